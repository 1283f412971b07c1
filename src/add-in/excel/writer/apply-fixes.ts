import { placeName } from "../../../core/model/cells/address";
import type { Fix } from "../../../core/model/results/finding";
import type { FixReceipt } from "../../../core/model/results/fixes";
import { isSingleCell } from "../../../core/model/results/fixes";
import { HostRefusal, REFUSALS } from "../errors";
import type { RoundTripCounter } from "../round-trips";
import { journalled } from "./fix-journal";
import type { AskedColumnPart } from "./fix-judgement";
import { askParts, judgeFixes } from "./fix-judgement";
import { askFixed, writeFixed } from "./fix-writing";

/**
 * Makes the changes that fixes propose, in exactly their cells: journal first, number format and font only where the
 * new content needs another, a cell that holds what is wanted left alone, one that holds neither that nor what was
 * judged told as outdated, and the cells put back when Excel refuses in between. Three round trips, two where nothing
 * is to be changed; more only where what is asked or written does not fit into one.
 * @throws HostRefusal where the workbook is read-only, a sheet protected, the journal not to be read, every fix
 * outdated, or Excel refuses to say what is there; its `state` says what the workbook is like then
 * @throws Interrupted where Excel refuses a change
 */
export async function applyFixes(
  context: Excel.RequestContext,
  counter: RoundTripCounter,
  fixes: readonly Fix[],
): Promise<FixReceipt> {
  const targets = distinctCells(fixes);
  const asked: AskedColumnPart[] = [];
  const places = targets.map(({ place }) => place);
  const standing = await askFixed(context, counter, places, (sheetIds) => {
    const known = targets.filter((fix) => sheetIds.has(fix.place.sheet));
    return askParts(context.workbook, known, sheetIds, asked);
  });
  const { changes, receipt } = judgeFixes(targets, standing.sheetIds, asked);
  const [outdated] = receipt.outdated;
  if (outdated !== undefined && changes.length === 0 && receipt.settled.length === 0)
    throw new HostRefusal(REFUSALS.fixOutdated, { place: placeName(outdated.sheet, outdated.range) });
  if (changes.length === 0) return receipt;

  const { journal, existing, names } = standing;
  const { entries, added } = journalled(changes, existing, journal, names);
  const isTyped = await writeFixed(context, counter, standing, {
    changes,
    added,
    next: { ...journal, fixes: entries },
  });
  return {
    ...receipt,
    applied: receipt.applied.filter((_, i) => isTyped[i] !== true),
    outdated: [...receipt.outdated, ...receipt.applied.filter((_, i) => isTyped[i] === true)],
  };
}

/** One fix a cell, the first; a place that is no single cell cannot be one. */
function distinctCells(fixes: readonly Fix[]): readonly Fix[] {
  const seen = new Map<string, Fix>();
  for (const fix of fixes) {
    const key = placeName(fix.place.sheet, fix.place.range);
    if (isSingleCell(fix.place.range) && !seen.has(key)) seen.set(key, fix);
  }
  return [...seen.values()];
}
