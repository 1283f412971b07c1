import { hostError } from "../../excel/technical-details";
import { SHEET_PROPERTY } from "../left-over";
import type { Bench, Probe } from "../probe";

/** Milliseconds that an event is waited for. Source: chosen; events of Excel on the web come within one second. */
const EVENT_TIME = 5_000;

const SECOND_SHEET = "Soát Số – chẩn đoán 2";

/** Adds a second sheet, known as a diagnosis' own. */
async function addSecond({ context }: Bench): Promise<void> {
  const added = context.workbook.worksheets.add(SECOND_SHEET);
  added.customProperties.add(SHEET_PROPERTY, "2");
  await context.sync();
}

/** What Excel says to work in a single step of Undo: "done", or its code. */
async function inOneStep(bench: Bench, work: (context: Excel.RequestContext) => void): Promise<string> {
  if (!bench.abilities.mergesUndo) return "no group";
  try {
    await Excel.run({ mergeUndoGroup: true }, async (context) => {
      work(context);
      await context.sync();
    });
    return "done";
  } catch (error) {
    return hostError(error)?.code ?? String(error);
  }
}

/** A step of Undo, and what Excel tells by itself. */
export const UNDO_AND_EVENT_PROBES: readonly Probe[] = [
  {
    id: "sheet-deleted",
    asks: { vi: "Xóa trang ngoài nhóm hoàn tác được?", en: "Can a sheet be deleted outside a group of undo?" },
    calls: "worksheets.add; delete; getItemOrNullObject",
    source: "Excel.Worksheet.delete",
    expected: true,
    run: async (bench) => {
      await addSecond(bench);
      bench.context.workbook.worksheets.getItem(SECOND_SHEET).delete();
      const gone = bench.context.workbook.worksheets.getItemOrNullObject(SECOND_SHEET);
      await bench.context.sync();
      return gone.isNullObject;
    },
  },
  {
    id: "undo-group-written",
    asks: { vi: "Ghi trong một nhóm hoàn tác được?", en: "Can cells be written in one group of undo?" },
    calls: "Excel.run({ mergeUndoGroup: true }): 100 formulas",
    source: "Undo support in Excel add-ins; office-js 6491, 6711",
    needs: "mergesUndo",
    expected: "done",
    run: async (bench) => {
      bench.sheet.load("name");
      await bench.context.sync();
      return inOneStep(bench, ({ workbook }) => {
        const cells = workbook.worksheets.getItem(bench.sheet.name).getRange(bench.onSheet("A1:J10"));
        cells.formulas = Array.from({ length: 10 }, () => Array.from({ length: 10 }, () => "=1+1"));
      });
    },
  },
  {
    id: "undo-group-delete",
    asks: { vi: "Xóa trang trong nhóm hoàn tác có bị từ chối?", en: "Is deleting a sheet refused in a group of undo?" },
    calls: "Excel.run({ mergeUndoGroup: true }): worksheet.delete()",
    source: "Undo support in Excel add-ins: Worksheet.delete has none",
    needs: "mergesUndo",
    expected: "UndoNotSupported",
    run: async (bench) => {
      await addSecond(bench);
      const said = await inOneStep(bench, ({ workbook }) => {
        workbook.worksheets.getItem(SECOND_SHEET).delete();
      });
      const left = bench.context.workbook.worksheets.getItemOrNullObject(SECOND_SHEET);
      await bench.context.sync();
      if (!left.isNullObject) left.delete();
      await bench.context.sync();
      return said;
    },
  },
  {
    id: "event-changed",
    asks: {
      vi: "Excel báo ô vừa ghi, và là do chính ta ghi?",
      en: "Does Excel tell of a cell we wrote, and that we did?",
    },
    calls: "worksheets.onChanged.add; A1.values = 1; address, triggerSource",
    source: "Excel.WorksheetChangedEventArgs.triggerSource",
    expected: { at: "A1", by: "ThisLocalAddin", kind: "RangeEdited" },
    run: async ({ range, sheet, context, inBench }) => {
      const { onChanged } = context.workbook.worksheets;
      sheet.load("id");
      await context.sync();
      let tell = (_: Excel.WorksheetChangedEventArgs | null): void => undefined;
      const told = new Promise<Excel.WorksheetChangedEventArgs | null>((resolve) => {
        tell = resolve;
      });
      const handler = onChanged.add((event) => {
        if (event.worksheetId === sheet.id) tell(event);
        return Promise.resolve();
      });
      await context.sync();
      range("A1").values = [[1]];
      await context.sync();
      const late = setTimeout(() => tell(null), EVENT_TIME);
      const event = await told;
      clearTimeout(late);
      handler.remove();
      await context.sync();
      return event === null ? null : { at: inBench(event.address), by: event.triggerSource, kind: event.changeType };
    },
  },
];
