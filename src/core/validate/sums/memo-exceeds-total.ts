import type { Finding, Rule } from "../../model/results/finding";
import { ruleCheck } from "../../model/results/finding";
import { figureAt, termAt } from "../figures/amount";
import { cellParameter, findingAt, headerText, numberParameter, placeOf, say } from "../findings/finding-at";
import { memosOf, valueColumns } from "../figures/breakdowns";
import { conversion, judgeSum, scaled } from "./sum-judgement";

const TITLE = ["Vốn đầu tư 6 tháng đầu năm 2024"];
const UNIT = [null, null, null, "Đơn vị tính: Tỷ đồng"];
const HEADER = ["TT", "Chỉ tiêu", "Thực hiện 6 tháng đầu năm 2023", "Ước thực hiện 6 tháng đầu năm 2024"];

const rule: Rule = {
  id: "memo-exceeds-total",
  severity: "error",
  name: { vi: "“Trong đó” lớn hơn tổng", en: "“Of which” exceeds its total" },
  why: { vi: "Một phần không thể lớn hơn toàn bộ.", en: "A part cannot exceed the whole." },
  advice: {
    vi: "Đối chiếu dòng tổng và các dòng “trong đó” với nguồn.",
    en: "Compare the total and its “of which” rows with their source.",
  },
  messages: {
    one: {
      vi: "{label} ({column}): {part} ghi {value}, lớn hơn {cell} là {total}.",
      en: "{label} ({column}): {part} says {value}, more than the {total} in {cell}.",
    },
    sum: {
      vi:
        "{label} ({column}): các dòng “trong đó” cộng được {sum}, lớn hơn {cell} là {total}; ở các cột " +
        "khác thì không.",
      en: "{label} ({column}): the “of which” rows add up to {sum}, more than the {total} in {cell}; in the other columns they do not.",
    },
  },
  check: ({ table }) => {
    let checked = 0;
    const findings: Finding[] = [];
    const columns = valueColumns(table).filter((c) => c.quantity !== "price" && !c.meaning.isRatio);
    for (const parent of table.rows) {
      if (parent.nature !== "level") continue;
      const memos = memosOf(table, parent.row).flatMap((row) => {
        const factor =
          row.nature === "level" && row.quantity === parent.quantity ? conversion(row.unit, parent.unit) : null;
        return factor ? [{ row, factor }] : [];
      });
      if (memos.length === 0) continue;
      const sums: { readonly exceeds: boolean; readonly finding: Finding }[] = [];
      for (const column of columns) {
        const total = figureAt(table, parent.row, column.column);
        if (!total || total.value < 0) continue;
        const shared = {
          column: headerText(column),
          cell: cellParameter(table, parent.row, column.column),
          total: numberParameter(total.value),
        };
        let alone = false;
        for (const { row, factor } of memos) {
          const figure = figureAt(table, row.row, column.column);
          if (!figure) continue;
          checked++;
          const { difference, bound } = judgeSum(total, [scaled(figure, factor)]);
          if (difference.plus(bound).gte(0)) continue;
          alone = true;
          findings.push(
            findingAt(
              rule,
              table,
              { row, column },
              say(rule, "one", {
                ...shared,
                label: row.label,
                part: cellParameter(table, row.row, column.column),
                value: numberParameter(figure.value),
              }),
              { related: [placeOf(table, parent.row, column.column)] },
            ),
          );
        }
        const terms = memos.flatMap(({ row, factor }) => {
          const figure = termAt(table, row.row, column.column);
          return figure && figure.value >= 0 ? [scaled(figure, factor)] : [];
        });
        if (alone || terms.length < 2 || terms.length < memos.length) continue;
        const judgement = judgeSum(total, terms);
        const words = say(rule, "sum", {
          ...shared,
          label: parent.label,
          sum: numberParameter(judgement.sum.toNumber()),
        });
        const finding = findingAt(rule, table, { row: parent, column }, words, {
          related: memos.map(({ row }) => placeOf(table, row.row, column.column)),
        });
        sums.push({ exceeds: judgement.difference.plus(judgement.bound).lt(0), finding });
      }
      // Memo items may overlap; where they never exceed the total elsewhere, they do not.
      if (2 * sums.filter((s) => !s.exceeds).length >= sums.length)
        findings.push(...sums.filter((s) => s.exceeds).map((s) => s.finding));
    }
    return ruleCheck(checked, findings);
  },
  examples: [
    {
      name: { vi: "“Trong đó” không cần cộng đủ", en: "Memo items need not add up" },
      sheet: [
        TITLE,
        UNIT,
        HEADER,
        [1, "Vốn ngân sách", 2210, 2450],
        [null, "Trong đó: Vốn trung ương", 810, 905],
        [2, "Vốn doanh nghiệp", 1310, 1420],
      ],
      findings: [],
    },
    {
      name: {
        vi: "Sau một đề mục khác thì không còn là “trong đó”",
        en: "After another heading it is no longer “of which”",
      },
      sheet: [
        ["Xuất khẩu 6 tháng đầu năm 2024"],
        [null, null, null, "Đơn vị tính: Triệu USD"],
        HEADER,
        [null, "Tổng kim ngạch xuất khẩu", 409.3, 483.8],
        [null, "Trong đó: Doanh nghiệp FDI", 88.4, 101.6],
        [null, "Mặt hàng chủ yếu"],
        [1, "Cà phê", 377.3, 452.4],
        [2, "Sản phẩm gỗ", 10.9, 11.2],
        [3, "Hàng hóa khác", 21.1, 20.2],
      ],
      findings: [],
    },
    {
      name: { vi: "Một dòng lớn hơn tổng", en: "One row exceeds the total" },
      sheet: [
        TITLE,
        UNIT,
        HEADER,
        [1, "Vốn ngân sách", 2210, 2450],
        [null, "Trong đó: Vốn trung ương", 810, 9050],
        [2, "Vốn doanh nghiệp", 1310, 1420],
      ],
      findings: ["D5"],
      messages: ["one"],
    },
    {
      name: { vi: "Các dòng cộng lại lớn hơn tổng", en: "Together they exceed the total" },
      sheet: [
        TITLE,
        UNIT,
        HEADER,
        [1, "Vốn ngân sách", 2210, 2450],
        [null, "Trong đó:", null, null],
        [null, "- Vốn trung ương", 810, 1905],
        [null, "- Vốn tỉnh", 910, 1210],
        [2, "Vốn doanh nghiệp", 1310, 1420],
      ],
      findings: ["D4"],
      messages: ["sum"],
    },
  ],
};

export default rule;
