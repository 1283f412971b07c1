import type { ChartRecord, SheetDocument } from "../document";
import { readChart } from "./chart-reader";
import type { Palette } from "../styles/colors";
import { CHART } from "../package/namespaces";
import { type AnchorPoint, EMU_PER_POINT, positionOf } from "./geometry";
import type { OpcPackage } from "../package/opc-package";
import { type XmlElement, child, descendant, parseXml } from "../xml/xml-tree";

/** A chart of the file: the anchor it stands in, counted among the drawing's children, and its part. */
export interface ChartOrigin {
  readonly record: ChartRecord;
  readonly drawing: string;
  readonly anchor: number;
  readonly relationship: string;
}

type Sizes = Pick<SheetDocument, "rows" | "columns" | "defaultRowHeight" | "defaultColumnWidth">;

/**
 * The charts of a drawing part; pictures, shapes and charts of the newer chartex kind are not among them.
 * @param sheet Sizes of the rows and columns it lies over.
 * @param sheetIndex Zero-based, among the worksheets; the ids of the charts hold it.
 * @throws {UnreadableWorkbook} "damaged" where the drawing or a chart is not well-formed.
 */
export function readDrawing(
  source: OpcPackage,
  path: string,
  sheet: Sizes,
  sheetIndex: number,
  palette: Palette,
): readonly ChartOrigin[] {
  const root = parseXml(source.text(path), path);
  const relationships = source.relationships(path);
  return root.children.flatMap((anchor, index) => {
    const frame = descendant(anchor, "graphicFrame");
    const chart = descendant(frame, "chart");
    const id = chart?.attributes.get("r:id");
    const target = relationships.find((each) => each.id === id)?.target;
    if (
      chart === null ||
      chart.uri !== CHART ||
      id === undefined ||
      target === undefined ||
      source.find(target) === null
    )
      return [];
    const properties = descendant(frame, "cNvPr");
    const record = readChart(
      parseXml(source.text(target), target),
      {
        id: chartId(sheetIndex, properties?.attributes.get("id") ?? String(index)),
        name: properties?.attributes.get("name") ?? "",
        description: properties?.attributes.get("descr") ?? null,
        position: anchorPosition(anchor, sheet),
      },
      palette,
    );
    return [{ record, drawing: path, anchor: index, relationship: id }];
  });
}

function chartId(sheetIndex: number, number: string): string {
  return `{00000000-0008-0000-${sheetIndex.toString(16).toUpperCase().padStart(4, "0")}-${number.padStart(4, "0")}00000000}`;
}

function anchorPosition(anchor: XmlElement, sheet: Sizes): ChartRecord["position"] {
  const from = pointOf(child(anchor, "from"));
  const size = child(anchor, "ext");
  if (anchor.local === "twoCellAnchor") return positionOf(sheet, from, pointOf(child(anchor, "to")));
  const start = child(anchor, "pos");
  const corner =
    anchor.local === "absoluteAnchor" ? { left: emu(start, "x"), top: emu(start, "y") } : positionOf(sheet, from, from);
  return { left: corner.left, top: corner.top, width: emu(size, "cx"), height: emu(size, "cy") };
}

function pointOf(marker: XmlElement | null): AnchorPoint {
  const number = (local: string): number => Number(child(marker, local)?.text ?? 0);
  return {
    row: number("row"),
    column: number("col"),
    down: number("rowOff") / EMU_PER_POINT,
    right: number("colOff") / EMU_PER_POINT,
  };
}

function emu(element: XmlElement | null, attribute: string): number {
  return Number(element?.attributes.get(attribute) ?? 0) / EMU_PER_POINT;
}
