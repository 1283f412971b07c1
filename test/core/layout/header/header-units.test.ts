import { columnName } from "../../../../src/core/model/cells/address";
import { SURE } from "../../../../src/core/model/tables/table";
import type { ExampleCell } from "../../../../src/core/model/results/finding";
import { parseUnitLine } from "../../../../src/core/vocabulary/unit-lines";
import { tableOf } from "../table-text";

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
    [
      "with money among them",
      ["Doanh nghiệp", "Vốn", "Lao động"],
      ["DN", "tỷ đồng", "người"],
      ["B DN", "C tỷ đồng", "D người"],
    ],
    [
      "in brackets",
      ["Doanh nghiệp", "Vốn", "Lao động"],
      ["(DN)", "(tỷ đồng)", "(người)"],
      ["B DN", "C tỷ đồng", "D người"],
    ],
  ])("a line of units is one: %s", (_name, names, units, expected) => {
    const rows = [
      ["Doanh nghiệp và tai nạn", _, _, _],
      [_, ...names],
      [_, ...units],
      ["TỔNG SỐ", 10, 20, 30],
      ["Khai khoáng", 4, 5, 6],
      ["Xây dựng", 6, 15, 24],
    ];
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

describe("a line that says what each unit is of", () => {
  const header = (from: number): readonly (readonly ExampleCell[])[] => [
    ["Mặt hàng", "Tháng 6/2023", _, "Tháng 6/2024", _],
    [_, "Lượng", "Trị giá", "Lượng", "Trị giá"],
    ["Cà phê", 85, 381.5, 90, from],
    ["Chè", 15, 31.9, 17, 35.5],
    ["Gạo", 25, 51.9, 22, 45.5],
  ];
  const four = (volume: string, value: string): readonly string[] => [
    `B ${volume}`,
    `C ${value}`,
    `D ${volume}`,
    `E ${value}`,
  ];
  test.each<readonly [string, readonly (readonly ExampleCell[])[], readonly string[]]>([
    [
      "above the header",
      [["XUẤT KHẨU THÁNG 6 NĂM 2024"], ["Lượng: Tấn; Trị giá: 1.000 USD"], ...header(400)],
      four("Tấn", "1.000 USD"),
    ],
    [
      "at the right, right above the header",
      [["XUẤT KHẨU THÁNG 6 NĂM 2024"], [_, _, _, "Lượng: Nghìn tấn; Trị giá: Triệu USD"], ...header(400)],
      four("Nghìn tấn", "Triệu USD"),
    ],
    [
      "with the prefix",
      [["XUẤT KHẨU THÁNG 6 NĂM 2024"], [_, _, "Đơn vị tính: Lượng: tấn; Giá trị: triệu USD"], ...header(400)],
      four("tấn", "triệu USD"),
    ],
    [
      "with dashes and commas",
      [["XUẤT KHẨU THÁNG 6 NĂM 2024"], ["ĐVT: Số lượng - Tấn, Kim ngạch - 1.000 USD"], ...header(400)],
      four("Tấn", "1.000 USD"),
    ],
    [
      "on two lines",
      [["XUẤT KHẨU THÁNG 6 NĂM 2024"], ["Lượng: Tấn"], ["Trị giá: 1.000 USD"], ...header(400)],
      four("Tấn", "1.000 USD"),
    ],
    [
      "in brackets behind the title",
      [["XUẤT KHẨU THÁNG 6 NĂM 2024 (Lượng: tấn, trị giá: triệu USD)"], ...header(400)],
      four("tấn", "triệu USD"),
    ],
    [
      "of one quantity only",
      [["XUẤT KHẨU THÁNG 6 NĂM 2024"], ["Trị giá: 1.000 USD"], ...header(400)],
      four("-", "1.000 USD"),
    ],
  ])("%s", (_name, rows, expected) => {
    const [top] = rows.flatMap((row, i) => (row[0] === "Mặt hàng" ? [i] : []));
    const merges = top === undefined ? [] : [1, 3].map((left) => ({ top, left, bottom: top, right: left + 1 }));
    const table = tableOf(rows, { merges });
    expect(
      table.columns.filter((c) => c.role === "value").map((c) => `${columnName(c.column)} ${c.unit?.text ?? "-"}`),
    ).toEqual(expected);
    expect(table.rows.map((row) => row.unit)).toEqual([null, null, null]);
    expect(table.title?.text).not.toMatch(/^.*2024 [^(]/);
  });

  test("between the header and the first row, which it is no row of", () => {
    const [spanners = [], labels = [], ...body] = header(400);
    const table = tableOf([["XUẤT KHẨU"], spanners, labels, ["(Lượng: Tấn; Trị giá: 1.000 USD)"], ...body], {
      merges: [1, 3].map((left) => ({ top: 1, left, bottom: 1, right: left + 1 })),
    });
    expect(table.columns.filter((c) => c.role === "value").map((c) => c.unit?.text)).toEqual([
      "Tấn",
      "1.000 USD",
      "Tấn",
      "1.000 USD",
    ]);
    expect(table.rows.map((row) => row.label)).toEqual(["Cà phê", "Chè", "Gạo"]);
  });

  test("by words of the headers that are no quantity", () => {
    const rows = [
      ["ĐVT: Số dự án: dự án; Diện tích: ha; Vốn đăng ký: tỷ đồng"],
      ["Khu công nghiệp", "Số dự án", "Diện tích", "Vốn đăng ký"],
      ["KCN A", 12, 250, 1200],
      ["KCN B", 7, 180, 640],
      ["KCN C", 4, 90, 300],
    ];
    expect(tableOf(rows).columns.map((c) => c.unit?.text ?? "-")).toEqual(["-", "dự án", "ha", "tỷ đồng"]);
  });

  test.each(["Kim ngạch (triệu USD)", "Trị giá - Triệu USD", "Tháng: 6", "Huyện A: ha"])(
    "“%s” alone is no such line",
    (text) => {
      expect(parseUnitLine(text)).toBeNull();
    },
  );
});
