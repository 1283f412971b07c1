import type { Rule } from "../../model/finding";
import { ruleCheck } from "../../model/finding";
import { cellParameter, findingAt, numberParameter, placeOf, say } from "../finding-at";
import { oddCells } from "../formula-runs";
import { shiftFormula } from "../references";

const TITLE = ["Tình hình xuất nhập khẩu tháng 6 năm 2024"];
const HEADER = ["TT", "Chỉ tiêu", "ĐVT", "Thực hiện tháng 6 năm 2023", "Ước tháng 6 năm 2024", "So với cùng kỳ (%)"];

const rule: Rule = {
  id: "constant-among-formulas",
  severity: "warning",
  name: { vi: "Số gõ tay giữa các công thức", en: "A typed number among formulas" },
  why: { vi: "Các ô trên dưới (hoặc trái phải) cùng một công thức, riêng ô này là số gõ vào: sửa số liệu thì ô này không đổi theo.", en: "The cells around share one formula and this one holds a typed number: it will not follow when figures change." },
  advice: { vi: "Khôi phục công thức, hoặc ghi chú vì sao phải gõ tay.", en: "Restore the formula, or note why it was typed." },
  messages: {
    typed: { vi: "{label}: {cell} là số gõ tay {value}, trong khi {count} ô cùng dãy dùng công thức như {neighbour}.", en: "{label}: {cell} holds the typed number {value} while {count} cells of its run use the formula of {neighbour}." },
    fix: { vi: "Khôi phục công thức {formula}", en: "Restore the formula {formula}" },
  },
  check: ({ table }) => {
    const { checked, odd } = oddCells(table);
    const findings = odd.flatMap(({ row, column, cell, neighbour, count }) => {
      if (cell.formula !== null || typeof cell.value !== "number" || neighbour.cell.formula === null) return [];
      const formula = shiftFormula(neighbour.cell.formula, row.row - neighbour.row, column.column - neighbour.column);
      const words = say(rule, "typed", { label: row.label, cell: cellParameter(table, row.row, column.column), value: numberParameter(cell.value), count: numberParameter(count), neighbour: cellParameter(table, neighbour.row, neighbour.column) });
      return [findingAt(rule, table, { row, column }, words, { fixes: [{ label: say(rule, "fix", { formula }), place: placeOf(table, row.row, column.column), before: cell.value, after: formula, isCertain: false }] })];
    });
    return ruleCheck(checked, findings);
  },
  examples: [
    {
      name: { vi: "Cả cột một công thức", en: "One formula all along" },
      sheet: [TITLE, HEADER, [1, "Xuất khẩu", "Triệu USD", 80, 100, { formula: "=E3/D3*100", value: 125 }], [2, "Nhập khẩu", "Triệu USD", 10, 12, { formula: "=E4/D4*100", value: 120 }], [3, "Cà phê", "Triệu USD", 50, 60, { formula: "=E5/D5*100", value: 120 }]],
      findings: [],
    },
    {
      name: { vi: "Một ô gõ tay", en: "One cell typed" },
      sheet: [
        TITLE,
        HEADER,
        [1, "Xuất khẩu", "Triệu USD", 80, 100, { formula: "=E3/D3*100", value: 125 }],
        [2, "Nhập khẩu", "Triệu USD", 10, 12, 120],
        [3, "Cà phê", "Triệu USD", 50, 60, { formula: "=E5/D5*100", value: 120 }],
        [4, "Hạt tiêu", "Triệu USD", 4, 5, { formula: "=E6/D6*100", value: 125 }],
      ],
      findings: ["F4"],
      messages: ["typed"],
    },
  ],
};

export default rule;
