import type { Area, FormulaRecord, SheetDocument, WorkbookDocument } from "../../../xlsx/document";
import { type Book, DEEPEST_NAME, filledArea } from "../book";
import type { CellPlace } from "../engine";
import { resolveReference, resolveStructured } from "../resolve";
import type { Precedents, Shape, ShapeTable } from "../syntax/shape";
import type { SheetArea } from "../values/areas";

/** A cell with a formula; its id is its place in `FormulaCells.all`. */
export interface FormulaCell {
  readonly id: number;
  /** Its sheet's place in the tab order. */
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
  readonly record: FormulaRecord;
  readonly shape: Shape;
  /** What an array formula fills. */
  readonly fills: Area | null;
}

interface ColumnOfFormulas {
  readonly byRow: Map<number, number>;
  /** Rows in rising order. */
  rows: number[];
  sorted: boolean;
}

/** All formulas of a workbook, found by place. */
export interface FormulaCells {
  readonly all: readonly FormulaCell[];
  /** Those among them that are dynamic arrays. */
  readonly spilling: readonly number[];
  /** The formula that gives a cell its value: its own or the array formula that fills it. */
  at(sheet: number, row: number, column: number): number | undefined;
  /** The formulas that give values to an area; an array formula may come more than once. */
  within(area: SheetArea, visit: (id: number) => void): void;
  /** Whether the workbook still has these formulas, sheets, tables and names and no others. */
  matches(workbook: WorkbookDocument): boolean;
  /**
   * Takes in what was entered into cells, and tells the formulas that are new; null where formulas, sheets, tables or
   * names have gone or changed, or arrays come in: then all have to be gathered anew.
   */
  follow(workbook: WorkbookDocument, changed: readonly CellPlace[]): readonly FormulaCell[] | null;
}

/**
 * Cells that an array formula may fill to be found from each of them. Source: measured, 200,000 take 0.7 s and 70 MB;
 * a larger array is only found from its first cell.
 */
const MOST_FILLED = 200_000;

/** Gathers the formulas of a workbook. */
export function gatherFormulas(book: Book, shapes: ShapeTable): FormulaCells {
  const all: FormulaCell[] = [];
  const sheets = book.sheets.map(() => new Map<number, ColumnOfFormulas>());
  const put = (sheet: number, row: number, column: number, id: number): void => {
    const columns = sheets[sheet];
    let formulas = columns?.get(column);
    if (formulas === undefined) {
      formulas = { byRow: new Map(), rows: [], sorted: true };
      columns?.set(column, formulas);
    }
    if (formulas.byRow.has(row)) return;
    if (row < (formulas.rows.at(-1) ?? -1)) formulas.sorted = false;
    formulas.rows.push(row);
    formulas.byRow.set(row, id);
  };
  for (const sheet of book.sheets) {
    for (const [row, cells] of sheet.document.cells) {
      for (const [column, { formula }] of cells) {
        if (formula === null) continue;
        all.push({
          id: all.length,
          sheet: sheet.index,
          row,
          column,
          record: formula,
          shape: shapes.shapeOfRecord(formula, row, column),
          fills: filledArea(formula),
        });
        put(sheet.index, row, column, all.length - 1);
      }
    }
  }
  for (const { id, sheet, fills } of all) {
    if (fills === null || (fills.bottom - fills.top + 1) * (fills.right - fills.left + 1) > MOST_FILLED) continue;
    for (let row = fills.top; row <= fills.bottom; row++)
      for (let column = fills.left; column <= fills.right; column++) put(sheet, row, column, id);
  }
  const known = book.document.sheets.map((sheet): KnownSheet => ({ sheet, name: sheet.name, tables: sheet.tables }));
  const { names } = book.document;
  const hasSameFrame = (workbook: WorkbookDocument): boolean =>
    workbook.names === names &&
    workbook.sheets.length === known.length &&
    workbook.sheets.every((sheet, index) => isKnown(sheet, known[index]));
  const sheetIndex = new Map(known.map(({ sheet }, index) => [sheet.id, index]));
  return {
    all,
    spilling: all.flatMap(({ id, record }) => (record.kind === "array" && record.dynamic ? [id] : [])),
    at: (sheet, row, column) => sheets[sheet]?.get(column)?.byRow.get(row),
    within(area, visit) {
      const columns = sheets[area.sheet.index];
      if (columns === undefined) return;
      const inColumn = (formulas: ColumnOfFormulas | undefined): void => {
        if (formulas === undefined) return;
        if (!formulas.sorted) {
          formulas.rows.sort((a, b) => a - b);
          formulas.sorted = true;
        }
        for (let index = firstFrom(formulas.rows, area.top); index < formulas.rows.length; index++) {
          const row = formulas.rows[index] ?? Infinity;
          if (row > area.bottom) break;
          const id = formulas.byRow.get(row);
          if (id !== undefined) visit(id);
        }
      };
      if (area.right - area.left < columns.size)
        for (let column = area.left; column <= area.right; column++) inColumn(columns.get(column));
      else
        for (const [column, formulas] of columns) if (column >= area.left && column <= area.right) inColumn(formulas);
    },
    matches(workbook) {
      if (!hasSameFrame(workbook)) return false;
      let count = 0;
      for (const [index, { cells }] of workbook.sheets.entries()) {
        for (const [row, inRow] of cells) {
          for (const [column, { formula }] of inRow) {
            if (formula === null) continue;
            count++;
            const id = sheets[index]?.get(column)?.byRow.get(row);
            if (id === undefined || all[id]?.record !== formula || all[id].row !== row || all[id].column !== column)
              return false;
          }
        }
      }
      return count === all.length;
    },
    follow(workbook, changed) {
      if (!hasSameFrame(workbook)) return null;
      const first = all.length;
      for (const { sheetId, row, column } of changed) {
        const index = sheetIndex.get(sheetId) ?? -1;
        const record = formulaAt(workbook, index, row, column);
        const old = all[sheets[index]?.get(column)?.byRow.get(row) ?? -1];
        const isOwn = old?.row === row && old.column === column;
        if (record === (isOwn ? old.record : null)) continue;
        if (record === null || old !== undefined || record.kind === "array") return null;
        const id = all.length;
        const shape = shapes.shapeOfRecord(record, row, column);
        all.push({ id, sheet: index, row, column, record, shape, fills: null });
        put(index, row, column, id);
      }
      return all.slice(first);
    },
  };
}

function formulaAt({ sheets }: WorkbookDocument, index: number, row: number, column: number): FormulaRecord | null {
  return sheets[index]?.cells.get(row)?.get(column)?.formula ?? null;
}

interface KnownSheet {
  readonly sheet: SheetDocument;
  readonly name: string;
  readonly tables: SheetDocument["tables"];
}

function isKnown(sheet: SheetDocument, known: KnownSheet | undefined): boolean {
  return known !== undefined && sheet === known.sheet && sheet.name === known.name && sheet.tables === known.tables;
}

function firstFrom(rows: readonly number[], top: number): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle] ?? 0) < top) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The areas a formula reads, those of the names it uses included. */
export function areasRead(cell: FormulaCell, book: Book, visit: (area: SheetArea) => void): void {
  visitAreas(cell.shape.precedents, cell, book, visit, 0);
}

function visitAreas(
  precedents: Precedents,
  cell: FormulaCell,
  book: Book,
  visit: (area: SheetArea) => void,
  depth: number,
): void {
  const own = book.sheets[cell.sheet];
  if (own === undefined) return;
  const from = { book, sheet: own, row: cell.row, column: cell.column };
  for (const { sheet, reference } of precedents.references) resolveReference(sheet, reference, from)?.forEach(visit);
  for (const structured of precedents.structured) {
    const area = resolveStructured(structured, from);
    if (typeof area !== "string") visit(area);
  }
  for (const { name, sheet } of precedents.names) {
    const area = bareTable(name, book, from);
    if (area !== null) visit(area);
    const formula = nameFormula(name, sheet, cell, book);
    if (formula !== null && depth < DEEPEST_NAME) visitAreas(formula.precedents, cell, book, visit, depth + 1);
  }
}

function bareTable(name: string, book: Book, from: Parameters<typeof resolveStructured>[1]): SheetArea | null {
  if (book.tableNamed(name) === undefined) return null;
  const area = resolveStructured({ table: name, items: [], firstColumn: null, lastColumn: null }, from);
  return typeof area === "string" ? null : area;
}

function nameFormula(name: string, sheetName: string | null, cell: FormulaCell, book: Book): Shape | null {
  const sheet = sheetName === null ? book.sheets[cell.sheet] : book.sheetNamed(sheetName);
  const record = sheet === undefined ? undefined : book.nameFor(name, sheet);
  return record === undefined ? null : book.shapeOf(record.formula, 0, 0);
}

/** Whether a formula, or a name it uses, may read cells that its text does not name. */
export function isDynamic(cell: FormulaCell, book: Book): boolean {
  const dynamic = (precedents: Precedents, depth: number): boolean =>
    precedents.dynamic ||
    precedents.names.some(({ name, sheet }) => {
      const shape = nameFormula(name, sheet, cell, book);
      return shape !== null && depth < DEEPEST_NAME && dynamic(shape.precedents, depth + 1);
    });
  return dynamic(cell.shape.precedents, 0);
}
