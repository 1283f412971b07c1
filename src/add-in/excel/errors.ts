import type { Bilingual, Message } from "../../core/model/message";
import { message } from "../../core/model/message";

interface Refusal {
  readonly id: string;
  readonly text: Bilingual;
}

/** Why a run stopped: what is in the way, where, and what to do. */
export const REFUSALS = {
  cellBeingEdited: {
    id: "refused-cell-being-edited",
    text: {
      vi: "Một ô đang được nhập dở: bấm Enter (hoặc Esc) rồi bấm lại.",
      en: "A cell is being edited: press Enter (or Esc), then press again.",
    },
  },
  protectedSheet: {
    id: "refused-protected",
    text: {
      vi: "Trang tính hoặc sổ tính đang được bảo vệ nên không ghi được; bỏ bảo vệ (tab Xem lại) " + "rồi bấm lại.",
      en: "The sheet or the workbook is protected, so nothing can be written; unprotect it (Review tab) and press again.",
    },
  },
  protectedSheetNamed: {
    id: "refused-protected-sheet",
    text: {
      vi: "Trang tính {sheet} đang được bảo vệ nên chưa gỡ gì; bỏ bảo vệ (tab Xem lại) rồi bấm lại.",
      en: "Sheet {sheet} is protected, so nothing was removed; unprotect it (Review tab) and press again.",
    },
  },
  structureProtected: {
    id: "refused-structure-protected",
    text: {
      vi:
        "Cấu trúc sổ tính đang được bảo vệ nên không thêm được trang tính; bỏ bảo vệ (Xem lại > " +
        "Bảo vệ sổ làm việc) rồi bấm lại.",
      en: "The structure of the workbook is protected, so no sheet can be added; unprotect it (Review > Protect Workbook) and press again.",
    },
  },
  readOnly: {
    id: "refused-read-only",
    text: {
      vi:
        "Sổ tính chỉ được mở để đọc nên không ghi gì; kết quả chỉ hiển thị ở khung bên. Lưu " +
        "thành bản khác để ghi kết quả.",
      en:
        "The workbook is open for reading only, so nothing is written and the results stand in the pane; " +
        "save a copy to have them written.",
    },
  },
  sheetTooLarge: {
    id: "refused-sheet-too-large",
    text: {
      vi:
        "Trang tính {sheet} có dữ liệu trải ra {range}, quá lớn để đọc; xóa các dòng, cột thừa ngoài " +
        "biểu (hoặc chuyển " +
        "dữ liệu nguồn sang tệp khác) rồi bấm lại.",
      en:
        "Sheet {sheet} holds data over {range}, too much to be read; delete the rows and columns outside the table (or " +
        "move source data to another file) and press again.",
    },
  },
  tooLarge: {
    id: "refused-too-large",
    text: {
      vi: "Dữ liệu quá lớn cho một lần trao đổi với Excel; hãy chọn ít trang tính hơn.",
      en: "There is more data than Excel takes at once; choose fewer sheets.",
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
        "Excel không trả lời trong {seconds} giây: chờ một lát rồi bấm lại; nếu vẫn vậy, lưu tệp, " +
        "đóng lại rồi mở ra " +
        "và bấm lại.",
      en:
        "Excel did not answer within {seconds} seconds: wait a moment and press again; if it happens again, save and " +
        "close the workbook, open it and press again.",
    },
  },
  changedMeanwhile: {
    id: "refused-changed-meanwhile",
    text: {
      vi:
        "Trang tính {sheet} vừa bị thay đổi trong lúc kiểm tra nên chưa ghi gì; bấm lại để kiểm tra " +
        "trên số liệu mới.",
      en: "Sheet {sheet} was changed while it was being checked, so nothing was written; press again to check the new figures.",
    },
  },
  changedByOthers: {
    id: "refused-changed-by-others",
    text: {
      vi: "Có người vừa thay đổi sổ tính (thêm hoặc xóa trang tính, hoặc cũng vừa bấm nút này); bấm lại.",
      en: "Somebody has just changed the workbook (added or deleted a sheet, or pressed this button too); press again.",
    },
  },
  fixOutdated: {
    id: "refused-fix-outdated",
    text: {
      vi: "Ô {place} không còn giữ giá trị lúc kiểm tra nên chưa sửa; bấm lại nút kiểm tra.",
      en: "{place} no longer holds what was checked, so it was not changed; press the button again.",
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
      vi: "Bản Excel này không có chức năng cần dùng ({member}); cần Excel 2021, Microsoft 365 hoặc Excel trên web.",
      en: "This Excel lacks a function that is needed ({member}); Excel 2021, Microsoft 365 or Excel on the web is required.",
    },
  },
  noSuchSheet: {
    id: "refused-no-such-sheet",
    text: { vi: "Không có trang tính nào tên {sheet}.", en: "There is no sheet called {sheet}." },
  },
  unexpected: {
    id: "refused-unexpected",
    text: { vi: "Excel từ chối thao tác ({code}: {detail}).", en: "Excel refused the operation ({code}: {detail})." },
  },
} as const satisfies Readonly<Record<string, Refusal>>;

/** What the workbook is like after a run that failed; "left-alone": others have changed it, the run has not. */
export type WorkbookState = "unchanged" | "left-alone" | "partly-written" | "partly-removed";

const STATES: Readonly<Record<WorkbookState, Bilingual>> = {
  unchanged: { vi: "Sổ tính vẫn như trước.", en: "The workbook is as it was." },
  "left-alone": { vi: "Lần bấm này không thay đổi gì.", en: "This press has changed nothing." },
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
    this.sentence = message(refusal.id, refusal.text, parameters);
  }
}

/** What Excel says with an error, as far as it says anything. */
interface HostError {
  readonly code: string;
  readonly message: string;
  readonly location: string;
}

function hostError(error: unknown): HostError | null {
  if (typeof error !== "object" || error === null || !("code" in error) || typeof error.code !== "string") return null;
  const debug =
    "debugInfo" in error && typeof error.debugInfo === "object" && error.debugInfo !== null ? error.debugInfo : {};
  const location = "errorLocation" in debug && typeof debug.errorLocation === "string" ? debug.errorLocation : "";
  return { code: error.code, message: textOf(error), location };
}

/** Excel's code of an error, or of the one that led to a refusal; "" where it has none. */
export function codeOf(error: unknown): string {
  if (error instanceof HostRefusal) return codeOf(error.cause);
  return hostError(error)?.code ?? "";
}

/** Whether a run stopped because Excel did not answer in time. */
export function isUnanswered(error: unknown): boolean {
  return error instanceof HostRefusal && error.sentence.id === REFUSALS.noAnswer.id;
}

/** The message of an error, of whatever window it comes from. */
function textOf(error: unknown): string {
  return typeof error === "object" && error !== null && "message" in error && typeof error.message === "string"
    ? error.message
    : String(error);
}

const BY_CODE: Readonly<Record<string, Refusal>> = {
  InvalidOperationInCellEditMode: REFUSALS.cellBeingEdited,
  AccessDenied: REFUSALS.protectedSheet,
  RequestPayloadSizeLimitExceeded: REFUSALS.tooLarge,
  ResponsePayloadSizeLimitExceeded: REFUSALS.tooLarge,
  ActivityLimitReached: REFUSALS.busy,
  InvalidOrTimedOutSession: REFUSALS.busy,
  RequestAborted: REFUSALS.busy,
  ServiceNotAvailable: REFUSALS.busy,
  ConnectionFailure: REFUSALS.busy,
  ItemNotFound: REFUSALS.changedByOthers,
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
  if (host !== null) {
    return new HostRefusal(
      BY_CODE[host.code] ?? REFUSALS.unexpected,
      { code: host.code, detail: host.message, member: host.location || host.message },
      state,
      error,
    );
  }
  return new HostRefusal(REFUSALS.unexpected, { code: "Error", detail: textOf(error) }, state, error);
}

function withState(error: HostRefusal, state: WorkbookState): HostRefusal {
  return new HostRefusal(
    { id: error.sentence.id, text: error.sentence.text },
    stringsOf(error.sentence.parameters),
    state,
    error,
  );
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
