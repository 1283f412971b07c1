import { columnName } from "../../src/model/address";
import { SURE } from "../../src/model/table";
import type { ExampleCell } from "../../src/model/finding";
import { tableOf } from "./table-text";

const _ = null;

/** "B Tỷ đồng", for the columns of figures. */
function unitsOf(rows: readonly (readonly ExampleCell[])[]): readonly string[] {
  const table = tableOf(rows);
  return table.columns.filter((c) => c.role === "value").map((c) => `${columnName(c.column)} ${c.unit?.text ?? "-"}`);
}

describe("units in the lines of a header", () => {
  test("a word of a time on a line of its own is none", () => {
    const rows = [
      ["Vốn đầu tư thực hiện", _, _, _],
      [_, "Sơ bộ", "Ước tính", "Cộng dồn"],
      [_, "quý I", "tháng 6", "6 tháng"],
      [_, "năm", "năm", "năm"],
      [_, 2024, 2024, 2024],
      ["TỔNG SỐ", 10, 20, 30],
      ["Trung ương", 4, 5, 6],
      ["Địa phương", 6, 15, 24],
    ];
    expect(unitsOf(rows)).toEqual(["B -", "C -", "D -"]);
  });

  test("nor is a broken word of a caption, which a bracket below says", () => {
    const rows = [
      ["Doanh nghiệp thành lập mới năm 2024", _, _, _],
      [_, "Số", "Vốn", "Số lao"],
      [_, "DN", "đăng ký", "động"],
      [_, _, "(Tỷ đồng)", "(Người)"],
      ["TỔNG SỐ", 10, 20, 30],
      ["Khai khoáng", 4, 5, 6],
      ["Xây dựng", 6, 15, 24],
    ];
    expect(unitsOf(rows)).toEqual(["B DN", "C Tỷ đồng", "D Người"]);
  });

  test.each([
    ["all of one kind", ["Số vụ", "Bị thương", "Chết"], ["vụ", "người", "người"], ["B vụ", "C người", "D người"]],
    ["with money among them", ["Doanh nghiệp", "Vốn", "Lao động"], ["DN", "tỷ đồng", "người"], ["B DN", "C tỷ đồng", "D người"]],
    ["in brackets", ["Doanh nghiệp", "Vốn", "Lao động"], ["(DN)", "(tỷ đồng)", "(người)"], ["B DN", "C tỷ đồng", "D người"]],
  ])("a line of units is one: %s", (_name, names, units, expected) => {
    const rows = [["Doanh nghiệp và tai nạn", _, _, _], [_, ...names], [_, ...units], ["TỔNG SỐ", 10, 20, 30], ["Khai khoáng", 4, 5, 6], ["Xây dựng", 6, 15, 24]];
    expect(unitsOf(rows)).toEqual(expected);
  });

  test("a word of a caption that could be counted is none beside other words", () => {
    const rows = [
      ["Thu nhập theo nhóm hộ năm 2024", _, _, _],
      [_, "Nhóm", "Nhóm", "Nhóm"],
      [_, "dưới trung", "trung", "cao"],
      [_, "bình", "bình", "nhất"],
      ["TỔNG SỐ", 10, 20, 30],
      ["Tiền lương", 4, 5, 6],
      ["Nguồn khác", 6, 15, 24],
    ];
    expect(unitsOf(rows)).toEqual(["B -", "C -", "D -"]);
  });

  test("what a caption counts is its unit; what carries a number of its own is not counted", () => {
    const rows = [
      ["Dự án và giấy phép năm 2024", _, _],
      [_, "Số", "Số giấy"],
      [_, "dự án", "phép"],
      ["TỔNG SỐ", 10, 20],
      ["Khai khoáng", 4, 5],
      ["Xây dựng", 6, 15],
    ];
    expect(unitsOf(rows)).toEqual(["B dự án", "C -"]);
    expect(tableOf(rows).columns[1]?.confidence).toBeGreaterThanOrEqual(SURE);
  });

  test("of two units of a table each column gets its own, a year being no unit in its way", () => {
    const rows = [
      ["Hàng hóa xuất khẩu", _, _],
      [_, _, "Nghìn tấn; Triệu USD"],
      [_, "Sơ bộ", _],
      [_, "năm", _],
      [_, 2024, _],
      [_, "Lượng", "Trị giá"],
      ["Cà phê", 85, 381.5],
      ["Chè", 15, 31.9],
      ["Gạo", 15, 31.9],
    ];
    expect(unitsOf(rows)).toEqual(["B Nghìn tấn", "C Triệu USD"]);
  });
});
