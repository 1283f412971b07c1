import { words } from "./words";

/** Figures from the beginning of the year on. */
export const CUMULATIVE_WORDS = words(
  String.raw`lũy kế|lk|cộng dồn|từ đầu năm|đầu năm đến|accumulated|cumulative|ytd|year to date`,
);

/** Roles a period may play where no date is named. */
export const RELATIVE_WORDS = {
  samePeriod: words(String.raw`cùng kỳ|ck|năm trước cùng kỳ|same period`),
  previousYear: words(String.raw`năm trước|năm liền trước|last year|previous year`),
  nextYear: words(String.raw`năm sau|năm tới|năm kế tiếp|next year`),
  previousPeriod: words(String.raw`kỳ trước|tháng trước|quý trước|previous (?:month|period)`),
  current: words(
    String.raw`kỳ báo cáo|kỳ này|tháng này|tháng báo cáo|trong tháng|trong kỳ|báo cáo|this (?:month|period)`,
  ),
  month: words(String.raw`tháng`),
  year: words(String.raw`năm|cả năm|full year`),
} as const;
