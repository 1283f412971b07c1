import { AGAINST, BASE_WORDS } from "../../vocabulary/measures";
import { CUMULATIVE_WORDS, RELATIVE_WORDS } from "../../vocabulary/period-roles";
import { findPeriods } from "../../vocabulary/periods";
import { scenarioIn } from "../../vocabulary/scenarios";
import { match, matches } from "../../vocabulary/words";

/** What a header sets against what: the words before the comparison and those after it. */
export interface Split {
  readonly before: string;
  readonly after: string;
}

/** The last "so với" of the label, with the words on either side. */
export function comparisonIn(label: string): Split | null {
  let rest = label;
  let offset = 0;
  let found: Split | null = null;
  for (let guard = 0; guard < 6; guard++) {
    const hit = match(AGAINST, rest);
    if (!hit) break;
    found = { before: label.slice(0, offset + hit.index), after: label.slice(offset + hit.index + hit[0].length) };
    offset += hit.index + hit[0].length;
    rest = label.slice(offset);
  }
  return found ?? ratioIn(label);
}

/** "ƯTH/ TH 2021": one figure of one time, an estimate or, once known, what was reached. */
function isEitherOr(before: string, after: string): boolean {
  const first = scenarioIn(before);
  const second = scenarioIn(after);
  return (
    findPeriods(before).every(({ year }) => year === null) &&
    findPeriods(after).length === 1 &&
    first !== null &&
    second !== null &&
    first !== "plan" &&
    second !== "plan" &&
    !`${before}${after}`.includes("%") &&
    !matches(RELATIVE_WORDS.samePeriod, after)
  );
}

/** "ƯTH/ TH 2020/ KH 2020": the first slash joins two names of one figure, the second sets it against the plan. */
function joinsNames(before: string, after: string): boolean {
  const [second = "", ...against] = after.split("/");
  return against.length > 0 && isEitherOr(before.replace("%", ""), second);
}

/** "6 tháng 2025/6 tháng 2024", "ƯTH/KH": a ratio written with a slash; the slash of a date is none. */
function ratioIn(label: string): Split | null {
  const mentions = findPeriods(label);
  for (let at = label.indexOf("/"); at >= 0; at = label.indexOf("/", at + 1)) {
    if (mentions.some(({ start, end }) => at > start && at < end)) continue;
    const before = label.slice(0, at);
    const after = label.slice(at + 1).trim();
    if (joinsNames(before, after)) continue;
    const isBase =
      [BASE_WORDS.plan, BASE_WORDS.samePeriod, BASE_WORDS.previous].some((words) => matches(words, after)) ||
      mentions.some(({ start }) => start > at);
    const isCurrent =
      scenarioIn(before) !== null ||
      matches(CUMULATIVE_WORDS, before) ||
      matches(RELATIVE_WORDS.current, before) ||
      mentions.some(({ end }) => end <= at);
    if (isBase && isCurrent && after.length < 40 && !isEitherOr(before, after)) return { before, after };
  }
  return null;
}
