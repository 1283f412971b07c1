import type { Finding, Rule } from "../../model/results/finding";
import { ruleCheck } from "../../model/results/finding";
import type { TableModel } from "../../model/tables/table";
import { cellAt } from "../../model/cells/workbook";
import { columnName } from "../../model/cells/address";
import { figureAt } from "../figures/amount";
import { cellParameter, findingAt, numberParameter, placeOf, rangeParameter, say } from "../findings/finding-at";
import { referencesOf } from "../formulas/references";
import type { VisibleTotal } from "../formulas/visible-totals";
import { leavesOutRow, visibleTotals } from "../formulas/visible-totals";

const rule: Rule = {
  id: "hidden-data",
  severity: "information",
  name: { vi: "Công thức dùng số ở hàng, cột ẩn", en: "Formulas use hidden rows or columns" },
  why: {
    vi: "Người nhận biểu không thấy số gốc; ai xóa hàng, cột ẩn thì công thức mất kết quả.",
    en: "The reader does not see the base; whoever deletes the hidden cells breaks the formulas.",
  },
  advice: {
    vi: "Để biết; trước khi gửi đi thì cho hiện ra hoặc dán giá trị.",
    en: "Be aware of it; before sending, show them or paste values.",
  },
  messages: {
    column: {
      vi: "{count} công thức, như {cell}, dùng số ở cột ẩn {name}.",
      en: "{count} formulas, such as {cell}, use figures in column {name}, which is hidden.",
    },
    row: {
      vi: "{count} công thức, như {cell}, dùng số ở hàng ẩn {name}.",
      en: "{count} formulas, such as {cell}, use figures in row {name}, which is hidden.",
    },
    visible: {
      vi:
        "{label}: {range} chỉ cộng các dòng đang hiện, được {total} ở {cell}; cộng cả {count} dòng đang ẩn ({rows}) " +
        "được {all}.",
      en:
        "{label}: {range} adds only the rows that are shown, {total} in {cell}; with the {count} hidden rows " +
        "({rows}) they make {all}.",
    },
    partial: {
      vi: "{label}: {range} chỉ tính các dòng đang hiện, không tính {count} dòng đang ẩn ({rows}).",
      en: "{label}: {range} takes in only the rows that are shown, not the {count} hidden ones ({rows}).",
    },
  },
  check: ({ table }) => {
    const { hiddenColumns, hiddenRows } = table.sheet;
    if (hiddenColumns.size === 0 && hiddenRows.size === 0) return ruleCheck(0, []);
    const uses = hiddenUses(table);
    const findings = runsOf([...uses.found.values()]).map((run): Finding => {
      const { kind, first, last } = run;
      const range =
        kind === "column" ? { ...table.body, left: first, right: last } : { ...table.body, top: first, bottom: last };
      const nameOf = (index: number): string => (kind === "column" ? columnName(index) : String(index + 1));
      const name = first === last ? nameOf(first) : `${nameOf(first)}:${nameOf(last)}`;
      return findingAt(
        rule,
        table,
        { row: null, column: null, range },
        say(rule, kind, {
          count: numberParameter(run.users.size),
          cell: cellParameter(table, run.row, run.column),
          name,
        }),
        { detail: `${kind} ${name}` },
      );
    });
    const totals = visibleTotals(table);
    return ruleCheck(uses.checked + totals.length, [...visibleFinding(table, totals), ...findings]);
  },
  examples: [
    {
      name: { vi: "Không có hàng, cột ẩn", en: "Nothing is hidden" },
      sheet: [
        ["Bán lẻ tháng 6 năm 2024"],
        ["TT", "Chỉ tiêu", "ĐVT", "Tháng 6 năm 2023", "Tháng 6 năm 2024", "So với cùng kỳ (%)"],
        [1, "Lương thực", "Tỷ đồng", 1520.4, 1702.9, { formula: "=E3/D3*100", value: 112.00341 }],
      ],
      findings: [],
    },
    {
      name: { vi: "Cột ẩn mà công thức không dùng đến", en: "A hidden column that no formula uses" },
      sheet: [
        ["Bán lẻ tháng 6 năm 2024"],
        ["TT", "Chỉ tiêu", "ĐVT", "Tháng 5 năm 2024", "Tháng 6 năm 2023", "Tháng 6 năm 2024", "So với cùng kỳ (%)"],
        [1, "Lương thực", "Tỷ đồng", 1634.2, 1520.4, 1702.9, { formula: "=F3/E3*100", value: 112.00341 }],
      ],
      hidden: ["D"],
      findings: [],
    },
    {
      name: { vi: "Số gốc ở cột ẩn", en: "The base is in a hidden column" },
      sheet: [
        ["Bán lẻ tháng 6 năm 2024"],
        ["TT", "Chỉ tiêu", "ĐVT", "Tháng 6 năm 2023", "Tháng 6 năm 2024", "So với cùng kỳ (%)"],
        [1, "Lương thực", "Tỷ đồng", 1520.4, 1702.9, { formula: "=E3/D3*100", value: 112.00341 }],
        [2, "Xăng dầu", "Tỷ đồng", 842.7, 921.8, { formula: "=E4/D4*100", value: 109.38649 }],
      ],
      hidden: ["D"],
      findings: ["D3:D4"],
      messages: ["column"],
    },
    {
      name: { vi: "Số thành phần ở hàng ẩn", en: "A part is in a hidden row" },
      sheet: [
        ["Bán lẻ tháng 6 năm 2024"],
        ["TT", "Chỉ tiêu", "ĐVT", "Tháng 6 năm 2023", "Tháng 6 năm 2024"],
        [null, "Tổng số", "Tỷ đồng", { formula: "=D4+D5", value: 2363.1 }, { formula: "=E4+E5", value: 2624.7 }],
        [1, "Lương thực", "Tỷ đồng", 1520.4, 1702.9],
        [2, "Xăng dầu", "Tỷ đồng", 842.7, 921.8],
      ],
      hidden: ["5"],
      findings: ["A5:E5"],
      messages: ["row"],
    },
    {
      name: { vi: "Tổng của các dòng đang hiện", en: "A total of what is shown" },
      sheet: [
        ["Bán lẻ tháng 6 năm 2024"],
        ["TT", "Chỉ tiêu", "ĐVT", "Tháng 6 năm 2023", "Tháng 6 năm 2024"],
        [1, "Lương thực", "Tỷ đồng", 1520.4, 1702.9],
        [2, "Xăng dầu", "Tỷ đồng", 842.7, 921.8],
        [3, "May mặc", "Tỷ đồng", 310.6, 341.7],
        [
          null,
          "Tổng cộng",
          "Tỷ đồng",
          { formula: "=SUBTOTAL(109,D3:D5)", value: 1831 },
          { formula: "=SUBTOTAL(109,E3:E5)", value: 2044.6 },
        ],
      ],
      hidden: ["4"],
      findings: ["D6:E6"],
      messages: ["visible"],
    },
    {
      name: { vi: "Bình quân của các dòng đang hiện", en: "A mean of what is shown" },
      sheet: [
        ["Bán lẻ tháng 6 năm 2024"],
        ["TT", "Chỉ tiêu", "ĐVT", "Tháng 6 năm 2023", "Tháng 6 năm 2024"],
        [1, "Lương thực", "Tỷ đồng", 1520.4, 1702.9],
        [2, "Xăng dầu", "Tỷ đồng", 842.7, 921.8],
        [3, "May mặc", "Tỷ đồng", 310.6, { formula: "=AGGREGATE(1,5,E3:E4)", value: 1702.9 }],
      ],
      hidden: ["4"],
      findings: ["E5"],
      messages: ["partial"],
    },
  ],
};

/** The totals of a table that leave out hidden rows, told once: at the first row of them. */
function visibleFinding(table: TableModel, totals: readonly VisibleTotal[]): readonly Finding[] {
  const [first] = totals;
  if (first === undefined) return [];
  const { row, column, hidden, all } = first;
  const inRow = totals.filter((total) => total.row === row);
  const at = inRow.map((total) => total.column.column);
  const range = { top: row.row, bottom: row.row, left: Math.min(...at), right: Math.max(...at) };
  const total = figureAt(table, row.row, column.column);
  const parameters = {
    label: row.label,
    range: rangeParameter(table, range),
    cell: cellParameter(table, row.row, column.column),
    count: numberParameter(hidden.length),
    rows: hidden.map((line) => String(line + 1)).join(", "),
  };
  const words =
    all === null || total === null
      ? say(rule, "partial", parameters)
      : say(rule, "visible", { ...parameters, total: numberParameter(total.value), all: numberParameter(all) });
  return [
    findingAt(rule, table, { row, column, range }, words, {
      severity: "warning",
      related: totals
        .filter((each) => each.row !== row)
        .map((each) => placeOf(table, each.row.row, each.column.column)),
      cells: totals.map((each) => placeOf(table, each.row.row, each.column.column)),
      detail: "visible",
    }),
  ];
}

interface HiddenUse {
  readonly kind: "column" | "row";
  readonly index: number;
  readonly row: number;
  readonly column: number;
  /** The formulas, by row and column. */
  readonly users: Set<string>;
}

/** Hidden columns, or rows, that stand side by side: hidden together, told together. */
function runsOf(
  uses: readonly HiddenUse[],
): readonly (Omit<HiddenUse, "index"> & { readonly first: number; readonly last: number })[] {
  const runs: {
    kind: "column" | "row";
    first: number;
    last: number;
    row: number;
    column: number;
    users: Set<string>;
  }[] = [];
  for (const use of [...uses].sort((a, b) => a.kind.localeCompare(b.kind) || a.index - b.index)) {
    const run = runs[runs.length - 1];
    if (run?.kind === use.kind && use.index === run.last + 1) {
      run.last = use.index;
      for (const user of use.users) run.users.add(user);
    } else
      runs.push({
        kind: use.kind,
        first: use.index,
        last: use.index,
        row: use.row,
        column: use.column,
        users: new Set(use.users),
      });
  }
  return runs;
}

function hiddenUses(table: TableModel): { readonly checked: number; readonly found: ReadonlyMap<string, HiddenUse> } {
  const { sheet } = table;
  const found = new Map<string, HiddenUse>();
  let checked = 0;
  const note = (kind: "column" | "row", index: number, row: number, column: number): void => {
    const key = `${kind} ${String(index)}`;
    const use = found.get(key);
    const user = `${String(row)} ${String(column)}`;
    if (use) use.users.add(user);
    else found.set(key, { kind, index, row, column, users: new Set([user]) });
  };
  for (const row of table.rows) {
    if (sheet.hiddenRows.has(row.row)) continue;
    for (const { column } of table.columns) {
      const formula = sheet.hiddenColumns.has(column) ? null : (cellAt(sheet, row.row, column)?.formula ?? null);
      if (formula === null) continue;
      checked++;
      const isUsed = (r: number, c: number): boolean =>
        typeof cellAt(sheet, r, c)?.value === "number" && !leavesOutRow(sheet, formula, r, c);
      for (const { sheet: other, workbook, range } of referencesOf(formula)) {
        if (other !== null || workbook !== null) continue;
        for (const hidden of sheet.hiddenColumns)
          if (hidden >= range.left && hidden <= range.right && isUsed(range.top, hidden))
            note("column", hidden, row.row, column);
        for (const hidden of sheet.hiddenRows)
          if (hidden >= range.top && hidden <= range.bottom && isUsed(hidden, range.left))
            note("row", hidden, row.row, column);
      }
    }
  }
  return { checked, found };
}

export default rule;
