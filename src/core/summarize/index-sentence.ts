import { normalizeLabel } from "../model/message";
import { componentsOf } from "../model/tables/table";
import { indicatorKey } from "../vocabulary/indicators";
import type { Told } from "./amount-sentence";
import { baseEffect } from "./base-effect";
import { boundsClause } from "./bounds-clause";
import type { Clause } from "./clauses";
import { NOTHING, NO_CHANGE, baseOf, changeAsVerb, finalityOfLine, joined, part, sentence } from "./clauses";
import { monthClause } from "./month-clause";
import { reasonClause } from "./reason-clause";
import type { ReportLine } from "./report-line";
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

/** The lines with the most of something above nothing, a few of them, the foremost first. */
function foremost(lines: readonly ReportLine[], amountOf: (growth: number) => number): readonly ReportLine[] {
  const found: { readonly line: ReportLine; readonly amount: number }[] = [];
  for (const line of lines) {
    const amount = line.headline.growth === null ? 0 : amountOf(line.headline.growth);
    if (amount < NO_CHANGE) continue;
    const at = found.findIndex((other) => other.amount < amount);
    found.splice(at < 0 ? found.length : at, 0, { line, amount });
    found.splice(NAMED_MOVERS);
  }
  return found.map(({ line }) => line);
}

/** The lines that rise and those that fall the most. */
export function ends(lines: readonly ReportLine[]): readonly ReportLine[] {
  return [...foremost(lines, (growth) => growth), ...foremost(lines, (growth) => -growth)];
}

/** The parts of an index, one that two breakdowns share taken once. */
function partsOf(line: ReportLine): readonly ReportLine[] {
  const names = new Set<string>();
  return componentsOf(line.report.table, line.row.row)
    .filter((row) => row.nature === "index" || line.report.current === null)
    .map((row) => lineOf(line.report, row))
    .filter((l) => l !== null)
    .filter((l) => {
      const name = normalizeLabel(l.row.label);
      return l.headline.growth !== null && !names.has(name) && names.add(name);
    });
}

/** " (cùng kỳ giảm 1,2%; trong đó ngành khai khoáng tăng 39,4%; …)"; nothing where neither is known. */
function inBrackets(before: Clause, parts: Clause): Clause {
  const known = [before, parts].filter((clause) => clause !== NOTHING);
  if (known.length === 0) return NOTHING;
  const { text, parameters, cells = [] } = joined(known, "; ");
  return { text: { vi: ` (${text.vi})`, en: ` (${text.en})` }, parameters, cells };
}

/** A sentence about an index with the lines it names and those it chose among. */
export interface ToldIndex extends Told {
  readonly lines: readonly ReportLine[];
}

/**
 * What is told of an index: its change, its parts, the month beside the months so far, what explains it whatever the
 * weights are, and the clerk's reason; null where it has no change.
 */
export function indexSentence(line: ReportLine, isDoubtful: (line: ReportLine) => boolean): ToldIndex | null {
  const { growth, label } = line.headline;
  if (growth === null) return null;
  const verb = changeAsVerb(growth, finalityOfLine(line), baseOf(line));
  const components = partsOf(line);
  const isWhole = components.length <= MOST_PARTS;
  const lines = isWhole ? components : ends(components);
  const among = isWhole ? { vi: "trong đó ", en: "" } : { vi: "biến động nhiều nhất: ", en: "largest moves: " };
  const doubtful = isDoubtful(line) || lines.some(isDoubtful);
  const list = joined(
    lines.map((l, i) => part(l, i + 1, indicatorKey(label) === "iip")),
    "; ",
  );
  const named: Clause =
    lines.length === 0 ? NOTHING : { ...list, text: { vi: among.vi + list.text.vi, en: among.en + list.text.en } };
  const month = monthClause(line);
  const clause = joined(
    [
      { text: { vi: `{label} ${verb.text.vi}`, en: `{label} ${verb.text.en}` }, parameters: verb.parameters },
      inBrackets(baseEffect(line), named),
      month === NOTHING ? NOTHING : { ...month, text: { vi: `, ${month.text.vi}`, en: `, ${month.text.en}` } },
      boundsClause(line),
      reasonClause(line),
    ],
    "",
  );
  const id = lines.length === 0 ? "summary.index" : "summary.index-with-parts";
  // Which of many parts are its ends hangs on all of them.
  return { message: sentence(id, clause, line, doubtful), clause, lines: [line, ...components] };
}
