import { layoutWord, type LayoutWord } from "../words/layout-words";
import type { Language } from "../../../core/model/message";
import { usePane } from "../pane-context";

/** The words of the layout view in the pane's language. */
export function useLayoutWords(): {
  readonly language: Language;
  readonly tell: (name: LayoutWord, n?: string | number) => string;
} {
  const { language } = usePane();
  return { language, tell: (name, n) => layoutWord(name, language, n) };
}
