import { pace } from "../compute/measures/pace";
import { requiredRunRate } from "../compute/measures/required-run-rate";
import { elapsedShare } from "../model/tables/period";
import type { HeadlineFigure, PlanProgressLine } from "../model/results/summary";
import type { ReportLine } from "./report-line";
import { isAccusedIn } from "./report-line";
import type { FoundFigure, ProgressOf } from "./readings";
import { taken } from "./readings";

const shown = ({ table, row, column, figure }: FoundFigure): HeadlineFigure => ({
  value: figure.value,
  sheetId: table.sheet.id,
  sheet: table.sheet.name,
  cell: { row: row.row, column: column.column },
});

// A formula does not see a figure that is written as text.
const areDivisible = (same: FoundFigure, year: FoundFigure): boolean =>
  !same.figure.isText &&
  !year.figure.isText &&
  (same.column.unit === null || year.column.unit === null || same.column.unit.factor === year.column.unit.factor);

/**
 * The lines of the headline whose plan still has months to go: how far they have come, and what is left to do a
 * month.
 */
export function planProgressLines(lines: readonly ReportLine[], progressOf: ProgressOf): readonly PlanProgressLine[] {
  return lines.flatMap(({ report, row, headline }, line): readonly PlanProgressLine[] => {
    const { table, current, plan } = report;
    const elapsed = elapsedShare(report.period);
    if (current === null || plan === null || headline.attainment === null || elapsed === null) return [];
    if (isAccusedIn(report, row, current) || isAccusedIn(report, row, plan)) return [];
    const found = progressOf(table).find(
      (p) => p.row === row && p.comparison.current === current && p.comparison.base === plan,
    );
    if (found === undefined) return [];
    const asked = { table, row, comparison: found.comparison, form: "fraction" } as const;
    const [calendarPace, required] = [taken(pace.compute(asked)), taken(requiredRunRate.compute(asked))];
    if (calendarPace === null || required === null) return [];
    const { share } = found.lastYear;
    const lastYear =
      share !== null && areDivisible(share.same, share.year)
        ? { same: shown(share.same), year: shown(share.year) }
        : null;
    const yearPace =
      lastYear === null
        ? calendarPace.value
        : (calendarPace.value * elapsed) / (lastYear.same.value / lastYear.year.value);
    return [
      {
        line,
        months: Math.round(12 * elapsed),
        lastYear,
        pace: yearPace,
        calendarPace,
        required,
        unit: current.unit?.text ?? headline.unit,
      },
    ];
  });
}
