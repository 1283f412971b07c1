/** Where an element stands in well-formed XML, in characters. */
export interface XmlSpan {
  /** As written, with prefix. */
  readonly name: string;
  readonly start: number;
  /** Behind the ">" of the opening tag. */
  readonly openEnd: number;
  /** At the "</" of the closing tag; the same as `end` when the element closes itself. */
  readonly closeStart: number;
  readonly end: number;
  readonly selfClosing: boolean;
}

/** Where an attribute stands: from the white space before its name to behind its closing quote. */
export interface AttributeSpan {
  readonly start: number;
  readonly end: number;
  /** As written, entities unresolved. */
  readonly raw: string;
}

/**
 * Where the root element stands in well-formed XML.
 * @throws {Error} where it is not closed.
 */
export function rootSpan(xml: string): XmlSpan {
  return elementAt(xml, nextElement(xml, 0, xml.length));
}

/**
 * The direct children of an element, in document order.
 * @throws {Error} where one is not closed.
 */
export function childSpans(xml: string, parent: XmlSpan): readonly XmlSpan[] {
  const children: XmlSpan[] = [];
  if (parent.selfClosing) return children;
  for (let at = nextElement(xml, parent.openEnd, parent.closeStart); at >= 0;) {
    const child = elementAt(xml, at);
    children.push(child);
    at = nextElement(xml, child.end, parent.closeStart);
  }
  return children;
}

/** The name of an element without its prefix. */
export function localName(span: XmlSpan): string {
  return span.name.slice(span.name.indexOf(":") + 1);
}

const ATTRIBUTE = /\s+([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** The attributes of an element by their name as written, with prefix. */
export function attributeSpans(xml: string, span: XmlSpan): ReadonlyMap<string, AttributeSpan> {
  const offset = span.start + 1 + span.name.length;
  const found = new Map<string, AttributeSpan>();
  for (const match of xml.slice(offset, span.openEnd).matchAll(ATTRIBUTE)) {
    const start = offset + match.index;
    found.set(match[1] ?? "", { start, end: start + match[0].length, raw: match[2] ?? match[3] ?? "" });
  }
  return found;
}

/** The value of one attribute as written, entities unresolved; null where there is none. */
export function rawAttribute(xml: string, span: XmlSpan, name: string): string | null {
  return attributeSpans(xml, span).get(name)?.raw ?? null;
}

const SLASH = "/".charCodeAt(0);
const BRACKET = "[".charCodeAt(0);
const CLOSING_BRACKET = "]".charCodeAt(0);
const CLOSING_ANGLE = ">".charCodeAt(0);
const QUOTE = '"'.charCodeAt(0);
const APOSTROPHE = "'".charCodeAt(0);

/**
 * Start of the next element's tag in [at, end), past comments, instructions and character data; -1 when there is
 * none.
 */
function nextElement(xml: string, at: number, end: number): number {
  let from = at;
  for (;;) {
    const open = xml.indexOf("<", from);
    if (open < 0 || open >= end) return -1;
    const past = pastMarkup(xml, open);
    if (past < 0) return xml.charCodeAt(open + 1) === SLASH ? -1 : open;
    from = past;
  }
}

/** Behind the comment, instruction, declaration or CDATA section at `open`; -1 when a tag stands there. */
function pastMarkup(xml: string, open: number): number {
  if (xml.startsWith("<!--", open)) return xml.indexOf("-->", open) + 3;
  if (xml.startsWith("<![CDATA[", open)) return xml.indexOf("]]>", open) + 3;
  if (xml.startsWith("<?", open)) return xml.indexOf("?>", open) + 2;
  if (xml.startsWith("<!", open)) return pastDeclaration(xml, open);
  return -1;
}

function pastDeclaration(xml: string, open: number): number {
  let depth = 0;
  for (let at = open; at < xml.length; at++) {
    const code = xml.charCodeAt(at);
    if (code === BRACKET) depth++;
    else if (code === CLOSING_BRACKET) depth--;
    else if (code === CLOSING_ANGLE && depth === 0) return at + 1;
  }
  return xml.length;
}

/** Behind the ">" of the tag at `open`; a ">" in quotes does not count. */
function tagEnd(xml: string, open: number): number {
  let quote = 0;
  for (let at = open + 1; at < xml.length; at++) {
    const code = xml.charCodeAt(at);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === QUOTE || code === APOSTROPHE) quote = code;
    else if (code === CLOSING_ANGLE) return at + 1;
  }
  return xml.length;
}

function elementAt(xml: string, start: number): XmlSpan {
  const openEnd = tagEnd(xml, start);
  const name = /^[^\s/>]+/.exec(xml.slice(start + 1, Math.min(openEnd, start + 200)))?.[0] ?? "";
  if (xml.charCodeAt(openEnd - 2) === SLASH)
    return { name, start, openEnd, closeStart: openEnd, end: openEnd, selfClosing: true };
  let depth = 1;
  let at = openEnd;
  for (;;) {
    const open = xml.indexOf("<", at);
    if (open < 0) throw new Error(`the element ${name} is not closed`);
    const past = pastMarkup(xml, open);
    if (past >= 0) {
      at = past;
      continue;
    }
    const end = tagEnd(xml, open);
    if (xml.charCodeAt(open + 1) === SLASH) {
      depth--;
      if (depth === 0) return { name, start, openEnd, closeStart: open, end, selfClosing: false };
    } else if (xml.charCodeAt(end - 2) !== SLASH) depth++;
    at = end;
  }
}
