import type { ExampleCell } from "../../../../src/core/model/results/finding";
import { SURE } from "../../../../src/core/model/tables/table";
import type { SheetGrid } from "../../../../src/core/model/cells/workbook";
import { columnText, placeText, tableOf, tablesOf } from "../table-text";

const _ = null;

interface Case {
  readonly name: string;
  readonly rows: readonly (readonly ExampleCell[])[];
  readonly extra?: Partial<SheetGrid>;
  readonly place: string;
  readonly columns: readonly string[];
}

const merge = (
  top: number,
  left: number,
  bottom: number,
  right: number,
): { top: number; left: number; bottom: number; right: number } => ({ top, left, bottom, right });

const cases: readonly Case[] = [
  {
    name: "letterhead, form number, title, unit line, merged header, column numbers, notes, signature",
    rows: [
      ["UBND TỈNH AN BÌNH", _, _, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", _, _, _, _],
      ["SỞ CÔNG THƯƠNG", _, _, "Độc lập - Tự do - Hạnh phúc", _, _, _, _],
      [_, _, _, _, _, _, _, "Biểu số 01"],
      ["TÌNH HÌNH THỰC HIỆN CHỈ TIÊU 6 THÁNG ĐẦU NĂM 2024", _, _, _, _, _, _, _],
      ["(Kèm theo Báo cáo số 12/BC-SCT ngày 20/6/2024)", _, _, _, _, _, _, _],
      [_, _, _, _, _, _, "Đơn vị tính: Tỷ đồng", _],
      [
        "TT",
        "Chỉ tiêu",
        "KH năm 2024",
        "TH 6 tháng đầu năm 2023",
        "ƯTH 6 tháng đầu năm 2024",
        "So sánh (%)",
        _,
        "Ghi chú",
      ],
      [_, _, _, _, _, "So KH", "So CK", _],
      ["A", "B", 1, 2, 3, "4=3/1", "5=3/2", 6],
      ["I", "Giá trị sản xuất", 200, 80, 90, 45, 112.5, _],
      ["II", "Tổng mức bán lẻ", 400, 150, 180, 45, 120, _],
      ["III", "Kim ngạch", 100, 40, 60, 60, 150, _],
      ["Ghi chú: số liệu ước tính", _, _, _, _, _, _, _],
      [_, _, _, _, _, "An Bình, ngày 20 tháng 6 năm 2024", _, _],
      [_, "NGƯỜI LẬP BIỂU", _, _, _, "GIÁM ĐỐC", _, _],
    ],
    extra: { merges: [merge(6, 5, 6, 6)] },
    place: "A7:H9 A10:H12",
    columns: [
      "A ordinal",
      "B label",
      "C value plan 2024",
      "D value actual 2023-01/2023-06",
      "E value estimate 2024-01/2024-06",
      "F measure plan-attainment index 2024-01/2024-06",
      "G measure growth-same-period index 2024-01/2024-06",
      "H note",
    ],
  },
  {
    name: "phrases stacked over unmerged rows, with a blank row before the body",
    rows: [
      ["9. Chỉ số sản xuất tháng 6 năm 2024", _, _, _],
      [_, _, _, "%"],
      [_, "Tháng 5", "Tháng 6", "6 tháng"],
      [_, "năm 2024", "năm 2024", "năm 2024"],
      [_, "so với", "so với", "so với"],
      [_, "cùng kỳ", "tháng ", "cùng kỳ "],
      [_, "năm trước", "trước", "năm trước"],
      [],
      ["Toàn ngành", 110.03, 100.67, 107.72],
      ["Khai khoáng", 91.7, 97.36, 94.53],
    ],
    place: "A3:D7 A9:D10",
    columns: [
      "A label",
      "B measure growth-same-period index 2024-05",
      "C measure growth-previous-period index 2024-06",
      "D measure growth-same-period index 2024-01/2024-06",
    ],
  },
  {
    name: "years as numbers in the header, a share under an unmerged spanner, a blank spacer column",
    rows: [
      ["25. Tổng mức bán lẻ", _, _, _, _, _, _],
      [_, _, _, _, _, _, "Tỷ đồng"],
      [_, "Sơ bộ", "Ước tính", "Cộng dồn 6 tháng", _, _, "6 tháng"],
      [_, "tháng 5", "tháng 6", "năm 2024", _, _, "năm 2024"],
      [_, "năm", "năm", "Tổng", "Cơ", _, "so với"],
      [_, 2024, 2024, "mức", "cấu (%)", _, "cùng kỳ (%)"],
      ["TỔNG SỐ", 516.5, 522.5, 3098.6, 100, _, 108.6],
      ["Bán lẻ hàng hóa", 399.6, 403.7, 2398.2, 77.4, _, 107.3],
    ],
    place: "A3:G6 A7:G8",
    columns: [
      "A label",
      "B value preliminary 2024-05",
      "C value estimate 2024-06",
      "D value 2024-01/2024-06",
      "E measure share index 2024-01/2024-06",
      "F blank",
      "G measure growth-same-period index 2024-01/2024-06",
    ],
  },
  {
    name: "quantity and value under merged spanners, the lines of the spanner merged one by one",
    rows: [
      ["Hàng hóa xuất khẩu", _, _, _, _, _],
      [_, _, _, _, _, "Nghìn tấn; Triệu USD"],
      [_, "Ước tính", _, _, "Tháng 6 năm 2024", _],
      [_, "tháng 6 năm 2024", _, _, "so với cùng kỳ năm trước (%)", _],
      [_, "Lượng", "Trị giá", _, "Lượng", "Trị giá"],
      ["TỔNG TRỊ GIÁ", _, 33090, _, _, 110.5],
      ["Cà phê", 85, 381.5, _, 60.0, 100.4],
      ["Chè", 15, 31.9, _, 154.9, 186.4],
    ],
    extra: { merges: [merge(2, 1, 2, 2), merge(3, 1, 3, 2), merge(2, 4, 2, 5), merge(3, 4, 3, 5)] },
    place: "A3:F5 A6:F8",
    columns: [
      "A label",
      "B value estimate volume 2024-06",
      "C value estimate value 2024-06",
      "D blank",
      "E measure growth-same-period index volume 2024-06",
      "F measure growth-same-period index value 2024-06",
    ],
  },
  {
    name: "a form with N for the year",
    rows: [
      [
        "STT",
        "Chỉ tiêu",
        "Đơn vị",
        "Tháng 6/N-1",
        "Thực hiện 6 tháng đầu năm N-1",
        "Kế hoạch năm N",
        "Tháng 5",
        "Tháng 6/N",
        "Thực hiện 6 tháng đầu năm N",
        "Thực hiện tháng 6 so với tháng trước",
        "Luỹ kế so với cùng kỳ",
        "Luỹ kế so với kế hoạch năm",
      ],
      [1, "Đá xây dựng", "M3", 100, 600, 1400, 80, 120, 630, 150, 105, 45],
      [2, "Xi măng", "Tấn", 50, 300, 700, 40, 60, 330, 150, 110, 47.14],
      [3, "Điện", "Triệu KWh", 10, 50, 100, 20, 30, 60, 150, 120, 60],
    ],
    place: "A1:L1 A2:L4",
    columns: [
      "A ordinal",
      "B label",
      "C unit",
      "D value N-1-06",
      "E value actual N-1-01/N-1-06",
      "F value plan N",
      "G value N-05",
      "H value N-06",
      "I value actual N-01/N-06",
      "J measure growth-previous-period index N-06",
      "K measure growth-same-period index N-01/N-06",
      "L measure plan-attainment index N-01/N-06",
    ],
  },
  {
    name: "an empty form without any date",
    rows: [
      [
        "ID",
        "STT",
        "Chỉ tiêu chủ yếu",
        "ĐVT",
        "Thực hiện cùng kỳ",
        "Lũy kế cùng kỳ",
        "Kế hoạch năm",
        "Thực hiện kỳ trước",
        "Thực hiện kỳ báo cáo",
        "Lũy kế kỳ báo cáo",
        "Thực hiện kỳ báo cáo so với kỳ trước",
        "Lũy kế kỳ báo cáo so với kế hoạch năm",
      ],
      [189, "A", "TỔNG MỨC", "Triệu đồng"],
      [190, "I", "Bán lẻ hàng hóa", "Triệu đồng"],
    ],
    extra: { hiddenColumns: new Set([0]) },
    place: "A1:L1 A2:L3",
    columns: [
      "A code",
      "B ordinal",
      "C label",
      "D unit",
      "E value actual same-period-last-year/discrete",
      "F value same-period-last-year/cumulative",
      "G value plan N",
      "H value actual previous-period/discrete",
      "I value actual current/discrete",
      "J value current/cumulative",
      "K measure growth-previous-period current/discrete",
      "L measure plan-attainment current/cumulative",
    ],
  },
  {
    name: "bare roles take the time of the title",
    rows: [
      ["BÁO CÁO SẢN XUẤT THÁNG 9 NĂM 2025", _, _, _, _, _],
      ["Chỉ tiêu", "TH cùng kỳ", "Lũy kế cùng kỳ", "TH kỳ báo cáo", "Lũy kế kỳ báo cáo", "Lũy kế so cùng kỳ"],
      ["Gạch", 10, 90, 11, 99, 110],
      ["Ngói", 20, 160, 25, 200, 125],
      ["Đá", 30, 200, 36, 250, 125],
    ],
    place: "A2:F2 A3:F5",
    columns: [
      "A label",
      "B value actual 2024-09",
      "C value 2024-01/2024-09",
      "D value actual 2025-09",
      "E value 2025-01/2025-09",
      "F measure growth-same-period index 2025-01/2025-09",
    ],
  },
  {
    name: "stocks compared with the same day a month and a year before",
    rows: [
      ["Chỉ số tồn kho", _, _],
      [
        _,
        "Thời điểm 30/6/2023 so với cùng thời điểm tháng trước",
        "Thời điểm 30/6/2023 so với cùng thời điểm năm trước",
      ],
      ["Toàn ngành", 101.2, 119.4],
      ["Dệt", 98.1, 103.5],
    ],
    place: "A2:C2 A3:C4",
    columns: [
      "A label",
      "B measure growth-previous-period index 2023-06",
      "C measure growth-same-period index 2023-06",
    ],
  },
  {
    name: "dates decide what a comparison is",
    rows: [
      ["Chỉ số giá tháng 3 năm 2023", _, _, _, _],
      [_, "Tháng 3 năm 2023 so với:", _, _, _],
      [_, "Kỳ gốc (2019)", "Tháng 3 năm 2022", "Tháng 12 năm 2022", "Tháng 2 năm 2023"],
      ["Lương thực", 114.3, 103.7, 101.4, 100.2],
      ["Thực phẩm", 113.3, 103.2, 99.4, 98.9],
    ],
    extra: { merges: [merge(1, 1, 1, 4)] },
    place: "A2:E3 A4:E5",
    columns: [
      "A label",
      "B measure growth-other-base index 2023-03",
      "C measure growth-same-period index 2023-03",
      "D measure growth-other-base index 2023-03",
      "E measure growth-previous-period index 2023-03",
    ],
  },
  {
    name: "an absolute change, an average growth, a share, a plan for next year",
    rows: [
      [
        "Chỉ tiêu",
        "Thực hiện năm 2024",
        "Kế hoạch năm 2025",
        "KH năm 2025 so TH năm 2024 (%)",
        "Tốc độ tăng bình quân giai đoạn 2021-2025 (%)",
        "Cơ cấu năm 2024 (%)",
        "Tăng/giảm so với năm 2023 (Tỷ đồng)",
      ],
      ["Công nghiệp", 100, 110, 110, 7.5, 50, 12],
      ["Xây dựng", 50, 60, 120, 8.5, 25, -3],
      ["Dịch vụ", 50, 65, 130, 6.5, 25, 4],
    ],
    place: "A1:G1 A2:G4",
    columns: [
      "A label",
      "B value actual 2024",
      "C value plan 2025",
      "D measure plan-growth index 2025",
      "E measure average-growth change 2021/2025",
      "F measure share index 2024",
      "G measure difference 2024",
    ],
  },
  {
    name: "English headers",
    rows: [
      [
        "Item",
        "Unit",
        "Plan 2024",
        "6 months of 2023",
        "Estimated 6 months of 2024",
        "% of plan",
        "Growth (%)",
        "Notes",
      ],
      ["Coffee", "tons", 100, 40, 50, 50, 25, _],
      ["Tea", "tons", 200, 80, 90, 45, 12.5, _],
      ["Rubber", "tons", 300, 150, 120, 40, -20, _],
    ],
    place: "A1:H1 A2:H4",
    columns: [
      "A label",
      "B unit",
      "C value plan 2024",
      "D value 2023-01/2023-06",
      "E value estimate 2024-01/2024-06",
      "F measure plan-attainment index 2024-01/2024-06",
      "G measure growth-same-period change 2024-01/2024-06",
      "H note",
    ],
  },
  {
    name: "labels over two columns and typed without diacritics in the header",
    rows: [
      [_, _, "Ke hoach nam 2024", "Uoc thuc hien 6 thang nam 2024", "So voi cung ky nam truoc (%)"],
      ["TỔNG SỐ", _, 100, 50, 110],
      [_, "Trung ương", 60, 30, 105],
      [_, "Địa phương", 40, 20, 118],
    ],
    place: "A1:E1 A2:E4",
    columns: [
      "A label",
      "B label",
      "C value plan 2024",
      "D value estimate 2024-01/2024-06",
      "E measure growth-same-period index 2024-01/2024-06",
    ],
  },
  {
    name: "figures that are text with arrows and units",
    rows: [
      ["Chỉ số ngành\\Tháng", "IIP", "Xuất khẩu"],
      [1, "↑1,6%", "350 triệu USD (↓ 30,28%)"],
      [2, "↑4,56%", "921,3 triệu USD (↓ 14,4%)"],
      ["Quý I", "↑7,74%", "1.433,03 triệu USD (↓ 18,38%)"],
    ],
    place: "A1:C1 A2:C4",
    columns: ["A label", "B measure growth-same-period change", "C value"],
  },
  {
    name: "a cumulative index up to a month",
    rows: [
      [_, "Tháng 12/2025 so cùng kỳ", "Tháng 03/2026 so tháng trước", "Lũy kế cuối tháng 03/2026 so cùng kỳ"],
      ["TOÀN NGÀNH", 115.41, 95.75, 125.95],
      ["Khai khoáng", 64.5, 100.05, 60.64],
    ],
    place: "A1:D1 A2:D3",
    columns: [
      "A label",
      "B measure growth-same-period index 2025-12",
      "C measure growth-previous-period index 2026-03",
      "D measure growth-same-period index 2026-01/2026-03",
    ],
  },
  {
    name: "a plan in words between the labels and the figures",
    rows: [
      ["STT", "Chỉ tiêu", "KH NQ\n2016-2020", "Năm 2015", "ƯTH 2020", "BQGĐ 2016-2020 (%)"],
      [1, "Sản xuất", "Tăng 11-12%", 100, 150, 108.4],
      [2, "Bán lẻ", "Tăng 12-13%", 100, 155, 109.1],
      [3, "Xuất khẩu", 50, 10, 20, 115],
    ],
    place: "A1:F1 A2:F4",
    columns: [
      "A ordinal",
      "B label",
      "C value plan 2016/2020",
      "D value 2015",
      "E value estimate 2020",
      "F measure average-growth index 2016/2020",
    ],
  },
  {
    name: "ratios written with a slash, by words and by dates",
    rows: [
      ["BIỂU TỔNG HỢP NĂM 2025", _, _, _, _, _],
      ["Nội dung", "Thực hiện năm 2024", "Năm 2025", _, "Tỷ lệ (%)", _],
      [_, _, "Dự toán", "Ước TH", "ƯTH/DT", "ƯTH 2025/TH 2024"],
      ["Thu", 100, 120, 110, 91.67, 110],
      ["Chi", 80, 90, 95, 105.56, 118.75],
      ["Vay", 20, 30, 15, 50, 75],
    ],
    place: "A2:F3 A4:F6",
    columns: [
      "A label",
      "B value actual 2024",
      "C value plan 2025",
      "D value estimate 2025",
      "E measure plan-attainment index 2025",
      "F measure growth-same-period index 2025",
    ],
  },
  {
    name: "column numbers that state a ratio, in an empty form",
    rows: [
      ["Chỉ tiêu", "Kế hoạch năm 2025", "Ước TH 6 tháng năm 2025", "Tỷ lệ (%)"],
      ["A", 1, 2, "3=2/1"],
      ["Đường", 10, 5, _],
      ["Bia", 20, 10, _],
    ],
    place: "A1:D2 A3:D4",
    columns: [
      "A label",
      "B value plan 2025",
      "C value estimate 2025-01/2025-06",
      "D measure plan-attainment 2025-01/2025-06",
    ],
  },
  {
    name: "hidden scratch columns beside a header do not cut it",
    rows: [
      ["17. Doanh nghiệp", _, _, _, _],
      [_, "Tháng 11", "Tháng 12", _, 233.4],
      [_, "năm 2024", "năm 2024", _, 217.8],
      ["Số doanh nghiệp (DN)", 111, 99, _, 17.3],
      ["Lao động (Người)", 902, 957, _, 18.1],
    ],
    extra: { hiddenColumns: new Set([4]) },
    place: "A2:E3 A4:E5",
    columns: ["A label", "B value 2024-11", "C value 2024-12", "D blank", "E value"],
  },
];

test.each(cases)("$name", ({ rows, extra, place, columns }) => {
  const table = tableOf(rows, extra);
  expect(placeText(table)).toBe(place);
  expect(table.columns.map(columnText)).toEqual(columns);
});

test.each([
  ["index", [112.16, 97.4, 104.2], "growth-same-period", "index"],
  ["change", [12.16, -2.6, 4.2], "growth-same-period", "change"],
  ["fraction", [1.1216, 0.974, 1.042], "growth-same-period", "fraction"],
] as const)("a growth column in the form of %s is told by its figures", (_name, [a, b, c], measure, form) => {
  const table = tableOf([
    ["Chỉ tiêu", "Năm 2025", "So CK"],
    ["Gạch", 10, a],
    ["Ngói", 20, b],
    ["Đá", 30, c],
  ]);
  expect(table.columns[2]).toMatchObject({ role: "measure", measure, form });
});

test("attainment of 0.0794 is a fraction beside growth of 112.16", () => {
  const table = tableOf([
    ["Tháng", "Năm 2025", "Năm 2026", "So CK (%)", "So KH"],
    ["Tháng 1", 16425.9, 18424.0, 112.16, 0.0794],
    ["Tháng 2", 15718.1, 18583.1, 118.23, 0.0801],
    ["Tháng 3", 15928.2, 18635.2, 117.0, 0.0803],
  ]);
  expect(table.columns.slice(3).map(columnText)).toEqual([
    "D measure growth-same-period index 2026",
    "E measure plan-attainment fraction 2026",
  ]);
});

test("a ratio of two columns that gives a third confirms it, and says so", () => {
  const table = tableOf([
    ["Chỉ tiêu", "TH 6 tháng 2023", "ƯTH 6 tháng 2024", "So cùng kỳ (%)"],
    ["Gạch", 10, 11, 110],
    ["Ngói", 20, 25, 125],
    ["Đá", 40, 50, 125],
  ]);
  const column = table.columns[3];
  expect(column?.confidence).toBeGreaterThan(0.95);
  expect(column?.evidence.map((e) => e.message.id)).toContain("layout-ratio");
});

test("growth with figures far from 100 is a change where a column beside it falls below zero, in doubt where none does", () => {
  const rows = (first: number): (string | number)[][] => [
    ["Cửa khẩu", "So cùng kỳ", "So tháng trước"],
    ["Hoa Lư", first, 59.8],
    ["Hoàng Diệu", 419, 502.4],
    ["Lộc Thịnh", 90.6, 242],
  ];
  expect(tableOf(rows(-2.9)).columns[2]).toMatchObject({ form: "change" });
  expect(tableOf(rows(102.9)).columns[2]?.confidence).toBeLessThan(SURE);
});

test("December before January is the December of the year before", () => {
  const table = tableOf([
    ["Chỉ tiêu", "Tháng 1/N-1", "Tháng 12", "Tháng 1/N"],
    ["Gạch", 10, 20, 50],
    ["Ngói", 20, 50, 40],
  ]);
  expect(table.columns.map(columnText)).toEqual(["A label", "B value N-1-01", "C value N-1-12", "D value N-01"]);
});

test("header cells merged downwards and to the right are all of the header", () => {
  const table = tableOf(
    [
      ["Chỉ tiêu", "Năm 2024", "Năm 2025"],
      [_, _, _],
      [_, _, _],
      ["Gạch", 10, 20],
      ["Ngói", 20, 50],
    ],
    { merges: [merge(0, 0, 1, 0), merge(0, 1, 1, 1), merge(0, 2, 1, 2)] },
  );
  expect(placeText(table)).toBe("A1:C2 A4:C5");
});

test("a title and headers of different years are reported, and nothing is sure that hangs on them", () => {
  const table = tableOf([
    ["BÁO CÁO THÁNG 5 NĂM 2024", _, _],
    ["Chỉ tiêu", "Tháng 5 năm 2025", "Lũy kế từ đầu năm"],
    ["Gạch", 10, 50],
    ["Ngói", 20, 90],
  ]);
  expect(table.columns[2]?.confidence).toBeLessThan(SURE);
  expect(table.columns[2]?.evidence.map((e) => e.message.id)).toContain("layout-year-conflict");
});

test("a comparison with a later year is doubted", () => {
  const table = tableOf([
    ["Chỉ tiêu", "Năm 2023", "Năm 2023 so với năm 2024 (%)"],
    ["Gạch", 10, 101],
    ["Ngói", 20, 99],
  ]);
  expect(table.columns[2]?.confidence).toBeLessThan(SURE);
});

test("two columns of one time, one of them without a year: neither is sure, nor what hangs on the year", () => {
  const table = tableOf([
    ["Chỉ tiêu", "Tháng 1/2019", "Tháng 12", "Tháng 1", "Tháng 1 so cùng kỳ"],
    ["Đá", 100, 120, 110, 110],
    ["Cát", 200, 210, 220, 110],
    ["Sỏi", 50, 55, 60, 120],
  ]);
  expect(table.columns.map((c) => c.confidence >= SURE)).toEqual([true, false, false, false, false]);
});

test.each([["Tháng 6/2024"], ["Quý 2/2024"], ["Tháng 6"], ["T6/2024"], ["T5", "T6"]])(
  "a header of labels and times is no title with a number: %s",
  (...times) => {
    const table = tableOf([
      ["SẢN LƯỢNG NĂM 2024"],
      ["Địa bàn", ...times],
      ["Huyện A", ...times.map(() => 10)],
      ["Huyện B", ...times.map(() => 20)],
      ["Huyện C", ...times.map(() => 40)],
    ]);
    expect([
      placeText(table).slice(0, 2),
      table.columns.filter((c) => c.role === "value" && c.period !== null).length,
    ]).toEqual(["A2", times.length]);
  },
);

test("figures without any header are a table nobody may write to", () => {
  const table = tableOf([
    ["Gạch", 10, 50],
    ["Ngói", 20, 90],
    ["Đá", 30, 70],
  ]);
  expect(table.header).toBeNull();
  expect(table.confidence).toBeLessThan(SURE);
});

describe("what a plan is called", () => {
  test.each([
    ["Mức phấn đấu", "So với mức phấn đấu (%)"],
    ["Chỉ tiêu phấn đấu", "% phấn đấu"],
    ["Chỉ tiêu giao", "So chỉ tiêu giao (%)"],
    ["Chỉ tiêu được giao", "Đạt chỉ tiêu được giao (%)"],
    ["Mục tiêu", "So mục tiêu (%)"],
    ["Dự toán", "Dự toán (%)"],
    ["NQ HĐND", "% thực hiện NQ HĐND"],
    ["HĐND tỉnh giao", "TH/HĐND tỉnh giao"],
    ["Tỉnh giao", "So với tỉnh giao (%)"],
    ["TW giao", "So với TW giao (%)"],
    ["Nghị quyết", "Tỷ lệ so với nghị quyết"],
    ["Kịch bản", "So với kịch bản (%)"],
  ])("%s is a figure for the year, and %s its attainment", (plan, attainment) => {
    const table = tableOf([
      ["SẢN LƯỢNG 6 THÁNG ĐẦU NĂM 2024", _, _, _],
      ["Sản phẩm", plan, "Thực hiện 6 tháng đầu năm 2024", attainment],
      ["Gạch", 100, 60, 60],
      ["Ngói", 200, 96, 48],
      ["Đá", 50, 20, 40],
    ]);
    expect(table.columns.slice(1).map(columnText)).toEqual([
      "B value plan 2024",
      "C value actual 2024-01/2024-06",
      "D measure plan-attainment index 2024-01/2024-06",
    ]);
  });

  test.each(["Tỉnh giao thông", "Số giao dịch", "Sở giao nhận"])("%s is none", (header) => {
    const table = tableOf([
      ["Nội dung", header, "Năm 2024"],
      ["Gạch", 100, 60],
      ["Ngói", 200, 96],
      ["Đá", 50, 20],
    ]);
    expect(table.columns[1]?.scenario).toBeNull();
  });
});

test("two plans stay two columns", () => {
  const table = tableOf([
    ["Nguồn vốn", "Kế hoạch năm 2024", _, "Thực hiện 6 tháng năm 2024", "So với kế hoạch (%)", _],
    [_, "TW giao", "HĐND giao", _, "TW giao", "HĐND giao"],
    ["Ngân sách", 100, 120, 60, 60, 50],
    ["Đất đai", 200, 240, 96, 48, 40],
    ["Xổ số", 50, 50, 20, 40, 40],
  ]);
  expect(table.columns.map(columnText)).toEqual([
    "A label",
    "B value plan 2024",
    "C value plan 2024",
    "D value actual 2024-01/2024-06",
    "E measure plan-attainment index 2024-01/2024-06",
    "F measure plan-attainment index 2024-01/2024-06",
  ]);
});

test.each([
  [
    "a hidden column of ids",
    [
      ["ID", "Chỉ tiêu", "Tháng 1/2025"],
      [1, "Gạch", 5],
      [2, "Ngói", 6],
    ],
    { hiddenColumns: new Set([0]) },
    true,
  ],
  [
    "a form number of the ministry",
    [
      ["Biểu số 10/SCT-BCT", _, _],
      ["BÁO CÁO PHÁT TRIỂN CHỢ NĂM 2025", _, _],
      ["TT", "Chỉ tiêu", "Tổng số"],
      [1, "Tổng số chợ", 5],
      [2, "Chợ hạng 1", 6],
    ],
    {},
    true,
  ],
  [
    "an ordinary report",
    [
      ["BÁO CÁO NĂM 2025", _, _],
      ["TT", "Chỉ tiêu", "Tổng số"],
      [1, "Tổng số chợ", 5],
      [2, "Chợ hạng 1", 6],
    ],
    {},
    false,
  ],
] as const)("%s: an upload form is %s", (_name, rows, extra, expected) => {
  expect(tableOf(rows as readonly (readonly ExampleCell[])[], extra).isUploadForm).toBe(expected);
});

describe("what stands above a table", () => {
  const body = [
    ["Tháng", "Năm 2025", "Năm 2026"],
    [1, 16425.9, 18424],
    [2, 15718.1, 18583.1],
    [3, 15928.2, 18635.2],
  ];

  test.each([
    [
      "a line of the plan with its figure",
      [["TỔNG MỨC BÁN LẺ (tỷ đồng)"], [_, "KH 2026", 232129.2], ...body],
      "A3:C3 A4:C6",
    ],
    ["a note without a figure", [["TỔNG MỨC BÁN LẺ (tỷ đồng)"], ["KH 2026 theo QĐ của tỉnh"], ...body], "A3:C3 A4:C6"],
  ])("%s leaves the title and its unit to the table", (_name, rows, place) => {
    const table = tableOf(rows);
    expect(placeText(table)).toBe(place);
    expect(table.title?.cell).toEqual({ row: 0, column: 0 });
    expect(table.unit?.text ?? table.title?.text).toMatch(/tỷ đồng/);
  });

  test("a unit in brackets at the end of the title holds for the table", () => {
    expect(tableOf([["TỔNG MỨC BÁN LẺ (tỷ đồng)"], ...body]).unit?.text).toBe("tỷ đồng");
    expect(tableOf([["TỔNG MỨC BÁN LẺ (giá so sánh)"], ...body]).unit).toBeNull();
    expect(tableOf([["TỔNG MỨC BÁN LẺ (tỷ đồng)"], ["Đơn vị tính: triệu đồng"], ...body]).unit?.text).toBe(
      "triệu đồng",
    );
  });
});

describe("helper columns that are hidden", () => {
  const hidden = { hiddenColumns: new Set([3, 4]) };

  test("figures above them are no words of their headers", () => {
    const table = tableOf(
      [
        ["Một số chỉ tiêu về doanh nghiệp", _, _, _, _],
        [_, "Tháng 11", "Tháng 12", "Tổng", "BQ"],
        [_, "năm", "năm", 233.419, 19.4515],
        [_, 2024, 2024, "217.864", 16.4884],
        ["Doanh nghiệp (DN)", 11159, 9996, 1, 2],
        ["Vốn (tỷ đồng)", 138552, 96406, 3, 4],
        ["Lao động (người)", 90160, 95749, 5, 6],
      ],
      hidden,
    );
    expect(table.columns.map((c) => c.header.join("|"))).toEqual([
      "",
      "Tháng 11|năm|2024",
      "Tháng 12|năm|2024",
      "Tổng",
      "BQ",
    ]);
  });
});

describe("a second table on a sheet", () => {
  const first = [
    ["1. Sản lượng 6 tháng năm 2024", _, _],
    ["Chỉ tiêu", "Kế hoạch năm 2024", "Thực hiện 6 tháng năm 2024"],
    ["Gạch", 10, 20],
    ["Ngói", 20, 50],
    [],
    [],
  ];

  test.each([
    [
      "a header of its own over labels and figures",
      [
        ["2. Chợ hạng I"],
        ["Tên chợ", "Số hộ kinh doanh", "Diện tích"],
        ["Chợ Lớn", 5, 7],
        ["Chợ Nhỏ", 6, 8],
        ["Chợ Mới", 7, 9],
      ],
      "Số hộ kinh doanh",
    ],
    [
      "a header over its single column",
      [["2. Chợ hạng I"], [_, "Số hộ kinh doanh"], ["Chợ Lớn", 5], ["Chợ Nhỏ", 6], ["Chợ Mới", 7]],
      "Số hộ kinh doanh",
    ],
  ])("%s: nothing is inherited", (_name, second, header) => {
    const table = tablesOf([...first, ...second])[1];
    expect(table?.columns[1]?.header.join("|")).toBe(header);
    expect(table?.columns[1]?.period).toBeNull();
  });

  test("one caption over all the columns continues the header above", () => {
    const table = tablesOf([...first, [_, "Cơ cấu (%)", _], ["Gạch", 40, 60], ["Ngói", 60, 40]], {
      merges: [merge(6, 1, 6, 2)],
    })[1];
    expect(table?.columns.map((c) => c.header.join("|"))).toEqual([
      "Chỉ tiêu",
      "Kế hoạch năm 2024|Cơ cấu (%)",
      "Thực hiện 6 tháng năm 2024|Cơ cấu (%)",
    ]);
  });
});
