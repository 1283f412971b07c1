import fc from "fast-check";
import type { StoredContent } from "../../../../src/add-in/excel/writer/stored-content";
import { findFixedCells } from "../../../../src/add-in/excel/removal/fix-reversal";

describe("cells that were fixed are found again", () => {
  const cell = (
    n: number,
  ): { before: StoredContent; after: StoredContent; numberFormat: string; isReformatted: boolean; font: null } => ({
    before: null,
    after: { number: n },
    numberFormat: "General",
    isReformatted: false,
    font: null,
  });
  const stored = (n: number | null): StoredContent => (n === null ? null : { number: n });

  test.each<readonly [readonly number[], readonly (number | null)[], readonly (number | null)[]]>([
    [
      [5, 7, 5],
      [5, 7, 5],
      [10, 11, 12],
    ],
    [
      [5, 7, 5],
      [5, null, 7, 5],
      [10, 12, 13],
    ],
    [
      [5, 7, 5],
      [9, null, 7, 5],
      [null, 12, 13],
    ],
    [
      [5, 7, 5],
      [7, 5],
      [null, 10, 11],
    ],
    [[5], [6], [null]],
  ])("%j in %j: %j", (cells, found, rows) => {
    expect(findFixedCells(cells.map(cell), found.map(stored), 10)).toEqual(rows);
  });

  test("wherever rows are inserted, every one is found, in order", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 12 }),
        fc.array(fc.nat(12), { maxLength: 6 }),
        (values, inserted) => {
          const found: (number | null)[] = [...values];
          for (const at of inserted) found.splice(Math.min(at, found.length), 0, null);
          const rows = findFixedCells(values.map(cell), found.map(stored), 0);
          expect(rows.map((row) => (row === null ? "gone" : found[row]))).toEqual(values);
          expect(rows).toEqual(rows.toSorted((a, b) => Number(a) - Number(b)));
        },
      ),
    );
  });

  test("no other choice in order finds more of them", () => {
    const most = (a: readonly number[], b: readonly number[]): number => {
      const [first, ...rest] = a;
      if (first === undefined) return 0;
      const at = b.indexOf(first);
      return Math.max(most(rest, b), at < 0 ? 0 : 1 + most(rest, b.slice(at + 1)));
    };
    const digits = fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 8 });
    fc.assert(
      fc.property(digits, digits, (values, found) => {
        const rows = findFixedCells(values.map(cell), found.map(stored), 0);
        const existing = rows.flatMap((row, i) => (row === null ? [] : [{ row, value: values[i] }]));
        expect(existing.map(({ row }) => found[row])).toEqual(existing.map(({ value }) => value));
        expect(new Set(existing.map(({ row }) => row)).size).toBe(existing.length);
        expect(existing).toHaveLength(most(values, found));
      }),
    );
  });
});
