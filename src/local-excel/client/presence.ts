import type { Client } from "./client";

/** A client that scripts of this process find. */
interface Presence {
  /** What scripts know as their window: events are told through it. Where there is no page, it keeps nothing. */
  readonly page: EventTarget;
  /** Takes the names away again, or gives them back to who had them. */
  readonly leave: () => void;
}

/**
 * Makes the client what scripts of this process or page know as `Excel`, as long as nobody leaves; where there is no
 * page, beside a `window` that only tells events. One at a time: a script looks the names up whenever it uses them.
 */
export function present({ excel }: Client): Presence {
  const scope = globalThis as Record<string, unknown>;
  const isPage = "document" in scope;
  const page = isPage ? (scope["window"] as EventTarget) : new EventTarget();
  const given: Readonly<Record<string, unknown>> = isPage ? { Excel: excel } : { Excel: excel, window: page };
  const before = Object.keys(given).map((name) => [name, Object.getOwnPropertyDescriptor(scope, name)] as const);
  Object.assign(scope, given);
  return {
    page,
    leave: () => {
      for (const [name, known] of before) {
        if (known === undefined) Reflect.deleteProperty(scope, name);
        else Object.defineProperty(scope, name, known);
      }
    },
  };
}
