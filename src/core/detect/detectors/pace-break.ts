import type { Anomaly, Detector } from "../../model/results/anomaly";
import { singleCell } from "../../model/cells/address";
import { findingId } from "../../model/results/finding";
import type { Year } from "../../model/tables/period";
import { sameIndicator } from "../../model/tables/same-indicator";
import type { ColumnModel, RowModel, TableModel } from "../../model/tables/table";
import type { Bilingual } from "../../model/message";
import { message } from "../../model/message";
import type { History } from "../history";
import { historiesOf } from "../history";
import { anomalyLabel } from "../label";
import type { Break, RunRates } from "../run-rates";
import { breakOf, cumulatives, isOfOneMonth, sumsOf } from "../run-rates";
import { isFlow } from "../../model/tables/accumulation";

/**
 * Log ratios of run rates are counted in steps of this size. Source: derived: ln 2.5 ÷ 0.25 = 3.7, so that a break at
 * its limit scores as a swing at its own (`Settings.swingScore`).
 */
const SPREAD = 0.25;

const messages = {
  break: {
    vi: "{label}: {months} bình quân {late} một tháng, trước đó {early} một tháng.",
    en: "{label}: {late} a month in {months}, {early} a month before.",
  },
  season: {
    vi:
      "{label}: {months} bình quân {late} một tháng, trước đó {early} một tháng; năm trước là " +
      "{lateBefore} và {earlyBefore}.",
    en: "{label}: {late} a month in {months}, {early} a month before; last year {lateBefore} and {earlyBefore}.",
  },
  month: {
    vi:
      "{label}: riêng {months} đạt {late}, trước đó bình quân {early} một tháng; năm trước là " +
      "{lateBefore} và {earlyBefore}.",
    en: "{label}: {late} in {months} alone, {early} a month before; last year {lateBefore} and {earlyBefore}.",
  },
};

const yearBefore = (year: Year): Year =>
  "calendar" in year ? { calendar: year.calendar - 1 } : { offset: year.offset - 1 };

function monthWords(rates: RunRates): Bilingual {
  const { from, to } = rates;
  return isOfOneMonth(rates)
    ? { vi: `tháng ${String(to)}`, en: `month ${String(to)}` }
    : { vi: `các tháng ${String(from)}-${String(to)}`, en: `months ${String(from)}-${String(to)}` };
}

function messageKey(rates: RunRates, before: RunRates | null): keyof typeof messages {
  if (before === null) return "break";
  return isOfOneMonth(rates) ? "month" : "season";
}

function anomalyOf(
  table: TableModel,
  row: RowModel,
  column: ColumnModel,
  label: string,
  { rates, before, log }: Break,
): Anomaly {
  const key = messageKey(rates, before);
  const number = (value: number): { readonly kind: "number"; readonly value: number; readonly decimals: number } => ({
    kind: "number",
    value,
    decimals: Math.abs(value) < 10 ? 2 : 1,
  });
  const lastYear = before === null ? {} : { lateBefore: number(before.late), earlyBefore: number(before.early) };
  return {
    id: findingId("pace-break", table, row, column),
    detectorId: "pace-break",
    place: { sheet: table.sheet.name, range: singleCell({ row: row.row, column: column.column }) },
    score: log / SPREAD,
    impact: null,
    departure: null,
    growth: null,
    label,
    message: message(`pace-break.${key}`, messages[key], {
      label,
      late: number(rates.late),
      early: number(rates.early),
      months: monthWords(rates),
      ...lastYear,
    }),
    siblings: [],
  };
}

function judge(
  table: TableModel,
  tables: readonly TableModel[],
  row: RowModel,
  current: ColumnModel,
): readonly Anomaly[] {
  const { period } = current;
  if (period?.kind !== "cumulative" || period.from !== 1) return [];
  const rows = sameIndicator(tables, table, row);
  const figures = rows.flatMap((r) => cumulatives(r.table, r.row, period.year, current));
  const lastYear = rows.flatMap((r) => cumulatives(r.table, r.row, yearBefore(period.year), current));
  if (figures.some((c) => c.to > period.to)) return [];
  const found = breakOf(figures, lastYear, period.to, [...new Set(figures.map((c) => c.to))]);
  return found === null ? [] : [anomalyOf(table, row, current, anomalyLabel(row), found)];
}

/**
 * The most last months that are taken together. Source: a quarter; 1, 2 and 6 are no worse: no such months break in 56
 * real workbooks.
 */
const LONGEST_RUN = 3;

/** The same where months run down the rows: the last one, two or three of them against those before. */
function judgeMonths(table: TableModel, { row, column, label, accumulation, months }: History): readonly Anomaly[] {
  const last = months.at(-1);
  if (row.period === undefined || last === undefined || !isFlow(row, column) || accumulation === "stock") return [];
  const [year, end] = [Math.floor(last.month / 12), (last.month % 12) + 1];
  const found = breakOf(
    sumsOf(months, year),
    sumsOf(months, year - 1),
    end,
    Array.from({ length: LONGEST_RUN }, (_, i) => end - 1 - i),
  );
  return found === null ? [] : [anomalyOf(table, row, column, label, found)];
}

/**
 * The last months' run rate against the earlier ones', set against last year's own change of pace where the workbook
 * has it.
 */
export const paceBreak: Detector = {
  id: "pace-break",
  name: { vi: "Đổi nhịp giữa năm", en: "The pace breaks" },
  why: {
    vi: "Lũy kế có thể che một tháng bất thường: vài tháng cuối chậm hẳn hoặc nhanh hẳn so với đầu năm.",
    en: "A cumulative figure can hide an unusual month: the last months run far slower or faster than the first.",
  },
  advice: {
    vi: "Hỏi lại đơn vị báo số: lũy kế kỳ trước hay kỳ này chưa đúng, hay sản xuất, kinh doanh " + "đổi nhịp thật.",
    en: "Ask who gave the figure: is the earlier or the present cumulative figure not right, or did the pace really change?",
  },
  messages,
  detect: ({ table, tables }) => {
    const latest = table.columns.filter(
      (c) =>
        c.role === "value" &&
        c.scenario !== "plan" &&
        c.period?.kind === "cumulative" &&
        !c.isEmpty &&
        !isLastYear(table, c),
    );
    const printed = latest.flatMap((column) =>
      table.rows
        .filter((row) => isFlow(row, column) && row.period === undefined)
        .flatMap((row) => judge(table, tables, row, column)),
    );
    return [...printed, ...historiesOf(table, tables).flatMap((history) => judgeMonths(table, history))];
  },
  examples: [
    {
      name: { vi: "Xuất khẩu 4 tháng 474, 6 tháng 525", en: "Exports 474 in four months, 525 in six" },
      sheet: [
        ["Chỉ tiêu", "ĐVT", "Thực hiện 4 tháng đầu năm 2024", "Ước thực hiện 6 tháng đầu năm 2024"],
        ["Kim ngạch xuất khẩu", "Triệu USD", 474, 525],
        ["Kim ngạch nhập khẩu", "Triệu USD", 66, 99],
      ],
      findings: ["D2"],
      messages: ["pace-break.break"],
    },
    {
      name: { vi: "Năm trước vẫn đều, năm nay chậm hẳn", en: "Even last year, far slower this year" },
      sheet: [
        [
          "Chỉ tiêu",
          "ĐVT",
          "Thực hiện 4 tháng đầu năm 2023",
          "Thực hiện 6 tháng đầu năm 2023",
          "Thực hiện 4 tháng đầu năm 2024",
          "Ước thực hiện 6 tháng đầu năm 2024",
        ],
        ["Kim ngạch xuất khẩu", "Triệu USD", 430, 648, 474, 525],
        ["Kim ngạch nhập khẩu", "Triệu USD", 60, 90, 66, 99],
      ],
      findings: ["F2"],
      messages: ["pace-break.season"],
    },
    {
      name: { vi: "Năm trước cũng chậm lại như thế", en: "Last year slowed down alike" },
      sheet: [
        [
          "Chỉ tiêu",
          "ĐVT",
          "Thực hiện 4 tháng đầu năm 2023",
          "Thực hiện 6 tháng đầu năm 2023",
          "Thực hiện 4 tháng đầu năm 2024",
          "Ước thực hiện 6 tháng đầu năm 2024",
        ],
        ["Kim ngạch xuất khẩu", "Triệu USD", 430, 480, 474, 525],
      ],
      findings: [],
    },
    {
      name: { vi: "Riêng tháng 6 khác hẳn năm trước", en: "June alone, unlike last year" },
      sheet: [
        ["Chỉ tiêu", "ĐVT", "Tháng 6 năm 2023", "6 tháng đầu năm 2023", "Tháng 6 năm 2024", "6 tháng đầu năm 2024"],
        ["Kim ngạch xuất khẩu", "Triệu USD", 81.5, 480, 15.2, 525],
        ["Kim ngạch nhập khẩu", "Triệu USD", 13.1, 80, 16.4, 99],
      ],
      findings: ["F2"],
      messages: ["pace-break.month"],
    },
    {
      name: {
        vi: "Tháng trước và tháng này đứng cạnh nhau, không có năm trước: có thể là mùa vụ",
        en: "Last month and this month side by side, without last year: it may be the season",
      },
      sheet: [
        ["Chỉ tiêu", "ĐVT", "Tháng 5 năm 2024", "Tháng 6 năm 2024", "6 tháng đầu năm 2024"],
        ["Đường kính", "Nghìn tấn", 47.3, 47.9, 820.8],
        ["Bia", "Triệu lít", 380.2, 391.5, 2105.3],
      ],
      findings: [],
    },
    {
      name: {
        vi: "Hai tháng cuối chậm hẳn, năm trước vẫn đều",
        en: "The last two months far slower, while last year was even",
      },
      sheet: [
        [
          "Chỉ tiêu",
          "ĐVT",
          "Tháng 5 năm 2023",
          "Tháng 6 năm 2023",
          "6 tháng đầu năm 2023",
          "Tháng 5 năm 2024",
          "Tháng 6 năm 2024",
          "6 tháng đầu năm 2024",
        ],
        ["Kim ngạch xuất khẩu", "Triệu USD", 78, 81.5, 480, 26, 25, 525],
        ["Kim ngạch nhập khẩu", "Triệu USD", 13.2, 13.1, 80, 15.8, 16.4, 99],
      ],
      findings: ["H2"],
      messages: ["pace-break.season"],
    },
    {
      name: { vi: "Năm trước bất thường, năm nay đều", en: "Last year was unusual, this year is even" },
      sheet: [
        ["Chỉ tiêu", "ĐVT", "Tháng 6 năm 2023", "6 tháng đầu năm 2023", "Tháng 6 năm 2024", "6 tháng đầu năm 2024"],
        ["Khách quốc tế", "Lượt", 9750, 55700, 9200, 56100],
        ["Khách nội địa", "Lượt", 300, 40100, 7100, 41000],
      ],
      findings: [],
    },
    {
      name: { vi: "Tháng chạy theo dòng", en: "Months that run down" },
      sheet: [
        ["Kim ngạch xuất khẩu (triệu USD)"],
        ["Tháng", "Năm 2023", "Năm 2024"],
        ["Tháng 1", 110, 121],
        ["Tháng 2", 104, 118],
        ["Tháng 3", 112, 117.5],
        ["Tháng 4", 108, 117.5],
        ["Tháng 5", 101, 26],
        ["Tháng 6", 99, 25],
        ["Tháng 7", 97, null],
      ],
      findings: ["C8"],
      messages: ["pace-break.season"],
    },
  ],
};

/** Whether the table also has cumulative figures of a later year: the earlier ones are there for comparison. */
function isLastYear(table: TableModel, column: ColumnModel): boolean {
  const order = (year: Year): number => ("calendar" in year ? year.calendar : year.offset);
  const { period } = column;
  if (period?.kind !== "cumulative") return false;
  return table.columns.some(
    (c) =>
      c.role === "value" &&
      c.scenario !== "plan" &&
      c.period?.kind === "cumulative" &&
      order(c.period.year) > order(period.year),
  );
}
