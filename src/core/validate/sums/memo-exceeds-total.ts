import type { Finding, Rule } from "../../model/results/finding";
import { ruleCheck } from "../../model/results/finding";
import type { Decimal } from "../../model/cells/decimal";
import type { MessageParameter } from "../../model/message";
import type { ColumnModel, RowModel, TableModel } from "../../model/tables/table";
import type { Figure } from "../figures/amount";
import { figureAt, termAt } from "../figures/amount";
import { cellParameter, findingAt, headerText, numberParameter, placeOf, say } from "../findings/finding-at";
import { memosOf, valueColumns } from "../figures/breakdowns";
import type { SumJudgement } from "./sum-judgement";
import { conversion, judgeSum, scaled } from "./sum-judgement";
import { sumGroups } from "./total-sums";

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
    const columns = valueColumns(table).filter(
      (c) => c.quantity !== "price" && !c.meaning.isRatio && !holdsNegatives(table, c),
    );
    for (const listed of table.rows) {
      const memos = memosOf(table, listed.row).filter((row) => row.nature === "level");
      const whole = memos.length === 0 ? null : wholeOf(table, listed, memos, columns);
      if (whole === null) continue;
      const own = memosOfWhole(whole, memos);
      checked += comparisonsOf(table, whole, own, columns).length;
      findings.push(...exceeding(table, whole, own, columns));
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

/** Whether a column has figures below zero: of balances a part may exceed the whole. */
const holdsNegatives = (table: TableModel, { column }: ColumnModel): boolean =>
  table.figures[column - table.body.left]?.values.some((value) => value < 0) === true;

/** A row of a list with what brings its unit to the total's. */
interface Memo {
  readonly row: RowModel;
  readonly factor: Decimal;
}

/** A memo row's figure in a column beside the total's. */
interface MemoComparison {
  readonly memo: Memo;
  readonly column: ColumnModel;
  readonly figure: Figure;
  readonly total: Figure;
  readonly exceeds: boolean;
}

const memosOfWhole = (whole: RowModel, memos: readonly RowModel[]): readonly Memo[] =>
  memos.flatMap((row) => {
    const isOfOneKind = row.quantity === null || whole.quantity === null || row.quantity === whole.quantity;
    const factor = isOfOneKind ? conversion(row.unit, whole.unit) : null;
    return factor === null ? [] : [{ row, factor }];
  });

function comparisonsOf(
  table: TableModel,
  whole: RowModel,
  memos: readonly Memo[],
  columns: readonly ColumnModel[],
): readonly MemoComparison[] {
  return columns.flatMap((column) => {
    const total = figureAt(table, whole.row, column.column);
    if (!total || total.value < 0) return [];
    return memos.flatMap((memo) => {
      const figure = figureAt(table, memo.row.row, column.column);
      if (!figure) return [];
      const { difference, bound } = judgeSum(total, [scaled(figure, memo.factor)]);
      return [{ memo, column, figure, total, exceeds: difference.plus(bound).lt(0) }];
    });
  });
}

/** From so many comparisons that all fail on, the rows are no part of any total above them. */
const ALL_FAIL = 3;

/**
 * What the rows of a list are part of: the row they stand under, or, where most of them exceed it and it is the last of
 * a list that adds up, the total of that list. Null where they exceed everything above them.
 */
function wholeOf(
  table: TableModel,
  listed: RowModel,
  memos: readonly RowModel[],
  columns: readonly ColumnModel[],
): RowModel | null {
  const candidates = [listed, ...wholesAround(table, listed)].flatMap((row) => {
    const comparisons = comparisonsOf(table, row, memosOfWhole(row, memos), columns);
    return comparisons.length === 0
      ? []
      : [{ row, count: comparisons.length, failing: comparisons.filter((c) => c.exceeds).length }];
  });
  const fitting = candidates.find(({ count, failing }) => 2 * failing <= count);
  const outermost = candidates.at(-1);
  if (fitting !== undefined) return fitting.row;
  return outermost === undefined || (outermost.count >= ALL_FAIL && outermost.failing === outermost.count)
    ? null
    : outermost.row;
}

/** The totals that a row is the last part of, from the nearest on, as far as their parts add up. */
function wholesAround(table: TableModel, part: RowModel): readonly RowModel[] {
  const group = sumGroups(table).find(
    ({ isAdditive, parts, sums }) =>
      isAdditive && parts.at(-1)?.row === part && sums.some(({ judgement }) => judgement.verdict === "agrees"),
  );
  return group === undefined ? [] : [group.breakdown.parent, ...wholesAround(table, group.breakdown.parent)];
}

/** Rows that exceed the whole they are part of, alone or, where they never do elsewhere, together. */
function exceeding(
  table: TableModel,
  whole: RowModel,
  memos: readonly Memo[],
  columns: readonly ColumnModel[],
): readonly Finding[] {
  const comparisons = comparisonsOf(table, whole, memos, columns);
  const alone = comparisons.filter((c) => c.exceeds);
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
