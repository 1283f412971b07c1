import type { Rule } from "../model/results/finding";
import type { Bilingual } from "../model/message";
import ambiguousNumber from "./text/ambiguous-number";
import attainmentContradictsGrowth from "./plans/attainment-contradicts-growth";
import attainmentMismatch from "./ratios/attainment-mismatch";
import breakdownsDisagree from "./sums/breakdowns-disagree";
import compositeOutOfRange from "./sums/composite-out-of-range";
import constantAmongFormulas from "./formulas/constant-among-formulas";
import contributionMismatch from "./contributions/contribution-mismatch";
import contributionsDoNotAddUp from "./contributions/contributions-do-not-add-up";
import cumulativeDecreases from "./periods/cumulative-decreases";
import cumulativeGrowthOutOfRange from "./periods/cumulative-growth-out-of-range";
import cumulativeMismatch from "./periods/cumulative-mismatch";
import dateInNumberCell from "./text/date-in-number-cell";
import decomposedText from "./text/decomposed-text";
import derivedMismatch from "./ratios/derived-mismatch";
import duplicateIndicator from "./copies/duplicate-indicator";
import externalLink from "./formulas/external-link";
import formulaError from "./formulas/formula-error";
import growthMismatch from "./ratios/growth-mismatch";
import hiddenData from "./values/hidden-data";
import impliedPlan from "./plans/implied-plan";
import inconsistentFormula from "./formulas/inconsistent-formula";
import indexAveraged from "./periods/index-averaged";
import legacyEncoding from "./text/legacy-encoding";
import memoExceedsTotal from "./sums/memo-exceeds-total";
import missingUnit from "./units/missing-unit";
import missingValue from "./values/missing-value";
import mixedUnits from "./units/mixed-units";
import nearCopy from "./copies/near-copy";
import negativeValue from "./values/negative-value";
import numberStoredAsText from "./text/number-stored-as-text";
import offPace from "./plans/off-pace";
import percentScaleMix from "./ratios/percent-scale-mix";
import periodConflict from "./periods/period-conflict";
import planPeriodMismatch from "./plans/plan-period-mismatch";
import revisedFigure from "./periods/revised-figure";
import seriesBreak from "./periods/series-break";
import signMismatch from "./ratios/sign-mismatch";
import { alsoBeside } from "./files/also-beside";
import { cumulativeFromFile } from "./files/cumulative-from-file";
import differsFromSource from "./files/differs-from-source";
import estimateMissed from "./files/estimate-missed";
import impliedRevision from "./files/implied-revision";
import indicatorVanished from "./files/indicator-vanished";
import notYetZero from "./files/not-yet-zero";
import periodCarriedOver from "./files/period-carried-over";
import planChanged from "./files/plan-changed";
import { unitInFile } from "./files/unit-in-file";
import { revisedInFile } from "./files/revised-in-file";
import { staleFile } from "./files/stale-file";
import staleCopy from "./copies/stale-copy";
import swappedColumns from "./copies/swapped-columns";
import textInNumberCell from "./text/text-in-number-cell";
import totalMismatch from "./sums/total-mismatch";
import unitChanged from "./units/unit-changed";
import unitSlip from "./units/unit-slip";

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
      alsoBeside(unitChanged, unitInFile),
      hiddenData,
      externalLink,
      periodConflict,
      periodCarriedOver,
      indicatorVanished,
      constantAmongFormulas,
      inconsistentFormula,
      alsoBeside(staleCopy, staleFile),
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
      alsoBeside(cumulativeMismatch, cumulativeFromFile),
      impliedRevision,
      differsFromSource,
      notYetZero,
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
      alsoBeside(revisedFigure, revisedInFile),
      planChanged,
      estimateMissed,
      seriesBreak,
    ],
  },
];

/** Every rule. */
export const RULES: readonly Rule[] = RULE_GROUPS.flatMap((group) => group.rules);
