import type { RowModel, TableModel } from "../model/table";
import { labelPath } from "../model/table";
import { normalizeLabel } from "../model/text";
import type { Unit } from "../model/unit";

const known = new WeakMap<TableModel, ReadonlyMap<string, RowModel>>();

const unitKey = (unit: Unit | null): string => (unit === null ? "" : `${unit.dimension}/${unit.base}/${String(unit.factor)}`);

/** A table's rows by path of labels, unit and kind of figure; rows that share a key are left out. */
export function rowsByPath(table: TableModel): ReadonlyMap<string, RowModel> {
  const found = known.get(table);
  if (found) return found;
  const rows = new Map<string, RowModel>();
  const doubled = new Set<string>();
  for (const row of table.rows) {
    if (row.kind === "heading" || row.label === "") continue;
    const key = [...labelPath(table, row).map(normalizeLabel), unitKey(row.unit), row.quantity ?? "", row.nature].join("\u0001");
    if (rows.has(key)) doubled.add(key);
    rows.set(key, row);
  }
  for (const key of doubled) rows.delete(key);
  known.set(table, rows);
  return rows;
}

/** Words of a title that name its time or its state, not its subject. */
const TIME_WORDS = new Set("tháng quý năm đầu cuối kỳ ước tính thực hiện sơ bộ chính thức và các cả số liệu biểu bảng phụ lục so với cùng trước tình hình i ii iii iv t".split(" "));

/** What a title is about, its numbers and times left out; empty where there is none. */
export function subjectOf(table: TableModel): string {
  const words = normalizeLabel(table.title?.text ?? "").match(/\p{L}+/gu) ?? [];
  return words.filter((word) => !TIME_WORDS.has(word)).join(" ");
}

/** The same indicators in two tables of one subject. */
export function twinRows(table: TableModel, other: TableModel): readonly { readonly row: RowModel; readonly twin: RowModel }[] {
  const subject = subjectOf(table);
  if (subject === "" || subject !== subjectOf(other)) return [];
  const others = rowsByPath(other);
  return [...rowsByPath(table)].flatMap(([key, row]) => {
    const twin = others.get(key);
    return twin ? [{ row, twin }] : [];
  });
}
