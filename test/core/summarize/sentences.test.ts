import { computeMeasures } from "../../../src/core/compute/compute-measures";
import { renderMessage } from "../../../src/core/i18n/render";
import type { Period } from "../../../src/core/model/tables/period";
import type { ColumnModel, TableModel } from "../../../src/core/model/tables/table";
import { chooseLines } from "../../../src/core/summarize/headline";
import { sentencesOf } from "../../../src/core/summarize/paragraph";
import { plan, sixMonths, tableOf, value, wholeYear } from "../compute/table-of";
import type { RowSpec } from "../compute/table-of";

const HALVES = [value(sixMonths(2023)), value(sixMonths(2024))];
function said(table: TableModel, language: "vi" | "en" = "vi", doubtful: readonly string[] = []): readonly string[] {
  const lines = chooseLines([table], computeMeasures([table])).told;
  return sentencesOf(lines, (line) => doubtful.includes(line.row.label)).map((m) => renderMessage(m.message, language));
}
const both = (
  columns: readonly Partial<ColumnModel>[],
  row: Partial<RowSpec> & Pick<RowSpec, "figures">,
): readonly string[] =>
  (["vi", "en"] as const).flatMap((language) =>
    said(tableOf(columns, [{ label: "Gỗ", unit: "Tấn", ...row }]), language),
  );
const ON = ["so với cùng kỳ", "the same period of last year"] as const;

describe("an amount", () => {
  test.each<[number, string, string]>([
    [1000.4, `1.000,4 tấn (tương đương ${ON[0]})`, `1,000.4 tonnes (level with ${ON[1]})`],
    [1000.6, `1.000,6 tấn (tăng 0,06% ${ON[0]})`, `1,000.6 tonnes (up 0.06% on ${ON[1]})`],
    [999.6, `999,6 tấn (tương đương ${ON[0]})`, `999.6 tonnes (level with ${ON[1]})`],
    [999.4, `999,4 tấn (giảm 0,06% ${ON[0]})`, `999.4 tonnes (down 0.06% on ${ON[1]})`],
    [1999, `1.999 tấn (tăng 99,9% ${ON[0]})`, `1,999 tonnes (up 99.9% on ${ON[1]})`],
    [2000, `2.000 tấn (gấp 2 lần ${ON[0]})`, `2,000 tonnes (2 times that of ${ON[1]})`],
    [2500, `2.500 tấn (gấp 2,5 lần ${ON[0]})`, `2,500 tonnes (2.5 times that of ${ON[1]})`],
  ])("of %d after 1000", (current, vi, en) => {
    expect(both(HALVES, { figures: [1000, current] })).toEqual([`Gỗ đạt ${vi}.`, `“Gỗ” reached ${en}.`]);
  });

  test("a whole year is set against the year before, unless the sheet says otherwise", () => {
    const years = [value(wholeYear(2023)), value(wholeYear(2024))];
    expect(both(years, { figures: [100, 110] })).toEqual([
      "Gỗ đạt 110 tấn (tăng 10% so với năm trước).",
      "“Gỗ” reached 110 tonnes (up 10% on the year before).",
    ]);
    const printed = (...header: readonly string[]): readonly string[] =>
      both(
        [...years, { role: "measure", measure: "growth-same-period", form: "index", period: wholeYear(2024), header }],
        { figures: [100, 110, 110] },
      ).slice(0, 1);
    expect(printed("So với cùng kỳ (%)")).toEqual(["Gỗ đạt 110 tấn (tăng 10% so với cùng kỳ)."]);
    expect(printed("So CK")).toEqual(["Gỗ đạt 110 tấn (tăng 10% so với cùng kỳ)."]);
    expect(printed("So với 2023")).toEqual(["Gỗ đạt 110 tấn (tăng 10% so với năm trước)."]);
    expect(printed("So sánh ckx")).toEqual(["Gỗ đạt 110 tấn (tăng 10% so với năm trước)."]);
    expect(printed("CK 2023 (%)")).toEqual(["Gỗ đạt 110 tấn (tăng 10% so với cùng kỳ)."]);
    expect(printed("So cùng", "kỳ")).toEqual(["Gỗ đạt 110 tấn (tăng 10% so với cùng kỳ)."]);
    expect(printed("Same period")).toEqual(["Gỗ đạt 110 tấn (tăng 10% so với cùng kỳ)."]);
    expect(printed("Stock")).toEqual(["Gỗ đạt 110 tấn (tăng 10% so với năm trước)."]);
    const role = (relative: "current" | "previous-year", span: "year" | "cumulative"): Period => ({
      kind: "relative",
      relative,
      span,
    });
    expect(
      both([value(role("previous-year", "year")), value(role("current", "year"))], { figures: [100, 110] })[0],
    ).toBe("Gỗ đạt 110 tấn (tăng 10% so với năm trước).");
  });

  test("of a plan, and estimated", () => {
    expect(
      both([plan(2024), HALVES[0] ?? {}, value(sixMonths(2024), { scenario: "estimate" })], {
        figures: [200, 100, 110],
      }),
    ).toEqual([
      "Gỗ ước đạt 110 tấn (đạt 55% kế hoạch, tăng 10% so với cùng kỳ).",
      "“Gỗ” is estimated at 110 tonnes (55% of plan, up 10% on the same period of last year).",
    ]);
    expect(both([plan(2024), value(sixMonths(2024))], { figures: [200, 110] })).toEqual([
      "Gỗ đạt 110 tấn (đạt 55% kế hoạch).",
      "“Gỗ” reached 110 tonnes (55% of plan).",
    ]);
  });

  test.each<[number, string, string]>([
    [10_000, "Tấn", "10.000 tấn"],
    [9999.99, "Tấn", "9.999,99 tấn"],
    [10_000.6, "Tấn", "10.000,6 tấn"],
    [1234.56, "Tấn", "1.234,56 tấn"],
    [999.994, "Tấn", "999,994 tấn"],
    [1.005, "Tấn", "1,005 tấn"],
    [0.12345, "Tấn", "0,123 tấn"],
    [-0.5, "Tấn", "-0,5 tấn"],
  ])("%d %s has the digits of its cell, three where the cell fixes none", (figure, unit, expected) => {
    const [sentence = ""] = said(
      tableOf(
        [plan(2024), value(sixMonths(2024))],
        [
          { label: "Gỗ", unit, figures: [null, figure] },
          { label: "Ngô", unit, figures: [100, 50] },
        ],
      ),
    );
    expect(sentence).toBe(`Gỗ đạt ${expected}.`);
  });

  test("without any unit only what is told by itself, a change estimated only where no plan is", () => {
    const columns = [plan(2024), HALVES[0] ?? {}, value(sixMonths(2024), { scenario: "estimate" })];
    expect(both(columns, { unit: null, figures: [null, 100, 90] })).toEqual([
      "Gỗ ước giảm 10% so với cùng kỳ.",
      "“Gỗ” is estimated to have fallen 10% on the same period of last year.",
    ]);
    expect(both(columns, { unit: null, figures: [200, 100, 90] })).toEqual([
      "Gỗ đạt 45% kế hoạch, giảm 10% so với cùng kỳ.",
      "“Gỗ” reached 45% of plan and fell 10% on the same period of last year.",
    ]);
    expect(both(columns, { unit: null, figures: [200, null, 90] })).toEqual([
      "Gỗ đạt 45% kế hoạch.",
      "“Gỗ” reached 45% of plan.",
    ]);
    expect(both(columns, { unit: null, label: "Củi (nghìn ste)", figures: [200, 100, 90] })).toEqual([
      "Củi ước đạt 90 nghìn ste (đạt 45% kế hoạch, giảm 10% so với cùng kỳ).",
      "“Củi” is estimated at 90 thousand ste (45% of plan, down 10% on the same period of last year).",
    ]);
    expect(both(columns, { unit: null, label: "Củi (ste)", figures: [200, null, 90] })[0]).toBe(
      "Củi (ste) đạt 45% kế hoạch.",
    );
  });

  test("a structure is no amount; a doubtful one is marked", () => {
    expect(both(HALVES, { label: "Cơ cấu kinh tế", figures: [100, 110] })).toEqual([]);
    expect(both(HALVES, { label: "Tỷ trọng nông nghiệp", figures: [100, 110] })).toEqual([]);
    expect(both(HALVES, { label: "Cơ cấu", figures: [100, 110] })).toHaveLength(2);
    const table = tableOf(HALVES, [{ label: "Gỗ", unit: "Tấn", figures: [100, 110] }]);
    expect([said(table, "vi", ["Gỗ"]), said(table, "en", ["Gỗ"])].flat()).toEqual([
      "Gỗ đạt 110 tấn (tăng 10% so với cùng kỳ) [cần xem lại].",
      "“Gỗ” reached 110 tonnes (up 10% on the same period of last year) [to be checked].",
    ]);
  });
});

describe("an index", () => {
  const industry = (
    label: string,
    parts: readonly (readonly [string, number])[],
    scenario: ColumnModel["scenario"] = "actual",
  ): TableModel =>
    tableOf(
      [value(sixMonths(2024), { scenario })],
      [
        { label, unit: "%", nature: "index", figures: [104] },
        ...parts.map(([name, figure]): RowSpec => ({
          label: name,
          unit: "%",
          level: 1,
          nature: "index",
          figures: [figure],
        })),
      ],
    );

  test.each<[number, string, string]>([
    [104, "tăng 4% so với cùng kỳ", "rose 4% on the same period of last year"],
    [96, "giảm 4% so với cùng kỳ", "fell 4% on the same period of last year"],
    [100, "tương đương so với cùng kỳ", "was level with the same period of last year"],
    [250, "gấp 2,5 lần so với cùng kỳ", "was 2.5 times that of the same period of last year"],
  ])("of %d", (figure, vi, en) => {
    const of = (scenario: "actual" | "estimate"): TableModel =>
      tableOf(
        [value(sixMonths(2024), { scenario })],
        [{ label: "Chỉ số A", unit: "%", nature: "index", figures: [figure] }],
      );
    expect([said(of("actual")), said(of("actual"), "en")].flat()).toEqual([`Chỉ số A ${vi}.`, `“Chỉ số A” ${en}.`]);
    const estimated = {
      rose: "is estimated to have risen",
      fell: "is estimated to have fallen",
      was: "is estimated to be",
    };
    expect([said(of("estimate")), said(of("estimate"), "en")].flat()).toEqual([
      `Chỉ số A ước ${vi}.`,
      `“Chỉ số A” ${en.replace(/^(rose|fell|was)/, (verb) => estimated[verb as keyof typeof estimated])}.`,
    ]);
  });

  test("names its parts; those of industry are branches", () => {
    const parts = [
      ["Khai khoáng", 110],
      ["Ngành dệt", 90],
      ["Gỗ", 100],
      ["Giấy", 230],
    ] as const;
    expect(said(industry("IIP", parts))).toEqual([
      "IIP tăng 4% so với cùng kỳ (trong đó ngành khai khoáng tăng 10%; ngành dệt giảm 10%; ngành gỗ tương đương; ngành giấy gấp 2,3 lần).",
    ]);
    expect(said(industry("IIP", parts), "en")).toEqual([
      "Industrial production rose 4% on the same period of last year (mining up 10%; “Ngành dệt” down 10%; “Gỗ” unchanged; “Giấy” 2.3 times as high).",
    ]);
    expect(said(industry("Chỉ số giá", parts))[0]).toContain("(trong đó khai khoáng tăng 10%;");
  });

  test("six parts are named, of seven those that moved most, three either way", () => {
    const parts = (count: number): readonly (readonly [string, number])[] =>
      Array.from({ length: count }, (_, i) => [`P${String(i)}`, 97 + i] as const);
    expect(said(industry("Chỉ số giá", parts(6)))[0]?.match(/P\d/gi)).toHaveLength(6);
    expect(said(industry("Chỉ số giá", parts(9)))).toEqual([
      "Chỉ số giá tăng 4% so với cùng kỳ (biến động nhiều nhất: p8 tăng 5%; p7 tăng 4%; p6 tăng 3%; p0 giảm 3%; p1 giảm 2%; p2 giảm 1%).",
    ]);
    expect(said(industry("Chỉ số giá", parts(9)), "en")[0]).toContain("(largest moves: p8 up 5%;");
  });

  test("a part that is doubtful makes its sentence doubtful", () => {
    const table = industry("Chỉ số giá", [["Gạo", 110]]);
    expect(said(table, "vi", ["Gạo"])).toEqual([
      "Chỉ số giá tăng 4% so với cùng kỳ (trong đó gạo tăng 10%) [cần xem lại].",
    ]);
    expect(said(table, "vi", ["Chỉ số giá"])[0]).toContain("[cần xem lại]");
    expect(said(table)[0]).not.toContain("[");
  });

  test("an amount below an index is no part of it; one part named twice is one", () => {
    const table = tableOf(
      [value(sixMonths(2024))],
      [
        { label: "Chỉ số giá", unit: "%", nature: "index", figures: [104] },
        { label: "Gạo", unit: "%", level: 1, nature: "index", figures: [110] },
        { label: "GẠO", unit: "%", level: 1, nature: "index", figures: [120] },
        { label: "Ngô", unit: "Tấn", level: 1, figures: [110] },
      ],
    );
    expect(said(table)).toEqual(["Chỉ số giá tăng 4% so với cùng kỳ (trong đó gạo tăng 10%)."]);
  });
});
