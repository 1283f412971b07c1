import { evaluate } from "../../local-excel/objects/workbook/calculation";
import { containsCell } from "../../local-excel/objects/area";
import type { Session } from "../../local-excel/objects/object-type";
import type { CellValue, ConditionalFormatRecord, DifferentialFormat, SheetDocument } from "../../xlsx/document";
import { translateFormula } from "../../xlsx/formulas/reference-style";

/** The formula of a conditional format and what it makes of a cell; null where it is ruled by something else. */
function ruleOf({ rule }: ConditionalFormatRecord): {
  readonly formula: string;
  readonly format: DifferentialFormat;
} | null {
  return rule.kind === "custom" ? rule : (rule.seen ?? null);
}

const holds = (value: CellValue): boolean => value === true || (typeof value === "number" && value !== 0);

/** Whether some conditional formats of a sheet are ruled by something that is not evaluated here. */
export function hasUnshownFormats({ conditionalFormats }: SheetDocument): boolean {
  return conditionalFormats.some((format) => ruleOf(format) === null);
}

/**
 * What the conditional formats of a cell (zero-based) change of its look, the first of them first; those that are not
 * ruled by a formula, or by one that cannot be evaluated, change nothing.
 */
export function conditionalLook(
  session: Session,
  sheet: SheetDocument,
  row: number,
  column: number,
): DifferentialFormat {
  let look: DifferentialFormat = { fill: null, fontColor: null, bold: null };
  const formats = sheet.conditionalFormats.filter(({ areas }) => areas.some((area) => containsCell(area, row, column)));
  for (const record of formats.toSorted((a, b) => a.priority - b.priority)) {
    const rule = ruleOf(record);
    if (rule === null || !isMet(session, sheet, record, rule.formula, { row, column })) continue;
    look = {
      fill: look.fill ?? rule.format.fill,
      fontColor: look.fontColor ?? rule.format.fontColor,
      bold: look.bold ?? rule.format.bold,
    };
    if (record.stopIfTrue) break;
  }
  return look;
}

function isMet(
  session: Session,
  sheet: SheetDocument,
  { areas }: ConditionalFormatRecord,
  formula: string,
  { row, column }: { readonly row: number; readonly column: number },
): boolean {
  const top = Math.min(...areas.map((area) => area.top));
  const left = Math.min(...areas.map((area) => area.left));
  try {
    return holds(
      evaluate(session, { sheetId: sheet.id, row, column }, translateFormula(formula, top, left, row, column)),
    );
  } catch {
    return false;
  }
}
