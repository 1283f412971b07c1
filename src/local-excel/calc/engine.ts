import type { CellValue, WorkbookDocument } from "../../xlsx/document";

/** A cell by sheet id, zero-based row and column. */
export interface CellPlace {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

/** What a recalculation did. */
export interface CalculationReport {
  /** Cells whose formula was evaluated. */
  readonly evaluated: number;
  /** Distinct R1C1 shapes among them: each was parsed once. */
  readonly shapes: number;
  /** Cells that keep the value the file held because their formula cannot be evaluated here, with the reason. */
  readonly kept: readonly { readonly place: CellPlace; readonly formula: string; readonly reason: string }[];
}

/** Evaluates formulas over an open workbook and stores the values in its cells. */
export interface CalculationEngine {
  /**
   * Everything that depends, directly or not, on `changed`, and the formulas that stand there; whatever the calculation
   * mode says. `changed` names every cell that holds another formula than when something was calculated last, unless
   * sheets, tables or names have changed as well.
   */
  recalculate(workbook: WorkbookDocument, changed: readonly CellPlace[]): CalculationReport;
  /** Every formula of the given sheets (all when absent). */
  calculate(workbook: WorkbookDocument, sheetIds?: readonly string[]): CalculationReport;
  /**
   * One formula (A1, without "=") as if it stood at `place`, without storing anything: for conditional formats and
   * names. An error value is a result like any other.
   *
   * @throws "not emulated: …" where it cannot be evaluated here.
   */
  evaluate(workbook: WorkbookDocument, place: CellPlace, formula: string): CellValue;
}
