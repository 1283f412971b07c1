import { CONTENT_TYPES, PACKAGE_RELATIONSHIPS, RELATIONSHIPS, transitional } from "./namespaces";
import { UnreadableWorkbook } from "../unreadable-workbook";
import { refuseLongTexts } from "../xml/long-texts";
import { parseXml } from "../xml/xml-tree";
import { entryContent } from "./entry-content";
import { type ArchiveEntry, readArchive } from "./zip-archive";

/** A relationship of a part; `target` is a part's path, or a foreign address when `external`. */
export interface Relationship {
  readonly id: string;
  /** Transitional spelling. */
  readonly type: string;
  readonly target: string;
  readonly external: boolean;
}

/**
 * An Open Packaging Conventions package, read-only; paths have no leading slash and are compared without regard to
 * case.
 */
export interface OpcPackage {
  readonly entries: readonly ArchiveEntry[];
  /** The path as the archive spells it, or null when there is no such part. */
  find(path: string): string | null;
  bytes(path: string): Uint8Array;
  text(path: string): string;
  /** The same for a part that holds texts of cells: refused where one is longer than any cell's. */
  cellsText(path: string): string;
  /** Relationships of a part; of the package itself for "". */
  relationships(path: string): readonly Relationship[];
  contentType(path: string): string | null;
}

export const CONTENT_TYPES_PATH = "[Content_Types].xml";

const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/**
 * Opens the zip of a workbook; its parts are unpacked when they are first asked for.
 * @throws {UnreadableWorkbook} for bytes that are no such package; from `bytes`, `text` and `relationships` where a
 *   part is missing or damaged.
 */
export function openPackage(bytes: Uint8Array): OpcPackage {
  refuseForeign(bytes);
  const entries = readArchive(bytes);
  const byPath = new Map<string, ArchiveEntry>();
  for (const entry of entries) byPath.set(keyOf(entry.name), entry);
  const contents = new Map<string, Uint8Array>();

  const need = (path: string): ArchiveEntry => {
    const entry = byPath.get(keyOf(path));
    if (entry === undefined) throw new UnreadableWorkbook("damaged", `The part ${path} is missing.`, path);
    return entry;
  };
  const read = (path: string, inspect?: (content: Uint8Array) => void): Uint8Array => {
    const entry = need(path);
    const known = contents.get(entry.name);
    if (known !== undefined) return known;
    const content = entryContent(entry, inspect);
    contents.set(entry.name, content);
    return content;
  };
  const text = (path: string): string => decodeXml(read(path), path);
  if (!byPath.has(keyOf(CONTENT_TYPES_PATH)))
    throw new UnreadableWorkbook("not-xlsx", "The file is a zip archive but no workbook.");
  const types = readContentTypes(text(CONTENT_TYPES_PATH));
  return {
    entries,
    find: (path) => byPath.get(keyOf(path))?.name ?? null,
    bytes: (path) => read(path),
    text,
    cellsText: (path) => {
      const refuse = (content: Uint8Array): void => {
        refuseLongTexts(content, path);
      };
      return decodeXml(read(path, refuse), path);
    },
    relationships(path) {
      const part = relationshipsPath(path);
      return byPath.has(keyOf(part)) ? readRelationships(text(part), part, path) : [];
    },
    contentType: (path) => types.overrides.get(keyOf(path)) ?? types.defaults.get(extensionOf(path)) ?? null,
  };
}

/**
 * Where the relationships of a part are kept: "xl/_rels/workbook.xml.rels" for "xl/workbook.xml", "_rels/.rels" for the
 * package itself, which is "".
 */
export function relationshipsPath(path: string): string {
  const slash = path.lastIndexOf("/");
  return `${path.slice(0, slash + 1)}_rels/${path.slice(slash + 1)}.rels`;
}

/** The path a relationship's target means, seen from the part that holds it. */
function resolveTarget(source: string, target: string): string {
  const clean = target.replaceAll("\\", "/");
  const steps = clean.startsWith("/") ? [] : source.split("/").slice(0, -1);
  for (const step of clean.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return decodePath(steps.join("/"));
}

/** The path of a part as it is written in the relationships of the part at `source`. */
export function relativeTarget(source: string, path: string): string {
  const from = source.split("/").slice(0, -1);
  const to = path.split("/");
  let same = 0;
  while (same < from.length && same < to.length - 1 && from[same] === to[same]) same++;
  return "../".repeat(from.length - same) + to.slice(same).join("/");
}

/**
 * The relationships a .rels part holds, for the part at `source`; none where it is no such part.
 * @param part Path of the .rels part, for the error.
 * @throws {UnreadableWorkbook} "damaged" where it is not well-formed.
 */
export function readRelationships(xml: string, part: string, source: string): readonly Relationship[] {
  const root = parseXml(xml, part);
  if (root.uri !== PACKAGE_RELATIONSHIPS) return [];
  return root.children.map((each) => {
    const external = each.attributes.get("TargetMode") === "External";
    const target = each.attributes.get("Target") ?? "";
    return {
      id: each.attributes.get("Id") ?? "",
      type: transitional(each.attributes.get("Type") ?? ""),
      target: external ? target : resolveTarget(source, target),
      external,
    };
  });
}

/** A relationship type of Office, for example relationshipType("worksheet"). */
export function relationshipType(kind: string): string {
  return `${RELATIONSHIPS}/${kind}`;
}

/**
 * Text of an XML part: UTF-16 where it starts with a byte order mark of that, else UTF-8; the mark is kept as a
 * character.
 * @param part Path of the part, for the error.
 * @throws {UnreadableWorkbook} "damaged" where the bytes are no such text.
 */
export function decodeXml(bytes: Uint8Array, part: string): string {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new UnreadableWorkbook("damaged", `The part ${part} is not text in UTF-8 or UTF-16.`, part);
  }
}

/** The bytes of an XML part in the encoding `like` had; UTF-8 where it is null. */
export function encodeXml(text: string, like: Uint8Array | null): Uint8Array {
  const encoding = like === null ? "utf-8" : encodingOf(like);
  if (encoding === "utf-8") return new TextEncoder().encode(text);
  const bytes = new Uint8Array(2 * text.length);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i++) view.setUint16(2 * i, text.charCodeAt(i), encoding === "utf-16le");
  return bytes;
}

/** By the byte order mark. */
function encodingOf(bytes: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  return bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : "utf-8";
}

function refuseForeign(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new UnreadableWorkbook("truncated", "The file is empty.");
  if (COMPOUND_FILE.every((byte, i) => bytes[i] === byte)) {
    // Excel keeps an encrypted .xlsx as a stream "EncryptedPackage" in the same container that .xls uses
    // ([MS-OFFCRYPTO] 2.3.4.4).
    if (containsUtf16(bytes, "EncryptedPackage"))
      throw new UnreadableWorkbook("encrypted", "The workbook is encrypted with a password.");
    throw new UnreadableWorkbook("xls", "The file is in the old format of Excel 97-2003 (.xls).");
  }
  // A bare BIFF stream without its container, as Excel 5 and some exporters write it, starts with a BOF record.
  if (bytes[0] === 0x09 && (bytes[1] === 0x08 || bytes[1] === 0x04 || bytes[1] === 0x02)) {
    throw new UnreadableWorkbook("xls", "The file is in an old format of Excel (.xls).");
  }
  const signature = [0x50, 0x4b, 0x03, 0x04];
  if (bytes.length < 4 && signature.slice(0, bytes.length).every((byte, i) => bytes[i] === byte))
    throw new UnreadableWorkbook("truncated", "The file is cut off.");
  if (
    !signature.every((byte, i) => bytes[i] === byte) &&
    !(bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x05)
  ) {
    throw new UnreadableWorkbook("not-xlsx", "The file is no Excel workbook.");
  }
}

function containsUtf16(bytes: Uint8Array, text: string): boolean {
  const codes = [...text].flatMap((character) => [character.charCodeAt(0), 0]);
  const first = codes[0] ?? 0;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (codes.every((code, i) => bytes[at + i] === code)) return true;
  }
  return false;
}

function readContentTypes(xml: string): {
  readonly defaults: ReadonlyMap<string, string>;
  readonly overrides: ReadonlyMap<string, string>;
} {
  const root = parseXml(xml, CONTENT_TYPES_PATH);
  const defaults = new Map<string, string>();
  const overrides = new Map<string, string>();
  for (const each of root.uri === CONTENT_TYPES ? root.children : []) {
    const type = each.attributes.get("ContentType") ?? "";
    if (each.local === "Default") defaults.set((each.attributes.get("Extension") ?? "").toLowerCase(), type);
    if (each.local === "Override") overrides.set(keyOf(each.attributes.get("PartName") ?? ""), type);
  }
  return { defaults, overrides };
}

function extensionOf(path: string): string {
  return path.slice(path.lastIndexOf(".") + 1).toLowerCase();
}

function keyOf(path: string): string {
  return decodePath(path.replaceAll("\\", "/").replace(/^\//, "")).toLowerCase();
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
