import type { FormulaRecord } from "../../../xlsx/document";
import type { ScannedReference } from "../../../xlsx/formulas/reference-scanner";
import type { Node, SheetPrefix, StructuredReference } from "./syntax";

/** What a formula reads, as far as its text tells. */
export interface Precedents {
  readonly references: readonly { readonly sheet: SheetPrefix | null; readonly reference: ScannedReference }[];
  readonly structured: readonly StructuredReference[];
  readonly names: readonly { readonly name: string; readonly sheet: string | null }[];
  /** It may read cells its text does not name (OFFSET, INDIRECT, A1:INDEX(…)). */
  readonly dynamic: boolean;
}

/** What all cells with the same R1C1 formula share. */
export interface Shape {
  /** The R1C1 spelling. */
  readonly key: string;
  /** null when the grammar does not know the formula. */
  readonly node: Node | null;
  readonly precedents: Precedents;
}

/** The shapes met so far. */
export interface ShapeTable {
  /** The shape of a formula that stands at a zero-based cell; parsed at the first cell of that shape only. */
  shapeOf(formula: string, row: number, column: number): Shape;
  /** The same for a cell's record, remembered as long as the record lives. */
  shapeOfRecord(record: FormulaRecord, row: number, column: number): Shape;
  /** Shapes parsed so far. */
  readonly size: () => number;
}
