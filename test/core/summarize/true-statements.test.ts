import { renderMessage } from "../../../src/core/i18n/render";
import { DEFAULT_SETTINGS } from "../../../src/core/model/requests/settings";
import type { ExampleCell } from "../../../src/core/model/results/finding";
import type { Summary } from "../../../src/core/model/results/summary";
import { analyze } from "../../../src/core/pipeline";
import { sheetOf, workbookOf } from "../../fixtures/sheet";

type Rows = readonly (readonly ExampleCell[])[];

const summaryOf = (...sheets: readonly (readonly [name: string, rows: Rows])[]): Summary =>
  analyze(workbookOf(...sheets.map(([name, rows]) => sheetOf(name, rows))), DEFAULT_SETTINGS).summary;
const told = (summary: Summary, language: "vi" | "en" = "vi"): readonly string[] =>
  summary.paragraphs.map((sentences) => sentences.map((s) => renderMessage(s, language)).join(" "));

const COLUMNS = [
  "TT",
  "Chỉ tiêu",
  "ĐVT",
  "Kế hoạch năm 2024",
  "Thực hiện 6 tháng đầu năm 2023",
  "Ước thực hiện 6 tháng đầu năm 2024",
  "Ghi chú",
];
const REPORT = "TÌNH HÌNH THỰC HIỆN MỘT SỐ CHỈ TIÊU CHỦ YẾU 6 THÁNG ĐẦU NĂM 2024";

describe("what is told is what the sheet says", () => {
  test("a rate changes in points and a rank has no growth; a reason is told as one, a remark on the figure is not", () => {
    const summary = summaryOf([
      "B1",
      [
        [REPORT],
        COLUMNS,
        ["1", "Tổng mức bán lẻ hàng hóa", "Tỷ đồng", 1000, 400, 440, "Do nhu cầu dịp Tết tăng cao"],
        ["2", "Kim ngạch xuất khẩu", "Triệu USD", 750, 500, 450, "Số sơ bộ"],
        ["3", "Tỷ lệ lấp đầy cụm công nghiệp", "%", 65, 58.5, 60.2, null],
        ["4", "Xếp hạng chỉ số thương mại điện tử", "Hạng", null, 30, 28, null],
      ],
    ]);
    const [clusters, retail, exports, rank] = told(summary);
    expect(retail).toBe(
      "Trong 6 tháng đầu năm 2024, tổng mức bán lẻ hàng hóa ước đạt 440 tỷ đồng (đạt 44% kế hoạch, tăng 10% so với cùng kỳ), do nhu cầu dịp Tết tăng cao.",
    );
    expect(exports).toBe(
      "Trong 6 tháng đầu năm 2024, kim ngạch xuất khẩu ước đạt 450 triệu USD (đạt 60% kế hoạch, giảm 10% so với cùng kỳ).",
    );
    expect(clusters).toBe(
      "Trong 6 tháng đầu năm 2024, tỷ lệ lấp đầy cụm công nghiệp ước đạt 60,2% (tăng 1,7 điểm phần trăm so với cùng kỳ), kế hoạch 65%.",
    );
    expect(rank).toBe("Trong 6 tháng đầu năm 2024, xếp hạng chỉ số thương mại điện tử đứng thứ 28 (cùng kỳ thứ 30).");
  });

  test("the plan sheet serves the report, whatever stands first", () => {
    const plan: Rows = [
      ["CHỈ TIÊU KẾ HOẠCH NĂM 2025 NGÀNH CÔNG THƯƠNG"],
      ["STT", "Chỉ tiêu", "ĐVT", "Thực hiện năm 2024", "Kế hoạch năm 2025", "KH 2025/TH 2024 (%)"],
      ["I", "Tổng mức bán lẻ hàng hóa", "Tỷ đồng", 58600, 65000, 110.92],
      ["II", "Kim ngạch xuất khẩu", "Triệu USD", 690, 780, 113.04],
      ["III", "Kim ngạch nhập khẩu", "Triệu USD", 98, 120, 122.45],
    ];
    const report: Rows = [
      ["TÌNH HÌNH SẢN XUẤT CÔNG NGHIỆP, THƯƠNG MẠI THÁNG 8 VÀ 8 THÁNG ĐẦU NĂM 2025"],
      [
        "STT",
        "Chỉ tiêu",
        "ĐVT",
        "TH tháng 8/2024",
        "TH 8 tháng năm 2024",
        "KH năm 2025",
        "Ước TH tháng 8/2025",
        "Ước TH 8 tháng năm 2025",
      ],
      ["I", "Tổng mức bán lẻ hàng hóa", "Tỷ đồng", 4920, 38700, 65000, 5460, 42800],
      ["II", "Kim ngạch xuất khẩu", "Triệu USD", 46, 470, 780, 51, 561],
      ["", "Trong đó: Cà phê", "Triệu USD", 31, 340, null, 34, 421],
      ["", "Cao su", "Triệu USD", 6, 48, null, 8, 55],
      ["III", "Kim ngạch nhập khẩu", "Triệu USD", 8, 63, 120, 10, 71],
    ];
    const summary = summaryOf(["KH 2025", plan], ["BC tháng 8", report]);
    expect(told(summary)).toEqual([
      "Trong 8 tháng đầu năm 2025, tổng mức bán lẻ hàng hóa ước đạt 42.800 tỷ đồng (đạt 65,85% kế hoạch, tăng 10,59% so với cùng kỳ), riêng tháng 8 ước đạt 5.460 tỷ đồng (tăng 10,98%).",
      "Trong 8 tháng đầu năm 2025, kim ngạch xuất khẩu ước đạt 561 triệu USD (đạt 71,92% kế hoạch, tăng 19,36% so với cùng kỳ), riêng tháng 8 ước đạt 51 triệu USD (tăng 10,87%); trong đó cà phê đạt 421 triệu USD, tăng 23,82%, chiếm 75,04%, đóng góp 17,23 điểm phần trăm; cao su đạt 55 triệu USD, tăng 14,58%, chiếm 9,8%, đóng góp 1,49 điểm phần trăm. Kim ngạch nhập khẩu ước đạt 71 triệu USD (đạt 59,17% kế hoạch, tăng 12,7% so với cùng kỳ), riêng tháng 8 ước đạt 10 triệu USD. Để đạt kế hoạch năm, 4 tháng còn lại kim ngạch nhập khẩu phải đạt 49 triệu USD, bình quân 12,3 triệu USD một tháng (8 tháng qua bình quân 8,9 triệu USD). Cán cân thương mại xuất siêu 490 triệu USD (cùng kỳ xuất siêu 407 triệu USD).",
    ]);
    expect(summary.leftOut && renderMessage(summary.leftOut, "vi")).toBe("Chưa nêu ở đây: 1 biểu khác.");
  });

  test("quantity and price of goods, in columns of their own", () => {
    const summary = summaryOf([
      "XK",
      [
        ["Kim ngạch xuất khẩu 6 tháng đầu năm 2024"],
        ["Mặt hàng", "Thực hiện 6 tháng năm 2023", null, "Thực hiện 6 tháng năm 2024", null],
        [null, "Lượng (Nghìn tấn)", "Trị giá (Triệu USD)", "Lượng (Nghìn tấn)", "Trị giá (Triệu USD)"],
        ["TỔNG TRỊ GIÁ", null, 500, null, 560],
        ["Cà phê", 160, 400, 144, 468],
        ["Hạt tiêu", 20, 100, 20, 92],
      ],
    ]);
    // 468 / 400 = 1.17 of 144 / 160 = 0.9: prices at 1.3; 68 of 500 are 13.6 points.
    expect(told(summary)).toEqual([
      "Trong 6 tháng đầu năm 2024, kim ngạch xuất khẩu đạt 560 triệu USD (tăng 12% so với cùng kỳ); trong đó cà phê đạt 468 triệu USD, tăng 17% (lượng giảm 10%, giá bình quân tăng 30%), chiếm 83,57%, đóng góp 13,6 điểm phần trăm; hạt tiêu đạt 92 triệu USD, giảm 8% (lượng tương đương cùng kỳ, giá bình quân giảm 8%), chiếm 16,43%, làm giảm 1,6 điểm phần trăm.",
    ]);
    expect(told(summary, "en")[0]).toBe(
      "In the first 6 months of 2024, export turnover reached 560 million USD (up 12% on the same period of last year); of which coffee 468 million USD, up 17% (quantity down 10%, mean price up 30%), 83.57% of the total, adding 13.6 points; pepper 92 million USD, down 8% (quantity unchanged, mean price down 8%), 16.43% of the total, taking off 1.6 points.",
    );
  });

  test("months down the rows: the latest of what adds up, and the latest month", () => {
    const month = (m: number): readonly ExampleCell[] => [`Tháng ${String(m)}`, 100 * m, m <= 8 ? 110 * m : null];
    const summary = summaryOf([
      "BL",
      [
        ["Tổng mức bán lẻ hàng hóa (tỷ đồng)"],
        ["Tháng", "Năm 2025", "Năm 2026"],
        ...[1, 2, 3, 4, 5, 6].map(month),
        ["6 tháng", 2100, 2310],
        ...[7, 8, 9, 10, 11, 12].map(month),
      ],
    ]);
    expect(told(summary).join(" ")).toContain("Trong 6 tháng đầu năm 2026, tổng mức bán lẻ hàng hóa");
    expect(told(summary).join(" ")).toContain("Tháng 8/2026, tổng mức bán lẻ hàng hóa");
    expect(told(summary).join(" ")).not.toMatch(/Tháng (?:7|9|12)/);
    expect(summary.headline.map((row) => row.current?.value)).toEqual([2310, 880]);
  });

  test("places: the total first, then the three highest and the three lowest", () => {
    const names = ["An Khê", "Ayun Pa", "Chư Păh", "Chư Prông", "Chư Sê", "Đak Đoa", "Đak Pơ"];
    const summary = summaryOf([
      "ĐP",
      [
        ["Doanh thu bán lẻ phân theo địa phương 6 tháng đầu năm 2024"],
        ["Địa phương", "ĐVT", "Thực hiện 6 tháng năm 2023", "Thực hiện 6 tháng năm 2024"],
        ["Toàn tỉnh", "Tỷ đồng", 700, names.reduce((sum, _, i) => sum + 100 + 2 * i, 0)],
        ...names.map((name, i): readonly ExampleCell[] => [`  Huyện ${name}`, "Tỷ đồng", 100, 100 + 2 * i]),
      ],
    ]);
    const [text = ""] = told(summary);
    expect(text).toContain("đạt 742 tỷ đồng (tăng 6% so với cùng kỳ)");
    expect(text).toContain(
      "Theo địa bàn so với cùng kỳ, cao nhất: Huyện Đak Pơ tăng 12%; Huyện Đak Đoa tăng 10%; Huyện Chư Sê tăng 8%; thấp nhất: Huyện An Khê tương đương cùng kỳ; Huyện Ayun Pa tăng 2%; Huyện Chư Păh tăng 4%.",
    );
  });

  test("last year's own change, where it was large or of the other sign", () => {
    const years: Rows = [
      ["Một số chỉ tiêu kinh tế"],
      ["Chỉ tiêu", "ĐVT", "Thực hiện năm 2022", "Thực hiện năm 2023", "Thực hiện năm 2024"],
      ["Kim ngạch xuất khẩu", "Triệu USD", 200, 160, 184],
      ["Kim ngạch nhập khẩu", "Triệu USD", 100, 105, 110],
    ];
    // 160 / 200 fell by a fifth; 105 / 100 is neither large nor a fall.
    const [text = ""] = told(summaryOf(["KT", years]));
    expect(text).toContain("đạt 184 triệu USD (tăng 15% so với năm trước; năm trước giảm 20%)");
    expect(text).toContain("đạt 110 triệu USD (tăng 4,76% so với năm trước).");
  });

  test("what the rest of the year must bring, against last year's rest", () => {
    const rows: Rows = [
      [REPORT],
      [
        "Chỉ tiêu",
        "ĐVT",
        "Thực hiện năm 2023",
        "Kế hoạch năm 2024",
        "Thực hiện 6 tháng đầu năm 2023",
        "Ước thực hiện 6 tháng đầu năm 2024",
      ],
      ["Kim ngạch xuất khẩu", "Triệu USD", 900, 1060, 450, 490],
    ];
    // 570 are left, 450 were brought by last year's second half: 26.67 % more, where the first half brought 8.89.
    expect(told(summaryOf(["B1", rows]))[0]).toContain(
      "Để đạt kế hoạch năm, 6 tháng còn lại kim ngạch xuất khẩu phải đạt 570 triệu USD, tăng 26,67% so với cùng kỳ.",
    );
  });
});
