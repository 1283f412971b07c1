import type { ExampleCell } from "../../../../src/core/model/results/finding";
import { SURE } from "../../../../src/core/model/tables/table";
import { columnText, placeText, tableOf } from "../table-text";

const _ = null;
type Rows = readonly (readonly ExampleCell[])[];

test.each<readonly [string, Rows, string, readonly string[]]>([
  [
    "a form not filled in, under its own fields and beside a helper's numbers",
    [
      ["Biểu mẫu nhập liệu"],
      ["Loại số liệu", "KH Năm"],
      ["Năm nhập biểu mẫu", "2020"],
      [],
      ["Tên chỉ tiêu", "Sản lượng", "Đơn vị"],
      ["Lúa", _, "Tấn", 1],
      ["Ngô", _, "Tấn", 2],
      ["Cà phê", _, "Tấn", 3],
    ],
    "A5:D5 A6:D8",
    ["A label", "B value plan volume 2020", "C unit", "D value plan 2020"],
  ],
  [
    "words above figures that name no label are no header",
    [
      ["Ghi chú", "Kế hoạch"],
      ["Lúa", _, 512.3],
      ["Ngô", _, 183.1],
    ],
    "- A2:C3",
    ["A label", "B blank", "C value"],
  ],
  [
    "a month and a year that stand in fields of their own",
    [
      ["Tổng hợp sản phẩm chủ yếu"],
      ["Tháng:", 6],
      ["Năm:", 2024],
      [],
      ["Sản phẩm", "Thực hiện"],
      ["Gạch", 1012],
      ["Ngói", 530],
    ],
    "A5:B5 A6:B7",
    ["A label", "B value actual 2024-06"],
  ],
  [
    "shares without a word over them",
    [
      ["Số doanh nghiệp"],
      [_, "Năm 2023", "Năm 2024"],
      ["Tổng số", 900, 1000],
      ["Xây dựng", 301, 412, 41.2],
      ["Vận tải", 411, 355, 35.5],
      ["Dịch vụ", 188, 233, 23.3],
    ],
    "A2:D2 A3:D6",
    ["A label", "B value 2023", "C value 2024", "D measure share index 2024"],
  ],
  [
    "one figure under two names, set against others",
    [
      ["Chỉ tiêu", "TH 2019", "KH 2020", "ƯTH/ TH 2020", "So sánh %", _],
      [_, _, _, _, "ƯTH/ TH 2020/ TH 2019", "ƯTH/ TH 2020/ KH 2020"],
      ["Lúa", 812, 840, 851, 104.8, 101.3],
      ["Ngô", 233, 250, 241, 103.4, 96.4],
      ["Mía", 671, 700, 690, 102.8, 98.6],
    ],
    "A1:F2 A3:F5",
    [
      "A label",
      "B value actual 2019",
      "C value plan 2020",
      "D value estimate 2020",
      "E measure growth-same-period index 2020",
      "F measure plan-attainment index 2020",
    ],
  ],
  [
    "a title's year set against the year that one column names",
    [
      ["KẾT QUẢ SẢN XUẤT LÚA NĂM 2024"],
      ["Địa phương", "KH diện tích (ha)", "Diện tích (ha)", "Sản lượng (tấn)", "Sản lượng năm 2023 (tấn)"],
      ["Pleiku", 812, 805.5, 4910, 4703],
      ["An Khê", 233, 240.1, 1322, 1291],
      ["Ayun Pa", 671, 660.4, 3981, 3877],
    ],
    "A2:E2 A3:E5",
    ["A label", "B value plan 2024", "C value 2024", "D value volume 2024", "E value volume 2023"],
  ],
  [
    "what stands beside last year's figures",
    [
      ["Biểu 2. Tổng hợp doanh nghiệp"],
      ["Loại hình", "Có đầu kỳ", "Thành lập mới", "Cùng kỳ năm trước"],
      ["Công ty", 12, 3, 10],
      ["Hợp tác xã", 41, 2, 39],
      ["Hộ kinh doanh", 17, 6, 15],
    ],
    "A2:D2 A3:D5",
    ["A label", "B value current/discrete", "C value current/discrete", "D value same-period-last-year/discrete"],
  ],
  [
    "shares of months under the year alone",
    [
      ["GRDP 6 tháng đầu năm 2025"],
      ["Ngành", "Giá hiện hành (tỷ đồng)", _, "Cơ cấu (%)", _],
      [_, "6 tháng 2024", "6 tháng 2025", "2024", "2025"],
      ["Tổng số", 2000, 2500, 100, 100],
      ["Nông nghiệp", 412, 503, 20.6, 20.12],
      ["Công nghiệp", 733, 954, 36.65, 38.16],
      ["Dịch vụ", 855, 1043, 42.75, 41.72],
    ],
    "A2:E3 A4:E7",
    [
      "A label",
      "B value 2024-01/2024-06",
      "C value 2025-01/2025-06",
      "D measure share index 2024-01/2024-06",
      "E measure share index 2025-01/2025-06",
    ],
  ],
  [
    "quarters down under a title of several years",
    [
      ["Thu ngân sách theo quý giai đoạn 2021-2022"],
      ["Kỳ", "Tổng thu", "So cùng kỳ (%)"],
      ["Năm 2021", 3186, 103.5],
      ["Quý I", 1741, 106.9],
      ["Quý II", 1445, 98.6],
      ["Năm 2022", 3391, 106.4],
      ["Quý I", 1802, 103.5],
      ["Quý II", 1589, 110],
    ],
    "A2:C2 A3:C8",
    ["A label", "B value", "C measure growth-same-period index"],
  ],
  [
    "a ratio under a spanner that says whose figures they are",
    [
      ["Vốn đầu tư", "Vốn thực hiện năm 2024 (tỷ đồng)", _, _],
      [_, "Kế hoạch", "Thực hiện 6 tháng", "Tỷ lệ (%)"],
      ["Gỗ", 13.3, 6.8, 51.13],
      ["Đá", 20.1, 10.4, 51.74],
      ["Chè", 46.9, 12.5, 26.65],
    ],
    "A1:D2 A3:D5",
    [
      "A label",
      "B value plan 2024",
      "C value actual 2024-01/2024-06",
      "D measure plan-attainment index 2024-01/2024-06",
    ],
  ],
])("%s", (_name, rows, place, columns) => {
  const table = tableOf(rows);
  expect(placeText(table)).toBe(place);
  expect(table.columns.map(columnText)).toEqual(columns);
});

test.each<readonly [string, string, string, string, boolean]>([
  ["names of kinds", "Loại đường dây", "Đường dây 110 kV", "label", true],
  ["the year in which something happened, be it one", "Năm khởi công", "2020", "note", true],
  ["last year's figures", "Năm trước", "2015", "value", true],
  ["a percentage of what a thing is built for", "Đạt % so với CSTK", "85.5", "measure", true],
  ["a percentage of what nobody knows", "Đạt % so với đối thủ", "85.5", "measure", false],
])("in a register of one line, %s", (_name, header, cell, role, isSure) => {
  const { columns } = tableOf([
    ["Danh mục đường dây"],
    ["STT", "Tên công trình", "Công suất", header],
    [1, "Lộc Ninh", 220, Number.isNaN(Number(cell)) ? cell : Number(cell)],
  ]);
  expect(columns[3]?.role).toBe(role);
  expect((columns[3]?.confidence ?? 0) >= SURE).toBe(isSure);
});

test("in a form without a header nobody knows whether an empty column is to be filled in", () => {
  const { columns } = tableOf([
    ["Lúa", _, "Tấn", 12],
    ["Ngô", _, "Tấn", 31],
    ["Mía", _, "Tấn", 17],
  ]);
  expect(columns[1]?.role).toBe("blank");
  expect(columns[1]?.confidence).toBeLessThan(SURE);
});
