import { areaText } from "../formulas/address";
import type { ColumnRecord, HyperlinkRecord, SheetDocument } from "../document";
import { relationshipType } from "../package/opc-package";
import type { PackageDraft } from "../package/package-draft";
import { SHEET_ORDER } from "./sheet-order";
import type { StyleNumbers } from "../styles/style-writer";
import { escapeAttribute } from "../xml/xml-text";
import { type XmlSpan, attributeSpans, childSpans } from "../xml/xml-scan";
import type { Splice } from "../xml/xml-splice";

type Sheet = Readonly<SheetDocument>;

/** Puts changed column properties into the part of a worksheet; those that are as they were keep their bytes. */
export function writeColumns(splice: Splice, before: Sheet, after: Sheet, styles: StyleNumbers): void {
  if (before.columns === after.columns || JSON.stringify(before.columns) === JSON.stringify(after.columns)) return;
  const [cols, ...more] = splice.all("cols");
  const spans = [cols, ...more].flatMap((each) => (each === undefined ? [] : childSpans(splice.xml, each)));
  // A sheet may describe each of its 16,384 columns on its own: everything is looked up, nothing searched for.
  const origins = new Map<number, { readonly span: XmlSpan; readonly first: number; readonly last: number }>();
  for (const span of spans) {
    const first = Number(splice.attribute(span, "min") ?? 1) - 1;
    const last = Number(splice.attribute(span, "max") ?? 1) - 1;
    for (let column = first; column <= last; column++)
      if (!origins.has(column)) origins.set(column, { span, first, last });
  }
  const known = new Map(before.columns.map((each) => [each.first, each]));
  const text = after.columns.map((record) => {
    const origin = origins.get(record.first);
    const was = known.get(record.first);
    if (
      origin?.first === record.first &&
      origin.last === record.last &&
      was?.last === record.last &&
      sameColumn(was, record)
    ) {
      return splice.xml.slice(origin.span.start, origin.span.end);
    }
    return columnElement(record, origin?.span, splice, after.defaultColumnWidth, styles);
  });
  for (const each of more) splice.replace(each.start, each.end, "");
  splice.put(
    "cols",
    text.length === 0 ? null : `<${splice.prefix}cols>${text.join("")}</${splice.prefix}cols>`,
    SHEET_ORDER,
  );
}

const COLUMN_ATTRIBUTES = ["min", "max", "width", "style", "hidden", "customWidth", "outlineLevel"];

function columnElement(
  record: ColumnRecord,
  origin: XmlSpan | undefined,
  splice: Splice,
  standard: number,
  styles: StyleNumbers,
): string {
  let text = `<${splice.prefix}col min="${String(record.first + 1)}" max="${String(record.last + 1)}" width="${String(record.width ?? standard)}"`;
  if (record.style !== null) text += ` style="${String(styles.cellFormat(record.style))}"`;
  if (record.hidden) text += ' hidden="1"';
  if (record.width !== null) text += ' customWidth="1"';
  if (record.outlineLevel > 0) text += ` outlineLevel="${String(record.outlineLevel)}"`;
  if (origin !== undefined) {
    for (const [name, { raw }] of attributeSpans(splice.xml, origin))
      if (!COLUMN_ATTRIBUTES.includes(name)) text += ` ${name}="${raw}"`;
  }
  return `${text}/>`;
}

function sameColumn(a: ColumnRecord, b: ColumnRecord): boolean {
  return a.width === b.width && a.hidden === b.hidden && a.style === b.style && a.outlineLevel === b.outlineLevel;
}

/** Adds new merged areas to the part of a worksheet and takes away those that are gone. */
export function writeMerges(splice: Splice, before: Sheet, after: Sheet): void {
  const was = before.merges.map(areaText);
  const is = after.merges.map(areaText);
  const added = is.filter((each) => !was.includes(each));
  if (added.length === 0 && was.every((each) => is.includes(each))) return;
  if (is.length === 0) {
    splice.put("mergeCells", null, SHEET_ORDER);
    return;
  }
  splice.editChild("mergeCells", SHEET_ORDER, (list) => {
    for (const span of list.all("mergeCell")) {
      if (!is.includes((list.attribute(span, "ref") ?? "").replaceAll("$", ""))) list.replace(span.start, span.end, "");
    }
    list.setAttribute(list.root, "count", String(is.length));
    list.replace(
      list.root.closeStart,
      list.root.closeStart,
      added.map((each) => `<${splice.prefix}mergeCell ref="${each}"/>`).join(""),
    );
  });
}

/**
 * Adds new hyperlinks to the part of a worksheet and takes away those that are gone, with their relationships.
 * @param path Path of that part.
 */
export function writeHyperlinks(splice: Splice, before: Sheet, after: Sheet, path: string, draft: PackageDraft): void {
  if (before.hyperlinks === after.hyperlinks) return;
  const was = before.hyperlinks.map((each) => JSON.stringify(each));
  const is = after.hyperlinks.map((each) => JSON.stringify(each));
  if (JSON.stringify(was) === JSON.stringify(is)) return;
  const list = splice.first("hyperlinks");
  const spans = list === null ? [] : childSpans(splice.xml, list);
  const kept = new Set<XmlSpan>();
  const text = after.hyperlinks.map((record, i) => {
    const known = spans[was.indexOf(is[i] ?? "")];
    if (known === undefined || spans.length !== was.length) return hyperlinkElement(record, splice, path, draft);
    kept.add(known);
    return splice.xml.slice(known.start, known.end);
  });
  for (const span of spans) {
    const id = [...attributeSpans(splice.xml, span)].find(([name]) => name.endsWith(":id"))?.[1].raw;
    if (!kept.has(span) && id !== undefined) draft.unrelate(path, id);
  }
  splice.put(
    "hyperlinks",
    text.length === 0 ? null : `<${splice.prefix}hyperlinks>${text.join("")}</${splice.prefix}hyperlinks>`,
    SHEET_ORDER,
  );
}

function hyperlinkElement(record: HyperlinkRecord, splice: Splice, path: string, draft: PackageDraft): string {
  let text = `<${splice.prefix}hyperlink ref="${areaText(record.area)}"`;
  if (record.address !== null)
    text += splice.relationship("id", draft.relate(path, relationshipType("hyperlink"), record.address, true));
  if (record.documentReference !== null) text += ` location="${escapeAttribute(record.documentReference)}"`;
  if (record.screenTip !== null) text += ` tooltip="${escapeAttribute(record.screenTip)}"`;
  return `${text}/>`;
}

/**
 * Adds, changes and removes worksheet.customProperties, each with its part.
 * @param path Path of the part of the worksheet.
 */
export function writeCustomProperties(
  splice: Splice,
  before: Sheet,
  after: Sheet,
  path: string,
  draft: PackageDraft,
): void {
  const was = before.customProperties;
  const is = after.customProperties;
  const changed = [...is].filter(([name, value]) => was.get(name) !== value).map(([name]) => name);
  const gone = [...was.keys()].filter((name) => !is.has(name));
  if (changed.length === 0 && gone.length === 0) return;
  if (is.size === 0) {
    const list = splice.first("customProperties");
    for (const span of list === null ? [] : childSpans(splice.xml, list)) unrelateProperty(splice, span, path, draft);
    splice.put("customProperties", null, SHEET_ORDER);
    return;
  }
  splice.editChild("customProperties", SHEET_ORDER, (list) => {
    for (const span of list.all("customPr")) {
      const name = list.attribute(span, "name") ?? "";
      if (!gone.includes(name) && !changed.includes(name)) continue;
      unrelateProperty(list, span, path, draft);
      list.replace(span.start, span.end, "");
    }
    for (const name of changed) {
      const part = draft.freePath((number) => `xl/customProperty${String(number)}.bin`);
      draft.put(part, utf16(is.get(name) ?? ""));
      draft.declare(part, "application/vnd.openxmlformats-officedocument.spreadsheetml.customProperty");
      const id = draft.relate(path, relationshipType("customProperty"), part);
      list.replace(
        list.root.closeStart,
        list.root.closeStart,
        `<${splice.prefix}customPr name="${escapeAttribute(name)}"${splice.relationship("id", id)}/>`,
      );
    }
  });
}

function unrelateProperty(splice: Splice, span: XmlSpan, path: string, draft: PackageDraft): void {
  const id = [...attributeSpans(splice.xml, span)].find(([name]) => name.endsWith(":id"))?.[1].raw;
  if (id !== undefined) draft.unrelate(path, id);
}

function utf16(text: string): Uint8Array {
  const bytes = new Uint8Array(2 * text.length);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i++) view.setUint16(2 * i, text.charCodeAt(i), true);
  return bytes;
}
