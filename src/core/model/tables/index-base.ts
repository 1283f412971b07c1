import type { RowModel, TableModel } from "./table";
import { labelPath } from "./table";
import { normalizeLabel } from "../message";

/** What an index row is relative to, as its label (or its parents', or the title) says. */
type IndexBase = "same-period" | "previous-period" | "other";

const SAME_PERIOD = /cùng kỳ|\bck\b|so (với )?năm trước|same period/;
const PREVIOUS_PERIOD = /so (với )?(tháng|kỳ|quý) trước|previous (month|period|quarter)/;
const OTHER = /năm gốc|kỳ gốc|so (với )?(tháng \d|năm \d{4}|bình quân|đầu năm|cuối năm)|base (year|period)/;

function baseIn(text: string): IndexBase | null {
  if (SAME_PERIOD.test(text)) return "same-period";
  if (PREVIOUS_PERIOD.test(text)) return "previous-period";
  return OTHER.test(text) ? "other" : null;
}

/**
 * What an index row is relative to, by its own label, its parents', or the title; the same period of last year unless
 * the sheet says otherwise, as industrial production is.
 */
export function indexBaseOf(table: TableModel, row: RowModel): IndexBase {
  const own = baseIn(normalizeLabel([...labelPath(table, row)].reverse().join(" | ")));
  return own ?? (table.title ? baseIn(normalizeLabel(table.title.text)) : null) ?? "same-period";
}
