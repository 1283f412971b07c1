import type { Rule } from "../../model/results/finding";
import { NOT_APPLICABLE, ruleCheck } from "../../model/results/finding";
import type { TableModel } from "../../model/tables/table";
import { cellParameter, findingAt, numberParameter, say } from "../findings/finding-at";
import { referencesOf } from "./references";

const rule: Rule = {
  id: "external-link",
  severity: "warning",
  name: { vi: "Công thức trỏ sang tệp khác", en: "Formulas point to another workbook" },
  why: {
    vi: "Trên máy khác, Excel không thấy tệp đó: số đứng yên ở lần tính cuối, hoặc hiện hộp hỏi " + "cập nhật.",
    en: "On another machine Excel does not find that file: figures stay as last computed, or a prompt appears.",
  },
  advice: {
    vi: "Trước khi gửi, chép giá trị thay cho công thức, hoặc gửi kèm tệp nguồn.",
    en: "Before sending, paste values, or send the source file along.",
  },
  messages: {
    link: {
      vi: "{count} công thức, như {cell}, lấy số từ tệp “{workbook}”.",
      en: "{count} formulas, such as {cell}, take figures from the workbook “{workbook}”.",
    },
  },
  check: ({ table, tables }) => {
    const links = linksOf(table);
    if (links.size === 0) return NOT_APPLICABLE;
    const earlier = tables.slice(0, tables.indexOf(table));
    const findings = [...links].flatMap(([workbook, link]) => {
      // One finding for each linked workbook, at the first table that uses it.
      if (earlier.some((other) => linksOf(other).has(workbook))) return [];
      const count = tables.reduce((total, other) => total + (linksOf(other).get(workbook)?.count ?? 0), 0);
      const words = say(rule, "link", {
        count: numberParameter(count),
        cell: cellParameter(table, link.row, link.column),
        workbook,
      });
      return [
        findingAt(
          rule,
          table,
          {
            row: null,
            column: null,
            range: { top: link.row, bottom: link.row, left: link.column, right: link.column },
          },
          words,
          { detail: workbook },
        ),
      ];
    });
    return ruleCheck(links.size, findings);
  },
  examples: [
    {
      name: { vi: "Công thức trong cùng tệp", en: "Formulas within the workbook" },
      sheet: [
        ["Xuất khẩu tháng 6 năm 2024"],
        ["TT", "Chỉ tiêu", "ĐVT", "Tháng 6 năm 2023", "Tháng 6 năm 2024"],
        [1, "Cà phê", "Triệu USD", 51.2, { formula: "=D3*1.2", value: 61.44 }],
        [2, "Hạt tiêu", "Triệu USD", 3.1, 4.2],
      ],
      findings: [],
    },
    {
      name: { vi: "Công thức lấy số từ tệp khác", en: "A figure taken from another workbook" },
      sheet: [
        ["Xuất khẩu tháng 6 năm 2024"],
        ["TT", "Chỉ tiêu", "ĐVT", "Tháng 6 năm 2023", "Tháng 6 năm 2024"],
        [1, "Cà phê", "Triệu USD", 51.2, { formula: "='[Bieu XK T6.xlsx]XK'!H7", value: 61.4 }],
        [2, "Hạt tiêu", "Triệu USD", 3.1, { formula: "='[Bieu XK T6.xlsx]XK'!H8", value: 4.2 }],
      ],
      findings: ["E3"],
      messages: ["link"],
    },
  ],
};

interface Link {
  readonly row: number;
  readonly column: number;
  count: number;
}

const known = new WeakMap<TableModel, ReadonlyMap<string, Link>>();

function linksOf(table: TableModel): ReadonlyMap<string, Link> {
  const found = known.get(table);
  if (found) return found;
  const links = new Map<string, Link>();
  const { usedRange, cells } = table.sheet;
  if (usedRange) {
    for (let row = table.body.top; row <= table.body.bottom; row++) {
      cells[row - usedRange.top]?.forEach((cell, i) => {
        if (!cell?.formula?.includes("[")) return;
        for (const workbook of new Set(referencesOf(cell.formula).flatMap((r) => r.workbook ?? []))) {
          const link = links.get(workbook);
          if (link) link.count++;
          else links.set(workbook, { row, column: usedRange.left + i, count: 1 });
        }
      });
    }
  }
  known.set(table, links);
  return links;
}

export default rule;
