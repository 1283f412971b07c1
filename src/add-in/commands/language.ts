import type { Language } from "../../core/model/message";

const NAME = "soat-so:language";

/** The last choice, read from where it is kept when it is first asked for. */
let chosen: Language | null = null;

/**
 * The language of the pane and of all that is written: the one the clerk chose last on this computer, else that of
 * Excel's own words, English for all but Vietnamese.
 */
export function currentLanguage(): Language {
  chosen ??= keptLanguage();
  return chosen ?? (Office.context.displayLanguage.toLowerCase().startsWith("vi") ? "vi" : "en");
}

/** Chooses the language of the pane and of all that is written from now on, whoever starts the run. */
export function chooseLanguage(language: Language): void {
  chosen = language;
  try {
    window.localStorage.setItem(key(), language);
  } catch {
    // A browser that keeps nothing for a frame: the choice holds until the pane's page ends.
  }
}

function keptLanguage(): Language | null {
  try {
    const kept = window.localStorage.getItem(key());
    return kept === "vi" || kept === "en" ? kept : null;
  } catch {
    return null;
  }
}

/** On the web each site that shows Excel has a part of the storage of its own, whose key Office.js tells. */
function key(): string {
  const { partitionKey = "" }: { readonly partitionKey?: string } = Office.context;
  return partitionKey + NAME;
}
