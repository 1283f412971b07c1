import { createContext, useContext } from "react";
import { word, type PaneWord } from "../i18n/pane-words";
import type { Place } from "../model/finding";
import type { Language } from "../model/text";

/** What every part of the pane may need. */
export interface Pane {
  readonly language: Language;
  /** Shows a place in Excel. */
  readonly goTo: (place: Place) => void;
}

export const PaneContext = createContext<Pane>({ language: "vi", goTo: () => undefined });

/** The pane's language, its words in it, and the way to a cell. */
export function usePane(): Pane & { readonly say: (name: PaneWord, n?: string | number) => string } {
  const pane = useContext(PaneContext);
  return { ...pane, say: (name, n) => word(name, pane.language, n) };
}
