import { mkdirSync, readdirSync } from "node:fs";
import { basename, extname, join } from "node:path";
import { renderMessage } from "../core/i18n/render";
import type { Language } from "../core/model/message";
import type { AddIn } from "./check-file";
import { RefusedRun, checkFile, refuseInput } from "./check-file";
import type { Request } from "./command-line";
import type { CommandReport } from "./command-report";
import { isFound } from "./fail-on";
import { READABLE, RefusedInput, brokenDown, isFolder } from "./open-input";
import { countsLine } from "./print-report";
import { EXIT, type Streams } from "./streams";
import { write } from "./write-output";

/** A file that could not be worked on, as its line of the report has it. */
interface Unchecked {
  readonly workbook: string;
  readonly error: { readonly id: string; readonly message: string };
}

/**
 * Checks many workbooks one after the other, in the order given, those of a folder by name: a line of counts each, and
 * of the report a line of JSON; one that cannot be worked on does not stop the others. The exit status.
 * @throws RefusedInput where nothing can be done at all
 */
export async function checkFiles(request: Request, streams: Streams, addIn: AddIn): Promise<number> {
  const { report: place } = request;
  const inputs = request.inputs.flatMap(filesOf);
  refuseAll(request, inputs);
  if (request.out !== null) openFolder(request.out);
  const run: Run = { request, inputs, taken: new Set(), addIn };
  const lines: string[] = [];
  const outcomes: Outcome[] = [];
  for (const [done, input] of inputs.entries()) {
    streams.progress?.(done, inputs.length, basename(input));
    const result = await checked(input, run);
    streams.progress?.(done + 1, inputs.length, null);
    if (place === "-") streams.out(`${JSON.stringify(result)}\n`);
    else if (place !== null) lines.push(`${JSON.stringify(result)}\n`);
    outcomes.push(tell(result, request, streams));
  }
  if (place !== null && place !== "-") write(place, lines.join(""));
  const unchecked = outcomes.filter((outcome) => outcome === "refused").length;
  if (place !== "-") streams.out(`${totalLine(inputs.length, unchecked, request.language)}\n`);
  if (unchecked > 0) return EXIT.refused;
  return outcomes.includes("found") ? EXIT.found : EXIT.done;
}

type Outcome = keyof typeof EXIT;

/** Tells of one file in a line, unless the report takes its place. */
function tell(result: CommandReport | Unchecked, { report, language, failOn }: Request, streams: Streams): Outcome {
  if ("error" in result) {
    streams.err(`${result.workbook}: ${result.error.message}\n`);
    return "refused";
  }
  if (report !== "-") streams.out(`${countsLine(result, language)}\n`);
  return isFound(result, failOn) ? "found" : "done";
}

/** Refuses what would go wrong with every file. */
function refuseAll({ report, sheets, documents, inputs: [first = ""] }: Request, files: readonly string[]): void {
  if (report !== null) for (const file of files) refuseInput(report, file);
  if (sheets.length > 0)
    throw new RefusedInput(
      { vi: "--sheet chỉ dùng được với một tệp.", en: "--sheet goes with a single file." },
      "bad-usage",
    );
  const { named } = documents;
  if (named !== null)
    throw new RefusedInput(
      { vi: `${named} chỉ dùng được với một tệp.`, en: `${named} goes with a single file.` },
      "bad-usage",
    );
  if (files.length > 0) return;
  throw new RefusedInput(
    {
      vi: `Trong “${first}” không có tệp .xlsx, .xlsm hay .csv nào. Hãy kiểm tra lại đường dẫn.`,
      en: `There is no .xlsx, .xlsm or .csv file in “${first}”. Check the path.`,
    },
    "no-such-file",
  );
}

/** The file itself, or what a folder holds that can be read; Excel's own traces of open files are none. */
function filesOf(input: string): readonly string[] {
  if (!isFolder(input)) return [input];
  return readdirSync(input)
    .filter((name) => READABLE.includes(extname(name).toLowerCase()) && !/^(?:~\$|\.)/.test(name))
    .sort()
    .map((name) => join(input, name));
}

/** Makes the folder that results go to, where it is not there. */
function openFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true });
  } catch {
    throw new RefusedInput(
      {
        vi: `Với nhiều tệp, --out là một thư mục, mà “${path}” không phải thư mục hoặc không tạo được. Hãy chọn thư mục khác.`,
        en: `With several files --out is a folder, and “${path}” is none, or cannot be made. Choose another folder.`,
      },
      "not-written",
    );
  }
}

/** Where a workbook's result goes: under its own name, a CSV as .xlsx. */
const outputOf = (input: string, folder: string | null): string | null =>
  folder === null ? null : join(folder, basename(input).replace(/\.csv$/i, ".xlsx"));

/** What every file of a run has in common. */
interface Run {
  readonly request: Request;
  readonly inputs: readonly string[];
  /** Places that results went to already. */
  readonly taken: Set<string>;
  readonly addIn: AddIn;
}

async function checked(input: string, { request, inputs, taken, addIn }: Run): Promise<CommandReport | Unchecked> {
  const out = outputOf(input, request.out);
  try {
    if (out !== null) {
      for (const other of inputs) refuseInput(out, other);
      if (taken.has(out)) throw namedTwice(basename(out));
      taken.add(out);
    }
    return (await checkFile(input, out, request, addIn)).report;
  } catch (error) {
    return { workbook: basename(input), error: toldOf(error, request.language) };
  }
}

function namedTwice(name: string): RefusedInput {
  return new RefusedInput(
    {
      vi: `Đã có một tệp khác cùng tên “${name}” trong lần chạy này nên kết quả không được lưu. Hãy chạy riêng tệp này.`,
      en: `Another file of this run has the name “${name}”, so the result was not saved. Run this one by itself.`,
    },
    "named-twice",
  );
}

function toldOf(error: unknown, language: Language): Unchecked["error"] {
  if (error instanceof RefusedInput) return { id: error.id, message: error.sentence[language] };
  if (error instanceof RefusedRun) return { id: error.told.id, message: renderMessage(error.told, language) };
  const { id, sentence, details } = brokenDown(error);
  return { id, message: `${sentence[language]} ${details?.split("\n", 1)[0] ?? ""}`.trim() };
}

function totalLine(files: number, unchecked: number, language: Language): string {
  const [all, none] = [String(files), String(unchecked)];
  if (language === "vi") return unchecked === 0 ? `${all} tệp` : `${all} tệp, trong đó ${none} tệp không kiểm tra được`;
  return unchecked === 0 ? `${all} files` : `${all} files, ${none} of which could not be checked`;
}
