import type { Token } from "../../../xlsx/formulas/tokens";

/** Where the parser stands in the tokens of a formula. */
export interface Cursor {
  readonly tokens: readonly Token[];
  /** The cell the formula stands in, zero-based. */
  readonly row: number;
  readonly column: number;
  /** The next token. */
  at: number;
  /** How deep the expression is nested there. */
  depth: number;
}

const END: Token = { kind: "end", text: "", at: -1 };

/** The next token, or one `ahead` of it; "end" behind the last. */
export function peek(state: Cursor, ahead = 0): Token {
  return state.tokens[state.at + ahead] ?? END;
}

/** Steps over spaces. */
export function skipSpaces(state: Cursor): void {
  while (peek(state).kind === "space") state.at++;
}

/** Steps over an operator and the spaces around it; false, and no step, where another token stands. */
export function takeOperator(state: Cursor, text: string): boolean {
  const start = state.at;
  skipSpaces(state);
  const token = peek(state);
  if (token.kind === "operator" && token.text === text) {
    state.at++;
    skipSpaces(state);
    return true;
  }
  state.at = start;
  return false;
}

/** Spaces behind a closing parenthesis may be the intersection operator: they are given back. */
export function restoreSpaces(state: Cursor): void {
  while (state.tokens[state.at - 1]?.kind === "space") state.at--;
}
