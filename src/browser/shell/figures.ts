import { eachCell } from "../../local-excel/objects/cells/cells";
import { formatNumber } from "../../core/i18n/number-format";
import type { Language } from "../../core/model/message";
import type { Area, SheetDocument } from "../../xlsx/document";
import { say } from "./words";

/** Average, count and sum of the numbers that are selected, as Excel shows them below the sheet; empty for fewer than two. */
export function figuresOf(sheet: SheetDocument, area: Area, language: Language): string {
  let count = 0;
  let sum = 0;
  eachCell(sheet, area, ({ value }) => {
    if (typeof value !== "number") return;
    count += 1;
    sum += value;
  });
  if (count < 2) return "";
  const told = (value: number): { readonly n: string } => ({ n: formatNumber(value, language) });
  return [
    say("average", language, told(sum / count)),
    say("count", language, told(count)),
    say("sum", language, told(sum)),
  ].join("    ");
}
