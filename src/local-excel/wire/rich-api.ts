import type { Batch } from "./batch";
import { runBatch, type DispatcherParts } from "./dispatcher";

/**
 * How much went over the wire: requests to the workbook, with the one by which the library lets go of its ranges
 * after a run; bytes are those of the batches' JSON in UTF-8.
 */
export interface Traffic {
  roundTrips: number;
  requestBytes: number;
  responseBytes: number;
  largestRequest: number;
  largestResponse: number;
}

/**
 * Refusals of a whole request, by the number from which office.js makes InvalidOperationInCellEditMode,
 * RequestPayloadSizeLimitExceeded and ResponsePayloadSizeLimitExceeded.
 */
const REFUSAL = { cellEditMode: 5004, requestTooLarge: 5103, responseTooLarge: 5104 } as const;

/** An answer to a Rich API request: the body, or why there is none. */
export type RichApiAnswer = { readonly body: string } | { readonly refusal: (typeof REFUSAL)[keyof typeof REFUSAL] };

/**
 * The flag of a request that waits until the user has finished typing in a cell. Source: office.js 1.1.110, what
 * Excel.run does with delayForCellEdit.
 */
const DELAY_FOR_CELL_EDIT = 64;

/** The Rich API of one workbook. */
export interface RichApi {
  /**
   * `ofRuntime`: the request is to the add-in's runtime, not to the workbook. The answer may have to wait for the end
   * of cell editing.
   */
  process(body: string, flags: number, ofRuntime: boolean, answer: (answer: RichApiAnswer) => void): void;
  /** Runs what waited for the user to leave the cell. */
  resume(): void;
  readonly traffic: Traffic;
}

/**
 * The Rich API of one workbook.
 * @param payloadLimit In bytes, for requests and for answers, each.
 */
export function createRichApi(parts: DispatcherParts, payloadLimit: number): RichApi {
  const traffic: Traffic = { roundTrips: 0, requestBytes: 0, responseBytes: 0, largestRequest: 0, largestResponse: 0 };
  let waiting: (() => void)[] = [];

  function run(body: string, ofRuntime: boolean): RichApiAnswer {
    const requestBytes = utf8Length(body);
    if (!ofRuntime) {
      traffic.roundTrips += 1;
      traffic.requestBytes += requestBytes;
      traffic.largestRequest = Math.max(traffic.largestRequest, requestBytes);
    }
    if (requestBytes > payloadLimit) return { refusal: REFUSAL.requestTooLarge };
    const answer = JSON.stringify(runBatch(parts, JSON.parse(body) as Batch));
    const responseBytes = utf8Length(answer);
    if (responseBytes > payloadLimit) return { refusal: REFUSAL.responseTooLarge };
    if (!ofRuntime) {
      traffic.responseBytes += responseBytes;
      traffic.largestResponse = Math.max(traffic.largestResponse, responseBytes);
    }
    return { body: answer };
  }

  return {
    process(body, flags, ofRuntime, answer) {
      if (!parts.model.session.editingCell || ofRuntime) answer(run(body, ofRuntime));
      else if ((flags & DELAY_FOR_CELL_EDIT) !== 0) waiting.push(() => answer(run(body, ofRuntime)));
      else answer({ refusal: REFUSAL.cellEditMode });
    },
    resume() {
      const due = waiting;
      waiting = [];
      for (const run of due) run();
    },
    traffic,
  };
}

function utf8Length(text: string): number {
  return new TextEncoder().encode(text).length;
}
