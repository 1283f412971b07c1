import type { Finding, Rule } from "../../model/results/finding";
import { ruleCheck } from "../../model/results/finding";
import type { TableModel } from "../../model/tables/table";
import { rowAt } from "../../model/tables/table";
import { figureAt } from "../figures/amount";
import {
  cellParameter,
  findingAt,
  headerText,
  numberParameter,
  percentParameter,
  placeOf,
  say,
} from "../findings/finding-at";
import type { PlanOffTrend } from "./plan-trend";
import { plansOffTrend } from "./plan-trend";
import type { PlanProgress } from "./pace";
import { impliedPlanGrowth, planProgress } from "./pace";
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

/** Growth of a plan over last year that needs no question, and beyond which the question is urgent. */
const BAND = [-0.1, 0.3] as const;
const OUTER = [-0.3, 0.8] as const;

/** How far the usual part of the year may be off where last year's is not known: seasons differ. */
const SEASON = 0.3;

/** Attainment within this of what is usual by now is on the way to the plan. */
const ON_PACE = [0.8, 1.25] as const;

const isUsual = (low: number, high: number): boolean => high >= BAND[0] && low <= BAND[1];

/** Beyond so many times last year's figure it is a unit, or a base, that is wrong. */
const GROWN = 4;

/** Whether the figure itself has left last year's, and the plan went with it: a plant opened, a project was paid out. */
const followsGrowth = ({ pace, ratio }: PlanProgress): boolean =>
  ratio !== null &&
  ratio.value >= 1 / GROWN &&
  ratio.value <= GROWN &&
  pace >= ON_PACE[0] &&
  pace <= ON_PACE[1] &&
  (ratio.value - 1 < BAND[0] || ratio.value - 1 > BAND[1]);

/** The share of its whole below which last year's figure says nothing of a plan. Source: chosen, as for a movement from a low base. */
const SMALL = 0.01;

/** Whether a figure on its way to its plan stands on next to nothing: what opened last year has no growth to speak of. */
function startsSmall(table: TableModel, { row, current, comparison, pace, ratio }: PlanProgress): boolean {
  if (ratio === null || ratio.value <= GROWN || pace < ON_PACE[0] || pace > ON_PACE[1]) return false;
  let whole = row;
  for (let steps = 0; whole.parent !== null && steps < table.rows.length; steps++) {
    const parent = rowAt(table, whole.parent);
    if (parent === null) break;
    whole = parent;
  }
  const total =
    whole === row || row.unit?.text !== whole.unit?.text ? null : figureAt(table, whole.row, comparison.current.column);
  return total !== null && current.value / ratio.value < SMALL * total.value;
}

/** Whether what sets the plan apart from last year is there for all to see. */
const isGrounded = (table: TableModel, progress: PlanProgress): boolean =>
  followsGrowth(progress) || startsSmall(table, progress);

const rule: Rule = {
  id: "implied-plan",
  severity: "warning",
  name: { vi: "Kế hoạch cách xa mức năm trước", en: "The plan implies an unlikely growth" },
  why: {
    vi:
      "Từ mức tăng và tỷ lệ hoàn thành kế hoạch suy ra kế hoạch tăng bao nhiêu so với năm trước; mức " +
      "ấy nằm ngoài khoảng thường giao.",
    en: "Growth so far and attainment together say how much the plan is above last year; it lies outside what is usually set.",
  },
  advice: {
    vi: "Xem lại số kế hoạch, đơn vị của nó, và số gốc của năm trước; hỏi nơi giao kế hoạch " + "nếu đúng như đã ghi.",
    en: "Look at the plan, its unit and last year's base; ask who set the plan if it stands as written.",
  },
  messages: {
    trend: {
      vi: "{label}: kế hoạch ở {cell} (“{column}”) là {value}, lệch hẳn đà của các năm khác, vào khoảng {expected}.",
      en: "{label}: the plan in {cell} (“{column}”) is {value}, far off the way of the other years' plans, about {expected}.",
    },
    implied: {
      vi:
        "{label}: kế hoạch {plan} tính ra cả năm {direction} khoảng {growth} so với năm trước " +
        "(theo {current} và {base}).",
      en: "{label}: with {current} and {base} a year before, the plan {plan} implies a year about {growth} {direction} last year.",
    },
    "implied-reason": {
      vi: "theo kế hoạch thì cả năm {direction} khoảng {growth} so với năm trước",
      en: "the plan implies a year about {growth} {direction} last year",
    },
    "implied-question": {
      vi: "Kiểm tra lại kế hoạch: của kỳ nào, tính trên số nào?",
      en: "Look at the plan again: of which period, on which base?",
    },
    known: {
      vi: "{label}: kế hoạch {plan} {direction} {growth} so với cả năm trước ({year}).",
      en: "{label}: the plan {plan} is {growth} {direction} last year's total ({year}).",
    },
    "known-reason": {
      vi: "kế hoạch {direction} {growth} so với cả năm trước ({year})",
      en: "the plan is {growth} {direction} last year's total ({year})",
    },
    "known-question": {
      vi: "Kiểm tra lại kế hoạch: của kỳ nào, tính trên số nào?",
      en: "Look at the plan again: of which period, on which base?",
    },
  },
  check: ({ table, tables }) => {
    let checked = 0;
    const seen = new Set<string>();
    const findings = planProgress(table, tables).flatMap((p) => {
      const slack = p.source === "last-year" || p.lastYear.year !== null ? 0 : SEASON;
      const low = impliedPlanGrowth(p, p.share * (1 - slack));
      const high = impliedPlanGrowth(p, p.share * (1 + slack));
      const middle = impliedPlanGrowth(p, p.share);
      if (low === null || high === null || middle === null) return [];
      checked++;
      if (isUsual(low, high) || isGrounded(table, p)) return [];
      const key = `${String(p.row.row)} ${String(p.comparison.base.column)}`;
      if (seen.has(key)) return [];
      seen.add(key);
      const parameters = {
        direction: middle >= 0 ? ABOVE : BELOW,
        growth: percentParameter(Math.abs(100 * middle), 0),
      };
      const { year } = p.lastYear;
      const told =
        year === null
          ? {}
          : {
              parameters: { ...parameters, year: cellParameter(year.table, year.row.row, year.column.column) },
              related: [placeOf(year.table, year.row.row, year.column.column)],
            };
      return [
        planFinding(rule, table, p, {
          parts: year === null ? IMPLIED : KNOWN,
          parameters,
          ...told,
          base: p.ratio?.column ?? null,
          strong: middle < OUTER[0] || middle > OUTER[1],
        }),
      ];
    });
    const trends = plansOffTrend(table);
    return ruleCheck(checked + trends.checked, [...findings, ...trends.found.map((plan) => trendFinding(table, plan))]);
  },
  examples: [
    {
      name: { vi: "Kế hoạch một năm lệch đà của 5 năm", en: "One year's plan off the way of five" },
      sheet: [
        ["Kế hoạch sản phẩm chủ yếu giai đoạn 2026-2030"],
        ["TT", "Sản phẩm", "ĐVT", ...[2026, 2027, 2028, 2029, 2030].map((year) => `Kế hoạch năm ${String(year)}`)],
        [1, "Đường", "Tấn", 62100, 64600, 67200, 69900, 72700],
        [2, "Tinh bột sắn", "Tấn", 191000, 201000, 401000, 222000, 233000],
        [3, "Gạch nung", "Nghìn viên", 74200, 75800, 77500, 79300, 81000],
      ],
      findings: ["F4"],
      messages: ["trend"],
    },
    {
      name: { vi: "Kế hoạch tăng vừa phải", en: "A plan of moderate growth" },
      sheet: [
        TITLE,
        HEADER,
        ["I", "Giá trị sản xuất công nghiệp", "Tỷ đồng", 35021, 13784, 15094],
        ["II", "Kim ngạch xuất khẩu", "Triệu USD", 750, 448.8, 525],
      ],
      findings: [],
    },
    {
      name: { vi: "Theo kế hoạch thì tăng hơn gấp đôi", en: "A plan that implies more than doubling" },
      sheet: [
        TITLE,
        HEADER,
        ["I", "Tổng mức bán lẻ hàng hóa", "Tỷ đồng", 123000, 26830.7, 29232],
        ["II", "Kim ngạch xuất khẩu", "Triệu USD", 750, 448.8, 525],
      ],
      findings: ["F3"],
      messages: ["implied", "implied-reason", "implied-question"],
    },
    {
      name: { vi: "Có số cả năm trước để so", en: "Last year's total is there to compare" },
      sheet: [
        TITLE,
        [
          "TT",
          "Chỉ tiêu",
          "ĐVT",
          "Thực hiện năm 2023",
          "Kế hoạch năm 2024",
          "Thực hiện 6 tháng đầu năm 2023",
          "Ước thực hiện 6 tháng đầu năm 2024",
        ],
        ["I", "Tổng mức bán lẻ hàng hóa", "Tỷ đồng", 55210.4, 123000, 26830.7, 29232],
        ["II", "Kim ngạch xuất khẩu", "Triệu USD", 680.2, 750, 448.8, 525],
      ],
      findings: ["G3"],
      messages: ["known", "known-reason", "known-question"],
    },
    {
      name: { vi: "Số cả năm trước ở trang khác", en: "Last year's total on another sheet" },
      before: [
        ["Kết quả thực hiện năm 2023"],
        ["TT", "Chỉ tiêu", "ĐVT", "Cả năm 2023"],
        ["I", "Tổng mức bán lẻ hàng hóa", "Tỷ đồng", 55210.4],
        ["II", "Kim ngạch xuất khẩu", "Triệu USD", 1020.6],
        ["III", "Kim ngạch nhập khẩu", "Triệu USD", 108.3],
      ],
      sheet: [
        TITLE,
        HEADER,
        ["I", "Tổng mức bán lẻ hàng hóa", "Tỷ đồng", 60500, 26830.7, 29232],
        ["II", "Kim ngạch xuất khẩu", "Triệu USD", 750, 448.8, 525],
        ["III", "Kim ngạch nhập khẩu", "Triệu USD", 115.12, 48.2, 53],
      ],
      findings: ["F4"],
      messages: ["known"],
    },
  ],
};

const IMPLIED = { statement: "implied", reason: "implied-reason", closing: "implied-question" } as const;
const KNOWN = { statement: "known", reason: "known-reason", closing: "known-question" } as const;

const ABOVE = { vi: "tăng", en: "above" } as const;
const BELOW = { vi: "giảm", en: "below" } as const;

function trendFinding(table: TableModel, { row, column, value, expected, others }: PlanOffTrend): Finding {
  const words = say(rule, "trend", {
    label: row.label,
    cell: cellParameter(table, row.row, column.column),
    column: headerText(column),
    value: numberParameter(value),
    expected: numberParameter(Number(expected.toPrecision(3))),
  });
  return findingAt(rule, table, { row, column }, words, {
    related: others.map((other) => placeOf(table, row.row, other.column)),
    detail: "trend",
  });
}

export default rule;
