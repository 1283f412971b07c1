/** The regional settings a machine may have, BCP 47. */
export type CultureName = "en-US" | "vi-VN";

/** How a machine's regional settings spell numbers and dates in cells. */
export interface FormatCulture {
  readonly decimal: string;
  readonly group: string;
  /** January first. */
  readonly months: readonly string[];
  readonly shortMonths: readonly string[];
  /** Sunday first. */
  readonly days: readonly string[];
  readonly shortDays: readonly string[];
}

const firstThree = (names: readonly string[]): readonly string[] => names.map((name) => name.slice(0, 3));

const ENGLISH_MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
const ENGLISH_DAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

/** A machine set to English (United States). */
export const US_ENGLISH: FormatCulture = {
  decimal: ".",
  group: ",",
  months: ENGLISH_MONTHS,
  shortMonths: firstThree(ENGLISH_MONTHS),
  days: ENGLISH_DAYS,
  shortDays: firstThree(ENGLISH_DAYS),
};

/** A machine set to Vietnamese (Vietnam). Source: the culture vi-VN of Windows, as .NET publishes it. */
export const VIETNAMESE: FormatCulture = {
  decimal: ",",
  group: ".",
  months: [
    "Tháng Giêng",
    "Tháng Hai",
    "Tháng Ba",
    "Tháng Tư",
    "Tháng Năm",
    "Tháng Sáu",
    "Tháng Bảy",
    "Tháng Tám",
    "Tháng Chín",
    "Tháng Mười",
    "Tháng Mười Một",
    "Tháng Mười Hai",
  ],
  shortMonths: Array.from({ length: 12 }, (_, month) => `Thg${String(month + 1)}`),
  days: ["Chủ Nhật", "Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy"],
  shortDays: ["CN", "T2", "T3", "T4", "T5", "T6", "T7"],
};

/** The culture a section of a number format asks for by its language tag ("[$-409]"); the machine's own where none. */
export function cultureOfSection(locale: string | null, machine: FormatCulture): FormatCulture {
  if (locale === null) return machine;
  const names = /^(?:vi|0*42a$)/i.test(locale) ? VIETNAMESE : US_ENGLISH;
  return { ...names, decimal: machine.decimal, group: machine.group };
}
