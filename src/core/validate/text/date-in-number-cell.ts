import type { Finding, Rule } from "../../model/results/finding";
import { ruleCheck } from "../../model/results/finding";
import type { ColumnModel, TableModel } from "../../model/tables/table";
import type { Cell } from "../../model/cells/workbook";
import { cellAt } from "../../model/cells/workbook";
import { cellParameter, findingAt, numberParameter, placeOf, say } from "../findings/finding-at";
import { isDateFormat } from "../../model/cells/number-format";

const TITLE = ["Chỉ số sản xuất công nghiệp tháng 6 năm 2024"];
const HEADER = ["TT", "Ngành", "ĐVT", "Tháng 6 năm 2024 so với cùng kỳ (%)"];

const rule: Rule = {
  id: "date-in-number-cell",
  severity: "error",
  name: { vi: "Số bị Excel đổi thành ngày", en: "A figure became a date" },
  why: {
    vi: "Khi gõ 3.03 hay 1/7, Excel có thể hiểu là ngày và lưu một số khác hẳn.",
    en: "When 3.03 or 1/7 is typed, Excel may take it for a date and keep quite another number.",
  },
  advice: {
    vi: "Đặt định dạng ô là số rồi gõ lại; ở tiêu đề thì đặt định dạng chữ trước khi gõ.",
    en: "Format the cell as a number and type again; in a header, format it as text first.",
  },
  messages: {
    figure: {
      vi: "{label}: {cell} đang là ngày {shown}, không phải số.",
      en: "{label}: {cell} holds the date {shown}, not a figure.",
    },
    header: {
      vi:
        "Tiêu đề {cell} đang là ngày {shown} trong khi các tiêu đề cạnh đó là chữ; ngày và tháng có " +
        "bị đổi chỗ không?",
      en: "The header {cell} holds the date {shown} while its neighbours are text; were day and month exchanged?",
    },
    fix: { vi: "Ghi {value} vào {cell}", en: "Put {value} into {cell}" },
  },
  check: ({ table }) => {
    const findings: Finding[] = [];
    let checked = 0;
    for (const column of table.columns) {
      if (column.role !== "value" && column.role !== "measure") continue;
      const numbers = table.rows.flatMap((row) => {
        const cell = cellAt(table.sheet, row.row, column.column);
        return cell && typeof cell.value === "number" ? [{ row, cell }] : [];
      });
      checked += numbers.length;
      const dates = numbers.filter(({ cell }) => isDateFormat(cell.numberFormat));
      // A column with several dates holds dates.
      if (dates.length > Math.max(2, 0.1 * numbers.length)) continue;
      for (const { row, cell } of dates) {
        const typed = typedNumber(cell);
        const address = cellParameter(table, row.row, column.column);
        findings.push(
          findingAt(
            rule,
            table,
            { row, column },
            say(rule, "figure", { label: row.label, cell: address, shown: cell.text }),
            {
              fixes:
                typed === null
                  ? []
                  : [
                      {
                        label: say(rule, "fix", { value: numberParameter(typed, 2), cell: address }),
                        place: placeOf(table, row.row, column.column),
                        before: typeof cell.value === "number" ? cell.value : null,
                        after: typed,
                        isCertain: false,
                      },
                    ],
            },
          ),
        );
      }
    }
    return ruleCheck(checked, [...findings, ...headerDates(table)]);
  },
  examples: [
    {
      name: { vi: "Số là số", en: "Figures are figures" },
      sheet: [
        TITLE,
        HEADER,
        [1, "Khai khoáng", "%", 92.32],
        [2, "Chế biến, chế tạo", "%", 112.62],
        [3, "Điện", "%", 96.97],
      ],
      findings: [],
    },
    {
      name: { vi: "3.03 thành ngày 3 tháng 3", en: "3.03 became the third of March" },
      sheet: [
        TITLE,
        HEADER,
        [1, "Khai khoáng", "%", 92.32],
        [2, "Chế biến, chế tạo", "%", 112.62],
        [3, "Điện", "%", { value: 45354, format: "d-mmm" }],
        [4, "Cung cấp nước", "%", 100.75],
      ],
      findings: ["D5"],
      messages: ["figure"],
    },
    {
      name: { vi: "Tiêu đề thành ngày", en: "A header became a date" },
      sheet: [
        ["Số doanh nghiệp đang hoạt động năm 2013"],
        ["TT", "Chỉ tiêu", "ĐVT", "01/4/2013", { value: 41281, format: "dd/mm/yyyy" }],
        [1, "Công nghiệp", "Doanh nghiệp", 412, 420],
        [2, "Thương mại", "Doanh nghiệp", 1250, 1274],
        [3, "Dịch vụ", "Doanh nghiệp", 873, 881],
      ],
      findings: ["E2"],
      messages: ["header"],
    },
  ],
};

/** Day and month of a serial number, in the 1900 system. */
function dayAndMonth(serial: number): { readonly day: number; readonly month: number } {
  const date = new Date(Math.round((serial - 25_569) * 86_400_000));
  return { day: date.getUTCDate(), month: date.getUTCMonth() + 1 };
}

/** What was typed when a day and a month were made of it: 3.03 for the third of March. */
function typedNumber(cell: Cell): number | null {
  if (typeof cell.value !== "number" || cell.formula !== null || cell.value < 1) return null;
  const { day, month } = dayAndMonth(cell.value);
  return Number(`${String(day)}.${String(month).padStart(2, "0")}`);
}

function headerDates(table: TableModel): readonly Finding[] {
  const { header } = table;
  if (!header) return [];
  return table.columns.flatMap((column: ColumnModel) => {
    for (let row = header.top; row <= header.bottom; row++) {
      const cell = cellAt(table.sheet, row, column.column);
      if (
        !cell ||
        typeof cell.value !== "number" ||
        !isDateFormat(cell.numberFormat) ||
        dayAndMonth(cell.value).day > 12
      )
        continue;
      const textBeside = table.columns.some((c) => {
        const value = cellAt(table.sheet, row, c.column)?.value;
        return typeof value === "string" && /^\s*\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{2,4}\s*$/.test(value);
      });
      if (!textBeside) continue;
      const range = { top: row, bottom: row, left: column.column, right: column.column };
      return [
        findingAt(
          rule,
          table,
          { row: null, column, range },
          say(rule, "header", { cell: cellParameter(table, row, column.column), shown: cell.text }),
          { severity: "warning" },
        ),
      ];
    }
    return [];
  });
}

export default rule;
