import type { ExampleCell } from "../../../../src/core/model/results/finding";
import type { RealCase, Rows } from "./real-case";

/** The book of retail: plan on top, time runs down, quarters and months so far in between. */
const BOOK: Rows = [
  ["TÌNH HÌNH THỰC HIỆN TỔNG MỨC BÁN LẺ HÀNG HÓA VÀ DOANH THU DỊCH VỤ TIÊU DÙNG (tỷ đồng)"],
  [null, "KH 2026", 232129.194, null, 0.14],
  ["Tháng", "Năm 2025", "Năm 2026", "So CK (%)", "So KH"],
  [1, 16425.918, 18424.003, 112.16, 0.0794],
  [2, 15718.084, 18583.131, 118.23, 0.0801],
  [3, 15928.227, 18635.237, 117, 0.0803],
  ["Quí I", 48573.961, 55642.371, 114.55, 0.2397],
  [4, 16105.814, 19222.077, 119.35, 0.0828],
  [5, 16298.912, 19363.946, 118.81, 0.0834],
  [6, 15970.619, 19576.796, 122.58, 0.0843],
  ["Quý II", 48375.345, 58162.819, 120.23, 0.2506],
  ["6 tháng", 97406.966, 113805.19, 116.83, 0.4903],
];

/**
 * An export table as the national office links it from another workbook: month, six months, comparisons, volume and
 * value.
 */
const linked = (formula: string, value: number): ExampleCell => ({ formula: `=+[20]XK!${formula}`, value });
const exportsRow = (label: string, at: number, figures: readonly (number | null)[]): ExampleCell[] => [
  null,
  label,
  ...figures.map((f, i): ExampleCell => (f === null ? null : linked(`${"GHIJKLMN".charAt(i)}${String(at)}`, f))),
];
const EXPORTS: Rows = [
  ["27. Hàng hóa xuất khẩu"],
  [null, null, null, null, null, null, null, null, null, "Nghìn tấn; Triệu USD"],
  [null, null, "Ước tính", null, "Ước tính", null, "Tháng 6 năm 2024", null, "6 tháng năm 2024", null],
  [null, null, "tháng 6", null, "6 tháng", null, "so với cùng kỳ", null, "so với cùng kỳ", null],
  [null, null, "năm 2024", null, "năm 2024", null, "năm trước (%)", null, "năm trước (%)", null],
  [null, null, "Lượng", "Trị giá", "Lượng", "Trị giá", "Lượng", "Trị giá", "Lượng", "Trị giá"],
  [
    "TỔNG TRỊ GIÁ",
    null,
    null,
    linked("H7", 33090),
    null,
    linked("J7", 190080),
    null,
    linked("L7", 110.5),
    null,
    linked("N7", 114.5),
  ],
  exportsRow("Khu vực kinh tế trong nước", 8, [null, 9334.74, null, 53391.26, null, 116.6, null, 120.6]),
  exportsRow("Khu vực có vốn đầu tư NN", 10, [null, 23755.26, null, 136688.74, null, 108.3, null, 112.3]),
  exportsRow("Dầu thô", 26, [null, 35.256, null, 1035.97, null, 27.88, null, 111.4]),
  [
    null,
    "Hàng hoá khác",
    null,
    linked("H11", 23720),
    null,
    135653,
    null,
    linked("L11", 108.8),
    null,
    linked("N11", 112.3),
  ],
  ["MẶT HÀNG CHỦ YẾU"],
  exportsRow("Thủy sản", 13, [null, 810, null, 4355.1, null, 104.5, null, 104.9]),
  exportsRow("Hạt điều", 15, [65, 388.3, 350.1, 1924.2, 108.4, 113, 125, 117.4]),
  exportsRow("Cà phê", 16, [85, 381.5, 902.2, 3221.1, 60, 100.4, 89.4, 134.5]),
  exportsRow("Chè", 17, [15, 31.9, 61.2, 107.7, 154.9, 186.4, 126.7, 132.1]),
  exportsRow("Gạo", 19, [650, 416.3, 4675.8, 2975.1, 105.7, 123, 110.4, 132]),
  exportsRow("Clanhke và xi măng", 24, [2450, 96, 15860, 610.2, 90.4, 80.4, 100.7, 89.2]),
  [
    null,
    "Dầu thô",
    50,
    35,
    linked("I26", 1458.5),
    linked("J26", 1036),
    24.9,
    27.9,
    linked("M26", 103.1),
    linked("N26", 111.4),
  ],
  exportsRow("Xăng dầu", 27, [150, 127.5, 1184.2, 991.8, 81.6, 106.0, 106, 105.7]),
  exportsRow("Chất dẻo", 31, [170, 204.2, 1216, 1346.6, 118.9, 124.8, 138, 130.9]),
  exportsRow("Cao su", 33, [170, 267.8, 716.8, 1085.2, 88.1, 109.1, 91.1, 103.2]),
];

/** Sums, formulas and percentages that disagree. */
export const SUM_CASES: readonly RealCase[] = [
  {
    kind: 6,
    instance: "a quarter's growth taken over March alone: 313.07 for 116.90",
    sheets: [
      {
        name: "XK",
        rows: [
          ["KIM NGẠCH XUẤT KHẨU (triệu USD)"],
          ["Tháng", "Năm 2025", "Năm 2026", "So CK (%)"],
          [1, 304.1, 331.2, { formula: "=C3/B3*100", value: 108.9116 }],
          [2, 216.3, 277.4, { formula: "=C4/B4*100", value: 128.2478 }],
          [3, 310.2, 362.5, { formula: "=C5/B5*100", value: 116.8601 }],
          ["Quí I", 830.6, 971.1, { formula: "=C6/B5*100", value: 313.0561 }],
          [4, 290.5, 311.8, { formula: "=C7/B7*100", value: 107.3322 }],
          [5, 301.2, 333.4, { formula: "=C8/B8*100", value: 110.6906 }],
          [6, 299.8, 320.1, { formula: "=C9/B9*100", value: 106.7712 }],
          ["Quí II", 891.5, 965.3, { formula: "=C10/B10*100", value: 108.2782 }],
        ],
      },
    ],
    found: ["growth-mismatch XK!D6"],
    mentions: ["116.92", "khớp với C6 so với B5 (tháng 3/2025)", "Công thức ở ô này (=C6/B5*100)"],
  },
  {
    kind: 11,
    instance: "gross output 786,920 by sector, 790,652 by ownership",
    sheets: [
      {
        name: "GTSX",
        rows: [
          ["GIÁ TRỊ SẢN XUẤT CÔNG NGHIỆP THEO GIÁ HIỆN HÀNH"],
          [null, null, "Triệu đồng"],
          ["Chỉ tiêu", "Năm 2014", "Năm 2015"],
          ["TỔNG SỐ", 700000, 786920],
          ["Phân theo ngành", null, null],
          ["Khai khoáng", 120000, 136920],
          ["Chế biến, chế tạo", 580000, 650000],
          ["Phân theo thành phần kinh tế", null, null],
          ["Nhà nước", 300000, 314652],
          ["Ngoài nhà nước", 400000, 476000],
        ],
      },
    ],
    found: ["breakdowns-disagree GTSX!C4"],
    mentions: ["khớp với “Phân theo ngành”"],
  },
  {
    kind: 11,
    instance: "546,560 and 566,560 at constant prices: one digit apart",
    sheets: [
      {
        name: "GTSX",
        rows: [
          ["GIÁ TRỊ SẢN XUẤT CÔNG NGHIỆP THEO GIÁ SO SÁNH 2010"],
          [null, null, "Triệu đồng"],
          ["Chỉ tiêu", "Năm 2014", "Năm 2015"],
          ["TỔNG SỐ", 500000, 546560],
          ["Phân theo ngành", null, null],
          ["Khai khoáng", 90000, 96560],
          ["Chế biến, chế tạo", 410000, 450000],
          ["Phân theo thành phần kinh tế", null, null],
          ["Nhà nước", 200000, 210060],
          ["Ngoài nhà nước", 300000, 356500],
        ],
      },
    ],
    found: ["breakdowns-disagree GTSX!C4"],
    mentions: ["khớp với “Phân theo ngành”"],
  },
  {
    kind: 11,
    instance:
      "a quarter that is not its months, six months that are not two quarters: the total was revised, the months were not",
    sheets: [{ name: "TMBLHH", rows: BOOK }],
    found: ["cumulative-mismatch TMBLHH!B12", "total-mismatch TMBLHH!B7"],
  },
  {
    kind: 11,
    instance: "six months that are not two quarters, periods side by side",
    sheets: [
      {
        name: "TM",
        rows: [
          ["DOANH THU BÁN LẺ 6 THÁNG ĐẦU NĂM 2025"],
          ["STT", "Chỉ tiêu", "ĐVT", "Quý I năm 2025", "Quý II năm 2025", "6 tháng đầu năm 2025"],
          [1, "Bán lẻ hàng hóa", "Tỷ đồng", 48573.961, 48375.345, 97406.966],
          [2, "Lưu trú, ăn uống", "Tỷ đồng", 4310.2, 4512.4, 8822.6],
          [3, "Dịch vụ khác", "Tỷ đồng", 910.4, 935.1, 1845.5],
        ],
      },
    ],
    found: ["cumulative-mismatch TM!F3"],
  },
  {
    kind: 12,
    instance: "135653, 50, 35 and 24.9 typed among linked formulas; 35 where the summary row has 35.256",
    sheets: [{ name: "27.XK tháng", rows: EXPORTS }],
    found: [
      "constant-among-formulas 27.XK tháng!C19",
      "constant-among-formulas 27.XK tháng!D19",
      "constant-among-formulas 27.XK tháng!F11",
      "constant-among-formulas 27.XK tháng!G19",
      "constant-among-formulas 27.XK tháng!H19",
      "external-link 27.XK tháng!D7",
    ],
  },
  {
    kind: 12,
    instance: "1,035.97 + 135,653 typed over, 0.23 short of 136,688.74",
    sheets: [
      {
        name: "27.XK tháng",
        rows: [
          ["27. Hàng hóa xuất khẩu 6 tháng năm 2024"],
          [null, null, null, "Triệu USD"],
          [null, null, "Ước tính tháng 6 năm 2024", "Ước tính 6 tháng năm 2024"],
          ["Khu vực có vốn đầu tư NN", null, 23755.26, 136688.74],
          [null, "Dầu thô", 35.26, 1035.97],
          [null, "Hàng hoá khác", 23720, 135653],
        ],
      },
    ],
    found: [],
  },
  {
    kind: 21,
    instance: "#DIV/0! in a template, #REF! in two rows",
    sheets: [
      {
        name: "03KTHT",
        rows: [
          ["KẾT QUẢ THỰC HIỆN NĂM 2015"],
          ["STT", "Chỉ tiêu", "ĐVT", "Năm 2014", "Năm 2015", "So với cùng kỳ (%)"],
          [1, "Điện sản xuất", "Triệu kWh", null, null, { formula: "=E3/D3*100", error: "#DIV/0!" }],
          [2, "Nước máy", "Nghìn m3", null, null, { formula: "=E4/D4*100", error: "#DIV/0!" }],
          [3, "Gạch", "Nghìn viên", 4100, 4305, { formula: "=E5/D5*100", value: 105 }],
          [4, "Đường", "Tấn", 310, 341, { formula: "=E6/D6*100", value: 110 }],
        ],
      },
      {
        name: "CN",
        rows: [
          ["GIÁ TRỊ SẢN XUẤT CÔNG NGHIỆP NĂM 2015"],
          ["STT", "Chỉ tiêu", "ĐVT", "Năm 2014", "Năm 2015"],
          [1, "Khai khoáng", "Tỷ đồng", 310, { formula: "=#REF!+1", error: "#REF!" }],
          [2, "Chế biến", "Tỷ đồng", 4100, 4305],
          [3, "Điện", "Tỷ đồng", 812, { formula: "=SUM(#REF!)", error: "#REF!" }],
          [4, "Nước", "Tỷ đồng", 31, 33],
        ],
      },
    ],
    found: ["formula-error 03KTHT!F3:F4", "formula-error CN!E3", "formula-error CN!E5"],
  },
  {
    kind: 22,
    instance: "the base of the comparisons in hidden columns",
    sheets: [
      {
        name: "16. Chi tieu DN",
        hidden: ["F", "G"],
        rows: [
          ["16. Một số chỉ tiêu về doanh nghiệp"],
          [null, "Tháng 6", "6 tháng", "Tháng 6 năm 2024", "6 tháng năm 2024", "Tháng 6", "6 tháng"],
          [null, "năm", "năm", "so với cùng kỳ", "so với cùng kỳ", "năm", "năm"],
          [null, 2024, 2024, "năm trước (%)", "năm trước (%)", 2023, 2023],
          [
            "Doanh nghiệp đăng ký thành lập mới (DN)",
            15724,
            80482,
            { formula: "=B5/F5*100", value: 113.0898 },
            { formula: "=C5/G5*100", value: 106.0732 },
            13904,
            75874,
          ],
          [
            "Vốn đăng ký (Tỷ đồng)",
            143017.5,
            744237.9,
            { formula: "=B6/F6*100", value: 103.0788 },
            { formula: "=C6/G6*100", value: 105.199 },
            138745.8,
            707457,
          ],
          [
            "Lao động (Người)",
            85601,
            511982,
            { formula: "=B7/F7*100", value: 82.3982 },
            { formula: "=C7/G7*100", value: 100.4142 },
            103887,
            509870,
          ],
        ],
      },
    ],
    found: ["hidden-data 16. Chi tieu DN!F5:G7"],
  },
  {
    kind: 22,
    instance: "formulas that point to a workbook on another machine",
    sheets: [{ name: "27.XK tháng", rows: EXPORTS }],
    found: ["external-link 27.XK tháng!D7"],
  },
  {
    kind: 24,
    instance: "the plan still on the old base: 23.77 % of it at mid-year while growing 8.95 %",
    sheets: [
      {
        name: "Biểu 01",
        rows: [
          ["TÌNH HÌNH THỰC HIỆN MỘT SỐ CHỈ TIÊU CHỦ YẾU 6 THÁNG ĐẦU NĂM 2024"],
          [
            "TT",
            "Chỉ tiêu",
            "ĐVT",
            "KH năm 2024",
            "TH 6 tháng đầu năm 2023",
            "ƯTH 6 tháng đầu năm 2024",
            "So sánh (%)",
            null,
          ],
          [null, null, null, null, null, null, "So KH", "So CK"],
          ["I", "Giá trị SXCN (giá so sánh 2010)", "Tỷ đồng", 35021, 13784, 15094, 43.1, 109.5],
          ["II", "Tổng mức bán lẻ HH và DTDV", "Tỷ đồng", 123000, 26830.7, 29232, 23.77, 108.95],
          ["III", "Kim ngạch xuất khẩu", "Triệu USD", 750, 448.8, 525, 70, 116.98],
        ],
      },
    ],
    found: ["attainment-contradicts-growth Biểu 01!F5"],
  },
  {
    kind: 24,
    instance: "a comparison across the merger of provinces",
    sheets: [
      {
        name: "Biểu 01",
        rows: [
          ["UBND TỈNH GIA LAI", null, null, null, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
          ["SỞ CÔNG THƯƠNG"],
          ["TÌNH HÌNH BÁN LẺ THÁNG 9 NĂM 2025"],
          ["TT", "Chỉ tiêu", "ĐVT", "Tháng 9 năm 2024", "Tháng 9 năm 2025"],
          [1, "Bán lẻ hàng hóa", "Tỷ đồng", 4671, 17210],
          [2, "Lưu trú, ăn uống", "Tỷ đồng", 664, 2703],
        ],
      },
    ],
    found: ["series-break Biểu 01!E4"],
  },
  {
    kind: 25,
    instance: "112.16 beside 0.0794",
    sheets: [
      {
        name: "TMBLHH",
        rows: BOOK.map((row) =>
          row.map((cell) =>
            cell === 48573.961
              ? 48072.229
              : cell === 97406.966
                ? 96447.574
                : cell === 114.55
                  ? 115.75
                  : cell === 116.83
                    ? 118
                    : cell,
          ),
        ),
      },
    ],
    found: ["percent-scale-mix TMBLHH!E4:E12"],
  },
];
