import type { Bilingual } from "../../../core/model/message";

/** Words of what is made of the results for others; `{n}` stands for a number. */
export const DOCUMENT_WORDS = {
  questionSheet: { vi: "Phiếu hỏi số liệu", en: "Questions about figures" },
  questionSheetHelp: {
    vi: "Các câu hỏi còn mở, xếp theo đơn vị cung cấp số liệu. Sửa được trước khi sao chép để gửi.",
    en: "The open questions, by who gives the figures. Edit them before copying.",
  },
  noQuestions: {
    vi: "Không còn câu hỏi nào cần gửi đơn vị cung cấp số liệu.",
    en: "Nothing is left to ask those who give the figures.",
  },
  textCheck: { vi: "Đối chiếu báo cáo", en: "Check a report's text" },
  textCheckHelp: {
    vi: "Dán bài báo cáo vào đây: từng số và kỳ trong bài được đối chiếu với sổ làm việc. Bài không bị sửa.",
    en: "Paste the report here: every number and period in it is compared with the workbook. The text is not changed.",
  },
  textCheckDo: { vi: "Đối chiếu", en: "Compare" },
  textAgrees: { vi: "Khớp {n} số và kỳ.", en: "Numbers and periods that agree: {n}." },
  textNothing: { vi: "Bài này không có số nào để đối chiếu.", en: "This text holds no number to compare." },
  textRenew: { vi: "Thay số kỳ mới", en: "Renew last period's text" },
  textRenewHelp: {
    vi: "Dán bài kỳ trước vào đây: số, kỳ và chữ tăng, giảm được thay theo sổ này. Chỗ chưa khớp giữ nguyên và có dấu [?].",
    en: "Paste last period's text here: its figures, periods and verbs become this workbook's. What cannot be matched stays and carries [?].",
  },
  textRenewDo: { vi: "Thay số", en: "Renew" },
  textRenewed: { vi: "Đã thay {n} số và kỳ.", en: "Numbers and periods renewed: {n}." },
  textMarked: { vi: "{n} chỗ chưa khớp, có dấu [?].", en: "Not matched, marked with [?]: {n}." },
  textNew: { vi: "Bài kỳ mới", en: "The new text" },
  pasteFirst: { vi: "Hãy dán bài vào ô trên trước.", en: "Paste the text above first." },
  documentFirst: {
    vi: "Hãy kiểm tra trước, rồi mở lại phần này.",
    en: "Check the workbook first, then open this again.",
  },
} as const satisfies Readonly<Record<string, Bilingual>>;
