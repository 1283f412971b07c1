import type { Period, RelativePeriod, Year } from "../../model/tables/period";
import type { Scenario } from "../../model/tables/table";
import { ACTUALS_TITLE, PLANS_TITLE } from "../../vocabulary/scenarios";
import { TO_YEAR_END } from "../../vocabulary/period-roles";
import { matches, reading } from "../../vocabulary/words";
import type { HeaderMeaning } from "./column-header";
import type { PeriodMention } from "../../vocabulary/periods";
import { periodOf, periodsOf } from "../../vocabulary/periods";

/** The time a sheet reports on, as far as its words tell. */
export interface ReportingPeriod {
  readonly year: Year;
  /** The month, or the last month of the quarter or of the months so far; null where only a year is known. */
  readonly month: number | null;
  /** The title's own period where it names exactly one. */
  readonly only: Period | null;
  /** "quarter" where the title speaks of quarters. */
  readonly length: "month" | "quarter" | "year" | null;
  readonly source: "header" | "title" | "sheet-name" | "none";
  /** What the title says all figures are whose headers do not; null where it says nothing of it. */
  readonly scenario: Scenario | null;
  /** Another year that some other place names. */
  readonly conflict: { readonly header: number; readonly title: number } | null;
}

function latest(years: readonly Year[]): Year | null {
  let best: Year | null = null;
  for (const year of years) {
    if (best === null) best = year;
    else if ("calendar" in year) {
      if (!("calendar" in best) || year.calendar > best.calendar) best = year;
    } else if (!("calendar" in best) && year.offset > best.offset) best = year;
  }
  return best;
}

const sameYear = (a: Year, b: Year): boolean =>
  "calendar" in a ? "calendar" in b && a.calendar === b.calendar : "offset" in b && a.offset === b.offset;

/** What the title, the header and the sheet's name say of the time reported on. */
export function reportingPeriod(
  title: string | null,
  meanings: readonly HeaderMeaning[],
  sheetName: string,
): ReportingPeriod {
  const inTitle = title === null ? [] : periodsOf(title);
  const inName = periodsOf(sheetName.replace(/[_]/g, " "));
  // A plan for next year does not say which year is reported on.
  const inHeader = meanings
    .filter((m) => m.scenario !== "plan" && m.measure !== "plan-growth" && !isLastYears(m))
    .flatMap((m) => (m.mention ? [m.mention] : []));
  // "Cùng kỳ năm 2023": what is reported on is a year later.
  const afterLastYear = meanings
    .filter(isLastYears)
    .flatMap((m) => (m.mention?.year ? [shifted(m.mention.year, 1)] : []));
  const inPlans = meanings.filter((m) => m.scenario === "plan").flatMap((m) => (m.mention ? [m.mention] : []));
  const yearsOf = (mentions: readonly PeriodMention[]): Year[] => mentions.flatMap((m) => (m.year ? [m.year] : []));
  const titleYear = latest(yearsOf(inTitle).filter((y) => "calendar" in y));
  const namedYear = latest(yearsOf(inHeader)) ?? latest(afterLastYear) ?? latest(yearsOf(inPlans));
  const headerYear = isOfBase(namedYear, titleYear, meanings) ? titleYear : namedYear;
  const nameYear = latest(yearsOf(inName).filter((y) => "calendar" in y));
  const year = (headerYear && "calendar" in headerYear ? headerYear : null) ??
    titleYear ??
    headerYear ??
    nameYear ?? { offset: 0 };
  const sources = [
    ["header", headerYear],
    ["title", titleYear],
    ["sheet-name", nameYear],
  ] as const;
  const source = sources.find(([, named]) => named !== null && sameYear(year, named))?.[0] ?? "none";
  const shorter = inTitle.filter((m) => m.kind !== "year" && m.kind !== "years");
  const mentions = [
    ...inHeader.filter((m) => m.kind !== "year" && m.kind !== "years" && (m.year === null || sameYear(m.year, year))),
  ];
  const dated = mentions.filter((m) => m.year !== null);
  const named = [dated, mentions, shorter].find((each) => each.length > 0) ?? inName.filter((m) => m.kind !== "year");
  const months = named.map((m) => m.to);
  // "Kế hoạch năm 2020" over plans for 2020 and what was done in 2019: the title's year is that of the plans.
  const isOfPlans =
    titleYear !== null &&
    headerYear !== null &&
    matches(PLANS_TITLE, reading(title ?? "")) &&
    !sameYear(titleYear, headerYear) &&
    yearsOf(inPlans).some((named) => sameYear(named, titleYear));
  // "12 tháng, năm 2024 (01/10/2023 - 30/9/2024)": brackets explain the time, they do not name another.
  const plain = title === null ? [] : periodsOf(title.replace(/\([^()]*\)/gu, " "));
  const only = [inTitle, shorter, plain].find((each) => each.length === 1)?.[0] ?? null;
  const titled = only === null ? null : periodOf(only, only.year ?? year);
  const isQuarterly =
    [...mentions, ...shorter].some((m) => m.kind === "quarter") && !mentions.some((m) => m.kind === "month");
  const length = isQuarterly ? "quarter" : "month";
  return {
    year,
    month: months.length > 0 ? Math.max(...months) : null,
    only: isOfPlans ? { kind: "year", year } : titled,
    length: months.length === 0 ? null : length,
    source,
    scenario: scenarioOf(title, meanings),
    conflict:
      !isOfPlans &&
      headerYear &&
      titleYear &&
      "calendar" in headerYear &&
      "calendar" in titleYear &&
      headerYear.calendar !== titleYear.calendar
        ? { header: headerYear.calendar, title: titleYear.calendar }
        : null,
  };
}

/** A title of plans holds for columns of which no header says whose figures they are. */
function scenarioOf(title: string | null, meanings: readonly HeaderMeaning[]): Scenario | null {
  const label = reading(title ?? "");
  if (matches(ACTUALS_TITLE, label)) return "actual";
  const isSaid = meanings.some((m) => m.scenario !== null || m.measure === "plan-attainment" || m.base === "plan");
  return !isSaid && matches(PLANS_TITLE, label) ? "plan" : null;
}

function isLastYears({ measure, relative, scenario }: HeaderMeaning): boolean {
  return measure === null && relative === "same-period-last-year" && scenario !== "plan";
}

function shifted(year: Year, by: number): Year {
  return "calendar" in year ? { calendar: year.calendar + by } : { offset: year.offset + by };
}

/** The year of a mention; a year told only by its distance is counted from the reporting year. */
function yearFor(mention: PeriodMention, relative: RelativePeriod | null, reporting: ReportingPeriod): Year {
  if (mention.year === null) {
    const base =
      relative === "same-period-last-year" || relative === "previous-year"
        ? shifted(reporting.year, -1)
        : reporting.year;
    // December beside January and no year: the December before.
    return relative === null &&
      reporting.month !== null &&
      mention.kind === "month" &&
      mention.from - reporting.month >= 6 &&
      reporting.month <= 2
      ? shifted(base, -1)
      : base;
  }
  if ("offset" in mention.year && "calendar" in reporting.year) return shifted(reporting.year, mention.year.offset);
  return mention.year;
}

/** How many years a role lies from the reporting year. */
const YEARS_AWAY: Readonly<Record<RelativePeriod, number>> = {
  current: 0,
  "previous-period": 0,
  "same-period-last-year": -1,
  "previous-year": -1,
  "next-year": 1,
};

/**
 * Whether the year that headers name is the one that a title's year is set against: it is the year before, one column
 * of figures names it, and most name none ("Diện tích | Sản lượng | Sản lượng năm 2023" under "NĂM 2024").
 */
function isOfBase(named: Year | null, titled: Year | null, meanings: readonly HeaderMeaning[]): boolean {
  if (named === null || titled === null || !sameYear(shifted(named, 1), titled)) return false;
  const figures = meanings.filter(({ measure }) => measure === null);
  const dated = figures.filter(({ mention, relative }) => mention !== null || relative !== null);
  if (figures.length <= 2) return false;
  return dated.length === 1 || isTwinOfAnother(figures);
}

/** The one column that names a year and is no plan's; null where there are several, or none. */
function onlyDated(figures: readonly HeaderMeaning[]): HeaderMeaning | null {
  const [only, ...others] = figures.filter(
    ({ scenario, mention }) => scenario !== "plan" && (mention?.year ?? null) !== null,
  );
  return only === undefined || others.length > 0 ? null : only;
}

/** Whether the one column with a year is for the months of another without ("9 tháng" beside "9 tháng 2019"). */
function isTwinOfAnother(figures: readonly HeaderMeaning[]): boolean {
  const only = onlyDated(figures)?.mention ?? null;
  return (
    only !== null &&
    figures.some(
      ({ scenario, mention }) =>
        scenario !== "plan" &&
        mention?.year === null &&
        mention.kind === only.kind &&
        mention.from === only.from &&
        mention.to === only.to,
    )
  );
}

/** Whether relative words ("cùng kỳ") are of what a measure or percentage is set against. */
function isAgainstBase({ measure, unit }: HeaderMeaning): boolean {
  return measure !== null || unit?.dimension === "percent";
}

/** The period of a column, from its own words and the time the sheet reports on; null where nothing tells. */
export function periodFor(meaning: HeaderMeaning, reporting: ReportingPeriod): Period | null {
  const { mention, relative } = meaning;
  if (mention !== null) {
    // "(Cùng kỳ năm trước = 100)" over "Quý IV": the relative words are of the base, not of the quarter.
    const year = yearFor(mention, isAgainstBase(meaning) ? null : relative, reporting);
    const isCounted = meaning.isCumulative && !matches(TO_YEAR_END, meaning.label);
    if (mention.kind === "year" && isCounted && reporting.month !== null)
      return { kind: "cumulative", year, from: 1, to: reporting.month };
    // "Cùng kỳ 2023" beside figures of a month: that month of 2023.
    if (
      mention.kind === "year" &&
      relative === "same-period-last-year" &&
      meaning.measure === null &&
      reporting.month !== null
    ) {
      const now = relativePeriod("current", false, reporting);
      if ("year" in now) return { ...now, year };
    }
    // "Lũy kế cuối tháng 6": the months up to June.
    if (mention.kind === "month" && meaning.isCumulative)
      return periodOf({ ...mention, kind: "cumulative", from: 1 }, year);
    return periodOf(mention, year);
  }
  const isComparison = meaning.measure === "comparison";
  if (meaning.isYear && (meaning.measure === null || isComparison) && !meaning.isCumulative) {
    return { kind: "year", year: shifted(reporting.year, relative === null ? 0 : YEARS_AWAY[relative]) };
  }
  const role = relative ?? (meaning.isCumulative ? "current" : null);
  if (role === null) return null;
  return relativePeriod(role, meaning.isCumulative, reporting);
}

/** A role like "cùng kỳ" as a dated period where the reporting period is known, as the bare role where it is not. */
export function relativePeriod(role: RelativePeriod, isCumulative: boolean, reporting: ReportingPeriod): Period {
  const { year, month } = reporting;
  if (role === "previous-year") return { kind: "year", year: shifted(year, -1) };
  if (role === "next-year") return { kind: "year", year: shifted(year, 1) };
  if (month === null)
    return reporting.only !== null && reporting.only.kind !== "years" && role === "current"
      ? reporting.only
      : { kind: "relative", relative: role, span: isCumulative ? "cumulative" : "discrete" };
  const at = role === "same-period-last-year" ? shifted(year, -1) : year;
  if (isCumulative) return { kind: "cumulative", year: at, from: 1, to: month };
  if (reporting.length === "quarter") {
    const quarter = month / 3 - (role === "previous-period" ? 1 : 0);
    return quarter >= 1
      ? { kind: "quarter", year: at, quarter }
      : { kind: "quarter", year: shifted(at, -1), quarter: 4 };
  }
  if (reporting.only !== null && reporting.only.kind === "cumulative" && role !== "previous-period")
    return { ...reporting.only, year: at };
  const m = month - (role === "previous-period" ? 1 : 0);
  return m >= 1 ? { kind: "month", year: at, month: m } : { kind: "month", year: shifted(at, -1), month: 12 };
}
