/** Writes the reference pages from the catalogues, and the schema of the report from its type: `npm run reference`. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { REFERENCE_FOLDER, referencePages } from "./reference-pages";
import { SCHEMA_PATH, reportSchema } from "./report-schema";

const ROOT = join(__dirname, "..", "..");
mkdirSync(join(ROOT, REFERENCE_FOLDER), { recursive: true });
for (const [path, text] of [...referencePages(), [SCHEMA_PATH, reportSchema()] as const]) {
  writeFileSync(join(ROOT, path), text);
  console.log(`${path}: ${String(Math.round(Buffer.byteLength(text) / 1024))} kB`);
}
