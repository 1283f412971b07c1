import { parseArgs } from "node:util";
import type { Bilingual } from "../core/model/message";

/**
 * What `npm start` and `npm stop` do; `document` is a workbook on this machine (desktop, null: an empty one) or a
 * link (web).
 */
export type StartRequest =
  | { readonly action: "start"; readonly app: "desktop"; readonly document: string | null }
  | { readonly action: "start"; readonly app: "web"; readonly document: string }
  | { readonly action: "stop" }
  | { readonly action: "refuse"; readonly sentence: Bilingual };

/**
 * What this machine offers: Node's name of its system, and whether the optional package office-addin-debugging is
 * installed.
 */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly debugging: boolean;
}

const refuse = (vi: string, en: string): StartRequest => ({ action: "refuse", sentence: { vi, en } });

const BAD_USAGE = refuse(
  "Cách dùng: npm start (Excel trên Windows, Mac), npm start -- --document <tệp .xlsx hoặc liên kết " +
    "https của OneDrive, SharePoint>, npm stop.",
  "Usage: npm start (Excel on Windows, Mac), npm start -- --document <an .xlsx file, or an https " +
    "link of OneDrive or SharePoint>, npm stop.",
);
const NO_PACKAGE = refuse(
  "Máy này chưa có gói tùy chọn office-addin-debugging nên không mở được Excel: hãy chạy “npm run " +
    "demo” để thử ngay với sổ làm việc mẫu, hoặc chạy lại “npm install” (trên Linux cần " +
    "libsecret-1-dev) rồi “npm start” trên Windows, Mac hay “npm start -- --document <liên kết>” cho " +
    "Excel trên web.",
  "The optional package office-addin-debugging is not installed here, so Excel cannot be opened: run " +
    "“npm run demo” to try a sample workbook at once, or repeat “npm install” (Linux needs " +
    "libsecret-1-dev) and then “npm start” on Windows and Mac or “npm start -- --document <link>” for " +
    "Excel on the web.",
);
const NO_DESKTOP = refuse(
  "Hệ điều hành này không có Excel để bàn: hãy chạy “npm run demo” để thử với sổ làm việc " +
    "mẫu, hoặc “npm start -- --document <liên kết OneDrive, SharePoint>” để mở Excel trên web.",
  "There is no desktop Excel for this system: run “npm run demo” to try a sample workbook, or “npm " +
    "start -- --document <link of OneDrive or SharePoint>” to open Excel on the web.",
);
const NO_TLS = refuse(
  "Liên kết tới sổ làm việc phải bắt đầu bằng https://.",
  "The link to the workbook must begin with https://.",
);

/** Reads the arguments after `start.ts`, and says in one sentence what to do instead where this machine cannot. */
export function readStartRequest(args: readonly string[], machine: Machine): StartRequest {
  let parsed;
  try {
    parsed = parseArgs({ args: [...args], allowPositionals: true, options: { document: { type: "string" } } });
  } catch {
    return BAD_USAGE;
  }
  const [action, ...rest] = parsed.positionals;
  const document = parsed.values.document ?? null;
  if (rest.length > 0 || document === "") return BAD_USAGE;
  if (action === "stop") return document === null ? onMachine({ action }, machine) : BAD_USAGE;
  return action === "start" ? startOf(document, machine) : BAD_USAGE;
}

function startOf(document: string | null, machine: Machine): StartRequest {
  const scheme = /^([a-z]+):\/\//i.exec(document ?? "")?.[1]?.toLowerCase() ?? null;
  if (document === null || scheme === null) return onMachine({ action: "start", app: "desktop", document }, machine);
  if (scheme === "https") return onMachine({ action: "start", app: "web", document: withQuery(document) }, machine);
  return scheme === "http" ? NO_TLS : BAD_USAGE;
}

/** The request, where this machine can follow it. */
function onMachine(request: StartRequest, { debugging, platform }: Machine): StartRequest {
  if (!debugging) return NO_PACKAGE;
  const isWeb = request.action === "start" && request.app === "web";
  return isWeb || platform === "win32" || platform === "darwin" ? request : NO_DESKTOP;
}

// office-addin-debugging appends "&wdaddin…" to the link as it is, so that the link must have a query already.
function withQuery(link: string): string {
  return link.includes("?") ? link : `${link}?web=1`;
}
