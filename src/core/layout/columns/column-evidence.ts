import type { Evidence } from "../../model/tables/table";
import type { Period, RelativePeriod } from "../../model/tables/period";
import { periodKey, previousPeriod, samePeriod, samePeriodLastYear } from "../../model/tables/period";

import { areOfOneThing } from "../../model/tables/table";
import { averageGrowth } from "./average-growth";
import type { ColumnReading, Draft } from "./column-draft";
import { measureOfRatio } from "./column-draft";
import { formOf } from "./column-figures";
import type { ColumnWitness, Pair, QuotientTestimony } from "../../relations/witness";
import { differencesOf, quotientOf, quotientsOf } from "../../relations/witness";
import * as evidence from "../evidence";
import { isProved, proved } from "../proofs";
import { CHANGE_WORDS } from "../../vocabulary/measures";
import { OWN_SPAN } from "../../vocabulary/period-roles";
import { matches } from "../../vocabulary/words";
import { withoutPeriods } from "../../vocabulary/periods";
import type { ReportingPeriod } from "../header/reporting-period";
import { provedShare, shareWithoutHeader } from "./share-columns";
import { settledMeasure } from "./unnamed-measures";

/**
 * Columns once more, after the figures had their say: a ratio of two columns confirms a measure, its form and its
 * period.
 */
export function confirmedColumns(
  models: readonly ColumnReading[],
  drafts: readonly Draft[],
  reporting: ReportingPeriod,
  witness: ColumnWitness,
): readonly ColumnReading[] {
  const dated = withoutDuplicates(withCurrent(models, drafts), drafts);
  const table = { models, dated, drafts, reporting, witness };
  const confirmed = dated.map((model, i) => {
    const draft = drafts[i];
    return draft ? confirmedColumn(model, draft, table) : model;
  });
  return withOneForm(confirmed, drafts);
}

/** A table's columns as they were read first, and once their times were compared. */
interface Unconfirmed {
  readonly models: readonly ColumnReading[];
  readonly dated: readonly ColumnReading[];
  readonly drafts: readonly Draft[];
  readonly reporting: ReportingPeriod;
  readonly witness: ColumnWitness;
}

function confirmedColumn(model: ColumnReading, draft: Draft, table: Unconfirmed): ColumnReading {
  const { models, dated, drafts, reporting, witness } = table;
  const stated = statedRatio(draft, drafts);
  if (stated && (model.role === "measure" || model.unit?.dimension === "percent"))
    return byStatement(model, draft, stated, models, witness);
  if (model.role === "value" && draft.label.parts.length === 0) return withoutHeader(model, models, witness);
  const settled = averageGrowth(model, draft, dated, witness) ?? settledMeasure(model, draft, dated, drafts, witness);
  if (settled) return settled;
  if (model.role !== "measure" || model.measure === null) return model;
  const share = model.measure === "share" ? provedShare(model, models, witness) : null;
  if (share) return share;
  const ratio = ratioBehind(model, draft, models, witness);
  if (ratio) return byRatio(model, draft, ratio, models);
  return settledByDate(withDefaultPeriod(model, draft, models, reporting), models, witness);
}

/** A measure that has found its time is no longer undated, unless its figures speak against what it would be of. */
function settledByDate(model: ColumnReading, models: readonly ColumnReading[], witness: ColumnWitness): ColumnReading {
  return model.period === null || isContradicted(model, models, witness)
    ? model
    : { ...model, evidence: model.evidence.filter((each) => !isUndated(each)) };
}

/** Whether columns that a measure may be of are there, and its figures are of none of them. */
function isContradicted(model: ColumnReading, models: readonly ColumnReading[], witness: ColumnWitness): boolean {
  const columns = isRatio(model) ? valueColumns(models) : [];
  const told = columns
    .flatMap((over) => columns.map((under) => ({ over, under })))
    .filter((pair) => measureOfRatio(pair, models) !== null)
    .map((pair) => quotientOf(witness, model.column, pair))
    .filter(({ asked }) => asked >= ENOUGH);
  return told.length > 0 && told.every(({ holds, asked }) => holds * 2 <= asked);
}

/** Rows that two columns must share before their ratio says anything. */
const ENOUGH = 3;

/** The ratio of two columns that a measure is: the one that its words say, else any where they leave it open. */
function ratioBehind(
  model: ColumnReading,
  draft: Draft,
  models: readonly ColumnReading[],
  witness: ColumnWitness,
): QuotientTestimony | undefined {
  if (!isRatio(model)) return undefined;
  const ratios = quotientsOf(witness, model.column, valueColumns(models));
  const agreeing = ratios.filter((ratio) => measureOfRatio(ratio, models) === model.measure);
  const open = model.measure === "other" ? ratios.find((r) => measureOfRatio(r, models) !== null) : undefined;
  return agreeing.find((ratio) => fitsPeriod(ratio, model, draft, models)) ?? agreeing[0] ?? open;
}

const valueColumns = (models: readonly ColumnReading[]): readonly number[] =>
  models.filter((m) => m.role === "value").map(({ column }) => column);

function isRatio({ measure }: ColumnReading): boolean {
  return (
    measure !== null &&
    (measure.startsWith("growth") || measure === "plan-attainment" || measure === "other" || measure === "plan-growth")
  );
}

/**
 * Growth columns whose own few figures decide nothing: they are printed as a sibling that falls below zero is, or
 * stay in doubt.
 */
function withOneForm(models: readonly ColumnReading[], drafts: readonly Draft[]): readonly ColumnReading[] {
  const isGrowth = (m: ColumnReading): boolean =>
    m.measure === "growth-same-period" || m.measure === "growth-previous-period";
  const valuesOf = (i: number): readonly number[] =>
    [...(drafts[i]?.figures.values.values() ?? [])].filter((v) => v !== 0);
  const falls = models.some((m, i) => isGrowth(m) && m.form === "change" && valuesOf(i).some((v) => v < 0));
  const hasIndex = models.some((m) => isGrowth(m) && m.form === "index");
  const doubted = (m: ColumnReading): ColumnReading => ({
    ...m,
    form: "index",
    evidence: [...m.evidence, evidence.doubt("form")],
  });
  return models.map((m, i) => {
    if (!isGrowth(m) || isProved(m.evidence)) return m;
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
    return falls ? { ...m, form: "change" } : doubted(m);
  });
}

function fitsPeriod(
  ratio: QuotientTestimony,
  model: ColumnReading,
  draft: Draft,
  models: readonly ColumnReading[],
): boolean {
  const period = models.find((m) => m.column === ratio.over)?.period;
  if (!period || !model.period) return false;
  return (
    samePeriod(period, model.period) ||
    (draft.meaning.mention === null && draft.meaning.isCumulative && period.kind === "cumulative")
  );
}

function byRatio(
  model: ColumnReading,
  draft: Draft,
  ratio: QuotientTestimony,
  models: readonly ColumnReading[],
): ColumnReading {
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
    evidence: proved(model.evidence, evidence.reproduced(current, base, ratio.holds, ratio.asked)),
  };
}

/** The current period where the only time that figures name is last year's or the previous one ("Cùng kỳ năm trước"). */
function besideLastPeriod(models: readonly ColumnReading[]): Period | null {
  const dated = models.flatMap(({ role, period }) => (role === "value" && period !== null ? [period] : []));
  const [first] = dated;
  const isPast = (p: Period): boolean => p.kind === "relative" && PAST.includes(p.relative);
  return first?.kind === "relative" && dated.every(isPast) ? { ...first, relative: "current" } : null;
}

/** What figures are set against. */
const PAST: readonly RelativePeriod[] = ["same-period-last-year", "previous-period"];

/** Where no column names a time and the comparisons speak of the current one, the figures are of the current one. */
function withCurrent(models: readonly ColumnReading[], drafts: readonly Draft[]): readonly ColumnReading[] {
  const beside = besideLastPeriod(models);
  if (beside !== null) {
    const isOpen = (m: ColumnReading, i: number): boolean =>
      m.role === "value" && m.period === null && drafts[i]?.meaning.isAttribute === false;
    return models.map((m, i) => (isOpen(m, i) ? { ...m, period: beside } : m));
  }
  const asks = models.find(
    (m) =>
      m.role === "measure" &&
      m.period?.kind === "relative" &&
      m.period.relative === "current" &&
      m.measure?.startsWith("growth"),
  );
  if (!asks?.period || models.some((m) => m.role === "value" && m.period !== null)) return models;
  const { period } = asks;
  return models.map((m) => (m.role === "value" ? { ...m, period } : m));
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
  model: ColumnReading,
  draft: Draft,
  stated: Pair,
  models: readonly ColumnReading[],
  witness: ColumnWitness,
): ColumnReading {
  const current = models.find((m) => m.column === stated.over);
  const base = models.find((m) => m.column === stated.under);
  const implied = measureOfRatio(stated, models);
  if (!current || !base || implied === null) return model;
  const agrees = model.measure === null || model.measure === "other" || model.measure === implied;
  if (!agrees)
    return {
      ...model,
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
    evidence: proved(model.evidence, evidence.statedRatio(draft.label.numbering ?? "", current, base)),
  };
}

/** Columns that would be of the same time by the same words, where one of them names no year: the year is in doubt. */
function withoutDuplicates(models: readonly ColumnReading[], drafts: readonly Draft[]): readonly ColumnReading[] {
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
      evidence: [...model.evidence, evidence.sameTimeTwice()],
    };
  });
}

/** A measure that names no time is of the last column of figures before it. */
function withDefaultPeriod(
  model: ColumnReading,
  draft: Draft,
  models: readonly ColumnReading[],
  reporting: ReportingPeriod,
): ColumnReading {
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

const isUndated = ({ message: { id } }: Evidence): boolean => id === "layout-doubt-noPeriod";

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
function withoutHeader(model: ColumnReading, models: readonly ColumnReading[], witness: ColumnWitness): ColumnReading {
  const at = (column: number | undefined): ColumnReading | undefined => models.find((m) => m.column === column);
  const near = valueColumns(models)
    .filter((v) => (at(v)?.header.length ?? 0) > 0)
    .slice(0, NEIGHBOURS);
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
      evidence: [evidence.reproduced(over, under, ratio.holds, ratio.asked)],
    };
  }
  const difference = differencesOf(witness, model.column, near)[0];
  if (difference === undefined) return shareWithoutHeader(model, near, models, witness) ?? model;
  return {
    ...model,
    role: "measure",
    measure: "difference",
    period: at(difference.over)?.period ?? null,
    evidence: [evidence.isDifference(difference.holds, difference.asked)],
  };
}
