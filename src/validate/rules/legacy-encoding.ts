import type { Fix, Rule } from "../../model/finding";
import { ruleCheck } from "../../model/finding";
import type { TableModel } from "../../model/table";
import { styleKey, valueAt } from "../../model/workbook";
import { cellParameter, findingAt, numberParameter, placeOf, say } from "../finding-at";

/** Letters that TCVN3 puts in the place of Vietnamese ones, and letters that only Unicode Vietnamese has. */
const TCVN3 = /[µ¸¶·¹¨»©®ª«¬\u00ad§×Öß]/;
const UNICODE = /[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/i;
const LEGACY_FONT = /^(?:\.vn|vni-)/i;

const rule: Rule = {
  id: "legacy-encoding",
  severity: "warning",
  name: { vi: "Chữ theo bảng mã cũ", en: "Text in a legacy encoding" },
  why: { vi: "Chữ TCVN3 hoặc VNI không tìm được, không dò được, và hiện thành ký tự lạ khi máy khác thiếu phông.", en: "TCVN3 or VNI text cannot be searched or looked up, and turns to strange signs where the font is missing." },
  advice: { vi: "Chuyển sang Unicode và đổi phông cho hợp.", en: "Turn it into Unicode, and the font with it." },
  messages: {
    found: { vi: "{count} ô chữ theo bảng mã cũ, như {cell}: “{text}” là “{decoded}”.", en: "{count} cells hold text in a legacy encoding, such as {cell}: “{text}” is “{decoded}”." },
    fix: { vi: "Đổi thành “{decoded}”", en: "Turn it into “{decoded}”" },
  },
  check: ({ table, tables }) => {
    const labels = labelCells(table);
    const own = legacyCells(table);
    const [first] = own;
    const last = own[own.length - 1];
    // One finding for the workbook, at the first table that has such text.
    if (!first || !last || tables.slice(0, tables.indexOf(table)).some((other) => legacyCells(other).length > 0)) return ruleCheck(labels.length, []);
    const all = tables.flatMap((other) => legacyCells(other).map((cell) => ({ ...cell, table: other })));
    const words = say(rule, "found", { count: numberParameter(all.length), cell: cellParameter(table, first.row, first.column), text: first.raw, decoded: first.label });
    const range = { top: first.row, bottom: last.row, left: Math.min(...own.map((l) => l.column)), right: Math.max(...own.map((l) => l.column)) };
    const fixes = all.map((cell): Fix => ({ label: say(rule, "fix", { decoded: cell.label }), place: placeOf(cell.table, cell.row, cell.column), before: cell.raw, after: cell.label, isCertain: true }));
    return ruleCheck(labels.length, [findingAt(rule, table, { row: null, column: null, range }, words, { fixes })]);
  },
  examples: [
    {
      name: { vi: "Chữ Unicode", en: "Unicode text" },
      sheet: [["Giá trị sản xuất công nghiệp tháng 6 năm 2000"], ["Chỉ tiêu", "ĐVT", "Tháng 6 năm 1999", "Tháng 6 năm 2000"], ["Tổng số", "Tỷ đồng", 13210, 15094], ["Kinh tế nhà nước", "Tỷ đồng", 5310, 6094], ["Kinh tế ngoài nhà nước", "Tỷ đồng", 7900, 9000]],
      findings: [],
    },
    {
      name: { vi: "Chữ TCVN3", en: "TCVN3 text" },
      sheet: [["Gi¸ trÞ s¶n xuÊt c«ng nghiÖp th¸ng 6 n¨m 2000"], ["ChØ tiªu", "§VT", "Th¸ng 6 n¨m 1999", "Th¸ng 6 n¨m 2000"], ["Tæng sè", "Tû ®ång", 13210, 15094], ["Kinh tÕ nhµ n­íc", "Tû ®ång", 5310, 6094], ["Kinh tÕ ngoµi nhµ n­íc", "Tû ®ång", 7900, 9000]],
      findings: ["A3:A5"],
      messages: ["found"],
    },
  ],
};

interface LabelCell {
  readonly row: number;
  readonly column: number;
  readonly raw: string;
  readonly label: string;
}

const known = new WeakMap<TableModel, readonly LabelCell[]>();

/** The label cells of a table in TCVN3 or VNI, told by a font or by letters that only those encodings use. */
function legacyCells(table: TableModel): readonly LabelCell[] {
  const found = known.get(table);
  if (found) return found;
  const suspects = labelCells(table).filter(({ raw, label }) => raw.normalize("NFC") !== label && !UNICODE.test(raw) && /[^\u0000-\u007f]/.test(raw));
  const isTold = suspects.some(({ row, column, raw }) => LEGACY_FONT.test(table.sheet.styles.get(styleKey(row, column))?.fontName ?? "") || TCVN3.test(raw));
  const legacy = isTold ? suspects : [];
  known.set(table, legacy);
  return legacy;
}

/** Rows whose label stands in one cell, with that cell as it is. */
function labelCells(table: TableModel): readonly LabelCell[] {
  const columns = table.columns.filter((c) => c.role === "label");
  return table.rows.flatMap((row) => {
    const texts = columns.flatMap((c) => {
      const value = valueAt(table.sheet, row.row, c.column);
      return typeof value === "string" && value.trim() !== "" ? [{ column: c.column, raw: value.replace(/\s+/g, " ").trim() }] : [];
    });
    const [only] = texts;
    return only && texts.length === 1 ? [{ row: row.row, column: only.column, raw: only.raw, label: row.label }] : [];
  });
}

export default rule;
