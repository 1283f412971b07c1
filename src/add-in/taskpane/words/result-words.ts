import type { Bilingual } from "../../../core/model/message";

/** Words of the tabs, the scope and the list of what was found; `{n}` stands for a number or a name. */
export const RESULT_WORDS = {
  tabs: { vi: "Phần của khung", en: "Parts of the pane" },
  tabReport: { vi: "Đoạn báo cáo", en: "Paragraph" },
  tabLayout: { vi: "Cách hiểu biểu", en: "Readings" },
  toAnswer: { vi: "{n} câu hỏi", en: "questions: {n}" },
  questionsTitle: { vi: "Cần bạn cho biết", en: "To be told by you" },
  noReportYet: {
    vi: "Đoạn báo cáo được soạn từ số liệu của các biểu, sau khi kiểm tra.",
    en: "The paragraph is drafted from the figures of the tables, once they have been checked.",
  },
  settings: { vi: "Thiết lập", en: "Settings" },
  noReport: {
    vi: "Chưa soạn được đoạn báo cáo: chưa có chỉ tiêu nào đủ số kỳ này và cùng kỳ.",
    en: "No paragraph could be drafted: no indicator has the figures of this period and of the same period last year.",
  },
  noLayoutYet: {
    vi: "Sau khi kiểm tra, ở đây cho biết Soát Số hiểu từng cột của mỗi biểu thế nào, và chỉnh được ngay.",
    en: "Once the tables have been checked, this shows how every column was read, and lets you correct it.",
  },
  reportOwn: {
    vi: "Lời của bạn, được giữ trong sổ làm việc cho mỗi ngôn ngữ.",
    en: "Your own words, kept in the workbook for each language.",
  },
  reportChanged: {
    vi: "Số liệu đã đổi từ khi bạn viết đoạn này.",
    en: "Figures have changed since you wrote this.",
  },
  reportUpdate: { vi: "Cập nhật đoạn", en: "Use the new draft" },
  reportKeep: { vi: "Giữ bản của tôi", en: "Keep mine" },
  reportBack: { vi: "Trở lại bản soạn sẵn", en: "Back to the draft" },
  copyReport: { vi: "Sao chép sang Word", en: "Copy for Word" },
  copyReportHelp: {
    vi: "Dán vào Word: đoạn văn và biểu chữ Times New Roman 14.",
    en: "Paste into Word: the paragraph and a table in Times New Roman 14.",
  },
  scope: { vi: "Kiểm tra trang nào: {n}", en: "Sheets to check: {n}" },
  scopeAll: { vi: "Tất cả", en: "All" },
  scopeThis: { vi: "Trang này", en: "This sheet" },
  scopeChoose: { vi: "Chọn…", en: "Choose…" },
  scopeSome: { vi: "{n} trang", en: "Sheets: {n}" },
  scopeTitle: { vi: "Kiểm tra những trang nào?", en: "Which sheets are to be checked?" },
  scopeKeep: { vi: "Chọn", en: "Choose" },
  noSheets: {
    vi: "Chưa đọc được danh sách trang tính. Hãy đóng hộp này rồi thử lại.",
    en: "The list of sheets could not be read. Close this and try again.",
  },
  search: { vi: "Tìm chỉ tiêu, ô, trang", en: "Find an indicator, cell, sheet" },
  searchNone: { vi: "Không có mục nào có những từ này.", en: "No item holds these words." },
  groupBy: { vi: "Xếp theo", en: "Group by" },
  byRule: { vi: "Nội dung", en: "Subject" },
  bySheet: { vi: "Trang tính", en: "Sheet" },
  relatedCells: { vi: "{n} ô liên quan", en: "Related cells: {n}" },
  movementsBelow: { vi: "Xem {n} biến động còn lại", en: "Show the other movements ({n})" },
  cleanTitle: { vi: "Mọi số đã khớp", en: "All figures agree" },
  nothingTitle: { vi: "Chưa có gì để kiểm tra", en: "Nothing to check" },
  removedTitle: { vi: "Đã gỡ", en: "Removed" },
  refusedTitle: { vi: "Chưa làm được", en: "Could not be done" },
  tryAgain: { vi: "Thử lại", en: "Try again" },
  cellsChanged: { vi: "{n} ô đã đổi từ lúc kiểm tra.", en: "Cells changed since the check: {n}." },
  sheetsMoved: {
    vi: "Có dòng, cột hoặc ô được thêm hay bớt từ lúc kiểm tra.",
    en: "Rows, columns or cells were inserted or taken out since the check.",
  },
  checkAgain: { vi: "Kiểm tra lại", en: "Check again" },
  staleItem: { vi: "Số liệu đã đổi từ lúc kiểm tra.", en: "Its figures have changed since the check." },
} as const satisfies Readonly<Record<string, Bilingual>>;
