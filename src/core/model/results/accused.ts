import type { CellAddress } from "../cells/address";
import { styleKey } from "../cells/workbook";
import type { Finding, Place } from "./finding";
import type { MeasureColumn } from "./computation";
import type { TableModel } from "../tables/table";

/**
 * Cells whose figures a finding says are none, or wrong, by the name of their sheet, each as in `styleKey`: no growth,
 * share, movement or sentence is drawn from them.
 */
export type AccusedCells = ReadonlyMap<string, ReadonlySet<number>>;

/** Where no finding accuses a figure. */
export const NOTHING_ACCUSED: AccusedCells = new Map();

/** Whether the figure at a zero-based row and column of a sheet is accused. */
export function isAccused(accused: AccusedCells, sheet: string, { row, column }: CellAddress): boolean {
  return accused.get(sheet)?.has(styleKey(row, column)) === true;
}

/** The measures as far as they may be told: what is taken of an accused figure counts as missing. */
export function withoutAccused(
  measures: readonly MeasureColumn[],
  tables: readonly TableModel[],
  accused: AccusedCells,
): readonly MeasureColumn[] {
  if (accused.size === 0) return measures;
  const sheets = new Map(tables.map((table) => [table.id, table.sheet.name] as const));
  return measures.map((measure) => {
    const sheet = sheets.get(measure.tableId);
    if (sheet === undefined || !accused.has(sheet)) return measure;
    return {
      ...measure,
      cells: measure.cells.map((cell) =>
        cell.operands.some((operand) => isAccused(accused, sheet, operand))
          ? { ...cell, status: "missing" as const, value: null }
          : cell,
      ),
    };
  });
}

/**
 * The cells whose figures findings accuse: texts and dates in the place of figures, figures that the others show to be
 * wrong, totals that do not add up. What is only unlikely, missing or written otherwise accuses none.
 */
export function accusedCells(findings: readonly Finding[]): AccusedCells {
  const accused = new Map<string, Set<number>>();
  for (const finding of findings) {
    if (finding.severity === "information" || !accuses(finding)) continue;
    for (const { sheet, range } of finding.cause?.cells ?? []) add(accused, { sheet, range });
  }
  return accused;
}

function accuses({ cause }: Finding): boolean {
  if (cause === undefined) return false;
  const { kind, quantity } = cause;
  return (
    kind === "no-figure" ||
    kind === "wrong-figure" ||
    kind === "scale" ||
    (kind === "disagreement" && SUMS.includes(quantity))
  );
}

/** What does not agree with its parts has no shares. */
const SUMS: readonly string[] = ["total", "cumulative"];

function add(accused: Map<string, Set<number>>, { sheet, range }: Place): void {
  const cells = accused.get(sheet) ?? new Set<number>();
  accused.set(sheet, cells);
  for (let row = range.top; row <= range.bottom; row++)
    for (let column = range.left; column <= range.right; column++) cells.add(styleKey(row, column));
}
