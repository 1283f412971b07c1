import type { Rule, RuleCheck } from "../../model/results/finding";
import { ruleCheck } from "../../model/results/finding";
import { comparisonsOf } from "../../model/tables/comparison";
import { elapsedShare } from "../../model/tables/period";
import type { MessageParameter } from "../../model/message";
import { cellParameter, findingAt, headerText, percentParameter, placeOf, say } from "../findings/finding-at";
import type { PlacedFigure } from "./last-year";
import { paceableComparisons, planProgress } from "./pace";
import { planFinding } from "./plan-findings";

const TITLE = ["Tình hình thực hiện kế hoạch 6 tháng đầu năm 2024"];
const HEADER = [
  "TT",
  "Chỉ tiêu",
  "ĐVT",
  "Kế hoạch năm 2024",
  "Thực hiện 6 tháng đầu năm 2023",
  "Ước thực hiện 6 tháng đầu năm 2024",
];

/** Beyond this factor outside the band a warning is strong. */
const OUTER = 1.5;

const rule: Rule = {
  id: "off-pace",
  severity: "warning",
  name: { vi: "Tiến độ kế hoạch khác thường", en: "Plan attainment far off the calendar" },
  why: {
    vi:
      "Tỷ lệ hoàn thành kế hoạch cách xa phần năm đã qua. Có thể đúng như vậy; cũng có thể kế " +
      "hoạch, kỳ hoặc phạm vi số liệu khác nhau.",
    en: "The plan attained is far from the part of the year that has passed. It may well be so; or plan, period or scope differ.",
  },
  advice: {
    vi:
      "Hỏi đơn vị cung cấp số liệu: kế hoạch có phải cho cả năm, cùng phạm vi với số lũy kế không. Đúng thì " +
      "ghi lý do để khỏi nhắc lại.",
    en:
      "Ask the source whether the plan is for the whole year and of the same scope. If it is right, note " +
      "why, and it will not be raised again.",
  },
  messages: {
    behind: {
      vi: "{label}: {current} mới đạt {attainment} kế hoạch {plan}, đến kỳ này thường đạt {share} ({source}).",
      en: "{label}: {current} is only {attainment} of the plan {plan}, while {share} is usual by now ({source}).",
    },
    "behind-reason": {
      vi: "đến kỳ này thường đạt {share}",
      en: "{share} is usual by now",
    },
    ahead: {
      vi: "{label}: {current} đã đạt {attainment} kế hoạch {plan}, đến kỳ này thường mới đạt {share} ({source}).",
      en: "{label}: {current} is already {attainment} of the plan {plan}, while {share} is usual by now ({source}).",
    },
    "ahead-reason": {
      vi: "đến kỳ này thường mới đạt {share}",
      en: "{share} is usual by now",
    },
    "behind-season": {
      vi: "{label}: {current} mới đạt {attainment} kế hoạch {plan}, năm trước kỳ này đã đạt {share} ({same} trên {year}).",
      en: "{label}: {current} is only {attainment} of the plan {plan}, last year it was {share} by now ({same} of {year}).",
    },
    "behind-season-reason": {
      vi: "năm trước kỳ này đã đạt {share} cả năm",
      en: "last year it was {share} of the year by now",
    },
    "ahead-season": {
      vi: "{label}: {current} đã đạt {attainment} kế hoạch {plan}, năm trước kỳ này mới đạt {share} ({same} trên {year}).",
      en: "{label}: {current} is already {attainment} of the plan {plan}, last year it was {share} by now ({same} of {year}).",
    },
    "ahead-season-reason": {
      vi: "năm trước kỳ này mới đạt {share} cả năm",
      en: "last year it was {share} of the year by now",
    },
    contradiction: {
      vi: "Số năm trước ở {one} và {other} khác nhau nên không dùng để so.",
      en: "Last year's figures in {one} and {other} differ and are not used.",
    },
    fine: {
      vi: "Nếu kế hoạch cùng phạm vi, cùng kỳ với số này thì không cần sửa.",
      en: "If the plan is of the same scope and period, nothing is to be mended.",
    },
    table: {
      vi:
        "Cả biểu đạt khoảng {attainment} kế hoạch “{plan}” khi đã qua {share} năm: xem kế hoạch có " +
        "cùng kỳ với “{current}” không.",
      en:
        "The whole table is at about {attainment} of “{plan}” with {share} of the year gone: does the plan " +
        "cover the same time as “{current}”?",
    },
    "no-month": {
      vi: "Chưa rõ “{current}” là đến tháng mấy nên không so được với phần năm đã qua.",
      en: "The month of “{current}” is not known, so it cannot be set against the part of the year that has passed.",
    },
  },
  check: ({ table, tables, settings }): RuleCheck => {
    const [low, high] = settings.paceBand;
    const progress = planProgress(table, tables);
    const findings = progress.flatMap((p) => {
      if (p.pace >= low && p.pace <= high) return [];
      const { share: season, conflict } = p.lastYear;
      const cell = ({ table: at, row, column }: PlacedFigure): MessageParameter =>
        cellParameter(at, row.row, column.column);
      const parameters = {
        share: percentParameter(100 * p.share),
        source: SOURCES[p.source],
        ...(season === null ? {} : { same: cell(season.same), year: cell(season.year) }),
        ...(conflict === null ? {} : { one: cell(conflict[0]), other: cell(conflict[1]) }),
      };
      const statement = `${p.pace < low ? "behind" : "ahead"}${season === null ? "" : "-season"}`;
      const closing = conflict !== null ? { closing: "contradiction" } : p.pace < low ? {} : { closing: "fine" };
      const related = [...(season === null ? [] : [season.same, season.year]), ...(conflict ?? [])].map(
        ({ table: at, row, column }) => placeOf(at, row.row, column.column),
      );
      return [
        planFinding(rule, table, p, {
          parts: { statement, reason: `${statement}-reason`, ...closing },
          parameters,
          related,
          strong: p.pace < low / OUTER || p.pace > high * OUTER,
        }),
      ];
    });
    for (const comparison of paceableComparisons(table)) {
      const rows = progress.filter(
        (p) =>
          p.comparison.base === comparison.base && p.comparison.current === comparison.current && p.source === "table",
      );
      const [first] = rows;
      const share = elapsedShare(comparison.period);
      if (!first || share === null || (first.share / share >= low && first.share / share <= high)) continue;
      findings.push(
        findingAt(
          rule,
          table,
          { row: null, column: comparison.current },
          say(rule, "table", {
            attainment: percentParameter(100 * first.share),
            share: percentParameter(100 * share),
            plan: headerText(comparison.base),
            current: headerText(comparison.current),
          }),
          {
            related: [
              {
                sheet: table.sheet.name,
                range: { ...table.body, left: comparison.base.column, right: comparison.base.column },
              },
            ],
            detail: headerText(comparison.base),
          },
        ),
      );
    }
    const unknown = comparisonsOf(table).filter(
      (c) => c.measure === "plan-attainment" && elapsedShare(c.period) === null,
    );
    return ruleCheck(
      progress.length,
      findings,
      unknown.map((c) => say(rule, "no-month", { current: headerText(c.current) })),
    );
  },
  examples: [
    {
      name: { vi: "Giữa năm đạt 42–70 % là thường", en: "42 to 70 % at mid-year is usual" },
      sheet: [
        TITLE,
        HEADER,
        ["I", "Giá trị sản xuất công nghiệp", "Tỷ đồng", 35021, 13784, 15094],
        ["II", "Kim ngạch xuất khẩu", "Triệu USD", 750, 448.8, 525],
      ],
      findings: [],
    },
    {
      name: { vi: "Nhanh và chậm hơn nhịp năm", en: "Ahead of the calendar and behind it" },
      sheet: [
        TITLE,
        HEADER,
        ["I", "Tổng mức bán lẻ hàng hóa", "Tỷ đồng", 123000, 26830.7, 29232],
        ["II", "Kim ngạch xuất khẩu", "Triệu USD", 750, 448.8, 525],
        ["III", "Kim ngạch nhập khẩu", "Triệu USD", 115.12, 80.03, 99],
      ],
      findings: ["F3", "F5"],
      messages: ["behind", "behind-reason", "ahead", "ahead-reason", "fine"],
    },
    {
      name: {
        vi: "Đúng nhịp mùa vụ của năm trước, ở trang khác",
        en: "On last year's season, which another sheet tells",
      },
      before: [
        ["Kết quả thực hiện năm 2023"],
        ["TT", "Chỉ tiêu", "ĐVT", "6 tháng đầu năm 2023", "Cả năm 2023"],
        ["I", "Cà phê", "Triệu USD", 377.3, 441.2],
        ["II", "Điện", "Triệu USD", 210.6, 421],
        ["III", "Phân bón", "Triệu USD", 38.4, 160.3],
      ],
      sheet: [
        TITLE,
        HEADER,
        ["I", "Cà phê", "Triệu USD", 500, 377.3, 452],
        ["II", "Điện", "Triệu USD", 430, 210.6, 220],
        ["III", "Phân bón", "Triệu USD", 165, 38.4, 41],
      ],
      findings: [],
    },
    {
      name: { vi: "Khác nhịp năm trước", en: "Off last year's pace" },
      before: [
        ["Kết quả thực hiện năm 2023"],
        ["TT", "Chỉ tiêu", "ĐVT", "6 tháng đầu năm 2023", "Cả năm 2023"],
        ["I", "Cà phê", "Triệu USD", 377.3, 441.2],
        ["II", "Điện", "Triệu USD", 210.6, 421],
        ["III", "Phân bón", "Triệu USD", 38.4, 160.3],
      ],
      sheet: [
        TITLE,
        HEADER,
        ["I", "Cà phê", "Triệu USD", 900, 377.3, 452],
        ["II", "Điện", "Triệu USD", 430, 210.6, 220],
        ["III", "Phân bón", "Triệu USD", 165, 38.4, 80],
      ],
      findings: ["F3", "F5"],
      messages: ["behind-season", "behind-season-reason", "ahead-season", "ahead-season-reason"],
    },
    {
      name: { vi: "Số năm trước ghi khác nhau", en: "Last year's figures contradict each other" },
      before: [
        ["Kết quả thực hiện năm 2023"],
        ["TT", "Chỉ tiêu", "ĐVT", "6 tháng đầu năm 2023", "Cả năm 2023"],
        ["I", "Cà phê", "Triệu USD", 401.9, 441.2],
        ["II", "Điện", "Triệu USD", 210.6, 421],
        ["III", "Phân bón", "Triệu USD", 38.4, 160.3],
      ],
      sheet: [
        TITLE,
        HEADER,
        ["I", "Cà phê", "Triệu USD", 500, 377.3, 452],
        ["II", "Điện", "Triệu USD", 430, 210.6, 220],
        ["III", "Phân bón", "Triệu USD", 165, 38.4, 41],
      ],
      findings: ["F3"],
      messages: ["contradiction"],
    },
    {
      name: { vi: "Cả biểu chậm: có lẽ kế hoạch khác kỳ", en: "The whole table behind: perhaps another plan period" },
      sheet: [
        TITLE,
        ["TT", "Sản phẩm", "ĐVT", "Kế hoạch năm 2024", "Ước thực hiện 6 tháng đầu năm 2024"],
        [1, "Đường tinh chế", "Tấn", 230000, 18450],
        [2, "Tinh bột mì", "Tấn", 195000, 16210],
        [3, "Chè các loại", "Tấn", 5400, 430],
        [4, "Gạch nung", "Nghìn viên", 90000, 7610],
        [5, "Phân vi sinh", "Tấn", 42000, 3390],
      ],
      findings: ["E3:E7"],
      messages: ["table"],
    },
    {
      name: { vi: "Sáu tháng đứng cạnh chín tháng", en: "Six months beside nine" },
      sheet: [
        ["Tình hình thực hiện kế hoạch 9 tháng đầu năm 2024"],
        [
          "TT",
          "Sản phẩm",
          "ĐVT",
          "Kế hoạch năm 2024",
          "Thực hiện 6 tháng đầu năm 2024",
          "Ước thực hiện 9 tháng đầu năm 2024",
        ],
        [1, "Đường tinh chế", "Tấn", 240000, 210950, 210950],
        [2, "Tinh bột mì", "Tấn", 215000, 98520, 160410],
        [3, "Chè các loại", "Tấn", 2600, 1149, 1961],
        [4, "Gạch nung", "Nghìn viên", 90000, 41610, 67100],
        [5, "Phân vi sinh", "Tấn", 42000, 19390, 31200],
      ],
      findings: [],
    },
    {
      name: { vi: "Biểu mẫu không có tháng", en: "A form without a month" },
      sheet: [
        ["Báo cáo tình hình sản xuất công nghiệp"],
        [
          "TT",
          "Chỉ tiêu",
          "ĐVT",
          "Kế hoạch năm",
          "Thực hiện kỳ báo cáo",
          "Lũy kế kỳ báo cáo",
          "Lũy kế so với kế hoạch năm (%)",
        ],
        [1, "Đường tinh chế", "Tấn", 230000, 18450, 121340, 52.76],
        [2, "Tinh bột mì", "Tấn", 195000, 16210, 98460, 50.49],
      ],
      findings: [],
      messages: ["no-month"],
    },
  ],
};

const SOURCES = {
  "last-year": { vi: "theo cùng kỳ năm trước", en: "by last year's same period" },
  table: { vi: "theo trung vị của biểu", en: "by the table's median" },
  calendar: { vi: "theo số tháng đã qua", en: "by the months gone" },
} as const;

export default rule;
