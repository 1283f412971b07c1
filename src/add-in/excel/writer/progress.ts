import { codeOf } from "../errors";
import type { Job } from "../round-trips";
import { isCancelled } from "../round-trips";

/**
 * How far a step came before Excel refused: `begun`: it is the one that was refused, and may be done in part;
 * `unknown`: no answer tells.
 */
export type Reach = "done" | "begun" | "untouched" | "unknown";

/** Jobs that are followed, step by step. */
export interface Progress {
  /** The jobs of a step, which Excel then tells to be done; steps must be sent in the order in which they are named. */
  readonly follow: (step: string, jobs: readonly Job[]) => readonly Job[];
  /** Tells how far each step came, once sending has ended in the error. */
  readonly stopped: (error: unknown) => (step: string) => Reach;
}

interface Followed {
  readonly step: string;
  /** The round trips in which its first and its last job were queued, by number; null: not yet. */
  first: number | null;
  last: number | null;
}

/**
 * Follows jobs by messages that Excel gives back with an error, those of what was done before it (`context.trace`,
 * `traceMessages`).
 * @param trips how many round trips have been made by now
 */
export function followed(context: Excel.RequestContext, trips: () => number): Progress {
  const steps: Followed[] = [];
  return {
    follow(step, jobs) {
      const entry: Followed = { step, first: null, last: null };
      steps.push(entry);
      return jobs.map((job, i): Job => ({
        ...("bytes" in job ? { bytes: job.bytes + 100 } : { sent: job.sent + 100, received: job.received }),
        queue: () => {
          if (i === 0) entry.first = trips();
          job.queue();
          if (i < jobs.length - 1) return;
          entry.last = trips();
          context.trace(step);
        },
      }));
    },
    stopped(error) {
      const last = Math.max(-1, ...steps.map((entry) => entry.last ?? entry.first ?? -1));
      // A run that is stopped is stopped between two round trips: all that was sent has been done.
      const told = isCancelled(error) ? stepsOf(steps.filter(({ last: end }) => end !== null)) : tracesOf(error);
      const isDone = (entry: Followed): boolean =>
        entry.last !== null && (entry.last < last || told?.has(entry.step) === true);
      const begun = steps.find((entry) => entry.first !== null && !isDone(entry));
      const reaches = new Map(
        steps.map((entry): readonly [string, Reach] => {
          if (entry.first === null) return [entry.step, "untouched"];
          if (isDone(entry)) return [entry.step, "done"];
          if (told === null) return [entry.step, "unknown"];
          return [entry.step, entry === begun ? "begun" : "untouched"];
        }),
      );
      return (step) => reaches.get(step) ?? "untouched";
    },
  };
}

const stepsOf = (steps: readonly Followed[]): ReadonlySet<string> => new Set(steps.map(({ step }) => step));

/** What was traced before Excel refused; null where it is not one thing in the request that was refused. */
function tracesOf(error: unknown): ReadonlySet<string> | null {
  if (!isRefusedAction(error)) return null;
  const messages: unknown = "traceMessages" in error ? error.traceMessages : [];
  return new Set(Array.isArray(messages) ? messages.map(String) : []);
}

/** Whether Excel has refused one thing in the request and says which, so that what came before it was done. */
export function isRefusedAction(error: unknown): error is object {
  if (typeof error !== "object" || error === null || !("debugInfo" in error)) return false;
  const { debugInfo } = error;
  return typeof debugInfo === "object" && debugInfo !== null && "statement" in debugInfo;
}

/**
 * What Excel says where it has done nothing of a request. Source: office.js 1.1.110, which gives these codes to the
 * host's 5103 (too large to be taken), 5004 (a cell is being edited), 7000 (no access) and 5102 (too many requests).
 */
const NOT_BEGUN: ReadonlySet<string> = new Set([
  "RequestPayloadSizeLimitExceeded",
  "InvalidOperationInCellEditMode",
  "AccessDenied",
  "ActivityLimitReached",
]);

/** Whether Excel has refused a whole request, of which it has done nothing then. */
export function isNotBegun(error: unknown): boolean {
  return !isRefusedAction(error) && NOT_BEGUN.has(codeOf(error));
}

/** The steps of a run, by what they are about. */
export const STEPS = {
  name: (name: string) => `name ${name}`,
  /** Puts up the run's lock. */
  lock: "lock",
  /** Is refused where the journal is no longer the one that was read. */
  guard: "guard",
  journal: "journal",
  /** Is refused where another journal has come beside. */
  alone: "journal alone",
  /** Takes the journal before away, once all that the new one announces is written. */
  oldJournal: "old journal",
  /** Tells by which ids the parts of the new journal are known. */
  journalIds: "journal ids",
  newSheet: (name: string) => `new sheet ${name}`,
  column: (name: string, step: number) => `column ${name} ${String(step)}`,
  staleColumn: (name: string) => `stale column ${name}`,
  staleLook: (name: string, step: number) => `stale look ${name} ${String(step)}`,
  sheet: (name: string, step: number) => `sheet ${name} ${String(step)}`,
  end: "end",
} as const;

/** What Excel has answered; null where no answer came, which office.js tells by throwing. */
export function answered<T>(value: () => T): T | null {
  try {
    return value();
  } catch {
    return null;
  }
}
