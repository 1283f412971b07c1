import type { Period } from "../../model/tables/period";
import type { Evidence, MeasureKind } from "../../model/tables/table";
import { periodOf } from "../../vocabulary/periods";
import * as evidence from "../evidence";
import type { HeaderMeaning } from "../header/column-header";
import type { ReportingPeriod } from "../header/reporting-period";
import { periodFor, relativePeriod } from "../header/reporting-period";
import type { Draft } from "./column-draft";
import { comparisonOf } from "./column-draft";
import { isSpanOfYears } from "./figure-role";

/** When a column's figures are of and what they set against what, as its words and those around the table say. */
export interface DatedMeaning {
  readonly period: Period | null;
  readonly measure: MeasureKind | null;
  readonly why: readonly Evidence[];
}

/** Dates a column by its header, then by the title or sheet; `runsDown` where the rows are times. */
export function datedMeaning(draft: Draft, reporting: ReportingPeriod, runsDown: boolean): DatedMeaning {
  const { meaning, role } = draft;
  const measure = measureIn(draft);
  const named = namedPeriod(draft, reporting);
  const { period, why } = placed(named, { meaning, measure, reporting, runsDown });
  const hasYears = runsDown && reporting.only?.kind === "years";
  const doubts = hasYears
    ? []
    : [
        // Months run down and nothing names their year.
        ...(period === null && role === "value" && runsDown ? [evidence.doubt("noYear")] : []),
        ...(period === null && role === "measure" && measure !== "other" ? [evidence.doubt("noPeriod")] : []),
      ];
  const compared = period === null ? null : comparedWith(period, meaning, reporting);
  return {
    period,
    measure: compared?.measure ?? measure,
    why: [...why, ...doubts, ...(compared?.isLater ? [evidence.baseIsLater()] : [])],
  };
}

type Dated = Pick<DatedMeaning, "period" | "why">;

function measureIn({ meaning, role }: Draft): MeasureKind | null {
  if (meaning.measure === "comparison") return "growth-other-base";
  if (role !== "measure" || meaning.measure !== null) return meaning.measure;
  return isSpanOfYears(meaning) ? "average-growth" : "growth-same-period";
}

/** The period that the header names, or that the title has for figures whose header names none. */
function namedPeriod({ meaning, role }: Draft, reporting: ReportingPeriod): Dated {
  const period = periodFor(meaning, reporting);
  const source = [evidence.periodFrom(reporting.source)];
  if (period === null && role === "value") {
    const titled = periodOfTitle(meaning, reporting);
    return { period: titled, why: titled === null ? [] : source };
  }
  const takesYear = meaning.mention !== null && meaning.mention.year === null && "calendar" in reporting.year;
  return { period, why: takesYear ? source : [] };
}

function periodOfTitle(meaning: HeaderMeaning, reporting: ReportingPeriod): Period | null {
  const { only } = reporting;
  // The time of a report in the title of a register is not that of what its plants and lines are built for.
  const isOfTitle = only !== null && !meaning.isAttribute;
  const isCurrent = meaning.scenario !== null && meaning.scenario !== "plan";
  if (isOfTitle) return only;
  return isCurrent ? relativePeriod("current", false, reporting) : null;
}

interface Placing {
  readonly meaning: HeaderMeaning;
  readonly measure: MeasureKind | null;
  readonly reporting: ReportingPeriod;
  readonly runsDown: boolean;
}

/** The period as it is in a table of such rows; a measure of an unknown base that names none is of none. */
function placed(named: Dated, { meaning, measure, reporting, runsDown }: Placing): Dated {
  if (measure === "other" && meaning.mention === null) return { ...named, period: null };
  if (!runsDown) return named;
  // "Quý, giai đoạn 2021-2025": the rows name the years, and a column is of each of them.
  const isOfEach = meaning.mention === null && reporting.only?.kind === "years";
  return isOfEach ? { period: null, why: [] } : downThePage(named, meaning, measure, reporting);
}

/** Times run down: a column of a year is of the months up to each row, and the title says of which year it is. */
function downThePage(
  { period, why }: Dated,
  meaning: HeaderMeaning,
  measure: MeasureKind | null,
  reporting: ReportingPeriod,
): Dated {
  const isOfTitle = meaning.mention === null && meaning.relative === null && !meaning.isCumulative;
  if (isOfTitle && measure !== "other" && period?.kind === "cumulative" && period.from === 1)
    return { period: { kind: "year", year: period.year }, why };
  if (meaning.isCumulative && period?.kind === "year")
    return { period: { kind: "cumulative", year: period.year, from: 1, to: 12 }, why };
  if (period !== null || measure === "other" || !("calendar" in reporting.year)) return { period, why };
  return {
    period: { kind: "year", year: reporting.year },
    why: [...why, evidence.periodFrom(reporting.source)],
  };
}

/** What a comparison of two dated periods is, and whether what it is set against comes after it. */
function comparedWith(
  period: Period,
  meaning: HeaderMeaning,
  reporting: ReportingPeriod,
): { readonly measure: MeasureKind; readonly isLater: boolean } | null {
  if (meaning.measure !== "comparison" || meaning.baseMention === null) return null;
  const baseYear = meaning.baseMention.year ?? ("year" in period ? period.year : reporting.year);
  const absolute =
    "offset" in baseYear && "calendar" in reporting.year
      ? { calendar: reporting.year.calendar + baseYear.offset }
      : baseYear;
  const base = periodOf(meaning.baseMention, absolute);
  const [own, against] = [calendarOf(period), calendarOf(base)];
  return { measure: comparisonOf(period, base), isLater: own !== null && against !== null && against > own };
}

const calendarOf = (period: Period): number | null =>
  "year" in period && "calendar" in period.year ? period.year.calendar : null;
