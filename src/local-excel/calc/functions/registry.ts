import { ARRAY_FUNCTIONS } from "./array";
import { CONDITIONAL_FUNCTIONS } from "./conditional";
import { DATE_FUNCTIONS } from "./date";
import { INFORMATION_FUNCTIONS } from "./information";
import { LOGIC_FUNCTIONS } from "./logic";
import { LOOKUP_FUNCTIONS } from "./lookup";
import { MATH_FUNCTIONS } from "./math";
import { PLACE_FUNCTIONS } from "./place";
import type { FunctionSpec } from "./spec";
import { STATISTICS_FUNCTIONS } from "./statistics";
import { SUBTOTAL_FUNCTIONS } from "./subtotal";
import { TEXT_FUNCTIONS } from "./text";
import { TEXT_NUMBER_FUNCTIONS } from "./text-number";

/** Every worksheet function that is emulated. */
const FUNCTIONS: readonly FunctionSpec[] = [
  ...MATH_FUNCTIONS,
  ...STATISTICS_FUNCTIONS,
  ...CONDITIONAL_FUNCTIONS,
  ...SUBTOTAL_FUNCTIONS,
  ...LOGIC_FUNCTIONS,
  ...INFORMATION_FUNCTIONS,
  ...TEXT_FUNCTIONS,
  ...TEXT_NUMBER_FUNCTIONS,
  ...DATE_FUNCTIONS,
  ...LOOKUP_FUNCTIONS,
  ...PLACE_FUNCTIONS,
  ...ARRAY_FUNCTIONS,
];

const byName = new Map(FUNCTIONS.map((spec) => [spec.name, spec]));

/** The names of the functions that are emulated, in capitals and in order. */
export const FUNCTION_NAMES: readonly string[] = [...byName.keys()].sort();

/** The function with this name in capitals, without file prefixes. */
export function functionNamed(name: string): FunctionSpec | undefined {
  return (
    byName.get(name) ??
    (name.startsWith("_XL") ? byName.get(name.replace(/^_XLFN\./, "").replace(/^_XLWS\./, "")) : undefined)
  );
}
