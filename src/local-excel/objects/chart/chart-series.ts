import { MARKERS, PLOT_SHAPES } from "../../../xlsx/drawings/chart-codes";
import { formatAbsoluteAddress } from "../cells/address";
import { booleanValue, integer, numberWithin, oneOf, optionalText, textValue } from "../arguments";
import {
  changeChart,
  changeSeries,
  chartOf,
  chartType,
  seriesOf,
  type ChartPart,
  type SeriesPart,
} from "./chart-records";
import { CHART_DATA_LABELS } from "./chart-data-labels";
import { plainSeries } from "./chart-source";
import { parseColour } from "../colour";
import { sheetOf } from "../cells/cells";
import { invalidArgument } from "../errors";
import { isRange } from "../handles";
import { defineType, notEmulated, type Argument, type Property, type Session } from "../object-type";

type Series = SeriesPart<"ChartSeries">;

const part = <T extends string>(type: T) => ({
  get: (self: SeriesPart<string>): SeriesPart<T> => ({
    type,
    sheetId: self.sheetId,
    chartId: self.chartId,
    index: self.index,
  }),
});

/** One row or one column, as a reference with its sheet. */
function vectorReference(session: Session, value: Argument | undefined): string {
  if (!isRange(value)) throw invalidArgument();
  const { top, left, bottom, right } = value.area;
  if (top !== bottom && left !== right) throw invalidArgument();
  return formatAbsoluteAddress(sheetOf(session, value.sheetId).name, value.area);
}

function typeOf(session: Session, self: SeriesPart<string>): string {
  return seriesOf(session, self).type ?? chartOf(session, self).type;
}

function isLine(session: Session, self: SeriesPart<string>): boolean {
  return PLOT_SHAPES[typeOf(session, self)]?.plot === "lineChart";
}

/** Percent between and over the bars: told of a series, and kept for all of its group. */
function spacing(key: "gapWidth" | "overlap", least: number, most: number): Property<Series> {
  return {
    get: (self, session) => {
      const value = chartOf(session, self)[key];
      if (value === null) throw notEmulated(`ChartSeries.${key} where Excel chooses it`);
      return value;
    },
    set: (self, value, session) => {
      if (PLOT_SHAPES[typeOf(session, self)]?.plot !== "barChart") throw invalidArgument();
      const percent = numberWithin(value, least, most);
      changeChart(session, self, (chart) => ({ ...chart, [key]: percent }));
    },
  };
}

const MARKER_STYLES = Object.keys(MARKERS);

function markerOf(session: Session, self: Series): { readonly style: string; readonly size: number } {
  const { marker } = seriesOf(session, self);
  if (marker === null) throw notEmulated("the marker of a series that Excel chooses");
  return marker;
}

function changeMarker(
  session: Session,
  self: Series,
  change: { readonly style?: string; readonly size?: number },
): void {
  if (PLOT_SHAPES[typeOf(session, self)]?.markers !== true) throw notEmulated("markers of a series without them");
  changeSeries(session, self, (series) => ({
    ...series,
    marker: { style: "Circle", size: 5, ...series.marker, ...change },
  }));
}

/** Excel.ChartSeriesCollection. */
const CHART_SERIES_COLLECTION = defineType<ChartPart<"ChartSeriesCollection">>({
  name: "ChartSeriesCollection",
  properties: { Count: { get: (self, session) => chartOf(session, self).series.length } },
  items: (self, session) =>
    chartOf(session, self).series.map((_, index): Series => ({
      type: "ChartSeries",
      sheetId: self.sheetId,
      chartId: self.chartId,
      index,
    })),
  methods: {
    // A new series has no values until setValues.
    Add: (self, args, session): Series => {
      const { length } = chartOf(session, self).series;
      const index = (args[1] ?? null) === null ? length : integer(args[1] ?? null);
      if (index < 0 || index > length) throw invalidArgument();
      const added = plainSeries(optionalText(args, 0) ?? `Series${String(length + 1)}`, null, "", null);
      changeChart(session, self, (chart) => ({
        ...chart,
        series: [...chart.series.slice(0, index), added, ...chart.series.slice(index)],
      }));
      return { type: "ChartSeries", sheetId: self.sheetId, chartId: self.chartId, index };
    },
  },
});

/** Excel.ChartSeries. */
const CHART_SERIES = defineType<Series>({
  name: "ChartSeries",
  properties: {
    Name: {
      get: (self, session) => seriesOf(session, self).name,
      set: (self, value, session) => {
        const name = textValue(value);
        changeSeries(session, self, (series) => ({ ...series, name, nameReference: null }));
      },
    },
    ChartType: {
      get: (self, session) => typeOf(session, self),
      set: (self, value, session) => {
        const type = chartType(value);
        const own = type === chartOf(session, self).type ? null : type;
        changeSeries(session, self, (series) => ({ ...series, type: own }));
      },
    },
    AxisGroup: {
      get: (self, session) => seriesOf(session, self).axisGroup,
      set: (self, value, session) => {
        const axisGroup = oneOf(value, ["Primary", "Secondary"] as const);
        changeSeries(session, self, (series) => ({ ...series, axisGroup }));
      },
    },
    HasDataLabels: {
      get: (self, session) => seriesOf(session, self).dataLabels !== null,
      set: (self, value, session) => {
        const shown = booleanValue(value);
        changeSeries(session, self, (series) => ({
          ...series,
          dataLabels: shown ? (series.dataLabels ?? { numberFormat: null, position: null }) : null,
        }));
      },
    },
    GapWidth: spacing("gapWidth", 0, 500),
    Overlap: spacing("overlap", -100, 100),
    MarkerStyle: {
      get: (self, session) => markerOf(session, self).style,
      set: (self, value, session) => {
        const style = oneOf(value, MARKER_STYLES);
        changeMarker(session, self, { style });
      },
    },
    MarkerSize: {
      get: (self, session) => markerOf(session, self).size,
      set: (self, value, session) => {
        changeMarker(session, self, { size: numberWithin(value, 2, 72) });
      },
    },
    DataLabels: part("ChartDataLabels"),
    Format: part("ChartSeriesFormat"),
  },
  methods: {
    Delete: (self, _args, session) => {
      seriesOf(session, self);
      changeChart(session, self, (chart) => ({
        ...chart,
        series: chart.series.filter((_, index) => index !== self.index),
      }));
      return null;
    },
    SetValues: (self, args, session) => {
      const valuesReference = vectorReference(session, args[0]);
      changeSeries(session, self, (series) => ({ ...series, valuesReference }));
      return null;
    },
    SetXAxisValues: (self, args, session) => {
      const categoriesReference = vectorReference(session, args[0]);
      changeSeries(session, self, (series) => ({ ...series, categoriesReference }));
      return null;
    },
  },
});

const CHART_SERIES_FORMAT = defineType<SeriesPart<"ChartSeriesFormat">>({
  name: "ChartSeriesFormat",
  properties: { Fill: part("ChartFill"), Line: part("ChartLineFormat") },
});

/** Excel.ChartFill of a series that is drawn with an area. */
const CHART_FILL = defineType<SeriesPart<"ChartFill">>({
  name: "ChartFill",
  properties: {},
  methods: {
    SetSolidColor: (self, args, session) => {
      const color = parseColour(textValue(typeof args[0] === "string" ? args[0] : null));
      if (isLine(session, self)) throw notEmulated("the fill of a line series: its line has the colour");
      changeSeries(session, self, (series) => ({ ...series, color, isBare: false }));
      return null;
    },
    Clear: (self, _args, session) => {
      if (isLine(session, self)) throw notEmulated("the fill of a line series");
      changeSeries(session, self, (series) => ({ ...series, color: null, isBare: true }));
      return null;
    },
  },
});

/** Excel.ChartLineFormat of a series that is drawn as a line. */
const CHART_LINE_FORMAT = defineType<SeriesPart<"ChartLineFormat">>({
  name: "ChartLineFormat",
  properties: {
    Color: {
      get: (self, session) => {
        if (!isLine(session, self)) throw notEmulated("the outline of a series");
        return seriesOf(session, self).color ?? "";
      },
      set: (self, value, session) => {
        const color = parseColour(value);
        if (!isLine(session, self)) throw notEmulated("the outline of a series");
        changeSeries(session, self, (series) => ({ ...series, color }));
      },
    },
    LineStyle: {
      get: (self, session) => {
        if (!isLine(session, self)) throw notEmulated("the outline of a series");
        return seriesOf(session, self).isBare ? "None" : "Continuous";
      },
      set: (self, value, session) => {
        if (!isLine(session, self)) throw notEmulated("the outline of a series");
        if (value !== "None" && value !== "Continuous") throw notEmulated("lines of a style other than continuous");
        changeSeries(session, self, (series) => ({ ...series, isBare: value === "None" }));
      },
    },
  },
});

/** Series of a chart and how they look. */
export const CHART_SERIES_TYPES = [
  CHART_SERIES_COLLECTION,
  CHART_SERIES,
  CHART_SERIES_FORMAT,
  CHART_FILL,
  CHART_LINE_FORMAT,
  CHART_DATA_LABELS,
] as const;
