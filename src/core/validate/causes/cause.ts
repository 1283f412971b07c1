import type { Cause, CauseKind, CauseQuantity, Finding } from "../../model/results/finding";

/** What a rule's findings say does not hold, and in what way. */
type Nature = readonly [kind: CauseKind, quantity: CauseQuantity];

/** The nature of each rule's findings; a message of its own may say more. */
const NATURES: Readonly<Record<string, Nature>> = {
  "missing-value": ["missing", "figure"],
  "number-stored-as-text": ["no-figure", "figure"],
  "ambiguous-number": ["no-figure", "figure"],
  "text-in-number-cell": ["no-figure", "figure"],
  "date-in-number-cell": ["no-figure", "figure"],
  "formula-error": ["no-figure", "figure"],
  "duplicate-indicator": ["copy", "label"],
  "negative-value": ["wrong-figure", "figure"],
  "legacy-encoding": ["wording", "label"],
  "decomposed-text": ["wording", "label"],
  "missing-unit": ["missing", "unit"],
  "mixed-units": ["disagreement", "unit"],
  "unit-changed": ["disagreement", "unit"],
  "hidden-data": ["formula", "figure"],
  "external-link": ["formula", "figure"],
  "period-conflict": ["disagreement", "period"],
  "constant-among-formulas": ["formula", "figure"],
  "inconsistent-formula": ["formula", "figure"],
  "stale-copy": ["copy", "figure"],
  "near-copy": ["copy", "figure"],
  "swapped-columns": ["copy", "figure"],
  "total-mismatch": ["disagreement", "total"],
  "memo-exceeds-total": ["disagreement", "total"],
  "breakdowns-disagree": ["disagreement", "total"],
  "cumulative-mismatch": ["disagreement", "cumulative"],
  "cumulative-decreases": ["disagreement", "cumulative"],
  "cumulative-growth-out-of-range": ["disagreement", "growth"],
  "growth-mismatch": ["disagreement", "growth"],
  "attainment-mismatch": ["disagreement", "attainment"],
  "derived-mismatch": ["disagreement", "ratio"],
  "contribution-mismatch": ["disagreement", "contribution"],
  "contributions-do-not-add-up": ["disagreement", "contribution"],
  "composite-out-of-range": ["disagreement", "index"],
  "index-averaged": ["formula", "index"],
  "sign-mismatch": ["wrong-figure", "growth"],
  "percent-scale-mix": ["scale", "ratio"],
  "off-pace": ["unlikely", "plan"],
  "implied-plan": ["unlikely", "plan"],
  "attainment-contradicts-growth": ["unlikely", "plan"],
  "plan-period-mismatch": ["unlikely", "plan"],
  "unit-slip": ["wrong-figure", "figure"],
  "revised-figure": ["disagreement", "figure"],
  "series-break": ["disagreement", "period"],
  "period-carried-over": ["disagreement", "period"],
  "indicator-vanished": ["missing", "label"],
  "implied-revision": ["unlikely", "cumulative"],
  "differs-from-source": ["disagreement", "figure"],
  "not-yet-zero": ["no-figure", "figure"],
  "plan-changed": ["unlikely", "plan"],
  "estimate-missed": ["unlikely", "figure"],
};

/** Messages by which rules name the one figure that is off. */
const NAMED: Readonly<Record<string, readonly string[]>> = {
  "total-mismatch": ["typing-error", "cell", "twice", "twice-several", "left-out", "left-out-formula"],
  "hidden-data": ["visible", "partial"],
};

/** The same where several comparisons share the figure, whatever rule says it. */
const SHARED: readonly string[] = ["shared-operand", "shared-operand-range", "shared-operand-typing-error"];

/** What is behind a finding, as its rule and its sentence say. */
export function causeOf({ ruleId, message, place, cells }: Finding): Cause {
  const [kind, quantity] = NATURES[ruleId] ?? UNKNOWN;
  const naming = [...(NAMED[ruleId] ?? []), ...SHARED];
  const isNamed = message.id.split("+").some((id) => naming.includes(id));
  return { cells: cells ?? [place], quantity, kind: isNamed ? "wrong-figure" : kind };
}

const UNKNOWN: Nature = ["disagreement", "figure"];
