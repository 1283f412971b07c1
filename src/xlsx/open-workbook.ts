import type { SheetDocument, SheetVisibility, WorkbookDocument } from "./document";
import { BLANK_STYLES } from "./package/blank-parts";
import { readConditionalFormats } from "./sheets/conditional-format-reader";
import { readDrawing } from "./drawings/drawing-reader";
import { MAIN } from "./package/namespaces";
import { type OpcPackage, type Relationship, openPackage, relationshipType } from "./package/opc-package";
import { hasPassword, readSheetFeatures } from "./sheets/sheet-features";
import { type CellContext, readSheetContent } from "./sheets/sheet-stream";
import { NO_STRINGS, readSharedStrings } from "./workbook/shared-strings";
import { type OpenStyles, createStyleTable } from "./styles/style-table";
import { UnreadableWorkbook } from "./unreadable-workbook";
import {
  PRINT_AREA,
  readCustomProperties,
  readCustomXml,
  readDynamicArrayNumbers,
  readNames,
  readSettings,
  readTable,
} from "./workbook/workbook-features";
import type { OpenedWorkbook, SheetOrigin, WorkbookOrigin } from "./package/workbook-origin";
import { type XmlElement, child, childrenNamed, isOn, numberOf, parseXml } from "./xml/xml-tree";

export type { OpenedWorkbook } from "./package/workbook-origin";

const WORKBOOK_TYPE =
  /^application\/vnd\.(openxmlformats-officedocument\.spreadsheetml|ms-excel)\.(sheet|template)\.(macroEnabled\.)?main\+xml$/i;

/**
 * Opens the bytes of an .xlsx or .xlsm.
 * @param bytes Kept for saving; they must not be changed afterwards.
 * @param name File name of the workbook, with extension.
 * @throws {UnreadableWorkbook} where they are anything else: cut off, encrypted, of another format, damaged or too
 *   large.
 */
export function openWorkbook(bytes: Uint8Array, name: string): OpenedWorkbook {
  const source = openPackage(bytes);
  const { workbookPath, strict } = findWorkbook(source);
  const root = parseXml(source.text(workbookPath), workbookPath);
  if (root.local !== "workbook" || root.uri !== MAIN)
    throw new UnreadableWorkbook("not-xlsx", "The file is no Excel workbook.", workbookPath);
  const relationships = source.relationships(workbookPath);
  const partOf = (kind: string): string | null => {
    const target = relationships.find((each) => each.type === relationshipType(kind))?.target;
    return target === undefined || source.find(target) === null ? null : target;
  };
  const treeOf = (path: string | null): XmlElement | null => (path === null ? null : parseXml(source.text(path), path));

  const stringsPath = partOf("sharedStrings");
  const stylesPath = partOf("styles");
  const strings = stringsPath === null ? NO_STRINGS : readSharedStrings(source.cellsText(stringsPath), stringsPath);
  const styles = createStyleTable(treeOf(stylesPath) ?? parseXml(BLANK_STYLES, "styles.xml"), treeOf(partOf("theme")));
  const dynamicArrays = readDynamicArrayNumbers(treeOf(partOf("sheetMetadata")));
  const date1904 = isOn(child(root, "workbookPr"), "date1904");
  const context: CellContext = {
    strings,
    date1904,
    styleCount: styles.inFile.cellFormats,
    isDynamicArray: (number) => dynamicArrays.has(number),
  };

  const { sheets, origins, ids, askForCalculation } = readSheets(root, relationships, { source, context, styles });
  const first = sheets.find((sheet) => sheet.visibility === "Visible") ?? sheets[0];
  if (first === undefined) throw new UnreadableWorkbook("damaged", "The workbook has no worksheet.", workbookPath);
  const names = readNames(root, ids);
  for (const sheet of sheets) {
    const printArea = names.find((each) => each.name === PRINT_AREA && each.sheetId === sheet.id)?.formula ?? null;
    sheet.page = { ...sheet.page, printArea };
  }
  const view = child(child(root, "bookViews"), "workbookView");
  const protection = child(root, "workbookProtection");
  const customXml = readCustomXml(source, workbookPath);
  const { path: settingsPath, settings } = readSettings(source);
  const document: WorkbookDocument = {
    name,
    kind: kindOf(source.contentType(workbookPath) ?? ""),
    date1904,
    calculationMode: calculationMode(child(root, "calcPr")),
    calculatesOnLoad: isOn(child(root, "calcPr"), "fullCalcOnLoad") || askForCalculation,
    readOnly: false,
    structureProtection: isOn(protection, "lockStructure") ? { hasPassword: hasPassword(protection) } : null,
    sheets,
    activeSheetId: ids[numberOf(view, "activeTab") ?? 0] ?? first.id,
    names,
    customXml: customXml.map((each) => each.record),
    settings,
    styles,
  };
  const origin: WorkbookOrigin = {
    bytes,
    source,
    strict,
    workbookPath,
    stylesPath,
    stringsPath,
    strings,
    styles,
    dynamicArrays,
    sheets: new Map([...origins].map(([id, each]) => [id, { ...each, opened: snapshot(each.opened) }])),
    opened: { ...document, sheetIds: sheets.map((sheet) => sheet.id) },
    customXmlPaths: new Map(customXml.map((each) => [each.record.id, each.path])),
    settingsPath,
  };
  return { document, origin };
}

function findWorkbook(source: OpcPackage): { readonly workbookPath: string; readonly strict: boolean } {
  const target = source.relationships("").find((each) => each.type === relationshipType("officeDocument"))?.target;
  const path = target === undefined ? null : source.find(target);
  if (target === undefined || path === null)
    throw new UnreadableWorkbook("not-xlsx", "The file is a zip archive but no workbook.");
  const type = source.contentType(target) ?? "";
  if (/excel\.sheet\.binary/i.test(type) || /workbook\.bin$/i.test(target))
    throw new UnreadableWorkbook("xlsb", "The file is a binary workbook (.xlsb).");
  if (!WORKBOOK_TYPE.test(type) && /wordprocessingml|presentationml|visio/i.test(type))
    throw new UnreadableWorkbook("not-xlsx", "The file is an Office document but no workbook.");
  return {
    workbookPath: path,
    strict: source
      .text("_rels/.rels")
      .includes("http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument"),
  };
}

/** What the parts of the sheets are read with. */
interface SheetSource {
  readonly source: OpcPackage;
  readonly context: CellContext;
  readonly styles: OpenStyles;
}

/** The worksheets in tab order; `ids` has an id for each tab, null for sheets that hold no cells. */
function readSheets(
  workbook: XmlElement,
  relationships: readonly Relationship[],
  from: SheetSource,
): {
  readonly sheets: SheetDocument[];
  readonly origins: ReadonlyMap<string, SheetOrigin>;
  readonly ids: readonly (string | null)[];
  readonly askForCalculation: boolean;
} {
  const sheets: SheetDocument[] = [];
  const origins = new Map<string, SheetOrigin>();
  const ids: (string | null)[] = [];
  let askForCalculation = false;
  for (const tab of childrenNamed(child(workbook, "sheets"), "sheet")) {
    const relationship = relationships.find((each) => each.id === (tab.attributes.get("r:id") ?? ""));
    if (relationship?.type !== relationshipType("worksheet")) {
      ids.push(null);
      continue;
    }
    const { sheet, origin, asksForCalculation } = readSheet(tab, relationship, sheets, from);
    sheets.push(sheet);
    askForCalculation ||= asksForCalculation;
    origins.set(sheet.id, origin);
    ids.push(sheet.id);
  }
  return { sheets, origins, ids, askForCalculation };
}

function readSheet(
  tab: XmlElement,
  { id: relationship, target: path }: Relationship,
  before: readonly SheetDocument[],
  { source, context, styles }: SheetSource,
): { readonly sheet: SheetDocument; readonly origin: SheetOrigin; readonly asksForCalculation: boolean } {
  const index = before.length;
  const content = readSheetContent(source.cellsText(path), path, context);
  const relationships = source.relationships(path);
  const features = readSheetFeatures(content.features, relationships, styles.parts.palette);
  const targets = (local: string): readonly string[] => {
    const holder = content.features.filter((each) => each.local === local);
    const elements = local === "tableParts" ? holder.flatMap((each) => childrenNamed(each, "tablePart")) : holder;
    return elements
      .flatMap((each) => relationships.find((known) => known.id === each.attributes.get("r:id"))?.target ?? [])
      .filter((target) => source.find(target) !== null);
  };
  const sizes = {
    rows: content.rows,
    columns: features.columns,
    defaultRowHeight: features.defaultRowHeight,
    defaultColumnWidth: features.defaultColumnWidth,
  };
  const charts = targets("drawing").flatMap((drawing) =>
    readDrawing(source, drawing, sizes, index, styles.parts.palette),
  );
  const formats = readConditionalFormats(content.features, index, styles);
  const sheet: SheetDocument = {
    id: sheetId(content.rootAttributes, before),
    name: tab.attributes.get("name") ?? "",
    visibility: VISIBILITIES.get(tab.attributes.get("state") ?? "") ?? "Visible",
    cells: content.cells,
    mayHoldArrays: content.hasArrays,
    rows: content.rows,
    ...features,
    tables: targets("tableParts").flatMap((table) => readTable(source, table) ?? []),
    conditionalFormats: formats.map((each) => each.record),
    charts: charts.map((each) => each.record),
    customProperties: readCustomProperties(source, path, content.features),
  };
  const origin: SheetOrigin = {
    path,
    relationship,
    opened: sheet,
    sharedMasters: content.sharedMasters,
    conditionalFormats: formats,
    charts,
  };
  return {
    sheet,
    origin,
    asksForCalculation: content.features.some((each) => each.local === "sheetCalcPr" && isOn(each, "fullCalcOnLoad")),
  };
}

const VISIBILITIES: ReadonlyMap<string, SheetVisibility> = new Map([
  ["hidden", "Hidden"],
  ["veryHidden", "VeryHidden"],
]);

// Excel knows a sheet by the uid of its part where it has one, else by its number, low byte first.
function sheetId(attributes: ReadonlyMap<string, string>, before: readonly SheetDocument[]): string {
  const own = [...attributes].find(([name]) => name.endsWith(":uid"))?.[1];
  if (own !== undefined && before.every((sheet) => sheet.id !== own)) return own;
  for (let number = before.length; ; number++) {
    const id = `{00000000-0001-0000-${[number & 0xff, number >> 8].map((byte) => byte.toString(16).toUpperCase().padStart(2, "0")).join("")}-000000000000}`;
    if (before.every((sheet) => sheet.id !== id)) return id;
  }
}

function snapshot(sheet: Readonly<SheetDocument>): Readonly<SheetDocument> {
  return {
    ...sheet,
    cells: new Map([...sheet.cells].map(([row, cells]) => [row, new Map(cells)])),
    rows: new Map(sheet.rows),
  };
}

function kindOf(contentType: string): WorkbookDocument["kind"] {
  return /macroEnabled/i.test(contentType) ? "xlsm" : "xlsx";
}

function calculationMode(properties: XmlElement | null): WorkbookDocument["calculationMode"] {
  const mode = properties?.attributes.get("calcMode");
  if (mode === "manual") return "Manual";
  return mode === "autoNoTable" ? "AutomaticExceptTables" : "Automatic";
}
