import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { shared } from "../fixtures/shared-folder";

const folder = shared("corpus");
if (folder === null) process.stderr.write("skipped: the folder with real workbooks is absent (set SOAT_SHARED)\n");

/** Real workbooks that are kept outside the project, by name; none where the folder is absent. */
export function corpusWorkbooks(): readonly string[] {
  return folder === null
    ? []
    : readdirSync(folder)
        .filter((name) => name.endsWith(".xlsx"))
        .sort();
}

/** The bytes of one of them. */
export function corpusBytes(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(folder ?? "", name)));
}
