import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import type { ExampleCell } from "../../../../src/core/model/results/finding";
import { LIKELY } from "../../../../src/core/model/tables/table";
import { detectTables } from "../../../../src/core/layout/detect-tables";
import type { ColumnSum } from "../../../../src/core/validate/sums/total-sums";
import { sumGroups } from "../../../../src/core/validate/sums/total-sums";
import { shared, testWith } from "../../../fixtures/shared-folder";
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

/** What people call each of the totals that come out in a table. */
function labelsOfTotals({ table_array: rows, annotations }: Labelled): readonly (string | null)[] {
  const tables = detectTables(
    workbookOf(
      sheetOf(
        "S",
        rows.map((row) => row.map(cell)),
      ),
    ),
  ).filter((t) => t.confidence >= LIKELY);
  return tables
    .flatMap((table) => sumGroups(table).filter((g) => g.isAdditive))
    .flatMap((g) => g.sums.filter(isTelling))
    .map((s) => annotations[s.group.breakdown.parent.row]?.[s.column.column] ?? null);
}

/** How many totals of every so many tables come out, and how many of them people have labelled as derived. */
function totals(path: string, every: number): { readonly found: number; readonly derived: number } {
  const labels = gunzipSync(readFileSync(path))
    .toString("utf8")
    .split("\n")
    .filter((line, i) => line !== "" && i % every === 0)
    .flatMap((line) => labelsOfTotals(JSON.parse(line) as Labelled));
  return { found: labels.length, derived: labels.filter((label) => label === "derived").length };
}

/** Tables drawn here in the collections' form: a row that a person derives from others begins with "=". */
const DRAWN: readonly (readonly [name: string, found: number, rows: readonly (readonly string[])[]])[] = [
  [
    "parts under their total",
    8,
    [
      ["Value of trade, million dollars", "", "", "", "", ""],
      ["No.", "Commodity", "2019", "2020", "2021", "2022"],
      ["=I", "Exports", "1,310", "1,205", "1,398", "1,502"],
      ["1", "Coffee", "640", "597", "702", "755"],
      ["2", "Rubber", "410", "371", "402", "431"],
      ["3", "Pepper", "260", "237", "294", "316"],
      ["=II", "Imports", "702", "655", "760", "801"],
      ["1", "Machinery", "402", "371", "433", "450"],
      ["2", "Chemicals", "300", "284", "327", "351"],
    ],
  ],
  [
    "parts above their total",
    3,
    [
      ["Employed persons, thousands", "", "", ""],
      ["Sector", "2020", "2021", "2022"],
      ["Agriculture", "312", "305", "297"],
      ["Industry", "188", "196", "207"],
      ["Services", "241", "250", "262"],
      ["=Total", "741", "751", "766"],
    ],
  ],
  [
    "nothing that adds up",
    0,
    [
      ["Prices, dollars a ton", "", "", ""],
      ["Commodity", "2020", "2021", "2022"],
      ["Coffee", "1,640", "1,597", "1,702"],
      ["Rubber", "1,410", "1,371", "1,402"],
      ["Pepper", "2,260", "2,237", "2,294"],
    ],
  ],
];

describe("cells that are derived in tables drawn here", () => {
  test.each(DRAWN)("%s: %d totals come out, each of them derived", (_name, found, rows) => {
    const labels = labelsOfTotals({
      table_array: rows.map((row) => row.map((text) => text.replace(/^=/u, ""))),
      annotations: rows.map((row) => row.map(() => (row[0]?.startsWith("=") === true ? "derived" : "data"))),
    });
    expect(labels).toEqual(Array.from({ length: found }, () => "derived"));
  });
});

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
    testWith(
      path,
      `every total found in ${every === 1 ? "" : `one of ${String(every)} tables of `}${file} is one`,
      () => {
        const { found, derived } = totals(path ?? "", every);
        expect(derived).toBe(found);
        expect(found).toBeGreaterThanOrEqual(least);
      },
    );
  }
});
