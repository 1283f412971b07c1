import { rangeName } from "../../../../src/core/model/cells/address";
import cumulativeMismatch from "../../../../src/core/validate/periods/cumulative-mismatch";
import totalMismatch from "../../../../src/core/validate/sums/total-mismatch";
import type { Counts } from "./published";
import { describeAgainst, readRecords, readResults, tally } from "./published";
import type { Entry, Tree } from "./regions";
import {
  deduplicated,
  drawn,
  duplicates,
  flat,
  keyOf,
  lackingYears,
  MEASURES,
  PERIODS,
  regional,
  run,
  verdicts,
  yearly,
} from "./regions";

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

const COUNTRY = "Samplonia";
const PROVINCES = ["Agria", "Induston"] as const;
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

function entriesOf(): readonly Entry[] {
  return readRecords("samplonomy.csv").map((r) => ({
    region: r["region"] ?? "",
    period: r["period"] ?? "",
    measure: r["measure"] ?? "",
    value: r["value"] === "" ? null : Number(r["value"]),
  }));
}

const isCountry = (relation: { readonly total: string }): boolean => relation.total === COUNTRY;

describeAgainst("the Data Validation Cookbook's counts for Samplonia", () => {
  const published = (name: string): Counts | undefined =>
    (
      readResults("validate_published_counts.json") as readonly { readonly rule: string; readonly published: Counts }[]
    ).find((r) => r.rule === name)?.published;
  const entries = entriesOf();
  let twice: ReadonlySet<string>;
  beforeAll(() => {
    twice = duplicates(entries);
  });
  const once = deduplicated(entries);

  test("is_unique: one region stands twice", () => {
    const unique = entries.map((entry) => !twice.has(keyOf(entry)));
    expect(tally(unique)).toEqual(published("is_unique(region,period,measure)"));
    const rows = (readResults("validate_samplonomy.json") as { readonly unique_violating_rows: readonly number[] })
      .unique_violating_rows;
    expect(unique.flatMap((v, i) => (v ? [] : [i + 1]))).toEqual(rows);
  });

  test("contains_at_least: one region lacks a year of one measure", () => {
    expect(tally(lackingYears(entries).map((lacks) => !lacks))).toEqual(published("contains_at_least years"));
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
    for (const measure of MEASURES)
      expect(run(drawn(entries, measure, flat(entries)), cumulativeMismatch).findings).toEqual([]);
    expect(tally(verdicts(entries, yearly(entries, twice)))).toEqual(published("part_whole quarters->year"));
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

/*
 * A province of four districts, every figure the sum it should be but for the faults planted here; how the validate package counts
 * the records (is_unique, contains_at_least, hierarchy, part_whole_relation), reckoned by hand beside each.
 */

const DISTRICTS = ["Hạ Lang", "Thạch An", "Quảng Hòa", "Trùng Khánh"] as const;
const TREE: Tree = [
  [null, "Toàn tỉnh"],
  ["I", "Vùng thấp"],
  [1, DISTRICTS[0]],
  [2, DISTRICTS[1]],
  ["II", "Vùng cao"],
  [1, DISTRICTS[2]],
  [2, DISTRICTS[3]],
];
/** Of which districts a region consists. */
const MEMBERS: Readonly<Record<string, readonly number[]>> = {
  "Toàn tỉnh": [0, 1, 2, 3],
  "Vùng thấp": [0, 1],
  "Vùng cao": [2, 3],
  ...Object.fromEntries(DISTRICTS.map((name, i) => [name, [i]])),
};

/** A district's figure: its quarters differ, its year is their sum. */
function figureOf(district: number, period: string, measure: number): number {
  const year = Number(period.slice(0, 4)) - 2013;
  const quarter = (q: number): number => 1000 * (district + 2) + 137 * year + 41 * q + 300 * measure;
  return period.length === 4 ? [1, 2, 3, 4].reduce((sum, q) => sum + quarter(q), 0) : quarter(Number(period.slice(5)));
}

const SOUND: readonly Entry[] = TREE.flatMap(([, region]) =>
  MEASURES.flatMap((measure, m) =>
    PERIODS.map((period) => ({
      region,
      period,
      measure,
      value: (MEMBERS[region] ?? []).reduce((sum, district) => sum + figureOf(district, period, m), 0),
    })),
  ),
);

type Place = readonly [region: string, period: string, measure: Entry["measure"]];
const TWICE: Place = ["Thạch An", "2016Q2", "export"];
const ABSENT: Place = ["Quảng Hòa", "2015", "import"];
const WITHOUT_FIGURE: Place = ["Hạ Lang", "2017Q3", "gdp"];
const WRONG_DISTRICT: Place = ["Trùng Khánh", "2018Q1", "balance"];
const WRONG_TOTAL: Place = ["Toàn tỉnh", "2019", "gdp"];
const isAt = (entry: Entry, [region, period, measure]: Place): boolean =>
  keyOf(entry) === keyOf({ region, period, measure });

const ENTRIES: readonly Entry[] = SOUND.flatMap((entry): readonly Entry[] => {
  if (isAt(entry, ABSENT)) return [];
  if (isAt(entry, TWICE)) return [entry, { ...entry, value: (entry.value ?? 0) + 41 }];
  if (isAt(entry, WITHOUT_FIGURE)) return [{ ...entry, value: null }];
  if (isAt(entry, WRONG_DISTRICT) || isAt(entry, WRONG_TOTAL)) return [{ ...entry, value: (entry.value ?? 0) + 500 }];
  return [entry];
});

describe("counts as the validate package makes them, for a province drawn here", () => {
  const twice = duplicates(ENTRIES);
  const once = deduplicated(ENTRIES);
  const isOfProvince = ({ total }: { readonly total: string }): boolean => total === "Toàn tỉnh";

  test("seven regions, four measures and thirty periods, one record missing and one twice", () => {
    expect([SOUND.length, ENTRIES.length, once.length]).toEqual([840, 840, 839]);
  });

  test("is_unique: both records of the one that stands twice fail", () => {
    expect(tally(ENTRIES.map((entry) => !twice.has(keyOf(entry))))).toEqual([840, 838, 2, 0]);
    expect([...twice]).toEqual(["Thạch An|2016Q2|export"]);
  });

  test("contains_at_least: the 29 other records of the row that lacks a year fail", () => {
    expect(tally(lackingYears(ENTRIES).map((lacks) => !lacks))).toEqual([840, 811, 29, 0]);
  });

  test("hierarchy: a total fails with its parts, is not checkable without a figure, and fails where a part stands twice", () => {
    // Without the second record: two beside the absent one, three with the wrong district, three with the wrong total.
    expect(tally(verdicts(once, regional(once, TREE)))).toEqual([839, 828, 8, 3]);
    // With it: its total, its sibling and both of it as well.
    expect(tally(verdicts(ENTRIES, regional(ENTRIES, TREE, twice)))).toEqual([840, 825, 12, 3]);
  });

  test("hierarchy, a level alone", () => {
    const totals = regional(once, TREE);
    expect(tally(verdicts(once, totals.filter(isOfProvince)))).toEqual([839, 836, 3, 0]);
    expect(
      tally(
        verdicts(
          once,
          totals.filter((total) => !isOfProvince(total)),
        ),
      ),
    ).toEqual([839, 831, 5, 3]);
  });

  test("part_whole_relation: the quarters of a year, four or five records each, six where one stands twice", () => {
    expect(tally(verdicts(ENTRIES, yearly(ENTRIES, twice)))).toEqual([840, 815, 4 + 5 + 5 + 6, 5]);
  });

  test("the rules themselves find the two wrong figures, where they stand", () => {
    const found = MEASURES.flatMap((measure) => {
      const [byRegion, byPeriod] = [
        run(drawn(once, measure, TREE), totalMismatch),
        run(drawn(once, measure, flat(once)), cumulativeMismatch),
      ];
      return [...byRegion.findings, ...byPeriod.findings].map(
        ({ ruleId, place }) => `${measure} ${ruleId} ${rangeName(place.range)}`,
      );
    });
    expect(found).toEqual([
      "gdp total-mismatch AF3",
      "gdp cumulative-mismatch AF3",
      "balance total-mismatch W9",
      "balance cumulative-mismatch AA9",
    ]);
    for (const measure of MEASURES) expect(run(drawn(SOUND, measure, TREE), totalMismatch).findings).toEqual([]);
  });
});
