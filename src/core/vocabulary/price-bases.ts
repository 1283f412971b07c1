import { grammar, match, reading, words, written } from "./words";

const YEAR = String.raw`(?:19|20)\d\d`;
const KINDS = String.raw`hiện hành|thực tế|so sánh|cố định`;

const KIND = words(String.raw`giá (${KINDS})(?: (?:năm )?(${YEAR}))?`, {
  vi: ["Theo giá so sánh 2010", "giá hiện hành", "Gia so sanh 2010"],
  not: ["Giá bán", "Giá so với cùng kỳ"],
});

const CURRENT = words(String.raw`hiện hành|thực tế`, { vi: ["hiện hành", "thực tế"], not: ["so sánh"] });

/** The prices that amounts are valued in, as a header or title says: "current", "constant 2010"; null where it does not. */
export const pricesIn = grammar(
  (text: string): string | null => {
    const [, kind, year = ""] = match(KIND, reading(text)) ?? [];
    if (kind === undefined) return null;
    return match(CURRENT, kind) === null ? `constant ${year}` : "current";
  },
  {
    vi: [
      ["Giá trị sản xuất (giá so sánh 2010)", "constant 2010"],
      ["Theo giá cố định", "constant "],
      ["Theo giá hiện hành", "current"],
      ["Giá thực tế", "current"],
      ["Giá bán", null],
    ],
  },
);

const BASE_YEAR = words(String.raw`giá (?:so sánh|cố định|năm gốc)?\s*(?:năm )?(${YEAR})`, {
  vi: ["giá so sánh 2010", "giá cố định năm 1994", "giá 2010", "gia so sanh 2010"],
  not: ["giá hiện hành", "giá bán năm nay"],
});

/** The year that constant prices are those of; null where none is named. */
export const priceBaseYear = grammar((text: string): string | null => match(BASE_YEAR, reading(text))?.[1] ?? null, {
  vi: [
    ["Giá trị sản xuất (giá so sánh 2010)", "2010"],
    ["Theo giá cố định năm 1994", "1994"],
    ["Giá trị sản xuất năm 2024", null],
  ],
});

/** The words for prices within a title or header, as written, with "theo" before them where it stands there. */
export const PRICES_WRITTEN = written(String.raw`(?<!\p{L})(?:theo )?giá (?:${KINDS})(?: (?:năm )?\d{4})?`, {
  vi: ["Giá trị sản xuất theo giá so sánh năm 2010", "(giá hiện hành)"],
  not: ["Giá bán lẻ", "Đánh giá thực trạng"],
});

/** The same where a header says "theo giá …" of its column. */
export const VALUED_AT = written(String.raw`theo giá (?:hiện hành|thực tế|(?:so sánh|cố định)(?: (?:năm )?\d{4})?)`, {
  vi: ["Theo giá so sánh 2010", "Theo giá hiện hành"],
  not: ["Giá hiện hành"],
});

const BASE_YEARS = new RegExp(
  String.raw`(?:giá(?: so sánh| cố định)?|năm gốc|kỳ gốc)(?: năm)? ${YEAR}(?:\s?=\s?100)?`,
  "gu",
);

/** A text as it is read, the years that prices or an index are based on left out: they are no time of a figure. */
export const withoutBaseYears = grammar((text: string): string => reading(text).replace(BASE_YEARS, ""), {
  vi: [
    ["Giá trị sản xuất theo giá so sánh 2010 năm 2024", "giá trị sản xuất theo  năm 2024"],
    ["CPI (năm gốc 2019=100)", "cpi ()"],
  ],
});
