import type { RowModel, TableModel } from "../model/table";
import { labelPath } from "../model/table";
import { normalizeLabel } from "../model/text";

/** What a table is about, without the numbers that change from month to month; the sheet's name where it has no title. */
function subjectOf(table: TableModel): string {
  const subject = normalizeLabel(table.title?.text ?? table.sheet.name).replace(/\d+/g, "#").replace(/\b(?:tháng|quý|năm|đầu|cuối)\b|\b[ivx]+\b/gu, "");
  return subject.replace(/[^\p{L}#]+/gu, " ").trim();
}

/** What makes two rows of different sheets the same indicator: what their tables are about, the labels down to the row, code, unit and kind of figure. */
export function indicatorKey(table: TableModel, row: RowModel): string {
  const unit = row.unit === null ? "" : `${row.unit.dimension} ${row.unit.base} ${String(row.unit.factor)}`;
  return [subjectOf(table), labelPath(table, row).map(normalizeLabel).join("›"), row.code ?? "", unit, row.nature, row.quantity ?? ""].join("|");
}

/** A row and the table it stands in. */
export interface PlacedRow {
  readonly table: TableModel;
  readonly row: RowModel;
}

const indexed = new WeakMap<readonly TableModel[], ReadonlyMap<string, readonly PlacedRow[]>>();

/** The rows of all tables that hold the same indicator; only the row itself where its table names it twice. */
export function sameIndicator(tables: readonly TableModel[], table: TableModel, row: RowModel): readonly PlacedRow[] {
  let index = indexed.get(tables);
  if (!index) {
    const rows = new Map<string, PlacedRow[]>();
    for (const t of tables) {
      for (const r of t.rows) {
        if (r.kind === "heading") continue;
        const key = indicatorKey(t, r);
        rows.set(key, [...(rows.get(key) ?? []), { table: t, row: r }]);
      }
    }
    index = rows;
    indexed.set(tables, index);
  }
  const found = index.get(indicatorKey(table, row)) ?? [];
  const isUnique = found.filter((f) => f.table === table).length === 1;
  return isUnique ? found : [{ table, row }];
}
