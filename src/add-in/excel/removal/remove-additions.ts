import type { CellRange } from "../../../core/model/cells/address";
import { HostRefusal, refusalOf } from "../errors";
import { sendQuietly } from "../journal/run-lock";
import { readWorkbook } from "../reader/read-workbook";
import type { RoundTripCounter } from "../round-trips";
import { sendJobs } from "../round-trips";
import type { HostAbilities } from "../session";
import { inExcel, inOneUndoStep } from "../session";
import type { Overwritten } from "../writer/overwritten";
import { putBack } from "../writer/overwritten";
import { isRefusedAction } from "../writer/progress";
import type { LeftBehind } from "./left-behind";
import { TYPED_OVER, leftBehind } from "./left-behind";
import type { Removal } from "./removal";
import { removalOf } from "./removal";
import type { Refused } from "./take-away";
import { takeAway } from "./take-away";

/** What a removal did. */
export interface RemovalReceipt {
  /** Cells, marks and sheets taken away. */
  readonly removed: number;
  readonly left: readonly LeftBehind[];
}

/**
 * Gives the workbook back as it was: columns, looks, widths, marks, sheets, names, what was remembered, cells that
 * were fixed on request, and journal; cells that the clerk has typed over, sheets they have written on and sheets
 * they have protected since stay, and are told; so is what Excel refuses to take away, and the rest goes. At most
 * three round trips after the workbook was read, one before where copied sheets are adopted, one more for each refusal,
 * and more only where what is written does not fit into one. Sheets are looked at once more right before they go.
 * Where the cells are one step of Undo, sheets and journal go in a round trip after it: deleting a sheet has no undo.
 * @throws HostRefusal where the workbook is read-only, a newer version wrote its journal, another run writes or has
 * written, a sheet or the structure is protected, or Excel refuses a whole request; its `state` says what the workbook is like then
 */
export async function removeFromWorkbook(abilities: HostAbilities, counter: RoundTripCounter): Promise<RemovalReceipt> {
  const whole = async (context: Excel.RequestContext): Promise<RemovalReceipt> =>
    takeRest(context, counter, await takeCells(context, counter, false));
  if (!abilities.mergesUndo) return inExcel(whole);
  let taken: CellsTaken;
  try {
    taken = await inOneUndoStep(abilities, (context) => takeCells(context, counter, true));
  } catch (error) {
    // Excel may refuse in a step of Undo what it does outside (office-js 6711, 6255).
    if (!(error instanceof HostRefusal) || !isRefusedAction(error.cause)) throw error;
    return inExcel(whole).catch((again: unknown) => {
      const refusal = refusalOf(again);
      throw refusal.state === "unchanged" || refusal.state === "left-alone" ? refusalOf(refusal, error.state) : refusal;
    });
  }
  return inExcel((context) => takeRest(context, counter, taken));
}

/** What was taken away of the clerk's sheets, and what is known for the rest. */
interface CellsTaken {
  readonly removal: Removal;
  readonly refused: readonly Refused[];
  /** Cells into which somebody has typed meanwhile. */
  readonly typed: readonly LeftBehind[];
}

async function takeCells(
  context: Excel.RequestContext,
  counter: RoundTripCounter,
  isStrict: boolean,
): Promise<CellsTaken> {
  const removal = await removalOf(context, counter, await readWorkbook(context, counter));
  const { lock, partIds } = removal;
  const manner = { isStrict, isBegun: false, refused: [], lock, partIds };
  const refused = await takeAway(context, counter, removal.cells, manner);
  const typed = removal.overwritten();
  try {
    await sendJobs(
      context,
      counter,
      typed.flatMap(({ sheetId, cell }) => putBack(context.workbook.worksheets.getItem(sheetId), [cell])),
    );
  } catch (error) {
    if (lock !== null && isRefusedAction(error)) await sendQuietly(context, counter, [lock.drop(context)]);
    throw refusalOf(error, "partly-removed");
  }
  const left = typed.map(({ sheet, cell }) => leftBehind(TYPED_OVER, { sheet, range: rangeOf(cell) }));
  return { removal, refused, typed: left };
}

async function takeRest(
  context: Excel.RequestContext,
  counter: RoundTripCounter,
  { removal, refused, typed }: CellsTaken,
): Promise<RemovalReceipt> {
  const rest = removal.rest(context);
  const { lock, partIds } = removal;
  const manner = { isStrict: false, isBegun: true, refused, lock, partIds };
  const all = await takeAway(context, counter, rest.takings, manner);
  const count = [...removal.cells, ...rest.takings].reduce((sum, taking) => sum + taking.count, 0);
  return {
    removed: count - typed.length - all.reduce((sum, { taking }) => sum + taking.count, 0),
    left: [...removal.left, ...rest.shared, ...typed, ...all.map(({ left }) => left)],
  };
}

function rangeOf({ row, column }: Overwritten): CellRange {
  return { top: row, bottom: row, left: column, right: column };
}
