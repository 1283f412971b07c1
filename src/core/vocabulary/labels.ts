import { normalizeLabel, withoutDiacritics } from "../model/message";

/** A pattern over normalized labels that also reads text typed without any diacritic. */
export interface Words {
  readonly marked: RegExp;
  readonly plain: RegExp;
}

/** Words between word borders; the pattern is written as normalized labels are. */
export function words(pattern: string): Words {
  const bordered = `(?<![\\p{L}\\d])(?:${pattern})(?![\\p{L}\\d])`;
  return { marked: new RegExp(bordered, "u"), plain: new RegExp(withoutDiacritics(bordered), "u") };
}

/** The whole of a label. */
export function whole(pattern: string): Words {
  const anchored = `^(?:${pattern})$`;
  return { marked: new RegExp(anchored, "u"), plain: new RegExp(withoutDiacritics(anchored), "u") };
}

/** The first match in a normalized label; text without any diacritic is matched without them. */
export function match(pattern: Words, normalized: string): RegExpExecArray | null {
  const found = pattern.marked.exec(normalized);
  if (found) return found;
  return /[^\u0020-\u007e]/.test(normalized) ? null : pattern.plain.exec(normalized);
}

export const matches = (pattern: Words, normalized: string): boolean => match(pattern, normalized) !== null;

/** Headers of the columns that lead a row, as whole labels. */
export const STUB_HEADERS = {
  ordinal: whole(String.raw`stt|tt|số tt|số thứ tự|thứ tự|no\.?|#`),
  code: whole(
    String.raw`mã|mã số|mã sp|mã hs|mã ngành|mã hàng|mã chỉ tiêu|mã sản phẩm|mã vsic|mã số thuế|mst|id(?: .{1,25})?|code|hs code|mã .{1,20}`,
  ),
  unit: whole(String.raw`đvt|đơn vị(?: tính)?|đv tính|đv|dvt|đơn vị đo|unit|units|unit of measure`),
  label: whole(
    String.raw`(?:tên )?(?:các )?(?:chỉ tiêu|chi tiêu)(?: chủ yếu)?|tên (?:tiêu chí|sản phẩm|hàng hóa|hàng|doanh nghiệp|dự án|khách hàng|đơn vị|cụm công nghiệp|ngành)|tên, địa điểm.*|mặt hàng(?: chủ yếu)?|sản phẩm(?: chủ yếu)?|ngành(?: kinh tế| công nghiệp| hàng)?|nhóm hàng|nội dung|danh mục|diễn giải|loại hình|thị trường(?: chủ yếu)?|quốc gia|nước|địa phương|địa bàn|tỉnh(?:, thành phố)?|huyện|tháng|kỳ|quý|thời gian|năm|doanh nghiệp|chợ|indicators?|items?|region|province|country|product|year|month|chỉ số ngành\\tháng|phân tổ|khu vực|hạng mục`,
  ),
  note: whole(
    String.raw`ghi chú|nguồn|nguồn số liệu|địa chỉ|địa điểm|chủ đầu tư|hiện trạng.*|người liên hệ|điện thoại|số điện thoại|email|ngành nghề.*|note|notes|remarks?|source|nhận xét|đánh giá|nguyên nhân|giải pháp`,
  ),
} as const;

/** Documents and undertakings, which no figure is for. */
export const NOTE_WORDS = words(
  String.raw`phương án|quy trình|quan trắc|kiểm định|lắp đặt|phê duyệt|tình trạng|hồ sơ|bản đồ|ghi chú|quyết định|giấy phép số|ngày cấp|bảo trì|cơ sở dữ liệu|báo cáo (?:đánh giá|hiện trạng|an toàn)|tờ khai|đăng ký an toàn`,
);

/** What a plan is called: by its kind, or by who set it ("Tỉnh giao", "NQ HĐND"). */
const PLANS = String.raw`kế hoạch|kh|dự toán|mục tiêu|(?:(?:mức|chỉ tiêu) )?phấn đấu|kịch bản|nq(?: hđnd)?|nghị quyết|(?:chỉ tiêu|số|mức|tỉnh|tw|trung ương|bộ|bct|hđnd|ubnd|hội đồng nhân dân|ủy ban nhân dân|chính phủ|cp|thủ tướng|ttg|sở)(?: (?:tỉnh|huyện|chính phủ|được|đã|tạm))* giao(?! (?:thông|dịch|nhận|hàng|đất|khoán|lưu))`;

export const SCENARIO_WORDS = {
  plan: words(String.raw`${PLANS}|plan|target|planned`),
  estimate: words(String.raw`ước|ưth|ước th|dự tính|dự kiến|dự ước|ưtt|uth|estimated?|est`),
  preliminary: words(String.raw`sơ bộ|preliminary|prel`),
  actual: words(String.raw`thực hiện|th|chính thức|đã thực hiện|đạt được|actuals?`),
} as const;

/** A title that says every figure below was reached. */
export const ACTUALS_TITLE = words("actuals");

/** A comparison: what stands before is compared with what stands after. */
export const AGAINST = words(
  String.raw`(?<!giá )so(?: sánh)?(?: ?(?:với|s/v|vs))|so (?=cùng|ck|kế hoạch|kh|tháng|năm|kỳ|quý|dự toán|th|lũy)|(?<!giá )so(?= )(?! sánh)|compared (?:with|to)|versus|vs\.?`,
);

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

export const QUANTITY_WORDS = {
  price: words(String.raw`^giá(?: \(.*\))?$|đơn giá|giá bình quân|đgbq|giá bán|unit price|price`),
  volume: words(String.raw`(?<!năng |chất )lượng|sản lượng|khối lượng|số lượng|volume|quantity|production|produksi`),
  value: words(String.raw`trị giá|giá trị|kim ngạch|doanh thu|doanh số|value|turnover|revenue`),
} as const;

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

export const TOTAL_LABEL = whole(
  String.raw`(?:tổng|tổng số|tổng cộng|cộng|tổng chung|toàn ngành(?: công nghiệp)?|toàn tỉnh|cả nước|toàn quốc|chung|chỉ số chung|tổng trị giá|tổng giá trị|tổng kim ngạch|tổng sản lượng|tổng vốn|tổng diện tích|total|grand total|whole country|tổng mức|tổng thu|tổng chi|toàn ngành cn)(?: ?\(.*\))?(?: ?\*+)?:?`,
);

export const PARTIAL_WORDS = words(String.raw`trong đó|t\.đ|tđ|of which|gồm một số`);
/** Lists that name some of a whole. */
export const SELECTION_WORDS = words(String.raw`một số|chủ yếu|chủ lực|selected|main|major`);
export const BREAKDOWN_WORDS = words(
  String.raw`chia theo|phân theo|chia ra|phân ra|theo (?:loại hình|ngành|khu vực|thành phần|địa bàn|nhóm|phạm vi|cấp)|by`,
);
export const REST_LABEL = words(
  String.raw`(?:hàng|hàng hóa|mặt hàng|sản phẩm|loại|ngành|nhóm|dịch vụ|nước|thị trường)?(?: hóa)? ?khác|còn lại|others?|lainnya`,
);

export const LETTERHEAD = words(
  String.raw`cộng hòa xã hội chủ nghĩa|độc lập|ubnd|ủy ban nhân dân|sở công thương|sở kế hoạch|sở tài chính|cục thống kê|tổng cục thống kê|chi cục|phòng kinh tế|bộ công thương|kèm theo|ban hành|đơn vị báo cáo|đơn vị nhận|đơn vị gửi|ngày nhận|kỳ báo cáo:`,
);
export const FORM_NUMBER = words(
  String.raw`^(?:biểu|biểu mẫu|mẫu|phụ lục|phụ biểu|bảng)(?: số)?:? ?[\divxl][\p{L}\d./-]*|^phụ lục:?|\d+[a-z]?/(?:sct|bct)[-\p{L}\d]*|^(?:biểu|mẫu) số.*`,
);
export const UPLOAD_FORM = words(String.raw`\d+[a-z]?\s?/\s?(?:sct-bct|bct-\p{L}+|sct)`);
export const FOOTNOTE = words(
  String.raw`^\(?(?:\*+|\d|[a-c])\)?\)\s*[\p{L}\d].*|^\*+ ?\p{L}.*|^ghi chú|^nguồn|^chú thích|^lưu ý|^chậm nhất|^báo cáo chưa|^note|^notes|^source|^sumber|^quellen?|^quelle|^©|^stand der|^fuente|^\(\*+\).*`,
);
export const SIGNATURE = words(
  String.raw`người lập(?: biểu)?|lập biểu|giám đốc|thủ trưởng|phó giám đốc|kt\.|tl\.|ký, ghi rõ|ký tên|chủ tịch|trưởng phòng|kế toán trưởng|người kiểm tra|kiểm tra biểu|^(?:[\p{L}. ]{2,30}, ?)?ngày ?[.… ]*\d* ?tháng ?[.… ]*\d* ?năm ?[.… ]*\d*$`,
);

/** A text as the lexicon reads it: normalized, with the one word mended that half-converted headers are full of. */
export function reading(text: string): string {
  return normalizeLabel(text.replaceAll("_", " ")).replace(/(?<!\p{L})kú(?!\p{L})/gu, "kỳ");
}
