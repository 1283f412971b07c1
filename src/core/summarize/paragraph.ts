import type { Message } from "../model/message";
import { message, normalizeLabel } from "../model/message";
import type { CellAddress } from "../model/cells/address";
import { rowAt } from "../model/tables/table";
import { amountSentence } from "./amount-sentence";
import { baseOf, joined, part } from "./clauses";
import { indicatorKey, indicatorName } from "../vocabulary/indicators";
import { SHARE_OPENING } from "../vocabulary/figure-kinds";
import { says } from "../vocabulary/words";
import { subjectOfTitle } from "../vocabulary/titles";
import { outermostRows } from "./headline";
import { ends, indexSentence } from "./index-sentence";
import { placesOf, placesSentences } from "./places";
import { rankSentence, rateSentence } from "./rate-sentence";
import type { ReportLine } from "./report-line";
import { isRank } from "./report-line";
import type { Watched } from "../model/results/summary";
import { isTimeDown } from "./time-down";
import { watchedLines } from "./watched";

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

/** A sentence of the draft, with the line it is about and what it was drafted from. */
export interface Drafted {
  readonly message: Message;
  readonly line: ReportLine;
  readonly watched: readonly Watched[];
}

function drafted(
  told: Message | null | undefined,
  lines: readonly [ReportLine, ...ReportLine[]],
  name: string,
  cells: readonly CellAddress[] = [],
): Drafted | null {
  return told === null || told === undefined
    ? null
    : { message: told, line: lines[0], watched: [watchedLines(lines, name, cells)] };
}

/** The parts of a long list by the ends of their growth: nobody reads out eighteen products. */
function moversSentence(
  heading: string,
  lines: readonly ReportLine[],
  isDoubtful: (line: ReportLine) => boolean,
): Drafted | null {
  const [first, ...others] = lines;
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
  return drafted(told, [first, ...others], heading);
}

/** What a sentence about a line says it is about: two that say the same nobody could tell apart. */
const statementOf = ({ headline }: ReportLine): string => `${normalizeLabel(headline.label)}\u0001${headline.unit}`;

/** The lines that no other could be taken for. */
function unmistakable(lines: readonly ReportLine[]): readonly ReportLine[] {
  const counts = new Map<string, number>();
  for (const line of lines) counts.set(statementOf(line), (counts.get(statementOf(line)) ?? 0) + 1);
  return lines.filter((line) => counts.get(statementOf(line)) === 1);
}

/** Without the rows of a division ("Phân theo mục đích đến") of a total that is told itself. */
function withoutPartsOfTotal(lines: readonly ReportLine[]): readonly ReportLine[] {
  if (!lines.some((line) => line.row.meaning.total === "bare")) return lines;
  return lines.filter((line) => {
    const above = line.row.parent === null ? null : rowAt(line.report.table, line.row.parent);
    return above === null || line.row.meaning.total === "bare" || !above.meaning.isNameless;
  });
}

/** What is told of one line alone. */
function sentenceOf(line: ReportLine, isDoubtful: (line: ReportLine) => boolean): Drafted | null {
  const { label, isIndex } = line.headline;
  if (says(SHARE_OPENING, label)) return null;
  if (isIndex) {
    const told = indexSentence(line, isDoubtful);
    return told === null ? null : drafted(told.message, [line, ...told.lines.slice(1)], label, told.clause.cells);
  }
  const own = (): ReturnType<typeof amountSentence> => {
    if (isRank(line.row)) return rankSentence(line, isDoubtful(line));
    return line.row.nature === "rate" ? rateSentence(line, isDoubtful(line)) : amountSentence(line, isDoubtful);
  };
  const told = own();
  return drafted(told?.message, [line], label, told?.clause.cells);
}

/** What is told of the places that a total is divided into. */
function ofPlaces(total: ReportLine, isDoubtful: (line: ReportLine) => boolean): readonly Drafted[] {
  const watched = [watchedLines([total, ...placesOf(total)], total.headline.label)];
  return placesSentences(total, isDoubtful).map((told) => ({ message: told, line: total, watched }));
}

/** The sentences of one table: its indicators in the order given; parts only of an index, or of what they move. */
export function sentencesOf(
  lines: readonly ReportLine[],
  isDoubtful: (line: ReportLine) => boolean,
): readonly Drafted[] {
  const [first] = lines;
  if (first === undefined) return [];
  const { table } = first.report;
  // Months under one another are times of one indicator, each with its line.
  if (isTimeDown(table)) return lines.flatMap((line) => sentenceOf(line, isDoubtful) ?? []);
  const outermost = new Set(outermostRows(table).map((row) => row.row));
  const sentences: (Drafted | null)[] = [];
  const listed = new Set<number>();
  const outer = lines.filter((l) => outermost.has(l.row.row));
  const told = unmistakable(withoutPartsOfTotal(outer));
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
    sentences.push(sentenceOf(line, isDoubtful), ...ofPlaces(line, isDoubtful));
  }
  return sentences.filter((s) => s !== null);
}
