import { comparisonsOf } from "../../model/comparison";
import type { Finding, Rule } from "../../model/finding";
import { ruleCheck } from "../../model/finding";
import type { ColumnModel, MeasureForm, RowModel, TableModel } from "../../model/table";
import type { Figure } from "../amount";
import { figureAt, figureOf } from "../amount";
import { cellParameter, findingAt, headerText, numberParameter, placeOf, say } from "../finding-at";
import { valueColumns } from "../hierarchy";
import { ratioFits, ratioOf } from "../ratios";

const HEADER = ["TT", "Cụm công nghiệp", "Diện tích đất công nghiệp (ha)", "Diện tích đã cho thuê (ha)", "Tỷ lệ lấp đầy (%)"];

const rule: Rule = {
  id: "derived-mismatch",
  severity: "error",
  name: { vi: "Một dòng không tính như các dòng khác của cột", en: "One row is not worked out as the others of its column" },
  why: { vi: "Ở các dòng khác, cột này tính được từ hai cột của biểu; riêng dòng này thì không, nên một trong ba số chưa đúng.", en: "In the other rows the column follows from two columns of the table; in this one it does not, so one of the three figures is not right." },
  advice: { vi: "Tính lại, hoặc đối chiếu ba ô với nguồn.", en: "Work it out again, or compare the three cells with their source." },
  messages: {
    ratio: {
      vi: "{label} ({column}): {cell} ghi {printed}, còn {current} so với {base} là {computed}; {count} dòng khác của cột này đều khớp.",
      en: "{label} ({column}): {cell} says {printed}, but {current} against {base} is {computed}; {count} other rows of the column agree.",
    },
    difference: {
      vi: "{label} ({column}): {cell} ghi {printed}, còn {current} trừ {base} là {computed}; {count} dòng khác của cột này đều khớp.",
      en: "{label} ({column}): {cell} says {printed}, but {current} less {base} is {computed}; {count} other rows of the column agree.",
    },
    fix: { vi: "Ghi {computed} vào {cell}", en: "Put {computed} into {cell}" },
  },
  check: ({ table }) => {
    const found = derivedColumns(table).flatMap((column) => derivationOf(table, column) ?? []);
    return ruleCheck(
      found.reduce((all, d) => all + d.agreeing + d.wrong.length, 0),
      found.flatMap((d) => d.wrong.map((row) => rowFinding(table, d, row))),
    );
  },
  examples: [
    {
      name: { vi: "Tỷ lệ lấp đầy tính đúng", en: "Occupancy worked out in every row" },
      sheet: [["Cụm công nghiệp đến 30/6/2024"], HEADER, [1, "Diên Phú", 40.04, 31.23, 78], [2, "An Khê", 26.95, 20.48, 76], [3, "Ia Sao", 34.09, 12.61, 37], [4, "Chư Sê", 17.5, 15.05, 86], [5, "Đak Đoa", 22.26, 10.02, 45]],
      findings: [],
    },
    {
      name: { vi: "Một tỷ lệ đảo chữ số", en: "Digits exchanged in one of them" },
      sheet: [["Cụm công nghiệp đến 30/6/2024"], HEADER, [1, "Diên Phú", 40.04, 31.23, 78], [2, "An Khê", 26.95, 20.48, 67], [3, "Ia Sao", 34.09, 12.61, 37], [4, "Chư Sê", 17.5, 15.05, 86], [5, "Đak Đoa", 22.26, 10.02, 45]],
      findings: ["E4"],
      messages: ["ratio"],
    },
    {
      name: { vi: "Cột chênh lệch có một dòng khác đi", en: "A column of differences with one row that is none" },
      sheet: [
        ["Kiểm tra thị trường 9 tháng năm 2024"],
        ["TT", "Nội dung", "ĐVT", "9 tháng 2023", "9 tháng 2024", "Tăng/giảm so cùng kỳ"],
        [1, "Số vụ kiểm tra", "Vụ", 912, 871, -41],
        [2, "Số vụ xử lý", "Vụ", 498, 521, 23],
        [3, "Hàng nhập lậu", "Vụ", 120, 131, 11],
        [4, "Hàng giả", "Vụ", 84, 92, 8],
        [5, "Tiền phạt", "Triệu đồng", 3502.1, 3720.3, 218.2],
        [6, "Tiền bán hàng tịch thu", "Triệu đồng", 618.3, 665.6, 43.7],
      ],
      findings: ["F8"],
      messages: ["difference"],
    },
    {
      name: { vi: "Cột không tính từ cột nào", en: "A column that follows from none" },
      sheet: [["Cụm công nghiệp đến 30/6/2024"], [...HEADER.slice(0, 4), "Tỷ lệ cây xanh (%)"], [1, "Diên Phú", 40.04, 31.23, 12], [2, "An Khê", 26.95, 20.48, 15.5], [3, "Ia Sao", 34.09, 12.61, 11], [4, "Chư Sê", 17.5, 15.05, 18], [5, "Đak Đoa", 22.26, 10.02, 10.5]],
      findings: [],
    },
  ],
};

/** Rows that must agree, and rows that may deviate for each of them, before a column is taken to follow from two others. */
const LEAST_ROWS = 4;
const DEVIATING = 0.5;
/** Columns of figures that are tried in pairs. */
const MOST_COLUMNS = 16;

type Operation = MeasureForm | "difference";
const OPERATIONS: readonly Operation[] = ["index", "change", "fraction", "difference"];

interface DerivedRow {
  readonly row: RowModel;
  readonly current: Figure;
  readonly base: Figure;
  readonly printed: Figure;
}

/** A column that follows from two others by one operation, in all rows but a few. */
interface Derivation {
  readonly column: ColumnModel;
  readonly current: ColumnModel;
  readonly base: ColumnModel;
  readonly operation: Operation;
  readonly agreeing: number;
  readonly wrong: readonly DerivedRow[];
}

/** Shares and measures that no comparison by period claims: those are the business of growth and attainment. */
function derivedColumns(table: TableModel): readonly ColumnModel[] {
  const claimed = new Set(comparisonsOf(table).flatMap(({ column }) => (column ? [column.column] : [])));
  const isNamed = (c: ColumnModel): boolean => c.header.some((part) => /\p{L}/u.test(part));
  return table.columns.filter((c) => !c.isEmpty && isNamed(c) && !claimed.has(c.column) && (c.role === "measure" || (c.role === "value" && isShare(c))));
}

/** Whether a column of figures says that it is in percent. */
const isShare = (column: ColumnModel): boolean => column.unit?.dimension === "percent" || column.header.some((part) => part.includes("%"));

function holds(operation: Operation, { current, base, printed }: DerivedRow): boolean {
  if (operation !== "difference") return ratioFits(current, base, printed, operation) === true;
  return current.exact.minus(base.exact).minus(printed.exact).abs().lte(current.unit.plus(base.unit).plus(printed.unit).div(2).times(0.01));
}

function derivationOf(table: TableModel, column: ColumnModel): Derivation | null {
  const operands = valueColumns(table).filter((c) => c !== column && !isShare(c));
  if (operands.length > MOST_COLUMNS) return null;
  const derivations = operands.flatMap((current) => operands.flatMap((base) => (base === current ? [] : OPERATIONS.flatMap((operation) => tried(table, column, current, base, operation) ?? []))));
  const most = Math.max(...derivations.map((d) => d.agreeing));
  const [best, ...others] = derivations.filter((d) => d.agreeing === most);
  const rowsOf = (d: Derivation): string => d.wrong.map(({ row }) => row.row).join(" ");
  return best !== undefined && others.every((other) => rowsOf(other) === rowsOf(best)) ? best : null;
}

function tried(table: TableModel, column: ColumnModel, current: ColumnModel, base: ColumnModel, operation: Operation): Derivation | null {
  const rows = table.rows.flatMap((row): readonly DerivedRow[] => {
    if (row.kind === "heading" || row.nature !== "level") return [];
    const [now, then, printed] = [current, base, column].map((c) => figureAt(table, row.row, c.column));
    // A nought or a full hundred agrees with too much.
    return now && then && printed && then.value !== 0 && printed.value !== 0 && printed.value !== 100 ? [{ row, current: now, base: then, printed }] : [];
  });
  const agreeing = rows.filter((row) => holds(operation, row));
  if (agreeing.length < LEAST_ROWS || new Set(agreeing.map(({ printed }) => printed.value)).size < LEAST_ROWS) return null;
  const wrong = rows.filter((row) => !OPERATIONS.some((other) => holds(other, row)));
  return wrong.length > DEVIATING * agreeing.length ? null : { column, current, base, operation, agreeing: agreeing.length, wrong };
}

function rowFinding(table: TableModel, { column, current, base, operation, agreeing }: Derivation, { row, ...figures }: DerivedRow): Finding {
  const decimals = Math.min(4, Math.max(0, -Math.round(Math.log10(figures.printed.unit.toNumber())), operation === "fraction" ? 3 : operation === "difference" ? 0 : 1));
  const computed = Number((operation === "difference" ? figures.current.exact.minus(figures.base.exact).toNumber() : ratioOf(figures.current, figures.base, operation)).toFixed(decimals));
  const parameters = {
    label: row.label,
    column: headerText(column),
    cell: cellParameter(table, row.row, column.column),
    printed: numberParameter(figures.printed.value),
    current: cellParameter(table, row.row, current.column),
    base: cellParameter(table, row.row, base.column),
    computed: numberParameter(computed),
    count: numberParameter(agreeing),
  };
  const mends = holds(operation, { row, ...figures, printed: figureOf(computed) });
  return findingAt(rule, table, { row, column }, say(rule, operation === "difference" ? "difference" : "ratio", parameters), {
    related: [placeOf(table, row.row, current.column), placeOf(table, row.row, base.column)],
    fixes: mends ? [{ label: say(rule, "fix", parameters), place: placeOf(table, row.row, column.column), before: figures.printed.value, after: computed, isCertain: false }] : [],
  });
}

export default rule;
