import type { CalculationEngine } from "../../src/local-excel/calc/engine";
import type { WorkbookDocument } from "../../src/xlsx/document";
import type { FramePort } from "../../src/local-excel/wire/envelope";
import { createExcelHost, type ExcelHost, type ExcelHostOptions } from "../../src/local-excel/wire/page/frame";
import { OFFICE_ONLY_HTML, openPage, type Page, type PageOptions } from "../../src/local-excel/wire/page/jsdom-page";
import { loadMetadata } from "../../src/local-excel/wire/metadata/metadata-cache";

/** What a test may choose; everything of the host and of the page that it does not name is as it is by default. */
export type OfficePageOptions = Partial<Omit<ExcelHostOptions, "workbook">> &
  Partial<Omit<PageOptions, "host">> & {
    readonly workbook: WorkbookDocument;
    /** Stands between the page and the host: what it lets through, and when. */
    readonly between?: (port: FramePort) => FramePort;
  };

/** A page with the real office.js over an open workbook. */
export interface OfficePage {
  readonly host: ExcelHost;
  readonly page: Page;
  readonly Office: typeof Office;
  readonly Excel: typeof Excel;
  readonly info: { readonly host: Office.HostType; readonly platform: Office.PlatformType };
  /** Excel.run of the real library. */
  run<R>(batch: (context: Excel.RequestContext) => Promise<R>): Promise<R>;
  /** Ends the page; throws what went wrong in it or in the stand-in. */
  close(): void;
}

/**
 * Opens a workbook, with all of Excel's objects that are emulated, and a page of office.js alone, or the page that
 * was named; resolves when Office is ready.
 */
export async function openOfficePage(options: OfficePageOptions): Promise<OfficePage> {
  const objects =
    options.types === undefined || options.root === undefined
      ? await ownObjects()
      : { types: options.types, root: options.root };
  const engine = options.engine ?? (await ownEngine());
  const { between = (port) => port } = options;
  const made = createExcelHost({ metadata: await loadMetadata(), ...options, ...objects, engine });
  const host: ExcelHost = { ...made, attach: (port) => made.attach(between(port)) };
  const page = await openPage({ ...(options.file === undefined && { html: OFFICE_ONLY_HTML }), ...options, host });
  const library = page.window as unknown as { readonly Office: typeof Office; readonly Excel: typeof Excel };
  const faulted = host.whenFaulted.then((fault): never => {
    throw fault instanceof Error ? fault : new Error(String(fault));
  });
  const info = await Promise.race([library.Office.onReady(), faulted]).catch((reason: unknown) => {
    page.takeErrors();
    page.close();
    throw reason;
  });
  return {
    host,
    page,
    Office: library.Office,
    Excel: library.Excel,
    info,
    run: (batch) => library.Excel.run(batch),
    close() {
      page.close();
      if (host.faults.length > 0)
        throw new AggregateError(host.faults, `the stand-in failed: ${host.faults.map(String).join("; ")}`);
    },
  };
}

async function ownObjects(): Promise<Pick<ExcelHostOptions, "types" | "root">> {
  const { OBJECT_TYPES, ROOT } = await import("../../src/local-excel/objects/catalogue");
  return { types: OBJECT_TYPES, root: ROOT };
}

async function ownEngine(): Promise<CalculationEngine> {
  const { createEngine } = await import("../../src/local-excel/calc/create-engine");
  return createEngine();
}
