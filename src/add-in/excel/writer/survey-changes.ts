import { overlaps } from "../../../core/model/cells/address";
import type { ChangeBatch, ChangeReceipt, Skipped } from "../../../core/model/changes/workbook-change";
import { message } from "../../../core/model/message";
import { freeColumnName } from "../../../core/model/signature";
import { HostRefusal, REFUSALS } from "../errors";
import type { Existing } from "../journal/ownership";
import type { ReadResult } from "../reader/read-result";
import type { Undo } from "../removal/roll-back";
import type { StaleColumn } from "../removal/stale-column";
import { askStaleColumn, putBackStaleColumn, removeStaleColumn, staleColumnSize } from "../removal/stale-column";
import type { Job, RoundTripCounter } from "../round-trips";
import { questionsAbout } from "../round-trips";
import type { AskedColumn } from "./asked-column";
import { checkGuards, columnQuestions, columnToAsk } from "./asked-column";
import type { Looks } from "./asked-looks";
import { askLooks } from "./asked-looks";
import type { ColumnWrite } from "./column-write";
import { columnWrite } from "./column-write";
import { askMarks, dropMarks, setMarks, settableMarks } from "./mark-write";
import type { AskedOwnSheet, SheetWrite } from "./sheet-write";
import { askOwnSheet, existingSheetWrite, freeSheetName, newSheetWrite, ownSheetSize } from "./sheet-write";

/** The sheets a run was about, by id: columns and marks of ours on other sheets are left alone. */
export type Scope = ReadonlySet<string>;

/** Everything that a run changes. */
export interface Changes {
  readonly columns: readonly ColumnWrite[];
  readonly stale: readonly StaleColumn[];
  readonly sheets: readonly SheetWrite[];
  readonly jobs: readonly Job[];
  readonly undo: Undo;
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
  { snapshot, existing }: ReadResult,
  scope: Scope,
): Promise<Changes> {
  const worksheet = (sheetId: string): Excel.Worksheet => context.workbook.worksheets.getItem(sheetId);
  const grids = new Map(snapshot.sheets.map((s) => [s.id, s]));
  const isLocked = (sheetId: string): boolean => grids.get(sheetId)?.isProtected === true;
  const isOurs = (sheetId: string): boolean => scope.has(sheetId) && !isLocked(sheetId);
  const askedColumns = batch.columns.map((edit) => {
    // Known by its place: where the clerk has reworded a title or a header, the same column has another id.
    const here = existing.columns.filter(
      (c) => c.sheetId === edit.sheetId && c.kind === edit.kind && overlaps(c.range, edit.range),
    );
    return columnToAsk(edit, here.find((c) => c.id === edit.id) ?? here[0] ?? null);
  });
  const kept = new Set(askedColumns.map((a) => a.existing));
  const stale: StaleColumn[] = [];
  const askedMarks = askMarks(
    worksheet,
    batch.marks.filter((m) => !isLocked(m.sheetId)),
    existing.marks,
    isOurs,
  );
  const ownSheets = batch.sheets.flatMap((edit) => {
    const found = existing.sheets.find((s) => s.role === edit.role && s.entry !== null);
    return found?.entry ? [{ edit, found: { ...found, entry: found.entry } }] : [];
  });
  const askedSheets: AskedOwnSheet[] = [];
  const looks = await askLooks(context, counter, askedColumns, [
    ...askedColumns.flatMap((asked) => columnQuestions(worksheet(asked.edit.sheetId), asked)),
    ...questionsAbout(
      existing.columns.filter((c) => !kept.has(c) && isOurs(c.sheetId)),
      staleColumnSize,
      (c) => askStaleColumn(worksheet(c.sheetId), c),
      stale,
    ),
    ...askedMarks.questions,
    ...questionsAbout(
      ownSheets,
      ({ found }) => ownSheetSize(found.entry),
      ({ edit, found }) => askOwnSheet(worksheet(found.sheetId), found, edit),
      askedSheets,
    ),
  ]);

  const skipped: Skipped[] = [...batch.skipped];
  for (const column of askedColumns) {
    const grid = grids.get(column.edit.sheetId);
    if (!grid) throw new HostRefusal(REFUSALS.changedMeanwhile, { sheet: column.edit.sheet });
    checkGuards(column, grid);
  }
  const columns = columnWrites(worksheet, { columns: askedColumns, looks }, existing, isLocked, skipped);
  const taken = [...snapshot.sheets, ...existing.sheets].map((s) => s.name);
  const structure = snapshot.isStructureProtected ? snapshot.name : null;
  const sheets = sheetWrites(
    context,
    batch.sheets.map((edit) => ({ edit, asked: askedSheets.find((a) => a.edit === edit) ?? null })),
    taken,
    structure,
    skipped,
  );
  const marks = settableMarks(askedMarks);
  const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
  return {
    columns,
    stale,
    sheets,
    jobs: [
      ...columns.flatMap((c) => c.jobs),
      ...stale.flatMap((s) => removeStaleColumn(worksheet(s.existing.sheetId), s)),
      ...dropMarks(worksheet, askedMarks.stale),
      ...setMarks(worksheet, marks),
      ...sheets.flatMap((s) => s.jobs),
    ],
    undo: {
      jobs: [
        ...columns.flatMap((c) => c.undo),
        ...stale.flatMap((s) => putBackStaleColumn(worksheet(s.existing.sheetId), s)),
      ],
      sheets: sheets.flatMap((s) => s.undo ?? []),
      names: new Set(columns.filter((c) => c.isNamed).map((c) => c.entry.name)),
    },
    receipt: {
      applied: sum(columns.map((c) => c.written)) + marks.length + sum(sheets.map((s) => s.written)),
      removed: sum(columns.map((c) => c.cleared)) + sum(stale.map((s) => s.ours)) + askedMarks.stale.length,
      columns: columns.map((c, i) => ({
        id: c.entry.id,
        sheet: askedColumns[i]?.edit.sheet ?? "",
        range: c.range,
        bodyTop: askedColumns[i]?.edit.bodyTop ?? c.range.top,
      })),
      sheets: sheets.map((s) => ({ role: s.entry.edit.role, name: s.name, charts: s.entry.edit.charts.length })),
      skipped,
    },
  };
}

function columnWrites(
  worksheet: (id: string) => Excel.Worksheet,
  { columns, looks }: { readonly columns: readonly AskedColumn[]; readonly looks: Looks },
  existing: Existing,
  isLocked: (id: string) => boolean,
  skipped: Skipped[],
): readonly ColumnWrite[] {
  const names = new Set(existing.columns.map((c) => c.entry.name));
  return columns.map((column) => {
    const name = column.existing?.entry.name ?? freeColumnName(names);
    names.add(name);
    const change = columnWrite(worksheet(column.edit.sheetId), column, looks, name);
    if (!isLocked(column.edit.sheetId) || column.existing === null || change.jobs.length === 0) return change;
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
      jobs: [],
      undo: [],
    };
  });
}

function sheetWrites(
  context: Excel.RequestContext,
  wanted: readonly { readonly edit: ChangeBatch["sheets"][number]; readonly asked: AskedOwnSheet | null }[],
  taken: string[],
  lockedWorkbook: string | null,
  skipped: Skipped[],
): readonly SheetWrite[] {
  return wanted.flatMap(({ edit, asked }): readonly SheetWrite[] => {
    if (asked !== null) return [existingSheetWrite(context, asked, edit)];
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
