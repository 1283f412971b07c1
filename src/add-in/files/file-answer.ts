import type { Message } from "../../core/model/message";
import type { RoleProposal } from "../../core/model/tables/file-match";
import type { WorkbookSnapshot } from "../../core/model/cells/workbook";

/** A file that the clerk has picked. */
interface PickedFile {
  readonly name: string;
  readonly bytes: ArrayBuffer;
}

/** What came of reading a picked file: the workbook and what it is taken to be for, or why it cannot be read. */
export type FileAnswer =
  { readonly workbook: WorkbookSnapshot; readonly proposal: RoleProposal } | { readonly refusal: Message };

/** What the reader is asked: one file, beside the workbook that is open. */
export interface FileQuestion {
  readonly file: PickedFile;
  readonly beside: WorkbookSnapshot;
}

/** Reads a picked file, wherever that is done. */
export type FileReader = (question: FileQuestion) => Promise<FileAnswer>;
