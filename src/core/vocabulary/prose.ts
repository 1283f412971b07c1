import { words } from "./words";

/** Words that say a figure is above another. */
export const RISE = words("tăng|cao hơn|vượt|up|rose|risen", {
  vi: ["tăng 8,95%", "cao hơn cùng kỳ"],
  en: ["rose 3%"],
  not: ["gia tặng", "giảm 3%"],
});

/** Words that say a figure is below another. */
export const FALL = words("giảm|thấp hơn|hụt|down|fell|fallen", {
  vi: ["giảm 3,03%", "thấp hơn"],
  en: ["fell 3%"],
  not: ["tăng 3%"],
});

/** Verbs of rise with those of fall that say the same of a figure below. */
const OPPOSITES: readonly (readonly [rise: string, fall: string])[] = [
  ["tăng", "giảm"],
  ["cao hơn", "thấp hơn"],
  ["vượt", "hụt"],
  ["rose", "fell"],
  ["risen", "fallen"],
  ["up", "down"],
];

/**
 * The last verb of movement in a text, where it stands, and the one that says the other direction, in the same
 * letters; null where there is none.
 */
export function lastMovement(
  text: string,
): { readonly start: number; readonly end: number; readonly opposite: string } | null {
  let found: { readonly start: number; readonly end: number; readonly opposite: string } | null = null;
  for (const [rise, fall] of OPPOSITES)
    for (const [verb, opposite] of [
      [rise, fall],
      [fall, rise],
    ] as const)
      for (const { 0: written, index } of text.matchAll(new RegExp(`(?<![\\p{L}])${verb}(?![\\p{L}])`, "giu"))) {
        if (found !== null && found.start > index) continue;
        found = { start: index, end: index + written.length, opposite: inLettersOf(written, opposite) };
      }
  return found;
}

function inLettersOf(written: string, word: string): string {
  const isUpper = (letter: string): boolean => letter !== letter.toLowerCase();
  if (!isUpper(written.charAt(0))) return word;
  return isUpper(written.charAt(1)) ? word.toUpperCase() : word.charAt(0).toUpperCase() + word.slice(1);
}

/** Words before an amount that make it the plan's, or last year's. */
export const PLAN_AMOUNT = words("kế hoạch|chỉ tiêu|dự toán|plan|target", {
  vi: ["kế hoạch năm là 750 triệu", "chỉ tiêu giao"],
  en: ["the plan of 750"],
  not: ["kim ngạch", "cùng kỳ đạt"],
});
export const LAST_YEAR_AMOUNT = words("cùng kỳ|năm trước|năm ngoái|last year", {
  vi: ["cùng kỳ đạt 448 triệu", "năm trước là 448"],
  en: ["last year 448"],
  not: ["kế hoạch", "kỳ này"],
});

/** Words after a percentage that make it a share of a plan. */
export const OF_PLAN = words("(?:so với |so )?(?:kế hoạch|kh|dự toán)|(?:of (?:the )?)?plan", {
  vi: ["70% kế hoạch", "so với kế hoạch"],
  en: ["70% of plan"],
  not: ["khai khoáng"],
});

/** Words before a percentage that make it a part of a whole, or points. */
export const OF_WHOLE = words("chiếm|tỷ trọng|đóng góp|accounts? for|share", {
  vi: ["chiếm 86,1%", "đóng góp 16,64 điểm"],
  not: ["đạt 70%"],
});

/** Words that make a figure one of prices, not of the goods. */
export const OF_PRICE = words("(?<!(?:trị|đánh) )giá(?! (?:trị|so sánh|hiện hành))|prices?", {
  vi: ["giá cà phê", "giá xuất khẩu bình quân"],
  en: ["coffee prices"],
  not: ["giá trị sản xuất", "trị giá xuất khẩu", "đánh giá"],
});

/** A number in running text, with or without thousands set apart. */
export const PROSE_NUMBER = /(?<![\p{L}\d.,/-])\d+(?:[.,]\d+)*(?![\d/-])/gu;

/** A time in running text: its months, its year, or both. */
export const PROSE_TIME =
  /(?<![\p{L}\d])(?:(?:\d{1,2} tháng(?: đầu| cuối)?|tháng \d{1,2}|quý (?:iv|i{1,3}|[1-4])|năm)[ /]*(?:năm )?(?:19|20)\d\d(?![\d.,]\d)|\d{1,2} tháng(?: đầu| cuối)?(?: năm)?|tháng \d{1,2}|quý (?:iv|i{1,3}|[1-4]))(?!\p{L})/gu;

/** What stands directly behind a number: a percent sign, "times", points, or the words a unit may be read from. */
export const PERCENT_BEHIND = /^ ?(?:%|phần trăm|percent)/u;
export const TIMES_BEHIND = /^ ?(?:lần|times)(?!\p{L})/u;

/** The number of a time's month or months, and that of its quarter. */
export const MONTH_COUNT = /(?<!\d)\d{1,2}(?!\d)/u;
export const QUARTER_NUMBER = /(?<=quý )(?:iv|i{1,3}|[1-4])(?![\p{L}\d])/iu;
