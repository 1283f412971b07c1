import { normalizeLabel } from "../model/message";
import type { RowModel, TableModel } from "../model/tables/table";
import { proseLabel } from "../vocabulary/names";

/** A row's label as prose has it, in the spelling in which labels are compared. */
export const comparedLabel = (row: RowModel): string => normalizeLabel(proseLabel(row.label));

/**
 * The labels, as they are compared, that two rows of the table have; none where no heading tells such rows apart.
 */
export function recurringLabels(table: TableModel): ReadonlySet<string> {
  const recurring = new Set<string>();
  if (!table.rows.some((row) => row.kind === "heading")) return recurring;
  const seen = new Set<string>();
  for (const row of table.rows) {
    if (row.kind === "heading") continue;
    const label = comparedLabel(row);
    if (seen.has(label)) recurring.add(label);
    seen.add(label);
  }
  return recurring;
}
