import { AGAINST, BASE_WORDS, MEASURE_WORDS } from "./measures";
import { CUMULATIVE_WORDS, RELATIVE_WORDS } from "./period-roles";
import { QUANTITY_WORDS } from "./quantities";
import { SCENARIO_WORDS } from "./scenarios";
import { STUB_HEADERS } from "./stub-headers";
import { reading, matches } from "./words";
import { findPeriods } from "./periods";

const GROUPS = [SCENARIO_WORDS, BASE_WORDS, MEASURE_WORDS, QUANTITY_WORDS, RELATIVE_WORDS, STUB_HEADERS] as const;

/** Whether a text is worded as the header of a column is: a time, a scenario, a comparison, a quantity. */
export function isHeaderText(text: string): boolean {
  const label = reading(text);
  if (label.length > 90) return false;
  return (
    findPeriods(label).length > 0 ||
    matches(AGAINST, label) ||
    matches(CUMULATIVE_WORDS, label) ||
    GROUPS.some((group) => Object.values(group).some((pattern) => matches(pattern, label)))
  );
}
