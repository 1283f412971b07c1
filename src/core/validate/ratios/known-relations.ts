import { ratioMayBe } from "../../model/cells/decimal";
import { comparisonsOf } from "../../model/tables/comparison";
import type { RelationKind, TableRelation } from "../../model/tables/relation";
import type { ColumnModel, RowModel, TableModel } from "../../model/tables/table";
import { columnAt, rowAt } from "../../model/tables/table";
import type { Figure } from "../figures/amount";
import { figureAt, termAt } from "../figures/amount";
import { judgeFigures } from "../figures/exact-counts";
import { columnSums } from "../periods/period-sums";
import { derivationsOf } from "./derivations";
import { spanOf } from "./ratios";

/**
 * Rows in which a relation must hold for each in which it does not, where it fails in several; for a single one a few
 * do. Source: in 62 real workbooks what fails more often was worked out from other figures (yields by province from
 * areas and crops before rounding), what fails less often are misprints.
 */
const HOLDING = 20;
const FEW = 4;

/**
 * Units of its last digit within which a quotient was worked out from figures before rounding, unless what is worked
 * out from it in turn misses too.
 */
const NEAR = 2;

/** Relations between columns that say what a figure is, and not only which figures it goes with. */
const KINDS: readonly RelationKind[] = ["sum", "difference", "ratio", "index", "change"];

/** A row in which a column is not what it is of other columns in the rows around it. */
export interface RelationMiss {
  readonly kind: RelationKind;
  readonly row: RowModel;
  readonly column: ColumnModel;
  readonly operands: readonly ColumnModel[];
  readonly printed: Figure;
  /** What the operands make. */
  readonly computed: number;
  /** Rows in which the relation holds. */
  readonly holding: number;
}

/**
 * The rows in which columns miss what figures show them to be elsewhere in the table, those relations apart that
 * periods, plans, growth or two columns account for, which have rules of their own.
 */
export function relationMisses(table: TableModel): {
  readonly checked: number;
  readonly misses: readonly RelationMiss[];
} {
  const claimed = claimedColumns(table);
  let checked = 0;
  const misses = table.relations.flatMap((relation) => {
    const column = columnAt(table, relation.result);
    const operands = relation.operands.flatMap((operand) => columnAt(table, operand) ?? []);
    const holding = relation.holds.reduce((all, [first, last]) => all + last - first + 1, 0);
    if (
      relation.along !== "across" ||
      relation.by === "formula" ||
      !KINDS.includes(relation.kind) ||
      column === null ||
      claimed.has(column.column) ||
      operands.length !== relation.operands.length ||
      !isKept(relation.fails.length, holding) ||
      !column.header.some((part) => /\p{L}/u.test(part))
    )
      return [];
    checked += holding + relation.fails.length;
    return relation.fails.flatMap((at) => {
      const row = rowAt(table, at);
      const isFigures = row !== null && row.kind !== "heading" && row.nature === "level" && row.label !== "";
      const missed = isFigures ? missAt(table, relation, row, column, operands) : null;
      return missed === null || row === null
        ? []
        : [{ kind: relation.kind, row, column, operands, ...missed, holding }];
    });
  });
  const isNear = ({ kind, printed, computed }: RelationMiss): boolean =>
    kind !== "sum" && kind !== "difference" && Math.abs(printed.value - computed) <= NEAR * printed.unit.toNumber();
  const names = (other: RelationMiss, { row, column }: RelationMiss): boolean =>
    other.row === row && !isNear(other) && other.operands.includes(column);
  return { checked, misses: misses.filter((miss) => !isNear(miss) || misses.some((other) => names(other, miss))) };
}

const isKept = (failing: number, holding: number): boolean =>
  failing === 1 ? holding >= FEW : failing * HOLDING <= holding;

/** Columns that rules on growth, attainment, periods and pairs of columns look after. */
function claimedColumns(table: TableModel): ReadonlySet<number> {
  return new Set([
    ...comparisonsOf(table).flatMap(({ column }) => (column === null ? [] : [column.column])),
    ...derivationsOf(table).map(({ column }) => column.column),
    ...columnSums(table).map(({ whole }) => whole.column),
  ]);
}

function missAt(
  table: TableModel,
  { kind, scale }: TableRelation,
  row: RowModel,
  column: ColumnModel,
  operands: readonly ColumnModel[],
): Pick<RelationMiss, "printed" | "computed"> | null {
  const printed = figureAt(table, row.row, column.column);
  if (printed === null) return null;
  if (kind === "sum") return missedSum(table, row, column, operands, printed);
  const [first, second] = operands.map((operand) => figureAt(table, row.row, operand.column));
  if (!first || !second || operands.length !== 2) return null;
  if (kind === "difference") {
    const computed = first.exact.minus(second.exact);
    const bound = first.unit.plus(second.unit).plus(printed.unit).div(2);
    return computed.minus(printed.exact).abs().lte(bound) ? null : { printed, computed: computed.toNumber() };
  }
  return missedQuotient(kind, scale ?? 1, first, second, printed);
}

function missedSum(
  table: TableModel,
  row: RowModel,
  column: ColumnModel,
  operands: readonly ColumnModel[],
  printed: Figure,
): Pick<RelationMiss, "printed" | "computed"> | null {
  const terms = operands.flatMap((operand) => termAt(table, row.row, operand.column) ?? []);
  if (terms.length < operands.length) return null;
  const { verdict, sum } = judgeFigures(row, column, printed, terms);
  // Yields and averages lie among their parts, where a sum of amounts would exceed each.
  const isMean = terms.some((t) => t.exact.lte(printed.exact)) && terms.some((t) => t.exact.gte(printed.exact));
  return verdict === "differs" && !isMean ? { printed, computed: sum.toNumber() } : null;
}

function missedQuotient(
  kind: RelationKind,
  scale: number,
  current: Figure,
  base: Figure,
  printed: Figure,
): Pick<RelationMiss, "printed" | "computed"> | null {
  const span = spanOf(printed);
  const shift = kind === "change" ? scale : 0;
  const fits = ratioMayBe(
    spanOf(current),
    spanOf(base),
    { low: span.low.plus(shift), high: span.high.plus(shift) },
    scale,
  );
  return fits === false ? { printed, computed: (scale * current.value) / base.value - shift } : null;
}
