import type { SheetDocument } from "../../../xlsx/document";

/** A sheet as formulas see it. */
export interface SheetView {
  /** Its place in the tab order, zero-based. */
  readonly index: number;
  readonly document: SheetDocument;
}

/** A rectangle on a sheet, zero-based, inclusive. */
export interface SheetArea {
  readonly sheet: SheetView;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  /** Not known before evaluation (OFFSET, INDIRECT, A1:INDEX(…)): its cells may still wait for their own evaluation. */
  readonly dynamic: boolean;
}

/** What a reference evaluates to: one area, or several after a union or across sheets. */
export interface Reference {
  readonly kind: "reference";
  readonly areas: readonly SheetArea[];
}

/** A reference of one area. */
export function referenceTo(area: SheetArea): Reference {
  return { kind: "reference", areas: [area] };
}
