import type { Place } from "../model/finding";
import { rangeName } from "../model/address";
import { inExcel } from "./session";

/** Shows a place: its sheet comes to the front and its cells are selected. False where the sheet is hidden or gone: nothing happens then. */
export async function goTo(place: Place): Promise<boolean> {
  return inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(place.sheet);
    sheet.load({ visibility: true });
    await context.sync();
    if (sheet.isNullObject || sheet.visibility !== "Visible") return false;
    sheet.activate();
    sheet.getRange(rangeName(place.range)).select();
    await context.sync();
    return true;
  });
}
