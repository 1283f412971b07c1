import { formatNumber } from "../i18n/number-format";
import { decimalsOf } from "../model/cells/decimal";
import { normalizeLabel } from "../model/message";
import type { Analysis } from "../model/results/analysis";
import { isAccused, withoutAccused } from "../model/results/accused";
import type { HeadlineFigure } from "../model/results/summary";
import type { TextEdit, TextReplacement } from "../model/results/text-replacement";
import type { Period } from "../model/tables/period";
import { samePeriod } from "../model/tables/period";
import { figure } from "../model/tables/table";
import { LAST_YEAR_AMOUNT, lastMovement, PERCENT_BEHIND, PLAN_AMOUNT } from "../vocabulary/prose";
import { matches } from "../vocabulary/words";
import { headlineLines } from "./headline";
import type { ReportTime } from "./shifted-times";
import { reportTime, shiftedTime, timeOfText } from "./shifted-times";
import type { Subject } from "./text-facts";
import { subjectsOf } from "./text-facts";
import type { NumberMention } from "./text-mentions";
import { isVietnamese, numbersIn, sentencesIn, subjectsOfNumber, timesIn, unitBehind, useOf } from "./text-mentions";

/** What stands behind what could not be matched. */
const UNMATCHED = " [?]";

/** Decimals of a growth or share. Source: as in the drafted sentences. */
const PERCENT_DECIMALS = 2;

/** A number as the new report says it, with the verb it takes where that is another. */
interface Renewed {
  readonly value: number;
  readonly decimals: number;
  readonly direction: 1 | -1 | null;
}

/** What a number is read against: the time it is said of in the new report, and what of the workbook is in doubt. */
interface Reading {
  readonly period: Period | null;
  readonly accused: Analysis["accused"];
}

/** The one value that all have; null where they have several, or none. */
function common<T>(values: readonly (T | null)[]): T | null {
  const [first = null] = values;
  return values.every((value) => value === first) ? first : null;
}

/** The figure of an indicator that an amount is: the plan's, last year's, that of a time the sentence names. */
function amountOf(
  { line, table, row }: Subject,
  { before }: NumberMention,
  { period, accused }: Reading,
): number | null {
  const near = normalizeLabel(before.slice(before.lastIndexOf(",") + 1));
  const shown = (of: HeadlineFigure | null | undefined): number | null =>
    !of?.cell || isAccused(accused, of.sheet, of.cell) ? null : of.value;
  if (matches(PLAN_AMOUNT, near)) return shown(line?.headline.plan);
  if (matches(LAST_YEAR_AMOUNT, near)) return shown(line?.headline.samePeriod);
  if (period === null || (line !== null && samePeriod(line.report.period, period)))
    return shown(line?.headline.current);
  const columns = table.columns.filter(
    (column) =>
      column.role === "value" &&
      column.scenario !== "plan" &&
      column.period !== null &&
      samePeriod(column.period, period),
  );
  return common(
    columns.map(({ column }) => {
      const value = figure(table, row.row, column);
      return typeof value !== "number" || isAccused(accused, table.sheet.name, { row: row.row, column }) ? null : value;
    }),
  );
}

function renewedAmount(mention: NumberMention, named: readonly Subject[], reading: Reading): Renewed | null {
  const unit = unitBehind(mention.behind);
  const value = common(
    named.map((subject) => {
      const own = subject.row.unit ?? subject.line?.report.current?.unit ?? subject.table.unit;
      const amount = amountOf(subject, mention, reading);
      if (amount === null || own?.dimension !== unit?.dimension) return null;
      return own === null || unit === null || own === undefined ? amount : (amount * own.factor) / unit.factor;
    }),
  );
  if (value === null || value < 0) return null;
  const rounded = Number(value.toPrecision(12));
  return {
    value,
    decimals: Math.max(mention.decimals, Math.min(PERCENT_DECIMALS, decimalsOf(rounded))),
    direction: null,
  };
}

/** A growth is that of the reporting period alone: no other is told of here. */
function isOfReport({ line }: Subject, { period }: Reading): boolean {
  return line !== null && (period === null || samePeriod(line.report.period, period));
}

const ofHeadline = (named: readonly Subject[], key: "growth" | "attainment"): number | null =>
  common(named.map(({ line }) => line?.headline[key] ?? null));

function renewedAttainment(named: readonly Subject[], isMoved: boolean): Renewed | null {
  const value = ofHeadline(named, "attainment");
  // "vượt 5% kế hoạch" counts from the plan, not from nothing.
  return value === null || isMoved ? null : { value, decimals: PERCENT_DECIMALS, direction: null };
}

function renewedGrowth(mention: NumberMention, named: readonly Subject[], isMoved: boolean): Renewed | null {
  const growth = ofHeadline(named, "growth");
  const isAmount = !PERCENT_BEHIND.test(mention.behind) && unitBehind(mention.behind) !== null;
  if (growth === null || isAmount || !isMoved || Math.abs(growth) < 0.5 * 10 ** -PERCENT_DECIMALS) return null;
  return { value: Math.abs(growth), decimals: PERCENT_DECIMALS, direction: growth > 0 ? 1 : -1 };
}

function renewedTimes(named: readonly Subject[]): Renewed | null {
  const growth = ofHeadline(named, "growth");
  return growth === null || growth <= 0
    ? null
    : { value: 1 + growth / 100, decimals: PERCENT_DECIMALS, direction: null };
}

/** What a number becomes; null where it cannot be matched. */
function renewed(mention: NumberMention, named: readonly Subject[], reading: Reading): Renewed | null {
  const use = useOf(mention);
  if (named.length === 0 || use === "share") return null;
  if (use === "amount") return renewedAmount(mention, named, reading);
  if (!named.every((subject) => isOfReport(subject, reading))) return null;
  if (use === "times") return renewedTimes(named);
  const isMoved = lastMovement(mention.before.slice(mention.before.lastIndexOf(",") + 1)) !== null;
  return use === "attainment" ? renewedAttainment(named, isMoved) : renewedGrowth(mention, named, isMoved);
}

interface Times {
  readonly old: ReportTime | null;
  readonly now: ReportTime | null;
}

/** What becomes of the parts of one sentence, with the time that each number in it is said of. */
interface Pieces {
  readonly edits: TextEdit[];
  renewed: number;
  marked: number;
}

function renewTimes(
  sentence: string,
  start: number,
  { old, now }: Times,
  pieces: Pieces,
): readonly { readonly end: number; readonly period: Period | null }[] {
  return timesIn(sentence.toLowerCase()).times.map(({ text, start: at }) => {
    const [from, end] = [start + at, start + at + text.length];
    const own = sentence.slice(at, at + text.length);
    const shifted = old === null || now === null ? null : shiftedTime(own, old, now);
    if (shifted === null) {
      pieces.edits.push({ start: end, end, by: UNMATCHED });
      pieces.marked += 1;
    } else {
      if (shifted.text !== own) pieces.edits.push({ start: from, end, by: shifted.text });
      pieces.renewed += 1;
    }
    return { end: at + text.length, period: shifted?.period ?? null };
  });
}

function renewNumber(
  mention: NumberMention,
  found: Renewed | null,
  start: number,
  vietnamese: boolean,
  pieces: Pieces,
): void {
  const from = start + mention.start;
  const end = from + mention.text.length;
  if (found === null) {
    const sign = PERCENT_BEHIND.exec(mention.behind)?.[0].length ?? 0;
    pieces.edits.push({ start: end + sign, end: end + sign, by: UNMATCHED });
    pieces.marked += 1;
    return;
  }
  pieces.renewed += 1;
  const text = formatNumber(found.value, vietnamese ? "vi" : "en", found.decimals);
  if (text !== mention.text) pieces.edits.push({ start: from, end, by: text });
}

/**
 * Last month's text with this month's figures, periods, and verbs that follow the signs: what is written otherwise.
 * Where a number or time cannot be matched it stays, with a mark behind it; no other word is touched. The text must be
 * in NFC.
 */
export function renewedText(
  text: string,
  { tables, measures, accused }: Pick<Analysis, "tables" | "measures" | "accused">,
): TextReplacement {
  const told = withoutAccused(measures, tables, accused);
  const subjects = subjectsOf(tables, told, accused);
  const [first] = headlineLines(tables, told, accused);
  const sentences = sentencesIn(text);
  const times: Times = {
    old: timeOfText(
      sentences.flatMap(({ sentence }) => timesIn(sentence.toLowerCase()).times.map((time) => time.text)),
    ),
    now: first === undefined ? null : reportTime(first.report.period),
  };
  const pieces: Pieces = { edits: [], renewed: 0, marked: 0 };
  for (const { sentence, start } of sentences) {
    const { rest } = timesIn(sentence.toLowerCase());
    const said = renewTimes(sentence, start, times, pieces);
    for (const mention of numbersIn(rest)) {
      const time = said.findLast(({ end }) => end <= mention.start);
      const named = subjectsOfNumber(rest, mention, subjects);
      const found = renewed(mention, named, { period: periodSaid(time), accused });
      const direction = found?.direction ?? null;
      if (direction !== null) turnVerb(sentence, start, mention, direction, pieces);
      renewNumber(mention, found, start, isVietnamese(rest), pieces);
    }
  }
  return { ...pieces, edits: pieces.edits.toSorted((a, b) => a.start - b.start || a.end - b.end) };
}

/** A year alone is that of a plan, or of the report: it says nothing of the months. */
function periodSaid(time: { readonly period: Period | null } | undefined): Period | null {
  return time?.period?.kind === "year" ? null : (time?.period ?? null);
}

/** Turns the verb before a number where the figure now moves the other way. */
function turnVerb(sentence: string, start: number, mention: NumberMention, direction: 1 | -1, pieces: Pieces): void {
  const use = useOf(mention);
  if ((use === "rise") === (direction === 1)) return;
  const from = mention.start - mention.before.length;
  const verb = lastMovement(sentence.slice(from, mention.start));
  if (verb === null) return;
  pieces.edits.push({ start: start + from + verb.start, end: start + from + verb.end, by: verb.opposite });
}
