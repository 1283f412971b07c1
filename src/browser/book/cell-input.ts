import { formatNumber, isDateFormat } from "../../local-excel/calc/formats/number-format";
import { cellAt, mergeAt, sheetOf, styleAt } from "../../local-excel/objects/cells/cells";
import { cultureOf, localFormula, shownFormat } from "../../local-excel/objects/culture";
import type { Session } from "../../local-excel/objects/object-type";
import type { SheetDocument } from "../../xlsx/document";

/** The cell that holds what stands at a place: the first one of a merged area. */
export function holderOf(
  sheet: SheetDocument,
  row: number,
  column: number,
): { readonly row: number; readonly column: number } {
  const merge = mergeAt(sheet, row, column);
  return merge === null ? { row, column } : { row: merge.top, column: merge.left };
}

/** What the formula bar shows of a cell: its formula, or its value as it would be typed. */
export function inputText(session: Session, sheetId: string, row: number, column: number): string {
  const sheet = sheetOf(session, sheetId);
  const cell = cellAt(sheet, row, column);
  if (cell === null) return "";
  if (cell.formula !== null) return `=${formulaText(session, cell.formula.text)}`;
  if (typeof cell.value === "number") return numberText(session, cell.value, styleAt(sheet, row, column));
  if (cell.value === null) return "";
  if (typeof cell.value === "boolean") return cell.value ? "TRUE" : "FALSE";
  return typeof cell.value === "string" ? cell.value : cell.value.error;
}

function formulaText(session: Session, text: string): string {
  try {
    return localFormula(session, text);
  } catch {
    // Array constants, whose local spelling is documented nowhere.
    return text;
  }
}

function numberText(session: Session, value: number, style: number): string {
  const { numberFormat } = session.workbook.styles.look(style);
  const { formats, shortDate } = cultureOf(session);
  if (isDateFormat(numberFormat) && Number.isInteger(value))
    return formatNumber(value, shownFormat(session, shortDate.toLowerCase()), session.workbook.date1904, formats);
  const isPercent = numberFormat.includes("%");
  const plain = isPercent ? `${String(Number((value * 100).toPrecision(15)))}%` : String(value);
  return plain.replace(".", formats.decimal);
}
