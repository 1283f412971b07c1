import { Inflate } from "fflate";

import { UnreadableWorkbook } from "../unreadable-workbook";
import { checkSum } from "./check-sum";
import type { ArchiveEntry } from "./zip-archive";

/**
 * What an entry holds, unpacked and checked against its size and check sum.
 * @param inspect May refuse what was unpacked by throwing, before the check sum is reckoned.
 * @throws {UnreadableWorkbook} "damaged" where it is not that; unpacking ends as soon as there is more than its size.
 */
export function entryContent(
  entry: ArchiveEntry,
  inspect: (content: Uint8Array) => void = () => undefined,
): Uint8Array {
  const content = entry.method === 0 ? entry.compressed : inflated(entry);
  if (content?.length !== entry.size) throw damagedEntry(entry);
  inspect(content);
  if (checkSum(content) !== entry.crc) throw damagedEntry(entry);
  return content;
}

/**
 * Bytes as packed that are unpacked at a time. Source: deflate makes at most 1,032 times as much of them (zlib
 * technical details), 17 MB, which is what an entry that lies about its size can cost.
 */
const PIECE = 16 * 1024;

/** What a deflated entry holds; null where it is no deflated data or has more or less than its size. */
function inflated(entry: ArchiveEntry): Uint8Array | null {
  const content = new Uint8Array(entry.size);
  let length = 0;
  const inflate = new Inflate((piece) => {
    if (length + piece.length <= entry.size) content.set(piece, length);
    length += piece.length;
  });
  try {
    for (let at = 0; at < entry.compressed.length && length <= entry.size; at += PIECE)
      inflate.push(entry.compressed.subarray(at, at + PIECE), at + PIECE >= entry.compressed.length);
  } catch {
    return null;
  }
  return length === entry.size ? content : null;
}

function damagedEntry(entry: ArchiveEntry): UnreadableWorkbook {
  return new UnreadableWorkbook("damaged", `The part ${entry.name} cannot be unpacked.`, entry.name);
}
