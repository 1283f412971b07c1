import type { Place } from "../../core/model/results/finding";
import { rangeName } from "../../core/model/cells/address";
import { countRoundTrips, send } from "./round-trips";
import { inExcel } from "./session";

const SIZE = { sent: 2_000, received: 1_000 };

/**
 * Brings a place's sheet to the front and selects its cells, in two round trips; false, and nothing happens, where
 * the sheet is hidden or gone.
 * @throws HostRefusal where Excel refuses
 */
export async function goTo(place: Place): Promise<boolean> {
  const counter = countRoundTrips();
  return inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(place.sheet);
    sheet.load({ visibility: true });
    await send(context, counter, SIZE);
    if (sheet.isNullObject || sheet.visibility !== "Visible") return false;
    sheet.activate();
    sheet.getRange(rangeName(place.range)).select();
    await send(context, counter, SIZE);
    return true;
  });
}
