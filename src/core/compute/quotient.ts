import type { CellAddress } from "../model/cells/address";
import { cellName } from "../model/cells/address";
import type { Comparison } from "../model/tables/comparison";
import type { Computation, ComputationStatus } from "../model/results/computation";
import type { MeasureForm } from "../model/tables/table";
import type { CellValue } from "../model/cells/workbook";
import { isErrorValue } from "../model/cells/workbook";
import type { MeasureInput } from "./measure";
import { isSmallBase } from "../model/tables/small-base";
import { figure } from "../model/tables/table";

/**
 * By what the current figure is multiplied, and by what the base, so that both are in one unit; both are whole
 * numbers.
 */
export interface Scale {
  readonly current: number;
  readonly base: number;
}

/**
 * How the columns' own units differ ("triệu đồng" against "tỷ đồng": 1 and 1,000); 1 and 1 where they do not say, or
 * say the same.
 */
export function scaleOf(comparison: Comparison): Scale {
  const current = comparison.current.unit?.factor ?? null;
  const base = comparison.base.unit?.factor ?? null;
  if (current === null || base === null || current === base) return { current: 1, base: 1 };
  return current > base
    ? { current: Math.round(current / base), base: 1 }
    : { current: 1, base: Math.round(base / current) };
}

/** A figure as COUNT sees it in a formula: numbers only; null for text that looks like one, TRUE, errors and blanks. */
export function countable(value: CellValue): number | null {
  return typeof value === "number" && Number.isFinite(value) ? value : null;
}

/**
 * current ÷ base in the form asked for (108.95, 8.95 or 1.0895), in the formula's own order of operations, so that both
 * round alike. The base is above zero.
 */
export function quotient(current: number, base: number, scale: Scale, form: MeasureForm): number {
  const ratio =
    (scale.current === 1 ? current : current * scale.current) / (scale.base === 1 ? base : base * scale.base);
  switch (form) {
    case "index":
      return ratio * 100;
    case "change":
      return ratio * 100 - 100;
    case "fraction":
      return ratio;
  }
}

/**
 * The formula of `quotient`, en-US and A1, with "=": quiet unless both cells hold numbers, the base is above zero and
 * the current figure is not below it. COUNT passes over blanks, text and error values, so no error can come through and
 * none is covered up. `c` and `b` name the cells.
 */
export function quotientFormula(c: string, b: string, scale: Scale, form: MeasureForm): string {
  const numerator = scale.current === 1 ? c : `${c}*${String(scale.current)}`;
  const denominator = scale.base === 1 ? b : `(${b}*${String(scale.base)})`;
  const tail = { index: "*100", change: "*100-100", fraction: "" }[form];
  // Joined, not put together by pieces: a template keeps its pieces beside each other, three times the memory.
  return [
    "=IF(COUNT(",
    c,
    ",",
    b,
    ")=2,IF(AND(",
    b,
    ">0,",
    c,
    ">=0),",
    numerator,
    "/",
    denominator,
    tail,
    ',""),"")',
  ].join("");
}

/** Why no ratio can be taken of the two values, or `ok`; in step with the conditions of `quotientFormula`. */
export function quotientStatus(
  current: CellValue,
  base: CellValue,
): Extract<ComputationStatus, "ok" | "missing" | "zero-base" | "negative-base" | "sign-change"> {
  const [c, b] = [countable(current), countable(base)];
  if (c === null || b === null) return "missing";
  if (b === 0) return "zero-base";
  if (b < 0) return c > 0 ? "sign-change" : "negative-base";
  return c < 0 ? "sign-change" : "ok";
}

/**
 * A ratio of two figures of a row that are amounts; `labelSmallBases`: a base too small for the ratio to mean something
 * is told as such (the value stands). Null for the value where no ratio can be taken.
 */
export function computeQuotient(input: MeasureInput, labelSmallBases: boolean): Computation {
  const { table, row, comparison, form } = input;
  const current: CellAddress = { row: row.row, column: comparison.current.column };
  const base: CellAddress = { row: row.row, column: comparison.base.column };
  const [c, b] = [figure(table, current.row, current.column), figure(table, base.row, base.column)];
  const scale = scaleOf(comparison);
  const status = quotientStatus(c, b);
  const formula = quotientFormula(cellName(current), cellName(base), scale, form);
  if (status !== "ok" || typeof c !== "number" || typeof b !== "number")
    return { row: row.row, status, value: null, operands: [current, base], formula };
  const small =
    labelSmallBases && isSmallBase(table, row, b, b, (parent) => countable(figure(table, parent.row, base.column)));
  return {
    row: row.row,
    status: small ? "small-base" : "ok",
    value: quotient(c, b, scale, form),
    operands: [current, base],
    formula,
  };
}

/** The two figures a measure of plan and calendar is taken from, and the cells they stand in. */
interface PlanAndCurrent {
  readonly operands: readonly CellAddress[];
  /** The cells' names: of the current figure, and of the plan. */
  readonly names: { readonly current: string; readonly plan: string };
  readonly status: ReturnType<typeof quotientStatus>;
  /** Null unless the status is `ok`. */
  readonly figures: { readonly current: number; readonly plan: number } | null;
}

/** The current figure of a row and its plan, each in its own column's unit. */
export function planAndCurrent({ table, row, comparison }: MeasureInput): PlanAndCurrent {
  const current: CellAddress = { row: row.row, column: comparison.current.column };
  const plan: CellAddress = { row: row.row, column: comparison.base.column };
  const [c, p] = [figure(table, current.row, current.column), figure(table, plan.row, plan.column)];
  const status = quotientStatus(c, p);
  const [reached, planned] = [countable(c), countable(p)];
  return {
    operands: [current, plan],
    names: { current: cellName(current), plan: cellName(plan) },
    status,
    figures: status === "ok" && reached !== null && planned !== null ? { current: reached, plan: planned } : null,
  };
}

/** A row for which the measure has no meaning: its cell stays empty. */
export function notARatio({ row, comparison }: MeasureInput): Computation {
  const operands = [
    { row: row.row, column: comparison.current.column },
    { row: row.row, column: comparison.base.column },
  ];
  return { row: row.row, status: "not-a-ratio", value: null, operands, formula: null };
}

/**
 * An index that is itself the growth asked for: the cell shows it, less 100 in the change form, a hundredth in the
 * fraction form; `missing` where the row holds no number above zero.
 */
export function linkToIndex({ table, row, comparison, form }: MeasureInput): Computation {
  const cell: CellAddress = { row: row.row, column: comparison.current.column };
  const name = cellName(cell);
  const value = figure(table, cell.row, cell.column);
  const tail = { index: "", change: "-100", fraction: "/100" }[form];
  const formula = `=IF(COUNT(${name})=1,IF(${name}>0,${name}${tail},""),"")`;
  const index = isErrorValue(value) ? null : countable(value);
  if (index === null || index <= 0) return { row: row.row, status: "missing", value: null, operands: [cell], formula };
  const shown = { index, change: index - 100, fraction: index / 100 }[form];
  return { row: row.row, status: "by-definition", value: shown, operands: [cell], formula };
}
