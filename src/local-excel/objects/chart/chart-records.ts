import type { AxisRecord, ChartRecord, SeriesRecord, SheetDocument } from "../../../xlsx/document";
import { PLOT_SHAPES } from "../../../xlsx/drawings/chart-codes";
import { sheetOf } from "../cells/cells";
import { invalidArgument, itemNotFound } from "../errors";
import type { SheetPart } from "../handles";
import { notEmulated, type Argument, type Session } from "../object-type";
import { refuseProtectedSheet } from "../worksheet/protection-check";

/** A chart, or one of its parts. */
export interface ChartPart<T extends string> extends SheetPart<T> {
  readonly chartId: string;
}

/** A series of a chart, or one of its parts. */
export interface SeriesPart<T extends string> extends ChartPart<T> {
  readonly index: number;
}

/** The object that stands for a part of the same chart. */
export function chartPart<T extends string>(type: T, self: ChartPart<string>): ChartPart<T> {
  return { type, sheetId: self.sheetId, chartId: self.chartId };
}

/**
 * The chart of a handle.
 * @throws {HostError} ItemNotFound where it is gone.
 */
export function chartOf(session: Session, self: ChartPart<string>): ChartRecord {
  const found = sheetOf(session, self.sheetId).charts.find((chart) => chart.id === self.chartId);
  if (found === undefined) throw itemNotFound();
  return found;
}

/**
 * Changes where a chart stands or what it is called: this also goes for charts that came with the file.
 * @throws {HostError} AccessDenied on a protected sheet.
 */
export function moveChart(
  session: Session,
  self: ChartPart<string>,
  changes: Partial<Pick<ChartRecord, "name" | "position">>,
): void {
  const sheet = sheetOf(session, self.sheetId);
  refuseProtectedSheet(sheet);
  const old = chartOf(session, self);
  sheet.charts = sheet.charts.map((chart) => (chart === old ? { ...chart, ...changes } : chart));
}

/**
 * Changes what a chart shows.
 * @throws {HostError} AccessDenied on a protected sheet, NotImplemented for charts that came with the file.
 */
export function changeChart(
  session: Session,
  self: ChartPart<string>,
  change: (chart: ChartRecord) => ChartRecord,
): void {
  const sheet = sheetOf(session, self.sheetId);
  refuseProtectedSheet(sheet);
  const old = chartOf(session, self);
  if (old.fromFile) throw notEmulated(`changing the chart "${old.name}", which came with the file`);
  const changed = change(old);
  sheet.charts = sheet.charts.map((chart) => (chart === old ? changed : chart));
}

/**
 * The series of a handle.
 * @throws {HostError} ItemNotFound where there are not so many.
 */
export function seriesOf(session: Session, self: SeriesPart<string>): SeriesRecord {
  const found = chartOf(session, self).series[self.index];
  if (found === undefined) throw itemNotFound();
  return found;
}

/**
 * Changes one series of a chart.
 * @throws {HostError} AccessDenied on a protected sheet, NotImplemented for charts that came with the file.
 */
export function changeSeries(
  session: Session,
  self: SeriesPart<string>,
  change: (series: SeriesRecord) => SeriesRecord,
): void {
  seriesOf(session, self);
  changeChart(session, self, (chart) => ({
    ...chart,
    series: chart.series.map((series, index) => (index === self.index ? change(series) : series)),
  }));
}

/**
 * A chart type (Excel.ChartType) that can be drawn and saved.
 * @throws {HostError} InvalidArgument for no text, NotImplemented, by name, for any other type.
 */
export function chartType(value: Argument): string {
  if (typeof value !== "string" || value === "") throw invalidArgument();
  if (PLOT_SHAPES[value] === undefined) throw notEmulated(`charts of the type ${value}`);
  return value;
}

const PLAIN_AXIS: AxisRecord = {
  visible: true,
  title: null,
  numberFormat: null,
  reversed: false,
  labelPosition: "NextToAxis",
  minimum: null,
  maximum: null,
};

/**
 * A chart as Excel makes one: 360 × 216 points in the sheet's corner, legend at the bottom for several series, the
 * single series' name as title; it is not put into the sheet.
 */
export function newChart(
  sheets: readonly SheetDocument[],
  sheet: SheetDocument,
  type: string,
  series: readonly SeriesRecord[],
): ChartRecord {
  const [only, ...more] = series;
  const single = only !== undefined && more.length === 0;
  return {
    ...nextName(sheets, sheet),
    type,
    title: { text: single ? only.name : "Chart Title", visible: true, size: null },
    font: { name: null, size: null },
    gapWidth: null,
    overlap: null,
    legend: { visible: !single || type === "Pie", position: "Bottom" },
    series,
    plotVisibleOnly: true,
    position: { left: 0, top: 0, width: 360, height: 216 },
    categoryAxis: PLAIN_AXIS,
    valueAxis: PLAIN_AXIS,
    description: null,
    fromFile: false,
  };
}

function nextName(
  sheets: readonly SheetDocument[],
  sheet: SheetDocument,
): { readonly id: string; readonly name: string } {
  const names = new Set(sheet.charts.map((chart) => chart.name.toLowerCase()));
  const ids = new Set(sheets.flatMap((each) => each.charts.map((chart) => chart.id)));
  let number = sheet.charts.length + 1;
  while (names.has(`chart ${String(number)}`)) number += 1;
  let key = ids.size + 1;
  const idOf = (count: number) =>
    `{00000000-0008-0000-FFFF-${count.toString(16).toUpperCase().padStart(4, "0")}00000000}`;
  while (ids.has(idOf(key))) key += 1;
  return { id: idOf(key), name: `Chart ${String(number)}` };
}
