import { refusalOf } from "./errors";

/** What the host of the add-in can do beyond what is required. */
export interface HostAbilities {
  /** ExcelApi 1.20: a whole run is one step of Undo. */
  readonly mergesUndo: boolean;
}

/** What Excel answers where a run cannot be one step of Undo (office-js 6491, 6711, 6255). */
const UNDO_REFUSALS: ReadonlySet<string> = new Set(["UndoNotSupported", "GeneralException", "InternalServerError"]);

/**
 * Does work in the open workbook (`Excel.run`, which sends what is still queued at its end).
 * @throws HostRefusal whatever error the work ends with
 */
export async function inExcel<T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  try {
    return await Excel.run(work);
  } catch (error) {
    throw refusalOf(error);
  }
}

/**
 * The same as one step of Undo where the host can; where Excel then refuses and nothing was changed, once more
 * without: the work must be able to run twice.
 * @throws HostRefusal whatever error the work ends with
 */
export async function inOneUndoStep<T>(
  abilities: HostAbilities,
  work: (context: Excel.RequestContext) => Promise<T>,
): Promise<T> {
  if (!abilities.mergesUndo) return inExcel(work);
  try {
    return await Excel.run({ mergeUndoGroup: true }, work);
  } catch (error) {
    const refusal = refusalOf(error);
    const cause: unknown = refusal.cause ?? error;
    const code = typeof cause === "object" && cause !== null && "code" in cause ? String(cause.code) : "";
    if (refusal.state === "unchanged" && UNDO_REFUSALS.has(code)) return inExcel(work);
    throw refusal;
  }
}
