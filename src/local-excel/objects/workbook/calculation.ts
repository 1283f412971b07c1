import type { CalculationReport, CellPlace } from "../../calc/engine";
import type { CellValue, SheetDocument, WorkbookDocument } from "../../../xlsx/document";
import { cellAt, putCell, sheetOf } from "../cells/cells";
import { notEmulated, type Session } from "../object-type";

interface Waiting {
  readonly places: CellPlace[];
  /** What is to be told once the places are calculated. */
  readonly then: (() => void)[];
  /** Not even a read calculates before the end of the batch. */
  suspended: boolean;
}

// Writes wait until a value is read or the batch ends: a thousand small writes are one calculation, and nobody can
// tell.
const waiting = new WeakMap<Session, Waiting>();

function waitingOf(session: Session, tasks: (() => void)[]): Waiting {
  const known = waiting.get(session);
  if (known !== undefined) return known;
  const made: Waiting = { places: [], then: [], suspended: false };
  waiting.set(session, made);
  tasks.push(() => {
    made.suspended = false;
    if (waiting.get(session) === made) settle(session);
  });
  return made;
}

/**
 * application.suspendApiCalculationUntilNextSync: what is written is calculated when the batch has been carried out,
 * reads see the old values.
 * @throws {HostError} NotImplemented where nobody tells the end of a batch.
 */
export function suspendCalculation(session: Session): void {
  if (session.afterBatch === undefined)
    throw notEmulated("suspending calculation where nobody tells the end of a batch");
  waitingOf(session, session.afterBatch).suspended = true;
}

/**
 * Has what `changed` calls for calculated before anything is read, as the calculation mode wants it.
 * @param then Run after that.
 * @throws {HostError} NotImplemented, now or when it is calculated, where a formula that was just entered cannot be
 *   evaluated.
 */
export function calculateAfter(
  session: Session,
  changed: readonly CellPlace[],
  then: () => void = () => undefined,
): void {
  if (session.workbook.calculationMode === "Manual") {
    for (const place of changed) evaluateEntered(session, place);
    then();
    return;
  }
  if (session.afterBatch === undefined) {
    calculate(session, changed, [then]);
    return;
  }
  const now = waitingOf(session, session.afterBatch);
  for (const place of changed) now.places.push(place);
  now.then.push(then);
}

/**
 * Calculates what waits, unless calculation is suspended: to be called before values are read.
 * @throws {HostError} NotImplemented where a formula that was just entered cannot be evaluated.
 */
export function settle(session: Session): void {
  const now = waiting.get(session);
  if (now === undefined || now.suspended) return;
  waiting.delete(session);
  calculate(session, now.places, now.then);
}

function calculate(session: Session, places: readonly CellPlace[], then: readonly (() => void)[]): void {
  try {
    if (places.length > 0) refuseUnevaluated(session, session.engine.recalculate(session.workbook, places), places);
  } finally {
    for (const each of then) each();
  }
}

// In manual mode Excel still evaluates a formula at the moment it is entered, but nothing that depends on it.
function evaluateEntered(session: Session, place: CellPlace): void {
  const sheet = sheetOf(session, place.sheetId);
  const cell = cellAt(sheet, place.row, place.column);
  if (cell === null || cell.formula === null) return;
  if (cell.formula.kind === "array") throw notEmulated("array formulas in manual calculation");
  putCell(sheet, place.row, place.column, { ...cell, value: evaluate(session, place, cell.formula.text) });
}

/**
 * The sheet of that id with every value as it is after what was written.
 * @throws {HostError} ItemNotFound where it is gone.
 */
export function settledSheet(session: Session, sheetId: string): SheetDocument {
  settle(session);
  return sheetOf(session, sheetId);
}

// A formula that was just entered has no earlier value it could keep.
function refuseUnevaluated(session: Session, report: CalculationReport, changed: readonly CellPlace[]): void {
  if (report.kept.length === 0) return;
  const key = (place: CellPlace) => `${place.sheetId}${String(place.row)},${String(place.column)}`;
  const entered = new Set(changed.map(key));
  for (const { place, formula, reason } of report.kept) {
    if (!entered.has(key(place))) continue;
    const cell = session.workbook.sheets
      .find((sheet) => sheet.id === place.sheetId)
      ?.cells.get(place.row)
      ?.get(place.column);
    if (cell?.formula !== null && cell?.value === null) throw notEmulated(`the formula =${formula} (${reason})`);
  }
}

/**
 * The cells whose formula may depend on a name or a sheet called `word`, directly or through other names; Excel
 * calculates these and no others where a name or sheet comes, goes or changes; a word inside another one is taken for
 * it, which costs time and nothing else.
 */
export function placesMentioning({ sheets, names }: WorkbookDocument, word: string): readonly CellPlace[] {
  const words = new Set([word.toLowerCase()]);
  const mentions = (formula: string): boolean => {
    const text = formula.toLowerCase();
    return [...words].some((each) => text.includes(each) || text.includes(each.replaceAll("'", "''")));
  };
  for (let known = 0; known < words.size;) {
    known = words.size;
    for (const { name, formula } of names) if (mentions(formula)) words.add(name.toLowerCase());
  }
  return sheets.flatMap(({ id, cells }) =>
    [...cells].flatMap(([row, line]) =>
      [...line].flatMap(([column, { formula }]) =>
        formula !== null && mentions(formula.text) ? [{ sheetId: id, row, column }] : [],
      ),
    ),
  );
}

/**
 * Calculates what Excel does when it opens a workbook: every formula where the file asks for it (`fullCalcOnLoad`), in
 * manual mode too; else those the file holds no value of and what depends on them, unless calculation is manual.
 */
export function calculateOnLoad({ workbook, engine }: Session): void {
  if (workbook.calculatesOnLoad) {
    workbook.calculatesOnLoad = false;
    engine.calculate(workbook);
    return;
  }
  if (workbook.calculationMode === "Manual") return;
  const places = workbook.sheets.flatMap(({ id, cells }) =>
    [...cells].flatMap(([row, line]) =>
      [...line].flatMap(([column, { formula, value }]) =>
        formula !== null && value === null ? [{ sheetId: id, row, column }] : [],
      ),
    ),
  );
  if (places.length > 0) engine.recalculate(workbook, places);
}

/** Calculates every formula of the workbook; nothing in manual mode. */
export function calculateAll(session: Session): void {
  if (session.workbook.calculationMode === "Manual") return;
  calculateNow(session);
}

/** Calculates every formula of the workbook, or of these sheets, whatever the calculation mode. */
export function calculateNow(session: Session, sheetIds?: readonly string[]): void {
  settle(session);
  session.engine.calculate(session.workbook, sheetIds);
}

/**
 * A formula's value at a place, without storing it.
 * @param formula A1, without "=".
 * @throws {HostError} NotImplemented where it cannot be evaluated.
 */
export function evaluate(session: Session, place: CellPlace, formula: string): CellValue {
  settle(session);
  try {
    return session.engine.evaluate(session.workbook, place, formula);
  } catch (error) {
    throw notEmulated(`the formula =${formula} (${error instanceof Error ? error.message : String(error)})`);
  }
}
