import { fillFixes, fillsOf } from "../../../src/core/across/fill";
import { analyze } from "../../../src/core/pipeline";
import { DEFAULT_SETTINGS } from "../../../src/core/model/requests/settings";
import { rangeName } from "../../../src/core/model/cells/address";
import type { ColumnFill } from "../../../src/core/model/results/fill";
import type { FileRole } from "../../../src/core/model/tables/file-match";
import { monthlyFile, monthlyForm, type Form } from "../../fixtures/monthly-files";

/** Column G of June's form is May, which is column H of May's; the first row of figures is the fourth. */
const [LAST, NOW] = [6, 7];
const FIRST = 3;

type Cell = Form[number][number];

const withColumn = (form: Form, column: number, cellOf: (cell: Cell, row: number) => Cell): Form =>
  form.map((cells, row) => (row < FIRST ? cells : cells.map((cell, i) => (i === column ? cellOf(cell, row) : cell))));

function fills(form: Form, ...files: readonly (readonly [FileRole, Form])[]): readonly ColumnFill[] {
  const beside = files.map(([role, of], i) => ({
    role,
    workbook: { ...monthlyFile(5, of), name: `tệp ${String(i)}` },
  }));
  return fillsOf(analyze(monthlyFile(6, form), DEFAULT_SETTINGS, undefined, beside).matches);
}

const filled = (of: readonly ColumnFill[]): readonly (readonly [string, unknown])[] =>
  fillFixes(of).map(({ place, after }) => [rangeName(place.range), after] as const);

/** What a form has in a column, by where it stands in another. */
const figuresOf = (form: Form, column: number, at: string): readonly (readonly [string, unknown])[] =>
  form.flatMap((cells, row) =>
    row >= FIRST && typeof cells[column] === "number" ? [[`${at}${String(row + 1)}`, cells[column]] as const] : [],
  );

const [may, june] = [monthlyForm(5), monthlyForm(6)];

test("an empty column of last month is filled with last month's file, cell by cell, and nothing else is", () => {
  expect(
    filled(
      fills(
        withColumn(june, LAST, () => null),
        ["previous", may],
      ),
    ),
  ).toEqual(figuresOf(may, NOW, "G"));
});

test("nothing is written over a figure", () => {
  const one = withColumn(june, LAST, (_, row) => (row === 9 ? (may[9]?.[NOW] ?? null) : null));
  expect(filled(fills(one, ["previous", may]))).toEqual(figuresOf(may, NOW, "G").filter(([cell]) => cell !== "G10"));
  expect(filled(fills(june, ["previous", may]))).toEqual([]);
});

test("a column of which more than a fifth differs is shown, and not filled", () => {
  const [all] = fills(
    withColumn(june, LAST, (cell, row) => (typeof cell === "number" && row !== 9 ? 2 * cell + 1 : null)),
    ["previous", may],
  );
  expect(all).toMatchObject({ isWithheld: true, cells: [{ fix: { before: null } }] });
  expect(all?.differing).toBe(all?.compared);
  expect(filled(all === undefined ? [] : [all])).toEqual([]);
});

test("who publishes the figures is taken before the clerk's own last form", () => {
  const office = withColumn(may, NOW, (cell) => (typeof cell === "number" ? cell + 1 : cell));
  expect(
    filled(
      fills(
        withColumn(june, LAST, () => null),
        ["previous", may],
        ["source", office],
      ),
    ),
  ).toEqual(figuresOf(office, NOW, "G"));
});
