import { JOURNAL_NAMESPACE, journalParts } from "../journal/journal";
import type { OwnLock } from "../journal/run-lock";
import { sendQuietly } from "../journal/run-lock";
import { ROLE_PROPERTY } from "../../../core/model/signature";
import type { ReadResult } from "../reader/read-result";
import type { Job, RoundTripCounter } from "../round-trips";
import { SECONDS_AFTER_SILENCE, send, sendJobs } from "../round-trips";
import type { Reach } from "../writer/progress";
import { STEPS } from "../writer/progress";
import type { ColumnWrite } from "../writer/column-write";
import type { Changes } from "../writer/survey-changes";
import type { Overwritten } from "../writer/overwritten";
import { putBack } from "../writer/overwritten";
import type { TakingBack } from "../writer/reversible";
import { takingBack } from "../writer/reversible";
import { putBackStaleColumn } from "./stale-column";

/** A run that stopped before its figures were all written. */
export interface Attempt {
  readonly changes: Changes;
  /** The parts of the journal it was to add. */
  readonly journal: readonly string[];
  /** How far each of its steps came. */
  readonly reached: (step: string) => Reach;
  readonly lock: OwnLock;
  /** It stopped because no answer came. */
  readonly isUnanswered: boolean;
  /** What Excel said. */
  readonly code: string;
}

/** What stands in the workbook once a run has stopped. */
interface Standing {
  readonly names: ReadonlySet<string>;
  /** Ids of the sheets that the run has added, and whether a name of ours lies on them. */
  readonly added: readonly { readonly sheetId: string; readonly anchor: string | null }[];
  readonly partIds: ReadonlySet<string>;
  /** Ids of the parts of a journal that the run has added. */
  readonly addedParts: readonly string[];
}

/**
 * Takes back a run that stopped half-way: puts back what its cells held, removes the sheets, names and parts that it
 * has added, and nothing that somebody else has, and puts the old journal back; true when the workbook is as it was
 * before the run. At most three round trips; never throws. Where no answer came, what was to be written may be written
 * yet: the first question, which changes nothing, then waits behind it, and where it is not answered soon either,
 * nothing is taken back.
 */
export async function rollBack(
  context: Excel.RequestContext,
  counter: RoundTripCounter,
  read: ReadResult,
  attempt: Attempt,
): Promise<boolean> {
  try {
    const standing = await standingOf(context, counter, read, attempt);
    const cells = cellJobs(context, attempt);
    const names = nameJobs(context, read, attempt, standing);
    await sendQuietly(context, counter, [...cells.doubtful, ...names.doubtful]);
    await sendJobs(context, counter, [
      ...cells.certain,
      ...standing.added.map(({ sheetId }) =>
        job(() => {
          context.workbook.worksheets.getItem(sheetId).delete();
        }),
      ),
      ...names.certain,
      ...journalJobs(context, read, standing),
      attempt.lock.drop(context),
    ]);
    return !hasLostLooks(attempt);
  } catch {
    return false;
  }
}

function job(queue: () => void, bytes = 100): Job {
  return { bytes, queue };
}

/** Whether a step may have changed something. */
function isTouched(reach: Reach): boolean {
  return reach !== "untouched";
}

async function standingOf(
  context: Excel.RequestContext,
  counter: RoundTripCounter,
  { snapshot, existing }: ReadResult,
  { changes, journal, reached, isUnanswered, code }: Attempt,
): Promise<Standing> {
  const { worksheets, names, customXmlParts } = context.workbook;
  worksheets.load("items/id,items/name");
  names.load("items/name");
  const parts = customXmlParts.getByNamespace(JOURNAL_NAMESPACE);
  parts.load("items/id");
  const most = isUnanswered ? SECONDS_AFTER_SILENCE : undefined;
  await send(context, counter, { sent: 3_000, received: 500_000 }, most);

  const before = new Set([...snapshot.sheets.map((s) => s.id), ...existing.sheets.map((s) => s.sheetId)]);
  const candidates = changes.sheets.flatMap((write) => {
    const reach = reached(STEPS.newSheet(write.name));
    const sheet = worksheets.items.find((s) => s.name === write.name && !before.has(s.id));
    if (sheet === undefined || reach === "untouched") return [];
    const role = sheet.customProperties.getItemOrNullObject(ROLE_PROPERTY);
    role.load("value");
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load("address");
    const anchor = names.items.some((n) => n.name === write.entry.name)
      ? names.getItem(write.entry.name).getRangeOrNullObject()
      : null;
    anchor?.load("worksheet/id");
    return [{ write, reach, sheet, role, used, anchor }];
  });
  const known = new Set(existing.partIds);
  const xml = isTouched(reached(STEPS.journal))
    ? parts.items.filter((p) => !known.has(p.id)).map((part) => ({ part, text: part.getXml() }))
    : [];
  const text = xml.length * journal.reduce((most, part) => Math.max(most, part.length), 0) * 1.5;
  const size = { sent: (candidates.length + xml.length) * 2_500, received: candidates.length * 2_500 + text };
  if (candidates.length + xml.length > 0) await send(context, counter, size);

  const written = new Set(journal);
  return {
    names: new Set(names.items.map((n) => n.name)),
    // Where Excel has told nothing, a sheet is known by its name and its property together; one that may have been added
    // when Excel refused to go on, by its name and by holding nothing, unless it was the name that was taken.
    added: candidates
      .filter(
        ({ write, reach, sheet, role, used }) =>
          write.sheetId() === sheet.id ||
          reach === "done" ||
          (reach === "unknown" && !role.isNullObject) ||
          (reach === "begun" && code !== "ItemAlreadyExists" && used.isNullObject),
      )
      .map(({ write, sheet, anchor }) => ({
        sheetId: sheet.id,
        anchor: anchor !== null && !anchor.isNullObject && anchor.worksheet.id === sheet.id ? write.entry.name : null,
      })),
    partIds: new Set(parts.items.map((p) => p.id)),
    addedParts: xml.filter(({ text }) => written.has(text.value)).map(({ part }) => part.id),
  };
}

/** Whether a column that was to go looks otherwise by now, of which nothing tells how it looked. */
function hasLostLooks({ changes, reached }: Attempt): boolean {
  return changes.stale.some(({ stale: { existing }, removal }) =>
    removal.looks.some(({ isOneCall }, i) => {
      const reach = reached(STEPS.staleLook(existing.entry.name, i));
      return isTouched(reach) && !(reach === "begun" && isOneCall);
    }),
  );
}

/** Jobs that put back what the cells held that the run came to. */
function cellJobs({ workbook }: Excel.RequestContext, { changes, reached }: Attempt): TakingBack {
  const { worksheets } = workbook;
  const columns = changes.columns.map(({ entry, sheetId, steps, overwritten }): TakingBack => {
    const sheet = (): Excel.Worksheet => worksheets.getItem(sheetId);
    return withTyped(
      takingBack(steps, (i) => reached(STEPS.column(entry.name, i)), sheetId, workbook),
      sheet,
      overwritten(),
    );
  });
  const stale = changes.stale.flatMap(({ stale: { existing }, stale: column, removal }) => {
    if (!isTouched(reached(STEPS.staleColumn(existing.entry.name)))) return [];
    const sheet = worksheets.getItem(existing.sheetId);
    return [...putBackStaleColumn(sheet, column), ...putBack(sheet, removal.overwritten())];
  });
  const sheets = changes.sheets.flatMap((write): readonly TakingBack[] => {
    const id = write.sheetId();
    if (write.isNew || id === null) return [];
    const sheet = (): Excel.Worksheet => worksheets.getItem(id);
    const back = takingBack(write.steps, (i) => reached(STEPS.sheet(write.entry.name, i)), id, workbook);
    return [withTyped(back, sheet, write.overwritten())];
  });
  const all = [...columns, { certain: stale, doubtful: [] }, ...sheets];
  return { certain: all.flatMap((each) => each.certain), doubtful: all.flatMap((each) => each.doubtful) };
}

/** The same with what somebody has typed into the cells meanwhile put back behind it, where anything is taken back. */
function withTyped(
  { certain, doubtful }: TakingBack,
  sheet: () => Excel.Worksheet,
  typed: readonly Overwritten[],
): TakingBack {
  if (typed.length === 0 || certain.length + doubtful.length === 0) return { certain, doubtful };
  return { certain: [...certain, ...putBack(sheet(), typed)], doubtful };
}

/** Jobs that take away the names the run has added, and put back those it has moved or dropped. */
function nameJobs(
  { workbook }: Excel.RequestContext,
  { existing }: ReadResult,
  { changes, reached, code }: Attempt,
  { names, added }: Standing,
): TakingBack {
  const drop = (name: string): Job =>
    job(() => {
      workbook.names.getItem(name).delete();
    });
  const put = ({ range, entry, sheetId }: (typeof existing.columns)[number]): Job =>
    job(() => {
      workbook.names.add(
        entry.name,
        workbook.worksheets.getItem(sheetId).getRangeByIndexes(range.top, range.left, range.bottom - range.top + 1, 1),
      ).visible = false;
    }, 400);
  const known = new Map(existing.columns.map((c) => [c.entry.name, c]));
  const reachedBy = (...reaches: readonly Reach[]): readonly ColumnWrite[] =>
    changes.columns.filter(
      (c) => c.isNamed && reaches.includes(reached(STEPS.name(c.entry.name))) && names.has(c.entry.name),
    );
  const back = (columns: readonly ColumnWrite[]): readonly Job[] => [
    ...columns.map((c) => drop(c.entry.name)),
    ...columns.flatMap((c) => known.get(c.entry.name) ?? []).map(put),
  ];
  const gone = existing.columns.filter((c) => !names.has(c.entry.name));
  return {
    certain: [
      ...back(reachedBy("done", "unknown")),
      ...added.flatMap(({ anchor }) => (anchor === null ? [] : [drop(anchor)])),
      ...gone.map(put),
    ],
    // Where it was the name that was taken, somebody else has taken it.
    doubtful: code === "ItemAlreadyExists" ? [] : back(reachedBy("begun")),
  };
}

/** Jobs that take away the parts the run has added, and put the old ones back where they are gone. */
function journalJobs(
  { workbook: { customXmlParts } }: Excel.RequestContext,
  { existing }: ReadResult,
  { partIds, addedParts }: Standing,
): readonly Job[] {
  if (addedParts.length === 0) return [];
  const isKept = existing.partIds.every((id) => partIds.has(id));
  return [
    job(
      () => {
        if (!isKept) for (const xml of journalParts(existing.journal)) customXmlParts.add(xml);
        for (const id of addedParts) customXmlParts.getItem(id).delete();
        if (isKept) return;
        for (const id of existing.partIds) if (partIds.has(id)) customXmlParts.getItem(id).delete();
      },
      500 + JSON.stringify(existing.journal).length,
    ),
  ];
}
