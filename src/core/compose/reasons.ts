import type { CellRange } from "../model/cells/address";
import type { Skipped } from "../model/changes/workbook-change";
import type { Bilingual } from "../model/message";
import { message } from "../model/message";
import { MARKS_PER_SHEET } from "../model/signature";

interface Reason {
  readonly id: string;
  readonly text: Bilingual;
}

/** Why something is not written on a sheet: what is in the way, and what to do. */
export const REASONS = {
  uploadForm: {
    id: "withheld-upload-form",
    text: {
      vi: "Đây là biểu mẫu để tải lên hệ thống khác nên giữ nguyên hình dạng; kết quả chỉ ghi ở " + "trang tổng hợp.",
      en: "This is a form to be uploaded elsewhere and keeps its shape; results stand on the summary sheet only.",
    },
  },
  unsure: {
    id: "withheld-unsure",
    text: {
      vi: "Chưa chắc đã đọc đúng biểu này nên không ghi gì vào trang; xin xem lại tiêu đề cột.",
      en: "It is not certain that this table was read correctly, so nothing is written on the sheet; please look at its column headers.",
    },
  },
  hiddenSheet: {
    id: "withheld-hidden-sheet",
    text: {
      vi: "Trang tính đang ẩn nên không ghi gì vào đó.",
      en: "The sheet is hidden, so nothing is written on it.",
    },
  },
  protectedSheet: {
    id: "withheld-protected-sheet",
    text: {
      vi: "Trang tính đang được bảo vệ nên không ghi cột; bỏ bảo vệ (Xem lại > Bỏ bảo vệ trang " + "tính) rồi bấm lại.",
      en: "The sheet is protected, so no column is written; unprotect it (Review > Unprotect Sheet) and press again.",
    },
  },
  excelTable: {
    id: "withheld-excel-table",
    text: {
      vi: "Biểu này nằm trong một Bảng của Excel (Table) nên không ghi cột; kết quả chỉ ghi ở trang tổng hợp.",
      en: "This table lies in an Excel table, so no column is written; results stand on the summary sheet only.",
    },
  },
  hiddenColumn: {
    id: "withheld-hidden-column",
    text: {
      vi: "Cột để ghi kết quả đang ẩn; bỏ ẩn cột rồi bấm lại.",
      en: "The column for the result is hidden; unhide it and press again.",
    },
  },
  noHeader: {
    id: "withheld-no-header",
    text: {
      vi: "Biểu không có tiêu đề cột nên không thêm cột mới.",
      en: "The table has no column headers, so no column is added.",
    },
  },
  noRoom: {
    id: "withheld-no-room",
    text: { vi: "Không còn cột trống bên phải biểu để thêm cột.", en: "There is no free column right of the table." },
  },
  tableBeside: {
    id: "withheld-table-beside",
    text: {
      vi:
        "Không đủ cột trống giữa biểu này và biểu bên phải để thêm cột; chèn thêm cột trống " + "vào giữa rồi bấm lại.",
      en: "There are too few empty columns between this table and the one beside it; insert some between them and press again.",
    },
  },
  isPrinted: {
    id: "withheld-is-printed",
    text: {
      vi: "Một cột được yêu cầu thêm thì biểu đã in sẵn dưới tên khác nên không thêm nữa.",
      en: "One of the columns asked for is printed in the table already under another name, so it is not added.",
    },
  },
  declined: {
    id: "withheld-declined",
    text: {
      vi: "Chưa được đồng ý ghi vào nhiều trang tính; kết quả chỉ ghi ở trang tổng hợp.",
      en: "Writing on so many sheets was not agreed to; results stand on the summary sheet only.",
    },
  },
  tooManyMarks: {
    id: "withheld-too-many-marks",
    text: {
      vi: `Chỉ đánh dấu ${String(MARKS_PER_SHEET)} ô đầu tiên trên trang này; các mục còn lại xem ở trang kiểm tra.`,
      en: `Only the first ${String(MARKS_PER_SHEET)} cells of this sheet are marked; the others are listed on the checks sheet.`,
    },
  },
} as const satisfies Readonly<Record<string, Reason>>;

/** That something on the sheet is not written, with the reason. */
export function skipped(sheet: string, range: CellRange | null, reason: Reason): Skipped {
  return { sheet, range, reason: message(reason.id, reason.text) };
}
