import type { CellRange } from "../../model/cells/address";
import { contains } from "../../model/cells/address";
import type { MeasureColumn } from "../../model/results/computation";
import type { CellContent, ColumnChange } from "../../model/changes/workbook-change";
import type { ColumnModel, TableModel } from "../../model/tables/table";
import type { Language } from "../../model/message";
import { cellAt } from "../../model/cells/workbook";
import { headerOf, widthFor } from "./column-header";
import { isHidden, rowsOf } from "./free-column";
import { KIND_OF, measureFormat } from "./ratio-format";

/** A measure of a table that gets a column, known by `id`; `measureIndex` is its place among the analysis' measures. */
export interface MeasureOfTable {
  readonly id: string;
  readonly table: TableModel;
  readonly measure: MeasureColumn;
  readonly measureIndex: number;
}

/** What is written into the table's own empty column; null where no cell of it is free. */
export function fillColumn(of: MeasureOfTable, column: ColumnModel): ColumnChange | null {
  const { measure } = of;
  const { sheet, body } = of.table;
  const range = { top: body.top, bottom: body.bottom, left: column.column, right: column.column };
  const cells = formulasByRow(measure, range).map((content, i) => {
    const merged = sheet.merges.some((m) => contains(m, range.top + i, column.column));
    return merged || cellAt(sheet, range.top + i, column.column) !== null ? null : content;
  });
  if (cells.every((c) => c === null)) return null;
  return {
    ...common(of),
    kind: "fill",
    range,
    bodyTop: body.top,
    cells,
    lookFrom: null,
    width: null,
    merge: null,
  };
}

/** A new column at `column`, with a header; `added` counts the new columns of the table before it. */
export function addColumn(of: MeasureOfTable, column: number, added: number, language: Language): ColumnChange | null {
  const { table, measure } = of;
  const { sheet, body, header } = table;
  const model = modelColumn(table, measure);
  if (header === null || model === null) return null;
  const range = { ...rowsOf(table, null), left: column, right: column };
  const head = headerOf(table, header, measure.header[language], added);
  const formulas = formulasByRow(measure, range);
  const cells = formulas.map((content, i) => head.cells.get(range.top + i) ?? content);
  const isUsedElsewhere = sheet.cells.some(
    (row) => sheet.usedRange !== null && (row[column - sheet.usedRange.left] ?? null) !== null,
  );
  const width =
    sheet.columnWidths.has(column) || isUsedElsewhere
      ? null
      : widthFor(table, header, model, measure.header[language], head.merge);
  const merge = head.merge === null ? null : { ...head.merge, left: column, right: column };
  return {
    ...common(of),
    kind: "add",
    range,
    bodyTop: body.top,
    cells,
    lookFrom: model.column,
    width,
    merge,
  };
}

function common({
  id,
  table,
  measure,
  measureIndex,
}: MeasureOfTable): Pick<
  ColumnChange,
  "id" | "tableId" | "sheetId" | "sheet" | "numberFormat" | "guards" | "measureIndex"
> {
  const { header, body } = table;
  const labels = table.columns.filter((c) => c.role === "label" || c.role === "ordinal" || c.role === "code");
  const guards: CellRange[] = labels.map((c) => ({
    top: body.top,
    bottom: body.bottom,
    left: c.column,
    right: c.column,
  }));
  if (header !== null) guards.push({ ...header, left: body.left, right: body.right });
  return {
    id,
    tableId: table.id,
    sheetId: table.sheet.id,
    sheet: table.sheet.name,
    numberFormat: measureFormat(table, modelColumn(table, measure), measure),
    guards,
    measureIndex,
  };
}

function formulasByRow(measure: MeasureColumn, range: CellRange): (CellContent | null)[] {
  const cells = Array.from<CellContent | null>({ length: range.bottom - range.top + 1 }).fill(null);
  for (const cell of measure.cells) {
    if (cell.formula !== null && cell.row >= range.top && cell.row <= range.bottom)
      cells[cell.row - range.top] = { formula: cell.formula };
  }
  return cells;
}

/**
 * The column a new one is made to look like: the last visible measure, else the last visible figure; for an amount
 * the figures it is taken from; null where nothing is visible.
 */
export function modelColumn(table: TableModel, { measure, comparison }: MeasureColumn): ColumnModel | null {
  const visible = table.columns.filter((c) => !c.hidden && !isHidden(table.sheet, c.column));
  if (KIND_OF[measure] === "amount" && visible.includes(comparison.current)) return comparison.current;
  return visible.findLast((c) => c.role === "measure") ?? visible.findLast((c) => c.role === "value") ?? null;
}
