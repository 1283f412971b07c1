import { cellAt } from "../../local-excel/objects/cells/cells";
import { parseArea } from "../../xlsx/formulas/address";
import type { ChartRecord, SeriesRecord, SheetDocument } from "../../xlsx/document";
import type { Book } from "../book/book";

/** How a series is drawn. */
type SeriesShape = "column" | "bar" | "line";

/** A series with what stands in its cells: null where a cell holds no number. */
export interface DrawnSeries {
  readonly name: string;
  readonly shape: SeriesShape;
  readonly color: string;
  readonly isSecondary: boolean;
  readonly values: readonly (number | null)[];
  /** What the cells show, for labels. */
  readonly texts: readonly string[];
  readonly hasLabels: boolean;
}

/** What a chart is drawn from. */
export interface ChartData {
  readonly categories: readonly string[];
  readonly series: readonly DrawnSeries[];
}

const SHAPES: Readonly<Record<string, SeriesShape>> = {
  ColumnClustered: "column",
  BarClustered: "bar",
  Line: "line",
  LineMarkers: "line",
};

/** Colours of series that have none of their own. Source: the accents of Office's theme of 2013. */
const COLORS = ["#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"];

/** The cells a reference names, with what they show; null where it cannot be read. */
function cellsOf(
  book: Book,
  reference: string,
): { readonly values: readonly (number | null)[]; readonly texts: readonly string[] } | null {
  const [, quoted, plain, area] = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(reference) ?? [];
  const name = quoted?.replaceAll("''", "'") ?? plain;
  const sheet: SheetDocument | undefined = book.workbook.sheets.find((each) => each.name === name);
  const cells = area === undefined ? null : parseArea(area);
  if (sheet === undefined || cells === null) return null;
  const [values, texts]: [(number | null)[], string[]] = [[], []];
  for (let row = cells.top; row <= cells.bottom; row += 1)
    for (let column = cells.left; column <= cells.right; column += 1) {
      const value = cellAt(sheet, row, column)?.value ?? null;
      values.push(typeof value === "number" ? value : null);
      texts.push(book.text(sheet, row, column));
    }
  return { values, texts };
}

/** What a chart is drawn from; null where it is of a kind that is not drawn, or its cells cannot be found. */
export function chartData(book: Book, chart: ChartRecord): ChartData | null {
  const series = chart.series.map((record, index) => drawnSeries(book, chart, record, index));
  if (series.length === 0 || series.some((each) => each === null)) return null;
  const shapes = new Set(series.map((each) => each?.shape));
  if (shapes.has("bar") && shapes.size > 1) return null;
  const [first] = chart.series;
  const categories = first?.categoriesReference === null ? null : cellsOf(book, first?.categoriesReference ?? "");
  const drawn = series.filter((each) => each !== null);
  const count = Math.max(...drawn.map(({ values }) => values.length));
  return {
    categories: Array.from({ length: count }, (_, i) => categories?.texts[i] ?? String(i + 1)),
    series: drawn,
  };
}

function drawnSeries(book: Book, chart: ChartRecord, record: SeriesRecord, index: number): DrawnSeries | null {
  const shape = SHAPES[record.type ?? chart.type];
  const cells = cellsOf(book, record.valuesReference);
  if (shape === undefined || cells === null) return null;
  const named = record.nameReference === null ? null : cellsOf(book, record.nameReference);
  return {
    ...cells,
    name: named?.texts.join(" ") ?? record.name,
    shape,
    color: record.color ?? COLORS[index % COLORS.length] ?? "#4472C4",
    isSecondary: record.axisGroup === "Secondary",
    hasLabels: record.dataLabels !== null,
  };
}
