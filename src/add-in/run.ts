import { applyFixes } from "./excel/writer/apply-fixes";
import type { HostRefusal, WorkbookState } from "./excel/errors";
import { REFUSALS, fullSentence, refusalOf } from "./excel/errors";
import { isKeptOut, isOvertaken } from "./excel/journal/run-lock";
import { takeBackFixes } from "./excel/removal/take-back-fixes";
import { removeFromWorkbook } from "./excel/removal/remove-additions";
import { countRoundTrips } from "./excel/round-trips";
import { inExcel, inOneUndoStep } from "./excel/session";
import { keepAnswer } from "./kept-answers";
import type { RunOptions } from "./one-run";
import { run } from "./one-run";
import { afterOthers, enter, singly } from "./run-state";
import { saveRemembered } from "./excel/journal/save-remembered";
import { fillFixes, fillsOf } from "../core/pipeline";
import type { Analysis } from "../core/model/results/analysis";
import type { Fix, Place } from "../core/model/results/finding";
import type { FixReceipt } from "../core/model/results/fixes";
import type { RunEvent } from "../core/model/results/report";
import type { Remembered } from "../core/model/requests/remembered";

export type { RunOptions };

/** The name of the event that carries a `RunEvent` to whoever listens on the window. */
export const REPORT_EVENT = "soat-so:report";

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
  work: Parameters<typeof inOneUndoStep<FixReceipt>>[1],
): Promise<FixReceipt | null> {
  try {
    enter({ stage: "writing" });
    return await onceMore(() => inOneUndoStep(abilities, work));
  } catch (error) {
    refuse(refusalOf(error));
    return null;
  }
}

/** Fills empty cells with the figures of the files that lay beside the workbook, but for what is withheld; as fixes. */
export function fillAndRun({ matches }: Analysis, options: RunOptions): Promise<void> {
  const fills = fillsOf(matches);
  return fixAndRun(fillFixes(fills), { ...options, fills });
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
