import { samePeriod } from "../../model/tables/period";
import type { ColumnModel, RowModel, TableModel } from "../../model/tables/table";
import type { Breakdown } from "../figures/breakdowns";
import { breakdownsOf } from "../figures/breakdowns";

/** A printed contribution column with a total and its parts, and the total's growth where it is printed beside. */
interface ContributionGroup {
  readonly column: ColumnModel;
  readonly growth: ColumnModel | null;
  readonly parent: RowModel;
  readonly parts: readonly RowModel[];
}

/** Every printed contribution to the growth of a total in the table. */
export function contributionGroups(table: TableModel): readonly ContributionGroup[] {
  return table.columns.flatMap((column) => {
    if (column.role !== "measure" || column.measure !== "contribution" || column.isEmpty) return [];
    const growth =
      table.columns.find(
        (c) =>
          c.role === "measure" &&
          c.measure === "growth-same-period" &&
          !c.isEmpty &&
          (column.period === null || (c.period !== null && samePeriod(c.period, column.period))),
      ) ?? null;
    return breakdownsOf(table).map(({ parent, parts }: Breakdown) => ({ column, growth, parent, parts }));
  });
}
