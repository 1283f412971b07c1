import { PLANS } from "./scenarios";
import { whole, words } from "./words";

/** A comparison: what stands before is compared with what stands after. */
export const AGAINST = words(
  String.raw`(?<!giá )so(?: sánh)?(?: ?(?:với|s/v|vs))|so (?=cùng|ck|kế hoạch|kh|tháng|năm|kỳ|quý|dự toán|th|lũy)|(?<!giá )so(?= )(?! sánh)|compared (?:with|to)|versus|vs\.?`,
);

/** What a comparison is made with. */
export const BASE_WORDS = {
  samePeriod: words(
    String.raw`cùng kỳ|ck|cùng tháng|cùng quý|cùng thời điểm|same period(?: last year| of last year)?|y/y|yoy`,
  ),
  previous: words(
    String.raw`tháng trước|kỳ trước|quý trước|tháng liền trước|kỳ liền trước|vụ trước|previous (?:month|period|quarter)|m/m|mom`,
  ),
  plan: words(String.raw`${PLANS}|dt|plan|target`),
  fixed: words(String.raw`kỳ gốc|năm gốc|gốc`),
  previousYear: words(String.raw`năm trước|năm ngoái|last year`),
} as const;

/** "Tăng/giảm", "Tăng (giảm)", "Tăng (+), giảm (-)", "+/-", "±". */
const RISE_OR_FALL = String.raw`tăng ?(?:\(\+\))?[,/;-]? ?\(?giảm\)?(?: ?\(-\))?|\+ ?/ ?[-–−]|±`;

/** What a printed measure is called. */
export const MEASURE_WORDS = {
  share: words(String.raw`cơ cấu|tỷ trọng|chiếm tỷ lệ|chiếm|share|proportion`),
  average: words(
    String.raw`(?:tốc độ )?(?:tăng|phát triển)(?: trưởng)? bình quân|bình quân (?:giai đoạn|thời kỳ|hàng năm|hằng năm)|bqgđ|bq/năm|bq|bình quân gđ|average growth`,
  ),
  contribution: words(String.raw`đóng góp|điểm phần trăm|điểm %|contribution`),
  difference: words(String.raw`chênh lệch|tăng giảm tuyệt đối|số tuyệt đối|difference`),
  attainment: words(
    String.raw`(?:%|tỷ lệ|đạt|tiến độ|hoàn thành)(?: ?\(?%\)?)?(?: (?:thực hiện|th|đạt|hoàn thành|so|của|với))* (?:${PLANS})|(?:thực hiện|th)\s?/\s?(?:${PLANS})|% of plan|plan attainment|attainment`,
  ),
  attainmentSigned: words(String.raw`(?:${PLANS})(?: năm)? ?\(?%\)?`),
  growth: words(
    String.raw`tốc độ (?:tăng|phát triển)(?: trưởng)?|tăng tr[ưư]?[ởờ]ng|tỷ lệ tăng|chỉ số phát triển|mức tăng|${RISE_OR_FALL}|tăng \(\+\).*|growth(?: rate)?|change`,
  ),
  percentOfSamePeriod: words(String.raw`(?:%|tỷ lệ) ?(?:so )?(?:cùng kỳ|ck)|(?:cùng kỳ|ck) ?\(?%\)?`),
} as const;

/**
 * Words that a measure printed as a change carries ("tốc độ tăng": 8.95), not those of an index ("tốc độ phát triển":
 * 108.95).
 */
export const CHANGE_WORDS = words(String.raw`tốc độ tăng|tăng trưởng|${RISE_OR_FALL}|tỷ lệ tăng|mức tăng|growth`);

/** A comparison or percentage of which the header says no more than that ("Tỷ lệ (%)", "So sánh (%)", "%"). */
export const BARE_RATIO = whole(
  String.raw`(?:so sánh|tỷ lệ(?: so sánh| đạt)?|đạt|tốc độ)? ?\(?(?:%|phần trăm)\)?|so sánh|tỷ lệ`,
);
