import type { ExampleCell, Rule, RuleResult } from "../../../../src/core/model/results/finding";
import { DEFAULT_SETTINGS } from "../../../../src/core/model/requests/settings";
import type { TableModel } from "../../../../src/core/model/tables/table";
import { amountAt, figureAt, termAt } from "../../../../src/core/validate/figures/amount";
import { columnSums } from "../../../../src/core/validate/periods/period-sums";
import cumulativeMismatch from "../../../../src/core/validate/periods/cumulative-mismatch";
import duplicateIndicator from "../../../../src/core/validate/copies/duplicate-indicator";
import missingValue from "../../../../src/core/validate/values/missing-value";
import totalMismatch from "../../../../src/core/validate/sums/total-mismatch";
import { runRules } from "../../../../src/core/validate/run-rules";
import { judgeSum } from "../../../../src/core/validate/sums/sum-judgement";
import type { Counts } from "./published";
import { describeAgainst, judgedTotals, readRecords, readResults, tableOf, tally, verdictOf } from "./published";

/*
 * The Data Validation Cookbook's counts for the figures of an invented country, regions by periods, a sheet for each measure
 * as a clerk would have them: a record that is absent is a blank cell, one without a figure is "…".
 *
 *   published rule                    expressed through
 *   is_unique                         duplicate-indicator: the rows that stand twice
 *   contains_at_least (years)         missing-value: the blank year, which fails every record of its row there
 *   hierarchy (all, each level)       the hierarchy our reader finds, judgeSum without rounding
 *   hierarchy, other list             the same, verdict by verdict
 *   part_whole_relation (provinces)   the same, on a sheet of the country and its provinces
 *   part_whole_relation (quarters)    the sums of periods our columns make (columnSums), and cumulative-mismatch
 *
 *   What differs by design: with us a total with a blank part is not checkable (there the sum runs over the records that exist, and
 *   fails); a blank total is not checkable either. Such cells are what missing-value is for, so here they count as their fails.
 *   total-mismatch itself does not accuse the provinces of this list of districts: their parts never add up, so they are no sums.
 */

interface Entry {
  readonly region: string;
  readonly period: string;
  readonly measure: string;
  readonly value: number | null;
}
type Key = Pick<Entry, "region" | "period" | "measure">;
const keyOf = ({ region, period, measure }: Key): string => [region, period, measure].join("|");

const COUNTRY = "Samplonia";
const PROVINCES = ["Agria", "Induston"] as const;
const MEASURES = ["gdp", "import", "export", "balance"] as const;
const YEARS = ["2014", "2015", "2016", "2017", "2018", "2019"] as const;
const PERIODS = YEARS.flatMap((year) => [...["Q1", "Q2", "Q3", "Q4"].map((quarter) => year + quarter), year]);

/** Regions in the order of the sheet, each with what stands in its ordinal column. */
type Tree = readonly (readonly [ordinal: string | number | null, region: string])[];
const districts = (agria: readonly string[], induston: readonly string[]): Tree => [
  [null, COUNTRY],
  ["I", "Agria"],
  ...agria.map((d, i) => [i + 1, d] as const),
  ["II", "Induston"],
  ...induston.map((d, i) => [i + 1, d] as const),
];
/** The districts of the data's own description; Oakdale is not among them. */
const DESCRIBED = districts(["Wheaton", "Greenham"], ["Smokely", "Mudwater", "Newbay", "Crowdon"]);
/** Another list, with Oakdale for Crowdon. */
const OTHER = districts(["Wheaton", "Greenham"], ["Smokely", "Mudwater", "Newbay", "Oakdale"]);
/** The division that the figures themselves follow. */
const TRUE = districts(["Wheaton", "Greenham", "Newbay"], ["Smokely", "Mudwater", "Crowdon", "Oakdale"]);
const PROVINCIAL: Tree = [
  [null, COUNTRY],
  [1, "Agria"],
  [2, "Induston"],
];

const header = (period: string): string =>
  period.length === 4
    ? `Năm ${period}`
    : `Quý ${["I", "II", "III", "IV"][Number(period.slice(5)) - 1] ?? ""} năm ${period.slice(0, 4)}`;

function entriesOf(): readonly Entry[] {
  return readRecords("samplonomy.csv").map((r) => ({
    region: r["region"] ?? "",
    period: r["period"] ?? "",
    measure: r["measure"] ?? "",
    value: r["value"] === "" ? null : Number(r["value"]),
  }));
}

/** The sheet of a measure; of two records of one key the first. */
function drawn(
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

function run(table: TableModel, rule: Rule): RuleResult {
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
function verdicts(entries: readonly Entry[], relations: readonly Relation[]): readonly (boolean | null)[] {
  const said = new Map<string, (boolean | null)[]>();
  for (const { keys, verdict } of relations)
    for (const key of keys.map(keyOf)) said.set(key, [...(said.get(key) ?? []), verdict]);
  return entries.map((entry) => {
    const all = said.get(keyOf(entry)) ?? [];
    return all.includes(false) ? false : all.includes(null) ? null : true;
  });
}

/** The totals of regions on the sheets of all measures; a blank, or a total that stands twice, is their fail. */
function regional(
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
function duplicates(entries: readonly Entry[]): ReadonlySet<string> {
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

const deduplicated = (entries: readonly Entry[]): readonly Entry[] =>
  entries.filter((entry, i) => entries.findIndex((other) => keyOf(other) === keyOf(entry)) === i);

const isCountry = (entry: Relation & { readonly total: string }): boolean => entry.total === COUNTRY;

describeAgainst("the Data Validation Cookbook's counts for Samplonia", () => {
  const published = (name: string): Counts | undefined =>
    (
      readResults("validate_published_counts.json") as readonly { readonly rule: string; readonly published: Counts }[]
    ).find((r) => r.rule === name)?.published;
  const entries = entriesOf();
  const twice = duplicates(entries);
  const once = deduplicated(entries);

  test("is_unique: one region stands twice", () => {
    const unique = entries.map((entry) => !twice.has(keyOf(entry)));
    expect(tally(unique)).toEqual(published("is_unique(region,period,measure)"));
    const rows = (readResults("validate_samplonomy.json") as { readonly unique_violating_rows: readonly number[] })
      .unique_violating_rows;
    expect(unique.flatMap((v, i) => (v ? [] : [i + 1]))).toEqual(rows);
  });

  test("contains_at_least: one region lacks a year of one measure", () => {
    const regions: Tree = [...new Set(entries.map((e) => e.region))].map((region, i) => [i + 1, region] as const);
    const lacking = MEASURES.flatMap((measure) => {
      const table = drawn(entries, measure, regions, YEARS);
      return run(table, missingValue).findings.map(
        (f) => `${table.rows.find((r) => r.row === f.place.range.top)?.label ?? ""}|${measure}`,
      );
    });
    expect(tally(entries.map((e) => !lacking.includes(`${e.region}|${e.measure}`)))).toEqual(
      published("contains_at_least years"),
    );
  });

  test("hierarchy: all levels, a total that stands twice not to be added", () => {
    expect(tally(verdicts(entries, regional(entries, DESCRIBED, twice)))).toEqual(published("hierarchy samplonia"));
  });

  test("hierarchy without the second record", () => {
    expect(tally(verdicts(once, regional(once, DESCRIBED)))).toEqual(published("hierarchy after dedup"));
  });

  test("hierarchy, the provinces of the country alone", () => {
    expect(tally(verdicts(once, regional(once, DESCRIBED).filter(isCountry)))).toEqual(published("hierarchy level0"));
  });

  test("hierarchy, the districts of the provinces alone", () => {
    expect(
      tally(
        verdicts(
          once,
          regional(once, DESCRIBED).filter((r) => !isCountry(r)),
        ),
      ),
    ).toEqual(published("hierarchy level1"));
  });

  test("hierarchy of another list of districts, record by record", () => {
    const results = readResults("validate_samplonomy.json") as {
      readonly hierarchy_strict: readonly {
        readonly items: number;
        readonly passes: number;
        readonly fails: number;
        readonly nNA: number;
      }[];
      readonly hierarchy_fail_rows: readonly number[];
    };
    const found = verdicts(entries, regional(entries, OTHER, twice));
    const [counts] = results.hierarchy_strict;
    expect(tally(found)).toEqual([counts?.items, counts?.passes, counts?.fails, counts?.nNA]);
    expect(found.flatMap((v, i) => (v === false ? [i + 1] : []))).toEqual(results.hierarchy_fail_rows);
  });

  test("part_whole_relation: provinces make the country", () => {
    expect(tally(verdicts(entries, regional(entries, PROVINCIAL, twice)))).toEqual(published("part_whole provinces"));
  });

  test("part_whole_relation: quarters make the year", () => {
    const flat: Tree = [...new Set(entries.map((e) => e.region))].map((region, i) => [i + 1, region] as const);
    const relations = MEASURES.flatMap((measure): readonly Relation[] => {
      const table = drawn(entries, measure, flat);
      const sums = columnSums(table);
      expect(sums.map(({ parts }) => parts.length)).toEqual(YEARS.map(() => 4));
      expect(run(table, cumulativeMismatch).findings).toEqual([]);
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
    expect(tally(verdicts(entries, relations))).toEqual(published("part_whole quarters->year"));
  });

  test("total-mismatch itself: silent on lists that never add up, and where every district is in its province it checks and passes all", () => {
    for (const measure of MEASURES) {
      const described = run(drawn(once, measure, DESCRIBED), totalMismatch);
      expect(described.findings).toEqual([]);
      expect(described.missing.map((m) => m.id).filter((id) => id === "not-parts")).toHaveLength(PROVINCES.length);
      const right = run(drawn(once, measure, TRUE), totalMismatch);
      const gaps =
        entries.filter((e) => e.measure === measure && e.value === null).length +
        (measure === "gdp" || measure === "export" ? 2 : 0);
      expect([right.outcome, right.checked, right.findings]).toEqual(["passed", PERIODS.length * 3 - gaps, []]);
    }
  });
});
