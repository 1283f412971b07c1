import { withoutFilePrefixes } from "../formulas/file-prefixes";
import type { CustomXmlRecord, NameRecord, TableRecord } from "../document";
import { type OpcPackage, decodeXml, relationshipType } from "../package/opc-package";
import { areaOf } from "../sheets/sheet-features";
import { decodeEscapes } from "../xml/xml-text";
import { type XmlElement, child, childrenNamed, isOn, numberOf, parseXml } from "../xml/xml-tree";

/** The name under which a sheet's print area is kept. */
export const PRINT_AREA = "_xlnm.Print_Area";

/** The package relationship of the task panes that were open with the workbook ([MS-OWEXML] 2.1). */
export const TASK_PANES = "http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes";

/** The relationship from the task panes to one add-in's state. */
export const WEB_EXTENSION = "http://schemas.microsoft.com/office/2011/relationships/webextension";

/**
 * The defined names, in the order of the file; names of sheets that hold no cells are left out.
 * @param sheetIds An id per tab, null where it is no worksheet.
 */
export function readNames(workbook: XmlElement, sheetIds: readonly (string | null)[]): readonly NameRecord[] {
  return childrenNamed(child(workbook, "definedNames"), "definedName").flatMap((each) => {
    const local = numberOf(each, "localSheetId");
    const sheetId = local === null ? null : (sheetIds[local] ?? null);
    if (local !== null && sheetId === null) return [];
    return {
      name: each.attributes.get("name") ?? "",
      sheetId,
      formula: withoutFilePrefixes(each.text),
      hidden: isOn(each, "hidden"),
      comment: decodeEscapes(each.attributes.get("comment") ?? ""),
    };
  });
}

/**
 * An Excel table from its part; null where it says no area.
 * @throws {UnreadableWorkbook} "damaged" where the part is not well-formed.
 */
export function readTable(source: OpcPackage, path: string): TableRecord | null {
  const root = parseXml(source.text(path), path);
  const area = areaOf(root, "ref");
  if (area === null) return null;
  return {
    id: numberOf(root, "id") ?? 0,
    name: root.attributes.get("displayName") ?? root.attributes.get("name") ?? "",
    area,
    headerRow: (numberOf(root, "headerRowCount") ?? 1) > 0,
    totalsRow: (numberOf(root, "totalsRowCount") ?? 0) > 0,
    columns: childrenNamed(child(root, "tableColumns"), "tableColumn").map((each) =>
      decodeEscapes(each.attributes.get("name") ?? ""),
    ),
  };
}

/**
 * The custom XML parts of the workbook with their paths; one without an id of its own has its path as id.
 * @throws {UnreadableWorkbook} "damaged" where one is not well-formed.
 */
export function readCustomXml(
  source: OpcPackage,
  workbookPath: string,
): readonly { readonly record: CustomXmlRecord; readonly path: string }[] {
  const items = source
    .relationships(workbookPath)
    .filter((each) => each.type === relationshipType("customXml") && source.find(each.target) !== null);
  return items.map(({ target }) => {
    const properties = source
      .relationships(target)
      .find((each) => each.type === relationshipType("customXmlProps"))?.target;
    const item =
      properties === undefined || source.find(properties) === null
        ? null
        : parseXml(source.text(properties), properties);
    const id = [...(item?.attributes ?? [])].find(([name]) => name.endsWith("itemID"))?.[1] ?? target;
    const xml = source.text(target).replace(/^\uFEFF/, "");
    return { path: target, record: { id, namespaceUri: rootNamespace(xml, target), xml } };
  });
}

/**
 * The settings an add-in keeps with the workbook: properties of its webextension part, name → JSON text; of the first
 * such part where there are several.
 * @returns `path` is that of the part, null where there is none.
 */
export function readSettings(source: OpcPackage): {
  readonly path: string | null;
  readonly settings: ReadonlyMap<string, string>;
} {
  const panes = source.relationships("").find((each) => each.type === TASK_PANES)?.target;
  const extension =
    panes === undefined ? undefined : source.relationships(panes).find((each) => each.type === WEB_EXTENSION)?.target;
  if (extension === undefined || source.find(extension) === null) return { path: null, settings: new Map() };
  const properties = childrenNamed(child(parseXml(source.text(extension), extension), "properties"), "property");
  return {
    path: extension,
    settings: new Map(
      properties.map((each) => [each.attributes.get("name") ?? "", each.attributes.get("value") ?? ""]),
    ),
  };
}

/**
 * worksheet.customProperties, name → value: each value is a part of its own, which Excel fills with UTF-16 text.
 * @param features Children of the root of the sheet, as SheetContent has them.
 */
export function readCustomProperties(
  source: OpcPackage,
  sheetPath: string,
  features: readonly XmlElement[],
): ReadonlyMap<string, string> {
  const relationships = source.relationships(sheetPath);
  const found = new Map<string, string>();
  for (const each of childrenNamed(
    features.find((feature) => feature.local === "customProperties") ?? null,
    "customPr",
  )) {
    const target = relationships.find((relationship) => relationship.id === each.attributes.get("r:id"))?.target;
    if (target !== undefined && source.find(target) !== null)
      found.set(decodeEscapes(each.attributes.get("name") ?? ""), propertyText(source.bytes(target), target));
  }
  return found;
}

/**
 * The `cm` numbers, counted from 1, that mark dynamic arrays.
 * @param metadata The root of xl/metadata.xml; null where there is none.
 */
export function readDynamicArrayNumbers(metadata: XmlElement | null): ReadonlySet<number> {
  const types = childrenNamed(child(metadata, "metadataTypes"), "metadataType").map((each) =>
    each.attributes.get("name"),
  );
  const numbers = new Set<number>();
  childrenNamed(child(metadata, "cellMetadata"), "bk").forEach((block, i) => {
    if (childrenNamed(block, "rc").some((each) => types[(numberOf(each, "t") ?? 0) - 1] === "XLDAPR"))
      numbers.add(i + 1);
  });
  return numbers;
}

function rootNamespace(xml: string, path: string): string {
  return parseXml(xml, path).uri;
}

// Excel writes UTF-16 without a mark; other programs put XML or plain ASCII there.
function propertyText(bytes: Uint8Array, path: string): string {
  const markup = bytes[0] === 0x3c && bytes[1] !== 0;
  const ascii = bytes.every((byte) => byte === 9 || byte === 10 || byte === 13 || (byte >= 32 && byte < 127));
  if (bytes.length % 2 === 1 || markup || (ascii && bytes.length > 0))
    return decodeXml(bytes, path).replace(/^\uFEFF/, "");
  return new TextDecoder("utf-16le").decode(bytes);
}
