import type { Bilingual, Language } from "../model/text";

/** Every word of the pane that is not part of a message. */
export const PANE_WORDS = {
  run: { vi: "Kiểm tra & Tính toán", en: "Validate & Compute" },
  remove: { vi: "Gỡ phần đã thêm", en: "Remove additions" },
  removeQuestion: { vi: "Gỡ các cột, đánh dấu, biểu đồ và trang Soát Số đã thêm? Số liệu của bạn giữ nguyên.", en: "Remove the columns, marks, charts and sheets that Soát Số added? Your own figures stay as they are." },
  cancel: { vi: "Thôi", en: "Cancel" },
  language: { vi: "English", en: "Tiếng Việt" },
  languageLabel: { vi: "Chuyển sang tiếng Anh", en: "Switch to Vietnamese" },
  idleTitle: { vi: "Sẵn sàng soát số", en: "Ready to check the figures" },
  idleBody: {
    vi: "Bấm nút trên: các bảng trong sổ tính được đọc, kiểm tra, tính tăng trưởng và tỷ lệ hoàn thành kế hoạch. Số liệu của bạn không bị sửa.",
    en: "Press the button above: the tables of the workbook are read and checked, growth and plan attainment are computed. Your own figures are not changed.",
  },
  reading: { vi: "Đang đọc các trang tính…", en: "Reading the sheets…" },
  analyzing: { vi: "Đang kiểm tra và tính toán…", en: "Checking and computing…" },
  applying: { vi: "Đang ghi kết quả…", en: "Writing the results…" },
  removing: { vi: "Đang gỡ phần đã thêm…", en: "Removing what was added…" },
  tables: { vi: "bảng đã đọc", en: "tables read" },
  error: { vi: "Không khớp", en: "Disagrees" },
  warning: { vi: "Cần xem lại", en: "To look at" },
  information: { vi: "Lưu ý", en: "Note" },
  movement: { vi: "Biến động đáng chú ý", en: "Notable movements" },
  written: { vi: "Đã thêm vào sổ tính", en: "Added to the workbook" },
  withheld: { vi: "Không ghi được", en: "Not written" },
  nothingWrong: { vi: "Các số đã kiểm tra đều khớp.", en: "All figures that were checked agree." },
  noTable: {
    vi: "Chưa tìm thấy bảng số liệu nào. Soát Số tìm bảng có dòng tiêu đề (chỉ tiêu, đơn vị tính, kế hoạch, thực hiện, cùng kỳ…) và các dòng số bên dưới.",
    en: "No statistical table was found. Soát Số looks for a header (indicator, unit, plan, actual, same period…) with rows of figures below it.",
  },
  emptyForm: { vi: "Biểu mẫu chưa có số liệu: điền số rồi bấm lại.", en: "The form holds no figures yet: fill it in and press again." },
  unsure: { vi: "Chưa chắc cách đọc bảng này nên không ghi cột nào:", en: "It is not certain how this table is to be read, so no column was written:" },
  why: { vi: "Vì sao", en: "Why it matters" },
  advice: { vi: "Nên làm", en: "What to do" },
  goTo: { vi: "Đến ô", en: "Go to" },
  related: { vi: "Liên quan", en: "Related" },
  siblings: { vi: "So với các dòng cùng nhóm", en: "Among its siblings" },
  report: { vi: "Đoạn báo cáo", en: "Report paragraph" },
  copy: { vi: "Chép", en: "Copy" },
  copied: { vi: "Đã chép", en: "Copied" },
  selected: { vi: "Đã chọn sẵn: bấm Ctrl+C", en: "Selected: press Ctrl+C" },
  columnsAt: { vi: "Cột", en: "Column" },
  sheet: { vi: "Trang", en: "Sheet" },
  asking: { vi: "Chờ bạn trả lời…", en: "Waiting for your answer…" },
  manySheets: { vi: "Nhiều trang tính sẽ được ghi. Ghi vào các trang sau?", en: "Many sheets would be written. Write to these?" },
  columnsCount: { vi: "cột", en: "columns" },
  marksCount: { vi: "đánh dấu", en: "marks" },
  writeAll: { vi: "Ghi vào các trang này", en: "Write to these sheets" },
  summaryOnly: { vi: "Chỉ lập trang Tổng hợp", en: "Summary sheet only" },
  partlyRestored: { vi: "Đã gỡ; các phần sau được giữ lại:", en: "Removed; the following was left:" },
  restored: { vi: "Đã gỡ xong, sổ tính trở lại như trước.", en: "Everything was removed; the workbook is as it was." },
  showAll: { vi: "Hiện tất cả", en: "Show all" },
  strong: { vi: "rất lệch", en: "far out" },
} as const satisfies Readonly<Record<string, Bilingual>>;

export type PaneWord = keyof typeof PANE_WORDS;

/** A word of the pane in a language. */
export function word(name: PaneWord, language: Language): string {
  return PANE_WORDS[name][language];
}
