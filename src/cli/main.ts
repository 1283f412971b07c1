import { renderMessage } from "../core/i18n/render";
import { detailsOf } from "../core/model/message";
import type { AddIn } from "./check-file";
import { RefusedRun, checkFile, refuseInput } from "./check-file";
import { checkFiles } from "./check-files";
import { readCommandLine, type Request } from "./command-line";
import { isFound } from "./fail-on";
import { RefusedInput, brokenDown, isFolder } from "./open-input";
import { checkSameForm } from "./same-form";
import { DETAILS, printReport } from "./print-report";
import { EXIT, type Streams } from "./streams";
import { documentPaths, writeDocuments } from "./write-documents";
import { write } from "./write-output";

/** The folder of the built add-in, built first where it is out of date. */
const builtOnDemand: AddIn = async () => {
  const { builtAddIn } = await import("./webpack-build");
  return builtAddIn();
};

/** Runs one command line with the built add-in in the folder `addIn`, never writing to an input: the exit status. */
export async function main(args: readonly string[], streams: Streams, addIn: AddIn = builtOnDemand): Promise<number> {
  const request = readCommandLine(args);
  if ("usage" in request) {
    streams.err(`${request.usage[args.includes("en") ? "en" : "vi"]}\n`);
    return EXIT.refused;
  }
  try {
    if (request.sameForm) return await checkSameForm(request, streams);
    const [input, ...others] = request.inputs;
    return input !== undefined && others.length === 0 && !isFolder(input)
      ? await checkOne(input, request, streams, addIn)
      : await checkFiles(request, streams, addIn);
  } catch (error) {
    if (error instanceof RefusedRun) {
      streams.err(`${renderMessage(error.told, request.language)}\n`);
      const label = DETAILS[request.language];
      for (const details of detailsOf(error.told)) streams.err(`${label}: ${details}\n`);
      return EXIT.refused;
    }
    const { sentence, details } = error instanceof RefusedInput ? error : brokenDown(error);
    streams.err(`${sentence[request.language]}\n`);
    if (details !== null) streams.err(`${DETAILS[request.language]}: ${details}\n`);
    return EXIT.refused;
  }
}

async function checkOne(input: string, request: Request, streams: Streams, addIn: AddIn): Promise<number> {
  if (request.report !== null) refuseInput(request.report, input);
  for (const path of documentPaths(request.documents)) refuseInput(path, input);
  const { report, note, analysis } = await checkFile(input, request.out, request, addIn);
  const made = analysis === undefined ? [] : await writeDocuments(analysis, request);
  const text = `${JSON.stringify(report, null, 2)}\n`;
  if (request.report === "-") streams.out(text);
  else {
    if (request.report !== null) write(request.report, text);
    streams.out(printReport(report, note, request.language, request.out));
    for (const line of made) streams.out(`${line[request.language]}\n`);
  }
  const { sendOut } = request.documents;
  if (sendOut !== null) {
    const { sendOut: send } = await import("./send-out/send-out");
    // The report alone may stand on standard output.
    const tell = request.report === "-" ? streams.err : streams.out;
    await send(input, sendOut, request, (line) => {
      tell(`${line[request.language]}\n`);
    });
  }
  return isFound(report, request.failOn) ? EXIT.found : EXIT.done;
}
