import type { FigureRegion } from "../../src/core/relations/figures";

/** A table of the benchmark: the texts of its cells and the relations that people have annotated. */
export interface AnnotatedTable {
  readonly name: string;
  /** Thousands separator and decimal mark: "Comma Point", "Space Comma", "None Point" … */
  readonly format: string;
  readonly cells: readonly (readonly string[])[];
  readonly relations: readonly AnnotatedRelation[];
}

export interface AnnotatedRelation {
  readonly operator: string;
  readonly result: readonly [number, number];
  readonly operands: readonly (readonly [number, number])[];
}

const THOUSANDS: Readonly<Record<string, string>> = { Comma: ",", Point: ".", Space: " ", None: "" };
const MARKS: Readonly<Record<string, string>> = { Comma: ",", Point: "." };

/** The exact decimal that a text is in a format; null where it is none. */
export function decimalOf(text: string, format: string): { readonly digits: number; readonly decimals: number } | null {
  const [thousands = "None", mark = "Point"] = format.split(" ");
  const { sign, body } = signed(text);
  const separator = THOUSANDS[thousands] ?? "";
  const point = MARKS[mark] ?? ".";
  const grouped = new RegExp(`^\\d{1,3}(?:[${separator || "_"}]\\d{3})*(?:[${point}]\\d+)?$`);
  const plain = new RegExp(`^\\d*(?:[${point}]\\d+)?$`);
  if (body === "" || !(grouped.test(body) || plain.test(body))) return null;
  const [whole = "", fraction = ""] = (separator === "" ? body : body.split(separator).join("")).split(point);
  const decimals = fraction.replace(/0+$/, "");
  const digits = Number(whole + decimals) * sign;
  return Number.isSafeInteger(digits) ? { digits, decimals: decimals.length } : null;
}

/** A text without its sign, its brackets and its currency. */
function signed(text: string): { readonly sign: number; readonly body: string } {
  const bare = text.replace(/[\s\u00a0\u202f]+/g, " ").trim();
  const bracketed = /^\((.+)\)$/.exec(bare)?.[1];
  const body = (bracketed ?? bare).replace(/[$€£%]/g, "").trim();
  const negative = /^[-−–]/.test(body) !== (bracketed !== undefined);
  return { sign: negative ? -1 : 1, body: body.replace(/^[-−–+]/, "").trim() };
}

/** The figures of a table of texts. */
export function figuresOf(table: Pick<AnnotatedTable, "cells" | "format">): FigureRegion {
  const rows = table.cells.length;
  const columns = Math.max(0, ...table.cells.map((row) => row.length));
  const digits = new Float64Array(rows * columns).fill(NaN);
  const decimals = new Uint8Array(rows * columns);
  table.cells.forEach((row, r) => {
    row.forEach((text, c) => {
      const figure = decimalOf(text, table.format);
      if (!figure) return;
      digits[r * columns + c] = figure.digits;
      decimals[r * columns + c] = figure.decimals;
    });
  });
  return { rows, columns, digits, decimals };
}
