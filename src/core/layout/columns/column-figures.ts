import type { MeasureForm, MeasureKind } from "../../model/tables/table";
import { isOrdinal } from "../../vocabulary/bullets";
import { CHANGE_MARK } from "../../vocabulary/numbers";
import { match } from "../../vocabulary/words";
import type { Region } from "../regions/region";
import { repeatedHeaderRows } from "../regions/repeated-header";
import type { ReadCell, SheetReading } from "../sheet-reading";
import { cellOf } from "../sheet-reading";
import { parseUnit } from "../../vocabulary/units";

/** What the body of a column holds. */
export interface ColumnFigures {
  readonly column: number;
  readonly numbers: number;
  readonly texts: number;
  readonly ordinals: number;
  readonly units: number;
  readonly marks: number;
  /** Distinct texts, up to a limit. */
  readonly filled: number;
  readonly percents: number;
  /** Figures written with an arrow or "tăng", "giảm": changes. */
  readonly arrows: number;
  /** The figures by row of the sheet. */
  readonly values: ReadonlyMap<number, number>;
}

/** Body rows that are looked at for what a column holds; the rest of a long table is like them. */
const LIMIT = 400;

/** What every column of the region holds. */
export function columnFigures(sheet: SheetReading, region: Region): readonly ColumnFigures[] {
  const { top, bottom, left, right } = region.body;
  const repeated = repeatedHeaderRows(sheet, region);
  const result: ColumnFigures[] = [];
  for (let column = left; column <= right; column++) {
    const count = { numbers: 0, texts: 0, ordinals: 0, units: 0, marks: 0, filled: 0, percents: 0, arrows: 0 };
    const values = new Map<number, number>();
    for (let row = top; row <= Math.min(bottom, top + LIMIT); row++)
      if (!repeated.has(row)) tally(cellOf(sheet, row, column), row, count, values);
    result.push({ column, ...count, values });
  }
  return result;
}

function tally(
  cell: ReadCell,
  row: number,
  count: Record<"numbers" | "texts" | "ordinals" | "units" | "marks" | "filled" | "percents" | "arrows", number>,
  values: Map<number, number>,
): void {
  if (cell.kind === "blank") return;
  count.filled++;
  if (cell.showsPercent) count.percents++;
  if (cell.isText && match(CHANGE_MARK, cell.text) !== null && /%/.test(cell.text)) count.arrows++;
  if (cell.number !== null && cell.kind !== "date") {
    count.numbers++;
    values.set(row, cell.number);
    if (Number.isInteger(cell.number) && cell.number > 0 && cell.number < 1000) count.ordinals++;
  } else if (cell.kind === "mark") {
    count.marks++;
    if (/^["':]/.test(cell.text)) count.units++;
    if (isOrdinal(cell.text)) count.ordinals++;
  } else if (cell.kind === "text" || cell.kind === "date") {
    count.texts++;
    if (isOrdinal(cell.text)) count.ordinals++;
    if (parseUnit(cell.text)) count.units++;
  }
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}

/** Whether figures lie around a hundred, with decimals and little spread, as those of an index do. */
export function isLikeIndex(values: readonly number[]): boolean {
  const near = values.filter((v) => v >= 80 && v <= 125).length;
  const fractional = values.filter((v) => !Number.isInteger(v)).length;
  return near * 10 >= values.length * 8 && fractional * 2 >= values.length;
}

/**
 * How a measure column is printed, by its figures alone; null where it holds none. `isChange` says that its words
 * name a change.
 */
export function formOf(figures: ColumnFigures, measure: MeasureKind, isChange: boolean): MeasureForm | null {
  const values = [...figures.values.values()].filter((v) => v !== 0);
  if (values.length === 0) return null;
  const sizes = values.map(Math.abs);
  const middle = median(values);
  const largest = Math.max(...sizes);
  const negative = values.some((v) => v < 0);
  if (measure === "difference" || measure === "other") return null;
  if (measure === "share") return largest <= 1.0001 && values.length > 0 ? "fraction" : "index";
  if (measure === "plan-attainment")
    return (largest <= 3 && middle <= 1.6 && values.some((v) => !Number.isInteger(v))) ||
      figures.percents * 2 > figures.numbers
      ? "fraction"
      : "index";
  if (measure === "contribution") return "change";
  if (figures.arrows * 2 > figures.numbers) return "change";
  if (figures.percents * 2 > figures.numbers) return "fraction";
  // An index is never below zero.
  const nearHundred = values.filter((v) => v >= 50 && v <= 150).length;
  if (negative && nearHundred * 5 < values.length * 4) return "change";
  if (middle >= 50) return "index";
  if (!negative && middle > 0.5 && middle < 2 && largest <= 5) return isChange ? "change" : "fraction";
  if (negative || isChange || middle < 40) return "change";
  return "index";
}
