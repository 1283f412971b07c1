import { elapsedShare } from "../model/period";
import type { HeadlineFigure, PlanProgressLine } from "../model/summary";
import type { ReportLine } from "./headline";
import type { FoundFigure, Readings } from "./readings";
import { taken } from "./readings";

const shown = ({ table, row, column, figure }: FoundFigure): HeadlineFigure => ({ value: figure.value, sheetId: table.sheet.id, sheet: table.sheet.name, cell: { row: row.row, column: column.column } });

// A formula does not see a figure that is written as text.
const areDivisible = (same: FoundFigure, year: FoundFigure): boolean => !same.figure.isText && !year.figure.isText && (same.column.unit === null || year.column.unit === null || same.column.unit.factor === year.column.unit.factor);

/** The lines of the headline whose plan still has months to go: how far they have come, and what is left to do a month. */
export function planProgressLines(lines: readonly ReportLine[], readings: Readings): readonly PlanProgressLine[] {
  return lines.flatMap(({ report, row, headline }, line): readonly PlanProgressLine[] => {
    const { table, current, plan } = report;
    const elapsed = elapsedShare(report.period);
    if (current === null || plan === null || headline.attainment === null || elapsed === null) return [];
    const found = readings.progress(table).find((p) => p.row === row && p.comparison.current === current && p.comparison.base === plan);
    if (found === undefined) return [];
    const asked = { table, row, comparison: found.comparison, form: "fraction" } as const;
    const [calendarPace, required] = [taken(readings.pace(asked)), taken(readings.requiredRunRate(asked))];
    if (calendarPace === null || required === null) return [];
    const { share } = found.lastYear;
    const lastYear = share !== null && areDivisible(share.same, share.year) ? { same: shown(share.same), year: shown(share.year) } : null;
    const pace = lastYear === null ? calendarPace.value : (calendarPace.value * elapsed) / (lastYear.same.value / lastYear.year.value);
    return [{ line, months: Math.round(12 * elapsed), lastYear, pace, calendarPace, required, unit: current.unit?.text ?? headline.unit }];
  });
}
