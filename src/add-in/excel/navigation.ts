import type { Place } from "../../core/model/results/finding";
import { rangeName } from "../../core/model/cells/address";
import { inExcel } from "./session";

/**
 * Brings a place's sheet to the front and selects its cells, in two round trips; false, and nothing happens, where
 * the sheet is hidden or gone.
 * @throws HostRefusal where Excel refuses
 */
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
