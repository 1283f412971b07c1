import type { Finding, Rule } from "../../model/results/finding";
import { ruleCheck } from "../../model/results/finding";
import type { MessageParameter } from "../../model/message";
import type { ColumnModel, RowModel, TableModel } from "../../model/tables/table";
import type { Figure } from "../figures/amount";
import { termAt } from "../figures/amount";
import { cellParameter, findingAt, headerText, numberParameter, placeOf, say } from "../findings/finding-at";
import { memosOf, valueColumns } from "../figures/breakdowns";
import type { SumJudgement } from "./sum-judgement";
import { judgeSum, scaled } from "./sum-judgement";
import type { Memo, MemoComparison } from "./memos";
import type { ColumnExcess } from "./memo-columns";
import { columnsOfWhich } from "./memo-columns";
import { comparisonsOf, isBalance, memosOfWhole, wholeOf } from "./memos";

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
    column: {
      vi: "{label}: {part} “{column}” ghi {value}, lớn hơn {cell} “{header}” là {total}.",
      en: "{label}: {part} “{column}” says {value}, more than the {total} in {cell} “{header}”.",
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
    for (const listed of table.rows) {
      const memos = memosOf(table, listed.row).filter((row) => row.nature === "level");
      const whole = memos.length === 0 ? null : wholeOf(table, listed, memos, columns);
      if (whole === null) continue;
      const own = memosOfWhole(whole, memos);
      checked += comparisonsOf(table, whole, own, columns).length;
      findings.push(...exceeding(table, whole, own, columns));
    }
    const across = columnsOfWhich(table);
    return ruleCheck(checked + across.checked, [
      ...findings,
      ...across.exceeding.map((part) => columnFinding(table, part)),
    ]);
  },
  examples: [
    {
      name: { vi: "Cột “trong đó” lớn hơn cột tổng", en: "An of-which column exceeds the column of its total" },
      sheet: [
        ["Lao động trong các cụm công nghiệp năm 2024 (người)"],
        ["TT", "Cụm công nghiệp", "Tổng số lao động", "Trong đó", null],
        [null, null, null, "Lao động nữ", "Người địa phương"],
        [1, "An Khê", 1240, 610, 1105],
        [2, "Ia Sao", 385, 172, 340],
        [3, "Diên Phú", 912, 1427, 803],
        [4, "Chư Sê", 268, 96, 251],
        [5, "Đak Đoa", 431, 187, 399],
      ],
      findings: ["D6"],
      messages: ["column"],
    },
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
      name: {
        vi: "Các dòng “trong đó” của tổng, sau thành phần cuối",
        en: "Of-which rows of the total, after its last part",
      },
      sheet: [
        TITLE,
        UNIT,
        HEADER,
        [null, "Tổng số", 6433.3, 6831.2],
        [1, "Kinh tế nhà nước", 812.4, 861.9],
        [2, "Kinh tế ngoài nhà nước", 5210.7, 5537.5],
        [3, "Kinh tế có vốn nước ngoài", 410.2, 431.8],
        [null, "Trong đó: Công nghiệp chế biến", 3120.5, 3332.8],
        [null, "Công nghiệp hỗ trợ", 940.2, 1033.1],
      ],
      findings: [],
    },
    {
      name: { vi: "Một dòng như vậy lớn hơn cả tổng", en: "One of them exceeds the total" },
      sheet: [
        TITLE,
        UNIT,
        HEADER,
        [null, "Tổng số", 6433.3, 6831.2],
        [1, "Kinh tế nhà nước", 812.4, 861.9],
        [2, "Kinh tế ngoài nhà nước", 5210.7, 5537.5],
        [3, "Kinh tế có vốn nước ngoài", 410.2, 431.8],
        [null, "Trong đó: Công nghiệp chế biến", 3120.5, 7332.8],
      ],
      findings: ["D8"],
      messages: ["one"],
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

/** Rows that exceed the whole they are part of, alone or, where they never do elsewhere, together. */
function exceeding(
  table: TableModel,
  whole: RowModel,
  memos: readonly Memo[],
  columns: readonly ColumnModel[],
): readonly Finding[] {
  const comparisons = comparisonsOf(table, whole, memos, columns);
  const alone = comparisons.filter((c) => c.exceeds && !isBalance(table, c.memo.row) && !isBalance(table, whole));
  const sums = columns.flatMap((column) => {
    const inColumn = comparisons.filter((c) => c.column === column);
    const [first] = inColumn;
    const terms = memos.flatMap(({ row, factor }) => {
      const figure = termAt(table, row.row, column.column);
      return figure && figure.value >= 0 ? [scaled(figure, factor)] : [];
    });
    if (first === undefined || inColumn.some((c) => c.exceeds) || terms.length < 2 || terms.length < memos.length)
      return [];
    return [{ column, total: first.total, judgement: judgeSum(first.total, terms) }];
  });
  const over = sums.filter(({ judgement }) => judgement.difference.plus(judgement.bound).lt(0));
  return [
    ...alone.map((comparison) => aloneFinding(table, whole, comparison)),
    // Memo items may overlap; where they never exceed the total elsewhere, they do not.
    ...(2 * over.length <= sums.length ? over.map((sum) => sumFinding(table, whole, memos, sum)) : []),
  ];
}

const sharedParameters = (
  table: TableModel,
  whole: RowModel,
  column: ColumnModel,
  total: Figure,
): Readonly<Record<string, MessageParameter>> => ({
  column: headerText(column),
  cell: cellParameter(table, whole.row, column.column),
  total: numberParameter(total.value),
});

function aloneFinding(table: TableModel, whole: RowModel, { memo, column, figure, total }: MemoComparison): Finding {
  const { row } = memo;
  const words = say(rule, "one", {
    ...sharedParameters(table, whole, column, total),
    label: row.label,
    part: cellParameter(table, row.row, column.column),
    value: numberParameter(figure.value),
  });
  return findingAt(rule, table, { row, column }, words, { related: [placeOf(table, whole.row, column.column)] });
}

function columnFinding(table: TableModel, { row, part, whole, figure, total }: ColumnExcess): Finding {
  const words = say(rule, "column", {
    label: row.label,
    column: headerText(part),
    header: headerText(whole),
    part: cellParameter(table, row.row, part.column),
    cell: cellParameter(table, row.row, whole.column),
    value: numberParameter(figure.value),
    total: numberParameter(total.value),
  });
  return findingAt(rule, table, { row, column: part }, words, { related: [placeOf(table, row.row, whole.column)] });
}

function sumFinding(
  table: TableModel,
  whole: RowModel,
  memos: readonly Memo[],
  {
    column,
    total,
    judgement,
  }: { readonly column: ColumnModel; readonly total: Figure; readonly judgement: SumJudgement },
): Finding {
  const words = say(rule, "sum", {
    ...sharedParameters(table, whole, column, total),
    label: whole.label,
    sum: numberParameter(judgement.sum.toNumber()),
  });
  return findingAt(rule, table, { row: whole, column }, words, {
    related: memos.map(({ row }) => placeOf(table, row.row, column.column)),
  });
}

export default rule;
