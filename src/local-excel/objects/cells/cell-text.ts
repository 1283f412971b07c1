import { formatValue } from "../../calc/formats/number-format";
import type { CellValue } from "../../../xlsx/document";
import { cultureOf, shownFormat } from "../culture";
import type { Session } from "../object-type";

/**
 * What a cell shows under the machine's regional settings, whatever its width (Range.text never has "####"); "" for null.
 * @param style Index into the style table.
 */
export function cellText(session: Session, value: CellValue, style: number): string {
  if (value === null) return "";
  const format = shownFormat(session, session.workbook.styles.look(style).numberFormat);
  return formatValue(value, format, session.workbook.date1904, cultureOf(session).formats);
}
