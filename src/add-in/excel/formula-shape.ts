import { columnIndex } from "../../core/model/cells/address";

/**
 * Text and quoted sheet names are taken whole; then truth values (LibreOffice writes FALSE as `FALSE()`), references,
 * errors, numbers, other words.
 */
const TOKEN =
  /"(?:[^"]|"")*"|(?<![\p{L}\p{N}_.])(?:TRUE|FALSE)\(\)|((?:'(?:[^']|'')*'|[\p{L}\p{N}_.]+)!)?(?:(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?![\p{L}\p{N}_(.!])|#REF!)|(?<![\p{L}\p{N}_.])\d+(?:\.\d+)?(?:[Ee][+-]?\d+)?|[\p{L}_][\p{L}\p{N}_.]*|\s+|[^\s]/giu;

/** A reference to a cell as it is written in a formula; `row` counts from 1. */
interface CellReference {
  readonly column: string;
  readonly row: number;
  readonly fixedColumn: boolean;
  readonly fixedRow: boolean;
}

/**
 * The formula token by token: each reference as `reference` writes it (null: a broken one), texts as they are, all
 * else in one spelling.
 */
function mapTokens(formula: string, reference: (sheet: string, cell: CellReference | null) => string): string {
  return formula.replace(TOKEN, (token: string, ...parts: (string | undefined)[]) => {
    const [sheet = "", fixedColumn, column, fixedRow, row] = parts;
    if (token.startsWith('"')) return token;
    if (column !== undefined && row !== undefined)
      return reference(sheet, {
        column,
        row: Number(row),
        fixedColumn: fixedColumn === "$",
        fixedRow: fixedRow === "$",
      });
    if (token.endsWith("#REF!")) return reference(sheet, null);
    if (/^\d/.test(token)) return String(Number(token));
    return token.trim() === "" ? "" : token.toUpperCase().replace("()", "");
  });
}

/**
 * The formula without its spelling: case, spaces, the quotes of sheet names and the writing of numbers, which Excel
 * does not keep as typed.
 */
export function formulaIdentity(formula: string): string {
  return mapTokens(formula, (sheet, ref) => {
    const bare = sheet.replace(/^'(.*)'!$/u, (_, name: string) => `${name.replaceAll("''", "'")}!`);
    return ref === null
      ? `${bare}#REF!`
      : `${bare}${ref.fixedColumn ? "$" : ""}${ref.column.toUpperCase()}${ref.fixedRow ? "$" : ""}${String(ref.row)}`;
  });
}

/**
 * The formula with each reference as its distance from the formula's own cell: equal in every row of a column, and
 * after rows were inserted. `row` and `column` are zero-based.
 */
export function formulaShape(formula: string, row: number, column: number): string {
  return mapTokens(formula, (sheet, ref) => {
    if (ref === null) return "#REF!";
    const rowPart = ref.fixedRow ? String(ref.row) : `[${String(ref.row - 1 - row)}]`;
    const columnPart = ref.fixedColumn ? ref.column.toUpperCase() : `[${String(columnIndex(ref.column) - column)}]`;
    return `${sheet}R${rowPart}C${columnPart}`;
  });
}

/** The formula with every reference left open: equal even after columns were inserted or a sheet was renamed. */
export function formulaSkeleton(formula: string): string {
  return mapTokens(formula, () => "?");
}
