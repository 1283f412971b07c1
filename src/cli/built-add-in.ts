import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/** The folder of the project. */
export const ROOT = join(__dirname, "../..");
const SOURCES = ["src/commands", "src/compute", "src/detect", "src/edit", "src/excel", "src/i18n", "src/layout", "src/model", "src/reference", "src/summarize", "src/taskpane", "src/validate", "src/pipeline.ts", "src/run.ts", "assets", "manifest.xml", "webpack.config.js", "package.json"];

/** Where the built add-in stands. */
export const DIST = join(ROOT, "dist");

function newest(path: string): number {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return 0;
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}

/** The folder with the add-in as it is deployed; built first where it is missing or older than its sources. */
export function builtAddIn(): string {
  const page = join(DIST, "taskpane.html");
  const builtAt = existsSync(page) ? statSync(page).mtimeMs : 0;
  if (Math.max(...SOURCES.map((source) => newest(join(ROOT, source)))) > builtAt) {
    execFileSync(process.execPath, [join(ROOT, "node_modules/webpack/bin/webpack.js"), "--mode", "production", "--no-color"], { cwd: ROOT, stdio: ["ignore", "ignore", "inherit"] });
  }
  return DIST;
}
