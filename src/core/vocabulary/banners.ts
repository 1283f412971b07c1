import { coverage } from "./coverage";
import { DIVISION_WORDS } from "./divisions";
import { AGAINST, CHANGE_WORDS, measureIn } from "./measures";
import { OF_WHICH_ALONE } from "./of-which";
import { withoutPeriods } from "./periods";
import { quantityIn } from "./quantities";
import { detailWords } from "./titles";
import { BARE_TOTAL } from "./totals";
import { parseUnit } from "./units";
import { grammar, matches, reading, words } from "./words";

/** Words over several columns that say how their figures are told, not whose or of what they are. */
const FORM_OF_FIGURES = words(
  String.raw`so sánh|tỷ lệ|tỉ lệ|tốc độ|cơ cấu|tổng hợp|chỉ tiêu|số tuyệt đối|giai đoạn|thời kỳ|gđ|bình quân|bq|dự báo|đánh giá|nhiệm kỳ|các năm|actual|actuals|plan|plans|target|estimate|estimates|comparison|change|forecast|year|years|month|months|period|total|percent|percentage`,
  {
    vi: ["So sánh (%)", "Tỷ lệ (%)", "Dự báo giai đoạn 2021-2025", "Cơ cấu"],
    en: ["Comparison (%)", "Actual"],
    not: ["Xã A", "Sản lượng", "Doanh nghiệp nhà nước"],
  },
);

/**
 * Whose figures or which quantity a banner over several columns names, as it is compared with another one; "" where it
 * names none: a time, a plan, a comparison, a division, a unit.
 */
export const bannerSubject = grammar(
  (banner: string): string => {
    const bare = banner.replace(/\([^()]*\)/gu, " ").trim();
    const label = reading(bare);
    const isRead = quantityIn(label) === null && coverage(label) === 1;
    if (
      isRead ||
      matches(OF_WHICH_ALONE, label) ||
      matches(DIVISION_WORDS, label) ||
      matches(BARE_TOTAL, label) ||
      matches(FORM_OF_FIGURES, label) ||
      matches(CHANGE_WORDS, label) ||
      matches(AGAINST, label) ||
      measureIn(label) !== null ||
      parseUnit(bare) !== null
    )
      return "";
    return detailWords(withoutPeriods(label)).join(" ");
  },
  {
    vi: [
      ["Xã A", "xã a"],
      ["Sản lượng (tấn)", "sản lượng"],
      ["Thực hiện của doanh nghiệp FDI", "của doanh nghiệp fdi"],
      ["Thực hiện 6 tháng năm 2024", ""],
      ["Kế hoạch", ""],
      ["Chia ra", ""],
      ["So sánh (%)", ""],
      ["Tốc độ tăng trưởng (%)", ""],
      ["Dự toán năm 2024", ""],
      ["Triệu đồng", ""],
    ],
    en: [
      ["District A", "district a"],
      ["Actual 2024", ""],
    ],
  },
);
