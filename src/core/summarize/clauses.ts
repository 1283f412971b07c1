import type { CellAddress } from "../model/cells/address";
import type { Bilingual, Message, MessageParameter } from "../model/message";
import { message } from "../model/message";
import type { ColumnModel } from "../model/tables/table";
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
const DECIMALS = 2;

type Parameters = Record<string, MessageParameter>;

/** A clause with the parameters it uses, and the cells it is told from beside those of its line. */
export interface Clause {
  readonly text: Bilingual;
  readonly parameters: Parameters;
  readonly cells?: readonly CellAddress[];
}

/** What is said where there is nothing to say. */
export const NOTHING: Clause = { text: { vi: "", en: "" }, parameters: {} };

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

/** Whether a line's growth is on a whole year, and the sheet does not say "cùng kỳ" all the same. */
export function isOfYear({ report: { period, printedGrowth } }: ReportLine): boolean {
  const isYear = period.kind === "year" || (period.kind === "relative" && period.span === "year");
  return isYear && !says(ON_SAME_PERIOD_WORDS, printedGrowth?.header.join(" ") ?? "");
}

/**
 * What growth is said to be on: of a whole year the year before, unless the sheet itself says "cùng kỳ", else the
 * same period of it.
 */
export const baseOf = (line: ReportLine): Bilingual => (isOfYear(line) ? ON_YEAR_BEFORE : ON_SAME_PERIOD);

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

/** How final a figure is: expected before its time has ended, provisional, or reached. */
export type Finality = "estimate" | "preliminary" | "actual";

/** How final the figures of a line are, as its column says. */
export function finalityOf(scenario: ColumnModel["scenario"] | undefined): Finality {
  return scenario === "estimate" || scenario === "preliminary" ? scenario : "actual";
}

/** The verb that a figure stands with: "ước đạt", "sơ bộ đạt", "đạt". */
export const REACHED: Readonly<Record<Finality, Bilingual>> = {
  estimate: { vi: "ước đạt", en: "is estimated at" },
  preliminary: { vi: "sơ bộ đạt", en: "provisionally reached" },
  actual: { vi: "đạt", en: "reached" },
};

const BEFORE_CHANGE: Readonly<Record<Finality, string>> = { estimate: "ước ", preliminary: "sơ bộ ", actual: "" };

const ENGLISH_CHANGE: Readonly<Record<Direction, readonly [estimated: string, reached: string]>> = {
  rise: ["to have risen {growth} on ", "rose {growth} on "],
  fall: ["to have fallen {growth} on ", "fell {growth} on "],
  level: ["to be level with ", "was level with "],
  times: ["to be {growth} times that of ", "was {growth} times that of "],
};

/** "ước giảm 0,95% so với cùng kỳ" / "is estimated to have fallen 0.95% on the same period of last year". */
export function changeAsVerb(growth: number, finality: Finality, base: Bilingual): Clause {
  const direction = directionOf(growth);
  const [estimated, reached] = ENGLISH_CHANGE[direction];
  const en = {
    estimate: `is estimated ${estimated}`,
    preliminary: `provisionally ${reached}`,
    actual: reached,
  }[finality];
  return {
    text: { vi: BEFORE_CHANGE[finality] + VIETNAMESE[direction]("growth") + base.vi, en: en + base.en },
    parameters: { growth: size(growth) },
  };
}

/** "tăng 19,8%" / "up 19.8%": a change that says of itself on what it is, under a name of its own. */
export function bareChange(growth: number, name: string): Clause {
  const direction = directionOf(growth);
  const en = {
    rise: `up {${name}}`,
    fall: `down {${name}}`,
    level: "unchanged",
    times: `{${name}} times as high`,
  }[direction];
  const vi = direction === "level" ? "tương đương cùng kỳ" : VIETNAMESE[direction](name);
  return { text: { vi, en }, parameters: { [name]: size(growth) } };
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
    cells: clauses.flatMap(({ cells = [] }) => cells),
  };
}

/** What a clerk must look at before sending the sentence out. */
export const TO_CHECK: Bilingual = { vi: " [cần xem lại]", en: " [to be checked]" };

/** A sentence about a line, with its label, and with a mark where the clerk must look at it first. */
export function sentence(id: string, clause: Clause, line: ReportLine, doubtful: boolean): Message {
  const mark = doubtful ? TO_CHECK : { vi: "", en: "" };
  const text = { vi: `${clause.text.vi}${mark.vi}.`, en: `${clause.text.en}${mark.en}.` };
  return message(doubtful ? `${id}-to-check` : id, text, {
    label: indicatorName(withoutUnit(line.headline.label, line.row.unit)),
    ...clause.parameters,
  });
}

/** How final a line's figure is. */
export const finalityOfLine = ({ report }: ReportLine): Finality => finalityOf(report.current?.scenario);
