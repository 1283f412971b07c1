import type { Finding, Rule } from "../../model/results/finding";
import { ruleCheck } from "../../model/results/finding";
import { decodeText, encodingOf, prevailingEncoding } from "../../model/cells/legacy-encoding";
import type { RowModel, TableModel } from "../../model/tables/table";
import { rowAt } from "../../model/tables/table";
import { isBlank, styleKey, valueAt } from "../../model/cells/workbook";
import { cellParameter, findingAt, headerText, say } from "../findings/finding-at";
import { figureAt } from "../figures/amount";
import { childrenOf, valueColumns } from "../figures/breakdowns";
import { unitCodes } from "./unit-codes";
import { NAMES_UNIT, UNITS_ALONE } from "../../vocabulary/unit-lines";
import { isVietnamese, match, says } from "../../vocabulary/words";

const rule: Rule = {
  id: "missing-unit",
  severity: "warning",
  name: { vi: "Chưa ghi đơn vị tính", en: "No unit of measure" },
  why: {
    vi: "Không có đơn vị thì không biết số là tỷ hay triệu đồng, tấn hay nghìn tấn.",
    en: "Without a unit nobody knows whether it is billions or millions, tonnes or thousands of tonnes.",
  },
  advice: {
    vi: "Ghi đơn vị ở góc phải trên biểu hoặc ở cột ĐVT.",
    en: "State the unit above the table or in a unit column.",
  },
  messages: {
    none: {
      vi: "Biểu không ghi đơn vị tính ở dòng nào hay cột nào.",
      en: "The table states no unit, in no row and no column.",
    },
    row: {
      vi: "{label}: {cell} chưa ghi đơn vị tính, trong khi các dòng cùng nhóm đều ghi và không cùng một đơn vị.",
      en: "{label}: {cell} states no unit, while all other rows of its group do, and not the same one.",
    },
    codes: {
      vi: "Cột “{column}” ghi mã (như {code} ở {cell}), không phải đơn vị tính: có thể các cột bị lệch.",
      en: "The column “{column}” holds codes (such as {code} in {cell}), not units: the columns may have shifted.",
    },
  },
  check: ({ table, tables }) => {
    const codes = unitCodes(table);
    const [firstCode] = codes?.rows ?? [];
    const lastCode = codes?.rows.at(-1);
    if (codes && firstCode && lastCode) {
      const { column } = codes;
      const code = valueAt(table.sheet, firstCode.row, column.column);
      const words = say(rule, "codes", {
        column: headerText(column),
        code: typeof code === "number" || typeof code === "string" ? String(code).trim() : "",
        cell: cellParameter(table, firstCode.row, column.column),
      });
      return ruleCheck(1, [
        findingAt(
          rule,
          table,
          {
            row: null,
            column,
            range: { top: firstCode.row, bottom: lastCode.row, left: column.column, right: column.column },
          },
          words,
        ),
      ]);
    }
    const columns = valueColumns(table).filter((c) => c.period !== null);
    const levels = table.rows.filter((row) => row.nature === "level" && row.kind !== "heading");
    if (columns.length === 0 || levels.length === 0) return ruleCheck(0, []);
    const words = [table.title?.text ?? "", ...columns.map(headerText), ...table.rows.map((row) => row.label)].join(
      " | ",
    );
    // A table in another language is read with less certainty.
    if (match(NAMES_UNIT, words.normalize("NFC")) !== null || !isVietnamese(words)) return ruleCheck(1, []);
    if (
      table.unit !== null ||
      columns.some((c) => c.unit !== null) ||
      levels.some((row) => row.unit !== null) ||
      hasUnitCell(table) ||
      tables.some((other) => other.sheet === table.sheet && other.unit !== null && other.body.bottom < table.body.top)
    )
      return ruleCheck(1, rowsWithoutUnit(table));
    const at = table.title?.cell ?? { row: table.header?.top ?? table.body.top, column: table.body.left };
    const range = { top: at.row, bottom: at.row, left: at.column, right: at.column };
    return ruleCheck(1, [findingAt(rule, table, { row: null, column: null, range }, say(rule, "none"))]);
  },
  examples: [
    {
      name: {
        vi: "Một dòng không ghi đơn vị giữa các đơn vị khác nhau",
        en: "One row without a unit among unlike ones",
      },
      sheet: [
        ["Sản phẩm chủ yếu năm 2024"],
        ["TT", "Sản phẩm", "ĐVT", "Năm 2023", "Năm 2024"],
        [1, "Đường", "Tấn", 15480, 15210],
        [2, "Sữa", "Nghìn lít", 14890, 14980],
        [3, "Chè", null, 415, 410],
        [4, "Gạch nung", "Nghìn viên", 6850, 6900],
        [5, "Điện sản xuất", "Triệu kWh", 3240, 3390],
      ],
      findings: ["C5"],
      messages: ["row"],
    },
    {
      name: { vi: "Đơn vị ở góc trên", en: "The unit above the table" },
      sheet: [
        ["Doanh thu bán lẻ tháng 6 năm 2024"],
        [null, null, null, "Đơn vị tính: Tỷ đồng"],
        ["TT", "Chỉ tiêu", "Thực hiện tháng 6 năm 2023", "Ước tháng 6 năm 2024"],
        [1, "Lương thực", 1520.4, 1702.9],
        [2, "Hàng may mặc", 310.6, 341.7],
      ],
      findings: [],
    },
    {
      name: { vi: "Đơn vị ghi theo lượng và trị giá", en: "Units given for quantity and value" },
      sheet: [
        ["Xuất khẩu tháng 6 năm 2024"],
        [null, null, null, null, "Lượng: Nghìn tấn; Trị giá: Triệu USD"],
        ["TT", "Mặt hàng", "Tháng 6 năm 2023", null, "Tháng 6 năm 2024", null],
        [null, null, "Lượng", "Trị giá", "Lượng", "Trị giá"],
        [1, "Cà phê", 11.2, 31.5, 9.8, 34.6],
        [2, "Hạt tiêu", 0.3, 1.1, 0.3, 1.4],
      ],
      findings: [],
    },
    {
      name: { vi: "Không có đơn vị", en: "No unit" },
      sheet: [
        ["Doanh thu bán lẻ tháng 6 năm 2024"],
        ["TT", "Chỉ tiêu", "Thực hiện tháng 6 năm 2023", "Ước tháng 6 năm 2024"],
        [1, "Lương thực", 1520.4, 1702.9],
        [2, "Hàng may mặc", 310.6, 341.7],
      ],
      findings: ["A1"],
      messages: ["none"],
    },
    {
      name: { vi: "Mã sản phẩm nằm ở cột đơn vị", en: "Product codes in the unit column" },
      sheet: [
        ["Sản phẩm công nghiệp chủ yếu tháng 6 năm 2025"],
        ["STT", "Sản phẩm", "ĐVT", "Tháng 6 năm 2024", "Tháng 6 năm 2025"],
        [1, "Đá xây dựng", "0810001", 15210, 15480],
        [2, "Hạt điều nhân", "1030043", 14120, 14890],
        [3, "Quần áo", "1410012", 6610, 6850],
      ],
      findings: ["C3:C5"],
      messages: ["codes"],
    },
    {
      name: { vi: "Đơn vị ở dòng đầu mỗi phần", en: "The unit in each section's first row" },
      sheet: [
        ["Vận tải 6 tháng năm 2024"],
        ["TT", "Chỉ tiêu", "6 tháng năm 2024", "6 tháng năm 2023"],
        ["A", "Hành khách", "Nghìn HK", "Nghìn HK"],
        [1, "Đường bộ", 1520.4, 1402.9],
        [2, "Đường sông", 310.6, 341.7],
        ["B", "Hàng hóa", "Nghìn tấn", "Nghìn tấn"],
        [1, "Đường bộ", 884.2, 803.1],
        [2, "Đường sông", 95.3, 90.8],
      ],
      findings: [],
    },
  ],
};

/** So many rows of a group must state a unit before one that does not is missed. */
const SIBLINGS = 4;

/** The one row of a group of unlike units that states none: it has no unit to take from the others. */
function rowsWithoutUnit(table: TableModel): readonly Finding[] {
  const column = table.columns.find((c) => c.role === "unit");
  if (column === undefined || table.unit !== null) return [];
  const isBlankUnit = (row: RowModel): boolean => isBlank(valueAt(table.sheet, row.row, column.column));
  return [...childrenOf(table)].flatMap(([parent, rows]) => {
    const above = parent === null ? null : rowAt(table, parent);
    const listed = rows.filter((row) => row.kind !== "heading" && row.label !== "");
    const [blank, ...more] = listed.filter(isBlankUnit);
    const stated = listed.filter((row) => !isBlankUnit(row));
    const units = new Set(stated.map((row) => row.unit?.text.toLowerCase() ?? ""));
    const hasFigures =
      blank !== undefined && valueColumns(table).some((c) => figureAt(table, blank.row, c.column) !== null);
    if (blank === undefined || more.length > 0 || !hasFigures || stated.length < SIBLINGS || units.size < 2) return [];
    if (blank.kind === "memo" || (above !== null && above.kind !== "heading") || childrenOf(table).has(blank.row))
      return [];
    const words = say(rule, "row", { label: blank.label, cell: cellParameter(table, blank.row, column.column) });
    return [findingAt(rule, table, { row: blank, column }, words)];
  });
}

/**
 * Whether a unit stands by itself in the header, where it was read as part of a column's words, or among the figures,
 * as the first row of a section.
 */
function hasUnitCell(table: TableModel): boolean {
  const { sheet, body } = table;
  const prevailing = prevailingEncoding(sheet);
  const values = new Set(table.columns.filter((c) => c.role === "value").map((c) => c.column));
  for (let row = table.header?.top ?? body.top; row <= body.bottom; row++) {
    for (let column = body.left; column <= body.right; column++) {
      const value = valueAt(sheet, row, column);
      if (typeof value !== "string" || (row >= body.top && !values.has(column))) continue;
      const encoding = encodingOf(value, sheet.styles.get(styleKey(row, column))?.fontName ?? null) ?? prevailing;
      if (says(UNITS_ALONE, decodeText(value, encoding))) return true;
    }
  }
  return false;
}

export default rule;
