import { HostRefusal, REFUSALS } from "./errors";
import { countRoundTrips, send } from "./round-trips";

/** Bytes of the question which sheets are protected, and of its answer for some hundred of them. */
const SIZE = { sent: 3_000, received: 100_000 };

/**
 * The refusal with the names of the protected sheets, where Excel has refused to write for protection and there are
 * any; asked only then, and the refusal as it is where Excel does not answer.
 * @param inContext does work in the open workbook
 */
export async function withLockedSheets(
  refusal: HostRefusal,
  inContext: (work: (context: Excel.RequestContext) => Promise<readonly string[]>) => Promise<readonly string[]>,
): Promise<HostRefusal> {
  if (refusal.sentence.id !== REFUSALS.protectedSheet.id) return refusal;
  const locked = await inContext(lockedSheets).catch((): readonly string[] => []);
  if (locked.length === 0) return refusal;
  return new HostRefusal(REFUSALS.protectedSheetNamed, { sheet: locked.join(", ") }, refusal.state, refusal);
}

async function lockedSheets(context: Excel.RequestContext): Promise<readonly string[]> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name,items/protection/protected");
  await send(context, countRoundTrips(), SIZE);
  return worksheets.items.filter((sheet) => sheet.protection.protected).map((sheet) => sheet.name);
}
