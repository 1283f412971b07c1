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
  /** Whether the workbook could only be read when it was checked: nothing in it can be changed. */
  readonly isReadOnly: boolean;
  /** Makes changes in exactly their cells, then runs again. */
  readonly fix: (fixes: readonly Fix[]) => void;
  /** Keeps in the workbook what the clerk tells, then runs again. */
  readonly remember: (change: (known: Remembered) => Remembered) => void;
}

/** The id of the sentence that says why nothing can be changed. */
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
  remember: () => undefined,
});

interface PaneWords {
  readonly say: (name: PaneWord, n?: string | number) => string;
  /** For what opens a form or an editor: its workbook can be changed. */
  readonly opening: Pressable;
  /** For what changes the workbook: it can be changed, and nothing else is under way. */
  readonly changing: Pressable;
}

/** The pane's language, its words in it, the way to a cell, and what can be done to the workbook. */
export function usePane(): Pane & PaneWords {
  const pane = useContext(PaneContext);
  const opening: Pressable = pane.isReadOnly
    ? { disabledFocusable: true, "aria-describedby": READ_ONLY_REASON }
    : { disabledFocusable: false };
  return {
    ...pane,
    say: (name, n) => word(name, pane.language, n),
    opening,
    changing: { ...opening, disabledFocusable: pane.isReadOnly || pane.isBusy },
  };
}
