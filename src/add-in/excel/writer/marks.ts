import type { CellRange } from "../../../core/model/cells/address";
import { parseArea } from "../../../core/model/cells/address";
import type { MarkTone } from "../../../core/model/changes/workbook-change";
import { isMarkFormula } from "../../../core/model/signature";
import type { Size } from "../round-trips";
import { answered } from "./progress";

/** A mark that stands in the workbook. */
export interface ExistingMark {
  readonly sheetId: string;
  readonly formatId: string;
  /** Null where Excel has spread it over several areas (cells were copied). */
  readonly range: CellRange | null;
  readonly formula: string;
  readonly fill: string;
}

/** A conditional format of our kind (a formula) whose answers are on their way. */
export interface AskedFormat {
  readonly sheetId: string;
  readonly format: Excel.ConditionalFormat;
  readonly rule: Excel.ConditionalFormatRule;
  readonly fill: Excel.ConditionalRangeFill;
  readonly range: Excel.Range;
}

/** Bytes of the question for a conditional format, and of its answer. Source: measured, 630 and 310. */
export const FORMAT_SIZE: Size = { sent: 1_600, received: 900 };

/** Queues the question for formula, fill and place of a conditional format; its type must be "Custom" (a formula). */
export function askFormat(sheetId: string, format: Excel.ConditionalFormat): AskedFormat {
  const rule = format.custom.rule;
  rule.load("formula");
  const { fill } = format.custom.format;
  fill.load("color");
  const range = format.getRangeOrNullObject();
  range.load("address");
  return { sheetId, format, rule, fill, range };
}

/**
 * A conditional format from what was answered.
 * @throws what office.js throws where a part of the answer is missing
 */
export function readFormat({ sheetId, format, rule, fill, range }: AskedFormat): ExistingMark {
  return {
    sheetId,
    formatId: format.id,
    range: range.isNullObject ? null : parseArea(range.address),
    formula: rule.formula,
    fill: fill.color,
  };
}

/**
 * The marks among the conditional formats that were asked for: their formulas bear our signature, or are empty, as
 * nobody but a run can leave one that is cut off in between. What could not be read is not ours.
 */
export function existingMarks(asked: readonly AskedFormat[]): readonly ExistingMark[] {
  return asked.flatMap((format): readonly ExistingMark[] => {
    const mark = answered(() => readFormat(format));
    return mark !== null && (mark.formula === "" || isMarkFormula(mark.formula)) ? [mark] : [];
  });
}

/** Calm fills by severity, pale enough to read and to print. */
export const MARK_FILLS: Readonly<Record<MarkTone, string>> = {
  error: "#F8D7DA",
  warning: "#FFF2CC",
  information: "#DDEBF7",
  movement: "#E8DFF5",
};

/**
 * A priority below every other. Source: the reference page of `Excel.ConditionalFormat.priority`, by which a number
 * beyond the last priority becomes the last; no sheet holds so many conditional formats.
 */
const LOWEST_PRIORITY = 100_000;

/**
 * Queues a mark below every other conditional format of the sheet, where Excel would put it on top.
 * @returns the format, whose `id` is known once that was answered
 */
export function addMark(cell: Excel.Range, formula: string, fill: string): Excel.ConditionalFormat {
  const format = cell.conditionalFormats.add("Custom");
  format.load("id");
  format.custom.rule.formula = formula;
  format.custom.format.fill.color = fill;
  format.stopIfTrue = false;
  format.priority = LOWEST_PRIORITY;
  return format;
}
