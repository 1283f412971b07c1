import type { Language } from "../../core/model/message";
import { keepChoice, keptChoice } from "./kept-choice";

const PANE = "language";
const SHEETS = "sheet-language";

/** The last choices, read from where they are kept when they are first asked for. */
let chosen: Language | null = null;
let chosenForSheets: Language | null = null;

/** The language of Excel's own words, English for all but Vietnamese. */
const excelLanguage = (): Language => (Office.context.displayLanguage.toLowerCase().startsWith("vi") ? "vi" : "en");

/** The language of the pane: the one the clerk chose last on this computer, else that of Excel. */
export function currentLanguage(): Language {
  chosen ??= keptLanguage(PANE);
  return chosen ?? excelLanguage();
}

/** Chooses the language of the pane, and of the sheets where none was chosen for them. */
export function chooseLanguage(language: Language): void {
  chosen = language;
  keepChoice(PANE, language);
}

/** The language of all that is written on sheets, whoever starts the run: the one chosen for them, else the pane's. */
export function sheetLanguage(): Language {
  chosenForSheets ??= keptLanguage(SHEETS);
  return chosenForSheets ?? currentLanguage();
}

/** Chooses the language of all that is written on sheets from now on, whatever the pane's is. */
export function chooseSheetLanguage(language: Language): void {
  chosenForSheets = language;
  keepChoice(SHEETS, language);
}

function keptLanguage(name: string): Language | null {
  const kept = keptChoice(name);
  return kept === "vi" || kept === "en" ? kept : null;
}
