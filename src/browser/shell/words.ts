import type { Bilingual, Language } from "../../core/model/message";
import type { UnreadableReason } from "../../xlsx/unreadable-workbook";

/** Every word of the page around the pane; `{name}` and `{n}` stand for what is told with it. */
const WORDS = {
  tools: { vi: "Công cụ", en: "Tools" },
  file: { vi: "Tệp", en: "File" },
  open: { vi: "Mở tệp…", en: "Open…" },
  save: { vi: "Lưu thành .xlsx", en: "Save as .xlsx" },
  undo: { vi: "Hoàn tác", en: "Undo" },
  redo: { vi: "Làm lại", en: "Redo" },
  edit: { vi: "Sửa", en: "Edit" },
  run: { vi: "Kiểm tra & Tính toán", en: "Validate & Compute" },
  results: { vi: "Kết quả", en: "Results" },
  remove: { vi: "Gỡ phần đã thêm", en: "Remove additions" },
  books: { vi: "Các sổ làm việc đang mở", en: "Open workbooks" },
  close: { vi: "Đóng {name}", en: "Close {name}" },
  workbook: { vi: "Sổ làm việc", en: "Workbook" },
  sheets: { vi: "Các trang tính", en: "Sheets" },
  nameBox: { vi: "Địa chỉ ô", en: "Cell address" },
  formulaBar: { vi: "Nội dung ô", en: "Contents of the cell" },
  grid: { vi: "Trang tính {name}", en: "Sheet {name}" },
  editor: { vi: "Gõ vào ô {name}", en: "Type into cell {name}" },
  pane: { vi: "Khung Soát Số", en: "Soát Số pane" },
  status: { vi: "Trạng thái", en: "Status" },
  chartNotDrawn: {
    vi: "Biểu đồ “{name}”: loại này không vẽ được ở đây; vẫn còn nguyên trong tệp.",
    en: "Chart “{name}”: this kind is not drawn here; it stays in the file as it is.",
  },
  opening: { vi: "Đang mở {name}…", en: "Opening {name}…" },
  drop: { vi: "Thả tệp .xlsx vào đây để mở", en: "Drop .xlsx files here to open them" },
  kept: { vi: "Đã tự lưu trong trình duyệt lúc {time}", en: "Kept in this browser at {time}" },
  notKept: {
    vi: "Trình duyệt không cho tự lưu: hãy lưu thành tệp trước khi đóng.",
    en: "This browser keeps nothing: save to a file before you close.",
  },
  reopened: {
    vi: "Đã mở lại những tệp trình duyệt tự lưu lần trước.",
    en: "The files that the browser kept last time are open again.",
  },
  saved: { vi: "Đã lưu {name}", en: "Saved {name}" },
  notSaved: {
    vi: "Chưa lưu được {name}: {details}. Tệp vẫn mở ở đây; hãy thử lưu với tên khác.",
    en: "{name} could not be saved: {details}. It is still open here; try another name.",
  },
  local: {
    vi: "Số liệu không rời khỏi máy này.",
    en: "Nothing leaves this computer.",
  },
  unshownFormats: {
    vi: "Một số định dạng có điều kiện không hiện ở đây; vẫn còn nguyên trong tệp.",
    en: "Some conditional formats are not shown here; they stay in the file as they are.",
  },
  keptFormulas: {
    vi: "{n} công thức không tính được ở đây, giữ giá trị có trong tệp.",
    en: "{n} formulas cannot be calculated here and keep the value of the file.",
  },
  average: { vi: "Trung bình: {n}", en: "Average: {n}" },
  count: { vi: "Số ô có số: {n}", en: "Numbers: {n}" },
  sum: { vi: "Tổng: {n}", en: "Sum: {n}" },
  refused: {
    vi: "Ô không nhận nội dung vừa gõ ({details}).",
    en: "The cell does not take what was typed ({details}).",
  },
  refusedLocked: {
    vi: "Ô này bị khóa vì trang tính được bảo vệ.",
    en: "This cell is locked: the sheet is protected.",
  },
  refusedFormula: {
    vi: "Công thức viết chưa đúng nên ô giữ nguyên như trước.",
    en: "The formula cannot be read, so the cell stays as it was.",
  },
  refusedFunction: {
    vi: "Công thức này không tính được ở đây nên ô giữ nguyên như trước.",
    en: "This formula cannot be calculated here, so the cell stays as it was.",
  },
  closeTitle: { vi: "Đóng {name}?", en: "Close {name}?" },
  closeQuestion: {
    vi: "Những thay đổi chưa được lưu ra tệp. Nếu đóng, bản tự lưu trong trình duyệt cũng bị xóa.",
    en: "The changes were not saved to a file. Closing also deletes the copy kept in this browser.",
  },
  closeYes: { vi: "Đóng, bỏ thay đổi", en: "Close, drop the changes" },
  cancel: { vi: "Hủy", en: "Cancel" },
  dismiss: { vi: "Đóng thông báo", en: "Dismiss" },
  failed: {
    vi: "Soát Số gặp lỗi của chính chương trình ({details}). Sổ làm việc vẫn mở; hãy lưu lại rồi tải lại trang.",
    en: "Soát Số itself broke down ({details}). The workbook is still open: save it and reload the page.",
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** The name of a word of the page. */
export type ShellWord = keyof typeof WORDS;

/** A word of the page in a language, with what is told with it. */
export function say(name: ShellWord, language: Language, told: Readonly<Record<string, string>> = {}): string {
  return filled(WORDS[name][language], told);
}

function filled(text: string, told: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (place, key: string) => told[key] ?? place);
}

const SAVE_AS: Bilingual = {
  vi: "Không mở được “{name}”: chỉ mở tệp .xlsx hoặc .xlsm. Hãy mở tệp trong Excel và lưu lại thành .xlsx.",
  en: "“{name}” cannot be opened: only .xlsx and .xlsm can. Open it in Excel and save it as .xlsx.",
};

/** Why a file cannot be opened, and what helps. */
const UNREADABLE: Readonly<Partial<Record<UnreadableReason | "failed", Bilingual>>> = {
  encrypted: {
    vi: "“{name}” có mật khẩu mở tệp. Hãy mở trong Excel, bỏ mật khẩu (Tệp › Thông tin › Bảo vệ sổ làm việc) rồi mở lại.",
    en: "“{name}” is encrypted with a password. Open it in Excel, remove the password (File › Info › Protect Workbook), and open it again.",
  },
  truncated: {
    vi: "“{name}” bị cụt: phần cuối tệp không còn. Hãy sao chép hoặc tải lại tệp gốc.",
    en: "“{name}” is cut short: the end of the file is missing. Copy or download it again.",
  },
  "too-large": {
    vi: "“{name}” bung ra quá lớn nên không mở. Hãy tách bớt trang tính.",
    en: "“{name}” unpacks to too much to be opened. Split off some sheets.",
  },
  damaged: {
    vi: "“{name}” bị hỏng bên trong. Hãy mở bằng Excel để sửa (Mở và sửa chữa) rồi lưu lại thành .xlsx.",
    en: "“{name}” is damaged inside. Let Excel repair it (Open and Repair) and save it as .xlsx.",
  },
  failed: {
    vi: "Không mở được “{name}” vì lỗi của chính chương trình ({details}).",
    en: "“{name}” cannot be opened: the program itself broke down ({details}).",
  },
};

/** The sentence on a file that cannot be opened. */
export function unreadable(
  reason: UnreadableReason | "failed",
  language: Language,
  told: Readonly<Record<string, string>>,
): string {
  return filled((UNREADABLE[reason] ?? SAVE_AS)[language], told);
}
