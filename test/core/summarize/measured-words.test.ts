import { lineName } from "../../../src/core/summarize/line-name";
import { recurringLabels } from "../../../src/core/summarize/recurring-labels";
import { rowMeaning } from "../../../src/core/vocabulary/row-meaning";
import { sixMonths, tableOf, value } from "../compute/table-of";

/** The row "Lúa", told twice, under a heading. */
function underHeading(heading: string, label = "Lúa"): string {
  const table = tableOf(
    [value(sixMonths(2024))],
    [
      { label, figures: [1] },
      { label: heading, kind: "heading", figures: [null] },
      { label, level: 1, figures: [1] },
    ],
  );
  const row = table.rows[2];
  const current = table.columns[2] ?? null;
  return row ? lineName({ table, current, printedGrowth: null, recurring: recurringLabels(table) }, row) : "";
}

test.each([
  "Diện tích",
  "Năng suất",
  "Sản lượng",
  "Số lượng",
  "Số hộ",
  "Khối lượng",
  "Trị giá",
  "Giá trị",
  "Doanh thu",
  "Vận chuyển",
  "Luân chuyển",
  "Gieo trồng",
  "Gieo cấy",
  "Thu hoạch",
])("%s is measured: it stands before of what", (heading) => {
  expect(underHeading(heading)).toBe(`${heading} lúa`);
});

test.each(["Sốt rét", "Cây hàng năm", "Giá cả", "Hàng thu hoạch"])("%s is not: it stands behind", (heading) => {
  expect(underHeading(heading)).toBe(`Lúa ${heading.charAt(0).toLowerCase()}${heading.slice(1)}`);
});

test("of two measures the row's own comes first", () => {
  expect(underHeading("Sản lượng", "Diện tích lúa")).toBe("Diện tích lúa sản lượng");
});

test("passengers and freight are carried, not their transport", () => {
  expect(underHeading("Luân chuyển", "Vận tải hành khách")).toBe("Luân chuyển hành khách");
  expect(underHeading("Vận chuyển", "Hàng vận tải khách")).toBe("Vận chuyển hàng vận tải khách");
  expect(underHeading("Doanh thu", "Vận tải hành khách")).toBe("Doanh thu vận tải hành khách");
});

test.each([
  ["phân theo ngành", true],
  ["chia ra", true],
  ["phân ra", true],
  ["trong đó", true],
  ["mặt hàng chủ yếu", true],
  ["trong đó: gạo", false],
  ["một số mặt hàng", false],
  ["phân bón", false],
  ["hàng phân theo ngành", false],
])("%s divides and names nothing: %p", (label, expected) => {
  expect(rowMeaning(label, null).isNameless).toBe(expected);
});

test("a heading's unit in brackets is no part of a name, wherever it stands", () => {
  expect(underHeading("Sản lượng (tấn)")).toBe("Sản lượng lúa");
  expect(underHeading("Sản lượng(tấn) thu hoạch (ha)")).toBe("Sản lượng thu hoạch lúa");
});
