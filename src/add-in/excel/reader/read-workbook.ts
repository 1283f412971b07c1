import type { WorkbookSnapshot } from "../../../core/model/cells/workbook";
import type { ScopedName } from "../journal/copies";
import { withCopies } from "../journal/copies";
import { parseJournal } from "../journal/journal";
import { askLock } from "../journal/run-lock";
import { savedOf } from "../journal/settings-store";
import type { Question, RoundTripCounter, Size } from "../round-trips";
import { ask, questionsAbout } from "../round-trips";
import { clerkWords } from "./clerk-words";
import { askWithDoubtful } from "../writer/doubtful";
import type { AskedFormat } from "../writer/marks";
import type { NamedRange } from "./existing-additions";
import { askNamedRanges, existingAdditions } from "./existing-additions";
import { occupiedRanges, placeOf } from "./occupied-range";
import { askCells, askStyles, cellsOf } from "./read-cells";
import type { ReadResult } from "./read-result";
import type { AskedSheet } from "./sheet-answers";
import { askFrame, askSheet, contentToAsk, gridOf } from "./sheet-answers";
import { maskSheet } from "./sheet-mask";
import type { FormatList } from "./workbook-answers";
import { askAllFormats, askAllScopedNames, askWorkbook, listFormats, unreadFormats } from "./workbook-answers";

/** Bytes of a piece of our journal in an answer (`PART_LENGTH` of it, escaped, in UTF-8); few have more than one. */
const JOURNAL_SIZE: Size = { sent: 600, received: 900_000 };

/** Bytes of the first question about a sheet, and of its answer. */
const SHEET_SIZE: Size = { sent: 5_000, received: 6_000 };

/**
 * Reads every sheet in four round trips, and more only where the cells would not fit into one, or where a sheet looks
 * too large (`occupiedRanges`); what we wrote earlier is masked, so that the clerk's own workbook is analysed and a
 * second run finds what the first found.
 * @throws HostRefusal where a sheet is too large to be read
 */
export async function readWorkbook(context: Excel.RequestContext, counter: RoundTripCounter): Promise<ReadResult> {
  const { workbook } = context;
  const { parts, settings } = await askWorkbook(context, counter);
  const sheets: AskedSheet[] = [];
  const xml: OfficeExtension.ClientResult<string>[] = [];
  const names: NamedRange[] = [];
  const lists: FormatList[] = [];
  const lock = askLock(workbook.names);
  await askWithDoubtful(
    context,
    counter,
    [
      ...questionsAbout(workbook.worksheets.items, () => SHEET_SIZE, askSheet, sheets),
      ...questionsAbout(
        parts.items,
        () => JOURNAL_SIZE,
        (part) => part.getXml(),
        xml,
      ),
      ...askNamedRanges(workbook.names, names),
      ...lock.questions,
    ],
    listFormats(workbook.worksheets.items, lists),
  );

  const ranges = await occupiedRanges(
    context,
    counter,
    sheets.map(({ sheet, used }) => ({ sheet, used: placeOf(used) })),
  );
  const formats: AskedFormat[] = [];
  const scoped: (readonly ScopedName[])[] = [];
  const contents = sheets.map((asked, i) => ({ asked, content: contentToAsk(ranges[i] ?? null) }));
  await askWithDoubtful(
    context,
    counter,
    [
      ...contents.flatMap(({ asked, content }): readonly Question[] => [
        askFrame(asked, content),
        ...(content.used === null ? [] : askCells(asked.sheet, content.used, content.blocks)),
      ]),
      ...askAllScopedNames(sheets, scoped),
    ],
    askAllFormats(lists, formats),
  );

  const filled = contents.map(({ asked, content }) => ({
    asked,
    content,
    cells: content.blocks.flatMap((block) => cellsOf(block, asked.sheet.name)),
  }));
  await ask(
    context,
    counter,
    filled.flatMap(({ asked, content, cells }) =>
      content.used === null ? [] : askStyles(asked.sheet, content.used, cells, content.styles),
    ),
  );

  const grids = filled.map(({ asked, content, cells }) => gridOf(asked, content, cells));
  const journal = parseJournal(xml.map((x) => x.value));
  const partIds = parts.items.map((p) => p.id);
  const existing = withCopies(
    existingAdditions({ grids, sheets, names, journal, partIds, formats }),
    grids,
    scoped.flat(),
  );
  const own = new Set(existing.sheets.map((s) => s.sheetId));
  const columnsOn = (sheetId: string): typeof existing.columns => existing.columns.filter((c) => c.sheetId === sheetId);
  const snapshot: WorkbookSnapshot = {
    name: workbook.name,
    // Office.js has no member that tells the date system; figures are not concerned.
    date1904: false,
    isReadOnly: workbook.readOnly,
    isStructureProtected: workbook.protection.protected,
    calculationMode: workbook.application.calculationMode === "Manual" ? "manual" : "automatic",
    sheets: grids.filter((g) => !own.has(g.id)).map((grid) => maskSheet(grid, columnsOn(grid.id))),
  };
  const unread = unreadFormats(lists, formats);
  const words = clerkWords(existing.sheets, grids);
  return { snapshot, existing, saved: savedOf(settings), words, lock: lock.found(), unread };
}
