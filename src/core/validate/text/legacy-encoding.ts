import type { Fix, Rule } from "../../model/results/finding";
import { ruleCheck } from "../../model/results/finding";
import { beforeSecondConversion, decodeText, encodingOf, prevailingEncoding } from "../../model/cells/legacy-encoding";
import type { TableModel } from "../../model/tables/table";
import { columnAt, rowAt } from "../../model/tables/table";
import { styleKey, valueAt } from "../../model/cells/workbook";
import { cellParameter, findingAt, numberParameter, placeOf, say } from "../findings/finding-at";

const rule: Rule = {
  id: "legacy-encoding",
  severity: "warning",
  name: { vi: "Chữ theo bảng mã cũ", en: "Text in a legacy encoding" },
  why: {
    vi: "Chữ TCVN3 hoặc VNI không tìm được, không dò được, và hiện thành ký tự lạ khi máy khác thiếu phông.",
    en: "TCVN3 or VNI text cannot be searched or looked up, and turns to strange signs where the font is missing.",
  },
  advice: { vi: "Chuyển sang Unicode và đổi phông cho hợp.", en: "Turn it into Unicode, and the font with it." },
  messages: {
    found: {
      vi: "{count} ô chữ theo bảng mã cũ, như {cell}: “{text}” là “{decoded}”.",
      en: "{count} cells hold text in a legacy encoding, such as {cell}: “{text}” is “{decoded}”.",
    },
    fix: { vi: "Đổi thành “{decoded}”", en: "Turn it into “{decoded}”" },
  },
  check: ({ table, tables }) => {
    const texts = textCells(table).length;
    const own = legacyCells(table);
    const [first] = own;
    // One finding for the workbook, at the first table that has such text.
    if (!first || tables.slice(0, tables.indexOf(table)).some((other) => legacyCells(other).length > 0))
      return ruleCheck(texts, []);
    const all = tables.flatMap((other) => legacyCells(other).map((cell) => ({ ...cell, table: other })));
    const shown = own.find(({ row }) => row >= table.body.top) ?? first;
    const words = say(rule, "found", {
      count: numberParameter(all.length),
      cell: cellParameter(table, shown.row, shown.column),
      text: inOneLine(shown.raw),
      decoded: inOneLine(shown.decoded),
    });
    const rows = own.map(({ row }) => row);
    const columns = own.map(({ column }) => column);
    const range = {
      top: Math.min(...rows),
      bottom: Math.max(...rows),
      left: Math.min(...columns),
      right: Math.max(...columns),
    };
    const fixes = all.map(({ table: of, row, column, raw, decoded, isCertain }): Fix => ({
      label: say(rule, "fix", { decoded: inOneLine(decoded) }),
      place: placeOf(of, row, column),
      before: raw,
      after: decoded,
      isCertain,
    }));
    return ruleCheck(texts, [findingAt(rule, table, { row: null, column: null, range }, words, { fixes })]);
  },
  examples: [
    {
      name: { vi: "Chữ Unicode", en: "Unicode text" },
      sheet: [
        ["Giá trị sản xuất công nghiệp tháng 6 năm 2000"],
        ["Chỉ tiêu", "ĐVT", "Tháng 6 năm 1999", "Tháng 6 năm 2000"],
        ["Tổng số", "Tỷ đồng", 13210, 15094],
        ["Kinh tế nhà nước", "Tỷ đồng", 5310, 6094],
        ["Kinh tế ngoài nhà nước", "Tỷ đồng", 7900, 9000],
      ],
      findings: [],
    },
    {
      name: { vi: "Chữ TCVN3", en: "TCVN3 text" },
      sheet: [
        ["Gi¸ trÞ s¶n xuÊt c«ng nghiÖp th¸ng 6 n¨m 2000"],
        ["ChØ tiªu", "§VT", "Th¸ng 6 n¨m 1999", "Th¸ng 6 n¨m 2000"],
        ["Tæng sè", "Tû ®ång", 13210, 15094],
        ["Kinh tÕ nhµ n­íc", "Tû ®ång", 5310, 6094],
        ["Kinh tÕ ngoµi nhµ n­íc", "Tû ®ång", 7900, 9000],
      ],
      findings: ["A1:D5"],
      messages: ["found", "fix"],
    },
    {
      name: { vi: "Chữ chuyển mã dở dang", en: "Text converted by half" },
      sheet: [
        ["Sản phẩm chủ yếu tháng 6 năm 2008"],
        ["TT", "Sản phẩm", "ĐVT", "Tháng 6 năm 2007", "Tháng 6 năm 2008"],
        [1, "Quần áo", "1000cỏi", 4275, 4838],
        [2, "Đá xây dựng Vòng Tµu", "Nghìn m3", 310, 322],
        [3, "Đường", "Tấn", 110200, 121340],
      ],
      findings: ["B3:C4"],
      messages: ["found"],
    },
  ],
};

interface TextCell {
  readonly row: number;
  readonly column: number;
  readonly raw: string;
}

interface LegacyCell extends TextCell {
  readonly decoded: string;
  /** False where only part of a word shows what it was. */
  readonly isCertain: boolean;
}

const inOneLine = (text: string): string => text.replace(/\s+/g, " ").trim();

const known = new WeakMap<TableModel, readonly LegacyCell[]>();

/**
 * The texts of a table in TCVN3 or VNI, told by a font, by letters that only those encodings use or by the sheet's
 * other texts, and those that were converted by half.
 */
function legacyCells(table: TableModel): readonly LegacyCell[] {
  const found = known.get(table);
  if (found) return found;
  const prevailing = prevailingEncoding(table.sheet);
  const legacy = textCells(table).flatMap((cell): readonly LegacyCell[] => {
    const { row, column, raw } = cell;
    const encoding = encodingOf(raw, table.sheet.styles.get(styleKey(row, column))?.fontName ?? null) ?? prevailing;
    const decoded = decodeText(raw, encoding);
    if (decoded !== raw.normalize("NFC")) return [{ ...cell, decoded, isCertain: encoding !== "unicode" }];
    const unit = columnAt(table, column)?.role === "unit" ? rowAt(table, row)?.unit : null;
    const before = beforeSecondConversion(raw);
    // A unit that is no word until one conversion is taken back.
    const isTwice =
      unit !== undefined &&
      unit !== null &&
      unit.dimension !== "other" &&
      before !== raw &&
      before.toLowerCase().includes(unit.base) &&
      !raw.normalize("NFC").toLowerCase().includes(unit.base);
    return isTwice ? [{ ...cell, decoded: before, isCertain: false }] : [];
  });
  known.set(table, legacy);
  return legacy;
}

/** The texts of the title, the header and the body, each exactly as its cell holds it. */
function textCells(table: TableModel): readonly TextCell[] {
  const { title, header, body, sheet } = table;
  const result: TextCell[] = [];
  const take = (row: number, column: number): void => {
    const raw = valueAt(sheet, row, column);
    if (typeof raw === "string" && raw.trim() !== "") result.push({ row, column, raw });
  };
  if (title) take(title.cell.row, title.cell.column);
  for (let row = header?.top ?? body.top; row <= body.bottom; row++)
    for (let column = body.left; column <= body.right; column++) take(row, column);
  return result;
}

export default rule;
