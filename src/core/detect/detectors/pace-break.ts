import type { Anomaly, Detector } from "../../model/results/anomaly";
import { singleCell } from "../../model/cells/address";
import { roundingUnit } from "../../model/cells/decimal";
import { findingId } from "../../model/results/finding";
import type { Period, Year } from "../../model/tables/period";
import { sameIndicator } from "../../model/tables/same-indicator";
import type { ColumnModel, RowModel, TableModel } from "../../model/tables/table";
import { figure } from "../../model/tables/table";
import type { Bilingual } from "../../model/message";
import { message, normalizeLabel } from "../../model/message";
import type { History } from "../history";
import { historiesOf } from "../history";
import { anomalyLabel } from "../label";

/** Log ratios of run rates are counted in steps of this size. */
const SPREAD = 0.25;
/**
 * Without last year's run rates a break is a rate of two months or more beyond this many times the earlier one, or
 * under its inverse.
 */
const BREAK_WITHOUT_SEASON = 2.5;
/** With them, beyond this many times last year's own change of rate; a single month swings more. */
const BREAK_WITH_SEASON = 2;
const BREAK_OF_ONE_MONTH = 3;
/** This year's rate must itself change by so much, in the same direction: else it was last year that was unusual. */
const OWN_CHANGE = 1.5;
const FEWEST_EARLIER_MONTHS = 3;
/** Of a figure below so many units of its last digit no pace can be told. */
const LEAST_UNITS = 10;

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

interface CumulativeFigure {
  readonly to: number;
  readonly value: number;
  readonly table: TableModel;
  readonly row: RowModel;
  readonly column: ColumnModel;
  /** Taken from a later one less the months after it, not printed. */
  readonly isDerived: boolean;
}

const yearKey = (year: Year): string => ("calendar" in year ? String(year.calendar) : `N${String(year.offset)}`);
const yearBefore = (year: Year): Year =>
  "calendar" in year ? { calendar: year.calendar - 1 } : { offset: year.offset - 1 };

const STOCKS =
  /(?:^|\s)(dân số|số hộ|hiện có|tồn kho|dư nợ|cuối kỳ|diện tích|công suất|số chợ|siêu thị|cụm công nghiệp)(?=\s|$|[,;:(])/u;

function isFlow(row: RowModel): boolean {
  return (
    row.kind !== "heading" &&
    row.nature === "level" &&
    row.quantity !== "price" &&
    row.unit?.dimension !== "area" &&
    row.unit?.dimension !== "power" &&
    row.unit?.dimension !== "percent" &&
    !STOCKS.test(normalizeLabel(row.label))
  );
}

/**
 * Cumulative figures of one indicator in one year: printed, and where the last months stand beside them (this
 * month's, last month's), without those.
 */
function cumulatives(
  table: TableModel,
  row: RowModel,
  year: Year,
  quantity: ColumnModel["quantity"],
): readonly CumulativeFigure[] {
  const of = (wanted: (period: Period) => number | null): readonly CumulativeFigure[] =>
    table.columns.flatMap((column) => {
      const { period } = column;
      if (column.role !== "value" || column.scenario === "plan" || column.quantity !== quantity || period === null)
        return [];
      const to = wanted(period);
      const value = figure(table, row.row, column.column);
      return to === null || typeof value !== "number" ? [] : [{ to, value, table, row, column, isDerived: false }];
    });
  const isOfYear = (period: Extract<Period, { year: Year }>): boolean => yearKey(period.year) === yearKey(year);
  const printed = of((period) =>
    period.kind === "cumulative" && period.from === 1 && isOfYear(period) ? period.to : null,
  );
  const months = of((period) => (period.kind === "month" && isOfYear(period) ? period.month : null));
  const before = printed.flatMap((whole) => {
    const steps: CumulativeFigure[] = [];
    for (let { to, value } = whole; to > 1; to--) {
      const month = months.find((m) => m.to === to);
      if (!month || printed.some((c) => c.to === to - 1)) break;
      value -= month.value;
      steps.push({ ...month, to: to - 1, value, isDerived: true });
    }
    return steps;
  });
  return [...printed, ...before];
}

interface RunRates {
  readonly from: number;
  readonly to: number;
  readonly early: number;
  readonly late: number;
}

function monthWords({ from, to }: RunRates): Bilingual {
  return from === to
    ? { vi: `tháng ${String(to)}`, en: `month ${String(to)}` }
    : { vi: `các tháng ${String(from)}-${String(to)}`, en: `months ${String(from)}-${String(to)}` };
}

type Sums = readonly Pick<CumulativeFigure, "to" | "value" | "isDerived">[];

function runRates(figures: Sums, end: number, start: number): RunRates | null {
  const [whole, part] = [figures.find((c) => c.to === end), figures.find((c) => c.to === start)];
  if (!whole || !part) return null;
  return { from: start + 1, to: end, early: part.value / start, late: (whole.value - part.value) / (end - start) };
}

interface Break {
  readonly rates: RunRates;
  /** Last year's, where the workbook has them. */
  readonly before: RunRates | null;
  readonly log: number;
}

/** The break of pace after one of the months in `starts`, the widest of several; null where there is none. */
function breakOf(figures: Sums, lastYear: Sums, end: number, starts: readonly number[]): Break | null {
  const whole = figures.find((c) => c.to === end)?.value ?? 0;
  if (whole < LEAST_UNITS * roundingUnit(whole).toNumber()) return null;
  let widest: Break | null = null;
  for (const start of starts) {
    if (start >= end || start < FEWEST_EARLIER_MONTHS) continue;
    const rates = runRates(figures, end, start);
    if (!rates || rates.early <= 0 || rates.late <= 0) continue;
    const found = runRates(lastYear, end, start);
    const before = found !== null && found.early > 0 && found.late > 0 ? found : null;
    const isOneMonth = rates.from === rates.to;
    // Of months that stand side by side in every monthly form the season is the usual cause: sugar, tourists, new
    // firms.
    if (before === null && (isOneMonth || figures.find((c) => c.to === start)?.isDerived === true)) continue;
    const limit = before === null ? BREAK_WITHOUT_SEASON : isOneMonth ? BREAK_OF_ONE_MONTH : BREAK_WITH_SEASON;
    const own = Math.log(rates.late / rates.early);
    const log = own - (before === null ? 0 : Math.log(before.late / before.early));
    const isBreak =
      Math.abs(log) > Math.log(limit) && Math.sign(own) === Math.sign(log) && Math.abs(own) > Math.log(OWN_CHANGE);
    if (isBreak && (widest === null || Math.abs(log) > Math.abs(widest.log))) widest = { rates, before, log };
  }
  return widest;
}

function anomalyOf(
  table: TableModel,
  row: RowModel,
  column: ColumnModel,
  label: string,
  { rates, before, log }: Break,
): Anomaly {
  const key = before === null ? "break" : rates.from === rates.to ? "month" : "season";
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
  const figures = rows.flatMap((r) => cumulatives(r.table, r.row, period.year, current.quantity));
  const lastYear = rows.flatMap((r) => cumulatives(r.table, r.row, yearBefore(period.year), current.quantity));
  if (figures.some((c) => c.to > period.to)) return [];
  const found = breakOf(figures, lastYear, period.to, [...new Set(figures.map((c) => c.to))]);
  return found === null ? [] : [anomalyOf(table, row, current, anomalyLabel(row), found)];
}

/** The months so far of a year, from its single months; none from the first gap on. */
function sumsOf(months: History["months"], year: number): Sums {
  const sums: { to: number; value: number; isDerived: boolean }[] = [];
  for (let value = 0, to = 1; to <= 12; to++) {
    const found = months.find((m) => m.month === 12 * year + to - 1);
    if (!found) break;
    value += found.value;
    sums.push({ to, value, isDerived: false });
  }
  return sums;
}

const LONGEST_RUN = 3;

/** The same where months run down the rows: the last one, two or three of them against those before. */
function judgeMonths(table: TableModel, { row, column, label, months }: History): readonly Anomaly[] {
  const last = months.at(-1);
  if (row.period === undefined || last === undefined || !isFlow(row) || STOCKS.test(normalizeLabel(label))) return [];
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
        .filter((row) => isFlow(row) && row.period === undefined)
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
