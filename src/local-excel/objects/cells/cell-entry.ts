import { needsArrayEvaluation } from "../../calc/schedule/array-formula";
import { parseFormula } from "../../calc/syntax/parse";
import { fromR1C1, typedShape } from "../../../xlsx/formulas/reference-style";
import type { CellRecord, SheetDocument } from "../../../xlsx/document";
import { formatCells } from "./address";
import { cellArea, cellCount } from "../area";
import { cellAt, inheritedStyle, styleAt } from "./cells";
import { invalidArgument } from "../errors";
import { FORMULA_LIMIT, spellFormula } from "./formula-text";
import { rangeOfName } from "../workbook/name-lookup";
import { notEmulated, type Session, type WireValue } from "../object-type";
import { readTypedInput } from "./typed-input";

/** How formulas among the inputs are spelled. */
export type EntryNotation = "A1" | "R1C1";

/** What is known of a formula by its shape (`typedShape`): it can be read. */
interface EnteredShape {
  /** Excel spells it as it was typed. */
  readonly isSpelled: boolean;
  readonly needsArray: boolean;
}

/** How inputs that are entered together are spelled, and what was found out of the formulas among them. */
export interface Entering {
  readonly notation: EntryNotation;
  readonly shapes: Map<string, EnteredShape>;
}

/** Where a cell stands, zero-based. */
interface Place {
  readonly row: number;
  readonly column: number;
}

/** The most characters a cell holds. Source: Microsoft Support, "Excel specifications and limits". */
const TEXT_LIMIT = 32_767;

/**
 * What a cell holds after `input` was entered: text that begins with "=" (or with "+" or "-" and is no number) is a
 * formula, other text is read as Excel reads typing in en-US, unless the cell is formatted as text or the text begins
 * with an apostrophe.
 * @returns null where nothing is left to keep; a formula has no value yet.
 * @throws {HostError} InvalidArgument for a formula that cannot be read or what is too long, NotImplemented for data
 *   types.
 */
export function readEntry(
  session: Session,
  sheet: SheetDocument,
  { row, column }: Place,
  input: WireValue,
  entering: Entering,
): CellRecord | null {
  const style = styleAt(sheet, row, column);
  const { numberFormat } = session.workbook.styles.look(style);
  const asText = numberFormat === "@";
  if (typeof input === "number") {
    if (!Number.isFinite(input)) throw invalidArgument();
    return { value: asText ? String(input) : input, formula: null, style };
  }
  if (typeof input === "boolean") return { value: input, formula: null, style };
  if (typeof input !== "string") throw notEmulated("data types as values of cells");
  if (input.length > TEXT_LIMIT) throw invalidArgument();
  if (input === "") return emptied(sheet, row, column);
  if (input.startsWith("'")) return { value: input.slice(1), formula: null, style };
  if (asText) return { value: input, formula: null, style };
  if (/^=[^]/.test(input)) return formulaEntry(session, sheet, { row, column }, input.slice(1), entering);
  const typed = readTypedInput(input, session.workbook.date1904, new Date().getFullYear());
  if (typeof typed.value === "string" && /^[+-]./.test(input))
    return formulaEntry(session, sheet, { row, column }, input, entering);
  const shown =
    typed.numberFormat !== null && numberFormat === "General"
      ? session.workbook.styles.derive(style, { numberFormat: typed.numberFormat })
      : style;
  return { value: typed.value, formula: null, style: shown };
}

function formulaEntry(
  session: Session,
  sheet: SheetDocument,
  { row, column }: Place,
  text: string,
  { notation, shapes }: Entering,
): CellRecord {
  const style = styleAt(sheet, row, column);
  const inA1 = notation === "R1C1" ? fromR1C1(text, row, column) : text;
  if (inA1.length > FORMULA_LIMIT) throw invalidArgument();
  const key = typedShape(inA1, row, column);
  const known = shapes.get(key);
  if (known === undefined && parseFormula(inA1, row, column) === null) throw invalidArgument();
  const spelled = known?.isSpelled === true ? inA1 : spellFormula(inA1, row, column);
  const isMultiCell = (name: string) => {
    const named = rangeOfName(session, name, sheet.id);
    return named !== null && cellCount(named.area) > 1;
  };
  // Text that gives several values becomes a dynamic array; it is one cell large until it is calculated.
  const needsArray = known?.needsArray ?? needsArrayEvaluation(spelled, isMultiCell);
  if (known === undefined) shapes.set(key, { isSpelled: spelled === inA1, needsArray });
  if (needsArray)
    return {
      value: null,
      formula: { kind: "array", text: spelled, range: formatCells(cellArea(row, column)), dynamic: true },
      style,
    };
  const old = cellAt(sheet, row, column);
  if (old?.formula?.kind === "normal" && old.formula.text === spelled) return old;
  return { value: null, formula: { kind: "normal", text: spelled }, style };
}

/** A cell (zero-based) without its contents: its look stays; null where it looks like its row or column anyway. */
export function emptied(sheet: SheetDocument, row: number, column: number): CellRecord | null {
  const cell = cellAt(sheet, row, column);
  if (cell === null || (cell.value === null && cell.formula === null)) return cell;
  return cell.style === inheritedStyle(sheet, row, column) ? null : { value: null, formula: null, style: cell.style };
}
