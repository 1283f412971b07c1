import type { CalculationReport, CellPlace } from "../calc/engine";
import type { CellValue } from "../document";
import { cellAt, putCell, sheetOf } from "./cells";
import { notEmulated, type Session } from "./object-type";

/** Sessions that have suspended calculation until the next sync, with what waits for it. */
const suspended = new WeakMap<Session, CellPlace[]>();

/** application.suspendApiCalculationUntilNextSync: writes are calculated together when the batch has been carried out. */
export function suspendCalculation(session: Session): void {
  if (suspended.has(session)) return;
  if (session.afterBatch === undefined) throw notEmulated("suspending calculation where nobody tells the end of a batch");
  const waiting: CellPlace[] = [];
  suspended.set(session, waiting);
  session.afterBatch.push(() => {
    suspended.delete(session);
    calculateAfter(session, waiting);
  });
}

/** Calculates what `changed` calls for, as the calculation mode wants it. */
export function calculateAfter(session: Session, changed: readonly CellPlace[]): void {
  if (changed.length === 0) return;
  const waiting = suspended.get(session);
  if (waiting !== undefined) {
    for (const place of changed) waiting.push(place);
    return;
  }
  if (session.workbook.calculationMode !== "Manual") {
    refuseUnevaluated(session, session.engine.recalculate(session.workbook, changed), changed);
    return;
  }
  // In manual mode Excel still evaluates a formula at the moment it is entered, but nothing that depends on it.
  for (const place of changed) {
    const sheet = sheetOf(session, place.sheetId);
    const cell = cellAt(sheet, place.row, place.column);
    if (cell === null || cell.formula === null) continue;
    if (cell.formula.kind === "array") throw notEmulated("array formulas in manual calculation");
    putCell(sheet, place.row, place.column, { ...cell, value: evaluate(session, place, cell.formula.text) });
  }
}

// A formula that was just entered has no earlier value it could keep.
function refuseUnevaluated(session: Session, report: CalculationReport, changed: readonly CellPlace[]): void {
  if (report.kept.length === 0) return;
  const key = (place: CellPlace) => `${place.sheetId}${String(place.row)},${String(place.column)}`;
  const entered = new Set(changed.map(key));
  for (const { place, formula, reason } of report.kept) {
    if (!entered.has(key(place))) continue;
    if (cellAt(sheetOf(session, place.sheetId), place.row, place.column)?.value === null) throw notEmulated(`the formula =${formula} (${reason})`);
  }
}

/** Every formula of the workbook, where names or sheets have changed; nothing in manual mode. */
export function calculateAll(session: Session): void {
  if (session.workbook.calculationMode !== "Manual") session.engine.calculate(session.workbook);
}

/** A formula's value at a place, without storing it; what cannot be evaluated is refused by name. */
export function evaluate(session: Session, place: CellPlace, formula: string): CellValue {
  try {
    return session.engine.evaluate(session.workbook, place, formula);
  } catch (error) {
    throw notEmulated(`the formula =${formula} (${error instanceof Error ? error.message : String(error)})`);
  }
}
