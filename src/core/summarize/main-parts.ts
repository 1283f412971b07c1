import type { CellAddress } from "../model/cells/address";
import { normalizeLabel } from "../model/message";
import type { Comparison } from "../model/tables/comparison";
import { comparisonsOf } from "../model/tables/comparison";
import type { RowModel, TableModel } from "../model/tables/table";
import { addable } from "../model/tables/unit";
import { rowAt } from "../model/tables/table";
import { indicatorKey } from "../vocabulary/indicators";
import { SELECTION_WORDS } from "../vocabulary/divisions";
import { says } from "../vocabulary/words";
import type { ReportLine } from "./report-line";
import { isAccusedIn, lineOf } from "./report-line";
import type { ReportTable } from "./report-table";

/** A part of a total by what it brings: its line, its share of the total and what it adds to the total's growth. */
export interface MainPart {
  readonly line: ReportLine;
  /** In percent. */
  readonly share: number;
  /** In percentage points; null where last year's figures are not known. */
  readonly points: { readonly value: number; readonly isRounded: boolean } | null;
}

/** What the figures of a table are compared with, last year's beside this year's; null where it has none. */
function growthComparison({ table, current, samePeriod }: ReportTable): Comparison | null {
  if (current === null || samePeriod === null) return null;
  return (
    comparisonsOf(table).find(
      (c) => c.measure === "growth-same-period" && c.current === current && c.base === samePeriod,
    ) ?? null
  );
}

/** What a part adds to the growth of its total, taken of last year's figures, else of the growths that are printed. */
function pointsOf(part: ReportLine, total: ReportLine, comparison: Comparison | null): MainPart["points"] {
  const [own, whole] = [part.headline, total.headline];
  if (own.current === null || whole.current === null) return null;
  const isKnown = comparison !== null && comparison.current.unit?.factor === comparison.base.unit?.factor;
  if (isKnown && own.samePeriod !== null && whole.samePeriod !== null && whole.samePeriod.value > 0)
    return { value: (100 * (own.current.value - own.samePeriod.value)) / whole.samePeriod.value, isRounded: false };
  if (own.growth === null || whole.growth === null) return null;
  const base = (value: number, growth: number): number => value / (1 + growth / 100);
  if (own.growth <= -100 || whole.growth <= -100) return null;
  const before = base(whole.current.value, whole.growth);
  return before > 0
    ? { value: (100 * (own.current.value - base(own.current.value, own.growth))) / before, isRounded: true }
    : null;
}

const isUsable = ({ report, row }: ReportLine): boolean =>
  ![report.current, report.samePeriod, report.printedGrowth].some((column) => isAccusedIn(report, row, column));

/** Whether two rows hold amounts in one unit: their own, or where neither says the column's. */
function areOfOneUnit({ unit: a, nature }: RowModel, { unit: b, nature: other }: RowModel): boolean {
  if (nature !== "level" || other !== "level") return false;
  return a === null || b === null ? a === b : addable(a, b) && a.factor === b.factor;
}

/** The row of amounts that a row stands under, headings between them passed over; null where there is none. */
export function wholeOf(table: TableModel, row: RowModel): RowModel | null {
  let above = row.parent === null ? null : rowAt(table, row.parent);
  while (above?.kind === "heading") above = above.parent === null ? null : rowAt(table, above.parent);
  return above !== null && areOfOneUnit(above, row) ? above : null;
}

const known = new WeakMap<TableModel, ReadonlyMap<RowModel, readonly RowModel[]>>();

/** The rows of amounts under each total of a table, found once. */
function partsByTotal(table: TableModel): ReadonlyMap<RowModel, readonly RowModel[]> {
  const found = known.get(table);
  if (found !== undefined) return found;
  const parts = new Map<RowModel, RowModel[]>();
  for (const row of table.rows) {
    if (row.kind === "heading" || row.quantity === "volume") continue;
    const whole = wholeOf(table, row);
    if (whole === null) continue;
    const own = parts.get(whole);
    if (own) own.push(row);
    else parts.set(whole, [row]);
  }
  known.set(table, parts);
  return parts;
}

/** The rows a total is divided into: of several divisions the goods of what is traded, else the first. */
function oneDivision(total: ReportLine): readonly RowModel[] {
  const { table } = total.report;
  const parts = partsByTotal(table).get(total.row) ?? [];
  const parents = [...new Set(parts.map(({ parent }) => parent))];
  const isOfGoods = (parent: number | null): boolean => {
    const above = parent === null ? null : rowAt(table, parent);
    return above?.kind === "heading" && says(SELECTION_WORDS, above.label);
  };
  const isTraded = ["exports", "imports"].includes(indicatorKey(total.headline.label) ?? "");
  const under = (parent: number | null | undefined): readonly RowModel[] =>
    parts.filter((row) => row.parent === parent);
  const division = under(
    (isTraded ? parents.find(isOfGoods) : undefined) ?? parents.find((p) => under(p).length > 1) ?? parents[0],
  );
  // What a list names beside the parts that make the whole is in them already.
  const whole = division.filter(({ kind }) => kind !== "memo");
  return whole.length > 1 ? whole : division;
}

/** Whether a label goes on from the row above: no name of its own. */
const isContinued = ({ label }: RowModel): boolean => /^\p{Ll}/u.test(label.trim());

/**
 * The named parts of an amount, those first that move it most; none of an index or a rate, nor of an accused figure.
 */
export function mainParts(total: ReportLine): readonly MainPart[] {
  const whole = total.headline.current?.value ?? 0;
  if (total.row.nature !== "level" || whole <= 0 || !isUsable(total)) return [];
  const comparison = growthComparison(total.report);
  const names = new Set<string>();
  return oneDivision(total)
    .filter((row) => !names.has(normalizeLabel(row.label)) && names.add(normalizeLabel(row.label)))
    .filter((row) => !row.meaning.isResidual && !row.meaning.isRest && !isContinued(row))
    .map((row) => lineOf(total.report, row))
    .filter((line) => line !== null)
    .filter((line) => isUsable(line) && (line.headline.current?.value ?? 0) > 0)
    .map((line) => ({
      line,
      share: (100 * (line.headline.current?.value ?? 0)) / whole,
      points: pointsOf(line, total, comparison),
    }))
    .filter(({ share }) => share <= 100)
    .sort((a, b) => Math.abs(b.points?.value ?? 0) - Math.abs(a.points?.value ?? 0) || b.share - a.share);
}

/** Every cell that the choice among the parts of a total hangs on. */
export function cellsOfParts(total: ReportLine): readonly CellAddress[] {
  const columns = [total.report.current, total.report.samePeriod, total.report.printedGrowth];
  return [total.row, ...oneDivision(total)].flatMap(({ row }) =>
    columns.flatMap((column) => (column === null ? [] : [{ row, column: column.column }])),
  );
}
