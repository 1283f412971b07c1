import type { CellAddress } from "../../model/cells/address";
import { groupsOf } from "../../model/groups";
import type { Bilingual, Language } from "../../model/message";
import { isAccused } from "../../model/results/accused";
import type { ColumnModel, RowModel, TableModel } from "../../model/tables/table";
import { figure, periodAt, SURE } from "../../model/tables/table";
import type { ChartColumn, ChartDraft, ChartRow } from "./chart-draft";
import { GREYS, LABELS } from "./chart-draft";
import type { ChartSource } from "./chart-source";
import { watchedCell } from "./chart-source";
import { sourceCell } from "../sheets/summary-look";
import { change, filled, nameOf, number } from "./chart-words";

const WORDS = {
  finding: {
    vi: "{indicator} {month}: {change} so với cùng kỳ",
    en: "{indicator}, {month}: {change} on the same month",
  },
  measured: { vi: "Từng tháng, năm nay và năm trước ({unit})", en: "Month by month, this year and last ({unit})" },
  months: { vi: "Từng tháng, năm nay và năm trước", en: "Month by month, this year and last" },
  month: { vi: "tháng {month}/{year}", en: "{month}/{year}" },
  now: { vi: "Năm {year}", en: "{year}" },
  growth: { vi: "Tăng, giảm so với cùng kỳ (%, trục phải)", en: "Change on the same month (%, right axis)" },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** Months of one year from which a course can be seen. Source: half a year. */
const LEAST_MONTHS = 6;

/** A figure of one month of a known year. */
interface MonthFigure {
  readonly year: number;
  readonly month: number;
  readonly value: number;
  readonly cell: CellAddress;
}

/** The months of one indicator in one table. */
interface Course {
  readonly table: TableModel;
  readonly label: string;
  readonly unit: string;
  readonly months: readonly MonthFigure[];
}

function monthFigure(table: TableModel, row: RowModel, column: ColumnModel): MonthFigure | null {
  const period = periodAt(row, column);
  if (period?.kind !== "month" || !("calendar" in period.year)) return null;
  const value = figure(table, row.row, column.column);
  if (typeof value !== "number" || value <= 0) return null;
  return { year: period.year.calendar, month: period.month, value, cell: { row: row.row, column: column.column } };
}

/** The months of every indicator of a table, whether they run across it or down. */
function coursesOf(table: TableModel): readonly Course[] {
  const columns = table.columns.filter(
    ({ role, scenario, hidden }) => role === "value" && scenario !== "plan" && !hidden,
  );
  const rows = table.rows.filter(({ kind, nature }) => kind !== "heading" && nature === "level");
  const isDown = rows.some(({ period }) => period !== undefined);
  const placed = rows.flatMap((row) =>
    columns.flatMap((column) => {
      const own = monthFigure(table, row, column);
      const header = column.header.join(" · ");
      return own === null
        ? []
        : [{ ...own, row, column, key: isDown ? header : `${String(row.row)} ${column.block ?? ""}` }];
    }),
  );
  return [...groupsOf(placed, ({ key }) => key).values()].flatMap((months): readonly Course[] => {
    const [first] = months;
    if (first === undefined || new Set(months.map(({ year, month }) => 12 * year + month)).size < months.length)
      return [];
    const label = isDown ? (first.column.header.at(-1) ?? "") : first.row.label;
    return [{ table, label, unit: (isDown ? first.column.unit : first.row.unit)?.text ?? "", months }];
  });
}

function columnsOf(year: number, language: Language): readonly ChartColumn[] {
  const bars = (of: number, color: string, which: "figure" | "second"): ChartColumn => ({
    head: WORDS.now[language].replace("{year}", String(of)),
    look: "filled",
    color,
    labelFormat: null,
    onSecondAxis: false,
    formula: (_, own) => ({ formula: `=${own[which]}` }),
  });
  return [
    bars(year - 1, GREYS.fall, "second"),
    bars(year, GREYS.rise, "figure"),
    {
      head: WORDS.growth[language],
      look: "line",
      color: GREYS.mark,
      labelFormat: LABELS,
      labelPosition: "Top",
      onSecondAxis: true,
      formula: (_, { figure: now, second }) => ({
        formula: `=IF(COUNT(${now},${second})=2,IF(${second}>0,100*(${now}/${second}-1),""),"")`,
      }),
    },
  ];
}

function chartOf({ analysis, language }: ChartSource, { table, label, unit, months }: Course): ChartDraft | null {
  const year = Math.max(...months.map((each) => each.year));
  const pairs = months
    .filter((each) => each.year === year)
    .toSorted((a, b) => a.month - b.month)
    .flatMap((now) => {
      const before = months.find((each) => each.year === year - 1 && each.month === now.month);
      return before === undefined ? [] : [{ now, before }];
    });
  const cells = pairs.flatMap(({ now, before }) => [now.cell, before.cell]);
  const latest = pairs.at(-1);
  if (pairs.length < LEAST_MONTHS || latest === undefined) return null;
  if (cells.some((cell) => isAccused(analysis.accused, table.sheet.name, cell))) return null;
  const monthName = (month: number): string =>
    filled(WORDS.month, language, { month: String(month).padStart(2, "0"), year: String(year) });
  const rows = pairs.map(({ now, before }): ChartRow => ({
    label: monthName(now.month),
    value: now.value,
    isTotal: false,
    name: () => ({ text: monthName(now.month) }),
    figure: () => ({ formula: `=${sourceCell(table.sheet.name, now.cell)}` }),
    second: () => ({ formula: `=${sourceCell(table.sheet.name, before.cell)}` }),
  }));
  return {
    name: "soat-so-periods",
    type: "clustered-column",
    subject: `${table.id} ${label}`,
    rows,
    columns: columnsOf(year, language),
    finding: filled(WORDS.finding, language, {
      indicator: nameOf(label, language),
      month: monthName(latest.now.month),
      change: change(100 * (latest.now.value / latest.before.value - 1), language),
    }),
    measured: unit === "" ? WORDS.months[language] : filled(WORDS.measured, language, { unit }),
    valueAxisTitle: unit === "" ? null : unit,
    minimum: 0,
    overlap: 0,
    hasLegend: true,
    inWords: ({ label: month, value }) => `${month} ${number(value, language)}`,
    cells: cells.flatMap((cell) => watchedCell(analysis, table.sheet.name, cell)),
  };
}

/** Indicators known for six months of two years: columns of both, time in time's order, growth as a line. */
export function periodColumns(source: ChartSource): readonly ChartDraft[] {
  const sure = source.analysis.tables.filter(
    ({ confidence, sheet }) => confidence >= SURE && sheet.visibility === "visible",
  );
  return sure.flatMap((table) => coursesOf(table).flatMap((course) => chartOf(source, course) ?? [])).slice(0, 2);
}
