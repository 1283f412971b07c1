import { checkedReport } from "../../fixtures/report-schema";
import { createEngine } from "../../../src/local-excel/calc/create-engine";
import type { WorkbookDocument } from "../../../src/xlsx/document";
import { openOfficePage, type OfficePage, type OfficePageOptions } from "../../local-excel/office-page";
import type { RunOptions } from "../../../src/add-in/run";
import type { RunState } from "../../../src/add-in/run-state";
import type { Fix, Place } from "../../../src/core/model/results/finding";
import type { Remembered } from "../../../src/core/model/requests/remembered";
import type { RunEvent, RunReport } from "../../../src/core/model/results/report";

/**
 * A workbook open in the stand-in beside a page of the real office.js, whose Excel and Office are this process' own.
 */
export interface Desk {
  readonly workbook: WorkbookDocument;
  readonly office: OfficePage;
  /** The add-in's window, on which it tells its reports. */
  readonly window: EventTarget;
  /** Presses the button: what the run told. */
  readonly press: (options?: Partial<RunOptions>) => Promise<RunEvent>;
  /** Tells the add-in something to be remembered: what the run after it told. */
  readonly remember: (change: (known: Remembered) => Remembered, options?: Partial<RunOptions>) => Promise<RunEvent>;
  /** Presses fixes: what the run after them told. */
  readonly fix: (fixes: readonly Fix[], options?: Partial<RunOptions>) => Promise<RunEvent>;
  readonly takeBack: (places: readonly Place[], options?: Partial<RunOptions>) => Promise<RunEvent>;
  /** What the last run came to; throws where it was refused. */
  readonly done: () => Extract<RunState, { readonly stage: "done" }>;
  /** Presses Remove; the sentence of a refusal, or what was left. */
  readonly remove: (abilities?: RunOptions["abilities"]) => Promise<RunState>;
  readonly close: () => void;
}

/** The report of a run that was done; throws with its sentence where it was refused. */
export function reportOf(event: RunEvent): RunReport {
  if (event.outcome !== "done") throw new Error(JSON.stringify(event.message));
  return checkedReport(event.report);
}

/** Opens a workbook; every code under test then talks to it. */
export async function openDesk(
  workbook: WorkbookDocument,
  options: Partial<OfficePageOptions> & { readonly search?: string } = {},
): Promise<Desk> {
  const office = await openOfficePage({ engine: createEngine(), ...options, workbook });
  const world = globalThis as unknown as Record<string, unknown>;
  world["Excel"] = tellingOfGroups(office);
  world["Office"] = office.Office;
  const target = Object.assign(new EventTarget(), { location: { search: options.search ?? "" } });
  world["window"] = target;
  const run = await import("../../../src/add-in/run");
  const { runState } = await import("../../../src/add-in/run-state");
  let told: RunEvent | null = null;
  target.addEventListener(run.REPORT_EVENT, (event) => {
    told = (event as CustomEvent<RunEvent>).detail;
  });
  const listen = async (work: (options: RunOptions) => Promise<void>, more: Partial<RunOptions>): Promise<RunEvent> => {
    told = null;
    await work({ language: "vi", abilities: { mergesUndo: false }, confirm: () => Promise.resolve(true), ...more });
    if (told === null) throw new Error("the run told nothing");
    return told;
  };
  return {
    workbook,
    office,
    window: target,
    press: (more = {}) => listen(run.validateAndCompute, more),
    remember: (change, more = {}) => listen((options) => run.rememberAndRun(change, options), more),
    fix: (fixes, more = {}) => listen((options) => run.fixAndRun(fixes, options), more),
    takeBack: (places, more = {}) => listen((options) => run.takeBackAndRun(places, options), more),
    done() {
      const state = runState();
      if (state.stage !== "done") throw new Error(`the run ended as ${state.stage}`);
      return state;
    },
    async remove(abilities = { mergesUndo: false }) {
      await run.removeAdditions({ abilities });
      return runState();
    },
    close() {
      office.close();
      delete world["Excel"];
      delete world["Office"];
      delete world["window"];
    },
  };
}

/** The page's Excel, whose undo groups the stand-in is told of: this office.js sends nothing of them. */
function tellingOfGroups({ Excel: excel, host: { session } }: OfficePage): typeof Excel {
  const run = async (...given: readonly unknown[]): Promise<unknown> => {
    const [options] = given;
    const isGroup = typeof options === "object" && options !== null && "mergeUndoGroup" in options;
    session.mergingUndo = isGroup && options.mergeUndoGroup === true;
    try {
      return await (excel.run as (...all: readonly unknown[]) => Promise<unknown>)(...given);
    } finally {
      session.mergingUndo = false;
    }
  };
  return Object.create(excel, { run: { value: run } }) as typeof Excel;
}
