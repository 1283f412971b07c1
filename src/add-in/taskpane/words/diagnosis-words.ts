import type { Bilingual, Language } from "../../../core/model/message";
import type { ProbeOutcome } from "../../diagnosis/diagnosis";

/** Words of the diagnosis; `{n}` stands for a number or a name. */
export const DIAGNOSIS_WORDS = {
  intro: {
    vi:
      "Thử từng lệnh mà Soát Số dùng với Excel trên máy này, trên một trang tính riêng rồi xóa trang đó. Số liệu của " +
      "bạn không bị đụng đến, kết quả không gửi đi đâu.",
    en:
      "Tries every call that Soát Số makes with the Excel of this computer, on a sheet of its own that is then deleted. " +
      "Your figures are not touched, and nothing is sent anywhere.",
  },
  introUndo: {
    vi: "Sau khi thử, Hoàn tác (Ctrl+Z) và bộ nhớ sao chép có thể đã mất những gì có trước đó.",
    en: "Afterwards Undo (Ctrl+Z) and the clipboard may have lost what they held before.",
  },
  start: { vi: "Bắt đầu thử", en: "Start" },
  again: { vi: "Thử lại", en: "Try again" },
  stop: { vi: "Dừng", en: "Stop" },
  running: { vi: "Đang thử… {n}%", en: "Trying… {n}%" },
  stopped: { vi: "Đã dừng.", en: "Stopped." },
  asDocumented: { vi: "{n} lệnh đúng như tài liệu.", en: "Calls as documented: {n}." },
  untried: { vi: "{n} lệnh không thử được ở đây.", en: "Calls that could not be tried here: {n}." },
  someAmiss: { vi: "{n} lệnh cho kết quả khác tài liệu.", en: "Calls that came out otherwise than documented: {n}." },
  noSheet: { vi: "Không thêm được trang để thử: {n}", en: "No sheet could be added to try things on: {n}" },
  left: { vi: "Chưa xóa được, hãy tự xóa: {n}", en: "Could not be deleted, delete it yourself: {n}" },
  table: { vi: "Kết quả từng lệnh", en: "What came of each call" },
  question: { vi: "Câu hỏi", en: "Question" },
  outcome: { vi: "Kết quả", en: "Outcome" },
  answered: { vi: "Excel trả lời: {n}", en: "Excel answers: {n}" },
  wanted: { vi: "Theo tài liệu: {n}", en: "As documented: {n}" },
  source: { vi: "Tài liệu: {n}", en: "Documented in: {n}" },
  report: { vi: "Kết quả để gửi người hỗ trợ (JSON)", en: "The results for whoever supports you (JSON)" },
  copy: { vi: "Sao chép", en: "Copy" },
  save: { vi: "Lưu tệp", en: "Save a file" },
  copied: { vi: "Đã sao chép", en: "Copied" },
  selected: { vi: "Đã chọn sẵn: bấm Ctrl+C", en: "Selected: press Ctrl+C" },
  recorder: { vi: "Ghi lại trao đổi với Excel", en: "Record what is exchanged with Excel" },
  recorderHelp: {
    vi: "Chỉ với sổ mẫu vừa mở, chưa bấm lần nào. Bật lên, bấm Kiểm tra & Tính toán, rồi quay lại đây để lấy bản ghi.",
    en:
      "With the sample workbook only, opened afresh and not pressed in yet. Switch it on, press Validate & Compute, then " +
      "come back here for the recording.",
  },
  notSample: {
    vi: "Đây không phải sổ mẫu mới mở, nên không ghi gì.",
    en: "This is not the sample workbook opened afresh, so nothing is recorded.",
  },
  cannotRecord: { vi: "Thư viện Office này không cho ghi lại.", en: "This Office library cannot be recorded." },
  recording: { vi: "Đang ghi: {n} lượt.", en: "Recording. Exchanges so far: {n}." },
  recorded: { vi: "Bản ghi", en: "The recording" },
  expected: { vi: "Đúng tài liệu", en: "As documented" },
  differs: { vi: "Khác tài liệu", en: "Differs" },
  told: { vi: "Ghi nhận", en: "Noted" },
  refused: { vi: "Excel từ chối", en: "Refused" },
  "no-answer": { vi: "Không trả lời", en: "No answer" },
  "not-emulated": { vi: "Chưa mô phỏng", en: "Not emulated" },
  "not-available": { vi: "Máy này không có", en: "Not on this computer" },
} as const satisfies Readonly<Record<string, Bilingual>> & Readonly<Record<ProbeOutcome, Bilingual>>;

export type DiagnosisWord = keyof typeof DIAGNOSIS_WORDS;

/** A word of the diagnosis in a language, `{n}` filled where it has one. */
export function diagnosisWord(name: DiagnosisWord, language: Language, n: string | number = ""): string {
  return DIAGNOSIS_WORDS[name][language].replace("{n}", () => String(n));
}
