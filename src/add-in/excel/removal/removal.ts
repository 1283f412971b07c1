import type { CellRange } from "../../../core/model/cells/address";
import { ROLE_PROPERTY, isOurName } from "../../../core/model/signature";
import { HostRefusal, REFUSALS } from "../errors";
import { adoptCopies } from "../journal/copies";
import { askParts, dropParts, requireReadable } from "../journal/journal-store";
import { blockOf } from "../journal/ownership";
import type { OwnLock } from "../journal/run-lock";
import { overtaken, ownLock, requireUnlocked } from "../journal/run-lock";
import { forgetJobs } from "../journal/settings-store";
import type { ReadResult } from "../reader/read-result";
import type { Job, RoundTripCounter } from "../round-trips";
import { ask, questionsAbout } from "../round-trips";
import { dropMarks } from "../writer/mark-write";
import type { ExistingMark } from "../writer/marks";
import { deleteCharts, ownCharts } from "../writer/own-charts";
import type { Overwritten } from "../writer/overwritten";
import { cellKey } from "../writer/own-sheet";
import { answered } from "../writer/progress";
import type { AskedOwnSheet } from "../writer/sheet-write";
import { askOwnSheet, isSharedSheet, ownSheetSize, typedCells } from "../writer/sheet-write";
import { isTakenBack, takeBackFix } from "./fix-reversal";
import type { LeftBehind } from "./left-behind";
import { SHARED_SHEET, leftBehind } from "./left-behind";
import { leftOf, sheetName } from "./left-of";
import { removeStaleColumn, staleColumn, staleColumnQuestions } from "./stale-column";
import type { Taking } from "./take-away";

/** Everything that has to be done so that nothing of ours is left. */
export interface Removal {
  /** Null where there is nothing to be done. */
  readonly lock: OwnLock | null;
  /** The parts of the journal that was read. */
  readonly partIds: readonly string[];
  /** What can be undone; at its end our sheets are looked at once more. */
  readonly cells: readonly Taking[];
  /**
   * Our sheets, once the cells have been sent, and the journal: as long as anything of ours may stand, it tells what;
   * the lock last of all.
   */
  readonly rest: (context: Excel.RequestContext) => {
    readonly takings: readonly Taking[];
    /** Sheets that the clerk has written on. */
    readonly shared: readonly LeftBehind[];
  };
  /** Cells of ours into which somebody has typed meanwhile; once the cells have been sent. */
  readonly overwritten: () => readonly {
    readonly sheetId: string;
    readonly sheet: string;
    readonly cell: Overwritten;
  }[];
  readonly left: readonly LeftBehind[];
}

/**
 * Looks at everything of ours, and says how it is taken away.
 * @throws HostRefusal where something of ours stands in what cannot be written to, or another run writes or has written
 */
export async function removalOf(
  context: Excel.RequestContext,
  counter: RoundTripCounter,
  read: ReadResult,
): Promise<Removal> {
  if (!read.snapshot.isReadOnly) requireUnlocked(read.lock);
  refuseWhatIsLocked(read);
  const { workbook } = context;
  const worksheet = (id: string): Excel.Worksheet => workbook.worksheets.getItem(id);
  const { existing, lock: found } = await adoptCopies(context, counter, read);
  const columns = [...existing.columns, ...existing.withoutJournal].map(staleColumn);
  const parts = askParts(workbook);
  await ask(context, counter, [
    ...columns.flatMap((column) => staleColumnQuestions(worksheet(column.existing.sheetId), column)),
    ...parts.questions,
  ]);
  // Where another run has written while the workbook was read, its formulas would be taken for lost ones.
  const ids = parts.ids();
  if (ids.length !== existing.partIds.length || !ids.every((id) => existing.partIds.includes(id))) throw overtaken();
  const removals = columns.map((column) => removeStaleColumn(worksheet(column.existing.sheetId), column));
  const placeOf = ({ sheetId, range }: { readonly sheetId: string; readonly range: CellRange | null }) => ({
    sheet: sheetName(read.snapshot, sheetId),
    range,
  });
  const columnTakings = columns.map((column, i): Taking => ({
    what: "column",
    place: placeOf(column.existing),
    jobs: [...(removals[i]?.contents ?? []), ...(removals[i]?.looks ?? []).map(({ job }) => job)],
    behind: [],
    count: column.ours,
  }));
  const fixTakings = existing.fixes.map((fix): Taking => ({
    what: "fix",
    place: placeOf(fix),
    jobs: takeBackFix(worksheet(fix.sheetId), fix),
    behind: [],
    count: fix.entry.cells.filter((cell, i) => typeof fix.rows[i] === "number" && !isTakenBack(cell)).length,
  }));
  const ownSheets = existing.sheets.flatMap((s) => (s.entry ? [{ ...s, entry: s.entry }] : []));
  const sheets: AskedOwnSheet[] = [];
  const look: Taking = {
    what: "sheet",
    place: { sheet: ownSheets.map(({ name }) => name).join(", "), range: null },
    jobs: questionsAbout(
      ownSheets,
      ({ entry }) => ownSheetSize(entry),
      (s) => askOwnSheet(worksheet(s.sheetId), s, null),
      sheets,
    ),
    behind: [],
    count: 0,
  };
  const nameTaking = (name: string, behind: readonly Taking[]): Taking => ({
    what: "name",
    place: { sheet: read.snapshot.name, range: null },
    jobs: [
      {
        bytes: 100,
        queue: () => {
          workbook.names.getItem(name).delete();
        },
      },
    ],
    behind,
    count: 0,
  });
  const named = new Map<string, readonly Taking[]>([
    ...[...existing.strayNames, ...ownSheets.filter((s) => s.isNamed).map((s) => s.entry.name)].map(
      (name) => [name, []] as const,
    ),
    ...columns.map((c, i) => [c.existing.entry.name, columnTakings.slice(i, i + 1)] as const),
    ...existing.fixes.map((f, i) => [f.entry.name, fixTakings.slice(i, i + 1)] as const),
  ]);
  const contents = [...columnTakings, ...fixTakings];
  const cells: readonly Taking[] = [
    ...contents,
    ...markTakings(worksheet, existing.marks, placeOf),
    ...[...named].filter(([name]) => isOurName(name)).map(([name, behind]) => nameTaking(name, behind)),
    {
      what: "remembered",
      place: { sheet: read.snapshot.name, range: null },
      jobs: forgetJobs(workbook, read.saved),
      behind: [],
      count: 0,
    },
    look,
  ];
  const isNothing = cells.every(({ jobs }) => jobs.length === 0) && existing.partIds.length === 0 && found === null;
  const lock = isNothing ? null : ownLock(context, found);
  return {
    lock,
    partIds: existing.partIds,
    cells,
    rest: (later) => {
      const asked = sheets.filter((s) => answered(() => isSharedSheet(s)) !== null);
      const sheetTakings = asked.map((s): Taking => ({
        what: "sheet",
        place: { sheet: s.existing.name, range: null },
        jobs: [removeSheet(later.workbook.worksheets.getItem(s.existing.sheetId), s)],
        behind: [look],
        count: 1,
      }));
      const journal: Taking = {
        what: "journal",
        place: { sheet: read.snapshot.name, range: null },
        jobs: dropParts(later, existing.partIds),
        behind: [...contents, look, ...sheetTakings],
        count: 0,
      };
      const unlock: Taking = {
        what: "lock",
        place: { sheet: read.snapshot.name, range: null },
        jobs: lock === null ? [] : [lock.drop(later)],
        behind: [],
        count: 0,
      };
      const shared = asked.filter(isSharedSheet).map(({ existing: { name } }) => name);
      return {
        takings: [...sheetTakings, journal, unlock],
        shared: shared.map((sheet) => leftBehind(SHARED_SHEET, { sheet, range: null })),
      };
    },
    overwritten: () =>
      columns.flatMap(({ existing: { sheetId } }, i) =>
        (removals[i]?.overwritten() ?? []).map((cell) => ({ ...placeOf({ sheetId, range: null }), sheetId, cell })),
      ),
    left: leftOf({ ...read, existing }, columns),
  };
}

/** Marks are taken away sheet by sheet. */
function markTakings(
  worksheet: (sheetId: string) => Excel.Worksheet,
  marks: readonly ExistingMark[],
  placeOf: (of: { readonly sheetId: string; readonly range: null }) => Taking["place"],
): readonly Taking[] {
  return [...new Set(marks.map((mark) => mark.sheetId))].map((sheetId) => {
    const ofSheet = marks.filter((mark) => mark.sheetId === sheetId);
    return {
      what: "marks",
      place: placeOf({ sheetId, range: null }),
      jobs: dropMarks(worksheet, ofSheet),
      behind: [],
      count: ofSheet.length,
    };
  });
}

/** Throws where something of ours stands in what cannot be written to. */
function refuseWhatIsLocked({ snapshot, existing }: ReadResult): void {
  if (snapshot.isReadOnly) throw new HostRefusal(REFUSALS.readOnly);
  if (existing.unreadable === "newer") requireReadable(existing.unreadable);
  const locked = new Map(snapshot.sheets.filter((s) => s.isProtected).map((s) => [s.id, s.name]));
  const inTheWay = [...existing.columns, ...existing.withoutJournal, ...existing.marks, ...existing.fixes].find((c) =>
    locked.has(c.sheetId),
  );
  if (inTheWay !== undefined)
    throw new HostRefusal(REFUSALS.protectedSheetNamed, { sheet: locked.get(inTheWay.sheetId) ?? "" });
  if (snapshot.isStructureProtected && existing.sheets.some((s) => s.entry !== null))
    throw new HostRefusal(REFUSALS.structureProtected);
}

/** A job that takes one of our sheets away, or what we wrote on it where the clerk has written there too. */
function removeSheet(sheet: Excel.Worksheet, asked: AskedOwnSheet): Job {
  if (!isSharedSheet(asked))
    return {
      bytes: 100,
      queue: () => {
        sheet.delete();
      },
    };
  const typed = typedCells(asked);
  const block = blockOf(asked.existing.entry.edit);
  return {
    bytes: 20_000,
    queue: () => {
      const whole = sheet.getRangeByIndexes(0, 0, block.bottom + 1, block.right + 1);
      whole.unmerge();
      whole.formulas = Array.from({ length: block.bottom + 1 }, (_, i) =>
        Array.from({ length: block.right + 1 }, (__, j) => (typed.has(cellKey(i, j)) ? null : "")),
      );
      whole.clear("Hyperlinks");
      deleteCharts(sheet, ownCharts(asked.charts));
      if (asked.existing.hasRole) sheet.customProperties.getItem(ROLE_PROPERTY).delete();
    },
  };
}
