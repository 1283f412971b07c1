import type { Comparison } from "../model/tables/comparison";
import { comparisonsOf } from "../model/tables/comparison";
import type { MeasureColumn } from "../model/results/computation";
import type { MeasureRequest } from "../model/requests/measure-request";
import { askedOf, isFurtherMeasure } from "../model/requests/measure-request";
import { samePeriod } from "../model/tables/period";
import type { ColumnModel, MeasureForm, TableModel } from "../model/tables/table";
import { isEmptyForm, mayBeOf } from "../model/tables/table";
import { COLUMN_MEASURES, FURTHER_MEASURES } from "./catalogue";
import { formOf } from "./form";
import type { Measure } from "./measure";

/**
 * One measure for every pair of columns of the table that it compares, one cell for each row of the body that is no
 * heading; none where it compares none.
 */
export function takeMeasure(measure: Measure, table: TableModel): readonly MeasureColumn[] {
  const comparisons = pairsOf(measure, table);
  return comparisons.map((comparison) => {
    const form = formTaken(measure, table, comparison);
    const many = new Set(comparisons.map((c) => c.current.column)).size > 1;
    return {
      tableId: table.id,
      measure: measure.id,
      period: comparison.period,
      form,
      comparison,
      header: measure.header(table, comparison, form, many),
      cells: table.rows
        .filter((row) => row.kind !== "heading")
        .map((row) => measure.compute({ table, row, comparison, form })),
    };
  });
}

function formTaken(measure: Measure, table: TableModel, comparison: Comparison): MeasureForm {
  const usual = formOf(table, comparison);
  return measure.form?.(usual) ?? usual;
}

/** Whether some row of the table has the measure for one of the pairs. */
export function hasMeasure(measure: Measure, table: TableModel, pairs: readonly Comparison[]): boolean {
  return pairs.some((comparison) => {
    const form = formTaken(measure, table, comparison);
    return table.rows.some(
      (row) => row.kind !== "heading" && measure.compute({ table, row, comparison, form }).status === "ok",
    );
  });
}

/**
 * The pairs of columns a measure is taken from; a further one's each with the sheet's own column for it, not for the
 * growth or attainment of the pair.
 */
export function pairsOf(measure: Measure, table: TableModel): readonly Comparison[] {
  const pairs = measure.pairs?.(table) ?? comparisonsOf(table).filter((c) => c.measure === measure.of);
  if (!isFurtherMeasure(measure.id)) return pairs;
  const taken = new Set<ColumnModel>();
  return pairs.map((pair): Comparison => {
    const kind: string = measure.id;
    const isOwn = (c: ColumnModel): boolean =>
      c.role === "measure" &&
      c.measure === kind &&
      !taken.has(c) &&
      (c.period === null || samePeriod(c.period, pair.period)) &&
      mayBeOf(c, pair.current);
    const column = table.columns.find(isOwn) ?? null;
    if (column !== null) taken.add(column);
    return { ...pair, column };
  });
}

/**
 * Growth and attainment of every table, and what is asked for of it, in the order of the tables and of their columns;
 * of forms without figures nothing.
 */
export function computeMeasures(
  tables: readonly TableModel[],
  requests: readonly MeasureRequest[] = [],
): readonly MeasureColumn[] {
  return tables
    .filter((table) => !isEmptyForm(table))
    .flatMap((table) => {
      const asked: readonly string[] = askedOf(requests, table.id);
      return [...COLUMN_MEASURES, ...FURTHER_MEASURES.filter(({ id }) => asked.includes(id))].flatMap((measure) =>
        takeMeasure(measure, table),
      );
    });
}
