import { countRoundTrips, send } from "./round-trips";
import { inExcel } from "./session";

const SIZE = { sent: 1_000, received: 20_000 };

/** The sheets that a clerk sees, in the order of their tabs, and the one in front. */
interface SheetNames {
  readonly visible: readonly string[];
  readonly active: string;
}

/**
 * The names of the visible sheets, in one round trip.
 * @throws HostRefusal where Excel refuses
 */
export async function sheetNames(): Promise<SheetNames> {
  const counter = countRoundTrips();
  return inExcel(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name,items/visibility");
    const active = worksheets.getActiveWorksheet();
    active.load("name");
    await send(context, counter, SIZE);
    return {
      visible: worksheets.items.flatMap(({ name, visibility }) => (visibility === "Visible" ? [name] : [])),
      active: active.name,
    };
  });
}
