import type { SheetDocument, WorkbookDocument } from "../document";
import { type TabOrder, writeNames } from "./name-writer";
import { WORKBOOK_ORDER } from "./sheet-order";
import { UnsavableChange } from "../unreadable-workbook";
import type { WorkbookOrigin } from "../package/workbook-origin";
import { escapeAttribute } from "../xml/xml-text";
import { type XmlSpan, attributeSpans, childSpans } from "../xml/xml-scan";
import { type Splice, spliceXml } from "../xml/xml-splice";

/** What the workbook part is written with. */
export interface WorkbookOutput {
  /** Relationship ids of the sheets that were added, by sheet id. */
  readonly added: ReadonlyMap<string, string>;
  /** Have everything calculated when the workbook is next opened. */
  readonly recalculateOnLoad: boolean;
}

/**
 * The XML of the workbook part with tabs, defined names, the tab in front, protection and calculation as they are now.
 * @param xml The part as the file has it.
 * @throws {UnsavableChange} for a password, names that clash, or a sheet in front that is not there.
 */
export function writeWorkbook(
  xml: string,
  document: WorkbookDocument,
  origin: WorkbookOrigin,
  output: WorkbookOutput,
): string {
  const workbook = spliceXml(xml);
  const tabs = writeTabs(workbook, document, origin, output.added);
  writeNames(workbook, document, origin, tabs);
  writeActiveTab(workbook, document, origin, tabs);
  const { structureProtection: protection } = document;
  if ((protection === null) !== (origin.opened.structureProtection === null)) {
    if (protection?.hasPassword === true)
      throw new UnsavableChange("A workbook cannot be protected with a password here.");
    if (protection === null) workbook.put("workbookProtection", null, WORKBOOK_ORDER);
    else {
      workbook.editChild("workbookProtection", WORKBOOK_ORDER, (inner) => {
        inner.setAttribute(inner.root, "lockStructure", "1");
      });
    }
  }
  writeCalculation(workbook, document, origin, output.recalculateOnLoad);
  return workbook.result();
}

function writeTabs(
  workbook: Splice,
  document: WorkbookDocument,
  origin: WorkbookOrigin,
  added: ReadonlyMap<string, string>,
): TabOrder {
  const list = workbook.first("sheets");
  if (list === null) throw new UnsavableChange("The workbook lists no sheets.");
  const idOfRelationship = new Map([...origin.sheets].map(([id, sheet]) => [sheet.relationship, id]));
  const relationshipOf = (span: XmlSpan): string =>
    [...attributeSpans(workbook.xml, span)].find(([name]) => /:id$/.test(name))?.[1].raw ?? "";
  const tabs = childSpans(workbook.xml, list).map((span) => ({
    span,
    key: idOfRelationship.get(relationshipOf(span)) ?? relationshipOf(span),
  }));
  const before = tabs.map((each) => each.key);
  const worksheets = new Set(document.sheets.map((each) => each.id));
  const after: string[] = document.sheets.map((each) => each.id);
  // Sheets without cells stay behind the worksheet they stood behind.
  before.forEach((key, i) => {
    if (origin.sheets.has(key)) return;
    const previous = before
      .slice(0, i)
      .reverse()
      .find((each) => worksheets.has(each) || !origin.sheets.has(each));
    after.splice(previous === undefined ? 0 : after.indexOf(previous) + 1, 0, key);
  });
  let free = Math.max(0, ...tabs.map((each) => Number(workbook.attribute(each.span, "sheetId") ?? 0)));
  const text = after.map((key) => {
    const tab = tabs.find((each) => each.key === key);
    const sheet = document.sheets.find((each) => each.id === key);
    if (tab !== undefined)
      return sheet === undefined
        ? workbook.xml.slice(tab.span.start, tab.span.end)
        : editedTab(workbook, tab.span, sheet, origin.sheets.get(key)?.opened);
    const name = escapeAttribute(sheet?.name ?? "");
    return `<${workbook.prefix}sheet name="${name}" sheetId="${String(++free)}"${stateAttribute(sheet)}${workbook.relationship("id", added.get(key) ?? "")}/>`;
  });
  const same =
    text.length === tabs.length &&
    text.every((each, i) => tabs[i] !== undefined && each === workbook.xml.slice(tabs[i].span.start, tabs[i].span.end));
  if (!same) {
    if (list.selfClosing) workbook.put("sheets", `<${list.name}>${text.join("")}</${list.name}>`, WORKBOOK_ORDER);
    else workbook.replace(list.openEnd, list.closeStart, text.join(""));
  }
  return { before, after };
}

function editedTab(
  workbook: Splice,
  span: XmlSpan,
  sheet: SheetDocument,
  before: Readonly<SheetDocument> | undefined,
): string {
  const tab = spliceXml(workbook.xml.slice(span.start, span.end));
  if (sheet.name !== before?.name) tab.setAttribute(tab.root, "name", sheet.name);
  if (sheet.visibility !== before?.visibility) tab.setAttribute(tab.root, "state", stateOf(sheet));
  return tab.result();
}

function stateOf(sheet: SheetDocument): string | null {
  if (sheet.visibility === "Visible") return null;
  return sheet.visibility === "Hidden" ? "hidden" : "veryHidden";
}

function stateAttribute(sheet: SheetDocument | undefined): string {
  const state = sheet === undefined ? null : stateOf(sheet);
  return state === null ? "" : ` state="${state}"`;
}

function writeActiveTab(workbook: Splice, document: WorkbookDocument, origin: WorkbookOrigin, tabs: TabOrder): void {
  const was = tabs.before.indexOf(origin.opened.activeSheetId);
  const is = tabs.after.indexOf(document.activeSheetId);
  if (is < 0) throw new UnsavableChange("The sheet in front is not one of the workbook.");
  if (document.activeSheetId === origin.opened.activeSheetId && was === is && tabs.after.length >= tabs.before.length)
    return;
  workbook.editChild("bookViews", WORKBOOK_ORDER, (views) => {
    views.editChild("workbookView", ["workbookView", "extLst"], (view) => {
      if (is !== was || view.attribute(view.root, "activeTab") !== null)
        view.setAttribute(view.root, "activeTab", is === 0 ? null : String(is));
      if (Number(view.attribute(view.root, "firstSheet") ?? 0) >= tabs.after.length)
        view.setAttribute(view.root, "firstSheet", null);
    });
  });
}

/** `calcMode` of each mode (calcPr, ECMA-376 part 1, 18.2.2); automatic is what a file that says nothing means. */
const MODES: Readonly<Record<WorkbookDocument["calculationMode"], string | null>> = {
  Automatic: null,
  AutomaticExceptTables: "autoNoTable",
  Manual: "manual",
};

function writeCalculation(
  workbook: Splice,
  document: WorkbookDocument,
  origin: WorkbookOrigin,
  recalculateOnLoad: boolean,
): void {
  const mode = document.calculationMode;
  if (mode === origin.opened.calculationMode && !recalculateOnLoad) return;
  workbook.editChild("calcPr", WORKBOOK_ORDER, (properties) => {
    if (mode !== origin.opened.calculationMode) {
      properties.setAttribute(properties.root, "calcMode", MODES[mode]);
    }
    if (recalculateOnLoad) properties.setAttribute(properties.root, "fullCalcOnLoad", "1");
  });
}
