import { countRoundTrips, send } from "./round-trips";
import { inExcel } from "./session";

const SIZE = { sent: 1_000, received: 1_000 };

/** A place as Excel's events name it. */
export interface ToldPlace {
  readonly sheetId: string;
  /** A1, without the sheet. */
  readonly address: string;
}

/** Who is told of what happens in the workbook. */
export interface Watcher {
  /** Cells were edited, by anyone but this add-in; `hasMoved` where rows, columns or cells were inserted or taken out. */
  readonly edited: (place: ToldPlace, hasMoved: boolean) => void;
  /** Cells were selected. */
  readonly selected: (place: ToldPlace) => void;
}

/**
 * Tells of edits and selections on every sheet from now on, from what the events themselves say: nothing is read. What
 * this add-in writes itself is not told (`triggerSource`, ExcelApi 1.14).
 * @throws HostRefusal where Excel refuses
 */
export async function watchWorkbook({ edited, selected }: Watcher): Promise<void> {
  await inExcel(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.onChanged.add((event) => {
      if (event.triggerSource !== "ThisLocalAddin")
        edited({ sheetId: event.worksheetId, address: event.address }, event.changeType !== "RangeEdited");
      return Promise.resolve();
    });
    worksheets.onSelectionChanged.add((event) => {
      selected({ sheetId: event.worksheetId, address: event.address });
      return Promise.resolve();
    });
    await send(context, countRoundTrips(), SIZE);
  });
}
