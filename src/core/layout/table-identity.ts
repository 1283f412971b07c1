import { stableHash } from "../model/results/finding";
import type { ColumnModel, RowModel, TableModel } from "../model/tables/table";
import { reading } from "../vocabulary/words";
import { withoutPeriods } from "../vocabulary/periods";
import type { Region } from "./regions/region";

/** Rows by which a table is known, beside its title and its columns. */
const NAMED_ROWS = 2;

/** What the table is, not where: its title and the words of its columns without the times in them, its first rows. */
export function tableIdentity(region: Region, columns: readonly ColumnModel[], rows: readonly RowModel[]): string {
  const header = columns.filter((c) => c.header.length > 0).map((c) => withoutPeriods(c.header.join(" ")));
  const labels = rows
    .filter((row) => row.label !== "")
    .slice(0, NAMED_ROWS)
    .map((row) => reading(row.label));
  return stableHash([withoutPeriods(region.title?.text ?? ""), ...header, ...labels].join("\u0001"));
}

/**
 * The tables with ids that differ: the second of two that are alike, as on a copied sheet, is told apart by its turn.
 */
export function withDistinctIds(tables: readonly TableModel[]): readonly TableModel[] {
  const seen = new Map<string, number>();
  return tables.map((table) => {
    const turn = (seen.get(table.id) ?? 0) + 1;
    seen.set(table.id, turn);
    return turn === 1 ? table : { ...table, id: `${table.id}-${String(turn)}` };
  });
}
