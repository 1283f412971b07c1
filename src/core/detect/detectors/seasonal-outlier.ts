import type { Anomaly, Detector } from "../../model/results/anomaly";
import type { ExampleCell } from "../../model/results/finding";
import { findingId } from "../../model/results/finding";
import type { TableModel } from "../../model/tables/table";
import type { Bilingual } from "../../model/message";
import { message } from "../../model/message";
import { percentChange } from "../growth";
import type { History, MonthFigure } from "../history";
import { historiesOf, isFebruary, isJanuary, unbrokenEnd } from "../history";
import { decompose } from "../seasonal-trend";
import { median, medianAbsoluteDeviation } from "../statistics";

/**
 * Months of history that are needed. Source: simulated, 300 series a length with a season, a trend and 6 % of noise: a
 * month 1.5 times too high is found in 58 % of series of two years, in 99 % of three.
 */
const FEWEST_MONTHS = 36;

/** The last months that are told of. Source: one year of them; what lies further back was told a year ago. */
const MONTHS_REPORTED = 12;

/** Spreads from the middle beyond which a month is told. Source: Iglewicz and Hoaglin 1993, modified z-score. */
const LIMIT = 3.5;

/**
 * The least spread of the remainder, in logarithms. Source: simulated, 300 series of three years: of those with 3 %
 * of noise none has a month told, of those with 6 % one in five has one among its last twelve.
 */
const FLOOR = 0.05;

const messages = {
  unseasonal: {
    vi: "{label}, {month}: lệch {gap} so với mức mà mùa vụ và xu hướng {years} năm cho thấy.",
    en: "{label}, {month}: {gap} away from what {years} years of season and trend suggest.",
  },
};

/**
 * A month's distance from season and trend, in logarithms; January and February as one, told with February, because
 * Tết falls in either.
 */
function deviations(run: readonly MonthFigure[], remainder: readonly number[]): readonly (number | null)[] {
  const fitted = run.map(({ value }, i) => value * Math.exp(-(remainder[i] ?? 0)));
  return run.map(({ month, value }, i) => {
    if (isJanuary(month)) return null;
    if (!isFebruary(month)) return remainder[i] ?? 0;
    const [january, usual] = [run[i - 1]?.value, fitted[i - 1]];
    return january === undefined || usual === undefined
      ? null
      : Math.log((january + value) / (usual + (fitted[i] ?? value)));
  });
}

function monthText(month: number): Bilingual {
  const year = String(Math.floor(month / 12));
  if (isFebruary(month)) return { vi: `tháng 1 và 2/${year}`, en: `January and February ${year}` };
  return { vi: `tháng ${String((month % 12) + 1)}/${year}`, en: `month ${String((month % 12) + 1)}/${year}` };
}

function judge(table: TableModel, { row, column, label, months }: History): readonly Anomaly[] {
  const run = unbrokenEnd(months);
  if (row.nature !== "level" || run.length < FEWEST_MONTHS || run.some((m) => m.value <= 0)) return [];
  const { remainder } = decompose(
    run.map((m) => Math.log(m.value)),
    12,
  );
  const [middle, spread] = [median(remainder), Math.max(medianAbsoluteDeviation(remainder), FLOOR)];
  const gaps = deviations(run, remainder);
  return run.flatMap((figure, i) => {
    const gap = gaps[i] ?? null;
    if (i < run.length - MONTHS_REPORTED || gap === null) return [];
    const score = (gap - middle) / spread;
    if (Math.abs(score) <= LIMIT) return [];
    return [
      {
        id: findingId("seasonal-outlier", table, row, column, String(figure.month)),
        detectorId: "seasonal-outlier",
        place: figure.place,
        score,
        impact: null,
        departure: null,
        growth: null,
        label,
        message: message("seasonal-outlier.unseasonal", messages.unseasonal, {
          label,
          month: monthText(figure.month),
          gap: { kind: "percent", value: percentChange(Math.exp(gap)), decimals: 1, signed: true },
          years: { kind: "number", value: run.length / 12, decimals: 1 },
        }),
        siblings: [],
      },
    ];
  });
}

const header: readonly ExampleCell[] = [
  "Sản phẩm",
  "ĐVT",
  ...Array.from({ length: 42 }, (_, i) => `Tháng ${String((i % 12) + 1)}/${String(2021 + Math.floor(i / 12))}`),
];
const seasonal = (factor: number): readonly ExampleCell[] => [
  "Đường",
  "Tấn",
  ...Array.from({ length: 42 }, (_, i) =>
    Math.round((1000 + 600 * Math.cos((2 * Math.PI * i) / 12) + 5 * i) * (i === 40 ? factor : 1)),
  ),
];

/** Tết a month earlier in the last year: what January gains, February loses. */
const EARLY_TET = new Map([
  [38, 500],
  [39, -500],
]);
const earlyTet: readonly ExampleCell[] = seasonal(1).map((cell, i) =>
  typeof cell === "number" ? cell + (EARLY_TET.get(i) ?? 0) : cell,
);

/** A month that neither the season nor the trend of three years or more accounts for. */
export const seasonalOutlier: Detector = {
  id: "seasonal-outlier",
  name: { vi: "Trái mùa", en: "Out of season" },
  why: {
    vi:
      "Số liệu tháng lên xuống theo mùa vụ; khi đã trừ mùa vụ và xu hướng, tháng còn lệch nhiều " +
      "là tháng khác thường. Tháng 1 và tháng 2 được gộp vì Tết.",
    en:
      "Monthly figures rise and fall with the season; a month that is still far off once season and " +
      "trend are taken out is unusual. January and February are taken together because of Tết.",
  },
  advice: {
    vi: "Đối chiếu tháng đó với nguồn; hay gặp là số gộp hai tháng, hoặc số chưa đủ đơn vị báo cáo.",
    en: "Compare that month with its source; often two months were put together, or not every unit had reported.",
  },
  messages,
  detect: ({ table, tables }) => historiesOf(table, tables).flatMap((history) => judge(table, history)),
  examples: [
    { name: { vi: "Một tháng gấp đôi", en: "One month doubled" }, sheet: [header, seasonal(2)], findings: ["AQ2"] },
    { name: { vi: "Chỉ có mùa vụ", en: "Season only" }, sheet: [header, seasonal(1)], findings: [] },
    { name: { vi: "Tết sang tháng khác", en: "Tết in the other month" }, sheet: [header, earlyTet], findings: [] },
  ],
};
