import { accented, whole, words } from "./words";

/** A row whose figures say how things stand against a time that is 100. */
export const INDEX_WORDS = words(String.raw`chỉ số|iip|cpi|index|indices`, {
  vi: ["Chỉ số giá tiêu dùng", "IIP", "Chi so san xuat"],
  en: ["Price index"],
  not: ["Chỉ tiêu", "Giá trị"],
});

/** A row whose figures are rates or shares in percent. */
export const RATE_WORDS = words(String.raw`tốc độ|tỷ lệ|tỷ trọng|cơ cấu|tăng trưởng|lạm phát|inflation|rate|share`, {
  vi: ["Tỷ lệ thất nghiệp", "Lạm phát cơ bản"],
  en: ["Unemployment rate"],
  not: ["Giá trị", "Chỉ số"],
});

/** Inflation: a rate, printed as such among the indices it is a summary of. */
export const INFLATION = words(String.raw`lạm phát|inflation`, {
  vi: ["Lạm phát cơ bản"],
  en: ["Core inflation"],
  not: ["Chỉ số giá"],
});

/** Columns of yields, averages, shares and comparisons: nothing that can be added. */
export const RATIO_WORDS = words(
  String.raw`năng suất|bình quân|tỷ lệ|tỷ trọng|cơ cấu|tốc độ|so với|chỉ số|yield|average`,
  { vi: ["Năng suất", "Bình quân đầu người", "So với cùng kỳ"], en: ["Average price"], not: ["Sản lượng", "Trị giá"] },
);

/** "(%)" or "/ha" within a header: a percentage, or so much of each hectare. */
export const PER_UNIT = words(String.raw`.*(?:\(%\)|\/ha).*`, { vi: ["Tỷ lệ (%)", "Tạ/ha"], not: ["Tấn", "Ha"] });

/** A heading or title of a composition: what stands under it makes 100. */
export const COMPOSITION = words(String.raw`cơ cấu`, { vi: ["Cơ cấu kinh tế"], not: ["Cơ sở"] });

/** Weights that a composite is taken with. */
export const WEIGHT = words(String.raw`quyền số|trọng số|weights?`, {
  vi: ["Quyền số (%)", "Trọng số"],
  en: ["Weight"],
  not: ["Trọng lượng", "Tỷ trọng"],
});

/** What may well be negative: balances, changes, profits. */
export const SIGNED_WORDS = words(
  String.raw`chênh lệch|cán cân|điều chỉnh|tăng thêm|tăng\s*[/(,]?\s*giảm|tăng\s*\(\+\)|xuất siêu|nhập siêu|siêu\)|thâm hụt|bội chi|cân đối|lợi nhuận|biến động|thu chi|đầu tư nước ngoài|fdi|thuần|nhiệt độ|so với|tốc độ|góp vốn|absolut\p{L}*|relativ\p{L}*|variations?|changes?|differences?|balances?|adjust(?:ed|ments?)`,
  {
    vi: ["Cán cân thương mại", "Nhập siêu", "Vốn FDI", "Tăng/giảm", "Can can thuong mai"],
    en: ["Trade balance", "Absolute change", "Adjusted capital"],
    not: ["Xuất khẩu", "Doanh thu", "Lãnh thổ"],
  },
);

/** Profit and loss, in words that are others without their tones ("Gia Lai"). */
export const PROFIT_WORDS = accented(String.raw`lãi|lỗ`, {
  vi: ["Lãi, lỗ", "Lãi trước thuế"],
  not: ["Gia Lai", "Ma-lai-xi-a", "Lo"],
});

/** A line that tells what part of a whole something is, which no verb of reaching goes with. */
export const SHARE_OPENING = words(String.raw`^(?:cơ cấu|tỷ trọng)(?= )`, {
  vi: ["Cơ cấu kinh tế", "Tỷ trọng công nghiệp"],
  not: ["Tỷ lệ", "Cơ cấu"],
});

/** A unit of places among others. */
export const RANK_UNIT = whole(String.raw`hạng|thứ hạng|thứ|bậc|vị trí|rank`, {
  vi: ["Hạng", "Thứ hạng", "Vị trí"],
  en: ["Rank"],
  not: ["Hạng mục", "Tấn"],
});
