import { withFilePrefixes } from "../formulas/file-prefixes";
import type { NameRecord, WorkbookDocument } from "../document";
import { WORKBOOK_ORDER } from "./sheet-order";
import { UnsavableChange } from "../unreadable-workbook";
import { PRINT_AREA } from "./workbook-features";
import type { WorkbookOrigin } from "../package/workbook-origin";
import { escapeAttribute, escapeText, unescapeXml } from "../xml/xml-text";
import type { XmlSpan } from "../xml/xml-scan";
import type { Splice } from "../xml/xml-splice";

/** Where each tab stands: id of its worksheet, or the tab's relationship id for sheets that hold no cells. */
export interface TabOrder {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/**
 * Puts changed defined names into the workbook part; those that are as they were keep their bytes, but for the number
 * of a sheet that moved.
 * @throws {UnsavableChange} where two names of one scope would be the same, or one that stands for nothing in the file
 *   would be given a formula.
 */
export function writeNames(workbook: Splice, document: WorkbookDocument, origin: WorkbookOrigin, tabs: TabOrder): void {
  const names = effectiveNames(document, origin).filter(
    (each) => each.sheetId === null || tabs.after.includes(each.sheetId),
  );
  const was = new Map(origin.opened.names.map((each) => [keyOf(each), each]));
  const is = new Map(names.map((each) => [keyOf(each), each]));
  // A file may hold such pairs already; none is to be added.
  if (names.length - is.size > origin.opened.names.length - was.size)
    throw new UnsavableChange("Two defined names of one scope are the same.");
  const local = (each: NameRecord): string | null =>
    each.sheetId === null ? null : String(tabs.after.indexOf(each.sheetId));
  const seen = new Set<string>();
  workbook.editChild("definedNames", WORKBOOK_ORDER, (list) => {
    for (const span of list.all("definedName")) {
      const number = list.attribute(span, "localSheetId");
      const tab = number === null ? null : (tabs.before[Number(number)] ?? "");
      const key = keyOf({ name: list.attribute(span, "name") ?? "", sheetId: tab });
      const before = was.get(key);
      const after = is.get(key);
      seen.add(key);
      if (before === undefined) {
        // A name of a chart sheet: the document does not know it, its tab may have moved.
        if (tab !== null && !tabs.after.includes(tab)) list.replace(span.start, span.end, "");
        else if (tab !== null) list.setAttribute(span, "localSheetId", String(tabs.after.indexOf(tab)));
      } else if (after === undefined) list.replace(span.start, span.end, "");
      else editName(list, span, before, after, local(after));
    }
    const added = names.filter((each) => !seen.has(keyOf(each)));
    list.replace(
      list.root.closeStart,
      list.root.closeStart,
      added.map((each) => nameElement(each, local(each), workbook.prefix)).join(""),
    );
  });
}

/** The names as they are to be saved: a print area that was changed through its sheet counts before the name itself. */
function effectiveNames(document: WorkbookDocument, origin: WorkbookOrigin): readonly NameRecord[] {
  const names = [...document.names];
  for (const sheet of document.sheets) {
    const area = sheet.page.printArea;
    if (area === (origin.sheets.get(sheet.id)?.opened.page.printArea ?? null)) continue;
    const index = names.findIndex((each) => each.name === PRINT_AREA && each.sheetId === sheet.id);
    const known = names[index];
    if (area === null) {
      if (index >= 0) names.splice(index, 1);
    } else if (known !== undefined) names[index] = { ...known, formula: area };
    else names.push({ name: PRINT_AREA, sheetId: sheet.id, formula: area, hidden: false, comment: "" });
  }
  return names;
}

function editName(list: Splice, span: XmlSpan, before: NameRecord, after: NameRecord, local: string | null): void {
  list.setAttribute(span, "localSheetId", local);
  if (before.name !== after.name) list.setAttribute(span, "name", after.name);
  if (before.hidden !== after.hidden) list.setAttribute(span, "hidden", after.hidden ? "1" : null);
  if (before.comment !== after.comment) list.setAttribute(span, "comment", after.comment === "" ? null : after.comment);
  if (before.formula === after.formula) return;
  const text = escapeText(withFilePrefixes(after.formula));
  if (span.selfClosing) throw new UnsavableChange(`The defined name ${after.name} stands for nothing in the file.`);
  if (unescapeXml(list.xml.slice(span.openEnd, span.closeStart)) !== text)
    list.replace(span.openEnd, span.closeStart, text);
}

function nameElement(each: NameRecord, local: string | null, prefix: string): string {
  const scope = local === null ? "" : ` localSheetId="${local}"`;
  const comment = each.comment === "" ? "" : ` comment="${escapeAttribute(each.comment)}"`;
  const hidden = each.hidden ? ' hidden="1"' : "";
  return `<${prefix}definedName name="${escapeAttribute(each.name)}"${comment}${scope}${hidden}>${escapeText(withFilePrefixes(each.formula))}</${prefix}definedName>`;
}

function keyOf({ name, sheetId }: Pick<NameRecord, "name" | "sheetId">): string {
  return `${sheetId ?? ""}!${name.toLowerCase()}`;
}
