import type { Answer } from "./answer";

/** What is told of the machine, the Excel and the web view on it; nothing of the workbook or of the person. */
export interface MachineFacts {
  readonly host: string;
  readonly platform: string;
  /** Excel's own build. */
  readonly build: string;
  /** Of each requirement set the highest version that the host declares; null: none. */
  readonly sets: Readonly<Record<string, string | null>>;
  readonly displayLanguage: string;
  readonly contentLanguage: string;
  /** The web view, as it names itself. */
  readonly webView: string | null;
  /** Pixels of the screen for one of the page's: 1 at 96 dpi. */
  readonly pixelRatio: number | null;
  /** What the page has that may be missing in an old web view. */
  readonly page: Answer;
}

const minors = (major: number, last: number): readonly string[] =>
  Array.from({ length: last }, (_, i) => `${String(major)}.${String(i + 1)}`);

/** Requirement sets and their versions that are asked for, the lowest first. */
const SETS: Readonly<Record<string, readonly string[]>> = {
  ExcelApi: minors(1, 25),
  ExcelApiOnline: ["1.1"],
  ExcelApiDesktop: minors(1, 3),
  SharedRuntime: minors(1, 2),
  RibbonApi: minors(1, 3),
  AddinCommands: ["1.1", "1.3"],
  KeyboardShortcuts: ["1.1"],
  CustomXmlParts: ["1.1"],
  Settings: ["1.1"],
  DialogApi: minors(1, 2),
};

function highest(name: string, versions: readonly string[]): string | null {
  return versions.findLast((version) => Office.context.requirements.isSetSupported(name, version)) ?? null;
}

/** What there is of the page's window; a web view may lack any of it. */
interface Surroundings {
  readonly navigator?: { readonly userAgent?: string };
  readonly devicePixelRatio?: number;
  readonly Worker?: unknown;
  readonly matchMedia?: (query: string) => { readonly matches: boolean };
  readonly localStorage?: unknown;
}

function hasStorage(around: Surroundings): boolean {
  try {
    return around.localStorage !== undefined && around.localStorage !== null;
  } catch {
    // A browser that blocks it throws.
    return false;
  }
}

/** Reads what is told of the machine. */
export function machineFacts(around: Surroundings): MachineFacts {
  const { diagnostics, displayLanguage, contentLanguage } = Office.context;
  return {
    host: String(diagnostics.host),
    platform: String(diagnostics.platform),
    build: diagnostics.version,
    sets: Object.fromEntries(Object.entries(SETS).map(([name, versions]) => [name, highest(name, versions)])),
    displayLanguage,
    contentLanguage,
    webView: around.navigator?.userAgent ?? null,
    pixelRatio: around.devicePixelRatio ?? null,
    page: {
      worker: around.Worker !== undefined,
      storage: hasStorage(around),
      dark: around.matchMedia?.("(prefers-color-scheme: dark)").matches ?? null,
      forcedColours: around.matchMedia?.("(forced-colors: active)").matches ?? null,
    },
  };
}
