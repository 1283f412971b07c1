import type { Derivation } from "./family";

/** What an operation is given. */
interface Inputs {
  /** Figures of the row, then of its whole, in the order of the operation's columns. */
  readonly figures: readonly number[];
  readonly wholes: readonly number[];
  readonly number: number;
}

const OPERATIONS: Readonly<Record<string, (inputs: Inputs) => number>> = {
  pct: ({ figures: [a = 0, b = 0] }) => (100 * a) / b,
  chg: ({ figures: [a = 0, b = 0] }) => (100 * a) / b - 100,
  frac: ({ figures: [a = 0, b = 0] }) => a / b,
  dif: ({ figures: [a = 0, b = 0] }) => a - b,
  avg: ({ figures: [a = 0, b = 0], number }) => 100 * (a / b) ** (1 / number),
  avgchg: ({ figures: [a = 0, b = 0], number }) => 100 * (a / b) ** (1 / number) - 100,
  share: ({ figures: [a = 0], wholes: [whole = 0] }) => (100 * a) / whole,
  sharefrac: ({ figures: [a = 0], wholes: [whole = 0] }) => a / whole,
  contrib: ({ figures: [a = 0, b = 0], wholes: [, whole = 0] }) => (100 * (a - b)) / whole,
  sum: ({ figures }) => figures.reduce((sum, figure) => sum + figure, 0),
  mul: ({ figures: [a = 0, b = 0], number }) => a * b * number,
  div: ({ figures: [a = 0, b = 0], number }) => (a / b) * number,
};

/** The formula of a derivation, from the addresses of its cells in the row and in the row's whole. */
export function formulaOf(
  { operation, number }: Derivation,
  cells: readonly string[],
  wholes: readonly string[],
): string {
  const [a = "", b = ""] = cells;
  const forms: Readonly<Record<string, string>> = {
    pct: `${a}/${b}*100`,
    chg: `${a}/${b}*100-100`,
    frac: `${a}/${b}`,
    dif: `${a}-${b}`,
    avg: `(${a}/${b})^(1/${String(number)})*100`,
    avgchg: `(${a}/${b})^(1/${String(number)})*100-100`,
    share: `${a}/${wholes[0] ?? ""}*100`,
    sharefrac: `${a}/${wholes[0] ?? ""}`,
    contrib: `(${a}-${b})/${wholes[1] ?? ""}*100`,
    sum: cells.join("+"),
    mul: `${a}*${b}*${String(number)}`,
    div: `${a}/${b}*${String(number)}`,
  };
  return forms[operation] ?? "";
}

/** What a derivation gives. */
export function resultOf(
  { operation, number }: Derivation,
  figures: readonly number[],
  wholes: readonly number[],
): number {
  const result = OPERATIONS[operation]?.({ figures, wholes, number });
  if (result === undefined) throw new Error(`no operation ${operation}`);
  return result;
}

/** A derivation that compares a row with the row it is in the end a part of. */
export const isOfWhole = ({ operation }: Derivation): boolean => /^(?:share|contrib)/.test(operation);

/** A derivation that keeps the decimals of what it is made of. */
export const isExact = ({ operation }: Derivation): boolean => operation === "sum" || operation === "dif";
