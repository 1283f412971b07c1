/**
 * Brings the manifest, the code and the changelog in step with the version that npm has just written: `npm version
 * minor`.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const ROOT = join(__dirname, "../..");

/** Where the version stands besides package.json and its lock file, from the project's folder. */
export const VERSIONED = ["manifest.xml", "src/core/model/version.ts", "CHANGELOG.md"] as const;

type VersionedFile = (typeof VERSIONED)[number];

function replaced(path: string, text: string, pattern: RegExp, by: string): string {
  if (!pattern.test(text)) throw new Error(`${path}: the place of the version was not found`);
  return text.replace(pattern, by);
}

/**
 * A file that carries the version, with another version in it.
 * @param version As npm writes it, for example "0.2.0".
 * @param date The day of the release, as YYYY-MM-DD.
 * @throws Error where the version has no place in the file, or nothing was written down for this release.
 */
export function released(path: VersionedFile, text: string, version: string, date: string): string {
  if (!/^\d+\.\d+\.\d+$/.test(version)) throw new Error(`${version} is no version of the form 1.2.3`);
  switch (path) {
    case "manifest.xml":
      return replaced(path, text, /<Version>[\d.]+<\/Version>/, `<Version>${version}.0</Version>`);
    case "src/core/model/version.ts":
      return replaced(path, text, /VERSION = "[^"]*"/, `VERSION = "${version}"`);
    case "CHANGELOG.md": {
      if (!/## \[Unreleased\]\s+### /.test(text)) throw new Error(`${path}: nothing is written under Unreleased`);
      return text.replace("## [Unreleased]", `## [Unreleased]\n\n## [${version}] - ${date}`);
    }
  }
}

if (require.main === module) {
  const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { readonly version: string };
  const date = new Date().toISOString().slice(0, 10);
  const files = VERSIONED.map((path) => {
    const text = readFileSync(join(ROOT, path), "utf8");
    return [path, released(path, text, version, date)] as const;
  });
  for (const [path, text] of files) writeFileSync(join(ROOT, path), text);
  console.log(`${version}: ${VERSIONED.join(", ")}`);
}
