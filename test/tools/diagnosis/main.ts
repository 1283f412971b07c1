/**
 * What the stand-in answers to the probes of Chẩn đoán, through the real office.js: `npm run diagnose`. With `-- --json
 * FILE` it is written as JSON; with `-- --compare FILE` what differs from a JSON that a real Excel gave is told.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { compareDiagnoses } from "../../../src/add-in/diagnosis/compare-diagnoses";
import { isAmiss, type Diagnosis } from "../../../src/add-in/diagnosis/diagnosis";
import { openWorkbook } from "../../../src/xlsx/open-workbook";
import { drawSample } from "../draw-sample";
import { ownDiagnosis } from "./own-diagnosis";

const shown = (answer: unknown): string => JSON.stringify(answer);

function tell({ probes, left, sheetRefused }: Diagnosis): void {
  for (const { id, outcome, answer, expected, error } of probes) {
    const wanted = outcome === "differs" ? `, not ${shown(expected)}` : "";
    console.log(`${outcome.padEnd(14)}${id}: ${error ?? `${shown(answer)}${wanted}`}`);
  }
  for (const said of [sheetRefused, ...left]) if (said !== null) console.log(`left: ${said}`);
}

function compare(ours: Diagnosis, path: string): void {
  const theirs = JSON.parse(readFileSync(path, "utf8")) as Diagnosis;
  const differences = compareDiagnoses(ours, theirs);
  for (const { of, ours: mine, theirs: other, expected } of differences) {
    console.log(`${of}\n  stand-in  ${shown(mine)}\n  ${path}  ${shown(other)}`);
    if (expected !== undefined) console.log(`  expected  ${shown(expected)}`);
  }
  console.log(`${String(differences.length)} differences`);
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { json: { type: "string" }, compare: { type: "string" } } });
  const diagnosis = await ownDiagnosis(openWorkbook(drawSample(), "sample.xlsx").document);
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(diagnosis, null, 2)}\n`);
  if (values.compare === undefined) tell(diagnosis);
  else compare(diagnosis, values.compare);
  if (diagnosis.probes.some(isAmiss)) process.exitCode = 1;
}

void main();
