import type { Bilingual, Language } from "../../../core/model/message";

/** Words of the files beside the workbook; `{n}` stands for a number or a name. */
const FILE_WORDS = {
  filesClose: { vi: "Đóng, trở lại kết quả", en: "Close, back to the results" },
  filesHelp: {
    vi: "Chọn tệp kỳ trước, tệp cùng kỳ năm trước hoặc số của cơ quan thống kê để đối chiếu từng chỉ tiêu. Tệp chỉ được đọc trên máy này, không gửi đi đâu và không bị sửa.",
    en: "Pick last period's file, that of the same period of last year, or the statistics office's figures, and every indicator is held against them. They are only read, on this computer; nothing is sent anywhere.",
  },
  filesPick: { vi: "Chọn tệp Excel…", en: "Pick Excel files…" },
  filesReading: { vi: "Đang đọc…", en: "Reading…" },
  filesUnread: { vi: "Không đọc được tệp này.", en: "This file cannot be read." },
  filesNoTable: { vi: "Không thấy biểu số liệu nào.", en: "No statistical table was found." },
  filesUnlike: {
    vi: "Không biểu nào cùng biểu mẫu với sổ làm việc này.",
    en: "None of its tables is the form of one here.",
  },
  filesMatched: { vi: "Số biểu cùng biểu mẫu: {n}", en: "Tables of the same form: {n}" },
  filesRole: { vi: "Tệp này là", en: "This file is" },
  rolePrevious: { vi: "Kỳ trước", en: "An earlier period" },
  roleSamePeriod: { vi: "Cùng kỳ năm trước", en: "The same period of last year" },
  roleSource: { vi: "Số của cơ quan thống kê", en: "The statistics office's figures" },
  filesLeave: { vi: "Bỏ {n}", en: "Leave out {n}" },
  filesCheck: { vi: "Kiểm tra cùng các tệp này", en: "Check beside these files" },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** The name of a word of the files beside the workbook. */
export type FileWord = keyof typeof FILE_WORDS;

/** The word in a language, `n` in its place. */
export const fileWord = (name: FileWord, language: Language, n = ""): string =>
  FILE_WORDS[name][language].replace("{n}", () => n);
