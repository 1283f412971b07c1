import { existsSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { renderMessage } from "../core/i18n/render";
import { saveWorkbook } from "../xlsx/save-workbook";
import { UnsavableChange } from "../xlsx/unreadable-workbook";
import type { RunEvent } from "../core/model/results/report";
import { cellName } from "../core/model/cells/address";
import { detailsOf } from "../core/model/message";
import { builtAddIn } from "./webpack-build";
import { readCommandLine, type Request } from "./command-line";
import type { OpenedWorkbook } from "../xlsx/open-workbook";
import { openInput, RefusedInput } from "./open-input";
import { pressButton } from "./press-button";
import { DETAILS, printReport } from "./print-report";
import { systemDetails, systemReason } from "./system-errors";

/** Where the program writes: text for people (or the report), and complaints. */
interface Streams {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

const EXIT = { done: 0, found: 1, refused: 2 } as const;

/** Runs one command line with the built add-in in the folder `addIn`, never writing to the input: the exit status. */
export async function main(
  args: readonly string[],
  streams: Streams,
  addIn: () => string = builtAddIn,
): Promise<number> {
  const request = readCommandLine(args);
  if ("usage" in request) {
    streams.err(`${request.usage[args.includes("en") ? "en" : "vi"]}\n`);
    return EXIT.refused;
  }
  try {
    return await check(request, streams, addIn);
  } catch (error) {
    const { sentence, details } = error instanceof RefusedInput ? error : crashed(error);
    streams.err(`${sentence[request.language]}\n`);
    if (details !== null) streams.err(`${DETAILS[request.language]}: ${details}\n`);
    return EXIT.refused;
  }
}

/** What is said where the program itself broke down. */
function crashed(error: unknown): Pick<RefusedInput, "sentence" | "details"> {
  return {
    sentence: {
      vi: "Soát Số gặp lỗi của chính chương trình nên đã dừng; tệp đầu vào vẫn như cũ. Hãy gửi chi tiết dưới đây cho người hỗ trợ.",
      en: "Soát Số itself broke down and stopped; the input is as it was. Send the details below to whoever supports it.",
    },
    details: error instanceof Error ? (error.stack ?? error.message) : String(error),
  };
}

async function check(request: Request, streams: Streams, addIn: () => string): Promise<number> {
  for (const path of [request.out, request.report]) {
    if (path !== null && sameFile(path, request.input)) {
      throw new RefusedInput({
        vi: `“${path}” chính là tệp đầu vào; tệp đầu vào không bao giờ bị ghi đè. Hãy đặt tên khác cho kết quả.`,
        en: `“${path}” is the input itself, which is never written to. Name the result differently.`,
      });
    }
  }
  const opened = openInput(request.input);
  refuseUnknownSheets(
    request,
    opened.document.sheets.map((sheet) => sheet.name),
  );
  const press = await pressButton(opened.document, "validateAndCompute", {
    addIn: addIn(),
    language: request.language,
    sheets: request.sheets,
    measures: request.measures,
  });
  const event = press.detail as RunEvent | null;
  if (event === null) throw new Error("the add-in reported nothing");
  if (event.outcome === "refused") {
    streams.err(`${renderMessage(event.message, request.language)}\n`);
    const label = DETAILS[request.language];
    for (const details of detailsOf(event.message)) streams.err(`${label}: ${details}\n`);
    return EXIT.refused;
  }
  const kept = press.kept.map(({ place, formula, reason }) => ({
    sheet: opened.document.sheets.find((sheet) => sheet.id === place.sheetId)?.name ?? "",
    cell: cellName(place),
    formula: `=${formula}`,
    reason,
  }));
  const report = { ...event.report, host: { ...event.report.host, ...press.traffic, kept } };
  if (request.out !== null) write(request.out, savedBytes(opened, basename(request.input)));
  if (request.report === "-") streams.out(`${JSON.stringify(report, null, 2)}\n`);
  else {
    if (request.report !== null) write(request.report, `${JSON.stringify(report, null, 2)}\n`);
    streams.out(printReport(report, event.note, request.language, request.out));
  }
  const counted = request.failOn === "warning" ? ["error", "warning"] : ["error"];
  return request.failOn !== null && report.findings.some((finding) => counted.includes(finding.severity))
    ? EXIT.found
    : EXIT.done;
}

/** Takes a draft away where it was begun at all. */
function discard(draft: string): void {
  try {
    rmSync(draft, { force: true });
  } catch {
    // What could not be written for its path cannot be looked for there either.
  }
}

/** The workbook as it is saved. */
function savedBytes(opened: OpenedWorkbook, name: string): Uint8Array {
  try {
    return saveWorkbook(opened);
  } catch (error) {
    if (!(error instanceof UnsavableChange)) throw error;
    throw new RefusedInput({
      vi: `“${name}” đọc được, nhưng cách tệp này được ghi không cho phép thêm kết quả vào. Hãy mở bằng Excel, lưu lại thành .xlsx rồi chạy lại.`,
      en: `“${name}” can be read, but the way it was written does not allow results to be added. Open it in Excel, save it as .xlsx, and run this again.`,
    });
  }
}

function refuseUnknownSheets(request: Request, names: readonly string[]): void {
  const unknown = request.sheets.find((name) => !names.includes(name));
  if (unknown === undefined) return;
  const listed = names.join(", ");
  throw new RefusedInput({
    vi: `Không có trang tính “${unknown}”. Các trang hiện có: ${listed}.`,
    en: `There is no sheet “${unknown}”. The sheets are: ${listed}.`,
  });
}

function sameFile(a: string, b: string): boolean {
  if (a === "-") return false;
  try {
    return realpathSync(a) === realpathSync(b);
  } catch {
    return false;
  }
}

function write(path: string, content: string | Uint8Array): void {
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
      systemDetails(error),
    );
  }
}
