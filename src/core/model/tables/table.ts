import type { CellAddress, CellRange } from "../cells/address";
import type { Period } from "./period";
import type { Message } from "../message";
import type { TableRelation } from "./relation";
import type { Unit } from "./unit";
import type { CellValue, SheetGrid } from "../cells/workbook";
import type { FigureColumn, FigureKind } from "./figure";
import { isDateFormat } from "../cells/number-format";
import { cellAt } from "../cells/workbook";

/** What a column is there for. */
export type ColumnRole = "ordinal" | "code" | "label" | "unit" | "value" | "measure" | "note" | "blank";

/** Whose figure it is: what was planned, what was reached, and how sure that is. */
export type Scenario = "plan" | "actual" | "preliminary" | "estimate";

/** What a measure column measures. */
export type MeasureKind =
  | "growth-same-period"
  | "growth-previous-period"
  | "growth-other-base"
  | "plan-attainment"
  | "plan-growth"
  | "share"
  | "average-growth"
  | "contribution"
  | "difference"
  | "other";

/** How a measure is printed: 108.95 (100 is "no change"), 8.95 (0 is), 1.0895 (1 is). */
export type MeasureForm = "index" | "change" | "fraction";

export type Quantity = "volume" | "value" | "price";

/** Why something was read as it was, in words a clerk understands. */
export interface Evidence {
  readonly message: Message;
  /** How much it weighs, 0 to 1. */
  readonly weight: number;
}

/** Whether figures add up over time, or stand at a moment. */
export type Accumulation = "flow" | "stock";

/** What the words of a column's header say of its figures, beside when and whose they are. */
export interface ColumnMeaning {
  readonly accumulation: Accumulation;
  /** Yields, averages, shares, comparisons: nothing that adds up. */
  readonly isRatio: boolean;
  /** Weights that a composite is taken with. */
  readonly isWeight: boolean;
  /** It says something only where it occurred (adjustments, additions). */
  readonly isOccasional: boolean;
  /** It is said to be part of the column before it ("Trong đó: nữ"). */
  readonly isOfWhich: boolean;
  /** A balance or a change, which may be negative. */
  readonly isSigned: boolean;
  /** It counts things one by one, without a unit. */
  readonly isCount: boolean;
  /** It is headed as a change ("Tốc độ tăng": 8.95), not as an index. */
  readonly isChange: boolean;
  /** It says for which months it is. */
  readonly namesSpan: boolean;
  /** It is headed as counted from the year's beginning ("Lũy kế"). */
  readonly isRunning: boolean;
  /** "current", "constant 2010"; null where it names no prices. */
  readonly prices: string | null;
  /** The year that constant prices are those of. */
  readonly priceBase: string | null;
  /** The words that say what, whose or where. */
  readonly details: readonly string[];
}

/** A column of a table, with what its header and its values say. */
export interface ColumnModel {
  readonly column: number;
  readonly role: ColumnRole;
  readonly scenario: Scenario | null;
  readonly period: Period | null;
  readonly measure: MeasureKind | null;
  readonly form: MeasureForm | null;
  readonly quantity: Quantity | null;
  /** Whose or which figures the banner over several columns names (a place, a quantity), as compared; null for none. */
  readonly block: string | null;
  readonly unit: Unit | null;
  readonly hidden: boolean;
  /** The header's parts from the top down, spanners first, each as written in one line. */
  readonly header: readonly string[];
  readonly meaning: ColumnMeaning;
  /** The column has no figure, and no text either, in the body. */
  readonly isEmpty: boolean;
  /** 0 to 1. */
  readonly confidence: number;
  readonly evidence: readonly Evidence[];
}

export type RowKind = "total" | "component" | "memo" | "heading";

type Subject = Pick<ColumnModel, "quantity" | "block">;

/** Whether two columns tell of one thing: the same quantity, under banners that name the same. */
export const areOfOneThing = (a: Subject, b: Subject): boolean => a.quantity === b.quantity && a.block === b.block;

/** Whether a measure may be of a column of figures: what its header names of quantity and banner is the column's. */
export const mayBeOf = (measure: Subject, figures: Subject): boolean =>
  (measure.quantity === null || measure.quantity === figures.quantity) &&
  (measure.block === null || measure.block === figures.block);

/** What kind of figure a row holds: an amount, an index (100 is "as before"), or a rate in percent. */
export type RowNature = "level" | "index" | "rate";

/** What an index is relative to: what of it is 100. */
export type IndexBase = "same-period" | "previous-period" | "other";

/** What the words of a row's label say it is, beside what it is about. */
export interface RowMeaning {
  /** "bare" says no more than that it is the whole; "opening" claims to be one ("Tổng mức bán lẻ"). */
  readonly total: "bare" | "opening" | null;
  /** It makes its list complete ("khác", "còn lại"). */
  readonly isRest: boolean;
  /** What is left when the others are named, of nothing in particular: what is in it changes. */
  readonly isResidual: boolean;
  /** "named" where the one part stands in the line of the words. */
  readonly ofWhich: "named" | "list" | null;
  /** It says that the rows below it are the whole. */
  readonly isExhaustive: boolean;
  /** It divides or lists and names nothing itself. */
  readonly isNameless: boolean;
  /** A composition, whose parts make 100. */
  readonly isComposition: boolean;
  /** Inflation, a rate among indices. */
  readonly isInflation: boolean;
  /** A balance or a change, which may be negative. */
  readonly isSigned: boolean;
  readonly accumulation: Accumulation;
  /** What its own words say an index is relative to. */
  readonly indexBase: IndexBase | null;
}

/** What stands above a table says of it as a whole. */
export interface TableMeaning {
  /** What it is about, without times and without what any table says. */
  readonly subject: string;
  /** Of what the title names. */
  readonly accumulation: Accumulation;
  readonly indexBase: IndexBase | null;
  /** A province or its department is named above it. */
  readonly isOfProvince: boolean;
  /** Balances or changes, which may be negative. */
  readonly isSigned: boolean;
}

/** A row of a table's body. */
export interface RowModel {
  readonly row: number;
  /** In one line, as written, legacy encodings decoded. */
  readonly label: string;
  readonly meaning: RowMeaning;
  /** STT as written ("I", "1.1", "-"), or null. */
  readonly ordinal: string | null;
  readonly code: string | null;
  readonly level: number;
  readonly kind: RowKind;
  /** Row number of the parent in the outline, or null. */
  readonly parent: number | null;
  /** Row number of the row whose figures its own help to make, perhaps through a heading; null for none. */
  readonly addsTo: number | null;
  /** The unit that holds for the row: its own, a ditto mark's, its parent's or the table's. */
  readonly unit: Unit | null;
  readonly nature: RowNature;
  readonly quantity: Quantity | null;
  readonly hidden: boolean;
  /** The time the row stands for, in a table whose months run down; a year of offset 0 is the column's. */
  readonly period?: Period;
}

/** A statistical table on a sheet, as read, never an Excel table (ListObject). */
export interface TableModel {
  /** Known by what it is (title, headers, rows), not by where it stands: survives inserted rows and a renamed sheet. */
  readonly id: string;
  readonly sheet: SheetGrid;
  readonly title: { readonly cell: CellAddress; readonly text: string } | null;
  readonly meaning: TableMeaning;
  /** The unit that holds for the whole table. */
  readonly unit: Unit | null;
  /** Every row that labels columns, the column-number row included; null when the table has none. */
  readonly header: CellRange | null;
  readonly columnNumberRow: number | null;
  readonly body: CellRange;
  /** Every column of the body, in order, hidden ones included. */
  readonly columns: readonly ColumnModel[];
  /** Every row of the body, in order. */
  readonly rows: readonly RowModel[];
  /** The figures of every column of the body, in the columns' order. */
  readonly figures: readonly FigureColumn[];
  /** What its figures and formulas show to be known. */
  readonly relations: readonly TableRelation[];
  /** 0 to 1; below `SURE` nothing is written from it and the clerk is asked. */
  readonly confidence: number;
  readonly evidence: readonly Evidence[];
  /** A form to be uploaded elsewhere, which must keep its shape. */
  readonly isUploadForm: boolean;
}

/**
 * The confidence from which a reading is used without asking. Source: `npm run fit:confidence`: of 1,441 columns of 35
 * families, each left out of the fitting, 85 in 100 are read at this confidence or above, and of these 1,228 eight are
 * wrong.
 */
export const SURE = 0.9;

/** From here a table's rules are run at all: they compare sure columns only. Source: more likely right than not. */
export const LIKELY = 0.5;

/**
 * The children whose figures make up the row, in the order of the sheet (memo items and headings left out). `row` is a
 * zero-based sheet row.
 */
export function componentsOf(table: TableModel, row: number): readonly RowModel[] {
  return table.rows.filter((r) => r.parent === row && r.kind !== "memo" && r.kind !== "heading");
}

/** The row at a zero-based sheet row; null outside the body. */
export function rowAt(table: TableModel, row: number): RowModel | null {
  return table.rows[row - table.body.top] ?? null;
}

/** The one of a row in a list that is in the table's order, found by halving; undefined where the list has none. */
export function entryOf<T extends { readonly row: RowModel }>(entries: readonly T[], row: number): T | undefined {
  let [low, high] = [0, entries.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((entries[middle]?.row.row ?? Infinity) < row) low = middle + 1;
    else high = middle;
  }
  const found = entries[low];
  return found?.row.row === row ? found : undefined;
}

/** The rows from one zero-based sheet row to another, both included, as far as the body has them. */
export function rowsBetween(table: TableModel, top: number, bottom: number): readonly RowModel[] {
  const first = Math.max(0, top - table.body.top);
  return table.rows.slice(first, Math.max(first, bottom - table.body.top + 1));
}

/** The column at a zero-based sheet column; null outside the body. */
export function columnAt(table: TableModel, column: number): ColumnModel | null {
  return table.columns[column - table.body.left] ?? null;
}

/** The value of a body cell by its zero-based sheet row and column; null where it is empty, or a date made of "1/7". */
export function figure(table: TableModel, row: number, column: number): CellValue {
  const cell = cellAt(table.sheet, row, column);
  return cell === null || (typeof cell.value === "number" && isDateFormat(cell.numberFormat)) ? null : cell.value;
}

/**
 * The time of a figure: the column's, or where the rows are times the row's in the column's year; months so far where
 * the column adds up. Null where neither says.
 */
export function periodAt(row: RowModel, column: ColumnModel): Period | null {
  const own = row.period;
  if (own === undefined || !("year" in own)) return own ?? column.period;
  const year =
    "calendar" in own.year || column.period === null || !("year" in column.period) ? own.year : column.period.year;
  const span = column.period?.kind === "relative" ? column.period.span : column.period?.kind;
  const addsUp = column.meaning.isRunning || span === "cumulative";
  if (addsUp && own.kind === "month") return { kind: "cumulative", year, from: 1, to: own.month };
  if (addsUp && own.kind === "quarter") return { kind: "cumulative", year, from: 1, to: 3 * own.quarter };
  return { ...own, year };
}

/** The labels from the outermost parent down to the row, its own last. */
export function labelPath(table: TableModel, row: RowModel): readonly string[] {
  const path: string[] = [row.label];
  const seen = new Set<number>([row.row]);
  for (let parent = row.parent; parent !== null && !seen.has(parent);) {
    seen.add(parent);
    const model = rowAt(table, parent);
    if (!model) break;
    path.unshift(model.label);
    parent = model.parent;
  }
  return path;
}

/** Whether the table has no figure but zeros, and nothing else where figures go: a form still to be filled in. */
export function isEmptyForm(table: TableModel): boolean {
  return table.columns.every((column, i) => {
    if ((column.role !== "value" && column.role !== "measure") || column.isEmpty) return true;
    const own = table.figures[i];
    return own?.kinds.every((kind, at) => isUnfilled(kind, own.values[at] ?? 0, column.role === "measure")) ?? false;
  });
}

/** Zeros, and in a measure #DIV/0!, are what a form's formulas make of nothing. */
function isUnfilled(kind: FigureKind, value: number, isMeasure: boolean): boolean {
  if (kind === "number" || kind === "text-number") return value === 0;
  return kind === "blank" || kind === "none" || kind === "unavailable" || (kind === "error" && isMeasure);
}
