import type { CatalogueWords } from "../core/compose/sheets/checks-sheet";
import { composeChanges } from "../core/compose/compose-changes";
import { composeReport } from "../core/compose/compose-report";
import { skipped } from "../core/compose/reasons";
import type { ChangeBatch, ChangeReceipt } from "../core/model/changes/workbook-change";
import type { Language, Message } from "../core/model/message";
import { message } from "../core/model/message";
import type { Remembered } from "../core/model/requests/remembered";
import type { Analysis } from "../core/model/results/analysis";
import type { ColumnFill } from "../core/model/results/fill";
import type { RunEvent } from "../core/model/results/report";
import { isEmptyForm } from "../core/model/tables/table";
import { VERSION } from "../core/model/version";
import { CATALOGUE, textAgainst } from "../core/pipeline";
import { recordOf } from "./check-record";
import { REFUSALS } from "./excel/errors";
import { ownsAnything } from "./excel/journal/ownership";
import { unreadableMessages } from "./excel/journal/settings-store";
import type { ReadResult } from "./excel/reader/read-result";
import { readWorkbook } from "./excel/reader/read-workbook";
import type { FixedCell } from "./excel/removal/take-back-fixes";
import { fixedCells } from "./excel/removal/take-back-fixes";
import type { RoundTripCounter } from "./excel/round-trips";
import { cancelled, countRoundTrips } from "./excel/round-trips";
import type { HostAbilities } from "./excel/session";
import { inExcel, inOneUndoStep } from "./excel/session";
import { applyChanges } from "./excel/writer/apply-changes";
import type { AnalysisOptions } from "./run-analysis";
import { analyzed } from "./run-analysis";
import { enter } from "./run-state";
import type { Asking } from "./write-agreement";
import { agreed } from "./write-agreement";

/** How a run is to go. */
export interface RunOptions extends Asking, AnalysisOptions {
  readonly language: Language;
  /** A report's text to be held against the workbook. */
  readonly text?: string;
  /** What was filled from files beside the workbook before this run. */
  readonly fills?: readonly ColumnFill[];
  readonly abilities: HostAbilities;
  /** Tells the time at which a check is kept in the workbook; none: it is not kept. */
  readonly clock?: () => string;
}

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

interface RunResult {
  readonly event: RunEvent;
  readonly analysis: Analysis;
  readonly receipt: ChangeReceipt | null;
  readonly remembered: Remembered;
  readonly fixedCells: readonly FixedCell[];
}

/**
 * Reads the workbook, checks and computes, and writes what is to be written.
 * @throws HostRefusal where Excel refuses, or the run is stopped
 */
export async function run(options: RunOptions): Promise<RunResult> {
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
    quiet: remembered.quiet,
  });
  const analyzedAt = performance.now();
  const { batch: bare, refused } = await agreed(composed, read, options);
  const batch = bare === null ? null : withRecord(bare, analysis, options.clock);
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
    fills: options.fills ?? null,
  });
  return { event: { outcome: "done", report, note }, analysis, receipt, remembered, fixedCells: standing };
}

/** The batch with what the check came to, where it is kept. */
function withRecord(batch: ChangeBatch, analysis: Analysis, clock: RunOptions["clock"]): ChangeBatch {
  return clock === undefined ? batch : { ...batch, checked: recordOf(analysis, clock()) };
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
