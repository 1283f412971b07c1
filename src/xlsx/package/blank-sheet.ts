import type { SheetDocument } from "../document";
import { STANDARD_HEIGHT, STANDARD_WIDTH } from "../sheets/sheet-features";

/**
 * A sheet with nothing in it, as Excel adds one.
 * @param id In the shape SheetDocument says; no other sheet may have it.
 */
export function emptySheet(id: string, name: string): SheetDocument {
  return {
    id,
    name,
    visibility: "Visible",
    tabColor: null,
    cells: new Map(),
    mayHoldArrays: false,
    rows: new Map(),
    columns: [],
    defaultRowHeight: STANDARD_HEIGHT,
    defaultColumnWidth: STANDARD_WIDTH,
    merges: [],
    tables: [],
    conditionalFormats: [],
    charts: [],
    hyperlinks: [],
    page: {
      orientation: null,
      paperSize: null,
      printArea: null,
      scale: null,
      fitToWidth: null,
      fitToHeight: null,
      centerHorizontally: false,
      margins: null,
      headers: null,
      firstPageNumber: null,
      rowBreaks: [],
    },
    protection: null,
    autoFilter: null,
    frozen: { rows: 0, columns: 0 },
    showGridlines: true,
    customProperties: new Map(),
    selection: { top: 0, left: 0, bottom: 0, right: 0 },
  };
}
