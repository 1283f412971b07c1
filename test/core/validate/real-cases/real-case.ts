import { columnIndex, rangeName } from "../../../../src/core/model/cells/address";
import type { Analysis } from "../../../../src/core/model/results/analysis";
import type { ExampleCell, Place } from "../../../../src/core/model/results/finding";
import { DEFAULT_SETTINGS } from "../../../../src/core/model/requests/settings";
import type { WorkbookSnapshot } from "../../../../src/core/model/cells/workbook";
import { cellAt, styleKey } from "../../../../src/core/model/cells/workbook";
import { analyze } from "../../../../src/core/pipeline";
import { sheetOf, workbookOf } from "../../../fixtures/sheet";

export type Rows = readonly (readonly ExampleCell[])[];

/** A sheet of a case: its name, its rows from A1, what is hidden, and the font of all its text. */
export interface CaseSheet {
  readonly name: string;
  readonly rows: Rows;
  readonly hidden?: readonly string[];
  readonly font?: string;
}

/** One instance of a problem met in real workbooks, drawn anew. */
export interface RealCase {
  /** Which of the 25 kinds of problem it is. */
  readonly kind: number;
  readonly instance: string;
  readonly file?: string;
  readonly sheets: readonly CaseSheet[];
  /**
   * "rule Sheet!A1", sorted: every error, and the warnings and remarks the instance is about; no other error may be
   * said.
   */
  readonly found: readonly string[];
  /** Words that the findings' sentences must hold together. */
  readonly mentions?: readonly string[];
  /** What the proposed changes must put in cells, spaces as they stood. */
  readonly puts?: readonly string[];
}

/** A kind of problem that no rule is meant to tell, and why. */
export interface Uncovered {
  readonly kind: number;
  readonly instance: string;
  readonly reason: string;
}

/** The whole pipeline over a case's workbook. */
export function analyzed({ sheets, file }: Pick<RealCase, "sheets" | "file">): Analysis {
  const grids = sheets.map(({ name, rows, hidden = [], font }) => {
    const width = Math.max(0, ...rows.map((r) => r.length));
    const styles =
      font === undefined
        ? []
        : rows.flatMap((_, row) =>
            Array.from(
              { length: width },
              (_cell, column) =>
                [styleKey(row, column), { fontName: font, bold: false, italic: false, indent: 0, fill: null }] as const,
            ),
          );
    return sheetOf(name, rows, {
      styles: new Map(styles),
      hiddenRows: new Set(hidden.filter((h) => /^\d+$/.test(h)).map((h) => Number(h) - 1)),
      hiddenColumns: new Set(hidden.filter((h) => /^[A-Z]+$/.test(h)).map(columnIndex)),
    });
  });
  return analyze({ ...workbookOf(...grids), ...(file === undefined ? {} : { name: file }) }, DEFAULT_SETTINGS);
}

/** "rule Sheet!A1" of a finding. */
export const saidAt = (f: Analysis["findings"][number]): string =>
  `${f.ruleId} ${f.place.sheet}!${rangeName(f.place.range)}`;

/** What the first cell of a place holds: its formula where it has one, its value otherwise. */
export function contentAt(workbook: WorkbookSnapshot, { sheet, range }: Place): string | number | boolean | null {
  const grid = workbook.sheets.find((s) => s.name === sheet);
  const cell = grid ? cellAt(grid, range.top, range.left) : null;
  const value = cell?.value ?? null;
  return cell?.formula ?? (typeof value === "object" ? (value?.error ?? null) : value);
}
