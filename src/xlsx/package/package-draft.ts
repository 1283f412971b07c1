import { PACKAGE_RELATIONSHIPS, toStrict } from "./namespaces";
import {
  CONTENT_TYPES_PATH,
  type OpcPackage,
  type Relationship,
  decodeXml,
  encodeXml,
  readRelationships,
  relationshipsPath,
  relativeTarget,
} from "./opc-package";
import { escapeAttribute } from "../xml/xml-text";
import { spliceXml } from "../xml/xml-splice";
import { childSpans } from "../xml/xml-scan";
import { packEntry, writeArchive } from "./zip-archive";

/** The declaration every part we write starts with. */
export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A package on its way to be saved: what is not put, removed or related keeps its bytes. */
export interface PackageDraft {
  has(path: string): boolean;
  text(path: string): string;
  /** Text of a part; namespaces are put in the spelling of the package. */
  put(path: string, content: string | Uint8Array): void;
  remove(path: string): void;
  relationships(source: string): readonly Relationship[];
  /** Adds a relationship and gives its id. */
  relate(source: string, type: string, target: string, external?: boolean): string;
  unrelate(source: string, id: string): void;
  /** States the content type of a part. */
  declare(path: string, contentType: string): void;
  /** The first path, counting from 1, that is not taken. */
  freePath(pattern: (number: number) => string): string;
  /** Removes parts that could be reached when the package was opened and no longer can. */
  removeUnreachable(): void;
  build(): Uint8Array;
}

const RELATIONSHIPS_TYPE = "application/vnd.openxmlformats-package.relationships+xml";

/**
 * Starts a draft of a package.
 * @param bytes What `source` was opened from; `build` gives them back where nothing changed.
 * @param strict Whether the package spells its namespaces as Strict Open XML does.
 */
export function draftPackage(bytes: Uint8Array, source: OpcPackage, strict: boolean): PackageDraft {
  const written = new Map<string, Uint8Array>();
  const removed = new Set<string>();
  let unrelated = false;

  const real = (path: string): string => source.find(path) ?? path;
  const has = (path: string): boolean =>
    written.has(real(path)) || (source.find(path) !== null && !removed.has(real(path)));
  const bytesOf = (path: string): Uint8Array => written.get(real(path)) ?? source.bytes(path);
  const text = (path: string): string => decodeXml(bytesOf(path), path);
  const put = (path: string, content: string | Uint8Array): void => {
    const name = real(path);
    const original = source.find(path) === null ? null : source.bytes(path);
    removed.delete(name);
    written.set(
      name,
      typeof content === "string" ? encodeXml(strict ? toStrict(content) : content, original) : content,
    );
  };
  const relationships = (path: string): readonly Relationship[] => {
    const part = relationshipsPath(path);
    return has(part) ? readRelationships(text(part), part, path) : [];
  };
  const dropContentType = (path: string): void => {
    const splice = spliceXml(text(CONTENT_TYPES_PATH));
    for (const span of splice.all("Override")) {
      if (splice.attribute(span, "PartName")?.toLowerCase() === `/${path}`.toLowerCase())
        splice.replace(span.start, span.end, "");
    }
    put(CONTENT_TYPES_PATH, splice.result());
  };
  const declare = (path: string, contentType: string): void => {
    const splice = spliceXml(text(CONTENT_TYPES_PATH));
    const known = splice
      .all("Override")
      .some((span) => splice.attribute(span, "PartName")?.toLowerCase() === `/${path}`.toLowerCase());
    if (known) return;
    const override = (prefix: string): string =>
      `<${prefix}Override PartName="${escapeAttribute(`/${path}`)}" ContentType="${escapeAttribute(contentType)}"/>`;
    put(CONTENT_TYPES_PATH, appended(splice.xml, override));
  };
  const remove = (path: string): void => {
    const name = real(path);
    written.delete(name);
    removed.add(name);
    dropContentType(name);
    if (has(relationshipsPath(name))) remove(relationshipsPath(name));
  };
  const reachable = (from: (path: string) => readonly Relationship[]): Set<string> => {
    const seen = new Set<string>();
    const visit = (path: string): void => {
      for (const each of from(path)) {
        const target = real(each.target);
        if (each.external || seen.has(target)) continue;
        seen.add(target);
        visit(target);
      }
    };
    visit("");
    return seen;
  };

  return {
    has,
    text,
    put,
    remove,
    relationships,
    relate(from, type, target, external = false) {
      const part = relationshipsPath(from);
      const taken = new Set(relationships(from).map((each) => each.id));
      let number = taken.size + 1;
      while (taken.has(`rId${String(number)}`)) number++;
      const id = `rId${String(number)}`;
      const address = external
        ? `${escapeAttribute(target)}" TargetMode="External`
        : escapeAttribute(from === "" ? target : relativeTarget(from, target));
      // Some writers state the type of each relationships part instead of once for their extension.
      if (!has(part) && source.contentType(part) !== RELATIONSHIPS_TYPE) declare(part, RELATIONSHIPS_TYPE);
      const before = has(part)
        ? text(part)
        : `${XML_DECLARATION}<Relationships xmlns="${PACKAGE_RELATIONSHIPS}"></Relationships>`;
      const writtenType = strict ? toStrict(type) : type;
      put(
        part,
        appended(
          before,
          (prefix) => `<${prefix}Relationship Id="${id}" Type="${escapeAttribute(writtenType)}" Target="${address}"/>`,
        ),
      );
      return id;
    },
    unrelate(from, id) {
      const part = relationshipsPath(from);
      const splice = spliceXml(text(part));
      for (const span of splice.all("Relationship"))
        if (splice.attribute(span, "Id") === id) splice.replace(span.start, span.end, "");
      unrelated = true;
      const after = splice.result();
      if (readRelationships(after, part, from).length > 0) put(part, after);
      else remove(part);
    },
    declare,
    freePath(pattern) {
      let number = 1;
      while (has(pattern(number)) || source.find(pattern(number)) !== null) number++;
      return pattern(number);
    },
    removeUnreachable() {
      if (!unrelated) return;
      const now = reachable(relationships);
      for (const path of reachable((each) => source.relationships(each))) if (!now.has(path) && has(path)) remove(path);
    },
    build() {
      const changed = [...written].filter(
        ([path, content]) => source.find(path) === null || !sameBytes(content, source.bytes(path)),
      );
      if (changed.length === 0 && removed.size === 0) return bytes;
      const contents = new Map(changed);
      const kept = source.entries.filter((entry) => !removed.has(entry.name));
      const entries = kept.map((entry) => {
        const content = contents.get(entry.name);
        return content === undefined ? entry : packEntry(entry.name, content, entry);
      });
      const added = changed
        .filter(([path]) => source.find(path) === null)
        .map(([path, content]) => packEntry(path, content));
      return writeArchive([...entries, ...added]);
    },
  };
}

function appended(xml: string, text: (prefix: string) => string): string {
  const splice = spliceXml(xml);
  const { root, prefix } = splice;
  if (root.selfClosing)
    splice.replace(xml.lastIndexOf("/", root.openEnd), root.openEnd, `>${text(prefix)}</${root.name}>`);
  else {
    const last = childSpans(xml, root).at(-1)?.end ?? root.openEnd;
    splice.replace(last, last, text(prefix));
  }
  return splice.result();
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}
