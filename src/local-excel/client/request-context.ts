import { HostError, type HostObject } from "../objects/object-type";
import { LocatedError, type ObjectModel } from "../wire/object-model";
import { ClientError } from "./client-error";

/** Something queued, to be done in the order in which it was asked for. */
type Action = () => void;

/** A conversation with the workbook: what is queued until it is sent. */
export interface RequestContext {
  readonly model: ObjectModel;
  /** The object everything is reached from. */
  readonly root: HostObject;
  /** Queues something. */
  readonly add: (action: Action) => void;
  /** Queues a word that an error tells where it was passed. */
  readonly trace: (words: string) => void;
  /** What comes of an answer makes objects of what is there already, and queues nothing. */
  readonly answering: boolean;
  /** The number of the batch that is queued now. */
  readonly batch: number;
  /** Carries out what was queued; an error leaves undone what stands behind it. */
  readonly send: () => Promise<void>;
}

/** Who hears of a conversation. */
export interface Listener {
  /** A batch was sent that had something in it. */
  readonly onBatch: () => void;
  /** A fault of the stand-in itself, which the script sees as a general exception. */
  readonly onFault: (fault: unknown) => void;
}

/** A conversation in which nothing was said yet. */
export function openContext(model: ObjectModel, root: HostObject, { onBatch, onFault }: Listener): RequestContext {
  let queue: Action[] = [];
  let answering = false;
  let batch = 0;
  let passed: string[] = [];

  function carryOut(actions: readonly Action[]): void {
    try {
      for (const action of actions) action();
    } catch (error) {
      finish(error);
      throw error;
    }
    finish(null);
  }

  /** What waits for the end of a batch is done after an error too, of which the first is the one that is told. */
  function finish(failed: unknown): void {
    for (const task of (model.session.afterBatch ?? []).splice(0)) {
      try {
        task();
      } catch (error) {
        if (failed === null) throw error;
        if (!(error instanceof HostError)) onFault(error);
      }
    }
  }

  return {
    model,
    root,
    add: (action) => void queue.push(action),
    trace: (words) => void queue.push(() => passed.push(words)),
    get answering() {
      return answering;
    },
    get batch() {
      return batch;
    },
    send: async () => {
      const actions = queue;
      queue = [];
      batch++;
      if (actions.length === 0) return;
      // As from a host far away, nothing is there before the script has given up its turn.
      await Promise.resolve();
      onBatch();
      if (model.session.editingCell)
        throw new ClientError(
          "InvalidOperationInCellEditMode",
          "Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.",
          "",
        );
      passed = [];
      answering = true;
      try {
        carryOut(actions);
      } catch (error) {
        throw clientError(error, passed, onFault);
      } finally {
        answering = false;
      }
    },
  };
}

function clientError(error: unknown, passed: readonly string[], onFault: Listener["onFault"]): ClientError {
  if (error instanceof ClientError) return error;
  const located = error instanceof LocatedError ? error : null;
  const cause = located?.cause ?? error;
  if (cause instanceof HostError)
    return new ClientError(cause.code, cause.message, located?.location ?? "", cause.httpStatusCode, passed);
  onFault(error);
  const message = error instanceof Error ? error.message : String(error);
  return new ClientError("GeneralException", `fault of the stand-in: ${message}`, "", 500, passed);
}
