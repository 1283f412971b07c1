import type { CellAddress, CellRange } from "../../../core/model/cells/address";
import type { OwnSheetRole, OwnedColumn } from "../../../core/model/changes/workbook-change";
import type { CellContent, SheetChange } from "../../../core/model/changes/workbook-change";
import { formulaIdentity, formulaShape, formulaSkeleton } from "../formula-shape";
import type { Journal, JournalColumn, JournalSheet, Unreadable } from "./journal";
import type { ExistingMark } from "../writer/marks";
import type { ExistingFix } from "../removal/fix-reversal";

/** A column of ours as it stands. */
export interface ExistingColumn extends OwnedColumn {
  readonly entry: JournalColumn;
  /** For each row of the range whether the cell is empty, still ours, or the clerk's. */
  readonly cells: readonly CellOwner[];
}

/** Whose a cell of a column of ours is. */
export type CellOwner = "empty" | "ours" | "theirs";

/** A sheet of ours as it stands; `entry` is null for a copy somebody made of it. */
export interface ExistingSheet {
  readonly role: OwnSheetRole;
  readonly sheetId: string;
  readonly name: string;
  readonly entry: JournalSheet | null;
  /** Our defined name stands on it. */
  readonly isNamed: boolean;
  /** It carries our custom property; a run that was cut off may not have come that far. */
  readonly hasRole: boolean;
}

/** Everything of ours that was found in the workbook. */
export interface Existing {
  readonly journal: Journal;
  /** Why the parts of a journal that are there cannot be read: nothing may be written then; null where they can. */
  readonly unreadable: Unreadable | null;
  readonly partIds: readonly string[];
  readonly columns: readonly ExistingColumn[];
  readonly sheets: readonly ExistingSheet[];
  readonly marks: readonly ExistingMark[];
  readonly fixes: readonly ExistingFix[];
  /**
   * Those of `columns` that stand on a copy somebody made of a sheet: they have no defined name and no place in the
   * journal yet.
   */
  readonly copies: readonly ExistingColumn[];
  /** Names of ours that a copied sheet has brought along. */
  readonly strayScoped: readonly { readonly sheetId: string; readonly name: string }[];
  /** Columns on which names of ours stand, with formulas like ours, that the journal does not know: it was lost. */
  readonly withoutJournal: readonly ExistingColumn[];
  /** Names of ours that are of no use any more. */
  readonly strayNames: readonly string[];
}

/** Whether an earlier run has left something that a sheet emptied or read otherwise by now no longer bears. */
export function ownsAnything({ columns, sheets, marks }: Existing): boolean {
  return columns.length + sheets.length + marks.length > 0;
}

/** What a cell was found to hold: the formula or constant as Excel gives it in `formulas`; "" is an empty cell. */
export type FoundContent = string | number | boolean;

/**
 * Whose each cell of a column of ours is; a formula is ours when it has a shape we wrote, whichever row a total has
 * moved to; where columns were inserted in between, no cell has it any more and the shape most cells of the same
 * skeleton share is taken for it.
 * @param found what the cells of the range hold, top to bottom
 * @param range one column; its first row counts the references of formulas
 */
export function ownersOf(
  entry: Pick<JournalColumn, "constants" | "shapes">,
  found: readonly FoundContent[],
  range: CellRange,
): readonly CellOwner[] {
  const written = new Set(entry.shapes);
  const counts = new Map<string, number>();
  for (const shape of written) {
    const key = openShape(shape);
    for (const each of new Set([key, withoutTotal(key)])) counts.set(each, (counts.get(each) ?? 0) + 1);
  }
  const skeletons = new Map([...counts.keys()].map((key) => [skeletonOfShape(key), counts.get(key) ?? 0]));
  const present = found.map((content, i) => {
    if (typeof content !== "string" || !content.startsWith("=")) return null;
    const shape = formulaShape(content, range.top + i, range.left);
    return { shape, key: openShape(shape), skeleton: formulaSkeleton(content) };
  });
  const moved = new Map<string, string>();
  for (const skeleton of skeletons.keys()) {
    const alike = present.flatMap((p) => (p?.skeleton === skeleton ? [p.key] : []));
    if (alike.some((key) => counts.has(key))) continue;
    const common = mostCommon(alike);
    if (common !== null) moved.set(skeleton, common);
  }
  const shapesOf = (key: string): number => new Set(present.flatMap((p) => (p?.key === key ? [p.shape] : []))).size;
  const firstFormula = present.findIndex((p) => p !== null);
  return found.map((content, i) => {
    if (content === "") return "empty";
    const formula = present[i] ?? null;
    const isHeader = firstFormula < 0 || i < firstFormula;
    if (formula === null)
      return isHeader && entry.constants.some((constant) => sameFound(content, constant)) ? "ours" : "theirs";
    if (written.has(formula.shape)) return "ours";
    const most =
      counts.get(formula.key) ??
      (moved.get(formula.skeleton) === formula.key ? skeletons.get(formula.skeleton) : undefined);
    // More totals than were written: one of them is the clerk's choice.
    return most !== undefined && shapesOf(formula.key) <= most ? "ours" : "theirs";
  });
}

/** A shape whichever rows its fixed references name: rows put in above a total move them. */
function openShape(shape: string): string {
  return shape.replace(/"(?:[^"]|"")*"|R\d+(?=C(?:\[|[A-Z]))/gu, (token) => (token.startsWith('"') ? token : "R#"));
}

/** What an open shape becomes when the row of its total is deleted. */
function withoutTotal(key: string): string {
  return key.replace(/R#C(?:\[-?\d+\]|[A-Z]{1,3})/gu, "#REF!");
}

function skeletonOfShape(shape: string): string {
  return shape.replace(
    /"(?:[^"]|"")*"|(?:(?:'(?:[^']|'')*'|[\p{L}\p{N}_.]+)!)?R(?:\[-?\d+\]|\d+|#)C(?:\[-?\d+\]|[A-Z]{1,3})|#REF!/gu,
    (token) => (token.startsWith('"') ? token : "?"),
  );
}

function mostCommon(texts: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  let best: string | null = null;
  for (const [text, count] of counts) if (best === null || count > (counts.get(best) ?? 0)) best = text;
  return best;
}

/** Which cells of a column the clerk has typed over; `owners` belong to the rows of the range. */
export function typedOver(owners: readonly CellOwner[], range: CellRange): readonly CellAddress[] {
  return owners.flatMap((owner, i) => (owner === "theirs" ? [{ row: range.top + i, column: range.left }] : []));
}

/**
 * Whether a cell of one of our sheets holds what we wrote there; a formula may have followed moved cells and renamed
 * sheets. The clerk's own words are theirs though it was we who moved them there.
 */
export function isOurContent(found: FoundContent, content: CellContent | null): boolean {
  if (content === null) return found === "";
  if ("formula" in content)
    return (
      typeof found === "string" && found.startsWith("=") && formulaSkeleton(found) === formulaSkeleton(content.formula)
    );
  return content.isTheirs !== true && sameFound(found, "number" in content ? content.number : content.text);
}

/**
 * How far two numbers may be apart, relatively, and be the same. Source: Excel keeps 15 digits of a number (Microsoft
 * Support, "Excel specifications and limits"), which is 5e-16 to 5e-15 of it, so that one of 17 may come back
 * otherwise than it was written.
 */
const SAME_NUMBER = 1e-12;

/** Whether two contents are the same, numbers as exactly as Excel keeps them. */
export function sameFound(a: FoundContent, b: FoundContent): boolean {
  if (typeof a !== "number" || typeof b !== "number") return a === b;
  return a === b || Math.abs(a - b) <= SAME_NUMBER * Math.max(Math.abs(a), Math.abs(b));
}

/** Whether a cell holds exactly the content, but for the spelling of a formula. */
export function holds(found: FoundContent, content: CellContent | null): boolean {
  if (content !== null && "formula" in content)
    return (
      typeof found === "string" && found.startsWith("=") && formulaIdentity(found) === formulaIdentity(content.formula)
    );
  return isOurContent(found, content);
}

/** The rectangle of an own sheet's content, which begins at A1; one cell at least. */
export function blockOf(edit: SheetChange): CellRange {
  return {
    top: 0,
    left: 0,
    bottom: Math.max(0, edit.rows.length - 1),
    right: Math.max(0, edit.columnWidths.length - 1),
  };
}
