import { extname } from "node:path";
import type { Bilingual } from "../core/model/message";

/** What else is made of a single workbook, or held against it; null: it is not asked for. */
export interface DocumentRequest {
  /** The first option of these that was typed, as it is typed. */
  readonly named: string | null;
  /** A report (.docx or .txt) whose numbers are looked for in the workbook. */
  readonly checkText: string | null;
  /** Where the drafted report goes as a Word document. */
  readonly docx: string | null;
  /** Where the questions to those who give the figures go, as text. */
  readonly questions: string | null;
  /** Last month's report (.docx or .txt), and where it goes with this month's figures, in the same kind of file. */
  readonly renewText: { readonly from: string; readonly to: string } | null;
  /** The copy for a receiver. */
  readonly sendOut: SendOutRequest | null;
}

/** What a receiver is to get. */
export interface SendOutRequest {
  readonly to: string;
  /** "theirs": the clerk's own sheets as they are without anything of ours; "all": with the summary and our columns. */
  readonly sheets: "theirs" | "all";
  /** Every formula is sent as the value it shows. */
  readonly asValues: boolean;
  /** Whether hidden sheets, rows, columns and comments stay. */
  readonly hidden: "keep" | "drop";
}

/** The options as they were typed. */
export interface TypedDocuments {
  readonly "check-text"?: string | undefined;
  readonly docx?: string | undefined;
  readonly questions?: string | undefined;
  readonly "replace-text"?: string | undefined;
  readonly "out-text"?: string | undefined;
  readonly "send-out"?: string | undefined;
  readonly "send-sheets"?: string | undefined;
  readonly "send-values"?: boolean | undefined;
  readonly "send-hidden"?: string | undefined;
}

/** The options as `parseArgs` takes them. */
export const DOCUMENT_OPTIONS = {
  "check-text": { type: "string" },
  docx: { type: "string" },
  questions: { type: "string" },
  "replace-text": { type: "string" },
  "out-text": { type: "string" },
  "send-out": { type: "string" },
  "send-sheets": { type: "string" },
  "send-values": { type: "boolean" },
  "send-hidden": { type: "string" },
} as const;

/** How they are typed. */
export const DOCUMENT_USAGE =
  "[--check-text REPORT.docx|.txt] [--docx OUT.docx] [--questions OUT.txt] [--replace-text OLD.docx|.txt --out-text NEW.docx|.txt] [--send-out COPY.xlsx [--send-sheets theirs|all] [--send-values] [--send-hidden keep|drop]]";

/** The first option of these that was typed; null where none was. */
export function namedDocument(values: TypedDocuments): string | null {
  const name = Object.keys(DOCUMENT_OPTIONS).find((key) => values[key as keyof TypedDocuments] !== undefined);
  return name === undefined ? null : `--${name}`;
}

/** What the options ask for, or why they cannot be followed. */
export function documentsOf(values: TypedDocuments): DocumentRequest | { readonly fault: Bilingual } {
  const sendOut = sendOutOf(values);
  if (sendOut !== null && "fault" in sendOut) return sendOut;
  const renewText = renewTextOf(values);
  if (renewText !== null && "fault" in renewText) return renewText;
  return {
    sendOut,
    renewText,
    named: namedDocument(values),
    checkText: values["check-text"] ?? null,
    docx: values.docx ?? null,
    questions: values.questions ?? null,
  };
}

function renewTextOf(values: TypedDocuments): DocumentRequest["renewText"] | { readonly fault: Bilingual } {
  const { "replace-text": from, "out-text": to } = values;
  if (from === undefined && to === undefined) return null;
  if (from === undefined || to === undefined)
    return {
      fault: {
        vi: "--replace-text (bài kỳ trước) và --out-text (bài kỳ mới) phải đi cùng nhau.",
        en: "--replace-text (last month's text) and --out-text (the new one) go together.",
      },
    };
  const kindOf = (path: string): string => extname(path).toLowerCase();
  if (kindOf(from) !== kindOf(to))
    return {
      fault: {
        vi: "Tệp của --out-text phải cùng loại với tệp của --replace-text (.docx hoặc .txt).",
        en: "The file of --out-text must be of the same kind as that of --replace-text (.docx or .txt).",
      },
    };
  return { from, to };
}

function sendOutOf(values: TypedDocuments): SendOutRequest | { readonly fault: Bilingual } | null {
  const { "send-out": to, "send-sheets": sheets = "theirs", "send-hidden": hidden = "keep" } = values;
  if (to === undefined) {
    const lone = namedDocument(values)?.startsWith("--send-") === true;
    return lone ? { fault: { vi: "Thiếu --send-out FILE.", en: "--send-out FILE is missing." } } : null;
  }
  if (sheets !== "theirs" && sheets !== "all")
    return {
      fault: {
        vi: `--send-sheets chỉ nhận theirs hoặc all, không nhận “${sheets}”.`,
        en: `--send-sheets takes theirs or all, not “${sheets}”.`,
      },
    };
  if (hidden !== "keep" && hidden !== "drop")
    return {
      fault: {
        vi: `--send-hidden chỉ nhận keep hoặc drop, không nhận “${hidden}”.`,
        en: `--send-hidden takes keep or drop, not “${hidden}”.`,
      },
    };
  return { to, sheets, asValues: values["send-values"] ?? false, hidden };
}
