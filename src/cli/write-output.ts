import { existsSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import type { Bilingual } from "../core/model/message";
import { RefusedInput, systemCode } from "./open-input";

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
    if (draft !== path) rmSync(draft, { force: true });
    const code = systemCode(error);
    const reasons: Record<string, Bilingual> = {
      ENOENT: { vi: "thư mục không có", en: "there is no such folder" },
      EACCES: { vi: "không có quyền ghi", en: "writing is not permitted" },
      EROFS: { vi: "ổ đĩa chỉ đọc", en: "the disk is read-only" },
      EISDIR: { vi: "đó là một thư mục", en: "that is a folder" },
      EBUSY: { vi: "tệp đang được mở", en: "the file is in use" },
      ENOSPC: { vi: "hết chỗ trên đĩa", en: "the disk is full" },
    };
    const reason = reasons[code] ?? { vi: code, en: code };
    throw new RefusedInput(
      {
        vi: `Không ghi được “${basename(path)}” (${path}): ${reason.vi}. Hãy chọn nơi khác để lưu.`,
        en: `Cannot write “${basename(path)}” (${path}): ${reason.en}. Choose another place.`,
      },
      "not-written",
    );
  }
}
