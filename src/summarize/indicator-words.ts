import type { Bilingual } from "../model/text";
import { normalizeLabel } from "../model/text";
import type { Unit } from "../model/unit";

const ABBREVIATIONS: readonly (readonly [RegExp, string])[] = [
  [/\bHH\b/gu, "hàng hóa"],
  [/\bDTDV\b/gu, "doanh thu dịch vụ"],
  [/\bGTSXCN\b/gu, "Giá trị sản xuất công nghiệp"],
  [/\bGTSX\b/gu, "Giá trị sản xuất"],
  [/\bSXCN\b/gu, "sản xuất công nghiệp"],
  [/\bKNXK\b/gu, "Kim ngạch xuất khẩu"],
  [/\bKNNK\b/gu, "Kim ngạch nhập khẩu"],
  [/\bDTDVTD\b/gu, "doanh thu dịch vụ tiêu dùng"],
];

const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The label as it stands in the middle of a sentence; an abbreviation keeps its capitals. */
export function lowerFirst(text: string): string {
  const [first = "", second = ""] = text;
  const isAbbreviation = second !== "" && second === second.toUpperCase() && second !== second.toLowerCase();
  return isAbbreviation ? text : first.toLowerCase() + text.slice(first.length);
}

/** A label as prose has it: no ordinal, no "trong đó", no abbreviation that repeats the words before it, none of the common short forms. */
export function proseLabel(label: string): string {
  let text = label.normalize("NFC").replace(/[\s\u00a0]+/g, " ").trim();
  text = text
    .replace(/^[-+*•–]+\s*/u, "")
    .replace(/^(?:[IVX]+|\d+(?:\.\d+)*|[a-zđ])\s*[.)/]\s*/u, "")
    .replace(/^trong đó\s*[:,]?\s*/iu, "")
    .replace(/^[-+*•–]+\s*/u, "")
    .replace(/\s*\(\p{Lu}{2,7}\)/gu, "")
    .replace(/\s*\(\*+\)/g, "")
    .replace(/\s*so với cùng k[ỳì](?: năm trước)?/giu, "");
  for (const [pattern, words] of ABBREVIATIONS) text = text.replace(pattern, words);
  text = text.replace(/[\s:;,.]+$/u, "").trim();
  if (text === text.toUpperCase() && text.length > 5) text = text.toLowerCase();
  return upperFirst(text === "" ? label.trim() : text);
}

/** An indicator that reports always name, what it is called in English, and whether it is a branch of industry. */
interface KnownIndicator {
  readonly key: string;
  readonly pattern: RegExp;
  readonly english: string;
}

const KNOWN: readonly KnownIndicator[] = [
  { key: "iip", pattern: /^(chỉ số sản xuất( ngành)? công nghiệp|toàn ngành công nghiệp|toàn ngành)( theo .*)?$/, english: "Industrial production" },
  { key: "gross-output", pattern: /^giá trị sản xuất( ngành)? công nghiệp( \(.*\))?$/, english: "Gross industrial output" },
  { key: "retail", pattern: /^tổng mức bán lẻ( hàng hóa)?( và (doanh thu )?dịch vụ( tiêu dùng)?)?$/, english: "Retail turnover" },
  { key: "exports", pattern: /^(tổng )?(kim ngạch|trị giá|giá trị)( hàng hóa)? xuất khẩu( hàng hóa)?$/, english: "Export turnover" },
  { key: "imports", pattern: /^(tổng )?(kim ngạch|trị giá|giá trị)( hàng hóa)? nhập khẩu( hàng hóa)?$/, english: "Import turnover" },
  { key: "consumer-prices", pattern: /^chỉ số giá tiêu dùng$/, english: "The consumer price index" },
  { key: "mining", pattern: /^(ngành )?(công nghiệp )?khai khoáng$/, english: "Mining" },
  { key: "manufacturing", pattern: /^(ngành )?công nghiệp chế biến, chế tạo$/, english: "Manufacturing" },
  { key: "electricity", pattern: /^(ngành )?sản xuất và phân phối điện(,.*)?$/, english: "Electricity supply" },
  { key: "water", pattern: /^(ngành )?cung cấp nước.*$/, english: "Water supply and waste treatment" },
];

function known(label: string): KnownIndicator | null {
  const normal = normalizeLabel(proseLabel(label));
  return KNOWN.find((k) => k.pattern.test(normal)) ?? null;
}

/** Which of the indicators every report opens with the label names; null for any other. */
export function indicatorKey(label: string): string | null {
  return known(label)?.key ?? null;
}

/** The label in prose, in English only where the indicator has a settled English name. */
export function indicatorName(label: string): Bilingual {
  return { vi: proseLabel(label), en: known(label)?.english ?? proseLabel(label) };
}

/** The label without its unit in brackets: a sentence says the unit after the figure. */
export function withoutUnit(label: string, unit: Unit | null): string {
  return unit === null ? label : label.replace(/\s*\(([^()]+)\)/gu, (bracket, inside: string) => (normalizeLabel(inside) === normalizeLabel(unit.text) ? "" : bracket));
}

const TOTALS = /^(tổng|tổng số|tổng cộng|tổng trị giá|tổng giá trị|cả nước|toàn quốc|toàn tỉnh|total)$/;

/** Whether the label says no more than "total", so that only the table's title tells of what. */
export function isBareTotal(label: string): boolean {
  return TOTALS.test(normalizeLabel(label.replace(/\s*\([^()]*\)/gu, "")));
}

/** Words of a header that say when and how, not what. */
const NO_SUBJECT = /(?<!\p{L})(?:tháng|quý|năm|kỳ|ck|kế hoạch|kh|thực hiện|th|ước|ưth|lũy kế|luỹ kế|lk|cộng dồn|lượng|trị giá|giá trị|so với|tổng|tổng số|số liệu|chính thức|sơ bộ|đã|plan|month|months|quarter|year|actual|estimate)(?!\p{L})|\d/iu;

/** What a column of figures is about where its header names a thing ("Doanh thu bán lẻ (tỷ đồng)" over "Quý II/2024"); null where it says when and how alone. */
export function subjectOfHeader(header: readonly string[]): string | null {
  const subject = header.map((part) => part.replace(/\s*\([^()]*\)/gu, "").trim()).find((part) => /\p{L}{2}/u.test(part) && !NO_SUBJECT.test(part));
  return subject === undefined ? null : proseLabel(subject);
}

/** Words a title opens with that say what kind of paper it is. */
const PAPER = /^((?:biểu|bảng|báo cáo|tổng hợp|tình hình|kết quả|thực hiện|số liệu)\s+)+/iu;

/** What a table's title is about: number, kind of paper and period dropped. */
export function subjectOfTitle(title: string): string {
  return proseLabel(
    proseLabel(title)
      .replace(/\s*(?:theo )?(?:tháng \d+|\d+ tháng|quý [IVX]+)\b.*$/iu, "")
      .replace(/\s+năm \d{4}$/iu, "")
      .replace(PAPER, ""),
  );
}

const MULTIPLES: Readonly<Record<number, string>> = { 1e3: "thousand", 1e6: "million", 1e9: "billion", 1e12: "trillion" };

/** The unit as it follows a number in prose, the space before it included; empty when there is none. */
export function unitWords(unit: Unit | null): Bilingual {
  if (unit === null) return { vi: "", en: "" };
  if (unit.text.trim() === "%") return { vi: "%", en: "%" };
  const vi = ` ${lowerFirst(unit.text.trim().replace(/^1[.,]?000(?=\s?\p{L})\s*/u, "nghìn "))}`;
  const currency = unit.dimension === "money-vnd" ? "VND" : unit.dimension === "money-usd" ? "USD" : null;
  if (currency === null) return { vi, en: vi };
  const multiple = MULTIPLES[unit.factor];
  return { vi, en: multiple === undefined ? ` ${currency}` : ` ${multiple} ${currency}` };
}
