import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { createWorkbook } from "../../src/xlsx/package/blank-workbook";
import { saveWorkbook } from "../../src/xlsx/save-workbook";
import { OWN_NAME, ownBytes } from "../corpus/own-workbook";
import { shared } from "../fixtures/shared-folder";
import { changeEverything } from "./everything";

/** A package to be opened and saved; `path` is null where it is absent. */
export interface Package {
  readonly name: string;
  readonly path: string | null;
  readonly bytes: () => Uint8Array;
}

/** A workbook drawn here, and one with everything that we write: charts, names, formats, properties. */
export const OWN_PACKAGES: readonly Package[] = [
  { name: OWN_NAME, path: __filename, bytes: ownBytes },
  {
    name: "mọi thứ.xlsx",
    path: __filename,
    bytes: () => {
      const opened = createWorkbook("mọi thứ.xlsx", ["Một", "Hai"]);
      changeEverything(opened);
      return saveWorkbook(opened);
    },
  },
];

const folder = shared("corpus");

/** The real workbooks; where they are absent, one that stands for all of them. */
export const REAL_PACKAGES: readonly Package[] =
  folder === null
    ? [{ name: "every real workbook", path: null, bytes: () => new Uint8Array() }]
    : readdirSync(folder)
        .filter((name) => name.endsWith(".xlsx"))
        .sort()
        .map((name) => {
          const path = join(folder, name);
          return { name, path, bytes: () => new Uint8Array(readFileSync(path)) };
        });
