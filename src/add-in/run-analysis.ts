import type { FileBeside } from "../core/model/tables/file-match";
import type { Remembered } from "../core/model/requests/remembered";
import { withMeasures } from "../core/model/requests/remembered";
import { askedOf } from "../core/model/requests/measure-request";
import type { Analysis } from "../core/model/results/analysis";
import type { Settings } from "../core/model/requests/settings";
import { DEFAULT_SETTINGS } from "../core/model/requests/settings";
import { analyze } from "../core/pipeline";
import type { Analyzer, Follower } from "./analysis/analyzer";
import { saveRemembered } from "./excel/journal/save-remembered";
import { chosenSheets } from "./excel/reader/chosen-sheets";
import type { ReadResult } from "./excel/reader/read-result";
import type { RoundTripCounter } from "./excel/round-trips";
import { inExcel } from "./excel/session";
import { forgetAnswers, keptAnswers } from "./kept-answers";

/** What an analysis is asked for. */
export interface AnalysisOptions {
  /** Names of the sheets to look at; none: every visible sheet. */
  readonly sheets?: readonly string[];
  /** Thresholds of this run; none: those the workbook keeps, else the usual ones. */
  readonly settings?: Settings;
  /** Ids of further measures to be asked for, and remembered, of every table that has their inputs. */
  readonly measures?: readonly string[];
  /** Where the analysis is done; where none is given, here and in one go. */
  readonly analyze?: Analyzer;
  /** Files that lie beside the workbook, already read. */
  readonly beside?: readonly FileBeside[];
}

/** What is said of the chosen sheets, once the measures that this run asks for are remembered where they can be. */
export async function analyzed(
  options: AnalysisOptions,
  read: ReadResult,
  { counter, follower }: { readonly counter: RoundTripCounter; readonly follower: Follower },
): Promise<{ readonly analysis: Analysis; readonly remembered: Remembered; readonly settings: Settings }> {
  const remembered = await told(read, counter);
  const settings = options.settings ?? remembered.thresholds ?? DEFAULT_SETTINGS;
  const workbook = { ...read.snapshot, sheets: chosenSheets(read.snapshot, options.sheets ?? []) };
  const analyzer = options.analyze ?? atOnce;
  const files = options.beside === undefined ? {} : { beside: options.beside };
  const analysis = await analyzer({ workbook, settings, remembered, ...files }, follower);
  const asking = askingFor(options.measures ?? [], analysis);
  if (asking === null || read.snapshot.isReadOnly) return { analysis, remembered, settings };
  const known = await inExcel((context) => saveRemembered(context, counter, asking));
  const again = await analyzer({ workbook, settings, remembered: known, ...files }, follower);
  return { analysis: again, remembered: known, settings };
}

/** Analyses here and in one go. */
const atOnce: Analyzer = ({ workbook, settings, remembered, beside }) =>
  Promise.resolve(analyze(workbook, settings, remembered, beside));

/** What the clerk has told: what the workbook keeps, with what could not be written into it before. */
async function told({ saved, snapshot }: ReadResult, counter: RoundTripCounter): Promise<Remembered> {
  const kept = keptAnswers();
  if (kept === null) return saved.remembered;
  if (snapshot.isReadOnly) return kept(saved.remembered);
  const known = await inExcel((context) => saveRemembered(context, counter, kept));
  forgetAnswers();
  return known;
}

/**
 * What is remembered once the measures are asked for of every table that can have them; null where that is so
 * already.
 */
function askingFor(measures: readonly string[], { offers }: Analysis): ((known: Remembered) => Remembered) | null {
  const fresh = offers.filter(
    ({ measure, isAsked, reason }) => measures.includes(measure) && !isAsked && reason === null,
  );
  if (fresh.length === 0) return null;
  return (known) =>
    fresh.reduce(
      (next, { tableId, measure }) => withMeasures(next, tableId, [...askedOf(next.requests, tableId), measure]),
      known,
    );
}
