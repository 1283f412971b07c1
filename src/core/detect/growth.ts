import { singleCell } from "../model/cells/address";
import { figuresBehind, reportsLater } from "../model/tables/comparison";
import type { Computation, MeasureColumn } from "../model/results/computation";
import type { Place } from "../model/results/finding";
import { indexBaseOf } from "../model/tables/index-base";
import type { Period } from "../model/tables/period";
import { periodKey } from "../model/tables/period";
import { isSmallBase } from "../model/tables/small-base";
import type { ColumnModel, MeasureForm, RowModel, TableModel } from "../model/tables/table";
import { figure, rowAt } from "../model/tables/table";
import { normalizeLabel } from "../model/message";
import { addable } from "../model/tables/unit";

/** The growth of one row, and where it is read from. */
export interface RowGrowth {
  readonly row: RowModel;
  /** Current ÷ base; index ÷ 100 for an index. */
  readonly ratio: number;
  /** The current figure, or the printed growth where the sheet has no figure. */
  readonly place: Place;
  /** Current and base where growth was taken from figures. */
  readonly figures: { readonly current: number; readonly base: number } | null;
  /** Where growth is printed beside the current figure alone: that figure, and the base the two imply. */
  readonly implied: { readonly current: number; readonly base: number } | null;
}

/** The growth on the same period of every row of a table, for one period. */
export interface TableGrowth {
  readonly table: TableModel;
  readonly period: Period;
  readonly rows: readonly RowGrowth[];
}

/** Current ÷ base from a growth as it is printed. */
function ratioOf(value: number, form: MeasureForm): number {
  switch (form) {
    case "index":
      return value / 100;
    case "change":
      return 1 + value / 100;
    case "fraction":
      return value;
  }
}

/** The change in percent of a ratio: 8.95 for 1.0895. */
export function percentChange(ratio: number): number {
  return (ratio - 1) * 100;
}

function placeOf(table: TableModel, row: number, column: number): Place {
  return { sheet: table.sheet.name, range: singleCell({ row, column }) };
}

function fromComputation(table: TableModel, column: MeasureColumn, cell: Computation): RowGrowth | null {
  const row = rowAt(table, cell.row);
  // A small base is left out of every list that growth is judged in.
  if (!row || cell.value === null || (cell.status !== "ok" && cell.status !== "by-definition")) return null;
  const ratio = ratioOf(cell.value, column.form);
  if (!(ratio > 0)) return null;
  const [current, base] = cell.operands.map((operand) => figure(table, operand.row, operand.column));
  const figures =
    cell.status === "ok" && typeof current === "number" && typeof base === "number" ? { current, base } : null;
  return { row, ratio, place: placeOf(table, cell.row, column.comparison.current.column), figures, implied: null };
}

/** Inflation is a rate, printed as such among the indices it is a summary of. */
const isInflation = (row: RowModel): boolean => /lạm phát|inflation/.test(normalizeLabel(row.label));

function impliedBy(table: TableModel, current: ColumnModel | null, row: RowModel, ratio: number): RowGrowth["implied"] {
  const value = current === null || row.nature !== "level" ? null : figure(table, row.row, current.column);
  return typeof value === "number" && value > 0 ? { current: value, base: value / ratio } : null;
}

function printedRatio(table: TableModel, column: ColumnModel, row: RowModel): number | null {
  const value = figure(table, row.row, column.column);
  if (
    row.kind === "heading" ||
    row.nature === "rate" ||
    isInflation(row) ||
    typeof value !== "number" ||
    column.form === null
  )
    return null;
  const ratio = ratioOf(value, column.form);
  return ratio > 0 ? ratio : null;
}

function fromPrinted(
  table: TableModel,
  column: ColumnModel,
  current: ColumnModel | null,
  row: RowModel,
): RowGrowth | null {
  const ratio = printedRatio(table, column, row);
  if (ratio === null) return null;
  const implied = impliedBy(table, current, row, ratio);
  const wholeOf = (parent: RowModel): number | null => {
    const whole = printedRatio(table, column, parent);
    return whole === null ? null : (impliedBy(table, current, parent, whole)?.base ?? null);
  };
  if (implied !== null && isSmallBase(table, row, implied.base, implied.current, wholeOf)) return null;
  return { row, ratio, place: placeOf(table, row.row, column.column), figures: null, implied };
}

/** An index on the same period is its own growth, also where the sheet has no column to compare it with. */
function fromIndex(table: TableModel, column: ColumnModel, row: RowModel): RowGrowth | null {
  const value = figure(table, row.row, column.column);
  if (
    row.nature !== "index" ||
    row.kind === "heading" ||
    isInflation(row) ||
    typeof value !== "number" ||
    value <= 0 ||
    indexBaseOf(table, row) !== "same-period"
  )
    return null;
  return { row, ratio: value / 100, place: placeOf(table, row.row, column.column), figures: null, implied: null };
}

/** Growth on the same period for every period of the table: taken from figures where it has them, else as printed. */
function growthsOf(table: TableModel, measures: readonly MeasureColumn[]): readonly TableGrowth[] {
  const growths: TableGrowth[] = [];
  const seen = new Set<string>();
  const keyOf = (period: Period, quantity: string | null): string => `${periodKey(period)}|${quantity ?? ""}`;
  for (const column of measures) {
    if (column.measure !== "growth-same-period") continue;
    const key = keyOf(column.period, column.comparison.current.quantity);
    if (seen.has(key)) continue;
    seen.add(key);
    growths.push({
      table,
      period: column.period,
      rows: column.cells.map((cell) => fromComputation(table, column, cell)).filter((g) => g !== null),
    });
  }
  for (const column of table.columns) {
    if (
      column.role !== "measure" ||
      column.measure !== "growth-same-period" ||
      column.period === null ||
      column.isEmpty
    )
      continue;
    const key = keyOf(column.period, column.quantity);
    if (seen.has(key)) continue;
    seen.add(key);
    const current = figuresBehind(table, column);
    growths.push({
      table,
      period: column.period,
      rows: table.rows.map((row) => fromPrinted(table, column, current, row)).filter((g) => g !== null),
    });
  }
  for (const column of table.columns) {
    if (
      column.role !== "value" ||
      column.scenario === "plan" ||
      column.period === null ||
      column.isEmpty ||
      seen.has(keyOf(column.period, column.quantity))
    )
      continue;
    growths.push({
      table,
      period: column.period,
      rows: table.rows.map((row) => fromIndex(table, column, row)).filter((g) => g !== null),
    });
  }
  return growths;
}

/** The share of the outermost total below which a base is next to nothing. */
const LEAST_SHARE = 0.001;
/** From next to nothing to this many times as much is a beginning, and no growth to set beside others. */
const A_BEGINNING = 3;

/**
 * Whether a row more than triples from a base that is next to nothing of the outermost total, also where only
 * headings lie between.
 */
export function isBeginning(growth: TableGrowth, member: RowGrowth): boolean {
  const [own, above] = [member.figures ?? member.implied, wholeOf(growth, member)];
  const total = above === null ? null : (above.whole.figures ?? above.whole.implied);
  return (
    own !== null &&
    above !== null &&
    total !== null &&
    member.ratio > A_BEGINNING &&
    above.scale * own.base < LEAST_SHARE * total.base
  );
}

/** The growth of the reporting period, one for each quantity: the latest year's, cumulative before the single month. */
export function reportingGrowths(table: TableModel, measures: readonly MeasureColumn[]): readonly TableGrowth[] {
  const all = growthsOf(table, measures).filter((g) => g.rows.length > 0);
  const latest = all.reduce<Period | null>(
    (best, g) => (best === null || reportsLater(g.period, best) ? g.period : best),
    null,
  );
  return latest === null ? [] : all.filter((g) => periodKey(g.period) === periodKey(latest));
}

/** Rows that are judged against one another. */
export interface SiblingGroup {
  readonly parent: RowModel | null;
  readonly members: readonly RowGrowth[];
}

/**
 * What kind of figure it is, so that only like is set beside like: an index, a rate, money, land, a yield ("tạ/ha"),
 * or a quantity of things.
 */
function kindOf(row: RowModel): string {
  if (row.nature !== "level") return row.nature;
  if (row.quantity !== null) return row.quantity;
  if (row.unit !== null && /\//.test(row.unit.text)) return "yield";
  if (row.unit !== null && /(^|\s)ha$/iu.test(row.unit.text.trim())) return "land";
  return row.unit?.dimension === "money-vnd" || row.unit?.dimension === "money-usd" ? "value" : "volume";
}

function isHomogeneous(rows: readonly RowModel[]): boolean {
  const [first] = rows;
  return (
    first !== undefined &&
    rows.every(
      (row) =>
        kindOf(row) === kindOf(first) &&
        (row.unit === null) === (first.unit === null) &&
        (row.unit === null || first.unit === null || addable(row.unit, first.unit)),
    )
  );
}

/**
 * The groups of siblings: the parts of one parent, of one kind of figure, or the top level where it is one list of
 * like things.
 */
export function siblingGroups(growth: TableGrowth): readonly SiblingGroup[] {
  const groups = new Map<string, { parent: RowModel | null; members: RowGrowth[] }>();
  const top = growth.table.rows.filter((row) => row.parent === null && row.kind !== "heading");
  const topIsOneList = isHomogeneous(top);
  for (const member of growth.rows) {
    const { row } = member;
    // The months of a quarter are no siblings, but one indicator's times.
    if (row.period !== undefined || (row.parent === null && !topIsOneList)) continue;
    // What is listed under "trong đó" overlaps with the parts beside it.
    const key = [row.parent ?? "top", row.kind === "memo" ? "memo" : "part", kindOf(row)].join("|");
    const group = groups.get(key) ?? {
      parent: row.parent === null ? null : rowAt(growth.table, row.parent),
      members: [],
    };
    group.members.push(member);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/**
 * The member's parent, where both are amounts that add up, with by what the member's unit is multiplied to be in its
 * parent's.
 */
function parentOf(
  growth: TableGrowth,
  member: RowGrowth,
): { readonly parent: RowGrowth; readonly scale: number } | null {
  if (member.row.parent === null || member.row.nature !== "level") return null;
  const parent = growth.rows.find((g) => g.row.row === member.row.parent);
  if (
    !parent ||
    parent.row.nature !== "level" ||
    parent.row.unit === null ||
    member.row.unit === null ||
    !addable(parent.row.unit, member.row.unit)
  )
    return null;
  return { parent, scale: member.row.unit.factor / parent.row.unit.factor };
}

/**
 * Percentage points by which a row moves its parent's growth, from figures; null where it is no amount of the
 * parent's kind, or the parent has none.
 */
export function contributionOf(growth: TableGrowth, member: RowGrowth): number | null {
  const above = parentOf(growth, member);
  if (!above?.parent.figures || member.figures === null) return null;
  return (100 * above.scale * (member.figures.current - member.figures.base)) / above.parent.figures.base;
}

/**
 * The part of its parent's base that a row's own base is; null where it is no amount of the parent's kind, or one of
 * them has no figures.
 */
export function baseShareOf(growth: TableGrowth, member: RowGrowth): number | null {
  const above = parentOf(growth, member);
  return !above?.parent.figures || member.figures === null
    ? null
    : (above.scale * member.figures.base) / above.parent.figures.base;
}

/**
 * An amount's outermost total in the table, through the headings between, with by what the member's unit is
 * multiplied to be in the total's.
 */
function wholeOf(growth: TableGrowth, member: RowGrowth): { readonly whole: RowGrowth; readonly scale: number } | null {
  const { unit } = member.row;
  if (member.row.nature !== "level" || unit === null) return null;
  let found: { readonly whole: RowGrowth; readonly scale: number } | null = null;
  for (let above = parentRow(growth.table, member.row); above !== null; above = parentRow(growth.table, above)) {
    if (above.kind === "heading") continue;
    if (above.nature !== "level" || above.unit === null || !addable(above.unit, unit)) break;
    const { row, unit: wholeUnit } = { row: above.row, unit: above.unit };
    const whole = growth.rows.find((g) => g.row.row === row);
    if (whole) found = { whole, scale: unit.factor / wholeUnit.factor };
  }
  return found;
}

function parentRow(table: TableModel, row: RowModel): RowModel | null {
  return row.parent === null ? null : rowAt(table, row.parent);
}

/**
 * By how many percentage points a row moves its table's outermost total, from figures or from the bases that the
 * printed growth implies, and that total.
 */
interface Impact {
  readonly points: number;
  readonly whole: RowGrowth;
}

/** What a row does to the outermost total it is an amount of; null where the table has none, or no figures. */
export function impactOf(growth: TableGrowth, member: RowGrowth): Impact | null {
  const [own, above] = [member.figures ?? member.implied, wholeOf(growth, member)];
  const total = above === null ? null : (above.whole.figures ?? above.whole.implied);
  return own === null || above === null || total === null || total.base <= 0
    ? null
    : { points: (100 * above.scale * (own.current - own.base)) / total.base, whole: above.whole };
}
