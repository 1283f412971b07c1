import type { Decimal, Interval } from "../../model/cells/decimal";
import { exact } from "../../model/cells/decimal";
import type { ColumnModel, MeasureForm, RowModel, TableModel } from "../../model/tables/table";
import { entryOf } from "../../model/tables/table";
import { cellAt } from "../../model/cells/workbook";
import type { Figure } from "../figures/amount";
import { figureAt, termAt } from "../figures/amount";
import type { Derivation, DerivedRow } from "../ratios/derivations";
import { derivationsOf, holds } from "../ratios/derivations";
import { judgeFigures } from "../figures/exact-counts";
import { isFlow } from "../../model/tables/accumulation";
import type { ColumnSumOf } from "../periods/period-sums";
import { columnSums, rowSums } from "../periods/period-sums";
import type { RatioColumn, RatioRow } from "../ratios/ratios";
import { ratioColumns, ratioFits, spanOf } from "../ratios/ratios";
import type { Rounded, SumJudgement } from "../sums/sum-judgement";
import { scaled } from "../sums/sum-judgement";
import { sumsAcross } from "../periods/sums-across";
import type { ColumnSum } from "../sums/total-sums";
import { sumGroups } from "../sums/total-sums";

/** One use of a figure: a comparison printed from it, a sum over periods or rows that it enters. */
export interface OperandUse {
  readonly kind: "comparison" | "periods" | "parts";
  /** Where it is printed: the comparison, the longer period's figure, the total. */
  readonly row: RowModel;
  readonly column: ColumnModel;
  /** The columns it is taken from besides the figure's own; empty for a sum. */
  readonly others: readonly ColumnModel[];
  readonly holds: boolean;
  /** The values of the figure, at its own precision, with which it holds; null above where every large value does. */
  readonly allowed: { readonly low: Decimal; readonly high: Decimal | null };
  /** Whether it holds with a value in place of the figure, decided without division. */
  readonly holdsWith: (value: Rounded) => boolean;
}

/**
 * A figure for longer and those for the shorter periods that make it up, with the cells of the table that they stand
 * in; null for a term that stands elsewhere.
 */
interface PeriodSum {
  readonly row: RowModel;
  readonly column: ColumnModel;
  readonly total: Figure;
  readonly terms: readonly {
    readonly cell: { readonly row: RowModel; readonly column: ColumnModel } | null;
    readonly figure: Rounded;
  }[];
}

/** What a table's figures are used for, taken once for the table. */
export interface TableUses {
  readonly table: TableModel;
  readonly ratios: readonly RatioColumn[];
  readonly derivations: readonly Derivation[];
  readonly periods: readonly ColumnSumOf[];
  /** Sums of rows that stand for times, and of figures on other sheets, by the rows that they are taken from. */
  readonly otherPeriods: ReadonlyMap<number, readonly PeriodSum[]>;
  /** Totals by the rows that they are taken from, their own among them. */
  readonly totals: ReadonlyMap<number, readonly ColumnSum[]>;
}

/** Every printed comparison, sum over periods and total of a table. */
export function tableUses(table: TableModel, tables: readonly TableModel[]): TableUses {
  return {
    table,
    ratios: ratioColumns(table, ["growth-same-period", "growth-previous-period", "plan-attainment"]),
    derivations: derivationsOf(table),
    periods: columnSums(table),
    otherPeriods: byRows([...sumsDown(table), ...sumsOfSheets(table, tables)], ({ row, terms }) => [
      row,
      ...terms.flatMap(({ cell }) => cell?.row ?? []),
    ]),
    totals: byRows(
      sumGroups(table)
        .filter((group) => group.isAdditive)
        .flatMap((group) => group.sums),
      ({ group, parts }) => [group.breakdown.parent, ...parts.map(({ part }) => part.row)],
    ),
  };
}

/** Things by the rows they are of, each once at a row, in their order. */
function byRows<T>(all: readonly T[], rowsOf: (one: T) => readonly RowModel[]): ReadonlyMap<number, readonly T[]> {
  const found = new Map<number, T[]>();
  for (const one of all)
    for (const { row } of new Set(rowsOf(one))) {
      const list = found.get(row);
      if (list) list.push(one);
      else found.set(row, [one]);
    }
  return found;
}

/**
 * Everything that is printed from the figure of a row and column: comparisons, sums over periods, totals; null where
 * one of them holds only in another reading, so that nothing can be said; what is a formula follows whatever stands
 * there and says nothing of it.
 */
export function usesOf(from: TableUses, row: RowModel, column: ColumnModel): readonly OperandUse[] | null {
  const { table, ratios } = from;
  const figure = figureAt(table, row.row, column.column);
  if (!figure) return null;
  const uses: OperandUse[] = [];
  for (const ratio of ratios) {
    const { current, base } = ratio.comparison;
    if (current !== column && base !== column) continue;
    const found = entryOf(ratio.rows, row.row);
    if (!found || isFormula(table, row, ratio.column)) continue;
    if (found.fitsOtherwise !== null) return null;
    const isCurrent = current === column;
    const allowed = isCurrent ? currentAllowed(found, ratio.form) : baseAllowed(found, ratio.form);
    const holdsWith = (value: Rounded): boolean =>
      ratioFits(isCurrent ? value : found.current, isCurrent ? found.base : value, found.printed, ratio.form) === true;
    if (allowed)
      uses.push({
        kind: "comparison",
        row,
        column: ratio.column,
        others: [isCurrent ? base : current],
        holds: found.fits,
        allowed,
        holdsWith,
      });
  }
  const derived = derivedUses(from, row, column);
  return (
    derived && [...uses, ...derived, ...periodUses(from, row, column, figure), ...partUses(from, row, column, figure)]
  );
}

function isFormula(table: TableModel, row: RowModel, column: ColumnModel): boolean {
  return typeof cellAt(table.sheet, row.row, column.column)?.formula === "string";
}

type Compared = Pick<RatioRow, "current" | "base" | "printed">;

/** The printed figure as an index in the form's scale: current ÷ base × scale. */
function printedIndex({ printed }: Compared, form: MeasureForm): Interval & { readonly scale: number } {
  const { low, high } = spanOf(printed);
  const shift = form === "change" ? 100 : 0;
  return { low: low.plus(shift), high: high.plus(shift), scale: form === "fraction" ? 1 : 100 };
}

/**
 * The columns that follow from the figure's and another one, whatever they are called; null where one of them is on
 * another scale.
 */
function derivedUses(
  { table, derivations }: TableUses,
  row: RowModel,
  column: ColumnModel,
): readonly OperandUse[] | null {
  const uses: OperandUse[] = [];
  for (const { column: printed, current, base, operation, rows, otherScale } of derivations) {
    if (current !== column && base !== column) continue;
    const found = entryOf(rows, row.row);
    if (!found || isFormula(table, row, printed)) continue;
    if (entryOf(otherScale, row.row) === found) return null;
    const isCurrent = current === column;
    const allowed =
      operation === "difference"
        ? differenceAllowed(found, isCurrent)
        : isCurrent
          ? currentAllowed(found, operation)
          : baseAllowed(found, operation);
    const holdsWith = (value: Rounded): boolean =>
      holds(operation, { ...found, current: isCurrent ? value : found.current, base: isCurrent ? found.base : value });
    if (allowed)
      uses.push({
        kind: "comparison",
        row,
        column: printed,
        others: [isCurrent ? base : current],
        holds: holds(operation, found),
        allowed,
        holdsWith,
      });
  }
  return uses;
}

function differenceAllowed({ current, base, printed }: DerivedRow, isCurrent: boolean): Interval {
  const centre = isCurrent ? base.exact.plus(printed.exact) : current.exact.minus(printed.exact);
  return { low: centre, high: centre };
}

function currentAllowed(row: Compared, form: MeasureForm): OperandUse["allowed"] {
  const index = printedIndex(row, form);
  const base = spanOf(row.base);
  const half = row.current.unit.div(2);
  return {
    low: index.low.times(base.low).div(index.scale).minus(half),
    high: index.high.times(base.high).div(index.scale).plus(half),
  };
}

function baseAllowed(row: Compared, form: MeasureForm): OperandUse["allowed"] | null {
  const index = printedIndex(row, form);
  if (index.high.lte(0)) return null;
  const current = spanOf(row.current);
  const half = row.base.unit.div(2);
  return {
    low: current.low.times(index.scale).div(index.high).minus(half),
    high: index.low.lte(0) ? null : current.high.times(index.scale).div(index.low).plus(half),
  };
}

/** Where a sum lets a figure lie that is its total, or a part of it with a factor. */
function sumAllowed(figure: Figure, { sum, difference, bound }: SumJudgement, factor: Decimal | null): Interval {
  if (factor === null) return { low: sum.minus(bound), high: sum.plus(bound) };
  return {
    low: figure.exact.plus(difference.minus(bound).div(factor)),
    high: figure.exact.plus(difference.plus(bound).div(factor)),
  };
}

function sumsDown(table: TableModel): readonly PeriodSum[] {
  return rowSums(table).flatMap(({ column, whole, parts }) => {
    const total = isFlow(whole, column) ? figureAt(table, whole.row, column.column) : null;
    const terms = parts.flatMap((row) => {
      const figure = termAt(table, row.row, column.column);
      return figure ? [{ cell: { row, column }, figure }] : [];
    });
    return total && terms.length === parts.length ? [{ row: whole, column, total, terms }] : [];
  });
}

function sumsOfSheets(table: TableModel, tables: readonly TableModel[]): readonly PeriodSum[] {
  return sumsAcross(table, tables, isFlow).flatMap(({ whole, rows }) =>
    rows.map(({ row, total, pieces, terms }): PeriodSum => {
      const isRevised = terms.length > pieces.length;
      const ownCell = (i: number): PeriodSum["terms"][number]["cell"] => {
        const piece = isRevised ? undefined : pieces[i];
        return piece?.table === table ? piece : null;
      };
      return { row, column: whole, total, terms: terms.map((figure, i) => ({ cell: ownCell(i), figure })) };
    }),
  );
}

/** The sums over periods that the figure of a row and column is the total or a part of. */
function periodSumsAt(
  { table, periods, otherPeriods }: TableUses,
  row: RowModel,
  column: ColumnModel,
): readonly PeriodSum[] {
  const across = periods.flatMap(({ whole, parts }): readonly PeriodSum[] => {
    if (whole !== column && !parts.includes(column)) return [];
    const total = figureAt(table, row.row, whole.column);
    const terms = parts.flatMap((part) => {
      const figure = termAt(table, row.row, part.column);
      return figure ? [{ cell: { row, column: part }, figure }] : [];
    });
    return total && terms.length === parts.length ? [{ row, column: whole, total, terms }] : [];
  });
  const isOf = (sum: PeriodSum): boolean =>
    (sum.row === row && sum.column === column) ||
    sum.terms.some(({ cell }) => cell?.row === row && cell.column === column);
  return [...across, ...(otherPeriods.get(row.row) ?? []).filter(isOf)];
}

function periodUses(from: TableUses, row: RowModel, column: ColumnModel, figure: Figure): readonly OperandUse[] {
  return periodSumsAt(from, row, column).flatMap((sum): readonly OperandUse[] => {
    if (isFormula(from.table, sum.row, sum.column)) return [];
    const isTotal = sum.row === row && sum.column === column;
    const judgement = judgeFigures(
      sum.row,
      sum.column,
      sum.total,
      sum.terms.map((term) => term.figure),
    );
    const holdsWith = (value: Rounded): boolean => {
      const terms = sum.terms.map(({ cell, figure: own }) =>
        !isTotal && cell?.row === row && cell.column === column ? value : own,
      );
      return judgeFigures(sum.row, sum.column, isTotal ? value : sum.total, terms).verdict !== "differs";
    };
    return [
      {
        kind: "periods",
        row: sum.row,
        column: sum.column,
        others: [],
        holds: judgement.verdict !== "differs",
        allowed: sumAllowed(figure, judgement, isTotal ? null : exact(1)),
        holdsWith,
      },
    ];
  });
}

function partUses(
  { table, totals }: TableUses,
  row: RowModel,
  column: ColumnModel,
  figure: Figure,
): readonly OperandUse[] {
  return (totals.get(row.row) ?? []).flatMap(
    ({ group, column: own, total, parts, judgement }): readonly OperandUse[] => {
      const { parent } = group.breakdown;
      const part = parts.find((p) => p.part.row === row)?.part;
      if (own !== column || (parent !== row && !part) || isFormula(table, parent, own)) return [];
      const holdsWith = (value: Rounded): boolean =>
        judgeFigures(
          parent,
          own,
          parent === row ? value : total,
          parts.map((p) => (p.part === part ? scaled(value, p.part.factor) : p.scaled)),
        ).verdict !== "differs";
      return [
        {
          kind: "parts",
          row: parent,
          column: own,
          others: [],
          holds: judgement.verdict !== "differs",
          allowed: sumAllowed(figure, judgement, parent === row ? null : (part?.factor ?? null)),
          holdsWith,
        },
      ];
    },
  );
}
