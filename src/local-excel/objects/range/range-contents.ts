import { toR1C1 } from "../../../xlsx/formulas/reference-style";
import type { CellRecord, SheetDocument } from "../../../xlsx/document";
import { areaOfSize, columnCount, rowCount } from "../area";
import { arraysOver, writeInputs, writeNumberFormats } from "./range-write";
import { settledSheet } from "../workbook/calculation";
import { canListCells, cellAt, styleAt } from "../cells/cells";
import { cellText } from "../cells/cell-text";
import { valueType } from "../events";
import type { RangeHandle } from "../handles";
import type { Answer, Property, Session, WireValue } from "../object-type";
import { wireValue } from "../wire-value";

/** Reads something of every cell; null where Excel lists none (whole rows or columns, more than five million cells). */
function table(
  self: RangeHandle,
  session: Session,
  read: (cell: CellRecord | null, row: number, column: number, sheet: SheetDocument) => WireValue,
): Answer {
  if (!canListCells(self.area)) return null;
  const sheet = settledSheet(session, self.sheetId);
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
  const sheet = settledSheet(session, self.sheetId);
  const entered = canListCells(self.area) ? arraysOver(sheet, self.area).filter((array) => !array.dynamic) : [];
  return table(self, session, (cell, row, column) => {
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

function numberFormats(self: RangeHandle, session: Session): Answer {
  const formats = new Map<number, string>();
  return table(self, session, (_cell, row, column, sheet) => {
    const style = styleAt(sheet, row, column);
    const known = formats.get(style) ?? session.workbook.styles.look(style).numberFormat;
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

const numberFormatProperty: Property<RangeHandle> = {
  get: numberFormats,
  set: (self, value, session) => {
    writeNumberFormats(session, self, value);
  },
};

/** What stands in the cells; the host's language is en-US, so that the local properties say the same as the others. */
export const RANGE_CONTENTS: Readonly<Record<string, Property<RangeHandle>>> = {
  Values: {
    get: (self, session) => table(self, session, (cell) => wireValue(cell?.value ?? null)),
    set: (self, value, session) => {
      writeInputs(session, self, value, "A1");
    },
  },
  ValueTypes: { get: (self, session) => table(self, session, valueType) },
  Formulas: formulasProperty,
  FormulasLocal: formulasProperty,
  FormulasR1C1: {
    get: (self, session) => formulas(self, session, toR1C1),
    set: (self, value, session) => {
      writeInputs(session, self, value, "R1C1");
    },
  },
  NumberFormat: numberFormatProperty,
  NumberFormatLocal: numberFormatProperty,
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
