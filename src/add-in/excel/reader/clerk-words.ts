import type { ClerkWords, TypedContent } from "../../../core/model/changes/clerk-words";
import type { RowSubject } from "../../../core/model/changes/row-subject";
import { wordsColumn } from "../../../core/model/changes/clerk-words";
import type { SheetChange } from "../../../core/model/changes/workbook-change";
import type { Cell, SheetGrid } from "../../../core/model/cells/workbook";
import { cellAt } from "../../../core/model/cells/workbook";
import type { ExistingSheet, FoundContent } from "../journal/ownership";
import { blockOf, isOurContent } from "../journal/ownership";

const foundIn = (cell: Cell | null): FoundContent => {
  if (cell === null) return "";
  if (cell.formula !== null) return cell.formula;
  return typeof cell.value === "object" ? (cell.value?.error ?? "") : cell.value;
};

/** What a cell holds that can be carried along: a text or a number that was typed, no formula. */
function typedIn(cell: Cell | null): TypedContent | null {
  if (cell === null || cell.formula !== null) return null;
  if (typeof cell.value === "number") return { number: cell.value };
  return typeof cell.value === "string" && cell.value !== "" ? { text: cell.value } : null;
}

/** Whether what we wrote in a cell of the row is told as it stands, changed or not. */
const isTold = (role: ClerkWords["role"], subject: RowSubject | null, column: number): boolean =>
  subject !== null && subject.kind !== "line" && wordsColumn(role, subject.kind) === column;

/**
 * What the clerk has put on our sheets, cell by cell with what the row is about, and the paragraphs, drafts and earlier
 * words that stand there; of a sheet whose journal is lost, nothing.
 */
export function clerkWords(sheets: readonly ExistingSheet[], grids: readonly SheetGrid[]): readonly ClerkWords[] {
  return sheets.flatMap(({ sheetId, entry, role }) => {
    const grid = grids.find((g) => g.id === sheetId);
    if (entry === null || grid === undefined) return [];
    const { edit, previous } = entry;
    const { bottom, right } = blockOf(edit);
    const subjects = new Map((edit.subjects ?? []).map((subject) => [subject.row, subject]));
    const words: ClerkWords[] = [];
    for (let row = 0; row <= bottom; row++) {
      const subject = subjects.get(row) ?? null;
      for (let column = 0; column <= right; column++) {
        const cell = cellAt(grid, row, column);
        const content = typedIn(cell);
        const isTheirs = content !== null && !isWritten(foundIn(cell), { row, column }, [edit, previous]);
        const isKnown = content !== null || foundIn(cell) === "";
        if (isTheirs || (isKnown && isTold(role, subject, column)))
          words.push({ role, cell: { row, column }, content, isTheirs, subject, period: edit.period ?? null });
      }
    }
    return words;
  });
}

/** Whether a cell holds what one of the edits wrote there. */
function isWritten(
  found: FoundContent,
  { row, column }: ClerkWords["cell"],
  edits: readonly (SheetChange | null)[],
): boolean {
  return edits.some((edit) => edit !== null && isOurContent(found, edit.rows[row]?.[column] ?? null));
}
