import { renderParameter } from "../i18n/render";
import type { Language, Message } from "../model/message";
import { EXAMPLE_SHEET } from "./example-workbook";

/** A piece of a sentence: its words, or a formula in it. */
interface SentencePiece {
  readonly text: string;
  readonly isFormula: boolean;
}

/** A sentence on an example as it is said; cells of the example's own sheet stand without its name. */
export function sentencePieces({ text, parameters }: Message, language: Language): readonly SentencePiece[] {
  return text[language]
    .split(/(\{\w+\})/)
    .filter((part) => part !== "")
    .map((part) => {
      const parameter = /^\{\w+\}$/.test(part) ? parameters[part.slice(1, -1)] : undefined;
      if (parameter === undefined) return { text: part, isFormula: false };
      if (
        typeof parameter !== "string" &&
        "kind" in parameter &&
        parameter.kind === "cell" &&
        parameter.sheet === EXAMPLE_SHEET
      )
        return { text: parameter.address, isFormula: false };
      const shown = renderParameter(parameter, language);
      return { text: shown, isFormula: shown.startsWith("=") };
    });
}
