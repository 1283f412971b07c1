import type { CellContent } from "../../../core/model/changes/workbook-change";

/** Text that Excel would take for a number, a date, a truth value or a formula when it is written as it stands. */
const MISREAD =
  /^[=+\-@'\s\d.,(%#$€£¥₫]|^(?:true|false)$|^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[\s.\-/]*\d/i;

/**
 * What is given to `formulas` so that the cell holds the content: text stays text, by an apostrophe where it could be
 * misread.
 */
export function entryOf(content: CellContent): string | number {
  if ("formula" in content) return content.formula;
  if ("number" in content) return content.number;
  return MISREAD.test(content.text) ? `'${content.text}` : content.text;
}
