import { computeMeasures } from "../../../src/core/compute/compute-measures";
import { share } from "../../../src/core/compute/measures/share";
import type { Summary } from "../../../src/core/model/results/summary";
import type { TableModel } from "../../../src/core/model/tables/table";
import { summarize } from "../../../src/core/summarize/summarize";
import { planProgress } from "../../../src/core/validate/plans/pace";
import type { RowSpec } from "../compute/table-of";
import { plan, seedTable, sixMonths, tableOf, unitOf, value, wholeYear } from "../compute/table-of";

const summaryOf = (...tables: readonly TableModel[]): Summary =>
  summarize(tables, computeMeasures(tables), [], [], (table) => planProgress(table, tables));

const round = (x: number | undefined): number | null => (x === undefined ? null : Math.round(x * 1e6) / 1e6);
const progressOf = (summary: Summary): unknown =>
  summary.progress.map((p) => [
    summary.headline[p.line]?.label,
    p.months,
    p.lastYear === null ? null : [p.lastYear.same.cell?.column, p.lastYear.year.cell?.column],
    round(p.pace),
    round(p.required.value),
    p.unit,
  ]);

const columns = [plan(2024), value(sixMonths(2023)), value(wholeYear(2023)), value(sixMonths(2024))];
const exports_ = (figures: RowSpec["figures"], extra: Partial<RowSpec> = {}): RowSpec => ({
  label: "Kim ngạch xuất khẩu",
  unit: "Triệu USD",
  figures,
  ...extra,
});

describe("plans against the year", () => {
  test("the seed's, by the calendar, with what is left a month", () => {
    expect(progressOf(summaryOf(seedTable()))).toEqual([
      ["Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ", 6, null, 0.475317, 15628, "Tỷ đồng"],
      ["Kim ngạch xuất khẩu", 6, null, 1.4, 37.5, "Triệu USD"],
      ["Kim ngạch nhập khẩu", 6, null, 1.719944, 2.686667, "Triệu USD"],
    ]);
  });

  test.each<readonly [string, RowSpec["figures"], unknown]>([
    [
      "last year's share where both figures are known",
      [750, 400, 500, 525],
      [["Kim ngạch xuất khẩu", 6, [3, 4], 0.875, 37.5, "Triệu USD"]],
    ],
    [
      "the calendar where last year's total is missing",
      [750, 400, null, 525],
      [["Kim ngạch xuất khẩu", 6, null, 1.4, 37.5, "Triệu USD"]],
    ],
    [
      "or written as text, which no formula sees",
      [750, 400, "500", 525],
      [["Kim ngạch xuất khẩu", 6, null, 1.4, 37.5, "Triệu USD"]],
    ],
    [
      "a plan that has been reached asks for nothing more",
      [500, 400, 500, 525],
      [["Kim ngạch xuất khẩu", 6, [3, 4], 1.3125, -4.166667, "Triệu USD"]],
    ],
    ["no plan", [null, 400, 500, 525], []],
    ["a plan of zero", [0, 400, 500, 525], []],
    ["a plan in words", ["trên 700", 400, 500, 525], []],
  ])("%s", (_name, figures, expected) => {
    expect(progressOf(summaryOf(tableOf(columns, [exports_(figures)])))).toEqual(expected);
  });

  test("last year's columns in two units give no share", () => {
    const units = [
      plan(2024),
      value(sixMonths(2023), { unit: unitOf("Triệu đồng") }),
      value(wholeYear(2023), { unit: unitOf("Tỷ đồng") }),
      value(sixMonths(2024), { unit: unitOf("Triệu đồng") }),
    ];
    expect(progressOf(summaryOf(tableOf(units, [{ label: "Doanh thu vận tải", figures: [100, 40, 90, 60] }])))).toEqual(
      [["Doanh thu vận tải", 6, null, 1.2, 6.666667, "Triệu đồng"]],
    );
  });

  test("nothing of an index, of what stands still, nor once the year is over", () => {
    expect(
      progressOf(
        summaryOf(
          tableOf(columns, [
            { label: "Chỉ số sản xuất công nghiệp", unit: "%", nature: "index", figures: [109, 100, 100, 104] },
          ]),
        ),
      ),
    ).toEqual([]);
    expect(
      progressOf(summaryOf(tableOf(columns, [exports_([750, 400, 500, 525], { label: "Diện tích cây cà phê" })]))),
    ).toEqual([]);
    expect(
      progressOf(
        summaryOf(tableOf([plan(2024), value(wholeYear(2023)), value(wholeYear(2024))], [exports_([750, 700, 760])])),
      ),
    ).toEqual([]);
  });
});

describe("what totals are made of", () => {
  const half = [value(sixMonths(2023)), value(sixMonths(2024))];
  const part = (label: string, figures: RowSpec["figures"], extra: Partial<RowSpec> = {}): RowSpec => ({
    label,
    unit: "Triệu USD",
    level: 1,
    figures,
    ...extra,
  });
  const partsOf = (...rows: readonly RowSpec[]): unknown =>
    summaryOf(tableOf(half, rows)).breakdowns.map((b) => [
      b.line,
      round(b.difference?.value),
      b.further,
      b.parts.map((p) => [
        p.label,
        p.isMemo,
        round(p.difference?.value),
        round(p.share?.value),
        round(p.contribution?.value),
      ]),
    ]);

  test("the parts that move the total most stand first; one without a base has its share only, and stands last", () => {
    expect(
      partsOf(
        exports_([200, 250]),
        part("- Hồ tiêu", [50, 52]),
        part("Cao su", [30, 10]),
        part("Gỗ", [null, 8]),
        part("Cà phê", [120, 180]),
      ),
    ).toEqual([
      [
        0,
        50,
        0,
        [
          ["Cà phê", false, 60, 72, 30],
          ["Cao su", false, -20, 4, -10],
          ["Hồ tiêu", false, 2, 20.8, 1],
          ["Gỗ", false, null, 3.2, null],
        ],
      ],
    ]);
  });

  test("a memo item among parts is told from them; memo items alone are not", () => {
    const memo = part("Trong đó: Cà phê nhân", [100, 150], { kind: "memo" });
    expect(partsOf(exports_([200, 250]), part("Cà phê", [120, 180]), part("Hàng khác", [80, 70]), memo)).toEqual([
      [
        0,
        50,
        0,
        [
          ["Cà phê", false, 60, 72, 30],
          ["Cà phê nhân", true, 50, 60, 25],
          ["Hàng khác", false, -10, 28, -5],
        ],
      ],
    ]);
    expect(partsOf(exports_([200, 250]), memo)).toEqual([[0, 50, 0, [["Cà phê nhân", false, 50, 60, 25]]]]);
  });

  test("ten at most, and how many more", () => {
    const rows = Array.from({ length: 13 }, (_, i) => part(`Mặt hàng ${String.fromCharCode(65 + i)}`, [10, 10 + i]));
    const [found] = summaryOf(tableOf(half, [exports_([130, 208]), ...rows])).breakdowns;
    expect([found?.parts.length, found?.further, found?.parts[0]?.label, found?.parts.at(-1)?.label]).toEqual([
      10,
      3,
      "Mặt hàng M",
      "Mặt hàng D",
    ]);
  });

  test.each<readonly [string, readonly RowSpec[]]>([
    ["no parts", [exports_([200, 250])]],
    ["parts in another unit", [exports_([200, 250]), part("Cà phê", [120, 180], { unit: "Tấn" })]],
    [
      "an index",
      [
        exports_([100, 104], { unit: "%", nature: "index" }),
        part("Khai khoáng", [100, 101], { unit: "%", nature: "index" }),
      ],
    ],
    ["no base of the total", [exports_([null, 250]), part("Cà phê", [120, 180])]],
    ["a base of zero", [exports_([0, 250]), part("Cà phê", [0, 180])]],
  ])("nothing where there are %s", (_name, rows) => {
    expect(partsOf(...rows)).toEqual([]);
  });

  test("a formula is the measure's own", () => {
    const [found] = summaryOf(tableOf(half, [exports_([200, 250]), part("Cà phê", [120, 180])])).breakdowns;
    const [first] = found?.parts ?? [];
    const table = tableOf(half, [exports_([200, 250]), part("Cà phê", [120, 180])]);
    const [column] = computeMeasures([table]);
    const row = table.rows[1];
    if (!column || !row) throw new Error("no comparison");
    expect(first?.share).toEqual({
      value: 72,
      formula: share.compute({ table, row, comparison: column.comparison, form: "index" }).formula,
    });
  });
});

test("where nothing is known of the progress none is told", () => {
  expect(summarize([seedTable()], computeMeasures([seedTable()]), [], [])).toMatchObject({
    progress: [],
  });
});
