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
  const columnStyle = (column: number): number =>
    sheet.columns.find((c) => c.first <= column && column <= c.last)?.style ?? 0;
  const look = (style: number): string => JSON.stringify(workbook.styles.look(style));
  const cells: unknown[] = [];
  for (const row of [...sheet.cells.keys()].sort((a, b) => a - b)) {
    const line = sheet.cells.get(row);
    for (const column of [...(line?.keys() ?? [])].sort((a, b) => a - b)) {
      const cell = line?.get(column);
      if (!cell) continue;
      const inherited = sheet.rows.get(row)?.style ?? columnStyle(column);
      if (cell.value === null && cell.formula === null && look(cell.style) === look(inherited)) continue;
      cells.push([row, column, cell.value, cell.formula, look(cell.style)]);
    }
  }
  const widths: unknown[] = [];
  for (let column = 0; column < 60; column++) {
    const record = sheet.columns.find((c) => c.first <= column && column <= c.last);
    widths.push([record?.width ?? null, record?.hidden ?? false, record?.style ?? null]);
  }
  const rows = [...sheet.rows]
    .filter(([, r]) => r.height !== null || r.hidden || r.style !== null)
    .sort(([a], [b]) => a - b);
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    cells,
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
