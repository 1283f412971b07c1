import type { CellRange } from "../../../core/model/cells/address";
import { LAST_COLUMN, parseArea } from "../../../core/model/cells/address";
import type { Cell, SheetGrid, SheetVisibility } from "../../../core/model/cells/workbook";
import { ROLE_PROPERTY } from "../../../core/model/signature";
import type { Question } from "../round-trips";
import type { AskedBlock, AskedStyles } from "./read-cells";
import { stylesOf } from "./read-cells";

/**
 * How many columns right of the last used one are asked for their width and whether they are hidden. Source: a column
 * of ours is placed at most 30 columns right of a table (`REACH` of the composition), and one more tells its neighbour.
 */
const REACH = 31;

/** What is asked of a sheet before its used range is known. */
export interface AskedSheet {
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
  readonly role: Excel.WorksheetCustomProperty;
  readonly autoFilter: Excel.Range;
  readonly printArea: Excel.RangeAreas;
  readonly far: Excel.RangeFormat;
  readonly names: Excel.NamedItemCollection;
}

/** What is asked of a sheet once its used range is known; filled as the questions are queued. */
export interface AskedContent {
  /** Where its figures stand (`occupiedRanges`); null for a sheet on which no cell holds anything. */
  readonly used: CellRange | null;
  readonly blocks: AskedBlock[];
  tables: readonly Excel.Range[];
  columns: OfficeExtension.ClientResult<Excel.ColumnProperties[]> | null;
  readonly styles: AskedStyles[];
}

/** Queues what is asked of a sheet first; whoever lists the sheets has loaded `id`, `name` and `visibility`. */
export function askSheet(sheet: Excel.Worksheet): AskedSheet {
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("rowIndex,columnIndex,rowCount,columnCount");
  sheet.protection.load("protected");
  sheet.tables.load("items/name");
  const role = sheet.customProperties.getItemOrNullObject(ROLE_PROPERTY);
  role.load("value");
  const autoFilter = sheet.autoFilter.getRangeOrNullObject();
  autoFilter.load("address");
  const printArea = sheet.pageLayout.getPrintAreaOrNullObject();
  printArea.load("address");
  // The last column of a sheet has the standard width.
  const far = sheet.getRangeByIndexes(0, LAST_COLUMN, 1, 1).format;
  far.load("columnWidth");
  const { names } = sheet;
  names.load("items/name");
  return { sheet, used, role, autoFilter, printArea, far, names };
}

/** What is to be asked of the sheet's content, nothing of it queued yet. */
export function contentToAsk(used: CellRange | null): AskedContent {
  return { used, blocks: [], tables: [], columns: null, styles: [] };
}

/** Bytes of the width of a column in an answer. Source: measured, 52. */
const BYTES_PER_COLUMN = 80;

/** Bytes of the question where an Excel table lies; the answer takes less. Source: measured on a used range, 820. */
const BYTES_PER_TABLE = 1_000;

/** The question for Excel tables and columns of a sheet. */
export function askFrame(asked: AskedSheet, content: AskedContent): Question {
  const { items } = asked.sheet.tables;
  const width = content.used === null ? 0 : Math.min(LAST_COLUMN, content.used.right + REACH) + 1;
  return {
    sent: 1_500 + items.length * BYTES_PER_TABLE,
    received: 500 + items.length * BYTES_PER_TABLE + width * BYTES_PER_COLUMN,
    queue: () => {
      content.tables = items.map((table) => {
        const range = table.getRange();
        range.load("address");
        return range;
      });
      if (width === 0) return;
      content.columns = asked.sheet
        .getRangeByIndexes(0, 0, 1, width)
        .getColumnProperties({ columnHidden: true, format: { columnWidth: true } });
    },
  };
}

const VISIBILITIES: Readonly<Record<string, SheetVisibility>> = {
  Visible: "visible",
  Hidden: "hidden",
  VeryHidden: "very-hidden",
};

/** The sheet as the clerk has it, from what Excel has answered; `cells` are those of its used range, row by row. */
export function gridOf(
  { sheet, far, printArea, autoFilter }: AskedSheet,
  { used, blocks, tables, columns, styles }: AskedContent,
  cells: readonly (readonly (Cell | null)[])[],
): SheetGrid {
  const isText = (row: number, column: number): boolean =>
    used !== null && typeof cells[row - used.top]?.[column - used.left]?.value === "string";
  return {
    id: sheet.id,
    name: sheet.name,
    visibility: VISIBILITIES[sheet.visibility] ?? "visible",
    isProtected: sheet.protection.protected,
    usedRange: used,
    cells,
    styles: stylesOf(styles, isText),
    merges: mergesOf(blocks),
    hiddenRows: hiddenRowsOf(blocks),
    ...columnsOf(columns?.value ?? [], far.columnWidth),
    excelTables: tables.flatMap((t) => parseArea(t.address) ?? []),
    printArea: printArea.isNullObject ? null : parseArea(printArea.address),
    autoFilter: autoFilter.isNullObject ? null : parseArea(autoFilter.address),
  };
}

/** Which columns are hidden, and how wide (in points) those are that have not the standard width. */
function columnsOf(
  columns: readonly Excel.ColumnProperties[],
  standard: number,
): Pick<SheetGrid, "hiddenColumns" | "columnWidths"> {
  const hiddenColumns = new Set<number>();
  const columnWidths = new Map<number, number>();
  columns.forEach((column, i) => {
    const width = column.format?.columnWidth;
    if (column.columnHidden === true) hiddenColumns.add(i);
    else if (width !== undefined && width !== standard) columnWidths.set(i, width);
  });
  return { hiddenColumns, columnWidths };
}

function hiddenRowsOf(blocks: readonly AskedBlock[]): ReadonlySet<number> {
  const hidden = new Set<number>();
  for (const { rows, range } of blocks) {
    rows.value.forEach((row, i) => {
      if (row.rowHidden === true) hidden.add(range.top + i);
    });
  }
  return hidden;
}

/** Merged areas; one that lies across two blocks is told by both. */
function mergesOf(blocks: readonly AskedBlock[]): readonly CellRange[] {
  const merges = new Map<string, CellRange>();
  for (const { merged } of blocks) {
    if (merged.isNullObject) continue;
    for (const area of merged.areas.items) {
      const range = parseArea(area.address);
      if (range) merges.set(area.address, range);
    }
  }
  return [...merges.values()];
}
