import type { CellRange } from "../cells/address";
import { rangeName } from "../cells/address";
import type { Finding, Fix, Place } from "./finding";

/** What came of fixes that were asked for. */
export interface FixReceipt {
  /** Cells that were changed. */
  readonly applied: readonly Place[];
  /** Cells that held what was wanted already. */
  readonly settled: readonly Place[];
  /** Cells that hold something else by now: nothing was done to them. */
  readonly outdated: readonly Place[];
}

/** The fixes of the findings with these ids, but for cells that two of them would change differently. */
export function fixesOf(findings: readonly Finding[], ids: readonly string[]): readonly Fix[] {
  return withoutRivals(findings.filter((f) => ids.includes(f.id)).flatMap((f) => f.fixes));
}

/**
 * Every fix that can be applied without looking: no other reading is possible, and nothing else is proposed for the
 * cell.
 */
export function safeFixes(findings: readonly Finding[]): readonly Fix[] {
  return withoutRivals(findings.flatMap((f) => f.fixes)).filter((fix) => fix.isCertain);
}

function withoutRivals(fixes: readonly Fix[]): readonly Fix[] {
  const byCell = new Map<string, Fix | null>();
  for (const fix of fixes) {
    const key = placeKey(fix.place);
    const other = byCell.get(key);
    if (other === undefined) byCell.set(key, fix);
    else if (other !== null && other.after !== fix.after) byCell.set(key, null);
  }
  return [...byCell.values()].filter((fix) => fix !== null);
}

function placeKey({ sheet, range }: Place): string {
  return `${sheet}!${rangeName(range)}`;
}

/** Whether the range is one cell. */
export function isSingleCell(range: CellRange): boolean {
  return range.top === range.bottom && range.left === range.right;
}
