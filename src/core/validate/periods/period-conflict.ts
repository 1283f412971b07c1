import type { Period } from "../../model/tables/period";
import { samePeriod } from "../../model/tables/period";
import type { Finding, Rule } from "../../model/results/finding";
import { ruleCheck } from "../../model/results/finding";
import type { ColumnModel, TableModel } from "../../model/tables/table";
import { areOfOneThing, SURE } from "../../model/tables/table";
import type { Bilingual } from "../../model/message";
import { normalizeLabel } from "../../model/message";
import { figureAt } from "../figures/amount";
import type { Spot } from "../findings/finding-at";
import { cellParameter, findingAt, headerText, say } from "../findings/finding-at";
import { valueColumns } from "../figures/breakdowns";
import { monthBehind, unlikePeriods, yearBehind } from "./compared-periods";
import { columnsOfOneTime, tableOfOneMonth } from "./repeated-periods";
import {
  isMisspelledYear,
  misspelledYear,
  monthAndYear,
  monthsNamed,
  quartersNamed,
  namesYearSpan,
  yearsNamed,
} from "../../vocabulary/named-times";

const UNIT = [null, null, null, null, "Tỷ đồng"];

const rule: Rule = {
  id: "period-conflict",
  severity: "warning",
  name: { vi: "Kỳ ghi không thống nhất", en: "Periods disagree" },
  why: {
    vi: "Tên tệp, tên trang, tiêu đề và đầu cột nói các kỳ khác nhau, thường do dùng lại biểu tháng trước.",
    en: "File name, sheet name, title and headers name different periods, often because last month's form was used again.",
  },
  advice: { vi: "Ghi lại cho thống nhất.", en: "Make them agree." },
  messages: {
    year: {
      vi: "Tiêu đề {cell} ghi năm {title}, còn đầu cột ghi năm {header}.",
      en: "The title in {cell} says {title}, the headers say {header}.",
    },
    month: {
      vi: "Tiêu đề {cell} ghi tháng {title}, còn đầu cột ghi tháng {header}.",
      en: "The title in {cell} says month {title}, the headers say month {header}.",
    },
    quarter: {
      vi: "Tiêu đề {cell} ghi quý {title}, còn đầu cột ghi quý {header}.",
      en: "The title in {cell} says quarter {title}, the headers say quarter {header}.",
    },
    reused: {
      vi:
        "Tiêu đề {cell} ghi tháng {title} như ở {other}, còn lũy kế của biểu này đến tháng {stored}: " +
        "tiêu đề chưa sửa?",
      en:
        "The title in {cell} says month {title}, as {other} does, yet this table adds up to month " +
        "{stored}: was the title left as it was?",
    },
    twice: {
      vi:
        "Hai cột “{first}” và “{second}” cùng một kỳ mà số chênh nhau nhiều lần; một đầu cột " +
        "có lẽ là số tháng, không phải lũy kế.",
      en:
        "“{first}” and “{second}” name the same period, yet their figures are far apart; one of them may " +
        "be the month, not the cumulative figure.",
    },
    same: {
      vi: "Hai cột cùng ghi “{first}” mà số khác nhau: một cột là của kỳ khác hay nguồn khác?",
      en: "Two columns are headed “{first}”, yet their figures differ: is one of another period or source?",
    },
    sheets: {
      vi: "Biểu này và biểu ở {other} cùng là của {month} mà số khác nhau: một trang chưa sửa tên kỳ?",
      en: "This table and the one at {other} are both for {month}, yet differ: was a period left as it was?",
    },
    compared: {
      vi: "{measure} chia “{odd}” với “{other}”: hai cột không phải cùng kỳ của hai năm liền nhau, một đầu cột chưa sửa?",
      en: "{measure} sets “{odd}” against “{other}”, which are not the same months of two years in a row: was a heading left?",
    },
    behind: {
      vi: "Tiêu đề {cell} ghi năm {title}, còn số mới nhất trong biểu là của năm {header}: tiêu đề chưa sửa?",
      en: "The title in {cell} says {title}, yet the latest figures are of {header}: was the title left as it was?",
    },
    "month-behind": {
      vi: "Tiêu đề {cell} ghi tháng {title}, còn lũy kế trong biểu đến tháng {header}: tiêu đề chưa sửa?",
      en: "The title in {cell} says month {title}, yet the table adds up to month {header}: was the title left as it was?",
    },
    name: {
      vi: "{what} tên là “{name}”, còn số trong biểu là của {stored}.",
      en: "{what} is called “{name}”, yet the table's figures are for {stored}.",
    },
    typo: {
      vi: "“{name}” ghi năm {year}: thừa hoặc thiếu chữ số.",
      en: "“{name}” gives the year as {year}: a digit too many or too few.",
    },
  },
  check: ({ table, tables, fileName }) => {
    const reused = reusedTitle(table, tables);
    const findings: Finding[] = [
      ...titleConflicts(table),
      ...(reused.length > 0 ? reused : titleBehind(table)),
      ...unlikeColumns(table),
      ...doubledPeriods(table),
      ...repeatedColumns(table),
      ...repeatedMonth(table, tables),
      ...nameConflicts(table, tables, fileName),
      ...misspelledYears(table),
    ];
    return ruleCheck(table.title || table.header ? 1 : 0, findings);
  },
  examples: [
    {
      name: { vi: "Tiêu đề còn quý trước", en: "The title still names the quarter before" },
      sheet: [
        ["Kim ngạch xuất khẩu theo thị trường quý I năm 2024"],
        UNIT,
        ["TT", "Thị trường", "Quý II năm 2023", "Quý II năm 2024", "So với cùng kỳ (%)"],
        [1, "Hoa Kỳ", 99.1, 104.2, 105.15],
        [2, "Trung Quốc", 84.2, 91.3, 108.43],
      ],
      findings: ["A1"],
      messages: ["quarter"],
    },
    {
      name: { vi: "Tiêu đề và đầu cột cùng kỳ", en: "Title and headers agree" },
      sheet: [
        ["Doanh thu bán lẻ tháng 6 và 6 tháng đầu năm 2024"],
        UNIT,
        ["TT", "Chỉ tiêu", "Tháng 6 năm 2023", "Tháng 6 năm 2024", "6 tháng đầu năm 2024"],
        [1, "Lương thực", 1520, 1702, 9870],
        [2, "Xăng dầu", 842, 921, 5310],
      ],
      findings: [],
    },
    {
      name: { vi: "Hai cột cùng ghi một kỳ", en: "Two columns of one period" },
      sheet: [
        ["Doanh thu bán lẻ tháng 6 năm 2024"],
        UNIT,
        ["TT", "Chỉ tiêu", "TH tháng 6/2023", "TH tháng 6/2024", "TH tháng 6/2024"],
        [1, "Lương thực", 1520, 1640, 1702],
        [2, "Xăng dầu", 842, 905, 921],
      ],
      findings: ["E3"],
      messages: ["same"],
    },
    {
      name: { vi: "So 9 tháng với 6 tháng năm trước", en: "Nine months against six of last year" },
      sheet: [
        ["Xuất khẩu 6 tháng năm 2024"],
        UNIT,
        ["TT", "Thị trường", "TH 6 tháng/2023", "TH 9 tháng/2024", "So cùng kỳ (%)"],
        [1, "Trung Quốc", 81528.8, 91336.8, 112.03],
        [2, "Nhật Bản", 49074.8, 55558, 113.21],
        [3, "Hàn Quốc", 29993.4, 32849.7, 109.52],
        [4, "Ấn Độ", 13622.8, 15228.3, 111.79],
      ],
      findings: ["D3"],
      messages: ["compared"],
    },
    {
      name: { vi: "Tiêu đề còn ghi năm trước", en: "The title still names last year" },
      sheet: [
        ["Doanh thu bán lẻ tháng 4 năm 2023"],
        UNIT,
        ["TT", "Chỉ tiêu", "Tháng 4/2023", "Tháng 4/2024", "4 tháng/2023", "4 tháng/2024"],
        [1, "Lương thực", 1520, 1702, 6210, 6544],
        [2, "Xăng dầu", 842, 921, 3290, 3508],
      ],
      findings: ["A1"],
      messages: ["behind"],
    },
    {
      name: { vi: "Hai trang tính cùng một tháng", en: "Two sheets of one month" },
      before: [
        ["Doanh thu bán lẻ tháng 1 năm 2024"],
        UNIT,
        ["TT", "Chỉ tiêu", "Kế hoạch năm 2024", "TH tháng 1/2023", "TH tháng 1/2024"],
        [1, "Lương thực", 20000, 1520, 1640],
        [2, "Xăng dầu", 11000, 842, 905],
        [],
        ["Doanh thu bán lẻ tháng 2 năm 2024"],
        UNIT,
        ["TT", "Chỉ tiêu", "Kế hoạch năm 2024", "TH tháng 2/2023", "TH tháng 2/2024"],
        [1, "Lương thực", 20000, 1490, 1555],
        [2, "Xăng dầu", 11000, 820, 861],
      ],
      sheet: [
        ["Doanh thu bán lẻ tháng 2 năm 2024"],
        UNIT,
        ["TT", "Chỉ tiêu", "Kế hoạch năm 2024", "TH tháng 2/2023", "TH tháng 2/2024"],
        [1, "Lương thực", 20000, 1601, 1733],
        [2, "Xăng dầu", 11000, 855, 944],
      ],
      findings: ["A1"],
      messages: ["sheets"],
    },
    {
      name: { vi: "Tiêu đề ghi năm khác", en: "The title names another year" },
      sheet: [
        ["Doanh thu bán lẻ 6 tháng đầu năm 2025"],
        UNIT,
        ["TT", "Chỉ tiêu", "6 tháng đầu năm 2022", "6 tháng đầu năm 2023"],
        [1, "Lương thực", 9870, 10120],
        [2, "Xăng dầu", 5310, 5570],
      ],
      findings: ["A1"],
      messages: ["year"],
    },
    {
      name: { vi: "Tiêu đề ghi tháng khác", en: "The title names another month" },
      sheet: [
        ["Doanh thu bán lẻ tháng 7 năm 2024"],
        UNIT,
        ["TT", "Chỉ tiêu", "Tháng 6 năm 2023", "Tháng 6 năm 2024"],
        [1, "Lương thực", 1520, 1702],
        [2, "Xăng dầu", 842, 921],
      ],
      findings: ["A1"],
      messages: ["month"],
    },
    {
      name: { vi: "Tiêu đề của tháng trước chưa sửa", en: "Last month's title left as it was" },
      before: [
        ["Doanh thu bán lẻ tháng 8 năm 2024"],
        UNIT,
        ["TT", "Chỉ tiêu", "Tháng 7 năm 2024", "Tháng 8 năm 2024", "8 tháng năm 2024"],
        [1, "Lương thực", 1520, 1702, 13870],
        [2, "Xăng dầu", 842, 921, 7310],
      ],
      sheet: [
        ["Doanh thu bán lẻ tháng 8 năm 2024"],
        UNIT,
        ["TT", "Chỉ tiêu", "Tháng 8 năm 2024", "Tháng 9 năm 2024", "9 tháng năm 2024"],
        [1, "Lương thực", 1702, 1811, 15681],
        [2, "Xăng dầu", 921, 944, 8254],
      ],
      findings: ["A1"],
      messages: ["reused"],
    },
    {
      name: { vi: "Cột tháng 9 ghi là 9 tháng", en: "A column of September headed nine months" },
      sheet: [
        ["Doanh thu bán lẻ tháng 9 năm 2025"],
        UNIT,
        ["TT", "Chỉ tiêu", "Ước tính 9 tháng năm 2025", "Cộng dồn 9 tháng năm 2025"],
        [1, "Lương thực", 1520, 13702],
        [2, "Xăng dầu", 842, 7921],
        [3, "Hàng may mặc", 310, 2870],
        [4, "Đồ dùng gia đình", 415, 3790],
      ],
      findings: ["C4:C7"],
      messages: ["twice"],
    },
    {
      name: {
        vi: "Tệp “Bieu T1.2025_gui lai.xlsx” chứa số tháng 1/2026",
        en: "The file “Bieu T1.2025_gui lai.xlsx” holds January 2026",
      },
      fileName: "Bieu T1.2025_gui lai.xlsx",
      sheet: [
        ["Doanh thu bán lẻ"],
        UNIT,
        ["TT", "Chỉ tiêu", "Tháng 12/2025", "Tháng 1/2026"],
        [1, "Lương thực", 1520, 1702],
        [2, "Xăng dầu", 842, 921],
      ],
      findings: ["A1"],
      messages: ["name"],
    },
    {
      name: { vi: "Tiêu đề còn tháng trước", en: "The title still names the month before" },
      sheet: [
        ["KIM NGẠCH XUẤT KHẨU 6 THÁNG ĐẦU NĂM 2024"],
        UNIT,
        ["TT", "Mặt hàng", "Tháng 6/2024", "Ước tháng 7/2024", "7 tháng năm 2024"],
        [1, "Cà phê", 41.2, 44.8, 296.4],
        [2, "Hồ tiêu", 6.3, 6.1, 39.9],
      ],
      findings: ["A1"],
      messages: ["month-behind"],
    },
    {
      name: { vi: "Năm gõ thừa chữ số", en: "A year with a digit too many" },
      sheet: [
        ["Doanh thu bán lẻ 6 tháng năm 20214"],
        UNIT,
        ["TT", "Chỉ tiêu", "6 tháng năm 2023", "6 tháng năm 2024"],
        [1, "Lương thực", 9520, 9702],
        [2, "Xăng dầu", 4842, 4921],
      ],
      findings: ["A1"],
      messages: ["typo"],
    },
  ],
};

function titleConflicts(table: TableModel): readonly Finding[] {
  if (!table.title) return [];
  const headers = table.columns
    .filter((c) => c.role === "value" || c.role === "measure")
    .map(headerText)
    .join(" | ");
  // Ranges of years ("2016-2020") are no period of reporting.
  if (namesYearSpan(table.title.text)) return [];
  const { cell } = table.title;
  const range = { top: cell.row, bottom: cell.row, left: cell.column, right: cell.column };
  const conflict = (kind: "year" | "month" | "quarter", named: (text: string) => readonly number[]): Finding | null => {
    const inTitle = named(table.title?.text ?? "");
    const inHeader = named(headers);
    const [titled] = inTitle;
    if (inTitle.length !== 1 || titled === undefined || inHeader.length === 0 || inHeader.includes(titled)) return null;
    // Next year's plan or last year's figures may stand alone beside a title of this year; the year before alone may
    // not.
    if (kind === "year" && inHeader.some((year) => Math.abs(year - titled) === 1)) return null;
    if (kind === "month" && (titled > 12 || inHeader.some((month) => month > 12))) return null;
    const words = say(rule, kind, {
      cell: cellParameter(table, cell.row, cell.column),
      title: String(titled),
      header: [...inHeader].sort((a, b) => a - b).join(", "),
    });
    return findingAt(rule, table, { row: null, column: null, range }, words, { detail: kind });
  };
  return [
    conflict("year", yearsNamed),
    conflict("month", monthsNamed),
    // Where months are named too, the title is of what adds up to them.
    ...(monthsNamed(headers).length > 0 ? [] : [conflict("quarter", quartersNamed)]),
  ].flatMap((f) => f ?? []);
}

/** A title of the year, or of the month, before the latest figures. */
function titleBehind(table: TableModel): readonly Finding[] {
  const [years, months] = [yearBehind(table), monthBehind(table)];
  const behind = years ?? months;
  if (behind === null || !table.title) return [];
  const { row, column } = table.title.cell;
  const words = say(rule, years === null ? "month-behind" : "behind", {
    cell: cellParameter(table, row, column),
    title: String(behind.titled),
    header: String(behind.latest),
  });
  return [findingAt(rule, table, headSpot(table), words, { detail: "behind" })];
}

/** Two columns that a growth column compares, to different months of their years. */
function unlikeColumns(table: TableModel): readonly Finding[] {
  const unlike = unlikePeriods(table);
  if (unlike === null) return [];
  const { measure, odd, other } = unlike;
  const header = table.header ?? table.body;
  const words = say(rule, "compared", {
    measure: headerText(measure),
    odd: headerText(odd),
    other: headerText(other),
  });
  const range = { ...header, left: odd.column, right: odd.column };
  return [findingAt(rule, table, { row: null, column: odd, range }, words, { detail: "compared" })];
}

/** The month to which a table adds up in its latest year; null where it says none, or several. */
function cumulatedTo(table: TableModel): number | null {
  const ends = table.columns.flatMap(({ role, scenario, period }) =>
    (role === "value" || role === "measure") &&
    scenario !== "plan" &&
    period?.kind === "cumulative" &&
    "calendar" in period.year
      ? [{ year: period.year.calendar, month: period.to }]
      : [],
  );
  const year = Math.max(...ends.map((end) => end.year));
  const [month, ...others] = new Set(ends.filter((end) => end.year === year).map((end) => end.month));
  return month === undefined || others.length > 0 ? null : month;
}

/**
 * A title that stands word for word on another sheet, whose table adds up to the month it names, as this one's does
 * not.
 */
function reusedTitle(table: TableModel, tables: readonly TableModel[]): readonly Finding[] {
  const stored = cumulatedTo(table);
  const { title } = table;
  if (title === null || stored === null) return [];
  const [titled, ...others] = monthsNamed(title.text);
  if (titled === undefined || others.length > 0 || titled === stored) return [];
  const twin = tables.find(
    (other) =>
      other.sheet !== table.sheet &&
      other.title !== null &&
      normalizeLabel(other.title.text) === normalizeLabel(title.text) &&
      cumulatedTo(other) === titled,
  );
  if (!twin?.title) return [];
  const { cell } = title;
  const words = say(rule, "reused", {
    cell: cellParameter(table, cell.row, cell.column),
    title: String(titled),
    other: cellParameter(twin, twin.title.cell.row, twin.title.cell.column),
    stored: String(stored),
  });
  return [
    findingAt(
      rule,
      table,
      { row: null, column: null, range: { top: cell.row, bottom: cell.row, left: cell.column, right: cell.column } },
      words,
      { detail: "reused" },
    ),
  ];
}

const isYear = (text: string): boolean => /^(?:19|20)\d\d$/.test(text);
const FILE: Bilingual = { vi: "Tệp", en: "The file" };
const SHEET: Bilingual = { vi: "Trang", en: "The sheet" };

/** The month that ends a month, a quarter or the months so far; null for what ends a year or none. */
function lastMonthOf(period: Period): number | null {
  if (period.kind === "month") return period.month;
  if (period.kind === "quarter") return 3 * period.quarter;
  return period.kind === "cumulative" ? period.to : null;
}

/**
 * The latest year of a table's months and the months that end its periods there; null where it names none, or its rows
 * are times, of which those still to come are blank.
 */
function latestMonths(table: TableModel): { readonly year: number; readonly months: ReadonlySet<number> } | null {
  if (table.rows.some(({ period }) => period !== undefined)) return null;
  const ends = table.columns.flatMap(({ role, scenario, period }) => {
    if (
      (role !== "value" && role !== "measure") ||
      scenario === "plan" ||
      period === null ||
      !("year" in period) ||
      !("calendar" in period.year)
    )
      return [];
    const month = lastMonthOf(period);
    return month === null ? [] : [{ year: period.year.calendar, month }];
  });
  const year = Math.max(...ends.map((end) => end.year));
  return ends.length === 0
    ? null
    : { year, months: new Set(ends.filter((end) => end.year === year).map((end) => end.month)) };
}

/** A file or sheet named after another month than any of its tables reports on; said once, at its first table. */
function nameConflicts(table: TableModel, tables: readonly TableModel[], fileName: string): readonly Finding[] {
  const dated = tables.filter((other) => other.confidence >= SURE && latestMonths(other) !== null);
  const names = [
    { what: FILE, name: fileName.replace(/\.[a-z]{3,4}$/iu, ""), of: dated },
    { what: SHEET, name: table.sheet.name, of: dated.filter((other) => other.sheet.name === table.sheet.name) },
  ];
  return names.flatMap(({ what, name, of }) => {
    const named = monthAndYear(name);
    const stored = latestMonths(table);
    if (of[0] !== table || stored === null || named === null || named.month < 1 || named.month > 12) return [];
    const { month, year } = named;
    if (isMisspelledYear(year))
      return [findingAt(rule, table, headSpot(table), say(rule, "typo", { name, year }), { detail: name })];
    const isHeld = (other: TableModel): boolean => {
      const latest = latestMonths(other);
      const titled = yearsNamed(other.title?.text ?? "");
      return (
        (latest?.year === Number(year) && latest.months.has(month)) ||
        (titled.length === 1 && titled[0] === Number(year) && Number(year) !== latest?.year)
      );
    };
    if (!isYear(year) || of.some(isHeld)) return [];
    const words = say(rule, "name", {
      what,
      name,
      stored: [...stored.months]
        .sort((a, b) => a - b)
        .map((m) => `${String(m)}/${String(stored.year)}`)
        .join(", "),
    });
    return [findingAt(rule, table, headSpot(table), words, { detail: name })];
  });
}

/** The title, or the first cell of the header. */
function headSpot(table: TableModel): Spot {
  const { row, column } = table.title?.cell ?? { row: table.header?.top ?? table.body.top, column: table.body.left };
  return { row: null, column: null, range: { top: row, bottom: row, left: column, right: column } };
}

/** Years of three or five digits in the title and over the columns. */
function misspelledYears(table: TableModel): readonly Finding[] {
  const header = table.header;
  const texts = [
    ...(table.title ? [{ text: table.title.text, spot: headSpot(table) }] : []),
    ...(header
      ? table.columns.map((column) => ({
          text: headerText(column),
          spot: { row: null, column, range: { ...header, left: column.column, right: column.column } },
        }))
      : []),
  ];
  return texts.flatMap(({ text, spot }) => {
    const year = misspelledYear(text);
    return year !== null
      ? [findingAt(rule, table, spot, say(rule, "typo", { name: text, year }), { detail: year })]
      : [];
  });
}

/** Two columns under the same words and of the same time. */
function repeatedColumns(table: TableModel): readonly Finding[] {
  const pair = columnsOfOneTime(table);
  if (pair === null) return [];
  const [first, second] = pair;
  const header = table.header ?? table.body;
  const range = { ...header, left: second.column, right: second.column };
  const words = say(rule, "same", { first: headerText(first) });
  return [findingAt(rule, table, { row: null, column: second, range }, words, { detail: "same" })];
}

/** A sheet of the month of another one, among sheets that are each of their own. */
function repeatedMonth(table: TableModel, tables: readonly TableModel[]): readonly Finding[] {
  const twin = tableOfOneMonth(table, tables);
  const stored = latestMonths(table);
  if (twin === null || stored === null) return [];
  const { top, left } = headSpot(twin).range ?? twin.body;
  const words = say(rule, "sheets", {
    other: cellParameter(twin, top, left),
    month: `${[...stored.months].sort((a, b) => a - b).join(", ")}/${String(stored.year)}`,
  });
  return [findingAt(rule, table, headSpot(table), words, { detail: "sheets" })];
}

/** Columns of one period whose figures differ several times over in almost every row. */
const FAR = 2;
const ROWS = 3;

function doubledPeriods(table: TableModel): readonly Finding[] {
  const columns = valueColumns(table).filter((c) => c.scenario !== "plan" && c.period !== null && c.unit === null);
  const result: Finding[] = [];
  columns.forEach((first, i) => {
    for (const second of columns.slice(i + 1)) {
      if (!isTwice(first, second)) continue;
      const ratios = table.rows.flatMap((row) => {
        const a = row.nature === "level" ? figureAt(table, row.row, first.column) : null;
        const b = figureAt(table, row.row, second.column);
        return a && b && a.value > 0 && b.value > 0 ? [a.value / b.value] : [];
      });
      const smaller = ratios.filter((r) => r < 1 / FAR).length;
      const larger = ratios.filter((r) => r > FAR).length;
      if (ratios.length < ROWS || Math.max(smaller, larger) < 0.8 * ratios.length) continue;
      const odd = smaller > larger ? first : second;
      result.push(
        findingAt(
          rule,
          table,
          { row: null, column: odd, range: { ...table.body, left: odd.column, right: odd.column } },
          say(rule, "twice", { first: headerText(first), second: headerText(second) }),
        ),
      );
    }
  });
  return result;
}

const isTwice = (a: ColumnModel, b: ColumnModel): boolean =>
  a.period !== null &&
  b.period !== null &&
  a.period.kind === "cumulative" &&
  // Columns of goods that take their time from the title are of one time rightly.
  a.meaning.namesSpan &&
  b.meaning.namesSpan &&
  samePeriod(a.period, b.period) &&
  areOfOneThing(a, b) &&
  a.header[0] !== b.header[0];

export default rule;
