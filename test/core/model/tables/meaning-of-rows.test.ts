import { indexBaseOf } from "../../../../src/core/model/tables/index-base";
import { isSmallBase } from "../../../../src/core/model/tables/small-base";
import type { Period } from "../../../../src/core/model/tables/period";
import { crossesMerger } from "../../../../src/core/model/tables/territory";
import type { TableModel } from "../../../../src/core/model/tables/table";
import { month, sixMonths, tableOf, understood, value, wholeYear } from "../../compute/table-of";
import { sheetOf } from "../../../fixtures/sheet";

const titled = (text: string): Partial<TableModel> => ({ title: { cell: { row: 0, column: 0 }, text } });

test.each([
  ["IIP", "Tình hình công nghiệp", "same-period"],
  ["IIP so với cùng kỳ", "Chỉ số", "same-period"],
  ["IIP so CK", "Chỉ số", "same-period"],
  ["CPI so với năm trước", "Chỉ số", "same-period"],
  ["CPI so với tháng trước", "Chỉ số", "previous-period"],
  ["CPI so kỳ trước", "Chỉ số", "previous-period"],
  ["CPI so quý trước", "Chỉ số", "previous-period"],
  ["CPI so với tháng 12 năm 2023", "Chỉ số", "other"],
  ["CPI so với năm 2019", "Chỉ số", "other"],
  ["CPI so với bình quân", "Chỉ số", "other"],
  ["CPI so đầu năm", "Chỉ số", "other"],
  ["CPI kỳ gốc 2019", "Chỉ số", "other"],
  ["CPI", "Chỉ số giá so với tháng trước", "previous-period"],
  ["CPI so với cùng kỳ", "Chỉ số giá so với tháng trước", "same-period"],
  ["CPI", "Chỉ số giá so với năm gốc", "other"],
  ["Index", "Compared with the previous month", "previous-period"],
  ["Index, base year 2019", "Compared with the same period", "other"],
])("the index %s under %s is relative to: %s", (label, title, expected) => {
  const table = tableOf([value(sixMonths(2024))], [{ label, nature: "index", figures: [100] }], titled(title));
  const untitled = understood({ ...table, title: null });
  const [row] = table.rows;
  expect(row && indexBaseOf(table, row)).toBe(expected);
  if (title === "Chỉ số") expect(row && indexBaseOf(untitled, row)).toBe(expected);
});

test("an index says more than its heading, the heading more than the title", () => {
  const table = tableOf(
    [value(sixMonths(2024))],
    [
      { label: "So với tháng trước", figures: [null] },
      { label: "Lương thực", level: 1, nature: "index", figures: [100] },
      { label: "Thịt, so với cùng kỳ", level: 1, nature: "index", figures: [100] },
    ],
    titled("So với năm gốc"),
  );
  expect(table.rows.map((row) => indexBaseOf(table, row))).toEqual([
    "previous-period",
    "previous-period",
    "same-period",
  ]);
});

describe("a base too small for its ratio to mean something", () => {
  const tableIn = (parent: string | null, child: string | null, nature: "level" | "index" = "level"): TableModel =>
    tableOf(
      [value(sixMonths(2024))],
      [
        { label: "Tổng số", unit: parent, figures: [1] },
        { label: "Gỗ", unit: child, level: 1, nature, figures: [1] },
      ],
    );
  const small = (table: TableModel, base: number, digits: number, whole: number | null): boolean | null => {
    const [, row] = table.rows;
    return row ? isSmallBase(table, row, base, digits, () => whole) : null;
  };
  const alike = tableIn("Triệu USD", "Triệu USD");

  test.each([
    ["nine units of its last digit", 0.9, 0.9, null, true],
    ["ten of them", 1, 1.1, null, false],
    ["nine of a figure that is known to the unit", 9, 9, null, true],
    ["nine, known to a tenth", 9, 9.1, null, false],
    ["a figure in full precision", 0.001, 1.2345678901234, null, false],
    ["under a thousandth of the whole", 99.9, 99.9, 100_000, true],
    ["a thousandth of it", 100, 100.1, 100_000, false],
  ])("%s: %d (as precise as %d) of %p is small: %p", (_, base, digits, whole, expected) => {
    expect(small(alike, base, digits, whole)).toBe(expected);
  });

  test("only of a whole of one kind and unit, after scaling", () => {
    expect(small(tableIn("Tỷ đồng", "Triệu đồng"), 99.9, 0.1, 100)).toBe(true);
    expect(small(tableIn("Tỷ đồng", "Triệu đồng"), 100.1, 0.1, 100)).toBe(false);
    expect(small(tableIn("Tấn", "Triệu USD"), 10, 0.1, 100_000)).toBe(false);
    expect(small(tableIn(null, "Triệu USD"), 10, 0.1, 100_000)).toBe(false);
    expect(small(tableIn("Triệu USD", null), 10, 0.1, 100_000)).toBe(false);
    expect(small(tableIn("Triệu USD", "Triệu USD", "index"), 10, 0.1, 100_000)).toBe(false);
    const [top] = alike.rows;
    expect(top && isSmallBase(alike, top, 10, 0.1, () => 100_000)).toBe(false);
  });
});

describe("provinces merged on 1 July 2025", () => {
  const under = (text: string): TableModel => {
    const table = tableOf([value(sixMonths(2024))], [{ label: "Tỉnh Gia Lai", figures: [1] }]);
    const sheet = sheetOf("Biểu 1", [[text], ["Chỉ tiêu"], ["Tỉnh Gia Lai"]]);
    return understood({
      ...table,
      sheet,
      header: { top: 1, left: 0, bottom: 1, right: 0 },
      body: { ...table.body, top: 2 },
    });
  };
  const gialai = under("UBND tỉnh Gia Lai");
  const upTo = (year: number, to: number): Period => ({ kind: "cumulative", year: { calendar: year }, from: 1, to });
  const quarter = (year: number, q: number): Period => ({ kind: "quarter", year: { calendar: year }, quarter: q });

  test.each<[Period | null, Period | null, boolean]>([
    [month(2025, 6), month(2025, 7), true],
    [month(2025, 5), month(2025, 6), false],
    [month(2025, 7), month(2025, 8), false],
    [quarter(2025, 2), quarter(2025, 3), true],
    [quarter(2025, 1), quarter(2025, 2), false],
    [upTo(2024, 7), upTo(2025, 7), true],
    [upTo(2024, 6), upTo(2025, 6), false],
    [wholeYear(2024), wholeYear(2025), true],
    [wholeYear(2025), wholeYear(2026), false],
    [wholeYear(2023), wholeYear(2024), false],
    [null, wholeYear(2025), false],
    [wholeYear(2024), null, false],
    [{ kind: "year", year: { offset: -1 } }, wholeYear(2025), false],
    [{ kind: "years", from: 2016, to: 2020 }, wholeYear(2025), false],
  ])("%j and %j are for different territories: %p", (earlier, later, expected) => {
    expect(crossesMerger(gialai, earlier, later)).toBe(expected);
  });

  test.each([
    ["UBND tỉnh Gia Lai", true],
    ["THÀNH PHỐ HẢI PHÒNG", true],
    ["Sở Công Thương", true],
    ["Cả nước", false],
    ["Tỉnhlẻ", false],
    ["", false],
  ])("only a sheet that names a province above its table: %s", (text, expected) => {
    expect(crossesMerger(under(text), wholeYear(2024), wholeYear(2025))).toBe(expected);
  });

  test("a table without a header has its heading above the body; an empty sheet has none", () => {
    const bare = { ...gialai, header: null };
    expect(
      crossesMerger(understood({ ...bare, body: { ...bare.body, top: 1 } }), wholeYear(2024), wholeYear(2025)),
    ).toBe(true);
    expect(
      crossesMerger(understood({ ...bare, body: { ...bare.body, top: 0 } }), wholeYear(2024), wholeYear(2025)),
    ).toBe(false);
    const empty = understood({ ...gialai, sheet: { ...gialai.sheet, usedRange: null } });
    expect(crossesMerger(empty, wholeYear(2024), wholeYear(2025))).toBe(false);
  });
});
