import { pressDirectly } from "../../src/cli/press-directly";
import { createEngine } from "../../src/local-excel/calc/create-engine";
import type { CellRecord, SheetDocument, WorkbookDocument } from "../../src/xlsx/document";

/** What the page says while nothing has changed. */
export const UNCHANGED = "Số liệu nguồn chưa thay đổi từ khi soạn đoạn này.";

/** A pressed workbook, its first sheet and the page. */
export interface Pressed {
  readonly document: WorkbookDocument;
  readonly source: SheetDocument;
  readonly page: SheetDocument;
}

/** Presses the button on a workbook. */
export async function pressed(document: WorkbookDocument): Promise<Pressed> {
  await pressDirectly(document, "validateAndCompute", { language: "vi" });
  const page = document.sheets.find(({ name }) => name === "Tổng hợp");
  const [source] = document.sheets;
  if (page === undefined || source === undefined) throw new Error("no summary was drawn");
  return { document, source, page };
}

/** A cell of a sheet. */
export const cellOf = (sheet: SheetDocument, row: number, column: number): CellRecord | undefined =>
  sheet.cells.get(row)?.get(column);

/** Every row of the page by the text of its first cell. */
export const textsOf = ({ page }: Pressed): readonly (readonly [number, string])[] =>
  [...page.cells].flatMap(([row, cells]) => {
    const value = cells.get(0)?.value;
    return typeof value === "string" ? [[row, value] as const] : [];
  });

/** The column, zero-based, that serves who works on the page. */
export const BESIDE = 7;

/** What is said beside the first paragraph. */
export function statusOf(book: Pressed): string {
  const heading = textsOf(book).find(([, text]) => text === "Dự thảo nội dung báo cáo");
  const value = heading === undefined ? null : cellOf(book.page, heading[0] + 1, BESIDE)?.value;
  if (typeof value !== "string") throw new Error("the page has no line of its state");
  return value;
}

/** What the page says once a cell holds something else, which is then put back. */
export function saidOn(
  book: Pressed,
  sheet: SheetDocument,
  row: number,
  column: number,
  value: CellRecord["value"],
): string {
  const cell = cellOf(sheet, row, column);
  if (cell === undefined) throw new Error("there is no such cell");
  const cells = sheet.cells.get(row);
  cells?.set(column, { ...cell, value, formula: null });
  const engine = createEngine();
  engine.recalculate(book.document, [{ sheetId: sheet.id, row, column }]);
  const said = statusOf(book);
  cells?.set(column, cell);
  engine.recalculate(book.document, [{ sheetId: sheet.id, row, column }]);
  expect(statusOf(book)).toBe(UNCHANGED);
  return said;
}

/** The addresses whose change the page tells, among all cells of the clerk's first sheet with a figure in them. */
export function toldFigures(book: Pressed): ReadonlyMap<string, string> {
  const told = new Map<string, string>();
  for (const [row, cells] of [...book.source.cells])
    for (const [column, cell] of [...cells]) {
      if (typeof cell.value !== "number" || cell.formula !== null) continue;
      const said = saidOn(book, book.source, row, column, cell.value + 1);
      if (said !== UNCHANGED) told.set(`${String.fromCharCode(65 + column)}${String(row + 1)}`, said);
    }
  return told;
}
