import type { Message } from "../model/message";
import { message, normalizeLabel } from "../model/message";
import { componentsOf, rowAt } from "../model/tables/table";
import { amountSentence } from "./amount-sentence";
import { baseOf, changeAsVerb, isEstimate, joined, NO_CHANGE, part, sentence } from "./clauses";
import { indicatorKey, indicatorName } from "../vocabulary/indicators";
import { subjectOfTitle } from "../vocabulary/titles";
import { outermostRows } from "./headline";
import type { ReportLine } from "./report-line";
import type { Watched } from "../model/results/summary";
import { watchedLines } from "./watched";
import { lineOf } from "./report-line";

/**
 * Parts of a list heading that are named at either end of the growth. Source: six in all, as many as `MOST_PARTS`
 * allows to be named in one sentence.
 */
const NAMED_MOVERS = 3;

/**
 * An index names all its parts up to this many, of more the ends of their growth: the first of a list are not its
 * main ones. Source: measured on the headlines of 56 real workbooks: industry has four parts, prices ten or eleven,
 * and nothing lies between.
 */
const MOST_PARTS = 6;

/**
 * A table with more lines than this that no report names is told by its ends. Source: measured on the headlines of 56
 * real workbooks: 87 of 99 tables have one to three lines, one ten, the others 13 to 19.
 */
const MOST_LINES = 12;

/**
 * Up to this many parts of a heading each get a sentence of their own. Source: measured on the headlines of 56 real
 * workbooks: headings have up to six parts, or 10 to 18.
 */
const MOST_SENTENCES = 6;

/** A sentence of the draft, with what it was drafted from. */
export interface Drafted {
  readonly message: Message;
  readonly watched: Watched | null;
}

const drafted = (message: Message | null, lines: readonly ReportLine[], name: string): Drafted | null =>
  message === null ? null : { message, watched: watchedLines(lines, name) };

function indexSentence(line: ReportLine, isDoubtful: (line: ReportLine) => boolean): Drafted | null {
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
  if (lines.length === 0) {
    const alone = {
      text: { vi: `{label} ${verb.text.vi}`, en: `{label} ${verb.text.en}` },
      parameters: verb.parameters,
    };
    return drafted(sentence("summary.index", alone, line, doubtful), [line], label);
  }
  const list = joined(
    lines.map((l, i) => part(l, i + 1, isIndustry)),
    "; ",
  );
  const told = sentence(
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
  // Which of many parts are its ends hangs on all of them.
  return drafted(told, [line, ...components], label);
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
): Drafted | null {
  const [first] = lines;
  const named = ends(lines.filter((l) => !isDoubtful(l)));
  if (first === undefined || named.length === 0) return null;
  const list = joined(
    named.map((l, i) => part(l, i + 1, false)),
    "; ",
  );
  const told = message(
    "summary.movers",
    { vi: `{label}${baseOf(first).vi}: ${list.text.vi}.`, en: `{label}, on ${baseOf(first).en}: ${list.text.en}.` },
    { label: indicatorName(heading), ...list.parameters },
  );
  return drafted(told, lines, heading);
}

/** Two lines that one sentence would be about: nobody could tell which is which. */
function isSameStatement(a: ReportLine, b: ReportLine): boolean {
  return normalizeLabel(a.headline.label) === normalizeLabel(b.headline.label) && a.headline.unit === b.headline.unit;
}

/** Without the rows of a division ("Phân theo mục đích đến") of a total that is told itself. */
function withoutPartsOfTotal(lines: readonly ReportLine[]): readonly ReportLine[] {
  if (!lines.some((line) => line.row.meaning.total === "bare")) return lines;
  return lines.filter((line) => {
    const above = line.row.parent === null ? null : rowAt(line.report.table, line.row.parent);
    return above === null || line.row.meaning.total === "bare" || !above.meaning.isNameless;
  });
}

/** The sentences of one table: its indicators in the order of the sheet; parts only of an index. */
export function sentencesOf(
  lines: readonly ReportLine[],
  isDoubtful: (line: ReportLine) => boolean,
): readonly Drafted[] {
  const [first] = lines;
  if (first === undefined) return [];
  const { table } = first.report;
  // Months under one another are times of one indicator, not indicators.
  if (2 * table.rows.filter((row) => row.period !== undefined).length > table.rows.length) return [];
  const outermost = new Set(outermostRows(table).map((row) => row.row));
  const sentences: (Drafted | null)[] = [];
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
    sentences.push(
      line.headline.isIndex
        ? indexSentence(line, isDoubtful)
        : drafted(amountSentence(line, isDoubtful(line)), [line], line.headline.label),
    );
  }
  return sentences.filter((s) => s !== null);
}
