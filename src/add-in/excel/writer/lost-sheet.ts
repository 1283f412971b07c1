import type { CellAddress } from "../../../core/model/cells/address";
import type { CellContent, ChangeBatch, SheetChange, Skipped } from "../../../core/model/changes/workbook-change";
import { message } from "../../../core/model/message";
import { sheetAnchorName } from "../../../core/model/signature";
import type { JournalSheet } from "../journal/journal";
import type { Existing, ExistingSheet, FoundContent } from "../journal/ownership";
import { isOurContent } from "../journal/ownership";
import { LOST_SHEET, leftBehind } from "../removal/left-behind";
import type { AskedOwnSheet } from "./sheet-write";
import { isSharedSheet } from "./sheet-write";

/** One of our sheets that stands already, and what it is to hold. */
interface StandingSheet {
  readonly edit: SheetChange;
  readonly found: ExistingSheet & { readonly entry: JournalSheet };
}

/**
 * The sheets of ours that stand already, those among them whose journal is gone as if they had been written from what
 * they are to hold: what on them is not that counts as the clerk's.
 */
export function standingSheets({ sheets }: ChangeBatch, existing: Existing): readonly StandingSheet[] {
  return sheets.flatMap((edit): readonly StandingSheet[] => {
    const ofRole = existing.sheets.filter((s) => s.role === edit.role);
    const known = ofRole.find((s) => s.entry !== null);
    if (known?.entry) return [{ edit, found: { ...known, entry: known.entry } }];
    const [lost, ...copies] = ofRole;
    const isKnown = existing.journal.sheets.some((s) => s.edit.role === edit.role);
    if (lost === undefined || copies.length > 0 || isKnown) return [];
    const entry: JournalSheet = {
      name: sheetAnchorName(edit.role),
      edit: { ...edit, name: lost.name },
      isWritten: false,
      previous: null,
    };
    // Where our name still lies on it, that is dropped with all that the journal does not know.
    return [{ edit, found: { ...lost, entry, isNamed: false } }];
  });
}

/** The sheets of ours beside which another is drawn, since the journal does not know them nor which of them is which. */
export function sheetsWithoutJournal(batch: ChangeBatch, existing: Existing): readonly Skipped[] {
  const standing = standingSheets(batch, existing).map(({ edit }) => edit);
  const drawn = batch.sheets.filter((edit) => !standing.includes(edit));
  return existing.sheets
    .filter(({ role, entry }) => entry === null && drawn.some((edit) => edit.role === role))
    .map(({ name }) => leftBehind(LOST_SHEET, { sheet: name, range: null }));
}

const OTHER_CONTENT = {
  id: "skipped-sheet-without-journal",
  text: {
    vi:
      "Trang này do Soát Số lập, nhưng nhật ký đã mất và trang có nội dung khác với kết quả lần này, có thể " +
      "là của người dùng, nên giữ nguyên và lập trang mới: nếu không cần, hãy tự xóa trang này.",
    en:
      "Soát Số made this sheet, but its journal is gone and it holds something other than today's results, which may " +
      "be yours, so it stays and a new one was made: delete this one by hand if you do not need it.",
  },
} as const;

/**
 * How the formulas of our sheets begin that give a figure where there are figures to give it of. Where the journal is
 * gone the columns we added pass for the clerk's own, so that a figure may be taken from another cell than before.
 */
const GUARDED = /^=IF\((?:AND\()?ISNUMBER\(/;

/** Whether a cell of a sheet whose journal is gone holds what we have written. */
function isOurs(found: FoundContent, wanted: CellContent | null): boolean {
  if (found === "" || isOurContent(found, wanted)) return true;
  return wanted !== null && "formula" in wanted && typeof found === "string" && GUARDED.test(found);
}

function contentOf(found: FoundContent): CellContent | null {
  if (found === "" || typeof found === "boolean") return null;
  if (typeof found === "number") return { number: found };
  return found.startsWith("=") ? { formula: found } : { text: found };
}

/** The cells of a sheet whose journal is gone that hold something other than what we have written. */
function foreignCells({ edit, block }: AskedOwnSheet): readonly CellAddress[] {
  const lines: readonly (readonly FoundContent[])[] = block.formulas;
  return lines.flatMap((line, row) =>
    line.flatMap((found, column) => (isOurs(found, edit?.rows[row]?.[column] ?? null) ? [] : [{ row, column }])),
  );
}

/** The sheet as if the journal said that it holds what it was found to hold. */
function asFound(asked: AskedOwnSheet): AskedOwnSheet {
  const { existing, block } = asked;
  const lines: readonly (readonly FoundContent[])[] = block.formulas;
  const edit: SheetChange = { ...existing.entry.edit, rows: lines.map((line) => line.map(contentOf)) };
  return { ...asked, existing: { ...existing, entry: { ...existing.entry, edit } } };
}

/** Of the sheets that were asked about, those that are written in place, and what is told of the others. */
export function renewable(
  asked: readonly AskedOwnSheet[],
  existing: Existing,
): { readonly sheets: readonly AskedOwnSheet[]; readonly told: readonly Skipped[] } {
  const sheets: AskedOwnSheet[] = [];
  const told: Skipped[] = [];
  for (const sheet of asked) {
    const { sheetId, name } = sheet.existing;
    const isLost = existing.sheets.some((s) => s.sheetId === sheetId && s.entry === null);
    const [foreign] = isLost ? foreignCells(sheet) : [];
    const found = isLost ? asFound(sheet) : sheet;
    if (foreign === undefined && !(isLost && isSharedSheet(found))) sheets.push(found);
    else
      told.push({
        sheet: name,
        range:
          foreign === undefined
            ? null
            : { top: foreign.row, bottom: foreign.row, left: foreign.column, right: foreign.column },
        reason: message(OTHER_CONTENT.id, OTHER_CONTENT.text),
      });
  }
  return { sheets, told };
}
