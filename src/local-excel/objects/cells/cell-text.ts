import { formatValue } from "../../calc/formats/number-format";
import type { CellValue } from "../../../xlsx/document";
import type { Session } from "../object-type";

/**
 * What a cell shows, whatever its width (Range.text never has "####"); "" for null.
 * @param style Index into the style table.
 */
export function cellText(session: Session, value: CellValue, style: number): string {
  return value === null
    ? ""
    : formatValue(value, session.workbook.styles.look(style).numberFormat, session.workbook.date1904);
}
