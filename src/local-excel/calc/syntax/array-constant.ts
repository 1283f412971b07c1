import { matrixOf } from "../values/matrix";
import { errorCodeOf, errorValue } from "../values/errors";
import type { Scalar } from "../values/values";
import { type Cursor, peek, restoreSpaces, skipSpaces, takeOperator } from "./cursor";
import type { Node } from "./syntax";

/** An array of constants ({1,2;3,4}) behind its opening brace; null where it is none. */
export function parseArray(state: Cursor): Node | null {
  const rows: Scalar[][] = [[]];
  for (;;) {
    const value = parseConstant(state);
    if (value === undefined) return null;
    rows.at(-1)?.push(value);
    if (takeOperator(state, ",")) continue;
    if (takeOperator(state, ";")) {
      rows.push([]);
      continue;
    }
    if (!takeOperator(state, "}")) return null;
    restoreSpaces(state);
    const columns = rows[0]?.length ?? 0;
    return rows.every((row) => row.length === columns)
      ? { kind: "array", matrix: matrixOf(rows.length, columns, rows.flat()) }
      : null;
  }
}

function parseConstant(state: Cursor): Scalar | undefined {
  skipSpaces(state);
  const negative = takeOperator(state, "-");
  if (!negative) takeOperator(state, "+");
  const token = peek(state);
  state.at++;
  if (token.kind === "number") return negative ? -Number(token.text) : Number(token.text);
  if (negative) return undefined;
  if (token.kind === "string") return token.text.slice(1, -1).replaceAll('""', '"');
  if (token.kind === "error") return errorValue(errorCodeOf(token.text) ?? "#N/A");
  const upper = token.text.toUpperCase();
  return upper === "TRUE" || upper === "FALSE" ? upper === "TRUE" : undefined;
}
