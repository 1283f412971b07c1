import type { CatalogueWords } from "../core/compose/sheets/checks-sheet";
import { composeChanges } from "../core/compose/compose-changes";
import { composeReport } from "../core/compose/compose-report";
import { skipped } from "../core/compose/reasons";
import { applyChanges } from "./excel/writer/apply-changes";
import { applyFixes } from "./excel/writer/apply-fixes";
import type { HostRefusal, WorkbookState } from "./excel/errors";
import { REFUSALS, fullSentence, refusalOf } from "./excel/errors";
import { ownsAnything } from "./excel/journal/ownership";
import { isKeptOut, isOvertaken } from "./excel/journal/run-lock";
import type { ReadResult } from "./excel/reader/read-result";
import { readWorkbook } from "./excel/reader/read-workbook";
import type { FixedCell } from "./excel/removal/take-back-fixes";
import { fixedCells, takeBackFixes } from "./excel/removal/take-back-fixes";
import { removeFromWorkbook } from "./excel/removal/remove-additions";
import type { RoundTripCounter } from "./excel/round-trips";
import { cancelled, countRoundTrips } from "./excel/round-trips";
import type { HostAbilities } from "./excel/session";
import { inExcel, inOneUndoStep } from "./excel/session";
import { keepAnswer } from "./kept-answers";
import { afterOthers, enter, singly } from "./run-state";
import { saveRemembered } from "./excel/journal/save-remembered";
import { unreadableMessages } from "./excel/journal/settings-store";
import type { Analysis } from "../core/model/results/analysis";
import type { ChangeBatch, ChangeReceipt } from "../core/model/changes/workbook-change";
import type { Fix, Place } from "../core/model/results/finding";
import type { FixReceipt } from "../core/model/results/fixes";
import type { RunEvent } from "../core/model/results/report";
import type { Remembered } from "../core/model/requests/remembered";
import { isEmptyForm } from "../core/model/tables/table";
import type { Language, Message } from "../core/model/message";
import { message } from "../core/model/message";
import { VERSION } from "../core/model/version";
import type { Asking } from "./write-agreement";
import { agreed } from "./write-agreement";
import { CATALOGUE, textAgainst } from "../core/pipeline";
import type { AnalysisOptions } from "./run-analysis";
import { analyzed } from "./run-analysis";

/** How a run is to go. */
export interface RunOptions extends Asking, AnalysisOptions {
  readonly language: Language;
  /** A report's text to be held against the workbook. */
  readonly text?: string;
  readonly abilities: HostAbilities;
}

/** The name of the event that carries a `RunEvent` to whoever listens on the window. */
export const REPORT_EVENT = "soat-so:report";

const NO_TABLE = {
  id: "nothing-no-table",
  text: {
    vi: "Không tìm thấy biểu số liệu nào: cần một tiêu đề cột có kỳ báo cáo và các dòng chỉ tiêu có số.",
    en: "No statistical table was found: it takes column headers that name a period, and rows of indicators with figures.",
  },
} as const;
const EMPTY_FORM = {
  id: "nothing-empty-form",
  text: {
    vi: "Biểu mẫu chưa có số liệu nên chưa có gì để kiểm tra.",
    en: "The form holds no figures yet, so there is nothing to check.",
  },
} as const;

/**
 * Reads the workbook, checks and computes, writes what is to be written, and tells the report; never throws: what
 * went wrong is told as a sentence.
 */
export function validateAndCompute(options: RunOptions): Promise<void> {
  return singly("check", async () => {
    try {
      await runAndTell(options, NOTHING_CHANGED);
    } catch (error) {
      refuse(refusalOf(error));
    }
  });
}

/**
 * Does work, and once more from the start where another run, or a colleague, came before it and it has changed
 * nothing: what they have just written is then read, and adopted where it is ours.
 */
async function onceMore<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (isOvertaken(refusalOf(error))) return work();
    throw error;
  }
}

/** What was written in the clerk's cells before a run. */
interface Changed {
  readonly fixed: FixReceipt | null;
  readonly givenBack: FixReceipt | null;
}

const NOTHING_CHANGED: Changed = { fixed: null, givenBack: null };

async function runAndTell(options: RunOptions, changed: Changed): Promise<void> {
  const result = await onceMore(() => run(options));
  enter({ stage: "done", ...result, ...changed });
  publish(result.event);
}

/** The run after something was written already: where it stops, the workbook is not as it was. */
async function runAfterwards(options: RunOptions, changed: Changed, state: WorkbookState = "answered"): Promise<void> {
  try {
    await runAndTell(options, changed);
  } catch (error) {
    const refusal = refusalOf(error);
    const hasChangedNothing = refusal.state === "unchanged" || refusal.state === "left-alone";
    refuse(hasChangedNothing ? refusalOf(refusal, state) : refusal);
  }
}

/**
 * Keeps in the workbook what the clerk tells (`withHint`, `withIgnored`, `withExplanation`, `withThresholds`, and
 * what takes them back), then runs again; waits for a run that is under way; never throws. A workbook that can only
 * be read keeps nothing, nor does one to which another run writes: what was told is kept beside it (`keepAnswer`) and
 * written by the first run that can.
 */
export function rememberAndRun(change: (known: Remembered) => Remembered, options: RunOptions): Promise<void> {
  return afterOthers(async () => {
    let state: WorkbookState = "answered";
    try {
      enter({ stage: "writing" });
      await onceMore(() => inExcel((context) => saveRemembered(context, countRoundTrips(), change)));
    } catch (error) {
      const refusal = refusalOf(error);
      const isReadOnly = refusal.sentence.id === REFUSALS.readOnly.id;
      if (isReadOnly || isKeptOut(refusal)) keepAnswer(change);
      if (!isReadOnly) {
        refuse(refusal);
        return;
      }
      state = "unchanged";
    }
    await runAfterwards(options, NOTHING_CHANGED, state);
  });
}

/**
 * Keeps in the workbook what changes nothing that was found, without a run; waits for a run that is under way; never
 * throws: what the workbook cannot take now is kept beside it and written by the first run that can.
 */
export function rememberQuietly(change: (known: Remembered) => Remembered): Promise<void> {
  return afterOthers(async () => {
    try {
      await onceMore(() => inExcel((context) => saveRemembered(context, countRoundTrips(), change)));
    } catch {
      keepAnswer(change);
    }
  }, "keeping");
}

/**
 * Makes the changes that the clerk has pressed (`fixesOf`, `safeFixes`, or single ones), in exactly their cells, then
 * runs again; waits for a run that is under way; never throws.
 */
export function fixAndRun(fixes: readonly Fix[], options: RunOptions): Promise<void> {
  return afterOthers(async () => {
    const fixed = await changed(options, (context) => applyFixes(context, countRoundTrips(), fixes));
    if (fixed !== null) await runAfterwards(options, { ...NOTHING_CHANGED, fixed });
  });
}

/**
 * Gives cells that were changed on request back what they held before, then runs again; waits for a run that is under
 * way; never throws.
 */
export function takeBackAndRun(places: readonly Place[], options: RunOptions): Promise<void> {
  return afterOthers(async () => {
    const givenBack = await changed(options, (context) => takeBackFixes(context, countRoundTrips(), places));
    if (givenBack !== null) await runAfterwards(options, { ...NOTHING_CHANGED, givenBack });
  });
}

/** What came of a change of the clerk's cells; null where it was refused, which has been told. */
async function changed(
  { abilities }: RunOptions,
  work: (context: Excel.RequestContext) => Promise<FixReceipt>,
): Promise<FixReceipt | null> {
  try {
    enter({ stage: "writing" });
    return await onceMore(() => inOneUndoStep(abilities, work));
  } catch (error) {
    refuse(refusalOf(error));
    return null;
  }
}

/** Takes away everything that was added, once a run that is under way has ended; never throws. */
export function removeAdditions(options: Pick<RunOptions, "abilities">): Promise<void> {
  return singly("removal", async () => {
    try {
      enter({ stage: "removing" });
      const receipt = await onceMore(() => removeFromWorkbook(options.abilities, countRoundTrips()));
      enter({ stage: "removed", receipt });
    } catch (error) {
      refuse(refusalOf(error));
    }
  });
}

function refuse(refusal: HostRefusal): void {
  const sentence = fullSentence(refusal);
  enter({ stage: "refused", message: sentence });
  publish({ outcome: "refused", message: sentence });
}

function publish(event: RunEvent): void {
  window.dispatchEvent(new CustomEvent(REPORT_EVENT, { detail: event }));
}

interface RunResult {
  readonly event: RunEvent;
  readonly analysis: Analysis;
  readonly receipt: ChangeReceipt | null;
  readonly remembered: Remembered;
  readonly fixedCells: readonly FixedCell[];
}

async function run(options: RunOptions): Promise<RunResult> {
  const { language } = options;
  const controller = new AbortController();
  const cancel = (): void => {
    controller.abort(cancelled());
  };
  const counter = countRoundTrips({
    signal: controller.signal,
    over: () => {
      enter({ stage: "writing" });
    },
  });
  const started = performance.now();
  enter({ stage: "reading", cancel });
  const read = await inExcel((context) => readWorkbook(context, counter));
  const readAt = performance.now();
  const follower = {
    signal: controller.signal,
    told: (share: number) => {
      enter({ stage: "checking", share, cancel });
    },
  };
  follower.told(0);
  const { analysis, remembered, settings } = await analyzed(options, read, { counter, follower });
  const catalogue: CatalogueWords = CATALOGUE;
  const composed = composeChanges(analysis, {
    language,
    settings,
    catalogue,
    version: VERSION,
    owned: read.existing.columns,
    words: read.words,
  });
  const analyzedAt = performance.now();
  const { batch, refused } = await agreed(composed, read, options);
  const askedAt = performance.now();
  const note = nothingToDo(analysis);
  controller.signal.throwIfAborted();
  const isWritten = (note === null || ownsAnything(read.existing)) && !read.snapshot.isReadOnly;
  const writing = { abilities: options.abilities, counter, cancel };
  const receipt = isWritten && batch !== null ? await written(writing, batch, read, analysis) : null;
  if (read.snapshot.isReadOnly) refused.push(skipped(read.snapshot.name, null, REFUSALS.readOnly));
  refused.push(...unreadableMessages(read.saved).map((reason) => ({ sheet: read.snapshot.name, range: null, reason })));
  const standing = fixedCells(read.existing.fixes, read.snapshot);
  const ended = performance.now();
  const report = composeReport(analysis, { batch: batch ?? composed, receipt, refused }, language, {
    host: { roundTrips: counter.roundTrips, requestBytes: null, responseBytes: null },
    timing: {
      readMs: readAt - started,
      analyzeMs: analyzedAt - readAt,
      applyMs: ended - askedAt,
      totalMs: ended - started,
    },
    textChecks: options.text === undefined ? null : textAgainst(options.text, analysis),
  });
  return { event: { outcome: "done", report, note }, analysis, receipt, remembered, fixedCells: standing };
}

/** What the writing of a run goes by. */
interface Writing {
  readonly abilities: HostAbilities;
  readonly counter: RoundTripCounter;
  readonly cancel: () => void;
}

/** Writes the batch on the sheets that were analysed, as one step of Undo where the host can. */
async function written(
  { abilities, counter, cancel }: Writing,
  batch: ChangeBatch,
  read: ReadResult,
  { workbook }: Analysis,
): Promise<ChangeReceipt> {
  enter({ stage: "writing", cancel });
  const scope = new Set(workbook.sheets.map((sheet) => sheet.id));
  let found: ReadResult | null = read;
  return inOneUndoStep(abilities, async (context) => {
    // A second attempt starts from what the first one left.
    const current = found ?? (await readWorkbook(context, counter));
    found = null;
    return applyChanges(context, counter, batch, current, scope);
  });
}

function nothingToDo(analysis: Analysis): Message | null {
  if (analysis.tables.length === 0) return message(NO_TABLE.id, NO_TABLE.text);
  return analysis.tables.every(isEmptyForm) ? message(EMPTY_FORM.id, EMPTY_FORM.text) : null;
}
