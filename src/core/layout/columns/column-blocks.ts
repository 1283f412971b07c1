import { bannerSubject } from "../../vocabulary/banners";
import type { ColumnLabel } from "../header/header-labels";

/**
 * What the banners over each column of figures name (a place, a quantity), by column of the sheet; null where none does.
 * Words over one column alone are no banner, nor are those over every column.
 */
export function columnBlocks(labels: readonly ColumnLabel[]): ReadonlyMap<number, string | null> {
  const spanners = new Set(labels.flatMap(({ parts, own }) => parts.filter((part) => !own.includes(part))));
  const subjects = new Map(
    labels.map(({ column, parts }) => [
      column,
      parts
        .slice(0, -1)
        .filter((part) => spanners.has(part))
        .map((part) => bannerSubject(part))
        .filter((subject) => subject !== ""),
    ]),
  );
  const all = [...subjects.values()];
  const isOverAll = (subject: string): boolean => all.every((own) => own.includes(subject));
  return new Map(
    [...subjects].map(([column, own]) => {
      const told = own.filter((subject) => !isOverAll(subject));
      return [column, told.length === 0 ? null : told.join(" ")];
    }),
  );
}
