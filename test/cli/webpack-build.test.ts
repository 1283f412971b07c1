import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT, buildRecord, isOutdated, type BuildRecord, type ReadInput } from "../../src/cli/webpack-build";

const read: ReadInput = (path) => readFileSync(join(ROOT, path));

function recordOf(name: "add-in" | "desk"): BuildRecord {
  const record = buildRecord(name);
  if (record === null) throw new Error(`${name} was not built`);
  return record;
}

/** The first input in a folder that is a source file. */
const inputIn = (record: BuildRecord, folder: string): string =>
  Object.keys(record.inputs).find((path) => path.startsWith(folder)) ?? `no input in ${folder}`;

describe.each([
  [
    "add-in",
    [
      "src/core/layout/",
      "src/core/validate/",
      "src/core/compose/",
      "src/add-in/excel/",
      "src/add-in/commands/",
      "src/add-in/taskpane/",
      "assets/",
      "manifest.xml",
      "webpack.config.js",
      "package-lock.json",
    ],
  ],
  [
    "desk",
    [
      "src/xlsx/",
      "src/local-excel/objects/",
      "src/local-excel/calc/",
      "src/local-excel/wire/",
      "src/local-excel/desk/",
      "webpack.config.js",
    ],
  ],
] as const)("the build of the %s", (name, folders) => {
  test("is up to date once the tests have begun", () => {
    expect(isOutdated(recordOf(name), read)).toBe(false);
  });

  test.each(folders)("is made anew where a file changes in %s", (folder) => {
    const record = recordOf(name);
    const changed = inputIn(record, folder);
    expect(changed).toMatch(new RegExp(`^${folder}`));
    expect(
      isOutdated(record, (path) =>
        path === changed ? Buffer.concat([read(path) ?? Buffer.from(""), Buffer.from("\n")]) : read(path),
      ),
    ).toBe(true);
    expect(isOutdated(record, (path) => (path === changed ? null : read(path)))).toBe(true);
  });

  test("is made anew where it was built with options of its own", () => {
    const record = recordOf(name);
    expect(isOutdated({ ...record, options: { ...record.options, office: "self" } }, read)).toBe(true);
  });
});
