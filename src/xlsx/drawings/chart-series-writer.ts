import { withFilePrefixes } from "../formulas/file-prefixes";
import type { SeriesRecord, WorkbookDocument } from "../document";
import { type ChartCache, cacheOf } from "./chart-cache";
import { LABEL_POSITIONS, MARKERS, type PlotShape, allowedLabelPositions } from "./chart-codes";
import { UnsavableChange } from "../unreadable-workbook";
import { escapeAttribute, escapeText } from "../xml/xml-text";

/**
 * One `c:ser` element, with the values its references stand for at the moment.
 * @param index Zero-based, among the series of the whole chart.
 * @param visibleOnly Whether hidden cells are left out.
 * @throws {UnsavableChange} where its labels cannot stand where they are asked to.
 */
export function seriesElement(
  series: SeriesRecord,
  index: number,
  shape: PlotShape,
  workbook: WorkbookDocument,
  visibleOnly: boolean,
): string {
  const number = String(index);
  const values = cacheOf(workbook, series.valuesReference, visibleOnly);
  const categories =
    series.categoriesReference === null ? "" : categoriesElement(series.categoriesReference, workbook, visibleOnly);
  const labels = series.dataLabels === null ? "" : labelsElement(series.dataLabels, shape);
  return [
    `<c:ser><c:idx val="${number}"/><c:order val="${number}"/>`,
    nameElement(series, workbook),
    shape.plot === "lineChart" ? lineLook(series, shape.markers) : barLook(series, shape),
    labels,
    categories,
    `<c:val>${numbersElement(series.valuesReference, values)}</c:val>`,
    shape.plot === "lineChart" ? '<c:smooth val="0"/>' : "",
    "</c:ser>",
  ].join("");
}

/** An `a:solidFill` element of an opaque colour ("#RRGGBB"). */
export function solidFill(color: string): string {
  return `<a:solidFill><a:srgbClr val="${escapeAttribute(color.replace("#", "").toUpperCase())}"/></a:solidFill>`;
}

function nameElement(series: SeriesRecord, workbook: WorkbookDocument): string {
  if (series.nameReference === null)
    return series.name === "" ? "" : `<c:tx><c:v>${escapeText(series.name)}</c:v></c:tx>`;
  const cached = cacheOf(workbook, series.nameReference, false)?.values.map(textOf).join(" ") ?? series.name;
  const point = `<c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>${escapeText(cached)}</c:v></c:pt></c:strCache>`;
  return `<c:tx><c:strRef><c:f>${formulaText(series.nameReference)}</c:f>${point}</c:strRef></c:tx>`;
}

function lineLook({ color, isBare, marker }: SeriesRecord, markers: boolean): string {
  const filled = color === null ? "" : `<c:spPr>${solidFill(color)}<a:ln w="9525">${solidFill(color)}</a:ln></c:spPr>`;
  const { style, size } = marker ?? { style: "Circle", size: 5 };
  const symbol = `<c:symbol val="${MARKERS[style] ?? "circle"}"/><c:size val="${String(size)}"/>${filled}`;
  return `${lineElement(color, isBare)}<c:marker>${markers ? symbol : '<c:symbol val="none"/>'}</c:marker>`;
}

function lineElement(color: string | null, isBare: boolean): string {
  if (isBare) return '<c:spPr><a:ln w="28575"><a:noFill/></a:ln></c:spPr>';
  return color === null ? "" : `<c:spPr><a:ln w="28575" cap="rnd">${solidFill(color)}<a:round/></a:ln></c:spPr>`;
}

function barLook({ color, isBare }: SeriesRecord, shape: PlotShape): string {
  const filled = color === null ? "" : `<c:spPr>${solidFill(color)}</c:spPr>`;
  const look = isBare ? "<c:spPr><a:noFill/></c:spPr>" : filled;
  return shape.plot === "barChart" ? `${look}<c:invertIfNegative val="0"/>` : look;
}

function labelsElement(labels: NonNullable<SeriesRecord["dataLabels"]>, shape: PlotShape): string {
  const { position, numberFormat } = labels;
  if (position !== null && !allowedLabelPositions(shape).includes(position)) {
    throw new UnsavableChange(`Data labels of this kind of chart cannot stand at "${position}".`);
  }
  const format =
    numberFormat === null ? "" : `<c:numFmt formatCode="${escapeAttribute(numberFormat)}" sourceLinked="0"/>`;
  const place = position === null ? "" : `<c:dLblPos val="${LABEL_POSITIONS[position] ?? ""}"/>`;
  return `<c:dLbls>${format}<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${place}<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>`;
}

function categoriesElement(reference: string, workbook: WorkbookDocument, visibleOnly: boolean): string {
  const cache = cacheOf(workbook, reference, visibleOnly);
  const numeric =
    cache?.values.every((value) => value === null || typeof value === "number") === true &&
    cache.values.some((value) => value !== null);
  if (numeric) return `<c:cat>${numbersElement(reference, cache)}</c:cat>`;
  const points = (cache?.values ?? []).map((value, i) => (value === null ? "" : point(i, escapeText(textOf(value)))));
  const cached =
    cache === null
      ? ""
      : `<c:strCache><c:ptCount val="${String(cache.values.length)}"/>${points.join("")}</c:strCache>`;
  return `<c:cat><c:strRef><c:f>${formulaText(reference)}</c:f>${cached}</c:strRef></c:cat>`;
}

function numbersElement(reference: string, cache: ChartCache | null): string {
  const points = (cache?.values ?? []).map((value, i) => {
    if (value === null) return "";
    if (typeof value === "number") return point(i, String(value));
    // Text plots as zero and an error as #N/A, which leaves a gap.
    return point(i, typeof value === "object" ? "#N/A" : "0");
  });
  const format = `<c:formatCode>${escapeText(cache?.format ?? "General")}</c:formatCode>`;
  const cached =
    cache === null
      ? ""
      : `<c:numCache>${format}<c:ptCount val="${String(cache.values.length)}"/>${points.join("")}</c:numCache>`;
  return `<c:numRef><c:f>${formulaText(reference)}</c:f>${cached}</c:numRef>`;
}

function point(index: number, value: string): string {
  return `<c:pt idx="${String(index)}"><c:v>${value}</c:v></c:pt>`;
}

function formulaText(reference: string): string {
  return escapeText(withFilePrefixes(reference));
}

function textOf(value: ChartCache["values"][number]): string {
  if (value === null) return "";
  if (typeof value === "object") return value.error;
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
}
