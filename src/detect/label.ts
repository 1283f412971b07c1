import type { RowModel } from "../model/table";

/** A row's label without the ordinal, the "trong đó" or the colon around it. */
export function anomalyLabel(row: RowModel): string {
  const bare = row.label.replace(/^[\s\-+*•]+/, "").replace(/^trong đó\s*:?\s*/iu, "").replace(/[\s:;,.]+$/, "");
  return bare === "" ? row.label : bare;
}
