import type { Language } from "../../core/model/message";
import type { Refused } from "../book/book";
import { say, type ShellWord } from "./words";

const REASONS: Readonly<Record<string, ShellWord>> = {
  AccessDenied: "refusedLocked",
  InvalidArgument: "refusedFormula",
  NotImplemented: "refusedFunction",
};

/** Why what was typed is not in its cell. */
export const refusalSentence = ({ code, words }: Refused, language: Language): string =>
  say(REASONS[code] ?? "refused", language, { details: words });
