import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { hasLibreOffice } from "../fixtures/libreoffice";
import { LONGEST_WAIT } from "../fixtures/longest-wait";
import { skippedName } from "../fixtures/shared-folder";

/** What a person does to the rows of a sheet; rows and columns counted from 0. */
export type RowOperation =
  | { readonly kind: "insert"; readonly row: number; readonly values: Readonly<Record<number, string | number>> }
  | { readonly kind: "delete"; readonly row: number }
  | {
      readonly kind: "sort";
      readonly top: number;
      readonly bottom: number;
      readonly left: number;
      readonly right: number;
      readonly column: number;
      readonly descending: boolean;
    };

/** A saved workbook and what is done to one of its sheets. */
export interface RowJob {
  readonly workbook: Uint8Array;
  readonly sheet: string;
  readonly operations: readonly RowOperation[];
}

/** The system's own Python is the one that has LibreOffice's module. */
export const PYTHON = "/usr/bin/python3";

/**
 * Whether LibreOffice can be driven from Python here (package python3-uno); its absence is an error where
 * SOAT_REQUIRE_LIBREOFFICE is set.
 */
function canDriveLibreOffice(): boolean {
  if (!hasLibreOffice()) return false;
  const found = spawnSync(PYTHON, ["-c", "import uno"], { stdio: "ignore" }).status === 0;
  if (!found && process.env["SOAT_REQUIRE_LIBREOFFICE"] !== undefined)
    throw new Error("python3-uno is required here and was not found");
  return found;
}

/** `test` where LibreOffice can be driven from Python; elsewhere it is skipped under a name that says so. */
export function testOnRows(name: string, run: jest.ProvidesCallback): void {
  if (canDriveLibreOffice()) test(name, run);
  else test.skip(skippedName(name, "LibreOffice driven from Python"), run);
}

/** Does every job in one run of LibreOffice; for each, the workbook after each of its operations, recalculated. */
export function operateOnRows(jobs: readonly RowJob[]): readonly (readonly Uint8Array[])[] {
  const folder = mkdtempSync(join(tmpdir(), "soat-so-"));
  try {
    const described = jobs.map(({ workbook, sheet, operations }, i) => {
      const input = join(folder, `${String(i)}.xlsx`);
      writeFileSync(input, workbook);
      return {
        input,
        outputs: operations.map((_, k) => join(folder, `${String(i)}-${String(k)}.xlsx`)),
        sheet,
        operations,
      };
    });
    execFileSync(PYTHON, [join(__dirname, "row-operations.py")], {
      input: JSON.stringify({ folder, jobs: described }),
      stdio: ["pipe", "pipe", "pipe"],
      timeout: LONGEST_WAIT,
    });
    return described.map(({ outputs }) => outputs.map((path) => new Uint8Array(readFileSync(path))));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
