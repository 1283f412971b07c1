import type { Decimal, Interval } from "../../model/cells/decimal";
import type { Period } from "../../model/tables/period";
import { previousPeriod, samePeriod } from "../../model/tables/period";
import { periodName } from "../../model/tables/period-name";
import { sameIndicator, unitKey } from "../../model/tables/same-indicator";
import type { ColumnModel, MeasureForm, RowModel, TableModel } from "../../model/tables/table";
import { areOfOneThing, periodAt } from "../../model/tables/table";
import type { MessageParameter } from "../../model/message";
import type { Figure } from "../figures/amount";
import { figureAt } from "../figures/amount";
import { headerText } from "../findings/finding-at";
import { valueColumns } from "../figures/breakdowns";
import { spanOfPeriod } from "../periods/period-sums";
import type { RatioColumn, RatioRow } from "./ratios";
import { ratioFits, spanOf } from "./ratios";

/** What else would give a printed comparison: a figure, and in whose place. */
export interface OtherOperand {
  readonly role: "base" | "current";
  readonly table: TableModel;
  readonly row: RowModel;
  readonly column: ColumnModel;
  readonly figure: Figure;
}

/** How far off a printed figure might as well be, to either side, in terms of how far off it is. */
const REACH = 2;

/** The chance at which a figure may explain a printed comparison without being what was compared. */
const CHANCE = 0.05;

/** The other columns of the row that explain the printed figure when taken as its base or as what is compared. */
export function otherColumns(table: TableModel, ratio: RatioColumn, row: RatioRow): readonly OtherOperand[] {
  return ofRow(table, ratio, row).filter((operand) => explains(operand, ratio.form, row));
}

/**
 * The one figure that explains a printed comparison, of another column of the row, else of the same indicator in
 * another period (another row where times run down) or on another sheet, the previous period first, then what ends in
 * the same month, then another month or quarter; null where two figures of one kind explain it, or where one of those
 * tried would in one case of twenty by chance, were the printed figure anywhere up to twice as far off as it is (on a
 * log scale), in its interval and the rounding of the figures.
 */
export function explainingOperand(
  tables: readonly TableModel[],
  table: TableModel,
  ratio: RatioColumn,
  row: RatioRow,
): OtherOperand | null {
  const kinds = [
    ofRow(table, ratio, row),
    ...byCloseness([...ofRows(table, ratio, row), ...ofSheets(tables, table, ratio, row)], ratio, row),
  ];
  const tried: OtherOperand[] = [];
  for (const kind of kinds) {
    tried.push(...kind);
    const found = kind.filter((operand) => explains(operand, ratio.form, row));
    const [first] = found;
    if (!first) continue;
    const isOne = found.every((operand) => isSame(operand, first));
    return isOne && chanceOf(tried, ratio.form, row) < CHANCE ? first : null;
  }
  return null;
}

/** What an operand is called: the header of its column, or where it stands in a row for another time, that time. */
export function operandName(table: TableModel, { table: own, row, column }: OtherOperand): MessageParameter {
  const period = own === table && row.period !== undefined ? periodAt(row, column) : null;
  return period === null ? headerText(column) : periodName(period);
}

const isSame = (a: OtherOperand, b: OtherOperand): boolean => a.role === b.role && a.figure.exact.eq(b.figure.exact);

function explains({ role, figure }: OtherOperand, form: MeasureForm, { current, base, printed }: RatioRow): boolean {
  return role === "base"
    ? ratioFits(current, figure, printed, form) === true
    : ratioFits(figure, base, printed, form) === true;
}

/** The operands in both roles, but for figures that are what is compared already: they explain nothing. */
function inRoles(
  table: TableModel,
  row: RowModel,
  column: ColumnModel,
  roles: readonly OtherOperand["role"][],
  own: RatioRow,
): readonly OtherOperand[] {
  const figure = figureAt(table, row.row, column.column);
  if (!figure) return [];
  return roles
    .filter((role) => !figure.exact.eq(own[role].exact))
    .map((role) => ({ role, table, row, column, figure }));
}

function ofRow(table: TableModel, { comparison }: RatioColumn, own: RatioRow): readonly OtherOperand[] {
  const others = valueColumns(table).filter((column) => column !== comparison.current && column !== comparison.base);
  return others.flatMap((column) => inRoles(table, own.row, column, ["base", "current"], own));
}

/** The compared columns in the rows for other times. */
function ofRows(table: TableModel, { comparison }: RatioColumn, own: RatioRow): readonly OtherOperand[] {
  if (own.row.period === undefined) return [];
  const rows = table.rows.filter((row) => row !== own.row && row.period !== undefined && row.nature === "level");
  return rows.flatMap((row) => [
    ...inRoles(table, row, comparison.base, ["base"], own),
    ...inRoles(table, row, comparison.current, ["base", "current"], own),
  ]);
}

/** The same indicator's figures on other sheets: each figure once, plans only where a plan is compared. */
function ofSheets(
  tables: readonly TableModel[],
  table: TableModel,
  { comparison }: RatioColumn,
  own: RatioRow,
): readonly OtherOperand[] {
  const [, ...twins] = sameIndicator(tables, table, own.row);
  return twins.flatMap(({ table: other, row }) =>
    valueColumns(other).flatMap((column) => {
      const roles = (["base", "current"] as const).filter((role) => {
        const wanted = comparison[role];
        return (
          (column.scenario === "plan") === (wanted.scenario === "plan") &&
          areOfOneThing(column, wanted) &&
          unitKey(column.unit) === unitKey(wanted.unit)
        );
      });
      return inRoles(other, row, column, roles, own);
    }),
  );
}

/** The period before one of the same length, or for months so far those up to the month before. */
function before(period: Period): Period | null {
  return period.kind === "cumulative" && period.to > period.from
    ? { ...period, to: period.to - 1 }
    : previousPeriod(period);
}

const KINDS = 4;

/** Operands by how likely they are taken by mistake, the likeliest first. */
function byCloseness(
  operands: readonly OtherOperand[],
  { comparison }: RatioColumn,
  own: RatioRow,
): readonly (readonly OtherOperand[])[] {
  const current = periodAt(own.row, comparison.current);
  const previous = current === null ? null : before(current);
  const kindOf = ({ role, row, column }: OtherOperand): number => {
    const [wanted, period] = [periodAt(own.row, comparison[role]), periodAt(row, column)];
    if (period === null || wanted === null) return KINDS - 1;
    if (previous !== null && samePeriod(period, previous)) return 0;
    if (spanOfPeriod(period)?.to === spanOfPeriod(wanted)?.to) return 1;
    return period.kind === wanted.kind ? 2 : KINDS - 1;
  };
  const distinct = operands.filter((operand, i) => operands.findIndex((other) => isSame(operand, other)) === i);
  return Array.from({ length: KINDS }, (_, kind) => distinct.filter((operand) => kindOf(operand) === kind));
}

const logarithm = (ratio: Decimal): number => (ratio.lte(0) ? -Infinity : Math.log(ratio.toNumber()));
const widthOf = ({ low, high }: Interval): number => (low.lte(0) ? Infinity : logarithm(high.div(low)));

/** How many of the figures tried would explain the printed one by chance. */
function chanceOf(tried: readonly OtherOperand[], form: MeasureForm, own: RatioRow): number {
  const printed = spanOf(own.printed);
  const [scale, shift] = [form === "fraction" ? 1 : 100, form === "change" ? 100 : 0];
  const ofPrinted = widthOf({ low: printed.low.plus(shift), high: printed.high.plus(shift) });
  const reach =
    REACH *
    Math.abs(logarithm(own.printed.exact.plus(shift).times(own.base.exact).div(own.current.exact.times(scale))));
  return tried.reduce((chance, { role, figure }) => {
    const kept = own[role === "base" ? "current" : "base"];
    const width = ofPrinted + widthOf(spanOf(kept)) + widthOf(spanOf(figure));
    const isNear = Math.abs(logarithm(figure.exact.div(own[role].exact))) <= reach + width;
    return isNear ? chance + width / (2 * reach) : chance;
  }, 0);
}
