import type { CellRange } from "../../../core/model/cells/address";
import type { Bilingual, Message } from "../../../core/model/message";
import { message } from "../../../core/model/message";

/** What was left in the workbook on purpose, where and why. */
export interface LeftBehind {
  readonly sheet: string;
  readonly range: CellRange | null;
  readonly reason: Message;
}

/** A cell of ours that the clerk has typed over. */
export const TYPED_OVER = {
  id: "left-typed-over",
  text: { vi: "Ô này đã được sửa bằng tay nên giữ nguyên.", en: "This cell has been typed over by hand and stays." },
} as const;

/** A cell that was fixed on request and typed over since. */
export const FIXED_SINCE = {
  id: "left-fixed-cell-changed",
  text: {
    vi: "Có ô đã sửa theo đề nghị rồi lại được gõ khác: các ô đó giữ nguyên.",
    en: "Cells that were fixed on request and typed over since stay as they are.",
  },
} as const;

/** A sheet of ours on which the clerk has written. */
export const SHARED_SHEET = {
  id: "left-shared-sheet",
  text: {
    vi: "Trang này có nội dung do người dùng thêm nên không xóa; chỉ gỡ phần đã thêm.",
    en: "This sheet holds content of your own, so it stays; only what was added is taken out.",
  },
} as const;

/** A column of ours whose journal is gone. */
export const LOST_LOOKS = {
  id: "left-without-journal",
  text: {
    vi: "Đã gỡ công thức của cột này; nhật ký đã mất nên không khôi phục được định dạng trước đó.",
    en: "The formulas of this column were removed; its journal is gone, so its former look cannot be given back.",
  },
} as const;

/** A sheet of ours that the journal does not know. */
export const LOST_SHEET = {
  id: "left-sheet-without-journal",
  text: {
    vi:
      "Trang này do Soát Số lập nhưng không có trong nhật ký (nhật ký đã mất, hoặc đây là bản sao) nên không biết " +
      "phần nào do người dùng thêm: " +
      "nếu không cần, " +
      "hãy tự xóa trang.",
    en:
      "Soát Số made this sheet, but its journal does not know it (the journal was lost, or this is a copy), so nothing " +
      "tells what on it is yours: delete the sheet by hand if you do not need it.",
  },
} as const;

/** Formulas like ours that no journal and no name knows. */
export const LOST_FORMULAS = {
  id: "left-formulas-without-journal",
  text: {
    vi:
      "Các công thức này giống công thức Soát Số ghi, nhưng không có trong nhật ký nên chưa gỡ: nếu " +
      "không cần, hãy tự xóa.",
    en:
      "These formulas are like those that Soát Số writes, but its journal does not know them, so they stay: delete " +
      "them by hand if you do not need them.",
  },
} as const;

/** A sheet whose conditional formats could not be read. */
export const UNREAD_FORMATS = {
  id: "left-unread-formats",
  text: {
    vi:
      "Excel không cho đọc hết định dạng có điều kiện của trang này nên có thể còn ô được đánh dấu: bấm Gỡ phần đã thêm " +
      "lần nữa, hoặc tự xóa (Trang đầu > Định dạng có điều kiện).",
    en:
      "Excel did not let all conditional formats of this sheet be read, so marks may be left: press Remove once more, or " +
      "delete them by hand (Home > Conditional Formatting).",
  },
} as const;

/** Something that was left, with its reason. */
export function leftBehind(
  { id, text }: { readonly id: string; readonly text: Bilingual },
  place: Omit<LeftBehind, "reason">,
): LeftBehind {
  return { ...place, reason: message(id, text) };
}
