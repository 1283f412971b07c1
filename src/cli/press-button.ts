import { createEngine } from "../local-excel/calc/create-engine";
import type { WorkbookDocument } from "../xlsx/document";
import { OBJECT_TYPES, ROOT } from "../local-excel/objects/catalogue";
import { createExcelHost } from "../local-excel/wire/page/frame";
import { openPage } from "../local-excel/wire/page/jsdom-page";
import { loadMetadata } from "../local-excel/wire/metadata/metadata-cache";
import type { Language } from "../core/model/message";
import { watched, type Button, type Kept, type Press, type PressOptions } from "./press";

/** The same, with the folder of the built add-in. */
interface PagePressOptions extends PressOptions {
  readonly addIn: string;
}

const LOCALES: Readonly<Record<Language, string>> = { vi: "vi-VN", en: "en-US" };

/** Opens the built add-in beside the workbook as Excel does, presses the button once and waits until it has ended. */
export async function pressButton(
  workbook: WorkbookDocument,
  button: Button,
  options: PagePressOptions,
): Promise<Press> {
  const kept = new Map<string, Kept>();
  const engine = watched(createEngine(), (entry) => kept.set(JSON.stringify(entry.place), entry));
  const host = createExcelHost({
    workbook,
    engine,
    metadata: await loadMetadata(),
    types: OBJECT_TYPES,
    root: ROOT,
    locale: LOCALES[options.language],
  });
  const query = new URLSearchParams([
    ["confirm", "all"],
    // The same workbook gives the same file, whenever it is checked.
    ["clock", "off"],
    ...(options.sheets ?? []).map((name) => ["sheet", name]),
    ...(options.measures ?? []).map((id) => ["measure", id]),
  ]);
  let detail: unknown = null;
  const page = await openPage({
    host,
    folder: options.addIn,
    file: `taskpane.html?${query.toString()}`,
    prepare(window) {
      window.addEventListener("soat-so:report", (event) => {
        // The page has its own realm: what it sends is taken over as plain data.
        detail = structuredClone((event as CustomEvent).detail);
      });
    },
  });
  try {
    const failed = Promise.race([page.whenFailed, host.whenFaulted]).then((fault) => {
      throw fault instanceof Error ? fault : new Error(String(fault));
    });
    const { status } = await Promise.race([host.invokeCommand(button), failed]);
    return { detail, status, traffic: host.traffic, kept: [...kept.values()] };
  } finally {
    page.takeErrors();
    page.close();
  }
}
