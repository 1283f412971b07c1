import type { ChartPosition, ChartRecord } from "../../../xlsx/document";
import { booleanValue, numberWithin, oneOf, textArgument, textValue } from "../arguments";
import { CHART_FONT_TYPES } from "./chart-font";
import { chartOf, changeChart, chartPart, chartType, moveChart, newChart, type ChartPart } from "./chart-records";
import { seriesOfSource, type SeriesBy } from "./chart-source";
import { settledSheet } from "../workbook/calculation";
import { sheetOf } from "../cells/cells";
import { invalidArgument, itemNotFound } from "../errors";
import { isRange, worksheet, type SheetPart } from "../handles";
import { defineType, type Argument, type Property, type Session } from "../object-type";
import { refuseProtectedSheet } from "../worksheet/protection-check";
import { otherRange } from "../range/range-navigation";
import { heightInPoints, widthInPoints } from "../worksheet/sheet-metrics";

type Charts = SheetPart<"ChartCollection">;
type Chart = ChartPart<"Chart">;

function handle(sheetId: string, chart: ChartRecord): Chart {
  return { type: "Chart", sheetId, chartId: chart.id };
}

// "Auto" is "Columns" in Excel on the web (Excel.ChartSeriesBy).
function seriesBy(value: Argument | undefined): SeriesBy {
  return oneOf(value ?? "Auto", ["Auto", "Columns", "Rows"] as const) === "Rows" ? "Rows" : "Columns";
}

function sourceSeries(session: Session, source: Argument | undefined, by: Argument | undefined): ChartRecord["series"] {
  if (!isRange(source)) throw invalidArgument();
  return seriesOfSource(session, settledSheet(session, source.sheetId), source.area, seriesBy(by));
}

/** Excel.ChartCollection. */
const CHART_COLLECTION = defineType<Charts>({
  name: "ChartCollection",
  properties: { Count: { get: (self, session) => sheetOf(session, self.sheetId).charts.length } },
  items: (self, session) => sheetOf(session, self.sheetId).charts.map((chart) => handle(self.sheetId, chart)),
  methods: {
    // The first of several charts of that name, as documented.
    GetItem: (self, args, session) => {
      const name = textArgument(args, 0).toLowerCase();
      const found = sheetOf(session, self.sheetId).charts.find((chart) => chart.name.toLowerCase() === name);
      if (found === undefined) throw itemNotFound();
      return handle(self.sheetId, found);
    },
    Add: (self, args, session) => {
      const sheet = sheetOf(session, self.sheetId);
      refuseProtectedSheet(sheet);
      const chart = newChart(
        session.workbook.sheets,
        sheet,
        chartType(args[0] ?? null),
        sourceSeries(session, args[1], args[2]),
      );
      sheet.charts = [...sheet.charts, chart];
      return handle(sheet.id, chart);
    },
  },
});

function positionProperty(key: keyof ChartPosition): Property<Chart> {
  return {
    get: (self, session) => chartOf(session, self).position[key],
    set: (self, value, session) => {
      const number = numberWithin(value, 0, 1_000_000);
      moveChart(session, self, { position: { ...chartOf(session, self).position, [key]: number } });
    },
  };
}

/** From the corner of one cell to the far corner of another; with one cell only the chart moves and keeps its size. */
function setPosition(session: Session, self: Chart, args: readonly Argument[]): void {
  const sheet = sheetOf(session, self.sheetId);
  const start = otherRange(self, args[0], session).area;
  const [left, top] = [widthInPoints(sheet, 0, start.left - 1), heightInPoints(sheet, 0, start.top - 1)];
  const old = chartOf(session, self).position;
  if ((args[1] ?? null) === null) {
    moveChart(session, self, { position: { ...old, left, top } });
    return;
  }
  const end = otherRange(self, args[1], session).area;
  const [width, height] = [widthInPoints(sheet, start.left, end.right), heightInPoints(sheet, start.top, end.bottom)];
  if (end.bottom < start.top || end.right < start.left) throw invalidArgument();
  moveChart(session, self, { position: { left, top, width, height } });
}

/** Excel.Chart. */
const CHART = defineType<Chart>({
  name: "Chart",
  id: (self) => self.chartId,
  properties: {
    Id: { get: (self) => self.chartId },
    Name: {
      get: (self, session) => chartOf(session, self).name,
      set: (self, value, session) => {
        const name = textValue(value);
        if (name === "") throw invalidArgument();
        // Charts may share a name: "If there are multiple charts with the same name" (ChartCollection.getItem).
        moveChart(session, self, { name });
      },
    },
    ChartType: {
      get: (self, session) => chartOf(session, self).type,
      set: (self, value, session) => {
        const type = chartType(value);
        changeChart(session, self, (chart) => ({
          ...chart,
          type,
          series: chart.series.map((series) => (series.type === null ? series : { ...series, type: null })),
        }));
      },
    },
    Left: positionProperty("left"),
    Top: positionProperty("top"),
    Width: positionProperty("width"),
    Height: positionProperty("height"),
    PlotVisibleOnly: {
      get: (self, session) => chartOf(session, self).plotVisibleOnly,
      set: (self, value, session) => {
        const plotVisibleOnly = booleanValue(value);
        changeChart(session, self, (chart) => ({ ...chart, plotVisibleOnly }));
      },
    },
    Title: { get: (self) => chartPart("ChartTitle", self) },
    Format: { get: (self) => chartPart("ChartAreaFormat", self) },
    Legend: { get: (self) => chartPart("ChartLegend", self) },
    Axes: { get: (self) => chartPart("ChartAxes", self) },
    Series: { get: (self) => chartPart("ChartSeriesCollection", self) },
    Worksheet: { get: (self) => worksheet(self.sheetId) },
  },
  methods: {
    Delete: (self, _args, session) => {
      const sheet = sheetOf(session, self.sheetId);
      refuseProtectedSheet(sheet);
      const old = chartOf(session, self);
      sheet.charts = sheet.charts.filter((chart) => chart !== old);
      return null;
    },
    SetData: (self, args, session) => {
      const series = sourceSeries(session, args[0], args[1]);
      changeChart(session, self, (chart) => ({ ...chart, series }));
      return null;
    },
    SetPosition: (self, args, session) => {
      setPosition(session, self, args);
      return null;
    },
  },
});

/** Excel.ChartTitle. */
const CHART_TITLE = defineType<ChartPart<"ChartTitle">>({
  name: "ChartTitle",
  properties: {
    Text: {
      get: (self, session) => chartOf(session, self).title?.text ?? "",
      set: (self, value, session) => {
        const text = textValue(value);
        changeChart(session, self, (chart) => ({
          ...chart,
          title: { text, visible: true, size: chart.title?.size ?? null },
        }));
      },
    },
    Visible: {
      get: (self, session) => chartOf(session, self).title?.visible ?? false,
      set: (self, value, session) => {
        const visible = booleanValue(value);
        changeChart(session, self, (chart) => ({
          ...chart,
          title: { text: chart.title?.text ?? "Chart Title", visible, size: chart.title?.size ?? null },
        }));
      },
    },
    Format: { get: (self) => chartPart("ChartTitleFormat", self) },
  },
});

/** Excel.ChartLegend. */
const CHART_LEGEND = defineType<ChartPart<"ChartLegend">>({
  name: "ChartLegend",
  properties: {
    Visible: {
      get: (self, session) => chartOf(session, self).legend.visible,
      set: (self, value, session) => {
        const visible = booleanValue(value);
        changeChart(session, self, (chart) => ({ ...chart, legend: { ...chart.legend, visible } }));
      },
    },
    Position: {
      get: (self, session) => chartOf(session, self).legend.position,
      set: (self, value, session) => {
        const position = oneOf(value, ["Top", "Bottom", "Left", "Right", "Corner"] as const);
        changeChart(session, self, (chart) => ({ ...chart, legend: { ...chart.legend, position } }));
      },
    },
  },
});

/** Charts, their titles and legends. */
export const CHART_TYPES = [CHART_COLLECTION, CHART, CHART_TITLE, CHART_LEGEND, ...CHART_FONT_TYPES] as const;
