import type { MeasureColumn } from "../../model/results/computation";
import { decimalsOf } from "../../model/cells/decimal";
import type { MeasureForm, TableModel } from "../../model/tables/table";
import { figure } from "../../model/tables/table";
import { KIND_OF } from "./ratio-format";

/** A printed or computed ratio as an index, 100 for no change. */
const AS_INDEX: Readonly<Record<MeasureForm, (value: number) => number>> = {
  index: (v) => v,
  change: (v) => v + 100,
  fraction: (v) => 100 * v,
};

/**
 * Rows that must be printed before a column is the measure under another name. Source: measured on the 3,450 columns
 * that could be taken of 56 real workbooks: 155 are printed already, as many at 1, 2, 3 and 4 rows; at 5 four are
 * missed.
 */
const ROWS = 3;

/**
 * The share of the printed rows that must agree before a column is the measure under another name. Source: measured on
 * the 13,065 pairs of a measure and a column in 56 real workbooks: 12,898 agree in under 0.6 of their rows, 20 in 0.7
 * to 0.9, 147 in more.
 */
const SHARE = 0.8;

/** The forms a column may print the measure in. */
function formsOf({ measure, form }: MeasureColumn): readonly MeasureForm[] {
  switch (measure) {
    case "plan-attainment":
    case "share":
    case "pace":
      return ["index", "fraction"];
    case "difference":
    case "contribution":
    case "required-run-rate":
    case "price-volume":
    case "contribution-bounds":
      return [form];
    case "growth-same-period":
    case "growth-previous-period":
    case "required-growth":
      return ["index", "change", "fraction"];
  }
}

/**
 * Whether a column that can be seen prints the measure already, whatever its header calls it ("Tỷ lệ giải ngân (%)").
 */
export function isPrinted(table: TableModel, measure: MeasureColumn): boolean {
  const { current, base } = measure.comparison;
  const isAmount = KIND_OF[measure.measure] === "amount";
  const forms = formsOf(measure);
  const computed = measure.cells.flatMap(({ row, value }) =>
    value === null ? [] : [{ row, value: AS_INDEX[measure.form](value) }],
  );
  return table.columns.some((column) => {
    if (
      column.hidden ||
      column === current ||
      column === base ||
      (column.role !== "measure" && column.role !== "value")
    )
      return false;
    const both = computed.flatMap(({ row, value }) => {
      const printed = figure(table, row, column.column);
      return typeof printed === "number" ? [{ printed, value }] : [];
    });
    const most = both.length - SHARE * both.length;
    if (both.length < ROWS || 2 * both.length < computed.length || new Set(both.map(({ printed }) => printed)).size < 2)
      return false;
    return forms.some((form) => {
      const isMiss = ({ printed, value }: { readonly printed: number; readonly value: number }): boolean =>
        !(
          Math.abs(AS_INDEX[form](printed) - value) <=
          (form === "fraction" ? 100 : 1) * 0.5001 * 10 ** -decimalsOf(printed) +
            (isAmount ? 1e-9 * Math.abs(value) : 0)
        );
      let misses = 0;
      return both.every((pair) => !isMiss(pair) || ++misses <= most);
    });
  });
}
