import type { RowModel, TableModel } from "../model/table";
import { rowAt } from "../model/table";
import { addable } from "../model/unit";

/** The row that holds the total a row is part of, where both are amounts in one unit; null where there is none. */
export function wholeOf(table: TableModel, row: RowModel): RowModel | null {
  for (let parent = row.parent; parent !== null; ) {
    const model = rowAt(table, parent);
    if (!model) return null;
    if (model.kind === "heading") {
      parent = model.parent;
      continue;
    }
    const alike = model.nature === "level" && row.nature === "level" && model.unit !== null && row.unit !== null && addable(model.unit, row.unit) && model.unit.factor === row.unit.factor;
    return alike ? model : null;
  }
  return null;
}
