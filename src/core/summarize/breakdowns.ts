import { contribution } from "../compute/measures/contribution";
import { difference } from "../compute/measures/difference";
import { share } from "../compute/measures/share";
import { comparisonsOf } from "../model/tables/comparison";
import type { Breakdown, BreakdownPart } from "../model/results/summary";
import type { ReportLine } from "./report-line";
import { proseLabel } from "../vocabulary/names";
import { lineName } from "./line-name";
import { taken } from "./readings";

/**
 * How many parts of a total are listed at most. Source: measured on 56 real workbooks: totals with last year's figures
 * have one, three or six parts; ten lines are a quarter of an A4 page.
 */
const MOST_PARTS = 10;

const weight = ({ contribution }: BreakdownPart): number => (contribution === null ? -1 : Math.abs(contribution.value));

/**
 * The totals of the headline with the parts they are made of, as far as the table has last year's figures beside this
 * year's.
 */
export function breakdownsOf(lines: readonly ReportLine[]): readonly Breakdown[] {
  return lines.flatMap(({ report, row: total, headline }, line): readonly Breakdown[] => {
    const { table, current, samePeriod, printedGrowth } = report;
    const comparison =
      current === null || samePeriod === null || total.nature !== "level"
        ? undefined
        : comparisonsOf(table).find(
            (c) => c.measure === "growth-same-period" && c.current === current && c.base === samePeriod,
          );
    if (comparison === undefined) return [];
    const parts = table.rows.flatMap((row): readonly BreakdownPart[] => {
      if (row === total || row.kind === "heading") return [];
      const asked = { table, row, comparison, form: "index" } as const;
      const shareOfTotal = share.compute(asked);
      // A share is taken of two cells, the second of which is the total's.
      if (shareOfTotal.status === "not-a-ratio" || shareOfTotal.operands[1]?.row !== total.row) return [];
      const part = { share: taken(shareOfTotal), contribution: taken(contribution.compute(asked)) };
      if (part.share === null && part.contribution === null) return [];
      return [
        {
          label: proseLabel(lineName(table, row, current, printedGrowth)),
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
        parts: ranked.slice(0, MOST_PARTS),
        further: Math.max(0, parts.length - MOST_PARTS),
      },
    ];
  });
}
