import type { ColumnModel } from "../../model/tables/table";
import { probabilityOf } from "./probability";
import type { ReadTable } from "./signal";
import { signalsOf } from "./signals";

/** The columns of a table, with how likely each is read right. */
export function withConfidence(table: ReadTable): readonly ColumnModel[] {
  const signals = signalsOf(table);
  return table.models.map((model) => {
    const own = signals.get(model.column);
    return { ...model, confidence: own === undefined ? 0 : probabilityOf(own) };
  });
}
