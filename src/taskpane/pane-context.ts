import { createContext, useContext } from "react";
import { word, type PaneWord } from "../i18n/pane-words";
import type { Fix, Place } from "../model/finding";
import type { Remembered } from "../model/remembered";
import type { Language } from "../model/text";

/** What every part of the pane may need. */
export interface Pane {
  readonly language: Language;
  /** Shows a place in Excel. */
  readonly goTo: (place: Place) => void;
  /** Whether something is under way: nothing else can be pressed until it has ended. */
  readonly isBusy: boolean;
  /** Makes changes in exactly their cells, then runs again. */
  readonly fix: (fixes: readonly Fix[]) => void;
  /** Keeps in the workbook what the clerk tells, then runs again. */
  readonly remember: (change: (known: Remembered) => Remembered) => void;
}

export const PaneContext = createContext<Pane>({ language: "vi", goTo: () => undefined, isBusy: false, fix: () => undefined, remember: () => undefined });

/** The pane's language, its words in it, the way to a cell, and what can be done to the workbook. */
export function usePane(): Pane & { readonly say: (name: PaneWord, n?: string | number) => string } {
  const pane = useContext(PaneContext);
  return { ...pane, say: (name, n) => word(name, pane.language, n) };
}
