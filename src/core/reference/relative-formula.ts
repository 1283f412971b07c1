import type { CellAddress } from "../model/cells/address";
import { columnIndex } from "../model/cells/address";

/** Texts, quoted sheet names and names with their letters are taken whole, so that only references are left. */
const TOKEN =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^\]]*\]|(?<![\p{L}\p{N}_.])(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\p{L}\p{N}_(.!])|[\p{L}_][\p{L}\p{N}_.]*/gu;

/** An A1 formula in R1C1 spelling as seen from a cell: cells and rectangles of cells, which is what examples use. */
export function relativeFormula(formula: string, at: CellAddress): string {
  return formula.replace(
    TOKEN,
    (
      token: string,
      fixedColumn: string | undefined,
      column: string | undefined,
      fixedRow: string | undefined,
      row: string | undefined,
    ) => {
      if (column === undefined || row === undefined) return token;
      return `${part("R", Number(row) - 1, at.row, fixedRow === "$")}${part("C", columnIndex(column), at.column, fixedColumn === "$")}`;
    },
  );
}

function part(letter: "R" | "C", index: number, origin: number, isFixed: boolean): string {
  if (isFixed) return letter + String(index + 1);
  return index === origin ? letter : `${letter}[${String(index - origin)}]`;
}
