import type { CellRange } from "../../model/cells/address";
import { contains } from "../../model/cells/address";
import type { Finding, Rule } from "../../model/results/finding";
import { ruleCheck } from "../../model/results/finding";
import type { ColumnModel, RowModel, TableModel } from "../../model/tables/table";
import type { Cell } from "../../model/cells/workbook";
import { cellAt, isErrorValue } from "../../model/cells/workbook";
import { cellParameter, findingAt, placeOf, rangeParameter, say } from "../findings/finding-at";
import { circularRuns } from "./circular";
import { circleFinding } from "./circle-finding";
import { referencesOf } from "./references";

const TITLE = ["Tình hình xuất nhập khẩu tháng 6 năm 2024"];
const HEADER = ["TT", "Chỉ tiêu", "ĐVT", "Thực hiện tháng 6 năm 2023", "Ước tháng 6 năm 2024", "So với cùng kỳ (%)"];

interface ErrorCell {
  readonly row: RowModel;
  readonly column: ColumnModel;
  readonly error: string;
  readonly cell: Cell;
}

const rule: Rule = {
  id: "formula-error",
  severity: "error",
  name: { vi: "Công thức không ra số", en: "A formula without a result" },
  why: {
    vi: "Ô hiện mã như #REF! hay #DIV/0! thay cho số; mọi ô tính từ nó cũng không ra số.",
    en: "The cell shows a code such as #REF! or #DIV/0! instead of a figure, and so does whatever is taken from it.",
  },
  advice: {
    vi:
      "#REF!: công thức trỏ vào ô đã xóa, chọn lại ô. #DIV/0!: số gốc trống hoặc bằng 0. #N/A: " +
      "không tìm thấy giá trị cần tra.",
    en:
      "#REF!: the formula points at a deleted cell, choose it anew. #DIV/0!: the base is blank or zero. " +
      "#N/A: what is looked up is not there.",
  },
  messages: {
    "deleted-cell": {
      vi: "{label}: {cell} là {error} vì công thức trỏ vào ô đã bị xóa.",
      en: "{label}: {cell} is {error}, because its formula points at a deleted cell.",
    },
    "zero-base": {
      vi: "{label}: {cell} là {error} vì số chia trống hoặc bằng 0.",
      en: "{label}: {cell} is {error}, because it divides by a blank or by zero.",
    },
    other: { vi: "{label}: {cell} là {error}.", en: "{label}: {cell} is {error}." },
    cycle: {
      vi: "{label}: {cell} là {error}; công thức này lấy số từ chính nó qua {count} ô khác.",
      en: "{label}: {cell} is {error}; its formula leads back to itself through {count} other cells.",
    },
    block: { vi: "Các ô {range} đều là {error}.", en: "The cells {range} are all {error}." },
    itself: {
      vi: "{label}: {range} cộng cả chính nó, vì công thức {formula} gồm cả ô chứa nó; cộng các dòng con được {sum}.",
      en: "{label}: {range} adds itself, because the formula {formula} takes in its own cell; its parts make {sum}.",
    },
    circle: {
      vi: "{label}: {range} lấy số từ chính nó qua {source} (công thức {formula}), nên số đang ghi không dùng được.",
      en: "{label}: {range} takes its figure from itself by way of {source} (formula {formula}), so it cannot be used.",
    },
  },
  check: ({ table }) => {
    const errors: ErrorCell[] = [];
    const circles = circularRuns(table);
    let checked = 0;
    for (const row of table.rows) {
      for (const column of table.columns) {
        const cell = cellAt(table.sheet, row.row, column.column);
        if (!cell || cell.value === null) continue;
        // A column that holds nothing but errors looks like a blank one.
        if (
          column.role !== "value" &&
          column.role !== "measure" &&
          (column.role !== "blank" || column.hidden || !isErrorValue(cell.value))
        )
          continue;
        checked++;
        if (isErrorValue(cell.value)) errors.push({ row, column, error: cell.value.error, cell });
      }
    }
    return ruleCheck(checked + circles.length, [
      ...circles.map((circle) => circleFinding(rule, table, circle)),
      ...findingsOf(table, errors),
    ]);
  },
  examples: [
    {
      name: { vi: "Công thức ra số", en: "Formulas with results" },
      sheet: [
        TITLE,
        HEADER,
        [1, "Xuất khẩu", "Triệu USD", 85.2, 91.4, { formula: "=E3/D3*100", value: 107.27699530516432 }],
        [2, "Nhập khẩu", "Triệu USD", 14.1, 16.3, { formula: "=E4/D4*100", value: 115.60283687943263 }],
      ],
      findings: [],
    },
    {
      name: { vi: "Số gốc bằng 0, ô đã xóa, không tìm thấy", en: "A zero base, a deleted cell, nothing found" },
      sheet: [
        TITLE,
        HEADER,
        [1, "Xuất khẩu", "Triệu USD", 85.2, 91.4, { formula: "=E3/D3*100", value: 107.27699530516432 }],
        [2, "Nhập khẩu", "Triệu USD", 0, 16.3, { formula: "=E4/D4*100", error: "#DIV/0!" }],
        [
          3,
          "Cà phê",
          "Triệu USD",
          51.2,
          { formula: "=#REF!", error: "#REF!" },
          { formula: "=E5/D5*100", error: "#REF!" },
        ],
        [4, "Hạt tiêu", "Triệu USD", 3.1, { formula: "=VLOOKUP(B6,$H$1:$I$9,2,FALSE)", error: "#N/A" }, null],
      ],
      findings: ["F4", "E5", "E6"],
      messages: ["zero-base", "deleted-cell", "other"],
    },
    {
      name: { vi: "Một khối cùng một công thức", en: "A block of one formula" },
      sheet: [
        TITLE,
        HEADER,
        [1, "Xuất khẩu", "Triệu USD", null, 91.4, { formula: "=E3/D3*100", error: "#DIV/0!" }],
        [2, "Nhập khẩu", "Triệu USD", null, 16.3, { formula: "=E4/D4*100", error: "#DIV/0!" }],
        [3, "Cà phê", "Triệu USD", null, 60.4, { formula: "=E5/D5*100", error: "#DIV/0!" }],
      ],
      findings: ["F3:F5"],
      messages: ["block"],
    },
    {
      name: {
        vi: "Công thức chạy vòng; mã #REF! đã dán thành giá trị",
        en: "Formulas in a circle; #REF! pasted as values",
      },
      sheet: [
        TITLE,
        HEADER,
        [1, "Xuất khẩu", "Triệu USD", { formula: "=D4+D5", error: "#DIV/0!" }, 91.4, null],
        [2, "Cà phê", "Triệu USD", { formula: "=D5-D3", error: "#DIV/0!" }, 16.3, { error: "#REF!" }],
        [3, "Hạt tiêu", "Triệu USD", { formula: "=D3/D4", error: "#DIV/0!" }, 60.4, { error: "#REF!" }],
        [4, "Cao su", "Triệu USD", 12.4, 13.1, 105.6],
      ],
      findings: ["D3", "F4:F5"],
      messages: ["cycle", "block"],
    },
    {
      name: { vi: "Tổng cộng cả chính nó", en: "A total that adds itself" },
      sheet: [
        TITLE,
        HEADER,
        [1, "Cà phê", "Triệu USD", 51.2, 61.4],
        [2, "Hạt tiêu", "Triệu USD", 30.1, 16.3],
        [3, "Cao su", "Triệu USD", 12.4, 13.1],
        [null, "Tổng cộng", "Triệu USD", { formula: "=SUM(D3:D6)", value: 0 }, { formula: "=SUM(E3:E5)", value: 90.8 }],
      ],
      findings: ["D6"],
      messages: ["itself"],
    },
    {
      name: { vi: "Tổng lấy số từ dòng con lấy số từ tổng", en: "A total of parts that are taken from the total" },
      sheet: [
        TITLE,
        HEADER,
        [1, "Cà phê", "Triệu USD", 51.2, 61.4],
        [2, "Hàng khác", "Triệu USD", { formula: "=D5-D3", value: 0 }, 16.3],
        [null, "Tổng cộng", "Triệu USD", { formula: "=D3+D4", value: 51.2 }, 77.7],
      ],
      findings: ["D4"],
      messages: ["circle"],
    },
  ],
};

/**
 * One finding for each cause: cells that take their error from another cell are its consequences, and a block of one
 * formula is one cause.
 */
function findingsOf(table: TableModel, errors: readonly ErrorCell[]): readonly Finding[] {
  const roots = errors.filter((e) => sourcesOf(e, errors).length === 0);
  const findings: Finding[] = [];
  const done = new Set<ErrorCell>();
  for (const root of roots) {
    if (done.has(root)) continue;
    const block = blockOf(root, roots);
    for (const member of block) done.add(member);
    const related = errors
      .filter((e) => !block.includes(e) && sourcesOf(e, block).length > 0)
      .map((e) => placeOf(table, e.row.row, e.column.column));
    findings.push(block.length > 1 ? blockFinding(table, root, block, related) : cellFinding(table, root, related));
  }
  const reached = new Set(done);
  spread(errors, reached);
  for (const error of errors) {
    if (reached.has(error)) continue;
    const before = new Set([error]);
    spread(errors, before);
    // Errors that wait for a cycle elsewhere are told with it.
    if (!sourcesOf(error, [...before]).length) continue;
    const others = [...before].filter((e) => e !== error && !reached.has(e));
    for (const other of before) reached.add(other);
    findings.push(cycleFinding(table, error, others));
  }
  return findings;
}

/** Adds to the errors every other one that takes its error from them, however far. */
function spread(errors: readonly ErrorCell[], reached: Set<ErrorCell>): void {
  for (let size = -1; size !== reached.size;) {
    size = reached.size;
    const known = [...reached];
    for (const error of errors) if (!reached.has(error) && sourcesOf(error, known).length > 0) reached.add(error);
  }
}

function cycleFinding(
  table: TableModel,
  { row, column, error, cell }: ErrorCell,
  others: readonly ErrorCell[],
): Finding {
  const words = say(rule, "cycle", {
    label: row.label,
    cell: cellParameter(table, row.row, column.column),
    error,
    count: { kind: "number", value: others.length },
  });
  return findingAt(rule, table, { row, column }, words, {
    related: others.map((e) => placeOf(table, e.row.row, e.column.column)),
    detail: cell.formulaR1C1 ?? "",
  });
}

function sourcesOf(error: ErrorCell, among: readonly ErrorCell[]): readonly ErrorCell[] {
  if (error.cell.formula === null) return [];
  const ranges = referencesOf(error.cell.formula)
    .filter((r) => r.sheet === null && r.workbook === null)
    .map((r) => r.range);
  return among.filter(
    (other) => other !== error && ranges.some((range) => contains(range, other.row.row, other.column.column)),
  );
}

function blockOf(root: ErrorCell, roots: readonly ErrorCell[]): readonly ErrorCell[] {
  return roots.filter(
    (e) => e.column === root.column && e.error === root.error && e.cell.formulaR1C1 === root.cell.formulaR1C1,
  );
}

function cellFinding(table: TableModel, { row, column, error, cell }: ErrorCell, related: Finding["related"]): Finding {
  const messageId =
    error === "#DIV/0!"
      ? "zero-base"
      : error === "#REF!" && cell.formula?.includes("#REF!") === true
        ? "deleted-cell"
        : "other";
  return findingAt(
    rule,
    table,
    { row, column },
    say(rule, messageId, { label: row.label, cell: cellParameter(table, row.row, column.column), error }),
    { related },
  );
}

function blockFinding(
  table: TableModel,
  root: ErrorCell,
  block: readonly ErrorCell[],
  related: Finding["related"],
): Finding {
  const rows = block.map((e) => e.row.row);
  const range: CellRange = {
    top: Math.min(...rows),
    bottom: Math.max(...rows),
    left: root.column.column,
    right: root.column.column,
  };
  return findingAt(
    rule,
    table,
    { row: null, column: root.column, range },
    say(rule, "block", { range: rangeParameter(table, range), error: root.error }),
    { related, detail: root.cell.formulaR1C1 ?? "" },
  );
}

export default rule;
