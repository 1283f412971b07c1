import { isUnanswered, refusalOf } from "./errors";

/** What the host of the add-in can do beyond what is required. */
export interface HostAbilities {
  /** ExcelApi 1.20: a whole run is one step of Undo. */
  readonly mergesUndo: boolean;
}

/** What Excel answers where a run cannot be one step of Undo (office-js 6491, 6711, 6255). */
const UNDO_REFUSALS: ReadonlySet<string> = new Set(["UndoNotSupported", "GeneralException", "InternalServerError"]);

/**
 * Milliseconds that office.js is waited for once the work has ended. Source: office.js 1.1.110 (`_runCommon`) then sends
 * what is still queued, which is nothing that the work waits for.
 */
const PARTING = 5_000;

/**
 * `Excel.run` that ends even where an answer is lost: at once where the work says so, and a moment after the work where
 * office.js itself waits for one.
 */
function runOf<T>(mergesUndo: boolean, work: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    let parting: ReturnType<typeof setTimeout> | undefined;
    const watched = async (context: Excel.RequestContext): Promise<T> => {
      try {
        const result = await work(context);
        parting = setTimeout(resolve, PARTING, result);
        return result;
      } catch (error) {
        const refusal = refusalOf(error);
        if (isUnanswered(refusal)) reject(refusal);
        else parting = setTimeout(reject, PARTING, refusal);
        throw error;
      }
    };
    (mergesUndo ? Excel.run({ mergeUndoGroup: true }, watched) : Excel.run(watched))
      .then(resolve, reject)
      .finally(() => {
        clearTimeout(parting);
      });
  });
}

/**
 * Does work in the open workbook (`Excel.run`).
 * @throws HostRefusal whatever error the work ends with
 */
export async function inExcel<T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  try {
    return await runOf(false, work);
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
    return await runOf(true, work);
  } catch (error) {
    const refusal = refusalOf(error);
    const cause: unknown = refusal.cause ?? error;
    const code = typeof cause === "object" && cause !== null && "code" in cause ? String(cause.code) : "";
    if (refusal.state === "unchanged" && UNDO_REFUSALS.has(code)) return inExcel(work);
    throw refusal;
  }
}
