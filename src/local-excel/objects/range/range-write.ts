import type { CellPlace } from "../../calc/engine";
import type { Area, CellRecord, SheetDocument } from "../../../xlsx/document";
import { isList } from "../arguments";
import {
  cellArea,
  cellCount,
  columnCount,
  contains,
  containsCell,
  intersect,
  isUnbounded,
  rowCount,
  sameArea,
} from "../area";
import { calculateAfter } from "../workbook/calculation";
import { cellAt, eachCell, mergeAt, putCell, sheetOf, styleAt } from "../cells/cells";
import { COLUMN_COUNT, parseArea } from "../../../xlsx/formulas/address";
import { invalidArgument, invalidOperation } from "../errors";
import { raiseCellsChanged, triggerSource } from "../events";
import { readEntry, type Entering, type EntryNotation } from "../cells/cell-entry";
import type { RangeHandle } from "../handles";
import { HostError, notEmulated, type Session, type WireValue } from "../object-type";
import { refuseLockedCells } from "../worksheet/protection-check";

/** One input for each cell of a range, row by row; null leaves a cell as it is. */
type InputMatrix = readonly (readonly WireValue[])[];

/**
 * What was set on a two-dimensional property: a value for every cell, or one value for all; its size must be the
 * range's.
 */
function inputMatrix(area: Area, value: WireValue): InputMatrix {
  if (isUnbounded(area)) throw invalidArgument();
  if (!isList(value)) {
    if (value === null) throw invalidArgument();
    const row = new Array<WireValue>(columnCount(area)).fill(value);
    return new Array<readonly WireValue[]>(rowCount(area)).fill(row);
  }
  if (value.length !== rowCount(area)) throw wrongSize();
  return value.map((row) => {
    if (!isList(row) || row.length !== columnCount(area)) throw wrongSize();
    return row;
  });
}

function wrongSize(): HostError {
  return new HostError(
    "InvalidArgument",
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    400,
  );
}

/**
 * Sets Range.values, Range.formulas or Range.formulasR1C1: all of it, or nothing.
 * @param value A value for every cell, row by row, or one for all; null leaves a cell as it is.
 * @throws {HostError} InvalidArgument for the wrong size or a bad formula, AccessDenied for locked cells,
 *   InvalidOperation for part of an array.
 */
export function writeInputs(session: Session, target: RangeHandle, value: WireValue, notation: EntryNotation): void {
  const sheet = sheetOf(session, target.sheetId);
  const inputs = inputMatrix(target.area, value);
  const records: { readonly row: number; readonly column: number; readonly record: CellRecord | null }[] = [];
  const entering: Entering = { notation, shapes: new Map() };
  inputs.forEach((line, i) => {
    line.forEach((input, j) => {
      if (input === null) return;
      const [row, column] = [target.area.top + i, target.area.left + j];
      // Only the top left cell of a merged area holds anything.
      const merge = mergeAt(sheet, row, column);
      if (merge !== null && (merge.top !== row || merge.left !== column)) return;
      records.push({ row, column, record: readEntry(session, sheet, { row, column }, input, entering) });
    });
  });
  const written =
    records.length === cellCount(target.area) ? [target.area] : records.map(({ row, column }) => cellArea(row, column));
  refuseLockedCells(session, sheet, written);
  replaceCells(session, sheet, target.area, records);
}

/**
 * Puts new contents into cells of an area, calculates, and tells who listens.
 * @param records The cells that change; null takes a cell out.
 * @throws {HostError} InvalidOperation for part of an array, NotImplemented for the header of an Excel table.
 */
export function replaceCells(
  session: Session,
  sheet: SheetDocument,
  area: Area,
  records: readonly { readonly row: number; readonly column: number; readonly record: CellRecord | null }[],
): void {
  if (records.length === 0) return;
  const written = new Set(records.map(({ row, column }) => row * COLUMN_COUNT + column));
  const emptied = arraysToEmpty(sheet, area, (row, column) => written.has(row * COLUMN_COUNT + column));
  for (const { row, column, record } of records) refuseTableHeader(sheet, row, column, record);
  const single = cellCount(area) === 1;
  const before = single ? cellAt(sheet, area.top, area.left) : null;
  const changed: CellPlace[] = [];
  for (const { row, column } of emptied) {
    const cell = cellAt(sheet, row, column);
    if (cell !== null) putCell(sheet, row, column, { ...cell, value: null, formula: null });
    changed.push({ sheetId: sheet.id, row, column });
  }
  for (const { row, column, record } of records) {
    putCell(sheet, row, column, record);
    changed.push({ sheetId: sheet.id, row, column });
  }
  const trigger = triggerSource(session);
  const entered = single ? cellAt(sheet, area.top, area.left) : null;
  calculateAfter(session, changed, () => {
    // A formula's value is known when it is calculated; what was typed must be told even if it was written over since.
    const after = entered === null || entered.formula === null ? entered : cellAt(sheet, area.top, area.left);
    raiseCellsChanged(session, sheet, { area, single: single ? { before, after } : null, trigger });
  });
}

/**
 * Cells that lose what an array formula put there, because its anchor is written over. Part of a CSE array cannot be
 * changed ("You can't change part of an array").
 */
function arraysToEmpty(
  sheet: SheetDocument,
  area: Area,
  isWritten: (row: number, column: number) => boolean,
): readonly { readonly row: number; readonly column: number }[] {
  const emptied: { row: number; column: number }[] = [];
  for (const { anchor, filled, dynamic } of arraysOver(sheet, area)) {
    const rest: { row: number; column: number }[] = [];
    let touched = false;
    for (let row = filled.top; row <= filled.bottom; row += 1) {
      for (let column = filled.left; column <= filled.right; column += 1) {
        if (isWritten(row, column)) touched = true;
        else rest.push({ row, column });
      }
    }
    if (!touched) continue;
    if (rest.length > 0 && !dynamic) throw invalidOperation();
    // What a value in the way of a spill does to the anchor (#SPILL!) is the calculation's business.
    if (!dynamic || isWritten(anchor.row, anchor.column)) emptied.push(...rest);
  }
  return emptied;
}

/** Array formulas that fill any cell of an area: where each stands (zero-based), and what it fills. */
export function arraysOver(
  sheet: SheetDocument,
  area: Area,
): readonly {
  readonly anchor: { readonly row: number; readonly column: number };
  readonly filled: Area;
  readonly dynamic: boolean;
}[] {
  if (!sheet.mayHoldArrays) return [];
  const arrays: { anchor: { row: number; column: number }; filled: Area; dynamic: boolean }[] = [];
  // An array fills cells right of and below its anchor.
  eachCell(sheet, { top: 0, left: 0, bottom: area.bottom, right: area.right }, (cell, row, column) => {
    if (cell.formula?.kind !== "array") return;
    const filled = parseArea(cell.formula.range) ?? cellArea(row, column);
    if (intersect(filled, area) !== null)
      arrays.push({ anchor: { row, column }, filled, dynamic: cell.formula.dynamic });
  });
  return arrays;
}

function refuseTableHeader(sheet: SheetDocument, row: number, column: number, record: CellRecord | null): void {
  for (const table of sheet.tables) {
    if (!table.headerRow || table.area.top !== row || !containsCell(table.area, row, column)) continue;
    if (cellAt(sheet, row, column)?.value === (record?.value ?? null)) continue;
    throw notEmulated(
      "writing into the header row of a table: its columns and structured references would have to follow",
    );
  }
}

/**
 * Writes a number format into every cell, as Range.numberFormat takes it.
 * @param value A format for every cell, row by row, or one for all; "" is "General", null leaves a cell as it is.
 * @throws {HostError} InvalidArgument for the wrong size, AccessDenied for locked cells.
 */
export function writeNumberFormats(session: Session, target: RangeHandle, value: WireValue): void {
  const sheet = sheetOf(session, target.sheetId);
  const formats = inputMatrix(target.area, value);
  if (sheet.protection !== null) refuseLockedCells(session, sheet, [target.area]);
  formats.forEach((line, i) => {
    line.forEach((format, j) => {
      if (format === null) return;
      if (typeof format !== "string") throw invalidArgument();
      const [row, column] = [target.area.top + i, target.area.left + j];
      const old = styleAt(sheet, row, column);
      const style = session.workbook.styles.derive(old, { numberFormat: format === "" ? "General" : format });
      const cell = cellAt(sheet, row, column);
      if (style !== old)
        putCell(sheet, row, column, { value: cell?.value ?? null, formula: cell?.formula ?? null, style });
    });
  });
}

/** The merged areas of a sheet that an area cuts through without covering them. */
export function cutMerges(sheet: SheetDocument, area: Area): readonly Area[] {
  return sheet.merges.filter(
    (merge) => !sameArea(merge, area) && !contains(area, merge) && intersect(merge, area) !== null,
  );
}
