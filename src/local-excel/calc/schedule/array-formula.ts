import { kindOfArgument } from "../functions/spec";
import { functionNamed } from "../functions/registry";
import { parseFormula } from "../syntax/parse";
import type { Node } from "../syntax/syntax";

const GIVE_ARRAYS: ReadonlySet<string> = new Set(["FILTER", "SORT", "UNIQUE", "OFFSET", "INDIRECT"]);
const PASS_ON: ReadonlySet<string> = new Set(["IF", "IFS", "SWITCH", "CHOOSE", "IFERROR", "IFNA", "LET"]);

interface Finding {
  /** Some range or array stands where an ordinary formula would take one value of it. */
  reduced: boolean;
}

/**
 * Whether a formula (A1, without "=") typed into a cell becomes a dynamic array formula: one that gives several
 * values, or in which several values stand where an ordinary formula takes one; `isMultiCell` tells of a defined name
 * whether it is more than one cell.
 */
export function needsArrayEvaluation(formula: string, isMultiCell: (name: string) => boolean = () => false): boolean {
  const node = parseFormula(formula, 0, 0);
  if (node === null) return false;
  const finding: Finding = { reduced: false };
  return severalValues(node, false, finding, isMultiCell) || finding.reduced;
}

function severalValues(node: Node, array: boolean, finding: Finding, isMultiCell: (name: string) => boolean): boolean {
  const visit = (inner: Node, inArray = array): boolean => severalValues(inner, inArray, finding, isMultiCell);
  switch (node.kind) {
    case "reference":
      return node.reference.last !== null || node.reference.first.row === null || node.reference.first.column === null;
    case "array":
      return node.matrix.data.length > 1;
    case "structured": {
      const { items, firstColumn, lastColumn } = node.structured;
      const oneRow = items.length === 1 && (items[0] === "This Row" || items[0] === "Headers" || items[0] === "Totals");
      return !oneRow || firstColumn === null || firstColumn !== lastColumn;
    }
    case "name":
      return node.sheet === null && isMultiCell(node.name);
    case "group":
      return visit(node.inner);
    case "unary": {
      const several = visit(node.operand);
      if (node.operator === "@") return false;
      if (node.operator === "#") return true;
      finding.reduced ||= several && !array;
      return several;
    }
    case "binary": {
      let several = false;
      let left: Node = node;
      for (; left.kind === "binary"; left = left.left) several = visit(left.right) || several;
      several = visit(left) || several;
      finding.reduced ||= several && !array;
      return several;
    }
    case "combine": {
      visit(node.left);
      visit(node.right);
      return true;
    }
    case "call":
      return severalFromCall(node.name, node.args, array, finding, visit);
    default:
      return false;
  }
}

function severalFromCall(
  name: string,
  args: readonly Node[],
  array: boolean,
  finding: Finding,
  visit: (node: Node, array?: boolean) => boolean,
): boolean {
  if (PASS_ON.has(name)) {
    const several = args.map((arg) => visit(arg));
    const judged =
      name === "IF" || name === "CHOOSE" || name === "SWITCH" || name === "IFERROR" || name === "IFNA"
        ? several[0] === true
        : false;
    finding.reduced ||= judged && !array;
    return several.includes(true);
  }
  const spec = functionNamed(name);
  let lifted = false;
  args.forEach((arg, index) => {
    const kind = spec === undefined ? "any" : kindOfArgument(spec, index);
    const several = visit(arg, array || kind === "array");
    if (several && (kind === "value" || kind === "raw")) lifted = true;
    if (several && name === "ROW") lifted = true;
  });
  finding.reduced ||= lifted && !array;
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
