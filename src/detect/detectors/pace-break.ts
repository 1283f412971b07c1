import type { Anomaly, Detector } from "../../model/anomaly";
import { singleCell } from "../../model/address";
import { findingId } from "../../model/finding";
import type { Period, Year } from "../../model/period";
import type { ColumnModel, RowModel, TableModel } from "../../model/table";
import { figure } from "../../model/table";
import type { Bilingual } from "../../model/text";
import { message, normalizeLabel } from "../../model/text";
import { anomalyLabel } from "../label";
import { sameIndicator } from "../../model/same-indicator";

/** Log ratios of run rates are counted in steps of this size. */
const SPREAD = 0.25;
/** Without last year's run rates a break is a rate of two months or more beyond this many times the earlier one, or under its inverse. */
const BREAK_WITHOUT_SEASON = 2.5;
/** With them, beyond this many times last year's own change of rate; a single month swings more. */
const BREAK_WITH_SEASON = 2;
const BREAK_OF_ONE_MONTH = 3;
const FEWEST_EARLIER_MONTHS = 3;
const LEAST_UNITS = 10;

const messages = {
  break: {
    vi: "{label}: bình quân {late} một tháng trong {months}, trước đó {early} một tháng.",
    en: "{label}: {late} a month in {months}, {early} a month before.",
  },
  season: {
    vi: "{label}: bình quân {late} một tháng trong {months}, trước đó {early} một tháng; năm trước nhịp này không đổi như vậy.",
    en: "{label}: {late} a month in {months}, {early} a month before; last year the pace did not change like that.",
  },
};

interface CumulativeFigure {
  readonly to: number;
  readonly value: number;
  readonly table: TableModel;
  readonly row: RowModel;
  readonly column: ColumnModel;
}

const yearKey = (year: Year): string => ("calendar" in year ? String(year.calendar) : `N${String(year.offset)}`);
const yearBefore = (year: Year): Year => ("calendar" in year ? { calendar: year.calendar - 1 } : { offset: year.offset - 1 });

const STOCKS = /(?:^|\s)(dân số|số hộ|hiện có|tồn kho|dư nợ|cuối kỳ|diện tích|công suất|số chợ|siêu thị|cụm công nghiệp)(?=\s|$|[,;:(])/u;

function isFlow(row: RowModel): boolean {
  return row.kind !== "heading" && row.nature === "level" && row.quantity !== "price" && row.unit?.dimension !== "area" && row.unit?.dimension !== "power" && row.unit?.dimension !== "percent" && !STOCKS.test(normalizeLabel(row.label));
}

/** Cumulative figures of one indicator in one year: printed, and where only the last month is beside them, without that month. */
function cumulatives(table: TableModel, row: RowModel, year: Year, quantity: ColumnModel["quantity"]): readonly CumulativeFigure[] {
  const of = (wanted: (period: Period) => number | null): readonly CumulativeFigure[] =>
    table.columns.flatMap((column) => {
      const { period } = column;
      if (column.role !== "value" || column.scenario === "plan" || column.quantity !== quantity || period === null) return [];
      const to = wanted(period);
      const value = figure(table, row.row, column.column);
      return to === null || typeof value !== "number" ? [] : [{ to, value, table, row, column }];
    });
  const isOfYear = (period: Extract<Period, { year: Year }>): boolean => yearKey(period.year) === yearKey(year);
  const printed = of((period) => (period.kind === "cumulative" && period.from === 1 && isOfYear(period) ? period.to : null));
  const months = of((period) => (period.kind === "month" && isOfYear(period) ? period.month : null));
  const before = months.flatMap((month) => {
    const whole = printed.find((c) => c.to === month.to);
    return whole && month.to > 1 && !printed.some((c) => c.to === month.to - 1) ? [{ ...month, to: month.to - 1, value: whole.value - month.value }] : [];
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
  return from === to ? { vi: `tháng ${String(to)}`, en: `month ${String(to)}` } : { vi: `các tháng ${String(from)}-${String(to)}`, en: `months ${String(from)}-${String(to)}` };
}

function runRates(figures: readonly CumulativeFigure[], end: number, start: number): RunRates | null {
  const [whole, part] = [figures.find((c) => c.to === end), figures.find((c) => c.to === start)];
  if (!whole || !part) return null;
  return { from: start + 1, to: end, early: part.value / start, late: (whole.value - part.value) / (end - start) };
}

function judge(table: TableModel, tables: readonly TableModel[], row: RowModel, current: ColumnModel): readonly Anomaly[] {
  const { period } = current;
  if (period?.kind !== "cumulative" || period.from !== 1) return [];
  const rows = sameIndicator(tables, table, row);
  const figures = rows.flatMap((r) => cumulatives(r.table, r.row, period.year, current.quantity));
  const lastYear = rows.flatMap((r) => cumulatives(r.table, r.row, yearBefore(period.year), current.quantity));
  if (figures.some((c) => c.to > period.to)) return [];
  const starts = [...new Set(figures.map((c) => c.to))].filter((to) => to < period.to && to >= FEWEST_EARLIER_MONTHS).sort((a, b) => b - a);
  for (const start of starts) {
    const rates = runRates(figures, period.to, start);
    if (!rates || rates.early <= 0 || rates.late <= 0 || rates.early < LEAST_UNITS * 0.01) continue;
    const before = runRates(lastYear, period.to, start);
    const hasSeason = before !== null && before.early > 0 && before.late > 0;
    const isOneMonth = rates.from === rates.to;
    if (isOneMonth && !hasSeason) continue;
    const limit = !hasSeason ? BREAK_WITHOUT_SEASON : isOneMonth ? BREAK_OF_ONE_MONTH : BREAK_WITH_SEASON;
    const log = Math.log(rates.late / rates.early) - (hasSeason ? Math.log(before.late / before.early) : 0);
    if (Math.abs(log) <= Math.log(limit)) continue;
    const label = anomalyLabel(row);
    const key = hasSeason ? "season" : "break";
    const number = (value: number): { readonly kind: "number"; readonly value: number; readonly decimals: number } => ({ kind: "number", value, decimals: Math.abs(value) < 10 ? 2 : 1 });
    return [
      {
        id: findingId("pace-break", table, row, current),
        detectorId: "pace-break",
        place: { sheet: table.sheet.name, range: singleCell({ row: row.row, column: current.column }) },
        score: log / SPREAD,
        impact: null,
        growth: null,
        label,
        message: message(`pace-break.${key}`, messages[key], { label, late: number(rates.late), early: number(rates.early), months: monthWords(rates) }),
        siblings: [],
      },
    ];
  }
  return [];
}

/** The last months' run rate against the earlier ones', set against last year's own change of pace where the workbook has it. */
export const paceBreak: Detector = {
  id: "pace-break",
  name: { vi: "Đổi nhịp giữa năm", en: "The pace breaks" },
  why: {
    vi: "Lũy kế có thể che một tháng bất thường: vài tháng cuối chậm hẳn hoặc nhanh hẳn so với đầu năm.",
    en: "A cumulative figure can hide an unusual month: the last months run far slower or faster than the first.",
  },
  advice: {
    vi: "Hỏi lại đơn vị báo số: lũy kế kỳ trước hay kỳ này chưa đúng, hay sản xuất, kinh doanh đổi nhịp thật.",
    en: "Ask who gave the figure: is the earlier or the present cumulative figure not right, or did the pace really change?",
  },
  messages,
  detect: ({ table, tables }) => {
    const latest = table.columns.filter((c) => c.role === "value" && c.scenario !== "plan" && c.period?.kind === "cumulative" && !c.isEmpty && !isLastYear(table, c));
    return latest.flatMap((column) => table.rows.filter(isFlow).flatMap((row) => judge(table, tables, row, column)));
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
        ["Chỉ tiêu", "ĐVT", "Thực hiện 4 tháng đầu năm 2023", "Thực hiện 6 tháng đầu năm 2023", "Thực hiện 4 tháng đầu năm 2024", "Ước thực hiện 6 tháng đầu năm 2024"],
        ["Kim ngạch xuất khẩu", "Triệu USD", 430, 648, 474, 525],
        ["Kim ngạch nhập khẩu", "Triệu USD", 60, 90, 66, 99],
      ],
      findings: ["F2"],
      messages: ["pace-break.season"],
    },
    {
      name: { vi: "Năm trước cũng chậm lại như thế", en: "Last year slowed down alike" },
      sheet: [
        ["Chỉ tiêu", "ĐVT", "Thực hiện 4 tháng đầu năm 2023", "Thực hiện 6 tháng đầu năm 2023", "Thực hiện 4 tháng đầu năm 2024", "Ước thực hiện 6 tháng đầu năm 2024"],
        ["Kim ngạch xuất khẩu", "Triệu USD", 430, 480, 474, 525],
      ],
      findings: [],
    },
  ],
};

/** Whether the table also has cumulative figures of a later year: the earlier ones are there for comparison. */
function isLastYear(table: TableModel, column: ColumnModel): boolean {
  const order = (year: Year): number => ("calendar" in year ? year.calendar : year.offset);
  const { period } = column;
  if (period?.kind !== "cumulative") return false;
  return table.columns.some((c) => c.role === "value" && c.scenario !== "plan" && c.period?.kind === "cumulative" && order(c.period.year) > order(period.year));
}
