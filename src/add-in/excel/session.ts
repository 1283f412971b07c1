import type { WorkbookState } from "./errors";
import { HostRefusal, refusalOf } from "./errors";

/** What the host of the add-in can do beyond what is required. */
export interface HostAbilities {
  /** ExcelApi 1.20: a whole run is one step of Undo. */
  readonly mergesUndo: boolean;
}

/** Work that stopped half-way, with the error it stopped at. */
export class Interrupted extends Error {
  override readonly cause: unknown;
  /** Takes back what was done, outside any step of Undo, and says what the workbook is like then. */
  readonly takeBack: (context: Excel.RequestContext) => Promise<WorkbookState>;

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
 * Does work in the open workbook (`Excel.run`, which sends what is still queued at its end), and takes back what is
 * `Interrupted`.
 * @throws HostRefusal whatever error the work ends with
 */
export async function inExcel<T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  try {
    return await Excel.run(work);
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
    return await Excel.run({ mergeUndoGroup: true }, work);
  } catch (error) {
    const refusal = await settled(error);
    const isOfGroup = refusal.state === "unchanged" && UNDO_REFUSALS.has(codeOf(refusal));
    if (isOfGroup || isWithoutUndo(refusal)) return inExcel(work);
    throw refusal;
  }
}

/** The error as a refusal, once what was done is taken back where it can be: a step of Undo has no way back. */
async function settled(error: unknown): Promise<HostRefusal> {
  if (!(error instanceof Interrupted)) return refusalOf(error);
  const state = await Excel.run(error.takeBack).catch((): WorkbookState => "partly-written");
  return refusalOf(error.cause, state);
}

/** The code of Excel's error, or of the one that led to a refusal; "" where there is none. */
export function codeOf(error: unknown): string {
  if (error instanceof HostRefusal) return codeOf(error.cause);
  return typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";
}

/** Whether Excel refuses something for having no undo, in what is to be one step of Undo. */
export function isWithoutUndo(error: unknown): boolean {
  return codeOf(error) === WITHOUT_UNDO;
}
