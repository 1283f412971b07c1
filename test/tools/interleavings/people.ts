import { AsyncLocalStorage } from "node:async_hooks";
import type * as Run from "../../../src/add-in/run";
import type * as State from "../../../src/add-in/run-state";
import type { Language } from "../../../src/core/model/message";
import { askedOf } from "../../../src/core/model/requests/measure-request";
import type { Remembered } from "../../../src/core/model/requests/remembered";
import { withMeasures, withThresholds } from "../../../src/core/model/requests/remembered";
import { DEFAULT_SETTINGS } from "../../../src/core/model/requests/settings";
import { safeFixes } from "../../../src/core/model/results/fixes";
import { createEngine } from "../../../src/local-excel/calc/create-engine";
import type { WorkbookDocument } from "../../../src/xlsx/document";
import { openOfficePage } from "../../local-excel/office-page";
import type { Turns, Who } from "./turns";
import { takingTurns } from "./turns";

/** An instance of the add-in, as a page of its own loads it. */
export interface AddIn {
  readonly run: typeof Run;
  readonly state: typeof State;
}

/** What somebody presses. */
export type Deed =
  "press" | "press in English" | "remove" | "fix" | "set a threshold" | "ask for a column" | "ask for another";

/** What somebody was told: that all is done, with how much, or the sentence of a refusal. */
export type Told =
  | { readonly end: "done"; readonly applied: number; readonly left: number }
  | { readonly end: "removed"; readonly removed: number; readonly left: number }
  | { readonly end: "refused"; readonly id: string; readonly text: string };

/** Two people who have the same workbook open, each beside a page of the real office.js. */
export interface People {
  readonly workbook: WorkbookDocument;
  readonly turns: Turns;
  readonly does: (who: Who, deed: Deed) => Promise<Told>;
  readonly close: () => void;
}

/** The page whose Excel, Office and window the code that is running means. */
const here = new AsyncLocalStorage<Readonly<Record<string, unknown>>>();
const WORLD = ["Excel", "Office", "window"] as const;

/** Lets two people open a workbook. `load` gives an instance of the add-in of its own each time. */
export async function openForTwo(workbook: WorkbookDocument, load: () => Promise<AddIn>): Promise<People> {
  const turns = takingTurns();
  const engine = createEngine();
  for (const name of WORLD)
    Object.defineProperty(globalThis, name, { configurable: true, get: () => here.getStore()?.[name] });
  const open = async (who: Who) => {
    const office = await openOfficePage({ workbook, engine, between: turns.way(who) });
    const window = Object.assign(new EventTarget(), { location: { search: "" } });
    return { office, world: { Excel: office.Excel, Office: office.Office, window }, addIn: await load() };
  };
  const both = [await open(0), await open(1)] as const;
  return {
    workbook,
    turns,
    async does(who, deed) {
      const { world, addIn } = both[who];
      const told = await here.run(world, () => done(addIn, deed));
      turns.over(who);
      return told;
    },
    close() {
      for (const { office } of both) {
        office.page.takeErrors();
        office.close();
      }
      for (const name of WORLD) Reflect.deleteProperty(globalThis, name);
    },
  };
}

async function done({ run, state }: AddIn, deed: Deed): Promise<Told> {
  const abilities = { mergesUndo: false };
  const language: Language = deed === "press in English" ? "en" : "vi";
  const options = { language, abilities, confirm: () => Promise.resolve(true) };
  const before = state.runState();
  if (deed === "remove") await run.removeAdditions({ abilities });
  else if (deed === "fix")
    await run.fixAndRun(before.stage === "done" ? safeFixes(before.analysis.findings) : [], options);
  else if (deed in ANSWERS) await run.rememberAndRun(ANSWERS[deed as keyof typeof ANSWERS](before), options);
  else await run.validateAndCompute(options);
  return toldOf(state.runState());
}

/** What somebody tells, who has seen a run's results. */
const ANSWERS = {
  "set a threshold": () => (known: Remembered) => withThresholds(known, { ...DEFAULT_SETTINGS, swingPoints: 23 }),
  "ask for a column": (seen: ReturnType<typeof State.runState>) => asking(seen, 0),
  "ask for another": (seen: ReturnType<typeof State.runState>) => asking(seen, 1),
} as const;

/** Asks for the n-th further measure that can be had, beside what is asked for. */
function asking(seen: ReturnType<typeof State.runState>, n: number): (known: Remembered) => Remembered {
  const offer = (seen.stage === "done" ? seen.analysis.offers : []).filter(({ reason }) => reason === null)[n];
  if (offer === undefined) throw new Error("no further measure can be had");
  return (known) => withMeasures(known, offer.tableId, [...askedOf(known.requests, offer.tableId), offer.measure]);
}

function toldOf(state: ReturnType<typeof State.runState>): Told {
  if (state.stage === "done") {
    const skipped = state.receipt?.skipped.length ?? 0;
    return { end: "done", applied: state.receipt?.applied ?? 0, left: skipped };
  }
  if (state.stage === "removed")
    return { end: "removed", removed: state.receipt.removed, left: state.receipt.left.length };
  if (state.stage === "refused") return { end: "refused", id: state.message.id, text: state.message.text.en };
  throw new Error(`it has not ended: ${state.stage}`);
}
