import { existsSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { RefusedInput } from "./open-input";
import { systemDetails, systemReason } from "./system-errors";

/** Whether two paths lead to one file; "-" is none. */
export function sameFile(a: string, b: string): boolean {
  if (a === "-") return false;
  try {
    return realpathSync(a) === realpathSync(b);
  } catch {
    return false;
  }
}

/**
 * Writes a result.
 * @throws RefusedInput where the place cannot be written to
 */
export function write(path: string, content: string | Uint8Array): void {
  // Beside the place and then moved there: whoever looks finds the old file or the new one, whole. A pipe or device is
  // written as it is.
  const draft = existsSync(path) && !statSync(path).isFile() ? path : `${path}.${String(process.pid)}.tmp`;
  try {
    writeFileSync(draft, content);
    if (draft !== path) renameSync(draft, path);
  } catch (error) {
    if (draft !== path) discard(draft);
    const reason = systemReason(error);
    throw new RefusedInput(
      {
        vi: `Không ghi được “${basename(path)}” (${path}): ${reason.vi}. Hãy chọn nơi khác để lưu.`,
        en: `Cannot write “${basename(path)}” (${path}): ${reason.en}. Choose another place.`,
      },
      "not-written",
      systemDetails(error),
    );
  }
}

/** Takes a draft away where it was begun at all. */
function discard(draft: string): void {
  try {
    rmSync(draft, { force: true });
  } catch {
    // What could not be written for its path cannot be looked for there either.
  }
}
