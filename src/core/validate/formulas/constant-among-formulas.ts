import type { Rule } from "../../model/results/finding";
import { ruleCheck } from "../../model/results/finding";
import { cellParameter, findingAt, numberParameter, placeOf, say } from "../findings/finding-at";
import { oddCells } from "./formula-runs";
import { shiftFormula } from "./references";
import { typedAmongLinks } from "./typed-links";

const TITLE = ["Tình hình xuất nhập khẩu tháng 6 năm 2024"];
const HEADER = ["TT", "Chỉ tiêu", "ĐVT", "Thực hiện tháng 6 năm 2023", "Ước tháng 6 năm 2024", "So với cùng kỳ (%)"];

const rule: Rule = {
  id: "constant-among-formulas",
  severity: "warning",
  name: { vi: "Số gõ tay giữa các công thức", en: "A typed number among formulas" },
  why: {
    vi:
      "Các ô trên dưới (hoặc trái phải) cùng một công thức, riêng ô này là số gõ vào: sửa số " +
      "liệu thì ô này không đổi theo.",
    en: "The cells around share one formula and this one holds a typed number: it will not follow when figures change.",
  },
  advice: {
    vi: "Khôi phục công thức, hoặc ghi chú vì sao phải gõ tay.",
    en: "Restore the formula, or note why it was typed.",
  },
  messages: {
    typed: {
      vi: "{label}: {cell} là số gõ tay {value}, trong khi {count} ô cùng dãy dùng công thức như {neighbour}.",
      en: "{label}: {cell} holds the typed number {value} while {count} cells of its run use the formula of {neighbour}.",
    },
    linked: {
      vi: "{label}: {cell} là số gõ tay {value}, trong khi {count} ô cùng cột lấy số từ trang khác như {neighbour}.",
      en:
        "{label}: {cell} holds the typed number {value} while {count} cells of its column are linked to " +
        "another sheet, as {neighbour} is.",
    },
    fix: { vi: "Khôi phục công thức {formula}", en: "Restore the formula {formula}" },
  },
  check: ({ table }) => {
    const { checked, odd } = oddCells(table);
    const findings = odd.flatMap(({ row, column, cell, neighbour, count, isMovable }) => {
      if (cell.formula !== null || typeof cell.value !== "number" || neighbour.cell.formula === null) return [];
      const formula = shiftFormula(neighbour.cell.formula, row.row - neighbour.row, column.column - neighbour.column);
      const words = say(rule, "typed", {
        label: row.label,
        cell: cellParameter(table, row.row, column.column),
        value: numberParameter(cell.value),
        count: numberParameter(count),
        neighbour: cellParameter(table, neighbour.row, neighbour.column),
      });
      return [
        findingAt(rule, table, { row, column }, words, {
          fixes: isMovable
            ? [
                {
                  label: say(rule, "fix", { formula }),
                  place: placeOf(table, row.row, column.column),
                  before: cell.value,
                  after: formula,
                  isCertain: false,
                },
              ]
            : [],
        }),
      ];
    });
    const known = new Set(odd.map(({ row, column }) => `${String(row.row)} ${String(column.column)}`));
    const links = typedAmongLinks(table).filter(
      ({ row, column }) => !known.has(`${String(row.row)} ${String(column.column)}`),
    );
    const linked = links.map(({ row, column, value, neighbour, count }) =>
      findingAt(
        rule,
        table,
        { row, column },
        say(rule, "linked", {
          label: row.label,
          cell: cellParameter(table, row.row, column.column),
          value: numberParameter(value),
          count: numberParameter(count),
          neighbour: cellParameter(table, neighbour.row, neighbour.column),
        }),
      ),
    );
    return ruleCheck(checked, [...findings, ...linked]);
  },
  examples: [
    {
      name: { vi: "Cả cột một công thức", en: "One formula all along" },
      sheet: [
        TITLE,
        HEADER,
        [1, "Xuất khẩu", "Triệu USD", 80, 100, { formula: "=E3/D3*100", value: 125 }],
        [2, "Nhập khẩu", "Triệu USD", 10, 12, { formula: "=E4/D4*100", value: 120 }],
        [3, "Cà phê", "Triệu USD", 50, 60, { formula: "=E5/D5*100", value: 120 }],
      ],
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
    {
      name: { vi: "Một ô gõ tay giữa các ô lấy số từ trang khác", en: "One cell typed among links to another sheet" },
      sheet: [
        TITLE,
        HEADER.slice(0, 5),
        [1, "Thủy sản", "Triệu USD", 80, { formula: "=XK!H13", value: 100 }],
        [2, "Cà phê", "Triệu USD", 50, { formula: "=XK!H16", value: 60 }],
        [3, "Chè", "Triệu USD", 9, { formula: "=XK!H17", value: 10 }],
        [4, "Dầu thô", "Triệu USD", 30, 35],
        [5, "Xăng dầu", "Triệu USD", 20, { formula: "=XK!H27", value: 25 }],
        [6, "Cao su", "Triệu USD", 4, { formula: "=XK!H33", value: 5 }],
      ],
      findings: ["E6"],
      messages: ["linked"],
    },
  ],
};

export default rule;
