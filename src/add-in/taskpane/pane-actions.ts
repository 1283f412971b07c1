import type { Language, Message } from "../../core/model/message";
import type { Settings } from "../../core/model/requests/settings";
import type { Remembered } from "../../core/model/requests/remembered";
import type { Analysis } from "../../core/model/results/analysis";
import type { Fix, Place } from "../../core/model/results/finding";
import type { TextCheck } from "../../core/model/results/text-check";
import type { RenewedText } from "../documents";
import type { RunState } from "../run-state";
import type { OtherFiles } from "./files/other-files";
import type { Scope } from "./scope";
import type { Trial } from "./trial";

/** What the clerk prefers beside the pane's own language. */
export interface Preferences {
  readonly sheetLanguage: () => Language;
  readonly chooseSheetLanguage: (language: Language) => void;
  /** What would be found in the workbook as it was read, with other thresholds; null where that cannot be told. */
  readonly tryOut: (analysis: Analysis, remembered: Remembered, settings: Settings) => Promise<Analysis | null>;
}

/** What is made of the results for others. */
export interface Documents {
  readonly questions: (analysis: Analysis, language: Language) => Promise<string | null>;
  readonly heldAgainst: (text: string, analysis: Analysis) => Promise<readonly TextCheck[]>;
  readonly renewed: (text: string, analysis: Analysis) => Promise<RenewedText>;
}

/** What the pane may ask of the rest of the add-in. */
export interface PaneActions {
  /** For the pane, and for every run from now on. */
  readonly chooseLanguage: (language: Language) => void;
  readonly run: () => void;
  readonly remove: () => void;
  readonly fix: (fixes: readonly Fix[]) => void;
  /** Gives cells that were changed by a fix back what they held before. */
  readonly takeBack: (places: readonly Place[]) => void;
  readonly remember: (change: (known: Remembered) => Remembered) => void;
  readonly rememberQuietly: (change: (known: Remembered) => Remembered) => void;
  /** Null when the place is shown; else why it cannot be. */
  readonly goTo: (place: Place) => Promise<Message | "hidden" | null>;
  readonly scope: Scope;
  /** Which sheets every run from now on is about. */
  readonly aim: (scope: Scope) => void;
  /** The names of the visible sheets; null where they cannot be had. */
  readonly listSheets: () => Promise<readonly string[] | null>;
  readonly hasLetterKeys: boolean;
  readonly chooseLetterKeys: (isOn: boolean) => void;
  readonly preferences: Preferences;
  /** Whether there is an Excel to be diagnosed, and not a page of our own. */
  readonly canDiagnose: boolean;
  readonly otherFiles: OtherFiles;
  readonly documents: Documents;
  readonly trial: Trial;
}

/** What the settings show and change. */
export interface SettingsProps {
  /** What came of the last run. */
  readonly state: RunState;
  readonly close: () => void;
  readonly switchLanguage: () => void;
  readonly preferences: Preferences;
  readonly letterKeys: { readonly isOn: boolean; readonly set: (isOn: boolean) => void };
}
