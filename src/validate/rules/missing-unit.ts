import type { Rule } from "../../model/finding";
import { ruleCheck } from "../../model/finding";
import { findingAt, headerText, say } from "../finding-at";
import { valueColumns } from "../hierarchy";

const rule: Rule = {
  id: "missing-unit",
  severity: "warning",
  name: { vi: "Chưa ghi đơn vị tính", en: "No unit of measure" },
  why: { vi: "Không có đơn vị thì không biết số là tỷ hay triệu đồng, tấn hay nghìn tấn.", en: "Without a unit nobody knows whether it is billions or millions, tonnes or thousands of tonnes." },
  advice: { vi: "Ghi đơn vị ở góc phải trên bảng hoặc ở cột ĐVT.", en: "State the unit above the table or in a unit column." },
  messages: { none: { vi: "Biểu không ghi đơn vị tính ở dòng nào hay cột nào.", en: "The table states no unit, in no row and no column." } },
  check: ({ table }) => {
    const columns = valueColumns(table).filter((c) => c.period !== null);
    const levels = table.rows.filter((row) => row.nature === "level" && row.kind !== "heading");
    if (columns.length === 0 || levels.length === 0) return ruleCheck(0, []);
    const words = [table.title?.text ?? "", ...columns.map(headerText), ...table.rows.map((row) => row.label)].join(" | ");
    // A table in another language is read with less certainty.
    if (UNIT_WORDS.test(words) || !VIETNAMESE.test(words)) return ruleCheck(1, []);
    if (table.unit !== null || columns.some((c) => c.unit !== null) || levels.some((row) => row.unit !== null)) return ruleCheck(1, []);
    const at = table.title?.cell ?? { row: table.header?.top ?? table.body.top, column: table.body.left };
    const range = { top: at.row, bottom: at.row, left: at.column, right: at.column };
    return ruleCheck(1, [findingAt(rule, table, { row: null, column: null, range }, say(rule, "none"))]);
  },
  examples: [
    {
      name: { vi: "Đơn vị ở góc trên", en: "The unit above the table" },
      sheet: [["Doanh thu bán lẻ tháng 6 năm 2024"], [null, null, null, "Đơn vị tính: Tỷ đồng"], ["TT", "Chỉ tiêu", "Thực hiện tháng 6 năm 2023", "Ước tháng 6 năm 2024"], [1, "Lương thực", 1520.4, 1702.9], [2, "Hàng may mặc", 310.6, 341.7]],
      findings: [],
    },
    {
      name: { vi: "Không có đơn vị", en: "No unit" },
      sheet: [["Doanh thu bán lẻ tháng 6 năm 2024"], ["TT", "Chỉ tiêu", "Thực hiện tháng 6 năm 2023", "Ước tháng 6 năm 2024"], [1, "Lương thực", 1520.4, 1702.9], [2, "Hàng may mặc", 310.6, 341.7]],
      findings: ["A1"],
      messages: ["none"],
    },
  ],
};

const UNIT_WORDS = /\((?:[^()]*[\s,;])?(?:nghìn|ngàn|triệu|tỷ|tấn|usd|đồng|người|lượt|km|hk|ha|kwh|mw|%|cái|chiếc|con|vụ|dn|dự án|m2|m3|lít)[^()]*\)|đơn vị|đvt/iu;
const VIETNAMESE = /[ăâđêôơư\u1ea0-\u1ef9]/iu;

export default rule;
