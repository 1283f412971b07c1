import { columnName } from "../../../../src/core/model/cells/address";
import type { Column, Derivation, Row } from "./family";
import { formulaOf, isExact, isOfWhole, resultOf } from "./operations";

/** A figure of a table: its value, the formula that would give it, and the decimals it is printed with. */
export interface Figure {
  readonly value: number;
  readonly formula: string | null;
  readonly decimals: number;
}

/** The figures of a body by row and column; null where a cell holds none. */
export type Figures = readonly (readonly (Figure | null)[])[];

/** What figures of a table are computed from. */
export interface Ground {
  readonly seed: number;
  readonly live: boolean;
  /** Row and column of the sheet where the body begins, from 0. */
  readonly top: number;
  readonly left: number;
  readonly columns: readonly Column[];
  readonly rows: readonly (Row | null)[];
}

/** A number between 0 and 1 that a seed and a place always give. */
function noise(seed: number, row: number, column: number): number {
  let state = (seed * 7919 + row * 104729 + column * 1299709) | 0;
  state = Math.imul(state ^ (state >>> 15), state | 1);
  state ^= state + Math.imul(state ^ (state >>> 7), state | 61);
  return ((state ^ (state >>> 14)) >>> 0) / 4294967296;
}

const near = (size: number, random: number): number => size * (0.93 + 0.14 * random);

/** A token that draws or computes a figure. */
export const isMade = (token: string): boolean => /^(?:\*|Σ|Δ|=\w)/.test(token);

/** The rows that add to a row, in the breakdowns they stand in: those under different headings each make the whole. */
export function breakdownsOf(rows: readonly (Row | null)[], row: number): readonly (readonly number[])[] {
  const groups = new Map<number | null, number[]>();
  rows.forEach((other, i) => {
    if (other?.addsTo !== row) return;
    const isUnderHeading = other.parent !== null && rows[other.parent]?.kind === "heading";
    const key = isUnderHeading ? other.parent : null;
    groups.set(key, [...(groups.get(key) ?? []), i]);
  });
  return [...groups.values()];
}

/** The row that a row's figures are in the end a part of, added or only listed. */
export function wholeOf(rows: readonly (Row | null)[], row: number): number {
  const line = rows[row];
  const next = line?.addsTo ?? (line?.kind === "memo" || line?.kind === "heading" ? line.parent : null);
  return next === null ? row : wholeOf(rows, next);
}

/** What is written for a cell of a row: its own token, or the one that fills the rest of the row. */
export function tokenAt(row: Row, column: number): string {
  const last = row.cells.at(-1) ?? "";
  return row.cells[column] ?? (isMade(last) ? last : "");
}

/** Draws or computes every figure of a body. */
export function figuresOf(ground: Ground): Figures {
  const { columns, rows, seed, live } = ground;
  const known = new Map<string, Figure | null>();
  const address = (row: number, column: number): string =>
    `${columnName(ground.left + column)}${String(ground.top + row + 1)}`;
  const round = (value: number, decimals: number, formula: string): Figure => ({
    value: live ? value : Number(value.toFixed(decimals)),
    formula: live ? formula : null,
    decimals,
  });

  const added = (column: number, parts: readonly number[]): Figure | null => {
    const figures = parts.flatMap((part) => at(part, column) ?? []);
    if (figures.length === 0) return null;
    const decimals = Math.max(...figures.map((figure) => figure.decimals));
    const value = Number(figures.reduce((sum, figure) => sum + figure.value, 0).toFixed(6));
    const isRun = parts.every((part, i) => i === 0 || part === (parts[i - 1] ?? 0) + 1);
    const cells = parts.map((part) => address(part, column));
    const formula = isRun && cells.length > 1 ? `SUM(${cells[0] ?? ""}:${cells.at(-1) ?? ""})` : cells.join("+");
    return { value, formula: live ? formula : null, decimals };
  };
  const rest = (row: number, whole: number, column: number): Figure | null => {
    const others = breakdownsOf(rows, whole).find((parts) => parts.includes(row)) ?? [];
    const sum = added(
      column,
      others.filter((part) => part !== row),
    );
    const of = at(whole, column);
    if (!of) return null;
    const formula = live ? `${address(whole, column)}-(${sum?.formula ?? "0"})` : null;
    return { value: Number((of.value - (sum?.value ?? 0)).toFixed(6)), formula, decimals: of.decimals };
  };
  const running = (row: number, column: number): Figure | null =>
    added(
      column,
      rows.flatMap((line, i) => (i <= row && line?.cells.at(-1)?.startsWith("*") === true ? [i] : [])),
    );
  const derived = (row: number, column: number, derivation: Derivation): Figure | null => {
    const { decimals } = columns[column] ?? { decimals: 0 };
    if (derivation.operation === "near") {
      const value = near(derivation.number, noise(seed, row, column));
      return { value: Number(value.toFixed(decimals)), formula: null, decimals };
    }
    if (derivation.operation === "cumul") return running(row, derivation.columns[0] ?? 0);
    const whole = wholeOf(rows, row);
    const figures = derivation.columns.flatMap((from) => at(row, from) ?? []);
    const wholes = derivation.columns.flatMap((from) => at(whole, from)?.value ?? []);
    if (figures.length < derivation.columns.length) return null;
    if (isOfWhole(derivation) && wholes.length < figures.length) return null;
    const value = resultOf(
      derivation,
      figures.map((figure) => figure.value),
      wholes,
    );
    if (!Number.isFinite(value)) return null;
    const formula = formulaOf(
      derivation,
      derivation.columns.map((from) => address(row, from)),
      derivation.columns.map((from) => address(whole, from)),
    );
    const own = isExact(derivation) ? Math.max(...figures.map((figure) => figure.decimals)) : 0;
    return round(value, Math.max(decimals, own), formula);
  };
  const drawn = (token: string, factor: number, row: number, column: number): Figure => {
    const decimals = token.split(".")[1]?.length ?? 0;
    const value = near(Number(token.slice(1)) * factor, noise(seed, row, column));
    return { value: Number(value.toFixed(decimals)), formula: null, decimals };
  };
  const total = (token: string, line: Row, row: number, column: number): Figure | null => {
    if (token === "Δ") return rest(row, line.addsTo ?? -1, column);
    if (token === "Σ") return added(column, breakdownsOf(rows, row)[0] ?? []);
    const named = token.slice(1).split("+");
    return added(
      column,
      named.map((name) => line.named.get(name) ?? -1),
    );
  };
  const made = (token: string, line: Row, row: number, column: number): Figure | null => {
    const about = columns[column];
    if (about?.label.role !== "value" && about?.label.role !== "measure") return null;
    const { derivation, isAdded } = about;
    const isDrawn = token.startsWith("*");
    if (isAdded && !isDrawn) return total(token, line, row, column);
    const isGuess = derivation?.operation === "near" && about.label.role === "value";
    if (derivation && (isDrawn || !isGuess)) return derived(row, column, derivation);
    return isDrawn && about.label.role === "value" ? drawn(token, about.factor, row, column) : null;
  };
  const read = (line: Row, row: number, column: number): Figure | null => {
    const token = tokenAt(line, column);
    if (isMade(token)) return made(token, line, row, column);
    const role = columns[column]?.label.role;
    if ((role !== "value" && role !== "measure") || !/^-?\d+(?:\.\d+)?$/.test(token)) return null;
    return { value: Number(token), formula: null, decimals: token.split(".")[1]?.length ?? 0 };
  };
  const at = (row: number, column: number): Figure | null => {
    const key = `${String(row)} ${String(column)}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const line = rows[row];
    const figure = line ? read(line, row, column) : null;
    known.set(key, figure);
    return figure;
  };
  return rows.map((_, row) => columns.map((__, column) => at(row, column)));
}
