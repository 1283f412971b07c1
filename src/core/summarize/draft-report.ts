import type { Message } from "../model/message";
import { samePeriod } from "../model/tables/period";
import type { PlanProgressLine, Watched } from "../model/results/summary";
import { balanceSentence, tradedLines } from "./balance-sentence";
import { placeIn } from "./field-profiles";
import type { ChosenLines } from "./headline";
import { keyOf } from "./headline";
import { paceSentence } from "./pace-sentence";
import type { Drafted } from "./paragraph";
import { sentencesOf } from "./paragraph";
import { opened } from "./period-opening";
import type { ReportLine } from "./report-line";
import type { ReportTable } from "./report-table";
import { watchedLines, watchedPeriod } from "./watched";

/**
 * Sentences of one part of a report at most. Source: as of the headline's lines: what does not fit a page that can be
 * read out.
 */
const MOST_SENTENCES = 12;

/** The draft of a report: its paragraphs, what each was drafted from, and how many sentences had no room. */
export interface DraftedReport {
  readonly paragraphs: readonly (readonly Message[])[];
  readonly watched: readonly Watched[];
  readonly untold: number;
}

/** What tells an amount alone: only behind that a plan is spoken of. */
const AMOUNT = "summary.amount";

/** What is said behind the sentences of a line: how the rest of its plan can be reached. */
function withPace(
  drafted: Drafted,
  progress: ReadonlyMap<ReportLine["row"] | null, PlanProgressLine>,
  isDoubtful: (line: ReportLine) => boolean,
): readonly Drafted[] {
  const own = progress.get(drafted.line.row);
  const isAlone = drafted.message.id === AMOUNT;
  const pace = own === undefined || !isAlone || isDoubtful(drafted.line) ? null : paceSentence(drafted.line, own);
  if (pace === null) return [drafted];
  const { plan } = drafted.line.headline;
  const lastYear = [own?.lastYear?.same, own?.lastYear?.year].filter(
    (figure) => figure !== undefined && figure.sheet === drafted.line.report.table.sheet.name,
  );
  const cells = [plan, ...lastYear].flatMap((figure) => (figure?.cell ? [figure.cell] : []));
  const watched = [watchedLines([drafted.line], drafted.line.headline.label, cells)];
  return [drafted, { message: pace, line: drafted.line, watched }];
}

/** The trade balance behind the later of exports and imports; nothing where they cannot be set against one another. */
function withBalance(
  sentences: readonly Drafted[],
  told: readonly ReportLine[],
  isDoubtful: (line: ReportLine) => boolean,
): readonly Drafted[] {
  const traded = tradedLines(told);
  const said = traded === null ? null : balanceSentence(traded, traded.some(isDoubtful));
  if (traded === null || said === null) return sentences;
  const last = sentences.findLastIndex(({ line }) => traded.includes(line));
  const watched = traded.map((line) => {
    const { current, samePeriod: before, label } = line.headline;
    return watchedLines(
      [line],
      label,
      [current, before].flatMap((figure) => (figure?.cell ? [figure.cell] : [])),
    );
  });
  return [...sentences.slice(0, last + 1), { message: said, line: traded[1], watched }, ...sentences.slice(last + 1)];
}

/** The first sentence of a paragraph names its time, and so does every one that is about another time. */
function withPeriods(sentences: readonly Drafted[]): readonly Message[] {
  let said: ReportTable["period"] | null = null;
  return sentences.map(({ message: told, line }) => {
    const { period } = line.report;
    const isSaid = said !== null && samePeriod(said, period);
    said = period;
    return isSaid ? told : opened(told, period);
  });
}

/** The report in the order of its field, a paragraph a part, given which lines are in doubt and how far plans have come. */
export function draftReport(
  { told, profile }: ChosenLines,
  isDoubtful: (line: ReportLine) => boolean,
  progress: ReadonlyMap<ReportLine["row"] | null, PlanProgressLine>,
): DraftedReport {
  const reports = [...new Set(told.map(({ report }) => report))];
  const position = new Map(told.map((line, i) => [line, i] as const));
  const single = reports
    .flatMap((report) =>
      sentencesOf(
        told.filter((line) => line.report === report),
        isDoubtful,
      ),
    )
    .toSorted((a, b) => (position.get(a.line) ?? 0) - (position.get(b.line) ?? 0))
    .flatMap((drafted) => withPace(drafted, progress, isDoubtful));
  const sentences = withBalance(single, told, isDoubtful);
  const parts = profile.parts
    .map((_, part) => sentences.filter(({ line }) => placeIn(profile, keyOf(line)).part === part))
    .filter((own) => own.length > 0);
  const kept = parts.map((own) => own.slice(0, MOST_SENTENCES));
  return {
    paragraphs: kept.map(withPeriods),
    watched: [
      ...reports.filter((report) => kept.flat().some(({ line }) => line.report === report)).map(watchedPeriod),
      ...kept.flat().flatMap(({ watched }) => watched),
    ],
    untold: parts.reduce((n, own) => n + Math.max(0, own.length - MOST_SENTENCES), 0),
  };
}
