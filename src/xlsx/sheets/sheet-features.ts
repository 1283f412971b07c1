import { parseArea } from "../formulas/address";
import { withoutFilePrefixes } from "../formulas/file-prefixes";
import type { Area, ColumnRecord, HyperlinkRecord, PageRecord, SheetDocument } from "../document";
import type { PageHeaders, PageMargins } from "../page-parts";
import { type Palette, resolveColor } from "../styles/colors";
import { DIGIT_PIXELS, PADDING_PIXELS, widthOfPixels } from "./column-width";
import type { Relationship } from "../package/opc-package";
import { type XmlElement, child, childrenNamed, isOn, numberOf } from "../xml/xml-tree";

/** Characters that fit into a column where the sheet says nothing. Source: baseColWidth, ECMA-376 part 1, 18.3.1.81. */
const BASE_CHARACTERS = 8;

/** Width of the columns of a sheet that says nothing, in characters as files count them: 64 pixels. */
export const STANDARD_WIDTH = widthOfBase(BASE_CHARACTERS);

/**
 * Height of the rows of a sheet that says nothing, in points. Source: what Excel writes for Calibri 11, and the most
 * frequent height that 669 sheets of 52 real workbooks say.
 */
export const STANDARD_HEIGHT = 15;

/** Everything of a sheet document that stands in its part outside the cells. */
export type SheetFeatures = Pick<
  SheetDocument,
  | "tabColor"
  | "columns"
  | "defaultRowHeight"
  | "defaultColumnWidth"
  | "merges"
  | "hyperlinks"
  | "page"
  | "protection"
  | "autoFilter"
  | "frozen"
  | "showGridlines"
  | "selection"
>;

/**
 * Reads the elements of a worksheet part that are not cells; print areas are defined names and come from the workbook.
 * @param features Children of the root, as SheetContent has them.
 */
export function readSheetFeatures(
  features: readonly XmlElement[],
  relationships: readonly Relationship[],
  palette: Palette,
): SheetFeatures {
  const find = (local: string): XmlElement | null => features.find((each) => each.local === local) ?? null;
  const format = find("sheetFormatPr");
  const view = child(find("sheetViews"), "sheetView");
  const protection = find("sheetProtection");
  return {
    tabColor: resolveColor(child(find("sheetPr"), "tabColor"), palette),
    columns: readColumns(features),
    defaultRowHeight: numberOf(format, "defaultRowHeight") ?? STANDARD_HEIGHT,
    defaultColumnWidth:
      numberOf(format, "defaultColWidth") ?? widthOfBase(numberOf(format, "baseColWidth") ?? BASE_CHARACTERS),
    merges: childrenNamed(find("mergeCells"), "mergeCell").flatMap((each) => areaOf(each, "ref") ?? []),
    hyperlinks: childrenNamed(find("hyperlinks"), "hyperlink").flatMap((each) => hyperlink(each, relationships) ?? []),
    page: {
      ...readPage(find("sheetPr"), find("pageSetup"), find("printOptions")),
      margins: readMargins(find("pageMargins")),
      headers: readHeaders(find("headerFooter")),
      rowBreaks: childrenNamed(find("rowBreaks"), "brk").flatMap((each) => numberOf(each, "id") ?? []),
    },
    protection: isOn(protection, "sheet") ? { hasPassword: hasPassword(protection) } : null,
    autoFilter: areaOf(find("autoFilter"), "ref"),
    frozen: frozenOf(child(view, "pane")),
    showGridlines: isOn(view, "showGridLines", true),
    selection: selectionOf(view),
  };
}

/** The area an attribute names; null where there is none. */
export function areaOf(element: XmlElement | null, attribute: string): Area | null {
  const text = element?.attributes.get(attribute);
  return text === undefined ? null : parseArea(text);
}

/** The areas of a list like "A1:B2 D4"; what is no area is left out. */
export function areasOf(text: string): readonly Area[] {
  return text.split(/\s+/).flatMap((each) => (each === "" ? [] : (parseArea(each) ?? [])));
}

/** Whether a protection element asks for a password, in the old or the new way. */
export function hasPassword(protection: XmlElement | null): boolean {
  return ["password", "hashValue", "workbookPassword", "workbookHashValue"].some(
    (name) => (protection?.attributes.get(name) ?? "") !== "",
  );
}

function readColumns(features: readonly XmlElement[]): readonly ColumnRecord[] {
  const columns = features
    .filter((each) => each.local === "cols")
    .flatMap((each) => childrenNamed(each, "col"))
    .map((each) => ({
      first: (numberOf(each, "min") ?? 1) - 1,
      last: (numberOf(each, "max") ?? 1) - 1,
      width: numberOf(each, "width"),
      hidden: isOn(each, "hidden"),
      style: numberOf(each, "style"),
      outlineLevel: numberOf(each, "outlineLevel") ?? 0,
    }));
  return columns.sort((a, b) => a.first - b.first);
}

/** Padded and rounded up to a multiple of 8 pixels (ECMA-376 part 1, 18.3.1.81). */
function widthOfBase(characters: number): number {
  return widthOfPixels(Math.ceil((characters * DIGIT_PIXELS + PADDING_PIXELS) / 8) * 8);
}

function hyperlink(each: XmlElement, relationships: readonly Relationship[]): HyperlinkRecord | null {
  const area = areaOf(each, "ref");
  if (area === null) return null;
  const id = each.attributes.get("r:id");
  return {
    area,
    address: id === undefined ? null : (relationships.find((relationship) => relationship.id === id)?.target ?? null),
    documentReference: each.attributes.get("location") ?? null,
    screenTip: each.attributes.get("tooltip") ?? null,
  };
}

const ORIENTATIONS: ReadonlyMap<string, PageRecord["orientation"]> = new Map([
  ["landscape", "Landscape"],
  ["portrait", "Portrait"],
]);

/** Points to the inch, in which files keep margins. Source: ECMA-376 part 1, 18.3.1.62. */
export const INCH = 72;

function readMargins(margins: XmlElement | null): PageMargins | null {
  if (margins === null) return null;
  const points = (name: keyof PageMargins): number => Math.round(1000 * INCH * (numberOf(margins, name) ?? 0)) / 1000;
  return {
    left: points("left"),
    right: points("right"),
    top: points("top"),
    bottom: points("bottom"),
    header: points("header"),
    footer: points("footer"),
  };
}

function readHeaders(headers: XmlElement | null): PageHeaders | null {
  if (headers === null) return null;
  const first = child(headers, "firstHeader")?.text ?? "";
  return { all: child(headers, "oddHeader")?.text ?? "", first: isOn(headers, "differentFirst") ? first : null };
}

type PageSetup = Omit<PageRecord, "margins" | "headers" | "rowBreaks">;

function readPage(properties: XmlElement | null, setup: XmlElement | null, options: XmlElement | null): PageSetup {
  const fits = isOn(child(properties, "pageSetUpPr"), "fitToPage");
  return {
    orientation: ORIENTATIONS.get(setup?.attributes.get("orientation") ?? "") ?? null,
    paperSize: numberOf(setup, "paperSize"),
    printArea: null,
    scale: numberOf(setup, "scale"),
    firstPageNumber: isOn(setup, "useFirstPageNumber") ? numberOf(setup, "firstPageNumber") : null,
    fitToWidth: fits ? (numberOf(setup, "fitToWidth") ?? 1) : null,
    fitToHeight: fits ? (numberOf(setup, "fitToHeight") ?? 1) : null,
    centerHorizontally: isOn(options, "horizontalCentered"),
  };
}

function frozenOf(pane: XmlElement | null): { readonly rows: number; readonly columns: number } {
  const state = pane?.attributes.get("state");
  if (state !== "frozen" && state !== "frozenSplit") return { rows: 0, columns: 0 };
  return { rows: numberOf(pane, "ySplit") ?? 0, columns: numberOf(pane, "xSplit") ?? 0 };
}

function selectionOf(view: XmlElement | null): Area {
  const active = child(view, "pane")?.attributes.get("activePane") ?? "topLeft";
  const selections = childrenNamed(view, "selection");
  const selection = selections.find((each) => (each.attributes.get("pane") ?? "topLeft") === active) ?? selections[0];
  return (
    areasOf(selection?.attributes.get("sqref") ?? selection?.attributes.get("activeCell") ?? "A1")[0] ?? {
      top: 0,
      left: 0,
      bottom: 0,
      right: 0,
    }
  );
}

/**
 * A formula of a feature as written for the cell at the top left of its area, without the prefixes the file puts
 * before newer functions.
 */
export function featureFormula(element: XmlElement | null): string {
  return withoutFilePrefixes((element?.text ?? "").trim().replace(/^=/, ""));
}
