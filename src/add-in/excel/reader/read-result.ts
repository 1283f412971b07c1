import type { ClerkWords } from "../../../core/model/changes/clerk-words";
import type { WorkbookSnapshot } from "../../../core/model/cells/workbook";
import type { Existing } from "../journal/ownership";
import type { FoundLock } from "../journal/run-lock";
import type { Saved } from "../journal/settings-store";

/** The workbook as the clerk has it, and what of ours stands in it beside. */
export interface ReadResult {
  readonly snapshot: WorkbookSnapshot;
  readonly existing: Existing;
  readonly saved: Saved;
  /** What stands on our sheets that is the clerk's to reword. */
  readonly words: readonly ClerkWords[];
  /** The lock of a run that writes, or was cut off. */
  readonly lock: FoundLock | null;
  readonly unread: readonly UnreadFormats[];
}

/** A sheet whose conditional formats Excel did not tell, all or some of them: marks of ours may be among them. */
export interface UnreadFormats {
  readonly sheetId: string;
  readonly isWhole: boolean;
}
