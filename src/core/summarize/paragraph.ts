import type { Bilingual, Message, MessageParameter } from "../model/message";
import { message, normalizeLabel } from "../model/message";
import type { Unit } from "../model/tables/unit";
import { componentsOf, rowAt } from "../model/tables/table";
import {
  indicatorKey,
  indicatorName,
  isBareTotal,
  lowerFirst,
  subjectOfTitle,
  unitWords,
  withoutUnit,
} from "./indicator-words";
import { lineOf, outermostRows } from "./headline";
import { DIVIDES } from "./line-name";
import type { ReportLine } from "./headline";

/** Growth nearer to zero than this is no change worth a verb. */
const NO_CHANGE = 0.05;
/** From this growth on a figure is so many times the base, not so many percent above it. */
const DOUBLED = 100;
const DECIMALS = 2;
/** Parts of a list heading that are named at either end of the growth. */
const NAMED_MOVERS = 3;
/**
 * An index names all its parts up to this many, of more the ends of their growth: the first of a list are not its
 * main ones.
 */
const MOST_PARTS = 6;
/** A table with more lines than this that no report names is told by its ends. */
const MOST_LINES = 12;
/** Up to this many parts of a heading each get a sentence of their own. */
const MOST_SENTENCES = 6;

type Parameters = Record<string, MessageParameter>;

/** A clause with the parameters it uses. */
interface Clause {
  readonly text: Bilingual;
  readonly parameters: Parameters;
}

const percent = (value: number): MessageParameter => ({ kind: "percent", value, decimals: DECIMALS });

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
function baseOf({ report: { period, printedGrowth } }: ReportLine): Bilingual {
  const isYear = period.kind === "year" || (period.kind === "relative" && period.span === "year");
  return isYear && !/cùng kỳ|(?<!\p{L})ck(?!\p{L})|same period/iu.test(printedGrowth?.header.join(" ") ?? "")
    ? ON_YEAR_BEFORE
    : ON_SAME_PERIOD;
}

const size = (growth: number): MessageParameter =>
  directionOf(growth) === "times"
    ? { kind: "number", value: 1 + growth / 100, decimals: DECIMALS }
    : percent(Math.abs(growth));

/** "tăng 8,95% so với cùng kỳ" / "up 8.95% on the same period of last year". */
function changeInBrackets(growth: number, base: Bilingual): Clause {
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
function changeAsVerb(growth: number, estimated: boolean, base: Bilingual): Clause {
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
function part(line: ReportLine, position: number, isIndustry: boolean): Clause {
  const growth = line.headline.growth ?? 0;
  const direction = directionOf(growth);
  const [label, change] = [`part${String(position)}`, `change${String(position)}`];
  const name = indicatorName(line.headline.label);
  const prefix = isIndustry && !/^ngành/iu.test(name.vi) ? "ngành " : "";
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

function joined(clauses: readonly Clause[], separator: string): Clause {
  return {
    text: { vi: clauses.map((c) => c.text.vi).join(separator), en: clauses.map((c) => c.text.en).join(separator) },
    parameters: Object.assign({}, ...clauses.map((c) => c.parameters)) as Parameters,
  };
}

/** What a clerk must look at before sending the sentence out. */
const TO_CHECK: Bilingual = { vi: " [cần xem lại]", en: " [to be checked]" };

function sentence(id: string, clause: Clause, line: ReportLine, doubtful: boolean): Message {
  const mark = doubtful ? TO_CHECK : { vi: "", en: "" };
  const text = { vi: `${clause.text.vi}${mark.vi}.`, en: `${clause.text.en}${mark.en}.` };
  return message(doubtful ? `${id}-to-check` : id, text, {
    label: indicatorName(withoutUnit(line.headline.label, line.row.unit)),
    ...clause.parameters,
  });
}

const isEstimate = (line: ReportLine): boolean => line.report.current?.scenario === "estimate";

function indexSentence(line: ReportLine, isDoubtful: (line: ReportLine) => boolean): Message | null {
  const { growth, label } = line.headline;
  if (growth === null) return null;
  const verb = changeAsVerb(growth, isEstimate(line), baseOf(line));
  const isIndustry = indicatorKey(label) === "iip";
  const names = new Set<string>();
  const components = componentsOf(line.report.table, line.row.row)
    .filter((row) => row.nature === "index" || line.report.current === null)
    .map((row) => lineOf(line.report, row))
    .filter((l) => l !== null)
    // Two breakdowns of one index may share a part.
    .filter(
      (l) =>
        l.headline.growth !== null && !names.has(normalizeLabel(l.row.label)) && names.add(normalizeLabel(l.row.label)),
    );
  const isWhole = components.length <= MOST_PARTS;
  const lines = isWhole ? components : ends(components);
  const among = isWhole ? { vi: "trong đó ", en: "" } : { vi: "biến động nhiều nhất: ", en: "largest moves: " };
  const doubtful = isDoubtful(line) || lines.some(isDoubtful);
  if (lines.length === 0)
    return sentence(
      "summary.index",
      { text: { vi: `{label} ${verb.text.vi}`, en: `{label} ${verb.text.en}` }, parameters: verb.parameters },
      line,
      doubtful,
    );
  const list = joined(
    lines.map((l, i) => part(l, i + 1, isIndustry)),
    "; ",
  );
  return sentence(
    "summary.index-with-parts",
    {
      text: {
        vi: `{label} ${verb.text.vi} (${among.vi}${list.text.vi})`,
        en: `{label} ${verb.text.en} (${among.en}${list.text.en})`,
      },
      parameters: { ...verb.parameters, ...list.parameters },
    },
    line,
    doubtful,
  );
}

/** Digits behind the point that a reader takes in: none of tens of thousands, nor of persons and firms. */
function decimalsOf(value: number, unit: Unit | null): number {
  const size = Math.abs(value);
  if (size >= 10_000 || (unit?.dimension === "count" && unit.factor === 1)) return 0;
  return size >= 1000 ? 1 : size < 1 ? 4 : DECIMALS;
}

/**
 * The label and the unit it ends with in brackets, where that is a multiple of something nobody else writes ("Triệu
 * ste").
 */
function bracketUnit(label: string): { readonly label: string; readonly unit: Bilingual } | null {
  const [, name, text] = /^(.*?)\s*\(((?:nghìn|triệu|tỷ|1\.?000)\s[^()]+)\)$/iu.exec(label.trim()) ?? [];
  return name === undefined || text === undefined
    ? null
    : { label: name, unit: unitWords({ text, dimension: "other", factor: 1, base: "" }) };
}

/** What is told of an amount whose unit the sheet does not say: its share of the plan and its growth. */
function bareSentence(line: ReportLine, doubtful: boolean): Message | null {
  const { attainment, growth } = line.headline;
  const clauses: Clause[] = [];
  if (attainment !== null)
    clauses.push({
      text: { vi: "đạt {attainment} kế hoạch", en: "reached {attainment} of plan" },
      parameters: { attainment: percent(attainment) },
    });
  if (growth !== null) clauses.push(changeAsVerb(growth, isEstimate(line) && attainment === null, baseOf(line)));
  if (clauses.length === 0) return null;
  const { text, parameters } = {
    text: { vi: clauses.map((c) => c.text.vi).join(", "), en: clauses.map((c) => c.text.en).join(" and ") },
    parameters: joined(clauses, ", ").parameters,
  };
  return sentence(
    "summary.amount-without-unit",
    { text: { vi: `{label} ${text.vi}`, en: `{label} ${text.en}` }, parameters },
    line,
    doubtful,
  );
}

function amountSentence(line: ReportLine, doubtful: boolean): Message | null {
  const { current, attainment, growth } = line.headline;
  if (current === null || /^(?:cơ cấu|tỷ trọng) /.test(normalizeLabel(line.headline.label))) return null;
  const stated = line.row.unit ?? line.report.current?.unit ?? null;
  const bracket = stated === null ? bracketUnit(line.headline.label) : null;
  if (stated === null && bracket === null) return bareSentence(line, doubtful);
  const inBrackets: Clause[] = [];
  if (attainment !== null)
    inBrackets.push({
      text: { vi: "đạt {attainment} kế hoạch", en: "{attainment} of plan" },
      parameters: { attainment: percent(attainment) },
    });
  if (growth !== null) inBrackets.push(changeInBrackets(growth, baseOf(line)));
  const brackets = joined(inBrackets, ", ");
  const reached = isEstimate(line) ? { vi: "ước đạt", en: "is estimated at" } : { vi: "đạt", en: "reached" };
  const tail =
    inBrackets.length === 0 ? { vi: "", en: "" } : { vi: ` (${brackets.text.vi})`, en: ` (${brackets.text.en})` };
  const unit = bracket?.unit ?? unitWords(stated);
  const named = bracket === null ? {} : { label: indicatorName(bracket.label) };
  return sentence(
    "summary.amount",
    {
      text: {
        vi: `{label} ${reached.vi} {value}{unit}${tail.vi}`,
        en: `{label} ${reached.en} {value}{unit}${tail.en}`,
      },
      parameters: {
        ...named,
        value: { kind: "number", value: current.value, decimals: decimalsOf(current.value, stated) },
        unit,
        ...brackets.parameters,
      },
    },
    line,
    doubtful,
  );
}

/** The lines that rise and those that fall the most. */
function ends(lines: readonly ReportLine[]): readonly ReportLine[] {
  const growthOf = (line: ReportLine): number => line.headline.growth ?? 0;
  const byGrowth = lines.filter((l) => l.headline.growth !== null).sort((a, b) => growthOf(b) - growthOf(a));
  return [
    ...byGrowth.filter((l) => growthOf(l) >= NO_CHANGE).slice(0, NAMED_MOVERS),
    ...byGrowth
      .filter((l) => growthOf(l) <= -NO_CHANGE)
      .slice(-NAMED_MOVERS)
      .reverse(),
  ];
}

/** The parts of a long list by the ends of their growth: nobody reads out eighteen products. */
function moversSentence(
  heading: string,
  lines: readonly ReportLine[],
  isDoubtful: (line: ReportLine) => boolean,
): Message | null {
  const [first] = lines;
  const named = ends(lines.filter((l) => !isDoubtful(l)));
  if (first === undefined || named.length === 0) return null;
  const list = joined(
    named.map((l, i) => part(l, i + 1, false)),
    "; ",
  );
  return message(
    "summary.movers",
    { vi: `{label}${baseOf(first).vi}: ${list.text.vi}.`, en: `{label}, on ${baseOf(first).en}: ${list.text.en}.` },
    { label: indicatorName(heading), ...list.parameters },
  );
}

/** Two lines that one sentence would be about: nobody could tell which is which. */
function isSameStatement(a: ReportLine, b: ReportLine): boolean {
  return normalizeLabel(a.headline.label) === normalizeLabel(b.headline.label) && a.headline.unit === b.headline.unit;
}

/** Without the rows of a division ("Phân theo mục đích đến") of a total that is told itself. */
function withoutPartsOfTotal(lines: readonly ReportLine[]): readonly ReportLine[] {
  if (!lines.some((line) => isBareTotal(line.row.label))) return lines;
  return lines.filter((line) => {
    const above = line.row.parent === null ? null : rowAt(line.report.table, line.row.parent);
    return above === null || isBareTotal(line.row.label) || !DIVIDES.test(normalizeLabel(above.label));
  });
}

/** The sentences of one table: its indicators in the order of the sheet; parts only of an index. */
export function sentencesOf(
  lines: readonly ReportLine[],
  isDoubtful: (line: ReportLine) => boolean,
): readonly Message[] {
  const [first] = lines;
  if (first === undefined) return [];
  const { table } = first.report;
  // Months under one another are times of one indicator, not indicators.
  if (2 * table.rows.filter((row) => row.period !== undefined).length > table.rows.length) return [];
  const outermost = new Set(outermostRows(table).map((row) => row.row));
  const sentences: (Message | null)[] = [];
  const listed = new Set<number>();
  const outer = lines.filter((l) => outermost.has(l.row.row));
  const told = withoutPartsOfTotal(outer).filter(
    (line, _, all) => !all.some((other) => other !== line && isSameStatement(other, line)),
  );
  if (told.length > MOST_LINES && told.every((l) => indicatorKey(l.headline.label) === null)) {
    const movers = moversSentence(
      table.title === null ? table.sheet.name : subjectOfTitle(table.title.text),
      told,
      isDoubtful,
    );
    return movers === null ? [] : [movers];
  }
  for (const line of told) {
    const parent = line.row.parent === null ? null : rowAt(table, line.row.parent);
    const siblings = parent ? lines.filter((l) => l.row.parent === parent.row) : [];
    if (parent && siblings.length > MOST_SENTENCES) {
      if (!listed.has(parent.row)) sentences.push(moversSentence(parent.label, siblings, isDoubtful));
      listed.add(parent.row);
      continue;
    }
    sentences.push(line.headline.isIndex ? indexSentence(line, isDoubtful) : amountSentence(line, isDoubtful(line)));
  }
  return sentences.filter((s) => s !== null);
}
