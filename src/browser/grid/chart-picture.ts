import { formatValue } from "../../local-excel/calc/formats/number-format";
import { US_ENGLISH, VIETNAMESE } from "../../local-excel/calc/formats/format-culture";
import type { AxisRecord, ChartRecord } from "../../xlsx/document";
import type { Book } from "../book/book";
import { chartData, type ChartData, type DrawnSeries } from "./chart-data";
import { scaleOf, type Scale } from "./chart-scale";

const SVG = "http://www.w3.org/2000/svg";
const FONT = 12;
const MUTED = "#595959";
const LINES = "#D9D9D9";

type Attributes = Readonly<Record<string, string | number>>;

function shape(name: string, attributes: Attributes, text?: string): SVGElement {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  if (text !== undefined) element.textContent = text;
  return element;
}

/** The rectangle in which the values are drawn, in CSS pixels of the picture. */
interface Plot {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A chart as a picture, from what stands in its cells now; null where it is of a kind that is not drawn. */
export function chartPicture(book: Book, chart: ChartRecord): SVGSVGElement | null {
  const data = chartData(book, chart);
  if (data === null) return null;
  const [width, height] = [(chart.position.width * 4) / 3, (chart.position.height * 4) / 3];
  const picture = document.createElementNS(SVG, "svg");
  picture.setAttribute("viewBox", `0 0 ${String(width)} ${String(height)}`);
  picture.setAttribute("font-size", String(FONT));
  const hasTitle = chart.title?.visible === true && chart.title.text !== "";
  if (hasTitle)
    picture.append(
      ...titleLines(chart.title.text, width).map((line, i) =>
        shape(
          "text",
          { x: width / 2, y: 20 + i * 17, "text-anchor": "middle", "font-size": 15, fill: "#262626" },
          line,
        ),
      ),
    );
  const titleHeight = hasTitle ? 12 + 17 * titleLines(chart.title.text, width).length : 8;
  const legendHeight = chart.legend.visible ? 24 : 6;
  const isBar = data.series[0]?.shape === "bar";
  const longest = Math.max(...data.categories.map((each) => each.length));
  const labelRoom = isBar ? Math.min(width * 0.4, 16 + longest * 6.2) : 52;
  const plot: Plot = {
    left: labelRoom,
    top: titleHeight + 6,
    right: width - rightRoom(data),
    bottom: height - legendHeight - 26,
  };
  const text = axisText(book, chart.valueAxis);
  const primary = scaleFor(
    data.series.filter(({ isSecondary }) => !isSecondary),
    chart.valueAxis,
  );
  if (isBar) drawBars(picture, plot, { data, scale: primary, axis: chart.categoryAxis, text });
  else drawColumns(picture, plot, { data, scale: primary, axis: chart.categoryAxis, text });
  if (chart.legend.visible) drawLegend(picture, data.series, width, height - 8);
  return picture;
}

/** Pixels right of the plot: for a second axis, or for what stands beside the longest bar. */
function rightRoom({ series }: ChartData): number {
  if (series.some(({ isSecondary }) => isSecondary)) return 52;
  return series.some(({ shape: kind, hasLabels }) => kind === "bar" && hasLabels) ? 44 : 16;
}

function titleLines(title: string, width: number): readonly string[] {
  const most = Math.max(10, Math.floor(width / 7.8));
  const lines: string[] = [""];
  for (const word of title.split(/\s+/)) {
    const last = lines.at(-1) ?? "";
    if (last.length + word.length + 1 > most && last !== "") lines.push(word);
    else lines[lines.length - 1] = last === "" ? word : `${last} ${word}`;
  }
  return lines;
}

const scaleFor = (
  series: readonly DrawnSeries[],
  { minimum, maximum }: Pick<AxisRecord, "minimum" | "maximum">,
): Scale =>
  scaleOf(
    series.flatMap(({ values }) => values.filter((value) => value !== null)),
    minimum,
    maximum,
  );

function axisText(book: Book, { numberFormat }: AxisRecord): (value: number) => string {
  const culture = book.decimal === "," ? VIETNAMESE : US_ENGLISH;
  return (value) => formatValue(value, numberFormat ?? "General", book.workbook.date1904, culture);
}

interface Drawn {
  readonly data: ChartData;
  readonly scale: Scale;
  readonly axis: AxisRecord;
  readonly text: (value: number) => string;
}

function drawColumns(picture: SVGElement, plot: Plot, { data, scale, text }: Drawn): void {
  const { left, right, top, bottom } = plot;
  const secondary = data.series.filter(({ isSecondary }) => isSecondary);
  const second = scaleFor(secondary, { minimum: null, maximum: null });
  const y = (value: number, { from, to }: Scale): number =>
    bottom - ((value - from) / (to - from || 1)) * (bottom - top);
  for (const step of scale.steps) {
    picture.append(
      shape("line", {
        x1: left,
        x2: right,
        y1: y(step, scale),
        y2: y(step, scale),
        stroke: step === 0 ? "#8C8C8C" : LINES,
      }),
      shape("text", { x: left - 6, y: y(step, scale) + 4, "text-anchor": "end", fill: MUTED }, text(step)),
    );
  }
  if (secondary.length > 0)
    for (const step of second.steps)
      picture.append(shape("text", { x: right + 6, y: y(step, second) + 4, fill: MUTED }, text(step)));
  const slot = (right - left) / data.categories.length;
  const every = Math.ceil((Math.max(...data.categories.map((each) => each.length)) * 6.4) / Math.max(1, slot * 3));
  data.categories.forEach((category, i) => {
    if (i % every === 0)
      picture.append(
        shape(
          "text",
          { x: left + slot * (i + 0.5), y: bottom + 17, "text-anchor": "middle", fill: MUTED },
          cut(category, (slot * every) / 6.2),
        ),
      );
  });
  const columns = data.series.filter(({ shape: kind }) => kind === "column");
  const width = (slot * 0.68) / Math.max(1, columns.length);
  columns.forEach((series, index) => {
    const own = series.isSecondary ? second : scale;
    const zero = y(Math.max(own.from, Math.min(0, own.to)), own);
    series.values.forEach((value, i) => {
      if (value === null) return;
      const x = left + slot * (i + 0.16) + index * width;
      const end = y(value, own);
      picture.append(
        shape("rect", {
          x,
          width: Math.max(1, width - 1),
          y: Math.min(end, zero),
          height: Math.abs(end - zero),
          fill: series.color,
        }),
      );
      if (series.hasLabels)
        picture.append(label(x + width / 2, value < 0 ? end + 13 : end - 4, "middle", series.texts[i]));
    });
  });
  for (const series of data.series.filter(({ shape: kind }) => kind === "line")) {
    const own = series.isSecondary ? second : scale;
    const points = series.values.map((value, i) =>
      value === null ? null : ([left + slot * (i + 0.5), y(value, own)] as const),
    );
    for (const run of runs(points))
      picture.append(
        shape("polyline", {
          points: run.map((at) => at.join(",")).join(" "),
          fill: "none",
          stroke: series.color,
          "stroke-width": 2.25,
        }),
      );
    points.forEach((at, i) => {
      if (at === null) return;
      picture.append(shape("circle", { cx: at[0], cy: at[1], r: 3, fill: series.color }));
      if (series.hasLabels) picture.append(label(at[0], at[1] - 7, "middle", series.texts[i]));
    });
  }
}

function drawBars(picture: SVGElement, plot: Plot, { data, scale, axis, text }: Drawn): void {
  const { left, right, top, bottom } = plot;
  const x = (value: number): number => left + ((value - scale.from) / (scale.to - scale.from || 1)) * (right - left);
  for (const step of scale.steps)
    picture.append(
      shape("line", { x1: x(step), x2: x(step), y1: top, y2: bottom, stroke: step === 0 ? "#8C8C8C" : LINES }),
      shape("text", { x: x(step), y: bottom + 16, "text-anchor": "middle", fill: MUTED }, text(step)),
    );
  const slot = (bottom - top) / data.categories.length;
  const height = (slot * 0.7) / data.series.length;
  data.categories.forEach((category, i) => {
    const line = axis.reversed ? i : data.categories.length - 1 - i;
    const start = top + slot * (line + 0.15);
    picture.append(
      shape(
        "text",
        { x: left - 6, y: top + slot * (line + 0.5) + 4, "text-anchor": "end", fill: MUTED },
        cut(category, (left - 8) / 6.2),
      ),
    );
    data.series.forEach((series, index) => {
      const value = series.values[i] ?? null;
      if (value === null) return;
      const [zero, end] = [x(Math.max(scale.from, Math.min(0, scale.to))), x(value)];
      picture.append(
        shape("rect", {
          x: Math.min(zero, end),
          width: Math.abs(end - zero),
          y: start + index * height,
          height: Math.max(1, height - 1),
          fill: series.color,
        }),
      );
      if (series.hasLabels)
        picture.append(
          label(
            value < 0 ? end - 4 : end + 4,
            start + (index + 0.5) * height + 4,
            value < 0 ? "end" : "start",
            series.texts[i],
          ),
        );
    });
  });
}

function label(x: number, y: number, anchor: string, text = ""): SVGElement {
  return shape("text", { x, y, "text-anchor": anchor, "font-size": 11, fill: "#404040" }, text);
}

/** Points that stand side by side without a gap. */
function runs(
  points: readonly (readonly [number, number] | null)[],
): readonly (readonly (readonly [number, number])[])[] {
  const found: (readonly [number, number])[][] = [[]];
  for (const point of points) {
    if (point === null) found.push([]);
    else found.at(-1)?.push(point);
  }
  return found.filter((run) => run.length > 1);
}

const cut = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, Math.max(1, Math.floor(most) - 1))}…`;

function drawLegend(picture: SVGElement, series: readonly DrawnSeries[], width: number, y: number): void {
  const sizes = series.map(({ name }) => 26 + name.length * 6.4);
  let x = Math.max(8, (width - sizes.reduce((sum, size) => sum + size, 0)) / 2);
  series.forEach(({ name, color }, i) => {
    picture.append(
      shape("rect", { x, y: y - 9, width: 10, height: 10, fill: color }),
      shape("text", { x: x + 15, y, fill: MUTED }, name),
    );
    x += sizes[i] ?? 0;
  });
}
