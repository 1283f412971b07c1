import { readdirSync, statSync } from "node:fs";
import { basename, extname, join } from "node:path";
import { compareForms } from "../add-in/read-beside";
import type { Language } from "../core/model/message";
import type { FormsReport, UnitReport } from "../core/model/results/forms-report";
import type { FileBeside } from "../core/model/tables/file-match";
import type { Request } from "./command-line";
import { READABLE, RefusedInput, brokenDown, isFolder, openInput } from "./open-input";
import { snapshotOf } from "./press-directly";
import { EXIT, type Streams } from "./streams";
import { write } from "./write-output";

interface Unread {
  readonly workbook: string;
  readonly error: { readonly id: string; readonly message: string };
}

/** Compares the files of many units, those of a folder by the time they were changed: the exit status. */
export async function checkSameForm(request: Request, streams: Streams): Promise<number> {
  const files: FileBeside[] = [];
  const unread: Unread[] = [];
  for (const path of request.inputs.flatMap(filesOf)) {
    try {
      files.push({ role: "source", workbook: await snapshotOf(openInput(path).document) });
    } catch (error) {
      const { id, sentence } = error instanceof RefusedInput ? error : brokenDown(error);
      unread.push({ workbook: basename(path), error: { id, message: sentence[request.language] } });
    }
  }
  const total: FileBeside | null =
    request.total === null ? null : { role: "source", workbook: await snapshotOf(openInput(request.total).document) };
  const report = compareForms(files, total);
  const text = `${JSON.stringify({ ...report, unread }, null, 2)}\n`;
  if (request.report === "-") streams.out(text);
  else {
    if (request.report !== null) write(request.report, text);
    streams.out(`${printed(report, request.language).join("\n")}\n`);
    for (const { workbook, error } of unread) streams.err(`${workbook}: ${error.message}\n`);
  }
  return unread.length > 0 ? EXIT.refused : EXIT.done;
}

/** The file itself, or what a folder holds that can be read, the last changed last. */
function filesOf(input: string): readonly string[] {
  if (!isFolder(input)) return [input];
  return readdirSync(input)
    .filter((name) => READABLE.includes(extname(name).toLowerCase()) && !/^(?:~\$|\.)/.test(name))
    .sort()
    .map((name) => join(input, name))
    .map((path) => ({ path, changed: statSync(path).mtimeMs }))
    .toSorted((a, b) => a.changed - b.changed)
    .map(({ path }) => path);
}

function printed(report: FormsReport | null, language: Language): readonly string[] {
  const say = (vi: string, en: string): string => (language === "vi" ? vi : en);
  if (report === null) return [say("Không tệp nào có biểu số liệu.", "No file has a statistical table.")];
  const { files, unlike, totals, compared, leftOut, twice } = report;
  const odd = files.flatMap((file) => oddities(file, say).map((what) => `  ${file.workbook}: ${what}`));
  return [
    say(`${String(files.length)} tệp cùng biểu mẫu`, `${String(files.length)} files of one form`),
    ...odd,
    ...unlike.map((name) => `  ${name}: ${say("không có biểu này", "has no such table")}`),
    ...(compared === 0
      ? []
      : [
          say(
            `Tổng: ${String(totals.length)}/${String(compared)} số khác tổng các đơn vị`,
            `Total: ${String(totals.length)} of ${String(compared)} figures are not the sum of the units'`,
          ),
        ]),
    ...totals.map(
      ({ label, cell, total, sum, difference }) =>
        `  ${cell} ${label}: ${String(total)} – ${String(sum)} = ${String(difference)}`,
    ),
    ...leftOut.map((name) => `  ${name}: ${say("chưa cộng vào tổng", "is left out of the total")}`),
    ...twice.map((name) => `  ${name}: ${say("cộng hai lần vào tổng", "is in the total twice")}`),
  ];
}

function oddities(file: UnitReport, say: (vi: string, en: string) => string): readonly string[] {
  const { missing, added, units, months, scale, sameAs } = file;
  const list = (labels: readonly string[]): string => labels.join("; ");
  return [
    ...(missing.length > 0 ? [`${say("thiếu dòng", "lacks")} ${list(missing)}`] : []),
    ...(added.length > 0 ? [`${say("thêm dòng", "adds")} ${list(added)}`] : []),
    ...units.map(
      ({ label, unit, expected }) =>
        `${label}: ${say(`đơn vị ${unit}, các tệp khác ${expected}`, `in ${unit}, others in ${expected}`)}`,
    ),
    ...(months === null || months === 0 ? [] : [say("kỳ khác", "another period")]),
    ...(scale === 1
      ? []
      : [say(`số gấp khoảng ${String(scale)} lần`, `figures about ${String(scale)} times as large`)]),
    ...(sameAs === null ? [] : [say(`số giống hệt ${sameAs}`, `the same figures as ${sameAs}`)]),
  ];
}
