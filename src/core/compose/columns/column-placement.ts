import type { CellRange } from "../../model/cells/address";
import { LAST_COLUMN, contains, overlaps } from "../../model/cells/address";
import type { MeasureColumn } from "../../model/results/computation";
import type { CellContent, ColumnChange, OwnedColumn, Skipped } from "../../model/changes/workbook-change";
import { stableHash } from "../../model/results/finding";
import { isFurtherMeasure } from "../../model/requests/measure-request";
import type { Period } from "../../model/tables/period";
import { periodKey } from "../../model/tables/period";
import type { ColumnModel, TableModel } from "../../model/tables/table";
import { SURE } from "../../model/tables/table";
import type { Language } from "../../model/message";
import type { SheetGrid } from "../../model/cells/workbook";
import { cellAt } from "../../model/cells/workbook";
import { isPrinted } from "./print-area";
import { headerOf, widthFor } from "./column-header";
import { KIND_OF, measureFormat } from "./ratio-format";
import { REASONS, skipped } from "../reasons";

/** What is to be written into the columns of one workbook, and what not. */
export interface PlacedColumns {
  readonly columns: readonly ColumnChange[];
  readonly skipped: readonly Skipped[];
}

/** How many columns beside a table are tried, hidden ones counted, before there is no room. */
const REACH = 30;

/** Points; a narrower column keeps two things apart and would show a figure as ####. */
const SPACER = 30;

/**
 * A measure that gets a column, and where: the table's own, the one that stands from an earlier run, or a new one
 * (null until it is found).
 */
interface Placing {
  readonly table: TableModel;
  readonly measure: MeasureColumn;
  readonly id: string;
  readonly earlier: OwnedColumn | null;
  readonly fills: ColumnModel | null;
  readonly column: number | null;
}

/**
 * Puts every measure where the clerk expects it: into the table's own empty column, or into the first free column
 * right of the last used one beside the table. A column that stands from an earlier run (`owned`) keeps its place,
 * for formulas of the clerk's may refer to it; one that is not wanted any more is free for another measure. Columns
 * that hold figures are left alone.
 */
export function placeColumns(
  tables: readonly TableModel[],
  measures: readonly MeasureColumn[],
  owned: readonly OwnedColumn[],
  language: Language,
): PlacedColumns {
  const refused: Skipped[] = [];
  const ids = new Set<string>();
  const unclaimed = new Set(owned);
  const placings = tables.flatMap((table) => {
    const wanted = measures.filter(
      (m) => m.tableId === table.id && belongsTo(m, table) && m.cells.some((c) => c.formula !== null),
    );
    const latest = Math.max(...wanted.map((m) => endOf(m.period) ?? -Infinity));
    const named = wanted.map((measure) => {
      const id = columnId(measure, table, ids);
      ids.add(`${table.sheet.id}:${id}`);
      return { measure, id };
    });
    // A column that is known by its id stays with its measure: only the others may have been reworded.
    const reworded = (o: OwnedColumn): boolean => !named.some(({ id }) => id === o.id);
    return named.flatMap(({ measure, id }): readonly Placing[] => {
      const earlier = earlierColumn(
        id,
        measure,
        table,
        [...unclaimed],
        (o) => reworded(o) && (o.kind === "fill" || isAddable(measure, latest)),
      );
      const own = measure.comparison.column;
      const fills = own !== null && (earlier?.kind === "add" ? false : own.isEmpty || earlier !== null) ? own : null;
      if (fills === null && earlier === null && (own !== null || !isAddable(measure, latest))) return [];
      if (fills === null && earlier === null && isPrinted(table, measure)) {
        if (isFurtherMeasure(measure.measure)) refused.push(skipped(table.sheet.name, table.body, REASONS.isPrinted));
        return [];
      }
      const obstacle = earlier === null ? obstacleOf(table, fills) : null;
      if (obstacle !== null) {
        refused.push(
          skipped(
            table.sheet.name,
            fills === null ? table.body : { ...table.body, left: fills.column, right: fills.column },
            obstacle,
          ),
        );
        return [];
      }
      if (earlier !== null) unclaimed.delete(earlier);
      return [{ table, measure, id, earlier, fills, column: fills?.column ?? earlier?.range.left ?? null }];
    });
  });
  const placed = findPlaces(placings, owned, unclaimed, tables);
  const columns = placed.flatMap((placing): readonly ColumnChange[] => {
    const { table, measure, id, fills, column } = placing;
    const index = measures.indexOf(measure);
    const before = placed.filter(
      (p) => p.table === table && p.fills === null && p.column !== null && column !== null && p.column < column,
    ).length;
    const edit =
      fills !== null
        ? fillColumn(id, table, index, measure, fills)
        : column === null
          ? null
          : addColumn(id, table, index, measure, column, before, language);
    if (edit === null && fills === null)
      refused.push(
        skipped(table.sheet.name, table.body, edgeRight(table, tables) === null ? REASONS.noRoom : REASONS.tableBeside),
      );
    return edit === null ? [] : [edit];
  });
  return { columns, skipped: distinct(refused) };
}

/** Gives every measure that is new the first free column; `leaving` are columns of ours that go in this run. */
function findPlaces(
  placings: readonly Placing[],
  owned: readonly OwnedColumn[],
  leaving: ReadonlySet<OwnedColumn>,
  tables: readonly TableModel[],
): readonly Placing[] {
  const taken = new Map<string, CellRange[]>();
  const take = (sheetId: string, range: CellRange): void =>
    void taken.set(sheetId, [...(taken.get(sheetId) ?? []), range]);
  for (const each of owned) if (!leaving.has(each)) take(each.sheetId, each.range);
  for (const { table, fills, column } of placings)
    if (column !== null) take(table.sheet.id, { ...rowsOf(table, fills), left: column, right: column });
  return placings.map((placing) => {
    const { table } = placing;
    if (placing.column !== null || table.header === null || modelColumn(table, placing.measure) === null)
      return placing;
    const { sheet } = table;
    const rows = rowsOf(table, null);
    const mayGo = [...leaving].filter((o) => o.sheetId === sheet.id);
    const column = freeColumn(sheet, rows, edgeRight(table, tables), (target) => {
      if ((taken.get(sheet.id) ?? []).some((r) => overlaps(r, target))) return false;
      const there = mayGo.filter((o) => overlaps(o.range, target));
      // What was typed over stays where it is, and the cells of two columns cannot become one.
      return (
        there.length === 0 ||
        (there.length === 1 &&
          there.every((o) => o.kind === "add" && o.typedOver.length === 0 && o.range.top === target.top))
      );
    });
    if (column === null) return placing;
    const target = { ...rows, left: column, right: column };
    take(sheet.id, target);
    for (const each of mayGo) if (overlaps(each.range, target)) take(sheet.id, each.range);
    return { ...placing, column };
  });
}

/** The rows a column takes: a new one is headed. */
function rowsOf(
  { body, header }: TableModel,
  fills: ColumnModel | null,
): { readonly top: number; readonly bottom: number } {
  return { top: fills === null && header !== null ? header.top : body.top, bottom: body.bottom };
}

function distinct(entries: readonly Skipped[]): readonly Skipped[] {
  const seen = new Set<string>();
  return entries.filter((w) => {
    const key = JSON.stringify([w.sheet, w.range, w.reason.id]);
    return !seen.has(key) && seen.add(key);
  });
}

/** Copies of a sheet hold tables of the same id: a measure belongs to the table whose columns it compares. */
function belongsTo(measure: MeasureColumn, table: TableModel): boolean {
  return table.columns.includes(measure.comparison.current) && table.columns.includes(measure.comparison.base);
}

function columnId(measure: MeasureColumn, table: TableModel, taken: ReadonlySet<string>): string {
  const { current, base } = measure.comparison;
  const id = `${measure.measure}-${stableHash([table.id, periodKey(measure.period), current.quantity ?? "", current.header.join(" "), base.header.join(" ")].join("\u0001"))}`;
  let free = id;
  for (let n = 2; taken.has(`${table.sheet.id}:${free}`); n++) free = `${id}-${String(n)}`;
  return free;
}

/**
 * The column of ours that holds the measure already: the one of its id, or where title or header were reworded since,
 * one of the same measure beside the table.
 */
function earlierColumn(
  id: string,
  measure: MeasureColumn,
  table: TableModel,
  owned: readonly OwnedColumn[],
  mayBe: (column: OwnedColumn) => boolean,
): OwnedColumn | null {
  const here = owned.filter((o) => o.sheetId === table.sheet.id);
  const own = measure.comparison.column;
  const isAlike = (o: OwnedColumn): boolean =>
    mayBe(o) &&
    o.id.startsWith(`${measure.measure}-`) &&
    overlaps({ ...o.range, left: 0, right: LAST_COLUMN }, { ...table.body, left: 0, right: LAST_COLUMN });
  return (
    here.find((o) => o.id === id) ??
    here.find((o) => isAlike(o) && (o.kind === "fill" ? o.range.left === own?.column : own === null)) ??
    null
  );
}

function obstacleOf(table: TableModel, column: ColumnModel | null): (typeof REASONS)[keyof typeof REASONS] | null {
  const { sheet } = table;
  if (table.isUploadForm) return REASONS.uploadForm;
  if (table.confidence < SURE) return REASONS.unsure;
  if (sheet.visibility !== "visible") return REASONS.hiddenSheet;
  if (sheet.isProtected) return REASONS.protectedSheet;
  const region = table.header ? { ...table.body, top: table.header.top } : table.body;
  if (sheet.excelTables.some((t) => overlaps(t, region))) return REASONS.excelTable;
  if (column !== null && isHidden(sheet, column.column)) return REASONS.hiddenColumn;
  if (column === null && table.header === null) return REASONS.noHeader;
  return null;
}

function isHidden(sheet: SheetGrid, column: number): boolean {
  return sheet.hiddenColumns.has(column) || sheet.columnWidths.get(column) === 0;
}

/**
 * Only growth on the same period, attainment of the plan and what was asked for, and only for the latest period, get
 * a column that was not there.
 */
function isAddable(measure: MeasureColumn, latest: number): boolean {
  if (measure.measure === "growth-previous-period") return false;
  return (endOf(measure.period) ?? -Infinity) === latest;
}

/** Months from year 0 to the period's end; years known by their distance come out near 0. Null for spans of years. */
function endOf(period: Period): number | null {
  if (period.kind === "years") return null;
  if (period.kind === "relative") return period.relative === "current" ? 12 : period.relative === "next-year" ? 24 : 0;
  const year = "calendar" in period.year ? period.year.calendar : period.year.offset;
  const month =
    period.kind === "year"
      ? 12
      : period.kind === "quarter"
        ? period.quarter * 3
        : period.kind === "month"
          ? period.month
          : period.to;
  return year * 12 + month;
}

function fillColumn(
  id: string,
  table: TableModel,
  measureIndex: number,
  measure: MeasureColumn,
  column: ColumnModel,
): ColumnChange | null {
  const { sheet, body } = table;
  const range = { top: body.top, bottom: body.bottom, left: column.column, right: column.column };
  const cells = formulasByRow(measure, range).map((content, i) => {
    const merged = sheet.merges.some((m) => contains(m, range.top + i, column.column));
    return merged || cellAt(sheet, range.top + i, column.column) !== null ? null : content;
  });
  if (cells.every((c) => c === null)) return null;
  return {
    ...common(id, table, measure),
    measureIndex,
    kind: "fill",
    range,
    bodyTop: body.top,
    cells,
    lookFrom: null,
    width: null,
    merge: null,
  };
}

function addColumn(
  id: string,
  table: TableModel,
  measureIndex: number,
  measure: MeasureColumn,
  column: number,
  added: number,
  language: Language,
): ColumnChange | null {
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
    ...common(id, table, measure),
    measureIndex,
    kind: "add",
    range,
    bodyTop: body.top,
    cells,
    lookFrom: model.column,
    width,
    merge,
  };
}

function common(
  id: string,
  table: TableModel,
  measure: MeasureColumn,
): Pick<ColumnChange, "id" | "tableId" | "sheetId" | "sheet" | "numberFormat" | "guards"> {
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

/** The column where a table begins that stands right of this one in the same rows; null where none does. */
function edgeRight(table: TableModel, tables: readonly TableModel[]): number | null {
  const beside = { ...rowsOf(table, null), left: table.body.right + 1, right: LAST_COLUMN };
  const edges = tables.flatMap((other) =>
    other !== table &&
    other.sheet.id === table.sheet.id &&
    other.body.left > table.body.right &&
    overlaps({ ...other.body, ...rowsOf(other, null) }, beside)
      ? [other.body.left]
      : [],
  );
  return edges.length === 0 ? null : Math.min(...edges);
}

/**
 * The first column right of everything in the rows that can be seen and is free; left of a table beside, with a
 * column left blank between them.
 */
function freeColumn(
  sheet: SheetGrid,
  rows: { readonly top: number; readonly bottom: number },
  edge: number | null,
  isFree: (target: CellRange) => boolean,
): number | null {
  if (sheet.usedRange === null) return null;
  const end = edge ?? LAST_COLUMN + 1;
  let last = sheet.usedRange.left - 1;
  for (let row = rows.top; row <= rows.bottom; row++) {
    const cells = sheet.cells[row - sheet.usedRange.top] ?? [];
    for (let i = Math.min(cells.length, end - sheet.usedRange.left) - 1; i > last - sheet.usedRange.left; i--) {
      if ((cells[i] ?? null) !== null) last = Math.max(last, sheet.usedRange.left + i);
    }
  }
  for (const merge of sheet.merges)
    if (merge.left < end && overlaps(merge, { ...rows, left: 0, right: LAST_COLUMN }))
      last = Math.max(last, merge.right);
  const furthest = edge === null ? LAST_COLUMN : edge - 2;
  for (let column = last + 1; column <= Math.min(furthest, last + REACH); column++) {
    const target = { ...rows, left: column, right: column };
    const blocked =
      isHidden(sheet, column) ||
      (sheet.columnWidths.get(column) ?? Infinity) < SPACER ||
      sheet.excelTables.some((r) => overlaps(r, target));
    if (!blocked && isFree(target)) return column;
  }
  return null;
}

/**
 * The column a new one is made to look like: the last visible measure, else the last visible figure; for an amount
 * the figures it is taken from.
 */
function modelColumn(table: TableModel, { measure, comparison }: MeasureColumn): ColumnModel | null {
  const visible = table.columns.filter((c) => !c.hidden && !isHidden(table.sheet, c.column));
  if (KIND_OF[measure] === "amount" && visible.includes(comparison.current)) return comparison.current;
  return visible.findLast((c) => c.role === "measure") ?? visible.findLast((c) => c.role === "value") ?? null;
}
