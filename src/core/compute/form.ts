import type { Comparison } from "../model/tables/comparison";
import type { ColumnModel, MeasureForm, MeasureKind, TableModel } from "../model/tables/table";

const isGrowth = (measure: MeasureKind | null): boolean =>
  measure === "growth-same-period" || measure === "growth-previous-period" || measure === "growth-other-base";

const mentionsPercent = (column: ColumnModel): boolean => column.header.some((part) => part.includes("%"));

/** Headed as a change ("Tăng/giảm (%)", "Tốc độ tăng"): 8.95, where "Tốc độ phát triển" is 108.95. */
const mentionsChange = (column: ColumnModel): boolean => column.meaning.isChange;

/**
 * Columns that hold the measure, as a model for `own`: not a hidden side calculation for a column that is seen, nor a
 * fraction for one headed "(%)" or the reverse.
 */
function printed(table: TableModel, own: ColumnModel | null, of: (column: ColumnModel) => boolean): MeasureForm | null {
  const isModel = (c: ColumnModel): boolean => {
    if (c.role !== "measure" || c.isEmpty || c.form === null || (c.hidden && own?.hidden !== true)) return false;
    return (
      own === null || mentionsPercent(own) === mentionsPercent(c) || (c.form !== "fraction" && !mentionsPercent(own))
    );
  };
  return table.columns.find((c) => isModel(c) && of(c))?.form ?? null;
}

/**
 * The form a measure is printed in: as its own column has it, else as the table's other columns of its kind, else the
 * index (108.95). An attainment never takes the change form.
 */
export function formOf(table: TableModel, comparison: Comparison): MeasureForm {
  const { measure, column } = comparison;
  const own = column?.form ?? null;
  const alike = (of: (kind: MeasureKind | null) => boolean): MeasureForm | null =>
    printed(table, column, (c) => of(c.measure));
  if (measure === "plan-attainment") {
    // 100 stands for the whole plan: an attainment has no change form.
    const form = own ?? alike((kind) => kind === measure) ?? alike(isGrowth);
    return form === "fraction" ? "fraction" : "index";
  }
  if (own !== null) return own;
  if (column !== null && mentionsChange(column))
    return printed(table, column, (c) => isGrowth(c.measure) && mentionsChange(c)) ?? "change";
  return alike((kind) => kind === measure) ?? alike(isGrowth) ?? alike((kind) => kind === "plan-attainment") ?? "index";
}
