import { contribution } from "../compute/measures/contribution";
import { difference } from "../compute/measures/difference";
import { share } from "../compute/measures/share";
import type { Comparison } from "../model/tables/comparison";
import { comparisonsOf } from "../model/tables/comparison";
import type { Computation } from "../model/results/computation";
import type { Breakdown, BreakdownPart } from "../model/results/summary";
import type { RowModel } from "../model/tables/table";
import type { ReportLine } from "./report-line";
import { isAccusedIn } from "./report-line";
import type { ReportTable } from "./report-table";
import { proseLabel } from "../vocabulary/names";
import { lineName } from "./line-name";
import { taken } from "./readings";

/**
 * How many parts of a total are listed at most. Source: measured on 56 real workbooks: totals with last year's figures
 * have one, three or six parts; ten lines are a quarter of an A4 page.
 */
const MOST_PARTS = 10;

/** A part before it is named: only those that are listed are. */
interface UnnamedPart extends Omit<BreakdownPart, "label"> {
  readonly row: RowModel;
}

const weight = ({ contribution }: UnnamedPart): number => (contribution === null ? -1 : Math.abs(contribution.value));

/** A row that is part of a total, with its share of it. */
interface PartOfTotal {
  readonly row: RowModel;
  readonly share: Computation;
}

/** A table whose totals are taken apart: what its figures are compared with, and the parts by the row of their total. */
interface DividedTable {
  readonly comparison: Comparison;
  readonly byTotal: ReadonlyMap<number, readonly PartOfTotal[]>;
}

/** Null where the table has no figures of last year beside this year's. */
function divided({ table, current, samePeriod }: ReportTable): DividedTable | null {
  if (current === null || samePeriod === null) return null;
  const comparison = comparisonsOf(table).find(
    (c) => c.measure === "growth-same-period" && c.current === current && c.base === samePeriod,
  );
  if (comparison === undefined) return null;
  const byTotal = new Map<number, PartOfTotal[]>();
  for (const row of table.rows) {
    if (row.kind === "heading") continue;
    const shareOfTotal = share.compute({ table, row, comparison, form: "index" });
    // A share is taken of two cells, the second of which is the total's.
    const total = shareOfTotal.status === "not-a-ratio" ? undefined : shareOfTotal.operands[1];
    if (total === undefined) continue;
    const part = { row, share: shareOfTotal };
    const parts = byTotal.get(total.row);
    if (parts) parts.push(part);
    else byTotal.set(total.row, [part]);
  }
  return { comparison, byTotal };
}

/**
 * The totals of the headline with the parts they are made of, as far as the table has last year's figures beside this
 * year's.
 */
export function breakdownsOf(lines: readonly ReportLine[]): readonly Breakdown[] {
  const reports = [...new Set(lines.map(({ report }) => report))];
  const divisions = new Map(reports.map((report) => [report, divided(report)]));
  return lines.flatMap(({ report, row: total, headline }, line): readonly Breakdown[] => {
    const { table } = report;
    const division = divisions.get(report) ?? null;
    if (division === null || total.nature !== "level") return [];
    const { comparison, byTotal } = division;
    const isUsable = (row: RowModel): boolean =>
      ![comparison.current, comparison.base].some((column) => isAccusedIn(report, row, column));
    if (!isUsable(total)) return [];
    const parts = (byTotal.get(total.row) ?? []).flatMap(({ row, share: own }): readonly UnnamedPart[] => {
      if (!isUsable(row)) return [];
      const asked = { table, row, comparison, form: "index" } as const;
      const part = { share: taken(own), contribution: taken(contribution.compute(asked)) };
      if (part.share === null && part.contribution === null) return [];
      return [
        {
          row,
          isMemo: row.kind === "memo",
          unit: row.unit?.text ?? headline.unit,
          ...part,
          difference: taken(difference.compute(asked)),
        },
      ];
    });
    const isMixed = parts.some((part) => !part.isMemo);
    if (parts.every((part) => part.contribution === null)) return [];
    const ranked = parts
      .map((part) => ({ ...part, isMemo: isMixed && part.isMemo }))
      .toSorted((a, b) => weight(b) - weight(a));
    const totalDifference = taken(difference.compute({ table, row: total, comparison, form: "index" }));
    return [
      {
        line,
        sheet: table.sheet.name,
        difference: totalDifference,
        parts: ranked
          .slice(0, MOST_PARTS)
          .map(({ row, ...part }) => ({ label: proseLabel(lineName(report, row)), ...part })),
        further: Math.max(0, parts.length - MOST_PARTS),
      },
    ];
  });
}
