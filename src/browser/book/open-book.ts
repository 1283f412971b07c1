import { createEngine } from "../../local-excel/calc/create-engine";
import type { CalculationEngine, CalculationReport } from "../../local-excel/calc/engine";
import type { CultureName } from "../../local-excel/calc/formats/format-culture";
import { openClient } from "../../local-excel/client/client";
import { presentOffice } from "../../local-excel/client/office-presence";
import { present } from "../../local-excel/client/presence";
import { areaOfSize, intersect, isOnSheet } from "../../local-excel/objects/area";
import { cellText } from "../../local-excel/objects/cells/cell-text";
import { cellAt, eachCell, isBlank, putCell, sheetOf, styleAt } from "../../local-excel/objects/cells/cells";
import { cultureOf, invariantFormula } from "../../local-excel/objects/culture";
import { range } from "../../local-excel/objects/handles";
import { HostError, type Session } from "../../local-excel/objects/object-type";
import { writeInputs } from "../../local-excel/objects/range/range-write";
import type { Area, CellRecord } from "../../xlsx/document";
import { calculateAfter } from "../../local-excel/objects/workbook/calculation";
import { openWorkbook } from "../../xlsx/open-workbook";
import { saveWorkbook } from "../../xlsx/save-workbook";
import type { Book, BookOptions, Refused } from "./book";
import { holderOf, inputText } from "./cell-input";
import { conditionalLook, hasUnshownFormats } from "./conditional-fill";
import { openHistory, type CellChange } from "./history";
import { invariantTyping } from "./typed-text";

/** The engine, telling how many formulas keep the value of the file. */
function counting(engine: CalculationEngine, kept: Set<string>): CalculationEngine {
  const told = (report: CalculationReport): CalculationReport => {
    for (const { place } of report.kept) kept.add(JSON.stringify(place));
    return report;
  };
  return {
    recalculate: (workbook, changed) => told(engine.recalculate(workbook, changed)),
    calculate: (workbook, sheetIds) => told(engine.calculate(workbook, sheetIds)),
    evaluate: (workbook, place, formula) => engine.evaluate(workbook, place, formula),
  };
}

/** Does something with the workbook at once, as a batch of its own would be. */
function atOnce(session: Session, action: () => void): void {
  try {
    action();
  } finally {
    for (const task of (session.afterBatch ?? []).splice(0)) task();
  }
}

/**
 * Opens a workbook in this page: from now on the page's scripts know it as `Excel`, and the ribbon as `Office`.
 * @throws {UnreadableWorkbook} where the bytes are no workbook that can be read.
 */
export function openBook(bytes: Uint8Array, { name, locale, onChange: tell, showPane }: BookOptions): Book {
  const opened = openWorkbook(bytes, name);
  const { document: workbook } = opened;
  const culture: CultureName = locale.toLowerCase().startsWith("vi") ? "vi-VN" : "en-US";
  const kept = new Set<string>();
  let version = 0;
  const onChange = (): void => {
    version += 1;
    tell();
  };
  const client = openClient({
    workbook,
    engine: counting(createEngine(), kept),
    culture,
    onBatch: onChange,
  });
  const { session } = client;
  const { press } = presentOffice({ locale, showPane });
  present(client);
  const history = openHistory();

  const typed = (text: string): string =>
    /^=[^]/.test(text) ? `=${invariantFormula(session, text.slice(1))}` : invariantTyping(text, culture);

  /** Writes inputs into an area, all of them or, where one is refused, none. */
  function write(sheetId: string, area: Area, inputs: () => readonly (readonly (string | null)[])[]): Refused | null {
    const sheet = sheetOf(session, sheetId);
    const before = new Map<
      string,
      { readonly row: number; readonly column: number; readonly cell: CellRecord | null }
    >();
    for (let row = area.top; row <= area.bottom; row += 1)
      for (let column = area.left; column <= area.right; column += 1)
        before.set(`${String(row)},${String(column)}`, { row, column, cell: cellAt(sheet, row, column) });
    try {
      atOnce(session, () => writeInputs(session, range(sheetId, area), inputs(), "A1"));
    } catch (error) {
      for (const { row, column, cell } of before.values()) putCell(sheet, row, column, cell);
      atOnce(session, () => {
        calculateAfter(
          session,
          [...before.values()].map(({ row, column }) => ({ sheetId, row, column })),
        );
      });
      if (!(error instanceof HostError)) throw error;
      return { code: error.code, words: error.message };
    }
    const cells = [...before.values()].flatMap(({ row, column, cell }): readonly CellChange[] => {
      const after = cellAt(sheet, row, column);
      return after === cell ? [] : [{ row, column, before: cell, after }];
    });
    if (cells.length > 0) history.add({ sheetId, cells });
    onChange();
    return null;
  }

  const moved = (move: typeof history.undo): ReturnType<typeof history.undo> => {
    let place: ReturnType<typeof history.undo> = null;
    atOnce(session, () => {
      place = move(session);
    });
    onChange();
    return place;
  };

  return {
    workbook,
    version: () => version,
    text: (sheet, row, column) =>
      cellText(session, cellAt(sheet, row, column)?.value ?? null, styleAt(sheet, row, column)),
    conditional: (sheet, row, column) => conditionalLook(session, sheet, row, column),
    hasUnshownFormats,
    input: (sheetId, row, column) => inputText(session, sheetId, row, column),
    decimal: cultureOf(session).formats.decimal,
    enter: (sheetId, row, column, lines) => {
      const { row: top, column: left } = holderOf(sheetOf(session, sheetId), row, column);
      const widest = Math.max(0, ...lines.map((line) => line.length));
      const area = areaOfSize(top, left, lines.length, widest);
      if (!isOnSheet(area)) return { code: "InvalidArgument", words: "" };
      // A line that is shorter than the others leaves the cells beyond it as they are.
      return write(sheetId, area, () =>
        lines.map((line) => Array.from({ length: widest }, (_, i) => (line[i] === undefined ? null : typed(line[i])))),
      );
    },
    empty: (sheetId, area) => {
      const sheet = sheetOf(session, sheetId);
      const filled = filledArea(sheet, area);
      if (filled === null) return null;
      return write(sheetId, filled, () =>
        Array.from({ length: filled.bottom - filled.top + 1 }, () =>
          Array.from({ length: filled.right - filled.left + 1 }, () => ""),
        ),
      );
    },
    undo: () => moved(history.undo),
    redo: () => moved(history.redo),
    press,
    kept: () => kept.size,
    save: () => saveWorkbook(opened),
  };
}

/** The smallest area within another that holds every cell with something in it; null where there is none. */
function filledArea(sheet: ReturnType<typeof sheetOf>, within: Area): Area | null {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  eachCell(sheet, within, (cell, row, column) => {
    if (isBlank(cell)) return;
    [top, bottom] = [Math.min(top, row), Math.max(bottom, row)];
    [left, right] = [Math.min(left, column), Math.max(right, column)];
  });
  return bottom < 0 ? null : intersect({ top, left, bottom, right }, within);
}
