import { groupsOf } from "../../model/groups";
import type { TableMatch } from "../../model/tables/file-match";
import { unitKey } from "../../model/tables/same-indicator";
import type { RowModel } from "../../model/tables/table";
import { figureAt } from "../figures/amount";

/** How far from a power of a thousand a row's figures may be to be those of another scale, as a decimal logarithm. */
const NEAR = 0.5;

/** Another scale of the same unit is a thousand times it, or more. Source: nghìn, triệu, tỷ. */
const SCALE = 3;

/** Figures of a row that are compared at least, so that one slip is no scale. */
const FIGURES = 2;

/** How many times the other file's figures a row's are, as a power of ten; null where they are not all alike. */
export function scaleOfRow(match: TableMatch, row: RowModel, twin: RowModel): number | null {
  const { table, other, samePart, sameTime } = match;
  const columns = groupsOf([...sameTime, ...samePart], ({ column }) => column);
  const sizes = [...columns.values()].flatMap(([pair]) => {
    if (pair?.column.role !== "value") return [];
    const [now, then] = [figureAt(table, row.row, pair.column.column), figureAt(other, twin.row, pair.twin.column)];
    const isPositive = now !== null && then !== null && now.value > 0 && then.value > 0;
    return isPositive ? [Math.log10(now.value / then.value)] : [];
  });
  if (sizes.length < FIGURES) return null;
  const scale = Math.round((sizes[0] ?? 0) / SCALE) * SCALE;
  return sizes.every((size) => Math.abs(size - scale) <= NEAR) ? scale : null;
}

/** Whether all figures of a row are on another scale than the other file's, in the same unit. */
export function isRescaled(match: TableMatch, row: RowModel, twin: RowModel): boolean {
  const isOneUnit = row.unit !== null && twin.unit !== null && unitKey(row.unit) === unitKey(twin.unit);
  return isOneUnit && row.nature === "level" && (scaleOfRow(match, row, twin) ?? 0) !== 0;
}
