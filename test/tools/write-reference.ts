/** Writes the reference pages from the catalogues: `npm run reference`. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { REFERENCE_FOLDER, referencePages } from "./reference-pages";

const ROOT = join(__dirname, "..", "..");
mkdirSync(join(ROOT, REFERENCE_FOLDER), { recursive: true });
for (const [path, text] of referencePages()) {
  writeFileSync(join(ROOT, path), text);
  console.log(`${path}: ${String(Math.round(Buffer.byteLength(text) / 1024))} kB`);
}
