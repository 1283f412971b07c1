import type { ExampleCell, Rule, RuleResult } from "../../../../src/core/model/results/finding";
import { DEFAULT_SETTINGS } from "../../../../src/core/model/requests/settings";
import type { TableModel } from "../../../../src/core/model/tables/table";
import { amountAt, figureAt, termAt } from "../../../../src/core/validate/figures/amount";
import { columnSums } from "../../../../src/core/validate/periods/period-sums";
import duplicateIndicator from "../../../../src/core/validate/copies/duplicate-indicator";
import missingValue from "../../../../src/core/validate/values/missing-value";
import { runRules } from "../../../../src/core/validate/run-rules";
import { judgeSum } from "../../../../src/core/validate/sums/sum-judgement";
import { judgedTotals, tableOf, verdictOf } from "./published";

/** A figure of a region in a period; null where the record has none. */
export interface Entry {
  readonly region: string;
  readonly period: string;
  readonly measure: string;
  readonly value: number | null;
}
type Key = Pick<Entry, "region" | "period" | "measure">;
/** What two records must not have in common. */
export const keyOf = ({ region, period, measure }: Key): string => [region, period, measure].join("|");

/** The measures, a sheet each. */
export const MEASURES = ["gdp", "import", "export", "balance"] as const;
/** The years, each with its quarters. */
const YEARS = ["2014", "2015", "2016", "2017", "2018", "2019"] as const;
/** Every quarter, and every year after its quarters. */
export const PERIODS = YEARS.flatMap((year) => [...["Q1", "Q2", "Q3", "Q4"].map((quarter) => year + quarter), year]);

/** Regions in the order of the sheet, each with what stands in its ordinal column. */
export type Tree = readonly (readonly [ordinal: string | number | null, region: string])[];
const header = (period: string): string =>
  period.length === 4
    ? `Năm ${period}`
    : `Quý ${["I", "II", "III", "IV"][Number(period.slice(5)) - 1] ?? ""} năm ${period.slice(0, 4)}`;

/** The sheet of a measure; of two records of one key the first. */
export function drawn(
  entries: readonly Entry[],
  measure: string,
  tree: Tree,
  periods: readonly string[] = PERIODS,
): TableModel {
  const records = new Map<string, Entry>();
  for (const entry of entries) if (!records.has(keyOf(entry))) records.set(keyOf(entry), entry);
  const cell = (region: string, period: string): ExampleCell => {
    const record = records.get(keyOf({ region, period, measure }));
    return record === undefined ? null : (record.value ?? "…");
  };
  return tableOf([
    [`Số liệu ${measure} của các vùng giai đoạn 2014-2019`],
    ["TT", "Vùng", ...periods.map(header)],
    ...tree.map(([ordinal, region]) => [ordinal, region, ...periods.map((p) => cell(region, p))]),
  ]);
}

/** What a rule finds in a table. */
export function run(table: TableModel, rule: Rule): RuleResult {
  const [result] = runRules([table], DEFAULT_SETTINGS, [rule]);
  if (!result) throw new Error("no result");
  return result;
}

const isBlankAt = (table: TableModel, row: number, column: number): boolean =>
  amountAt(table, row, column).kind === "blank";

/** What a relation says of the records it takes part in. */
interface Relation {
  readonly keys: readonly Key[];
  readonly verdict: boolean | null;
}

/** A record fails when one of its relations does, and is not checkable when none fails but one cannot be checked. */
export function verdicts(entries: readonly Entry[], relations: readonly Relation[]): readonly (boolean | null)[] {
  const said = new Map<string, (boolean | null)[]>();
  for (const { keys, verdict } of relations)
    for (const key of keys.map(keyOf)) said.set(key, [...(said.get(key) ?? []), verdict]);
  return entries.map((entry) => {
    const all = said.get(keyOf(entry)) ?? [];
    if (all.includes(false)) return false;
    return all.includes(null) ? null : true;
  });
}

/** The totals of regions on the sheets of all measures; a blank, or a total that stands twice, is their fail. */
export function regional(
  entries: readonly Entry[],
  tree: Tree,
  twice: ReadonlySet<string> = new Set(),
): readonly (Relation & { readonly total: string })[] {
  return MEASURES.flatMap((measure) => {
    const table = drawn(entries, measure, tree);
    return judgedTotals(table).map((judged) => {
      const period = PERIODS[judged.column.column - 2] ?? "";
      const rows = [judged.parent, ...judged.parts];
      const keys = rows.map((row) => ({ region: row.label, period, measure }));
      const isFail =
        rows.some((row) => isBlankAt(table, row.row, judged.column.column)) ||
        keys.some((key) => twice.has(keyOf(key)));
      return { total: judged.parent.label, keys, verdict: isFail ? false : verdictOf(judged) };
    });
  });
}

/** The sheet of provinces with a second row for what stands a second time. */
function withSecondRows(entries: readonly Entry[], measure: string): TableModel {
  const first = new Map<string, Entry>();
  const second = new Map<string, Entry>();
  for (const entry of entries.filter((e) => e.measure === measure))
    (first.has(keyOf(entry)) ? second : first).set(keyOf(entry), entry);
  const regions = [...new Set(entries.map((e) => e.region))];
  const row = (from: ReadonlyMap<string, Entry>, region: string): readonly ExampleCell[] =>
    PERIODS.map((period) => from.get(keyOf({ region, period, measure }))?.value ?? null);
  const rows = regions.flatMap((region) =>
    row(second, region).every((v) => v === null)
      ? [[region, ...row(first, region)]]
      : [
          [region, ...row(first, region)],
          [region, ...row(second, region)],
        ],
  );
  return tableOf([[`Số liệu ${measure} của các vùng giai đoạn 2014-2019`], ["Vùng", ...PERIODS.map(header)], ...rows]);
}

/** The keys that our rule finds in two rows. */
export function duplicates(entries: readonly Entry[]): ReadonlySet<string> {
  const keys = MEASURES.flatMap((measure) => {
    const table = withSecondRows(entries, measure);
    return run(table, duplicateIndicator).findings.flatMap((f) => {
      const [a, b] = [f.place, f.related[0]].map((place) => table.rows.find((r) => r.row === place?.range.top));
      if (!a || !b) throw new Error("a duplicate is two rows");
      return PERIODS.flatMap((period, i) =>
        figureAt(table, a.row, i + 1) && figureAt(table, b.row, i + 1)
          ? [keyOf({ region: a.label, period, measure })]
          : [],
      );
    });
  });
  return new Set(keys);
}

/** The records but for those whose key stands before. */
export const deduplicated = (entries: readonly Entry[]): readonly Entry[] =>
  entries.filter((entry, i) => entries.findIndex((other) => keyOf(other) === keyOf(entry)) === i);

/** The regions in the order of the records, without any being part of another. */
export function flat(entries: readonly Entry[]): Tree {
  return [...new Set(entries.map((e) => e.region))].map((region, i) => [i + 1, region] as const);
}

/** The records of a region that lacks a year of that measure, as missing-value finds it. */
export function lackingYears(entries: readonly Entry[]): readonly boolean[] {
  const lacking = MEASURES.flatMap((measure) => {
    const table = drawn(entries, measure, flat(entries), YEARS);
    return run(table, missingValue).findings.map(
      (f) => `${table.rows.find((r) => r.row === f.place.range.top)?.label ?? ""}|${measure}`,
    );
  });
  return entries.map((e) => lacking.includes(`${e.region}|${e.measure}`));
}

/** The years that our columns make of their quarters, without rounding. */
export function yearly(entries: readonly Entry[], twice: ReadonlySet<string>): readonly Relation[] {
  return MEASURES.flatMap((measure): readonly Relation[] => {
    const table = drawn(entries, measure, flat(entries));
    const sums = columnSums(table);
    expect(sums.map(({ parts }) => parts.length)).toEqual(YEARS.map(() => 4));
    return sums.flatMap(({ whole, parts }) =>
      table.rows.map((row): Relation => {
        const columns = [whole, ...parts];
        const keys = columns.map((c) => ({ region: row.label, period: PERIODS[c.column - 2] ?? "", measure }));
        const total = figureAt(table, row.row, whole.column);
        const terms = parts.flatMap((part) => termAt(table, row.row, part.column) ?? []);
        if (columns.some((c) => isBlankAt(table, row.row, c.column)) || keys.some((key) => twice.has(keyOf(key))))
          return { keys, verdict: false };
        return {
          keys,
          verdict: total && terms.length === parts.length ? judgeSum(total, terms).difference.eq(0) : null,
        };
      }),
    );
  });
}
