/**
 * Sends the requests of a recording that Chẩn đoán made in a real Excel to the stand-in and tells, field by field, where
 * it answers otherwise: `npm run replay FILE`.
 */
import { readFileSync } from "node:fs";
import { openWorkbook } from "../../../src/xlsx/open-workbook";
import { drawSample } from "../draw-sample";
import { readRecording, replay } from "./replay";

async function main(): Promise<void> {
  const [path] = process.argv.slice(2);
  if (path === undefined) throw new Error("npm run replay FILE: a recording is needed");
  const recording = readRecording(readFileSync(path, "utf8"));
  const differences = await replay(recording, openWorkbook(drawSample(), "sample.xlsx").document);
  for (const { exchange, asked, place, recorded, ours } of differences)
    console.log(
      `${String(exchange)} | ${asked} | ${place}\n  recorded  ${JSON.stringify(recorded)}\n  stand-in  ${JSON.stringify(ours)}`,
    );
  const { build, platform } = recording.head;
  console.log(
    `${platform} ${build}, exchanges: ${String(recording.exchanges.length)}, differences: ${String(differences.length)}`,
  );
  if (differences.length > 0) process.exitCode = 1;
}

void main();
