import type { CellRange } from "../../../core/model/cells/address";
import { LAST_COLUMN, parseRange } from "../../../core/model/cells/address";
import type { Cell, SheetGrid, SheetVisibility, WorkbookSnapshot } from "../../../core/model/cells/workbook";
import { cellAt } from "../../../core/model/cells/workbook";
import { storedInCell } from "../writer/stored-content";
import type { ScopedName } from "../journal/copies";
import { askScopedNames, withCopies } from "../journal/copies";
import type { Journal } from "../journal/journal";
import { EMPTY_JOURNAL, JOURNAL_NAMESPACE, parseJournal } from "../journal/journal";
import { maskSheet } from "./sheet-mask";
import type { AskedFormat } from "../writer/marks";
import { askFormat, existingMarks } from "../writer/marks";
import { ROLE_PROPERTY, isOurName, ownSheetRole, sheetAnchorName } from "../../../core/model/signature";
import type { Existing, ExistingColumn, ExistingSheet } from "../journal/ownership";
import { contentsOf } from "../writer/column-content";
import { ownersOf, typedOver } from "../journal/ownership";
import type { AskedBlock, AskedStyles } from "./read-cells";
import { askCells, askStyles, cellsOf, stylesOf } from "./read-cells";
import type { ReadResult } from "./read-result";
import type { Job, RoundTripCounter } from "../round-trips";
import { send, sendJobs } from "../round-trips";
import { askSaved, savedOf } from "../journal/settings-store";
import type { ExistingFix } from "../removal/fix-reversal";
import { findFixedCells } from "../removal/fix-reversal";

/** How many columns right of the last used one are looked at, for a column of ours. */
const REACH = 31;

interface AskedSheet {
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
  readonly role: Excel.WorksheetCustomProperty;
  readonly autoFilter: Excel.Range;
  readonly printArea: Excel.RangeAreas;
  readonly formats: Excel.ConditionalFormatCollection;
  readonly far: Excel.RangeFormat;
  readonly names: Excel.NamedItemCollection;
}

interface AskedContent {
  readonly used: CellRange | null;
  readonly blocks: AskedBlock[];
  readonly tables: Excel.Range[];
  columns: OfficeExtension.ClientResult<Excel.ColumnProperties[]> | null;
  readonly styles: AskedStyles[];
}

/**
 * Reads every sheet in four round trips, and more only where the cells would not fit into one; what we wrote earlier
 * is masked, so that the clerk's own workbook is analysed and a second run finds what the first found.
 */
export async function readWorkbook(context: Excel.RequestContext, counter: RoundTripCounter): Promise<ReadResult> {
  const { workbook } = context;
  workbook.load("name,readOnly");
  workbook.protection.load("protected");
  workbook.application.load("calculationMode");
  workbook.worksheets.load("items/id,items/name,items/visibility");
  workbook.names.load("items/name");
  const parts = workbook.customXmlParts.getByNamespace(JOURNAL_NAMESPACE);
  parts.load("items/id");
  const settings = askSaved(workbook);
  await send(context, counter);

  const sheets = workbook.worksheets.items.map(askSheet);
  const xml = parts.items.map((part) => part.getXml());
  const names = workbook.names.items
    .filter((n) => isOurName(n.name))
    .map((item) => {
      const range = item.getRangeOrNullObject();
      range.load("address,worksheet/id");
      return { name: item.name, range };
    });
  await send(context, counter);

  const formats: AskedFormat[] = [];
  const scoped: ScopedName[] = [];
  const contents = sheets.map((asked): AskedContent => ({
    used: asked.used.isNullObject ? null : parseRange(asked.used.address),
    blocks: [],
    tables: [],
    columns: null,
    styles: [],
  }));
  const jobs = sheets.flatMap((asked, i): readonly Job[] => {
    const content = contents[i];
    if (!content) return [];
    const { used } = content;
    const about: Job = {
      bytes: 4_000 + asked.formats.items.length * 300,
      queue: () => {
        for (const table of asked.sheet.tables.items) {
          const range = table.getRange();
          range.load("address");
          content.tables.push(range);
        }
        scoped.push(...askScopedNames(asked.sheet.id, asked.names));
        for (const format of asked.formats.items)
          if (format.type === "Custom") formats.push(askFormat(asked.sheet.id, format));
        if (used === null) return;
        content.columns = asked.sheet
          .getRangeByIndexes(0, 0, 1, Math.min(LAST_COLUMN, used.right + REACH) + 1)
          .getColumnProperties({ columnHidden: true, format: { columnWidth: true } });
      },
    };
    return [about, ...(used === null ? [] : askCells(asked.sheet, used, content.blocks))];
  });
  await sendJobs(context, counter, jobs);

  const cells = contents.map((content, i) =>
    content.blocks.flatMap((block) => cellsOf(block, sheets[i]?.sheet.name ?? "")),
  );
  await sendJobs(
    context,
    counter,
    sheets.flatMap((asked, i) => {
      const content = contents[i];
      return content?.used ? askStyles(asked.sheet, content.used, cells[i] ?? [], content.styles) : [];
    }),
  );

  const grids = sheets.map((asked, i) => gridOf(asked, contents[i], cells[i] ?? []));
  const journal = parseJournal(xml.map((x) => x.value));
  const existing = withCopies(
    existingAdditions(
      grids,
      sheets,
      names,
      journal,
      parts.items.map((p) => p.id),
      formats,
    ),
    grids,
    scoped,
  );
  const own = new Set(existing.sheets.map((s) => s.sheetId));
  const snapshot: WorkbookSnapshot = {
    name: workbook.name,
    // Office.js has no member that tells the date system; figures are not concerned.
    date1904: false,
    isReadOnly: workbook.readOnly,
    isStructureProtected: workbook.protection.protected,
    calculationMode: workbook.application.calculationMode === "Manual" ? "manual" : "automatic",
    sheets: grids
      .filter((g) => !own.has(g.id))
      .map((grid) =>
        maskSheet(
          grid,
          existing.columns.filter((c) => c.sheetId === grid.id),
        ),
      ),
  };
  return { snapshot, existing, saved: savedOf(settings) };
}

function askSheet(sheet: Excel.Worksheet): AskedSheet {
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("address");
  sheet.protection.load("protected");
  sheet.tables.load("items/name");
  const role = sheet.customProperties.getItemOrNullObject(ROLE_PROPERTY);
  role.load("value");
  const autoFilter = sheet.autoFilter.getRangeOrNullObject();
  autoFilter.load("address");
  const printArea = sheet.pageLayout.getPrintAreaOrNullObject();
  printArea.load("address");
  const formats = sheet.getRange().conditionalFormats;
  formats.load("items/id,items/type");
  // The last column of a sheet has the standard width.
  const far = sheet.getRangeByIndexes(0, LAST_COLUMN, 1, 1).format;
  far.load("columnWidth");
  const { names } = sheet;
  names.load("items/name");
  return { sheet, used, role, autoFilter, printArea, formats, far, names };
}

const VISIBILITIES: Readonly<Record<string, SheetVisibility>> = {
  Visible: "visible",
  Hidden: "hidden",
  VeryHidden: "very-hidden",
};

function gridOf(
  asked: AskedSheet,
  content: AskedContent | undefined,
  cells: readonly (readonly (Cell | null)[])[],
): SheetGrid {
  const { sheet } = asked;
  const used = content?.used ?? null;
  const standard = asked.far.columnWidth;
  const hiddenColumns = new Set<number>();
  const columnWidths = new Map<number, number>();
  (content?.columns?.value ?? []).forEach((column, i) => {
    if (column.columnHidden === true) hiddenColumns.add(i);
    const width = column.format?.columnWidth;
    if (width !== undefined && width !== standard && column.columnHidden !== true) columnWidths.set(i, width);
  });
  const hiddenRows = new Set<number>();
  for (const block of content?.blocks ?? []) {
    block.rows.value.forEach((row, i) => {
      if (row.rowHidden === true) hiddenRows.add(block.range.top + i);
    });
  }
  const isText = (row: number, column: number): boolean =>
    used !== null && typeof cells[row - used.top]?.[column - used.left]?.value === "string";
  return {
    id: sheet.id,
    name: sheet.name,
    visibility: VISIBILITIES[sheet.visibility] ?? "visible",
    isProtected: sheet.protection.protected,
    usedRange: used,
    cells,
    styles: stylesOf(content?.styles ?? [], isText),
    merges: mergesOf(content?.blocks ?? []),
    hiddenRows,
    hiddenColumns,
    columnWidths,
    excelTables: (content?.tables ?? []).flatMap((t) => parseRange(t.address) ?? []),
    printArea: asked.printArea.isNullObject ? null : parseRange(asked.printArea.address),
    autoFilter: asked.autoFilter.isNullObject ? null : parseRange(asked.autoFilter.address),
  };
}

/** Merged areas; one that lies across two blocks is told by both. */
function mergesOf(blocks: readonly AskedBlock[]): readonly CellRange[] {
  const merges = new Map<string, CellRange>();
  for (const { merged } of blocks) {
    if (merged.isNullObject) continue;
    for (const area of merged.areas.items) {
      const range = parseRange(area.address);
      if (range) merges.set(area.address, range);
    }
  }
  return [...merges.values()];
}

interface NamedRange {
  readonly name: string;
  readonly range: Excel.Range;
}

function existingAdditions(
  grids: readonly SheetGrid[],
  sheets: readonly AskedSheet[],
  names: readonly NamedRange[],
  journal: ReturnType<typeof parseJournal>,
  partIds: readonly string[],
  formats: readonly AskedFormat[],
): Existing {
  const known = journal ?? EMPTY_JOURNAL;
  const places = new Map(
    names.map(({ name, range }) => [
      name,
      range.isNullObject ? null : { sheetId: range.worksheet.id, range: parseRange(range.address) },
    ]),
  );
  const columns = known.columns.flatMap((entry): readonly ExistingColumn[] => {
    const place = places.get(entry.name);
    const grid = grids.find((g) => g.id === place?.sheetId);
    if (!place?.range || !grid) return [];
    const range = { ...place.range, right: place.range.left };
    const cells = ownersOf(entry, contentsOf(grid, range), range);
    return [
      { id: entry.id, kind: entry.kind, sheetId: grid.id, range, typedOver: typedOver(cells, range), entry, cells },
    ];
  });
  const ownSheets = sheets.flatMap((asked): readonly ExistingSheet[] => {
    if (asked.role.isNullObject) return leftover(asked, known, sheets);
    const role = ownSheetRole(asked.role.value);
    if (role === null) return [];
    const place = places.get(sheetAnchorName(role));
    const isNamed = place?.sheetId === asked.sheet.id;
    const isOnly =
      !place && sheets.filter((other) => !other.role.isNullObject && other.role.value === role).length === 1;
    const entry = known.sheets.find((s) => s.edit.role === role) ?? null;
    return [
      {
        role,
        sheetId: asked.sheet.id,
        name: asked.sheet.name,
        entry: isNamed || isOnly ? entry : null,
        isNamed,
        hasRole: true,
      },
    ];
  });
  const fixes = known.fixes.flatMap((entry): readonly ExistingFix[] => {
    const place = places.get(entry.name);
    const grid = grids.find((g) => g.id === place?.sheetId);
    if (!place?.range || !grid) return [];
    const range = { ...place.range, right: place.range.left };
    const found = Array.from({ length: range.bottom - range.top + 1 }, (_, i) =>
      storedInCell(cellAt(grid, range.top + i, range.left)),
    );
    return [{ entry, sheetId: grid.id, range, rows: findFixedCells(entry.cells, found, range.top) }];
  });
  const used = new Set([
    ...columns.map((c) => c.entry.name),
    ...fixes.map((f) => f.entry.name),
    ...ownSheets.flatMap((s) => (s.entry && s.isNamed ? [s.entry.name] : [])),
  ]);
  return {
    journal: known,
    isJournalReadable: journal !== null,
    partIds,
    columns,
    sheets: ownSheets,
    marks: existingMarks(formats),
    fixes,
    copies: [],
    strayScoped: [],
    strayNames: names.map((n) => n.name).filter((name) => !used.has(name)),
  };
}

/** An empty sheet that a run had added when it was cut off. */
function leftover(asked: AskedSheet, journal: Journal, sheets: readonly AskedSheet[]): readonly ExistingSheet[] {
  const entry = journal.sheets.find((s) => !s.isWritten && s.previous === null && s.edit.name === asked.sheet.name);
  if (entry === undefined || !asked.used.isNullObject) return [];
  if (sheets.some((other) => !other.role.isNullObject && other.role.value === entry.edit.role)) return [];
  return [
    { role: entry.edit.role, sheetId: asked.sheet.id, name: asked.sheet.name, entry, isNamed: false, hasRole: false },
  ];
}
