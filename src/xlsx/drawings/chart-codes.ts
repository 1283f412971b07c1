import type { AxisLabelPosition } from "../document";

/** How a chart type of Excel's object model is drawn in DrawingML. */
export interface PlotShape {
  readonly plot: "barChart" | "lineChart" | "pieChart";
  readonly direction: "col" | "bar" | null;
  readonly grouping: "clustered" | "stacked" | "percentStacked" | "standard" | null;
  readonly markers: boolean;
}

/** The chart types that can be written, by Excel.ChartType. */
export const PLOT_SHAPES: Readonly<Record<string, PlotShape>> = {
  ColumnClustered: { plot: "barChart", direction: "col", grouping: "clustered", markers: false },
  ColumnStacked: { plot: "barChart", direction: "col", grouping: "stacked", markers: false },
  ColumnStacked100: { plot: "barChart", direction: "col", grouping: "percentStacked", markers: false },
  BarClustered: { plot: "barChart", direction: "bar", grouping: "clustered", markers: false },
  BarStacked: { plot: "barChart", direction: "bar", grouping: "stacked", markers: false },
  BarStacked100: { plot: "barChart", direction: "bar", grouping: "percentStacked", markers: false },
  Line: { plot: "lineChart", direction: null, grouping: "standard", markers: false },
  LineMarkers: { plot: "lineChart", direction: null, grouping: "standard", markers: true },
  LineStacked: { plot: "lineChart", direction: null, grouping: "stacked", markers: false },
  LineMarkersStacked: { plot: "lineChart", direction: null, grouping: "stacked", markers: true },
  Pie: { plot: "pieChart", direction: null, grouping: null, markers: false },
};

/** Where the labels of an axis stand, by Excel.ChartAxisTickLabelPosition. */
export const AXIS_LABELS: readonly (readonly [AxisLabelPosition, string])[] = [
  ["NextToAxis", "nextTo"],
  ["High", "high"],
  ["Low", "low"],
  ["None", "none"],
];

/** Excel.ChartType of plots that can be recognised in a file but not written. */
export const OTHER_PLOTS: Readonly<Record<string, string>> = {
  areaChart: "Area",
  area3DChart: "3DArea",
  bar3DChart: "3DColumn",
  bubbleChart: "Bubble",
  doughnutChart: "Doughnut",
  line3DChart: "3DLine",
  ofPieChart: "PieOfPie",
  pie3DChart: "3DPie",
  radarChart: "Radar",
  scatterChart: "XYScatter",
  stockChart: "StockHLC",
  surfaceChart: "Surface",
  surface3DChart: "Surface",
};

/** Excel.ChartLegendPosition → file. */
export const LEGEND_POSITIONS: Readonly<Record<string, string>> = {
  Top: "t",
  Bottom: "b",
  Left: "l",
  Right: "r",
  Corner: "tr",
};

/** Excel.ChartDataLabelPosition → file. */
export const LABEL_POSITIONS: Readonly<Record<string, string>> = {
  Center: "ctr",
  InsideEnd: "inEnd",
  InsideBase: "inBase",
  OutsideEnd: "outEnd",
  Left: "l",
  Right: "r",
  Top: "t",
  Bottom: "b",
  BestFit: "bestFit",
};

/** Excel.ChartMarkerStyle → file, those that have a form of their own. */
export const MARKERS: Readonly<Record<string, string>> = {
  Square: "square",
  Diamond: "diamond",
  Triangle: "triangle",
  X: "x",
  Star: "star",
  Dot: "dot",
  Dash: "dash",
  Circle: "circle",
  Plus: "plus",
};

/**
 * What is written where a record does not say: title in points, gap and overlap in percent. Source: as our charts have
 * been written since the first version; bars that are stacked lie wholly over each other (ECMA-376 part 1, 21.2.2.131).
 */
export const UNSAID = { titleSize: 14, gapWidth: 80, stackedOverlap: 100 } as const;

/**
 * The label positions (Excel.ChartDataLabelPosition) that Excel accepts in a file for a plot; a file with another one
 * is reported as damaged.
 */
export function allowedLabelPositions(shape: PlotShape): readonly string[] {
  if (shape.plot === "pieChart") return ["Center", "InsideEnd", "OutsideEnd", "BestFit"];
  if (shape.plot === "lineChart") return ["Center", "Left", "Right", "Top", "Bottom"];
  return shape.grouping === "clustered"
    ? ["Center", "InsideEnd", "InsideBase", "OutsideEnd"]
    : ["Center", "InsideEnd", "InsideBase"];
}
