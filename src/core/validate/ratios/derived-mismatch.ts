import type { Finding, Rule } from "../../model/results/finding";
import { ruleCheck } from "../../model/results/finding";
import { message } from "../../model/message";
import type { RelationKind } from "../../model/tables/relation";
import { samePeriod, samePeriodLastYear, yearOf } from "../../model/tables/period";
import type { ColumnModel, TableModel } from "../../model/tables/table";
import { figureOf } from "../figures/amount";
import type { Derivation, DerivedRow } from "./derivations";
import { derivationsOf, holds } from "./derivations";
import {
  cellParameter,
  findingAt,
  headerText,
  numberParameter,
  placeOf,
  rangeParameter,
  say,
} from "../findings/finding-at";
import type { RelationMiss } from "./known-relations";
import { relationMisses } from "./known-relations";
import { ratioOf } from "./ratios";

const HEADER = [
  "TT",
  "Cụm công nghiệp",
  "Diện tích đất công nghiệp (ha)",
  "Diện tích đã cho thuê (ha)",
  "Tỷ lệ lấp đầy (%)",
];

const rule: Rule = {
  id: "derived-mismatch",
  severity: "error",
  name: {
    vi: "Một dòng không tính như các dòng khác của cột",
    en: "One row is not worked out as the others of its column",
  },
  why: {
    vi:
      "Ở các dòng khác, cột này tính được từ hai cột của biểu; riêng dòng này thì không, nên " +
      "một trong ba số chưa đúng.",
    en:
      "In the other rows the column follows from two columns of the table; in this one it does not, so " +
      "one of the three figures is not right.",
  },
  advice: {
    vi: "Tính lại, hoặc đối chiếu ba ô với nguồn.",
    en: "Work it out again, or compare the three cells with their source.",
  },
  messages: {
    ratio: {
      vi:
        "{label} ({column}): {cell} ghi {printed}, còn {current} so với {base} là {computed}; {count} dòng " +
        "khác của cột này đều khớp.",
      en: "{label} ({column}): {cell} says {printed}, but {current} against {base} is {computed}; {count} other rows of the column agree.",
    },
    difference: {
      vi:
        "{label} ({column}): {cell} ghi {printed}, còn {current} trừ {base} là {computed}; {count} dòng " +
        "khác của cột này đều khớp.",
      en: "{label} ({column}): {cell} says {printed}, but {current} less {base} is {computed}; {count} other rows of the column agree.",
    },
    known: {
      vi:
        "{label} ({column}): {cell} ghi {printed}, tính từ {operands} được {computed}; {count} dòng khác của cột này " +
        "đều khớp.",
      en: "{label} ({column}): {cell} says {printed}, but {operands} make {computed}; {count} other rows of the column agree.",
    },
    fix: { vi: "Ghi {computed} vào {cell}", en: "Put {computed} into {cell}" },
  },
  check: ({ table }) => {
    const found = derivationsOf(table);
    const known = relationMisses(table);
    return ruleCheck(
      found.reduce((all, d) => all + d.agreeing + d.wrong.length, known.checked),
      [
        ...found.flatMap((d) => d.wrong.map((row) => rowFinding(table, d, row))),
        ...known.misses.map((miss) => missFinding(table, miss)),
      ],
    );
  },
  examples: [
    {
      name: { vi: "Tỷ lệ lấp đầy tính đúng", en: "Occupancy worked out in every row" },
      sheet: [
        ["Cụm công nghiệp đến 30/6/2024"],
        HEADER,
        [1, "Diên Phú", 40.04, 31.23, 78],
        [2, "An Khê", 26.95, 20.48, 76],
        [3, "Ia Sao", 34.09, 12.61, 37],
        [4, "Chư Sê", 17.5, 15.05, 86],
        [5, "Đak Đoa", 22.26, 10.02, 45],
      ],
      findings: [],
    },
    {
      name: { vi: "Một tỷ lệ đảo chữ số", en: "Digits exchanged in one of them" },
      sheet: [
        ["Cụm công nghiệp đến 30/6/2024"],
        HEADER,
        [1, "Diên Phú", 40.04, 31.23, 78],
        [2, "An Khê", 26.95, 20.48, 67],
        [3, "Ia Sao", 34.09, 12.61, 37],
        [4, "Chư Sê", 17.5, 15.05, 86],
        [5, "Đak Đoa", 22.26, 10.02, 45],
      ],
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
      name: { vi: "Cột cộng ba cột, một dòng lệch", en: "A column that adds three others, off in one row" },
      sheet: [
        ["Hộ kinh doanh theo ngành năm 2024"],
        ["Xã", "Bán lẻ", "Ăn uống", "Vận tải", "Cả ba ngành", "Lao động (người)"],
        ["Ia Kha", 412, 133, 87, 632, 1203],
        ["Ia Sao", 356, 98, 120, 574, 1011],
        ["Chư Sê", 701, 251, 190, 1124, 2377],
        ["Đak Đoa", 288, 75, 66, 429, 903],
        ["Kbang", 199, 64, 51, 314, 688],
        ["Phú Thiện", 455, 180, 77, 712, 1390],
        ["Krông Pa", 366, 121, 103, 590, 1244],
      ],
      findings: ["E5"],
      messages: ["known"],
    },
    {
      name: { vi: "Cột không tính từ cột nào", en: "A column that follows from none" },
      sheet: [
        ["Cụm công nghiệp đến 30/6/2024"],
        [...HEADER.slice(0, 4), "Tỷ lệ cây xanh (%)"],
        [1, "Diên Phú", 40.04, 31.23, 12],
        [2, "An Khê", 26.95, 20.48, 15.5],
        [3, "Ia Sao", 34.09, 12.61, 11],
        [4, "Chư Sê", 17.5, 15.05, 18],
        [5, "Đak Đoa", 22.26, 10.02, 10.5],
      ],
      findings: [],
    },
  ],
};

/** What stands between the operands of what is no quotient. */
const SIGNS: Readonly<Partial<Record<RelationKind, string>>> = { sum: " + ", difference: " − " };

/** A figure that is not what figures show its column to be. */
function missFinding(
  table: TableModel,
  { kind, row, column, operands, printed, computed, holding }: RelationMiss,
): Finding {
  const decimals = Math.max(0, -Math.round(Math.log10(printed.unit.toNumber())));
  const left = Math.min(...operands.map((operand) => operand.column));
  const right = Math.max(...operands.map((operand) => operand.column));
  const isRun = right - left + 1 === operands.length && operands.length > 2;
  const named = operands.map((_, i) => `{operand_${String(i + 1)}}`);
  const text = { vi: rule.messages["known"]?.vi ?? "", en: rule.messages["known"]?.en ?? "" };
  const list = isRun ? "{operands}" : named.join(SIGNS[kind] ?? " : ");
  const words = message(
    "known",
    { vi: text.vi.replace("{operands}", list), en: text.en.replace("{operands}", list) },
    {
      label: row.label,
      column: headerText(column),
      cell: cellParameter(table, row.row, column.column),
      printed: numberParameter(printed.value),
      computed: numberParameter(Number(computed.toFixed(decimals))),
      count: numberParameter(holding),
      ...(isRun
        ? { operands: rangeParameter(table, { top: row.row, bottom: row.row, left, right }) }
        : Object.fromEntries(
            operands.map((operand, i) => [`operand_${String(i + 1)}`, cellParameter(table, row.row, operand.column)]),
          )),
    },
  );
  return findingAt(rule, table, { row, column }, words, {
    related: operands.map((operand) => placeOf(table, row.row, operand.column)),
    detail: "known",
  });
}

function rowFinding(
  table: TableModel,
  { column, current, base, operation, agreeing }: Derivation,
  { row, ...figures }: DerivedRow,
): Finding {
  const decimals = Math.min(
    4,
    Math.max(
      0,
      -Math.round(Math.log10(figures.printed.unit.toNumber())),
      operation === "fraction" ? 3 : operation === "difference" ? 0 : 1,
    ),
  );
  const computed = Number(
    (operation === "difference"
      ? figures.current.exact.minus(figures.base.exact).toNumber()
      : ratioOf(figures.current, figures.base, operation)
    ).toFixed(decimals),
  );
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
  const mends = holds(operation, { ...figures, printed: figureOf(computed) });
  const finding = findingAt(
    rule,
    table,
    { row, column },
    say(rule, operation === "difference" ? "difference" : "ratio", parameters),
    {
      related: [placeOf(table, row.row, current.column), placeOf(table, row.row, base.column)],
      fixes: mends
        ? [
            {
              label: say(rule, "fix", parameters),
              place: placeOf(table, row.row, column.column),
              before: figures.printed.value,
              after: computed,
              isCertain: false,
            },
          ]
        : [],
    },
  );
  const also = operation === "difference" ? null : comparativeRule(current, base);
  return also === null ? finding : { ...finding, also: [also] };
}

/** The rule on growth or attainment where a column that is not headed as such is one of two columns that compare. */
function comparativeRule(current: ColumnModel, base: ColumnModel): string | null {
  if (current.period === null || base.period === null || current.scenario === "plan") return null;
  const [lastYear, year] = [samePeriodLastYear(current.period), yearOf(current.period)];
  if (base.scenario === "plan") return year !== null && samePeriod(base.period, year) ? "attainment-mismatch" : null;
  return lastYear !== null && samePeriod(base.period, lastYear) ? "growth-mismatch" : null;
}

export default rule;
