import type { Reference, Shape } from "./shape";
import { added, constantOf, divided, multiplied, raised, sumOf } from "./shape";

/** Most cells of a range that are written out. Source: more than the rows of any outline. */
const MOST_CELLS = 5000;

const TOKEN =
  /\s*(?:(\d+(?:\.\d+)?(?:E[+-]?\d+)?)|(R(?:\[-?\d+\]|\d+)?C(?:\[-?\d+\]|\d+)?(?![A-Z0-9_.(\[]))|([A-Z][A-Z0-9.]*)\(|("(?:[^"]|"")*")|(<=|>=|<>|[-+*/^%():,<>=]))/iy;

type Token =
  | { readonly type: "number"; readonly value: number }
  | { readonly type: "cell"; readonly cell: Reference }
  | { readonly type: "function"; readonly name: string }
  | { readonly type: "text" }
  | { readonly type: "mark"; readonly mark: string };

/** What a formula in R1C1 spelling computes; null where that is no shape that relations know. */
export function shapeOf(formula: string): Shape | null {
  const tokens = tokensOf(formula.replace(/^=/, ""));
  if (tokens === null) return null;
  const reader: Reader = { tokens, at: 0 };
  const shape = additive(reader);
  return reader.at === tokens.length ? shape : null;
}

function tokensOf(text: string): readonly Token[] | null {
  const tokens: Token[] = [];
  const pattern = new RegExp(TOKEN);
  while (pattern.lastIndex < text.trimEnd().length) {
    const [whole, number, cell, name, quoted, mark] = pattern.exec(text) ?? [];
    if (whole === undefined) return null;
    if (number !== undefined) tokens.push({ type: "number", value: Number(number) });
    else if (cell !== undefined) tokens.push({ type: "cell", cell: referenceOf(cell) });
    else if (name !== undefined) tokens.push({ type: "function", name: name.toUpperCase() });
    else if (quoted !== undefined) tokens.push({ type: "text" });
    else tokens.push({ type: "mark", mark: mark ?? "" });
  }
  return tokens;
}

function referenceOf(text: string): Reference {
  const [, row = "", column = ""] = /^R(\[-?\d+\]|\d*)C(\[-?\d+\]|\d*)$/i.exec(text) ?? [];
  const isFixed = (part: string) => /^\d/.test(part);
  const index = (part: string) => (isFixed(part) ? Number(part) - 1 : Number(part.replace(/[[\]]/g, "")));
  return { row: index(row), column: index(column), rowFixed: isFixed(row), columnFixed: isFixed(column) };
}

/** Tokens and how far they have been read. */
interface Reader {
  readonly tokens: readonly Token[];
  at: number;
}

function takes(reader: Reader, ...marks: readonly string[]): string | null {
  const token = reader.tokens[reader.at];
  if (token?.type !== "mark" || !marks.includes(token.mark)) return null;
  reader.at++;
  return token.mark;
}

type Rule = (reader: Reader) => Shape | null;

/** Operands of one rank, joined from left to right. */
function joined(
  operand: Rule,
  marks: readonly string[],
  join: (a: Shape, b: Shape, mark: string) => Shape | null,
): Rule {
  return (reader) => {
    let shape = operand(reader);
    for (let mark = takes(reader, ...marks); mark !== null; mark = takes(reader, ...marks)) {
      const next = operand(reader);
      shape = shape && next ? join(shape, next, mark) : null;
    }
    return shape;
  };
}

const power = joined(percentage, ["^"], raised);
const product = joined(signed, ["*", "/"], (a, b, mark) => (mark === "*" ? multiplied(a, b) : divided(a, b)));
const additive = joined(product, ["+", "-"], (a, b, mark) => added(a, b, mark === "+" ? 1 : -1));

function signed(reader: Reader): Shape | null {
  const sign = takes(reader, "+", "-");
  if (sign === null) return power(reader);
  const shape = signed(reader);
  return sign === "-" && shape ? multiplied(constantOf(-1), shape) : shape;
}

function percentage(reader: Reader): Shape | null {
  let shape = atom(reader);
  while (takes(reader, "%") !== null) shape = shape && multiplied(constantOf(0.01), shape);
  return shape;
}

function atom(reader: Reader): Shape | null {
  const token = reader.tokens[reader.at++];
  if (token?.type === "number") return constantOf(token.value);
  if (token?.type === "cell") return sumOf([token.cell]);
  if (token?.type === "function") return called(reader, token.name);
  if (token?.type !== "mark" || token.mark !== "(") return null;
  const inner = additive(reader);
  return takes(reader, ")") === null ? null : inner;
}

/** Functions that give their first argument, rounded or where it is no error. */
const FIRST: ReadonlySet<string> = new Set(["ROUND", "ROUNDUP", "ROUNDDOWN", "IFERROR", "IFNA"]);

function called(reader: Reader, name: string): Shape | null {
  const parts = argumentsOf(reader);
  if (parts === null) return null;
  if (FIRST.has(name)) return shapeIn(parts[0]);
  if (name === "IF") return onlyShape(parts.slice(1).map(shapeIn));
  const running = name === "SUM" ? runningIn(parts) : null;
  if (running !== null) return running;
  const cells = cellsIn(name === "SUBTOTAL" ? parts.slice(1) : parts);
  if (cells === null) return null;
  if (name === "SUM" || (name === "SUBTOTAL" && isSum(parts[0]))) return sumOf(cells);
  return name === "AVERAGE" ? sumOf(cells, 1 / cells.length) : null;
}

/** The tokens of each argument, up to the bracket that closes the call. */
function argumentsOf(reader: Reader): readonly (readonly Token[])[] | null {
  const parts: Token[][] = [[]];
  for (let depth = 1; depth > 0; reader.at++) {
    const token = reader.tokens[reader.at];
    if (token === undefined) return null;
    const mark = token.type === "mark" ? token.mark : "";
    if (token.type === "function" || mark === "(") depth++;
    if (mark === ")") depth--;
    if (depth === 0) continue;
    if (depth === 1 && mark === ",") parts.push([]);
    else parts.at(-1)?.push(token);
  }
  return parts;
}

function shapeIn(tokens: readonly Token[] | undefined): Shape | null {
  const reader: Reader = { tokens: tokens ?? [], at: 0 };
  const shape = additive(reader);
  return reader.at === reader.tokens.length ? shape : null;
}

/** The one shape among the branches of a condition that names cells. */
function onlyShape(branches: readonly (Shape | null)[]): Shape | null {
  const shapes = branches.filter((shape) => shape !== null && (shape.kind !== "linear" || shape.terms.length > 0));
  return shapes.length === 1 ? (shapes[0] ?? null) : null;
}

/** What SUBTOTAL is told so as to add up, hidden rows in or out. */
function isSum(tokens: readonly Token[] | undefined): boolean {
  const [token] = tokens ?? [];
  return token?.type === "number" && (token.value === 9 || token.value === 109);
}

/** The cells of arguments that are cells, ranges, or cells with a plus between them. */
function cellsIn(parts: readonly (readonly Token[])[]): readonly Reference[] | null {
  const cells: Reference[] = [];
  for (const part of parts) {
    const corners = cornersOf(part);
    const inside = corners ? rangeOf(...corners) : addedIn(part);
    if (inside === null) return null;
    cells.push(...inside);
  }
  return cells.length > 0 && cells.length <= MOST_CELLS ? cells : null;
}

/** The corners of a range; null where tokens are none. */
function cornersOf([from, colon, to, ...others]: readonly Token[]): readonly [Reference, Reference] | null {
  if (from?.type !== "cell" || to?.type !== "cell" || others.length > 0) return null;
  return colon?.type === "mark" && colon.mark === ":" ? [from.cell, to.cell] : null;
}

function addedIn(tokens: readonly Token[]): readonly Reference[] | null {
  const shape = shapeIn(tokens);
  if (shape?.kind !== "linear" || shape.constant !== 0 || shape.terms.some(({ factor }) => factor !== 1)) return null;
  return shape.terms.map(({ cell }) => cell);
}

/** The sum of a range that begins at a fixed cell and ends in the formula's own row or column. */
function runningIn([part = [], ...others]: readonly (readonly Token[])[]): Shape | null {
  const corners = others.length === 0 ? cornersOf(part) : null;
  if (corners === null) return null;
  const [first, last] = corners;
  if (first.rowFixed && !last.rowFixed && last.row === 0 && isSame(first, last, "column"))
    return { kind: "running", to: last, along: "across" };
  return first.columnFixed && !last.columnFixed && last.column === 0 && isSame(first, last, "row")
    ? { kind: "running", to: last, along: "down" }
    : null;
}

function isSame(a: Reference, b: Reference, line: "row" | "column"): boolean {
  return a[line] === b[line] && a[`${line}Fixed`] === b[`${line}Fixed`];
}

/** The cells of a range both of whose corners are fixed, or neither, in each direction. */
function rangeOf(from: Reference, to: Reference): readonly Reference[] | null {
  if (from.rowFixed !== to.rowFixed || from.columnFixed !== to.columnFixed) return null;
  const [top, bottom] = [Math.min(from.row, to.row), Math.max(from.row, to.row)];
  const [left, right] = [Math.min(from.column, to.column), Math.max(from.column, to.column)];
  if ((bottom - top + 1) * (right - left + 1) > MOST_CELLS) return null;
  const cells: Reference[] = [];
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++) cells.push({ ...from, row, column });
  return cells;
}
