import { contributionBounds } from "../compute/measures/contribution-bounds";
import { contains } from "../model/cells/address";
import { message } from "../model/message";
import type { Anomaly } from "../model/results/anomaly";
import { comparisonsOf } from "../model/tables/comparison";
import { figure, rowAt } from "../model/tables/table";
import type { RowModel, TableModel } from "../model/tables/table";
import { wholeOf } from "./main-parts";
import { indicatorName } from "../vocabulary/indicators";
import type { ReportLine } from "./report-line";
import { toldValue } from "./told-value";

/** Movements that the page has at most. Source: five entries of two lines are a fifth of an A4 page. */
const MOST_MOVEMENTS = 5;

/** Points from which a part moves its total enough for the page. Source: as of the goods of a total, half a point. */
const TELLING_POINTS = 0.5;

/** The growth in percent from which a small base is asked for first. Source: derived: ten times as much is 900 % more. */
const TENFOLD = 900;

/** The part of last year's total, in percent, below which a base is small. Source: one part in a hundred. */
const SMALL_BASE = 1;

/** A row that a movement is about, in its table. */
interface MovedRow {
  readonly table: TableModel;
  readonly row: RowModel;
}

function movedRow({ place }: Anomaly, tables: readonly TableModel[]): MovedRow | null {
  const { top, left } = place.range;
  const table = tables.find(({ sheet, body }) => sheet.name === place.sheet && contains(body, top, left));
  const row = table === undefined ? null : rowAt(table, top);
  return table === undefined || row === null ? null : { table, row };
}

/** By how many points a movement moves its total at most; null where that cannot be said. */
function pointsOf({ impact, place }: Anomaly, moved: MovedRow | null): number | null {
  if (impact !== null || moved === null) return impact === null ? null : Math.abs(impact);
  const { table, row } = moved;
  const ends = (contributionBounds.pairs?.(table) ?? [])
    .filter(({ current }) => current.column === place.range.left)
    .map((comparison) => contributionBounds.compute({ table, row, comparison, form: "change" }).value)
    .filter((value) => value !== null);
  return ends.length === 0 ? null : Math.max(...ends.map(Math.abs));
}

/** "gấp 12,6 lần, từ nền thấp 0,3 triệu USD", where last year's figure was next to nothing of its total; else as it is. */
function withSmallBase(anomaly: Anomaly, moved: MovedRow | null): Anomaly {
  if (moved === null || (anomaly.growth ?? 0) < TENFOLD) return anomaly;
  const { table, row } = moved;
  const column = anomaly.place.range.left;
  const comparison = comparisonsOf(table).find(
    (c) => c.measure === "growth-same-period" && [c.current.column, c.column?.column].includes(column),
  );
  const whole = wholeOf(table, row);
  if (comparison === undefined || whole === null) return anomaly;
  const at = ({ row: r }: RowModel): number | null => {
    const value = figure(table, r, comparison.base.column);
    return typeof value === "number" ? value : null;
  };
  const [base, total] = [at(row), at(whole)];
  if (base === null || total === null || base <= 0 || (100 * base) / total >= SMALL_BASE) return anomaly;
  const cell = { row: row.row, column: comparison.base.column };
  const told = toldValue(table, { value: base, cell }, row.unit ?? comparison.base.unit);
  return {
    ...anomaly,
    message: message(
      "summary.movement-from-small-base",
      {
        vi: "{label}: gấp {times} lần so với cùng kỳ, từ nền thấp {base}{unit}.",
        en: "{label}: {times} times that of the same period of last year, from a low base of {base}{unit}.",
      },
      {
        label: indicatorName(row.label),
        times: { kind: "number", value: 1 + (anomaly.growth ?? 0) / 100, decimals: 1 },
        base: told.value,
        unit: told.unit,
      },
    ),
  };
}

/**
 * The movements a director reads, those that move a line of the headline by most points first; one that cannot move its
 * total by half a point is left to the checks.
 */
export function rankedMovements(
  anomalies: readonly Anomaly[],
  tables: readonly TableModel[],
  headline: readonly ReportLine[],
): readonly Anomaly[] {
  const rows = new Set(headline.map(({ row }) => row));
  const standing = ({ table, row }: MovedRow): number => {
    const above = row.parent === null ? null : rowAt(table, row.parent);
    if (above !== null && rows.has(above)) return 2;
    return rows.has(row) ? 1 : 0;
  };
  return anomalies
    .filter((anomaly) => anomaly.explains !== true)
    .map((anomaly) => {
      const moved = movedRow(anomaly, tables);
      return { anomaly, moved, points: pointsOf(anomaly, moved), rank: moved === null ? 0 : standing(moved) };
    })
    .filter(({ points }) => points === null || points >= TELLING_POINTS)
    .toSorted((a, b) => b.rank - a.rank || (a.rank > 0 ? (b.points ?? 0) - (a.points ?? 0) : 0))
    .slice(0, MOST_MOVEMENTS)
    .map(({ anomaly, moved }) => withSmallBase(anomaly, moved));
}
