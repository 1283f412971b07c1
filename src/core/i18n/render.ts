import type { Language, Message, MessageParameter } from "../model/message";
import { formatNumber, formatPercent } from "./number-format";

/** A parameter in a language. */
export function renderParameter(parameter: MessageParameter, language: Language): string {
  if (typeof parameter === "string") return parameter;
  if (!("kind" in parameter)) return parameter[language];
  switch (parameter.kind) {
    case "number":
      return formatNumber(parameter.value, language, parameter.decimals);
    case "percent":
      return formatPercent(parameter.value, language, parameter.decimals, parameter.signed);
    case "cell":
      return `${parameter.sheet}!${parameter.address}`;
  }
}

/**
 * The sentences of a message, each cut into text and the parameters that stand between, for whoever shows some of
 * them in another way.
 */
export function sentencesOf(
  { text, parameters }: Message,
  language: Language,
): readonly (readonly MessageParameter[])[] {
  return text[language].split(/(?<=[.?!…])\s+/).map((sentence) =>
    sentence
      .split(/(\{\w+\})/)
      .filter((part) => part !== "")
      .map((part) => (/^\{\w+\}$/.test(part) ? (parameters[part.slice(1, -1)] ?? part) : part)),
  );
}

/**
 * The message in a language, numbers and percentages as its readers write them; a placeholder that nothing fills
 * stays as it is.
 */
export function renderMessage(message: Message, language: Language): string {
  return message.text[language].replace(/\{(\w+)\}/g, (placeholder, name: string) => {
    const parameter = message.parameters[name];
    return parameter === undefined ? placeholder : renderParameter(parameter, language);
  });
}
