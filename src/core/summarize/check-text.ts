import { message } from "../model/message";
import type { Bilingual, Message, MessageParameter } from "../model/message";
import { cellName } from "../model/cells/address";
import type { TextCheck, TextFact, TextVerdict } from "../model/results/text-check";
import { withoutAccused } from "../model/results/accused";
import type { Analysis } from "../model/results/analysis";
import type { TableModel } from "../model/tables/table";
import type { Period } from "../model/tables/period";
import { calendarText } from "../model/tables/period";
import { periodName } from "../model/tables/period-name";
import { findPeriods, periodOf } from "../vocabulary/periods";
import { PERCENT_BEHIND } from "../vocabulary/prose";
import { unitWords } from "../vocabulary/unit-names";
import { headlineLines } from "./headline";
import { reportTime, timeNamed } from "./shifted-times";
import { subjectsOf } from "./text-facts";
import type { NumberMention } from "./text-mentions";
import { isSame, numbersIn, sentencesIn, subjectsOfNumber, timesIn, unitBehind, useOf } from "./text-mentions";

const MESSAGES: Readonly<Record<TextVerdict, Bilingual>> = {
  agrees: { vi: "“{text}” khớp với {cells}.", en: "“{text}” agrees with {cells}." },
  "other-figure": {
    vi: "{subject}: trong bài ghi “{text}”, sổ có {value}{unit} ({cells}).",
    en: "{subject}: the text says “{text}”, the workbook has {value}{unit} ({cells}).",
  },
  "not-found": { vi: "“{text}” không có trong sổ.", en: "“{text}” is not in the workbook." },
  "lacks-unit": {
    vi: "{subject}: “{text}” thiếu % hoặc đơn vị; sổ có {value}{unit} ({cells}).",
    en: "{subject}: “{text}” lacks its % or unit; the workbook has {value}{unit} ({cells}).",
  },
  "other-unit": {
    vi: "{subject}: “{text}” đúng số nhưng khác đơn vị; sổ ghi {value}{unit} ({cells}).",
    en: "{subject}: “{text}” is the figure in another unit; the workbook has {value}{unit} ({cells}).",
  },
  "other-direction": {
    vi: "{subject}: “{text}” đúng số nhưng sai chiều tăng, giảm; sổ có {value}{unit} ({cells}).",
    en: "{subject}: “{text}” is the figure, but it moved the other way; the workbook has {value}{unit} ({cells}).",
  },
  "other-period": {
    vi: "“{text}” là kỳ không có trong các cột số liệu của sổ.",
    en: "“{text}” is a time that no column of the workbook is about.",
  },
};

const KNOWN_TIME: Bilingual = {
  vi: "“{text}” là kỳ có trong các cột số liệu của sổ.",
  en: "“{text}” is a time that columns of the workbook are about.",
};

const CARRIED_OVER: Bilingual = {
  vi: "“{text}” vẫn là kỳ cũ: sổ này báo cáo {period}.",
  en: "“{text}” still speaks of an earlier time: this workbook reports {period}.",
};

/** Facts that a message names at most. Source: a line of the list holds about three addresses. */
const MOST_FACTS = 3;

interface Judgement {
  readonly verdict: TextVerdict;
  readonly facts: readonly TextFact[];
}

function judgeGrowth(mention: NumberMention, facts: readonly TextFact[], direction: 1 | -1): Judgement {
  const growths = facts.filter(({ kind }) => kind === "growth");
  const same = growths.filter((fact) => isSame(fact.value, mention));
  const right = same.filter(({ value }) => Math.sign(value) === direction || mention.value === 0);
  if (growths.length === 0) return { verdict: "not-found", facts: [] };
  if (same.length === 0) return { verdict: "other-figure", facts: growths };
  if (right.length === 0) return { verdict: "other-direction", facts: same };
  return { verdict: PERCENT_BEHIND.test(mention.behind) ? "agrees" : "lacks-unit", facts: right };
}

function judgeAmount(mention: NumberMention, facts: readonly TextFact[]): Judgement {
  // The nearest first: of what is not there it is the likeliest to be meant.
  const distance = ({ value }: TextFact): number => Math.abs(Math.log(Math.abs(value) / mention.value));
  const values = facts.filter(({ kind }) => kind === "value").toSorted((a, b) => distance(a) - distance(b));
  const unit = unitBehind(mention.behind);
  if (values.length === 0) return { verdict: "not-found", facts: [] };
  const same = values.filter((fact) => isSame(fact.value, mention));
  if (unit === null) {
    if (same.length === 0) return { verdict: "other-figure", facts: values };
    return { verdict: same.some((fact) => fact.unit !== null) ? "lacks-unit" : "agrees", facts: same };
  }
  const scaled = values.filter(
    (fact) => fact.unit?.dimension === unit.dimension && isSame((fact.value * fact.unit.factor) / unit.factor, mention),
  );
  if (scaled.length > 0) return { verdict: "agrees", facts: scaled };
  return same.length > 0 ? { verdict: "other-unit", facts: same } : { verdict: "other-figure", facts: values };
}

function judge(mention: NumberMention, facts: readonly TextFact[]): Judgement {
  const use = useOf(mention);
  if (use === "rise" || use === "fall") return judgeGrowth(mention, facts, use === "rise" ? 1 : -1);
  if (use === "amount") return judgeAmount(mention, facts);
  if (use === "share") return { verdict: "not-found", facts: [] };
  const kind = use === "times" ? "growth" : "attainment";
  const known = facts.filter((fact) => fact.kind === kind);
  const ratio = ({ value }: TextFact): number => (use === "times" ? 1 + value / 100 : value);
  const same = known.filter((fact) => isSame(ratio(fact), mention));
  const isWhole = use === "times" || PERCENT_BEHIND.test(mention.behind);
  if (same.length > 0) return { verdict: isWhole ? "agrees" : "lacks-unit", facts: same };
  return known.length > 0 ? { verdict: "other-figure", facts: known } : { verdict: "not-found", facts: [] };
}

function shown({ kind, value }: TextFact): MessageParameter {
  if (kind === "value") return { kind: "number", value, decimals: 4 };
  return { kind: "percent", value, decimals: 2, signed: kind === "growth" };
}

function told(verdict: TextVerdict, text: string, subject: string, facts: readonly TextFact[]): Message {
  const [first] = facts;
  if (verdict === "agrees" && first === undefined) return message("text-known-time", KNOWN_TIME, { text });
  const cells = facts.slice(0, MOST_FACTS).map(({ sheet, cell }) => `${sheet}!${cellName(cell)}`);
  const value = first === undefined ? "" : shown(first);
  const unit = unitWords(first?.unit ?? null);
  return message(`text-${verdict}`, MESSAGES[verdict], { text, subject, value, unit, cells: cells.join(", ") });
}

/** The times that columns and titles of the tables name, as months and years; and the years among them. */
function knownTimes(tables: readonly TableModel[]): {
  readonly spans: ReadonlySet<string>;
  readonly years: ReadonlySet<string>;
} {
  const spans = tables.flatMap(({ columns }) =>
    columns.flatMap(({ period }) => (period === null ? [] : [calendarText(period)])),
  );
  const known = spans.filter((span) => span !== null);
  return { spans: new Set(known), years: new Set(known.flatMap((span) => span.match(/\d{4}/g) ?? [])) };
}

function isKnownTime(text: string, times: ReturnType<typeof knownTimes>): boolean {
  return findPeriods(text).every((mention) => {
    if (mention.year !== null && "calendar" in mention.year) {
      const { calendar } = mention.year;
      const span = calendarText(periodOf(mention, { calendar }));
      return mention.kind === "year" ? times.years.has(String(calendar)) : span !== null && times.spans.has(span);
    }
    return [...times.years].some((year) => {
      const span = calendarText(periodOf(mention, { calendar: Number(year) }));
      return span !== null && times.spans.has(span);
    });
  });
}

/** What is told of a time that no column is about: where it lies before the report it was left from an older text. */
function toldOfTime(text: string, reported: Period | null): Message {
  const now = reported === null ? null : reportTime(reported);
  const time = timeNamed(text);
  if (reported === null || now === null || time === null) return told("other-period", text, "", []);
  const year = time.year !== null && "calendar" in time.year ? time.year.calendar : now.year;
  const isEarlier = year < now.year || (year === now.year && time.kind !== "year" && time.to < now.month);
  if (!isEarlier) return told("other-period", text, "", []);
  return message("text-period-carried-over", CARRIED_OVER, { text, period: periodName(reported) });
}

/**
 * Every number and time of a report's text, looked for in the workbook: the number with the indicator its sentence
 * names before it, its unit and its verb. Nothing of the text is changed.
 */
export function textAgainst(
  text: string,
  { tables, measures, accused }: Pick<Analysis, "tables" | "measures" | "accused">,
): readonly TextCheck[] {
  const taken = withoutAccused(measures, tables, accused);
  const subjects = subjectsOf(tables, taken, accused);
  const times = knownTimes(tables);
  const reported = headlineLines(tables, taken, accused)[0]?.report.period ?? null;
  return sentencesIn(text.normalize("NFC")).flatMap(({ sentence }) => {
    const found = timesIn(sentence.toLowerCase());
    const ofTimes = found.times.map(({ text: time }): TextCheck => {
      const verdict = isKnownTime(time, times) ? "agrees" : "other-period";
      const facts: readonly TextFact[] = [];
      const base = { text: time, sentence, verdict, subject: null, facts } as const;
      const said = verdict === "agrees" ? told(verdict, time, "", facts) : toldOfTime(time, reported);
      return { ...base, message: said };
    });
    const ofNumbers = numbersIn(found.rest).map((mention): TextCheck => {
      const named = subjectsOfNumber(found.rest, mention, subjects);
      const { verdict, facts } = judge(
        mention,
        named.flatMap((subject) => subject.facts),
      );
      const subject = named[0]?.label ?? null;
      return {
        ...{ text: mention.text, sentence, verdict, subject, facts },
        message: told(verdict, mention.text, subject ?? "", facts),
      };
    });
    return [...ofTimes, ...ofNumbers];
  });
}
