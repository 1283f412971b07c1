import type { Language } from "../../../../core/model/message";
import { usePane } from "../../pane-context";
import { diagnosisWord, type DiagnosisWord } from "../../words/diagnosis-words";

/** The words of the diagnosis in the pane's language. */
export function useDiagnosisWords(): {
  readonly language: Language;
  readonly tell: (name: DiagnosisWord, n?: string | number) => string;
} {
  const { language } = usePane();
  return { language, tell: (name, n) => diagnosisWord(name, language, n) };
}
