import { periodKey } from "../../model/tables/period";
import type { ColumnModel, RowModel, TableModel } from "../../model/tables/table";
import { INDUSTRY_SECTIONS } from "../../vocabulary/indicators";
import { EXHAUSTIVE } from "../../vocabulary/divisions";
import { matches, reading, says } from "../../vocabulary/words";
import type { Figure } from "../figures/amount";
import { figureAt } from "../figures/amount";

/** A row of an index with the columns of its parts, all of which are filled. */
export interface CompositeAcross {
  readonly row: RowModel;
  readonly column: ColumnModel;
  readonly total: Figure;
  readonly parts: readonly { readonly column: ColumnModel; readonly figure: Figure }[];
}

/** Columns that make a range. */
const LEAST_PARTS = 2;

const kindOf = (c: ColumnModel): string =>
  [c.role, c.measure, c.form, c.quantity, c.block, c.period === null ? "" : periodKey(c.period)].join("|");

const isIndexColumn = (c: ColumnModel): boolean =>
  !c.isEmpty && (c.role === "value" ? c.scenario !== "plan" : c.measure === "growth-same-period");

/** The column that neighbouring columns of its kind divide: by their banner, or as the sections of industry. */
function divided(columns: readonly ColumnModel[]): readonly { total: ColumnModel; parts: readonly ColumnModel[] }[] {
  const banners = new Map<string, ColumnModel[]>();
  for (const column of columns) {
    const banner = column.header.length > 1 ? (column.header[0] ?? "") : "";
    if (matches(EXHAUSTIVE, reading(banner))) banners.set(banner, [...(banners.get(banner) ?? []), column]);
  }
  const [first, ...rest] = columns;
  const areSections = says(INDUSTRY_SECTIONS, rest.map((c) => c.header.join(" ")).join(" | "));
  const bySections = areSections ? [rest] : [];
  const lists = banners.size > 0 ? [...banners.values()] : bySections;
  return lists.flatMap((parts) => {
    const start = parts[0]?.column ?? 0;
    const total = banners.size > 0 ? columns.filter((c) => c.column < start && !parts.includes(c)).at(-1) : first;
    return total === undefined || parts.length < LEAST_PARTS ? [] : [{ total, parts }];
  });
}

/** The indices of a table that stand beside columns of their parts, row by row. */
export function compositesAcross(table: TableModel): readonly CompositeAcross[] {
  const kinds = new Map<string, ColumnModel[]>();
  for (const column of table.columns.filter(isIndexColumn))
    kinds.set(kindOf(column), [...(kinds.get(kindOf(column)) ?? []), column]);
  return [...kinds.values()].flatMap((columns) =>
    divided(columns).flatMap(({ total: column, parts }) =>
      table.rows.flatMap((row) => {
        if (row.kind === "heading" || row.nature !== "index") return [];
        const total = figureAt(table, row.row, column.column);
        const figures = parts.flatMap((part) => {
          const figure = figureAt(table, row.row, part.column);
          return figure === null ? [] : [{ column: part, figure }];
        });
        return total === null || figures.length < parts.length ? [] : [{ row, column, total, parts: figures }];
      }),
    ),
  );
}
