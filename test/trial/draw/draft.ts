import { cellName } from "../../../src/core/model/cells/address";
import type { Random } from "../../hostile/random";

/** What a cell holds: "=…" is a formula, whose value Excel works out. */
export type Entry = string | number | null;

/** A sheet that is being drawn; rows and columns from zero. */
export interface Draft {
  readonly name: string;
  readonly cells: Entry[][];
  /** Number formats by column, and of single cells by "row,column". */
  readonly formats: readonly (string | null)[];
  readonly cellFormats: Map<string, string>;
}

/** The month a report is for. */
interface Reporting {
  readonly year: number;
  /** 4 to 11. */
  readonly month: number;
}

/** A fault that can be put into a sheet: `plant` writes it and names the cells at which a reader is rightly sent. */
export interface PlannedFault {
  readonly rule: string;
  readonly accept?: readonly string[];
  readonly note: string;
  readonly plant: (draft: Draft) => readonly string[];
}

/** A figure that looks odd and is right, already in the sheet. */
interface PlannedOdd {
  readonly cells: readonly string[];
  readonly why: string;
}

/** A sheet as drawn, the faults it may be given, and what in it is odd and right. */
export interface DrawnSheet {
  readonly draft: Draft;
  readonly faults: readonly PlannedFault[];
  readonly odd: readonly PlannedOdd[];
}

/** One family of layouts: draws a sheet for a month, with odd figures where `isOdd`. */
export interface Family {
  readonly name: string;
  readonly draw: (random: Random, reporting: Reporting, isOdd: boolean) => DrawnSheet;
}

/** The A1 name of a cell. */
export const at = (row: number, column: number): string => cellName({ row, column });

/** What a cell of the draft holds as a number; 0 where it holds none. */
export function numberIn({ cells }: Draft, row: number, column: number): number {
  const entry = cells[row]?.[column];
  return typeof entry === "number" ? entry : 0;
}

/** Writes into a cell, and gives its A1 name. */
export function write({ cells }: Draft, row: number, column: number, entry: Entry): string {
  const line = cells[row];
  if (line === undefined) throw new Error(`the draft has no row ${String(row)}`);
  line[column] = entry;
  return at(row, column);
}

/** A number rounded to so many decimals. */
export const rounded = (value: number, decimals: number): number => Number(value.toFixed(decimals));

/** A number from `low` to `high`, rounded. */
export const between = (random: Random, low: number, high: number, decimals: number): number =>
  rounded(low + (high - low) * random.fraction(), decimals);

/** 100 · a ÷ b with two decimals, as tables print it. */
export const ratio = (a: number, b: number): number => rounded((100 * a) / b, 2);

/** The sum of rounded numbers, without what binary fractions add. */
export const sum = (values: readonly number[], decimals: number): number =>
  rounded(
    values.reduce((all, value) => all + value, 0),
    decimals,
  );

/** A number as it is typed by hand in Vietnamese: 1.234,5. */
export function typed(value: number, decimals: number): string {
  const [whole = "", rest] = value.toFixed(decimals).split(".");
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ".");
  return rest === undefined ? grouped : `${grouped},${rest}`;
}

/** A number with two neighbouring unlike digits of it exchanged, which changes it by a hundredth at least. */
export function transposed(value: number): number {
  const text = String(value);
  for (let i = 0; i + 1 < text.length; i++) {
    const [a = "", b = ""] = [text[i], text[i + 1]];
    if (!/\d/.test(a) || !/\d/.test(b) || a === b || (i === 0 && b === "0")) continue;
    const other = Number(text.slice(0, i) + b + a + text.slice(i + 2));
    if (Math.abs(other - value) >= 0.01 * Math.abs(value)) return other;
  }
  return rounded(value * 1.27, 2);
}

/** What a sheet is drawn from. */
export interface Outline {
  readonly name: string;
  readonly title: string;
  /** Printed over the right end of the table; null for none. */
  readonly unit: string | null;
  readonly header: readonly (readonly string[])[];
  readonly body: readonly (readonly Entry[])[];
  readonly formats: readonly (string | null)[];
}

/** The draft of an outline, and the row at which its body begins. */
export function draftOf(outline: Outline): { readonly draft: Draft; readonly top: number } {
  const { name, title, unit, header, body, formats } = outline;
  const width = formats.length;
  const unitLine: Entry[] = Array.from({ length: width }, (_, i) => (i === width - 1 ? unit : null));
  const cells: Entry[][] = [
    ["SỞ CÔNG THƯƠNG"],
    [title],
    unitLine,
    ...header.map((line) => line.map((text) => (text === "" ? null : text))),
    ...body.map((line) => [...line]),
  ];
  return { draft: { name, cells, formats, cellFormats: new Map() }, top: 3 + header.length };
}

/** Number formats of tables: one decimal with thousands, two decimals, whole numbers. */
export const LEVEL = "#,##0.0";
export const PERCENT = "0.00";
export const COUNT = "#,##0";
