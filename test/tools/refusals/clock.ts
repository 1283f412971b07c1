/**
 * From here on waits end at once: a pause between two questions when it begins, a limit of seconds when `pass` is
 * called; what had been answered before does not notice.
 */
export interface Clock {
  /** Ends the limits that are under way, once everything else that can happen has happened. */
  readonly pass: () => void;
  /** Resolves when everything has ended that was to end. */
  readonly rest: () => Promise<void>;
  /** Gives the process its own clock back. */
  readonly stop: () => void;
}

/** Milliseconds from which a wait is a pause, and from which it is a limit. */
const PAUSE = 300;
const LIMIT = 5_000;

/** Milliseconds in which the page, the stand-in and the add-in do what they can do without an answer. */
const REST = 20;

/** Puts a clock that does not have to be waited for in the place of the process' own. */
export function startClock(): Clock {
  const { setTimeout: really, clearTimeout: reallyClear } = globalThis;
  const limits = new Map<unknown, () => void>();
  let passing: readonly Promise<void>[] = [];
  const patched = (work: (...args: readonly unknown[]) => void, ms = 0, ...args: readonly unknown[]): unknown => {
    if (ms < PAUSE) return really(work, ms, ...args);
    if (ms < LIMIT) return really(work, 0, ...args);
    const timer = really(work, ms, ...args).unref();
    limits.set(timer, () => {
      work(...args);
    });
    return timer;
  };
  const clear = (timer?: Parameters<typeof reallyClear>[0]): void => {
    limits.delete(timer);
    reallyClear(timer);
  };
  Object.assign(globalThis, { setTimeout: patched, clearTimeout: clear });
  return {
    pass() {
      const passed = new Promise<void>((resolve) => {
        really(() => {
          const due = [...limits];
          limits.clear();
          for (const [timer, end] of due) {
            reallyClear(timer as Parameters<typeof reallyClear>[0]);
            end();
          }
          resolve();
        }, REST);
      });
      passing = [...passing, passed];
    },
    async rest() {
      while (passing.length > 0) {
        const waited = passing;
        await Promise.all(waited);
        passing = passing.filter((each) => !waited.includes(each));
      }
    },
    stop() {
      Object.assign(globalThis, { setTimeout: really, clearTimeout: reallyClear });
    },
  };
}
