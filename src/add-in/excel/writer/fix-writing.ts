import { HostRefusal, REFUSALS, refusalOf } from "../errors";
import { isFixName } from "../../../core/model/signature";
import type { Place } from "../../../core/model/results/finding";
import type { Journal } from "../journal/journal";
import { JOURNAL_NAMESPACE, parseJournal } from "../journal/journal";
import { guardAlone, guardParts, unreadableJournal, storeJournal } from "../journal/journal-store";
import type { FoundContent } from "../journal/ownership";
import { askLock, ownLock, requireUnlocked } from "../journal/run-lock";
import type { ExistingFix } from "../removal/fix-reversal";
import type { Job, Question, RoundTripCounter } from "../round-trips";
import { ask, countTakingBack, questionsAbout, send, sendJobs } from "../round-trips";
import { Interrupted } from "../session";
import type { AddedName } from "./fix-journal";
import { existingFixes } from "./fix-journal";
import type { CellChange } from "./fix-judgement";
import { takenBack } from "./fix-taking-back";
import type { Overwritten } from "./overwritten";
import { putBack, watch } from "./overwritten";
import { STEPS, followed } from "./progress";
import type { StoredContent } from "./stored-content";
import { putContent } from "./stored-content";

/** What the workbook says of the cells that were changed on request, before more are changed or some changed back. */
export interface Standing {
  readonly journal: Journal;
  readonly existing: readonly ExistingFix[];
  readonly partIds: readonly string[];
  /** Every defined name of the workbook. */
  readonly names: ReadonlySet<string>;
  /** The ids of sheets by their names. */
  readonly sheetIds: ReadonlyMap<string, string>;
  readonly lock: ReturnType<ReturnType<typeof askLock>["found"]>;
}

/**
 * Asks for what was changed before and whether more can be: two round trips.
 * @param places the cells that are to be changed
 * @param further questions that are asked with it
 * @throws HostRefusal where the workbook is read-only, a sheet gone or protected, another run writes, or the journal is
 * not to be read
 */
export async function askFixed(
  context: Excel.RequestContext,
  counter: RoundTripCounter,
  places: readonly Place[],
  further: (sheetIds: ReadonlyMap<string, string>) => readonly Question[],
): Promise<Standing> {
  const { workbook } = context;
  workbook.load("readOnly");
  workbook.worksheets.load("items/id,items/name");
  workbook.names.load("items/name");
  const parts = workbook.customXmlParts.getByNamespace(JOURNAL_NAMESPACE);
  parts.load("items/id");
  await send(context, counter, { sent: 3_000, received: 500_000 });
  if (workbook.readOnly) throw new HostRefusal(REFUSALS.readOnly);

  const sheetIds = new Map(workbook.worksheets.items.map((s) => [s.name, s.id]));
  const sheets = [...new Set(places.map(({ sheet }) => sheet))].filter((sheet) => sheetIds.has(sheet));
  const [first] = places;
  if (sheets.length === 0 && first !== undefined) throw new HostRefusal(REFUSALS.fixSheetGone, { sheet: first.sheet });
  const xml: OfficeExtension.ClientResult<string>[] = [];
  const ranges: { readonly name: string; readonly range: Excel.Range }[] = [];
  const protections: Excel.WorksheetProtection[] = [];
  const lockAsked = askLock(workbook.names);
  await ask(context, counter, [
    ...questionsAbout(
      parts.items,
      () => ({ sent: 600, received: 900_000 }),
      (part) => part.getXml(),
      xml,
    ),
    ...questionsAbout(
      workbook.names.items.filter((n) => isFixName(n.name)),
      () => ({ sent: 1_200, received: 100_000 }),
      (item) => {
        const range = item.getRangeOrNullObject();
        range.load("rowIndex,columnIndex,formulas,values,valueTypes,worksheet/id");
        return { name: item.name, range };
      },
      ranges,
    ),
    ...questionsAbout(
      sheets,
      () => ({ sent: 600, received: 200 }),
      (name) => {
        const { protection } = workbook.worksheets.getItem(name);
        protection.load("protected");
        return protection;
      },
      protections,
    ),
    ...further(sheetIds),
    ...lockAsked.questions,
  ]);

  requireUnlocked(lockAsked.found());
  const locked = sheets.filter((_, i) => protections[i]?.protected === true);
  if (locked.length > 0) throw new HostRefusal(REFUSALS.protectedSheetNamed, { sheet: locked.join(", ") });
  const journal = parseJournal(xml.map((x) => x.value));
  if (typeof journal === "string") throw unreadableJournal(journal);
  const existing = existingFixes(journal, ranges);
  return {
    journal,
    existing,
    partIds: parts.items.map((p) => p.id),
    names: new Set(workbook.names.items.map((n) => n.name)),
    sheetIds,
    lock: lockAsked.found(),
  };
}

/** What is to be written. */
interface Writing {
  readonly changes: readonly CellChange[];
  /** The journal that tells of them. */
  readonly next: Journal;
  readonly added: readonly AddedName[];
}

/**
 * Writes journal, names and cells: one round trip where it fits into one; the cells are put back where Excel refuses in
 * between.
 * @returns for each change whether somebody has typed into its cell meanwhile, which then keeps what was typed
 * @throws Interrupted where Excel refuses a change
 */
export async function writeFixed(
  context: Excel.RequestContext,
  counter: RoundTripCounter,
  { journal, partIds: oldPartIds, lock: found }: Standing,
  { changes, next, added }: Writing,
): Promise<readonly boolean[]> {
  const { workbook } = context;
  const cellOf = ({ sheetId, row, column }: CellChange): Excel.Range =>
    workbook.worksheets.getItem(sheetId).getRangeByIndexes(row, column, 1, 1);
  const watches = changes.map((change) =>
    watch(() => cellOf(change), {
      top: change.row,
      left: change.column,
      found: [[foundAs(change.cell.before)]],
      isWritten: () => true,
    }),
  );
  const put = (change: CellChange, i: number): Job => ({
    bytes: 900,
    queue: () => {
      watches[i]?.ask();
      putContent(cellOf(change), change.cell.after, change, change.numberFormat ?? change.cell.numberFormat);
    },
  });
  const lock = ownLock(context, found);
  const progress = followed(context, () => counter.roundTrips);
  try {
    await sendJobs(context, counter, [
      ...progress.follow(STEPS.lock, lock.take),
      ...progress.follow(STEPS.guard, guardParts(context, oldPartIds)),
      ...progress.follow(
        STEPS.journal,
        storeJournal(context, next, oldPartIds, () => undefined),
      ),
      ...progress.follow(STEPS.alone, guardAlone(context, next)),
      ...added.map(({ name, sheetId, range }): Job => ({
        bytes: 400,
        queue: () => {
          const { top, bottom, left } = range;
          workbook.names.add(
            name,
            workbook.worksheets.getItem(sheetId).getRangeByIndexes(top, left, bottom - top + 1, 1),
          ).visible = false;
        },
      })),
      ...changes.map(put),
      lock.drop(context),
    ]);
  } catch (error) {
    const reached = progress.stopped(error);
    const before = { journal, oldPartIds, added: new Set(added.map((a) => a.name)), next, reached, lock };
    throw new Interrupted(error, (fresh) => takenBack(fresh, countTakingBack(counter), changes, before));
  }
  const typed = changes.map((change, i) => ({ change, cells: watches[i]?.overwritten() ?? [] }));
  await putBackTyped(context, counter, typed);
  return typed.map(({ cells }) => cells.length > 0);
}

/** What `formulas` gives for a cell that holds the content. */
function foundAs(content: StoredContent): FoundContent {
  if (content === null) return "";
  if ("truth" in content) return content.truth;
  if ("error" in content) return content.error;
  if ("number" in content) return content.number;
  return "formula" in content ? content.formula : content.text;
}

/** Puts back what somebody has typed into cells between their being judged and being changed. */
async function putBackTyped(
  context: Excel.RequestContext,
  counter: RoundTripCounter,
  typed: readonly { readonly change: CellChange; readonly cells: readonly Overwritten[] }[],
): Promise<void> {
  try {
    await sendJobs(
      context,
      counter,
      typed.flatMap(({ change, cells }) => {
        const sheet = context.workbook.worksheets.getItem(change.sheetId);
        return putBack(sheet, cells);
      }),
    );
  } catch (error) {
    throw refusalOf(error, "partly-written");
  }
}
