import type { Finding, Rule } from "../../model/finding";
import { ruleCheck } from "../../model/finding";
import type { Message } from "../../model/text";
import { figureAt, termAt } from "../amount";
import { cellParameter, findingAt, headerText, numberParameter, placeOf, say } from "../finding-at";
import { isFlow } from "../pace";
import { columnSums } from "../period-sums";
import { judgeSum } from "../sums";

const TITLE = ["Doanh thu bán lẻ quý I năm 2024"];
const HEADER = ["TT", "Chỉ tiêu", "ĐVT", "Tháng 1 năm 2024", "Tháng 2 năm 2024", "Tháng 3 năm 2024", "Quý I năm 2024"];

const rule: Rule = {
  id: "cumulative-mismatch",
  severity: "error",
  name: { vi: "Lũy kế không bằng cộng các kỳ", en: "A cumulative figure is not the sum of its periods" },
  why: { vi: "Cộng các tháng (hoặc quý) phải ra lũy kế; chênh vượt mức làm tròn thì có tháng đã điều chỉnh mà chưa sửa, hoặc lũy kế cộng thiếu.", en: "Months (or quarters) must add up to the cumulative figure; beyond rounding, a month was revised but not corrected, or the sum is incomplete." },
  advice: { vi: "Cập nhật các tháng đã điều chỉnh, hoặc cộng lại lũy kế.", en: "Update the revised months, or add up again." },
  messages: {
    differs: { vi: "{label}: {cell} (“{column}”) ghi {total}, cộng {count} kỳ trong đó được {sum}, lệch {difference}.", en: "{label}: {cell} (“{column}”) says {total}, its {count} periods add up to {sum}, {difference} apart." },
    "not-sums": { vi: "“{column}” không phải là cộng của các cột kỳ trong biểu (có thể số tháng chưa cập nhật), nên không kiểm tra từng dòng.", en: "“{column}” is not the sum of the table's periods (months may not be up to date), so rows were not checked." },
  },
  check: ({ table }) => {
    let checked = 0;
    const findings: Finding[] = [];
    const missing: Message[] = [];
    for (const { whole, parts } of columnSums(table)) {
      const rows = table.rows.flatMap((row) => {
        const total = isFlow(row, whole) ? figureAt(table, row.row, whole.column) : null;
        const terms = parts.flatMap((part) => termAt(table, row.row, part.column) ?? []);
        return total && terms.length === parts.length ? [{ row, total, judgement: judgeSum(total, terms) }] : [];
      });
      const differing = rows.filter((r) => r.judgement.verdict === "differs");
      if (differing.length > 0 && 2 * differing.length >= rows.length && rows.length > 1) {
        missing.push(say(rule, "not-sums", { column: headerText(whole) }));
        continue;
      }
      checked += rows.length;
      for (const { row, total, judgement } of differing) {
        const words = say(rule, "differs", {
          label: row.label,
          cell: cellParameter(table, row.row, whole.column),
          column: headerText(whole),
          total: numberParameter(total.value),
          count: numberParameter(parts.length),
          sum: numberParameter(judgement.sum.toNumber()),
          difference: numberParameter(judgement.difference.abs().toNumber()),
        });
        findings.push(findingAt(rule, table, { row, column: whole }, words, { related: parts.map((part) => placeOf(table, row.row, part.column)), severity: rows.length === 1 ? "warning" : "error" }));
      }
    }
    return ruleCheck(checked, findings, missing);
  },
  examples: [
    { name: { vi: "Ba tháng cộng thành quý", en: "Three months make the quarter" }, sheet: [TITLE, HEADER, [1, "Lương thực", "Tỷ đồng", 1520, 1410, 1602, 4532], [2, "Xăng dầu", "Tỷ đồng", 842, 790, 871, 2504], [3, "Hàng may mặc", "Tỷ đồng", 310, 288, 301, 899]], findings: [] },
    { name: { vi: "Một dòng lệch", en: "One row is off" }, sheet: [TITLE, HEADER, [1, "Lương thực", "Tỷ đồng", 1520, 1410, 1602, 4532], [2, "Xăng dầu", "Tỷ đồng", 842, 790, 871, 2603], [3, "Hàng may mặc", "Tỷ đồng", 310, 288, 301, 899]], findings: ["G4"], messages: ["differs"] },
    { name: { vi: "Số tháng chưa cập nhật ở cả biểu", en: "Months not updated anywhere" }, sheet: [TITLE, HEADER, [1, "Lương thực", "Tỷ đồng", 1520, 1410, 1602, 4588], [2, "Xăng dầu", "Tỷ đồng", 842, 790, 871, 2555], [3, "Hàng may mặc", "Tỷ đồng", 310, 288, 301, 921]], findings: [], messages: ["not-sums"] },
  ],
};

export default rule;
