import type { Rule } from "../../model/results/finding";
import { ruleCheck } from "../../model/results/finding";
import { cellParameter, findingAt, numberParameter, placeOf, say } from "../findings/finding-at";
import { oddCells } from "./formula-runs";
import { shiftFormula } from "./references";

const TITLE = ["Tình hình xuất nhập khẩu tháng 6 năm 2024"];
const HEADER = ["TT", "Chỉ tiêu", "ĐVT", "Thực hiện tháng 6 năm 2023", "Ước tháng 6 năm 2024", "So với cùng kỳ (%)"];

const rule: Rule = {
  id: "inconsistent-formula",
  severity: "warning",
  name: { vi: "Công thức khác các ô bên cạnh", en: "A formula unlike its neighbours" },
  why: {
    vi: "Giữa một dãy cùng công thức, ô này tính cách khác: hay gặp khi chép từ ô khác.",
    en: "In a run of one formula this cell is computed otherwise: often another base was picked up in copying.",
  },
  advice: {
    vi: "So công thức với ô bên cạnh; đúng là phải khác thì bỏ qua.",
    en: "Compare the formula with its neighbour's; ignore it if the difference is meant.",
  },
  messages: {
    differs: {
      vi: "{label}: {cell} dùng {formula}, trong khi {count} ô cùng dãy tính như {neighbour}, tức là {expected}.",
      en: "{label}: {cell} uses {formula} while {count} cells of its run go as {neighbour} does, that is {expected}.",
    },
    fix: { vi: "Dùng công thức {expected}", en: "Use the formula {expected}" },
  },
  check: ({ table }) => {
    const { checked, odd } = oddCells(table);
    const findings = odd.flatMap(({ row, column, cell, neighbour, count, isMovable }) => {
      if (cell.formula === null || neighbour.cell.formula === null || !isMovable) return [];
      const expected = shiftFormula(neighbour.cell.formula, row.row - neighbour.row, column.column - neighbour.column);
      const words = say(rule, "differs", {
        label: row.label,
        cell: cellParameter(table, row.row, column.column),
        formula: cell.formula,
        count: numberParameter(count),
        neighbour: cellParameter(table, neighbour.row, neighbour.column),
        expected,
      });
      return [
        findingAt(rule, table, { row, column }, words, {
          fixes: [
            {
              label: say(rule, "fix", { expected }),
              place: placeOf(table, row.row, column.column),
              before: cell.formula,
              after: expected,
              isCertain: false,
            },
          ],
        }),
      ];
    });
    return ruleCheck(checked, findings);
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
      name: { vi: "Một ô chia cho gốc khác", en: "One cell divides by another base" },
      sheet: [
        TITLE,
        HEADER,
        [1, "Xuất khẩu", "Triệu USD", 80, 100, { formula: "=E3/D3*100", value: 125 }],
        [2, "Nhập khẩu", "Triệu USD", 10, 12, { formula: "=E4/D3*100", value: 15 }],
        [3, "Cà phê", "Triệu USD", 50, 60, { formula: "=E5/D5*100", value: 120 }],
        [4, "Hạt tiêu", "Triệu USD", 4, 5, { formula: "=E6/D6*100", value: 125 }],
      ],
      findings: ["F4"],
      messages: ["differs"],
    },
    {
      name: {
        vi: "Bình quân lấy khác số năm ở một trong ba chỉ tiêu",
        en: "An average over another number of years for one of three indicators",
      },
      sheet: [
        ["Phát triển công nghiệp, thương mại"],
        [
          "Năm",
          "Công nghiệp (tỷ đồng)",
          "Tốc độ tăng (%)",
          "Bán lẻ (tỷ đồng)",
          "Tốc độ tăng (%)",
          "Xuất khẩu (triệu USD)",
          "Tốc độ tăng (%)",
        ],
        ...[
          [100, 50, 20],
          [110, 55, 22],
          [121, 66, 24.2],
          [133.1, 72.6, 26.62],
        ].map((figures, i) => [
          `Năm ${String(2020 + i)}`,
          ...figures.flatMap((value, j) => [
            value,
            i === 0
              ? null
              : { formula: `=${"BDF"[j] ?? ""}${String(i + 3)}/${"BDF"[j] ?? ""}${String(i + 2)}*100-100`, value: 10 },
          ]),
        ]),
        [
          "Bình quân 2021-2023 (%)",
          null,
          { formula: "=(B6/B3)^(1/3)*100-100", value: 10 },
          null,
          { formula: "=(D6/D3)^(1/2)*100-100", value: 20.5 },
          null,
          { formula: "=(F6/F3)^(1/3)*100-100", value: 10 },
        ],
      ],
      findings: ["E7"],
      messages: ["differs"],
    },
  ],
};

export default rule;
