/**
 * Writes what is made from the source: the reference pages, the schema of the report and the README of the stand-in
 * (`npm run reference`).
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { loadMetadata } from "../../src/local-excel";
import { LOCAL_EXCEL_README, localExcelReadme } from "./local-excel-readme";
import { REFERENCE_FOLDER, referencePages } from "./reference-pages";
import { SCHEMA_PATH, reportSchema } from "./report-schema";

const ROOT = join(__dirname, "..", "..");

function write(path: string, text: string): void {
  writeFileSync(join(ROOT, path), text);
  console.log(`${path}: ${String(Math.round(Buffer.byteLength(text) / 1024))} kB`);
}

async function main(): Promise<void> {
  mkdirSync(join(ROOT, REFERENCE_FOLDER), { recursive: true });
  for (const [path, text] of referencePages()) write(path, text);
  write(SCHEMA_PATH, reportSchema());
  write(LOCAL_EXCEL_README, localExcelReadme(await loadMetadata()));
}

void main();
