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
