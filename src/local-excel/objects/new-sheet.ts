import type { SheetDocument } from "../document";
import { cellArea } from "./area";
import type { Session } from "./object-type";

/** An empty sheet as Excel makes one: 8.43 characters wide columns, rows of 15 points. */
export function newSheet(session: Session, name: string): SheetDocument {
  return {
    id: nextSheetId(session),
    name,
    visibility: "Visible",
    tabColor: null,
    cells: new Map(),
    rows: new Map(),
    columns: [],
    defaultRowHeight: 15,
    defaultColumnWidth: 9.140625,
    merges: [],
    tables: [],
    conditionalFormats: [],
    charts: [],
    hyperlinks: [],
    page: { orientation: null, paperSize: null, printArea: null, fitToWidth: null, fitToHeight: null, centerHorizontally: false },
    protection: null,
    autoFilter: null,
    frozen: { rows: 0, columns: 0 },
    showGridlines: true,
    customProperties: new Map(),
    selection: cellArea(0, 0),
  };
}

// An id is not given twice while the workbook is open, not even after its sheet was deleted.
const given = new WeakMap<Session["workbook"], number>();

function nextSheetId(session: Session): string {
  const numbers = session.workbook.sheets.map((sheet) => Number.parseInt(/^\{00000000-([0-9A-F]{4})-/i.exec(sheet.id)?.[1] ?? "0", 16));
  const number = Math.max(given.get(session.workbook) ?? 0, ...numbers) + 1;
  given.set(session.workbook, number);
  return `{00000000-${number.toString(16).toUpperCase().padStart(4, "0")}-0000-0000-000000000000}`;
}
