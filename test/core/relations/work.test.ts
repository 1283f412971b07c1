import { WEIGHTS } from "../../../src/core/relations/evidence";
import { findRelations } from "../../../src/core/relations/find-relations";
import { generator } from "../../tools/foreign-figures";
import { regionOf } from "./figures-of-rows";

/** Rows of figures of which some columns are made of others, and some rows are totals of ten. */
function sheet(rows: number, columns: number): number[][] {
  const draw = generator(17);
  return Array.from({ length: rows }, () => {
    const row: number[] = [];
    for (let column = 0; column < columns; column++)
      row.push(
        column % 6 === 3
          ? row.slice(column - 3, column).reduce((a, b) => a + b, 0)
          : Math.floor(10 ** (2 + 4 * draw()) * (1 + draw())),
      );
    return row;
  });
}

/** How many figures are looked at in all to find what a sheet shows. */
function workOn(rows: readonly (readonly number[])[]): number {
  const work = { probes: 0 };
  findRelations(regionOf(rows), WEIGHTS, work);
  return work.probes;
}

test("ten times the rows are at most eleven times the work", () => {
  const [hundred, thousand, tenThousand, hundredThousand] = [100, 1000, 10_000, 100_000].map((rows) =>
    workOn(sheet(rows, 12)),
  );
  expect(hundred).toBeGreaterThan(1000);
  expect(thousand).toBeLessThan(11 * (hundred ?? 0));
  expect(tenThousand).toBeLessThan(11 * (thousand ?? 0));
  expect(hundredThousand).toBeLessThan(11 * (tenThousand ?? 0));
});

test("the work is bounded for eighty columns as well", () => {
  expect(workOn(sheet(10_000, 80))).toBeLessThan(40 * 10_000 * 80);
  expect(workOn(sheet(400, 80))).toBeLessThan(25e6);
  expect(workOn(sheet(60, 80))).toBeLessThan(6e6);
});
