import type { SheetDocument, WorkbookDocument } from "../../../src/xlsx/document";

/**
 * Everything of a workbook that a person could tell apart, as plain data: cells with their looks, widths, merges,
 * marks, charts, names, parts.
 */
export function stateOf(workbook: WorkbookDocument): unknown {
  return {
    active: workbook.sheets.find((s) => s.id === workbook.activeSheetId)?.name,
    names: workbook.names,
    customXml: workbook.customXml.map(({ namespaceUri, xml }) => ({ namespaceUri, xml })),
    settings: [...workbook.settings],
    sheets: workbook.sheets.map((sheet) => sheetState(workbook, sheet)),
  };
}

function sheetState(workbook: WorkbookDocument, sheet: SheetDocument): unknown {
  const widths = Array.from({ length: 60 }, (_, column) => {
    const record = columnRecord(sheet, column);
    return [record?.width ?? null, record?.hidden ?? false, record?.style ?? null];
  });
  const rows = [...sheet.rows]
    .filter(([, r]) => r.height !== null || r.hidden || r.style !== null)
    .sort(([a], [b]) => a - b);
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    cells: cellStates(workbook, sheet),
    widths,
    rows,
    merges: [...sheet.merges].map((m) => JSON.stringify(m)).sort(),
    conditionalFormats: [...sheet.conditionalFormats]
      .sort((a, b) => a.priority - b.priority)
      .map(({ areas, rule, priority }) => ({ areas, rule, priority })),
    charts: sheet.charts,
    hyperlinks: sheet.hyperlinks,
    page: sheet.page,
    protection: sheet.protection,
    autoFilter: sheet.autoFilter,
    frozen: sheet.frozen,
    customProperties: [...sheet.customProperties],
    selection: sheet.selection,
  };
}

/** Every cell that holds something, or looks otherwise than its row or column. */
function cellStates(workbook: WorkbookDocument, sheet: SheetDocument): readonly unknown[] {
  const look = (style: number): string => JSON.stringify(workbook.styles.look(style));
  return [...sheet.cells]
    .sort(([a], [b]) => a - b)
    .flatMap(([row, line]) =>
      [...line]
        .sort(([a], [b]) => a - b)
        .flatMap(([column, cell]) => {
          const inherited = sheet.rows.get(row)?.style ?? columnRecord(sheet, column)?.style ?? 0;
          const isBlank = cell.value === null && cell.formula === null && look(cell.style) === look(inherited);
          return isBlank ? [] : [[row, column, cell.value, cell.formula, look(cell.style)]];
        }),
    );
}

function columnRecord(sheet: SheetDocument, column: number): SheetDocument["columns"][number] | undefined {
  return sheet.columns.find((c) => c.first <= column && column <= c.last);
}
