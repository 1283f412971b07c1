import type { CellRange } from "../../../core/model/cells/address";
import type { Message } from "../../../core/model/message";
import { message } from "../../../core/model/message";
import { adoptCopies } from "../journal/copies";
import { HostRefusal, REFUSALS, refusalOf } from "../errors";
import { dropMarks } from "../writer/mark-write";
import { ROLE_PROPERTY, isOurName } from "../../../core/model/signature";
import type { ReadResult } from "../reader/read-result";
import type { Job, RoundTripCounter } from "../round-trips";
import { send, sendJobs } from "../round-trips";
import { forgetJobs } from "../journal/settings-store";
import { cellKey } from "../writer/own-sheet";
import { blockOf } from "../journal/ownership";
import { askOwnSheet, isSharedSheet, typedCells } from "../writer/sheet-write";
import { takeBackFix } from "./fix-reversal";
import { askStaleColumn, staleOwners, removeStaleColumn } from "./stale-column";

/** What was left in the workbook on purpose, where and why. */
interface LeftBehind {
  readonly sheet: string;
  readonly range: CellRange | null;
  readonly reason: Message;
}

/** What a removal did. */
export interface RemovalReceipt {
  /** Cells, marks and sheets taken away. */
  readonly removed: number;
  readonly left: readonly LeftBehind[];
}

const TYPED_OVER = {
  id: "left-typed-over",
  text: { vi: "Ô này đã được sửa bằng tay nên giữ nguyên.", en: "This cell has been typed over by hand and stays." },
} as const;

const FIXED_SINCE = {
  id: "left-fixed-cell-changed",
  text: {
    vi: "Có ô đã sửa theo đề nghị rồi lại được gõ khác: các ô đó giữ nguyên.",
    en: "Cells that were fixed on request and typed over since stay as they are.",
  },
} as const;

const SHARED_SHEET = {
  id: "left-shared-sheet",
  text: {
    vi: "Trang này có nội dung do người dùng thêm nên không xóa; chỉ gỡ phần đã thêm.",
    en: "This sheet holds content of your own, so it stays; only what was added is taken out.",
  },
} as const;

/**
 * Gives the workbook back as it was: columns, looks, widths, marks, sheets, names, what was remembered, cells that
 * were fixed on request, and journal; cells that the clerk has typed over, sheets they have written on and sheets
 * they have protected since stay, and are told.
 */
export async function revertChanges(
  context: Excel.RequestContext,
  counter: RoundTripCounter,
  read: ReadResult,
): Promise<RemovalReceipt> {
  const { snapshot, saved } = read;
  if (snapshot.isReadOnly) throw new HostRefusal(REFUSALS.readOnly);
  if (!read.existing.isJournalReadable) throw new HostRefusal(REFUSALS.journalUnreadable);
  const { workbook } = context;
  const worksheet = (id: string): Excel.Worksheet => workbook.worksheets.getItem(id);
  const grids = new Map(snapshot.sheets.map((s) => [s.id, s]));
  const { existing: seen } = read;
  const isLocked = (sheetId: string): boolean => grids.get(sheetId)?.isProtected === true;
  const locked =
    seen.columns.find((c) => isLocked(c.sheetId)) ??
    seen.marks.find((m) => isLocked(m.sheetId)) ??
    seen.fixes.find((f) => isLocked(f.sheetId));
  if (locked !== undefined)
    throw new HostRefusal(REFUSALS.protectedSheetNamed, { sheet: grids.get(locked.sheetId)?.name ?? "" });
  if (snapshot.isStructureProtected && seen.sheets.some((s) => s.entry !== null))
    throw new HostRefusal(REFUSALS.structureProtected);

  const { existing } = await adoptCopies(context, counter, read);
  const columns = existing.columns.map((c) => askStaleColumn(worksheet(c.sheetId), c));
  const sheets = existing.sheets.flatMap((s) =>
    s.entry ? [askOwnSheet(worksheet(s.sheetId), { ...s, entry: s.entry }, null)] : [],
  );
  if (columns.length > 0 || sheets.length > 0) await send(context, counter);

  const left: LeftBehind[] = [];
  for (const column of columns) {
    const { range, sheetId } = column.existing;
    staleOwners(column).forEach((owner, i) => {
      if (owner !== "theirs") return;
      left.push({
        sheet: grids.get(sheetId)?.name ?? "",
        range: { ...range, top: range.top + i, bottom: range.top + i },
        reason: message(TYPED_OVER.id, TYPED_OVER.text),
      });
    });
  }
  for (const { range, rows, sheetId } of existing.fixes) {
    // Where rows were deleted since, there is no cell left to speak of.
    if (rows.every((row) => row !== null) || range.bottom - range.top + 1 < rows.length) continue;
    left.push({ sheet: grids.get(sheetId)?.name ?? "", range, reason: message(FIXED_SINCE.id, FIXED_SINCE.text) });
  }
  const sheetJobs = sheets.flatMap((asked): readonly Job[] => {
    const sheet = worksheet(asked.existing.sheetId);
    if (!isSharedSheet(asked))
      return [
        {
          bytes: 100,
          queue: () => {
            sheet.delete();
          },
        },
      ];
    left.push({ sheet: asked.existing.name, range: null, reason: message(SHARED_SHEET.id, SHARED_SHEET.text) });
    const typed = typedCells(asked);
    const block = blockOf(asked.existing.entry.edit);
    const own = new Set(asked.existing.entry.edit.charts.map((c) => c.name));
    return [
      {
        bytes: 20_000,
        queue: () => {
          const whole = sheet.getRangeByIndexes(0, 0, block.bottom + 1, block.right + 1);
          whole.unmerge();
          whole.formulas = Array.from({ length: block.bottom + 1 }, (_, i) =>
            Array.from({ length: block.right + 1 }, (__, j) => (typed.has(cellKey(i, j)) ? null : "")),
          );
          whole.clear("Hyperlinks");
          for (const chart of asked.charts.items) if (own.has(chart.name)) chart.delete();
          if (asked.existing.hasRole) sheet.customProperties.getItem(ROLE_PROPERTY).delete();
        },
      },
    ];
  });
  const names = new Set([
    ...existing.columns.map((c) => c.entry.name),
    ...existing.fixes.map((f) => f.entry.name),
    ...sheets.filter((s) => s.existing.isNamed).map((s) => s.existing.entry.name),
    ...existing.strayNames,
  ]);
  const jobs: readonly Job[] = [
    ...columns.flatMap((c) => removeStaleColumn(worksheet(c.existing.sheetId), c)),
    ...existing.fixes.flatMap((f) => takeBackFix(worksheet(f.sheetId), f)),
    ...dropMarks(worksheet, existing.marks),
    ...sheetJobs,
    ...[...names].filter(isOurName).map((name): Job => ({
      bytes: 100,
      queue: () => {
        workbook.names.getItem(name).delete();
      },
    })),
    ...forgetJobs(workbook, saved),
    // The journal goes last: as long as anything of ours may stand, it tells what.
    ...existing.partIds.map((id): Job => ({
      bytes: 100,
      queue: () => {
        workbook.customXmlParts.getItem(id).delete();
      },
    })),
  ];
  try {
    await sendJobs(context, counter, jobs);
  } catch (error) {
    throw refusalOf(error, "partly-removed");
  }
  const takenBack = existing.fixes.reduce((n, f) => n + f.rows.filter((row) => row !== null).length, 0);
  return { removed: columns.reduce((n, c) => n + c.ours, 0) + takenBack + existing.marks.length + sheets.length, left };
}
