import type { WorkbookDocument } from "../document";
import { CUSTOM_XML, MAIN } from "./namespaces";
import { relationshipType } from "./opc-package";
import { type PackageDraft, XML_DECLARATION } from "./package-draft";
import { UnsavableChange } from "../unreadable-workbook";
import { TASK_PANES, WEB_EXTENSION } from "../workbook/workbook-features";
import type { WorkbookOrigin } from "./workbook-origin";
import { escapeAttribute } from "../xml/xml-text";
import { spliceXml } from "../xml/xml-splice";

/** Who keeps settings in a workbook that had none: the add-in by its manifest. */
export interface AddInIdentity {
  readonly id: string;
  readonly version: string;
  readonly store: string;
  readonly storeType: string;
}

/** Puts the custom XML parts that were added, changed or removed since the workbook was opened into the draft. */
export function writeCustomXml(document: WorkbookDocument, origin: WorkbookOrigin, draft: PackageDraft): void {
  const was = origin.opened.customXml;
  if (was === document.customXml) return;
  for (const record of was) {
    const path = origin.customXmlPaths.get(record.id);
    const now = document.customXml.find((each) => each.id === record.id);
    if (path === undefined || now?.xml === record.xml) continue;
    if (now !== undefined) draft.put(path, new TextEncoder().encode(now.xml));
    else
      for (const each of draft.relationships(origin.workbookPath))
        if (each.target === path) draft.unrelate(origin.workbookPath, each.id);
  }
  for (const record of document.customXml) {
    if (was.some((each) => each.id === record.id)) continue;
    const item = draft.freePath((number) => `customXml/item${String(number)}.xml`);
    const properties = draft.freePath((number) => `customXml/itemProps${String(number)}.xml`);
    const schemas =
      record.namespaceUri === ""
        ? ""
        : `<ds:schemaRefs><ds:schemaRef ds:uri="${escapeAttribute(record.namespaceUri)}"/></ds:schemaRefs>`;
    draft.put(item, new TextEncoder().encode(record.xml));
    draft.put(
      properties,
      `${XML_DECLARATION}<ds:datastoreItem ds:itemID="${escapeAttribute(record.id)}" xmlns:ds="${CUSTOM_XML}">${schemas}</ds:datastoreItem>`,
    );
    draft.declare(item, "application/xml");
    draft.declare(properties, "application/vnd.openxmlformats-officedocument.customXmlProperties+xml");
    draft.relate(item, relationshipType("customXmlProps"), properties);
    draft.relate(origin.workbookPath, relationshipType("customXml"), item);
  }
}

const EXTENSION = "http://schemas.microsoft.com/office/webextensions/webextension/2010/11";
const PANES = "http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11";

/**
 * Writes workbook.settings where Excel keeps them: as properties of the add-in's webextension part ([MS-OWEXML] 2.2).
 * @param addIn Whose part is made where the workbook has none.
 * @throws {UnsavableChange} where the list of task panes closes itself.
 */
export function writeSettings(
  document: WorkbookDocument,
  origin: WorkbookOrigin,
  addIn: AddInIdentity,
  draft: PackageDraft,
): void {
  const was = origin.opened.settings;
  const is = document.settings;
  if (was === is || (was.size === is.size && [...is].every(([name, value]) => was.get(name) === value))) return;
  const extension = origin.settingsPath ?? createExtension(addIn, draft);
  const splice = spliceXml(draft.text(extension));
  const prefix = splice.prefix;
  const properties = [...is]
    .map(([name, value]) => `<${prefix}property name="${escapeAttribute(name)}" value="${escapeAttribute(value)}"/>`)
    .join("");
  const text =
    properties === "" ? `<${prefix}properties/>` : `<${prefix}properties>${properties}</${prefix}properties>`;
  splice.put("properties", text, ["reference", "alternateReferences", "properties", "bindings", "snapshot", "extLst"]);
  draft.put(extension, splice.result());
}

function createExtension(addIn: AddInIdentity, draft: PackageDraft): string {
  const extension = draft.freePath((number) => `xl/webextensions/webextension${String(number)}.xml`);
  const reference = `<we:reference id="${escapeAttribute(addIn.id)}" version="${escapeAttribute(addIn.version)}" store="${escapeAttribute(addIn.store)}" storeType="${escapeAttribute(addIn.storeType)}"/>`;
  draft.put(
    extension,
    `${XML_DECLARATION}<we:webextension xmlns:we="${EXTENSION}" id="{${addIn.id.replace(/[{}]/g, "").toUpperCase()}}">${reference}<we:alternateReferences/><we:properties/><we:bindings/></we:webextension>`,
  );
  draft.declare(extension, "application/vnd.ms-office.webextension+xml");
  const known = draft.relationships("").find((each) => each.type === TASK_PANES)?.target;
  const panes = known ?? "xl/webextensions/taskpanes.xml";
  if (known === undefined) {
    draft.put(panes, `${XML_DECLARATION}<wetp:taskpanes xmlns:wetp="${PANES}"></wetp:taskpanes>`);
    draft.declare(panes, "application/vnd.ms-office.webextensiontaskpanes+xml");
    draft.relate("", TASK_PANES, panes);
  }
  const id = draft.relate(panes, WEB_EXTENSION, extension);
  const splice = spliceXml(draft.text(panes));
  const { prefix, root } = splice;
  if (root.selfClosing) throw new UnsavableChange("The list of task panes of the workbook is empty.");
  const pane = `<${prefix}taskpane dockstate="right" visibility="0" width="350" row="1"><${prefix}webextensionref${splice.relationship("id", id)}/></${prefix}taskpane>`;
  splice.replace(root.closeStart, root.closeStart, pane);
  draft.put(panes, splice.result());
  return extension;
}

const DYNAMIC_ARRAY = "http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray";

/**
 * The `cm` number that marks a dynamic array, counted from 1; xl/metadata.xml is made when the workbook has none.
 * @param known The numbers that mark one in the file already; the first of them is taken.
 * @throws {UnsavableChange} where the workbook has metadata, but none for dynamic arrays.
 */
export function dynamicArrayNumber(origin: WorkbookOrigin, known: ReadonlySet<number>, draft: PackageDraft): number {
  const [first] = known;
  if (first !== undefined) return first;
  const path = "xl/metadata.xml";
  if (draft.has(path) && origin.source.find(path) === null) return 1;
  if (draft.relationships(origin.workbookPath).some((each) => each.type === relationshipType("sheetMetadata"))) {
    throw new UnsavableChange("A dynamic array cannot be added to the metadata this workbook has.");
  }
  const kind =
    '<metadataType name="XLDAPR" minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1" ' +
    'merge="1" splitFirst="1" rowColShift="1" clearFormats="1" clearComments="1" assign="1" coerce="1" ' +
    'cellMeta="1"/>';
  const block =
    '<bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}"><xda:dynamicArrayProperties ' +
    'fDynamic="1" fCollapsed="0"/></ext></extLst></bk>';
  draft.put(
    path,
    `${XML_DECLARATION}<metadata xmlns="${MAIN}" xmlns:xda="${DYNAMIC_ARRAY}"><metadataTypes count="1">${kind}</metadataTypes><futureMetadata name="XLDAPR" count="1">${block}</futureMetadata><cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>`,
  );
  draft.declare(path, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml");
  draft.relate(origin.workbookPath, relationshipType("sheetMetadata"), path);
  return 1;
}
