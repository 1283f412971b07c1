import type { SheetChange } from "../../../core/model/changes/workbook-change";
import type { CheckRecord } from "../../../core/model/results/check-record";
import type { FlatLook } from "../cell-look";
import type { StoredContent } from "../writer/stored-content";
import { hasJournalShape } from "./journal-shape";

/** A value that holds for so many rows in a row. */
interface Run<T> {
  readonly rows: number;
  readonly value: T;
}

/** What we wrote into one column of a clerk's sheet, which a defined name places, and what stood there before. */
export interface JournalColumn {
  /** The hidden defined name that Excel keeps in step with the sheet. */
  readonly name: string;
  readonly id: string;
  readonly kind: "fill" | "add";
  /** Header texts and numbers as written. */
  readonly constants: readonly (string | number)[];
  /** Shapes of the formulas as written, each once (`formulaShape`). */
  readonly shapes: readonly string[];
  /** The number format we gave to body cells. */
  readonly numberFormat: string;
  /** Number formats as they were, from the range's first row; null: unchanged. */
  readonly formats: readonly Run<string | null>[];
  /** What else of the looks we changed, as it was. */
  readonly looks: readonly Run<FlatLook>[];
  /** The column's width in points before and since; null: unchanged. `standard`: it had the sheet's standard width. */
  readonly width: { readonly before: number; readonly since: number; readonly standard: boolean } | null;
  /** First and last row of the cells we merged, counted from the range's first row. */
  readonly merge: readonly [number, number] | null;
}

/** One of our own sheets as we wrote it. */
export interface JournalSheet {
  readonly name: string;
  readonly edit: SheetChange;
  /** False while it is being written. */
  readonly isWritten: boolean;
  /** What it held before, while a change of it is under way. */
  readonly previous: SheetChange | null;
}

/** A cell of the clerk's that was changed on request: what it held, and what it was given. */
export interface JournalFixCell {
  readonly before: StoredContent;
  readonly after: StoredContent;
  /** Its number format as it was. */
  readonly numberFormat: string;
  readonly isReformatted: boolean;
  /** Its font as it was, where that was changed; else null. */
  readonly font: string | null;
}

/** Cells below one another, which a defined name places, that were changed on request. */
export interface JournalFix {
  readonly name: string;
  readonly cells: readonly JournalFixCell[];
}

/** What of our additions their figures can stand without, and which Excel may refuse by itself. */
export type CosmeticPart =
  "marks" | "merge" | "clear" | "links" | "looks" | "page" | "gridlines" | "widths" | "chart" | "names";

/** A part that has not been set: of a column, of a sheet or of a name of ours, by its defined name. */
export interface Unfinished {
  readonly part: CosmeticPart;
  readonly of: string;
}

/** Everything of ours that stands in the workbook. */
export interface Journal {
  readonly version: 1;
  readonly columns: readonly JournalColumn[];
  readonly sheets: readonly JournalSheet[];
  readonly fixes: readonly JournalFix[];
  /** What the last check came to; absent where that is not kept. */
  readonly checked?: CheckRecord;
  /** Absent where everything has been set. */
  readonly unfinished?: readonly Unfinished[];
}

/**
 * The version of the journal that is written. Source: the first there is; a change that an older Soát Số would misread
 * raises it, and adds the step to `UPGRADES`. Members that are added and may be absent need neither.
 */
const JOURNAL_VERSION = 1;

/** What makes a journal of a version one of the next, by the version it is made from. */
type Upgrades = ReadonlyMap<number, (journal: object) => object>;

/** There is no older version yet. */
const UPGRADES: Upgrades = new Map();

/** Why a journal cannot be acted on: a newer Soát Số wrote it, or its parts are not whole or not ours to read. */
export type Unreadable = "newer" | "damaged";

/** The journal of a workbook that holds nothing of ours. */
export const EMPTY_JOURNAL: Journal = { version: 1, columns: [], sheets: [], fixes: [] };

/** The namespace of the custom XML parts that hold the journal. */
export const JOURNAL_NAMESPACE = "urn:soat-so:journal:1";

/**
 * How many characters of the journal one part holds. Source: a request on the web takes 5 MB (Microsoft Learn,
 * "Resource limits and performance optimization for Office Add-ins"), and `sendJobs` sends 1.5 MB together: a part of
 * this length, at 1.5 bytes a character, shares a round trip with another.
 */
const PART_LENGTH = 500_000;

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const UNESCAPES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** The journal as the texts of one or more XML parts; none for an empty journal. */
export function journalParts(journal: Journal): readonly string[] {
  if (journal.columns.length === 0 && journal.sheets.length === 0 && journal.fixes.length === 0) return [];
  const text = JSON.stringify(journal).replace(
    /[\u007f-\u009f\u2028\u2029\ufffe\uffff]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  const count = Math.ceil(text.length / PART_LENGTH);
  return Array.from({ length: count }, (_, i) => {
    const piece = text.slice(i * PART_LENGTH, (i + 1) * PART_LENGTH).replace(/[&<>"]/g, (c) => ESCAPES[c] ?? c);
    return `<journal xmlns="${JOURNAL_NAMESPACE}" part="${String(i + 1)}" of="${String(count)}">${piece}</journal>`;
  });
}

/**
 * The journal that the parts hold, brought up to the version of today. Where the parts of several stand, since a run
 * was cut off between adding one and deleting the one before, the whole one that was added last counts: it owns whatever
 * the others do and still stands, and nothing is written before it is whole.
 * @param parts in the order in which they were added; those of one journal in any
 */
export function parseJournal(parts: readonly string[]): Journal | Unreadable {
  if (parts.length === 0) return EMPTY_JOURNAL;
  const journals = new Map<string, Piece[]>();
  const seen = new Map<string, number>();
  for (const piece of parts.map(pieceOf)) {
    const key = `${String(piece.part)} ${String(piece.of)}`;
    const turn = (seen.get(key) ?? 0) + 1;
    seen.set(key, turn);
    const journal = `${String(piece.of)} ${String(turn)}`;
    const pieces = [...(journals.get(journal) ?? []), piece];
    // What has grown last stands last.
    journals.delete(journal);
    journals.set(journal, pieces);
  }
  const whole = [...journals.values()].filter(isComplete).map(journalIn);
  if (whole.includes("newer")) return "newer";
  return whole.includes("damaged") ? "damaged" : (whole.at(-1) ?? "damaged");
}

interface Piece {
  readonly part: number;
  readonly of: number;
  readonly text: string;
}

function pieceOf(xml: string): Piece {
  const match = /<journal\b([^>]*)>([\s\S]*)<\/journal>/.exec(xml);
  const part = Number(/\bpart="(\d+)"/.exec(match?.[1] ?? "")?.[1] ?? NaN);
  const of = Number(/\bof="(\d+)"/.exec(match?.[1] ?? "")?.[1] ?? NaN);
  return { part, of, text: match?.[2] ?? "" };
}

function isComplete(pieces: readonly Piece[]): boolean {
  return pieces.every(({ part, of }) => part >= 1 && part <= of && of === pieces.length);
}

function journalIn(pieces: readonly Piece[]): Journal | Unreadable {
  const text = [...pieces]
    .sort((a, b) => a.part - b.part)
    .map((p) => p.text)
    .join("")
    .replace(/&(\w+);/g, (_, name: string) => UNESCAPES[name] ?? "");
  try {
    const journal = upgraded(JSON.parse(text), UPGRADES, JOURNAL_VERSION);
    if (journal === "newer") return journal;
    return isJournal(journal) ? journal : "damaged";
  } catch {
    return "damaged";
  }
}

/**
 * What was written by any version up to `version` as that one would have written it; "newer" where a later one wrote
 * it; as it is where it has no version, or one from which no step leads on.
 */
export function upgraded(written: unknown, upgrades: Upgrades, version: number): unknown {
  if (typeof written !== "object" || written === null || !("version" in written)) return written;
  const { version: from } = written;
  if (typeof from !== "number") return written;
  if (from > version) return "newer";
  const step = upgrades.get(from);
  if (from === version || step === undefined) return written;
  return upgraded({ ...step(written), version: from + 1 }, upgrades, version);
}

function isJournal(value: unknown): value is Journal {
  return hasJournalShape(value);
}

/** The values as runs of equal ones (by their JSON), counted. */
export function runsOf<T>(values: readonly T[]): readonly Run<T>[] {
  const runs: { rows: number; value: T; key: string }[] = [];
  for (const value of values) {
    const key = JSON.stringify(value);
    const last = runs.at(-1);
    if (last?.key === key) last.rows += 1;
    else runs.push({ rows: 1, value, key });
  }
  return runs.map(({ rows, value }) => ({ rows, value }));
}

/**
 * The value for each of `length` rows; where rows were inserted or deleted since, the runs are stretched or cut at
 * the end.
 */
export function expandRuns<T>(runs: readonly Run<T>[], length: number): readonly T[] {
  const values: T[] = [];
  for (const { rows, value } of runs) for (let i = 0; i < rows && values.length < length; i++) values.push(value);
  const last = values.at(-1);
  while (values.length < length && last !== undefined) values.push(last);
  return values;
}
