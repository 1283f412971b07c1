import { layoutWord, type LayoutWord } from "../i18n/layout-words";
import type { Language } from "../model/text";
import { usePane } from "./pane-context";

/** The words of the layout view in the pane's language. */
export function useLayoutWords(): { readonly language: Language; readonly tell: (name: LayoutWord, n?: string | number) => string } {
  const { language } = usePane();
  return { language, tell: (name, n) => layoutWord(name, language, n) };
}
