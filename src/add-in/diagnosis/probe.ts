import type { Bilingual } from "../../core/model/message";
import { hostError } from "../excel/technical-details";
import type { Answer } from "./answer";

/** What a host can do beyond what the manifest requires, and a probe may ask for. */
export interface ProbedAbilities {
  /** ExcelApi 1.20: a whole run is one step of Undo. */
  readonly mergesUndo: boolean;
}

/** What the page around office.js has, which a probe may use instead of Excel. */
export interface ProbedPage {
  /** Whether a worker answers; null where the page knows no workers. */
  readonly workerAnswers: () => Promise<boolean> | null;
  /** What the older copy command says; null where the page has none. */
  readonly copies: () => boolean | null;
  readonly now: () => number;
  /** Milliseconds from opening the pane until office.js was ready; null where nobody has measured. */
  readonly coldStart: () => number | null;
}

/** Rows of the diagnosis sheet that are one probe's own. Source: chosen; the tallest probe takes eight. */
const ROWS_OF_PROBE = 20;

/** What a probe works on: some rows of the diagnosis sheet, which to it begin with row 1. */
export interface Bench {
  readonly context: Excel.RequestContext;
  readonly sheet: Excel.Worksheet;
  readonly page: ProbedPage;
  readonly abilities: ProbedAbilities;
  /** A range by the address it has among the probe's own rows. */
  readonly range: (address: string) => Excel.Range;
  /** The same text with the rows that the sheet counts: an address, or a formula whose only digits are rows. */
  readonly onSheet: (text: string) => string;
  /** An address that Excel gave, with the probe's own rows and without the sheet. */
  readonly inBench: (address: string) => string;
}

/** One question to Excel that documentation answers. */
export interface Probe {
  readonly id: string;
  readonly asks: Bilingual;
  /** The calls, in short. */
  readonly calls: string;
  /** The page of Excel's documentation or the issue of OfficeDev/office-js that says what to expect. */
  readonly source: string;
  /** Absent: what is answered is the machine's own, and is told. */
  readonly expected?: Answer;
  /** How far numbers may lie from what is expected, in their own unit; absent: not at all. */
  readonly within?: number;
  /** It touches no cell, so that it can be tried where there is no diagnosis sheet. */
  readonly needsNoSheet?: true;
  /** A requirement set above those that the manifest requires. */
  readonly needs?: keyof ProbedAbilities;
  /** What Excel, or the page, answers. */
  readonly run: (bench: Bench) => Promise<Answer>;
}

/** What a stand-in says to a member that it does not do. */
export const NOT_EMULATED = "NotImplemented";

/** Why a probe cannot be tried on this page, which is no fault of Excel's. */
export class NotHere extends Error {
  constructor(what: string) {
    super(what);
    this.name = "NotHere";
  }
}

function moved(text: string, rows: number): string {
  return text.replaceAll(
    /(\$?[A-Z]{1,3}\$?)(\d+)/g,
    (_, column: string, row: string) => `${column}${String(Number(row) + rows)}`,
  );
}

/**
 * The bench of the probe that stands at this place among all.
 * @param name of the diagnosis sheet; null: there is none, and whoever asks for it is refused
 */
export function benchOf(
  parts: Pick<Bench, "context" | "page" | "abilities">,
  name: string | null,
  place: number,
): Bench {
  const top = place * ROWS_OF_PROBE;
  const onSheet = (text: string): string => moved(text, top);
  const sheet = (): Excel.Worksheet => {
    if (name === null) throw new NotHere("no sheet");
    return parts.context.workbook.worksheets.getItem(name);
  };
  let found: Excel.Worksheet | null = null;
  return {
    ...parts,
    get sheet() {
      found ??= sheet();
      return found;
    },
    onSheet,
    range: (address) => {
      found ??= sheet();
      return found.getRange(onSheet(address));
    },
    inBench: (address) => moved(address.slice(address.lastIndexOf("!") + 1), -top),
  };
}

/** The code with which Excel refuses what was queued; "none" where it takes it. */
export async function refusalOfSync({ context }: Bench): Promise<string> {
  try {
    await context.sync();
    return "none";
  } catch (error) {
    const host = hostError(error);
    if (host === null || host.code === NOT_EMULATED) throw error;
    return host.code;
  }
}
