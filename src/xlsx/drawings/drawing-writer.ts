import type { ChartRecord, SheetDocument, WorkbookDocument } from "../document";
import { changedChart } from "./chart-change";
import { chartPart } from "./chart-writer";
import type { ChartOrigin } from "./drawing-reader";
import type { SheetOrigin } from "../package/workbook-origin";
import { type AnchorPoint, EMU_PER_POINT, anchorAt } from "./geometry";
import { CHART, DRAWING, RELATIONSHIPS, SHEET_DRAWING } from "../package/namespaces";
import { relationshipType } from "../package/opc-package";
import { type PackageDraft, XML_DECLARATION } from "../package/package-draft";
import { SHEET_ORDER } from "../workbook/sheet-order";
import { UnsavableChange } from "../unreadable-workbook";
import { escapeAttribute } from "../xml/xml-text";
import { childSpans, localName, type XmlSpan } from "../xml/xml-scan";
import { type Splice, spliceXml } from "../xml/xml-splice";

type Sheet = Readonly<SheetDocument>;

const DRAWING_TYPE = "application/vnd.openxmlformats-officedocument.drawing+xml";
const CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";

/**
 * Adds, changes, moves and removes the charts of a sheet; the drawing is made when there is none and goes when nothing
 * is left in it.
 * @param splice The part of the sheet.
 * @throws {UnsavableChange} where a chart cannot be written or changed so.
 */
export function writeCharts(
  splice: Splice,
  after: Sheet,
  { path, charts }: Pick<SheetOrigin, "path" | "charts">,
  workbook: WorkbookDocument,
  draft: PackageDraft,
): void {
  const kept = new Map(
    charts.map((origin) => [
      origin,
      after.charts.find((each) => each.id === origin.record.id && each.fromFile) ?? null,
    ]),
  );
  const added = after.charts.filter((each) => ![...kept.values()].includes(each));
  if (added.length === 0 && [...kept].every(([origin, now]) => origin.record === now)) return;
  const stranger = added.find((each) => each.fromFile);
  if (stranger !== undefined)
    throw new UnsavableChange(`The chart "${stranger.name}" came with another sheet and cannot be copied.`);
  const existing = draft
    .relationships(path)
    .find((each) => each.type === relationshipType("drawing") && draft.has(each.target))?.target;
  const drawing = existing ?? createDrawing(splice, path, draft);
  const anchors = spliceXml(opened(draft.text(drawing)));
  const output: DrawingOutput = { drawing, anchors, sheet: after, workbook, draft };
  for (const [origin, now] of kept) changeChart(origin, now, output);
  const taken = [...anchors.xml.matchAll(/cNvPr\b[^>]*?\sid="(\d+)"/g)].map((match) => Number(match[1]));
  const last = Math.max(0, ...taken);
  added.forEach((chart, i) => {
    addChart(chart, last + 1 + i, output);
  });
  const text = anchors.result();
  if (spliceXml(text).children.length > 0) draft.put(drawing, text);
  else removeDrawing(splice, path, drawing, draft);
}

/** The drawing of a sheet while its charts are written. */
interface DrawingOutput {
  /** Path of its part. */
  readonly drawing: string;
  /** The part itself: each child of its root is the anchor of a chart, a picture or a shape. */
  readonly anchors: Splice;
  readonly sheet: Sheet;
  readonly workbook: WorkbookDocument;
  readonly draft: PackageDraft;
}

/** Makes a chart of the file what it is now; null takes it away. */
function changeChart(origin: ChartOrigin, now: ChartRecord | null, output: DrawingOutput): void {
  const { drawing, anchors, draft } = output;
  const anchor = anchors.children[origin.anchor]?.span;
  if (anchor === undefined) throw new UnsavableChange("The charts of the sheet cannot be found in its drawing.");
  if (now === null) {
    anchors.replace(anchor.start, anchor.end, "");
    draft.unrelate(drawing, origin.relationship);
  } else if (now !== origin.record) {
    const part = draft.relationships(drawing).find((each) => each.id === origin.relationship)?.target ?? "";
    draft.put(part, changedChart(draft.text(part), origin.record, now, output.workbook));
    moveChart(anchors, anchor, origin.record, now, output.sheet);
  }
}

function addChart(
  chart: ChartRecord,
  number: number,
  { drawing, anchors, sheet, workbook, draft }: DrawingOutput,
): void {
  const part = draft.freePath((free) => `xl/charts/chart${String(free)}.xml`);
  draft.put(part, chartPart(chart, workbook));
  draft.declare(part, CHART_TYPE);
  const id = draft.relate(drawing, relationshipType("chart"), part);
  const place = childSpans(anchors.xml, anchors.root).at(-1)?.end ?? anchors.root.openEnd;
  anchors.replace(place, place, chartAnchor(chart, number, id, sheet));
}

// An empty drawing may close itself; it needs room for anchors.
function opened(xml: string): string {
  return xml.replace(/<((?:\w+:)?wsDr)\b([^>]*)\/>\s*$/, "<$1$2></$1>");
}

function createDrawing(splice: Splice, path: string, draft: PackageDraft): string {
  const drawing = draft.freePath((number) => `xl/drawings/drawing${String(number)}.xml`);
  draft.put(drawing, `${XML_DECLARATION}<xdr:wsDr xmlns:xdr="${SHEET_DRAWING}" xmlns:a="${DRAWING}"></xdr:wsDr>`);
  draft.declare(drawing, DRAWING_TYPE);
  const id = draft.relate(path, relationshipType("drawing"), drawing);
  splice.put("drawing", `<${splice.prefix}drawing${splice.relationship("id", id)}/>`, SHEET_ORDER);
  return drawing;
}

function removeDrawing(splice: Splice, path: string, drawing: string, draft: PackageDraft): void {
  const id = draft.relationships(path).find((each) => each.target === drawing)?.id;
  if (id !== undefined) draft.unrelate(path, id);
  draft.remove(drawing);
  splice.put("drawing", null, SHEET_ORDER);
}

function moveChart(drawing: Splice, anchor: XmlSpan, before: ChartRecord, now: ChartRecord, sheet: Sheet): void {
  const inner = spliceXml(drawing.xml.slice(anchor.start, anchor.end));
  const frame = inner.first("graphicFrame");
  const properties =
    frame === null
      ? undefined
      : childSpans(inner.xml, frame)
          .flatMap((each) => childSpans(inner.xml, each))
          .find((each) => localName(each) === "cNvPr");
  if (properties === undefined)
    throw new UnsavableChange(`The chart "${before.name}" stands in a group and cannot be changed.`);
  if (before.name !== now.name) inner.setAttribute(properties, "name", now.name);
  if (before.description !== now.description) inner.setAttribute(properties, "descr", now.description);
  if (JSON.stringify(before.position) !== JSON.stringify(now.position)) {
    const [from, to] = [inner.first("from"), inner.first("to")];
    if (from === null || to === null)
      throw new UnsavableChange(`The chart "${before.name}" does not stand on two cells and cannot be moved.`);
    const { prefix } = inner;
    const [start, end] = corners(now, sheet);
    inner.replace(from.start, from.end, marker(`${prefix}from`, prefix, start));
    inner.replace(to.start, to.end, marker(`${prefix}to`, prefix, end));
  }
  drawing.replace(anchor.start, anchor.end, inner.result());
}

function chartAnchor(chart: ChartRecord, number: number, id: string, sheet: Sheet): string {
  const [start, end] = corners(chart, sheet);
  const description = chart.description === null ? "" : ` descr="${escapeAttribute(chart.description)}"`;
  return [
    `<xdr:twoCellAnchor xmlns:xdr="${SHEET_DRAWING}" xmlns:a="${DRAWING}">${marker("xdr:from", "xdr:", start)}${marker("xdr:to", "xdr:", end)}`,
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${String(number)}" name="${escapeAttribute(chart.name)}"${description}/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>`,
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>',
    `<a:graphic><a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" xmlns:r="${RELATIONSHIPS}" r:id="${id}"/></a:graphicData></a:graphic>`,
    "</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>",
  ].join("");
}

function corners({ position }: ChartRecord, sheet: Sheet): readonly [AnchorPoint, AnchorPoint] {
  return [
    anchorAt(sheet, position.left, position.top),
    anchorAt(sheet, position.left + position.width, position.top + position.height),
  ];
}

function marker(name: string, prefix: string, at: AnchorPoint): string {
  const field = (local: string, value: number): string => `<${prefix}${local}>${String(value)}</${prefix}${local}>`;
  const emu = (points: number): number => Math.round(points * EMU_PER_POINT);
  return `<${name}>${field("col", at.column)}${field("colOff", emu(at.right))}${field("row", at.row)}${field("rowOff", emu(at.down))}</${name}>`;
}
