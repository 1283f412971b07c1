import type { Rule } from "../model/finding";
import ambiguousNumber from "./rules/ambiguous-number";
import attainmentContradictsGrowth from "./rules/attainment-contradicts-growth";
import attainmentMismatch from "./rules/attainment-mismatch";
import compositeOutOfRange from "./rules/composite-out-of-range";
import dateInNumberCell from "./rules/date-in-number-cell";
import duplicateIndicator from "./rules/duplicate-indicator";
import formulaError from "./rules/formula-error";
import growthMismatch from "./rules/growth-mismatch";
import impliedPlan from "./rules/implied-plan";
import missingValue from "./rules/missing-value";
import negativeValue from "./rules/negative-value";
import numberStoredAsText from "./rules/number-stored-as-text";
import offPace from "./rules/off-pace";
import textInNumberCell from "./rules/text-in-number-cell";
import totalMismatch from "./rules/total-mismatch";

/** Every rule, in the order in which they are read: what is on the sheet, whether the figures agree, whether they are plausible. */
export const RULES: readonly Rule[] = [
  missingValue,
  numberStoredAsText,
  ambiguousNumber,
  textInNumberCell,
  dateInNumberCell,
  formulaError,
  duplicateIndicator,
  negativeValue,
  totalMismatch,
  growthMismatch,
  attainmentMismatch,
  compositeOutOfRange,
  offPace,
  impliedPlan,
  attainmentContradictsGrowth,
];
