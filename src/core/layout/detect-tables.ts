import type { LayoutHint } from "../model/requests/layout-hint";
import type { ColumnModel, Evidence, TableModel } from "../model/tables/table";
import { SURE } from "../model/tables/table";
import type { Unit } from "../model/tables/unit";
import type { WorkbookSnapshot } from "../model/cells/workbook";
import { columnFigures } from "./columns/column-figures";
import { readColumns } from "./columns/columns";
import * as evidence from "./evidence";
import { columnLabels } from "./header/header-labels";
import { correctedColumns, correctedRegion } from "./hints";
import { UPLOAD_FORM } from "../vocabulary/documents";
import { reading, matches } from "../vocabulary/words";
import type { Region } from "./regions/region";
import { regionsOf } from "./regions/regions";
import { readRows } from "./rows/rows";
import type { SheetReading } from "./sheet-reading";
import { readSheet } from "./sheet-reading";
import { tableIdentity, withDistinctIds } from "./table-identity";
import { tableMeaning } from "../vocabulary/table-meaning";
import { bodyFigures } from "./figures";

/**
 * Every statistical table of the workbook, sheet by sheet from the top down, the clerk's corrections applied. Hidden
 * sheets are read too.
 */
export function detectTables(workbook: WorkbookSnapshot, hints: readonly LayoutHint[] = []): readonly TableModel[] {
  const found = workbook.sheets.flatMap((sheet) => {
    const read = readSheet(sheet);
    return read ? regionsOf(read).map((placed) => ({ ...placed, table: tableOf(placed.sheet, placed.region) })) : [];
  });
  const tables = withDistinctIds(found.map(({ table }) => table));
  if (hints.length === 0) return tables;
  return tables.flatMap((table, i) => {
    const hint = hints.find((h) => h.tableId === table.id);
    const source = found[i];
    if (!hint || !source) return [table];
    return hint.isTable ? [{ ...corrected(source.sheet, source.region, hint), id: table.id }] : [];
  });
}

function corrected(sheet: SheetReading, region: Region, hint: LayoutHint): TableModel {
  const table = tableOf(sheet, hint.extent ? correctedRegion(sheet, region, hint.extent) : region, (columns) =>
    correctedColumns(columns, hint),
  );
  return hint.isConfirmed ? { ...table, confidence: 1, evidence: [evidence.fromHint()] } : table;
}

function tableOf(
  sheet: SheetReading,
  region: Region,
  correct: (columns: readonly ColumnModel[]) => readonly ColumnModel[] = (columns) => columns,
): TableModel {
  const labels = columnLabels(sheet, region);
  const figures = columnFigures(sheet, region);
  const columns = correct(readColumns(sheet, region, labels, figures).columns);
  const rows = readRows(sheet, region, columns, figures);
  const [confidence, why] = tableConfidence(region, columns);
  return {
    id: tableIdentity(region, columns, rows),
    sheet: sheet.sheet,
    title: region.title,
    meaning: tableMeaning({ sheet: sheet.sheet, title: region.title, header: region.header, body: region.body }),
    unit: tableUnit(region.units.map(({ unit }) => unit)),
    header: region.header,
    columnNumberRow: region.columnNumberRow,
    body: region.body,
    columns,
    rows,
    figures: bodyFigures(sheet.sheet, region.body),
    confidence,
    evidence: why,
    isUploadForm:
      columns.some((c) => c.hidden && c.role === "code" && c.column === region.body.left) ||
      [...region.frameTexts, region.title?.text ?? ""].some((text) => matches(UPLOAD_FORM, reading(text))),
  };
}

function tableUnit(units: readonly Unit[]): Unit | null {
  const [first, ...rest] = units;
  if (!first) return null;
  if (rest.length === 0) return first;
  const text = units.map((unit) => unit.text).join("; ");
  return { text, dimension: "other", factor: 1, base: reading(text) };
}

/** How sure the table as a whole was read: what its columns of figures are worth, with what is missing taken off. */
function tableConfidence(region: Region, columns: readonly ColumnModel[]): readonly [number, readonly Evidence[]] {
  const figures = columns.filter((c) => (c.role === "value" || c.role === "measure") && !c.hidden);
  if (region.header === null) return [0.3, [evidence.noHeaderRows()]];
  if (figures.length === 0 || !columns.some((c) => c.role === "label")) return [0.4, [evidence.noFigures()]];
  const sure = figures.filter((c) => c.confidence >= SURE).length;
  return [Math.min(0.95, 0.5 + (0.45 * sure) / figures.length), [evidence.headerRead(figures.length, sure)]];
}
