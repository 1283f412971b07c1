import type { CellAddress } from "../../model/cells/address";
import { valueAt } from "../../model/cells/workbook";
import { normalizeLabel } from "../../model/message";
import { areOfOneSubject } from "../../model/tables/same-indicator";
import type { RowModel, TableModel } from "../../model/tables/table";
import type { Unit } from "../../model/tables/unit";
import { addable } from "../../model/tables/unit";
import { figureAt } from "../figures/amount";
import { valueColumns } from "../figures/breakdowns";

/** One unit is another by so many times at least, while figures are of one size within this. */
const TIMES = 100;
const SIZE = 10;

/** A row that is given in another unit than the same row of another table of its form, though its figures are alike. */
export interface UnitOfForm {
  readonly row: RowModel;
  readonly unit: Unit;
  readonly other: TableModel;
  readonly twin: RowModel;
  readonly otherUnit: Unit;
}

/** The rows of a table whose unit contradicts that of other tables of one form, where more of these do than agree. */
export function unitsOfForm(table: TableModel, tables: readonly TableModel[]): readonly UnitOfForm[] {
  const own = labelled(table);
  const others = tables.filter((other) => other.sheet !== table.sheet && areOfOneSubject(table, other));
  return [...own].flatMap(([label, row]) => {
    if (row === null || row.unit === null || row.nature !== "level") return [];
    const { unit } = row;
    const twins = others.flatMap((other) => {
      const twin = labelled(other).get(label) ?? null;
      return twin?.unit && addable(twin.unit, unit) && areOfOneSize(table, row, other, twin)
        ? [
            {
              row,
              unit,
              other,
              twin,
              otherUnit: twin.unit,
              times: Math.max(twin.unit.factor / unit.factor, unit.factor / twin.unit.factor),
            },
          ]
        : [];
    });
    const against = twins.filter(({ times }) => times >= TIMES);
    const agreeing = twins.filter(({ times }) => times === 1);
    const [first] = against;
    if (first === undefined || against.length < agreeing.length) return [];
    // Of two it is the later that was changed.
    const isLater = tables.indexOf(first.other) < tables.indexOf(table);
    return against.length > agreeing.length + 1 || isLater ? [first] : [];
  });
}

const known = new WeakMap<TableModel, ReadonlyMap<string, RowModel | null>>();

/** A table's rows by label; null where two are alike. */
function labelled(table: TableModel): ReadonlyMap<string, RowModel | null> {
  const found = known.get(table);
  if (found) return found;
  const rows = new Map<string, RowModel | null>();
  for (const row of table.rows) {
    if (row.kind === "heading" || row.label === "" || row.period !== undefined) continue;
    const label = `${normalizeLabel(row.label)}|${row.quantity ?? ""}`;
    rows.set(label, rows.has(label) ? null : row);
  }
  known.set(table, rows);
  return rows;
}

/** Whether the figures of two rows in the same columns of one form are of one size, as they stand. */
function areOfOneSize(table: TableModel, row: RowModel, other: TableModel, twin: RowModel): boolean {
  const [columns, sources] = [valueColumns(table), valueColumns(other)];
  if (columns.length !== sources.length) return false;
  const ratios = columns.flatMap((column, i) => {
    const [a, b] = [figureAt(table, row.row, column.column), figureAt(other, twin.row, sources[i]?.column ?? -1)];
    return a && b && a.value > 0 && b.value > 0 ? [a.value / b.value] : [];
  });
  return ratios.length > 0 && ratios.every((ratio) => ratio < SIZE && ratio > 1 / SIZE);
}

/** Where the unit of a whole table is written above it; null where that is not seen. */
export function unitLine({ sheet, unit, header, body, title }: TableModel): CellAddress | null {
  if (unit === null) return null;
  const bottom = header?.bottom ?? body.top - 1;
  for (let row = title?.cell.row ?? Math.max(0, bottom - 3); row <= bottom; row++)
    for (let column = body.left; column <= body.right; column++) {
      const value = valueAt(sheet, row, column);
      if (typeof value === "string" && normalizeLabel(value).includes(normalizeLabel(unit.text)))
        return { row, column };
    }
  return null;
}
