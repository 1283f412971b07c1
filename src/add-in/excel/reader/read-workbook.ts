import type { WorkbookSnapshot } from "../../../core/model/cells/workbook";
import type { ScopedName } from "../journal/copies";
import { askScopedNames, withCopies } from "../journal/copies";
import { JOURNAL_NAMESPACE, parseJournal } from "../journal/journal";
import { askSaved, savedOf } from "../journal/settings-store";
import type { Job, RoundTripCounter } from "../round-trips";
import { send, sendJobs } from "../round-trips";
import type { AskedFormat } from "../writer/marks";
import { askFormat } from "../writer/marks";
import { askNamedRanges, existingAdditions } from "./existing-additions";
import { askCells, askStyles, cellsOf } from "./read-cells";
import type { ReadResult } from "./read-result";
import { askFrame, askSheet, contentToAsk, gridOf } from "./sheet-answers";
import { maskSheet } from "./sheet-mask";

/**
 * Reads every sheet in four round trips, and more only where the cells would not fit into one; what we wrote earlier
 * is masked, so that the clerk's own workbook is analysed and a second run finds what the first found.
 * @throws HostRefusal where a sheet is too large to be read
 */
export async function readWorkbook(context: Excel.RequestContext, counter: RoundTripCounter): Promise<ReadResult> {
  const { workbook } = context;
  workbook.load("name,readOnly");
  workbook.protection.load("protected");
  workbook.application.load("calculationMode");
  workbook.worksheets.load("items/id,items/name,items/visibility");
  workbook.names.load("items/name");
  const parts = workbook.customXmlParts.getByNamespace(JOURNAL_NAMESPACE);
  parts.load("items/id");
  const settings = askSaved(workbook);
  await send(context, counter);

  const sheets = workbook.worksheets.items.map(askSheet);
  const xml = parts.items.map((part) => part.getXml());
  const names = askNamedRanges(workbook.names);
  await send(context, counter);

  const formats: AskedFormat[] = [];
  const scoped: ScopedName[] = [];
  const contents = sheets.map((asked) => ({ asked, content: contentToAsk(asked) }));
  await sendJobs(
    context,
    counter,
    contents.flatMap(({ asked, content }): readonly Job[] => {
      const frame = askFrame(asked, content, () => {
        scoped.push(...askScopedNames(asked.sheet.id, asked.names));
        for (const format of asked.formats.items)
          if (format.type === "Custom") formats.push(askFormat(asked.sheet.id, format));
      });
      return [frame, ...(content.used === null ? [] : askCells(asked.sheet, content.used, content.blocks))];
    }),
  );

  const filled = contents.map(({ asked, content }) => ({
    asked,
    content,
    cells: content.blocks.flatMap((block) => cellsOf(block, asked.sheet.name)),
  }));
  await sendJobs(
    context,
    counter,
    filled.flatMap(({ asked, content, cells }) =>
      content.used === null ? [] : askStyles(asked.sheet, content.used, cells, content.styles),
    ),
  );

  const grids = filled.map(({ asked, content, cells }) => gridOf(asked, content, cells));
  const journal = parseJournal(xml.map((x) => x.value));
  const partIds = parts.items.map((p) => p.id);
  const existing = withCopies(existingAdditions({ grids, sheets, names, journal, partIds, formats }), grids, scoped);
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
  return { snapshot, existing, saved: savedOf(settings) };
}
