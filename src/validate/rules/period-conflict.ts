import { samePeriod } from "../../model/period";
import type { Finding, Rule } from "../../model/finding";
import { ruleCheck } from "../../model/finding";
import type { ColumnModel, TableModel } from "../../model/table";
import { normalizeLabel } from "../../model/text";
import { figureAt } from "../amount";
import { cellParameter, findingAt, headerText, say } from "../finding-at";
import { valueColumns } from "../hierarchy";

const UNIT = [null, null, null, null, "Tỷ đồng"];

const rule: Rule = {
  id: "period-conflict",
  severity: "warning",
  name: { vi: "Kỳ ghi không thống nhất", en: "Periods disagree" },
  why: { vi: "Tiêu đề, tên trang và đầu cột nói các kỳ khác nhau, thường do dùng lại biểu tháng trước.", en: "Title, sheet name and headers name different periods, often because last month's form was used again." },
  advice: { vi: "Ghi lại cho thống nhất.", en: "Make them agree." },
  messages: {
    year: { vi: "Tiêu đề {cell} ghi năm {title}, còn đầu cột ghi năm {header}.", en: "The title in {cell} says {title}, the headers say {header}." },
    month: { vi: "Tiêu đề {cell} ghi tháng {title}, còn đầu cột ghi tháng {header}.", en: "The title in {cell} says month {title}, the headers say month {header}." },
    twice: { vi: "Hai cột “{first}” và “{second}” cùng một kỳ mà số chênh nhau nhiều lần; một đầu cột có lẽ là số tháng, không phải lũy kế.", en: "“{first}” and “{second}” name the same period, yet their figures are far apart; one of them may be the month, not the cumulative figure." },
  },
  check: ({ table }) => {
    const findings: Finding[] = [...titleConflicts(table), ...doubledPeriods(table)];
    return ruleCheck(table.title || table.header ? 1 : 0, findings);
  },
  examples: [
    {
      name: { vi: "Tiêu đề và đầu cột cùng kỳ", en: "Title and headers agree" },
      sheet: [["Doanh thu bán lẻ tháng 6 và 6 tháng đầu năm 2024"], UNIT, ["TT", "Chỉ tiêu", "Tháng 6 năm 2023", "Tháng 6 năm 2024", "6 tháng đầu năm 2024"], [1, "Lương thực", 1520, 1702, 9870], [2, "Xăng dầu", 842, 921, 5310]],
      findings: [],
    },
    {
      name: { vi: "Tiêu đề ghi năm khác", en: "The title names another year" },
      sheet: [["Doanh thu bán lẻ 6 tháng đầu năm 2025"], UNIT, ["TT", "Chỉ tiêu", "6 tháng đầu năm 2022", "6 tháng đầu năm 2023"], [1, "Lương thực", 9870, 10120], [2, "Xăng dầu", 5310, 5570]],
      findings: ["A1"],
      messages: ["year"],
    },
    {
      name: { vi: "Tiêu đề ghi tháng khác", en: "The title names another month" },
      sheet: [["Doanh thu bán lẻ tháng 7 năm 2024"], UNIT, ["TT", "Chỉ tiêu", "Tháng 6 năm 2023", "Tháng 6 năm 2024"], [1, "Lương thực", 1520, 1702], [2, "Xăng dầu", 842, 921]],
      findings: ["A1"],
      messages: ["month"],
    },
    {
      name: { vi: "Cột tháng 9 ghi là 9 tháng", en: "A column of September headed nine months" },
      sheet: [["Doanh thu bán lẻ tháng 9 năm 2025"], UNIT, ["TT", "Chỉ tiêu", "Ước tính 9 tháng năm 2025", "Cộng dồn 9 tháng năm 2025"], [1, "Lương thực", 1520, 13702], [2, "Xăng dầu", 842, 7921], [3, "Hàng may mặc", 310, 2870], [4, "Đồ dùng gia đình", 415, 3790]],
      findings: ["C4:C7"],
      messages: ["twice"],
    },
  ],
};

/** The year of a price base or an index base is no period of reporting. */
const BASE_YEARS = /(?:giá(?: so sánh| cố định)?|năm gốc|kỳ gốc)(?: năm)? (?:19|20)\d\d(?:\s?=\s?100)?/gu;
const numbersIn = (text: string, pattern: RegExp): ReadonlySet<number> => new Set([...normalizeLabel(text).replace(BASE_YEARS, "").matchAll(pattern)].map((m) => Number(m[1] ?? m[2] ?? 0)));
const YEARS = /(?<![\d.,/])((?:19|20)\d\d)(?!\d)/g;
/** "tháng 6", "T6/2024", "6 tháng": the month that ends the period, whichever way it is said. */
const MONTHS = /(?:tháng|(?<![\p{L}])t)\s?(\d{1,2})(?![\d.]|\s?%)|(?<!\d)(\d{1,2})\s?tháng/gu;

function titleConflicts(table: TableModel): readonly Finding[] {
  if (!table.title) return [];
  const headers = table.columns.filter((c) => c.role === "value" || c.role === "measure").map(headerText).join(" | ");
  // Ranges of years ("2016-2020") are no period of reporting.
  if (/\d{4}\s?[-–]\s?\d{4}/.test(table.title.text)) return [];
  const { cell } = table.title;
  const range = { top: cell.row, bottom: cell.row, left: cell.column, right: cell.column };
  const conflict = (kind: "year" | "month", pattern: RegExp): Finding | null => {
    const inTitle = numbersIn(table.title?.text ?? "", pattern);
    const inHeader = numbersIn(headers, pattern);
    const [titled] = inTitle;
    if (inTitle.size !== 1 || titled === undefined || inHeader.size === 0 || inHeader.has(titled)) return null;
    // Next year's plan or last year's figures may stand alone beside a title of this year; the year before alone may not.
    if (kind === "year" && [...inHeader].some((year) => Math.abs(year - titled) === 1)) return null;
    if (kind === "month" && (titled > 12 || [...inHeader].some((month) => month > 12))) return null;
    const words = say(rule, kind, { cell: cellParameter(table, cell.row, cell.column), title: String(titled), header: [...inHeader].sort((a, b) => a - b).join(", ") });
    return findingAt(rule, table, { row: null, column: null, range }, words, { detail: kind });
  };
  return [conflict("year", YEARS), conflict("month", MONTHS)].flatMap((f) => f ?? []);
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
      result.push(findingAt(rule, table, { row: null, column: odd, range: { ...table.body, left: odd.column, right: odd.column } }, say(rule, "twice", { first: headerText(first), second: headerText(second) })));
    }
  });
  return result;
}

const isTwice = (a: ColumnModel, b: ColumnModel): boolean => a.period !== null && b.period !== null && a.period.kind === "cumulative" && samePeriod(a.period, b.period) && a.quantity === b.quantity && a.header[0] !== b.header[0];

export default rule;
