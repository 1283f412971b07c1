import type { ColumnModel, RowModel } from "./table";

/** Whether the row holds what adds up over time, as far as its unit and its words, and those of the column, tell. */
export function isFlow(row: RowModel, column: ColumnModel | null = null): boolean {
  return (
    column?.meaning.accumulation !== "stock" &&
    row.meaning.accumulation === "flow" &&
    row.nature === "level" &&
    row.kind !== "heading" &&
    row.quantity !== "price"
  );
}
