import type { Example, Finding, Rule } from "../../model/results/finding";
import { ruleCheck } from "../../model/results/finding";
import type { TableModel } from "../../model/tables/table";
import type { Bilingual, Message } from "../../model/message";
import { figureAt, termAt } from "../figures/amount";
import { cellParameter, findingAt, headerText, numberParameter, placeOf, say } from "../findings/finding-at";
import { judgeFigures } from "../figures/exact-counts";
import { isFlow } from "../../model/tables/accumulation";
import type { Span } from "./period-sums";
import { columnSums, rowSums } from "./period-sums";
import { runningSums } from "./running-sums";
import { differingRows } from "./rounded-parts";
import type { Piece } from "./sums-across";
import { sumsAcross } from "./sums-across";

const TITLE = ["Doanh thu bán lẻ quý I năm 2024"];
const HEADER = ["TT", "Chỉ tiêu", "ĐVT", "Tháng 1 năm 2024", "Tháng 2 năm 2024", "Tháng 3 năm 2024", "Quý I năm 2024"];

/** The form of a month's sheet, as departments hand it on from month to month. */
const monthSheet = (month: number, rows: readonly (readonly [string, number, number, number])[]): Example["sheet"] => [
  [`Tình hình thương mại tháng ${String(month)} năm 2024`],
  [
    "TT",
    "Chỉ tiêu",
    "ĐVT",
    `Tháng ${String(month - 1)} năm 2024`,
    `Tháng ${String(month)} năm 2024`,
    `${String(month)} tháng đầu năm 2024`,
  ],
  ...rows.map(([label, ...figures], i) => [i + 1, label, "Tỷ đồng", ...figures]),
];
const MAY = monthSheet(5, [
  ["Lương thực", 1410.2, 1602.4, 7425.1],
  ["Xăng dầu", 790.4, 871.3, 4108.9],
  ["Hàng may mặc", 288.5, 301.7, 1490.3],
  ["Ô tô", 96.1, 104.2, 512.6],
]);
const DOWN = (half: number): Example["sheet"] => [
  ["Tổng mức bán lẻ hàng hóa"],
  ["Tháng", "Năm 2024"],
  [1, 1642.6],
  [2, 1571.8],
  [3, 1592.9],
  ["Quý I", 4807.3],
  [4, 1610.4],
  [5, 1633.8],
  [6, 1645.1],
  ["Quý II", 4889.3],
  ["6 tháng", half],
];

const RUNNING = (may: number): Example["sheet"] => [
  ["Tổng mức bán lẻ hàng hóa theo tháng năm 2024 (Tỷ đồng)"],
  ["Tháng", "Năm 2024", "Lũy kế năm 2024"],
  [1, 1642.6, 1642.6],
  [2, 1571.8, 3214.4],
  [3, 1592.9, 4807.3],
  ["Quý I", 4807.3, 4807.3],
  [4, 1642.5, 6449.8],
  [5, 1633.8, may],
  [6, 1645.1, 9728.7],
];

const rule: Rule = {
  id: "cumulative-mismatch",
  severity: "error",
  name: { vi: "Lũy kế không bằng tổng các kỳ", en: "A cumulative figure is not the sum of its periods" },
  why: {
    vi:
      "Cộng các tháng (hoặc quý) phải ra lũy kế; chênh vượt mức làm tròn thì có tháng đã điều " +
      "chỉnh mà chưa sửa, hoặc lũy kế cộng thiếu.",
    en:
      "Months (or quarters) must add up to the cumulative figure; beyond rounding, a month was revised " +
      "but not corrected, or the sum is incomplete.",
  },
  advice: {
    vi: "Cập nhật các tháng đã điều chỉnh, hoặc cộng lại lũy kế.",
    en: "Update the revised months, or add up again.",
  },
  messages: {
    differs: {
      vi: "{label}: {cell} (“{column}”) ghi {total}, cộng {count} kỳ trong đó được {sum}, lệch {difference}.",
      en: "{label}: {cell} (“{column}”) says {total}, its {count} periods add up to {sum}, {difference} apart.",
    },
    "not-sums": {
      vi:
        "“{column}” không bằng tổng các cột kỳ trong biểu (có thể số tháng chưa cập " +
        "nhật), nên không kiểm tra từng dòng.",
      en: "“{column}” is not the sum of the table's periods (months may not be up to date), so rows were not checked.",
    },
    rows: {
      vi: "{label}: {cell} (“{column}”) ghi {total}, cộng {parts} được {sum}, lệch {difference}.",
      en: "{label}: {cell} (“{column}”) says {total}, {parts} add up to {sum}, {difference} apart.",
    },
    across: {
      vi:
        "{label}: {cell} (“{column}”) ghi {total}, còn {months} ở {first} cộng {later} được {sum}, lệch " +
        "{difference}. Nếu số các tháng trước đã điều chỉnh thì ghi cả số mới của các tháng ấy.",
      en:
        "{label}: {cell} (“{column}”) says {total}, yet {months} in {first} and {later} add up to {sum}, " +
        "{difference} apart. If earlier months were revised, their new figures should be given too.",
    },
    "across-table": {
      vi:
        "“{column}” không bằng {months} ở trang “{sheet}” cộng {later} ở {differing}/{rows} dòng (chẳng " +
        "hạn {cell}: ghi {total}, cộng được {sum}): số các tháng trước đã điều chỉnh, hay hai trang " +
        "khác phạm vi?",
      en:
        "“{column}” is not {months} on the sheet “{sheet}” and {later} in {differing} of {rows} rows (for " +
        "instance {cell}: {total} against {sum}): were earlier months revised, or do the two sheets differ " +
        "in scope?",
    },
  },
  check: ({ table, tables }) => {
    let checked = 0;
    const findings: Finding[] = [];
    const missing: Message[] = [];
    for (const { whole, parts } of columnSums(table)) {
      const rows = table.rows.flatMap((row) => {
        const total = isFlow(row, whole) ? figureAt(table, row.row, whole.column) : null;
        const terms = parts.flatMap((part) => termAt(table, row.row, part.column) ?? []);
        return total && terms.length === parts.length
          ? [{ row, total, judgement: judgeFigures(row, whole, total, terms) }]
          : [];
      });
      const differing = differingRows(table, rows);
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
        findings.push(
          findingAt(rule, table, { row, column: whole }, words, {
            related: parts.map((part) => placeOf(table, row.row, part.column)),
            severity: rows.length === 1 ? "warning" : "error",
          }),
        );
      }
    }
    for (const { column, whole, parts } of rowSums(table)) {
      const total = isFlow(whole, column) ? figureAt(table, whole.row, column.column) : null;
      const terms = parts.flatMap((part) => termAt(table, part.row, column.column) ?? []);
      if (!total || terms.length !== parts.length) continue;
      checked++;
      const judgement = judgeFigures(whole, column, total, terms);
      if (judgement.verdict !== "differs") continue;
      const words = say(rule, "rows", {
        label: whole.label,
        cell: cellParameter(table, whole.row, column.column),
        column: headerText(column),
        total: numberParameter(total.value),
        parts: parts.map((part) => part.label).join(" + "),
        sum: numberParameter(judgement.sum.toNumber()),
        difference: numberParameter(judgement.difference.abs().toNumber()),
      });
      findings.push(
        findingAt(rule, table, { row: whole, column }, words, {
          related: parts.map((part) => placeOf(table, part.row, column.column)),
        }),
      );
    }
    const running = runningSums(table);
    checked += running.length;
    for (const { column, row, total, parts, judgement } of running) {
      if (judgement.verdict !== "differs") continue;
      const words = say(rule, "differs", {
        label: row.label,
        cell: cellParameter(table, row.row, column.column),
        column: headerText(column),
        total: numberParameter(total.value),
        count: numberParameter(parts.length),
        sum: numberParameter(judgement.sum.toNumber()),
        difference: numberParameter(judgement.difference.abs().toNumber()),
      });
      const related = parts.map((part) => placeOf(table, part.row.row, part.column.column));
      findings.push(findingAt(rule, table, { row, column }, words, { related, detail: "running" }));
    }
    const across = acrossSheets(table, tables);
    return ruleCheck(checked + across.checked, [...findings, ...across.findings], missing);
  },
  examples: [
    {
      name: { vi: "Ba tháng cộng thành quý", en: "Three months make the quarter" },
      sheet: [
        TITLE,
        HEADER,
        [1, "Lương thực", "Tỷ đồng", 1520, 1410, 1602, 4532],
        [2, "Xăng dầu", "Tỷ đồng", 842, 790, 871, 2504],
        [3, "Hàng may mặc", "Tỷ đồng", 310, 288, 301, 899],
      ],
      findings: [],
    },
    {
      name: { vi: "Một dòng lệch", en: "One row is off" },
      sheet: [
        TITLE,
        HEADER,
        [1, "Lương thực", "Tỷ đồng", 1520, 1410, 1602, 4532],
        [2, "Xăng dầu", "Tỷ đồng", 842, 790, 871, 2603],
        [3, "Hàng may mặc", "Tỷ đồng", 310, 288, 301, 899],
      ],
      findings: ["G4"],
      messages: ["differs"],
    },
    {
      name: { vi: "Tổng của các số đã làm tròn", en: "A total of rounded parts" },
      sheet: [
        TITLE,
        HEADER,
        [null, "Tổng số", "Tỷ đồng", 268.6, 249.2, 278, 795.5],
        [1, "Lương thực", "Tỷ đồng", 152.2, 141.4, 160.4, 453.9],
        [2, "Xăng dầu", "Tỷ đồng", 84.3, 79, 86.4, 249.6],
        [3, "Hàng may mặc", "Tỷ đồng", 31.2, 28.1, 30.5, 89.7],
        [4, "Ô tô", "Tỷ đồng", 0.9, 0.7, 0.7, 2.3],
      ],
      findings: [],
    },
    {
      name: { vi: "Số vụ lệch một", en: "A count off by one" },
      sheet: [
        ["Kiểm tra thị trường quý I năm 2024"],
        HEADER,
        [1, "Số vụ kiểm tra", "Vụ", 104, 98, 110, 312],
        [2, "Số vụ vi phạm", "Vụ", 57, 55, 59, 172],
        [3, "Số vụ chuyển điều tra", "Vụ", 1, "-", 2, 3],
        [4, "Tiền phạt", "Triệu đồng", 412, 398, 436, 1245],
      ],
      findings: ["G4"],
      messages: ["differs"],
    },
    {
      name: { vi: "Số tháng chưa cập nhật ở cả biểu", en: "Months not updated anywhere" },
      sheet: [
        TITLE,
        HEADER,
        [1, "Lương thực", "Tỷ đồng", 1520, 1410, 1602, 4588],
        [2, "Xăng dầu", "Tỷ đồng", 842, 790, 871, 2555],
        [3, "Hàng may mặc", "Tỷ đồng", 310, 288, 301, 921],
      ],
      findings: [],
      messages: ["not-sums"],
    },
    { name: { vi: "6 tháng bằng hai quý", en: "Six months are two quarters" }, sheet: DOWN(9696.6), findings: [] },
    {
      name: { vi: "6 tháng khác hai quý", en: "Six months are not two quarters" },
      sheet: DOWN(9740.7),
      findings: ["B11"],
      messages: ["rows"],
    },
    {
      name: { vi: "Cột lũy kế bên các tháng", en: "A running column beside the months" },
      sheet: RUNNING(8083.6),
      findings: [],
    },
    {
      name: { vi: "Cột lũy kế có một tháng lệch", en: "A running column with one month out of step" },
      sheet: RUNNING(8803.6),
      findings: ["C8"],
      messages: ["differs"],
    },
    {
      name: { vi: "Lũy kế tháng trước cộng tháng này", en: "Last month's cumulative figure and this month" },
      before: MAY,
      sheet: monthSheet(6, [
        ["Lương thực", 1602.4, 1588.7, 9013.8],
        ["Xăng dầu", 871.3, 866, 4974.9],
        ["Hàng may mặc", 301.7, 305.2, 1795.5],
        ["Ô tô", 104.2, 99.9, 612.5],
      ]),
      findings: [],
    },
    {
      name: { vi: "Một lũy kế không nối tiếp tháng trước", en: "One cumulative figure does not follow last month's" },
      before: MAY,
      sheet: monthSheet(6, [
        ["Lương thực", 1602.4, 1588.7, 9013.8],
        ["Xăng dầu", 871.3, 866, 5974.9],
        ["Hàng may mặc", 301.7, 305.2, 1795.5],
        ["Ô tô", 104.2, 99.9, 612.5],
      ]),
      findings: ["F4"],
      messages: ["across"],
    },
    {
      name: { vi: "Tháng trước đã điều chỉnh và ghi lại ở đây", en: "Last month was revised and is printed anew here" },
      before: MAY,
      sheet: monthSheet(6, [
        ["Lương thực", 1602.4, 1588.7, 9013.8],
        ["Xăng dầu", 901.3, 866, 5004.9],
        ["Hàng may mặc", 301.7, 305.2, 1795.5],
        ["Ô tô", 104.2, 99.9, 612.5],
      ]),
      findings: [],
    },
    {
      name: { vi: "Cả biểu không nối tiếp tháng trước", en: "The whole table does not follow last month's" },
      before: MAY,
      sheet: monthSheet(6, [
        ["Lương thực", 1602.4, 1588.7, 9113.8],
        ["Xăng dầu", 871.3, 866, 5004.9],
        ["Hàng may mặc", 301.7, 305.2, 1825.5],
        ["Ô tô", 104.2, 99.9, 632.5],
      ]),
      findings: ["F3:F6"],
      messages: ["across-table"],
    },
  ],
};

/** What a period's months are called. */
function monthsText({ from, to }: Span): Bilingual {
  if (from === to) return { vi: `tháng ${String(to)}`, en: `month ${String(to)}` };
  return from === 1
    ? { vi: `${String(to)} tháng`, en: `${String(to)} months` }
    : { vi: `tháng ${String(from)}-${String(to)}`, en: `months ${String(from)}-${String(to)}` };
}

function joined(pieces: readonly Piece[]): Bilingual {
  const texts = pieces.map((piece) => monthsText(piece.span));
  return { vi: texts.map((t) => t.vi).join(" + "), en: texts.map((t) => t.en).join(" + ") };
}

/** Last month's cumulative figure on its own sheet and what came after it, against the cumulative figure here. */
function acrossSheets(
  table: TableModel,
  tables: readonly TableModel[],
): { readonly checked: number; readonly findings: readonly Finding[] } {
  let checked = 0;
  const findings: Finding[] = [];
  for (const { whole, rows } of sumsAcross(table, tables, isFlow)) {
    const judged = rows.map((r) => ({ ...r, judgement: judgeFigures(r.row, whole, r.total, r.terms) }));
    checked += judged.length;
    // A cumulative figure below an earlier one is told as falling.
    const differing = differingRows(table, judged).filter((r) =>
      r.pieces.every((p) => p.figure.exact.lte(r.total.exact)),
    );
    const said = differing.flatMap(({ row, total, pieces, judgement }) => {
      const [first, ...later] = pieces;
      const source = pieces.find((p) => p.table !== table);
      if (!first || !source) return [];
      return [
        {
          row,
          pieces,
          first,
          parameters: {
            label: row.label,
            cell: cellParameter(table, row.row, whole.column),
            column: headerText(whole),
            total: numberParameter(total.value),
            months: monthsText(first.span),
            first: cellParameter(first.table, first.row.row, first.column.column),
            later: joined(later),
            sheet: source.table.sheet.name,
            sum: numberParameter(judgement.sum.toNumber()),
            difference: numberParameter(judgement.difference.abs().toNumber()),
          },
        },
      ];
    });
    const places = (pieces: readonly Piece[]): Finding["related"] =>
      pieces.map((p) => placeOf(p.table, p.row.row, p.column.column));
    const [example] = said;
    if (example && judged.length > 2 && 2 * differing.length > judged.length) {
      const words = say(rule, "across-table", {
        ...example.parameters,
        differing: numberParameter(differing.length),
        rows: numberParameter(judged.length),
      });
      findings.push(
        findingAt(rule, table, { row: null, column: whole }, words, {
          severity: "warning",
          related: places(example.pieces),
          detail: "across",
        }),
      );
    } else
      for (const { row, pieces, parameters } of said)
        findings.push(
          findingAt(rule, table, { row, column: whole }, say(rule, "across", parameters), {
            related: places(pieces),
            severity: judged.length === 1 ? "warning" : "error",
            detail: "across",
          }),
        );
  }
  return { checked, findings };
}

export default rule;
