import { readFile } from "node:fs/promises";
import { extname, join, normalize } from "node:path";
import type { Browser, BrowserContext, BrowserContextOptions, Frame, Page, Route } from "playwright-core";
import { DESK, DIST } from "../../src/cli/webpack-build";
import type { DeskPage } from "../../src/local-excel/desk";
import { OFFICE_JS_FOLDER, loadMetadata } from "../../src/local-excel/wire/metadata/metadata-cache";
import type { RunEvent } from "../../src/core/model/results/report";
import { LONGEST_WAIT } from "../fixtures/longest-wait";

const LOCAL: Deployment = { pane: "https://localhost:3000", frame: "https://localhost:3443" };
const OFFICE_ORIGIN = "https://appsforoffice.microsoft.com";
const OFFICE_PATH = "/lib/1/hosted/";
const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".png": "image/png",
  ".xml": "application/xml",
  ".css": "text/css",
};

/** How the browser is set up. */
export interface BrowserDeskOptions {
  readonly name?: string;
  /** BCP 47; "vi-VN" when absent. */
  readonly locale?: string;
  readonly readOnly?: boolean;
  /** Shared in the old way. */
  readonly legacyShared?: boolean;
  /** What follows "taskpane.html". */
  readonly query?: string;
  /** False: only the first click starts the add-in's page. */
  readonly showsPane?: boolean;
  /** In CSS pixels. */
  readonly paneWidth?: number;
  readonly height?: number;
  readonly context?: BrowserContextOptions;
  /** Waited for before a file of the pane is answered. */
  readonly delay?: (path: string) => Promise<void> | undefined;
  /** The pane comes from a server of its own instead of from files. */
  readonly deployed?: Deployment;
}

/** Where the pane is served, and which origin frames it. */
interface Deployment {
  readonly pane: string;
  readonly frame: string;
}

/** The built add-in beside an open workbook, in a browser. */
export interface BrowserDesk {
  readonly page: Page;
  /** The pane's frame; waits until it is there. */
  pane(): Promise<Frame>;
  /** Presses a ribbon button and waits until the command has ended: its status. */
  press(action: string): Promise<number>;
  /** Calls a function of the desk's page. */
  call<K extends keyof DeskPage>(name: K, ...args: Parameters<DeskPage[K]>): Promise<Awaited<ReturnType<DeskPage[K]>>>;
  save(): Promise<Uint8Array>;
  /** Every `soat-so:report` of the pane so far. */
  events(): Promise<readonly RunEvent[]>;
  /** Requests to anything but the desk, the pane and office.js; all were refused. */
  readonly strangers: readonly string[];
  /** Uncaught errors, errors on the console, and violations of the pane's content policy. */
  readonly complaints: readonly string[];
  close(): Promise<void>;
}

type Recorder = Window & { soatSoEvents?: RunEvent[]; soatSoViolations?: string[] };

/** Opens a workbook in the browser's stand-in for Excel, with the built pane in its frame. */
export async function openBrowserDesk(
  browser: Browser,
  workbook: Uint8Array,
  options: BrowserDeskOptions = {},
): Promise<BrowserDesk> {
  const origins = options.deployed ?? LOCAL;
  const width = (options.paneWidth ?? 350) + 900;
  const context = await browser.newContext({ viewport: { width, height: options.height ?? 800 }, ...options.context });
  const strangers: string[] = [];
  const complaints: string[] = [];
  await serve(context, options, strangers);
  await context.addInitScript(() => {
    const recorder = window as Recorder;
    recorder.soatSoEvents = [];
    recorder.soatSoViolations = [];
    window.addEventListener("soat-so:report", (event) =>
      recorder.soatSoEvents?.push((event as CustomEvent<RunEvent>).detail),
    );
    document.addEventListener("securitypolicyviolation", (event) =>
      recorder.soatSoViolations?.push(`${event.violatedDirective}: ${event.blockedURI}`),
    );
  });
  context.setDefaultTimeout(LONGEST_WAIT);
  const page = await context.newPage();
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  await page.goto(`${origins.frame}/desk.html`);
  await page.evaluate(
    (pixels) => document.documentElement.style.setProperty("--pane-width", `${String(pixels)}px`),
    options.paneWidth ?? 350,
  );
  const call: BrowserDesk["call"] = (name, ...args) =>
    page.evaluate(
      ([member, values]) => (window.desk[member] as (...given: unknown[]) => unknown)(...(values as unknown[])),
      [name, args] as const,
    ) as ReturnType<BrowserDesk["call"]> as never;
  await call("open", Buffer.from(workbook).toString("base64"), {
    name: options.name ?? "so-lieu.xlsx",
    paneUrl: `${origins.pane}/taskpane.html${options.query ?? ""}`,
    locale: options.locale ?? "vi-VN",
    readOnly: options.readOnly ?? false,
    legacyShared: options.legacyShared ?? false,
    showsPane: options.showsPane ?? true,
  });

  const pane = async (): Promise<Frame> => {
    const frame = await (await page.waitForSelector("iframe")).contentFrame();
    if (frame === null) throw new Error("the pane has no page");
    // The menu comes with the work behind the buttons.
    await frame.waitForSelector("header [aria-haspopup=menu]");
    return frame;
  };
  return {
    page,
    pane,
    call,
    strangers,
    complaints,
    press: async (action) => (await call("press", action)).status,
    save: async () => new Uint8Array(Buffer.from(await call("save"), "base64")),
    events: async () => (await pane()).evaluate(() => (window as Recorder).soatSoEvents ?? []),
    async close() {
      const frame = page.frames().find((each) => each.url().startsWith(origins.pane));
      complaints.push(
        ...((await frame?.evaluate(() => (window as Recorder).soatSoViolations ?? [])) ?? []),
        ...(await call("faults")),
      );
      await context.close();
    },
  };
}

/** Answers every address from files; whatever is none of ours is refused and told. */
async function serve(
  context: BrowserContext,
  { delay, deployed }: BrowserDeskOptions,
  strangers: string[],
): Promise<void> {
  const origins = deployed ?? LOCAL;
  const office = join(OFFICE_JS_FOLDER, "dist");
  const metadata = JSON.stringify(await loadMetadata());
  await context.route("**/*", async (route: Route) => {
    const { origin, pathname } = new URL(route.request().url());
    if (origin === origins.frame && pathname === "/office-js-metadata.json")
      return route.fulfill({ body: metadata, contentType: "application/json" });
    if (origin === origins.frame) return fulfill(route, DESK, pathname);
    if (origin === origins.pane) {
      await delay?.(pathname);
      return deployed === undefined ? fulfill(route, DIST, pathname) : route.continue();
    }
    if (origin === OFFICE_ORIGIN && pathname.startsWith(OFFICE_PATH))
      return fulfill(route, office, pathname.slice(OFFICE_PATH.length - 1));
    strangers.push(route.request().url());
    return route.abort("blockedbyclient");
  });
}

async function fulfill(route: Route, folder: string, pathname: string): Promise<void> {
  const file = normalize(join(folder, decodeURIComponent(pathname)));
  const body = file.startsWith(normalize(`${folder}/`)) ? await readFile(file).catch(() => null) : null;
  if (body === null) return route.fulfill({ status: 404, body: "" });
  return route.fulfill({
    body,
    contentType: TYPES[extname(file)] ?? "application/octet-stream",
    headers: { "access-control-allow-origin": "*" },
  });
}
