import type { CellRange } from "../../model/cells/address";
import { columnIndex, columnName, parseRange } from "../../model/cells/address";

/** A cell or rectangle a formula points at. */
interface Reference {
  /** Null for the formula's own sheet. */
  readonly sheet: string | null;
  /** The other workbook's name or number, null for this one. */
  readonly workbook: string | null;
  readonly range: CellRange;
}

const REFERENCE =
  /(?:('(?:[^']|'')+'|[\p{L}\p{N}_.[\]]+)!)?(\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?)(?![\p{L}\p{N}_(.])/gu;

/**
 * The cells and rectangles an A1 formula points at; names, structured references and whole rows or columns are left
 * out.
 */
export function referencesOf(formula: string): readonly Reference[] {
  const bare = formula.replace(/"(?:[^"]|"")*"/g, '""');
  const result: Reference[] = [];
  for (const match of bare.matchAll(REFERENCE)) {
    const before = bare[match.index - 1] ?? "";
    if (/[\p{L}\p{N}_.!']/u.test(before)) continue;
    const range = parseRange(match[2] ?? "");
    if (!range) continue;
    const prefix = match[1]?.replace(/^'|'$/g, "").replaceAll("''", "'") ?? null;
    const workbook = prefix === null ? null : (/\[([^\]]+)\]/.exec(prefix)?.[1] ?? null);
    result.push({ sheet: prefix === null ? null : prefix.replace(/^.*\[[^\]]+\]/, ""), workbook, range });
  }
  return result;
}

/** An A1 formula as it reads some rows further down and columns further right: relative parts move, "$" parts stay. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  return formula
    .split(/("(?:[^"]|"")*"|'(?:[^']|'')*'!)/)
    .map((piece, i) =>
      i % 2 === 1 && piece.startsWith('"')
        ? piece
        : piece.replace(
            CELL,
            (whole, before: string, fixedColumn: string, name: string, fixedRow: string, row: string) => {
              const column = fixedColumn === "$" ? name : columnName(columnIndex(name) + columns);
              const line = fixedRow === "$" ? row : String(Number(row) + rows);
              return before === undefined ? whole : before + fixedColumn + column + fixedRow + line;
            },
          ),
    )
    .join("");
}

const CELL = /(^|[^\p{L}\p{N}_.$'[\]])(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\p{L}\p{N}_(!'\]])/gu;
