import type { CellRange } from "../../../core/model/cells/address";
import { LAST_ROW, placeName } from "../../../core/model/cells/address";
import type { Fix, Place } from "../../../core/model/results/finding";
import type { FixReceipt } from "../../../core/model/results/fixes";
import { isSingleCell } from "../../../core/model/results/fixes";
import { HostRefusal, REFUSALS, refusalOf } from "../errors";
import type { StoredContent } from "./stored-content";
import { storedContent, isJudged, putContent, sameContent, wantedContent } from "./stored-content";
import type { Journal, JournalFix, JournalFixCell } from "../journal/journal";
import { JOURNAL_NAMESPACE, journalParts, parseJournal } from "../journal/journal";
import { askPartIds, storeJournal } from "../journal/journal-store";
import { freeFixName, isFixName } from "../../../core/model/signature";
import type { Job, RoundTripCounter } from "../round-trips";
import { send, sendJobs } from "../round-trips";
import type { ExistingFix } from "../removal/fix-reversal";
import { findFixedCells } from "../removal/fix-reversal";

/** Cells above and below that are looked at for a number format. */
const REACH = 30;

/** Cells one defined name stands for at most. */
const LONGEST_RUN = 500;

/** Legacy fonts, in which Unicode letters show as others. */
const LEGACY_FONT = /^(?:\.vn|vni-)/i;
const UNICODE_FONT = "Times New Roman";

/** A part of a column with fixes in it, whose content is on its way. */
interface AskedColumnPart {
  readonly sheetId: string;
  readonly range: CellRange;
  readonly cells: Excel.Range;
  readonly looks: OfficeExtension.ClientResult<Excel.CellProperties[][]>;
}

/** A change of one cell. */
interface CellChange {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly place: Place;
  readonly cell: JournalFixCell;
  /** The number format and font it gets; null: as they are. */
  readonly numberFormat: string | null;
  readonly font: string | null;
}

/**
 * Makes the changes that fixes propose, in exactly their cells: journal first, number format and font only where the
 * new content needs another, a cell that holds what is wanted left alone, one that holds neither that nor what was
 * judged told as outdated (all of them so: refused), and the cells put back when Excel refuses in between.
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
  await send(context, counter);
  if (workbook.readOnly) throw new HostRefusal(REFUSALS.readOnly);

  const sheetIds = new Map(workbook.worksheets.items.map((s) => [s.name, s.id]));
  const targets = distinctCells(fixes);
  const known = targets.filter((fix) => sheetIds.has(fix.place.sheet));
  const xml = parts.items.map((part) => part.getXml());
  const ranges = workbook.names.items
    .filter((n) => isFixName(n.name))
    .map((item) => {
      const range = item.getRangeOrNullObject();
      range.load("rowIndex,columnIndex,formulas,values,valueTypes,worksheet/id");
      return { name: item.name, range };
    });
  const protections = [...new Set(known.map((fix) => fix.place.sheet))].map((name) => {
    const { protection } = workbook.worksheets.getItem(name);
    protection.load("protected");
    return protection;
  });
  const asked: AskedColumnPart[] = [];
  await sendJobs(context, counter, askParts(workbook, known, sheetIds, asked));

  if (protections.some((p) => p.protected)) throw new HostRefusal(REFUSALS.protectedSheet);
  const journal = parseJournal(xml.map((x) => x.value));
  if (journal === null) throw new HostRefusal(REFUSALS.journalUnreadable);
  const existing = existingFixes(journal, ranges);
  const { changes, receipt } = judge(targets, sheetIds, asked);
  const [outdated] = receipt.outdated;
  if (outdated !== undefined && changes.length === 0 && receipt.settled.length === 0)
    throw new HostRefusal(REFUSALS.fixOutdated, { place: placeName(outdated.sheet, outdated.range) });
  if (changes.length === 0) return receipt;

  const taken = new Set(workbook.names.items.map((n) => n.name));
  const { entries, added } = journalled(changes, existing, journal, taken);
  const oldPartIds = parts.items.map((p) => p.id);
  const put = (change: CellChange): Job => ({
    bytes: 700,
    queue: () => {
      const cell = workbook.worksheets.getItem(change.sheetId).getRangeByIndexes(change.row, change.column, 1, 1);
      putContent(cell, change.cell.after, change, change.numberFormat ?? change.cell.numberFormat);
    },
  });
  try {
    await sendJobs(context, counter, [
      ...storeJournal(context, { ...journal, fixes: entries }, oldPartIds, () => undefined),
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
    ]);
  } catch (error) {
    const isBack = await takeBack(context, counter, journal, oldPartIds, changes, new Set(added.map((a) => a.name)));
    throw refusalOf(error, isBack ? "unchanged" : "partly-written");
  }
  return receipt;
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

/** Jobs that ask for the columns the fixes are in, where they lie near one another as one. */
function askParts(
  workbook: Excel.Workbook,
  fixes: readonly Fix[],
  sheetIds: ReadonlyMap<string, string>,
  asked: AskedColumnPart[],
): readonly Job[] {
  const parts: { readonly sheet: string; readonly column: number; top: number; bottom: number }[] = [];
  const inOrder = fixes.toSorted(
    (a, b) =>
      a.place.sheet.localeCompare(b.place.sheet) ||
      a.place.range.left - b.place.range.left ||
      a.place.range.top - b.place.range.top,
  );
  for (const { place } of inOrder) {
    const { top, left } = place.range;
    const last = parts.at(-1);
    if (last?.sheet === place.sheet && last.column === left && top - last.bottom <= 2 * REACH) last.bottom = top;
    else parts.push({ sheet: place.sheet, column: left, top, bottom: top });
  }
  return parts.map(({ sheet, column, top, bottom }): Job => {
    const range = {
      top: Math.max(0, top - REACH),
      bottom: Math.min(LAST_ROW, bottom + REACH),
      left: column,
      right: column,
    };
    return {
      bytes: (range.bottom - range.top + 1) * 250,
      queue: () => {
        const cells = workbook.worksheets
          .getItem(sheet)
          .getRangeByIndexes(range.top, column, range.bottom - range.top + 1, 1);
        cells.load("formulas,values,valueTypes,numberFormat");
        asked.push({
          sheetId: sheetIds.get(sheet) ?? "",
          range,
          cells,
          looks: cells.getCellProperties({ format: { font: { name: true } } }),
        });
      },
    };
  });
}

function judge(
  fixes: readonly Fix[],
  sheetIds: ReadonlyMap<string, string>,
  asked: readonly AskedColumnPart[],
): { readonly changes: readonly CellChange[]; readonly receipt: FixReceipt } {
  const changes: CellChange[] = [];
  const settled: Place[] = [];
  const outdated: Place[] = [];
  for (const { place, before, after } of fixes) {
    const { top: row, left: column } = place.range;
    const sheetId = sheetIds.get(place.sheet);
    const part = asked.find(
      (p) => p.sheetId === sheetId && p.range.left === column && row >= p.range.top && row <= p.range.bottom,
    );
    const now = part === undefined ? null : contentAt(part, row);
    const wanted = wantedContent(after, now);
    if (part === undefined || sheetId === undefined) outdated.push(place);
    else if (sameContent(now, wanted)) settled.push(place);
    else if (!isJudged(before, now)) outdated.push(place);
    else {
      const numberFormat = formatAt(part, row);
      const font = part.looks.value[row - part.range.top]?.[0]?.format?.font?.name ?? null;
      const isNewFont = wanted !== null && "text" in wanted && font !== null && LEGACY_FONT.test(font);
      const newFormat =
        hidesNumbers(numberFormat) && wanted !== null && !("text" in wanted) ? nearestNumberFormat(part, row) : null;
      const cell: JournalFixCell = {
        before: now,
        after: wanted,
        numberFormat,
        isReformatted: newFormat !== null,
        font: isNewFont ? font : null,
      };
      changes.push({
        sheetId,
        row,
        column,
        place,
        cell,
        numberFormat: newFormat,
        font: isNewFont ? UNICODE_FONT : null,
      });
    }
  }
  return { changes, receipt: { applied: changes.map((c) => c.place), settled, outdated } };
}

function contentAt({ cells, range }: AskedColumnPart, row: number): StoredContent {
  const i = row - range.top;
  return storedContent(cells.values[i]?.[0], cells.valueTypes[i]?.[0], cells.formulas[i]?.[0]);
}

function formatAt({ cells, range }: AskedColumnPart, row: number): string {
  return String(cells.numberFormat[row - range.top]?.[0] ?? "General");
}

/** Whether a number in a cell of this format would be text, or would look like a date or a time. */
function hidesNumbers(format: string): boolean {
  const bare = format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, "");
  return format === "@" || (/[dmyhs]/i.test(bare) && !/general|[0#]/i.test(bare));
}

/** The format of the nearest number in the column, above before below; "General" where there is none. */
function nearestNumberFormat(part: AskedColumnPart, row: number): string {
  for (let distance = 1; distance <= REACH; distance++) {
    for (const other of [row - distance, row + distance]) {
      const content = other < part.range.top || other > part.range.bottom ? null : contentAt(part, other);
      const isNumber = typeof part.cells.values[other - part.range.top]?.[0] === "number" && content !== null;
      const format = formatAt(part, other);
      if (isNumber && format !== "General" && !hidesNumbers(format)) return format;
    }
  }
  return "General";
}

/** What was changed before, as it stands now. */
function existingFixes(
  journal: Journal,
  ranges: readonly { readonly name: string; readonly range: Excel.Range }[],
): readonly ExistingFix[] {
  return journal.fixes.flatMap((entry): readonly ExistingFix[] => {
    const range = ranges.find((r) => r.name === entry.name)?.range;
    if (range === undefined || range.isNullObject) return [];
    const found = range.formulas.map((written: readonly unknown[], i) =>
      storedContent(range.values[i]?.[0], range.valueTypes[i]?.[0], written[0]),
    );
    const place = {
      top: range.rowIndex,
      bottom: range.rowIndex + found.length - 1,
      left: range.columnIndex,
      right: range.columnIndex,
    };
    return [{ entry, sheetId: range.worksheet.id, range: place, rows: findFixedCells(entry.cells, found, place.top) }];
  });
}

interface AddedName {
  readonly name: string;
  readonly sheetId: string;
  readonly range: CellRange;
}

/** The journal's fixes with the changes in them. A cell changed a second time keeps what it held before the first. */
function journalled(
  changes: readonly CellChange[],
  existing: readonly ExistingFix[],
  journal: Journal,
  taken: ReadonlySet<string>,
): { readonly entries: readonly JournalFix[]; readonly added: readonly AddedName[] } {
  const again = (fix: ExistingFix, i: number): CellChange | undefined =>
    changes.find((c) => c.sheetId === fix.sheetId && c.column === fix.range.left && c.row === fix.rows[i]);
  const updated = new Map(
    existing.map((fix) => [
      fix.entry.name,
      {
        ...fix.entry,
        cells: fix.entry.cells.map((old, i): JournalFixCell => {
          const change = again(fix, i);
          if (change === undefined) return old;
          const { cell } = change;
          return {
            before: old.before,
            after: cell.after,
            numberFormat: old.numberFormat,
            isReformatted: old.isReformatted || cell.isReformatted,
            font: old.font ?? cell.font,
          };
        }),
      },
    ]),
  );
  const covered = new Set(existing.flatMap((fix) => fix.entry.cells.flatMap((_, i) => again(fix, i) ?? [])));
  const names = new Set(taken);
  const runs: { readonly name: string; readonly first: CellChange; readonly cells: JournalFixCell[] }[] = [];
  const fresh = changes
    .filter((c) => !covered.has(c))
    .toSorted((a, b) => a.sheetId.localeCompare(b.sheetId) || a.column - b.column || a.row - b.row);
  for (const change of fresh) {
    const last = runs.at(-1);
    if (
      last !== undefined &&
      last.first.sheetId === change.sheetId &&
      last.first.column === change.column &&
      last.first.row + last.cells.length === change.row &&
      last.cells.length < LONGEST_RUN
    ) {
      last.cells.push(change.cell);
      continue;
    }
    const name = freeFixName(names);
    names.add(name);
    runs.push({ name, first: change, cells: [change.cell] });
  }
  return {
    entries: [
      ...journal.fixes.map((entry) => updated.get(entry.name) ?? entry),
      ...runs.map(({ name, cells }) => ({ name, cells })),
    ],
    added: runs.map(({ name, first, cells }) => ({
      name,
      sheetId: first.sheetId,
      range: { top: first.row, bottom: first.row + cells.length - 1, left: first.column, right: first.column },
    })),
  };
}

/** Puts cells, names and journal back after a change that failed half-way; false where Excel refuses that too. */
async function takeBack(
  context: Excel.RequestContext,
  counter: RoundTripCounter,
  journal: Journal,
  oldPartIds: readonly string[],
  changes: readonly CellChange[],
  added: ReadonlySet<string>,
): Promise<boolean> {
  try {
    const { workbook } = context;
    workbook.names.load("items/name");
    const partIds = askPartIds(context);
    await send(context, counter);
    const parts = partIds();
    await sendJobs(context, counter, [
      ...changes.map(({ sheetId, row, column, cell, numberFormat }): Job => ({
        bytes: 700,
        queue: () => {
          putContent(
            workbook.worksheets.getItem(sheetId).getRangeByIndexes(row, column, 1, 1),
            cell.before,
            { numberFormat: numberFormat === null ? null : cell.numberFormat, font: cell.font },
            cell.numberFormat,
          );
        },
      })),
      ...workbook.names.items
        .filter((n) => added.has(n.name))
        .map((n): Job => ({
          bytes: 100,
          queue: () => {
            n.delete();
          },
        })),
      {
        bytes: 500 + JSON.stringify(journal).length,
        queue: () => {
          if (!parts.some((id) => oldPartIds.includes(id)))
            for (const xml of journalParts(journal)) workbook.customXmlParts.add(xml);
          for (const id of parts) if (!oldPartIds.includes(id)) workbook.customXmlParts.getItem(id).delete();
        },
      },
    ]);
    return true;
  } catch {
    return false;
  }
}
