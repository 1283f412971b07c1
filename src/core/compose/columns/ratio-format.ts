import type { MeasureColumn, MeasureId } from "../../model/results/computation";
import type { ColumnModel, MeasureForm, TableModel } from "../../model/tables/table";
import { cellAt } from "../../model/cells/workbook";

/**
 * Whether a measure comes to an amount in the figures' own unit, to a number of times, or to a ratio that tables
 * print in a form of theirs.
 */
export const KIND_OF: Readonly<Record<MeasureId, "amount" | "times" | "ratio">> = {
  "growth-same-period": "ratio",
  "growth-previous-period": "ratio",
  "plan-attainment": "ratio",
  difference: "amount",
  share: "ratio",
  contribution: "ratio",
  pace: "times",
  "required-run-rate": "amount",
  "required-growth": "ratio",
  "price-volume": "ratio",
  "contribution-bounds": "ratio",
};

/**
 * The number format of a column of a measure: an amount is printed as the figures it is taken from, the others as
 * ratios.
 */
export function measureFormat(
  table: TableModel,
  beside: ColumnModel | null,
  { measure, form, comparison }: MeasureColumn,
): string {
  const kind = KIND_OF[measure];
  if (kind === "amount") return usualFormat(table, comparison.current) ?? "#,##0.00";
  return kind === "times" ? "0.00" : ratioFormat(table, beside, form);
}

/**
 * The number format of a column of ratios: as the table's own columns of the form print theirs, else with the one or
 * two decimals of the figures of `beside`, else two.
 */
function ratioFormat(table: TableModel, beside: ColumnModel | null, form: MeasureForm): string {
  const own = table.columns.filter((c) => c.role === "measure" && (c.form === null || c.form === form));
  const nearest = own.filter((c) => c === beside).concat(own.filter((c) => c !== beside));
  for (const column of nearest) {
    const format = usualFormat(table, column);
    if (format !== null) return format;
  }
  if (form === "fraction") return "0.00%";
  const format = beside === null ? null : usualFormat(table, beside);
  return format !== null && showsTenths(format) ? format : "#,##0.00";
}

/** The number format most figures of a column have; null where most have none. */
function usualFormat({ rows, sheet }: TableModel, { column }: ColumnModel): string | null {
  const counts = new Map<string, number>();
  for (const { row } of rows) {
    const cell = cellAt(sheet, row, column);
    if (typeof cell?.value === "number") counts.set(cell.numberFormat, (counts.get(cell.numberFormat) ?? 0) + 1);
  }
  const [usual] = [...counts].sort(([, a], [, b]) => b - a);
  return usual === undefined || usual[0] === "General" || usual[0] === "@" ? null : usual[0];
}

/**
 * Whether a format shows one or two decimals and nothing else: no percent sign, unit, currency or thousands left out.
 */
function showsTenths(format: string): boolean {
  const [positive = ""] = format.split(";");
  return /^[#,0]*0\.0{1,2}$/.test(positive.replace(/_.|\*.|\\?[ ()]/g, ""));
}
