import type { CellRange } from "../../../core/model/cells/address";
import { parseRange } from "../../../core/model/cells/address";
import type { SheetGrid } from "../../../core/model/cells/workbook";
import { roleByTexts } from "../../../core/model/changes/sheet-signature";
import type { OwnSheetRole, SheetChange } from "../../../core/model/changes/workbook-change";
import { cellAt } from "../../../core/model/cells/workbook";
import {
  LOCK_NAME,
  OWN_SHEET_ROLES,
  isColumnName,
  isOurName,
  ownSheetRole,
  sheetAnchorName,
} from "../../../core/model/signature";
import type { Journal, JournalColumn, JournalSheet, Unreadable } from "../journal/journal";
import { EMPTY_JOURNAL } from "../journal/journal";
import { entryWithoutJournal } from "../journal/lost";
import type { Existing, ExistingColumn, ExistingSheet } from "../journal/ownership";
import { ownersOf, typedOver } from "../journal/ownership";
import type { ExistingFix } from "../removal/fix-reversal";
import { findFixedCells } from "../removal/fix-reversal";
import { contentsOf } from "../writer/column-content";
import type { AskedFormat } from "../writer/marks";
import { existingMarks } from "../writer/marks";
import { storedInCell } from "../writer/stored-content";
import type { Question } from "../round-trips";
import { questionsAbout } from "../round-trips";
import type { AskedSheet } from "./sheet-answers";

/** A defined name of ours whose place is on its way. */
export interface NamedRange {
  readonly name: string;
  readonly range: Excel.Range;
}

/**
 * Questions where the names of ours lie, each put at its place in `asked`; `names` has been loaded with `items/name`.
 */
export function askNamedRanges(names: Excel.NamedItemCollection, asked: NamedRange[]): readonly Question[] {
  return questionsAbout(
    names.items.filter(({ name }) => isOurName(name) && name !== LOCK_NAME),
    () => ({ sent: 1_200, received: 500 }),
    (item) => {
      const range = item.getRangeOrNullObject();
      range.load("address,worksheet/id");
      return { name: item.name, range };
    },
    asked,
  );
}

/** What was read of a workbook, by which our additions are found in it. */
export interface ReadParts {
  /** Sheets as they stand, ours and our columns with them. */
  readonly grids: readonly SheetGrid[];
  readonly sheets: readonly AskedSheet[];
  readonly names: readonly NamedRange[];
  readonly journal: Journal | Unreadable;
  readonly partIds: readonly string[];
  readonly formats: readonly AskedFormat[];
}

interface NamedPlace {
  readonly sheetId: string;
  readonly range: CellRange | null;
}

/** Everything of ours that the workbook holds, copies of sheets not yet looked at (`withCopies`). */
export function existingAdditions({ grids, sheets, names, journal, partIds, formats }: ReadParts): Existing {
  const unreadable = typeof journal === "string" ? journal : null;
  const known = typeof journal === "string" ? EMPTY_JOURNAL : journal;
  const places = new Map(
    names.map(({ name, range }): readonly [string, NamedPlace | null] => [
      name,
      range.isNullObject ? null : { sheetId: range.worksheet.id, range: parseRange(range.address) },
    ]),
  );
  const columnAt = (name: string): { readonly grid: SheetGrid; readonly range: CellRange } | null => {
    const place = places.get(name);
    const grid = grids.find((g) => g.id === place?.sheetId);
    return place?.range && grid ? { grid, range: { ...place.range, right: place.range.left } } : null;
  };
  const existingColumn = (entry: JournalColumn): readonly ExistingColumn[] => {
    const place = columnAt(entry.name);
    if (place === null) return [];
    const { grid, range } = place;
    const cells = ownersOf(entry, contentsOf(grid, range), range);
    return [
      { id: entry.id, kind: entry.kind, sheetId: grid.id, range, typedOver: typedOver(cells, range), entry, cells },
    ];
  };
  const columns = known.columns.flatMap(existingColumn);
  const journalled = new Set(known.columns.map((c) => c.name));
  const withoutJournal = names.flatMap(({ name }) => {
    const place = isColumnName(name) && !journalled.has(name) ? columnAt(name) : null;
    const entry = place === null ? null : entryWithoutJournal(name, place.grid, place.range);
    return entry === null ? [] : existingColumn(entry);
  });
  const ownSheets = sheets.flatMap((asked) => existingSheet(asked, known, { sheets, grids }, places));
  const fixes = known.fixes.flatMap((entry): readonly ExistingFix[] => {
    const place = columnAt(entry.name);
    if (place === null) return [];
    const { grid, range } = place;
    const found = Array.from({ length: range.bottom - range.top + 1 }, (_, i) =>
      storedInCell(cellAt(grid, range.top + i, range.left)),
    );
    return [{ entry, sheetId: grid.id, range, rows: findFixedCells(entry.cells, found, range.top) }];
  });
  const used = new Set([
    ...[...columns, ...withoutJournal].map((c) => c.entry.name),
    ...fixes.map((f) => f.entry.name),
    ...ownSheets.flatMap((s) => (s.entry && s.isNamed ? [s.entry.name] : [])),
  ]);
  return {
    journal: known,
    unreadable,
    partIds,
    columns,
    sheets: ownSheets,
    marks: existingMarks(formats),
    fixes,
    copies: [],
    strayScoped: [],
    withoutJournal,
    strayNames: names.map((n) => n.name).filter((name) => !used.has(name)),
  };
}

/** The sheet as one of ours; none where it is the clerk's. */
function existingSheet(
  asked: AskedSheet,
  journal: Journal,
  { sheets, grids }: Pick<ReadParts, "sheets" | "grids">,
  places: ReadonlyMap<string, NamedPlace | null>,
): readonly ExistingSheet[] {
  const { id, name } = asked.sheet;
  if (asked.role.isNullObject) {
    const signed = withoutRole(id, journal, grids, places) ?? byTexts(id, journal, { sheets, grids }, places);
    return signed === null ? leftover(asked, journal, sheets) : [{ ...signed, sheetId: id, name }];
  }
  const role = ownSheetRole(asked.role.value);
  if (role === null) return [];
  const place = places.get(sheetAnchorName(role));
  const isNamed = place?.sheetId === id;
  const isOnly = !place && sheets.filter((other) => !other.role.isNullObject && other.role.value === role).length === 1;
  const entry = sheetEntry(journal, role);
  return [{ role, sheetId: id, name, entry: isNamed || isOnly ? entry : null, isNamed, hasRole: true }];
}

/**
 * What the journal knows of our sheet of a role. Where a run that shortened it was cut off, what lay below may stand
 * still: those lines are ours as well, and to be emptied.
 */
function sheetEntry({ sheets }: Journal, role: OwnSheetRole): JournalSheet | null {
  const entry = sheets.find(({ edit }) => edit.role === role) ?? null;
  const below = entry?.previous?.rows.slice(entry.edit.rows.length) ?? [];
  if (entry === null || below.length === 0) return entry;
  return { ...entry, edit: { ...entry.edit, rows: [...entry.edit.rows, ...below.map((row) => row.map(() => null))] } };
}

type SignedSheet = Pick<ExistingSheet, "role" | "entry" | "isNamed" | "hasRole">;

/**
 * What is known of a sheet that has lost its custom property, as some programs leave those out of what they save: it is
 * ours where the name of ours lies on it from its first cell on and that cell says what the journal says, if there is
 * one; null elsewhere.
 */
function withoutRole(
  sheetId: string,
  journal: Journal,
  grids: readonly SheetGrid[],
  places: ReadonlyMap<string, NamedPlace | null>,
): SignedSheet | null {
  const role = OWN_SHEET_ROLES.find((each) => {
    const place = places.get(sheetAnchorName(each));
    return place?.sheetId === sheetId && place.range?.top === 0 && place.range.left === 0;
  });
  if (role === undefined) return null;
  const entry = sheetEntry(journal, role);
  const grid = grids.find((g) => g.id === sheetId);
  const first = (grid === undefined ? null : cellAt(grid, 0, 0))?.value ?? null;
  const says = (drawn: SheetChange | null): boolean => {
    const content = drawn?.rows[0]?.[0] ?? null;
    return content !== null && "text" in content && content.text === first;
  };
  if (entry !== null && !says(entry.edit) && !says(entry.previous)) return null;
  return { role, entry, isNamed: true, hasRole: false };
}

/**
 * What is known of a sheet that has lost name and custom property: it is ours where our fixed texts stand where we
 * write them, and the one that the journal means where no other can be.
 */
function byTexts(
  sheetId: string,
  journal: Journal,
  { sheets, grids }: Pick<ReadParts, "sheets" | "grids">,
  places: ReadonlyMap<string, NamedPlace | null>,
): SignedSheet | null {
  const roles = grids.map((grid) => ({ sheetId: grid.id, role: roleByTexts(grid) }));
  const role = roles.find((each) => each.sheetId === sheetId)?.role ?? null;
  if (role === null) return null;
  const isOther =
    (places.get(sheetAnchorName(role)) ?? null) !== null ||
    sheets.some((other) => !other.role.isNullObject && other.role.value === role) ||
    roles.filter((each) => each.role === role).length > 1;
  const entry = sheetEntry(journal, role);
  return { role, entry: isOther ? null : entry, isNamed: false, hasRole: false };
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
