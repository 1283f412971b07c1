import type { ComparativeMeasure, Comparison } from "../../model/tables/comparison";
import { comparisonsOf } from "../../model/tables/comparison";
import type { Interval } from "../../model/cells/decimal";
import { exact, ratioMayBe } from "../../model/cells/decimal";
import type { ColumnModel, MeasureForm, RowModel, TableModel } from "../../model/tables/table";
import type { Figure } from "../figures/amount";
import { figureAt } from "../figures/amount";
import type { Rounded } from "../sums/sum-judgement";

const HALF = exact(0.5);

/** Everything that rounds to the figure. */
export function spanOf(figure: Rounded): Interval {
  const half = figure.unit.times(HALF);
  return { low: figure.exact.minus(half), high: figure.exact.plus(half) };
}

/**
 * Whether a printed comparison, in a form, can come from the two figures in any rounding; null where that cannot be
 * said.
 */
export function ratioFits(current: Rounded, base: Rounded, printed: Rounded, form: MeasureForm): boolean | null {
  const span = spanOf(printed);
  const shift = form === "change" ? exact(100) : exact(0);
  return ratioMayBe(
    spanOf(current),
    spanOf(base),
    { low: span.low.plus(shift), high: span.high.plus(shift) },
    form === "fraction" ? 1 : 100,
  );
}

/** The comparison of two figures in a form, as a float for showing. */
export function ratioOf(current: Figure, base: Figure, form: MeasureForm): number {
  const ratio = current.value / base.value;
  return form === "fraction" ? ratio : form === "change" ? 100 * (ratio - 1) : 100 * ratio;
}

/** A row's two figures and the printed comparison of them. */
export interface RatioRow {
  readonly row: RowModel;
  readonly current: Figure;
  readonly base: Figure;
  readonly printed: Figure;
  readonly fits: boolean;
  /** Fits when read in another form (108.95 for 8.95, 0.0895 …) or with the other sign: the business of other rules. */
  readonly fitsOtherwise: "form" | "sign" | null;
}

/** A printed measure column with the rows in which it can be checked, in the table's order. */
export interface RatioColumn {
  readonly comparison: Comparison;
  readonly column: ColumnModel;
  readonly form: MeasureForm;
  readonly rows: readonly RatioRow[];
}

const FORMS: readonly MeasureForm[] = ["index", "change", "fraction"];

const known = new WeakMap<TableModel, readonly RatioColumn[]>();

/** The printed columns of the given measures, set against the columns they compare, for rows that hold amounts. */
export function ratioColumns(table: TableModel, measures: readonly ComparativeMeasure[]): readonly RatioColumn[] {
  const all = known.get(table) ?? everyRatioColumn(table);
  known.set(table, all);
  return all.filter(({ comparison }) => measures.includes(comparison.measure));
}

function everyRatioColumn(table: TableModel): readonly RatioColumn[] {
  const result: RatioColumn[] = [];
  for (const comparison of comparisonsOf(table)) {
    const { column } = comparison;
    if (column === null || column.isEmpty) continue;
    const forms = comparison.measure === "plan-attainment" ? FORMS.filter((f) => f !== "change") : FORMS;
    const triples = table.rows.flatMap((row) => {
      if (row.nature !== "level" || row.kind === "heading") return [];
      const current = figureAt(table, row.row, comparison.current.column);
      const base = figureAt(table, row.row, comparison.base.column);
      const printed = figureAt(table, row.row, column.column);
      return current && base && printed && ratioFits(current, base, printed, "index") !== null
        ? [{ row, current, base, printed }]
        : [];
    });
    const count = (form: MeasureForm): number =>
      triples.filter((t) => ratioFits(t.current, t.base, t.printed, form) === true).length;
    const preferred = column.form !== null && forms.includes(column.form) ? column.form : "index";
    const form = forms.reduce((best, f) => (count(f) > count(best) ? f : best), preferred);
    const rows = triples.map((t): RatioRow => {
      const fits = ratioFits(t.current, t.base, t.printed, form) === true;
      return { fits, fitsOtherwise: fits ? null : otherReading(t, form, forms), ...t };
    });
    result.push({ comparison, column, form, rows });
  }
  return result;
}

function otherReading(
  t: { readonly current: Figure; readonly base: Figure; readonly printed: Figure },
  form: MeasureForm,
  forms: readonly MeasureForm[],
): "form" | "sign" | null {
  const others = forms.filter((f) => f !== form);
  if (others.some((f) => ratioFits(t.current, t.base, t.printed, f) === true)) return "form";
  // A change kept as a fraction: 0.0895.
  const hundredfold: Rounded = { exact: t.printed.exact.times(100), unit: t.printed.unit.times(100) };
  if (
    form !== "fraction" &&
    t.printed.exact.abs().lt(5) &&
    forms.includes("change") &&
    ratioFits(t.current, t.base, hundredfold, "change") === true
  )
    return "form";
  const negative: Rounded = { exact: t.printed.exact.times(-1), unit: t.printed.unit };
  return form === "change" && !t.printed.exact.eq(0) && ratioFits(t.current, t.base, negative, "change") === true
    ? "sign"
    : null;
}
