import { comparisonsOf } from "../../model/tables/comparison";
import type { Finding, Rule } from "../../model/results/finding";
import { ruleCheck } from "../../model/results/finding";
import type { ColumnModel, RowModel, TableModel } from "../../model/tables/table";
import { areOfOneThing, figure, rowsBetween } from "../../model/tables/table";
import { cellAt, isBlank } from "../../model/cells/workbook";
import { amountAt, figureAt, termAt } from "../figures/amount";
import { cellParameter, findingAt, headerText, rangeParameter, say } from "../findings/finding-at";
import { breakdownsWith, childrenOf } from "../figures/breakdowns";
import { referencesOf, shiftFormula } from "../formulas/references";
import { spanOfPeriod } from "../periods/period-sums";
import { judgeSum } from "../sums/sum-judgement";

const TITLE = ["Sản phẩm công nghiệp chủ yếu tháng 6 năm 2024"];
const HEADER = [
  "TT",
  "Sản phẩm",
  "ĐVT",
  "Thực hiện tháng 6 năm 2023",
  "Thực hiện tháng 5 năm 2024",
  "Ước tháng 6 năm 2024",
];

/** A column is required when at least so many rows fill it and hardly one leaves it blank: one, or this share. */
const ROWS = 5;
const BLANK = 0.05;

/** Fewer rows do where each has a history: so many columns. */
const FEW_ROWS = 3;
const MANY_COLUMNS = 5;

const rule: Rule = {
  id: "missing-value",
  severity: "error",
  name: { vi: "Thiếu số", en: "A figure is missing" },
  why: {
    vi: "Ô trống không phải là số 0: tổng, tốc độ tăng và tỷ lệ hoàn thành kế hoạch của dòng này " + "không tính được.",
    en: "A blank is not a zero: totals, growth and attainment of the row cannot be taken.",
  },
  advice: {
    vi: "Điền số; nếu không phát sinh thì ghi “-”, nếu chưa thu thập được thì ghi “…”.",
    en: "Fill it in; write “-” where nothing occurred, “…” where the figure is not available.",
  },
  messages: {
    cell: {
      vi: "{label}: {cell} ({column}) trống, trong khi các cột khác của dòng đã có số.",
      en: "{label}: {cell} ({column}) is blank while the row's other columns are filled.",
    },
    base: {
      vi: "{label}: {cell} ({column}) trống nên không so sánh được; có phải sản phẩm mới không?",
      en: "{label}: {cell} ({column}) is blank, so nothing can be compared; a new product perhaps?",
    },
    nil: {
      vi:
        "{label}: {cell} ({column}) trống; các dòng còn lại cộng đã đủ {total}, nên ô này là không phát " +
        "sinh: ghi “-”.",
      en: "{label}: {cell} ({column}) is blank; the other rows already make up {total}, so nothing occurred here: write “-”.",
    },
    total: {
      vi:
        "{label}: {range} trống, trong khi các dòng con đã có số và ở cột khác dòng này cộng chúng bằng " +
        "công thức.",
      en: "{label}: {range} is blank while its parts are filled, and in other columns this row sums them by a formula.",
    },
    row: { vi: "{label}: cả dòng chưa có số.", en: "{label}: the whole row is blank." },
  },
  check: ({ table }) => {
    const leaves = leafRows(table);
    const columns = table.columns.filter(
      (c) => c.role === "value" && !c.isEmpty && !c.hidden && c.scenario !== "plan" && !c.meaning.isOccasional,
    );
    const filled = leaves.filter((row) => columns.some((c) => !isGap(table, row, c)));
    const required = columns.filter(
      (c) =>
        (filled.length >= ROWS || (filled.length >= FEW_ROWS && columns.length >= MANY_COLUMNS)) &&
        filled.filter((row) => isGap(table, row, c)).length <= Math.max(1, BLANK * filled.length),
    );
    const totals = blankTotals(table, columns);
    if (required.length === 0) return ruleCheck(totals.length, totals);
    const lackingOf = countsOfLacking(table);
    const comparisons = comparisonsOf(table);
    const bases = new Set(comparisons.flatMap((c) => (comparisons.some((d) => d.current === c.base) ? [] : [c.base])));
    const compared = new Set(comparisons.map((c) => c.current));
    const findings: Finding[] = [];
    for (const row of leaves) {
      // A rate among amounts has no sum over the months: only what other rates fill is asked of it.
      // Other goods together have a value, and no quantity that could be added up.
      // Nor what it gives for no period of that length ("6 tháng" of what is surveyed once a year).
      const isOfLength = (c: ColumnModel): boolean =>
        columns.some((other) => lengthOf(other) === lengthOf(c) && !isGap(table, row, other));
      const isAsked = (c: ColumnModel): boolean =>
        !(row.meaning.isRest && c.quantity === "volume") &&
        (row.nature === "level" ||
          (isOfLength(c) &&
            filled.some((other) => other !== row && other.nature === row.nature && !isGap(table, other, c))));
      const gaps = required.filter((c) => isGap(table, row, c) && !isYetToCome(table, leaves, row, c));
      if (gaps.length === required.length) {
        if (table.columns.every((c) => (c.role !== "value" && c.role !== "measure") || isGap(table, row, c)))
          findings.push(
            findingAt(rule, table, { row, column: null }, say(rule, "row", { label: row.label }), {
              severity: "information",
            }),
          );
        continue;
      }
      for (const column of gaps.filter(isAsked)) {
        const isBase = bases.has(column);
        const place = {
          label: row.label,
          cell: cellParameter(table, row.row, column.column),
          column: headerText(column),
        };
        const total = totalWithout(table, row, column, lackingOf);
        const words = total
          ? say(rule, "nil", { ...place, total: cellParameter(table, total.row, column.column) })
          : say(rule, isBase ? "base" : "cell", place);
        findings.push(
          findingAt(rule, table, { row, column }, words, {
            severity: isBase || total ? "information" : compared.has(column) ? "error" : "warning",
          }),
        );
      }
    }
    return ruleCheck(leaves.length * required.length + totals.length, [...findings, ...totals]);
  },
  examples: [
    {
      name: { vi: "“-” và “…” không phải là thiếu", en: "“-” and “…” are not missing" },
      sheet: [
        TITLE,
        HEADER,
        [1, "Đường", "Tấn", 15100, 15480, 15210],
        [2, "Tinh bột mì", "Tấn", 14210, "…", 14980],
        [3, "Chè", "Tấn", 402, 415, "-"],
        [4, "Gạch nung", "Nghìn viên", 6710, 6850, 6900],
        [5, "Phân vi sinh", "Tấn", 3120, 3240, 3390],
      ],
      findings: [],
    },
    {
      name: { vi: "Một ô trống, một gốc trống", en: "A blank cell and a blank base" },
      sheet: [
        TITLE,
        HEADER,
        [1, "Đường", "Tấn", 15100, 15480, null],
        [2, "Tinh bột mì", "Tấn", null, 14890, 14980],
        [3, "Chè", "Tấn", 402, 415, 410],
        [4, "Gạch nung", "Nghìn viên", 6710, 6850, 6900],
        [5, "Phân vi sinh", "Tấn", 3120, 3240, 3390],
        [6, "Đá granit", "Nghìn m2", 87.5, 88.1, 90.2],
      ],
      findings: ["F3", "D4"],
      messages: ["cell", "base"],
    },
    {
      name: { vi: "Một tỷ lệ không có số lũy kế", en: "A rate that has no cumulative figure" },
      sheet: [
        ["Điện thương phẩm năm 2024"],
        ["TT", "Chỉ tiêu", "ĐVT", "Tháng 1", "Tháng 2", "Lũy kế 2 tháng"],
        [1, "Công nghiệp, xây dựng", "Triệu kWh", 30.4, 25.2, 55.6],
        [2, "Thương nghiệp, dịch vụ", "Triệu kWh", 6.1, 5.7, 11.8],
        [3, "Nông, lâm nghiệp, thủy sản", "Triệu kWh", 38.1, 36.4, 74.5],
        [4, "Quản lý, tiêu dùng dân cư", "Triệu kWh", 44.9, 43.8, 88.7],
        [5, "Hoạt động khác", "Triệu kWh", 4.1, 3.9, 8],
        [6, "Tỷ lệ tổn thất", "%", 4.21, 4.05, null],
      ],
      findings: [],
    },
    {
      name: { vi: "Cả dòng chưa có số", en: "A whole row is blank" },
      sheet: [
        TITLE,
        HEADER,
        [1, "Đường", "Tấn", 15100, 15480, 15210],
        [2, "Tinh bột mì", "Tấn", 14210, 14890, 14980],
        [3, "Chè", "Tấn", null, null, null],
        [4, "Gạch nung", "Nghìn viên", 6710, 6850, 6900],
        [5, "Phân vi sinh", "Tấn", 3120, 3240, 3390],
        [6, "Đá granit", "Nghìn m2", 87.5, 88.1, 90.2],
      ],
      findings: ["A5:F5"],
      messages: ["row"],
    },
    {
      name: { vi: "Một tỷ lệ chỉ điều tra cả năm", en: "A rate that is surveyed once a year" },
      sheet: [
        ["Chỉ tiêu xã hội năm 2024"],
        ["TT", "Chỉ tiêu", "ĐVT", "Năm 2023", "6 tháng 2023", "6 tháng 2024", "Ước năm 2024"],
        [1, "Tạo việc làm mới", "Người", 26150, 13420, 14105, 27000],
        [2, "Tỷ lệ hộ nghèo", "%", 8.11, null, null, 6.05],
        [3, "Tỷ lệ lao động qua đào tạo", "%", 60, 58.7, 61.2, 62],
        [4, "Tỷ lệ dân số tham gia bảo hiểm y tế", "%", 90.2, 89.5, 91.4, 92.3],
        [5, "Doanh nghiệp thành lập mới", "Doanh nghiệp", 1085, 542, 561, 1160],
      ],
      findings: [],
    },
    {
      name: { vi: "Tháng chưa đến thì chưa có số", en: "Months yet to come have no figure" },
      sheet: [
        ["Điện thương phẩm năm 2024"],
        [null, null, "Triệu kWh"],
        ["Tháng", "Năm 2023", "Năm 2024"],
        ["Tháng 1", 154.96, 168.44],
        ["Tháng 2", 150.67, 164.98],
        ["Tháng 3", 165.79, 179.63],
        ["Tháng 4", 166.26, 181.27],
        ["Tháng 5", 167.89, 183.76],
        ["Tháng 6", 173.94, null],
      ],
      findings: [],
    },
    {
      name: {
        vi: "Ô trống mà tổng đã đủ; tổng để trống",
        en: "A blank that the total does without; a total left blank",
      },
      sheet: [
        ["Khách quốc tế quý II năm 2024"],
        [
          "TT",
          "Chỉ tiêu",
          "ĐVT",
          "Quý II năm 2022",
          "Quý II năm 2023",
          "Thực hiện quý I năm 2024",
          "Ước quý II năm 2024",
        ],
        ["I", "Châu Á", "Lượt", 3190, 3560, 3780, 3300],
        [1, "Hàn Quốc", "Lượt", 1200, 1350, 1450, 1400],
        [2, "Nhật Bản", "Lượt", 890, 950, 1010, 1000],
        [3, "Thái Lan", "Lượt", 640, 760, 800, 900],
        [4, "Lào", "Lượt", 460, 500, 520, null],
        [
          "II",
          "Châu Âu",
          "Lượt",
          { formula: "=SUM(D9:D10)", value: 1100 },
          { formula: "=SUM(E9:E10)", value: 1230 },
          { formula: "=SUM(F9:F10)", value: 1310 },
          null,
        ],
        [1, "Pháp", "Lượt", 610, 690, 720, 700],
        [2, "Đức", "Lượt", 490, 540, 590, 610],
      ],
      findings: ["G7", "G8"],
      messages: ["nil", "total"],
    },
    {
      name: {
        vi: "Ô trống mà tổng là công thức cộng những gì đang có",
        en: "A blank under a total that adds up whatever is there",
      },
      sheet: [
        ["Khách quốc tế quý II năm 2024"],
        [
          "TT",
          "Chỉ tiêu",
          "ĐVT",
          "Quý II năm 2022",
          "Quý II năm 2023",
          "Thực hiện quý I năm 2024",
          "Ước quý II năm 2024",
        ],
        [
          "I",
          "Châu Á",
          "Lượt",
          ...["D", "E", "F", "G"].map((c, i) => ({
            formula: `=SUM(${c}4:${c}8)`,
            value: [3190, 3560, 3780, 3300][i] ?? 0,
          })),
        ],
        [1, "Hàn Quốc", "Lượt", 1200, 1350, 1450, 1400],
        [2, "Nhật Bản", "Lượt", 890, 950, 1010, 1000],
        [3, "Thái Lan", "Lượt", 600, 700, 750, 900],
        [4, "Lào", "Lượt", 460, 500, 520, null],
        [5, "Trung Quốc", "Lượt", 40, 60, 50, 0],
      ],
      findings: ["G7"],
      messages: ["cell"],
    },
  ],
};

function lengthOf({ period }: ColumnModel): string {
  const span = spanOfPeriod(period);
  return span ? String(span.to - span.from) : (period?.kind ?? "");
}

function leafRows(table: TableModel): readonly RowModel[] {
  const children = childrenOf(table);
  const units = table.columns.filter((c) => c.role === "unit");
  // A blank row that names its unit of measure is no heading.
  const isIndicator = (row: RowModel): boolean =>
    row.kind !== "heading" || units.some((c) => !isBlank(figure(table, row.row, c.column)));
  return table.rows.filter((row) => isIndicator(row) && !children.has(row.row) && !row.hidden && row.label !== "");
}

/** How many of the parts that are levels have no term of a sum in a column, counted once for each list of parts. */
function countsOfLacking(table: TableModel): (parts: readonly RowModel[], column: ColumnModel) => number {
  const known = new Map<readonly RowModel[], Map<ColumnModel, number>>();
  return (parts, column) => {
    const ofParts = known.get(parts) ?? new Map<ColumnModel, number>();
    known.set(parts, ofParts);
    const lacking =
      ofParts.get(column) ??
      parts.filter(({ nature, row }) => nature === "level" && termAt(table, row, column.column) === null).length;
    ofParts.set(column, lacking);
    return lacking;
  };
}

/**
 * The typed total that the other rows of a breakdown already make up without the blank one; null where they do not,
 * or where a formula adds up whatever is there.
 */
function totalWithout(
  table: TableModel,
  row: RowModel,
  column: ColumnModel,
  lackingOf: (parts: readonly RowModel[], column: ColumnModel) => number,
): RowModel | null {
  for (const { parent, parts } of breakdownsWith(table, row)) {
    if (cellAt(table.sheet, parent.row, column.column)?.formula) continue;
    if (lackingOf(parts, column) > 1) continue;
    const total = figureAt(table, parent.row, column.column);
    const others = parts.filter((part) => part !== row && part.nature === "level");
    const terms = others.flatMap((part) => termAt(table, part.row, column.column) ?? []);
    if (
      total &&
      total.value !== 0 &&
      terms.length >= 2 &&
      terms.length === others.length &&
      judgeSum(total, terms).verdict === "agrees"
    )
      return parent;
  }
  return null;
}

/**
 * Rows that are a sum in at least two columns, by one formula of their own column, and stand blank in a like column
 * where figures are there to be summed.
 */
function blankTotals(table: TableModel, columns: readonly ColumnModel[]): readonly Finding[] {
  const like = (a: ColumnModel, b: ColumnModel): boolean => areOfOneThing(a, b) && a.unit?.text === b.unit?.text;
  const summed = table.rows.filter((row) => columns.some((column) => isSum(table, row, column)));
  // A cumulative column beside months has no figure in any row of a quarter.
  const neverSummed = new Set(
    columns.filter((column) => summed.length > 1 && summed.every((row) => isGap(table, row, column))),
  );
  return table.rows.flatMap((row) => {
    if (row.hidden || row.kind === "heading") return [];
    const sums = columns.flatMap((column) => {
      const cell = cellAt(table.sheet, row.row, column.column);
      return cell?.formula && SUM_BELOW.test(cell.formulaR1C1 ?? "")
        ? [{ column, formula: cell.formula, relative: cell.formulaR1C1 }]
        : [];
    });
    const [model] = sums;
    if (!model || sums.length < 2 || sums.some((s) => s.relative !== model.relative)) return [];
    const blank = columns.filter(
      (column) =>
        isGap(table, row, column) &&
        !neverSummed.has(column) &&
        like(column, model.column) &&
        hasFigures(table, shiftFormula(model.formula, 0, column.column - model.column.column)),
    );
    const [first] = blank;
    const last = blank[blank.length - 1];
    if (!first || !last) return [];
    const range = { top: row.row, bottom: row.row, left: first.column, right: last.column };
    return [
      findingAt(
        rule,
        table,
        { row, column: first, range },
        say(rule, "total", { label: row.label, range: rangeParameter(table, range) }),
        { severity: "warning" },
      ),
    ];
  });
}

const isSum = (table: TableModel, row: RowModel, { column }: ColumnModel): boolean =>
  SUM_BELOW.test(cellAt(table.sheet, row.row, column)?.formulaR1C1 ?? "");

/** A sum of cells of the formula's own column. */
const SUM_BELOW = /^=[+]?SUM\(R\[-?\d+\]C:R\[-?\d+\]C\)$/i;

/** Whether all that a formula adds up is filled, and not all of it with zeros: a quarter begun has no sum yet. */
function hasFigures(table: TableModel, formula: string): boolean {
  return referencesOf(formula).some(({ range, sheet }) => {
    if (sheet !== null) return false;
    const parts = rowsBetween(table, range.top, range.bottom).filter((row) => row.kind !== "heading");
    const values = parts.map((row) => figureAt(table, row.row, range.left)?.value ?? null);
    return values.every((value) => value !== null) && values.some((value) => value !== 0);
  });
}

/** Whether times run down, and a column is blank from a row to the last: what is not over has no figure yet. */
function isYetToCome(table: TableModel, leaves: readonly RowModel[], row: RowModel, column: ColumnModel): boolean {
  if (row.period === undefined) return false;
  const end = spanOfPeriod(row.period)?.to ?? 0;
  // "Cộng 11 tháng" behind December is of the months before it.
  const isBefore = ({ period }: RowModel): boolean => {
    const span = spanOfPeriod(period ?? null);
    return span !== null && span.to < end;
  };
  return leaves.every(
    (later) => later.row < row.row || later.period === undefined || isBefore(later) || isGap(table, later, column),
  );
}

function isGap(table: TableModel, row: RowModel, column: ColumnModel): boolean {
  return amountAt(table, row.row, column.column).kind === "blank";
}

export default rule;
