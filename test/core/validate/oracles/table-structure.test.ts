import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import type { ExampleCell } from "../../../../src/core/model/results/finding";
import { SURE } from "../../../../src/core/model/tables/table";
import { detectTables } from "../../../../src/core/layout/detect-tables";
import type { ColumnSum } from "../../../../src/core/validate/sums/total-sums";
import { sumGroups } from "../../../../src/core/validate/sums/total-sums";
import { shared } from "../../../fixtures/shared-folder";
import { sheetOf, workbookOf } from "../../../fixtures/sheet";

/*
 * Tables of statistical sites and of the US abstract in which people have labelled every cell that is derived from others.
 *
 *   labels                         expressed through
 *   "derived"                      sumGroups: what our reader takes for a total of the rows below it
 *   derived along a row, shares    not asked for: our totals are of rows; sums of columns are sums of periods (columnSums)
 *   header, data, notes, metadata  not asked for: the reader has labels of its own, for tables of the kind it is made for
 */

interface Labelled {
  readonly table_array: readonly (readonly string[])[];
  readonly annotations: readonly (readonly (string | null)[])[];
}

/** A cell as a spreadsheet would hold it: grouped digits are a number, leading zeros are a code. */
function cell(text: string): ExampleCell {
  const trimmed = text.trim();
  if (trimmed === "") return null;
  return /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/u.test(trimmed) || /^-?[1-9]\d{0,2}(?:[, ]\d{3})+(?:\.\d+)?$/u.test(trimmed)
    ? Number(trimmed.replace(/[, ]/gu, ""))
    : text;
}

/** Whether a sum that comes out says something: a total that is not nothing, of two parts that are not. */
const isTelling = ({ total, parts, judgement }: ColumnSum): boolean =>
  judgement.verdict !== "differs" && !total.exact.eq(0) && parts.filter((p) => !p.figure.exact.eq(0)).length >= 2;

/** How many totals of every so many tables come out, and how many of them people have labelled as derived. */
function totals(path: string, every: number): { readonly found: number; readonly derived: number } {
  const lines = gunzipSync(readFileSync(path))
    .toString("utf8")
    .split("\n")
    .filter((line, i) => line !== "" && i % every === 0);
  const labels = lines.flatMap((line) => {
    const { table_array: rows, annotations } = JSON.parse(line) as Labelled;
    const tables = detectTables(
      workbookOf(
        sheetOf(
          "S",
          rows.map((row) => row.map(cell)),
        ),
      ),
    ).filter((t) => t.confidence >= SURE);
    const sums = tables
      .flatMap((table) => sumGroups(table).filter((g) => g.isAdditive))
      .flatMap((g) => g.sums.filter(isTelling));
    return sums.map((s) => annotations[s.group.breakdown.parent.row]?.[s.column.column] ?? null);
  });
  return { found: labels.length, derived: labels.filter((label) => label === "derived").length };
}

/**
 * The file, of how many of its tables one is taken, and the fewest totals to be found: the abstract's tables are
 * large.
 */
const COLLECTIONS = [
  ["troy.jl.gz", 1, 400],
  ["saus.jl.gz", 3, 10],
] as const;

describe("cells that people call derived", () => {
  for (const [file, every, least] of COLLECTIONS) {
    const path = shared("oracles", "table_structure", file);
    if (path === null) test.skip(`${file} (skipped: the folder with published results is absent)`, () => undefined);
    else
      test(`every total found in ${every === 1 ? "" : `one of ${String(every)} tables of `}${file} is one`, () => {
        const { found, derived } = totals(path, every);
        expect(derived).toBe(found);
        expect(found).toBeGreaterThanOrEqual(least);
      });
  }
});
