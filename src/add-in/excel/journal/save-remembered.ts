import type { Remembered } from "../../../core/model/requests/remembered";
import { HostRefusal, REFUSALS } from "../errors";
import type { RoundTripCounter } from "../round-trips";
import { send, sendJobs } from "../round-trips";
import { askSaved, keepJobs, savedOf } from "./settings-store";

/**
 * Changes what the workbook keeps of what the clerk told, from what it keeps at this moment, in two round trips; what
 * could not be read counts as nothing. One round trip where nothing changes.
 * @returns what is kept now
 * @throws HostRefusal where the workbook is read-only, and what office.js throws
 */
export async function saveRemembered(
  context: Excel.RequestContext,
  counter: RoundTripCounter,
  change: (known: Remembered) => Remembered,
): Promise<Remembered> {
  const { workbook } = context;
  workbook.load("readOnly");
  const asked = askSaved(workbook);
  await send(context, counter, { sent: 6_000, received: 500_000 });
  if (workbook.readOnly) throw new HostRefusal(REFUSALS.readOnly);
  const saved = savedOf(asked);
  const next = change(saved.remembered);
  await sendJobs(context, counter, keepJobs(workbook, saved, next));
  return next;
}
