import { coverage, isGlued, yearsIn } from "../../vocabulary/coverage";
import { findPeriods, withoutPeriods } from "../../vocabulary/periods";
import type { Period } from "../../model/tables/period";
import type { ReadColumn, Signals } from "./signal";
import { flag } from "./signal";

/** A header's part that is longer than this is a sentence or a title. Source: of 1,100 labelled headers none is. */
const LONG = 60;

/** The share of a table's columns of figures that a title taken for a header stands over. */
const OVER_MOST = 0.6;

/** What the words over a column leave unread, and what they say that the reading does not. */
export function headerSignals(read: readonly ReadColumn[]): (column: ReadColumn) => Signals {
  const shared = longShared(read);
  return ({ model, draft: { label, meaning } }) => {
    const words = meaning.label;
    const [years, told] = [yearsIn(words), [...yearsOf(model.period), ...baseYears(model, meaning)]];
    const isAgainst = meaning.baseMention !== null || meaning.measure !== null;
    return {
      "no-words": flag(words === ""),
      "words-of-spanner-only": flag(words !== "" && label.own.length === 0),
      "words-unread": words === "" ? 0 : 1 - coverage(words),
      "word-glued": flag(isGlued(words)),
      "year-unread": flag(years.length > 0 && !years.some((year) => told.includes(year)) && model.measure !== "other"),
      "years-several": flag(!isAgainst && severalYears(words)),
      "slashes-several": flag(withoutPeriods(words).split("/").length > 2),
      "long-text-shared": flag(label.parts.some((part) => shared.has(part))),
      "scenario-marked": flag(model.scenario === null && label.own.some((text) => text.includes("*"))),
    };
  };
}

/** Long texts that stand over most of the columns of figures. */
function longShared(read: readonly ReadColumn[]): ReadonlySet<string> {
  const count = new Map<string, number>();
  for (const { draft } of read)
    for (const part of new Set(draft.label.parts)) if (part.length > LONG) count.set(part, (count.get(part) ?? 0) + 1);
  return new Set([...count].filter(([, n]) => n > 2 && n >= OVER_MOST * read.length).map(([part]) => part));
}

const severalYears = (words: string): boolean =>
  new Set(findPeriods(words).flatMap((m) => (m.year && "calendar" in m.year ? [m.year.calendar] : []))).size > 1;

/** The year that a measure is set against, where its words or what it is say it. */
function baseYears(
  { period, measure }: ReadColumn["model"],
  { baseMention }: ReadColumn["draft"]["meaning"],
): readonly number[] {
  if (baseMention?.year && "calendar" in baseMention.year) return [baseMention.year.calendar];
  return measure === "growth-same-period" ? yearsOf(period).map((year) => year - 1) : [];
}

function yearsOf(period: Period | null): readonly number[] {
  if (period === null) return [];
  if (period.kind === "years") return Array.from({ length: period.to - period.from + 1 }, (_, i) => period.from + i);
  return "year" in period && "calendar" in period.year ? [period.year.calendar] : [];
}
