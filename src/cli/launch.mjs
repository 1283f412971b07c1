/**
 * The command line as npm starts it. The program is bundled into one file, since reading and translating some five
 * hundred sources takes longer than checking a workbook, and bundled anew whenever one of them reads otherwise. What
 * runs the built add-in through office.js (`--host office`) is translated as it is.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const SOURCE = join(ROOT, "src/cli/soat.ts");
const FOLDER = join(ROOT, "node_modules/.cache/soat");
const BUNDLE = join(FOLDER, "soat.cjs");
/** What the bundle was made of: path, time, size and digest of every file that went into it. */
const RECORD = join(FOLDER, "inputs.json");

const digestOf = (path) => createHash("sha256").update(readFileSync(path)).digest("hex");

function entryOf(path) {
  const { mtimeMs, size } = statSync(join(ROOT, path));
  return { path, mtimeMs, size, digest: digestOf(join(ROOT, path)) };
}

/** Whether a file reads as it did; a checkout may have set any time, so its content decides where the time differs. */
function isSame({ path, mtimeMs, size, digest }) {
  const file = join(ROOT, path);
  const now = statSync(file, { throwIfNoEntry: false });
  return now !== undefined && now.size === size && (now.mtimeMs === mtimeMs || digestOf(file) === digest);
}

function isCurrent() {
  if (!existsSync(BUNDLE) || !existsSync(RECORD)) return false;
  return JSON.parse(readFileSync(RECORD, "utf8")).every(isSame);
}

/** Writes beside the place and moves there, for whoever looks at the same time. */
function put(path, content) {
  const draft = `${path}.${process.pid}.tmp`;
  writeFileSync(draft, content);
  renameSync(draft, path);
}

async function bundle() {
  const { build } = await import("esbuild");
  const { outputFiles, metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: [SOURCE],
    outfile: BUNDLE,
    write: false,
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "node20",
    // The way through office.js, which never runs from here.
    external: ["./press-button", "./webpack-build"],
    minifyWhitespace: true,
    minifySyntax: true,
    charset: "utf8",
    metafile: true,
    logLevel: "error",
  });
  mkdirSync(FOLDER, { recursive: true });
  put(BUNDLE, outputFiles[0].contents);
  const inputs = [...Object.keys(metafile.inputs), relative(ROOT, fileURLToPath(import.meta.url))];
  put(RECORD, JSON.stringify(inputs.map(entryOf)));
}

const args = process.argv.slice(2);
const isThroughOffice = args.some(
  (arg, i) => arg === "--host=office" || (arg === "--host" && args[i + 1] === "office"),
);

/** Runs the sources as they are, translated while they are read. */
function runSources() {
  const tsx = import.meta.resolve("tsx");
  const { status } = spawnSync(process.execPath, ["--import", tsx, SOURCE, ...args], { stdio: "inherit" });
  process.exitCode = status ?? 2;
}

/** Whether the bundle is there and current; it cannot be where the project's folder cannot be written to. */
async function isBundled() {
  try {
    if (!isCurrent()) await bundle();
    return true;
  } catch {
    return false;
  }
}

if (!isThroughOffice && (await isBundled())) createRequire(import.meta.url)(BUNDLE);
else runSources();
