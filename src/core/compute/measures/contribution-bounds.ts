import type { CellAddress } from "../../model/cells/address";
import { cellName } from "../../model/cells/address";
import type { Comparison } from "../../model/tables/comparison";
import { figuresBehind } from "../../model/tables/comparison";
import { indexBaseOf } from "../../model/tables/index-base";
import type { ColumnModel, RowModel, TableModel } from "../../model/tables/table";
import { componentsOf, figure, rowAt } from "../../model/tables/table";
import { amongOthers } from "../header";
import type { Bounds } from "../../relations/weight-bounds";
import { weightBounds } from "../../relations/weight-bounds";
import type { Measure } from "../measure";
import { countable, notARatio } from "../quotient";

/** A column of indices that is compared with nothing, for one end of what they allow. */
interface BoundComparison extends Comparison {
  readonly bound: keyof Bounds;
}

const endOf = (comparison: Comparison): keyof Bounds =>
  "bound" in comparison && comparison.bound === "least" ? "least" : "most";

/**
 * The sectors a composite may have. Source: manufacturing has 24 divisions in VSIC 2018, the most that any index is made
 * of; a longer list is no composite's.
 */
const MOST_SECTORS = 40;

const parted = new WeakMap<TableModel, Map<RowModel, readonly RowModel[]>>();

/** The rows that make a composite, found once for all of them. */
function partsOf(table: TableModel, whole: RowModel): readonly RowModel[] {
  const known = parted.get(table) ?? new Map<RowModel, readonly RowModel[]>();
  parted.set(table, known);
  const parts = known.get(whole) ?? componentsOf(table, whole.row);
  known.set(whole, parts);
  return parts;
}

/** An index's own sectors and the composite they make; null where the row is none of them. */
function compositeOf(
  table: TableModel,
  row: RowModel,
): { readonly whole: RowModel; readonly others: readonly RowModel[] } | null {
  const whole = row.parent === null ? null : rowAt(table, row.parent);
  if (whole === null || whole.nature !== "index" || row.nature !== "index" || row.kind === "memo") return null;
  const parts = partsOf(table, whole);
  const others = parts.filter((part) => part !== row);
  return others.length > 0 &&
    parts.length <= MOST_SECTORS &&
    parts.includes(row) &&
    parts.every((part) => part.nature === "index")
    ? { whole, others }
    : null;
}

/** Whether a column holds indices on the same period last year that no figures stand behind. */
function holdsIndices(table: TableModel, column: ColumnModel): boolean {
  if (column.period === null || column.isEmpty || column.hidden) return false;
  if (column.role === "measure")
    return column.measure === "growth-same-period" && column.form === "index" && figuresBehind(table, column) === null;
  return column.role === "value" && column.scenario !== "plan";
}

function boundPairs(table: TableModel): readonly BoundComparison[] {
  const isIndex = (row: RowModel): boolean => row.nature === "index" && indexBaseOf(table, row) === "same-period";
  const columns = table.columns.filter((column) => holdsIndices(table, column));
  if (!table.rows.some((row) => isIndex(row) && compositeOf(table, row) !== null)) return [];
  return columns.flatMap((current): readonly BoundComparison[] => {
    const { period } = current;
    if (period === null) return [];
    const pair = { measure: "growth-same-period", period, current, base: current, column: null } as const;
    return [
      { ...pair, bound: "least" },
      { ...pair, bound: "most" },
    ];
  });
}

/** Cells as arguments of MIN and MAX, neighbouring ones as a range; the rows of the formula's own table stay fixed. */
function listOf(rows: readonly RowModel[], column: number): string {
  const name = (row: number): string => cellName({ row, column }).replace(/(\d+)$/, "$$$1");
  const runs: { first: number; last: number }[] = [];
  for (const { row } of rows) {
    const run = runs.at(-1);
    if (run?.last === row - 1) run.last = row;
    else runs.push({ first: row, last: row });
  }
  return runs.map(({ first, last }) => (first === last ? name(first) : `${name(first)}:${name(last)}`)).join(",");
}

function boundsFormula(
  column: number,
  row: RowModel,
  whole: RowModel,
  others: readonly RowModel[],
  end: string,
): string {
  const x = cellName({ row: row.row, column });
  const g = cellName({ row: whole.row, column }).replace(/(\d+)$/, "$$$1");
  const list = listOf(others, column);
  const [low, high] = [`MIN(${list})`, `MAX(${list})`];
  const most = `MIN(1,IF(${x}>${low},(${g}-${low})/(${x}-${low}),1),IF(${x}<${high},(${high}-${g})/(${high}-${x}),1))`;
  const least = `MAX(0,IF(${x}<${low},(${g}-${low})/(${x}-${low}),0),IF(${x}>${high},(${high}-${g})/(${high}-${x}),0))`;
  const inside = `AND(${g}>=MIN(${x},${list}),${g}<=MAX(${x},${list}))`;
  const all = `COUNT(${x},${g},${list})=${String(others.length + 2)}`;
  return `=IF(${all},IF(${inside},${end}((${x}-100)*${least},(${x}-100)*${most}),""),"")`;
}

/** Between what points a sector's part in a composite index lies, its weight unknown: the least, and the most. */
export const contributionBounds: Measure = {
  id: "contribution-bounds",
  name: { vi: "Khoảng đóng góp vào chỉ số chung", en: "Bounds of contributions to an index" },
  method: {
    vi: "Quyền số của ngành chưa biết, không âm và cộng lại bằng 1: chỉ số chung và các ngành cho biết ngành đó đóng góp ít nhất và nhiều nhất bao nhiêu điểm phần trăm.",
    en: "With weights unknown, not negative and adding to 1, the whole and its sectors tell the least and the most a sector adds, in points.",
  },
  never: {
    vi: "Chỉ tính cho chỉ số so với cùng kỳ của các ngành hợp thành một chỉ số chung; không tính khi chỉ số chung nằm ngoài các ngành.",
    en: "Only of indices on the same period whose sectors make a composite; not where the composite lies outside its sectors.",
  },
  of: "growth-same-period",
  pairs: boundPairs,
  noPair: {
    vi: "Biểu không có chỉ số chung cùng chỉ số của các ngành.",
    en: "The table has no composite index with those of its sectors.",
  },
  form: () => "change",
  header: (table, comparison) => {
    const columns = new Set(boundPairs(table).map(({ current }) => current.column));
    return amongOthers(
      comparison,
      columns.size > 1,
      endOf(comparison) === "least"
        ? { vi: "Đóng góp ít nhất (điểm %)", en: "Contribution, least (points)" }
        : { vi: "Đóng góp nhiều nhất (điểm %)", en: "Contribution, most (points)" },
    );
  },
  compute: (input) => {
    const { table, row, comparison } = input;
    const composite = compositeOf(table, row);
    if (composite === null || indexBaseOf(table, row) !== "same-period") return notARatio(input);
    const { whole, others } = composite;
    const { column } = comparison.current;
    const operands = [row, whole, ...others].map((r): CellAddress => ({ row: r.row, column }));
    const end = endOf(comparison) === "least" ? "MIN" : "MAX";
    const formula = boundsFormula(column, row, whole, others, end);
    const known = operands.map((cell) => countable(figure(table, cell.row, cell.column))).filter((v) => v !== null);
    const [index, composed, ...rest] = known;
    if (index === undefined || composed === undefined || known.length < operands.length)
      return { row: row.row, status: "missing", value: null, operands, formula };
    const weights = weightBounds(composed, index, rest);
    if (weights === null) return { row: row.row, status: "sign-change", value: null, operands, formula };
    const ends = [(index - 100) * weights.least, (index - 100) * weights.most] as const;
    // Excel has no negative zero.
    const value = 0 + (end === "MIN" ? Math.min(...ends) : Math.max(...ends));
    return { row: row.row, status: "ok", value, operands, formula };
  },
  examples: [
    {
      name: { vi: "Bốn ngành của chỉ số giảm 0,95%", en: "Four sectors of an index down by 0.95 %" },
      sheet: [
        ["TT", "Chỉ tiêu", "ĐVT", "Ước thực hiện 6 tháng đầu năm 2024"],
        ["I", "Chỉ số sản xuất công nghiệp (IIP) so với cùng kỳ", "%", 99.05],
        [1, "Khai khoáng", "%", 139.4],
        [2, "Công nghiệp chế biến, chế tạo", "%", 101.27],
        [3, "Sản xuất và phân phối điện", "%", 96.97],
        [4, "Cung cấp nước; xử lý rác thải, nước thải", "%", 100.75],
      ],
      expected: [
        { row: 2, status: "not-a-ratio", value: null },
        { row: 3, status: "ok", value: 0 },
        { row: 4, status: "ok", value: 0 },
        { row: 5, status: "ok", value: -2.881464 },
        { row: 6, status: "ok", value: 0 },
        { row: 2, status: "not-a-ratio", value: null },
        { row: 3, status: "ok", value: 1.931464 },
        { row: 4, status: "ok", value: 0.614326 },
        { row: 5, status: "ok", value: -1.362698 },
        { row: 6, status: "ok", value: 0.412698 },
      ],
    },
  ],
};
