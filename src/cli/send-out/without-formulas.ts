import type { CellRecord, NameRecord, SheetDocument, WorkbookDocument } from "../../xlsx/document";
import { createBook } from "../../local-excel/calc/book";
import { areasRead, gatherFormulas, isDynamic } from "../../local-excel/calc/schedule/formula-cells";
import { createShapeTable } from "../../local-excel/calc/schedule/shapes";

/** Every formula becomes the value it shows, and names that stand on other files go. */
export function keepValuesOnly(workbook: WorkbookDocument): void {
  for (const sheet of workbook.sheets) replaceCells(sheet, ({ formula }) => formula !== null, valueOf);
  if (workbook.names.some(readsOtherFile)) workbook.names = workbook.names.filter((name) => !readsOtherFile(name));
}

/** In a file another workbook is spelled by its number: "[2]Sheet1!A1". */
const readsOtherFile = ({ formula }: NameRecord): boolean => /\[\d+\]/.test(formula);

const valueOf = (cell: CellRecord): CellRecord => ({ ...cell, formula: null });

function replaceCells(
  sheet: SheetDocument,
  isMeant: (cell: CellRecord, row: number, column: number) => boolean,
  by: (cell: CellRecord) => CellRecord,
): void {
  for (const [row, cells] of sheet.cells)
    for (const [column, cell] of cells) if (isMeant(cell, row, column)) cells.set(column, by(cell));
}

/** Whether a cell of a sheet is not seen. */
function hiddenCells(sheet: SheetDocument): (row: number, column: number) => boolean {
  const columns = sheet.columns.filter(({ hidden }) => hidden);
  return (row, column) =>
    sheet.rows.get(row)?.hidden === true || columns.some(({ first, last }) => first <= column && column <= last);
}

/**
 * Takes hidden sheets away and empties hidden rows and columns, which stay where they are so that no other cell moves;
 * a formula that reads what goes, or may read it, becomes the value it shows. The names of the sheets that went.
 */
export function dropHidden(workbook: WorkbookDocument): readonly string[] {
  const gone = workbook.sheets.filter(({ visibility }) => visibility !== "Visible");
  const hidden = new Map(workbook.sheets.map((sheet) => [sheet, hiddenCells(sheet)]));
  keepValuesOfReaders(workbook, new Set(gone), hidden);
  for (const sheet of workbook.sheets) {
    const isHidden = hidden.get(sheet);
    if (isHidden === undefined || gone.includes(sheet)) continue;
    replaceCells(
      sheet,
      (cell, row, column) => (cell.value !== null || cell.formula !== null) && isHidden(row, column),
      (cell) => ({ ...cell, value: null, formula: null }),
    );
  }
  if (gone.length === 0) return [];
  const names = new Set(gone.map(({ name }) => name));
  const ids = new Set(gone.map(({ id }) => id));
  workbook.sheets = workbook.sheets.filter(({ id }) => !ids.has(id));
  workbook.names = workbook.names.filter(
    ({ sheetId, formula }) =>
      !(sheetId !== null && ids.has(sheetId)) && ![...names].some((name) => mentionsSheet(formula, name)),
  );
  if (ids.has(workbook.activeSheetId)) workbook.activeSheetId = workbook.sheets[0]?.id ?? workbook.activeSheetId;
  return [...names];
}

/** The formulas that read a cell of a sheet that goes, or a hidden cell that holds something, become values. */
function keepValuesOfReaders(
  workbook: WorkbookDocument,
  gone: ReadonlySet<SheetDocument>,
  hidden: ReadonlyMap<SheetDocument, (row: number, column: number) => boolean>,
): void {
  const shapes = createShapeTable();
  const book = createBook(workbook, shapes, () => undefined);
  const filled = new Map(
    [...hidden].map(([sheet, isHidden]) => [
      sheet,
      [...sheet.cells].flatMap(([row, cells]) =>
        [...cells].flatMap(([column, cell]) =>
          (cell.value !== null || cell.formula !== null) && isHidden(row, column) ? [{ row, column }] : [],
        ),
      ),
    ]),
  );
  for (const formula of gatherFormulas(book, shapes).all) {
    let reads = formula.shape.node === null || isDynamic(formula, book);
    areasRead(formula, book, ({ sheet: { document }, top, left, bottom, right }) => {
      reads ||=
        gone.has(document) ||
        filled
          .get(document)
          ?.some(({ row, column }) => top <= row && row <= bottom && left <= column && column <= right) === true;
    });
    if (!reads) continue;
    const cells = workbook.sheets[formula.sheet]?.cells.get(formula.row);
    const cell = cells?.get(formula.column);
    if (cell !== undefined) cells?.set(formula.column, valueOf(cell));
  }
}

/** Whether a formula, or a part of the file, names a sheet. */
export function mentionsSheet(text: string, name: string): boolean {
  const quoted = `'${name.replaceAll("'", "''")}'!`;
  // Only such names may stand without quotes.
  const isBare = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name);
  return (
    text.includes(quoted) ||
    (isBare && new RegExp(`(?<![\\p{L}\\p{N}_.'])${name.replaceAll(".", "\\.")}!`, "u").test(text))
  );
}
