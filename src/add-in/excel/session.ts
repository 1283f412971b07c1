import type { WorkbookState, HostRefusal } from "./errors";
import { codeOf, isUnanswered, refusalOf } from "./errors";
import { withLockedSheets } from "./locked-sheets";

/** What the host of the add-in can do beyond what is required. */
export interface HostAbilities {
  /** ExcelApi 1.20: a whole run is one step of Undo. */
  readonly mergesUndo: boolean;
}

/** Work that stopped half-way, with the error it stopped at. */
export class Interrupted extends Error {
  override readonly cause: unknown;
  /**
   * Takes back what was done, outside any step of Undo, and says what the workbook is like then; or, where it finds
   * out, why the work stopped.
   */
  readonly takeBack: (context: Excel.RequestContext) => Promise<WorkbookState | HostRefusal>;

  constructor(cause: unknown, takeBack: Interrupted["takeBack"]) {
    super("interrupted", { cause });
    this.name = "Interrupted";
    this.cause = cause;
    this.takeBack = takeBack;
  }
}

/** What Excel answers to a member that has no undo, within a step of Undo (Microsoft Learn, "Undo support"). */
const WITHOUT_UNDO = "UndoNotSupported";

/** What Excel has answered where a run could not be one step of Undo (office-js 6711, 6255). */
const UNDO_REFUSALS: ReadonlySet<string> = new Set(["GeneralException", "InternalServerError"]);

/**
 * Milliseconds that office.js is waited for once the work has ended. Source: office.js 1.1.110 (`_runCommon`) then
 * sends what is still queued, which is nothing that the work waits for.
 */
const PARTING = 5_000;

/**
 * `Excel.run` that ends even where an answer is lost: at once where the work says so, and a moment after the work where
 * office.js itself waits for one.
 */
function runOf<T>(abilities: HostAbilities, work: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    let parting: ReturnType<typeof setTimeout> | undefined;
    const watched = async (context: Excel.RequestContext): Promise<T> => {
      try {
        const result = await work(context);
        parting = setTimeout(resolve, PARTING, result);
        return result;
      } catch (error) {
        const cause = error instanceof Interrupted ? error.cause : error;
        const reason = error instanceof Error ? error : refusalOf(error);
        if (isUnanswered(cause)) reject(reason);
        else parting = setTimeout(reject, PARTING, reason);
        throw error;
      }
    };
    (abilities.mergesUndo ? Excel.run({ mergeUndoGroup: true }, watched) : Excel.run(watched))
      .then(resolve, reject)
      .finally(() => {
        clearTimeout(parting);
      });
  });
}

/**
 * Does work in the open workbook (`Excel.run`), and takes back what is `Interrupted`.
 * @throws HostRefusal whatever error the work ends with
 */
export async function inExcel<T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  try {
    return await runOf({ mergesUndo: false }, work);
  } catch (error) {
    throw await settled(error);
  }
}

/**
 * The same as one step of Undo where the host can; once more without where Excel finds something in it that has no
 * undo, or refuses it otherwise and nothing was changed: the work must be able to run twice.
 * @throws HostRefusal whatever error the work ends with
 */
export async function inOneUndoStep<T>(
  abilities: HostAbilities,
  work: (context: Excel.RequestContext) => Promise<T>,
): Promise<T> {
  if (!abilities.mergesUndo) return inExcel(work);
  try {
    return await runOf(abilities, work);
  } catch (error) {
    const refusal = await settled(error);
    const isOfGroup = refusal.state === "unchanged" && UNDO_REFUSALS.has(codeOf(refusal));
    if (isOfGroup || isWithoutUndo(refusal)) return inExcel(work);
    throw refusal;
  }
}

/** The error as a refusal, once what was done is taken back where it can be: a step of Undo has no way back. */
async function settled(error: unknown): Promise<HostRefusal> {
  const end =
    error instanceof Interrupted
      ? await runOf({ mergesUndo: false }, error.takeBack).catch((): WorkbookState => "partly-written")
      : "unchanged";
  const refusal = typeof end === "string" ? refusalOf(error instanceof Interrupted ? error.cause : error, end) : end;
  return withLockedSheets(refusal, (work) => runOf({ mergesUndo: false }, work));
}

/** Whether Excel refuses something for having no undo, in what is to be one step of Undo. */
export function isWithoutUndo(error: unknown): boolean {
  return codeOf(error) === WITHOUT_UNDO;
}
