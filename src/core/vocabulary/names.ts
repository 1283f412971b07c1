import { normalizeLabel } from "../model/message";
import { withoutBullet } from "./bullets";
import { withoutOfWhich } from "./of-which";
import { grammar, written } from "./words";

/** Short forms that prose writes out. */
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

/** A text beginning with a capital. */
export const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const PROPER_NAME = /^(?!(?:Ngoài|Phân|Vốn|Khối|Khu) )\p{Lu}\p{Ll}*[ -]\p{Lu}(?:\p{Ll}|\s\p{Ll})/u;

/**
 * The label as it stands in the middle of a sentence; an abbreviation and a proper name ("Hà Nội", "Bộ Y tế") keep
 * their capitals.
 */
export const lowerFirst = grammar(
  (text: string): string => {
    const [first = "", second = ""] = text;
    const isAbbreviation = second !== "" && second === second.toUpperCase() && second !== second.toLowerCase();
    return isAbbreviation || PROPER_NAME.test(text) ? text : first.toLowerCase() + text.slice(first.length);
  },
  {
    vi: [
      ["Khai khoáng", "khai khoáng"],
      ["Hà Nội", "Hà Nội"],
      ["Bộ Y tế", "Bộ Y tế"],
      ["FDI", "FDI"],
      ["Vốn Nhà nước", "vốn Nhà nước"],
    ],
  },
);

/**
 * Letters a text must have, all of them capitals, before it shouts rather than abbreviates; one fewer in several
 * words. Source: "CÀ PHÊ" has five, the abbreviations of the trade in one word (IIP, CPI, GRDP, KNXK, ASEAN) no more.
 */
const SHOUTED_LETTERS = 6;

/** Whether a text is written in capitals throughout, and is more than an abbreviation. */
export const isShouted = grammar(
  (text: string): boolean => {
    const letters = text.replace(/[^\p{L}]/gu, "");
    const isLong = letters.length >= (/\p{L}\s+\p{L}/u.test(text) ? SHOUTED_LETTERS - 1 : SHOUTED_LETTERS);
    return isLong && letters === letters.toUpperCase() && letters !== letters.toLowerCase();
  },
  {
    vi: [
      ["TỔNG SỐ", true],
      ["CÀ PHÊ", true],
      ["ASEAN", false],
      ["XUẤT KHẨU (1)", true],
      ["IIP (2015)", false],
      ["Xuất khẩu", false],
    ],
  },
);

/** A text in capitals as it is written among others, the names that begin with one kept. */
export const calmed = grammar(
  (text: string): string =>
    text
      .toLowerCase()
      .replace(
        /(?<!\p{L})châu (?=(?:á|âu|mỹ|phi|úc|đại dương)(?!\p{L}))(\p{L})/gu,
        (_, letter: string) => `châu ${letter.toUpperCase()}`,
      )
      .replace(/việt nam/gu, "Việt Nam"),
  {
    vi: [
      ["CHÂU Á", "châu Á"],
      ["XUẤT KHẨU SANG CHÂU PHI", "xuất khẩu sang châu Phi"],
      ["CẢ NƯỚC VIỆT NAM", "cả nước Việt Nam"],
    ],
  },
);

const CONTINUED = /\s*\((?:\*+|tiếp theo)\)\s*/giu;
const ABBREVIATION_BEHIND = /\s*\(\p{Lu}{2,7}\)/gu;
const ON_SAME_PERIOD = /\s*so với cùng k[ỳì](?: năm trước)?/giu;
const PRODUCTION = /(?<!\p{L})sx(?!\p{L})/gu;

/**
 * A label as prose has it: no ordinal, no "trong đó", no abbreviation that repeats the words before it, none of the
 * common short forms.
 */
export const proseLabel = grammar(
  (label: string): string => {
    const written = label
      .normalize("NFC")
      .replace(/[\s\u00a0]+/g, " ")
      .trim();
    let text = withoutOfWhich(withoutBullet(written))
      .replace(/^[-+*•–]+\s*/u, "")
      .replace(ABBREVIATION_BEHIND, "")
      .replace(CONTINUED, " ")
      // Said twice where a heading's word is written before the label that has it.
      .replace(/^(\p{L}+) (?=\1 )/iu, "")
      .replace(ON_SAME_PERIOD, "");
    const shouts = isShouted(text);
    for (const [pattern, words] of ABBREVIATIONS) text = text.replace(pattern, words);
    text = text.replace(/[\s:;,.]+$/u, "").trim();
    if (shouts) text = calmed(text);
    // A list of names is divided by semicolons, so no name has one.
    text = text
      .replace(PRODUCTION, "sản xuất")
      .replace(/;/gu, ",")
      .replace(/đô la mỹ/giu, (found) => `${found.slice(0, -2)}Mỹ`)
      .replace(/việt nam/gu, "Việt Nam");
    return upperFirst(text === "" ? label.trim() : text);
  },
  {
    vi: [
      ["1.1. Trong đó: Cà phê", "Cà phê"],
      ["Lúa trong đó:", "Lúa"],
      ["CHÂU Á", "Châu Á"],
      ["TỔNG MỨC BÁN LẺ HH VÀ DTDV", "Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ"],
      ["Chỉ số sản xuất công nghiệp (IIP)", "Chỉ số sản xuất công nghiệp"],
      ["IIP (2015)", "IIP (2015)"],
      ["Chỉ số giá so với cùng kỳ năm trước", "Chỉ số giá"],
      ["sx điện;", "Sản xuất điện"],
    ],
  },
);

const PAPER_COLON = /[\s:;,.]+$/;

/** A label as it is quoted: without ordinal, "trong đó" and colon; itself where nothing else is left. */
export const quotedLabel = grammar(
  (label: string): string => {
    const bare = withoutOfWhich(withoutBullet(label)).replace(PAPER_COLON, "");
    return bare === "" ? label : bare;
  },
  {
    vi: [
      ["I. Khai khoáng:", "Khai khoáng"],
      ["Trong đó: Cà phê", "Cà phê"],
      ["Lúa trong đó:", "Lúa"],
      ["-", "-"],
    ],
  },
);

/** "Giá …" at the head of a text. */
export const INDUSTRY_OPENING = written(String.raw`^ngành`, {
  vi: ["Ngành khai khoáng"],
  not: ["Khai khoáng", "Toàn ngành"],
});

const UNIT_BEHIND = written(String.raw`^(.*?)\s*\(((?:nghìn|triệu|tỷ|1\.?000)\s[^()]+)\)$`, {
  vi: ["Thủy sản (Triệu ste)", "Sản lượng (1000 thùng)"],
  not: ["Thủy sản", "Giá trị (giá so sánh)"],
});

/** A label and the multiple of something that it ends with in brackets; null where it ends with none. */
export const unitBehind = grammar(
  (label: string): { readonly label: string; readonly unit: string } | null => {
    const [, name, unit] = UNIT_BEHIND.marked.exec(label.trim()) ?? [];
    return name === undefined || unit === undefined ? null : { label: name, unit };
  },
  {
    vi: [
      ["Gỗ (Triệu ste)", { label: "Gỗ", unit: "Triệu ste" }],
      ["Gỗ", null],
    ],
  },
);

/** A text as written without the words of a unit line in brackets; for labels that end in "(triệu USD)". */
export const withoutBrackets = (label: string): string => label.replace(/\s*\([^()]*\)/gu, "");

const EITHER = /(\p{L}+ \p{L}+) và (\p{L}+ \p{L}+)/giu;

/** Of "hành khách và hàng hoá" the one that is meant, where the words beside it name exactly one of the two. */
export function narrowed(subject: string, beside: string): string {
  const others = normalizeLabel(beside);
  return subject.replace(EITHER, (both, first: string, second: string) => {
    const [hasFirst, hasSecond] = [others.includes(normalizeLabel(first)), others.includes(normalizeLabel(second))];
    if (hasFirst === hasSecond) return both;
    return hasFirst ? first : second;
  });
}

/** An English name without its article ("the first six months"). */
export const withoutArticle = (name: string): string => name.replace(/^the /u, "");
