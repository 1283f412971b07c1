import { grammar, match, matches, reading, written, words } from "./words";

/** Words that say why, at the head of a note. */
const BECAUSE = written(
  String.raw`^\s*(?:(?:nguyên nhân|lý do|chủ yếu)(?: là)?(?: do| vì)?|do|vì|bởi|because(?: of)?|due to|owing to)\s*:?\s+`,
  {
    vi: ["Do thời tiết bất lợi", "Nguyên nhân: giá tăng", "Vì thiếu đơn hàng", "Chủ yếu do giá tăng"],
    en: ["Due to drought"],
    not: ["Doanh nghiệp mới", "Số sơ bộ", "Doanh thu"],
  },
);

/** Words that say something rose, fell or happened, without which a note is only a remark on the figure. */
const HAPPENED = words(
  String.raw`tăng|giảm|thiếu|chậm|ngừng|dừng|mới|đi vào|bất lợi|khó khăn|thuận lợi|mất mùa|được mùa|hạn hán|bão|lũ|dịch|thị trường|đơn hàng|rose|fell|drought|orders`,
  {
    vi: ["Giá cà phê tăng cao", "Nhà máy ngừng sản xuất để sửa chữa", "Thiếu đơn hàng"],
    not: ["Số sơ bộ", "Theo QĐ 762/QĐ-UBND", "Nguồn: Cục Thống kê"],
  },
);

/** Words of a note about the figure itself: its source, how final it is, a document. */
const ABOUT_FIGURE = words(
  String.raw`nguồn|theo|số liệu|sơ bộ|ước|chính thức|qđ|quyết định|nghị quyết|công văn|biểu|xem|cột|so với|bao gồm|không gồm|tính|source|see|note`,
  {
    vi: ["Nguồn: Cục Thống kê", "Số sơ bộ", "Theo QĐ 762", "Xem biểu 2"],
    not: ["Giá cà phê tăng cao", "Thời tiết bất lợi"],
  },
);

/** Words a note must have to be a reason, where it does not say so. Source: one or two name a thing ("mặt hàng mới"). */
const FEWEST_WORDS = 3;

/** The reason that a note gives, as it stands behind "do"; null where it gives none. */
export const reasonIn = grammar(
  (note: string): string | null => {
    const text = note
      .normalize("NFC")
      .replace(/[\s\u00a0]+/gu, " ")
      .trim()
      .replace(/[.;,]+$/u, "");
    const opening = match(BECAUSE, text)?.[0] ?? null;
    const said = opening === null ? text : text.slice(opening.length).trim();
    if (opening !== null) return said === "" ? null : said;
    const normal = reading(text);
    const isReason =
      normal.split(" ").length >= FEWEST_WORDS && matches(HAPPENED, normal) && !matches(ABOUT_FIGURE, normal);
    return isReason ? said : null;
  },
  {
    vi: [
      ["Do thời tiết bất lợi.", "thời tiết bất lợi"],
      ["Nguyên nhân do giá xuất khẩu tăng", "giá xuất khẩu tăng"],
      ["Lượng nước về hồ giảm", "Lượng nước về hồ giảm"],
      ["Số sơ bộ", null],
      ["Theo QĐ 762/QĐ-UBND, kế hoạch tăng", null],
      ["x", null],
    ],
    en: [["Due to drought", "drought"]],
  },
);
