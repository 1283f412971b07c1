import { fromR1C1, toR1C1 } from "../../../xlsx/formulas/reference-style";

/** The most characters of a formula. Source: Microsoft Support, "Excel specifications and limits". */
export const FORMULA_LIMIT = 8192;

const PIECES = /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^\]]*\]|([\p{L}_][\p{L}\p{N}_.]*)(?=\()/gu;

/**
 * A formula as Excel spells it back, both without "=": references and function names in capitals, corners of a range in
 * order.
 * @param row Zero-based row of its cell.
 * @param column Zero-based column of its cell.
 */
export function spellFormula(text: string, row: number, column: number): string {
  const references = fromR1C1(toR1C1(text, row, column), row, column);
  return references.replace(PIECES, (piece: string, name: string | undefined) =>
    name === undefined ? piece : name.toUpperCase(),
  );
}
