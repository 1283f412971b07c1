import type { Anomaly, Detector } from "../../model/results/anomaly";
import type { ExampleCell } from "../../model/results/finding";
import { findingId } from "../../model/results/finding";
import type { TableModel } from "../../model/tables/table";
import { message } from "../../model/message";
import { periodName } from "../../model/tables/period-name";
import { monthBetween } from "../between-years";
import { percentChange } from "../growth";
import type { History, MonthFigure } from "../history";
import { historiesOf, isFebruary, isJanuary } from "../history";
import { median, medianAbsoluteDeviation } from "../statistics";

/**
 * Months of history that are needed. Source: simulated, 4,000 histories each: with two years, whose growth has ten
 * earlier months to stand against, a calm month is told in 0.4 % (spread 6 %) to 2.8 % (12 %) of cases; with five
 * earlier months in up to 7.1 %.
 */
const FEWEST_MONTHS = 24;

/**
 * Spreads from the middle beyond which a month is told. Source: Iglewicz and Hoaglin 1993, modified z-score;
 * simulated: a month 1.6 times too high is then found in all histories spread by 6 %, in two of three spread by 12 %.
 */
const LIMIT = 3.5;

/**
 * The least spread of log growth. Source: simulated: without it a calm history of ten earlier months, whatever its
 * spread, is told in 3 to 4 % of cases, with it in 0.4 % where it is spread by 6 %.
 */
const FLOOR = 0.05;

const messages = {
  past: {
    vi: "{label}, {month}: {growth} so với mức suy từ cùng tháng của năm liền kề, khác hẳn các tháng khác.",
    en: "{label}, {month}: {growth} on what the same month of the years beside it lets expect, unlike all other months.",
  },
  unusual: {
    vi:
      "{label}: {growth} so với cùng kỳ, khác hẳn mức thường thấy của chỉ tiêu này (trung vị " +
      "{middle}, {count} tháng gần đây).",
    en: "{label}: {growth} on the same period, unlike this indicator's own past (middle {middle}, {count} months).",
  },
};

/** Log growth on the same month, January and February taken together as February's: Tết falls in one of them. */
function yearOnYear(
  row: History["row"],
  months: readonly MonthFigure[],
): readonly { readonly month: number; readonly log: number }[] {
  const byMonth = new Map(months.map((m) => [m.month, m.value]));
  const positive = (value: number | undefined): number | null => (value !== undefined && value > 0 ? value : null);
  const ofYear = (month: number): number | null => {
    const own = positive(byMonth.get(month));
    if (!isFebruary(month)) return own;
    const january = positive(byMonth.get(month - 1));
    if (own === null || january === null) return null;
    return row.nature === "index" ? Math.sqrt(own * january) : own + january;
  };
  return months.flatMap(({ month }) => {
    if (isJanuary(month)) return [];
    const current = ofYear(month);
    // An index on the same period is its own growth.
    const base = row.nature === "index" ? 100 : ofYear(month - 12);
    return current === null || base === null ? [] : [{ month, log: Math.log(current / base) }];
  });
}

/** A month of the past that is unlike the same month of the years around it. */
function judgePast(table: TableModel, history: History): readonly Anomaly[] {
  const { row, column, label } = history;
  const found = row.nature === "rate" ? null : monthBetween(history);
  if (found === null) return [];
  const growth = percentChange(found.ratio);
  const name = periodName({
    kind: "month",
    year: { calendar: Math.floor(found.month.month / 12) },
    month: (found.month.month % 12) + 1,
  });
  return [
    {
      id: findingId("outlier-in-history", table, row, column, `past ${String(found.month.month)}`),
      detectorId: "outlier-in-history",
      place: found.month.place,
      score: found.score,
      impact: null,
      departure: null,
      growth,
      label,
      message: message("outlier-in-history.past", messages.past, {
        label,
        month: name,
        growth: { kind: "percent", value: growth, decimals: 1, signed: true },
      }),
      siblings: [],
    },
  ];
}

function judge(table: TableModel, history: History): readonly Anomaly[] {
  const { row, column, label, months } = history;
  const last = months.at(-1);
  if (row.nature === "rate" || last === undefined || months.length < FEWEST_MONTHS) return [];
  const growths = yearOnYear(row, months);
  const current = growths.at(-1);
  const past = growths.slice(0, -1).map((g) => g.log);
  if (current === undefined || current.month !== last.month || past.length < FEWEST_MONTHS / 2 - 2) return [];
  const middle = median(past);
  const score = (current.log - middle) / Math.max(medianAbsoluteDeviation(past), FLOOR);
  if (Math.abs(score) <= LIMIT) return [];
  const growth = percentChange(Math.exp(current.log));
  return [
    {
      id: findingId("outlier-in-history", table, row, column),
      detectorId: "outlier-in-history",
      place: last.place,
      score,
      impact: null,
      departure: null,
      growth,
      label,
      message: message("outlier-in-history.unusual", messages.unusual, {
        label,
        growth: { kind: "percent", value: growth, decimals: 2, signed: true },
        middle: { kind: "percent", value: percentChange(Math.exp(middle)), decimals: 2, signed: true },
        count: { kind: "number", value: past.length },
      }),
      siblings: [],
    },
  ];
}

const header: readonly ExampleCell[] = [
  "Sản phẩm",
  "ĐVT",
  ...Array.from({ length: 30 }, (_, i) => `Tháng ${String((i % 12) + 1)}/${String(2022 + Math.floor(i / 12))}`),
];
const series = (last: number): readonly ExampleCell[] => [
  "Điện sản xuất",
  "Triệu KWh",
  ...Array.from({ length: 29 }, (_, i) => 1000 + 20 * Math.floor(i / 12) + ((i * 7) % 12)),
  last,
];

/** The latest month's growth on the same month against the indicator's own growth so far. */
export const outlierInHistory: Detector = {
  id: "outlier-in-history",
  name: { vi: "Khác mức thường thấy của chỉ tiêu", en: "Unlike its own past" },
  why: {
    vi:
      "Một chỉ tiêu thường tăng giảm trong một khoảng quen thuộc; ra khỏi khoảng ấy là điều " +
      "đáng hỏi. Tháng 1 và tháng 2 được gộp vì Tết.",
    en:
      "An indicator usually moves within a range of its own; outside it there is something to ask. " +
      "January and February are taken together because of Tết.",
  },
  advice: {
    vi: "Xem lại số của tháng này và tháng cùng kỳ; đúng cả hai thì ghi lý do vào báo cáo.",
    en: "Look again at this month and the same month last year; if both are right, give the reason in the report.",
  },
  messages,
  detect: ({ table, tables }) =>
    historiesOf(table, tables).flatMap((history) => [...judge(table, history), ...judgePast(table, history)]),
  examples: [
    { name: { vi: "Tháng 6 vọt lên", en: "June leaps" }, sheet: [header, series(1600)], findings: ["AF2"] },
    {
      name: { vi: "Một tháng của năm giữa vọt lên", en: "A month of the year between leaps" },
      sheet: [
        ["Điện thương phẩm các tháng (triệu kWh)"],
        ["Tháng", "Năm 2021", "Năm 2022", "Năm 2023", "Năm 2024"],
        ...Array.from({ length: 12 }, (_, i) => [
          `Tháng ${String(i + 1)}`,
          ...[0, 1, 2, 3].map((year) => (year === 1 && i === 4 ? 1.4 : 1) * (820 + 31 * year + ((i * 7) % 12) * 9)),
        ]),
      ],
      findings: ["C7"],
    },
    { name: { vi: "Tháng 6 như mọi năm", en: "June as every year" }, sheet: [header, series(1043)], findings: [] },
  ],
};
