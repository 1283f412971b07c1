import { anomalyLabel, groupLabel, isResidual, totalLabel } from "../../../src/core/detect/label";
import type { RowModel, TableModel } from "../../../src/core/model/tables/table";
import { sixMonths, tableOf, value } from "../compute/table-of";

const table = (...labels: readonly string[]): TableModel =>
  tableOf(
    [value(sixMonths(2024))],
    labels.map((label, level) => ({ label, level, figures: [1] })),
  );
function rowOf(label: string): RowModel {
  const [row] = table(label).rows;
  if (!row) throw new Error("the table has no row");
  return row;
}

test.each([
  ["Cà phê", "Cà phê"],
  ["- Cà phê", "Cà phê"],
  [" + * • Cà phê", "Cà phê"],
  ["1. Cà phê", "Cà phê"],
  ["1.2.3 ) Cà phê", "Cà phê"],
  ["II/ Cà phê", "Cà phê"],
  ["a) Cà phê", "Cà phê"],
  ["đ. Cà phê", "Cà phê"],
  ["Trong đó: Cà phê", "Cà phê"],
  ["- Trong đó Cà phê:", "Cà phê"],
  ["trong đó : Cà phê ; ", "Cà phê"],
  ["Cà phê, ", "Cà phê"],
  ["1.Cà phê", "Cà phê"],
  ["Cà phê, trong đó:", "Cà phê"],
  // No ordinal: no mark behind it.
  ["1 Cà phê", "1 Cà phê"],
  ["Cà phê 1. Robusta", "Cà phê 1. Robusta"],
  ["ab) Cà phê", "ab) Cà phê"],
  ["Cà phê (trong đó: hạt)", "Cà phê (trong đó: hạt)"],
  // Nothing would be left.
  ["Trong đó:", "Trong đó:"],
  ["-", "-"],
])("%p is called %p", (label, expected) => {
  expect(anomalyLabel(rowOf(label))).toBe(expected);
});

test.each([
  ["Khác", true],
  ["Mặt hàng khác", true],
  ["Hàng hóa khác", true],
  ["Một số nước khác", true],
  ["Các nước Đông Nam Á khác", true],
  ["- Ngành khác thuộc nhóm A", true],
  ["Hàng, phụ tùng khác", true],
  ["Dịch vụ khác", true],
  ["Others", true],
  ["other", true],
  ["Khai khoáng khác", false],
  ["Khác biệt", false],
  ["Cà phê", false],
  ["Mặt hàng khác nhau", false],
  ["Hàngkhác", false],
])("%p is what remains when the others are named: %p", (label, expected) => {
  expect(isResidual(rowOf(label))).toBe(expected);
});

test.each([
  ["Tổng số", null],
  ["TỔNG CỘNG:", null],
  ["Tổng trị giá", null],
  ["Cả nước", null],
  ["Toàn tỉnh", null],
  ["Total", null],
  ["Phân theo ngành", null],
  ["Chia ra", null],
  ["Mặt hàng chủ yếu", null],
  ["Tổng mức bán lẻ", "Tổng mức bán lẻ"],
  ["Không phân theo ngành", "Không phân theo ngành"],
  ["Mặt hàng chủ yếu của tỉnh", "Mặt hàng chủ yếu của tỉnh"],
  // Shouting is lowered, an abbreviation is none.
  ["I. KIM NGẠCH XUẤT KHẨU", "Kim ngạch xuất khẩu"],
  ["DỊCH VỤ A", "Dịch vụ a"],
  ["XUẤT KHO", "Xuất kho"],
  ["GRDP", "GRDP"],
])("the total %p is named %p", (label, expected) => {
  expect(totalLabel(rowOf(label))).toBe(expected);
});

test("a row is part of the nearest one above it that names a thing", () => {
  const of = (...labels: readonly string[]): string | null => {
    const t = table(...labels);
    const row = t.rows.at(-1);
    return row ? groupLabel(t, row) : null;
  };
  expect(of("KIM NGẠCH XUẤT KHẨU", "Phân theo nhóm hàng", "Trong đó:", "Cà phê")).toBe("Kim ngạch xuất khẩu");
  expect(of("Xuất khẩu", "Nông sản", "Cà phê")).toBe("Nông sản");
  expect(of("Tổng số", "Cà phê")).toBeNull();
  expect(of("Cà phê")).toBeNull();
});
