import { readA1 } from "../../../xlsx/formulas/reference-scanner";
import { parseStructured } from "./structured-reference";
import type { BinaryOperator, Node, SheetPrefix } from "./syntax";
import { tokenize } from "../../../xlsx/formulas/tokens";
import { errorCodeOf, errorValue } from "../values/errors";
import { parseArray } from "./array-constant";
import { type Cursor, peek, restoreSpaces, skipSpaces, takeOperator } from "./cursor";

/**
 * The parsed formula (A1, en-US, without "="), or null when it is not one that Excel's grammar knows.
 *
 * @param row where the formula stands, zero-based, as `column`: relative references become distances from there.
 */
export function parseFormula(formula: string, row: number, column: number): Node | null {
  const tokens = tokenize(formula);
  if (tokens === null) return null;
  const state: Cursor = { tokens, at: 0, row, column, depth: 0 };
  skipSpaces(state);
  const node = parseComparison(state, false);
  skipSpaces(state);
  return node !== null && peek(state).kind === "end" ? node : null;
}

/**
 * Parentheses, signs and functions within one another. Source: above the 64 nested functions of Microsoft's "Excel
 * specifications and limits"; measured, 390 of each are evaluated without trouble to Node's stack.
 */
const DEEPEST = 400;

const LEVELS: readonly (readonly BinaryOperator[])[] = [
  ["=", "<>", "<", "<=", ">", ">="],
  ["&"],
  ["+", "-"],
  ["*", "/"],
  ["^"],
];

/** `union`: a comma combines references here, as inside plain parentheses. */
function parseComparison(state: Cursor, union: boolean): Node | null {
  if (++state.depth > DEEPEST) return null;
  const node = parseLevel(state, 0, union);
  state.depth--;
  return node;
}

function parseLevel(state: Cursor, level: number, union: boolean): Node | null {
  const operators = LEVELS[level];
  if (operators === undefined) return parsePercent(state, union);
  let left = parseLevel(state, level + 1, union);
  while (left !== null) {
    const operator = operators.find((one) => takeOperator(state, one));
    if (operator === undefined) return left;
    const right = parseLevel(state, level + 1, union);
    if (right === null) return null;
    left = { kind: "binary", operator, left, right };
  }
  return null;
}

function parsePercent(state: Cursor, union: boolean): Node | null {
  let node = parseUnary(state, union);
  for (let signs = 0; node !== null && takeOperator(state, "%"); signs++)
    node = signs > DEEPEST ? null : { kind: "unary", operator: "%", operand: node };
  return node;
}

function parseUnary(state: Cursor, union: boolean): Node | null {
  skipSpaces(state);
  for (const operator of ["-", "+", "@"] as const) {
    if (!takeOperator(state, operator)) continue;
    if (++state.depth > DEEPEST) return null;
    const operand = parseUnary(state, union);
    state.depth--;
    return operand === null ? null : { kind: "unary", operator, operand };
  }
  return union ? parseUnion(state) : parseIntersection(state);
}

function parseUnion(state: Cursor): Node | null {
  let left = parseIntersection(state);
  while (left !== null && takeOperator(state, ",")) {
    const right = parseIntersection(state);
    if (right === null) return null;
    left = { kind: "combine", operator: ",", left, right };
  }
  return left;
}

function parseIntersection(state: Cursor): Node | null {
  let left = parseRange(state);
  while (left !== null && peek(state).kind === "space" && startsReference(state)) {
    skipSpaces(state);
    const right = parseRange(state);
    if (right === null) return null;
    left = { kind: "combine", operator: " ", left, right };
  }
  return left;
}

function startsReference(state: Cursor): boolean {
  let ahead = 0;
  while (peek(state, ahead).kind === "space") ahead++;
  const { kind, text } = peek(state, ahead);
  return (
    kind === "reference" ||
    kind === "word" ||
    kind === "sheet" ||
    kind === "function" ||
    kind === "bracket" ||
    (kind === "operator" && text === "(")
  );
}

function parseRange(state: Cursor): Node | null {
  let left = parsePostfix(state);
  while (left !== null && takeOperator(state, ":")) {
    const right = parsePostfix(state);
    if (right === null) return null;
    left = { kind: "combine", operator: ":", left, right };
  }
  return left;
}

function parsePostfix(state: Cursor): Node | null {
  let node = parsePrimary(state);
  while (node !== null && peek(state).text === "#" && peek(state).kind === "operator") {
    state.at++;
    node = { kind: "unary", operator: "#", operand: node };
  }
  return node;
}

function parsePrimary(state: Cursor): Node | null {
  const token = peek(state);
  state.at++;
  switch (token.kind) {
    case "string":
      return { kind: "literal", value: token.text.slice(1, -1).replaceAll('""', '"') };
    case "number":
      return { kind: "literal", value: Number(token.text) };
    case "error":
      return errorNode(token.text);
    case "reference":
      return referenceNode(state, token.text, null);
    case "sheet":
      return parseBehindSheet(state, token.text);
    case "function":
      return parseCall(state, token.text);
    case "word":
      return parseWord(state, token.text);
    case "bracket":
      return structuredNode(null, token.text);
    case "operator":
      if (token.text === "(") return parseGroup(state);
      return token.text === "{" ? parseArray(state) : null;
    default:
      return null;
  }
}

function errorNode(text: string): Node | null {
  const code = errorCodeOf(text);
  return code === null ? null : { kind: "literal", value: errorValue(code) };
}

function referenceNode(state: Cursor, text: string, sheet: SheetPrefix | null): Node {
  const reference = readA1(text, state.row, state.column);
  return reference === null
    ? { kind: "name", name: text, sheet: sheet?.name ?? null }
    : { kind: "reference", sheet, reference };
}

function structuredNode(table: string | null, brackets: string): Node | null {
  const structured = parseStructured(table, brackets);
  return structured === null ? null : { kind: "structured", structured };
}

function parseBehindSheet(state: Cursor, prefix: string): Node | null {
  const bare = prefix.slice(0, -1);
  const name = bare.startsWith("'") ? bare.slice(1, -1).replaceAll("''", "'") : bare;
  const token = peek(state);
  if (token.kind !== "reference" && token.kind !== "word" && token.kind !== "error" && token.kind !== "function")
    return null;
  if (name.includes("[")) {
    if (token.kind === "function")
      return parseCall({ ...state, at: state.at + 1 }, token.text) === null ? null : externalCall(state, prefix);
    state.at++;
    if (peek(state).kind === "bracket") state.at++;
    return { kind: "external", text: prefix + token.text };
  }
  state.at++;
  const [first = name, last] = name.split(":");
  if (token.kind === "reference") return referenceNode(state, token.text, { name: first, last: last ?? null });
  if (token.kind === "word") return { kind: "name", name: token.text, sheet: first };
  return token.kind === "error" ? errorNode(token.text) : null;
}

function externalCall(state: Cursor, prefix: string): Node | null {
  const name = peek(state).text;
  state.at++;
  return parseCall(state, name) === null ? null : { kind: "external", text: prefix + name + "()" };
}

function parseWord(state: Cursor, word: string): Node | null {
  const upper = word.toUpperCase();
  if (upper === "TRUE" || upper === "FALSE") return { kind: "literal", value: upper === "TRUE" };
  if (peek(state).kind === "bracket") return structuredNode(word, state.tokens[state.at++]?.text ?? "");
  return { kind: "name", name: word, sheet: null };
}

function parseCall(state: Cursor, name: string): Node | null {
  if (!takeOperator(state, "(")) return null;
  const args: Node[] = [];
  if (takeOperator(state, ")")) {
    restoreSpaces(state);
    return { kind: "call", name: name.toUpperCase(), args };
  }
  for (;;) {
    skipSpaces(state);
    const { kind, text } = peek(state);
    const empty = kind === "operator" && (text === "," || text === ")");
    const arg: Node | null = empty ? { kind: "missing" } : parseComparison(state, false);
    if (arg === null) return null;
    args.push(arg);
    if (takeOperator(state, ",")) continue;
    if (!takeOperator(state, ")")) return null;
    restoreSpaces(state);
    return { kind: "call", name: name.toUpperCase(), args };
  }
}

function parseGroup(state: Cursor): Node | null {
  skipSpaces(state);
  const inner = parseComparison(state, true);
  if (inner === null || !takeOperator(state, ")")) return null;
  restoreSpaces(state);
  return { kind: "group", inner };
}
