import type { Bilingual, Message } from "../../core/model/message";
import { message } from "../../core/model/message";
import { UnreadableWorkbook, type UnreadableReason } from "../../xlsx/unreadable-workbook";

const DAMAGED: Bilingual = {
  vi: "Tệp bị hỏng bên trong. Hãy mở bằng Excel để sửa (Mở và sửa chữa), lưu lại thành .xlsx rồi chọn lại.",
  en: "The file is damaged inside. Let Excel repair it (Open and Repair), save it as .xlsx, and pick it again.",
};

const NO_WORKBOOK: Bilingual = {
  vi: "Không phải sổ làm việc .xlsx. Hãy mở tệp trong Excel, lưu thành .xlsx rồi chọn lại.",
  en: "This is no .xlsx workbook. Open it in Excel, save it as .xlsx, and pick it again.",
};

const REFUSED: Readonly<Partial<Record<UnreadableReason, Bilingual>>> = {
  xls: {
    vi: "Đây là tệp Excel kiểu cũ (.xls). Hãy mở tệp trong Excel, chọn Lưu thành (Save As) kiểu .xlsx rồi chọn lại.",
    en: "This is an old Excel file (.xls). Open it in Excel, save it as .xlsx, and pick it again.",
  },
  xlsb: {
    vi: "Đây là tệp nhị phân .xlsb. Hãy mở trong Excel, lưu lại thành .xlsx rồi chọn lại.",
    en: "This is a binary .xlsb workbook. Open it in Excel, save it as .xlsx, and pick it again.",
  },
  encrypted: {
    vi: "Tệp có mật khẩu mở tệp nên không đọc được. Hãy mở trong Excel, bỏ mật khẩu (Tệp › Thông tin › Bảo vệ sổ làm việc) rồi chọn lại.",
    en: "The file is encrypted with a password. Open it in Excel, remove the password (File › Info › Protect Workbook), and pick it again.",
  },
  truncated: {
    vi: "Tệp bị cụt: phần cuối tệp không còn. Hãy sao chép hoặc tải lại tệp gốc.",
    en: "The file is cut short: its end is missing. Copy or download it again.",
  },
  "too-large": {
    vi: "Tệp bung ra quá lớn nên không mở. Hãy tách bớt trang tính rồi chọn lại.",
    en: "The file unpacks to too much to be opened. Split off some sheets and pick it again.",
  },
  "not-xlsx": NO_WORKBOOK,
};

/** Why a picked file cannot be read, and what to do. */
export function fileRefusal(error: unknown): Message {
  if (error instanceof UnreadableWorkbook) return message(`file-${error.reason}`, REFUSED[error.reason] ?? DAMAGED, {});
  const details = error instanceof Error ? error.message : String(error);
  return { ...message("file-damaged", DAMAGED), details };
}
