import type { CalculationEngine } from "../calc/engine";
import type { WorkbookDocument } from "../../xlsx/document";
import type { CultureName } from "../calc/formats/format-culture";
import { OBJECT_TYPES, ROOT } from "../objects/catalogue";
import type { Session } from "../objects/object-type";
import { calculateOnLoad } from "../objects/workbook/calculation";
import { DEFAULT_REQUIREMENT_SETS } from "../wire/app-context";
import { Library } from "./client-object";
import { MEMBERS } from "./members";
import { openContext } from "./request-context";
import type { ClientObject } from "./standing";

/** What a client is opened over. */
export interface ClientOptions {
  readonly workbook: WorkbookDocument;
  readonly engine: CalculationEngine;
  /** Regional settings of the machine; "en-US" when absent. */
  readonly culture?: CultureName;
  /** Hears of every batch as it begins. */
  readonly onBatch?: () => void;
}

/** The context that `run` hands over, as far as the members in `members.ts` go. */
interface Context {
  readonly workbook: ClientObject;
  readonly sync: <T>(passed?: T) => Promise<T | undefined>;
  readonly trace: (words: string) => void;
}

type Work<T> = (context: Context) => Promise<T>;

/** An open workbook, spoken to directly by a script written for office.js. */
export interface Client {
  /** What a script knows as `Excel`. */
  readonly excel: {
    readonly run: <T>(optionsOrWork: { readonly mergeUndoGroup?: boolean } | Work<T>, work?: Work<T>) => Promise<T>;
  };
  readonly session: Session;
  /** Batches that were sent. */
  readonly batches: number;
  /** Faults of the stand-in itself. */
  readonly faults: readonly unknown[];
}

const library = new Library(MEMBERS.classes);

/**
 * Opens a client over a workbook, without office.js, a page or messages: what a script queues is carried out by
 * `objects/` when it is sent. It has the members that `members.ts` lists; what they do, and when they refuse, is held to
 * the real office.js by a contract test. What Excel calculates on opening is calculated.
 */
export function openClient({ workbook, engine, culture = "en-US", onBatch }: ClientOptions): Client {
  const session: Session = {
    ...{ workbook, engine, culture, requirementSets: DEFAULT_REQUIREMENT_SETS },
    ...{ editingCell: false, mergingUndo: false, afterBatch: [] },
  };
  calculateOnLoad(session);
  const model = { metadata: MEMBERS, types: OBJECT_TYPES, session };
  const faults: unknown[] = [];
  let batches = 0;
  const listener = {
    onBatch: () => {
      batches += 1;
      onBatch?.();
    },
    onFault: (fault: unknown) => void faults.push(fault),
  };

  async function runIn<T>(work: Work<T>): Promise<T> {
    const context = openContext(model, ROOT, listener);
    const result = await work({
      workbook: library.rootOf(context),
      trace: context.trace,
      sync: async (passed) => {
        await context.send();
        return passed;
      },
    });
    // What is still queued when the work ends is sent, as office.js does.
    await context.send();
    return result;
  }

  return {
    excel: {
      run: async (optionsOrWork, work) => {
        if (typeof optionsOrWork === "function") return runIn(optionsOrWork);
        if (work === undefined) throw new Error("Excel.run without anything to run");
        session.mergingUndo = optionsOrWork.mergeUndoGroup === true;
        try {
          return await runIn(work);
        } finally {
          session.mergingUndo = false;
        }
      },
    },
    session,
    get batches() {
      return batches;
    },
    faults,
  };
}
