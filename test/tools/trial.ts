/**
 * Usage: trial FOLDER [--json OUT] [--record OUT] [--lang vi|en]. Checks the workbooks of a folder and sets what is said of them
 * against its truth.json (test/trial/README.md). Status 2 where a workbook or the truth cannot be read.
 */
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { carryOut } from "../trial/carry-out";
import { recordOf, tallyOf } from "../trial/tally";
import { trialReport } from "../trial/trial-report";
import { readTruth } from "../trial/truth";

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { json: { type: "string" }, record: { type: "string" }, lang: { type: "string", default: "vi" } },
  });
  const [folder] = positionals;
  if (folder === undefined || (values.lang !== "vi" && values.lang !== "en")) {
    process.stderr.write("trial FOLDER [--json OUT] [--record OUT] [--lang vi|en]\n");
    return 2;
  }
  try {
    const start = performance.now();
    const books = await carryOut(folder, readTruth(folder), values.lang);
    process.stdout.write(trialReport(books));
    process.stdout.write(`${((performance.now() - start) / 1000).toFixed(1)} s\n`);
    if (values.json !== undefined)
      writeFileSync(values.json, `${JSON.stringify({ tally: tallyOf(books), workbooks: books }, null, 1)}\n`);
    if (values.record !== undefined)
      writeFileSync(values.record, `${JSON.stringify(recordOf(tallyOf(books)), null, 2)}\n`);
    return 0;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return 2;
  }
}

void main().then((status) => {
  process.exitCode = status;
});
