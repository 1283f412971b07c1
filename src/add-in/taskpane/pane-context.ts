import { createContext, useContext } from "react";
import { word, type PaneWord } from "./words/pane-words";
import type { Fix, Place } from "../../core/model/results/finding";
import type { Remembered } from "../../core/model/requests/remembered";
import type { Language } from "../../core/model/message";

/** What every part of the pane may need. */
export interface Pane {
  readonly language: Language;
  /** Shows a place in Excel. */
  readonly goTo: (place: Place) => void;
  /** Whether something is under way: nothing else can be pressed until it has ended. */
  readonly isBusy: boolean;
  /** Whether the workbook could only be read when it was checked: what is told is kept beside it, nothing is fixed. */
  readonly isReadOnly: boolean;
  /** Makes changes in exactly their cells, then runs again. */
  readonly fix: (fixes: readonly Fix[]) => void;
  /** Gives cells that were changed by a fix back what they held before, then runs again. */
  readonly takeBack: (places: readonly Place[]) => void;
  /** Keeps in the workbook what the clerk tells, then runs again. */
  readonly remember: (change: (known: Remembered) => Remembered) => void;
  /** Keeps in the workbook what changes nothing that was found, without a run. */
  readonly rememberQuietly: (change: (known: Remembered) => Remembered) => void;
  /** Checks, as the button at the top does. */
  readonly run: () => void;
  /** Whether single letters are keys in the list. */
  readonly hasLetterKeys: boolean;
}

/** The id of the sentence that says why nothing can be written. */
export const READ_ONLY_REASON = "read-only-reason";

/** What a button bears that cannot be pressed now, and may say why. */
interface Pressable {
  readonly disabledFocusable: boolean;
  readonly "aria-describedby"?: string;
}

export const PaneContext = createContext<Pane>({
  language: "vi",
  goTo: () => undefined,
  isBusy: false,
  isReadOnly: false,
  fix: () => undefined,
  takeBack: () => undefined,
  remember: () => undefined,
  rememberQuietly: () => undefined,
  run: () => undefined,
  hasLetterKeys: false,
});

interface PaneWords {
  readonly say: (name: PaneWord, n?: string | number) => string;
  /** For what the clerk tells: nothing else is under way. */
  readonly changing: Pressable;
  /** For what changes cells: the same, and it refers to the reason where the workbook can only be read. */
  readonly fixing: Pressable;
}

/** The pane's language, its words in it, the way to a cell, and what can be done to the workbook. */
export function usePane(): Pane & PaneWords {
  const pane = useContext(PaneContext);
  const changing: Pressable = { disabledFocusable: pane.isBusy };
  return {
    ...pane,
    say: (name, n) => word(name, pane.language, n),
    changing,
    fixing: pane.isReadOnly ? { ...changing, "aria-describedby": READ_ONLY_REASON } : changing,
  };
}
