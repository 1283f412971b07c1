import type { Finding, Rule } from "../../model/results/finding";
import { ruleCheck } from "../../model/results/finding";
import type { TableModel } from "../../model/tables/table";
import { figure } from "../../model/tables/table";
import type { Bilingual } from "../../model/message";
import { figureAt } from "../figures/amount";
import { cellParameter, findingAt, numberParameter, percentParameter, placeOf, say } from "../findings/finding-at";
import { contributionGroups } from "../contributions/contributions";
import { ratioColumns, ratioOf } from "./ratios";
import { growthSaid } from "../../vocabulary/numbers";

const TITLE = ["Tình hình xuất nhập khẩu 6 tháng đầu năm 2024"];
const HEADER = [
  "TT",
  "Chỉ tiêu",
  "ĐVT",
  "Thực hiện 6 tháng đầu năm 2023",
  "Ước thực hiện 6 tháng đầu năm 2024",
  "Tốc độ tăng so với cùng kỳ (%)",
  "Ghi chú",
];

const rule: Rule = {
  id: "sign-mismatch",
  severity: "error",
  name: { vi: "Tăng hay giảm không khớp", en: "Up or down disagrees" },
  why: {
    vi: "Dấu, mũi tên hoặc chữ “tăng”, “giảm” nói ngược với số liệu.",
    en: "A sign, an arrow or the words “up” and “down” say the opposite of the figures.",
  },
  advice: { vi: "Đổi lại dấu hoặc chữ cho đúng với số.", en: "Change the sign or the word to what the figures say." },
  messages: {
    sign: {
      vi: "{label}: {cell} ghi {printed}, còn từ {base} đến {current} là {computed}: ngược dấu.",
      en: "{label}: {cell} says {printed}, while {base} to {current} is {computed}: the sign is reversed.",
    },
    contribution: {
      vi: "{label}: {cell} ghi đóng góp {printed}, còn {other} cho biết ngành này {change}: ngược dấu.",
      en: "{label}: {cell} gives a contribution of {printed}, yet {other} says it {change}: the sign is reversed.",
    },
    words: {
      vi: "{label}: {cell} viết “{text}”, còn tốc độ ở {other} là {computed}.",
      en: "{label}: {cell} reads “{text}”, while growth in {other} is {computed}.",
    },
    fix: { vi: "Ghi {value} vào {cell}", en: "Put {value} into {cell}" },
  },
  check: ({ table }) => {
    let checked = 0;
    const findings: Finding[] = [];
    for (const ratio of ratioColumns(table, ["growth-same-period", "growth-previous-period"])) {
      const { comparison, column, form } = ratio;
      for (const entry of ratio.rows) {
        const at = entry.row.row;
        checked++;
        if (entry.fitsOtherwise === "sign") {
          const cell = cellParameter(table, at, column.column);
          const words = say(rule, "sign", {
            label: entry.row.label,
            cell,
            printed: numberParameter(entry.printed.value),
            computed: percentParameter(ratioOf(entry.current, entry.base, "change"), 2, true),
            base: cellParameter(table, at, comparison.base.column),
            current: cellParameter(table, at, comparison.current.column),
          });
          const fixes = [
            {
              label: say(rule, "fix", { value: numberParameter(-entry.printed.value), cell }),
              place: placeOf(table, at, column.column),
              before: entry.printed.value,
              after: -entry.printed.value,
              isCertain: false,
            },
          ];
          findings.push(
            findingAt(rule, table, { row: entry.row, column }, words, {
              fixes,
              related: [placeOf(table, at, comparison.current.column), placeOf(table, at, comparison.base.column)],
            }),
          );
        }
      }
      if (comparison.measure === "growth-same-period" && form !== "fraction")
        findings.push(...wordFindings(table, ratio.column.column, form));
    }
    const contributions = contributionSigns(table);
    return ruleCheck(checked + contributions.checked, [...findings, ...contributions.findings]);
  },
  examples: [
    {
      name: { vi: "Dấu và chữ đúng với số", en: "Signs and words agree" },
      sheet: [
        TITLE,
        HEADER,
        [1, "Xuất khẩu", "Triệu USD", 448.8, 525, 16.98, "tăng 16,98%"],
        [2, "Nhập khẩu", "Triệu USD", 99, 80.03, -19.16, "giảm 19,16%"],
        [3, "Cà phê", "Triệu USD", 377.3, 452, 19.8, null],
      ],
      findings: [],
    },
    {
      name: { vi: "Thiếu dấu trừ", en: "A minus is missing" },
      sheet: [
        TITLE,
        HEADER,
        [1, "Xuất khẩu", "Triệu USD", 448.8, 525, 16.98, null],
        [2, "Nhập khẩu", "Triệu USD", 99, 80.03, 19.16, null],
        [3, "Cà phê", "Triệu USD", 377.3, 452, 19.8, null],
      ],
      findings: ["F4"],
      messages: ["sign"],
    },
    {
      name: { vi: "Đóng góp thiếu dấu trừ", en: "A contribution without its minus" },
      sheet: [
        ["Chỉ số sản xuất công nghiệp 8 tháng năm 2024"],
        [
          "TT",
          "Ngành",
          "8 tháng năm 2024 so với cùng kỳ (%)",
          "Đóng góp vào mức tăng 8 tháng năm 2024 (điểm phần trăm)",
        ],
        [null, "Toàn ngành công nghiệp", 101.2, 1.2],
        [1, "Chế biến, chế tạo", 102.7, 1.7],
        [2, "Sản xuất và phân phối điện", 97.6, 0.7],
        [3, "Khai khoáng", 106.4, 0.1],
        [4, "Cung cấp nước", 101.1, 0.1],
      ],
      findings: ["D5"],
      messages: ["contribution"],
    },
    {
      name: { vi: "Ghi chú nói ngược", en: "The remark says the opposite" },
      sheet: [
        TITLE,
        HEADER,
        [1, "Xuất khẩu", "Triệu USD", 448.8, 525, 16.98, "giảm 16,98%"],
        [2, "Nhập khẩu", "Triệu USD", 99, 80.03, -19.16, "giảm 19,2%"],
        [3, "Cà phê", "Triệu USD", 377.3, 452, 19.8, "giảm 20% so CK"],
      ],
      findings: ["G3", "G5"],
      messages: ["words"],
    },
  ],
};

const GROWN: Bilingual = { vi: "tăng", en: "grew" };
const FALLEN: Bilingual = { vi: "giảm", en: "fell" };

/** So many contributions must have the sign of their growth, before one that has not is doubted. */
const SAME_SIGN = 3;

/** Contributions that have the other sign than the growth of their row. */
function contributionSigns(table: TableModel): { readonly checked: number; readonly findings: readonly Finding[] } {
  const pairs = new Map(
    contributionGroups(table).flatMap(({ column, growth }) => (growth === null ? [] : [[column, growth] as const])),
  );
  const judged = [...pairs].map(([column, growth]) => ({
    column,
    growth,
    rows: table.rows.flatMap((row) => {
      const [printed, grown] = [figureAt(table, row.row, column.column), figureAt(table, row.row, growth.column)];
      const change = grown?.exact.minus(growth.form === "index" ? 100 : 0);
      return printed && grown && change && !printed.exact.eq(0) && change.abs().gt(grown.unit)
        ? [{ row, printed, change, agrees: printed.exact.gt(0) === change.gt(0) }]
        : [];
    }),
  }));
  const findings = judged.flatMap(({ column, growth, rows }) => {
    const odd = rows.filter((r) => !r.agrees);
    if (rows.length - odd.length < SAME_SIGN || 2 * odd.length >= rows.length - odd.length) return [];
    return odd.map(({ row, printed, change }) => {
      const cell = cellParameter(table, row.row, column.column);
      const words = say(rule, "contribution", {
        label: row.label,
        cell,
        printed: numberParameter(printed.value),
        other: cellParameter(table, row.row, growth.column),
        change: change.gt(0) ? GROWN : FALLEN,
      });
      const fixes = [
        {
          label: say(rule, "fix", { value: numberParameter(-printed.value), cell }),
          place: placeOf(table, row.row, column.column),
          before: printed.value,
          after: -printed.value,
          isCertain: false,
        },
      ];
      return findingAt(rule, table, { row, column }, words, {
        fixes,
        related: [placeOf(table, row.row, growth.column)],
        detail: "contribution",
      });
    });
  });
  return { checked: judged.reduce((all, { rows }) => all + rows.length, 0), findings };
}

/** Remarks that name the very growth of the row with the opposite word. */
/** Whether a growth that a remark names, in percent, is another column's of its row. */
function isOfAnother(table: TableModel, row: number, said: number, rounding: number): boolean {
  return table.columns.some(({ column, measure, form }) => {
    if (measure !== "growth-same-period" && measure !== "growth-previous-period") return false;
    const growth = form === "fraction" ? null : figureAt(table, row, column);
    return growth !== null && Math.abs(growth.value - (form === "index" ? 100 : 0) - said) <= rounding;
  });
}

/** How far doubles may carry a difference of percentages. Source: chosen, a millionth of a point. */
const SLACK = 1e-6;

function wordFindings(table: TableModel, growthColumn: number, form: "index" | "change"): readonly Finding[] {
  const remarks = table.columns.filter((c) => c.role === "note");
  return table.rows.flatMap((row) => {
    const growth = figureAt(table, row.row, growthColumn);
    if (!growth) return [];
    const change = growth.value - (form === "index" ? 100 : 0);
    return remarks.flatMap((column) => {
      const value = figure(table, row.row, column.column);
      const said = typeof value === "string" ? growthSaid(value) : null;
      if (said === null) return [];
      const { amount, unit, isUp } = said;
      const rounding = (unit + growth.unit.toNumber()) / 2 + SLACK;
      if (Math.abs(amount - Math.abs(change)) > rounding || change === 0 || isUp === change > 0) return [];
      if (isOfAnother(table, row.row, isUp ? amount : -amount, rounding)) return [];
      return [
        findingAt(
          rule,
          table,
          { row, column },
          say(rule, "words", {
            label: row.label,
            cell: cellParameter(table, row.row, column.column),
            text: said.text,
            other: cellParameter(table, row.row, growthColumn),
            computed: percentParameter(change, 2, true),
          }),
          { related: [placeOf(table, row.row, growthColumn)] },
        ),
      ];
    });
  });
}

export default rule;
