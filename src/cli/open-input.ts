import { readFileSync, statSync } from "node:fs";
import { basename, extname } from "node:path";
import { openCsv } from "../xlsx/csv-workbook";
import { openWorkbook, type OpenedWorkbook } from "../xlsx/open-workbook";
import { UnreadableWorkbook } from "../xlsx/unreadable-workbook";
import type { Bilingual } from "../core/model/message";
import { systemCode, systemDetails, systemReason } from "./system-errors";

/**
 * Why the input cannot be worked on: one sentence that says what, where and what to do, a short name for it, and apart
 * from it what the system said.
 */
export class RefusedInput extends Error {
  constructor(
    readonly sentence: Bilingual,
    readonly id: string,
    readonly details: string | null = null,
  ) {
    super(sentence.en);
    this.name = "RefusedInput";
  }
}

/** Endings of what is read. */
export const READABLE: readonly string[] = [".xlsx", ".xlsm", ".csv"];

/** Whether a path leads to a folder; not where it leads nowhere. */
export function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/** Opens the file, which is only read, in the stand-in for Excel; throws `RefusedInput`. */
export function openInput(path: string): OpenedWorkbook {
  const name = basename(path);
  const extension = extname(path).toLowerCase();
  if (extension === ".xls") throw new RefusedInput(saveAsXlsx(name), "xls");
  const bytes = readBytes(path, name);
  if (!READABLE.includes(extension)) {
    throw new RefusedInput(
      {
        vi: `Không đọc được “${name}”: chỉ đọc tệp .xlsx, .xlsm hoặc .csv. Hãy mở tệp trong Excel và lưu lại thành .xlsx.`,
        en: `Cannot read “${name}”: only .xlsx, .xlsm and .csv are read. Open it in Excel and save it as .xlsx.`,
      },
      "not-readable",
    );
  }
  try {
    return extension === ".csv" ? openCsv(bytes, name) : openWorkbook(bytes, name);
  } catch (error) {
    if (error instanceof UnreadableWorkbook) throw new RefusedInput(unreadable(error, name), error.reason);
    throw error;
  }
}

/** What is said where the program itself broke down. */
export function brokenDown(error: unknown): RefusedInput {
  return new RefusedInput(
    {
      vi: "Soát Số gặp lỗi của chính chương trình nên đã dừng; tệp đầu vào vẫn như cũ. Hãy gửi chi tiết dưới đây cho người hỗ trợ.",
      en: "Soát Số itself broke down and stopped; the input is as it was. Send the details below to whoever supports it.",
    },
    "failed",
    error instanceof Error ? (error.stack ?? error.message) : String(error),
  );
}

function saveAsXlsx(name: string): Bilingual {
  return {
    vi: `“${name}” là tệp Excel kiểu cũ (.xls). Hãy mở tệp trong Excel, chọn Lưu thành (Save As) kiểu .xlsx rồi chạy lại.`,
    en: `“${name}” is an old Excel file (.xls). Open it in Excel, save it as .xlsx, and run this again.`,
  };
}

function readBytes(path: string, name: string): Uint8Array {
  try {
    return new Uint8Array(readFileSync(path));
  } catch (error) {
    const code = systemCode(error);
    if (code === "ENOENT")
      throw new RefusedInput(
        {
          vi: `Không tìm thấy tệp “${path}”. Hãy kiểm tra lại đường dẫn.`,
          en: `There is no file “${path}”. Check the path.`,
        },
        "no-such-file",
      );
    if (code === "EISDIR")
      throw new RefusedInput(
        {
          vi: `“${path}” là thư mục, không phải tệp. Hãy chỉ ra một tệp .xlsx, .xlsm hoặc .csv.`,
          en: `“${path}” is a folder, not a file. Name an .xlsx, .xlsm or .csv file.`,
        },
        "folder",
      );
    const reason = systemReason(error);
    throw new RefusedInput(
      {
        vi: `Không mở được “${name}”: ${reason.vi}. Hãy đóng chương trình đang giữ tệp hoặc kiểm tra quyền đọc.`,
        en: `Cannot open “${name}”: ${reason.en}. Close the program that holds it, or check that it may be read.`,
      },
      "not-opened",
      systemDetails(error),
    );
  }
}

function unreadable(error: UnreadableWorkbook, name: string): Bilingual {
  switch (error.reason) {
    case "xls":
      return saveAsXlsx(name);
    case "xlsb":
      return {
        vi: `“${name}” là tệp nhị phân .xlsb. Hãy mở trong Excel và lưu lại thành .xlsx.`,
        en: `“${name}” is a binary .xlsb workbook. Open it in Excel and save it as .xlsx.`,
      };
    case "encrypted":
      return {
        vi: `“${name}” có mật khẩu mở tệp nên không đọc được. Hãy mở trong Excel, bỏ mật khẩu (Tệp › Thông tin › Bảo vệ sổ làm việc) rồi chạy lại.`,
        en: `“${name}” is encrypted with a password and cannot be read. Open it in Excel, remove the password (File › Info › Protect Workbook), and run this again.`,
      };
    case "truncated":
      return {
        vi: `“${name}” bị cụt: phần cuối tệp không còn. Hãy sao chép hoặc tải lại tệp gốc.`,
        en: `“${name}” is cut short: the end of the file is missing. Copy or download it again.`,
      };
    case "too-large":
      return {
        vi: `“${name}” bung ra quá lớn nên không mở. Hãy tách bớt trang tính rồi chạy lại.`,
        en: `“${name}” unpacks to too much to be opened. Split off some sheets and run this again.`,
      };
    case "empty-text":
      return {
        vi: `“${name}” không có gì bên trong. Hãy kiểm tra lại tệp đã lưu.`,
        en: `There is nothing in “${name}”. Check the file that was saved.`,
      };
    case "unclosed-quote":
      return {
        vi: `“${name}” có dấu ngoặc kép mở mà không đóng nên không biết ô nào kết thúc ở đâu. Hãy mở bằng một trình soạn thảo văn bản, sửa dấu ngoặc kép rồi chạy lại.`,
        en: `“${name}” has a quotation mark that is never closed, so nobody can tell where a cell ends. Mend it in a text editor and run this again.`,
      };
    case "too-many-cells":
      return {
        vi: `“${name}” có nhiều dòng hoặc cột hơn một trang tính chứa được (1.048.576 dòng, 16.384 cột). Hãy tách tệp rồi chạy lại.`,
        en: `“${name}” has more rows or columns than a sheet holds (1,048,576 rows, 16,384 columns). Split it and run this again.`,
      };
    case "cell-too-long":
      return {
        vi: `“${name}” có một ô dài hơn mức Excel chứa được (32.767 ký tự). Hãy rút ngắn ô đó rồi chạy lại.`,
        en: `A cell in “${name}” is longer than Excel holds (32,767 characters). Shorten it and run this again.`,
      };
    case "not-xlsx":
      return {
        vi: `“${name}” không phải sổ làm việc .xlsx. Hãy kiểm tra lại tệp, hoặc mở trong Excel và lưu thành .xlsx.`,
        en: `“${name}” is not an .xlsx workbook. Check the file, or open it in Excel and save it as .xlsx.`,
      };
    case "damaged": {
      const part = error.part === null ? "" : ` (${error.part})`;
      return {
        vi: `“${name}” bị hỏng bên trong${part}. Hãy mở bằng Excel để sửa (Mở và sửa chữa) rồi lưu lại thành .xlsx.`,
        en: `“${name}” is damaged inside${part}. Let Excel repair it (Open and Repair) and save it as .xlsx.`,
      };
    }
  }
}
