import type { ColumnHint, ExtentHint, LayoutHint } from "../model/requests/layout-hint";
import type { ColumnModel, RowModel } from "../model/tables/table";
import * as evidence from "./evidence";
import { reading } from "../vocabulary/words";
import { withoutPeriods } from "../vocabulary/periods";
import type { Region } from "./regions/region";
import type { SheetReading } from "./sheet-reading";
import { unitOf } from "../vocabulary/units";
import { columnMeaning } from "../vocabulary/column-meaning";

/** The words by which a column is known again, times left out. */
function columnKey(header: readonly string[] | string): string {
  return withoutPeriods(typeof header === "string" ? header : header.join(" "));
}

/** The words a column is known by, and which of the columns with these words it is, from 0. */
export interface ColumnIdentity {
  readonly key: string;
  readonly occurrence: number;
}

/** How every column is known in a hint, in order. */
export function columnIdentities(columns: readonly Pick<ColumnModel, "header">[]): readonly ColumnIdentity[] {
  const seen = new Map<string, number>();
  return columns.map(({ header }) => {
    const key = columnKey(header);
    const occurrence = seen.get(key) ?? 0;
    seen.set(key, occurrence + 1);
    return { key, occurrence };
  });
}

/** Whether a correction is of the column that is known so. */
export function isOfColumn(
  hint: Pick<ColumnHint, "header" | "occurrence">,
  { key, occurrence }: ColumnIdentity,
): boolean {
  return hint.occurrence === occurrence && columnKey(hint.header) === key;
}

/** The columns with the clerk's corrections in place. */
export function correctedColumns(columns: readonly ColumnModel[], hint: LayoutHint): readonly ColumnModel[] {
  const identities = columnIdentities(columns);
  return columns.map((column, i) => {
    const identity = identities[i];
    const correction = identity && hint.columns.find((c) => isOfColumn(c, identity));
    if (correction) return correctedColumn(column, correction);
    return hint.isConfirmed
      ? {
          ...column,
          confidence: 1,
          evidence: [...column.evidence.filter((each) => !evidence.isDoubt(each)), evidence.fromHint()],
        }
      : column;
  });
}

/** What the clerk said, nothing being something too; what was read where they said nothing of it. */
const saidOr = <T>(said: T | undefined, read: T): T => (said === undefined ? read : said);

function correctedColumn(column: ColumnModel, hint: ColumnHint): ColumnModel {
  const role = hint.role ?? column.role;
  const isFigure = role === "value" || role === "measure";
  const period =
    hint.period !== undefined && reading(hint.header) === reading(column.header.join(" "))
      ? hint.period
      : column.period;
  const unit = hint.unit === undefined ? column.unit : unitOf(hint.unit ?? "");
  return {
    ...column,
    role,
    scenario: role === "value" ? saidOr(hint.scenario, column.scenario) : null,
    measure: role === "measure" ? saidOr(hint.measure, column.measure ?? "other") : null,
    form: role === "measure" ? saidOr(hint.form, column.form) : null,
    quantity: isFigure ? saidOr(hint.quantity, column.quantity) : null,
    period: isFigure ? period : null,
    unit: isFigure ? unit : null,
    meaning: columnMeaning(column.header, isFigure ? unit : null),
    confidence: 1,
    evidence: [...column.evidence.filter((each) => !evidence.isDoubt(each)), evidence.fromHint()],
  };
}

/** The region with the body the clerk named; as it was where its first or last row is not found any more. */
export function correctedRegion(sheet: SheetReading, region: Region, extent: ExtentHint): Region {
  const labelled = (text: string, from: number, to: number, near: number): number | null => {
    const wanted = reading(text);
    const rows: number[] = [];
    for (let row = Math.max(from, sheet.range.top); row <= Math.min(to, sheet.range.bottom); row++) {
      const cells = sheet.rows[row - sheet.range.top] ?? [];
      if (
        cells
          .slice(0, Math.max(1, region.firstValueColumn - sheet.range.left))
          .some((cell) => cell.text !== "" && reading(cell.text) === wanted)
      )
        rows.push(row);
    }
    return nearest(rows, near);
  };
  const top = labelled(
    extent.firstLabel,
    (region.header?.top ?? region.body.top) - 20,
    region.body.bottom,
    region.body.top,
  );
  const bottom = top === null ? null : labelled(extent.lastLabel, top, region.body.bottom + 500, region.body.bottom);
  if (top === null || bottom === null) return region;
  const rows: number[] = [];
  for (let row = top - 1; row >= sheet.range.top && rows.length < extent.headerRows; row--) {
    if ((sheet.rows[row - sheet.range.top] ?? []).some((cell) => cell.kind !== "blank")) rows.push(row);
  }
  const { left, right } = region.body;
  const [first, last] = [rows.at(-1), rows[0]];
  return {
    ...region,
    body: { top, left, bottom, right },
    header: first === undefined || last === undefined ? null : { top: first, left, bottom: last, right },
    columnNumberRow:
      region.columnNumberRow !== null &&
      first !== undefined &&
      region.columnNumberRow >= first &&
      region.columnNumberRow < top
        ? region.columnNumberRow
        : null,
  };
}

/** Of rows in order the one nearest to a row: another table of the sheet may have a row of the same name. */
export function nearest(rows: readonly number[], row: number): number | null {
  return rows.reduce<number | null>(
    (best, each) => (best === null || Math.abs(each - row) < Math.abs(best - row) ? each : best),
    null,
  );
}

/** The hint that says what a table's body is now, for the clerk to change. */
export function extentOf(rows: readonly RowModel[], headerRows: number): ExtentHint {
  const named = rows.filter((row) => row.label !== "");
  return { firstLabel: named[0]?.label ?? "", lastLabel: named.at(-1)?.label ?? "", headerRows };
}
