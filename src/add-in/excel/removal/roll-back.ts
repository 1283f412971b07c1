import { journalParts } from "../journal/journal";
import { askPartIds } from "../journal/journal-store";
import { dropMarks, putBackMarks } from "../writer/mark-write";
import type { AskedFormat } from "../writer/marks";
import { askFormat, existingMarks, FORMAT_SIZE } from "../writer/marks";
import { ROLE_PROPERTY, isOurName } from "../../../core/model/signature";
import type { ReadResult } from "../reader/read-result";
import type { Job, RoundTripCounter } from "../round-trips";
import { ask, questionsAbout, send, sendJobs } from "../round-trips";
import type { SheetWrite } from "../writer/sheet-write";

/** How a run is taken back: its cells, its own sheets, and the names it has put on other ranges. */
export interface Undo {
  readonly jobs: readonly Job[];
  readonly sheets: readonly NonNullable<SheetWrite["undo"]>[];
  readonly names: ReadonlySet<string>;
}

/**
 * Takes back a run that failed half-way: undoes cells, removes new sheets, marks and names, and puts the old journal
 * back; true when the workbook is as it was before the run. At most four round trips; never throws.
 */
export async function rollBack(
  context: Excel.RequestContext,
  counter: RoundTripCounter,
  { snapshot, existing }: ReadResult,
  undo: Undo,
): Promise<boolean> {
  try {
    const { workbook } = context;
    const before = new Set([...snapshot.sheets.map((s) => s.id), ...existing.sheets.map((s) => s.sheetId)]);
    workbook.worksheets.load("items/id,items/name");
    workbook.names.load("items/name");
    const partIds = askPartIds(context);
    await send(context, counter, { sent: 3_000, received: 500_000 });

    const added = workbook.worksheets.items
      .filter((s) => !before.has(s.id))
      .map((sheet) => {
        const role = sheet.customProperties.getItemOrNullObject(ROLE_PROPERTY);
        role.load("value");
        const used = sheet.getUsedRangeOrNullObject(true);
        used.load("address");
        return { sheet, role, used };
      });
    const formats = snapshot.sheets.map((s) => {
      const found = workbook.worksheets.getItem(s.id).getRange().conditionalFormats;
      found.load("items/id,items/type");
      return { sheetId: s.id, found };
    });
    const sheets = undo.sheets.map((sheet) => {
      const { charts } = workbook.worksheets.getItem(sheet.sheetId);
      charts.load("items/name");
      return { sheet, charts };
    });
    const about = added.length + formats.length + sheets.length;
    await send(context, counter, { sent: about * 2_500, received: about * 10_000 });

    const asked: AskedFormat[] = [];
    await ask(
      context,
      counter,
      questionsAbout(
        formats.flatMap(({ sheetId, found }) =>
          found.items.filter((f) => f.type === "Custom").map((format) => ({ sheetId, format })),
        ),
        () => FORMAT_SIZE,
        ({ sheetId, format }) => askFormat(sheetId, format),
        asked,
      ),
    );
    const worksheet = (id: string): Excel.Worksheet => workbook.worksheets.getItem(id);
    const marks = existingMarks(asked);
    const present = new Set(marks.map((m) => m.formatId));
    const kept = new Set(existing.marks.map((m) => m.formatId));
    const known = new Set([
      ...existing.columns.map((c) => c.entry.name),
      ...existing.fixes.map((f) => f.entry.name),
      ...existing.sheets.flatMap((s) => (s.entry ? [s.entry.name] : [])),
    ]);
    const oldParts = new Set(existing.partIds);
    const parts = partIds();
    const jobs: Job[] = [
      ...undo.jobs,
      ...sheets.flatMap(({ sheet, charts }) => sheet.jobs(charts.items.map((c) => c.name))),
      ...dropMarks(
        worksheet,
        marks.filter((m) => !kept.has(m.formatId)),
      ),
      ...putBackMarks(
        worksheet,
        existing.marks.filter((m) => !present.has(m.formatId)),
      ),
      ...added
        .filter(({ role, used }) => !role.isNullObject || used.isNullObject)
        .map(({ sheet }): Job => ({
          bytes: 100,
          queue: () => {
            sheet.delete();
          },
        })),
      ...workbook.names.items
        .filter((n) => isOurName(n.name) && !known.has(n.name))
        .map((n): Job => ({
          bytes: 100,
          queue: () => {
            n.delete();
          },
        })),
      ...existing.columns
        .filter((c) => undo.names.has(c.entry.name) || !workbook.names.items.some((n) => n.name === c.entry.name))
        .map((column): Job => ({
          bytes: 400,
          queue: () => {
            const { range, entry, sheetId } = column;
            if (workbook.names.items.some((n) => n.name === entry.name)) workbook.names.getItem(entry.name).delete();
            const name = workbook.names.add(
              entry.name,
              worksheet(sheetId).getRangeByIndexes(range.top, range.left, range.bottom - range.top + 1, 1),
            );
            name.visible = false;
          },
        })),
      {
        bytes: 500 + JSON.stringify(existing.journal).length,
        queue: () => {
          const isKept = parts.some((id) => oldParts.has(id));
          if (!isKept) for (const xml of journalParts(existing.journal)) workbook.customXmlParts.add(xml);
          for (const id of parts) if (!oldParts.has(id)) workbook.customXmlParts.getItem(id).delete();
        },
      },
    ];
    await sendJobs(context, counter, jobs);
    return true;
  } catch {
    return false;
  }
}
