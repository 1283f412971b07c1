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
}

/** The options as they were typed. */
export interface TypedDocuments {
  readonly "check-text"?: string | undefined;
  readonly docx?: string | undefined;
  readonly questions?: string | undefined;
}

/** The options as `parseArgs` takes them. */
export const DOCUMENT_OPTIONS = {
  "check-text": { type: "string" },
  docx: { type: "string" },
  questions: { type: "string" },
} as const;

/** How they are typed. */
export const DOCUMENT_USAGE = "[--check-text REPORT.docx|.txt] [--docx OUT.docx] [--questions OUT.txt]";

/** The first option of these that was typed; null where none was. */
export function namedDocument(values: TypedDocuments): string | null {
  const name = Object.keys(DOCUMENT_OPTIONS).find((key) => values[key as keyof TypedDocuments] !== undefined);
  return name === undefined ? null : `--${name}`;
}

/** What the options ask for, or why they cannot be followed. */
export function documentsOf(values: TypedDocuments): DocumentRequest | { readonly fault: Bilingual } {
  return {
    named: namedDocument(values),
    checkText: values["check-text"] ?? null,
    docx: values.docx ?? null,
    questions: values.questions ?? null,
  };
}
