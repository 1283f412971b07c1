import type { CellRange } from "../../core/model/cells/address";
import { parseArea } from "../../core/model/cells/address";
import type { Cell, CellStyle, SheetGrid, SheetVisibility, WorkbookSnapshot } from "../../core/model/cells/workbook";
import { styleKey } from "../../core/model/cells/workbook";
import { roleByTexts } from "../../core/model/changes/sheet-signature";
import { ROLE_PROPERTY, ownSheetRole } from "../../core/model/signature";
import type { CellRecord, SheetDocument, WorkbookDocument } from "../../xlsx/document";
import { toR1C1 } from "../../xlsx/formulas/reference-style";
import { pointsOfWidth } from "../../xlsx/sheets/column-width";
import { JOURNAL_NAMESPACE, parseJournal, type Journal } from "../excel/journal/journal";
import { ownersOf, typedOver, type ExistingColumn } from "../excel/journal/ownership";
import { maskSheet } from "../excel/reader/sheet-mask";
import { contentsOf } from "../excel/writer/column-content";

const VISIBILITIES = { Visible: "visible", Hidden: "hidden", VeryHidden: "very-hidden" } as const satisfies Readonly<
  Record<SheetDocument["visibility"], SheetVisibility>
>;

/**
 * A file's workbook as `readWorkbook` would read it were it open in Excel, without what we wrote into it; formulas have
 * the values that were saved.
 */
export function documentSnapshot(document: WorkbookDocument): WorkbookSnapshot {
  const parts = document.customXml.filter(({ namespaceUri }) => namespaceUri === JOURNAL_NAMESPACE);
  const journal = parseJournal(parts.map(({ xml }) => xml));
  const sheets = document.sheets.map((sheet) => ({ sheet, grid: gridOf(sheet, document) }));
  return {
    name: document.name,
    date1904: document.date1904,
    isReadOnly: document.readOnly,
    isStructureProtected: document.structureProtection !== null,
    calculationMode: document.calculationMode === "Manual" ? "manual" : "automatic",
    sheets: sheets
      .filter(({ sheet, grid }) => !isOurs(sheet, grid))
      .map(({ grid }) => maskSheet(grid, typeof journal === "string" ? [] : columnsOn(grid, document, journal))),
  };
}

const isOurs = (sheet: SheetDocument, grid: SheetGrid): boolean =>
  ownSheetRole(sheet.customProperties.get(ROLE_PROPERTY)) !== null || roleByTexts(grid) !== null;

/** Columns of ours that stand on a sheet, found by their defined names. */
function columnsOn(grid: SheetGrid, { names, sheets }: WorkbookDocument, journal: Journal): readonly ExistingColumn[] {
  return journal.columns.flatMap((entry) => {
    const formula = names.find(({ name, sheetId }) => name === entry.name && sheetId === null)?.formula ?? "";
    const end = formula.lastIndexOf("!");
    const said = formula
      .slice(0, Math.max(0, end))
      .replace(/^'([\s\S]*)'$/, (_, quoted: string) => quoted.replaceAll("''", "'"));
    const area = parseArea(formula);
    if (area === null || sheets.find(({ name }) => name === said)?.id !== grid.id) return [];
    const range = { ...area, right: area.left };
    const cells = ownersOf(entry, contentsOf(grid, range), range);
    return [
      { id: entry.id, kind: entry.kind, sheetId: grid.id, range, typedOver: typedOver(cells, range), entry, cells },
    ];
  });
}

/** Whether a cell counts as used: it has a value or a formula. */
const isFilled = ({ value, formula }: CellRecord): boolean => value !== null || formula !== null;

function usedRange({ cells }: SheetDocument): CellRange | null {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  for (const [row, columns] of cells) {
    for (const [column, cell] of columns) {
      if (!isFilled(cell)) continue;
      [top, bottom] = [Math.min(top, row), Math.max(bottom, row)];
      [left, right] = [Math.min(left, column), Math.max(right, column)];
    }
  }
  return bottom < 0 ? null : { top, left, bottom, right };
}

function gridOf(sheet: SheetDocument, { styles }: WorkbookDocument): SheetGrid {
  const used = usedRange(sheet);
  const looks = new Map<number, CellStyle>();
  const rows = used === null ? [] : Array.from({ length: used.bottom - used.top + 1 }, (_, i) => used.top + i);
  const columns = used === null ? [] : Array.from({ length: used.right - used.left + 1 }, (_, i) => used.left + i);
  const cells = rows.map((row) => {
    const records = sheet.cells.get(row);
    return columns.map((column): Cell | null => {
      const record = records?.get(column);
      if (record === undefined || !isFilled(record)) return null;
      const look = styles.look(record.style);
      if (typeof record.value === "string")
        looks.set(styleKey(row, column), {
          ...{ fontName: look.font.name, bold: look.font.bold, italic: look.font.italic, indent: look.indentLevel },
          fill: look.fill === null || /^#?f{6}$/i.test(look.fill) ? null : look.fill,
        });
      return cellOf(record, { row, column, numberFormat: look.numberFormat });
    });
  });
  return {
    id: sheet.id,
    name: sheet.name,
    visibility: VISIBILITIES[sheet.visibility],
    isProtected: sheet.protection !== null,
    usedRange: used,
    cells,
    styles: looks,
    merges: sheet.merges,
    hiddenRows: new Set([...sheet.rows].flatMap(([row, { hidden }]) => (hidden ? [row] : []))),
    ...columnsOf(sheet, used?.right ?? -1),
    excelTables: sheet.tables.map(({ area }) => area),
    printArea: sheet.page.printArea === null ? null : parseArea(sheet.page.printArea),
    autoFilter: sheet.autoFilter,
  };
}

function cellOf(
  { value, formula }: CellRecord,
  { row, column, numberFormat }: { readonly row: number; readonly column: number; readonly numberFormat: string },
): Cell {
  return {
    value,
    formula: formula === null ? null : `=${formula.text}`,
    formulaR1C1: formula === null ? null : `=${toR1C1(formula.text, row, column)}`,
    numberFormat,
    text: shown(value, numberFormat),
  };
}

/**
 * A value as text; of a number its digits, or nothing where its format hides zeros and it is one. Reading takes figures
 * from values, and asks of a text only whether it shows anything.
 */
function shown(value: CellRecord["value"], numberFormat: string): string {
  if (typeof value === "object") return value?.error ?? "";
  const zeros = numberFormat.split(";")[2];
  const isHidden = zeros !== undefined && zeros.replace(/""|_.|\*.|\[[^\]]*\]|\s/g, "") === "";
  return value === 0 && isHidden ? "" : String(value);
}

function columnsOf(sheet: SheetDocument, last: number): Pick<SheetGrid, "hiddenColumns" | "columnWidths"> {
  const hiddenColumns = new Set<number>();
  const columnWidths = new Map<number, number>();
  for (const each of sheet.columns) {
    for (let column = each.first; column <= Math.min(each.last, last); column++) {
      if (each.hidden) hiddenColumns.add(column);
      else if (each.width !== null && each.width !== sheet.defaultColumnWidth)
        columnWidths.set(column, pointsOfWidth(each.width));
    }
  }
  return { hiddenColumns, columnWidths };
}
