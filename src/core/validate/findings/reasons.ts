import { rowFootnoteMark, withoutOpening } from "../../vocabulary/footnote-marks";
import type { RowModel, TableModel } from "../../model/tables/table";
import { cellAt } from "../../model/cells/workbook";

/** Lines below a table in which its footnotes stand. */
const FOOTNOTE_LINES = 15;

/** Letters that a reason has at least: "TW giao" or a date is none. */
const LEAST_LETTERS = 12;

const isReason = (text: string): boolean => (text.match(/\p{L}/gu) ?? []).length >= LEAST_LETTERS;

/** The first text of a sheet row; empty where it has none. */
function textOfLine({ sheet, body }: TableModel, row: number): string {
  for (let column = body.left; column <= body.right; column++) {
    const value = cellAt(sheet, row, column)?.value;
    if (typeof value === "string" && value.trim() !== "") return value.trim();
  }
  return "";
}

/** Whether whoever made the table has said why a row is as it is: in its note, or in a footnote that its label names. */
export function isExplained(table: TableModel, row: RowModel): boolean {
  const isNoted = table.columns.some(({ role, column }) => {
    const value = role === "note" ? cellAt(table.sheet, row.row, column)?.value : null;
    return typeof value === "string" && isReason(value);
  });
  if (isNoted) return true;
  const mark = rowFootnoteMark(row.label);
  if (mark === null) return false;
  return Array.from({ length: FOOTNOTE_LINES }, (_, i) => textOfLine(table, table.body.bottom + 1 + i))
    .map(withoutOpening)
    .some((text) => text.startsWith(mark) && isReason(text));
}
