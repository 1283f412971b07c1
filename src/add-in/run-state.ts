import type { ChangeReceipt } from "../core/model/changes/workbook-change";
import type { Message } from "../core/model/message";
import type { Remembered } from "../core/model/requests/remembered";
import type { Analysis } from "../core/model/results/analysis";
import type { FixReceipt } from "../core/model/results/fixes";
import type { RunEvent } from "../core/model/results/report";
import type { RemovalReceipt } from "./excel/removal/remove-additions";

/** The one question a run may ask: whether so many sheets are to be written. */
export interface WriteQuestion {
  readonly sheets: readonly { readonly sheet: string; readonly columns: number; readonly marks: number }[];
}

/** Where a run is, for whoever shows it. */
export type RunState =
  | { readonly stage: "idle" | "reading" | "checking" | "asking" | "writing" | "removing" }
  | {
      readonly stage: "done";
      readonly event: RunEvent;
      readonly analysis: Analysis;
      readonly receipt: ChangeReceipt | null;
      readonly remembered: Remembered;
      readonly fixed: FixReceipt | null;
    }
  | { readonly stage: "removed"; readonly receipt: RemovalReceipt }
  | { readonly stage: "refused"; readonly message: Message };

/** Whether the run has come to an end, or not begun. */
export function isOutcome({ stage }: RunState): boolean {
  return stage === "idle" || stage === "done" || stage === "removed" || stage === "refused";
}

let state: RunState = { stage: "idle" };
const listeners = new Set<(state: RunState) => void>();
let flight: Promise<unknown> | null = null;

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
export function enter(next: RunState): void {
  state = next;
  for (const listener of listeners) listener(next);
}

/**
 * Only one run at a time: a second press while one is under way waits for that one and starts none.
 * @throws what the run that is under way throws
 */
export async function singly(work: () => Promise<void>): Promise<void> {
  flight ??= work().finally(() => {
    flight = null;
  });
  await flight;
}

/**
 * Starts when nothing else is under way: what the clerk has told must not be lost.
 * @throws what the work throws, or a run that it waited for
 */
export async function afterOthers(work: () => Promise<void>): Promise<void> {
  while (flight !== null) await flight;
  await singly(work);
}
