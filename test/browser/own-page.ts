import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Browser, BrowserContextOptions, Frame, Page } from "playwright-core";
import { serveFolder } from "../../src/cli/serve-folder";
import { BROWSER } from "../../src/cli/webpack-build";
import type { RunEvent } from "../../src/core/model/results/report";
import { LONGEST_WAIT } from "../fixtures/longest-wait";

type Recorder = Window & { soatSoEvents?: RunEvent[]; soatSoViolations?: string[] };

/** Soát Số as a page of its own, in a browser. */
export interface OwnPage {
  readonly page: Page;
  /** The pane of the workbook in front. */
  pane(): Promise<Frame>;
  /** Drops a file on the page and waits until it is in front. */
  drop(name: string, bytes: Uint8Array): Promise<void>;
  /** Presses a button of the ribbon and waits until so many runs and removals have ended. */
  press(tool: "run" | "remove", ended: number): Promise<void>;
  /** What the runs of the workbook in front have told so far. */
  events(): Promise<readonly RunEvent[]>;
  /** Saves the workbook in front: its bytes. */
  save(): Promise<Uint8Array>;
  /** What a cell shows, by its zero-based row and column; null where it shows nothing. */
  shown(row: number, column: number): Promise<string | null>;
  /** Goes to a cell by its address. */
  goTo(address: string): Promise<void>;
  /** From now on nothing answers any more. */
  disconnect(): Promise<void>;
  /** Errors, and violations of the content policy. */
  complaints(): Promise<readonly string[]>;
  /** Requests to anything but the page itself. */
  readonly strangers: readonly string[];
  close(): Promise<void>;
}

async function served(): Promise<{ readonly server: Server; readonly address: string }> {
  const answer = serveFolder(BROWSER);
  const server = createServer((request, response) => {
    if (request.url === "/") request.url = "/index.html";
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  return { server, address: `http://localhost:${String((server.address() as AddressInfo).port)}/` };
}

function stopped(server: Server): Promise<void> {
  if (!server.listening) return Promise.resolve();
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}

/** Opens the page, with the sample in front. */
export async function openOwnPage(browser: Browser, options: BrowserContextOptions = {}): Promise<OwnPage> {
  const { server, address } = await served();
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: "vi-VN", ...options });
  const [complaints, strangers]: [string[], string[]] = [[], []];
  await context.addInitScript(() => {
    const recorder = window as Recorder;
    // As in a browser that has no dialog for saving: a file is downloaded.
    Reflect.deleteProperty(window, "showSaveFilePicker");
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
  context.on("request", (request) => {
    if (/^https?:/.test(request.url()) && !request.url().startsWith(address)) strangers.push(request.url());
  });
  await page.goto(address);
  await page.waitForSelector("[role=tab]");

  const pane = async (): Promise<Frame> => {
    const frame = await (await page.waitForSelector("iframe:not([hidden])")).contentFrame();
    if (frame === null) throw new Error("the pane has no page");
    await frame.waitForSelector("header [aria-haspopup=menu]");
    return frame;
  };
  return {
    page,
    pane,
    strangers,
    async drop(name, bytes) {
      await page.evaluate(
        ([file, text]) => {
          const data = new DataTransfer();
          data.items.add(new File([Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))], file));
          for (const type of ["dragover", "drop"])
            document.body.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
        },
        [name, Buffer.from(bytes).toString("base64")] as const,
      );
      await page.waitForSelector(`nav li.front >> text=${name}`);
    },
    async press(tool, ended) {
      const frame = await pane();
      await page.click(`button.${tool}`);
      if (tool === "run")
        await frame.waitForFunction((count) => ((window as Recorder).soatSoEvents?.length ?? 0) >= count, ended);
      else await frame.waitForSelector("header [role=status] >> text=/^Đã gỡ|^Removed/");
      await frame.waitForSelector("main[aria-busy=false]");
    },
    events: async () => (await pane()).evaluate(() => (window as Recorder).soatSoEvents ?? []),
    async save() {
      const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Control+s")]);
      const chunks: Buffer[] = [];
      for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
      return new Uint8Array(Buffer.concat(chunks));
    },
    shown: (row, column) =>
      page.evaluate((id) => document.getElementById(id)?.textContent ?? null, `cell-${String(row)}-${String(column)}`),
    async goTo(cell) {
      await page.fill("input.name-box", cell);
      await page.keyboard.press("Enter");
    },
    disconnect: () => stopped(server),
    complaints: async () => [
      ...complaints,
      ...(
        await Promise.all(
          page.frames().map((frame) => frame.evaluate(() => (window as Recorder).soatSoViolations ?? [])),
        )
      ).flat(),
    ],
    async close() {
      await context.close();
      await stopped(server);
    },
  };
}
