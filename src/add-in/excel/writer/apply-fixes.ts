import { placeName } from "../../../core/model/cells/address";
import type { Fix } from "../../../core/model/results/finding";
import type { FixReceipt } from "../../../core/model/results/fixes";
import { isSingleCell } from "../../../core/model/results/fixes";
import { isFixName } from "../../../core/model/signature";
import { HostRefusal, REFUSALS, refusalOf } from "../errors";
import type { Journal } from "../journal/journal";
import { JOURNAL_NAMESPACE, parseJournal } from "../journal/journal";
import { guardAlone, guardParts, unreadableJournal, storeJournal } from "../journal/journal-store";
import { askLock, ownLock, requireUnlocked } from "../journal/run-lock";
import type { Job, RoundTripCounter } from "../round-trips";
import { ask, countTakingBack, questionsAbout, send, sendJobs } from "../round-trips";
import { existingFixes, journalled } from "./fix-journal";
import { takenBack } from "./fix-taking-back";
import type { AskedColumnPart, CellChange } from "./fix-judgement";
import { askParts, judgeFixes } from "./fix-judgement";
import type { FoundContent } from "../journal/ownership";
import { Interrupted } from "../session";
import type { Overwritten } from "./overwritten";
import { putBack, watch } from "./overwritten";
import { STEPS, followed } from "./progress";
import type { StoredContent } from "./stored-content";
import { putContent } from "./stored-content";

/**
 * Makes the changes that fixes propose, in exactly their cells: journal first, number format and font only where the
 * new content needs another, a cell that holds what is wanted left alone, one that holds neither that nor what was
 * judged told as outdated, and the cells put back when Excel refuses in between. Three round trips, two where nothing
 * is to be changed; more only where what is asked or written does not fit into one.
 * @throws HostRefusal where the workbook is read-only, a sheet protected, the journal not to be read, every fix
 * outdated, or Excel refuses to say what is there; its `state` says what the workbook is like then
 * @throws Interrupted where Excel refuses a change
 */
export async function applyFixes(
  context: Excel.RequestContext,
  counter: RoundTripCounter,
  fixes: readonly Fix[],
): Promise<FixReceipt> {
  const { workbook } = context;
  workbook.load("readOnly");
  workbook.worksheets.load("items/id,items/name");
  workbook.names.load("items/name");
  const parts = workbook.customXmlParts.getByNamespace(JOURNAL_NAMESPACE);
  parts.load("items/id");
  await send(context, counter, { sent: 3_000, received: 500_000 });
  if (workbook.readOnly) throw new HostRefusal(REFUSALS.readOnly);

  const sheetIds = new Map(workbook.worksheets.items.map((s) => [s.name, s.id]));
  const targets = distinctCells(fixes);
  const known = targets.filter((fix) => sheetIds.has(fix.place.sheet));
  const sheets = [...new Set(known.map((fix) => fix.place.sheet))];
  const [first] = targets;
  if (sheets.length === 0 && first !== undefined)
    throw new HostRefusal(REFUSALS.fixSheetGone, { sheet: first.place.sheet });
  const xml: OfficeExtension.ClientResult<string>[] = [];
  const ranges: { readonly name: string; readonly range: Excel.Range }[] = [];
  const protections: Excel.WorksheetProtection[] = [];
  const asked: AskedColumnPart[] = [];
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
    ...askParts(workbook, known, sheetIds, asked),
    ...lockAsked.questions,
  ]);

  requireUnlocked(lockAsked.found());
  const locked = sheets.filter((_, i) => protections[i]?.protected === true);
  if (locked.length > 0) throw new HostRefusal(REFUSALS.protectedSheetNamed, { sheet: locked.join(", ") });
  const journal = parseJournal(xml.map((x) => x.value));
  if (typeof journal === "string") throw unreadableJournal(journal);
  const existing = existingFixes(journal, ranges);
  const { changes, receipt } = judgeFixes(targets, sheetIds, asked);
  const [outdated] = receipt.outdated;
  if (outdated !== undefined && changes.length === 0 && receipt.settled.length === 0)
    throw new HostRefusal(REFUSALS.fixOutdated, { place: placeName(outdated.sheet, outdated.range) });
  if (changes.length === 0) return receipt;

  const taken = new Set(workbook.names.items.map((n) => n.name));
  const { entries, added } = journalled(changes, existing, journal, taken);
  const oldPartIds = parts.items.map((p) => p.id);
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
  const lock = ownLock(context, lockAsked.found());
  const progress = followed(context, () => counter.roundTrips);
  const next: Journal = { ...journal, fixes: entries };
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
  const isTyped = (i: number): boolean => (typed[i]?.cells.length ?? 0) > 0;
  return {
    ...receipt,
    applied: receipt.applied.filter((_, i) => !isTyped(i)),
    outdated: [...receipt.outdated, ...receipt.applied.filter((_, i) => isTyped(i))],
  };
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

/** One fix a cell, the first; a place that is no single cell cannot be one. */
function distinctCells(fixes: readonly Fix[]): readonly Fix[] {
  const seen = new Map<string, Fix>();
  for (const fix of fixes) {
    const key = placeName(fix.place.sheet, fix.place.range);
    if (isSingleCell(fix.place.range) && !seen.has(key)) seen.set(key, fix);
  }
  return [...seen.values()];
}
