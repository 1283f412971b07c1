import { existsSync } from "node:fs";
import { join } from "node:path";

const folder = process.env["SOAT_SHARED"] ?? join(__dirname, "../../shared");

/** A file or folder of the material that is kept outside the project (real workbooks, labels, published results); null where it is absent. */
export function shared(...path: readonly string[]): string | null {
  const found = join(folder, ...path);
  return existsSync(found) ? found : null;
}

/** `describe` where the material is present; elsewhere the tests are skipped under a name that says what is missing. */
export function describeWith(path: string | null, name: string, tests: () => void): void {
  if (path === null) describe.skip(`${name} (skipped: the folder with real workbooks is absent)`, tests);
  else describe(name, tests);
}
