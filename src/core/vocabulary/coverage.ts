import { AGAINST, BASE_WORDS, CHANGE_WORDS, MEASURE_WORDS } from "./measures";
import { CUMULATIVE_WORDS, RELATIVE_WORDS } from "./period-roles";
import { findPeriods } from "./periods";
import { QUANTITY_WORDS } from "./quantities";
import { SCENARIO_WORDS } from "./scenarios";
import type { Words } from "./words";
import { words } from "./words";

/** Words that join others and say nothing of their own. */
const JOINING = words(
  String.raw`của|cho|và|với|so|theo|trong|từ|đến|tại|các|số|là|được|đầu|cuối|năm|ngày|giai đoạn|thời kỳ|gđ|tính|đạt|tỷ lệ|%|of|the|in|for|and|to|from|at|by|end|period`,
  { vi: ["của", "giai đoạn", "đến"], en: ["of the"], not: ["sản lượng"] },
);

const ENTRIES: readonly Words[] = [
  AGAINST,
  CHANGE_WORDS,
  CUMULATIVE_WORDS,
  JOINING,
  ...Object.values(BASE_WORDS),
  ...Object.values(MEASURE_WORDS),
  ...Object.values(QUANTITY_WORDS),
  ...Object.values(RELATIVE_WORDS),
  ...Object.values(SCENARIO_WORDS),
];

const everywhere = ({ source, flags }: RegExp): RegExp => new RegExp(source, `${flags}g`);

const MARKED: readonly RegExp[] = ENTRIES.map(({ marked }) => everywhere(marked));
const PLAIN: readonly RegExp[] = ENTRIES.map(({ plain }) => everywhere(plain));

const letters = (text: string): number => text.replace(/[^\p{L}\d]/gu, "").length;

/** The share of the letters and digits of a normalized header that some entry of the vocabulary reads, 0 to 1. */
export function coverage(normalized: string): number {
  const all = letters(normalized);
  if (all === 0) return 1;
  let rest = normalized;
  for (const { start, end } of [...findPeriods(normalized)].reverse())
    rest = `${rest.slice(0, start)} ${rest.slice(end)}`;
  for (const pattern of /[^\u0020-\u007e]/.test(normalized) ? MARKED : PLAIN) rest = rest.replace(pattern, " ");
  return Math.min(1, Math.max(0, (all - letters(rest)) / all));
}

/** Whether a normalized header holds a word and a year written as one ("th2019"). */
export function isGlued(normalized: string): boolean {
  const read = findPeriods(normalized);
  return [...normalized.matchAll(/\p{L}(?:19|20)\d\d(?!\d)/gu)].some(
    ({ index }) => !read.some(({ start, end }) => start <= index + 1 && end >= index + 5),
  );
}

/** The years that stand in a normalized text, read or not. */
export function yearsIn(normalized: string): readonly number[] {
  return [...normalized.matchAll(/(?<!\d)(?:19|20)\d\d(?!\d)/gu)].map(([year]) => Number(year));
}
