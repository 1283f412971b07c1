import type { Bilingual } from "../model/message";
import { normalizeLabel } from "../model/message";
import type { Unit } from "../model/tables/unit";

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

/**
 * The label as it stands in the middle of a sentence; an abbreviation and a proper name ("Hà Nội", "Bộ Y tế") keep
 * their capitals.
 */
export function lowerFirst(text: string): string {
  const [first = "", second = ""] = text;
  const isAbbreviation = second !== "" && second === second.toUpperCase() && second !== second.toLowerCase();
  const isProperName = /^(?!(?:Ngoài|Phân|Vốn|Khối|Khu) )\p{Lu}\p{Ll}*[ -]\p{Lu}(?:\p{Ll}|\s\p{Ll})/u.test(text);
  return isAbbreviation || isProperName ? text : first.toLowerCase() + text.slice(first.length);
}

/**
 * A label as prose has it: no ordinal, no "trong đó", no abbreviation that repeats the words before it, none of the
 * common short forms.
 */
export function proseLabel(label: string): string {
  let text = label
    .normalize("NFC")
    .replace(/[\s\u00a0]+/g, " ")
    .trim();
  text = text
    .replace(/^[-+*•–]+\s*/u, "")
    .replace(/^(?:[IVX]+|\d+(?:\.\d+)*|[a-zđA-HĐ])\s*[.)/]\s*/u, "")
    .replace(/^trong đó\s*[:,]?\s*/iu, "")
    .replace(/^[-+*•–]+\s*/u, "")
    .replace(/\s*\(\p{Lu}{2,7}\)/gu, "")
    .replace(/\s*\((?:\*+|tiếp theo)\)\s*/giu, " ")
    // Said twice where a heading's word is written before the label that has it.
    .replace(/^(\p{L}+) (?=\1 )/iu, "")
    .replace(/\s*so với cùng k[ỳì](?: năm trước)?/giu, "");
  for (const [pattern, words] of ABBREVIATIONS) text = text.replace(pattern, words);
  text = text.replace(/[\s:;,.]+$/u, "").trim();
  if (text === text.toUpperCase() && text.length > 5) text = text.toLowerCase();
  text = text.replace(/(?<!\p{L})sx(?!\p{L})/gu, "sản xuất");
  // A list of names is divided by semicolons, so no name has one.
  text = text
    .replace(/;/gu, ",")
    .replace(/đô la mỹ/giu, (found) => `${found.slice(0, -2)}Mỹ`)
    .replace(/việt nam/gu, "Việt Nam");
  return upperFirst(text === "" ? label.trim() : text);
}

/** An indicator that reports always name, what it is called in English, and whether it is a branch of industry. */
interface KnownIndicator {
  readonly key: string;
  readonly pattern: RegExp;
  readonly english: string;
}

const KNOWN: readonly KnownIndicator[] = [
  {
    key: "iip",
    pattern: /^(chỉ số sản xuất( ngành)? công nghiệp|chỉ số iip|iip|toàn ngành công nghiệp|toàn ngành)( theo .*)?$/,
    english: "Industrial production",
  },
  {
    key: "gross-output",
    pattern: /^giá trị sản xuất( ngành)? công nghiệp( \(.*\)| theo giá .*)?$/,
    english: "Gross industrial output",
  },
  {
    key: "retail",
    pattern: /^tổng mức (bán lẻ( hàng hóa)?|hàng hóa bán lẻ)( và (doanh thu )?dịch vụ( tiêu dùng)?)?( theo giá .*)?$/,
    english: "Retail turnover",
  },
  {
    key: "exports",
    pattern:
      /^((tổng )?(kim ngạch|trị giá|giá trị)( hàng hóa)? xuất khẩu( hàng hóa)?|hàng hóa xuất khẩu|xuất khẩu( hàng hóa)?)$/,
    english: "Export turnover",
  },
  {
    key: "imports",
    pattern:
      /^((tổng )?(kim ngạch|trị giá|giá trị)( hàng hóa)? nhập khẩu( hàng hóa)?|hàng hóa nhập khẩu|nhập khẩu( hàng hóa)?)$/,
    english: "Import turnover",
  },
  { key: "consumer-prices", pattern: /^chỉ số giá tiêu dùng$/, english: "The consumer price index" },
  { key: "gold", pattern: /^chỉ số giá vàng$/, english: "The gold price index" },
  { key: "dollar", pattern: /^chỉ số giá đô la mỹ$/, english: "The US dollar price index" },
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

/** What goods traded are worth, where the label names the goods alone. */
const WORTH: Readonly<Record<string, string>> = { exports: "Kim ngạch xuất khẩu", imports: "Kim ngạch nhập khẩu" };

/** The label in prose, in English only where the indicator has a settled English name. */
export function indicatorName(label: string): Bilingual {
  const indicator = known(label);
  const own = proseLabel(label);
  return { vi: withWorth(own, WORTH[indicator?.key ?? ""]), en: indicator?.english ?? own };
}

function withWorth(label: string, worth: string | undefined): string {
  if (worth === undefined || /kim ngạch|trị giá|giá trị/iu.test(label)) return label;
  return /hàng h[óo][áa]?/iu.test(label) ? `${worth} hàng hóa` : worth;
}

/** The label without its unit in brackets: a sentence says the unit after the figure. */
export function withoutUnit(label: string, unit: Unit | null): string {
  return unit === null
    ? label
    : label.replace(/\s*\(([^()]+)\)/gu, (bracket, inside: string) =>
        normalizeLabel(inside) === normalizeLabel(unit.text) ? "" : bracket,
      );
}

const TOTALS = /^(tổng|tổng số|tổng cộng|tổng trị giá|tổng giá trị|cả nước|toàn quốc|toàn tỉnh|total)$/;

/** Whether the label says no more than "total", so that only the table's title tells of what. */
export function isBareTotal(label: string): boolean {
  return TOTALS.test(normalizeLabel(label.replace(/\s*\([^()]*\)/gu, "")));
}

/** Words of a header that say when and how, not what. */
const NO_SUBJECT =
  /(?<!\p{L})(?:tháng|quý|năm|kỳ|ck|kế hoạch|kh|thực hiện|th|ước|ưth|lũy kế|luỹ kế|lk|cộng dồn|lượng|trị giá|giá trị|so với|tổng|tổng số|số liệu|chính thức|sơ bộ|đã|plan|month|months|quarter|year|actual|estimate)(?!\p{L})|\d/iu;

/**
 * What a column of figures is about where its header names a thing ("Doanh thu bán lẻ (tỷ đồng)" over "Quý II/2024");
 * null where it says when and how alone.
 */
export function subjectOfHeader(header: readonly string[]): string | null {
  // One word alone is a phrase wrapped over several cells.
  const subject = header
    .map((part) => part.replace(/\s*\([^()]*\)/gu, "").trim())
    .find((part) => /\p{L}{2,}\s+\p{L}/u.test(part) && !NO_SUBJECT.test(part));
  return subject === undefined ? null : proseLabel(subject);
}

/** Words a title opens with that say what kind of paper it is. */
const PAPER = /^((?:biểu|bảng|báo cáo|tổng hợp|tình hình|kết quả|thực hiện|số liệu|một số chỉ tiêu(?: về)?)\s+)+/iu;
const COUNT = "(?:\\d+|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười(?: một| hai)?)";
/**
 * From where a title says when: "tháng 6 và 6 tháng", "các quý năm 2024", "sáu tháng năm 2013", "vụ đông xuân năm
 * 2024".
 */
const WHEN = new RegExp(
  `\\s*(?:ước tính |thực hiện )?(?:theo )?(?:tháng (?:\\d+|một|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)|${COUNT} tháng|các quý|quý (?:[IVX]+|\\d)(?!\\p{L})|đến ngày \\d+|(?:cả )?năm \\d{4}).*$`,
  "iu",
);
/** A price base stands behind the time in some titles. */
const PRICE_BASE = /(?<!\p{L})(?:theo )?giá (?:so sánh|cố định|hiện hành|thực tế)(?: (?:năm )?\d{4})?/iu;
/** How a table is divided is not what it is about. */
const DIVISION =
  /\s*(?:(?:phân|chia) theo|theo (?:lĩnh vực|địa phương|ngành|loại hình|khu vực|thành phần|huyện|địa bàn))(?: .*)?$/iu;

/** What a title's table is about: number, kind of paper, period and division dropped. */
export function subjectOfTitle(title: string): string {
  const text = proseLabel(title);
  const base = PRICE_BASE.exec(text)?.[0] ?? null;
  const subject = text
    .replace(PRICE_BASE, "\u0001")
    .replace(WHEN, "")
    .replace("\u0001", base ?? "")
    .replace(/\s*\(\s*\)?$/u, "")
    .replace(DIVISION, "")
    .replace(PAPER, "")
    .trim();
  const named =
    base === null || subject.includes(base) ? subject : `${subject} ${lowerFirst(base.replace(/^giá/iu, "theo giá"))}`;
  return proseLabel(named);
}

const MULTIPLES: Readonly<Record<number, string>> = {
  1e3: "thousand",
  1e6: "million",
  1e9: "billion",
  1e12: "trillion",
};

/** Short forms of units that prose writes out. */
const UNIT_SHORT_FORMS: readonly (readonly [RegExp, string])[] = [
  [/^1[.,]?000(?=\s?\p{L})\s*/u, "nghìn "],
  [/(?<!\p{L})DN(?!\p{L})/u, "doanh nghiệp"],
  [/(?<!\p{L})HK(?!\p{L})/u, "hành khách"],
];

const ENGLISH_UNITS: readonly (readonly [RegExp, string])[] = [
  [/nghìn/gu, "thousand"],
  [/triệu/gu, "million"],
  [/tỷ/gu, "billion"],
  [/hành khách\.km/gu, "passenger-km"],
  [/tấn\.km/gu, "tonne-km"],
  [/hành khách/gu, "passengers"],
  [/lượt (?:người|khách)/gu, "visitors"],
  [/người|lao động/gu, "persons"],
  [/doanh nghiệp/gu, "enterprises"],
  [/tấn/gu, "tonnes"],
  [/tạ\/ha/gu, "quintals/ha"],
  [/lít/gu, "litres"],
  [/mét/gu, "metres"],
  [/cây/gu, "trees"],
  [/con/gu, "head"],
  [/(?:cái|chiếc|quả|viên)/gu, "pieces"],
];

const CURRENCIES: Readonly<Partial<Record<Unit["dimension"], string>>> = { "money-vnd": "VND", "money-usd": "USD" };

/** The unit as it follows a number in prose, the space before it included; empty when there is none. */
export function unitWords(unit: Unit | null): Bilingual {
  if (unit === null) return { vi: "", en: "" };
  if (unit.text.trim() === "%") return { vi: "%", en: "%" };
  const written = UNIT_SHORT_FORMS.reduce(
    (text, [pattern, words]) => text.replace(pattern, words),
    unit.text.trim().normalize("NFC"),
  );
  const vi = ` ${lowerFirst(written)}`;
  const currency = CURRENCIES[unit.dimension];
  if (currency === undefined)
    return { vi, en: ENGLISH_UNITS.reduce((text, [pattern, words]) => text.replace(pattern, words), vi) };
  const multiple = MULTIPLES[unit.factor];
  return { vi, en: multiple === undefined ? ` ${currency}` : ` ${multiple} ${currency}` };
}
