import type { Bilingual, Message, MessageParameter } from "../model/message";
import { message } from "../model/message";
import { indicatorName } from "../vocabulary/indicators";
import { lowerFirst } from "../vocabulary/names";
import { withoutUnit } from "../vocabulary/unit-names";
import type { ReportLine } from "./report-line";
import { ON_SAME_PERIOD as ON_SAME_PERIOD_WORDS } from "../vocabulary/measures";
import { INDUSTRY_OPENING } from "../vocabulary/names";
import { says } from "../vocabulary/words";

/**
 * Growth in percent nearer to zero than this is no change worth a verb. Source: it is printed as 0.0 at one decimal, as
 * the press prints it; 9 of 556 headline figures of 56 real workbooks are as near.
 */
export const NO_CHANGE = 0.05;

/**
 * From this growth in percent on a figure is so many times the base, not so many percent above it. Source: the reports
 * of the statistics office of Gia Lai, which write "gấp 2,42 lần".
 */
const DOUBLED = 100;

/**
 * Decimals of a percentage. Source: measured on 56 real workbooks: 61 % of 6,251 printed growths have two, under 1 %
 * more.
 */
export const DECIMALS = 2;

type Parameters = Record<string, MessageParameter>;

/** A clause with the parameters it uses. */
export interface Clause {
  readonly text: Bilingual;
  readonly parameters: Parameters;
}

/** A percentage as prose prints it. */
export const percent = (value: number): MessageParameter => ({ kind: "percent", value, decimals: DECIMALS });

type Direction = "rise" | "fall" | "level" | "times";

function directionOf(growth: number): Direction {
  if (Math.abs(growth) < NO_CHANGE) return "level";
  if (growth >= DOUBLED) return "times";
  return growth > 0 ? "rise" : "fall";
}

const VIETNAMESE: Readonly<Record<Direction, (name: string) => string>> = {
  rise: (name) => `tăng {${name}}`,
  fall: (name) => `giảm {${name}}`,
  level: () => "tương đương",
  times: (name) => `gấp {${name}} lần`,
};

const ON_SAME_PERIOD = { vi: " so với cùng kỳ", en: "the same period of last year" };
const ON_YEAR_BEFORE = { vi: " so với năm trước", en: "the year before" };

/**
 * What growth is said to be on: of a whole year the year before, unless the sheet itself says "cùng kỳ", else the
 * same period of it.
 */
export function baseOf({ report: { period, printedGrowth } }: ReportLine): Bilingual {
  const isYear = period.kind === "year" || (period.kind === "relative" && period.span === "year");
  return isYear && !says(ON_SAME_PERIOD_WORDS, printedGrowth?.header.join(" ") ?? "") ? ON_YEAR_BEFORE : ON_SAME_PERIOD;
}

const size = (growth: number): MessageParameter =>
  directionOf(growth) === "times"
    ? { kind: "number", value: 1 + growth / 100, decimals: DECIMALS }
    : percent(Math.abs(growth));

/** "tăng 8,95% so với cùng kỳ" / "up 8.95% on the same period of last year". */
export function changeInBrackets(growth: number, base: Bilingual): Clause {
  const direction = directionOf(growth);
  const en = {
    rise: "up {growth} on ",
    fall: "down {growth} on ",
    level: "level with ",
    times: "{growth} times that of ",
  }[direction];
  return {
    text: { vi: VIETNAMESE[direction]("growth") + base.vi, en: en + base.en },
    parameters: { growth: size(growth) },
  };
}

/** "ước giảm 0,95% so với cùng kỳ" / "is estimated to have fallen 0.95% on the same period of last year". */
export function changeAsVerb(growth: number, estimated: boolean, base: Bilingual): Clause {
  const direction = directionOf(growth);
  const en = estimated
    ? {
        rise: "is estimated to have risen {growth} on ",
        fall: "is estimated to have fallen {growth} on ",
        level: "is estimated to be level with ",
        times: "is estimated to be {growth} times that of ",
      }[direction]
    : {
        rise: "rose {growth} on ",
        fall: "fell {growth} on ",
        level: "was level with ",
        times: "was {growth} times that of ",
      }[direction];
  return {
    text: { vi: (estimated ? "ước " : "") + VIETNAMESE[direction]("growth") + base.vi, en: en + base.en },
    parameters: { growth: size(growth) },
  };
}

/** "ngành khai khoáng tăng 39,4%" / "mining up 39.4%", as one of several. */
export function part(line: ReportLine, position: number, isIndustry: boolean): Clause {
  const growth = line.headline.growth ?? 0;
  const direction = directionOf(growth);
  const [label, change] = [`part${String(position)}`, `change${String(position)}`];
  const name = indicatorName(line.headline.label);
  const prefix = isIndustry && !says(INDUSTRY_OPENING, name.vi) ? "ngành " : "";
  const en = {
    rise: `up {${change}}`,
    fall: `down {${change}}`,
    level: "unchanged",
    times: `{${change}} times as high`,
  }[direction];
  return {
    text: { vi: `${prefix}{${label}} ${VIETNAMESE[direction](change)}`, en: `{${label}} ${en}` },
    parameters: { [label]: { vi: lowerFirst(name.vi), en: lowerFirst(name.en) }, [change]: size(growth) },
  };
}

/** Clauses one after the other. */
export function joined(clauses: readonly Clause[], separator: string): Clause {
  return {
    text: { vi: clauses.map((c) => c.text.vi).join(separator), en: clauses.map((c) => c.text.en).join(separator) },
    parameters: Object.assign({}, ...clauses.map((c) => c.parameters)) as Parameters,
  };
}

/** What a clerk must look at before sending the sentence out. */
const TO_CHECK: Bilingual = { vi: " [cần xem lại]", en: " [to be checked]" };

/** A sentence about a line, with its label, and with a mark where the clerk must look at it first. */
export function sentence(id: string, clause: Clause, line: ReportLine, doubtful: boolean): Message {
  const mark = doubtful ? TO_CHECK : { vi: "", en: "" };
  const text = { vi: `${clause.text.vi}${mark.vi}.`, en: `${clause.text.en}${mark.en}.` };
  return message(doubtful ? `${id}-to-check` : id, text, {
    label: indicatorName(withoutUnit(line.headline.label, line.row.unit)),
    ...clause.parameters,
  });
}

/** Whether the line's figure is an estimate ("ước"). */
export const isEstimate = (line: ReportLine): boolean => line.report.current?.scenario === "estimate";
