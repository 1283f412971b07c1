import type { Message } from "../../core/model/message";

/** What Excel says with an error, as far as it says anything. */
interface HostError {
  readonly code: string;
  readonly message: string;
  /** The member that was refused, as the library names it. */
  readonly location: string;
}

/** An error of Excel's; null for any other. */
export function hostError(error: unknown): HostError | null {
  if (typeof error !== "object" || error === null || !("code" in error) || typeof error.code !== "string") return null;
  const debug =
    "debugInfo" in error && typeof error.debugInfo === "object" && error.debugInfo !== null ? error.debugInfo : {};
  const location = "errorLocation" in debug && typeof debug.errorLocation === "string" ? debug.errorLocation : "";
  return { code: error.code, message: textOf(error), location };
}

/** The message of an error, of whatever window it comes from. */
function textOf(error: unknown): string {
  return typeof error === "object" && error !== null && "message" in error && typeof error.message === "string"
    ? error.message
    : String(error);
}

/**
 * What is told of an error to whoever supports the clerk, and stands apart from the sentence: its code, Excel's own
 * words and the member that was refused, in English as they come; null where no error led to the refusal.
 */
function technicalDetails(cause: unknown): string | null {
  if (cause === undefined || cause === null) return null;
  if (typeof cause === "object" && "sentence" in cause) return detailsIn(cause.sentence);
  const host = hostError(cause);
  if (host === null) return textOf(cause);
  return `${host.code}: ${host.message}${host.location === "" ? "" : ` [${host.location}]`}`;
}

/** A message with what is told apart of the error that led to it. */
export function withDetails(told: Message, cause: unknown): Message {
  const details = technicalDetails(cause);
  return details === null ? told : { ...told, details };
}

/** Those of the refusal that a refusal was made of. */
function detailsIn(sentence: unknown): string | null {
  if (typeof sentence !== "object" || sentence === null || !("details" in sentence)) return null;
  return typeof sentence.details === "string" ? sentence.details : null;
}
