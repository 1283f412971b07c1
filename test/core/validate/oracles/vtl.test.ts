import type { ExampleCell } from "../../../../src/core/model/results/finding";
import { DEFAULT_SETTINGS } from "../../../../src/core/model/requests/settings";
import { rangeName } from "../../../../src/core/model/cells/address";
import { runRules } from "../../../../src/core/validate/run-rules";
import memoExceedsTotal from "../../../../src/core/validate/sums/memo-exceeds-total";
import negativeValue from "../../../../src/core/validate/values/negative-value";
import { describeAgainst, judgedTotals, readRecords, tableOf, verdictOf } from "./published";

/*
 * The worked examples of the VTL 2.1 reference manual, section "Data validation operators".
 *
 *   example                      expressed through
 *   check_hierarchy, "="         totals and parts as rows of a sheet, judgeSum without rounding
 *   check_hierarchy, ">=", "<="  memo-exceeds-total: what may not be larger stands as "trong đó" of the other
 *   check_datapoint              negative-value
 *
 *   non_null, partial_null, always_null   an item without a data point is one without a figure, "…": the total is not checkable; the modes differ only in whether such a line is printed
 *   non_zero, partial_zero, always_zero   an item without a data point is "-", which a clerk writes where nothing occurred; "…" stays not checkable
 *   dataset_priority                      no equivalent: a blank total is never replaced by its sum, for the sheet says what it says
 *   errorcode, errorlevel                 no equivalent: a finding has its own words and severity
 */

const ITEMS: Readonly<Record<string, number | null>> = {
  A: 5,
  B: 11,
  C: 0,
  G: 19,
  H: null,
  I: 14,
  M: 2,
  N: 5,
  O: 4,
  P: 7,
  Q: -7,
  S: 3,
  T: 9,
  U: null,
  V: 6,
};

/** The rules that say "=". */
const EQUALITIES: readonly (readonly [id: string, total: string, parts: readonly string[]])[] = [
  ["R010", "A", ["J", "K", "L"]],
  ["R020", "B", ["M", "N", "O"]],
  ["R030", "C", ["P", "Q"]],
  ["R040", "D", ["R", "S"]],
  ["R050", "E", ["T", "U", "V"]],
  ["R060", "F", ["Y", "W", "Z"]],
  ["R070", "G", ["B", "C"]],
  ["R080", "H", ["D", "E"]],
  ["R090", "I", ["D", "G"]],
];

type Verdict = readonly [verdict: boolean | null, imbalance: number | null];
const UNSAID: Verdict = [null, null];

/** The manual's table for partial_null. */
const PUBLISHED: Readonly<Record<string, Verdict>> = {
  R010: UNSAID,
  R020: [true, 0],
  R030: [true, 0],
  R040: UNSAID,
  R050: UNSAID,
  R060: UNSAID,
  R070: [false, 8],
  R080: UNSAID,
  R090: UNSAID,
  R100: [false, -3],
  R110: [true, -17],
};

/**
 * What the manual's definition of always_zero makes of the same data: no data point is 0, a data point without a
 * figure stays null.
 */
const ZEROES: Readonly<Record<string, Verdict>> = {
  ...PUBLISHED,
  R010: [false, 5],
  R040: [false, -3],
  R060: [true, 0],
  R090: [false, -5],
};

/**
 * The items as rows of a sheet, each rule a total with its parts below: "…" for a data point without a figure,
 * `absent` for no data point.
 */
function hierarchySheet(
  absent: "…" | "-",
  items: Readonly<Record<string, number | null>> = ITEMS,
): readonly (readonly ExampleCell[])[] {
  const figure = (code: string): ExampleCell => (code in items ? (items[code] ?? "…") : absent);
  return [
    ["Báo cáo một số chỉ tiêu năm 2010"],
    ["TT", "Chỉ tiêu", "Thực hiện năm 2010"],
    ...EQUALITIES.flatMap(([id, total, parts], i) => [
      [["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"][i] ?? "", `${id} ${total}`, figure(total)],
      ...parts.map((part, j) => [j + 1, part, figure(part)]),
    ]),
  ];
}

function equalities(absent: "…" | "-", items = ITEMS): Readonly<Record<string, Verdict>> {
  const judged = judgedTotals(tableOf(hierarchySheet(absent, items)));
  return Object.fromEntries(
    judged.map((j) => [j.parent.label.slice(0, 4), [verdictOf(j), j.judgement?.difference.toNumber() ?? null]]),
  );
}

/**
 * Whether the second item may be as large as it is, being "trong đó" of the first; and by how much the first is
 * larger.
 */
function memo(whole: string, part: string, items = ITEMS): Verdict {
  const table = tableOf([
    ["Báo cáo một số chỉ tiêu năm 2010"],
    ["TT", "Chỉ tiêu", "Thực hiện năm 2010"],
    [1, whole, items[whole] ?? null],
    [null, `Trong đó: ${part}`, items[part] ?? null],
    [2, "Khác", 40],
    [3, "Còn lại", 50],
  ]);
  const [result] = runRules([table], DEFAULT_SETTINGS, [memoExceedsTotal]);
  if (result?.checked !== 1) return UNSAID;
  return [result.findings.length === 0, (items[whole] ?? 0) - (items[part] ?? 0)];
}

const only = (verdicts: Readonly<Record<string, Verdict>>, ids: readonly string[]): Readonly<Record<string, Verdict>> =>
  Object.fromEntries(ids.map((id) => [id, verdicts[id] ?? UNSAID]));
const EQUAL_IDS = EQUALITIES.map(([id]) => id);

describe("check_hierarchy", () => {
  test("an item without a figure leaves its rules unsaid, an imbalance is the total less its parts (non_null, partial_null, always_null)", () => {
    expect(equalities("…")).toEqual(only(PUBLISHED, EQUAL_IDS));
  });

  test("non_null prints the lines that are said, and those alone", () => {
    const said = Object.entries(equalities("…")).filter(([, [verdict]]) => verdict !== null);
    expect(said.map(([id]) => id)).toEqual(["R020", "R030", "R070"]);
  });

  test("“-” counts as nothing (always_zero), a figure that is not there stays unsaid", () => {
    expect(equalities("-")).toEqual(only(ZEROES, EQUAL_IDS));
  });

  test("partial_zero and non_zero are those lines in which an item has a data point, or one that is not zero", () => {
    const zeroes = equalities("-");
    const lines = (has: (figure: number | null | undefined) => boolean): readonly string[] =>
      EQUALITIES.filter(([, total, parts]) => [total, ...parts].some((code) => has(ITEMS[code]))).map(([id]) => id);
    expect(
      only(
        zeroes,
        lines((f) => f !== undefined),
      ),
    ).toEqual(only(ZEROES, ["R010", "R020", "R030", "R040", "R050", "R070", "R080", "R090"]));
    expect(
      only(
        zeroes,
        lines((f) => typeof f === "number" && f !== 0),
      ),
    ).toEqual(only(ZEROES, ["R010", "R020", "R030", "R040", "R050", "R070", "R090"]));
  });

  test("“>=” and “<=” hold between a whole and what is of it", () => {
    // R100 is M >= N: M less N. R110 is M <= G: the imbalance is M less G, so the sign turns.
    expect(memo("M", "N")).toEqual(PUBLISHED["R100"]);
    const [verdict, imbalance] = memo("G", "M");
    expect([verdict, imbalance === null ? null : -imbalance]).toEqual(PUBLISHED["R110"]);
    expect(memo("H", "M")).toEqual(UNSAID);
  });
});

describe("check_datapoint", () => {
  const table = tableOf([
    ["Số phát sinh của đơn vị"],
    ["TT", "Chỉ tiêu", "Năm 2011", "Năm 2012"],
    [1, "CREDIT", 10, 10],
    [2, "DEBIT", -2, 2],
  ]);
  const [result] = runRules([table], DEFAULT_SETTINGS, [negativeValue]);

  test("“invalid”: the debit of 2011, and no other", () => {
    expect(result?.findings.map((f) => rangeName(f.place.range))).toEqual(["C4"]);
  });

  test("“all”: each figure is judged once by the rule that is meant for it, the other rule holds of itself", () => {
    expect(result?.checked).toBe(4);
    const judged = 2 * (result?.checked ?? 0);
    expect([judged, judged - (result?.findings.length ?? 0)]).toEqual([8, 7]);
  });
});

describeAgainst("the manual's own files", () => {
  const figure = (text: string | undefined): number | null => (text === undefined || text === "" ? null : Number(text));
  const verdict = (text: string | undefined): boolean | null =>
    text === "true" ? true : text === "false" ? false : null;

  test("check_hierarchy", () => {
    const items = Object.fromEntries(
      readRecords("vtl/check_hierarchy/ds_1.csv").map((r) => [r["Id_2"] ?? "", figure(r["Me_1"])]),
    );
    const [gm, imbalance] = memo("G", "M", items);
    const found = {
      ...equalities("…", items),
      R100: memo("M", "N", items),
      R110: [gm, imbalance === null ? null : -imbalance],
    };
    const expected = Object.fromEntries(
      readRecords("vtl/check_hierarchy/ex_1.csv").map((r) => [
        r["ruleid"] ?? "",
        [verdict(r["bool_var"]), figure(r["imbalance"])],
      ]),
    );
    expect(found).toEqual(expected);
  });

  test("check_datapoint", () => {
    const data = readRecords("vtl/check_datapoint/ds_1.csv");
    const years = [...new Set(data.map((r) => r["Id_1"] ?? ""))];
    const sides = [...new Set(data.map((r) => r["Id_3"] ?? ""))];
    const drawn = tableOf([
      ["Số phát sinh của đơn vị"],
      ["TT", "Chỉ tiêu", ...years.map((y) => `Năm ${y}`)],
      ...sides.map((s, i) => [
        i + 1,
        s,
        ...years.map((y) => figure(data.find((r) => r["Id_1"] === y && r["Id_3"] === s)?.["Me_1"])),
      ]),
    ]);
    const [said] = runRules([drawn], DEFAULT_SETTINGS, [negativeValue]);
    const failing = said?.findings.map((f) => [years[f.place.range.left - 2], sides[f.place.range.top - 2]]);
    expect(failing).toEqual(readRecords("vtl/check_datapoint/ex_1.csv").map((r) => [r["Id_1"], r["Id_3"]]));
    const all = readRecords("vtl/check_datapoint/ex_2.csv");
    expect([2 * (said?.checked ?? 0), said?.findings.length]).toEqual([
      all.length,
      all.filter((r) => r["bool_var"] === "false").length,
    ]);
  });
});
