import type { CellRange } from "../../../core/model/cells/address";
import { cellName } from "../../../core/model/cells/address";
import type { ChartModel, ChartSeries } from "../../../core/model/changes/chart";
import type { SheetChange } from "../../../core/model/changes/workbook-change";
import type { JournalSheet } from "../journal/journal";
import type { Job } from "../round-trips";
import { answered } from "./progress";

/** The sheet on which charts are drawn. */
export interface ChartDrawing {
  /** Called when a job is queued: a new sheet is not there before. */
  readonly sheet: () => Excel.Worksheet;
  readonly edit: SheetChange;
  /** Names of the charts that stand on it. */
  readonly charts: readonly string[];
}

/** The charts of one of our sheets and where ours were put, on their way. */
export interface AskedCharts {
  readonly charts: Excel.ChartCollection;
  readonly corners: readonly { readonly name: string; readonly cell: Excel.Range }[];
}

/** A chart of ours on a sheet: by its name, or by its place among the charts where several have that name. */
export interface OwnChart {
  readonly name: string;
  readonly index: number;
  readonly isAlone: boolean;
}

/** Queues the question which charts stand on one of our sheets, and where. */
export function askCharts(sheet: Excel.Worksheet, { edit, previous }: JournalSheet): AskedCharts {
  const { charts } = sheet;
  charts.load("items/name,items/left,items/top");
  return { charts, corners: [edit, previous].flatMap((drawn) => cornersOf(sheet, drawn)) };
}

function cornersOf(sheet: Excel.Worksheet, drawn: SheetChange | null): AskedCharts["corners"] {
  return (drawn?.charts ?? []).map(({ name, position }) => {
    const cell = sheet.getRangeByIndexes(position.top, position.left, 1, 1);
    cell.load("left,top");
    return { name, cell };
  });
}

/**
 * Which of the charts are ours: Excel lets charts share a name, so that of several the one nearest to where we put ours
 * is taken for it, and the others are the clerk's. What was asked has been answered.
 */
export function ownCharts({ charts, corners }: AskedCharts): readonly OwnChart[] {
  return [...new Set(corners.map(({ name }) => name))].flatMap((name) => {
    const far = ({ left, top }: Excel.Chart): number =>
      Math.min(
        ...corners.filter((c) => c.name === name).map(({ cell }) => Math.hypot(left - cell.left, top - cell.top)),
      );
    const found = charts.items.flatMap((chart, index) => (chart.name === name ? [{ index, far: far(chart) }] : []));
    const [nearest] = [...found].sort((a, b) => a.far - b.far);
    return nearest === undefined ? [] : [{ name, index: nearest.index, isAlone: found.length === 1 }];
  });
}

/** The charts with those of earlier runs taken away, each right before another takes its name; the rest first. */
export function withoutOldCharts(
  drawn: readonly DrawnChart[],
  old: readonly OwnChart[],
  { sheet, edit }: Pick<ChartDrawing, "sheet" | "edit">,
): readonly DrawnChart[] {
  const drop = (charts: readonly OwnChart[]): Job => ({
    bytes: 100 * charts.length,
    queue: () => {
      deleteCharts(sheet(), charts);
    },
  });
  const names = edit.charts.map(({ name }) => name);
  // What is known by its place alone goes while all places are as they were told.
  const first = old.filter(({ name, isAlone }) => !isAlone || !names.includes(name));
  const replaced = names.map((name) => old.filter((chart) => chart.name === name && !first.includes(chart)));
  return [
    ...(first.length === 0 ? [] : [{ jobs: [drop(first)], isNew: false, mend: [] }]),
    ...drawn.map((chart, i) => {
      const before = replaced[i] ?? [];
      return before.length === 0 ? chart : { ...chart, jobs: [drop(before), ...chart.jobs] };
    }),
  ];
}

/** Deletes charts of ours from a sheet; from the last, so that places among the others stay as they are. */
export function deleteCharts(sheet: Excel.Worksheet, own: readonly OwnChart[]): void {
  for (const { name, index, isAlone } of [...own].sort((a, b) => b.index - a.index))
    (isAlone ? sheet.charts.getItem(name) : sheet.charts.getItemAt(index)).delete();
}

/** How a chart is added, or charts of earlier runs are taken away. */
export interface DrawnChart {
  readonly jobs: readonly Job[];
  readonly isNew: boolean;
  /** Takes away what was added by half, one after the other. */
  readonly mend: readonly (() => readonly Job[])[];
}

/**
 * A chart that is refused before it bears its name would be taken for the clerk's: it is known by being new. One that
 * is refused later goes too, but where another of its name may be the one before.
 */
export function drawChart({ sheet, edit, charts }: ChartDrawing, model: ChartModel): DrawnChart {
  const known = new Set([...charts, ...edit.charts.map(({ name }) => name).filter((name) => name !== model.name)]);
  let standing: Excel.ChartCollection | null = null;
  return {
    isNew: true,
    jobs: [
      {
        bytes: 4_000,
        queue: () => {
          addChart(sheet(), model, edit.fontName);
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

const CHART_TYPES: Readonly<Record<ChartModel["type"], "ColumnClustered" | "BarClustered" | "ColumnStacked">> = {
  "clustered-column": "ColumnClustered",
  "clustered-bar": "BarClustered",
  "stacked-column": "ColumnStacked",
};

/** Points of what is written on a chart and of its title: that of the tables, and a little more. */
const SIZES = { text: 10, title: 12 } as const;

/** Percent of a bar's width between two categories. Source: printed yearbooks: bars wider than the gaps between them. */
const GAP = 60;

/** Points across a mark that stands without a line. Source: as high as the letters beside it, of 10 points. */
const MARK_SIZE = 9;

/**
 * Adds a chart whose every series and orientation is said: Excel on the web swaps rows and columns when it may choose
 * (office-js 1830, 2929).
 */
function addChart(sheet: Excel.Worksheet, model: ChartModel, fontName: string): void {
  const [first] = model.series;
  if (!first) return;
  const chart = sheet.charts.add(CHART_TYPES[model.type], rangeOf(sheet, first.values), "Columns");
  chart.name = model.name;
  chart.title.text = model.title;
  chart.format.font.name = fontName;
  chart.format.font.size = SIZES.text;
  chart.title.format.font.size = SIZES.title;
  chart.plotVisibleOnly = false;
  chart.legend.visible = model.hasLegend;
  if (model.hasLegend) chart.legend.position = "Bottom";
  model.series.forEach((wanted, i) => {
    const series = i === 0 ? chart.series.getItemAt(0) : chart.series.add(wanted.name);
    if (i > 0) series.setValues(rangeOf(sheet, wanted.values));
    series.name = wanted.name;
    series.setXAxisValues(rangeOf(sheet, wanted.categories));
    setLook(series, wanted);
  });
  const bars = chart.series.getItemAt(0);
  bars.gapWidth = GAP;
  bars.overlap = model.overlap;
  setAxes(chart, model);
  chart.setPosition(
    cellName({ row: model.position.top, column: model.position.left }),
    cellName({ row: model.position.bottom, column: model.position.right }),
  );
}

function setLook(
  series: Excel.ChartSeries,
  { look, color, onSecondAxis, labelFormat, labelPosition }: ChartSeries,
): void {
  switch (look) {
    case "filled":
      series.format.fill.setSolidColor(color);
      break;
    case "bare":
      series.format.fill.clear();
      break;
    case "line":
    case "marks":
      // The fill of a line colours nothing.
      series.chartType = "LineMarkers";
      series.format.line.color = color;
      if (look === "marks") {
        series.markerStyle = "Diamond";
        series.markerSize = MARK_SIZE;
        series.format.line.lineStyle = "None";
      }
  }
  if (onSecondAxis) series.axisGroup = "Secondary";
  if (labelFormat !== null) {
    series.hasDataLabels = true;
    series.dataLabels.numberFormat = labelFormat;
    if (labelPosition !== undefined) series.dataLabels.position = labelPosition;
  }
}

function setAxes(chart: Excel.Chart, { valueAxisTitle, minimum }: ChartModel): void {
  const { categoryAxis, valueAxis } = chart.axes;
  // Clear of bars below zero.
  categoryAxis.tickLabelPosition = "Low";
  if (valueAxisTitle !== null) valueAxis.title.text = valueAxisTitle;
  if (minimum !== null) valueAxis.minimum = minimum;
}
