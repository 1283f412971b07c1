import type { AxisRecord, ChartPosition, ChartRecord, SeriesRecord } from "../document";
import {
  AXIS_LABELS,
  LABEL_POSITIONS,
  LEGEND_POSITIONS,
  MARKERS,
  OTHER_PLOTS,
  PLOT_SHAPES,
  UNSAID,
} from "./chart-codes";
import { type Palette, tinted } from "../styles/colors";
import { keyOfValue } from "../styles/style-codes";
import { type XmlElement, child, childrenNamed, descendant } from "../xml/xml-tree";

/** What the drawing says of a chart. */
export interface ChartFrame {
  readonly id: string;
  readonly name: string;
  readonly description: string | null;
  readonly position: ChartPosition;
}

/**
 * A chart of the file, as far as the records can say what it is; its type is "Invalid" where its kind is not known
 * here.
 * @param root The `chartSpace` element of its part.
 */
export function readChart(root: XmlElement, frame: ChartFrame, palette: Palette): ChartRecord {
  const chart = child(root, "chart");
  const area = child(chart, "plotArea");
  const plots = (area?.children ?? []).filter((each) => each.local.endsWith("Chart"));
  const type = plots[0] === undefined ? "Invalid" : typeOf(plots[0]);
  const primary = axisIds(plots[0] ?? null);
  const title = child(chart, "title");
  const legend = child(chart, "legend");
  const legendText = valueOf(child(legend, "legendPos"));
  const text = title === null ? "" : titleText(title);
  const series = plots.flatMap((plot) =>
    childrenNamed(plot, "ser").map((ser) => ({
      order: Number(valueOf(child(ser, "order")) ?? 0),
      record: readSeries(
        ser,
        plot,
        type,
        plot === plots[0] || axisIds(plot).every((id) => primary.includes(id)),
        palette,
      ),
    })),
  );
  return {
    ...frame,
    type,
    title: title === null ? null : { text, visible: true, size: titleSize(title) },
    font: readFont(root),
    ...readSpacing(plots[0] ?? null),
    legend: { visible: legend !== null, position: keyOfValue(LEGEND_POSITIONS, legendText ?? "r", "Right") },
    series: series.sort((a, b) => a.order - b.order).map((each) => each.record),
    plotVisibleOnly: (valueOf(child(chart, "plotVisOnly")) ?? "0") !== "0",
    categoryAxis: readAxis(axisNamed(area, primary, ["catAx", "dateAx"])),
    valueAxis: readAxis(axisNamed(area, primary, ["valAx"])),
    fromFile: true,
  };
}

const unless = (value: number | null, unsaid: number): number | null => (value === unsaid ? null : value);

function numberOf(element: XmlElement | null): number | null {
  const value = valueOf(element);
  return value === null ? null : Number(value);
}

function pointsOf(properties: XmlElement | null): number | null {
  const size = properties?.attributes.get("sz");
  return size === undefined ? null : Number(size) / 100;
}

function titleSize(title: XmlElement): number | null {
  return unless(pointsOf(descendant(descendant(title, "rich"), "defRPr")), UNSAID.titleSize);
}

function readFont(root: XmlElement): ChartRecord["font"] {
  const properties = descendant(child(root, "txPr"), "defRPr");
  return { name: child(properties, "latin")?.attributes.get("typeface") ?? null, size: pointsOf(properties) };
}

function readSpacing(plot: XmlElement | null): Pick<ChartRecord, "gapWidth" | "overlap"> {
  const isStacked = valueOf(child(plot, "grouping")) !== "clustered";
  const overlap = numberOf(child(plot, "overlap"));
  return {
    gapWidth: unless(numberOf(child(plot, "gapWidth")), UNSAID.gapWidth),
    overlap: isStacked ? unless(overlap, UNSAID.stackedOverlap) : overlap,
  };
}

function typeOf(plot: XmlElement): string {
  const direction = valueOf(child(plot, "barDir"));
  const grouping = valueOf(child(plot, "grouping"));
  const markers =
    plot.local === "lineChart" &&
    childrenNamed(plot, "ser").some((ser) => valueOf(child(child(ser, "marker"), "symbol")) !== "none");
  const match = Object.entries(PLOT_SHAPES).find(
    ([, shape]) =>
      shape.plot === plot.local &&
      shape.direction === direction &&
      shape.grouping === grouping &&
      shape.markers === markers,
  );
  return match?.[0] ?? OTHER_PLOTS[plot.local] ?? "Invalid";
}

function readSeries(
  ser: XmlElement,
  plot: XmlElement,
  chartType: string,
  primary: boolean,
  palette: Palette,
): SeriesRecord {
  const type = typeOf(plot);
  const name = child(ser, "tx");
  const values = child(ser, "val") ?? child(ser, "yVal");
  const categories = child(ser, "cat") ?? child(ser, "xVal");
  return {
    name: descendant(name, "v")?.text ?? "",
    nameReference: child(child(name, "strRef"), "f")?.text ?? null,
    valuesReference: descendant(values, "f")?.text ?? "",
    categoriesReference: descendant(categories, "f")?.text ?? null,
    type: type === chartType ? null : type,
    axisGroup: primary ? "Primary" : "Secondary",
    color: colorOf(ser, plot.local === "lineChart", palette),
    isBare: isBare(child(ser, "spPr"), plot.local === "lineChart"),
    marker: readMarker(child(ser, "marker")),
    dataLabels: readLabels(child(ser, "dLbls")),
  };
}

function isBare(shape: XmlElement | null, line: boolean): boolean {
  return child(line ? child(shape, "ln") : shape, "noFill") !== null;
}

/** Null for what a type with markers has where nothing else is said. */
function readMarker(marker: XmlElement | null): SeriesRecord["marker"] {
  const symbol = valueOf(child(marker, "symbol"));
  const size = numberOf(child(marker, "size"));
  const style = Object.entries(MARKERS).find(([, code]) => code === symbol)?.[0];
  return style === undefined || size === null || (style === "Circle" && size === 5) ? null : { style, size };
}

function readLabels(labels: XmlElement | null): SeriesRecord["dataLabels"] {
  const shown = ["showVal", "showPercent", "showCatName", "showSerName"];
  if (labels === null || !shown.some((each) => valueOf(child(labels, each)) === "1")) return null;
  const position = valueOf(child(labels, "dLblPos"));
  return {
    numberFormat: ownFormat(labels),
    position: position === null ? null : keyOfValue(LABEL_POSITIONS, position, "BestFit"),
  };
}

/** Of a line that is not drawn, that of its markers. */
function colorOf(ser: XmlElement, line: boolean, palette: Palette): string | null {
  const shape = child(ser, "spPr");
  return line && isBare(shape, line)
    ? seriesColor(child(child(ser, "marker"), "spPr"), false, palette)
    : seriesColor(shape, line, palette);
}

function seriesColor(shape: XmlElement | null, line: boolean, palette: Palette): string | null {
  const fill = child(line ? child(shape, "ln") : shape, "solidFill");
  const color = fill?.children[0];
  const value = color?.attributes.get("val");
  if (color === undefined || value === undefined) return null;
  if (color.local === "srgbClr") return `#${value.toUpperCase()}`;
  const names = ["lt1", "dk1", "lt2", "dk2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6"];
  const aliases: Readonly<Record<string, string>> = { bg1: "lt1", tx1: "dk1", bg2: "lt2", tx2: "dk2" };
  const theme = palette.theme[names.indexOf(aliases[value] ?? value)];
  return theme === undefined || color.children.length > 0 ? null : tinted(theme, 0);
}

function readAxis(axis: XmlElement | null): AxisRecord {
  const title = child(axis, "title");
  const scaling = child(axis, "scaling");
  const limit = (local: string): number | null => {
    const value = valueOf(child(scaling, local));
    return value === null ? null : Number(value);
  };
  return {
    visible: axis !== null && valueOf(child(axis, "delete")) !== "1",
    title: title === null ? null : titleText(title),
    numberFormat: ownFormat(axis),
    reversed: valueOf(child(scaling, "orientation")) === "maxMin",
    labelPosition: AXIS_LABELS.find(([, code]) => code === valueOf(child(axis, "tickLblPos")))?.[0] ?? "NextToAxis",
    minimum: limit("min"),
    maximum: limit("max"),
  };
}

function ownFormat(owner: XmlElement | null): string | null {
  const format = child(owner, "numFmt");
  return format === null || format.attributes.get("sourceLinked") === "1"
    ? null
    : (format.attributes.get("formatCode") ?? null);
}

function axisIds(plot: XmlElement | null): readonly string[] {
  return childrenNamed(plot, "axId").map((each) => valueOf(each) ?? "");
}

function axisNamed(area: XmlElement | null, ids: readonly string[], locals: readonly string[]): XmlElement | null {
  return (
    area?.children.find((each) => locals.includes(each.local) && ids.includes(valueOf(child(each, "axId")) ?? "")) ??
    null
  );
}

function titleText(title: XmlElement): string {
  const rich = descendant(title, "rich");
  if (rich === null) return descendant(title, "v")?.text ?? "";
  const runs = (paragraph: XmlElement): string =>
    paragraph.children.map((each) => child(each, "t")?.text ?? (each.local === "br" ? "\n" : "")).join("");
  return childrenNamed(rich, "p").map(runs).join("\n");
}

function valueOf(element: XmlElement | null): string | null {
  // DrawingML's on-off elements mean "on" when they stand without a value.
  return element === null ? null : (element.attributes.get("val") ?? "1");
}
