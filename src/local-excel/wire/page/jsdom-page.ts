import { readFile } from "node:fs/promises";
import { join } from "node:path";
// The timers of Node's own module are never replaced by a test's fake ones.
import { clearInterval, clearTimeout, setImmediate, setInterval, setTimeout } from "node:timers";
import { JSDOM, VirtualConsole, type DOMWindow } from "jsdom";
import { fillBrowserGaps } from "./browser-gaps";
import type { FramePort } from "../envelope";
import type { ExcelHost } from "./frame";
import { OFFICE_JS_FOLDER } from "../metadata/metadata-cache";
import { FolderLoader } from "./page-resources";

/** Which page is opened in the host's frame. */
export interface PageOptions {
  readonly host: ExcelHost;
  /** Folder that stands for the page's origin. */
  readonly folder?: string;
  /** File in that folder, for example "taskpane.html"; what follows a "?" is the page's query. */
  readonly file?: string;
  /** The page itself, where there is no file. */
  readonly html?: string;
  /** https; its host name must be that of the host's origin. "https://localhost:3000" when absent. */
  readonly origin?: string;
  /** Runs before any script of the page. */
  readonly prepare?: (window: DOMWindow) => void;
}

/** A page that runs in this process. */
export interface Page {
  readonly window: DOMWindow;
  /**
   * Everything that went wrong in the page so far: uncaught errors, unhandled rejections, console.error, refused
   * addresses.
   */
  readonly errors: readonly Error[];
  /** Gives the errors up, so that closing the page does not complain of them. */
  takeErrors(): readonly Error[];
  /** Resolves with the first error, for whoever waits for something that may never come. */
  readonly whenFailed: Promise<Error>;
  /** Ends the page; throws what went wrong in it and was not taken. */
  close(): void;
}

/** A page with office.js and nothing else. */
export const OFFICE_ONLY_HTML =
  `<!DOCTYPE html><html><head><script ` +
  `src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script></head><body></body></html>`;

/**
 * Opens a page with the installed office.js in the host's frame; resolves when it has loaded, also where its scripts
 * failed (`errors`).
 * @throws {Error} where its file cannot be read.
 */
export async function openPage(options: PageOptions): Promise<Page> {
  const { host, folder = null, file = "taskpane.html", origin = "https://localhost:3000" } = options;
  const html = options.html ?? (await readFile(join(folder ?? ".", file.replace(/[?#].*$/, "")), "utf8"));
  let errors: Error[] = [];
  let fail = (_: Error) => {};
  const whenFailed = new Promise<Error>((resolve) => {
    fail = resolve;
  });
  const report = (thrown: unknown) => {
    const error = thrown instanceof Error ? thrown : asError(thrown);
    errors.push(error);
    fail(error);
  };

  const timers = createTimers(report);
  let detach = () => {};
  const dom = new JSDOM(html, {
    url: `${origin}/${file}`,
    runScripts: "dangerously",
    pretendToBeVisual: true,
    resources: new FolderLoader({ officeJs: join(OFFICE_JS_FOLDER, "dist"), origin, folder }, report),
    virtualConsole: consoleOf(report),
    beforeParse(window) {
      window.name = host.windowName;
      fillBrowserGaps(window);
      refuseNetwork(window, report);
      Object.assign(window, timers.functions);
      detach = host.attach(pagePort(window, host.origin));
      options.prepare?.(window);
    },
  });
  const forget = watchRejections(dom.window, report);
  await new Promise<void>((resolve) => {
    if (dom.window.document.readyState === "complete") resolve();
    else dom.window.addEventListener("load", () => resolve());
  });

  return {
    window: dom.window,
    whenFailed,
    get errors() {
      return errors;
    },
    takeErrors() {
      const taken = errors;
      errors = [];
      return taken;
    },
    close() {
      detach();
      timers.clear();
      dom.window.close();
      forget();
      if (errors.length > 0)
        throw new AggregateError(errors, `the page failed: ${errors.map((error) => error.message).join("; ")}`);
    },
  };
}

/**
 * The page believes that it is framed: what it posts to its parent goes to the host, and the host's answers come as
 * message events.
 */
function pagePort(window: DOMWindow, hostOrigin: string): FramePort {
  let receive: ((message: string) => void) | null = null;
  const parent = {
    postMessage(message: unknown) {
      if (typeof message === "string") setImmediate(() => receive?.(message));
    },
  };
  Object.defineProperty(window, "parent", { get: () => parent, configurable: true });
  return {
    post(message) {
      setImmediate(() => {
        if (receive !== null)
          window.dispatchEvent(new window.MessageEvent("message", { data: message, origin: hostOrigin }));
      });
    },
    listen(listener) {
      receive = listener;
      return () => {
        receive = null;
      };
    },
  };
}

function consoleOf(report: (error: unknown) => void): VirtualConsole {
  const console = new VirtualConsole();
  console.on("jsdomError", (error: Error & { readonly detail?: unknown }) => report(error.detail ?? error));
  console.on("error", (...parts: unknown[]) => report(new Error(parts.map(String).join(" "))));
  return console;
}

/** Scripts may reach no other machine: what loads over the network is not there. */
function refuseNetwork(window: DOMWindow, report: (error: unknown) => void): void {
  const refuse = (what: string) =>
    function refused(address: unknown): never {
      const error = new Error(`refused: ${what} ${String(address)}`);
      report(error);
      throw error;
    };
  for (const name of ["fetch", "WebSocket", "EventSource"])
    Object.defineProperty(window, name, { value: refuse(name), configurable: true, writable: true });
  window.XMLHttpRequest.prototype.open = function open(method: string, address: string | URL) {
    refuse("XMLHttpRequest")(`${method} ${String(address)}`);
  };
}

interface Timers {
  readonly functions: Readonly<Record<string, unknown>>;
  clear(): void;
}

/** The page's timers on the process's own, whatever a test has put in their place. */
function createTimers(report: (error: unknown) => void): Timers {
  const pending = new Map<number, NodeJS.Timeout>();
  let last = 0;
  const start =
    (repeat: boolean) =>
    (handler: unknown, delay?: number, ...args: unknown[]) => {
      last += 1;
      const id = last;
      const run = () => {
        if (!repeat) pending.delete(id);
        try {
          if (typeof handler === "function") Reflect.apply(handler, undefined, args);
        } catch (error) {
          report(error);
        }
      };
      pending.set(id, repeat ? setInterval(run, delay) : setTimeout(run, delay));
      return id;
    };
  const stop = (id?: number) => {
    const timer = id === undefined ? undefined : pending.get(id);
    if (timer === undefined || id === undefined) return;
    clearTimeout(timer);
    clearInterval(timer);
    pending.delete(id);
  };
  return {
    functions: { setTimeout: start(false), setInterval: start(true), clearTimeout: stop, clearInterval: stop },
    clear() {
      for (const id of [...pending.keys()]) stop(id);
    },
  };
}

/** Rejections nobody handles, of the page's own promises; those of others keep ending the process as they would. */
function watchRejections(window: DOMWindow, report: (error: unknown) => void): () => void {
  const PagePromise = (window as unknown as { readonly eval: (code: string) => unknown }).eval(
    "Promise",
  ) as new () => unknown;
  const listener = (reason: unknown, promise: unknown) => {
    if (promise instanceof PagePromise) report(reason);
    else if (process.listenerCount("unhandledRejection") === 1)
      setImmediate(() => {
        throw reason;
      });
  };
  process.on("unhandledRejection", listener);
  return () => void process.off("unhandledRejection", listener);
}

/** Errors of the page's own realm are not instances of ours. */
function asError(thrown: unknown): Error {
  if (typeof thrown !== "object" || thrown === null || !("message" in thrown)) return new Error(String(thrown));
  const error = new Error(String(thrown.message), { cause: thrown });
  if ("stack" in thrown) error.stack = String(thrown.stack);
  return error;
}
