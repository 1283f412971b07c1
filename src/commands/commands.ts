import type { Language } from "../model/text";
import type { RunOptions, WriteQuestion } from "../run";

/** The work behind the buttons, loaded beside the pane: this file must stay small. */
const work = () => import("../run");

/** Who answers the run's one question: the pane, once it is there. */
let answerer: ((question: WriteQuestion) => Promise<boolean>) | null = null;

/** Lets the pane answer whether many sheets may be written. */
export function answerWith(answer: (question: WriteQuestion) => Promise<boolean>): void {
  answerer = answer;
}

/** The language of Excel's own words: Vietnamese, or English for everybody else. */
export function hostLanguage(): Language {
  return Office.context.displayLanguage.toLowerCase().startsWith("vi") ? "vi" : "en";
}

/** What the page's address asks for: `?sheet=…` (any number) and `?confirm=all`, for who runs the add-in without its pane. */
export function runOptions(query: URLSearchParams = new URLSearchParams(window.location.search)): RunOptions {
  return {
    language: hostLanguage(),
    sheets: query.getAll("sheet"),
    abilities: { mergesUndo: Office.context.requirements.isSetSupported("ExcelApi", "1.20") },
    // Without anybody to ask the answer is no: the results then stand on the summary sheet.
    confirm: (question) => (query.get("confirm") === "all" ? Promise.resolve(true) : (answerer?.(question) ?? Promise.resolve(false))),
  };
}

/** Opens the pane; a host that cannot is no reason to fail. */
async function showPane(): Promise<void> {
  try {
    await Office.addin.showAsTaskpane();
  } catch {
    // The results stand on the sheets.
  }
}

/** A ribbon function: does its work and always ends the command, which would else keep the ribbon waiting. */
function command(action: () => Promise<void>): (event: Office.AddinCommands.Event) => void {
  return (event) => {
    void action()
      .catch(() => undefined)
      .finally(() => {
        event.completed();
      });
  };
}

// Synchronously, before anything else of the page: the first click may be what loads it (office-js 5176, 3224).
Office.actions.associate(
  "validateAndCompute",
  command(async () => {
    await Office.onReady();
    void showPane();
    await (await work()).validateAndCompute(runOptions());
  }),
);
Office.actions.associate("showResults", command(showPane));
Office.actions.associate(
  "removeAdditions",
  command(async () => {
    await Office.onReady();
    await (await work()).removeAdditions(runOptions());
  }),
);
