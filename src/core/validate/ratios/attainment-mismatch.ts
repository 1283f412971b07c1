import type { Finding, Rule } from "../../model/results/finding";
import { ruleCheck } from "../../model/results/finding";
import type { TableModel } from "../../model/tables/table";
import { cellParameter, findingAt, numberParameter, placeOf, say } from "../findings/finding-at";
import type { ConstantMiss } from "./constant-base";
import { constantMisses } from "./constant-base";
import { checkRatiosAcross } from "./across-findings";
import { checkRatios } from "./ratio-findings";
import { ratioMessages } from "./ratio-messages";

const TITLE = ["Tình hình thực hiện kế hoạch 6 tháng đầu năm 2024"];
const HEADER = [
  "TT",
  "Chỉ tiêu",
  "ĐVT",
  "Kế hoạch năm 2024",
  "Ước thực hiện 6 tháng đầu năm 2024",
  "So với kế hoạch năm (%)",
];

const rule: Rule = {
  id: "attainment-mismatch",
  severity: "error",
  name: { vi: "Tỷ lệ đạt kế hoạch không khớp số liệu", en: "Plan attainment does not follow from the figures" },
  why: {
    vi: "Tỷ lệ đạt kế hoạch đã ghi không thể có được từ số lũy kế và kế hoạch năm cùng " + "dòng, dù làm tròn thế nào.",
    en: "The printed attainment cannot come from the cumulative figure and the annual plan of its row, however they were rounded.",
  },
  advice: {
    vi:
      "Xem lại kế hoạch, số lũy kế và ô tỷ lệ; có hai kế hoạch (Trung ương giao, HĐND giao) thì " +
      "xem đã chia cho kế hoạch nào.",
    en: "Look at the plan, the cumulative figure and the attainment; where there are two plans, see which one was used.",
  },
  messages: {
    ...ratioMessages({ vi: "{current} chia cho {base}", en: "{current} over {base}" }),
    constant: {
      vi: "{label}: {cell} ghi {printed}, còn {current} so với kế hoạch mà {count} dòng khác của cột dùng là {computed}.",
      en: "{label}: {cell} says {printed}, but {current} against the plan that {count} other rows of the column use is {computed}.",
    },
  },
  check: (context) => {
    const ratios = checkRatios(rule, context, ["plan-attainment"]);
    const across = checkRatiosAcross(rule, context, ["plan-attainment"]);
    const constant = constantMisses(context.table);
    return ruleCheck(
      ratios.checked + across.checked + constant.checked,
      [...ratios.findings, ...across.findings, ...constant.misses.map((miss) => constantFinding(context.table, miss))],
      ratios.missing,
    );
  },
  examples: [
    {
      name: {
        vi: "Kế hoạch năm ghi trên biểu, một tháng quên tính lại",
        en: "The plan above the table, one month not updated",
      },
      sheet: [
        ["Tổng mức bán lẻ hàng hóa các tháng năm 2023 (tỷ đồng)"],
        ["KH năm 2023", null, 94200],
        ["Tháng", "Năm 2023", "Lũy kế năm 2023", "Lũy kế so với KH năm 2023 (%)"],
        ["Tháng 1", 7630.2, 7630.2, 8.1],
        ["Tháng 2", 7080.5, 14710.7, 15.6],
        ["Tháng 3", 7091.9, 21802.6, 23.1],
        ["Tháng 4", 7068.8, 28871.4, 30.6],
        ["Tháng 5", 7167.3, 36038.7, 38.3],
        ["Tháng 6", 7341.8, 43380.5, 38.3],
      ],
      findings: ["D9"],
      messages: ["constant"],
    },
    {
      name: { vi: "Tỷ lệ khớp sau làm tròn", en: "Attainment agrees after rounding" },
      sheet: [
        TITLE,
        HEADER,
        [1, "Tổng mức bán lẻ hàng hóa", "Tỷ đồng", 123000, 29232, 23.77],
        [2, "Kim ngạch xuất khẩu", "Triệu USD", 750, 525, 70],
        [3, "Kim ngạch nhập khẩu", "Triệu USD", 115, 99, 86],
      ],
      findings: [],
    },
    {
      name: { vi: "Không rõ vì sao lệch, và đảo chữ số", en: "Off without an explanation, and digits exchanged" },
      sheet: [
        TITLE,
        HEADER,
        [1, "Giá trị sản xuất công nghiệp", "Tỷ đồng", 35021, 15094, 55.24],
        [2, "Kim ngạch xuất khẩu", "Triệu USD", 750, 525, 70],
        [3, "Kim ngạch nhập khẩu", "Triệu USD", 115, 99, 68.09],
        [4, "Điện sản xuất", "Triệu KWh", 1968, 873, 44.36],
      ],
      findings: ["F3", "F5"],
      messages: ["plain", "typing-error"],
    },
    {
      name: { vi: "Kế hoạch hoặc số thực hiện lấy từ cột khác", en: "Another plan, or another figure set against it" },
      sheet: [
        ["Sản phẩm công nghiệp chủ yếu 6 tháng đầu năm 2024"],
        [
          "TT",
          "Sản phẩm",
          "ĐVT",
          "Kế hoạch năm 2023",
          "Kế hoạch năm 2024",
          "Thực hiện tháng 6 năm 2024",
          "Thực hiện 6 tháng đầu năm 2024",
          "So với kế hoạch năm 2024 (%)",
        ],
        [1, "Đường tinh chế", "Tấn", 210000, 230000, 15210, 121340, 57.78],
        [2, "Tinh bột mì", "Tấn", 180000, 195000, 14980, 98460, 7.68],
        [3, "Chè các loại", "Tấn", 5200, 5400, 410, 2380, 44.07],
        [4, "Gạch nung", "Nghìn viên", 88000, 90000, 6900, 41200, 45.78],
      ],
      findings: ["H3", "H4"],
      messages: ["other-base", "other-current"],
    },
    {
      name: { vi: "Cả cột chia cho kế hoạch năm trước", en: "A whole column divided by last year's plan" },
      sheet: [
        ["Sản phẩm công nghiệp chủ yếu 6 tháng đầu năm 2024"],
        [
          "TT",
          "Sản phẩm",
          "ĐVT",
          "Kế hoạch năm 2023",
          "Kế hoạch năm 2024",
          "Thực hiện 6 tháng đầu năm 2024",
          "So với kế hoạch năm 2024 (%)",
        ],
        [1, "Đường tinh chế", "Tấn", 210000, 230000, 121340, 57.78],
        [2, "Tinh bột mì", "Tấn", 180000, 195000, 98460, 54.7],
        [3, "Chè các loại", "Tấn", 5200, 5400, 2380, 45.77],
      ],
      findings: ["G3:G5"],
      messages: ["column-other-base"],
    },
    {
      name: {
        vi: "Cả cột lấy số tháng chia cho kế hoạch năm",
        en: "A whole column of the month's figures over the annual plan",
      },
      sheet: [
        ["Sản phẩm công nghiệp chủ yếu 6 tháng đầu năm 2024"],
        [
          "TT",
          "Sản phẩm",
          "ĐVT",
          "Kế hoạch năm 2024",
          "Thực hiện tháng 6 năm 2024",
          "Thực hiện 6 tháng đầu năm 2024",
          "6 tháng đầu năm so với kế hoạch năm 2024 (%)",
        ],
        [1, "Đường tinh chế", "Tấn", 230000, 15210, 121340, 6.61],
        [2, "Tinh bột mì", "Tấn", 195000, 14980, 98460, 7.68],
        [3, "Chè các loại", "Tấn", 5400, 410, 2380, 7.59],
      ],
      findings: ["G3:G5"],
      messages: ["column-other-current"],
    },
    {
      name: { vi: "Không rõ cột tính từ đâu", en: "Not clear what the column is taken from" },
      sheet: [
        TITLE,
        HEADER,
        [1, "Đường tinh chế", "Tấn", 230000, 121340, 61.2],
        [2, "Tinh bột mì", "Tấn", 195000, 98460, 38.4],
        [3, "Chè các loại", "Tấn", 5400, 2380, 71.3],
      ],
      findings: [],
      messages: ["column-unclear"],
    },
  ],
};

function constantFinding(table: TableModel, miss: ConstantMiss): Finding {
  const { row, column, current, printed, computed, agreeing } = miss;
  const decimals = Math.max(1, -Math.round(Math.log10(printed.unit.toNumber())));
  const words = say(rule, "constant", {
    label: row.label,
    cell: cellParameter(table, row.row, column.column),
    printed: numberParameter(printed.value),
    current: cellParameter(table, row.row, current.column),
    computed: numberParameter(Number(computed.toFixed(decimals))),
    count: numberParameter(agreeing),
  });
  return findingAt(rule, table, { row, column }, words, {
    related: [placeOf(table, row.row, current.column)],
    detail: "constant",
  });
}

export default rule;
