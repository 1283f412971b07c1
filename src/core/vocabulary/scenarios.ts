import type { Scenario } from "../model/tables/table";
import { matches, words, written } from "./words";

/** What a plan is called: by its kind, or by who set it ("Tỉnh giao", "NQ HĐND"). */
export const PLANS = String.raw`kế hoạch|kh|dự toán|mục tiêu|(?:(?:mức|chỉ tiêu) )?phấn đấu|kịch bản|nq(?: hđnd)?|nghị quyết|(?:chỉ tiêu|biên chế|vốn|kinh phí|số|mức|tỉnh|tw|trung ương|bộ|bct|hđnd|ubnd|hội đồng nhân dân|ủy ban nhân dân|chính phủ|cp|thủ tướng|ttg|sở)(?: (?:tỉnh|huyện|chính phủ|được|đã|tạm))* giao(?! (?:thông|dịch|nhận|hàng|đất|khoán|lưu))`;

/** What figures are called by how final they are. */
export const SCENARIO_WORDS = {
  plan: words(String.raw`${PLANS}|plan|target|planned|budget`, {
    vi: [
      "Kế hoạch năm 2024",
      "KH 2024",
      "Tỉnh giao",
      "NQ HĐND",
      "Ke hoach nam 2024",
      "Dự toán",
      "Biên chế giao năm 2025",
    ],
    en: ["Plan 2024", "Target", "Budget 2024"],
    not: ["Giao thông", "Sở Giao thông", "Thực hiện"],
  }),
  estimate: words(String.raw`ước|ưth|ước th|dự tính|dự kiến|dự ước|ưtt|uth|estimated?|est`, {
    vi: ["Ước tháng 6", "ƯTH 6 tháng", "Dự ước", "Uoc nam 2019", "UTH"],
    en: ["Estimate", "est. 2024"],
    not: ["Nước", "Thực hiện"],
  }),
  preliminary: words(String.raw`sơ bộ|preliminary|prel`, {
    vi: ["Sơ bộ tháng 5", "So bo thang 5"],
    en: ["Prel. 2023"],
    not: ["Cơ bộ"],
  }),
  actual: words(
    String.raw`thực hiện|th|chính thức|đã (?:gieo|trồng|thu hoạch|thực hiện|đạt|giải ngân|phân bổ|xuất|nhập|hoàn thành)(?: \p{L}+)?|giải ngân|đạt được|hiện tại|có mặt(?! (?:đầu|cuối) )|(?<!giá )thực tế|actuals?`,
    {
      vi: [
        "Thực hiện năm 2023",
        "TH 2023",
        "Chính thức",
        "Thuc hien nam 2023",
        "Giải ngân năm 2024",
        "Đã gieo trồng",
        "Có mặt đến 30/6/2025",
      ],
      en: ["Actual 2023"],
      not: ["Tháng 6", "Thương mại", "Giá thực tế", "Đầu con có mặt cuối năm"],
    },
  ),
} as const;

/** A title that says every figure below was reached. */
export const ACTUALS_TITLE = words("actuals", { vi: [], en: ["Transit ridership 1985-2017 actuals"] });

/** A title that says every figure below is planned. */
export const PLANS_TITLE = words(
  String.raw`^(?:(?:giao|phân bổ|phân khai) )?(?:các )?(?:chỉ tiêu )?(?:kế hoạch|dự toán|mục tiêu)(?! (?:và|so))|loại số liệu:? (?:kế hoạch|kh)`,
  {
    vi: [
      "Chỉ tiêu kế hoạch năm 2025 giao cho các xã",
      "Kế hoạch sản xuất năm 2026",
      "Giao dự toán năm 2025",
      "Loại số liệu: KH năm",
    ],
    not: ["Tình hình thực hiện kế hoạch năm 2025", "Kế hoạch và thực hiện năm 2025"],
  },
);

/** Who or what a header says a plan is of, so that "kế hoạch" need not be said again. */
export const PLAN_WORD = words(String.raw`kế hoạch|kh|plan`, {
  vi: ["Kế hoạch tỉnh giao", "KH"],
  en: ["Plan"],
  not: ["Tỉnh giao", "Khách"],
});

/** A header that opens with what it is to a plan. */
export const PLAN_OPENING = written(String.raw`^(?:kế hoạch|chỉ tiêu|plan|target)`, {
  vi: ["Kế hoạch tỉnh giao", "Chỉ tiêu TW giao"],
  en: ["Plan A"],
  not: ["TW giao kế hoạch"],
});

/** Whose figures a normalized label says a column holds: a plan before what is wrapped around its name. */
export function scenarioIn(label: string): Scenario | null {
  if (matches(SCENARIO_WORDS.plan, label)) return "plan";
  if (matches(SCENARIO_WORDS.estimate, label)) return "estimate";
  if (matches(SCENARIO_WORDS.preliminary, label)) return "preliminary";
  return matches(SCENARIO_WORDS.actual, label) ? "actual" : null;
}
