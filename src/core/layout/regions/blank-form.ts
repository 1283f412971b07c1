import { isFormRow, isStubHeader } from "./body-extent";
import { isText } from "../header/header-band";
import { isHeaderText } from "../../vocabulary/headers";
import type { Region } from "./region";
import type { RowShape } from "./row-shapes";
import type { SheetReading } from "../sheet-reading";
import { mergeAt } from "../sheet-reading";
import { titleAbove } from "./title-lines";

/** A form of headers alone, or one whose rows hold words only. */
export function blankFormOf(sheet: SheetReading, shapes: readonly RowShape[]): Region | null {
  const at = shapes.findIndex(
    (shape) =>
      !shape.isFrame &&
      shape.cells.filter(({ cell }) => isText(cell.kind)).length >= 3 &&
      shape.cells.some(({ cell }) => isStubHeader(cell.text)),
  );
  const header = shapes[at];
  if (at < 0 || !header) return null;
  let bottom = at;
  while (shapes[bottom + 1]?.isNumbering || isLowerLine(shapes[bottom + 1], header)) bottom++;
  const stubs = header.cells.filter(({ cell }) => isStubHeader(cell.text)).map(({ column }) => column);
  const value = Math.max(...stubs.filter((column, i) => column === (stubs[0] ?? 0) + i)) + 1;
  let last = bottom;
  while (isFormRow(shapes[last + 1], value)) last++;
  const columns = header.cells.map(({ column }) => column);
  const left = Math.min(...columns);
  const right = Math.max(
    ...columns,
    ...header.cells.map(({ column }) => mergeAt(sheet, header.row, column)?.right ?? column),
  );
  const used = sheet.sheet.usedRange?.bottom ?? sheet.range.bottom;
  const bodyTop = sheet.range.top + bottom + 1;
  const above = titleAbove(shapes, 0, at, value);
  return {
    ...above,
    contextTitle: above.title?.text ?? null,
    header: { top: header.row, left, bottom: sheet.range.top + bottom, right },
    columnNumberRow: shapes.slice(at, bottom + 1).find((shape) => shape.isNumbering)?.row ?? null,
    body: { top: bodyTop, left, bottom: last > bottom ? sheet.range.top + last : Math.max(bodyTop, used), right },
    firstValueColumn: value,
    inherited: null,
  };
}

/** A second header line: words only under the spanners of the first. */
function isLowerLine(shape: RowShape | undefined, header: RowShape): boolean {
  if (!shape || shape.cells.length === 0 || shape.isFrame) return false;
  const own = new Set(header.cells.map(({ column }) => column));
  return (
    shape.cells.length >= 2 &&
    shape.cells.filter(({ column, cell }) => cell.kind === "text" && (!own.has(column) || isHeaderText(cell.text)))
      .length === shape.cells.length &&
    shape.cells.some(({ cell }) => isHeaderText(cell.text))
  );
}
