import { contributionBounds } from "../compute/measures/contribution-bounds";
import type { CellAddress } from "../model/cells/address";
import { componentsOf } from "../model/tables/table";
import type { RowModel } from "../model/tables/table";
import { indicatorKey, indicatorName } from "../vocabulary/indicators";
import { INDUSTRY_OPENING, lowerFirst } from "../vocabulary/names";
import { says } from "../vocabulary/words";
import type { Clause } from "./clauses";
import { NOTHING, NO_CHANGE } from "./clauses";
import { lineName } from "./line-name";
import type { ReportLine } from "./report-line";
import { isAccusedIn } from "./report-line";

/** Points that a sector must move an index by, whatever its weight, to be named. Source: as of the goods of a total. */
const TELLING_POINTS = 0.5;

interface SectorBounds {
  readonly row: RowModel;
  /** Nearer to zero, and farther. */
  readonly near: number;
  readonly far: number;
  readonly cells: readonly CellAddress[];
}

/** Between what points each sector surely moves the index, where both ends lie on one side of zero. */
function boundsOfSectors({ report, row: whole }: ReportLine): readonly SectorBounds[] {
  const { table, current, printedGrowth } = report;
  const pairs = (contributionBounds.pairs?.(table) ?? []).filter((pair) => pair.current === (current ?? printedGrowth));
  return componentsOf(table, whole.row).flatMap((row): readonly SectorBounds[] => {
    const ends = pairs.map((comparison) => contributionBounds.compute({ table, row, comparison, form: "change" }));
    const [a, b] = ends.map(({ status, value }) => (status === "ok" ? value : null));
    if (a === undefined || b === undefined || a === null || b === null || a * b <= 0) return [];
    const [near, far] = Math.abs(a) < Math.abs(b) ? [a, b] : [b, a];
    return [{ row, near, far, cells: ends.flatMap(({ operands }) => operands) }];
  });
}

/**
 * "riêng sản xuất điện kéo giảm từ 1,36 đến 2,88 điểm phần trăm": the sector that explains at least half of an index's
 * change whatever the weights are; nothing where none surely does.
 */
export function boundsClause(line: ReportLine): Clause {
  const { growth, label } = line.headline;
  if (growth === null || Math.abs(growth) < NO_CHANGE) return NOTHING;
  const [found] = boundsOfSectors(line)
    .filter(
      ({ row, near }) =>
        near * growth > 0 &&
        Math.abs(near) >= Math.max(TELLING_POINTS, Math.abs(growth) / 2) &&
        !isAccusedIn(line.report, row, line.report.current ?? line.report.printedGrowth),
    )
    .sort((a, b) => Math.abs(b.near) - Math.abs(a.near));
  if (found === undefined) return NOTHING;
  const name = indicatorName(lineName(line.report, found.row));
  const branch = indicatorKey(label) === "iip" && !says(INDUSTRY_OPENING, name.vi) ? "ngành " : "";
  const verb = growth > 0 ? { vi: "đóng góp", en: "alone adds" } : { vi: "kéo giảm", en: "alone takes off" };
  return {
    text: {
      vi: `, riêng ${branch}{sector} ${verb.vi} từ {least} đến {most} điểm phần trăm`,
      en: `; {sector} ${verb.en} {least} to {most} points`,
    },
    parameters: {
      sector: { vi: lowerFirst(name.vi), en: lowerFirst(name.en) },
      least: { kind: "number", value: Math.abs(found.near), decimals: 2 },
      most: { kind: "number", value: Math.abs(found.far), decimals: 2 },
    },
    cells: found.cells,
  };
}
