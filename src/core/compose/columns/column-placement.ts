import type { CellRange } from "../../model/cells/address";
import { overlaps } from "../../model/cells/address";
import type { MeasureColumn } from "../../model/results/computation";
import type { ColumnChange, OwnedColumn, Skipped } from "../../model/changes/workbook-change";
import { isFurtherMeasure } from "../../model/requests/measure-request";
import type { Period, RelativePeriod } from "../../model/tables/period";
import type { ColumnModel, TableModel } from "../../model/tables/table";
import { SURE } from "../../model/tables/table";
import type { Language } from "../../model/message";
import type { MeasureOfTable } from "./column-change";
import { addColumn, fillColumn, modelColumn } from "./column-change";
import { edgeRight, freeColumn, isHidden, rowsOf } from "./free-column";
import { columnId, earlierColumn } from "./owned-column";
import { isPrinted } from "./print-area";
import { REASONS, skipped } from "../reasons";

/** What is to be written into the columns of one workbook, and what not. */
interface PlacedColumns {
  readonly columns: readonly ColumnChange[];
  readonly skipped: readonly Skipped[];
}

/**
 * A measure that gets a column, and where: the table's own, the one that stands from an earlier run, or a new one
 * (null until it is found).
 */
interface Placing extends MeasureOfTable {
  readonly earlier: OwnedColumn | null;
  readonly fills: ColumnModel | null;
  readonly column: number | null;
}

/** What becomes of a measure: a place, a refusal that is told, or nothing (neither in the object). */
interface Decision {
  readonly placing?: Placing;
  readonly refused?: Skipped;
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
    const wanted = wantedOf(table, measures, ids);
    const latest = Math.max(...wanted.map(({ measure }) => endOf(measure.period) ?? -Infinity));
    // A column that is known by its id stays with its measure: only the others may have been reworded.
    const isReworded = (o: OwnedColumn): boolean => !wanted.some(({ id }) => id === o.id);
    return wanted.flatMap((each): readonly Placing[] => {
      const { placing, refused: why } = decide(each, latest, [...unclaimed], isReworded);
      if (why) refused.push(why);
      if (!placing) return [];
      if (placing.earlier !== null) unclaimed.delete(placing.earlier);
      return [placing];
    });
  });
  const placed = findPlaces(placings, owned, unclaimed, tables);
  const columns = placed.flatMap((placing): readonly ColumnChange[] => {
    const { table, fills } = placing;
    const change = changeOf(placing, placed, language);
    if (change === null && fills === null)
      refused.push(
        skipped(table.sheet.name, table.body, edgeRight(table, tables) === null ? REASONS.noRoom : REASONS.tableBeside),
      );
    return change === null ? [] : [change];
  });
  return { columns, skipped: distinct(refused) };
}

/** The measures of a table that have a formula somewhere, each with an id that is added to `ids`. */
function wantedOf(table: TableModel, measures: readonly MeasureColumn[], ids: Set<string>): readonly MeasureOfTable[] {
  return measures.flatMap((measure, measureIndex): readonly MeasureOfTable[] => {
    const isWanted =
      measure.tableId === table.id && belongsTo(measure, table) && measure.cells.some((c) => c.formula !== null);
    if (!isWanted) return [];
    const id = columnId(measure, table, ids);
    ids.add(`${table.sheet.id}:${id}`);
    return [{ id, table, measure, measureIndex }];
  });
}

function decide(
  wanted: MeasureOfTable,
  latest: number,
  unclaimed: readonly OwnedColumn[],
  isReworded: (column: OwnedColumn) => boolean,
): Decision {
  const { id, table, measure } = wanted;
  const mayAdd = isAddable(measure, latest);
  const mayBe = (o: OwnedColumn): boolean => isReworded(o) && (o.kind === "fill" || mayAdd);
  const earlier = earlierColumn(id, measure, table, unclaimed, mayBe);
  const fills = filledBy(measure, earlier);
  const isNew = fills === null && earlier === null;
  if (isNew && (measure.comparison.column !== null || !mayAdd)) return {};
  if (isNew && isPrinted(table, measure))
    return isFurtherMeasure(measure.measure)
      ? { refused: skipped(table.sheet.name, table.body, REASONS.isPrinted) }
      : {};
  const obstacle = earlier === null ? obstacleOf(table, fills) : null;
  if (obstacle !== null) {
    const place = fills === null ? table.body : { ...table.body, left: fills.column, right: fills.column };
    return { refused: skipped(table.sheet.name, place, obstacle) };
  }
  return { placing: { ...wanted, earlier, fills, column: fills?.column ?? earlier?.range.left ?? null } };
}

/** The table's own column that the measure is written into; null where it gets one of ours. */
function filledBy({ comparison }: MeasureColumn, earlier: OwnedColumn | null): ColumnModel | null {
  const own = comparison.column;
  if (own === null || earlier?.kind === "add") return null;
  return own.isEmpty || earlier !== null ? own : null;
}

/** What is written at a place; null where there is none, or nothing to write. */
function changeOf(placing: Placing, placed: readonly Placing[], language: Language): ColumnChange | null {
  const { table, fills, column } = placing;
  if (fills !== null) return fillColumn(placing, fills);
  if (column === null) return null;
  const before = placed.filter(
    (p) => p.table === table && p.fills === null && p.column !== null && p.column < column,
  ).length;
  return addColumn(placing, column, before, language);
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

/**
 * Only growth on the same period, attainment of the plan and what was asked for, and only for the latest period, get
 * a column that was not there.
 */
function isAddable(measure: MeasureColumn, latest: number): boolean {
  if (measure.measure === "growth-previous-period") return false;
  return (endOf(measure.period) ?? -Infinity) === latest;
}

/** Months to the end of a reporting form's period, as if the reporting year were 0. */
const RELATIVE_ENDS: Readonly<Record<RelativePeriod, number>> = {
  current: 12,
  "next-year": 24,
  "previous-period": 0,
  "same-period-last-year": 0,
  "previous-year": 0,
};

/** Months from year 0 to the period's end; years known by their distance come out near 0. Null for spans of years. */
function endOf(period: Period): number | null {
  if (period.kind === "years") return null;
  if (period.kind === "relative") return RELATIVE_ENDS[period.relative];
  const year = "calendar" in period.year ? period.year.calendar : period.year.offset;
  return year * 12 + lastMonthOf(period);
}

function lastMonthOf(period: Exclude<Period, { kind: "years" | "relative" }>): number {
  switch (period.kind) {
    case "year":
      return 12;
    case "quarter":
      return period.quarter * 3;
    case "month":
      return period.month;
    case "cumulative":
      return period.to;
  }
}
