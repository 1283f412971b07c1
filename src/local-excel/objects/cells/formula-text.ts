import { fromR1C1, toR1C1 } from "../../../xlsx/formulas/reference-style";

/** The longest formula a cell takes, in characters. */
export const FORMULA_LIMIT = 8192;

const PIECES = /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^\]]*\]|([\p{L}_][\p{L}\p{N}_.]*)(?=\()/gu;

/**
 * A formula as Excel spells it back: references and function names in capitals, corners of a range in order; without
 * "=".
 */
export function spellFormula(text: string, row: number, column: number): string {
  const references = fromR1C1(toR1C1(text, row, column), row, column);
  return references.replace(PIECES, (piece: string, name: string | undefined) =>
    name === undefined ? piece : name.toUpperCase(),
  );
}
