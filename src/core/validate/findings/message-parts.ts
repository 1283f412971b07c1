import type { MessageParts } from "../../model/results/finding";
import type { Bilingual, Message, MessageParameter } from "../../model/message";
import { message } from "../../model/message";

/**
 * Several sentences as one message; what they share is one parameter; where one name stands for two things, the later
 * gets another name.
 */
export function joinMessages(messages: readonly Message[]): Message {
  return joined(messages, (texts) => texts.join(" "));
}

/** A sentence with several clauses behind it, as one sentence. */
export function withClauses(sentence: Message, clauses: readonly Message[]): Message {
  if (clauses.length === 0) return sentence;
  return joined(
    [sentence, ...clauses],
    ([first = "", ...rest]) => `${[first.replace(/\.$/, ""), ...rest].join("; ")}.`,
  );
}

/** The whole of what a finding says: statement, then what it asks. */
export function joinParts({ statement, closing }: MessageParts): Message {
  return closing === null ? statement : joinMessages([statement, closing]);
}

function joined(messages: readonly Message[], write: (texts: readonly string[]) => string): Message {
  const parameters: Record<string, MessageParameter> = {};
  const texts = messages.map(({ text, parameters: own }) => {
    const names = new Map<string, string>();
    const rename = (words: string): string =>
      words.replace(/\{(\w+)\}/g, (placeholder, name: string) => {
        const value = own[name];
        if (value === undefined) return placeholder;
        const known = names.get(name) ?? freeName(parameters, name, value);
        names.set(name, known);
        parameters[known] = value;
        return `{${known}}`;
      });
    return { vi: rename(text.vi), en: rename(text.en) };
  });
  const words: Bilingual = { vi: write(texts.map((t) => t.vi)), en: write(texts.map((t) => t.en)) };
  return message(messages.map((m) => m.id).join("+"), words, parameters);
}

function freeName(taken: Readonly<Record<string, MessageParameter>>, name: string, value: MessageParameter): string {
  const isFree = (candidate: string): boolean =>
    taken[candidate] === undefined || JSON.stringify(taken[candidate]) === JSON.stringify(value);
  let candidate = name;
  for (let i = 2; !isFree(candidate); i++) candidate = `${name}_${String(i)}`;
  return candidate;
}
