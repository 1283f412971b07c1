/**
 * Writes the families as workbooks and labels: `npx tsx test/core/layout/families/write.ts FOLDER` makes
 * FOLDER/corpus and FOLDER/labels, which `npm run bench:layout -- FOLDER/corpus FOLDER/labels` reads.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { FAMILIES } from "./catalogue";
import { drawSheet } from "./drawing";
import { workbookBytes } from "./workbook";

function write(folder: string): void {
  for (const name of ["corpus", "labels"]) mkdirSync(join(folder, name), { recursive: true });
  for (const sheet of FAMILIES.flatMap((family) => family.sheets)) {
    const parts = drawSheet(sheet);
    writeFileSync(join(folder, "corpus", `${sheet.file}.xlsx`), workbookBytes(sheet, parts));
    const labels = { file: `${sheet.file}.xlsx`, sheet: sheet.sheet, tables: parts.map((part) => part.labels) };
    writeFileSync(join(folder, "labels", `${sheet.file}.json`), `${JSON.stringify(labels, null, 1)}\n`);
  }
}

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  process.stderr.write("write.ts FOLDER\n");
  process.exitCode = 2;
} else write(folder);
