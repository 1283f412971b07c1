import { sameIn15Digits } from "./decimal";
import type { Scalar } from "./values";

const collator = new Intl.Collator("en-US", { sensitivity: "accent", caseFirst: "false" });

/** Whether two texts are the same but for case. */
export function sameText(a: string, b: string): boolean {
  return a === b || (a.length === b.length && a.toLowerCase() === b.toLowerCase());
}

/** The order of two texts but for case: negative, 0 or positive. */
export function compareText(a: string, b: string): number {
  if (sameText(a, b)) return 0;
  return collator.compare(a, b) || (a.toLowerCase() < b.toLowerCase() ? -1 : 1);
}

/** An operator that asks for the order of two values. */
export type Comparison = "=" | "<>" | "<" | "<=" | ">" | ">=";

/** Whether an order (negative, 0 or positive) is the one that an operator asks for. */
export function orderHolds(operator: Comparison, order: number): boolean {
  switch (operator) {
    case "=":
      return order === 0;
    case "<>":
      return order !== 0;
    case "<":
      return order < 0;
    case "<=":
      return order <= 0;
    case ">":
      return order > 0;
    case ">=":
      return order >= 0;
  }
}

/** Rank of a value's type in Excel's order: numbers, then text, then booleans. */
export function typeRank(value: Scalar): number {
  if (typeof value === "number") return 1;
  if (typeof value === "string") return 2;
  return typeof value === "boolean" ? 3 : 4;
}

/**
 * The order of two values that are not errors, as the comparison operators see it: a blank becomes 0, "" or FALSE;
 * numbers count 15 digits.
 */
export function compareValues(a: Scalar, b: Scalar): number {
  const left = a ?? blankLike(b);
  const right = b ?? blankLike(a);
  if (typeof left === "number" && typeof right === "number") {
    if (sameIn15Digits(left, right)) return 0;
    return left < right ? -1 : 1;
  }
  if (typeof left === "string" && typeof right === "string") return compareText(left, right);
  const rank = typeRank(left) - typeRank(right);
  if (rank !== 0 || typeof left !== "boolean") return rank;
  return Number(left) - Number(right);
}

/** The order of two values for sorting and searching: numbers exactly; a blank ranks behind everything. */
export function compareExactly(a: Scalar, b: Scalar): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  if (typeof a === "number" && typeof b === "number") return a - b;
  if (typeof a === "string" && typeof b === "string") return compareText(a, b);
  const rank = typeRank(a) - typeRank(b);
  return rank !== 0 || typeof a !== "boolean" ? rank : Number(a) - Number(b);
}

/** Whether two values are the same to the exact lookups: type and value, but for case. */
export function sameExactly(a: Scalar, b: Scalar): boolean {
  if (typeof a === "string" && typeof b === "string") return sameText(a, b);
  return a === b;
}

function blankLike(other: Scalar): Scalar {
  if (typeof other === "string") return "";
  return typeof other === "boolean" ? false : 0;
}
