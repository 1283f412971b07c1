import type { RunState } from "../add-in/run-state";
import type { CalculationEngine, CalculationReport } from "../local-excel/calc/engine";
import type { FileRole } from "../core/model/tables/file-match";
import type { WorkbookDocument } from "../xlsx/document";
import type { Language } from "../core/model/message";

/** The ribbon's buttons that run a function, by its name; the third one opens the pane. */
export type Button = "validateAndCompute" | "removeAdditions";

/** A formula that should have been calculated anew and could not: its cell keeps the value the file held. */
export type Kept = CalculationReport["kept"][number];

/** How much was exchanged with Excel; bytes are null where nothing went over a wire. */
interface Traffic {
  readonly roundTrips: number;
  readonly requestBytes: number | null;
  readonly responseBytes: number | null;
}

/** What came of a press: what the add-in told whoever listens, and how the command ended (0 is well). */
export interface Press {
  /** Detail of the add-in's `soat-so:report` event; null where it sent none. */
  readonly detail: unknown;
  readonly status: number;
  readonly traffic: Traffic;
  readonly kept: readonly Kept[];
  /** Where the run ended; only on the direct client. */
  readonly state?: RunState;
}

/** How the button is pressed. */
export interface PressOptions {
  readonly language: Language;
  /** Empty: every visible sheet. */
  readonly sheets?: readonly string[];
  /** Further measures asked for of every table that has their inputs. */
  readonly measures?: readonly string[];
  /** A report's text to be held against the workbook; only on the direct client. */
  readonly text?: string;
  /** Whether empty cells are filled from those files first. */
  readonly fill?: boolean;
  /** Files beside the workbook, with what each is for; only on the direct client. */
  readonly beside?: readonly { readonly role: FileRole; readonly document: WorkbookDocument }[];
}

/** The engine, telling of every formula it leaves as it was. */
export function watched(engine: CalculationEngine, onKept: (entry: Kept) => void): CalculationEngine {
  const told = (report: CalculationReport): CalculationReport => {
    report.kept.forEach(onKept);
    return report;
  };
  return {
    recalculate: (workbook, changed) => told(engine.recalculate(workbook, changed)),
    calculate: (workbook, sheetIds) => told(engine.calculate(workbook, sheetIds)),
    evaluate: (workbook, place, formula) => engine.evaluate(workbook, place, formula),
  };
}
