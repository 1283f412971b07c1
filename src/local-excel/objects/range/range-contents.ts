import { toR1C1 } from "../../../xlsx/formulas/reference-style";
import type { CellRecord, SheetDocument } from "../../../xlsx/document";
import { areaOfSize, columnCount, rowCount } from "../area";
import { isList } from "../arguments";
import { arraysOver, writeInputs, writeNumberFormats } from "./range-write";
import { settledSheet } from "../workbook/calculation";
import { canListCells, cellAt, sheetOf, styleAt } from "../cells/cells";
import { cellText } from "../cells/cell-text";
import { invariantFormat, invariantFormula, localFormat, localFormula } from "../culture";
import { valueType } from "../events";
import type { RangeHandle } from "../handles";
import { notEmulated, type Answer, type Property, type Session, type WireValue } from "../object-type";
import { wireValue } from "../wire-value";

/** Reads something of every cell; null where Excel lists none (whole rows or columns, more than five million cells). */
function table(
  self: RangeHandle,
  session: Session,
  read: (cell: CellRecord | null, row: number, column: number, sheet: SheetDocument) => WireValue,
): Answer {
  if (!canListCells(self.area)) return null;
  return tableOf(self, settledSheet(session, self.sheetId), read);
}

/** The same of a sheet as it is. */
function tableOf(
  self: RangeHandle,
  sheet: SheetDocument,
  read: (cell: CellRecord | null, row: number, column: number, sheet: SheetDocument) => WireValue,
): Answer {
  if (!canListCells(self.area)) return null;
  return Array.from({ length: rowCount(self.area) }, (_, i) => {
    const row = self.area.top + i;
    return Array.from({ length: columnCount(self.area) }, (__, j) =>
      read(cellAt(sheet, row, self.area.left + j), row, self.area.left + j, sheet),
    );
  });
}

/** A formula as typed, with its "=", or the value where there is none. */
function formulaOrValue(cell: CellRecord | null): WireValue {
  return cell === null || cell.formula === null ? wireValue(cell?.value ?? null) : `=${cell.formula.text}`;
}

/** Every cell of a CSE array shows the array's formula; what a formula spills into shows its value. */
function formulas(
  self: RangeHandle,
  session: Session,
  spell: (text: string, row: number, column: number) => string,
): Answer {
  // Only what arrays spill makes formulas depend on values that are still to be calculated.
  const canSpill = session.workbook.sheets.some(({ mayHoldArrays }) => mayHoldArrays);
  const sheet = canSpill ? settledSheet(session, self.sheetId) : sheetOf(session, self.sheetId);
  const entered = canListCells(self.area) ? arraysOver(sheet, self.area).filter((array) => !array.dynamic) : [];
  return tableOf(self, sheet, (cell, row, column) => {
    if (cell !== null && cell.formula !== null) return `=${spell(cell.formula.text, row, column)}`;
    for (const { anchor, filled } of entered) {
      if (row < filled.top || row > filled.bottom || column < filled.left || column > filled.right) continue;
      return `=${spell(cellAt(sheet, anchor.row, anchor.column)?.formula?.text ?? "", anchor.row, anchor.column)}`;
    }
    return formulaOrValue(cell);
  });
}

function plain(text: string): string {
  return text;
}

function numberFormats(self: RangeHandle, session: Session, spell: (format: string) => string): Answer {
  const formats = new Map<number, string>();
  return tableOf(self, sheetOf(session, self.sheetId), (_cell, row, column, sheet) => {
    const style = styleAt(sheet, row, column);
    const known = formats.get(style) ?? spell(session.workbook.styles.look(style).numberFormat);
    formats.set(style, known);
    return known;
  });
}

const formulasProperty: Property<RangeHandle> = {
  get: (self, session) => formulas(self, session, plain),
  set: (self, value, session) => {
    writeInputs(session, self, value, "A1");
  },
};

const formulasLocalProperty: Property<RangeHandle> = {
  get: (self, session) => formulas(self, session, (text) => localFormula(session, text)),
  set: (self, value, session) => {
    writeInputs(
      session,
      self,
      eachText(value, (text) => localEntry(session, text)),
      "A1",
    );
  },
};

/** What is typed in the spelling of the machine, as Range.formulas takes it. */
function localEntry(session: Session, text: string): string {
  if (text.startsWith("=")) return `=${invariantFormula(session, text.slice(1))}`;
  if (text === "" || text.startsWith("'") || (session.culture ?? "en-US") === "en-US") return text;
  throw notEmulated("typing anything but formulas through formulasLocal on a machine that is not en-US");
}

/** What was set, with every text in it changed. */
function eachText(value: WireValue, change: (text: string) => string): WireValue {
  if (typeof value === "string") return change(value);
  return isList(value) ? value.map((each) => eachText(each, change)) : value;
}

const numberFormatProperty: Property<RangeHandle> = {
  get: (self, session) => numberFormats(self, session, plain),
  set: (self, value, session) => {
    writeNumberFormats(session, self, value);
  },
};

const numberFormatLocalProperty: Property<RangeHandle> = {
  get: (self, session) => numberFormats(self, session, (format) => localFormat(session, format)),
  set: (self, value, session) => {
    writeNumberFormats(
      session,
      self,
      eachText(value, (format) => invariantFormat(session, format)),
    );
  },
};

/** What stands in the cells; only text and the local properties follow the machine's regional settings. */
export const RANGE_CONTENTS: Readonly<Record<string, Property<RangeHandle>>> = {
  Values: {
    get: (self, session) => table(self, session, (cell) => wireValue(cell?.value ?? null)),
    set: (self, value, session) => {
      writeInputs(session, self, value, "A1");
    },
  },
  ValueTypes: { get: (self, session) => table(self, session, valueType) },
  Formulas: formulasProperty,
  FormulasLocal: formulasLocalProperty,
  FormulasR1C1: {
    get: (self, session) => formulas(self, session, toR1C1),
    set: (self, value, session) => {
      writeInputs(session, self, value, "R1C1");
    },
  },
  NumberFormat: numberFormatProperty,
  NumberFormatLocal: numberFormatLocalProperty,
  Text: {
    get: (self, session) =>
      table(self, session, (cell, row, column, sheet) =>
        cellText(session, cell?.value ?? null, styleAt(sheet, row, column)),
      ),
  },
  HasSpill: {
    get: (self, session) => {
      const sheet = settledSheet(session, self.sheetId);
      const spilled = arraysOver(sheet, self.area).filter((array) => array.dynamic);
      let inside = 0;
      for (const { filled } of spilled) {
        const rows = Math.min(filled.bottom, self.area.bottom) - Math.max(filled.top, self.area.top) + 1;
        const columns = Math.min(filled.right, self.area.right) - Math.max(filled.left, self.area.left) + 1;
        inside += rows * columns;
      }
      if (inside === 0) return false;
      return inside === rowCount(self.area) * columnCount(self.area) ? true : null;
    },
  },
};

/** Rows of a range as ranges of their own, for properties asked for by row. */
export function rowsOf(self: RangeHandle): readonly RangeHandle[] {
  return Array.from({ length: rowCount(self.area) }, (_, i) => ({
    ...self,
    area: areaOfSize(self.area.top + i, self.area.left, 1, columnCount(self.area)),
  }));
}

/** Columns of a range as ranges of their own, for properties asked for by column. */
export function columnsOf(self: RangeHandle): readonly RangeHandle[] {
  return Array.from({ length: columnCount(self.area) }, (_, j) => ({
    ...self,
    area: areaOfSize(self.area.top, self.area.left + j, rowCount(self.area), 1),
  }));
}
