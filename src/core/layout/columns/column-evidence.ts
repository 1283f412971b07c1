import type { Period } from "../../model/tables/period";
import { periodKey, previousPeriod, samePeriod, samePeriodLastYear } from "../../model/tables/period";
import type { ColumnModel } from "../../model/tables/table";
import { areOfOneThing } from "../../model/tables/table";
import { averageGrowth } from "./average-growth";
import type { Draft } from "./column-draft";
import { measureOfRatio } from "./column-draft";
import { formOf } from "./column-figures";
import type { ColumnWitness, Pair, QuotientTestimony } from "../../relations/witness";
import { differencesOf, quotientsOf } from "../../relations/witness";
import * as evidence from "../evidence";
import { CHANGE_WORDS } from "../../vocabulary/measures";
import { OWN_SPAN } from "../../vocabulary/period-roles";
import { matches } from "../../vocabulary/words";
import { withoutPeriods } from "../../vocabulary/periods";
import type { ReportingPeriod } from "../header/reporting-period";
import { settledMeasure } from "./unnamed-measures";

/**
 * Columns once more, after the figures had their say: a ratio of two columns confirms a measure, its form and its
 * period.
 */
export function confirmedColumns(
  models: readonly ColumnModel[],
  drafts: readonly Draft[],
  reporting: ReportingPeriod,
  witness: ColumnWitness,
): readonly ColumnModel[] {
  const values = models.filter((m) => m.role === "value").map(({ column }) => column);
  const dated = withoutDuplicates(withCurrent(models), drafts);
  const confirmed = withOneForm(
    dated.map((model, i) => {
      const draft = drafts[i];
      if (!draft) return model;
      const stated = statedRatio(draft, drafts);
      if (stated && (model.role === "measure" || model.unit?.dimension === "percent"))
        return byStatement(model, draft, stated, models, witness);
      if (model.role === "value" && draft.label.parts.length === 0)
        return withoutHeader(model, models, values, witness);
      const average = averageGrowth(model, draft, dated, witness);
      if (average) return average;
      const settled = settledMeasure(model, draft, dated, drafts, witness);
      if (settled) return settled;
      if (model.role !== "measure" || model.measure === null) return model;
      const isRatio =
        model.measure.startsWith("growth") ||
        model.measure === "plan-attainment" ||
        model.measure === "other" ||
        model.measure === "plan-growth";
      const ratios = isRatio ? quotientsOf(witness, model.column, values) : [];
      const agreeing =
        ratios.find(
          (ratio) => measureOfRatio(ratio, models) === model.measure && fitsPeriod(ratio, model, draft, models),
        ) ?? ratios.find((ratio) => measureOfRatio(ratio, models) === model.measure);
      const ratio =
        agreeing ?? (model.measure === "other" ? ratios.find((r) => measureOfRatio(r, models) !== null) : undefined);
      return ratio ? byRatio(model, draft, ratio, models) : withDefaultPeriod(model, draft, models, reporting);
    }),
    drafts,
  );
  return confirmed.map((model) =>
    model.confidence >= SETTLED
      ? { ...model, evidence: model.evidence.filter((each) => !evidence.isDoubt(each)) }
      : model,
  );
}

/** How far a reading is settled before its doubt is measured: from here on its named doubts are. */
const SETTLED = 0.7;

/** The confidence from which a form was proved by a ratio. */
const PROVED = 0.97;

/**
 * Growth columns whose own few figures decide nothing: they are printed as a sibling that falls below zero is, or
 * stay in doubt.
 */
function withOneForm(models: readonly ColumnModel[], drafts: readonly Draft[]): readonly ColumnModel[] {
  const isGrowth = (m: ColumnModel): boolean =>
    m.measure === "growth-same-period" || m.measure === "growth-previous-period";
  const valuesOf = (i: number): readonly number[] =>
    [...(drafts[i]?.figures.values.values() ?? [])].filter((v) => v !== 0);
  const falls = models.some((m, i) => isGrowth(m) && m.form === "change" && valuesOf(i).some((v) => v < 0));
  const hasIndex = models.some((m) => isGrowth(m) && m.form === "index");
  const doubted = (m: ColumnModel): ColumnModel => ({
    ...m,
    form: "index",
    confidence: Math.min(m.confidence, 0.65),
    evidence: [...m.evidence, evidence.doubt("form")],
  });
  return models.map((m, i) => {
    if (!isGrowth(m) || m.confidence >= PROVED) return m;
    const draft = drafts[i];
    // Indices of a collapse, 1.3 beside 98.2: as small as changes, and none below zero.
    if (m.form === "change")
      return hasIndex &&
        !falls &&
        draft !== undefined &&
        draft.figures.arrows === 0 &&
        !matches(CHANGE_WORDS, draft.meaning.label)
        ? doubted(m)
        : m;
    if (m.form !== "index") return m;
    const values = valuesOf(i);
    if (values.filter((v) => v >= 50 && v <= 150).length * 2 >= values.length) return m;
    return falls ? { ...m, form: "change", confidence: Math.min(m.confidence, 0.75) } : doubted(m);
  });
}

function fitsPeriod(
  ratio: QuotientTestimony,
  model: ColumnModel,
  draft: Draft,
  models: readonly ColumnModel[],
): boolean {
  const period = models.find((m) => m.column === ratio.over)?.period;
  if (!period || !model.period) return false;
  return (
    samePeriod(period, model.period) ||
    (draft.meaning.mention === null && draft.meaning.isCumulative && period.kind === "cumulative")
  );
}

function byRatio(
  model: ColumnModel,
  draft: Draft,
  ratio: QuotientTestimony,
  models: readonly ColumnModel[],
): ColumnModel {
  const current = models.find((m) => m.column === ratio.over);
  const base = models.find((m) => m.column === ratio.under);
  if (!current || !base) return model;
  const namesPeriod =
    draft.meaning.mention !== null || (draft.meaning.isCumulative && current.period?.kind !== "cumulative");
  return {
    ...model,
    measure: measureOfRatio(ratio, models) ?? model.measure,
    form: ratio.form,
    period: namesPeriod || current.period === null ? model.period : current.period,
    confidence: Math.max(model.confidence, 0.97),
    evidence: [...model.evidence, evidence.reproduced(current, base, ratio.holds, ratio.asked)],
  };
}

/** Where no column names a time and the comparisons speak of the current one, the figures are of the current one. */
function withCurrent(models: readonly ColumnModel[]): readonly ColumnModel[] {
  const asks = models.find(
    (m) =>
      m.role === "measure" &&
      m.period?.kind === "relative" &&
      m.period.relative === "current" &&
      m.measure?.startsWith("growth"),
  );
  if (!asks?.period || models.some((m) => m.role === "value" && m.period !== null)) return models;
  const { period } = asks;
  return models.map((m) => (m.role === "value" ? { ...m, period, confidence: Math.min(m.confidence, 0.75) } : m));
}

/**
 * The columns that the column-number row says a column is the ratio of ("4=3/1"); null where it says nothing of the
 * kind.
 */
function statedRatio(draft: Draft, drafts: readonly Draft[]): Pair | null {
  const match = /^\(?\d{1,2}\)?\s*=\s*\(?(\d{1,2})\)?\s*[/:]\s*\(?(\d{1,2})\)?/.exec(draft.label.numbering ?? "");
  if (!match) return null;
  const numbered = (n: string | undefined): number | undefined =>
    drafts.find((d) => /^\(?(\d{1,2})\)?/.exec(d.label.numbering ?? "")?.[1] === n)?.label.column;
  const over = numbered(match[1]);
  const under = numbered(match[2]);
  return over === undefined || under === undefined ? null : { over, under };
}

/** A measure as the column-number row states it; words that say otherwise make it doubtful. */
function byStatement(
  model: ColumnModel,
  draft: Draft,
  stated: Pair,
  models: readonly ColumnModel[],
  witness: ColumnWitness,
): ColumnModel {
  const current = models.find((m) => m.column === stated.over);
  const base = models.find((m) => m.column === stated.under);
  const implied = measureOfRatio(stated, models);
  if (!current || !base || implied === null) return model;
  const agrees = model.measure === null || model.measure === "other" || model.measure === implied;
  if (!agrees)
    return {
      ...model,
      confidence: Math.min(model.confidence, 0.6),
      evidence: [
        ...model.evidence,
        evidence.statedRatio(draft.label.numbering ?? "", current, base),
        evidence.doubt("statedOtherwise"),
      ],
    };
  const period =
    draft.meaning.mention === null && current.period !== null ? current.period : (model.period ?? current.period);
  const form = quotientsOf(witness, model.column, [stated.over, stated.under])[0]?.form;
  return {
    ...model,
    role: "measure",
    scenario: null,
    measure: implied,
    form: form ?? formOf(draft.figures, implied, matches(CHANGE_WORDS, draft.meaning.label)),
    period,
    confidence: 0.97,
    evidence: [...model.evidence, evidence.statedRatio(draft.label.numbering ?? "", current, base)],
  };
}

/** Columns that would be of the same time by the same words, where one of them names no year: the year is in doubt. */
function withoutDuplicates(models: readonly ColumnModel[], drafts: readonly Draft[]): readonly ColumnModel[] {
  const key = (i: number): string | null => {
    const model = models[i];
    return model?.role === "value" && model.period && !model.hidden
      ? [
          periodKey(model.period),
          model.scenario,
          model.quantity,
          model.unit?.text,
          withoutPeriods(model.header.join(" ")),
        ].join("|")
      : null;
  };
  const count = new Map<string, number>();
  models.forEach((_, i) => {
    const k = key(i);
    if (k !== null) count.set(k, (count.get(k) ?? 0) + 1);
  });
  const isYearless = (i: number): boolean => (drafts[i]?.meaning.mention?.year ?? null) === null;
  const isDoubled = (i: number): boolean => {
    const k = key(i);
    return k !== null && (count.get(k) ?? 0) > 1 && drafts[i]?.meaning.mention !== null && isYearless(i);
  };
  if (!models.some((_, i) => isDoubled(i))) return models;
  // The year of the sheet itself is in doubt then, for every column that takes its year from it.
  return models.map((model, i) => {
    if ((model.role !== "value" && model.role !== "measure") || !isYearless(i)) return model;
    return {
      ...model,
      confidence: Math.min(model.confidence, 0.5),
      evidence: [...model.evidence, evidence.sameTimeTwice()],
    };
  });
}

/** A measure that names no time is of the last column of figures before it. */
function withDefaultPeriod(
  model: ColumnModel,
  draft: Draft,
  models: readonly ColumnModel[],
  reporting: ReportingPeriod,
): ColumnModel {
  const { meaning } = draft;
  if (meaning.mention !== null || meaning.isCumulative || matches(OWN_SPAN, meaning.label)) return model;
  const before = models.filter(
    (m) =>
      m.column < model.column &&
      m.role === "value" &&
      m.scenario !== "plan" &&
      m.period !== null &&
      areOfOneThing(m, model),
  );
  const current = before.filter((m) => m.period !== null && "year" in m.period && isReportingYear(m.period, reporting));
  const source = (
    current.length > 0
      ? current
      : before.filter((m) => m.period?.kind === "relative" && m.period.relative === "current")
  ).at(-1);
  const { period } = source ?? model;
  // "Tháng này | Tháng trước | …": the last column before it is what the first is compared with.
  const later =
    period === null
      ? undefined
      : current.find((m) =>
          [previousPeriod, samePeriodLastYear].some((back) => {
            const base = m.period === null || m.period.kind === "year" ? null : back(m.period);
            return base !== null && samePeriod(base, period);
          }),
        );
  return { ...model, period: later?.period ?? period };
}

function isReportingYear(period: Period, reporting: ReportingPeriod): boolean {
  if (!("year" in period)) return false;
  const { year } = period;
  return "calendar" in year
    ? "calendar" in reporting.year && year.calendar === reporting.year.calendar
    : "offset" in reporting.year && year.offset === reporting.year.offset;
}

/** Columns of figures whose differences are tried for a column without a header. */
const NEIGHBOURS = 8;

/** A column of figures without any header: a difference or a ratio of its neighbours says what it is. */
function withoutHeader(
  model: ColumnModel,
  models: readonly ColumnModel[],
  values: readonly number[],
  witness: ColumnWitness,
): ColumnModel {
  const at = (column: number | undefined): ColumnModel | undefined => models.find((m) => m.column === column);
  const near = values.filter((v) => (at(v)?.header.length ?? 0) > 0).slice(0, NEIGHBOURS);
  const ratio = quotientsOf(witness, model.column, near)[0];
  const implied = ratio ? measureOfRatio(ratio, models) : null;
  const [over, under] = [at(ratio?.over), at(ratio?.under)];
  if (ratio && implied && over && under) {
    return {
      ...model,
      role: "measure",
      scenario: null,
      measure: implied,
      form: ratio.form,
      period: over.period,
      confidence: 0.75,
      evidence: [evidence.reproduced(over, under, ratio.holds, ratio.asked)],
    };
  }
  const difference = differencesOf(witness, model.column, near)[0];
  if (difference === undefined) return model;
  return {
    ...model,
    role: "measure",
    measure: "difference",
    period: at(difference.over)?.period ?? null,
    confidence: 0.75,
    evidence: [evidence.isDifference(difference.holds, difference.asked)],
  };
}
