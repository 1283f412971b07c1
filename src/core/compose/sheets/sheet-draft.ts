import type { CellRange } from "../../model/cells/address";
import type { ChartModel } from "../../model/changes/chart";
import type { RowSubject, Subject } from "../../model/changes/row-subject";
import type { CellContent, Look, OwnSheetRole, PageChange, SheetChange } from "../../model/changes/workbook-change";
import { ROW_HEIGHT } from "../../model/changes/workbook-change";
import type { KeptRows } from "./page-breaks";
import { pageBreaks, roomOf } from "./page-breaks";

/** One of our sheets while it is drawn up, row by row from the top. */
export interface SheetDraft {
  /** Points, by column from A. */
  readonly widths: readonly number[];
  /** The next free row. */
  readonly row: () => number;
  /** Writes a row of cells from column A, with one look for all, and goes to the next; returns its number. */
  readonly add: (cells: readonly (CellContent | null)[], look?: Look, height?: number) => number;
  /** Leaves rows empty. */
  readonly skip: (rows: number) => void;
  readonly put: (row: number, column: number, content: CellContent) => void;
  readonly look: (range: CellRange, look: Look) => void;
  readonly merge: (range: CellRange) => void;
  readonly height: (row: number, height: number) => void;
  readonly link: (row: number, column: number, sheet: string, range: CellRange) => void;
  readonly chart: (chart: ChartModel) => void;
  /** Tells what a row is about, so that what the clerk writes there goes with it. */
  readonly about: (row: number, subject: Subject) => void;
  /** Prints nothing below a row; the first one holds. */
  readonly printTo: (row: number) => void;
  /** Points that all rows take so far. */
  readonly used: () => number;
  /** Points that are left on the page that the next row stands on, printed at a percentage of its size. */
  readonly left: (scale: number) => number;
  /** Keeps rows on one page, as far as a page holds them. */
  readonly keep: (top: number, bottom: number) => void;
  /** What follows begins a new page. */
  readonly newPage: () => void;
  readonly done: (orientation: SheetChange["orientation"], paging: Paging) => SheetChange;
}

/** How a sheet is paged, as far as its rows do not say. */
type Paging = Omit<PageChange, "breaks">;

/** The font of our sheets: that of the reports they end up in. */
export const FONT = { name: "Times New Roman", size: 13 } as const;

/** An empty sheet; widths in points, by column from A. */
export function draftSheet(role: OwnSheetRole, name: string, columnWidths: readonly number[]): SheetDraft {
  const rows: (CellContent | null)[][] = [];
  const looks: { range: CellRange; look: Look }[] = [];
  const merges: CellRange[] = [];
  const heights: { row: number; height: number }[] = [];
  const links: { cell: { row: number; column: number }; sheet: string; range: CellRange }[] = [];
  const charts: ChartModel[] = [];
  const kept: KeptRows[] = [];
  const starts: number[] = [];
  const subjects: RowSubject[] = [];
  let lastPrintedRow: number | null = null;
  const blank = (): (CellContent | null)[] => columnWidths.map(() => null);
  return {
    widths: columnWidths,
    row: () => rows.length,
    add: (cells, look, height) => {
      const row = rows.length;
      rows.push(columnWidths.map((_, i) => cells[i] ?? null));
      if (look !== undefined)
        looks.push({ range: { top: row, left: 0, bottom: row, right: columnWidths.length - 1 }, look });
      if (height !== undefined) heights.push({ row, height });
      return row;
    },
    skip: (count) => {
      for (let i = 0; i < count; i++) rows.push(blank());
    },
    put: (row, column, content) => {
      while (rows.length <= row) rows.push(blank());
      const cells = rows[row];
      if (cells) cells[column] = content;
    },
    look: (range, look) => {
      looks.push({ range, look });
    },
    merge: (range) => {
      merges.push(range);
    },
    height: (row, height) => {
      heights.push({ row, height });
    },
    link: (row, column, sheet, range) => {
      links.push({ cell: { row, column }, sheet, range });
    },
    chart: (chart) => {
      charts.push(chart);
    },
    about: (row, subject) => {
      subjects.push({ row, ...subject });
    },
    printTo: (row) => {
      lastPrintedRow ??= row;
    },
    used: () => rowHeights(heights, rows.length).reduce((sum, height) => sum + height, 0),
    left: (scale) => {
      const high = rowHeights(heights, rows.length);
      const top = starts.includes(rows.length)
        ? rows.length
        : (pageBreaks(high, kept, starts, roomOf(scale)).at(-1) ?? 0);
      return roomOf(scale) - high.slice(top).reduce((sum, height) => sum + height, 0);
    },
    keep: (top, bottom) => {
      kept.push({ top, bottom });
    },
    newPage: () => {
      starts.push(rows.length);
    },
    done: (orientation, paging) => {
      const high = rowHeights(heights, (lastPrintedRow ?? rows.length - 1) + 1);
      // The heads are printed once more on every page.
      const repeated = paging.headRow === null ? 0 : (high[paging.headRow] ?? 0);
      return {
        role,
        name,
        rows,
        fontName: FONT.name,
        fontSize: FONT.size,
        looks,
        merges,
        columnWidths,
        rowHeights: heights,
        links,
        charts,
        orientation,
        lastPrintedRow,
        page: {
          ...paging,
          breaks:
            paging.scale === null ? [] : pageBreaks(high, kept, starts, roomOf(paging.scale, orientation) - repeated),
        },
        ...(subjects.length === 0 ? {} : { subjects }),
      };
    },
  };
}

/** What every row is high in the end, in points; of several heights the last holds. */
function rowHeights(heights: SheetChange["rowHeights"], count: number): readonly number[] {
  const told = new Map(heights.map(({ row, height }) => [row, height]));
  return Array.from({ length: count }, (_, row) => told.get(row) ?? ROW_HEIGHT);
}

/** The widths of the columns from `from` to `to`, added up. */
export function widthOf(widths: readonly number[], from: number, to: number): number {
  return widths.slice(from, to + 1).reduce((sum, w) => sum + w, 0);
}
