import type { ChangeReceipt } from "../core/model/changes/workbook-change";
import type { Message } from "../core/model/message";
import type { Remembered } from "../core/model/requests/remembered";
import type { Analysis } from "../core/model/results/analysis";
import type { FixReceipt } from "../core/model/results/fixes";
import type { RunEvent } from "../core/model/results/report";
import type { FixedCell } from "./excel/removal/take-back-fixes";
import type { RemovalReceipt } from "./excel/removal/remove-additions";

/** The one question a run may ask: whether so many sheets are to be written. */
export interface WriteQuestion {
  readonly sheets: readonly { readonly sheet: string; readonly columns: number; readonly marks: number }[];
}

/** Whether they may be written: all, none, or those that are named. */
export type WriteAnswer = boolean | readonly string[];

/** A run that is under way. */
interface RunUnderWay {
  readonly stage: "reading" | "checking" | "asking" | "writing" | "removing";
  /** What share of the stage is done, from 0 to 1, where that is known. */
  readonly share?: number;
  /** Stops the run, which leaves the workbook as it was; absent where it cannot be stopped. */
  readonly cancel?: () => void;
  /** What was pressed meanwhile and begins when this has ended. */
  readonly then?: "check" | "removal";
}

/** Where a run is, for whoever shows it. */
export type RunState =
  | RunUnderWay
  | { readonly stage: "idle" }
  | {
      readonly stage: "done";
      readonly event: RunEvent;
      readonly analysis: Analysis;
      readonly receipt: ChangeReceipt | null;
      readonly remembered: Remembered;
      /** What came of fixes after which it ran. */
      readonly fixed: FixReceipt | null;
      /** What came of giving cells back what they held before, after which it ran. */
      readonly givenBack: FixReceipt | null;
      /** The cells that were changed on request before, and not given back. */
      readonly fixedCells: readonly FixedCell[];
    }
  | { readonly stage: "removed"; readonly receipt: RemovalReceipt }
  | { readonly stage: "refused"; readonly message: Message };

/** Whether the run has come to an end, or not begun. */
export function isOutcome(state: RunState): state is Exclude<RunState, RunUnderWay> {
  const { stage } = state;
  return stage === "idle" || stage === "done" || stage === "removed" || stage === "refused";
}

/**
 * What may be under way: a check, a removal, a change that the clerk asked for, which ends with a check, or the keeping
 * of words, which nothing is told of.
 */
type Flight = "check" | "removal" | "change" | "keeping";

let state: RunState = { stage: "idle" };
const listeners = new Set<(state: RunState) => void>();
let flight: { readonly kind: Flight; readonly ended: Promise<void> } | null = null;
let next: "check" | "removal" | null = null;

/** Where the run is now. */
export function runState(): RunState {
  return state;
}

/** Calls the listener on every change of the run's state, until the returned function is called. */
export function onRunState(listener: (state: RunState) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Goes to the next state, and tells every listener. */
export function enter(entered: RunState): void {
  state = isOutcome(entered) || next === null ? entered : { ...entered, then: next };
  for (const listener of listeners) {
    try {
      listener(state);
    } catch (error) {
      // Who shows the state must not stop the run, and the page still hears of it.
      queueMicrotask(() => {
        throw error;
      });
    }
  }
}

async function start(kind: Flight, work: () => Promise<void>): Promise<void> {
  if (next === kind) next = null;
  const running = work();
  // What waits for it to end begins then, whatever it ended with.
  const ended = running.then(over, over);
  flight = { kind, ended };
  await running;
}

function over(): void {
  flight = null;
}

/**
 * Only one run at a time: pressed again while the same is under way, it waits for that one and starts none; pressed
 * while something else is, it is told to whoever listens and begins when that has ended.
 * @throws what the work throws, or what it waited for
 */
export async function singly(kind: "check" | "removal", work: () => Promise<void>): Promise<void> {
  // A change that the clerk asked for ends with a check of its own.
  const isSame = (under: Flight): boolean => under === kind || (kind === "check" && under === "change");
  while (flight !== null && !isSame(flight.kind)) {
    next = kind;
    enter(state);
    await flight.ended;
  }
  await (flight === null ? start(kind, work) : flight.ended);
}

/**
 * Starts when nothing else is under way: what the clerk has told must not be lost.
 * @throws what the work throws, or a run that it waited for
 */
export async function afterOthers(work: () => Promise<void>, kind: "change" | "keeping" = "change"): Promise<void> {
  while (flight !== null) await flight.ended;
  await start(kind, work);
}
