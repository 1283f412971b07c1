import { readFileSync } from "node:fs";
import { join } from "node:path";
import { version } from "../../package.json";
import { VERSION } from "../../src/core/model/version";
import { VERSIONED, released } from "../tools/release";

const read = (path: string): string => readFileSync(join(__dirname, "../..", path), "utf8");

test("package, manifest, code and changelog carry one version", () => {
  expect(VERSION).toBe(version);
  expect(read("manifest.xml")).toContain(`<Version>${version}.0</Version>`);
  expect(/^## \[(\d[^\]]*)\]/m.exec(read("CHANGELOG.md"))?.[1]).toBe(version);
});

describe("a release", () => {
  test.each(VERSIONED)("changes nothing but the version in %s", (path) => {
    const before = read(path).replace("## [Unreleased]\n", "## [Unreleased]\n\n### Added\n\n- Something.\n");
    const after = released(path, before, "9.8.7", "2030-01-31");
    const fresh = after.split("\n").filter((line) => !before.split("\n").includes(line));
    expect(fresh).toHaveLength(1);
    expect(fresh[0]).toMatch(/9\.8\.7/);
  });

  test("what was unreleased stands under the version and its day", () => {
    const text = "# Changelog\n\n## [Unreleased]\n\n### Fixed\n\n- A total.\n\n## [0.1.0] - 2026-11-23\n";
    expect(released("CHANGELOG.md", text, "0.2.0", "2027-01-05")).toBe(
      "# Changelog\n\n## [Unreleased]\n\n## [0.2.0] - 2027-01-05\n\n### Fixed\n\n- A total.\n\n## [0.1.0] - 2026-11-23\n",
    );
  });

  test.each([
    ["a version that is none", "manifest.xml", "<Version>1.0.0.0</Version>", "1.0.0-beta", "no version"],
    ["a file without its place", "src/core/model/version.ts", "export {};", "1.0.0", "not found"],
    ["a changelog that says nothing new", "CHANGELOG.md", "## [Unreleased]\n\n## [0.1.0]\n", "1.0.0", "nothing"],
  ] as const)("refuses %s", (_, path, text, next, expected) => {
    expect(() => released(path, text, next, "2030-01-31")).toThrow(expected);
  });
});
