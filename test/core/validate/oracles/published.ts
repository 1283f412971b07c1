import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import type { ExampleCell } from "../../../../src/core/model/results/finding";
import type { ColumnModel, TableModel } from "../../../../src/core/model/tables/table";
import { detectTables } from "../../../../src/core/layout/detect-tables";
import { exact } from "../../../../src/core/model/cells/decimal";
import { termAt } from "../../../../src/core/validate/figures/amount";
import type { Breakdown } from "../../../../src/core/validate/figures/breakdowns";
import { breakdownsOf, valueColumns } from "../../../../src/core/validate/figures/breakdowns";
import type { Rounded, SumJudgement } from "../../../../src/core/validate/sums/sum-judgement";
import { judgeSum } from "../../../../src/core/validate/sums/sum-judgement";
import { describeWith, shared } from "../../../fixtures/shared-folder";
import { sheetOf, workbookOf } from "../../../fixtures/sheet";

const folder = shared("oracles");

/** `describe` where the published data are at hand; elsewhere its tests are skipped under a name that says so. */
export function describeAgainst(name: string, tests: () => void): void {
  describeWith(folder, name, tests);
}

/** A JSON file of published results; an empty object where they are absent and their tests are only named. */
export function readResults(name: string): unknown {
  return folder === null ? {} : JSON.parse(readFileSync(join(folder, name), "utf8"));
}

/** A published CSV file, one record a line; none where they are absent and their tests are only named. */
export function readRecords(name: string): readonly Readonly<Record<string, string>>[] {
  if (folder === null) return [];
  return parse<Record<string, string>>(readFileSync(join(folder, name)), {
    columns: true,
    skip_empty_lines: true,
  });
}

/** How a rule came out: items, passes, fails, not checkable. */
export type Counts = readonly [items: number, passes: number, fails: number, missing: number];

/** The counts of verdicts; null is "not checkable". */
export function tally(verdicts: readonly (boolean | null)[]): Counts {
  const count = (wanted: boolean | null): number => verdicts.filter((v) => v === wanted).length;
  return [verdicts.length, count(true), count(false), count(null)];
}

/** The one table our reader finds on a sheet of these rows. */
export function tableOf(rows: readonly (readonly ExampleCell[])[]): TableModel {
  const [table, ...more] = detectTables(workbookOf(sheetOf("Biểu 1", rows)));
  if (!table || more.length > 0) throw new Error("the sheet was not read as one table");
  return table;
}

/** A total and its parts in one column; the judgement is null where a figure is not there to be added. */
export interface JudgedTotal extends Breakdown {
  readonly column: ColumnModel;
  readonly judgement: SumJudgement | null;
}

/**
 * Every total our reader finds, set against its parts in every column of figures, with `slack` in place of rounding.
 */
export function judgedTotals(table: TableModel, slack = 0): readonly JudgedTotal[] {
  const known = (figure: Rounded, unit: number): Rounded => ({ exact: figure.exact, unit: exact(unit) });
  return breakdownsOf(table).flatMap((breakdown) =>
    valueColumns(table).map((column) => {
      const total = termAt(table, breakdown.parent.row, column.column);
      const parts = breakdown.parts.flatMap((part) => termAt(table, part.row, column.column) ?? []);
      const judgement =
        total && parts.length === breakdown.parts.length
          ? judgeSum(
              known(total, 2 * slack),
              parts.map((part) => known(part, 0)),
            )
          : null;
      return { ...breakdown, column, judgement };
    }),
  );
}

/** The verdict of an exact comparison. */
export function verdictOf({ judgement }: JudgedTotal): boolean | null {
  return judgement === null ? null : judgement.verdict !== "differs";
}
