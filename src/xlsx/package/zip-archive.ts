import { deflateSync } from "fflate";

import { UnreadableWorkbook } from "../unreadable-workbook";
import { checkSum } from "./check-sum";

/** One file of a zip archive, still compressed. */
export interface ArchiveEntry {
  readonly name: string;
  readonly rawName: Uint8Array;
  readonly utf8Name: boolean;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly crc: number;
  readonly compressed: Uint8Array;
  readonly size: number;
  /** MS-DOS time (low 16 bits) and date (high 16 bits). */
  readonly stamp: number;
  readonly externalAttributes: number;
}

/** Bytes in a mebibyte. Source: IEC 80000-13. */
const MEBIBYTE = 1024 * 1024;

/**
 * The largest part that is unpacked, in bytes: its text must fit into one string. Source: the longest string of V8 has
 * 536,870,888 characters (`constants.MAX_STRING_LENGTH` of node:buffer, Node 20).
 */
const LARGEST_PART = 400 * MEBIBYTE;

/**
 * What all parts together may unpack to, in bytes: a guard of the memory. Source: measured on 52 real workbooks, which
 * unpack to 4.7 MB at most.
 */
const LARGEST_TOTAL = 1024 * MEBIBYTE;

/**
 * Smaller parts may be packed as well as they like, in bytes. Source: measured on 52 real workbooks, whose largest part
 * has 1.4 MB.
 */
const SUSPICIOUS_PART = 64 * MEBIBYTE;

/**
 * How many times its packed size a large part may unpack to. Source: measured on 52 real workbooks, where it is 37
 * times at most; DEFLATE can reach 1032 times (258 bytes for two bits; RFC 1951, 3.2.5).
 */
const SUSPICIOUS_RATIO = 200;

/** Starts the end of the directory. Source: APPNOTE.TXT, 4.3.16. */
const END_RECORD = 0x06054b50;

/** Starts the end of a directory with 64-bit sizes. Source: APPNOTE.TXT, 4.3.14. */
const END_RECORD_64 = 0x06064b50;

/** Starts an entry of the directory. Source: APPNOTE.TXT, 4.3.12. */
const CENTRAL_HEADER = 0x02014b50;

/** Starts the data of an entry. Source: APPNOTE.TXT, 4.3.7. */
const LOCAL_HEADER = 0x04034b50;

/**
 * 1 January 1980, the earliest that an entry can say: new parts carry no clock. Source: APPNOTE.TXT, 4.4.6, the date
 * and time of MS-DOS.
 */
const NO_TIME = 0x00210000;

/**
 * The files of a zip archive, in the order of its directory; nothing is unpacked yet.
 * @throws {UnreadableWorkbook} "truncated" where it is cut off, "encrypted", "too-large", or "damaged" where a file is
 *   neither stored nor deflated.
 */
export function readArchive(bytes: Uint8Array): readonly ArchiveEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = findDirectory(view);
  const entries: ArchiveEntry[] = [];
  let total = 0;
  let at = directory.offset;
  for (let i = 0; i < directory.count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL_HEADER) throw cutOff();
    const flags = view.getUint16(at + 8, true);
    const method = view.getUint16(at + 10, true);
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true);
    if (next > bytes.length) throw cutOff();
    const rawName = bytes.subarray(at + 46, at + 46 + nameLength);
    const utf8Name = (flags & 0x800) !== 0;
    const name = nameOf(rawName);
    const large = largeSizes(view, at, at + 46 + nameLength, extraLength);
    if ((flags & 1) !== 0) throw new UnreadableWorkbook("encrypted", "The parts of the file are encrypted.", name);
    if (method !== 0 && method !== 8)
      throw new UnreadableWorkbook(
        "damaged",
        `The part ${name} is packed by a method that workbooks do not use.`,
        name,
      );
    total += large.size;
    if (
      large.size > LARGEST_PART ||
      total > LARGEST_TOTAL ||
      (large.size > SUSPICIOUS_PART && large.size > SUSPICIOUS_RATIO * large.packed)
    ) {
      throw new UnreadableWorkbook(
        "too-large",
        `The part ${name} would unpack to ${String(Math.round(large.size / MEBIBYTE))} MB.`,
        name,
      );
    }
    entries.push({
      name,
      rawName,
      utf8Name,
      method,
      crc: view.getUint32(at + 16, true),
      compressed: localData(bytes, view, large.offset, large.packed),
      size: large.size,
      stamp: view.getUint32(at + 12, true),
      externalAttributes: view.getUint32(at + 38, true),
    });
    at = next;
  }
  return entries;
}

/**
 * A new entry, deflated.
 * @param like The entry it takes the place of: its method, spelling of the name and date are kept.
 */
export function packEntry(name: string, content: Uint8Array, like: ArchiveEntry | null = null): ArchiveEntry {
  const method = like?.method ?? 8;
  return {
    name,
    rawName: like?.rawName ?? new TextEncoder().encode(name),
    utf8Name: like?.utf8Name ?? /[^ -~]/.test(name),
    method,
    crc: checkSum(content),
    compressed: method === 0 ? content : deflateSync(content, { level: 6 }),
    size: content.length,
    stamp: like?.stamp ?? NO_TIME,
    externalAttributes: like?.externalAttributes ?? 0,
  };
}

/**
 * The bytes of an archive with these entries in this order; of at most 65,535 entries and 4 GB, since it has no 64-bit
 * records.
 * @throws {Error} where two entries have one name.
 */
export function writeArchive(entries: readonly ArchiveEntry[]): Uint8Array {
  const names = new Set<string>();
  let length = 22;
  for (const entry of entries) {
    if (names.has(entry.name)) throw new Error(`two parts are called ${entry.name}`);
    names.add(entry.name);
    length += 30 + 46 + 2 * entry.rawName.length + entry.compressed.length;
  }
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  const offsets: number[] = [];
  let at = 0;
  for (const entry of entries) {
    offsets.push(at);
    view.setUint32(at, LOCAL_HEADER, true);
    at = writeCommonHeader(view, at + 4, entry);
    bytes.set(entry.rawName, at);
    at += entry.rawName.length;
    bytes.set(entry.compressed, at);
    at += entry.compressed.length;
  }
  const directory = at;
  entries.forEach((entry, i) => {
    view.setUint32(at, CENTRAL_HEADER, true);
    view.setUint16(at + 4, 20, true);
    at = writeCommonHeader(view, at + 6, entry) + 10;
    view.setUint32(at - 4, entry.externalAttributes, true);
    view.setUint32(at, offsets[i] ?? 0, true);
    bytes.set(entry.rawName, at + 4);
    at += 4 + entry.rawName.length;
  });
  view.setUint32(at, END_RECORD, true);
  view.setUint16(at + 8, entries.length, true);
  view.setUint16(at + 10, entries.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return bytes;
}

function writeCommonHeader(view: DataView, at: number, entry: ArchiveEntry): number {
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, entry.utf8Name ? 0x800 : 0, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint32(at + 6, entry.stamp, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.compressed.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, entry.rawName.length, true);
  return at + 26;
}

function findDirectory(view: DataView): { readonly offset: number; readonly count: number } {
  const last = view.byteLength - 22;
  for (let at = last; at >= 0 && at >= last - 0xffff; at--) {
    if (view.getUint32(at, true) !== END_RECORD) continue;
    const count = view.getUint16(at + 10, true);
    const offset = view.getUint32(at + 16, true);
    if (count !== 0xffff && offset !== 0xffffffff) return { offset, count };
    const locator = at - 20;
    const record = locator < 0 ? -1 : Number(view.getBigUint64(locator + 8, true));
    if (record < 0 || record + 56 > view.byteLength || view.getUint32(record, true) !== END_RECORD_64) throw cutOff();
    return {
      offset: Number(view.getBigUint64(record + 48, true)),
      count: Number(view.getBigUint64(record + 32, true)),
    };
  }
  throw cutOff();
}

function largeSizes(
  view: DataView,
  header: number,
  extra: number,
  extraLength: number,
): { readonly size: number; readonly packed: number; readonly offset: number } {
  let size = view.getUint32(header + 24, true);
  let packed = view.getUint32(header + 20, true);
  let offset = view.getUint32(header + 42, true);
  for (let at = extra; at + 4 <= extra + extraLength; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    const end = Math.min(at + 4 + view.getUint16(at + 2, true), extra + extraLength);
    let field = at + 4;
    const take = (small: number): number => {
      if (small !== 0xffffffff || field + 8 > end) return small;
      field += 8;
      return Number(view.getBigUint64(field - 8, true));
    };
    size = take(size);
    packed = take(packed);
    offset = take(offset);
  }
  return { size, packed, offset };
}

function localData(bytes: Uint8Array, view: DataView, offset: number, packed: number): Uint8Array {
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL_HEADER) throw cutOff();
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packed > bytes.length) throw cutOff();
  return bytes.subarray(start, start + packed);
}

function nameOf(raw: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(raw);
  } catch {
    return new TextDecoder("windows-1252").decode(raw);
  }
}

function cutOff(): UnreadableWorkbook {
  return new UnreadableWorkbook("truncated", "The file is cut off: the directory of its parts is incomplete.");
}
