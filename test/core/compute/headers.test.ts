import { MEASURES } from "../../../src/core/compute/catalogue";
import { takeMeasure } from "../../../src/core/compute/compute-measures";
import type { MeasureId } from "../../../src/core/model/results/computation";
import type { ColumnModel } from "../../../src/core/model/tables/table";
import { month, plan, sixMonths, tableOf, value, wholeYear } from "./table-of";

const figures = (columns: readonly Partial<ColumnModel>[], ...extra: readonly number[]): readonly number[] => [
  ...columns.slice(extra.length).map((_, i) => 1000 + i),
  ...extra,
];
function headers(
  id: MeasureId,
  columns: readonly Partial<ColumnModel>[],
  ...last: readonly number[]
): readonly unknown[] {
  const table = tableOf(columns, [
    { label: "Tổng", unit: "Tấn", figures: figures(columns, ...last) },
    { label: "A", unit: "Tấn", level: 1, figures: figures(columns, ...last) },
  ]);
  const measure = MEASURES.find((m) => m.id === id);
  return measure === undefined ? [] : takeMeasure(measure, table).map(({ header }) => [header.vi, header.en]);
}
const HALVES = [value(sixMonths(2023)), value(sixMonths(2024))];
const MONTHS = [value(month(2023, 6)), value(month(2024, 6))];
const printed = (form: ColumnModel["form"]): Partial<ColumnModel> => ({
  ...{ role: "measure", measure: "growth-other-base", form, period: sixMonths(2020), header: ["So với 2020"] },
});

test.each<[MeasureId, readonly Partial<ColumnModel>[], readonly unknown[]]>([
  ["growth-same-period", HALVES, [["So với cùng kỳ (%)", "On same period last year (%)"]]],
  [
    "growth-same-period",
    [value(wholeYear(2023)), value(wholeYear(2024))],
    [["So với năm trước (%)", "On previous year (%)"]],
  ],
  [
    "growth-same-period",
    [...MONTHS, ...HALVES],
    [
      ["Tháng 6 so với cùng kỳ (%)", "June on same period last year (%)"],
      ["6 tháng so với cùng kỳ (%)", "6 months on same period last year (%)"],
    ],
  ],
  [
    "growth-previous-period",
    [value(month(2024, 5)), value(month(2024, 6))],
    [["So với kỳ trước (%)", "On previous period (%)"]],
  ],
  ["plan-attainment", [plan(2024), value(sixMonths(2024))], [["So với kế hoạch năm (%)", "On the year's plan (%)"]]],
  ["difference", HALVES, [["Chênh lệch so với cùng kỳ", "Difference from same period last year"]]],
  ["share", HALVES, [["Cơ cấu (%)", "Share (%)"]]],
  ["contribution", HALVES, [["Đóng góp (điểm %)", "Contribution (points)"]]],
  [
    "contribution",
    [...MONTHS, ...HALVES],
    [
      ["Tháng 6 đóng góp (điểm %)", "June contribution (points)"],
      ["6 tháng đóng góp (điểm %)", "6 months contribution (points)"],
    ],
  ],
  [
    "pace",
    [plan(2024), value(sixMonths(2024))],
    [["Tiến độ so với thời gian (lần)", "Pace against the calendar (ratio)"]],
  ],
  [
    "required-run-rate",
    [plan(2024), value(sixMonths(2024))],
    [["Bình quân tháng còn phải đạt", "Required monthly average"]],
  ],
])("%s is headed", (id, columns, expected) => {
  expect(headers(id, columns)).toEqual(expected);
});

test("in the form of the table's other columns: a change, a fraction", () => {
  expect(headers("growth-same-period", [...HALVES, printed("change")], 5)).toEqual([
    ["Tăng, giảm so với cùng kỳ (%)", "Change on same period last year (%)"],
  ]);
  expect(headers("growth-same-period", [...HALVES, printed("fraction")], 1.05)).toEqual([
    ["So với cùng kỳ (lần)", "On same period last year (ratio)"],
  ]);
  const years = [value(wholeYear(2023)), value(wholeYear(2024)), printed("change")];
  expect(headers("growth-same-period", years, 5)).toEqual([
    ["Tăng, giảm so với năm trước (%)", "Change on previous year (%)"],
  ]);
  const months = [value(month(2024, 5)), value(month(2024, 6)), printed("change")];
  expect(headers("growth-previous-period", months, 5)).toEqual([
    ["Tăng, giảm so với kỳ trước (%)", "Change on previous period (%)"],
  ]);
});

test("of the table's other columns its own measure goes before growth, growth before attainment, none before 108.95", () => {
  const other = (measure: NonNullable<ColumnModel["measure"]>, form: ColumnModel["form"]): Partial<ColumnModel> => ({
    ...{ role: "measure", measure, form, period: sixMonths(2020), header: ["Khác"] },
  });
  const form = (...columns: readonly Partial<ColumnModel>[]): unknown =>
    headers("growth-same-period", [...HALVES, ...columns], ...columns.map(() => 1.05))[0];
  const [index, change, fraction] = [
    ["So với cùng kỳ (%)", "On same period last year (%)"],
    ["Tăng, giảm so với cùng kỳ (%)", "Change on same period last year (%)"],
    ["So với cùng kỳ (lần)", "On same period last year (ratio)"],
  ];
  expect(form(other("growth-other-base", "change"), other("growth-same-period", "fraction"))).toEqual(fraction);
  expect(form(other("plan-attainment", "fraction"), other("growth-other-base", "change"))).toEqual(change);
  expect(form(other("plan-attainment", "fraction"), other("growth-previous-period", "change"))).toEqual(change);
  expect(form(other("plan-attainment", "fraction"))).toEqual(fraction);
  expect(form(other("share", "fraction"), other("plan-growth", "change"))).toEqual(index);
  const attained = headers(
    "plan-attainment",
    [plan(2024), value(sixMonths(2024)), other("growth-same-period", "index"), other("plan-attainment", "fraction")],
    105,
    0.5,
  );
  expect(attained).toEqual([["So với kế hoạch năm (lần)", "On the year's plan (ratio)"]]);
});

test("the kind of figure goes before the time where the table prints several", () => {
  const columns = (["volume", "value", "price"] as const).flatMap((quantity) =>
    [2023, 2024].map((year) => value(sixMonths(year), { quantity })),
  );
  expect(headers("growth-same-period", columns)).toEqual([
    ["Lượng: 6 tháng so với cùng kỳ (%)", "Volume: 6 months on same period last year (%)"],
    ["Trị giá: 6 tháng so với cùng kỳ (%)", "Value: 6 months on same period last year (%)"],
    ["Giá: 6 tháng so với cùng kỳ (%)", "Price: 6 months on same period last year (%)"],
  ]);
});

describe("several plans are told apart by their own words", () => {
  const plans = (...heads: readonly (readonly string[])[]): readonly Partial<ColumnModel>[] => [
    ...heads.map((header) => plan(2024, { header })),
    value(sixMonths(2024)),
  ];
  test.each<[readonly (readonly string[])[], readonly unknown[]]>([
    [
      [
        ["Kế hoạch 2024", "TW giao"],
        ["Kế hoạch 2024", "HĐND giao"],
      ],
      [
        ["So với kế hoạch TW giao (%)", "On plan TW giao (%)"],
        ["So với kế hoạch HĐND giao (%)", "On plan HĐND giao (%)"],
      ],
    ],
    [
      [["Kế hoạch TW"], ["Kế hoạch tỉnh"]],
      [
        ["So với kế hoạch TW (%)", "On kế hoạch TW (%)"],
        ["So với kế hoạch tỉnh (%)", "On kế hoạch tỉnh (%)"],
      ],
    ],
    [
      [["TW giao"], ["HĐND giao"]],
      [
        ["So với TW giao (%)", "On TW giao (%)"],
        ["So với HĐND giao (%)", "On HĐND giao (%)"],
      ],
    ],
    // Column numbers are no words; of two that say the same nothing tells them apart.
    [
      [
        ["KH năm", "1", "A"],
        ["KH năm", "2=1*3", "B"],
      ],
      [
        ["So với KH năm (%)", "On KH năm (%)"],
        ["So với KH năm (%)", "On KH năm (%)"],
      ],
    ],
    [
      [["1"], ["2"]],
      [
        ["So với kế hoạch năm (%)", "On the year's plan (%)"],
        ["So với kế hoạch năm (%)", "On the year's plan (%)"],
      ],
    ],
  ])("%j", (heads, expected) => {
    expect(headers("plan-attainment", plans(...heads))).toEqual(expected);
  });

  test("in the headers of pace and monthly average too; of another kind of figure is no other plan", () => {
    const two = plans(["TW giao"], ["HĐND giao"]);
    expect(headers("pace", two)[0]).toEqual(["Tiến độ TW giao (lần)", "Pace of TW giao (ratio)"]);
    expect(headers("required-run-rate", two)[1]).toEqual([
      "Bình quân tháng còn phải đạt theo HĐND giao",
      "Required monthly average for HĐND giao",
    ]);
    const other = [
      plan(2024, { header: ["TW giao"] }),
      plan(2024, { header: ["Lượng"], quantity: "volume" }),
      value(sixMonths(2024)),
    ];
    expect(headers("pace", other)).toEqual([["Tiến độ so với thời gian (lần)", "Pace against the calendar (ratio)"]]);
  });
});
