import type { CellContent } from "../../../core/model/changes/workbook-change";
import type { Fix } from "../../../core/model/results/finding";
import type { Cell } from "../../../core/model/cells/workbook";
import { entryOf } from "../journal/entry";
import { formulaIdentity, formulaSkeleton } from "../formula-shape";

/** What a cell of the clerk's holds, kinds kept apart; null is an empty cell. */
export type StoredContent = CellContent | { readonly truth: boolean } | { readonly error: string } | null;

/**
 * What a cell holds, from what Excel answers for it.
 * @param value, type, written its `values`, `valueTypes` and `formulas`
 */
export function storedContent(value: unknown, type: unknown, written: unknown): StoredContent {
  // A text that begins with "=" is its own formula in what Excel answers; no formula evaluates to itself.
  if (typeof written === "string" && written.startsWith("=") && !(type === "String" && value === written))
    return { formula: written };
  if (type === "Error") return { error: String(value) };
  if (type === "Empty" || value === "" || value === null || value === undefined) return null;
  if (typeof value === "number") return { number: value };
  if (typeof value === "boolean") return { truth: value };
  return { text: typeof value === "string" ? value : JSON.stringify(value) };
}

/** What a cell that was read holds. */
export function storedInCell(cell: Cell | null): StoredContent {
  if (cell === null || cell.value === null)
    return cell === null || cell.formula === null ? null : { formula: cell.formula };
  if (cell.formula !== null) return { formula: cell.formula };
  if (typeof cell.value === "number") return { number: cell.value };
  if (typeof cell.value === "boolean") return { truth: cell.value };
  return typeof cell.value === "string" ? { text: cell.value } : { error: cell.value.error };
}

/** What a fix would put into a cell that holds `now`: a text stays a text, whatever it begins with. */
export function wantedContent(after: Fix["after"], now: StoredContent): StoredContent {
  if (after === null || after === "") return null;
  if (typeof after === "number") return { number: after };
  if (typeof after === "boolean") return { truth: after };
  const isText = now !== null && "text" in now && now.text.startsWith("=");
  return after.startsWith("=") && !isText ? { formula: after } : { text: after };
}

/** Whether a cell that holds `now` still holds what the fix was made for; formulas whatever their spelling. */
export function isJudged(before: Fix["before"], now: StoredContent): boolean {
  if (before === null || before === "") return now === null;
  if (now === null || "error" in now) return false;
  if ("formula" in now)
    return (
      typeof before === "string" && before.startsWith("=") && formulaIdentity(before) === formulaIdentity(now.formula)
    );
  if ("number" in now) return before === now.number;
  return before === ("truth" in now ? now.truth : now.text);
}

/** Whether two contents are the same; formulas may have followed moved cells. */
export function sameContent(a: StoredContent, b: StoredContent): boolean {
  if (a !== null && b !== null && "formula" in a && "formula" in b)
    return formulaSkeleton(a.formula) === formulaSkeleton(b.formula);
  return JSON.stringify(a) === JSON.stringify(b);
}

/**
 * Queues content, number format and font of a cell; null content empties it, null format or font: it stays.
 * @param format the number format that the cell has afterwards
 */
export function putContent(
  cell: Excel.Range,
  content: StoredContent,
  change: { readonly numberFormat: string | null; readonly font: string | null },
  format: string,
): void {
  const setFormat = (): void => {
    if (change.numberFormat !== null) cell.numberFormat = [[change.numberFormat]];
  };
  // A cell formatted as text makes text of whatever is written: what is none goes in before, what is one after.
  const isTextCell = format === "@";
  const isText = content !== null && "text" in content;
  if (!isTextCell || isText) setFormat();
  if (content === null) cell.clear("Contents");
  else if ("truth" in content) cell.values = [[content.truth]];
  else if ("error" in content) cell.values = [[content.error]];
  else if (isTextCell && "text" in content)
    cell.formulas = [[content.text.startsWith("'") ? `'${content.text}` : content.text]];
  else cell.formulas = [[entryOf(content)]];
  if (isTextCell && !isText) setFormat();
  if (change.font !== null) cell.format.font.name = change.font;
}
