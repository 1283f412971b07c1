import type { Bilingual, Message, MessageParameter } from "../../model/message";
import type { Summary } from "../../model/results/summary";

const isWords = (parameter: MessageParameter | undefined): parameter is Bilingual =>
  typeof parameter === "object" && "vi" in parameter;

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** The time that a sentence names; null where it names none. */
export function periodTold(sentence: Message | null | undefined): Bilingual | null {
  const period = sentence?.parameters["period"];
  return isWords(period) ? { vi: lowerFirst(period.vi), en: lowerFirst(period.en) } : null;
}

/** The time that a summary is about, by its name; null where it has no title. */
export const reportPeriod = ({ title }: Summary): Bilingual | null => periodTold(title);
