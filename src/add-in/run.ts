import type { CatalogueWords } from "../core/compose/sheets/checks-sheet";
import { composeChanges } from "../core/compose/compose-changes";
import { composeReport } from "../core/compose/compose-report";
import { REASONS, skipped } from "../core/compose/reasons";
import { applyChanges } from "./excel/writer/apply-changes";
import { applyFixes } from "./excel/writer/apply-fixes";
import type { HostRefusal } from "./excel/errors";
import { HostRefusal as Refusal, REFUSALS, fullSentence, refusalOf } from "./excel/errors";
import type { ReadResult } from "./excel/reader/read-result";
import { readWorkbook } from "./excel/reader/read-workbook";
import type { RemovalReceipt } from "./excel/removal/remove-additions";
import { revertChanges } from "./excel/removal/remove-additions";
import { countRoundTrips } from "./excel/round-trips";
import type { HostAbilities } from "./excel/session";
import { inExcel, inOneUndoStep } from "./excel/session";
import { saveRemembered } from "./excel/journal/save-remembered";
import { unreadableMessages } from "./excel/journal/settings-store";
import type { Analysis } from "../core/model/results/analysis";
import type { ChangeBatch, ChangeReceipt, Skipped } from "../core/model/changes/workbook-change";
import type { Fix } from "../core/model/results/finding";
import type { FixReceipt } from "../core/model/results/fixes";
import type { RunEvent } from "../core/model/results/report";
import { askedOf } from "../core/model/requests/measure-request";
import type { Remembered } from "../core/model/requests/remembered";
import { withMeasures } from "../core/model/requests/remembered";
import type { Settings } from "../core/model/requests/settings";
import { DEFAULT_SETTINGS } from "../core/model/requests/settings";
import { isEmptyForm } from "../core/model/tables/table";
import type { Language, Message } from "../core/model/message";
import { message } from "../core/model/message";
import { VERSION } from "../core/model/version";
import { CATALOGUE, analyze } from "../core/pipeline";

/** The one question a run may ask: whether so many sheets are to be written. */
export interface WriteQuestion {
  readonly sheets: readonly { readonly sheet: string; readonly columns: number; readonly marks: number }[];
}

/** How a run is to go. */
export interface RunOptions {
  readonly language: Language;
  /** Names of the sheets to look at; none: every visible sheet. */
  readonly sheets?: readonly string[];
  /** Thresholds of this run; none: those the workbook keeps, else the usual ones. */
  readonly settings?: Settings;
  /** Ids of further measures to be asked for, and remembered, of every table that has their inputs. */
  readonly measures?: readonly string[];
  readonly abilities: HostAbilities;
  /** Asked when more than three sheets would be written. */
  readonly confirm: (question: WriteQuestion) => Promise<boolean>;
}

/** Where a run is, for whoever shows it. */
export type RunState =
  | { readonly stage: "idle" | "reading" | "checking" | "asking" | "writing" | "removing" }
  | {
      readonly stage: "done";
      readonly event: RunEvent;
      readonly analysis: Analysis;
      readonly receipt: ChangeReceipt | null;
      readonly remembered: Remembered;
      readonly fixed: FixReceipt | null;
    }
  | { readonly stage: "removed"; readonly receipt: RemovalReceipt }
  | { readonly stage: "refused"; readonly message: Message };

/** The name of the event that carries a `RunEvent` to whoever listens on the window. */
export const REPORT_EVENT = "soat-so:report";

/** More sheets than this are written only after a question. */
const SHEETS_WITHOUT_QUESTION = 3;

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

let state: RunState = { stage: "idle" };
const listeners = new Set<(state: RunState) => void>();
let flight: Promise<unknown> | null = null;

/** Where the run is now. */
export function runState(): RunState {
  return state;
}

/** Calls the listener on every change of the run's state, until the returned function is called. */
export function onRunState(listener: (state: RunState) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function enter(next: RunState): void {
  state = next;
  for (const listener of listeners) listener(next);
}

/** Only one run at a time: a second press while one is under way waits for that one and starts none. */
async function singly(work: () => Promise<void>): Promise<void> {
  flight ??= work().finally(() => {
    flight = null;
  });
  await flight;
}

/** Starts when nothing else is under way: what the clerk has told must not be lost. */
async function afterOthers(work: () => Promise<void>): Promise<void> {
  while (flight !== null) await flight;
  await singly(work);
}

/**
 * Reads the workbook, checks and computes, writes what is to be written, and tells the report; never throws: what
 * went wrong is told as a sentence.
 */
export function validateAndCompute(options: RunOptions): Promise<void> {
  return singly(async () => {
    try {
      await runAndTell(options, null);
    } catch (error) {
      refuse(refusalOf(error));
    }
  });
}

async function runAndTell(options: RunOptions, fixed: FixReceipt | null): Promise<void> {
  const result = await run(options);
  enter({ stage: "done", ...result, fixed });
  publish(result.event);
}

/** The run after something was written already: where it stops, the workbook is not as it was. */
async function runAfterwards(options: RunOptions, fixed: FixReceipt | null = null): Promise<void> {
  try {
    await runAndTell(options, fixed);
  } catch (error) {
    refuse(refusalOf(error, "partly-written"));
  }
}

/**
 * Keeps in the workbook what the clerk tells (`withHint`, `withIgnored`, `withExplanation`, `withThresholds`, and
 * what takes them back), then runs again; waits for a run that is under way; never throws.
 */
export function rememberAndRun(change: (known: Remembered) => Remembered, options: RunOptions): Promise<void> {
  return afterOthers(async () => {
    try {
      enter({ stage: "writing" });
      await inExcel((context) => saveRemembered(context, countRoundTrips(), change));
    } catch (error) {
      refuse(refusalOf(error));
      return;
    }
    await runAfterwards(options);
  });
}

/**
 * Makes the changes that the clerk has pressed (`fixesOf`, `safeFixes`, or single ones), in exactly their cells, then
 * runs again; waits for a run that is under way; never throws.
 */
export function fixAndRun(fixes: readonly Fix[], options: RunOptions): Promise<void> {
  return afterOthers(async () => {
    let fixed: FixReceipt;
    try {
      enter({ stage: "writing" });
      fixed = await inOneUndoStep(options.abilities, (context) => applyFixes(context, countRoundTrips(), fixes));
    } catch (error) {
      refuse(refusalOf(error));
      return;
    }
    await runAfterwards(options, fixed);
  });
}

/** Takes away everything that was added, without ever throwing. */
export function removeAdditions(options: Pick<RunOptions, "abilities">): Promise<void> {
  return singly(async () => {
    try {
      enter({ stage: "removing" });
      const counter = countRoundTrips();
      const receipt = await inOneUndoStep(options.abilities, async (context) =>
        revertChanges(context, counter, await readWorkbook(context, counter)),
      );
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
}

async function run(options: RunOptions): Promise<RunResult> {
  const { language } = options;
  const counter = countRoundTrips();
  const started = performance.now();
  enter({ stage: "reading" });
  const read = await inExcel((context) => readWorkbook(context, counter));
  const readAt = performance.now();
  let { remembered } = read.saved;
  const settings = options.settings ?? remembered.thresholds ?? DEFAULT_SETTINGS;
  enter({ stage: "checking" });
  const workbook = { ...read.snapshot, sheets: chosenSheets(read, options.sheets ?? []) };
  let analysis = analyze(workbook, settings, remembered);
  const asking = askingFor(options.measures ?? [], analysis);
  if (asking !== null && !read.snapshot.isReadOnly) {
    remembered = await inExcel((context) => saveRemembered(context, counter, asking));
    analysis = analyze(workbook, settings, remembered);
  }
  const catalogue: CatalogueWords = CATALOGUE;
  const composed = composeChanges(analysis, {
    language,
    settings,
    catalogue,
    version: VERSION,
    owned: read.existing.columns,
  });
  const analyzedAt = performance.now();
  const { batch, refused } = await agreed(composed, read, options.confirm);
  const askedAt = performance.now();
  const note = nothingToDo(analysis);
  let receipt: ChangeReceipt | null = null;
  if ((note === null || ownsAnything(read.existing)) && !read.snapshot.isReadOnly) {
    enter({ stage: "writing" });
    const scope = new Set(analysis.workbook.sheets.map((s) => s.id));
    let found: ReadResult | null = read;
    receipt = await inOneUndoStep(options.abilities, async (context) => {
      // A second attempt starts from what the first one left.
      const current = found ?? (await readWorkbook(context, counter));
      found = null;
      return applyChanges(context, counter, batch, current, scope);
    });
  }
  if (read.snapshot.isReadOnly) refused.push(skipped(read.snapshot.name, null, REFUSALS.readOnly));
  refused.push(...unreadableMessages(read.saved).map((reason) => ({ sheet: read.snapshot.name, range: null, reason })));
  const ended = performance.now();
  const rounded = (ms: number): number => Math.round(ms * 10) / 10;
  const report = composeReport(analysis, batch, receipt, refused, language, {
    host: { roundTrips: counter.roundTrips, requestBytes: null, responseBytes: null },
    timing: {
      readMs: rounded(readAt - started),
      analyzeMs: rounded(analyzedAt - readAt),
      applyMs: rounded(ended - askedAt),
      totalMs: rounded(ended - started),
    },
  });
  return { event: { outcome: "done", report, note }, analysis, receipt, remembered };
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

/** The sheets a run is about, in tab order. */
function chosenSheets({ snapshot }: ReadResult, names: readonly string[]): ReadResult["snapshot"]["sheets"] {
  if (names.length === 0) return snapshot.sheets.filter((s) => s.visibility === "visible");
  const missing = names.find((name) => !snapshot.sheets.some((s) => s.name === name));
  if (missing !== undefined) throw new Refusal(REFUSALS.noSuchSheet, { sheet: missing });
  return snapshot.sheets.filter((s) => names.includes(s.name));
}

/** Whether an earlier run has left something that a sheet emptied or read otherwise by now no longer bears. */
function ownsAnything({ columns, sheets, marks }: ReadResult["existing"]): boolean {
  return columns.length + sheets.length + marks.length > 0;
}

function nothingToDo(analysis: Analysis): Message | null {
  if (analysis.tables.length === 0) return message(NO_TABLE.id, NO_TABLE.text);
  return analysis.tables.every(isEmptyForm) ? message(EMPTY_FORM.id, EMPTY_FORM.text) : null;
}

/**
 * The batch that may be written: where more than three sheets would be written for the first time, only after a yes;
 * else the summary only.
 */
async function agreed(
  batch: ChangeBatch,
  { existing, snapshot }: ReadResult,
  confirm: RunOptions["confirm"],
): Promise<{ readonly batch: ChangeBatch; readonly refused: Skipped[] }> {
  const known = new Set([...existing.columns, ...existing.marks].map((s) => s.sheetId));
  const isNew = (edit: { readonly sheetId: string }): boolean => !known.has(edit.sheetId);
  const counts = new Map<string, { sheet: string; columns: number; marks: number }>();
  for (const [kind, edits] of [
    ["columns", batch.columns],
    ["marks", batch.marks],
  ] as const) {
    for (const edit of edits.filter(isNew)) {
      const entry = counts.get(edit.sheetId) ?? { sheet: edit.sheet, columns: 0, marks: 0 };
      counts.set(edit.sheetId, { ...entry, [kind]: entry[kind] + 1 });
    }
  }
  const fresh = snapshot.sheets.flatMap(({ id }) => counts.get(id) ?? []);
  if (fresh.length <= SHEETS_WITHOUT_QUESTION || snapshot.isReadOnly) return { batch, refused: [] };
  enter({ stage: "asking" });
  if (await confirm({ sheets: fresh })) return { batch, refused: [] };
  const isKept = (edit: { readonly sheetId: string }): boolean => !isNew(edit);
  return {
    batch: { ...batch, columns: batch.columns.filter(isKept), marks: batch.marks.filter(isKept) },
    refused: fresh.map((f) => skipped(f.sheet, null, REASONS.declined)),
  };
}
