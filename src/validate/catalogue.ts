import type { Rule } from "../model/finding";
import attainmentContradictsGrowth from "./rules/attainment-contradicts-growth";
import attainmentMismatch from "./rules/attainment-mismatch";
import compositeOutOfRange from "./rules/composite-out-of-range";
import formulaError from "./rules/formula-error";
import growthMismatch from "./rules/growth-mismatch";
import impliedPlan from "./rules/implied-plan";
import numberStoredAsText from "./rules/number-stored-as-text";
import offPace from "./rules/off-pace";
import totalMismatch from "./rules/total-mismatch";

/** Every rule, in the order in which they are read: what is on the sheet, whether the figures agree, whether they are plausible. */
export const RULES: readonly Rule[] = [
  numberStoredAsText,
  formulaError,
  totalMismatch,
  growthMismatch,
  attainmentMismatch,
  compositeOutOfRange,
  offPace,
  impliedPlan,
  attainmentContradictsGrowth,
];
