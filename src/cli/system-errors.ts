import type { Bilingual } from "../core/model/message";

/** The system's short name of what went wrong with a file ("ENOENT"), "" for anything else. */
export function systemCode(error: unknown): string {
  return typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";
}

/** What the system said with an error, for whoever supports the user: its code and its own words. */
export function systemDetails(error: unknown): string {
  const text =
    typeof error === "object" && error !== null && "message" in error ? String(error.message) : String(error);
  const code = systemCode(error);
  return code === "" || text.includes(code) ? text : `${code}: ${text}`;
}

const NOT_PERMITTED: Bilingual = { vi: "không có quyền với tệp này", en: "it may not be used by you" };
const IN_USE: Bilingual = { vi: "một chương trình khác đang giữ tệp", en: "another program holds it" };
const TOO_MANY_OPEN: Bilingual = { vi: "máy đang mở quá nhiều tệp", en: "too many files are open on this computer" };
const DISK: Bilingual = { vi: "ổ đĩa không đọc, không ghi được", en: "the disk cannot be read or written" };
const NETWORK: Bilingual = { vi: "ổ mạng không trả lời", en: "the network drive does not answer" };
const FULL: Bilingual = { vi: "hết chỗ trên đĩa", en: "the disk is full" };
const PATH: Bilingual = {
  vi: "đường dẫn không dẫn tới một tệp",
  en: "the path does not lead to a file",
};

/** Source: the codes of libuv, which Node gives with an error of a file (nodejs.org, "Common system errors"). */
const REASONS: Readonly<Record<string, Bilingual>> = {
  ENOENT: { vi: "thư mục không có", en: "there is no such folder" },
  EACCES: NOT_PERMITTED,
  EPERM: NOT_PERMITTED,
  EROFS: { vi: "ổ đĩa chỉ đọc", en: "the disk is read-only" },
  EISDIR: { vi: "đó là một thư mục", en: "that is a folder" },
  EBUSY: IN_USE,
  ETXTBSY: IN_USE,
  EAGAIN: IN_USE,
  EMFILE: TOO_MANY_OPEN,
  ENFILE: TOO_MANY_OPEN,
  EIO: DISK,
  ENXIO: DISK,
  ENODEV: DISK,
  ENOSPC: FULL,
  EDQUOT: FULL,
  EFBIG: FULL,
  ETIMEDOUT: NETWORK,
  EHOSTDOWN: NETWORK,
  EHOSTUNREACH: NETWORK,
  ENETUNREACH: NETWORK,
  ENOTCONN: NETWORK,
  ENOTDIR: PATH,
  ELOOP: PATH,
  ENAMETOOLONG: { vi: "đường dẫn quá dài", en: "the path is too long" },
  ERR_FS_FILE_TOO_LARGE: { vi: "tệp lớn hơn 2 GB", en: "it is larger than 2 GB" },
};

const UNKNOWN: Bilingual = { vi: "hệ điều hành không cho phép", en: "the system does not allow it" };

/** Why the system did not open or write a file, without its code (`systemDetails`). */
export function systemReason(error: unknown): Bilingual {
  return REASONS[systemCode(error)] ?? UNKNOWN;
}
