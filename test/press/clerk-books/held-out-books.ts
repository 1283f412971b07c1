import type { Book, Rows } from "./book";
import { fault } from "./book";

const round = (value: number, decimals: number): number => Number(value.toFixed(decimals));
const percent = (current: number, base: number, decimals = 1): number => round((100 * current) / base, decimals);

/** A line of quarters, their sum, last year and the two comparisons. */
function inspected(
  ordinal: string | number,
  label: string,
  unit: string,
  quarters: readonly [number, number, number],
  before: number,
): Rows[number] {
  const sum = round(quarters[0] + quarters[1] + quarters[2], 1);
  return [ordinal, label, unit, ...quarters, sum, before, round(sum - before, 1), percent(sum, before)];
}

/** A market's coffee and rubber: quantity beside value. */
const MARKETS: readonly (readonly [string, number, number, number, number])[] = [
  ["Đức", 21450, 74287, 1210, 1876],
  ["Ý", 14820, 50684, 640, 998],
  ["Nhật Bản", 11935, 42728, 305, 482],
  ["Hoa Kỳ", 9870, 34940, 1985, 3136],
  ["Bỉ", 7215, 24820, 188, 293],
  ["Thị trường khác", 12680, 43620, 2205, 3418],
];
const ofMarkets = (k: 1 | 2 | 3 | 4): number => MARKETS.reduce((sum, market) => sum + market[k], 0);

/** Weight, July, August against July, August, eight months and contribution of a branch. */
const BRANCHES: Rows = [
  ["TOÀN NGÀNH CÔNG NGHIỆP", 100, 99.99, 103.14, 101.92, 100.38, 0.38],
  ["Khai khoáng", 1.2, 118.4, 97.52, 112.35, 106.48, 0.08],
  ["Công nghiệp chế biến, chế tạo", 38.6, 101.67, 100.86, 101.98, 101.68, 0.65],
  ["Sản xuất và phân phối điện", 58.4, 98.42, 104.85, 101.67, 99.36, -0.37],
  ["Cung cấp nước; xử lý rác thải, nước thải", 1.8, 101.72, 100.4, 102.08, 101.09, 0.02],
];

const month = (m: number, figures: readonly (readonly [string, number, number, number])[]): Rows => [
  [`SẢN PHẨM CÔNG NGHIỆP CHỦ YẾU THÁNG ${String(m)} NĂM 2024`],
  [],
  ["TT", "Sản phẩm", "ĐVT", "KH năm 2024", `Tháng ${String(m)}/2024`],
  ...figures.map(([label, plan, may, june], i) => [i + 1, label, "Tấn", plan, m === 5 ? may : june]),
];
const PRODUCTS: readonly (readonly [string, number, number, number])[] = [
  ["Tinh bột sắn", 215000, 18925, 12340],
  ["Đường", 240000, 15870, 14330],
  ["Ván ép", 65000, 5345, 5410],
  ["Phân vi sinh", 72000, 6515, 5980],
  ["Chè búp khô", 2600, 212, 240],
];

/** Books of layouts that were drawn before the rules were tried on them. */
export const HELD_OUT_BOOKS: readonly Book[] = [
  {
    name: "electricity, the months running down",
    sheets: {
      Điện: [
        ["TÌNH HÌNH SẢN XUẤT VÀ TIÊU THỤ ĐIỆN NĂM 2024"],
        [null, null, null, null, "Đơn vị tính: Triệu kWh"],
        ["Tháng", "Điện sản xuất", null, "Điện thương phẩm", null],
        [null, "Năm 2023", "Năm 2024", "Năm 2023", "Năm 2024"],
        ...[
          [712.4, 745.9, 168.21, 181.35],
          [655.2, 702.3, 159.47, 176.02],
          [698.8, 812.4, 177.9, 195.66],
          [731.5, 798.1, 187.42, 203.18],
          [802.7, 871.3, 192.05, 211.74],
          [866.1, 902.8, 185.33, 199.87],
        ].map((figures, i) => [`Tháng ${String(i + 1)}`, ...figures]),
      ],
    },
    faults: [
      fault("Điện", { C8: 812.4, E8: 195.66 }, "stale-copy", "C8:E8"),
      fault("Điện", { C7: 81.24 }, "unit-slip"),
    ],
    paragraph: [],
  },
  {
    name: "exports by market, quantity beside value",
    sheets: {
      "Thị trường": [
        ["KIM NGẠCH XUẤT KHẨU THEO THỊ TRƯỜNG 6 THÁNG ĐẦU NĂM 2024"],
        [],
        ["TT", "Thị trường", "Cà phê", null, "Mủ cao su", null],
        [null, null, "Lượng (Tấn)", "Trị giá (1.000 USD)", "Lượng (Tấn)", "Trị giá (1.000 USD)"],
        [null, "Tổng cộng", ofMarkets(1), ofMarkets(2), ofMarkets(3), ofMarkets(4)],
        ...MARKETS.map((market, i) => [i + 1, ...market]),
      ],
    },
    faults: [
      fault("Thị trường", { E8: 305000, E5: ofMarkets(3) + 304695 }, "unit-slip"),
      fault("Thị trường", { D9: 39440 }, "total-mismatch"),
    ],
    paragraph: [],
  },
  {
    name: "industry by branch with weights and contributions",
    sheets: {
      IIP: [
        ["CHỈ SỐ SẢN XUẤT CÔNG NGHIỆP THÁNG 8 NĂM 2024"],
        [null, null, null, null, null, null, "%"],
        [
          "Ngành",
          "Quyền số (%)",
          "Tháng 7 năm 2024 so với cùng kỳ",
          "Tháng 8 năm 2024 so với tháng trước",
          "Tháng 8 năm 2024 so với cùng kỳ",
          "8 tháng năm 2024 so với cùng kỳ",
          "Đóng góp vào mức tăng 8 tháng (điểm %)",
        ],
        ...BRANCHES,
      ],
    },
    faults: [
      fault("IIP", { B7: 54.8 }, "total-mismatch", "B4"),
      fault("IIP", { G7: 0.37 }, "sign-mismatch"),
      fault("IIP", { E8: 2.08 }, "percent-scale-mix"),
      fault("IIP", { E4: 99.99, E5: 118.4, E6: 101.67, E7: 98.42, E8: 101.72 }, "stale-copy", "E4:E8"),
    ],
    paragraph: [],
  },
  {
    name: "market inspection by quarter, counts and money",
    sheets: {
      QLTT: [
        ["KẾT QUẢ KIỂM TRA, KIỂM SOÁT THỊ TRƯỜNG 9 THÁNG NĂM 2024"],
        [],
        ["TT", "Nội dung", "ĐVT", "Năm 2024", null, null, null, "9 tháng năm 2023", "So sánh", null],
        [null, null, null, "Quý I", "Quý II", "Quý III", "9 tháng", null, "Tăng, giảm", "Tỷ lệ (%)"],
        inspected(1, "Tổng số vụ kiểm tra", "Vụ", [312, 298, 305], 948),
        inspected(2, "Tổng số vụ vi phạm", "Vụ", [171, 164, 182], 496),
        inspected(3, "Số vụ chuyển cơ quan điều tra", "Vụ", [1, 0, 2], 4),
        inspected("II", "Thu nộp ngân sách", "Triệu đồng", [1644.5, 1565.3, 1745.8], 4747.3),
        inspected("-", "Phạt vi phạm hành chính", "Triệu đồng", [1245.6, 1187.3, 1402.9], 3610.4),
        inspected("-", "Bán hàng hóa tịch thu", "Triệu đồng", [312.4, 285.7, 264.1], 905.2),
        inspected("-", "Truy thu thuế", "Triệu đồng", [86.5, 92.3, 78.8], 231.7),
        inspected("III", "Trị giá hàng hóa tiêu hủy", "Triệu đồng", [215.8, 164.2, 198.5], 542.6),
      ],
    },
    faults: [
      fault("QLTT", { F9: 1420.9 }, "total-mismatch"),
      fault("QLTT", { H12: 54.26 }, "derived-mismatch"),
      fault("QLTT", { J6: 1.042 }, "percent-scale-mix"),
      fault("QLTT", { E5: 297 }, "cumulative-mismatch", "G5"),
    ],
    paragraph: [],
  },
  {
    name: "social and economic indicators of all natures",
    sheets: {
      KTXH: [
        ["CHỈ TIÊU KINH TẾ - XÃ HỘI NĂM 2024"],
        [],
        [
          "TT",
          "Chỉ tiêu",
          "ĐVT",
          "TH năm 2023",
          "KH năm 2024",
          "TH 6 tháng 2023",
          "ƯTH 6 tháng 2024",
          "Ước TH năm 2024",
        ],
        ["I", "Cơ cấu kinh tế", "%", null, null, null, null, null],
        ["-", "Nông, lâm nghiệp, thủy sản", "%", 27.4, 26.8, 30.7, 29.8, 26.8],
        ["-", "Công nghiệp, xây dựng", "%", 29, 29.8, 25.4, 26.3, 29.6],
        ["-", "Dịch vụ", "%", 37.6, 37.5, 38.2, 38.3, 37.7],
        ["-", "Thuế sản phẩm trừ trợ cấp", "%", 6, 5.9, 5.7, 5.6, 5.9],
        ["II", "Tổng mức bán lẻ hàng hóa", "Tỷ đồng", 88420, 98500, 42315, 46090, 97800],
        ["III", "Kim ngạch xuất khẩu", "Triệu USD", 680.5, 750, 448.8, 525, 812],
        ["IV", "Tạo việc làm mới", "Người", 26150, 26500, 13420, 14105, 27000],
        ["V", "Tỷ lệ hộ nghèo", "%", 8.11, 6.1, null, null, 6.05],
        ["VI", "Tỷ lệ lao động qua đào tạo", "%", 60, 62, 58.7, 61.2, 62],
      ],
    },
    faults: [fault("KTXH", { E6: 32.8 }, "total-mismatch", "E5:E8")],
    paragraph: [],
  },
  {
    name: "quarters, half-year and nine months side by side",
    sheets: {
      "9 tháng": [
        ["TÌNH HÌNH THỰC HIỆN CÁC CHỈ TIÊU 9 THÁNG NĂM 2024"],
        [],
        [
          "TT",
          "Chỉ tiêu",
          "ĐVT",
          "KH năm 2024",
          "TH quý I/2024",
          "TH quý II/2024",
          "TH 6 tháng/2024",
          "Ước TH quý III/2024",
          "Ước TH 9 tháng/2024",
        ],
        ...(
          [
            ["Giá trị sản xuất công nghiệp", "Tỷ đồng", 35021, 6980, 8114, 8265],
            ["Tổng mức bán lẻ hàng hóa", "Tỷ đồng", 98500, 22150, 23940, 24310],
            ["Kim ngạch nhập khẩu", "Triệu USD", 160, 42.6, 56.3, 38.9],
            ["Đường tinh chế", "Tấn", 240000, 148600, 62350, "-"],
            ["Tinh bột sắn", "Tấn", 215000, 82400, 56120, 31890],
            ["Nước máy", "1.000 m3", 17500, 4120, 4395, 4480],
          ] as const
        ).map(([label, unit, plan, q1, q2, q3], i) => [
          i + 1,
          label,
          unit,
          plan,
          q1,
          q2,
          round(q1 + q2, 1),
          q3,
          round(q1 + q2 + (q3 === "-" ? 0 : q3), 1),
        ]),
      ],
    },
    faults: [fault("9 tháng", { I6: 95.2 }, "cumulative-mismatch")],
    paragraph: [],
  },
  {
    name: "two months with the year's plan",
    sheets: { T5: month(5, PRODUCTS), T6: month(6, PRODUCTS) },
    faults: [
      fault("T6", { D5: 204000 }, "revised-figure"),
      fault("T6", { E4: 18925, E5: 15870, E6: 5345, E7: 6515, E8: 212 }, "stale-copy", "E4:E8"),
    ],
    paragraph: [],
  },
];
