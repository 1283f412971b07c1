import type { FileBeside } from "../../core/model/tables/file-match";
import type { RunOptions } from "../run";
import { sheetLanguage } from "./language";

/** Who answers the run's one question: the pane, once it is there. */
let answerer: RunOptions["confirm"] | null = null;

/** Lets the pane answer whether many sheets may be written. */
export function answerWith(answer: RunOptions["confirm"]): void {
  answerer = answer;
}

let scope: readonly string[] = [];

/** Names the sheets that every run from now on is about; none: every visible one. */
export function aimAt(sheets: readonly string[]): void {
  scope = sheets;
}

let others: readonly FileBeside[] = [];

/** Sets which files lie beside the workbook in every run from now on. */
export function lay(files: readonly FileBeside[]): void {
  others = files;
}

/** The files that lie beside the workbook, as what is analysed names them; nothing where there are none. */
export const laid = (): { readonly beside?: readonly FileBeside[] } => (others.length === 0 ? {} : { beside: others });

/**
 * What the page's address asks for, for who runs the add-in without its pane: `?sheet=…` and `?measure=…` (any number),
 * `?confirm=all`, and `?clock=off` where the workbook is to keep no time of the check; `onQuestion` is told when the run
 * starts waiting for a person.
 */
export function runOptions(onQuestion: () => void = () => undefined): RunOptions {
  const query = new URLSearchParams(window.location.search);
  return {
    language: sheetLanguage(),
    sheets: query.has("sheet") ? query.getAll("sheet") : scope,
    measures: query.getAll("measure"),
    ...laid(),
    analyze: async (of, follower) => {
      const { analyzeInWorker } = await import(/* webpackChunkName: "work" */ "../analysis/start-worker");
      return analyzeInWorker(of, follower);
    },
    ...(query.get("clock") === "off" ? {} : { clock: () => new Date().toISOString() }),
    abilities: { mergesUndo: Office.context.requirements.isSetSupported("ExcelApi", "1.20") },
    // Without anybody to ask the answer is no: the results then stand on the summary sheet.
    confirm: async (question, signal) => {
      if (query.get("confirm") === "all") return true;
      if (answerer === null) return false;
      onQuestion();
      return answerer(question, signal);
    },
  };
}
