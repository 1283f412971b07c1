import type { CellAddress } from "../../../core/model/cells/address";
import type { CellContent, ChangeBatch, SheetChange, Skipped } from "../../../core/model/changes/workbook-change";
import { message } from "../../../core/model/message";
import { sheetAnchorName } from "../../../core/model/signature";
import { formulaSkeleton } from "../formula-shape";
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
 * they are to hold: what on them is not that counts as the clerk's. Of several the first: the others are told.
 */
export function standingSheets({ sheets }: ChangeBatch, existing: Existing): readonly StandingSheet[] {
  return sheets.flatMap((edit): readonly StandingSheet[] => {
    const ofRole = existing.sheets.filter((s) => s.role === edit.role);
    const known = ofRole.find((s) => s.entry !== null);
    if (known?.entry) return [{ edit, found: { ...known, entry: known.entry } }];
    const [lost] = ofRole;
    const isKnown = existing.journal.sheets.some((s) => s.edit.role === edit.role);
    if (lost === undefined || isKnown) return [];
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

/** The sheets of ours that the journal does not know and that are not renewed, where nothing says which of them is it. */
export function sheetsWithoutJournal(batch: ChangeBatch, existing: Existing): readonly Skipped[] {
  const standing = standingSheets(batch, existing);
  const isKnown = (of: ExistingSheet["role"]): boolean =>
    existing.sheets.some((s) => s.role === of && s.entry !== null);
  return existing.sheets
    .filter(
      ({ sheetId, role, entry }) =>
        entry === null &&
        batch.sheets.some((edit) => edit.role === role) &&
        !isKnown(role) &&
        !standing.some(({ found }) => found.sheetId === sheetId),
    )
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
 * How the formulas of our sheets begin that give a figure where there are figures to give it of, or watch the cells
 * behind it. Where the journal is gone the columns we added pass for the clerk's own, so that a figure may be taken
 * from another cell than before, and more cells may stand behind it.
 */
const GUARDED = /^=IF\((?:(?:AND\()?ISNUMBER\(|[A-Z]+\d+="",IF\(IFERROR\(AND\(|IFERROR\(AND\()/;

/** Whether a cell of a sheet whose journal is gone holds what we have written. */
function isOurs(found: FoundContent, wanted: CellContent | null, anywhere: ReadonlySet<string>): boolean {
  if (found === "" || isOurContent(found, wanted)) return true;
  if (typeof found !== "string") return false;
  if (wanted !== null && "formula" in wanted && GUARDED.test(found)) return true;
  return likenesses(found).every((each) => anywhere.has(each));
}

/**
 * By what a formula or a text is known wherever rows that were sorted have taken it: the formula without references
 * and numbers, the sentences of the text without the cells they name.
 */
function likenesses(content: string): readonly string[] {
  if (content.startsWith("=")) return [formulaSkeleton(content).replace(/\d+(?:\.\d+)?/g, "#")];
  return content.split(/(?<=\.)\s+/).map((sentence) => sentence.replace(/\b[A-Z]{1,3}\d{1,7}\b/g, "?"));
}

/** By what everything is known that a sheet is to hold. */
function likenessesIn(edit: SheetChange | null): ReadonlySet<string> {
  const contents = (edit?.rows ?? []).flat().filter((content) => content !== null);
  return new Set(
    contents.flatMap((content) => {
      if ("number" in content) return [];
      return likenesses("formula" in content ? content.formula : content.text);
    }),
  );
}

function contentOf(found: FoundContent): CellContent | null {
  if (found === "" || typeof found === "boolean") return null;
  if (typeof found === "number") return { number: found };
  return found.startsWith("=") ? { formula: found } : { text: found };
}

/** The cells of a sheet whose journal is gone that hold something other than what we have written. */
function foreignCells({ edit, block }: AskedOwnSheet): readonly CellAddress[] {
  const lines: readonly (readonly FoundContent[])[] = block.formulas;
  const anywhere = likenessesIn(edit);
  return lines.flatMap((line, row) =>
    line.flatMap((found, column) =>
      isOurs(found, edit?.rows[row]?.[column] ?? null, anywhere) ? [] : [{ row, column }],
    ),
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
