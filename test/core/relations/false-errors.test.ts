import { findRelations } from "../../../src/core/relations/find-relations";
import type { Relation } from "../../../src/core/relations/relation";
import { generator } from "../../tools/foreign-figures";
import { regionOf } from "./figures-of-rows";

/** Kinds of errors that were found where there were none, and what the figures themselves say. */

type Rows = readonly (readonly (number | null)[])[];
const known = (rows: Rows): readonly Relation[] => findRelations(regionOf(rows)).filter((relation) => relation.known);
const across = (rows: Rows) => known(rows).filter(({ along }) => along === "across");

/** Three parts and their total for each row, each rounded by itself. */
function roundedTable(rows: number, step: number, round: (value: number) => number): number[][] {
  const draw = generator(step);
  return Array.from({ length: rows }, () => {
    const parts = [0, 1, 2].map(() => step * (20 + 400 * draw()));
    return [...parts, parts.reduce((a, b) => a + b, 0)].map((value) => step * round(value / step));
  });
}

describe("totals of figures that are rounded to multiples", () => {
  /** By how much totals miss what their parts add up to. */
  const misses = (rows: readonly (readonly number[])[]) =>
    rows.map(([a = 0, b = 0, c = 0, total = 0]) => Math.abs(a + b + c - total));

  test.each([5, 100, 1000])("of %i: what is off by a step or two is no error", (step) => {
    const rows = roundedTable(24, step, Math.round);
    expect(Math.max(...misses(rows))).toBeGreaterThanOrEqual(step);
    const [sum] = across(rows);
    expect(sum).toMatchObject({ kind: "sum", result: 3, fails: [] });
    expect(sum?.holds).toHaveLength(24);
  });

  test("of 5, up or down by lot: what is off by ten is no error", () => {
    const draw = generator(99);
    const rows = roundedTable(120, 5, (value) => (draw() < value % 1 ? Math.ceil(value) : Math.floor(value)));
    expect(misses(rows)).toContain(10);
    // Four figures, each rounded by less than a step: half a step each is what is allowed.
    const beyond = misses(rows).flatMap((miss, k) => (miss > 10 ? [k] : []));
    expect(beyond.length).toBeLessThan(6);
    expect(across(rows)).toMatchObject([{ kind: "sum", result: 3, fails: beyond }]);
  });

  test("of 100 in a table of five rows, beside a column of per cents", () => {
    // Job vacancies by size, 2008 and 2009 (Statistics Finland): 2,900 − 4,500 is printed as −1,500.
    const rows = [
      [21_900, 27_800, -5900, -21],
      [5800, 9000, -3200, -35],
      [2900, 4500, -1500, -34],
      [8800, 9300, -400, -4],
      [4200, 5000, -800, -15],
    ];
    const [difference] = across(rows).filter(({ kind }) => kind === "difference");
    expect(difference).toMatchObject({ result: 2, operands: [0, 1], fails: [] });
  });

  test("but what is off by more than rounding allows is a suspect", () => {
    const rows = roundedTable(24, 5, Math.round).map((row, k) =>
      k === 9 ? row.map((v, c) => (c === 3 ? v + 60 : v)) : row,
    );
    expect(across(rows)).toMatchObject([{ kind: "sum", result: 3, fails: [9] }]);
  });
});

describe("growth", () => {
  test("is on the column that the figures say, not on the first one", () => {
    // Dec. 31, Sept. 30, change in %, June 30, and Sept. 30 on June 30 in %.
    const draw = generator(12);
    const rows = Array.from({ length: 6 }, () => {
      const [december, june, september] = [0, 0, 0].map(() => Math.floor(3000 + 9000 * draw())) as [
        number,
        number,
        number,
      ];
      const growth = (to: number, from: number) => Math.round(1e5 * (100 * (to / from - 1))) / 1e5;
      return [december, september, growth(september, december), june, growth(september, june)];
    });
    const changes = across(rows)
      .filter(({ kind }) => kind === "change")
      .map(({ result, operands }) => [result, ...operands]);
    expect(changes).toEqual(
      expect.arrayContaining([
        [2, 1, 0],
        [4, 1, 3],
      ]),
    );
    expect(changes).toHaveLength(2);
  });

  test("is not the difference over three years, in percentage points", () => {
    // Per cent of pupils at a level, 1999 to 2002, the change in three years and in one.
    const draw = generator(8);
    const tenths = (value: number) => Math.round(10 * value) / 10;
    const rows = Array.from({ length: 12 }, () => {
      const first = 30 + 30 * draw();
      const years = [first, first + 2 * draw(), first + 1 + 3 * draw(), first + 2 + 4 * draw()].map(tenths);
      const [start = 0, , before = 0, end = 0] = years;
      return [...years, tenths(end - start), tenths(end - before)];
    });
    const said = across(rows).map(({ kind, result, operands }) => [kind, result, ...operands].join(" "));
    expect(said.sort()).toEqual(["difference 4 3 0", "difference 5 3 2"]);
  });
});
