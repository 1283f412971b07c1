import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";

const ROOT = join(__dirname, "../..");
const SOURCES = ["src/local-excel", "webpack.config.js", "package.json"];

function newest(path: string): number {
  const stat = statSync(path);
  return stat.isDirectory() ? Math.max(...readdirSync(path).map((name) => newest(join(path, name)))) : stat.mtimeMs;
}

/** The folder with the page that is Excel for a browser, built first where its sources have changed. */
export function builtDesk(): string {
  const stamp = Math.max(...SOURCES.map((source) => newest(join(ROOT, source)))).toString(36).replace(/\W.*/, "");
  const all = join(ROOT, "out/desk");
  const folder = join(all, stamp);
  if (existsSync(folder)) return folder;
  // Built aside and then moved: two processes may come to build the same.
  const draft = join(all, `draft-${String(process.pid)}`);
  execFileSync(process.execPath, [join(ROOT, "node_modules/webpack/bin/webpack.js"), "--mode", "production", "--env", "desk", "--output-path", draft, "--no-color"], { cwd: ROOT, stdio: ["ignore", "ignore", "inherit"] });
  if (existsSync(folder)) rmSync(draft, { recursive: true });
  else renameSync(draft, folder);
  for (const name of readdirSync(all)) if (name !== stamp && !name.startsWith("draft-")) rmSync(join(all, name), { recursive: true, force: true });
  return folder;
}
