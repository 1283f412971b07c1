import { words } from "./words";

/** What a plan is called: by its kind, or by who set it ("Tỉnh giao", "NQ HĐND"). */
export const PLANS = String.raw`kế hoạch|kh|dự toán|mục tiêu|(?:(?:mức|chỉ tiêu) )?phấn đấu|kịch bản|nq(?: hđnd)?|nghị quyết|(?:chỉ tiêu|số|mức|tỉnh|tw|trung ương|bộ|bct|hđnd|ubnd|hội đồng nhân dân|ủy ban nhân dân|chính phủ|cp|thủ tướng|ttg|sở)(?: (?:tỉnh|huyện|chính phủ|được|đã|tạm))* giao(?! (?:thông|dịch|nhận|hàng|đất|khoán|lưu))`;

/** What figures are called by how final they are. */
export const SCENARIO_WORDS = {
  plan: words(String.raw`${PLANS}|plan|target|planned`),
  estimate: words(String.raw`ước|ưth|ước th|dự tính|dự kiến|dự ước|ưtt|uth|estimated?|est`),
  preliminary: words(String.raw`sơ bộ|preliminary|prel`),
  actual: words(String.raw`thực hiện|th|chính thức|đã thực hiện|đạt được|actuals?`),
} as const;

/** A title that says every figure below was reached. */
export const ACTUALS_TITLE = words("actuals");
