import type { Comparison } from "../model/comparison";
import type { ColumnModel, MeasureForm, MeasureKind, TableModel } from "../model/table";

const isGrowth = (measure: MeasureKind | null): boolean => measure === "growth-same-period" || measure === "growth-previous-period" || measure === "growth-other-base";

const printed = (table: TableModel, of: (column: ColumnModel) => boolean): MeasureForm | null =>
  table.columns.find((c) => c.role === "measure" && !c.isEmpty && c.form !== null && of(c))?.form ?? null;

/** The form a measure is printed in: as its own column has it, else as the table's other columns of its kind, else 108.95. */
export function formOf(table: TableModel, comparison: Comparison): MeasureForm {
  const { measure } = comparison;
  const own = comparison.column?.form ?? null;
  if (measure === "plan-attainment") {
    // 100 stands for the whole plan: an attainment has no change form.
    const form = own ?? printed(table, (c) => c.measure === measure) ?? printed(table, (c) => isGrowth(c.measure));
    return form === "fraction" ? "fraction" : "index";
  }
  const attainment = (): MeasureForm | null => printed(table, (c) => c.measure === "plan-attainment");
  return own ?? printed(table, (c) => c.measure === measure) ?? printed(table, (c) => isGrowth(c.measure)) ?? attainment() ?? "index";
}
