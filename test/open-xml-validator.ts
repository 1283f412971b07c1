import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const CLI = join(__dirname, "..", "node_modules", "@xarsh", "ooxml-validator", "dist", "src", "cli.js");

interface Finding {
  readonly path?: string;
  readonly xPath?: string;
  readonly description?: string;
}

/** Whether the Open XML SDK validator runs on this machine: its program is an optional package per platform. */
export function hasOpenXmlValidator(): boolean {
  return existsSync(CLI) && spawnSync(process.execPath, [CLI, "--help"], { stdio: "ignore" }).status === 0 && run(join(__dirname, "no-such-file.xlsx")) !== null;
}

/** What the Open XML SDK finds wrong with a workbook: one line per error, without positions, so that two files can be compared. */
export function openXmlErrors(bytes: Uint8Array): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), "soat-so-"));
  try {
    const path = join(folder, "a.xlsx");
    writeFileSync(path, bytes);
    const findings = run(path);
    if (findings === null) throw new Error("the Open XML SDK validator could not be run");
    return findings.map((each) => `${each.path ?? ""}: ${each.description ?? ""}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The errors of `after` that `before` lacks, however often each stands there. */
export function newOpenXmlErrors(before: Uint8Array, after: Uint8Array): readonly string[] {
  const found = openXmlErrors(after);
  const known = found.length === 0 ? [] : [...openXmlErrors(before)];
  return found.filter((error) => {
    const at = known.indexOf(error);
    if (at >= 0) known.splice(at, 1);
    return at < 0;
  });
}

function run(path: string): readonly Finding[] | null {
  const { stdout, status } = spawnSync(process.execPath, [CLI, path], { encoding: "utf8", maxBuffer: 64 * 1024 * 1024 });
  if (status !== 0 && status !== 1) return null;
  const report: unknown = JSON.parse(stdout);
  return isReport(report) ? report.errors : null;
}

function isReport(report: unknown): report is { readonly errors: readonly Finding[] } {
  return typeof report === "object" && report !== null && "errors" in report && Array.isArray(report.errors);
}
