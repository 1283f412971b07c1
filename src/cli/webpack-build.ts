import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The folder of the project. */
export const ROOT = join(__dirname, "../..");

/** Where the add-in stands once it is built, as it is deployed. */
export const DIST = join(ROOT, "dist");

/** Where the page that is Excel for a browser stands once it is built. */
export const DESK = join(ROOT, "out/desk");

/** Where the page of its own stands once it is built, as it is deployed. */
export const BROWSER = join(DIST, "browser");

/**
 * What webpack noted of its last build: the digest of each of the project's files that it read, by path from the
 * project's folder, and the options it was given.
 */
export interface BuildRecord {
  readonly inputs: Readonly<Record<string, string>>;
  readonly options: Readonly<Record<string, unknown>>;
}

/** Gives a file's content by its path from the project's folder; null where there is none. */
export type ReadInput = (path: string) => Buffer | null;

/** A build that is kept: its record's name, its page, and webpack's options for it. */
interface Build {
  readonly name: "add-in" | "desk" | "browser";
  readonly page: string;
  readonly options: readonly string[];
}

const ADD_IN: Build = { name: "add-in", page: join(DIST, "taskpane.html"), options: [] };
const DESK_PAGE: Build = { name: "desk", page: join(DESK, "desk.html"), options: ["--env", "desk"] };
const BROWSER_PAGE: Build = { name: "browser", page: join(BROWSER, "index.html"), options: ["--env", "browser"] };

/** Options by which a build is chosen, and none is changed. */
const CHOOSING: readonly string[] = ["desk", "browser"];

const readInput: ReadInput = (path) => (existsSync(join(ROOT, path)) ? readFileSync(join(ROOT, path)) : null);

/** The record of the last build of that name; null where there is none. */
export function buildRecord(name: Build["name"]): BuildRecord | null {
  const path = join(ROOT, "node_modules/.cache/builds", `${name}.json`);
  return existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as BuildRecord) : null;
}

/**
 * Whether a build was made with options of its own, or one of its inputs reads otherwise by now: contents count,
 * since a checkout may set any time.
 */
export function isOutdated(record: BuildRecord, read: ReadInput = readInput): boolean {
  if (Object.keys(record.options).some((option) => !CHOOSING.includes(option) && !option.startsWith("WEBPACK_")))
    return true;
  return Object.entries(record.inputs).some(([path, expected]) => {
    const content = read(path);
    return content === null || createHash("sha256").update(content).digest("hex") !== expected;
  });
}

function ensureBuilt({ name, page, options }: Build): void {
  const record = buildRecord(name);
  if (record !== null && existsSync(page) && !isOutdated(record)) return;
  const webpack = join(ROOT, "node_modules/webpack/bin/webpack.js");
  execFileSync(process.execPath, [webpack, "--mode", "production", "--no-color", ...options], {
    cwd: ROOT,
    stdio: ["ignore", "ignore", "inherit"],
  });
}

/**
 * The folder with the add-in as it is deployed, built first where it is missing or out of date.
 * @throws Error where webpack fails.
 */
export function builtAddIn(): string {
  ensureBuilt(ADD_IN);
  return DIST;
}

/**
 * The folder with the page that is Excel for a browser, built first where it is missing or out of date.
 * @throws Error where webpack fails.
 */
export function builtDesk(): string {
  ensureBuilt(DESK_PAGE);
  return DESK;
}

/**
 * The folder with Soát Số as a page of its own, built first where it is missing or out of date.
 * @throws Error where webpack fails.
 */
export function builtBrowser(): string {
  ensureBuilt(BROWSER_PAGE);
  return BROWSER;
}
