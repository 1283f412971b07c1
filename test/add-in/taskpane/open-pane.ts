import { DIST } from "../../../src/cli/webpack-build";
import { createEngine } from "../../../src/local-excel/calc/create-engine";
import type { WorkbookDocument } from "../../../src/xlsx/document";
import { OBJECT_TYPES, ROOT } from "../../../src/local-excel/objects/catalogue";
import { createExcelHost, type ExcelHost } from "../../../src/local-excel/wire/page/frame";
import { openPage, type Page } from "../../../src/local-excel/wire/page/jsdom-page";
import { loadMetadata } from "../../../src/local-excel/wire/metadata/metadata-cache";
import type { RunEvent } from "../../../src/core/model/results/report";

/** The built pane, as it is deployed, beside an open workbook. */
export interface OpenPane {
  readonly host: ExcelHost;
  readonly workbook: WorkbookDocument;
  readonly document: Document;
  /** Every report so far. */
  readonly events: readonly RunEvent[];
  /** What can be read in a part of the pane; the whole pane when no selector is given. */
  text(selector?: string): string;
  /** The shown button or link whose name (its label, else its text) matches; throws when there is none. */
  button(name: RegExp, within?: string): HTMLElement;
  /** Waits until the pane has changed so far that the condition holds. */
  until(condition: () => boolean): Promise<void>;
  /** What the pane asks before it writes; null while it asks nothing. */
  question(): Element | null;
  /** Presses the pane's button and waits until there is an outcome; fails where the pane asks a question first. */
  run(): Promise<void>;
  /** Presses the pane's button and waits until it asks, or has ended without asking. */
  askedRun(): Promise<void>;
  /** Presses a key, "Control+Shift+Enter" with what is held. */
  key(key: string, target?: Element): void;
  /** Shows the part of the pane with this title. */
  tab(name: RegExp): Promise<void>;
  close(): void;
}

/** Opens the pane in this process; `stored` is what its browser has kept for it. */
export async function openPane(
  workbook: WorkbookDocument,
  locale = "vi-VN",
  stored: Readonly<Record<string, string>> = {},
): Promise<OpenPane> {
  const host = createExcelHost({
    workbook,
    engine: createEngine(),
    metadata: await loadMetadata(),
    types: OBJECT_TYPES,
    root: ROOT,
    locale,
  });
  const events: RunEvent[] = [];
  const page: Page = await openPage({
    host,
    folder: DIST,
    prepare: (window) => {
      for (const [key, value] of Object.entries(stored)) window.localStorage.setItem(key, value);
      window.addEventListener("soat-so:report", (event) =>
        events.push(structuredClone((event as CustomEvent<RunEvent>).detail)),
      );
    },
  });
  const { window } = page;
  const { document } = window;
  const nameOf = (element: Element): string => element.getAttribute("aria-label") ?? element.textContent ?? "";
  const isShown = (element: Element): boolean => element.closest("[hidden]") === null;
  const pane: OpenPane = {
    host,
    workbook,
    document,
    events,
    text: (selector = "body") => document.querySelector(selector)?.textContent?.replace(/\s+/g, " ") ?? "",
    button(name, within = "body") {
      const all = [...document.querySelectorAll<HTMLElement>(`${within} button, ${within} [role=menuitem]`)].filter(
        isShown,
      );
      const found = all.find((each) => name.test(nameOf(each)));
      if (!found) throw new Error(`no button ${String(name)} among ${all.map(nameOf).join(" | ")}`);
      return found;
    },
    until: (condition) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          if (!condition()) return;
          observer.disconnect();
          resolve();
        };
        const observer = new window.MutationObserver(look);
        observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
        void Promise.race([page.whenFailed, host.whenFaulted]).then((fault) =>
          reject(fault instanceof Error ? fault : new Error(String(fault))),
        );
        look();
      }),
    question: () => document.querySelector("main section[role=group]"),
    async run() {
      await pane.askedRun();
      const question = pane.question();
      if (question !== null) throw new Error(`the run asks: ${question.textContent ?? ""}`);
    },
    async askedRun() {
      const before = events.length;
      pane.button(/Kiểm tra & Tính toán|Validate & Compute/).click();
      await pane.until(
        () =>
          pane.question() !== null ||
          (document.querySelector("main[aria-busy=false]") !== null && events.length > before),
      );
    },
    key(name, target = document.activeElement ?? document.body) {
      const held = name.split("+");
      const key = held.pop() ?? "";
      const modifiers = { ctrlKey: held.includes("Control"), shiftKey: held.includes("Shift") };
      target.dispatchEvent(new window.KeyboardEvent("keydown", { key, ...modifiers, bubbles: true, cancelable: true }));
    },
    async tab(name) {
      pane.button(name, "header [role=tablist]").click();
      await pane.until(() => name.test(document.querySelector("header [aria-selected=true]")?.textContent ?? ""));
    },
    close: () => page.close(),
  };
  // The menu comes with the work behind the buttons.
  await pane.until(() => document.querySelector("header [aria-haspopup=menu]") !== null);
  return pane;
}
