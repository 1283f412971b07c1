import type { CellRange } from "../model/cells/address";
import { cellName, contains } from "../model/cells/address";
import type { Analysis } from "../model/results/analysis";
import type { MarkChange, MarkTone, Skipped } from "../model/changes/workbook-change";
import type { Place } from "../model/results/finding";
import type { CellValue, SheetGrid } from "../model/cells/workbook";
import { isErrorValue, valueAt } from "../model/cells/workbook";
import { SURE } from "../model/tables/table";
import { MARKS_PER_SHEET, markSignature } from "../model/signature";
import { REASONS, skipped } from "./reasons";

/**
 * The longest text that is compared inside a rule; longer ones are listed, not marked. Source: Excel takes at most 255
 * characters of text inside a formula; the longest text that is spoken of in 56 real workbooks has 75.
 */
const LONGEST_TEXT = 200;

/** A mark on every cell that a finding or an anomaly without an explanation points at, worst first, one a cell. */
export function composeMarks(analysis: Analysis): {
  readonly marks: readonly MarkChange[];
  readonly skipped: readonly Skipped[];
} {
  const wanted: { readonly id: string; readonly place: Place; readonly tone: MarkTone }[] = [
    ...analysis.findings.map((f) => ({ id: f.ruleId, place: f.place, tone: f.severity })),
    ...analysis.anomalies
      .filter((a) => a.explains !== true && !analysis.explanations.has(a.id))
      .map((a) => ({ id: a.detectorId, place: a.place, tone: "movement" as const })),
  ];
  const marks: MarkChange[] = [];
  const full = new Map<string, Skipped>();
  const seen = new Set<string>();
  const counts = new Map<string, number>();
  for (const { id, place, tone } of wanted) {
    const sheet = analysis.workbook.sheets.find((s) => s.name === place.sheet);
    if (!sheet || !mayBeMarked(analysis, sheet, place.range)) continue;
    const cell = { row: place.range.top, column: place.range.left };
    const formula = markFormula(id, cellName(cell), valueAt(sheet, cell.row, cell.column));
    const key = `${sheet.id}!${cellName(cell)}`;
    if (formula === null || seen.has(key)) continue;
    const count = counts.get(sheet.id) ?? 0;
    if (count >= MARKS_PER_SHEET) {
      full.set(sheet.id, skipped(sheet.name, null, REASONS.tooManyMarks));
      continue;
    }
    seen.add(key);
    counts.set(sheet.id, count + 1);
    marks.push({ sheetId: sheet.id, sheet: sheet.name, cell, tone, formula });
  }
  return { marks, skipped: [...full.values()] };
}

function mayBeMarked(analysis: Analysis, sheet: SheetGrid, range: CellRange): boolean {
  const isSingle = range.top === range.bottom && range.left === range.right;
  if (!isSingle || sheet.visibility !== "visible" || sheet.isProtected) return false;
  if (sheet.hiddenRows.has(range.top) || sheet.hiddenColumns.has(range.left)) return false;
  const table = analysis.tables.find((t) => t.sheet.id === sheet.id && contains(t.body, range.top, range.left));
  return table === undefined || (!table.isUploadForm && table.confidence >= SURE);
}

/** True as long as the cell holds the judged value; null where the value cannot be compared. */
export function markFormula(ruleId: string, cell: string, judged: CellValue): string | null {
  const condition = stillHolds(cell, judged);
  return condition === null ? null : `=AND(${markSignature(ruleId)}=0,${condition})`;
}

/** A condition, or several as arguments, that a cell holds the value; null where that cannot be compared. */
export function stillHolds(cell: string, judged: CellValue): string | null {
  if (judged === null) return `ISBLANK(${cell})`;
  if (isErrorValue(judged)) return `ISERROR(${cell})`;
  if (typeof judged === "boolean") return `${cell}=${judged ? "TRUE" : "FALSE"}`;
  if (typeof judged === "number") return `ISNUMBER(${cell}),${isStill(cell, judged)}`;
  return judged.length > LONGEST_TEXT ? null : `EXACT(${cell},"${judged.replaceAll('"', '""')}")`;
}

/**
 * A condition that a cell still holds a figure, as far as its digits mean anything: the last ones differ from one
 * calculation to the next.
 */
export function isStill(cell: string, figure: number): string {
  const decimals = Math.abs(figure) < 1e6 ? 6 : 2;
  const rounded = Number(figure.toFixed(decimals));
  const text = String(rounded).replace("e", "E");
  return `ROUND(${cell}-${rounded < 0 ? `(${text})` : text},${String(decimals)})=0`;
}
