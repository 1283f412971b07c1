import type { Rule } from "../model/finding";
import type { Bilingual } from "../model/text";
import ambiguousNumber from "./rules/ambiguous-number";
import attainmentContradictsGrowth from "./rules/attainment-contradicts-growth";
import attainmentMismatch from "./rules/attainment-mismatch";
import breakdownsDisagree from "./rules/breakdowns-disagree";
import compositeOutOfRange from "./rules/composite-out-of-range";
import constantAmongFormulas from "./rules/constant-among-formulas";
import contributionMismatch from "./rules/contribution-mismatch";
import contributionsDoNotAddUp from "./rules/contributions-do-not-add-up";
import cumulativeDecreases from "./rules/cumulative-decreases";
import cumulativeGrowthOutOfRange from "./rules/cumulative-growth-out-of-range";
import cumulativeMismatch from "./rules/cumulative-mismatch";
import dateInNumberCell from "./rules/date-in-number-cell";
import decomposedText from "./rules/decomposed-text";
import derivedMismatch from "./rules/derived-mismatch";
import duplicateIndicator from "./rules/duplicate-indicator";
import externalLink from "./rules/external-link";
import formulaError from "./rules/formula-error";
import growthMismatch from "./rules/growth-mismatch";
import hiddenData from "./rules/hidden-data";
import impliedPlan from "./rules/implied-plan";
import inconsistentFormula from "./rules/inconsistent-formula";
import indexAveraged from "./rules/index-averaged";
import legacyEncoding from "./rules/legacy-encoding";
import memoExceedsTotal from "./rules/memo-exceeds-total";
import missingUnit from "./rules/missing-unit";
import missingValue from "./rules/missing-value";
import mixedUnits from "./rules/mixed-units";
import nearCopy from "./rules/near-copy";
import negativeValue from "./rules/negative-value";
import numberStoredAsText from "./rules/number-stored-as-text";
import offPace from "./rules/off-pace";
import percentScaleMix from "./rules/percent-scale-mix";
import periodConflict from "./rules/period-conflict";
import planPeriodMismatch from "./rules/plan-period-mismatch";
import revisedFigure from "./rules/revised-figure";
import seriesBreak from "./rules/series-break";
import signMismatch from "./rules/sign-mismatch";
import staleCopy from "./rules/stale-copy";
import swappedColumns from "./rules/swapped-columns";
import textInNumberCell from "./rules/text-in-number-cell";
import totalMismatch from "./rules/total-mismatch";
import unitChanged from "./rules/unit-changed";
import unitSlip from "./rules/unit-slip";

/** Rules that answer one question. */
interface RuleGroup {
  readonly id: string;
  readonly name: Bilingual;
  readonly rules: readonly Rule[];
}

/** Every rule, by the question it answers, in the order in which they are read. */
export const RULE_GROUPS: readonly RuleGroup[] = [
  {
    id: "sheet",
    name: { vi: "Trên trang có gì", en: "What is on the sheet" },
    rules: [
      missingValue,
      numberStoredAsText,
      ambiguousNumber,
      textInNumberCell,
      dateInNumberCell,
      formulaError,
      duplicateIndicator,
      negativeValue,
      legacyEncoding,
      decomposedText,
      missingUnit,
      mixedUnits,
      unitChanged,
      hiddenData,
      externalLink,
      periodConflict,
      constantAmongFormulas,
      inconsistentFormula,
      staleCopy,
      nearCopy,
      swappedColumns,
    ],
  },
  {
    id: "agreement",
    name: { vi: "Các số có khớp nhau không", en: "Do the figures agree" },
    rules: [
      totalMismatch,
      memoExceedsTotal,
      breakdownsDisagree,
      cumulativeMismatch,
      cumulativeDecreases,
      cumulativeGrowthOutOfRange,
      growthMismatch,
      attainmentMismatch,
      derivedMismatch,
      contributionMismatch,
      contributionsDoNotAddUp,
      compositeOutOfRange,
      indexAveraged,
      signMismatch,
      percentScaleMix,
    ],
  },
  {
    id: "plausibility",
    name: { vi: "Số có hợp lý không", en: "Is it plausible" },
    rules: [
      offPace,
      impliedPlan,
      attainmentContradictsGrowth,
      planPeriodMismatch,
      unitSlip,
      revisedFigure,
      seriesBreak,
    ],
  },
];

/** Every rule. */
export const RULES: readonly Rule[] = RULE_GROUPS.flatMap((group) => group.rules);
