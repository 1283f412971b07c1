import type { Place } from "../model/finding";
import { rangeName } from "../model/address";
import { inExcel } from "./session";

/** Shows a place: its sheet comes to the front and its cells are selected. Hidden sheets stay hidden: nothing happens then. */
export async function goTo(place: Place): Promise<void> {
  await inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(place.sheet);
    sheet.load({ visibility: true });
    await context.sync();
    if (sheet.isNullObject || sheet.visibility !== "Visible") return;
    sheet.activate();
    sheet.getRange(rangeName(place.range)).select();
    await context.sync();
  });
}
