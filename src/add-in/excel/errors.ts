import type { Bilingual, Message } from "../../core/model/message";
import { message } from "../../core/model/message";
import { hostError, withDetails } from "./technical-details";

interface Refusal {
  readonly id: string;
  readonly text: Bilingual;
}

/** Why a run stopped: what is in the way, where, and what to do; never a code of Excel's (`withDetails`). */
export const REFUSALS = {
  cellBeingEdited: {
    id: "refused-cell-being-edited",
    text: {
      vi: "Một ô đang được nhập dở: bấm Enter (hoặc Esc) rồi bấm lại.",
      en: "A cell is being edited: press Enter (or Esc), then press again.",
    },
  },
  dialogOpen: {
    id: "refused-dialog-open",
    text: {
      vi: "Excel đang mở một hộp thoại: đóng hộp thoại đó rồi bấm lại.",
      en: "A dialog is open in Excel: close it, then press again.",
    },
  },
  protectedSheet: {
    id: "refused-protected",
    text: {
      vi:
        "Excel không cho ghi vào sổ làm việc này: trang tính đang được bảo vệ, hoặc bạn chỉ có quyền xem. " +
        "Bỏ bảo vệ (tab Xem lại) hoặc lưu thành bản khác rồi bấm lại.",
      en:
        "Excel does not let this workbook be written to: a sheet is protected, or you may only view it. Unprotect it " +
        "(Review tab) or save a copy, then press again.",
    },
  },
  protectedSheetNamed: {
    id: "refused-protected-sheet",
    text: {
      vi:
        "Trang tính {sheet} đang được bảo vệ nên Excel không cho ghi vào đó; bỏ bảo vệ (Xem lại > Bỏ bảo vệ trang " +
        "tính) rồi bấm lại.",
      en:
        "Sheet {sheet} is protected, so Excel does not let it be written to; unprotect it (Review > Unprotect Sheet) " +
        "and press again.",
    },
  },
  structureProtected: {
    id: "refused-structure-protected",
    text: {
      vi:
        "Cấu trúc sổ làm việc đang được bảo vệ nên không thêm, không xóa được trang tính; bỏ bảo vệ (Xem lại > " +
        "Bảo vệ sổ làm việc) rồi bấm lại.",
      en:
        "The structure of the workbook is protected, so no sheet can be added or deleted; unprotect it (Review > " +
        "Protect Workbook) and press again.",
    },
  },
  readOnly: {
    id: "refused-read-only",
    text: {
      vi:
        "Sổ làm việc chỉ được mở để đọc nên không ghi gì vào đó: lưu thành bản khác rồi bấm lại. Kết quả kiểm tra " +
        "vẫn xem được ở khung bên.",
      en:
        "The workbook is open for reading only, so nothing is written to it: save a copy and press again. The " +
        "results can still be read in the pane.",
    },
  },
  sheetTooLarge: {
    id: "refused-sheet-too-large",
    text: {
      vi:
        "Trang tính {sheet} có dữ liệu trải ra {range}, quá lớn để đọc; xóa các dòng, cột thừa ngoài biểu (hoặc " +
        "chuyển dữ liệu nguồn sang tệp khác) rồi bấm lại.",
      en:
        "Sheet {sheet} holds data over {range}, too much to be read; delete the rows and columns outside the table (or " +
        "move source data to another file) and press again.",
    },
  },
  tooLarge: {
    id: "refused-too-large",
    text: {
      vi:
        "Có ô, cột hoặc trang tính chứa nhiều dữ liệu hơn mức Excel nhận một lần; chuyển bớt dữ liệu nguồn sang tệp " +
        "khác rồi bấm lại.",
      en:
        "A cell, a column or a sheet holds more data than Excel takes at once; move some of the source data to another " +
        "file and press again.",
    },
  },
  busy: {
    id: "refused-busy",
    text: {
      vi: "Excel đang bận hoặc kết nối bị gián đoạn; chờ một lát rồi bấm lại.",
      en: "Excel is busy or the connection was interrupted; wait a moment and press again.",
    },
  },
  noAnswer: {
    id: "refused-no-answer",
    text: {
      vi:
        "Excel không trả lời trong {seconds} giây: chờ một lát rồi bấm lại; nếu vẫn vậy, lưu tệp, đóng lại rồi mở ra " +
        "và bấm lại.",
      en:
        "Excel did not answer within {seconds} seconds: wait a moment and press again; if it happens again, save and " +
        "close the workbook, open it and press again.",
    },
  },
  changedMeanwhile: {
    id: "refused-changed-meanwhile",
    text: {
      vi: "Trang tính {sheet} vừa bị thay đổi trong lúc kiểm tra; bấm lại để kiểm tra trên số liệu mới.",
      en: "Sheet {sheet} was changed while it was being checked; press again to check the new figures.",
    },
  },
  changedByOthers: {
    id: "refused-changed-by-others",
    text: {
      vi: "Có người vừa thay đổi sổ làm việc (thêm hoặc xóa trang tính, hoặc cũng vừa bấm nút này); bấm lại.",
      en: "Somebody has just changed the workbook (added or deleted a sheet, or pressed this button too); press again.",
    },
  },
  itemGone: {
    id: "refused-item-gone",
    text: {
      vi: "Một trang tính hoặc phần đã thêm vừa bị xóa hay đổi tên trong lúc Soát Số làm việc; bấm lại.",
      en: "A sheet, or something that was added, has just been deleted or renamed while Soát Số was at work; press again.",
    },
  },
  fixOutdated: {
    id: "refused-fix-outdated",
    text: {
      vi: "Ô {place} không còn giữ giá trị lúc kiểm tra nên chưa sửa; bấm lại nút kiểm tra.",
      en: "{place} no longer holds what was checked, so it was not changed; press the button again.",
    },
  },
  fixSheetGone: {
    id: "refused-fix-sheet-gone",
    text: {
      vi: "Trang tính {sheet} đã bị xóa hoặc đổi tên sau khi kiểm tra nên chưa sửa ô nào; bấm lại nút kiểm tra.",
      en: "Sheet {sheet} was deleted or renamed after it was checked, so no cell was changed; press the button again.",
    },
  },
  journalUnreadable: {
    id: "refused-journal-unreadable",
    text: {
      vi:
        "Nhật ký của Soát Số trong tệp này không đọc được nên không ghi gì: bấm Gỡ phần đã thêm " +
        "(gỡ những gì còn nhận ra được) rồi bấm lại.",
      en:
        "The journal of Soát Số in this file cannot be read, so nothing is written: press Remove, which takes away " +
        "what is still known, and press again.",
    },
  },
  unsupported: {
    id: "refused-unsupported",
    text: {
      vi: "Bản Excel này không có chức năng cần dùng: mở tệp bằng Excel 2021, Microsoft 365 hoặc Excel trên web.",
      en: "This Excel lacks a function that is needed: open the file in Excel 2021, Microsoft 365 or Excel on the web.",
    },
  },
  noSuchSheet: {
    id: "refused-no-such-sheet",
    text: {
      vi: "Không có trang tính nào tên {sheet}: bấm lại để xem các trang hiện có.",
      en: "There is no sheet called {sheet}: press again to look at those that are there.",
    },
  },
  unexpected: {
    id: "refused-unexpected",
    text: {
      vi:
        "Excel không làm được một việc mà Soát Số cần và không cho biết lý do: bấm lại; nếu vẫn vậy, lưu tệp, đóng " +
        "Excel rồi mở ra và bấm lại.",
      en:
        "Excel could not do something that Soát Số needs, and does not say why: press again; if it happens again, save " +
        "the file, close Excel, open it and press again.",
    },
  },
  failed: {
    id: "refused-failed",
    text: {
      vi:
        "Soát Số gặp trục trặc nên phải dừng: bấm lại; nếu vẫn vậy, gửi phần Chi tiết kỹ thuật cho người hỗ trợ " +
        "bạn.",
      en:
        "Soát Số met a fault of its own and had to stop: press again; if it happens again, send the Technical details " +
        "to whoever supports you.",
    },
  },
} as const satisfies Readonly<Record<string, Refusal>>;

/**
 * What the workbook is like after a run that failed; "left-alone": others have changed it, the run has not;
 * "answered": no more than what the clerk told was written.
 */
export type WorkbookState = "unchanged" | "left-alone" | "answered" | "partly-written" | "partly-removed";

const STATES: Readonly<Record<WorkbookState, Bilingual>> = {
  unchanged: { vi: "Sổ làm việc vẫn như trước.", en: "The workbook is as it was." },
  "left-alone": { vi: "Lần bấm này không thay đổi gì.", en: "This press has changed nothing." },
  answered: {
    vi: "Điều bạn vừa chọn đã được ghi; kết quả kiểm tra thì chưa cập nhật.",
    en: "What you have just chosen is written; the results are not up to date yet.",
  },
  "partly-written": {
    vi: "Một phần kết quả đã được ghi: bấm lại nút kiểm tra, hoặc Gỡ phần đã thêm.",
    en: "Part of the results has been written: press the button again, or Remove what was added.",
  },
  "partly-removed": {
    vi: "Mới gỡ được một phần: bấm Gỡ phần đã thêm lần nữa.",
    en: "Only part of it has been removed: press Remove once more.",
  },
};

/** A run that had to stop, with one sentence for the clerk. */
export class HostRefusal extends Error {
  readonly sentence: Message;
  readonly state: WorkbookState;

  constructor(
    refusal: Refusal,
    parameters: Readonly<Record<string, string>> = {},
    state: WorkbookState = "unchanged",
    cause?: unknown,
  ) {
    super(refusal.id, { cause });
    this.name = "HostRefusal";
    this.state = state;
    this.sentence = withDetails(message(refusal.id, refusal.text, parameters), cause);
  }
}

/** Excel's code of an error, or of the one that led to a refusal; "" where it has none. */
export function codeOf(error: unknown): string {
  if (error instanceof HostRefusal) return codeOf(error.cause);
  return hostError(error)?.code ?? "";
}

/** The refusal of a run whose time was over while an answer was waited for. */
export const UNANSWERED_AT_END = "refused-too-long-unanswered";
/** Whether a run stopped because Excel did not answer in time. */
export function isUnanswered(error: unknown): boolean {
  return error instanceof HostRefusal && [REFUSALS.noAnswer.id, UNANSWERED_AT_END].includes(error.sentence.id);
}

const BY_CODE: Readonly<Record<string, Refusal>> = {
  InvalidOperationInCellEditMode: REFUSALS.cellBeingEdited,
  WriteNotSupportedWhenModalDialogOpen: REFUSALS.dialogOpen,
  AccessDenied: REFUSALS.protectedSheet,
  RequestPayloadSizeLimitExceeded: REFUSALS.tooLarge,
  ResponsePayloadSizeLimitExceeded: REFUSALS.tooLarge,
  ActivityLimitReached: REFUSALS.busy,
  InvalidOrTimedOutSession: REFUSALS.busy,
  RequestAborted: REFUSALS.busy,
  ServiceNotAvailable: REFUSALS.busy,
  ConnectionFailure: REFUSALS.busy,
  ItemNotFound: REFUSALS.itemGone,
  ItemAlreadyExists: REFUSALS.changedByOthers,
  ApiNotFound: REFUSALS.unsupported,
  NotImplemented: REFUSALS.unsupported,
  UnsupportedOperation: REFUSALS.unsupported,
};

/** What is said of an error of Excel's that is known by its code; null where that says nothing to a clerk. */
export function knownReason(code: string): Bilingual | null {
  return code === "AccessDenied" ? REFUSALS.protectedSheet.text : null;
}

/**
 * Any error as a refusal with its sentence; what Excel throws is known by its code.
 * @param state what the workbook is like now; a refusal that says something other than "unchanged" keeps it where none
 * is given
 */
export function refusalOf(error: unknown, state: WorkbookState = "unchanged"): HostRefusal {
  if (error instanceof HostRefusal)
    return state === "unchanged" || state === error.state ? error : withState(error, state);
  const host = hostError(error);
  if (host === null) return new HostRefusal(REFUSALS.failed, {}, state, error);
  return new HostRefusal(BY_CODE[host.code] ?? REFUSALS.unexpected, {}, state, error);
}

function withState(error: HostRefusal, state: WorkbookState): HostRefusal {
  const { id, text, parameters } = error.sentence;
  return new HostRefusal({ id, text }, stringsOf(parameters), state, error);
}

function stringsOf(parameters: Message["parameters"]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(parameters).flatMap(([key, value]) => (typeof value === "string" ? [[key, value] as const] : [])),
  );
}

/** The sentence of a refusal, followed by one that says what the workbook is like now. */
export function fullSentence(refusal: HostRefusal): Message {
  const { sentence } = refusal;
  const state = STATES[refusal.state];
  return { ...sentence, text: { vi: `${sentence.text.vi} ${state.vi}`, en: `${sentence.text.en} ${state.en}` } };
}
