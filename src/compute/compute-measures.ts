import { comparisonsOf } from "../model/comparison";
import type { MeasureColumn } from "../model/computation";
import type { Settings } from "../model/settings";
import type { TableModel } from "../model/table";
import { isEmptyForm } from "../model/table";
import { COLUMN_MEASURES } from "./catalogue";
import { formOf } from "./form";
import type { Measure } from "./measure";

/** One measure for every pair of columns of the table that it compares; rows that are headings have no cell. */
export function takeMeasure(measure: Measure, table: TableModel): readonly MeasureColumn[] {
  const comparisons = comparisonsOf(table).filter((c) => c.measure === measure.of);
  return comparisons.map((comparison) => {
    const form = formOf(table, comparison);
    const many = new Set(comparisons.map((c) => c.current.column)).size > 1;
    return {
      tableId: table.id,
      measure: measure.id,
      period: comparison.period,
      form,
      comparison,
      header: measure.header(table, comparison, form, many),
      cells: table.rows.filter((row) => row.kind !== "heading").map((row) => measure.compute({ table, row, comparison, form })),
    };
  });
}

/** Growth and attainment of every table, in the order of the tables and of their columns. */
export function computeMeasures(tables: readonly TableModel[], _settings: Settings): readonly MeasureColumn[] {
  return tables.filter((table) => !isEmptyForm(table)).flatMap((table) => COLUMN_MEASURES.flatMap((measure) => takeMeasure(measure, table)));
}
