/** A cell of a sheet, zero-based. */
export interface CellAddress {
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells, zero-based, inclusive on every side. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** The last row and column Excel has, zero-based. */
export const LAST_ROW = 1_048_575;
export const LAST_COLUMN = 16_383;

/** "A" for 0, "AA" for 26. */
export function columnName(column: number): string {
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** 0 for "A"; the text must be letters only. */
export function columnIndex(name: string): number {
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** "B3" for row 2, column 1. */
export function cellName(cell: CellAddress): string {
  return columnName(cell.column) + String(cell.row + 1);
}

/** "B3:D9", or "B3" for a single cell. */
export function rangeName(range: CellRange): string {
  const first = cellName({ row: range.top, column: range.left });
  const last = cellName({ row: range.bottom, column: range.right });
  return first === last ? first : `${first}:${last}`;
}

/** The rectangle that "B3:D9", "$B$3" or "Sheet!B3" names; null when it is not such an address. */
export function parseRange(address: string): CellRange | null {
  const local = address.slice(address.lastIndexOf("!") + 1).replaceAll("$", "");
  const match = /^([A-Za-z]{1,3})(\d{1,7})(?::([A-Za-z]{1,3})(\d{1,7}))?$/.exec(local);
  if (!match) return null;
  const [, firstColumn, firstRow, lastColumn, lastRow] = match;
  if (firstColumn === undefined || firstRow === undefined) return null;
  const left = columnIndex(firstColumn);
  const top = Number(firstRow) - 1;
  const right = lastColumn === undefined ? left : columnIndex(lastColumn);
  const bottom = lastRow === undefined ? top : Number(lastRow) - 1;
  return {
    top: Math.min(top, bottom),
    left: Math.min(left, right),
    bottom: Math.max(top, bottom),
    right: Math.max(left, right),
  };
}

/**
 * The same, of an address as Excel answers it: whole columns ("A:H") and whole rows ("1:61") are rectangles to the edge
 * of the sheet.
 */
export function parseArea(address: string): CellRange | null {
  const local = address.slice(address.lastIndexOf("!") + 1).replaceAll("$", "");
  const columns = /^([A-Za-z]{1,3}):([A-Za-z]{1,3})$/.exec(local);
  const rows = /^(\d{1,7}):(\d{1,7})$/.exec(local);
  if (columns) return parseRange(`${columns[1] ?? ""}1:${columns[2] ?? ""}${String(LAST_ROW + 1)}`);
  if (rows) return parseRange(`A${rows[1] ?? ""}:${columnName(LAST_COLUMN)}${rows[2] ?? ""}`);
  return parseRange(local);
}

/** How many cells a rectangle has. */
export function cellCount({ top, left, bottom, right }: CellRange): number {
  return (bottom - top + 1) * (right - left + 1);
}

/** A sheet's name as it stands in a formula: quoted, inner quotes doubled. */
export function quotedSheetName(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

/** "Biểu 1!F9": how a place is shown to people and in reports. */
export function placeName(sheet: string, range: CellRange): string {
  return `${sheet}!${rangeName(range)}`;
}

/** The range of one cell. */
export function singleCell(cell: CellAddress): CellRange {
  return { top: cell.row, left: cell.column, bottom: cell.row, right: cell.column };
}

/** Whether the cell lies in the rectangle. */
export function contains(range: CellRange, row: number, column: number): boolean {
  return row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;
}

/** Whether two rectangles share a cell. */
export function overlaps(a: CellRange, b: CellRange): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}
