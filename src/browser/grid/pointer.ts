import { cellAtPoint } from "./quadrants";
import type { Place, Selection } from "./selection";
import type { SheetLayout } from "./sheet-layout";

/** What a pointer acts on. */
export interface Pointed {
  /** Null where no sheet is shown. */
  readonly layout: () => SheetLayout | null;
  readonly selection: () => Selection;
  readonly choose: (selection: Selection, isInSight?: Place) => void;
  readonly leaveEditor: () => void;
}

/** Selects what is pressed, or dragged over: a cell, or over the headings a whole row or column. */
export function followPointer(element: HTMLElement, { layout, selection, choose, leaveEditor }: Pointed): void {
  const isOnBars = ({ clientX, clientY }: PointerEvent): boolean => {
    const { left, top } = element.getBoundingClientRect();
    return clientX - left > element.clientWidth || clientY - top > element.clientHeight;
  };
  const drag = (move: PointerEvent): void => {
    const shown = layout();
    if (shown === null) return;
    const { active, reach } = selection();
    const to = cellAtPoint(element, shown, move);
    const next = { row: to.row ?? reach.row, column: to.column ?? reach.column };
    if (next.row !== reach.row || next.column !== reach.column) choose({ active, reach: next });
  };
  element.addEventListener("pointerup", () => element.removeEventListener("pointermove", drag));
  element.addEventListener("pointerdown", (press) => {
    const shown = layout();
    if (shown === null || press.button !== 0 || press.target instanceof HTMLTextAreaElement || isOnBars(press)) return;
    leaveEditor();
    const { row, column } = cellAtPoint(element, shown, press);
    const at = { row: row ?? 0, column: column ?? 0 };
    // Short of the last one, at which more rows and columns are drawn.
    const reach = { row: row ?? shown.rows.count - 2, column: column ?? shown.columns.count - 2 };
    choose({ active: press.shiftKey ? selection().active : at, reach }, at);
    if (row === null || column === null) return;
    element.setPointerCapture(press.pointerId);
    element.addEventListener("pointermove", drag);
  });
}
