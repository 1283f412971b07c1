import { formatNumber } from "../../../core/i18n/number-format";
import type { Bilingual, Language } from "../../../core/model/message";
import { usePane } from "../pane-context";

/** Words that come with the work behind the buttons, after the pane can be read; `{n}` stands for a number or a name. */
export const LATE_WORDS = {
  earlierCheck: { vi: "Đã kiểm tra lúc {n}", en: "Checked at {n}" },
  earlierOpen: { vi: "{n} mục còn mở.", en: "Open items: {n}." },
  earlierClean: { vi: "Không còn mục nào mở.", en: "Nothing was open." },
  earlierChanged: { vi: "{n} ô đã đổi từ đó.", en: "Cells changed since: {n}." },
  earlierSame: { vi: "Các ô này chưa đổi từ đó.", en: "Their cells have not changed since." },
  earlierMore: {
    vi: "Còn {n} mục nữa không ghi ở đây; kiểm tra lại để xem.",
    en: "{n} more are not listed here; check again to see them.",
  },
  trialOn: {
    vi: "Đang thử trên trang “{n}”; số liệu của bạn giữ nguyên.",
    en: "This is a trial on the sheet “{n}”; your own figures stay as they are.",
  },
  trialEnd: { vi: "Gỡ bản thử", en: "Take the trial away" },
  saidEarlier: { vi: "Kỳ trước", en: "Said earlier" },
  saidOnOtherFigures: { vi: "Với số cũ", en: "Said on other figures" },
  fixedCells: { vi: "Ô đã sửa ({n})", en: "Cells changed ({n})" },
  fixedSince: {
    vi: "Sau khi sửa, ô này đã được gõ khác nên giữ nguyên.",
    en: "Typed over after it was changed, so it stays as it is.",
  },
  givenBack: { vi: "Đã trả lại nội dung cũ: {n} ô.", en: "Given back what they held: {n}." },
  givenBackNot: {
    vi: "Giữ nguyên, vì ô đã được gõ khác sau khi sửa:",
    en: "Left alone, because the cell was typed over after it was changed:",
  },
  questionSheetHelp: {
    vi: "Các câu hỏi còn mở, xếp theo đơn vị cung cấp số liệu. Sửa được trước khi sao chép để gửi.",
    en: "The open questions, by who gives the figures. Edit them before copying.",
  },
  noQuestions: {
    vi: "Không còn câu hỏi nào cần gửi đơn vị cung cấp số liệu.",
    en: "Nothing is left to ask those who give the figures.",
  },
  textCheckHelp: {
    vi: "Dán bài báo cáo vào đây: từng số và kỳ trong bài được đối chiếu với sổ làm việc. Bài không bị sửa.",
    en: "Paste the report here: every number and period in it is compared with the workbook. The text is not changed.",
  },
  textCheckDo: { vi: "Đối chiếu", en: "Compare" },
  textAgrees: { vi: "Khớp {n} số và kỳ.", en: "Numbers and periods that agree: {n}." },
  textNothing: { vi: "Bài này không có số nào để đối chiếu.", en: "This text holds no number to compare." },
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
  readOnly: {
    vi:
      "Sổ làm việc đang mở chỉ để đọc (có thể đồng nghiệp đang mở tệp này): kết quả xem ở đây, chưa ghi gì vào tệp. " +
      "Điều bạn bỏ qua, giải thích hay chỉnh lại được nhớ đến khi đóng khung này. Lưu thành bản khác rồi bấm lại để " +
      "ghi tất cả vào bản đó.",
    en:
      "The workbook is open for reading only (a colleague may have it open): the results stand here, nothing is written " +
      "to the file. What you ignore, explain or correct is remembered until this pane is closed. Save a copy and press " +
      "again to have all of it written there.",
  },
  fillForm: {
    vi: "Nhập số liệu vào biểu rồi bấm lại nút ở trên.",
    en: "Enter the figures, then press the button above again.",
  },
  takenAway: {
    vi: "Cột và chỗ đánh dấu đã thêm trước đây vào các biểu này đã được gỡ; các trang Soát " + "Số đã thêm vẫn còn.",
    en: "Columns and marks added to these tables before are gone; the sheets that Soát Số added are still there.",
  },
  tableSigns: {
    vi:
      "Kỳ báo cáo là những chữ như “6 tháng đầu năm 2024”, “cùng kỳ”, “kế hoạch” ở " +
      "đầu cột. Trang tính đang ẩn không được xem.",
    en:
      "A period is named by words such as “6 tháng đầu năm 2024”, “cùng kỳ”, “kế hoạch” at the head " +
      "of a column. Hidden sheets are not looked at.",
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

type LateWord = keyof typeof LATE_WORDS;

/** A late word in a language, `{n}` filled where it has one. */
const lateWord = (name: LateWord, language: Language, n: string | number = ""): string =>
  LATE_WORDS[name][language].replace("{n}", () => (typeof n === "number" ? formatNumber(n, language) : n));

/** The late words in the pane's language. */
export function useLateWords(): (name: LateWord, n?: string | number) => string {
  const { language } = usePane();
  return (name, n) => lateWord(name, language, n);
}
