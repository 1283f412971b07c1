import { readRequest } from "../../../src/local-excel/wire/envelope";
import { isBatch } from "../../add-in/excel/fault";
import type { OfficePageOptions } from "../../local-excel/office-page";

/** The one who begins, and the other. */
export type Who = 0 | 1;

/** How the second comes in: request by request in turn with the first, or with all of theirs at once. */
export type Manner = "in turn" | "at once";

type Between = NonNullable<OfficePageOptions["between"]>;

/** Whose requests get through, and when. */
export interface Turns {
  /** The way between a page and the host. */
  readonly way: (who: Who) => Between;
  /** Begins a crossing: the second comes in after so many requests of the first. */
  readonly begin: (offset: number, manner: Manner) => void;
  /** Somebody has nothing more to ask. */
  readonly over: (who: Who) => void;
  /** Requests that each has made since the crossing began. */
  readonly requests: readonly [number, number];
}

const otherOf = (who: Who): Who => (who === 0 ? 1 : 0);

/** Turns that let everybody through until a crossing begins. */
export function takingTurns(): Turns {
  const requests: [number, number] = [0, 0];
  const waiting: [(() => void)[], (() => void)[]] = [[], []];
  const isOver: [boolean, boolean] = [true, true];
  let offset = 0;
  let manner: Manner = "in turn";
  let last: Who = 0;
  const wanted = (): Who => {
    if (requests[0] < offset) return 0;
    return manner === "at once" ? 1 : otherOf(last);
  };
  const next = (): Who => (isOver[wanted()] ? otherOf(wanted()) : wanted());
  const pump = (): void => {
    for (let who = next(); waiting[who].length > 0; who = next()) {
      requests[who] += 1;
      last = who;
      waiting[who].shift()?.();
    }
  };
  const free = (who: Who): void => {
    for (const go of waiting[who].splice(0)) go();
  };
  return {
    requests,
    way: (who) => (port) => ({
      post: (message) => port.post(message),
      listen: (receive) =>
        port.listen((message) => {
          const { _conversationId = "" } = JSON.parse(message) as { readonly _conversationId?: string };
          const request = readRequest(message, _conversationId);
          if (request === null || !isBatch(request._data) || isOver[who]) {
            receive(message);
            return;
          }
          waiting[who].push(() => receive(message));
          pump();
        }),
    }),
    begin(after, how) {
      [offset, manner, last] = [after, how, 0];
      requests.fill(0);
      isOver.fill(false);
    },
    over(who) {
      isOver[who] = true;
      free(who);
      pump();
    },
  };
}
