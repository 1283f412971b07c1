import type { Period } from "../../model/tables/period";
import { previousPeriod, samePeriod, samePeriodLastYear } from "../../model/tables/period";
import type { MeasureKind } from "../../model/tables/table";
import { areOfOneThing } from "../../model/tables/table";
import { measureOfRatio } from "./column-draft";
import type { ColumnReading, Draft } from "./column-draft";
import type { ColumnWitness, Pair, QuotientTestimony, ShareTestimony, Testimony } from "../../relations/witness";
import { differencesOf, quotientOf, quotientsOf, shareOf } from "../../relations/witness";
import * as evidence from "../evidence";
import { proved } from "../proofs";
import { BARE_RATIO } from "../../vocabulary/measures";
import { periodsOf } from "../../vocabulary/periods";
import { reading, matches } from "../../vocabulary/words";

/**
 * Which part of a measure its header leaves open: what a growth is counted from, what a percentage is of, or nothing
 * but whether it is a rate or an amount.
 */
type Open = "base" | "percentage" | "rate-or-amount";

const isGrowth = (measure: MeasureKind | null): boolean =>
  measure === "growth-same-period" || measure === "growth-previous-period";

const ownWords = ({ own }: Draft["label"]): string => reading(own.join(" "));

function openIn(model: ColumnReading, draft: Draft): Open | null {
  const { meaning, label } = draft;
  if (model.role === "measure") return openInMeasure(model, draft);
  if (model.role !== "value" || meaning.measure !== null || model.header.length === 0) return null;
  // "Vốn thực hiện | Tỷ lệ (%)": what the spanner says of whose figures they are does not make a ratio an amount.
  if (matches(BARE_RATIO, ownWords(label))) return "percentage";
  return meaning.scenario === null && model.unit?.dimension === "percent" ? "percentage" : null;
}

/** What the header of a comparison leaves open; null where it leaves nothing. */
function openInMeasure({ measure }: ColumnReading, { meaning }: Draft): Open | null {
  if (meaning.base === null && (measure === "growth-same-period" || measure === "difference")) return "base";
  const isRatio = isGrowth(measure) || measure === "plan-attainment" || measure === "growth-other-base";
  return isRatio && !meaning.label.includes("%") ? "rate-or-amount" : null;
}

/**
 * The measure that a column is by its figures, or by the columns beside it, where its header does not say what is set
 * against what; null where neither tells.
 */
export function settledMeasure(
  model: ColumnReading,
  draft: Draft,
  models: readonly ColumnReading[],
  drafts: readonly Draft[],
  witness: ColumnWitness,
): ColumnReading | null {
  const open = openIn(model, draft);
  if (open === null) return null;
  const amounts = models.filter(
    (m) => m.role === "value" && m.column !== model.column && m.unit?.dimension !== "percent" && m.period !== null,
  );
  const { ratio, difference } = proofsOf(open, model, draft, { amounts, models, witness });
  if (model.isEmpty && open !== "percentage" && isBesideRate(draft, drafts))
    return { ...model, measure: "difference", form: null };
  if (open === "rate-or-amount")
    return ratio === undefined && difference !== undefined && measureOfRatio(difference, models) === model.measure
      ? asDifference(model, difference, models)
      : null;
  const prefersRatio = draft.meaning.label.includes("%") || model.role === "value";
  if (difference !== undefined && (ratio === undefined || (!prefersRatio && difference.holds >= ratio.holds)))
    return prefersRatio && model.measure !== "difference" ? null : asDifference(model, difference, models);
  if (ratio !== undefined) return asRatio(model, ratio, models);
  return unproved(open, model, draft, { amounts, models, witness });
}

/** The columns of a table that a measure may be of, and what figures say of them. */
interface Operands {
  readonly amounts: readonly ColumnReading[];
  readonly models: readonly ColumnReading[];
  readonly witness: ColumnWitness;
}

/** The best ratio and the best difference that the figures of an open measure show. */
function proofsOf(
  open: Open,
  model: ColumnReading,
  draft: Draft,
  { amounts, models, witness }: Operands,
): { readonly ratio: QuotientTestimony | undefined; readonly difference: (Pair & Testimony) | undefined } {
  const values = amounts.map(({ column }) => column);
  const kinds: readonly (MeasureKind | null)[] = [
    "growth-same-period",
    "growth-previous-period",
    "plan-attainment",
    ...(open === "percentage" || model.measure === "growth-other-base" ? (["growth-other-base"] as const) : []),
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
  return { ratio, difference };
}

/** An open measure that no ratio and no difference proves: a share, or what the columns beside it suggest. */
function unproved(open: Open, model: ColumnReading, draft: Draft, operands: Operands): ColumnReading | null {
  const { amounts, models, witness } = operands;
  if (open === "percentage") {
    const share = shareOf(
      witness,
      model.column,
      amounts.map(({ column }) => column),
    );
    if (share !== null) return asShare(model, share, models);
    if (!model.isEmpty || !matches(BARE_RATIO, ownWords(draft.label))) return null;
  }
  return model.measure === "difference" ? null : byNeighbours(model, draft, operands);
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

/** Whether the time that the header names, if it names one, is that of the pair or, in a spanner, has it in it. */
function mayBeOf(
  model: ColumnReading,
  draft: Draft,
  models: readonly ColumnReading[],
  pair: Pick<Pair, "over">,
): boolean {
  const period = models.find((m) => m.column === pair.over)?.period ?? null;
  if (draft.meaning.mention === null || period === null || model.period === null) return true;
  return samePeriod(period, model.period) || isWithinSpanner(period, model.period, draft);
}

/** Whether a spanner alone dates a column, by a year of which the period is a part. */
const isWithinSpanner = (period: Period, year: Period, { label }: Draft): boolean =>
  year.kind === "year" &&
  "year" in period &&
  samePeriod({ kind: "year", year: period.year }, year) &&
  periodsOf(label.own.join(" ")).length === 0;

const at = (models: readonly ColumnReading[], column: number): ColumnReading | undefined =>
  models.find((m) => m.column === column);

function asDifference(
  model: ColumnReading,
  { over, holds, asked }: Pair & Testimony,
  models: readonly ColumnReading[],
): ColumnReading {
  return {
    ...model,
    measure: "difference",
    form: null,
    period: at(models, over)?.period ?? model.period,
    evidence: proved(model.evidence, evidence.isDifference(holds, asked)),
  };
}

function asRatio(
  model: ColumnReading,
  ratio: QuotientTestimony,
  models: readonly ColumnReading[],
): ColumnReading | null {
  const [current, base] = [at(models, ratio.over), at(models, ratio.under)];
  if (!current || !base) return null;
  const told = { measure: measureOfRatio(ratio, models), form: ratio.form, period: current.period };
  return asMeasure(model, told, proved(model.evidence, evidence.reproduced(current, base, ratio.holds, ratio.asked)));
}

function asShare(model: ColumnReading, share: ShareTestimony, models: readonly ColumnReading[]): ColumnReading | null {
  const of = at(models, share.of);
  if (of === undefined) return null;
  const told = { measure: "share", form: share.form, period: of.period } as const;
  return asMeasure(model, told, proved(model.evidence, evidence.isShare(of, share.holds, share.asked)));
}

function asMeasure(
  model: ColumnReading,
  told: Pick<ColumnReading, "measure" | "form" | "period">,
  why: ColumnReading["evidence"],
): ColumnReading {
  const unit = model.unit?.dimension === "percent" ? model.unit : null;
  return { ...model, role: "measure", scenario: null, ...told, unit, evidence: why };
}

/**
 * The columns that the last figures before a measure would be set against; last year's, if they are there, before the
 * previous period's.
 */
function byNeighbours(
  model: ColumnReading,
  draft: Draft,
  { amounts, models, witness }: Operands,
): ColumnReading | null {
  const alike = amounts.filter((m) => m.quantity === model.quantity || model.quantity === null);
  const reached = alike.filter((m) => m.scenario !== "plan");
  const current = currentBefore(model, reached, models);
  if (current === null || !mayBeOf(model, draft, models, { over: current.column })) return null;
  const bases = basesOf(current, reached, models);
  const plan = model.role === "value" ? alike.find((m) => m.scenario === "plan" && m.column < model.column) : undefined;
  const against = [...bases, ...(plan === undefined ? [] : [["plan-attainment", plan] as const])];
  const [first] = against;
  if (first === undefined || (model.role === "value" && against.length > 1)) return null;
  const [measure, base] = first;
  const told = quotientOf(witness, model.column, { over: current.column, under: base.column });
  // Figures that the pair does not give are counted from something else, which the sheet does not show.
  if (told.asked > 0 && told.holds * 2 <= told.asked) return null;
  const why = evidence.besideOnly(current, base);
  const isOnly = bases.length < 2 && model.role === "measure";
  const all = isOnly ? proved(model.evidence, why) : [...model.evidence, why];
  return asMeasure(model, { measure, form: model.form, period: current.period }, all);
}

function isGrowthOf(current: ColumnReading, base: ColumnReading, models: readonly ColumnReading[]): boolean {
  return (
    current !== base &&
    isGrowth(measureOfRatio({ over: current.column, under: base.column }, models)) &&
    areOfOneThing(current, base)
  );
}

/** The last figures before a measure, or those that are set against them. */
function currentBefore(
  model: ColumnReading,
  reached: readonly ColumnReading[],
  models: readonly ColumnReading[],
): ColumnReading | null {
  const before = reached.filter((m) => m.column < model.column);
  const last = before.at(-1);
  if (last === undefined) return null;
  const current = before.find((m) => isGrowthOf(m, last, models)) ?? last;
  return current.period === null ? null : current;
}

/** What growth of a column can be counted from: the same period last year, the previous one. */
function basesOf(
  current: ColumnReading,
  reached: readonly ColumnReading[],
  models: readonly ColumnReading[],
): readonly (readonly [MeasureKind, ColumnReading])[] {
  const { period } = current;
  if (period === null) return [];
  const wanted = [
    ["growth-same-period", samePeriodLastYear(period)],
    ["growth-previous-period", period.kind === "year" ? null : previousPeriod(period)],
  ] as const;
  return wanted.flatMap(([measure, base]) => {
    const found =
      base === null
        ? undefined
        : reached.find((m) => isGrowthOf(current, m, models) && m.period !== null && samePeriod(m.period, base));
    return found === undefined ? [] : [[measure, found] as const];
  });
}
