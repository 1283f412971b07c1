import type { Period } from "../../model/tables/period";
import { previousPeriod, samePeriod, samePeriodLastYear } from "../../model/tables/period";
import type { ColumnModel, MeasureForm, MeasureKind } from "../../model/tables/table";
import { areOfOneThing } from "../../model/tables/table";
import { measureOfRatio } from "./column-draft";
import type { Draft } from "./column-draft";
import type { ColumnWitness, Pair, QuotientTestimony, ShareTestimony, Testimony } from "../../relations/witness";
import { differencesOf, quotientOf, quotientsOf, shareOf } from "../../relations/witness";
import * as evidence from "../evidence";
import { BARE_RATIO } from "../../vocabulary/measures";
import { reading, matches } from "../../vocabulary/words";

/**
 * Which part of a measure its header leaves open: what a growth is counted from, what a percentage is of, or nothing
 * but whether it is a rate or an amount.
 */
type Open = "base" | "percentage" | "rate-or-amount";

const isGrowth = (measure: MeasureKind | null): boolean =>
  measure === "growth-same-period" || measure === "growth-previous-period";

const ownWords = ({ own }: Draft["label"]): string => reading(own.join(" "));

function openIn(model: ColumnModel, { meaning, label }: Draft): Open | null {
  if (model.role === "measure") {
    if (meaning.base === null && (model.measure === "growth-same-period" || model.measure === "difference"))
      return "base";
    return (isGrowth(model.measure) || model.measure === "plan-attainment") && !meaning.label.includes("%")
      ? "rate-or-amount"
      : null;
  }
  const isPlain =
    model.role === "value" && meaning.measure === null && meaning.scenario === null && model.header.length > 0;
  if (!isPlain) return null;
  return model.unit?.dimension === "percent" || matches(BARE_RATIO, ownWords(label)) ? "percentage" : null;
}

/**
 * The measure that a column is by its figures, or by the columns beside it, where its header does not say what is set
 * against what; null where neither tells.
 */
export function settledMeasure(
  model: ColumnModel,
  draft: Draft,
  models: readonly ColumnModel[],
  drafts: readonly Draft[],
  witness: ColumnWitness,
): ColumnModel | null {
  const open = openIn(model, draft);
  if (open === null) return null;
  const amounts = models.filter(
    (m) => m.role === "value" && m.column !== model.column && m.unit?.dimension !== "percent" && m.period !== null,
  );
  const values = amounts.map(({ column }) => column);
  const kinds: readonly (MeasureKind | null)[] = [
    "growth-same-period",
    "growth-previous-period",
    "plan-attainment",
    ...(open === "percentage" ? (["growth-other-base"] as const) : []),
  ];
  const isOf = (pair: Pair): boolean =>
    kinds.includes(measureOfRatio(pair, models)) && mayBeOf(model, draft, models, pair);
  const ratio = quotientsOf(witness, model.column, values).find(
    (r) =>
      isOf(r) &&
      (open !== "percentage" || r.holds * 10 >= r.asked * 8) &&
      (r.form !== "change" || measureOfRatio(r, models) !== "plan-attainment"),
  );
  const difference = open === "percentage" ? undefined : differencesOf(witness, model.column, values).find(isOf);
  if (model.isEmpty && open !== "percentage" && isBesideRate(draft, drafts))
    return { ...model, measure: "difference", form: null };
  if (open === "rate-or-amount")
    return ratio === undefined && difference !== undefined && measureOfRatio(difference, models) === model.measure
      ? asDifference(model, difference, models)
      : null;
  const prefersRatio = draft.meaning.label.includes("%") || model.role === "value";
  if (difference !== undefined && (ratio === undefined || (prefersRatio ? false : difference.holds >= ratio.holds)))
    return prefersRatio && model.measure !== "difference" ? null : asDifference(model, difference, models);
  if (ratio !== undefined) return asRatio(model, ratio, models);
  if (open === "percentage") {
    const share = shareOf(witness, model.column, values);
    if (share !== null) return asShare(model, share, models);
    if (!model.isEmpty || !matches(BARE_RATIO, ownWords(draft.label))) return null;
  }
  if (model.measure === "difference") return null;
  return byNeighbours(model, draft, amounts, models, witness);
}

/**
 * Whether the header says nothing of percent and the next column, under the same words, is the one that does ("+/- |
 * %", "Mức | Tỷ lệ (%)").
 */
function isBesideRate({ label, meaning }: Draft, drafts: readonly Draft[]): boolean {
  const next = drafts.find((d) => d.label.column === label.column + 1);
  if (next === undefined || meaning.label.includes("%") || !next.meaning.label.includes("%")) return false;
  const spanners = ({ parts, own }: Draft["label"]): string => parts.filter((part) => !own.includes(part)).join("|");
  const isRate =
    next.meaning.measure === "growth-same-period" ||
    next.meaning.measure === "growth-previous-period" ||
    matches(BARE_RATIO, ownWords(next.label));
  return (
    isRate &&
    (spanners(label) === spanners(next.label) || (label.parts.length > 1 && label.parts[0] === next.label.parts[0]))
  );
}

/** Whether the time that the header names, if it names one, is that of the pair. */
function mayBeOf(model: ColumnModel, draft: Draft, models: readonly ColumnModel[], pair: Pick<Pair, "over">): boolean {
  const period = models.find((m) => m.column === pair.over)?.period ?? null;
  return draft.meaning.mention === null || period === null || model.period === null || samePeriod(period, model.period);
}

const at = (models: readonly ColumnModel[], column: number): ColumnModel | undefined =>
  models.find((m) => m.column === column);

function asDifference(
  model: ColumnModel,
  { over, holds, asked }: Pair & Testimony,
  models: readonly ColumnModel[],
): ColumnModel {
  return {
    ...model,
    measure: "difference",
    form: null,
    period: at(models, over)?.period ?? model.period,
    confidence: Math.max(model.confidence, 0.9),
    evidence: [...model.evidence, evidence.isDifference(holds, asked)],
  };
}

function asRatio(model: ColumnModel, ratio: QuotientTestimony, models: readonly ColumnModel[]): ColumnModel | null {
  const [current, base] = [at(models, ratio.over), at(models, ratio.under)];
  if (!current || !base) return null;
  return asMeasure(
    model,
    measureOfRatio(ratio, models),
    ratio.form,
    current.period,
    0.97,
    evidence.reproduced(current, base, ratio.holds, ratio.asked),
  );
}

function asShare(model: ColumnModel, share: ShareTestimony, models: readonly ColumnModel[]): ColumnModel | null {
  const of = at(models, share.of);
  return of
    ? asMeasure(model, "share", share.form, of.period, 0.97, evidence.isShare(of, share.holds, share.asked))
    : null;
}

function asMeasure(
  model: ColumnModel,
  measure: MeasureKind | null,
  form: MeasureForm | null,
  period: Period | null,
  confidence: number,
  why: ColumnModel["evidence"][number],
): ColumnModel {
  const unit = model.unit?.dimension === "percent" ? model.unit : null;
  return {
    ...model,
    role: "measure",
    scenario: null,
    measure,
    form,
    period,
    unit,
    confidence: Math.max(confidence, model.role === "measure" ? model.confidence : 0),
    evidence: [...model.evidence, why],
  };
}

/**
 * The columns that the last figures before a measure would be set against; last year's, if they are there, before the
 * previous period's.
 */
function byNeighbours(
  model: ColumnModel,
  draft: Draft,
  amounts: readonly ColumnModel[],
  models: readonly ColumnModel[],
  witness: ColumnWitness,
): ColumnModel | null {
  const alike = amounts.filter((m) => m.quantity === model.quantity || model.quantity === null);
  const reached = alike.filter((m) => m.scenario !== "plan");
  const last = reached.filter((m) => m.column < model.column).at(-1);
  if (last === undefined) return null;
  const isPair = (current: ColumnModel, base: ColumnModel): boolean =>
    current !== base &&
    isGrowth(measureOfRatio({ over: current.column, under: base.column }, models)) &&
    areOfOneThing(current, base);
  const current = reached.find((m) => m.column < model.column && isPair(m, last)) ?? last;
  const { period } = current;
  if (period === null || !mayBeOf(model, draft, models, { over: current.column })) return null;
  const baseAt = (wanted: Period | null): ColumnModel | undefined =>
    wanted === null
      ? undefined
      : reached.find((m) => isPair(current, m) && m.period !== null && samePeriod(m.period, wanted));
  const [lastYear, previous] = [
    baseAt(samePeriodLastYear(period)),
    baseAt(period.kind === "year" ? null : previousPeriod(period)),
  ];
  const plan = model.role === "value" ? alike.find((m) => m.scenario === "plan" && m.column < model.column) : undefined;
  const base = lastYear ?? previous;
  if (model.role === "value" && [lastYear, previous, plan].filter((each) => each !== undefined).length !== 1)
    return null;
  const against = base ?? plan;
  if (against === undefined) return null;
  const told = quotientOf(witness, model.column, { over: current.column, under: against.column });
  // Figures that the pair does not give are counted from something else, which the sheet does not show.
  if (told.asked > 0 && told.holds * 2 <= told.asked) return null;
  const measure =
    base === undefined ? "plan-attainment" : base === lastYear ? "growth-same-period" : "growth-previous-period";
  const isOnly = lastYear === undefined || previous === undefined;
  return asMeasure(
    model,
    measure,
    model.form,
    period,
    isOnly && model.role === "measure" ? 0.75 : 0.65,
    evidence.besideOnly(current, against),
  );
}
