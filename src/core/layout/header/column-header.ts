import type { MeasureKind, Quantity, Scenario } from "../../model/tables/table";
import type { Unit } from "../../model/tables/unit";
import type { RelativePeriod } from "../../model/tables/period";
import {
  BASE_WORDS,
  BASE_YEAR,
  CHANGE_WORDS,
  MEASURE_WORDS,
  OPENS_DIFFERENCE,
  PLAN_YEAR,
  measureIn,
} from "../../vocabulary/measures";
import { CUMULATIVE_WORDS, RELATIVE_WORDS, SAME_DAY, YEAR_ENDING } from "../../vocabulary/period-roles";
import { quantityIn } from "../../vocabulary/quantities";
import { ATTRIBUTE_WORDS } from "../../vocabulary/stocks";
import { SCENARIO_WORDS, scenarioIn } from "../../vocabulary/scenarios";
import { match, reading, matches, without } from "../../vocabulary/words";
import type { PeriodMention } from "../../vocabulary/periods";
import { findPeriods } from "../../vocabulary/periods";
import type { Split } from "./comparison";
import { comparisonIn } from "./comparison";
import { countedIn, isMultiple, unitOfLine, unitWithin } from "../../vocabulary/units";

/** What a comparison sets the figures against, where no date says it. */
type Base = "same-period" | "previous-period" | "plan" | "fixed" | "previous-year" | "dated";

/** What the words over a column of figures say. */
export interface HeaderMeaning {
  /** The words, normalized. */
  readonly label: string;
  readonly scenario: Scenario | null;
  readonly quantity: Quantity | null;
  readonly unit: Unit | null;
  /** The measure, as far as words alone tell; `comparison` where the dates must decide. */
  readonly measure: MeasureKind | "comparison" | null;
  readonly base: Base | null;
  readonly baseMention: PeriodMention | null;
  readonly mention: PeriodMention | null;
  readonly relative: RelativePeriod | null;
  readonly isCumulative: boolean;
  /** A year is meant, without being named ("KH năm", "cả năm"). */
  readonly isYear: boolean;
  /** What a thing is built for or measures is told, and no time: it is of none. */
  readonly isAttribute: boolean;
  /** Any of the words were understood. */
  readonly isUnderstood: boolean;
}

/** Reads the words over a column; `own` are those that no spanner shares, `units` those in a line of units. */
export function meaningOf(
  parts: readonly string[],
  own: readonly string[],
  units: readonly string[] = [],
): HeaderMeaning {
  const label = reading(parts.join(" "));
  const against = comparisonIn(label);
  const ownLabel = reading(own.join(" "));
  const last = reading(own.at(-1) ?? "");
  const meaning = against
    ? partly(comparisonMeaning(label, against), last)
    : { ...plainMeaning(label, last), ...measureIn(label) };
  const ownUnit = unitWithin(own.join(" ")) ?? unitWithin(parts.join(" "));
  // "Tăng/giảm … (Nghìn ha)", "Chênh lệch … (đồng/lít)": the change in the unit itself, not in percent.
  const isAbsolute =
    against !== null &&
    meaning.measure !== "plan-attainment" &&
    ownUnit !== null &&
    ownUnit.dimension !== "percent" &&
    !isMultiple(ownUnit) &&
    !label.includes("%") &&
    (matches(CHANGE_WORDS, label) || matches(MEASURE_WORDS.difference, label));
  // "Chênh lệch 2024/2023", without a unit and without %: the one less the other.
  const isDifference = against !== null && ownUnit === null && !label.includes("%") && matches(OPENS_DIFFERENCE, label);
  const unit =
    unitWithin(own.join(" ")) ??
    unitWithin(parts.join(" ")) ??
    parts.map((part) => unitOfLine(part, units.includes(part)) ?? unitWithin(part)).findLast((u) => u !== null) ??
    countedIn(own.join(" "));
  const quantity = quantityIn(ownLabel) ?? quantityIn(label);
  const isAttribute = isTimeless(meaning) && matches(ATTRIBUTE_WORDS, label) && scenarioIn(label) !== "actual";
  return {
    ...meaning,
    measure: isAbsolute || isDifference ? "difference" : meaning.measure,
    label,
    unit,
    quantity,
    isAttribute,
    scenario: meaning.measure === null && !isAttribute ? scenarioIn(label) : null,
    isUnderstood:
      isAttribute ||
      meaning.measure !== null ||
      meaning.mention !== null ||
      meaning.relative !== null ||
      meaning.isYear ||
      meaning.isCumulative ||
      scenarioIn(label) !== null ||
      quantity !== null ||
      unit !== null,
  };
}

/** Whether a header without a measure names no time. */
function isTimeless({ measure, mention, relative, isCumulative, isYear }: Core): boolean {
  return measure === null && mention === null && relative === null && !isCumulative && !isYear;
}

type Core = Pick<
  HeaderMeaning,
  "measure" | "base" | "baseMention" | "mention" | "relative" | "isCumulative" | "isYear"
>;

/** What the words of a column mean that compares nothing; `last` are those nearest to its figures. */
function plainMeaning(label: string, last: string): Core {
  const mention = narrowed(bestMention(findPeriods(label)), findPeriods(last));
  const relative = relativeIn(label, mention);
  return {
    measure: null,
    base: null,
    baseMention: null,
    mention,
    relative,
    isCumulative: matches(CUMULATIVE_WORDS, label) || mention?.kind === "cumulative",
    isYear: isYearWord(label, mention),
  };
}

/** The most telling of several times: with a year before one without, the shorter before the whole year. */
function bestMention(mentions: readonly PeriodMention[]): PeriodMention | null {
  // "Kế hoạch 2021-2025 | 2022": the year of the column itself.
  const isWithin = (span: PeriodMention): boolean =>
    mentions.some(
      (m) =>
        m.kind === "year" &&
        m.year !== null &&
        "calendar" in m.year &&
        m.year.calendar >= span.from &&
        m.year.calendar <= span.to,
    );
  const parts = mentions.filter((m) => m.kind !== "year" && !(m.kind === "years" && isWithin(m)));
  const year = mentions.find((m) => m.kind === "year") ?? null;
  const dated = parts.find((m) => m.year !== null) ?? parts[0] ?? null;
  if (dated === null) return year;
  return dated.year === null && year !== null ? { ...dated, year: year.year } : dated;
}

/**
 * "Quý II năm 2024 | Tháng 4": of the time that a spanner dates, the part that the words nearest to the figures name.
 */
function narrowed(best: PeriodMention | null, own: readonly PeriodMention[]): PeriodMention | null {
  const [part] = own;
  if (
    best === null ||
    best.year === null ||
    part === undefined ||
    own.length > 1 ||
    part.year !== null ||
    part.kind === "year" ||
    part.kind === "years"
  )
    return best;
  const isPart = part.from >= best.from && part.to <= best.to && part.to - part.from < best.to - best.from;
  return isPart ? { ...part, year: best.year } : best;
}

/** "Chỉ số năm 2024 so với năm 2023 | Tháng 4": of the year that is compared, the months that the last words name. */
function partly(core: Core, last: string): Core {
  const [part, ...others] = findPeriods(last);
  const isPart = part !== undefined && others.length === 0 && (part.kind === "month" || part.kind === "cumulative");
  if (!isPart || part.year !== null || core.mention?.kind !== "year" || core.mention.year === null) return core;
  return {
    ...core,
    mention: { ...part, year: core.mention.year },
    isCumulative: core.isCumulative || part.kind === "cumulative",
    isYear: false,
  };
}

function isYearWord(label: string, mention: PeriodMention | null): boolean {
  if (mention !== null) return mention.kind === "year";
  if (matches(RELATIVE_WORDS.previousYear, label) && !matches(RELATIVE_WORDS.samePeriod, label)) return true;
  return (
    matches(YEAR_ENDING, label) ||
    matches(RELATIVE_WORDS.nextYear, label) ||
    (matches(SCENARIO_WORDS.plan, label) &&
      !matches(RELATIVE_WORDS.month, label) &&
      !matches(RELATIVE_WORDS.previousPeriod, label))
  );
}

function relativeIn(label: string, mention: PeriodMention | null): RelativePeriod | null {
  if (matches(RELATIVE_WORDS.samePeriod, label)) return "same-period-last-year";
  if (mention !== null) return null;
  if (matches(RELATIVE_WORDS.nextYear, label)) return "next-year";
  if (matches(RELATIVE_WORDS.previousYear, label)) return "previous-year";
  if (matches(RELATIVE_WORDS.previousPeriod, label)) return "previous-period";
  if (
    matches(RELATIVE_WORDS.current, label) ||
    matches(CUMULATIVE_WORDS, label) ||
    matches(RELATIVE_WORDS.month, label)
  )
    return "current";
  return null;
}

function comparisonMeaning(label: string, { before, after }: Split): Core {
  const beforeMentions = findPeriods(before);
  const isCumulative = matches(CUMULATIVE_WORDS, label);
  const sameWords = match(BASE_WORDS.samePeriod, after);
  // "Cùng thời điểm tháng trước": the same day a month before.
  const samePeriod =
    sameWords &&
    matches(BASE_WORDS.previous, after.slice(sameWords.index).split(/[(:]/)[0] ?? "") &&
    matches(SAME_DAY, sameWords[0])
      ? null
      : sameWords;
  const planHit = match(BASE_WORDS.plan, after);
  const core = (measure: Core["measure"], base: Base, rest: string, baseMention: PeriodMention | null): Core => {
    const mention = bestMention(beforeMentions) ?? bestMention(findPeriods(rest));
    return {
      measure,
      base,
      baseMention,
      mention,
      relative: mention === null ? "current" : null,
      isCumulative: isCumulative || mention?.kind === "cumulative",
      isYear: mention === null ? matches(YEAR_ENDING, before.trim()) : mention.kind === "year",
    };
  };
  const planBefore = matches(SCENARIO_WORDS.plan, before);
  if (planBefore && !planHit)
    return {
      ...core("plan-growth", "previous-year", "", null),
      relative: matches(RELATIVE_WORDS.nextYear, before) ? "next-year" : null,
      isYear: true,
    };
  if (planHit && (!samePeriod || planHit.index < samePeriod.index)) {
    const rest = without(PLAN_YEAR, after.slice(planHit.index + planHit[0].length));
    return core("plan-attainment", "plan", rest, null);
  }
  if (samePeriod) {
    const rest = without(BASE_YEAR, after.slice(samePeriod.index + samePeriod[0].length));
    return core("growth-same-period", "same-period", rest, null);
  }
  if (matches(BASE_WORDS.fixed, after)) return core("growth-other-base", "fixed", "", null);
  const previous = match(BASE_WORDS.previous, after);
  const dated = findPeriods(after);
  if (previous && (dated.length === 0 || previous.index < (dated[0]?.start ?? 0)))
    return core("growth-previous-period", "previous-period", after.slice(previous.index + previous[0].length), null);
  if (dated.length > 0) {
    const base = bestMention(dated.slice(0, beforeMentions.length > 0 ? dated.length : Math.max(1, dated.length - 1)));
    const current = beforeMentions.length > 0 ? "" : after.slice(base?.end ?? 0);
    return core("comparison", "dated", current, base);
  }
  const previousYear = match(BASE_WORDS.previousYear, after);
  if (previousYear)
    return core("growth-same-period", "previous-year", after.slice(previousYear.index + previousYear[0].length), null);
  return core("other", "dated", "", null);
}
