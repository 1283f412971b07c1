import type { CellRange } from "../../model/cells/address";
import type { Finding, Fix, Rule } from "../../model/results/finding";
import { ruleCheck } from "../../model/results/finding";
import type { ColumnModel, RowModel, TableModel } from "../../model/tables/table";
import { figure } from "../../model/tables/table";
import { cellAt } from "../../model/cells/workbook";
import {
  cellParameter,
  findingAt,
  headerText,
  numberParameter,
  placeOf,
  rangeParameter,
  say,
} from "../findings/finding-at";
import { bareText, numberText } from "../../vocabulary/numbers";
import { chooseReading } from "./ambiguous-readings";

const TITLE = ["Kim ngạch xuất khẩu tháng 6 năm 2024"];
const HEADER = ["TT", "Mặt hàng", "ĐVT", "Thực hiện tháng 6 năm 2023", "Ước tháng 6 năm 2024"];

/** From this share of a column on, its texts are one matter. */
const MANY = 1 / 3;

interface TextCell {
  readonly row: RowModel;
  readonly text: string;
  readonly value: number;
  readonly isCertain: boolean;
}

const rule: Rule = {
  id: "number-stored-as-text",
  severity: "error",
  name: { vi: "Số ở dạng chữ", en: "A number stored as text" },
  why: {
    vi: "Excel coi ô này là chữ nên không cộng, không chia: tổng và tốc độ tăng bỏ qua nó mà không báo.",
    en: "Excel takes the cell for text and neither adds nor divides it: totals and growth pass it over silently.",
  },
  advice: {
    vi: "Đổi sang số; chỉ có một cách đọc nên đổi được ngay.",
    en: "Convert it to a number; there is only one way to read it.",
  },
  messages: {
    cell: {
      vi: "{label}: “{text}” ở {cell} là chữ, đọc là {value}.",
      en: "{label}: “{text}” in {cell} is text; it reads {value}.",
    },
    column: {
      vi: "{count} ô của cột “{column}” ({range}) là chữ, đều đọc được thành số.",
      en: "{count} cells of “{column}” ({range}) are text; all of them read as numbers.",
    },
    fix: { vi: "Đổi “{text}” thành số {value}", en: "Turn “{text}” into the number {value}" },
  },
  check: ({ table }) => {
    let checked = 0;
    const findings: Finding[] = [];
    for (const column of table.columns) {
      if ((column.role !== "value" && column.role !== "measure") || column.isEmpty) continue;
      let filled = 0;
      const texts: TextCell[] = [];
      for (const row of table.rows) {
        const value = figure(table, row.row, column.column);
        if (typeof value === "number") filled++;
        if (typeof value !== "string" || row.kind === "heading") continue;
        const cell = textCell(table, row, column, value);
        if (cell) texts.push(cell);
      }
      checked += filled + texts.length;
      const [first] = texts;
      const last = texts[texts.length - 1];
      if (first && last && texts.length >= 3 && texts.length > MANY * (filled + texts.length))
        findings.push(
          columnFinding(table, column, texts, {
            top: first.row.row,
            bottom: last.row.row,
            left: column.column,
            right: column.column,
          }),
        );
      else findings.push(...texts.map((cell) => cellFinding(table, column, cell)));
    }
    return ruleCheck(checked, findings);
  },
  examples: [
    {
      name: { vi: "Số là số", en: "Numbers are numbers" },
      sheet: [
        TITLE,
        HEADER,
        [1, "Cà phê", "Triệu USD", 377.3, 452],
        [2, "Hạt tiêu", "Triệu USD", 9.1, "-"],
        [3, "Mủ cao su", "Triệu USD", "…", 1.2],
      ],
      findings: [],
    },
    {
      name: { vi: "Một ô là chữ", en: "One cell is text" },
      sheet: [
        TITLE,
        HEADER,
        [1, "Cà phê", "Triệu USD", 377.3, "  1.078,60 "],
        [2, "Hạt tiêu", "Triệu USD", 9.1, 12.7],
        [3, "Sản phẩm gỗ", "Triệu USD", 0.9, 1.2],
        [4, "Mủ cao su", "Triệu USD", 1.4, 1.2],
      ],
      findings: ["E3"],
      messages: ["cell"],
    },
    {
      name: { vi: "Cả cột là chữ", en: "A whole column is text" },
      sheet: [
        TITLE,
        HEADER,
        [1, "Cà phê", "Triệu USD", 377.3, "452,0"],
        [2, "Hạt tiêu", "Triệu USD", 9.1, "12,7"],
        [3, "Sản phẩm gỗ", "Triệu USD", 0.9, "1,2"],
        [4, "Mủ cao su", "Triệu USD", 1.4, "1,25"],
      ],
      findings: ["E3:E6"],
      messages: ["column"],
    },
  ],
};

function textCell(table: TableModel, row: RowModel, column: ColumnModel, value: string): TextCell | null {
  const reading = numberText(value);
  if (reading.kind === "number") return { row, text: bareText(value), value: reading.value, isCertain: true };
  if (reading.kind !== "ambiguous") return null;
  const choice = chooseReading(table, row, column.column, reading);
  return choice === null ? null : { row, text: bareText(value), value: choice.value, isCertain: choice.by === "ratio" };
}

function fixOf(table: TableModel, column: ColumnModel, { row, text, value, isCertain }: TextCell): Fix {
  const before = cellAt(table.sheet, row.row, column.column)?.value;
  return {
    label: say(rule, "fix", { text, value: numberParameter(value) }),
    place: placeOf(table, row.row, column.column),
    before: typeof before === "string" ? before : text,
    after: value,
    isCertain,
  };
}

function cellFinding(table: TableModel, column: ColumnModel, cell: TextCell): Finding {
  const parameters = {
    label: cell.row.label,
    text: cell.text,
    cell: cellParameter(table, cell.row.row, column.column),
    value: numberParameter(cell.value),
  };
  return findingAt(rule, table, { row: cell.row, column }, say(rule, "cell", parameters), {
    fixes: [fixOf(table, column, cell)],
  });
}

function columnFinding(table: TableModel, column: ColumnModel, cells: readonly TextCell[], range: CellRange): Finding {
  const parameters = {
    count: numberParameter(cells.length),
    column: headerText(column),
    range: rangeParameter(table, range),
  };
  return findingAt(rule, table, { row: null, column, range }, say(rule, "column", parameters), {
    fixes: cells.map((cell) => fixOf(table, column, cell)),
  });
}

export default rule;
