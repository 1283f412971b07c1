import { basename } from "node:path";
import type { RunEvent } from "../core/model/results/report";
import { cellName } from "../core/model/cells/address";
import type { Message } from "../core/model/message";
import type { Analysis } from "../core/model/results/analysis";
import type { OpenedWorkbook } from "../xlsx/open-workbook";
import { saveWorkbook } from "../xlsx/save-workbook";
import { UnsavableChange } from "../xlsx/unreadable-workbook";
import type { Request } from "./command-line";
import type { CommandReport } from "./command-report";
import { openInput, RefusedInput } from "./open-input";
import type { Press } from "./press";
import { readReport } from "./report-text";
import { sameFile, write } from "./write-output";

/** Where the folder of the built add-in is, for who goes through office.js. */
export type AddIn = () => Promise<string>;

/** What was found in a workbook. */
export interface Checked {
  readonly report: CommandReport;
  /** Why nothing was found or written, where that is so. */
  readonly note: Message | null;
  /** What the documents are made of; only on the direct client. */
  readonly analysis?: Analysis;
}

/** A run that had to stop, with the sentence that the add-in says. */
export class RefusedRun extends Error {
  constructor(readonly told: Message) {
    super(told.id);
    this.name = "RefusedRun";
  }
}

/**
 * Checks a workbook, which is never written to, and saves the result where one is asked for (`out`).
 * @throws RefusedInput, RefusedRun
 */
export async function checkFile(input: string, out: string | null, request: Request, addIn: AddIn): Promise<Checked> {
  if (out !== null) refuseInput(out, input);
  const opened = openInput(input);
  refuseUnknownSheets(
    request,
    opened.document.sheets.map((sheet) => sheet.name),
  );
  const press = await pressed(opened, request, addIn);
  const event = press.detail as RunEvent | null;
  if (event === null) throw new Error("the add-in reported nothing");
  if (event.outcome === "refused") throw new RefusedRun(event.message);
  const kept = press.kept.map(({ place, formula, reason }) => ({
    sheet: opened.document.sheets.find((sheet) => sheet.id === place.sheetId)?.name ?? "",
    cell: cellName(place),
    formula: `=${formula}`,
    reason,
  }));
  if (out !== null) write(out, savedBytes(opened, basename(input)));
  return {
    report: { ...event.report, host: { ...event.report.host, ...press.traffic, kept } },
    note: event.note,
    ...(press.state?.stage === "done" ? { analysis: press.state.analysis } : {}),
  };
}

/**
 * Refuses to write over an input.
 * @throws RefusedInput
 */
export function refuseInput(path: string, input: string): void {
  if (!sameFile(path, input)) return;
  throw new RefusedInput(
    {
      vi: `“${path}” chính là tệp đầu vào; tệp đầu vào không bao giờ bị ghi đè. Hãy đặt tên khác cho kết quả.`,
      en: `“${path}” is the input itself, which is never written to. Name the result differently.`,
    },
    "input-as-output",
  );
}

/** The button pressed as the request says; what only one of the two ways needs is loaded only there. */
async function pressed(
  { document }: OpenedWorkbook,
  { host, language, sheets, measures, documents: { checkText }, previous, sources, fill }: Request,
  addIn: AddIn,
): Promise<Press> {
  const text = checkText === null ? {} : { text: readReport(checkText).text };
  const beside = [
    ...previous.map((path) => ({ role: "previous" as const, document: openInput(path).document })),
    ...sources.map((path) => ({ role: "source" as const, document: openInput(path).document })),
  ];
  const options = { language, sheets, measures, ...text, beside, fill };
  if (host === "direct") {
    const { pressDirectly } = await import("./press-directly");
    return pressDirectly(document, "validateAndCompute", options);
  }
  const { pressButton } = await import("./press-button");
  return pressButton(document, "validateAndCompute", { ...options, addIn: await addIn() });
}

/**
 * The workbook as it is saved.
 * @throws RefusedInput where a change cannot be put into the file
 */
export function savedBytes(opened: OpenedWorkbook, name: string): Uint8Array {
  try {
    return saveWorkbook(opened);
  } catch (error) {
    if (!(error instanceof UnsavableChange)) throw error;
    throw new RefusedInput(
      {
        vi: `“${name}” đọc được, nhưng cách tệp này được ghi không cho phép thêm kết quả vào. Hãy mở bằng Excel, lưu lại thành .xlsx rồi chạy lại.`,
        en: `“${name}” can be read, but the way it was written does not allow results to be added. Open it in Excel, save it as .xlsx, and run this again.`,
      },
      "not-savable",
    );
  }
}

function refuseUnknownSheets(request: Request, names: readonly string[]): void {
  const unknown = request.sheets.find((name) => !names.includes(name));
  if (unknown === undefined) return;
  const listed = names.join(", ");
  throw new RefusedInput(
    {
      vi: `Không có trang tính “${unknown}”. Các trang hiện có: ${listed}.`,
      en: `There is no sheet “${unknown}”. The sheets are: ${listed}.`,
    },
    "no-such-sheet",
  );
}
