import type { Rule } from "../../model/results/finding";
import { ruleCheck } from "../../model/results/finding";
import { figure } from "../../model/tables/table";
import { cellParameter, findingAt, numberParameter, placeOf, say } from "../findings/finding-at";
import { bareText, numberText } from "../../vocabulary/numbers";
import { chooseReading } from "./ambiguous-readings";

const TITLE = ["Doanh thu bán lẻ tháng 6 năm 2024"];
const HEADER = ["TT", "Chỉ tiêu", "ĐVT", "Thực hiện tháng 6 năm 2023", "Ước tháng 6 năm 2024", "So với cùng kỳ (%)"];

const rule: Rule = {
  id: "ambiguous-number",
  severity: "warning",
  name: { vi: "Số đọc được hai cách", en: "A number with two readings" },
  why: {
    vi:
      "Dấu chấm hoặc phẩy có thể là phân cách nghìn hay thập phân; hai cách đọc cách nhau nghìn " +
      "lần và chưa có số nào khác trong biểu nói rõ.",
    en: "The mark may separate thousands or decimals; the readings are a thousandfold apart and nothing else in the table decides.",
  },
  advice: { vi: "Chọn cách đọc đúng.", en: "Choose the right reading." },
  messages: {
    two: {
      vi: "{label}: “{text}” ở {cell} là {large} hay {small}?",
      en: "{label}: is “{text}” in {cell} {large} or {small}?",
    },
    fix: { vi: "Đọc “{text}” là {value}", en: "Read “{text}” as {value}" },
  },
  check: ({ table }) => {
    let checked = 0;
    const findings = table.columns.flatMap((column) => {
      if ((column.role !== "value" && column.role !== "measure") || column.isEmpty) return [];
      return table.rows.flatMap((row) => {
        const value = figure(table, row.row, column.column);
        if (typeof value !== "string" || row.kind === "heading") return [];
        const reading = numberText(value);
        if (reading.kind !== "ambiguous" && reading.kind !== "number") return [];
        checked++;
        if (reading.kind === "number" || chooseReading(table, row, column.column, reading) !== null) return [];
        const text = bareText(value);
        const cell = cellParameter(table, row.row, column.column);
        const large = Math.abs(reading.vi) > Math.abs(reading.en) ? reading.vi : reading.en;
        const small = large === reading.vi ? reading.en : reading.vi;
        const words = say(rule, "two", {
          label: row.label,
          text,
          cell,
          large: numberParameter(large),
          small: numberParameter(small),
        });
        const fixes = [large, small].map((after) => ({
          label: say(rule, "fix", { text, value: numberParameter(after) }),
          place: placeOf(table, row.row, column.column),
          before: value,
          after,
          isCertain: false,
        }));
        return [findingAt(rule, table, { row, column }, words, { fixes })];
      });
    });
    return ruleCheck(checked, findings);
  },
  examples: [
    {
      name: { vi: "Tốc độ tăng cho biết cách đọc", en: "Growth decides the reading" },
      sheet: [
        TITLE,
        HEADER,
        [1, "Lương thực", "Tỷ đồng", 1520.4, "1.703", 112.01],
        [2, "Hàng may mặc", "Tỷ đồng", 310.6, 341.7, 110.01],
        [3, "Xăng dầu", "Tỷ đồng", 842.7, 921.8, 109.39],
      ],
      findings: [],
    },
    {
      name: { vi: "Không có gì cho biết cách đọc", en: "Nothing decides" },
      sheet: [
        ["Doanh thu bán lẻ tháng 6 năm 2024"],
        ["TT", "Chỉ tiêu", "ĐVT", "Ước tháng 6 năm 2024"],
        [1, "Lương thực", "Tỷ đồng", 1703],
        [2, "Hàng may mặc", "Tỷ đồng", 341],
        [3, "Xăng dầu", "Tỷ đồng", "29.232"],
        [4, "Đồ dùng gia đình", "Tỷ đồng", 452],
      ],
      findings: ["D5"],
      messages: ["two"],
    },
  ],
};

export default rule;
