import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Whether LibreOffice is on this machine. Where SOAT_REQUIRE_LIBREOFFICE is set, its absence is an error instead of a skipped test. */
export function hasLibreOffice(): boolean {
  const found = spawnSync("soffice", ["--version"], { stdio: "ignore" }).status === 0;
  if (!found && process.env["SOAT_REQUIRE_LIBREOFFICE"] !== undefined) throw new Error("LibreOffice is required here and was not found");
  return found;
}

// 0: always recalculate on load, so that the values are LibreOffice's own and not those the file held.
const ALWAYS_RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
  <item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/** The workbooks as LibreOffice saves them after recalculating every formula, in one run; the keys of the result are those of `workbooks`. */
export function recalculate(workbooks: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, Uint8Array> {
  return convert(workbooks, "xlsx:Calc MS Excel 2007 XML", "xlsx");
}

/** The workbooks as PDF pages. */
export function printToPdf(workbooks: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, Uint8Array> {
  return convert(workbooks, "pdf", "pdf");
}

function convert(workbooks: ReadonlyMap<string, Uint8Array>, filter: string, extension: string): ReadonlyMap<string, Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), "soat-so-"));
  try {
    const profile = join(folder, "profile");
    mkdirSync(join(profile, "user"), { recursive: true });
    writeFileSync(join(profile, "user", "registrymodifications.xcu"), ALWAYS_RECALCULATE);
    const names = [...workbooks.keys()];
    const inputs = names.map((name, i) => {
      const path = join(folder, `${String(i)}.xlsx`);
      const bytes = workbooks.get(name);
      if (bytes) writeFileSync(path, bytes);
      return path;
    });
    const out = join(folder, "out");
    execFileSync("soffice", [`-env:UserInstallation=file://${profile}`, "--headless", "--convert-to", filter, "--outdir", out, ...inputs], { stdio: "pipe", timeout: 300_000 });
    return new Map(names.map((name, i) => [name, new Uint8Array(readFileSync(join(out, `${String(i)}.${extension}`)))]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
