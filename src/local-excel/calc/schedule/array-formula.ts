import { kindOfArgument } from "../functions/spec";
import { functionNamed } from "../functions/registry";
import { parseFormula } from "../syntax/parse";
import type { ScannedReference } from "../../../xlsx/formulas/reference-scanner";
import type { Node, StructuredReference } from "../syntax/syntax";

/** Functions that may give several values whatever their arguments are. */
const GIVE_ARRAYS: ReadonlySet<string> = new Set(["FILTER", "SORT", "UNIQUE", "OFFSET", "INDIRECT"]);
/** Functions that give several values where one of their results does. */
const PASS_ON: ReadonlySet<string> = new Set(["IF", "IFS", "SWITCH", "CHOOSE", "IFERROR", "IFNA", "LET"]);
/** Those among them that take one value as their first argument. */
const JUDGES_FIRST: ReadonlySet<string> = new Set(["IF", "SWITCH", "CHOOSE", "IFERROR", "IFNA"]);

interface Search {
  /** Some range or array stands where an ordinary formula would take one value of it. */
  reduced: boolean;
  readonly isMultiCell: (name: string) => boolean;
}

/**
 * Whether a formula (A1, without "=") typed into a cell becomes a dynamic array formula: one that gives several
 * values, or in which several values stand where an ordinary formula takes one.
 *
 * @param isMultiCell whether what a defined name means is more than one cell.
 */
export function needsArrayEvaluation(formula: string, isMultiCell: (name: string) => boolean = () => false): boolean {
  const node = parseFormula(formula, 0, 0);
  if (node === null) return false;
  const search: Search = { reduced: false, isMultiCell };
  return severalValues(node, false, search) || search.reduced;
}

/** Whether a node gives several values; `array`: it stands where an array is expected. */
function severalValues(node: Node, array: boolean, search: Search): boolean {
  switch (node.kind) {
    case "reference":
      return isRange(node.reference);
    case "array":
      return node.matrix.data.length > 1;
    case "structured":
      return isSeveralCells(node.structured);
    case "name":
      return node.sheet === null && search.isMultiCell(node.name);
    case "group":
      return severalValues(node.inner, array, search);
    case "unary":
      return severalFromSign(node.operator, severalValues(node.operand, array, search), array, search);
    case "binary":
      return severalFromChain(node, array, search);
    case "combine":
      severalValues(node.left, array, search);
      severalValues(node.right, array, search);
      return true;
    case "call":
      return severalFromCall(node.name, node.args, array, search);
    default:
      return false;
  }
}

function isRange({ first, last }: ScannedReference): boolean {
  return last !== null || first.row === null || first.column === null;
}

function isSeveralCells({ items, firstColumn, lastColumn }: StructuredReference): boolean {
  const [item, ...more] = items;
  const oneRow = more.length === 0 && (item === "This Row" || item === "Headers" || item === "Totals");
  return !oneRow || firstColumn === null || firstColumn !== lastColumn;
}

function severalFromSign(operator: string, several: boolean, array: boolean, search: Search): boolean {
  if (operator === "@") return false;
  if (operator === "#") return true;
  search.reduced ||= several && !array;
  return several;
}

function severalFromChain(chain: Node & { kind: "binary" }, array: boolean, search: Search): boolean {
  let several = false;
  let left: Node = chain;
  for (; left.kind === "binary"; left = left.left) several = severalValues(left.right, array, search) || several;
  several = severalValues(left, array, search) || several;
  search.reduced ||= several && !array;
  return several;
}

function severalFromCall(name: string, args: readonly Node[], array: boolean, search: Search): boolean {
  if (PASS_ON.has(name)) {
    const several = args.map((arg) => severalValues(arg, array, search));
    if (JUDGES_FIRST.has(name)) search.reduced ||= several[0] === true && !array;
    return several.includes(true);
  }
  const spec = functionNamed(name);
  let lifted = false;
  args.forEach((arg, index) => {
    const kind = spec === undefined ? "any" : kindOfArgument(spec, index);
    const several = severalValues(arg, array || kind === "array", search);
    lifted ||= several && (kind === "value" || kind === "raw" || name === "ROW");
  });
  search.reduced ||= lifted && !array;
  return lifted || GIVE_ARRAYS.has(name) || givesLine(name, args);
}

/** INDEX with row or column 0 gives a whole column or row, XLOOKUP into a block a whole line of it. */
function givesLine(name: string, args: readonly Node[]): boolean {
  if (name === "INDEX") {
    const [, row, column] = args;
    return isZero(row) || (column !== undefined && isZero(column));
  }
  const results = args[2];
  if (name !== "XLOOKUP" || results?.kind !== "reference" || results.reference.last === null) return false;
  const { first, last } = results.reference;
  return (
    first.row !== null &&
    last.row !== null &&
    first.column !== null &&
    last.column !== null &&
    first.row.value !== last.row.value &&
    first.column.value !== last.column.value
  );
}

function isZero(node: Node | undefined): boolean {
  return node?.kind === "missing" || (node?.kind === "literal" && node.value === 0);
}
