import { RELATIONSHIPS, transitional } from "../package/namespaces";
import { unescapeXml, escapeAttribute } from "./xml-text";
import { type XmlSpan, attributeSpans, childSpans, localName, rootSpan } from "./xml-scan";

/** XML that is being changed in places: everything that is not named keeps its characters. */
export interface Splice {
  readonly xml: string;
  readonly root: XmlSpan;
  /** Of the root's namespace, with its colon: "" or, for example, "x:". */
  readonly prefix: string;
  /** Children of the root; what stands in an AlternateContent counts by the name of its first choice. */
  readonly children: readonly { readonly local: string; readonly span: XmlSpan }[];
  first(local: string): XmlSpan | null;
  all(local: string): readonly XmlSpan[];
  /** Replaces the characters from `start` to `end`; insertions at one place come in the order of `rank`. */
  replace(start: number, end: number, text: string, rank?: number): void;
  /** An attribute with its entities resolved, or null. */
  attribute(span: XmlSpan, name: string): string | null;
  /** Sets an attribute, or takes it away when `value` is null. */
  setAttribute(span: XmlSpan, name: string, value: string | null): void;
  /** Inserts a child of the root where the schema's order wants it. */
  insert(local: string, text: string, order: readonly string[]): void;
  /** Puts `text` in the place of the child `local`, or removes it when null. */
  put(local: string, text: string | null, order: readonly string[]): void;
  /**
   * Changes the child `local` as a splice of its own, more than once if need be; it is made when missing, left out
   * when nothing is in it.
   */
  editChild(local: string, order: readonly string[], change: (inner: Splice) => void): void;
  /** A relationship attribute, for example ` r:id="rId3"`, declaring its prefix where the root does not. */
  relationship(local: string, id: string): string;
  result(): string;
}

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly rank: number;
  readonly serial: number;
}

/**
 * Starts changing well-formed XML; places are counted in its characters as they were at the start.
 * @throws {Error} where an element is not closed; from `insert` where the root closes itself; from `result` where two
 *   changes overlap.
 */
export function spliceXml(xml: string): Splice {
  const root = rootSpan(xml);
  const prefix = root.name.slice(0, root.name.indexOf(":") + 1);
  const children = childSpans(xml, root).map((span) => ({ local: choiceName(xml, span), span }));
  const edits: Edit[] = [];
  const changed = new Map<
    string,
    { readonly text: string; readonly closed: string; readonly name: string; readonly order: readonly string[] }
  >();
  const find = (local: string): XmlSpan | null => children.find((each) => each.local === local)?.span ?? null;
  const replace = (start: number, end: number, text: string, rank = 0): void => {
    if (xml.slice(start, end) !== text || start === end) edits.push({ start, end, text, rank, serial: edits.length });
  };
  const splice: Splice = {
    xml,
    root,
    prefix,
    children,
    first: find,
    all: (local) => children.filter((each) => each.local === local).map((each) => each.span),
    replace,
    attribute(span, name) {
      const raw = attributeSpans(xml, span).get(name)?.raw;
      return raw === undefined ? null : unescapeXml(raw);
    },
    setAttribute(span, name, value) {
      const attributes = attributeSpans(xml, span);
      const known = attributes.get(name);
      if (known === undefined) {
        const last = [...attributes.values()].at(-1)?.end ?? span.start + 1 + span.name.length;
        if (value !== null) replace(last, last, ` ${name}="${escapeAttribute(value)}"`);
      } else if (value === null) replace(known.start, known.end, "");
      else if (unescapeXml(known.raw) !== value)
        replace(known.start, known.end, ` ${name}="${escapeAttribute(value)}"`);
    },
    insert(local, text, order) {
      const rank = order.indexOf(local);
      const before = children.filter((each) => order.includes(each.local) && order.indexOf(each.local) <= rank).at(-1);
      const at = before?.span.end ?? root.openEnd;
      if (root.selfClosing) throw new Error(`${root.name} is empty`);
      replace(at, at, text, rank);
    },
    put(local, text, order) {
      const span = find(local);
      if (span !== null) replace(span.start, span.end, text ?? "");
      else if (text !== null && text !== "") splice.insert(local, text, order);
    },
    editChild(local, order, change) {
      const span = find(local);
      const name = span?.name ?? prefix + local;
      const closed = span === null ? `<${name}></${name}>` : withClosingTag(xml, span);
      const inner = spliceXml(changed.get(local)?.text ?? closed);
      change(inner);
      changed.set(local, { text: inner.result(), closed, name, order });
    },
    relationship(local, id) {
      for (const [name, { raw }] of attributeSpans(xml, root)) {
        if (name.startsWith("xmlns:") && transitional(unescapeXml(raw)) === RELATIONSHIPS)
          return ` ${name.slice(6)}:${local}="${escapeAttribute(id)}"`;
      }
      return ` xmlns:r="${RELATIONSHIPS}" r:${local}="${escapeAttribute(id)}"`;
    },
    result() {
      for (const [local, { text, closed, name, order }] of changed) {
        if (text !== closed) splice.put(local, text === `<${name}></${name}>` ? null : selfClosed(text, name), order);
      }
      changed.clear();
      return applyEdits(xml, edits);
    },
  };
  return splice;
}

function withClosingTag(xml: string, span: XmlSpan): string {
  const element = xml.slice(span.start, span.end);
  return span.selfClosing ? element.replace(/\s*\/>$/, `></${span.name}>`) : element;
}

function selfClosed(text: string, name: string): string {
  const end = `></${name}>`;
  return text.endsWith(end) &&
    childSpans(text, rootSpan(text)).length === 0 &&
    text.indexOf(">") === text.length - end.length
    ? `${text.slice(0, -end.length)}/>`
    : text;
}

function applyEdits(xml: string, edits: readonly Edit[]): string {
  const sorted = [...edits].sort(
    (a, b) => a.start - b.start || a.end - b.end || a.rank - b.rank || a.serial - b.serial,
  );
  const pieces: string[] = [];
  let at = 0;
  for (const edit of sorted) {
    if (edit.start < at) throw new Error("two changes of the same place");
    pieces.push(xml.slice(at, edit.start), edit.text);
    at = edit.end;
  }
  return pieces.join("") + xml.slice(at);
}

function choiceName(xml: string, span: XmlSpan): string {
  if (localName(span) !== "AlternateContent") return localName(span);
  const choice = childSpans(xml, span)[0];
  const inner = choice === undefined ? undefined : childSpans(xml, choice)[0];
  return inner === undefined ? "AlternateContent" : localName(inner);
}
