import { overlaps } from "../../../core/model/cells/address";
import type { SheetGrid } from "../../../core/model/cells/workbook";
import type { ChangeBatch, ChangeReceipt, Skipped } from "../../../core/model/changes/workbook-change";
import { message } from "../../../core/model/message";
import { freeColumnName } from "../../../core/model/signature";
import { HostRefusal, REFUSALS } from "../errors";
import type { Existing } from "../journal/ownership";
import { ownsAnything } from "../journal/ownership";
import type { ReadResult } from "../reader/read-result";
import type { CosmeticPart, Unfinished } from "../journal/journal";
import type { StaleColumn, StaleRemoval } from "../removal/stale-column";
import { removeStaleColumn, staleColumn, staleColumnQuestions } from "../removal/stale-column";
import type { Job, RoundTripCounter } from "../round-trips";
import { questionsAbout } from "../round-trips";
import type { AskedColumn } from "./asked-column";
import { checkGuards, columnQuestions, columnToAsk } from "./asked-column";
import type { Looks } from "./asked-looks";
import { askLooks } from "./asked-looks";
import type { ColumnWrite } from "./column-write";
import { columnWrite, mergeHeading } from "./column-write";
import type { Cosmetic } from "./cosmetics";
import { unreadMarks } from "./cosmetics";
import { renewable, sheetsWithoutJournal, standingSheets } from "./lost-sheet";
import { askMarks, markedSheets, marksOf, settableMarks } from "./mark-write";
import { freeSheetName } from "./sheet-name";
import type { AskedOwnSheet, SheetWrite } from "./sheet-write";
import { askOwnSheet, existingSheetWrite, newSheetWrite, ownSheetSize } from "./sheet-write";

/** The sheets a run was about, by id: columns and marks of ours on other sheets are left alone. */
export type Scope = ReadonlySet<string>;

/** A column of ours that goes, and how. */
interface StaleWrite {
  readonly stale: StaleColumn;
  readonly removal: StaleRemoval;
}

/** Everything that a run changes. */
export interface Changes {
  readonly columns: readonly ColumnWrite[];
  readonly stale: readonly StaleWrite[];
  readonly sheets: readonly SheetWrite[];
  readonly cosmetics: readonly Cosmetic[];
  /** As it is where nothing is refused or found to have changed since. */
  readonly receipt: ChangeReceipt;
}

/**
 * Looks at every target, in one round trip where the answers fit into one, and says what has to be changed so that the
 * workbook holds the batch.
 * @throws HostRefusal where a sheet was changed since it was read
 */
export async function surveyChanges(
  context: Excel.RequestContext,
  counter: RoundTripCounter,
  batch: ChangeBatch,
  { snapshot, existing, unread }: ReadResult,
  scope: Scope,
): Promise<Changes> {
  const worksheet = (sheetId: string): Excel.Worksheet => context.workbook.worksheets.getItem(sheetId);
  const grids = new Map(snapshot.sheets.map((s) => [s.id, s]));
  const isLocked = (sheetId: string): boolean => grids.get(sheetId)?.isProtected === true;
  // A mark that stands already would be set a second time.
  const hasUnknownMarks = (sheetId: string): boolean => unread.some((u) => u.sheetId === sheetId && u.isWhole);
  const isOurs = (sheetId: string): boolean => scope.has(sheetId) && !isLocked(sheetId);
  const askedColumns = batch.columns.map((edit) => {
    // Known by its place: where the clerk has reworded a title or a header, the same column has another id.
    const here = existing.columns.filter(
      (c) => c.sheetId === edit.sheetId && c.kind === edit.kind && overlaps(c.range, edit.range),
    );
    return columnToAsk(edit, here.find((c) => c.id === edit.id) ?? here[0] ?? null);
  });
  const kept = new Set(askedColumns.map((a) => a.existing));
  const stale = existing.columns.filter((c) => !kept.has(c) && isOurs(c.sheetId)).map(staleColumn);
  const askedMarks = askMarks(
    worksheet,
    batch.marks.filter((m) => !isLocked(m.sheetId) && !hasUnknownMarks(m.sheetId)),
    existing.marks,
    isOurs,
  );
  const askedSheets: AskedOwnSheet[] = [];
  const looks = await askLooks(context, counter, askedColumns, [
    ...askedColumns.flatMap((asked) => columnQuestions(worksheet(asked.edit.sheetId), asked)),
    ...stale.flatMap((column) => staleColumnQuestions(worksheet(column.existing.sheetId), column)),
    ...askedMarks.questions,
    ...questionsAbout(
      standingSheets(batch, existing),
      ({ found }) => ownSheetSize(found.entry),
      ({ edit, found }) => askOwnSheet(worksheet(found.sheetId), found, edit),
      askedSheets,
    ),
  ]);

  const renewed = renewable(askedSheets, existing);
  const lost = [...renewed.told, ...sheetsWithoutJournal(batch, existing)];
  const skipped: Skipped[] = [...batch.skipped, ...lost, ...unreadOn(unread, existing, grids, batch)];
  for (const column of askedColumns) {
    const grid = grids.get(column.edit.sheetId);
    if (!grid) throw new HostRefusal(REFUSALS.changedMeanwhile, { sheet: column.edit.sheet });
    checkGuards(column, grid);
  }
  const columns = columnWrites(worksheet, { columns: askedColumns, looks }, existing, isLocked, skipped);
  const taken = [...snapshot.sheets, ...existing.sheets].map((s) => s.name);
  const structure = snapshot.isStructureProtected ? snapshot.name : null;
  const unfinished = existing.journal.unfinished ?? [];
  const sheets = sheetWrites(
    { context, taken, lockedWorkbook: structure, unfinished, skipped },
    batch.sheets.map((edit) => ({ edit, asked: renewed.sheets.find((a) => a.edit === edit) ?? null })),
  );
  const marks = settableMarks(askedMarks);
  const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
  const nameOf = (sheetId: string): string => grids.get(sheetId)?.name ?? "";
  return {
    columns,
    stale: stale.map((s) => ({ stale: s, removal: removeStaleColumn(worksheet(s.existing.sheetId), s) })),
    sheets,
    cosmetics: [
      ...markedSheets(marks, askedMarks.stale, nameOf).map((sheet) => marksOf(worksheet, sheet)),
      ...columns.flatMap((c, i) => headingOf(worksheet, c, askedColumns[i], unfinished)),
      ...sheets.flatMap(partsOf),
      ...hiddenNames(context, columns, sheets, nameOf, unfinished),
    ],
    receipt: {
      applied: sum(columns.map((c) => c.written)) + marks.length + sum(sheets.map((s) => s.written)),
      removed: sum(columns.map((c) => c.cleared)) + sum(stale.map((s) => s.ours)) + askedMarks.stale.length,
      columns: columns.map((c, i) => ({
        id: c.entry.id,
        sheet: askedColumns[i]?.edit.sheet ?? "",
        range: c.range,
        bodyTop: askedColumns[i]?.edit.bodyTop ?? c.range.top,
      })),
      sheets: sheets.map((s) => ({ role: s.entry.edit.role, name: s.name, charts: s.charts })),
      skipped,
    },
  };
}

/** Sheets on which marks may stand, or were to stand, that are not known. */
function unreadOn(
  unread: ReadResult["unread"],
  existing: Existing,
  grids: ReadonlyMap<string, SheetGrid>,
  { marks }: ChangeBatch,
): readonly Skipped[] {
  const mayHave = ownsAnything(existing);
  return unread
    .filter(({ sheetId, isWhole }) => mayHave || (isWhole && marks.some((m) => m.sheetId === sheetId)))
    .flatMap(({ sheetId }) => grids.get(sheetId)?.name ?? [])
    .map(unreadMarks);
}

/** The merging of a column's heading, where it is written or could not be merged before. */
function headingOf(
  worksheet: (id: string) => Excel.Worksheet,
  column: ColumnWrite,
  asked: AskedColumn | undefined,
  unfinished: readonly Unfinished[],
): readonly Cosmetic[] {
  const { entry, range, sheetId } = column;
  const isLeft = unfinished.some(({ part, of }) => part === "merge" && of === entry.name);
  const again = isLeft && entry.merge !== null ? mergeHeading(worksheet(sheetId), range, entry.merge) : [];
  const jobs = column.merge.length > 0 ? column.merge : again;
  if (jobs.length === 0) return [];
  return [{ part: "merge", of: entry.name, sheet: asked?.edit.sheet ?? "", range, jobs, count: 0 }];
}

/** The parts of one of our sheets that its figures can stand without. */
function partsOf({ name, entry, parts }: SheetWrite): readonly Cosmetic[] {
  if (parts === null) return [];
  const part = (kind: CosmeticPart, jobs: readonly Job[]): readonly Cosmetic[] =>
    jobs.length === 0 ? [] : [{ part: kind, of: entry.name, sheet: name, range: null, jobs, count: 0 }];
  return [
    ...part("clear", parts.clear),
    ...part("links", parts.links),
    ...part("looks", parts.looks),
    ...part("widths", parts.widths),
    ...part("page", parts.page),
    ...part("gridlines", parts.gridlines),
    ...parts.charts.flatMap(({ jobs, isNew, mend }) =>
      part("chart", jobs).map((chart) => ({ ...chart, isNewChart: isNew, mend })),
    ),
  ];
}

/** The hiding of names that are new, or could not be hidden before. */
function hiddenNames(
  context: Excel.RequestContext,
  columns: readonly ColumnWrite[],
  sheets: readonly SheetWrite[],
  nameOf: (sheetId: string) => string,
  unfinished: readonly Unfinished[],
): readonly Cosmetic[] {
  const left = new Set(unfinished.flatMap(({ part, of }) => (part === "names" ? [of] : [])));
  const named = [
    ...columns.map((c) => ({ isNamed: c.isNamed, name: c.entry.name, sheet: nameOf(c.sheetId) })),
    ...sheets.map((s) => ({ isNamed: s.isNamed, name: s.entry.name, sheet: s.name })),
  ].filter(({ isNamed, name }) => isNamed || left.has(name));
  return named.map(({ name, sheet }) => ({
    part: "names",
    of: name,
    sheet,
    range: null,
    jobs: [
      {
        bytes: 150,
        queue: () => {
          context.workbook.names.getItem(name).visible = false;
        },
      },
    ],
    count: 0,
  }));
}

function columnWrites(
  worksheet: (id: string) => Excel.Worksheet,
  { columns, looks }: { readonly columns: readonly AskedColumn[]; readonly looks: Looks },
  existing: Existing,
  isLocked: (id: string) => boolean,
  skipped: Skipped[],
): readonly ColumnWrite[] {
  const names = new Set([...existing.columns, ...existing.withoutJournal].map((c) => c.entry.name));
  return columns.map((column) => {
    const name = column.existing?.entry.name ?? freeColumnName(names);
    names.add(name);
    const change = columnWrite(worksheet(column.edit.sheetId), column, looks, name);
    if (!isLocked(column.edit.sheetId) || column.existing === null || change.steps.length === 0) return change;
    skipped.push({
      sheet: column.edit.sheet,
      range: column.range,
      reason: message(REFUSALS.protectedSheet.id, REFUSALS.protectedSheet.text),
    });
    return {
      ...change,
      range: column.existing.range,
      entry: column.existing.entry,
      isNamed: false,
      written: 0,
      cleared: 0,
      steps: [],
      merge: [],
      overwritten: () => [],
    };
  });
}

/** What the writing of our sheets depends on. */
interface SheetSurvey {
  readonly context: Excel.RequestContext;
  /** Names of sheets, to which those of new ones are added. */
  readonly taken: string[];
  /** The name of the workbook where no sheet can be added to it. */
  readonly lockedWorkbook: string | null;
  readonly unfinished: readonly Unfinished[];
  readonly skipped: Skipped[];
}

function sheetWrites(
  { context, taken, lockedWorkbook, unfinished, skipped }: SheetSurvey,
  wanted: readonly { readonly edit: ChangeBatch["sheets"][number]; readonly asked: AskedOwnSheet | null }[],
): readonly SheetWrite[] {
  return wanted.flatMap(({ edit, asked }): readonly SheetWrite[] => {
    if (asked !== null) {
      const left = unfinished.flatMap(({ part, of }) => (of === asked.existing.entry.name ? [part] : []));
      return [existingSheetWrite(context, asked, edit, new Set(left))];
    }
    if (lockedWorkbook !== null) {
      if (!skipped.some((w) => w.reason.id === REFUSALS.structureProtected.id))
        skipped.push({
          sheet: lockedWorkbook,
          range: null,
          reason: message(REFUSALS.structureProtected.id, REFUSALS.structureProtected.text),
        });
      return [];
    }
    const name = freeSheetName(edit.name, taken);
    taken.push(name);
    return [newSheetWrite(context, edit, name)];
  });
}
