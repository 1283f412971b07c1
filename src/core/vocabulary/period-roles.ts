import { words } from "./words";

/** Figures from the beginning of the year on. */
export const CUMULATIVE_WORDS = words(
  String.raw`lũy kế|lk|cộng dồn|từ đầu năm|đầu năm đến|đến hết(?= (?:tháng|quý|ngày))|accumulated|cumulative|ytd|year to date`,
  {
    vi: ["Lũy kế 6 tháng", "Luỹ kế", "LK", "Cộng dồn", "từ đầu năm đến nay", "Luy ke", "Giải ngân đến hết tháng 9"],
    en: ["Year to date", "YTD"],
    not: ["Kế hoạch", "Cuối năm"],
  },
);

/** Roles a period may play where no date is named. */
export const RELATIVE_WORDS = {
  samePeriod: words(String.raw`cùng kỳ|ck|năm trước cùng kỳ|same period`, {
    vi: ["TH cùng kỳ", "CK", "Cung ky"],
    en: ["Same period"],
    not: ["Kỳ trước"],
  }),
  previousYear: words(String.raw`năm trước|năm liền trước|last year|previous year`, {
    vi: ["TH năm trước"],
    en: ["Last year"],
    not: ["Tháng trước"],
  }),
  nextYear: words(String.raw`năm sau|năm tới|năm kế tiếp|next year`, {
    vi: ["KH năm sau", "năm tới"],
    en: ["Next year"],
    not: ["Năm trước"],
  }),
  previousPeriod: words(String.raw`kỳ trước|tháng trước|quý trước|previous (?:month|period)`, {
    vi: ["TH kỳ trước", "tháng trước"],
    en: ["Previous month"],
    not: ["Cùng kỳ năm trước"],
  }),
  current: words(
    String.raw`kỳ báo cáo|kỳ này|tháng này|tháng báo cáo|trong tháng|trong kỳ|báo cáo|this (?:month|period)`,
    { vi: ["TH kỳ báo cáo", "Trong tháng"], en: ["This month"], not: ["Kỳ trước"] },
  ),
  month: words(String.raw`(?<!bình quân (?:1 |một |mỗi )?)tháng`, {
    vi: ["TH tháng", "Thang"],
    not: ["Năm", "Bình quân tháng"],
  }),
  year: words(String.raw`năm|cả năm|full year`, { vi: ["Cả năm"], en: ["Full year"], not: ["Tháng"] }),
} as const;

/** A heading of the stub, or of the body, that says its rows are times. */
export const TIME_STUB = words(String.raw`tháng|kỳ|thời gian|quý|month|period`, {
  vi: ["Tháng", "Thời gian", "Chỉ tiêu \\ Tháng"],
  en: ["Month", "Period"],
  not: ["Chỉ tiêu", "Indicator"],
});

/** The same where it alone tells that times run down. */
export const TIMES_RUN_DOWN = words(String.raw`tháng|quý|kỳ|month|quarter`, {
  vi: ["Tháng", "Chỉ số ngành\\tháng", "Quý"],
  en: ["Month"],
  not: ["Mặt hàng", "Country"],
});

/** A row that is the whole year in a list of months, by its own words. */
export const WHOLE_YEAR = words(String.raw`^(?:cả năm|năm|tổng năm|full year)$`, {
  vi: ["Cả năm", "Năm", "Tổng năm"],
  en: ["Full year"],
  not: ["Năm 2024", "Cả nước"],
});

/** A header that ends in the year as a whole: "Kế hoạch năm", "Cả năm", "Năm sau". */
export const YEAR_ENDING = words(String.raw`(?<!/ ?)(?:cả )?năm(?: sau| nay| báo cáo| kế hoạch)?\)?$`, {
  vi: ["Kế hoạch năm", "Cả năm", "KH năm sau", "(năm báo cáo)"],
  not: ["Năm trước", "Năm 2024", "Đầu năm đến nay", "Công suất (tấn/năm)"],
});

/** "Lũy kế đến hết năm 2024": all of the year, whatever month is reported on. */
export const TO_YEAR_END = words(String.raw`(?:hết|cuối) năm|đến năm|31/12`, {
  vi: ["Lũy kế vốn đã bố trí đến hết năm 2024", "Lũy kế đến 31/12/2024", "Luy ke den het nam 2024"],
  not: ["Lũy kế năm 2024", "Đầu năm đến nay"],
});

/** Words of a measure's header by which it is of a month or quarter of its own, what it is compared with left out. */
export const OWN_SPAN = words(String.raw`tháng(?! trước| liền trước| cùng kỳ)|kỳ báo cáo|kỳ này|quý`, {
  vi: ["Tháng so với cùng kỳ", "Kỳ báo cáo so kỳ trước", "Quý"],
  not: ["So với tháng trước", "So với tháng cùng kỳ", "So cùng kỳ"],
});

/** Words by which a header says which months it is for, beside a number. */
export const SPAN_WORDS = words(String.raw`tháng|quý|lũy kế|lk|cộng dồn|month|months|quarter|quarters|cumulative|ytd`, {
  vi: ["So cùng kỳ tháng", "Lũy kế so cùng kỳ", "LK"],
  en: ["Months", "YTD"],
  not: ["So cùng kỳ", "Growth"],
});

/** "Cùng kỳ" and its like as the first words of what is compared with. */
export const SAME_DAY = words(String.raw`^cùng (?:thời điểm|kỳ|ngày)`, {
  vi: ["Cùng thời điểm tháng trước", "cùng kỳ"],
  not: ["So cùng kỳ", "Cùng với"],
});

/** A header that says whose time a text is ("Tháng 6", "Quý II", "Kỳ", "Tuần 3") rather than a table's number. */
export const TIME_OPENING = words(String.raw`^(?:tháng|quý|kỳ|tuần)`, {
  vi: ["Tháng 6", "Quý 2", "Tuần 3"],
  not: ["T 7.2.2", "Biểu 1"],
});
