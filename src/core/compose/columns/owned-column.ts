import { LAST_COLUMN, overlaps } from "../../model/cells/address";
import type { MeasureColumn } from "../../model/results/computation";
import type { OwnedColumn } from "../../model/changes/workbook-change";
import { stableHash } from "../../model/results/finding";
import { periodKey } from "../../model/tables/period";
import type { TableModel } from "../../model/tables/table";

/** The id of a measure's column on its sheet; `taken` holds those that are given away, each after its sheet's id. */
export function columnId(measure: MeasureColumn, table: TableModel, taken: ReadonlySet<string>): string {
  const { current, base } = measure.comparison;
  const id = `${measure.measure}-${stableHash([table.id, periodKey(measure.period), current.quantity ?? "", current.header.join(" "), base.header.join(" ")].join("\u0001"))}`;
  let free = id;
  for (let n = 2; taken.has(`${table.sheet.id}:${free}`); n++) free = `${id}-${String(n)}`;
  return free;
}

/**
 * The column of ours that holds the measure already: the one of its id, or where title or header were reworded since,
 * one of the same measure beside the table.
 */
export function earlierColumn(
  id: string,
  measure: MeasureColumn,
  table: TableModel,
  owned: readonly OwnedColumn[],
  mayBe: (column: OwnedColumn) => boolean,
): OwnedColumn | null {
  const here = owned.filter((o) => o.sheetId === table.sheet.id);
  const own = measure.comparison.column;
  const isAlike = (o: OwnedColumn): boolean =>
    mayBe(o) &&
    o.id.startsWith(`${measure.measure}-`) &&
    overlaps({ ...o.range, left: 0, right: LAST_COLUMN }, { ...table.body, left: 0, right: LAST_COLUMN });
  return (
    here.find((o) => o.id === id) ??
    here.find((o) => isAlike(o) && (o.kind === "fill" ? o.range.left === own?.column : own === null)) ??
    null
  );
}
