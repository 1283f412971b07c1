import type { CellRange } from "../../../core/model/cells/address";
import { cellName } from "../../../core/model/cells/address";
import type { ChartModel } from "../../../core/model/changes/chart";
import type { Job } from "../round-trips";
import type { Drawing } from "./own-sheet";
import { answered } from "./progress";

/** How a chart is added, or charts of earlier runs are taken away. */
export interface DrawnChart {
  readonly jobs: readonly Job[];
  /** Takes away what was added by half, one after the other. */
  readonly mend: readonly (() => readonly Job[])[];
}

/** A chart that is refused before it bears its name would be taken for the clerk's: it is known by being new. */
export function drawChart({ sheet, edit, charts }: Drawing, model: ChartModel): DrawnChart {
  const known = new Set([...charts, ...edit.charts.map(({ name }) => name)]);
  let standing: Excel.ChartCollection | null = null;
  return {
    jobs: [
      {
        bytes: 4_000,
        queue: () => {
          addChart(sheet(), model);
        },
      },
    ],
    mend: [
      () => [
        {
          sent: 1_000,
          received: 20_000,
          queue: () => {
            standing = sheet().charts;
            standing.load("items/name");
          },
        },
      ],
      () =>
        (answered(() => standing?.items ?? null) ?? [])
          .filter(({ name }) => !known.has(name))
          .map(({ name }) => ({
            bytes: 150,
            queue: () => {
              sheet().charts.getItem(name).delete();
            },
          })),
    ],
  };
}

/** The cells of a range on a sheet. */
export function rangeOf(sheet: Excel.Worksheet, range: CellRange): Excel.Range {
  return sheet.getRangeByIndexes(range.top, range.left, range.bottom - range.top + 1, range.right - range.left + 1);
}

const CHART_TYPES: Readonly<Record<ChartModel["type"], "ColumnClustered" | "BarClustered">> = {
  "clustered-column": "ColumnClustered",
  "clustered-bar": "BarClustered",
  "column-and-line": "ColumnClustered",
};

/**
 * Adds a chart whose every series and orientation is said: Excel on the web swaps rows and columns when it may choose
 * (office-js 1830, 2929).
 */
function addChart(sheet: Excel.Worksheet, model: ChartModel): void {
  const [first] = model.series;
  if (!first) return;
  const chart = sheet.charts.add(CHART_TYPES[model.type], rangeOf(sheet, first.values), "Columns");
  chart.name = model.name;
  chart.title.text = model.title;
  chart.plotVisibleOnly = false;
  chart.legend.visible = model.series.length > 1;
  if (model.series.length > 1) chart.legend.position = "Bottom";
  model.series.forEach((wanted, i) => {
    const series = i === 0 ? chart.series.getItemAt(0) : chart.series.add(wanted.name);
    if (i > 0) series.setValues(rangeOf(sheet, wanted.values));
    series.name = wanted.name;
    series.setXAxisValues(rangeOf(sheet, wanted.categories));
    if (wanted.type === "line") series.chartType = "Line";
    if (wanted.secondaryAxis === true) series.axisGroup = "Secondary";
    series.format.fill.setSolidColor(wanted.color);
    series.hasDataLabels = true;
    series.dataLabels.numberFormat = wanted.numberFormat;
  });
  if (model.type === "clustered-bar") {
    // Bars run from the bottom up unless their axis is turned round; the figures stand at the bars.
    chart.axes.categoryAxis.reversePlotOrder = true;
    chart.axes.categoryAxis.tickLabelPosition = "Low";
    chart.axes.valueAxis.visible = false;
  }
  if (model.valueAxisTitle !== null) chart.axes.valueAxis.title.text = model.valueAxisTitle;
  chart.setPosition(
    cellName({ row: model.position.top, column: model.position.left }),
    cellName({ row: model.position.bottom, column: model.position.right }),
  );
}
