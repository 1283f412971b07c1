import { rangeName } from "../model/cells/address";
import type { LayoutHint } from "../model/requests/layout-hint";
import type { ColumnModel, Evidence, TableModel } from "../model/tables/table";
import { SURE } from "../model/tables/table";
import type { Unit } from "../model/tables/unit";
import type { SheetGrid, WorkbookSnapshot } from "../model/cells/workbook";
import { columnFigures } from "./columns/column-figures";
import { withConfidence } from "./doubt/confidence";
import { readBestHeader } from "./choose/header-choice";
import * as evidence from "./evidence";
import { correctedColumns, correctedRegion } from "./hints";
import { UPLOAD_FORM } from "../vocabulary/documents";
import { reading, matches } from "../vocabulary/words";
import type { ReadTable } from "./doubt/signal";
import type { Region } from "./regions/region";
import { regionsOf } from "./regions/regions";
import { withAddsTo } from "./rows/adds-to";
import { underDividedWholes } from "./rows/divided-wholes";
import { readRows } from "./rows/rows";
import type { SheetReading } from "./sheet-reading";
import { readSheet } from "./sheet-reading";
import { tableIdentity, withDistinctIds } from "./table-identity";
import { tableMeaning } from "../vocabulary/table-meaning";
import { bodyFigures } from "./figures";
import { columnWitness } from "../relations/witness";
import { tableRelations } from "../relations/table-relations";

/**
 * Every statistical table of the workbook, sheet by sheet from the top down, the clerk's corrections applied. Hidden
 * sheets are read too.
 */
export function detectTables(workbook: WorkbookSnapshot, hints: readonly LayoutHint[] = []): readonly TableModel[] {
  return tablesOf(readTables(workbook), hints);
}

/** The tables that were read of all sheets (`readTablesOn`), each with an id of its own and the clerk's corrections. */
export function tablesOf(found: readonly TableRead[], hints: readonly LayoutHint[] = []): readonly TableModel[] {
  const tables = withDistinctIds(found.map(({ table }) => table));
  if (hints.length === 0) return tables;
  return tables.flatMap((table, i) => {
    const hint = hints.find((h) => h.tableId === table.id);
    const source = found[i];
    if (!hint || !source) return [table];
    return hint.isTable ? [{ ...corrected(source.sheet, source.region, hint), id: table.id }] : [];
  });
}

/** A table with where it stands and what each of its columns was read from. */
interface TableRead {
  readonly sheet: SheetReading;
  readonly region: Region;
  readonly table: TableModel;
  readonly read: ReadTable;
}

/** Every table of the workbook as `detectTables` finds it without corrections, with what it was read from. */
export function readTables(workbook: WorkbookSnapshot): readonly TableRead[] {
  return workbook.sheets.flatMap(readTablesOn);
}

/** The same of one sheet. */
export function readTablesOn(sheet: SheetGrid): readonly TableRead[] {
  const read = readSheet(sheet);
  return read ? regionsOf(read).map((placed) => ({ ...placed, ...tableAt(placed.sheet, placed.region) })) : [];
}

function corrected(sheet: SheetReading, region: Region, hint: LayoutHint): TableModel {
  const extent = hint.extent ? correctedRegion(sheet, region, hint.extent) : region;
  const { table } = tableAt(sheet, extent, (columns) => correctedColumns(columns, hint));
  return hint.isConfirmed ? { ...table, confidence: 1, evidence: [evidence.fromHint()] } : table;
}

function tableAt(
  sheet: SheetReading,
  found: Region,
  correct: (columns: readonly ColumnModel[]) => readonly ColumnModel[] = (columns) => columns,
): Pick<TableRead, "table" | "read"> {
  const figures = columnFigures(sheet, found);
  const printed = bodyFigures(sheet.sheet, found.body);
  const witness = columnWitness({ sheet: sheet.sheet, body: found.body, figures: printed });
  const read = readBestHeader(sheet, found, { figures, witness });
  const { region } = read;
  const columns = correct(withConfidence(read));
  const outlined = readRows(sheet, region, columns, figures);
  const [confidence, why] = tableConfidence(region, columns);
  const body = rangeName(region.body) === rangeName(found.body) ? printed : bodyFigures(sheet.sheet, region.body);
  const relations = tableRelations({ sheet: sheet.sheet, body: region.body, columns, figures: body });
  const hung = underDividedWholes(outlined, columns, { body: region.body, figures: body });
  const rows = withAddsTo(hung, relations);
  const table: TableModel = {
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
    figures: body,
    relations,
    confidence,
    evidence: why,
    isUploadForm:
      columns.some((c) => c.hidden && c.role === "code" && c.column === region.body.left) ||
      [...region.frameTexts, region.title?.text ?? ""].some((text) => matches(UPLOAD_FORM, reading(text))),
  };
  return { table, read };
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
  const ordered = figures.map((c) => c.confidence).sort((a, b) => a - b);
  // The better half of its columns is what a table is worth: those of the other half are left out one by one.
  return [ordered[ordered.length >> 1] ?? 0, [evidence.headerRead(figures.length, sure)]];
}
