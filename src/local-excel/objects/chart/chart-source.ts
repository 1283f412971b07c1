import { isDateFormat } from "../../calc/formats/number-format";
import type { Area, SeriesRecord, SheetDocument } from "../../../xlsx/document";
import { formatAbsoluteAddress } from "../cells/address";
import { cellArea, columnCount, rowCount } from "../area";
import { cellText } from "../cells/cell-text";
import { isBlank, cellAt, styleAt, valueAt } from "../cells/cells";
import { notEmulated, type Session } from "../object-type";

/** Whether each series is a column or a row of the source. */
export type SeriesBy = "Columns" | "Rows";

/** A series with nothing but its name and its references. */
export function plainSeries(
  name: string,
  nameReference: string | null,
  valuesReference: string,
  categoriesReference: string | null,
): SeriesRecord {
  return {
    name,
    nameReference,
    valuesReference,
    categoriesReference,
    type: null,
    axisGroup: "Primary",
    color: null,
    isBare: false,
    marker: null,
    dataLabels: null,
  };
}

/**
 * Splits a chart's source as Excel does: the first line along the series holds categories when it is text or dates, the
 * first line across them holds names when it is text; a blank corner makes both of them headings.
 * @throws {HostError} NotImplemented for several levels of categories.
 */
export function seriesOfSource(
  session: Session,
  sheet: SheetDocument,
  source: Area,
  seriesBy: SeriesBy,
): readonly SeriesRecord[] {
  const lines = seriesBy === "Columns" ? columnCount(source) : rowCount(source);
  const points = seriesBy === "Columns" ? rowCount(source) : columnCount(source);
  // Places by line (which series) and point (which category), whichever way the source lies.
  const place = (line: number, point: number) =>
    seriesBy === "Columns"
      ? { row: source.top + point, column: source.left + line }
      : { row: source.top + line, column: source.left + point };
  const isText = (line: number, point: number) =>
    typeof valueAt(sheet, place(line, point).row, place(line, point).column) === "string";
  const isDate = (line: number, point: number) => {
    const { row, column } = place(line, point);
    return (
      typeof valueAt(sheet, row, column) === "number" &&
      isDateFormat(session.workbook.styles.look(styleAt(sheet, row, column)).numberFormat)
    );
  };
  const corner = place(0, 0);
  const blankCorner = lines > 1 && points > 1 && isBlank(cellAt(sheet, corner.row, corner.column));
  const someOf = (count: number, test: (index: number) => boolean) =>
    Array.from({ length: count }, (_, index) => index + 1).some(test);
  const hasCategories =
    blankCorner || (lines > 1 && someOf(points - 1, (point) => isText(0, point) || isDate(0, point)));
  const hasNames =
    blankCorner || (points > 1 && (lines > 1 ? someOf(lines - 1, (line) => isText(line, 0)) : isText(0, 0)));
  const firstLine = hasCategories ? 1 : 0;
  const firstPoint = hasNames ? 1 : 0;
  if (hasCategories && lines > 2 && someOf(points - 1, (point) => isText(1, point)))
    throw notEmulated("charts with several levels of categories");
  const reference = (line: number, from: number, to: number) => {
    const [start, end] = [place(line, from), place(line, to)];
    return formatAbsoluteAddress(sheet.name, {
      top: start.row,
      left: start.column,
      bottom: end.row,
      right: end.column,
    });
  };
  return Array.from({ length: lines - firstLine }, (_, index) => {
    const line = firstLine + index;
    const named = place(line, 0);
    const name = hasNames
      ? cellText(session, valueAt(sheet, named.row, named.column), styleAt(sheet, named.row, named.column))
      : `Series${String(index + 1)}`;
    return plainSeries(
      name,
      hasNames ? formatAbsoluteAddress(sheet.name, cellArea(named.row, named.column)) : null,
      reference(line, firstPoint, points - 1),
      hasCategories ? reference(0, firstPoint, points - 1) : null,
    );
  });
}
