import type { MeasureKind } from "../model/tables/table";
import { PLANS } from "./scenarios";
import { withoutDiacritics } from "../model/message";
import { matches, whole, words, written } from "./words";

/** What is counted: "so doanh nghiep", written without tones, is "số doanh nghiệp" and compares nothing. */
const COUNTED = String.raw`doanh nghiệp|dn|lao động|người|lượng|vụ|hộ|cơ sở|dự án|cụm|chợ|xã|huyện|siêu thị|cửa hàng|tiền|thu|chi|nộp|liệu|đơn vị|hợp tác xã|htx|khách|lượt|trường hợp|máy|nhà máy|giường|phòng|chuyến|xe|tàu|giấy phép|hồ sơ|tài khoản|thuê bao`;
/** The same where neither has its marks: a look ahead is read in both. */
const COUNTS = `(?: (?:${COUNTED}|${withoutDiacritics(COUNTED)})(?![\\p{L}]))`;

/** A comparison: what stands before is compared with what stands after. */
export const AGAINST = words(
  String.raw`(?<!giá )so(?: sánh)?(?: ?(?:với|s/v|vs))|so (?=cùng|ck|kế hoạch|kh|tháng|năm|kỳ|quý|dự toán|th|lũy)|(?<!giá )so(?= )(?! sánh)(?!${COUNTS})|compared (?:with|to)|versus|vs\.?`,
  {
    vi: ["6 tháng so với cùng kỳ", "So CK", "so sánh với kế hoạch", "So voi cung ky"],
    en: ["Compared with 2023", "2024 vs 2023"],
    not: ["Giá so sánh 2010", "Số liệu", "So doanh nghiep (DN)", "So vu kiem tra"],
  },
);

/** What a comparison is made with. */
export const BASE_WORDS = {
  samePeriod: words(
    String.raw`cùng kỳ|ck|cùng tháng|cùng quý|cùng thời điểm|same period(?: last year| of last year)?|y/y|yoy`,
    { vi: ["cùng kỳ năm trước", "CK", "cùng tháng 2023"], en: ["same period last year", "YoY"], not: ["kỳ trước"] },
  ),
  previous: words(
    String.raw`tháng trước|kỳ trước|quý trước|tháng liền trước|kỳ liền trước|vụ trước|previous (?:month|period|quarter)|m/m|mom`,
    { vi: ["tháng trước", "kỳ liền trước"], en: ["previous month", "m/m"], not: ["năm trước", "cùng kỳ"] },
  ),
  plan: words(String.raw`${PLANS}|dt|plan|target|budget`, {
    vi: ["kế hoạch năm", "KH", "DT"],
    en: ["plan"],
    not: ["cùng kỳ"],
  }),
  fixed: words(String.raw`kỳ gốc|năm gốc|gốc`, { vi: ["kỳ gốc 2019", "năm gốc"], not: ["cùng kỳ"] }),
  previousYear: words(String.raw`năm trước|năm ngoái|last year`, {
    vi: ["năm trước", "năm ngoái"],
    en: ["last year"],
    not: ["tháng trước"],
  }),
} as const;

/** "Tăng/giảm", "Tăng (giảm)", "Tăng (+), giảm (-)", "+/-", "±". */
const RISE_OR_FALL = String.raw`tăng ?(?:\(\+\))?[,/;-]? ?\(?giảm\)?(?: ?\(-\))?|\+ ?/ ?[-–−]|±`;

/** What a printed measure is called. */
export const MEASURE_WORDS = {
  share: words(String.raw`cơ cấu|tỷ trọng|chiếm tỷ lệ|chiếm|share|proportion`, {
    vi: ["Cơ cấu (%)", "Tỷ trọng", "Tỉ trọng"],
    en: ["Share"],
    not: ["Tỷ lệ so cùng kỳ"],
  }),
  average: words(
    String.raw`(?:tốc độ )?(?:tăng|phát triển)(?: trưởng)? bình quân|bình quân (?:giai đoạn|thời kỳ|hàng năm|hằng năm)|bqgđ|bq/năm|bq|bình quân gđ|average growth`,
    { vi: ["Tốc độ tăng bình quân", "BQ/năm"], en: ["Average growth"], not: ["Bình quân một tháng"] },
  ),
  contribution: words(String.raw`đóng góp|điểm phần trăm|điểm ?%|(?<!capital )contributions?(?! of capital)`, {
    vi: ["Đóng góp vào tăng trưởng", "(điểm phần trăm)"],
    en: ["Contribution"],
    not: ["Đóng tàu", "Capital contribution, share purchase"],
  }),
  difference: words(String.raw`chênh lệch|tăng giảm tuyệt đối|số tuyệt đối|difference`, {
    vi: ["Chênh lệch", "Tăng giảm tuyệt đối"],
    en: ["Difference"],
    not: ["Tăng giảm (%)"],
  }),
  attainment: words(
    String.raw`(?:%|tỷ lệ|đạt|tiến độ|hoàn thành)(?: ?\(?%\)?)?(?: (?:thực hiện|th|đạt|hoàn thành|so|của|với))* (?:${PLANS})|(?:thực hiện|th)\s?/\s?(?:${PLANS})|tỷ lệ giải ngân|(?:%|percent|per cent|percentage) of (?:the )?(?:annual )?(?:plan|target)|plan (?:attainment|completion|fulfil?lment)|attainment`,
    {
      vi: ["% thực hiện kế hoạch", "Tỷ lệ đạt KH", "TH/KH", "Dat ke hoach", "Tỷ lệ giải ngân (%)"],
      en: ["% of plan", "Percent of plan", "% of annual target", "Plan attainment"],
      not: ["Kế hoạch năm", "So cùng kỳ"],
    },
  ),
  attainmentSigned: words(String.raw`(?:${PLANS})(?: năm)? ?\(?%\)?`, { vi: ["Kế hoạch năm (%)", "KH %"] }),
  rank: words(String.raw`xếp hạng|thứ hạng|xếp thứ|rank(?:ing)?`, {
    vi: ["Xếp hạng năm 2024", "Thứ hạng"],
    en: ["Rank 2024"],
    not: ["Hạng mục", "Hạng"],
  }),
  growth: words(
    String.raw`tốc độ (?:tăng|phát triển)(?: trưởng)?|tăng tr[ưư]?[ởờ]ng|tỷ lệ tăng|chỉ số phát triển|mức tăng|${RISE_OR_FALL}|tăng \(\+\).*|growth(?: rate)?|change`,
    {
      vi: ["Tốc độ tăng trưởng", "Tốc độ phát triển", "Tăng/giảm (%)", "Tăng trờng", "+/-"],
      en: ["Growth rate", "Change"],
      not: ["Giá trị tăng thêm", "Kế hoạch"],
    },
  ),
  percentOfSamePeriod: words(String.raw`(?:%|tỷ lệ) ?(?:so )?(?:cùng kỳ|ck)|(?:cùng kỳ|ck) ?\(?%\)?`, {
    vi: ["% so cùng kỳ", "CK (%)", "% cùng kỳ"],
    not: ["Cùng kỳ"],
  }),
} as const;

/** A header that begins by saying that it is the one less the other. */
export const OPENS_DIFFERENCE = written(String.raw`^(?:chênh lệch|difference)`, {
  vi: ["Chênh lệch 2024/2023"],
  en: ["Difference 2024/2023"],
  not: ["Mức chênh lệch"],
});

/**
 * Words that a measure printed as a change carries ("tốc độ tăng": 8.95), not those of an index ("tốc độ phát triển":
 * 108.95).
 */
export const CHANGE_WORDS = words(String.raw`tốc độ tăng|tăng trưởng|${RISE_OR_FALL}|tỷ lệ tăng|mức tăng|growth`, {
  vi: ["Tốc độ tăng (%)", "Tăng, giảm (%)", "Tăng (+), giảm (-)", "+/-"],
  en: ["Growth"],
  not: ["Tốc độ phát triển", "Giá trị tăng thêm", "So cùng kỳ"],
});

/** A comparison or percentage of which the header says no more than that ("Tỷ lệ (%)", "So sánh (%)", "%"). */
export const BARE_RATIO = whole(
  String.raw`(?:so sánh|tỷ lệ(?: so sánh| đạt)?|đạt|tốc độ)? ?\(?(?:%|phần trăm)\)?|so sánh|tỷ lệ`,
  { vi: ["Tỷ lệ (%)", "So sánh (%)", "%", "So sánh"], not: ["So cùng kỳ (%)", "Tỷ lệ đạt kế hoạch"] },
);

/** What makes a mean a mean of growth: "%", "tăng", "tốc độ" in the same header. */
const GROWTH_SIGN = words(String.raw`.*(?:%|tăng|tốc độ).*`, {
  vi: ["Tốc độ tăng bình quân", "Bình quân (%)"],
  not: ["Bình quân giai đoạn"],
});

/** "Gấp … lần": a difference or a multiple, which of the two the header does not say. */
export const TIMES_WORD = words(String.raw`lần`, { vi: ["Chênh lệch (lần)"], not: ["Chênh lệch (tỷ đồng)"] });

/** Growth on the same period of last year, as the header of a printed measure says. */
export const ON_SAME_PERIOD = words(String.raw`cùng kỳ|ck|same period`, {
  vi: ["Năm 2023 so cùng kỳ", "so CK"],
  en: ["on the same period"],
  not: ["so năm trước"],
});

/** The year behind "cùng kỳ" in a comparison, which says nothing further. */
export const BASE_YEAR = written(String.raw`^(?: năm)?(?: trước)?(?: (?:19|20)\d\d| n ?- ?1)?`, {
  vi: [" năm trước", " 2023", " năm 2023 (%)", " N-1"],
});

/** The year behind a plan in a comparison. */
export const PLAN_YEAR = written(String.raw`^(?: cả)?(?: năm)?(?: (?:19|20)\d\d| n(?!\p{L}))?`, {
  vi: [" năm 2024 (%)", " cả năm", " n"],
});

/** A printed measure that a normalized label names without setting two things against one another; null for none. */
export function measureIn(
  label: string,
): { readonly measure: MeasureKind; readonly base: "plan" | "same-period" | null } | null {
  if (matches(MEASURE_WORDS.contribution, label)) return { measure: "contribution", base: null };
  if (matches(MEASURE_WORDS.rank, label)) return { measure: "other", base: null };
  if (matches(MEASURE_WORDS.share, label)) return { measure: "share", base: null };
  if (matches(MEASURE_WORDS.average, label) && matches(GROWTH_SIGN, label))
    return { measure: "average-growth", base: null };
  if (matches(MEASURE_WORDS.attainment, label)) return { measure: "plan-attainment", base: "plan" };
  if (/%/.test(label) && matches(MEASURE_WORDS.attainmentSigned, label))
    return { measure: "plan-attainment", base: "plan" };
  if (matches(MEASURE_WORDS.percentOfSamePeriod, label)) return { measure: "growth-same-period", base: "same-period" };
  if (matches(MEASURE_WORDS.difference, label)) return { measure: "difference", base: null };
  if (matches(MEASURE_WORDS.growth, label)) return { measure: "growth-same-period", base: null };
  return null;
}
