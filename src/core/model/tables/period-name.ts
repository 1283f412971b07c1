import type { Period, Year } from "./period";
import type { Bilingual } from "../message";

const ROMAN = ["I", "II", "III", "IV"] as const;
const MONTHS = [
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
] as const;

function yearName(year: Year): Bilingual {
  if ("calendar" in year) return { vi: `năm ${String(year.calendar)}`, en: String(year.calendar) };
  if (year.offset === 0) return { vi: "năm nay", en: "this year" };
  if (year.offset === -1) return { vi: "năm trước", en: "last year" };
  if (year.offset === 1) return { vi: "năm sau", en: "next year" };
  return year.offset < 0
    ? { vi: `${String(-year.offset)} năm trước`, en: `${String(-year.offset)} years ago` }
    : { vi: `${String(year.offset)} năm sau`, en: `${String(year.offset)} years ahead` };
}

const roman = (quarter: number): string => ROMAN[quarter - 1] ?? String(quarter);
const monthName = (month: number): string => MONTHS[month - 1] ?? `month ${String(month)}`;

/** The year after a month or quarter: "/2024" in Vietnamese, " 2024" or " of last year" in English. */
function ofYear(year: Year): Bilingual {
  if ("calendar" in year) return { vi: `/${String(year.calendar)}`, en: ` ${String(year.calendar)}` };
  const name = yearName(year);
  return { vi: ` ${name.vi}`, en: ` of ${name.en}` };
}

function relativeName(period: Extract<Period, { kind: "relative" }>): Bilingual {
  const cumulative = period.span === "cumulative";
  switch (period.relative) {
    case "current":
      if (period.span === "year") return { vi: "năm báo cáo", en: "the reporting year" };
      return cumulative
        ? { vi: "lũy kế kỳ báo cáo", en: "year to date" }
        : { vi: "kỳ báo cáo", en: "the reporting period" };
    case "previous-period":
      return cumulative
        ? { vi: "lũy kế kỳ trước", en: "year to the previous period" }
        : { vi: "kỳ trước", en: "the previous period" };
    case "same-period-last-year":
      return cumulative
        ? { vi: "lũy kế cùng kỳ năm trước", en: "the same months of last year" }
        : { vi: "cùng kỳ năm trước", en: "the same period of last year" };
    case "previous-year":
      return { vi: "năm trước", en: "last year" };
    case "next-year":
      return { vi: "năm sau", en: "next year" };
  }
}

/** The period in words, as it stands in the middle of a sentence: "6 tháng đầu năm 2024", "first 6 months of 2024". */
export function periodName(period: Period): Bilingual {
  switch (period.kind) {
    case "year":
      return yearName(period.year);
    case "quarter": {
      const year = ofYear(period.year);
      return { vi: `quý ${roman(period.quarter)}${year.vi}`, en: `Q${String(period.quarter)}${year.en}` };
    }
    case "month": {
      const year = ofYear(period.year);
      return { vi: `tháng ${String(period.month)}${year.vi}`, en: `${monthName(period.month)}${year.en}` };
    }
    case "cumulative": {
      const year = yearName(period.year);
      if (period.from === 1) {
        if (period.to === 1) return periodName({ kind: "month", year: period.year, month: 1 });
        if (period.to === 12) return { vi: `cả ${year.vi}`, en: `the whole of ${year.en}` };
        const months = String(period.to);
        return { vi: `${months} tháng đầu ${year.vi}`, en: `first ${months} months of ${year.en}` };
      }
      if (period.from === period.to) return periodName({ kind: "month", year: period.year, month: period.to });
      const tail = ofYear(period.year);
      return {
        vi: `từ tháng ${String(period.from)} đến tháng ${String(period.to)}${tail.vi}`,
        en: `${monthName(period.from)} to ${monthName(period.to)}${tail.en}`,
      };
    }
    case "years":
      return {
        vi: `giai đoạn ${String(period.from)}-${String(period.to)}`,
        en: `${String(period.from)}-${String(period.to)}`,
      };
    case "relative":
      return relativeName(period);
  }
}

/** The period without its year, as it stands in the header of a column: "6 tháng", "Tháng 6", "Quý II". */
export function shortPeriodName(period: Period): Bilingual {
  switch (period.kind) {
    case "quarter":
      return { vi: `Quý ${roman(period.quarter)}`, en: `Q${String(period.quarter)}` };
    case "month":
      return { vi: `Tháng ${String(period.month)}`, en: monthName(period.month) };
    case "cumulative":
      if (period.from === 1)
        return { vi: `${String(period.to)} tháng`, en: `${String(period.to)} month${period.to === 1 ? "" : "s"}` };
      if (period.from === period.to) return shortPeriodName({ kind: "month", year: period.year, month: period.to });
      return {
        vi: `Tháng ${String(period.from)}-${String(period.to)}`,
        en: `${monthName(period.from)} to ${monthName(period.to)}`,
      };
    case "year":
    case "years":
    case "relative": {
      const name = periodName(period);
      return {
        vi: name.vi.charAt(0).toUpperCase() + name.vi.slice(1),
        en: name.en.charAt(0).toUpperCase() + name.en.slice(1),
      };
    }
  }
}
