import type { AxisRecord, ChartRecord, SeriesRecord, WorkbookDocument } from "../document";
import { AXIS_LABELS, LEGEND_POSITIONS, PLOT_SHAPES, type PlotShape, UNSAID } from "./chart-codes";
import { seriesElement, solidFill } from "./chart-series-writer";
import { CHART, DRAWING, RELATIONSHIPS } from "../package/namespaces";
import { XML_DECLARATION } from "../package/package-draft";
import { UnsavableChange } from "../unreadable-workbook";
import { escapeAttribute, escapeText } from "../xml/xml-text";

interface Plot {
  readonly type: string;
  readonly shape: PlotShape;
  readonly secondary: boolean;
  readonly series: { readonly record: SeriesRecord; readonly index: number }[];
}

/**
 * The XML of the part of a chart that was added.
 * @throws {UnsavableChange} for kinds of charts that are not written.
 */
export function chartPart(chart: ChartRecord, workbook: WorkbookDocument): string {
  const plots = plotsOf(chart);
  const pie = plots.some((plot) => plot.shape.plot === "pieChart");
  if (pie && plots.length > 1) throw new UnsavableChange("A pie cannot be combined with another kind of chart.");
  const secondary = plots.some((plot) => plot.secondary);
  const horizontal = plots.some((plot) => plot.shape.direction === "bar");
  if (horizontal && secondary) throw new UnsavableChange("Bars with a secondary axis are not written.");
  const axes = pie ? "" : axisElements(chart, horizontal) + (secondary ? SECONDARY_AXES : "");
  const title =
    chart.title !== null && chart.title.visible
      ? titleElement(chart.title.text, 100 * (chart.title.size ?? UNSAID.titleSize))
      : "";
  const position = LEGEND_POSITIONS[chart.legend.position] ?? "r";
  const legend = chart.legend.visible
    ? `<c:legend><c:legendPos val="${position}"/><c:overlay val="0"/></c:legend>`
    : "";
  return [
    `${XML_DECLARATION}<c:chartSpace xmlns:c="${CHART}" xmlns:a="${DRAWING}" xmlns:r="${RELATIONSHIPS}">`,
    `<c:date1904 val="${workbook.date1904 ? "1" : "0"}"/><c:roundedCorners val="0"/><c:chart>${title}<c:autoTitleDeleted val="${title === "" ? "1" : "0"}"/>`,
    `<c:plotArea><c:layout/>${plots.map((plot) => plotElement(plot, chart, workbook)).join("")}${axes}</c:plotArea>`,
    `${legend}<c:plotVisOnly val="${chart.plotVisibleOnly ? "1" : "0"}"/><c:dispBlanksAs val="gap"/></c:chart>${fontElement(chart.font)}</c:chartSpace>`,
  ].join("");
}

function plotsOf(chart: ChartRecord): readonly Plot[] {
  const plots: Plot[] = [];
  chart.series.forEach((record, index) => {
    const type = record.type ?? chart.type;
    const secondary = record.axisGroup === "Secondary" && chart.series.some((each) => each.axisGroup === "Primary");
    const known = plots.find((plot) => plot.type === type && plot.secondary === secondary);
    if (known !== undefined) known.series.push({ record, index });
    else plots.push({ type, shape: shapeOf(type), secondary, series: [{ record, index }] });
  });
  if (plots.length === 0) plots.push({ type: chart.type, shape: shapeOf(chart.type), secondary: false, series: [] });
  return plots.sort((a, b) => Number(a.secondary) - Number(b.secondary));
}

function shapeOf(type: string): PlotShape {
  const shape = PLOT_SHAPES[type];
  if (shape === undefined) throw new UnsavableChange(`Charts of the type "${type}" are not written.`);
  return shape;
}

function plotElement(plot: Plot, chart: ChartRecord, workbook: WorkbookDocument): string {
  const { shape, secondary } = plot;
  const series = plot.series
    .map(({ record, index }) => seriesElement(record, index, shape, workbook, chart.plotVisibleOnly))
    .join("");
  const axes = secondary ? '<c:axId val="113"/><c:axId val="114"/>' : '<c:axId val="111"/><c:axId val="112"/>';
  const grouping = `<c:grouping val="${shape.grouping ?? "standard"}"/><c:varyColors val="0"/>`;
  switch (shape.plot) {
    case "pieChart":
      return `<c:pieChart><c:varyColors val="1"/>${series}<c:firstSliceAng val="0"/></c:pieChart>`;
    case "lineChart":
      return `<c:lineChart>${grouping}${series}<c:marker val="1"/>${axes}</c:lineChart>`;
    case "barChart": {
      const over = chart.overlap ?? (shape.grouping === "clustered" ? null : UNSAID.stackedOverlap);
      const overlap = over === null ? "" : `<c:overlap val="${String(over)}"/>`;
      return `<c:barChart><c:barDir val="${shape.direction ?? "col"}"/>${grouping}${series}<c:gapWidth val="${String(chart.gapWidth ?? UNSAID.gapWidth)}"/>${overlap}${axes}</c:barChart>`;
    }
  }
}

function fontElement({ name, size }: ChartRecord["font"]): string {
  if (name === null && size === null) return "";
  const latin = name === null ? "" : `<a:latin typeface="${escapeAttribute(name)}"/>`;
  const points = size === null ? "" : ` sz="${String(100 * size)}"`;
  return `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr${points}>${latin}</a:defRPr></a:pPr><a:endParaRPr lang="vi-VN"/></a:p></c:txPr>`;
}

const GRID_LINE = `<c:majorGridlines><c:spPr><a:ln w="9525">${solidFill("#D9D9D9")}</a:ln></c:spPr></c:majorGridlines>`;
const AXIS_LINE = `<c:spPr><a:ln w="9525">${solidFill("#BFBFBF")}</a:ln></c:spPr>`;

const SECONDARY_AXES = [
  '<c:valAx><c:axId val="114"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="r"/>',
  '<c:numFmt formatCode="General" sourceLinked="1"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>',
  `${AXIS_LINE}<c:crossAx val="113"/><c:crosses val="max"/><c:crossBetween val="between"/></c:valAx>`,
  '<c:catAx><c:axId val="113"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="1"/><c:axPos val="b"/>',
  '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="114"/><c:crosses val="autoZero"/>',
  '<c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>',
].join("");

function axisElements(chart: ChartRecord, horizontal: boolean): string {
  const category = axisStart("111", chart.categoryAxis, horizontal ? "l" : "b", "", horizontal);
  const value = axisStart("112", chart.valueAxis, horizontal ? "b" : "l", GRID_LINE, !horizontal);
  return [
    `<c:catAx>${category}<c:crossAx val="112"/><c:crosses val="autoZero"/><c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>`,
    `<c:valAx>${value}<c:crossAx val="111"/><c:crosses val="autoZero"/><c:crossBetween val="between"/></c:valAx>`,
  ].join("");
}

function axisStart(id: string, axis: AxisRecord, position: string, grid: string, upright: boolean): string {
  const limits = `${axis.maximum === null ? "" : `<c:max val="${String(axis.maximum)}"/>`}${axis.minimum === null ? "" : `<c:min val="${String(axis.minimum)}"/>`}`;
  const labels = AXIS_LABELS.find(([position]) => position === axis.labelPosition)?.[1] ?? "nextTo";
  const scaling = `<c:scaling><c:orientation val="${axis.reversed ? "maxMin" : "minMax"}"/>${limits}</c:scaling>`;
  const format =
    axis.numberFormat === null
      ? 'formatCode="General" sourceLinked="1"'
      : `formatCode="${escapeAttribute(axis.numberFormat)}" sourceLinked="0"`;
  const title = axis.title === null || axis.title === "" ? "" : titleElement(axis.title, 1000, upright);
  const hidden = axis.visible ? "0" : "1";
  return `<c:axId val="${id}"/>${scaling}<c:delete val="${hidden}"/><c:axPos val="${position}"/>${grid}${title}<c:numFmt ${format}/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="${labels}"/>${AXIS_LINE}`;
}

/** `size` in hundredths of a point; `upright` turns the title along a vertical axis. */
function titleElement(text: string, size: number, upright = false): string {
  const look = `sz="${String(size)}" b="${size > 1000 ? "1" : "0"}"`;
  const paragraphs = text
    .split("\n")
    .map(
      (line) =>
        `<a:p><a:pPr><a:defRPr ${look}/></a:pPr><a:r><a:rPr lang="vi-VN" ${look}/><a:t>${escapeText(line)}</a:t></a:r></a:p>`,
    )
    .join("");
  const body = upright ? '<a:bodyPr rot="-5400000" vert="horz"/>' : "<a:bodyPr/>";
  return `<c:title><c:tx><c:rich>${body}<a:lstStyle/>${paragraphs}</c:rich></c:tx><c:overlay val="0"/></c:title>`;
}
