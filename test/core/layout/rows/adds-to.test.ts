import type { ExampleCell } from "../../../../src/core/model/results/finding";
import type { TableModel } from "../../../../src/core/model/tables/table";
import { tableOf } from "../table-text";

const _ = null;

/** "3 <9 +9": row of the sheet, its parent, what it adds to. */
const sums = (table: TableModel): readonly string[] =>
  table.rows.map(
    ({ row, parent, addsTo }) =>
      `${String(row + 1)}${parent === null ? "" : ` <${String(parent + 1)}`}${addsTo === null ? "" : ` +${String(addsTo + 1)}`}`,
  );

const HEADER = ["Chỉ tiêu", "TH năm 2022", "TH năm 2023", "TH năm 2024"];
const row = (label: string, ...figures: readonly ExampleCell[]): readonly ExampleCell[] => [label, ...figures];

test.each<readonly [string, readonly (readonly ExampleCell[])[], readonly string[]]>([
  [
    "rows that look alike are parts of what they are shown to make, where it is called a total",
    [
      HEADER,
      row("Nông nghiệp", 401.53, 412.77, 433.19),
      row("Công nghiệp", 520.28, 533.51, 561.74),
      row("Dịch vụ", 312.56, 318.25, 327.58),
      row("TỔNG ĐIỆN THƯƠNG PHẨM", 1234.37, 1264.53, 1322.51),
    ],
    ["2 <5 +5", "3 <5 +5", "4 <5 +5", "5"],
  ],
  [
    "sums of sums, none of them called a total: each row adds to the nearest, and stands where it stood",
    [
      HEADER,
      row("Lúa", 101.51, 112.72, 133.15),
      row("Ngô", 20.28, 33.53, 61.74),
      row("Cây lương thực", 121.79, 146.25, 194.89),
      row("Cà phê", 312.56, 318.25, 327.58),
      row("Hồ tiêu", 45.17, 46.33, 47.91),
      row("Cây lâu năm", 357.73, 364.58, 375.49),
      row("Trồng trọt", 479.52, 510.83, 570.38),
    ],
    ["2 +4", "3 +4", "4 +8", "5 +7", "6 +7", "7 +8", "8"],
  ],
  [
    "rows of which nothing is shown stand as they are written",
    [HEADER, row("Diện tích", 401, 412, 433), row("Năng suất", 52, 53, 56), row("Sản lượng", 2085, 2183, 2424)],
    ["2", "3", "4"],
  ],
  [
    "a part through a heading, and an of-which line that makes nothing",
    [
      HEADER,
      row("Tổng số", 1000, 1200, 1500),
      row("Phân theo khu vực", _, _, _),
      row("- Nhà nước", 400, 500, 600),
      row("- Tư nhân", 600, 700, 900),
      row("Trong đó: xuất khẩu", 350, 420, 480),
    ],
    ["2", "3 <2", "4 <3 +2", "5 <3 +2", "6 <2"],
  ],
])("%s", (_name, rows, expected) => expect(sums(tableOf(rows))).toEqual(expected));
