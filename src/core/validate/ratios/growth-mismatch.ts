import type { ExampleCell, Rule } from "../../model/results/finding";
import { ruleCheck } from "../../model/results/finding";
import { checkRatiosAcross } from "./across-findings";
import { checkIndexGrowth } from "./index-growth";
import { checkRatios } from "./ratio-findings";
import { ratioMessages } from "./ratio-messages";

const HEADER = [
  "TT",
  "Chỉ tiêu",
  "ĐVT",
  "Thực hiện 6 tháng đầu năm 2023",
  "Ước thực hiện 6 tháng đầu năm 2024",
  "So với cùng kỳ (%)",
];
const TITLE = ["Tình hình xuất nhập khẩu 6 tháng đầu năm 2024"];

/** Retail sales by group of goods, with the growth that is printed beside them. */
const retail = (...growth: readonly [number, number, number, number]): readonly (readonly ExampleCell[])[] => [
  ["Doanh thu bán lẻ tháng 6 năm 2024"],
  [
    "TT",
    "Chỉ tiêu",
    "ĐVT",
    "Thực hiện tháng 6 năm 2023",
    "Thực hiện tháng 5 năm 2024",
    "Ước tháng 6 năm 2024",
    "So với cùng kỳ năm trước (%)",
  ],
  [1, "Lương thực, thực phẩm", "Tỷ đồng", 1520.4, 1688.2, 1702.9, growth[0]],
  [2, "Hàng may mặc", "Tỷ đồng", 310.6, 335.1, 341.7, growth[1]],
  [3, "Xăng dầu", "Tỷ đồng", 842.7, 910.3, 921.8, growth[2]],
  [4, "Đồ dùng gia đình", "Tỷ đồng", 415.2, 447.3, 452.6, growth[3]],
];

/** Exports by month and quarter, the first quarter's growth as printed. */
const down = (quarter: number): readonly (readonly ExampleCell[])[] => [
  ["Kim ngạch xuất khẩu (triệu USD)"],
  ["Tháng", "Năm 2023", "Năm 2024", "So với cùng kỳ (%)"],
  [1, 304.1, 331.2, 108.91],
  [2, 216.3, 277.4, 128.25],
  [3, 310.2, 362.5, 116.86],
  ["Quý I", 830.6, 971.1, quarter],
  [4, 290.5, 311.8, 107.33],
  [5, 301.2, 333.4, 110.69],
];

/** A month's sheet of retail sales without the month before it. */
const monthOf = (
  month: number,
  ...rows: readonly (readonly [string, number, number, number])[]
): readonly (readonly ExampleCell[])[] => [
  [`Doanh thu bán lẻ tháng ${String(month)} năm 2024`],
  [
    "TT",
    "Chỉ tiêu",
    "ĐVT",
    `Tháng ${String(month)} năm 2023`,
    `Ước tháng ${String(month)} năm 2024`,
    "So với cùng kỳ năm trước (%)",
  ],
  ...rows.map(([label, ...figures], i) => [i + 1, label, "Tỷ đồng", ...figures]),
];

const rule: Rule = {
  id: "growth-mismatch",
  severity: "error",
  name: { vi: "Tốc độ tăng không khớp số liệu", en: "Growth does not follow from the figures" },
  why: {
    vi:
      "Tốc độ tăng đã ghi không thể có được từ hai số cùng dòng, dù làm tròn thế nào. Người " +
      "đọc chia lại sẽ ra số khác.",
    en:
      "The printed growth cannot come from the two figures of its row, however they were rounded. " +
      "Whoever divides again gets another number.",
  },
  advice: {
    vi:
      "Xem lại số gốc, số kỳ báo cáo và ô tốc độ; nếu đã tính theo giá so sánh hoặc theo gốc " +
      "khác thì ghi rõ ở tiêu đề cột.",
    en:
      "Look at the base, the current figure and the growth; if it was taken at constant prices or from " +
      "another base, say so in the header.",
  },
  messages: {
    ...ratioMessages(
      { vi: "{current} so với {base}", en: "{current} against {base}" },
      {
        vi: " (có thể theo giá so sánh hoặc số gốc đã điều chỉnh)",
        en: " (perhaps constant prices or a revised base)",
      },
    ),
    "index-row": {
      vi:
        "{label} là chỉ số so với cùng kỳ nên cột tốc độ phải là chính nó: {index} ở {current}, còn " +
        "{cell} ghi {printed}.",
      en: "{label} is itself an index on the same period, so its growth is the index: {index} in {current}, but {cell} says {printed}.",
    },
  },
  check: (context) => {
    const { table } = context;
    const measures = ["growth-same-period", "growth-previous-period"] as const;
    const ratios = checkRatios(rule, context, measures);
    const others = [checkIndexGrowth(rule, table), checkRatiosAcross(rule, context, measures)];
    return ruleCheck(
      others.reduce((all, { checked }) => all + checked, ratios.checked),
      [...ratios.findings, ...others.flatMap(({ findings }) => findings)],
      ratios.missing,
    );
  },
  examples: [
    {
      name: { vi: "Tốc độ tăng khớp sau làm tròn", en: "Growth agrees after rounding" },
      sheet: [
        TITLE,
        HEADER,
        [1, "Kim ngạch xuất khẩu", "Triệu USD", 448.8, 525, 116.98],
        [2, "Kim ngạch nhập khẩu", "Triệu USD", 80.03, 99, 123.7],
        [3, "Cán cân thương mại", "Triệu USD", 368.8, 426, 115.5],
      ],
      findings: [],
    },
    {
      name: { vi: "Không rõ vì sao lệch", en: "Off without an explanation" },
      sheet: [
        TITLE,
        HEADER,
        [1, "Kim ngạch xuất khẩu", "Triệu USD", 448.8, 525, 131.42],
        [2, "Kim ngạch nhập khẩu", "Triệu USD", 80.03, 99, 123.7],
        [3, "Cà phê", "Triệu USD", 377.3, 452, 119.8],
      ],
      findings: ["F3"],
      messages: ["plain"],
    },
    {
      name: { vi: "Đảo chữ số", en: "Digits exchanged" },
      sheet: [
        TITLE,
        HEADER,
        [1, "Kim ngạch xuất khẩu", "Triệu USD", 448.8, 525, 161.98],
        [2, "Kim ngạch nhập khẩu", "Triệu USD", 80.03, 99, 123.7],
        [3, "Cà phê", "Triệu USD", 377.3, 452, 119.8],
      ],
      findings: ["F3"],
      messages: ["typing-error"],
    },
    {
      name: { vi: "Một số làm lệch hai tốc độ", en: "One figure puts two growths out" },
      sheet: [
        ["Sản phẩm công nghiệp chủ yếu tháng 6 năm 2024"],
        [
          "TT",
          "Sản phẩm",
          "ĐVT",
          "Tháng 6 năm 2023",
          "Tháng 5 năm 2024",
          "Tháng 6 năm 2024",
          "So với tháng trước (%)",
          "So với cùng kỳ (%)",
        ],
        [1, "Đường tinh chế", "Tấn", 14320, 14875, 12510, 102.25, 106.22],
        [2, "Tinh bột mì", "Tấn", 13905, 14410, 14980, 103.96, 107.73],
        [3, "Chè các loại", "Tấn", 395, 402, 410, 101.99, 103.8],
      ],
      findings: ["G3", "H3"],
      messages: ["plain"],
    },
    {
      name: { vi: "Gốc hoặc tử lấy từ kỳ khác", en: "Another period as base, or compared" },
      sheet: retail(100.87, 107.89, 109.39, 109.01),
      findings: ["G3", "G4"],
      messages: ["other-base", "other-current"],
    },
    {
      name: { vi: "Cả cột lấy kỳ trước làm gốc", en: "A whole column taken from the previous period" },
      sheet: retail(100.87, 101.97, 101.26, 101.18),
      findings: ["G3:G6"],
      messages: ["column-other-base"],
    },
    {
      name: { vi: "Cả cột so kỳ khác", en: "A whole column compares another period" },
      sheet: retail(111.04, 107.89, 108.02, 107.73),
      findings: ["G3:G6"],
      messages: ["column-other-current"],
    },
    {
      name: { vi: "Quý lấy một tháng làm gốc", en: "A quarter over one month" },
      sheet: down(313.06),
      findings: ["D6"],
      messages: ["other-base"],
    },
    {
      name: { vi: "Gốc là số tháng trước ở trang khác", en: "Last month's figure on another sheet as base" },
      before: monthOf(
        5,
        ["Lương thực, thực phẩm", 1498.2, 1688.2, 112.68],
        ["Hàng may mặc", 302.7, 335.1, 110.7],
        ["Xăng dầu", 830.9, 910.3, 109.56],
      ),
      sheet: monthOf(
        6,
        ["Lương thực, thực phẩm", 1520.4, 1702.9, 112],
        ["Hàng may mặc", 310.6, 341.7, 101.97],
        ["Xăng dầu", 842.7, 921.8, 109.39],
      ),
      findings: ["F4"],
      messages: ["other-base"],
    },
    {
      name: {
        vi: "Tốc độ ở phần dưới, số liệu ở phần trên",
        en: "Growth in a later section, figures in an earlier one",
      },
      sheet: [
        ["Giá trị sản xuất công nghiệp giai đoạn 2021 - 2024"],
        ["STT", "Chỉ tiêu", "ĐVT", "Năm 2021", "Năm 2022", "Năm 2023", "Năm 2024"],
        ["I", "Giá trị sản xuất", "Tỷ đồng", 21405, 23110, 24890, 26955],
        [1, "Khai khoáng", "Tỷ đồng", 812, 798, 905, 1043],
        [2, "Công nghiệp chế biến", "Tỷ đồng", 13040, 14202, 15371, 16744],
        [3, "Sản xuất điện", "Tỷ đồng", 7553, 8110, 8614, 9168],
        ["II", "Tốc độ tăng trưởng", "%", null, 7.97, 7.7, 8.3],
        [1, "Khai khoáng", "%", null, -1.72, 13.41, 15.25],
        [2, "Công nghiệp chế biến", "%", null, 8.91, 2.83, 8.93],
        [3, "Sản xuất điện", "%", null, 7.37, 6.21, 6.43],
      ],
      findings: ["F9"],
      messages: ["plain"],
    },
    {
      name: { vi: "Tốc độ theo giá so sánh: không kiểm tra được", en: "Growth at constant prices: not checkable" },
      sheet: [
        TITLE,
        HEADER,
        [1, "Nông nghiệp", "Tỷ đồng", 1520.4, 1702.9, 103.1],
        [2, "Công nghiệp", "Tỷ đồng", 3310.6, 3941.7, 108.2],
        [3, "Dịch vụ", "Tỷ đồng", 2842.7, 3321.8, 107.4],
      ],
      findings: [],
      messages: ["column-unclear"],
    },
    {
      name: { vi: "Dòng chỉ số: tốc độ là chính chỉ số", en: "Index rows: growth is the index itself" },
      sheet: [
        ["Chỉ số sản xuất công nghiệp 6 tháng đầu năm 2024"],
        HEADER,
        ["I", "Chỉ số sản xuất công nghiệp (IIP)", "%", 104.2, 99.05, 99.05],
        [1, "Khai khoáng", "%", 92.6, 139.4, 139.4],
        [2, "Công nghiệp chế biến, chế tạo", "%", 106.3, 101.27, 101.72],
        [3, "Sản xuất và phân phối điện", "%", 103.1, 96.97, 96.97],
      ],
      findings: ["F5"],
      messages: ["index-row"],
    },
  ],
};

export default rule;
