import type { Skipped } from "../../../core/model/changes/workbook-change";
import { message } from "../../../core/model/message";
import { refusalOf } from "../errors";
import type { ReadResult } from "../reader/read-result";
import type { RoundTripCounter } from "../round-trips";
import { sendJobs } from "../round-trips";
import type { Cosmetic } from "./cosmetics";
import type { Overwritten } from "./overwritten";
import { putBack } from "./overwritten";
import type { Changes } from "./survey-changes";

const TYPED_MEANWHILE = {
  id: "skipped-typed-meanwhile",
  text: {
    vi: "Ô này vừa được gõ trong lúc đang ghi nên giữ nguyên nội dung vừa gõ.",
    en: "Somebody typed into this cell while it was being written, so it keeps what was typed.",
  },
} as const;

/**
 * Puts back what somebody has typed into cells between their being looked at and being written, and tells it; nothing
 * is sent where nobody has.
 * @throws HostRefusal where Excel refuses it: "partly-written"
 */
export async function putBackTyped(
  context: Excel.RequestContext,
  counter: RoundTripCounter,
  changes: Changes,
  names: ReadonlyMap<string, string>,
): Promise<readonly Skipped[]> {
  const { worksheets } = context.workbook;
  const found = changesBySheet(changes).flatMap(({ sheetId, cells }) => cells.map((cell) => ({ sheetId, cell })));
  if (found.length === 0) return [];
  try {
    await sendJobs(
      context,
      counter,
      found.flatMap(({ sheetId, cell }) => putBack(worksheets.getItem(sheetId), [cell])),
    );
  } catch (error) {
    throw refusalOf(error, "partly-written");
  }
  return found.map(({ sheetId, cell }) => ({
    sheet: names.get(sheetId) ?? "",
    range: { top: cell.row, bottom: cell.row, left: cell.column, right: cell.column },
    reason: message(TYPED_MEANWHILE.id, TYPED_MEANWHILE.text),
  }));
}

/** The name of each sheet, the clerk's and ours, by its id. */
export function sheetNamesOf({ snapshot, existing }: ReadResult): ReadonlyMap<string, string> {
  return new Map([
    ...snapshot.sheets.map((s) => [s.id, s.name] as const),
    ...existing.sheets.map((s) => [s.sheetId, s.name] as const),
  ]);
}

function changesBySheet({
  columns,
  stale,
  sheets,
}: Changes): readonly { readonly sheetId: string; readonly cells: readonly Overwritten[] }[] {
  return [
    ...columns.map((c) => ({ sheetId: c.sheetId, cells: c.overwritten() })),
    ...stale.map(({ stale: { existing }, removal }) => ({
      sheetId: existing.sheetId,
      cells: removal.overwritten(),
    })),
    ...sheets.map((s) => ({ sheetId: s.sheetId() ?? "", cells: s.overwritten() })),
  ];
}

/** What is set beside the figures: no heading is merged into which somebody has just typed. */
export function withoutTyped({ cosmetics, columns }: Changes): readonly Cosmetic[] {
  const typed = new Set(columns.filter((c) => c.overwritten().length > 0).map((c) => c.entry.name));
  return cosmetics.filter(({ part, of }) => part !== "merge" || of === null || !typed.has(of));
}
