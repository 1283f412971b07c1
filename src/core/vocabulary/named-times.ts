import { withoutBaseYears } from "./price-bases";
import { grammar, match, matches, reading, whole, words } from "./words";

const YEARS = /(?<![\d.,/])((?:19|20)\d\d)(?!\d)/g;
const MONTHS = /(?:th[áa]ng|(?<![\p{L}])t)\s?(\d{1,2})(?![\d.]|\s?%)|(?<!\d)(\d{1,2})\s?th[áa]ng/giu;

const numbersIn = (text: string, pattern: RegExp): readonly number[] => [
  ...new Set([...withoutBaseYears(text).matchAll(pattern)].map((found) => Number(found[1] ?? found[2] ?? 0))),
];

/** The years that a text names, those of price and index bases left out. */
export const yearsNamed = grammar((text: string): readonly number[] => numbersIn(text, YEARS), {
  vi: [
    ["Xuất khẩu năm 2024 so với 2023", [2024, 2023]],
    ["Giá trị sản xuất (giá so sánh 2010) 2024", [2024]],
    ["30/6/2024", []],
  ],
});

/** The months that a text names, of several the last one: "tháng 6", "T6/2024", "6 tháng" are all June. */
export const monthsNamed = grammar((text: string): readonly number[] => numbersIn(text, MONTHS), {
  vi: [
    ["Tháng 6 và 6 tháng năm 2024", [6]],
    ["T5/2024, T6/2024", [5, 6]],
    ["XUẤT KHẨU 7 THÁNG NĂM 2024", [7]],
    ["San xuat thang 8 nam 2024", [8]],
    ["Tháng 5%", []],
  ],
});

const QUARTERS = /quý\s?(iv|i{1,3}|[1-4])(?![\p{L}\d])/giu;

/** The quarters that a text names: "Quý II", "quý 2". */
export const quartersNamed = grammar(
  (text: string): readonly number[] => [
    ...new Set([...text.matchAll(QUARTERS)].map(([, name = ""]) => quarterOf(name.toLowerCase()))),
  ],
  {
    vi: [
      ["Xuất khẩu quý II năm 2024", [2]],
      ["Quý I, quý IV", [1, 4]],
      ["Quý 3/2024", [3]],
      ["6 tháng", []],
    ],
  },
);

const quarterOf = (name: string): number => ["i", "ii", "iii", "iv"].indexOf(name) + 1 || Number(name);

/** Whether a title is about years from one to another, no period of reporting. */
export const namesYearSpan = grammar((text: string): boolean => /\d{4}\s?[-–]\s?\d{4}/.test(text), {
  vi: [
    ["Kinh tế 2016-2020", true],
    ["Kinh tế 2020", false],
  ],
});

const MONTH_AND_YEAR = words(String.raw`(?:tháng|thang|th|t)[\s.-]*(\d{1,2})[\s./-]+(?:năm|nam)?\s*(\d{3,5})`, {
  vi: ["T1.2025", "tháng 2 năm 206", "Bieu T6-2024"],
  not: ["Tháng 6", "2024"],
});

/** The month and the year, rightly written or not, in the name of a file or a sheet; null where it has none. */
export const monthAndYear = grammar(
  (text: string): { readonly month: number; readonly year: string } | null => {
    const [, month, year] = match(MONTH_AND_YEAR, reading(text)) ?? [];
    return month === undefined || year === undefined ? null : { month: Number(month), year };
  },
  {
    vi: [
      ["02-Bieu-T01.2025-2.xlsx", { month: 1, year: "2025" }],
      ["tháng 2 năm 206", { month: 2, year: "206" }],
      ["Tổng hợp", null],
    ],
  },
);

const NAMED_YEAR = words(String.raw`năm (\d+)(?![\d.,/])`, { vi: ["6 tháng năm 20214"], not: ["năm nay"] });

const MISSPELLED = whole(String.raw`2\d\d|20\d{3}`, { vi: ["206", "20214"], not: ["2024", "1999", "19"] });

/** Whether the digits of a year are one too few or one too many. */
export const isMisspelledYear = grammar((year: string): boolean => matches(MISSPELLED, year), {
  vi: [
    ["20214", true],
    ["206", true],
    ["2024", false],
  ],
});

/** The digits behind the word "năm" where they are no year but one digit off; null for none. */
export const misspelledYear = grammar(
  (text: string): string | null => {
    const year = match(NAMED_YEAR, reading(text))?.[1] ?? "";
    return isMisspelledYear(year) ? year : null;
  },
  {
    vi: [
      ["Doanh thu 6 tháng năm 20214", "20214"],
      ["Doanh thu năm 2021", null],
    ],
  },
);

const YEAR_WORDS = /(?:năm\s*)?(?:19|20)\d\d/giu;

/** A header as written without the years in it. */
export const withoutYears = grammar(
  (header: string): string => header.replace(YEAR_WORDS, " ").replace(/\s+/g, " ").trim(),
  {
    vi: [
      ["Năm 2024", ""],
      ["Doanh thu 2024", "Doanh thu"],
    ],
  },
);

const STATE_ALONE = whole("năm|thực hiện|ước thực hiện|ước tính|sơ bộ|chính thức", {
  vi: ["Thực hiện", "Ước tính", "Năm"],
  not: ["Doanh thu", "Thực hiện tháng 6"],
});

/** Whether a part of a header says no more than how final its figures are. */
export const isStateAlone = (part: string): boolean => matches(STATE_ALONE, reading(part));
