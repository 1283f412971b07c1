import { createEngine } from "../local-excel/calc/create-engine";
import type { CalculationEngine, CalculationReport } from "../local-excel/calc/engine";
import type { WorkbookDocument } from "../xlsx/document";
import { OBJECT_TYPES, ROOT } from "../local-excel/objects/catalogue";
import { createExcelHost, type ExcelHost } from "../local-excel/wire/page/frame";
import { openPage } from "../local-excel/wire/page/jsdom-page";
import { loadMetadata } from "../local-excel/wire/metadata/metadata-cache";
import type { Language } from "../core/model/message";

/** The ribbon's buttons that run a function, by its name; the third one opens the pane. */
export type Button = "validateAndCompute" | "removeAdditions";

/** What came of a press: what the add-in told whoever listens, and how the command ended (0 is well). */
interface Press {
  /** Detail of the add-in's `soat-so:report` event; null where it sent none. */
  readonly detail: unknown;
  readonly status: number;
  readonly traffic: ExcelHost["traffic"];
  /** Formulas that should have been calculated anew and could not: their cells keep the values the file held. */
  readonly kept: CalculationReport["kept"];
}

/** How the button is pressed. */
interface PressOptions {
  /** Folder of the built add-in. */
  readonly addIn: string;
  readonly language: Language;
  /** Empty: every visible sheet. */
  readonly sheets?: readonly string[];
  /** Further measures asked for of every table that has their inputs. */
  readonly measures?: readonly string[];
}

const LOCALES: Readonly<Record<Language, string>> = { vi: "vi-VN", en: "en-US" };

/** Opens the built add-in beside the workbook as Excel does, presses the button once and waits until it has ended. */
export async function pressButton(workbook: WorkbookDocument, button: Button, options: PressOptions): Promise<Press> {
  const kept = new Map<string, CalculationReport["kept"][number]>();
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

/** The engine, telling of every formula it leaves as it was. */
function watched(
  engine: CalculationEngine,
  onKept: (entry: CalculationReport["kept"][number]) => void,
): CalculationEngine {
  const told = (report: CalculationReport): CalculationReport => {
    report.kept.forEach(onKept);
    return report;
  };
  return {
    recalculate: (workbook, changed) => told(engine.recalculate(workbook, changed)),
    calculate: (workbook, sheetIds) => told(engine.calculate(workbook, sheetIds)),
    evaluate: (workbook, place, formula) => engine.evaluate(workbook, place, formula),
  };
}
