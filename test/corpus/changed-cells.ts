import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { LONGEST_WAIT } from "../fixtures/longest-wait";
import { PYTHON } from "./row-operations";

/** A cell by sheet, row and column, counted from 0. */
interface CellPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** A saved workbook, the cell that is read, and the cells that are changed one after the other. */
export interface ChangeJob {
  readonly workbook: Uint8Array;
  readonly read: CellPlace;
  readonly changes: readonly (CellPlace & { readonly value: number })[];
}

/**
 * What a cell says in one run of LibreOffice: for each job before anything is changed, then after each change, which is
 * put back before the next.
 */
export function saidInLibreOffice(jobs: readonly ChangeJob[]): readonly (readonly string[])[] {
  const folder = mkdtempSync(join(tmpdir(), "soat-so-"));
  try {
    const described = jobs.map(({ workbook, ...job }, i) => {
      const input = join(folder, `${String(i)}.xlsx`);
      writeFileSync(input, workbook);
      return { input, ...job };
    });
    const told = execFileSync(PYTHON, [join(__dirname, "changed-cells.py")], {
      input: JSON.stringify({ folder, jobs: described }),
      stdio: ["pipe", "pipe", "pipe"],
      timeout: LONGEST_WAIT,
    });
    return JSON.parse(told.toString("utf8")) as readonly (readonly string[])[];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
