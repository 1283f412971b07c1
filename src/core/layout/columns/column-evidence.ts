import type { Period } from "../../model/tables/period";
import { periodKey, previousPeriod, samePeriod, samePeriodLastYear } from "../../model/tables/period";
import type { ColumnModel } from "../../model/tables/table";
import { areOfOneThing } from "../../model/tables/table";
import { averageGrowth } from "./average-growth";
import type { Draft } from "./column-draft";
import { measureOfRatio } from "./column-draft";
import type { ColumnFigures, Ratio } from "./column-figures";
import { formOf, ratiosBehind } from "./column-figures";
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
): readonly ColumnModel[] {
  const values = models
    .filter((m) => m.role === "value")
    .map((m) => drafts.find((d) => d.label.column === m.column)?.figures)
    .filter((f) => f !== undefined);
  const dated = withoutDuplicates(withCurrent(models), drafts);
  const confirmed = withOneForm(
    dated.map((model, i) => {
      const draft = drafts[i];
      if (!draft) return model;
      const stated = statedRatio(draft, drafts);
      if (stated && (model.role === "measure" || model.unit?.dimension === "percent"))
        return byStatement(model, draft, stated, models, drafts);
      if (model.role === "value" && draft.label.parts.length === 0) return withoutHeader(model, draft, models, values);
      const average = averageGrowth(model, draft, dated, drafts);
      if (average) return average;
      const settled = settledMeasure(model, draft, dated, drafts);
      if (settled) return settled;
      if (model.role !== "measure" || model.measure === null) return model;
      const isRatio =
        model.measure.startsWith("growth") ||
        model.measure === "plan-attainment" ||
        model.measure === "other" ||
        model.measure === "plan-growth";
      const ratios = isRatio ? ratiosBehind(draft.figures, values) : [];
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

function fitsPeriod(ratio: Ratio, model: ColumnModel, draft: Draft, models: readonly ColumnModel[]): boolean {
  const period = models.find((m) => m.column === ratio.current)?.period;
  if (!period || !model.period) return false;
  return (
    samePeriod(period, model.period) ||
    (draft.meaning.mention === null && draft.meaning.isCumulative && period.kind === "cumulative")
  );
}

function byRatio(model: ColumnModel, draft: Draft, ratio: Ratio, models: readonly ColumnModel[]): ColumnModel {
  const current = models.find((m) => m.column === ratio.current);
  const base = models.find((m) => m.column === ratio.base);
  if (!current || !base) return model;
  const namesPeriod =
    draft.meaning.mention !== null || (draft.meaning.isCumulative && current.period?.kind !== "cumulative");
  return {
    ...model,
    measure: measureOfRatio(ratio, models) ?? model.measure,
    form: ratio.form,
    period: namesPeriod || current.period === null ? model.period : current.period,
    confidence: Math.max(model.confidence, 0.97),
    evidence: [...model.evidence, evidence.reproduced(current, base, ratio.hits, ratio.rows)],
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
function statedRatio(
  draft: Draft,
  drafts: readonly Draft[],
): { readonly current: number; readonly base: number } | null {
  const match = /^\(?\d{1,2}\)?\s*=\s*\(?(\d{1,2})\)?\s*[/:]\s*\(?(\d{1,2})\)?/.exec(draft.label.numbering ?? "");
  if (!match) return null;
  const numbered = (n: string | undefined): number | undefined =>
    drafts.find((d) => /^\(?(\d{1,2})\)?/.exec(d.label.numbering ?? "")?.[1] === n)?.label.column;
  const current = numbered(match[1]);
  const base = numbered(match[2]);
  return current === undefined || base === undefined ? null : { current, base };
}

/** A measure as the column-number row states it; words that say otherwise make it doubtful. */
function byStatement(
  model: ColumnModel,
  draft: Draft,
  stated: { readonly current: number; readonly base: number },
  models: readonly ColumnModel[],
  drafts: readonly Draft[],
): ColumnModel {
  const current = models.find((m) => m.column === stated.current);
  const base = models.find((m) => m.column === stated.base);
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
  const form = ratiosBehind(
    draft.figures,
    drafts.filter((d) => d.label.column === stated.current || d.label.column === stated.base).map((d) => d.figures),
  )[0]?.form;
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
  draft: Draft,
  models: readonly ColumnModel[],
  values: readonly ColumnFigures[],
): ColumnModel {
  const near = values
    .filter((v) => models.some((m) => m.column === v.column && m.header.length > 0))
    .slice(0, NEIGHBOURS);
  const ratio = ratiosBehind(draft.figures, near)[0];
  const implied = ratio ? measureOfRatio(ratio, models) : null;
  const [over, under] = [ratio?.current, ratio?.base].map((column) => models.find((m) => m.column === column));
  if (ratio && implied && over && under) {
    return {
      ...model,
      role: "measure",
      scenario: null,
      measure: implied,
      form: ratio.form,
      period: over.period,
      confidence: 0.75,
      evidence: [evidence.reproduced(over, under, ratio.hits, ratio.rows)],
    };
  }
  for (const current of near) {
    for (const base of near) {
      if (current === base || current.column === model.column || base.column === model.column) continue;
      let hits = 0;
      let compared = 0;
      for (const [row, value] of draft.figures.values) {
        const x = current.values.get(row);
        const y = base.values.get(row);
        if (x === undefined || y === undefined || value === 0) continue;
        compared++;
        if (Math.abs(x - y - value) <= 1e-6 * Math.max(1, Math.abs(x))) hits++;
      }
      if (compared >= 3 && hits * 10 >= compared * 8) {
        const period = models.find((m) => m.column === current.column)?.period ?? null;
        return {
          ...model,
          role: "measure",
          measure: "difference",
          period,
          confidence: 0.75,
          evidence: [evidence.isDifference(hits, compared)],
        };
      }
    }
  }
  return model;
}
