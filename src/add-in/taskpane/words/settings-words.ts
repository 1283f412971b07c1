import type { Bilingual } from "../../../core/model/message";

/** Words of the settings; `{n}` stands for a number. */
export const SETTINGS_WORDS = {
  settingsClose: { vi: "Đóng, trở lại kết quả", en: "Close, back to the results" },
  thresholdsTitle: { vi: "Ngưỡng cảnh báo", en: "Thresholds" },
  thresholdsHelp: {
    vi: "Được nhớ trong sổ làm việc này; các lần kiểm tra sau dùng ngưỡng này.",
    en: "Remembered in this workbook and used by every check from then on.",
  },
  thresholdsInvalid: {
    vi: "Cần số lớn hơn 0; mức dưới phải nhỏ hơn mức trên.",
    en: "Numbers above zero are needed, and the lower one must be below the upper.",
  },
  thresholdsUse: { vi: "Dùng ngưỡng này", en: "Use these" },
  thresholdsUsual: { vi: "Trở lại ngưỡng có sẵn", en: "Back to the usual ones" },
  previewing: { vi: "Đang thử trên sổ làm việc này…", en: "Trying it on this workbook…" },
  preview: {
    vi: "Với sổ làm việc này: {n}.",
    en: "On this workbook: {n}.",
  },
  previewFirst: {
    vi: "Kiểm tra một lần thì thấy được ngưỡng mới làm danh sách đổi thế nào.",
    en: "Check once to see what other thresholds do to the list.",
  },
  rulesTitle: { vi: "Nội dung kiểm tra", en: "What is checked" },
  rulesHelp: {
    vi: "Bỏ dấu thì Soát Số không kiểm tra nội dung đó trong sổ làm việc này.",
    en: "What is not ticked is not checked in this workbook.",
  },
  rulesAll: { vi: "Tất cả nội dung ({n})", en: "Everything that is checked ({n})" },
  switchedOff: { vi: "Đã tắt, không kiểm tra: {n}.", en: "Switched off, not checked: {n}." },
  rulesKeep: { vi: "Ghi nhớ và kiểm tra lại", en: "Keep and check again" },
  languagesTitle: { vi: "Ngôn ngữ", en: "Language" },
  paneLanguage: { vi: "Ngôn ngữ của khung này", en: "Language of this pane" },
  sheetLanguageOf: { vi: "Ngôn ngữ ghi trên trang tính", en: "Language written on sheets" },
  keysTitle: { vi: "Phím", en: "Keys" },
  letterKeys: {
    vi: "Phím một chữ trong danh sách: F sửa, I bỏ qua, L lọc",
    en: "Single letters as keys in the list: F applies, I ignores, L filters",
  },
  letterKeysHelp: {
    vi: "Nên tắt khi gõ tiếng Việt bằng UniKey hay EVKey.",
    en: "Better off while a Vietnamese typing tool is on.",
  },
} as const satisfies Readonly<Record<string, Bilingual>>;
