import { rangeName } from "../../src/core/model/cells/address";
import { DEFAULT_SETTINGS } from "../../src/core/model/requests/settings";
import type { SheetGrid } from "../../src/core/model/cells/workbook";
import { analyze } from "../../src/core/pipeline";
import { renderMessage } from "../../src/core/i18n/render";
import type { Book, Rows, PlantedFault } from "./clerk-books/book";
import { HELD_OUT_BOOKS } from "./clerk-books/held-out-books";
import { sheetOf, workbookOf } from "../fixtures/sheet";

const month = (
  m: number,
  current: readonly [number, number],
  before: readonly [number, number],
  cumulated: readonly [number, number],
): Rows => [
  [`TÌNH HÌNH XUẤT NHẬP KHẨU THÁNG ${String(m)} NĂM 2024`],
  [null, null, null, null, "ĐVT: Triệu USD"],
  [
    "TT",
    "Chỉ tiêu",
    `TH tháng ${String(m - 1)}/2024`,
    `Ước TH tháng ${String(m)}/2024`,
    `LK ${String(m)} tháng năm 2024`,
    "So tháng trước (%)",
  ],
  [
    "I",
    "Kim ngạch xuất khẩu",
    before[0],
    current[0],
    cumulated[0],
    Number(((100 * current[0]) / before[0]).toFixed(1)),
  ],
  [
    "II",
    "Kim ngạch nhập khẩu",
    before[1],
    current[1],
    cumulated[1],
    Number(((100 * current[1]) / before[1]).toFixed(1)),
  ],
];

const BOOKS: readonly Book[] = [
  {
    name: "industrial clusters, the total in the last row",
    sheets: {
      CCN: [
        ["CÁC CỤM CÔNG NGHIỆP TRÊN ĐỊA BÀN TỈNH"],
        [],
        [
          "STT",
          "Tên CCN",
          "Địa điểm",
          "Diện tích quy hoạch (ha)",
          "Diện tích đất công nghiệp (ha)",
          "Diện tích đã cho thuê (ha)",
          "Tỷ lệ lấp đầy (%)",
          "Tiến độ",
        ],
        [1, "CCN Diên Phú", "TP. Pleiku", 57.2, 40.04, 31.23, 78, "Hoàn thành giai đoạn 1"],
        [2, "CCN An Khê", "TX. An Khê", 38.5, 26.95, 20.48, 76, "Đang thi công đường nội bộ"],
        [3, "CCN Ia Sao", "Huyện Ia Grai", 48.7, 34.09, 12.61, 37, "Đang lập quy hoạch chi tiết"],
        [4, "CCN Chư Sê", "Huyện Chư Sê", 25, 17.5, 15.05, 86, "Hoàn thành"],
        [5, "CCN Đak Đoa", "Huyện Đak Đoa", 31.8, 22.26, 10.02, 45, "Vướng giải phóng mặt bằng"],
        [null, "Tổng cộng", null, 201.2, 140.84, 89.39, 63.5, null],
      ],
    },
    faults: [
      { sheet: "CCN", row: 4, column: 6, value: 67, rule: "derived-mismatch", at: "G5" },
      { sheet: "CCN", row: 8, column: 3, value: 169.4, rule: "total-mismatch", at: "D9" },
    ],
    paragraph: [],
  },
  {
    name: "market inspection, differences headed as growth, parts beside a rate",
    sheets: {
      QLTT: [
        ["KẾT QUẢ KIỂM TRA THỊ TRƯỜNG 9 THÁNG NĂM 2024"],
        [],
        ["TT", "Nội dung", "ĐVT", "9 tháng 2023", "9 tháng 2024", "Tăng/giảm so cùng kỳ", "Tỷ lệ (%)"],
        [1, "Tổng số vụ kiểm tra", "Vụ", 912, 871, -41, 95.5],
        [2, "Tổng số vụ xử lý", "Vụ", 498, 521, 23, 104.62],
        [null, "Trong đó:"],
        ["a", "Hàng nhập lậu", "Vụ", 120, 131, 11, 109.17],
        ["b", "Hàng giả", "Vụ", 84, 92, 8, 109.52],
        [3, "Tổng số tiền thu nộp", "Triệu đồng", 4120.4, 4385.9, 265.5, 106.44],
      ],
    },
    faults: [{ sheet: "QLTT", row: 8, column: 5, value: 256.5, rule: "derived-mismatch", at: "F9" }],
    paragraph: ["Trong 9 tháng đầu năm 2024, tổng số vụ kiểm tra đạt 871 vụ (giảm 4,5% so với cùng kỳ)."],
  },
  {
    name: "retail by district, three subjects side by side",
    sheets: {
      Chợ: [
        ["BIỂU TỔNG HỢP CHỢ VÀ DOANH THU BÁN LẺ THEO HUYỆN, QUÝ II NĂM 2024"],
        [],
        ["STT", "Địa phương", "Số chợ (chợ)", "Doanh thu bán lẻ (tỷ đồng)", null, null],
        [null, null, null, "Quý II/2023", "Quý II/2024", "Tăng trưởng (%)"],
        [null, "Toàn tỉnh", 18, 5612, 6179, 10.1],
        [1, "TP. Pleiku", 8, 4210, 4655, 10.57],
        [2, "TX. An Khê", 4, 812, 890, 9.61],
        [3, "TX. Ayun Pa", 6, 590, 634, 7.46],
      ],
    },
    faults: [{ sheet: "Chợ", row: 6, column: 5, value: 109.61, rule: "percent-scale-mix", at: "F7" }],
    paragraph: [
      "Quý II/2024, doanh thu bán lẻ đạt 6.179 tỷ đồng (tăng 10,1% so với cùng kỳ); trong đó TP. Pleiku đạt 4.655 " +
        "tỷ đồng, tăng 10,57%, chiếm 75,34%, đóng góp 7,93 điểm phần trăm; TX. An Khê đạt 890 tỷ đồng, tăng 9,61%, " +
        "chiếm 14,4%, đóng góp 1,39 điểm phần trăm; TX. Ayun Pa đạt 634 tỷ đồng, tăng 7,46%, chiếm 10,26%, đóng góp " +
        "0,78 điểm phần trăm.",
    ],
  },
  {
    name: "a share of a budget is no figure to be set against the plan",
    sheets: {
      KC: [
        ["TÌNH HÌNH THỰC HIỆN CÁC ĐỀ ÁN KHUYẾN CÔNG NĂM 2024"],
        [null, null, null, null, "Đơn vị: triệu đồng"],
        ["TT", "Tên đề án", "Kế hoạch vốn", "Đã giải ngân", "Tỷ lệ giải ngân (%)"],
        [1, "Máy chế biến cà phê bột", 250, 175, 70],
        [2, "Máy sấy nông sản", 300, 240, 80],
        [3, "Hội chợ hàng công nghiệp nông thôn", 520, 488.5, 93.9],
        [4, "Dây chuyền chế biến gỗ", 600, 450, 75],
        [5, "Đào tạo nghề may", 180, 150, 83.3],
        [null, "TỔNG CỘNG", 1850, 1503.5, 81.3],
      ],
    },
    faults: [{ sheet: "KC", row: 8, column: 3, value: 1403.5, rule: "total-mismatch", at: "D9" }],
    paragraph: [],
  },
  {
    name: "two months copied from each other",
    sheets: {
      T8: month(8, [43.8, 14.6], [45.2, 15], [614, 128.6]),
      T9: month(9, [42.6, 14.9], [43.8, 14.6], [656.6, 143.5]),
    },
    faults: [
      {
        sheet: "T9",
        row: 0,
        column: 0,
        value: "TÌNH HÌNH XUẤT NHẬP KHẨU THÁNG 8 NĂM 2024",
        rule: "period-conflict",
        at: "A1",
      },
    ],
    paragraph: [],
  },
];

const writtenOver = (
  faults: Book["faults"],
  sheet: string,
  row: number,
  column: number,
): Pick<PlantedFault, "value"> | undefined =>
  faults
    .filter((s) => s.sheet === sheet)
    .flatMap((s) => [s, ...(s.also ?? [])])
    .find((c) => c.row === row && c.column === column);

function sheetsOf(book: Book, faults: Book["faults"]): readonly SheetGrid[] {
  return Object.entries(book.sheets).map(([name, rows]) =>
    sheetOf(
      name,
      rows.map((cells, row) => cells.map((cell, column) => writtenOver(faults, name, row, column)?.value ?? cell)),
    ),
  );
}

const analysed = (book: Book, faults: Book["faults"]): ReturnType<typeof analyze> =>
  analyze(workbookOf(...sheetsOf(book, faults)), DEFAULT_SETTINGS);
const grave = (analysis: ReturnType<typeof analyze>): readonly string[] =>
  analysis.findings
    .filter((f) => f.severity !== "information")
    .flatMap((f) => [f.ruleId, ...(f.also ?? [])].map((id) => `${id} ${f.place.sheet}!${rangeName(f.place.range)}`));

describe.each([...BOOKS, ...HELD_OUT_BOOKS])("$name", (book) => {
  test("nothing is said of sound figures", () => {
    expect(grave(analysed(book, []))).toEqual([]);
  });

  test.each(book.faults)("the fault in $sheet!$at is found there by $rule", (fault) => {
    expect(grave(analysed(book, [fault]))).toContain(`${fault.rule} ${fault.sheet}!${fault.at}`);
  });

  test("the paragraph says what the sheet says", () => {
    const said = analysed(book, [])
      .summary.paragraphs.flat()
      .map((sentence) => renderMessage(sentence, "vi"));
    for (const sentence of book.paragraph) expect(said).toContain(sentence);
    expect(said.join(" ")).not.toMatch(/\(i\+|gấp/u);
  });
});
