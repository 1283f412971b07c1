import { bounding, cellArea } from "../../local-excel/objects/area";
import { putCell, sheetOf } from "../../local-excel/objects/cells/cells";
import { calculateAfter } from "../../local-excel/objects/workbook/calculation";
import type { Session } from "../../local-excel/objects/object-type";
import type { Area, CellRecord } from "../../xlsx/document";

/** One cell before and after something was typed. */
export interface CellChange {
  readonly row: number;
  readonly column: number;
  readonly before: CellRecord | null;
  readonly after: CellRecord | null;
}

/** Something typed into cells of one sheet. */
interface Step {
  readonly sheetId: string;
  readonly cells: readonly CellChange[];
}

/** The smallest area that holds what a step changed. */
function areaOf({ cells }: Step): Area {
  return cells.map(({ row, column }) => cellArea(row, column)).reduce(bounding);
}

/** What was typed, to be taken back and done again. */
export interface History {
  readonly add: (step: Step) => void;
  readonly undo: (session: Session) => { readonly sheetId: string; readonly area: Area } | null;
  readonly redo: (session: Session) => { readonly sheetId: string; readonly area: Area } | null;
}

/** A history in which nothing stands yet. A step whose sheet is gone, or whose cells hold something else by now, is left out. */
export function openHistory(): History {
  const done: Step[] = [];
  const undone: Step[] = [];

  function move(session: Session, from: Step[], to: Step[], side: "before" | "after") {
    const other = side === "before" ? "after" : "before";
    for (let step = from.pop(); step !== undefined; step = from.pop()) {
      const { sheetId, cells } = step;
      if (!session.workbook.sheets.some(({ id }) => id === sheetId)) continue;
      const sheet = sheetOf(session, sheetId);
      const isAsLeft = cells.every(({ row, column, [other]: left }) =>
        holdsTheSame(sheet.cells.get(row)?.get(column) ?? null, left),
      );
      if (!isAsLeft) continue;
      for (const { row, column, [side]: record } of cells) putCell(sheet, row, column, record);
      calculateAfter(
        session,
        cells.map(({ row, column }) => ({ sheetId, row, column })),
      );
      to.push(step);
      return { sheetId, area: areaOf(step) };
    }
    return null;
  }

  return {
    add: (step) => {
      done.push(step);
      undone.length = 0;
    },
    undo: (session) => move(session, done, undone, "before"),
    redo: (session) => move(session, undone, done, "after"),
  };
}

function holdsTheSame(cell: CellRecord | null, left: CellRecord | null): boolean {
  if (cell?.formula?.text !== left?.formula?.text) return false;
  return cell?.formula !== undefined && cell.formula !== null ? true : (cell?.value ?? null) === (left?.value ?? null);
}
