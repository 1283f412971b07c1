import type { Region } from "./region";
import type { PlacedCell, RowShape } from "./row-shapes";
import type { SheetReading } from "../sheet-reading";
import { cellOf } from "../sheet-reading";

type Line = readonly PlacedCell[];

/** Whether two rows hold the same words in the same columns, two of them at least. */
function isSameLine(a: Line, b: Line): boolean {
  return (
    a.length > 1 &&
    a.length === b.length &&
    a.every(({ column, cell }, i) => column === b[i]?.column && cell.text === b[i].cell.text)
  );
}

/**
 * How many rows from `at` on repeat rows of the header for a new page, between two rows of figures; 0 where they
 * begin something else.
 */
export function repeatedLines(shapes: readonly RowShape[], header: readonly RowShape[], at: number): number {
  const isRepeated = (i: number): boolean => {
    const shape = shapes[i];
    return shape !== undefined && header.some((line) => isSameLine(line.cells, shape.cells));
  };
  let count = 0;
  while (isRepeated(at + count)) count++;
  const [above, below] = [shapes[at - 1], shapes[at + count]];
  return count > 0 && above !== undefined && below !== undefined && above.isData && below.isData ? count : 0;
}

/** The rows of a region's body that repeat its header. */
export function repeatedHeaderRows(
  sheet: SheetReading,
  { header, body, firstValueColumn }: Region,
): ReadonlySet<number> {
  const lineAt = (row: number): Line => {
    const cells: PlacedCell[] = [];
    for (let column = sheet.range.left; column <= sheet.range.right; column++) {
      const cell = cellOf(sheet, row, column);
      if (cell.kind !== "blank") cells.push({ column, cell });
    }
    return cells;
  };
  const repeated = new Set<number>();
  if (header === null) return repeated;
  // What stands over the figures tells most bodies' rows from a header at one glance.
  const heads = Array.from({ length: header.bottom - header.top + 1 }, (_, i) => lineAt(header.top + i)).filter(
    (line) => line.some(({ column }) => column >= firstValueColumn),
  );
  for (let row = body.top; row <= body.bottom; row++) {
    const own = cellOf(sheet, row, firstValueColumn);
    if (
      own.kind === "number" &&
      !heads.some((line) => line.some(({ column, cell }) => column === firstValueColumn && cell.kind === "number"))
    )
      continue;
    const line = lineAt(row);
    if (heads.some((head) => isSameLine(head, line))) repeated.add(row);
  }
  return repeated;
}
