import fc from "fast-check";

import { findRelations } from "../../../src/core/relations/find-relations";
import type { Relation } from "../../../src/core/relations/relation";
import { generator } from "../../tools/foreign-figures";
import { regionOf, transposed } from "./figures-of-rows";

type Rows = readonly (readonly (number | null)[])[];

const round = (value: number, digits: number) => Math.round(value * 10 ** digits) / 10 ** digits;
const knownIn = (rows: Rows): readonly Relation[] => findRelations(regionOf(rows)).filter(({ known }) => known);
/** What is known of one line: the kind, the lines it is made of, and where it fails. */
const saidOf = (rows: Rows, result: number) =>
  knownIn(rows)
    .filter((relation) => relation.along === "across" && relation.result === result)
    .map(({ kind, operands, fails }) => [kind, ...operands, ...(fails.length > 0 ? ["but", ...fails] : [])].join(" "));

/** Figures of so many rows that have nothing to do with one another. */
function noise(rows: number, seed: number): number[] {
  const draw = generator(seed);
  return Array.from({ length: rows }, () => Math.floor(10_000 + 80_000 * draw()));
}

const MONTHS = noise(12, 5);
const RUNNING = MONTHS.map((_, k) => MONTHS.slice(0, k + 1).reduce((a, b) => a + b, 0));
/** Figures a few in a hundred away from others. */
const near = (figures: readonly number[], seed: number) =>
  figures.map((value, k) => value + Math.round(((noise(figures.length, seed)[k] ?? 0) - 50_000) / 10));
const FIRST = noise(10, 7);
const LAST = noise(10, 8).map((value, k) => value + (FIRST[k] ?? 0));
const average = (periods: number, k: number) => 100 * (((LAST[k] ?? 0) / (FIRST[k] ?? 1)) ** (1 / periods) - 1);

describe("a running sum", () => {
  const rows = MONTHS.map((month, k) => [month, RUNNING[k] ?? 0]);

  test("adds up from position to position", () => {
    expect(saidOf(rows, 1)).toEqual(["cumulative 0"]);
  });

  test("may begin anew each year", () => {
    const next = noise(12, 6);
    const again = next.map((month, k) => [month, next.slice(0, k + 1).reduce((a, b) => a + b, 0)]);
    expect(saidOf([...rows, ...again], 1)).toEqual(["cumulative 0"]);
  });

  test("may run from the last position to the first", () => {
    expect(saidOf([...rows].reverse(), 1)).toEqual(["cumulative 0"]);
  });

  test("names the position where it does not go on", () => {
    const wrong = rows.map(([month = 0, sum = 0], k) => [month, k >= 7 ? sum + 90 : sum]);
    expect(saidOf(wrong, 1)).toEqual(["cumulative 0 but 7"]);
  });

  test("is none where the figures rise by something else", () => {
    expect(
      saidOf(
        rows.map(([month = 0, sum = 0], k) => [month, sum + 131 * k * k]),
        1,
      ),
    ).toEqual([]);
  });
});

describe("the last value of a run", () => {
  const quarter = (seed: number) => {
    const [a, b, c] = [noise(9, seed), noise(9, seed + 1), noise(9, seed + 2)];
    return a.map((value, k) => [value, b[k] ?? 0, c[k] ?? 0]);
  };
  const [first, second] = [quarter(21), quarter(31)];

  test("is what a stock's total repeats where flows add up", () => {
    const rows = first.map((run, k) => [...run, k < 5 ? run.reduce((a, b) => a + b, 0) : (run[2] ?? 0)]);
    expect(saidOf(rows, 3)).toEqual(expect.arrayContaining(["last 2 1 0"]));
  });

  test("is what totals at equal distances repeat", () => {
    const rows = first.map((run, k) => [...run, run[2] ?? 0, ...(second[k] ?? []), second[k]?.[2] ?? 0]);
    expect(saidOf(rows, 7)).toEqual(["last 6 5 4"]);
  });

  test("is a copy where nothing shows a run", () => {
    expect(
      saidOf(
        first.map(([a = 0, b = 0]) => [a, b, a]),
        2,
      ),
    ).toEqual(["copy 0"]);
  });
});

describe("average growth", () => {
  test.each([2, 3, 5, 10])("over %i periods, in per cent", (periods) => {
    const rows = FIRST.map((old, k) => [old, LAST[k] ?? 0, round(average(periods, k), 3)]);
    const [found] = knownIn(rows).filter(({ kind }) => kind === "average-growth");
    expect(found).toMatchObject({ result: 2, operands: [1, 0], periods, scale: 100, fails: [] });
  });

  test("written as an index", () => {
    const rows = FIRST.map((old, k) => [old, LAST[k] ?? 0, round(100 + average(4, k), 3)]);
    expect(saidOf(rows, 2)).toEqual(["average-growth 1 0"]);
  });

  test("over one period is a change", () => {
    const rows = FIRST.map((old, k) => [old, LAST[k] ?? 0, round(average(1, k), 2)]);
    expect(saidOf(rows, 2)).toEqual(["change 1 0"]);
  });

  test("over a number of periods that differs from row to row is none", () => {
    const rows = FIRST.map((old, k) => [old, LAST[k] ?? 0, round(average(2 + (k % 4), k), 3)]);
    expect(saidOf(rows, 2)).toEqual([]);
  });
});

describe("a quotient's name", () => {
  const parts = FIRST.map((a, k) => [a, LAST[k] ?? 0] as const);

  test("share: in per cent of a sum that it is a part of", () => {
    const rows = parts.map(([a, b]) => [a, b, a + b, round((100 * a) / (a + b), 2)]);
    expect(saidOf(rows, 3)).toEqual(["share 0 2"]);
  });

  test("share: of its own line's total", () => {
    const sum = FIRST.reduce((a, b) => a + b, 0);
    const rows = [sum, ...FIRST].map((value) => [value, round((100 * value) / sum, 2)]);
    const [found] = knownIn(rows).filter(({ result, along }) => result === 1 && along === "across");
    expect(found).toMatchObject({ kind: "share", operands: [0], whole: 0, scale: 100, fails: [] });
  });

  test("index: in per cent, around 100", () => {
    const rows = FIRST.map((a, k) => [a, a + 37 * k + 1013, round((100 * (a + 37 * k + 1013)) / a, 2)]);
    expect(saidOf(rows, 2)).toEqual(["index 1 0"]);
  });

  test("ratio: in units", () => {
    const rows = parts.map(([a, b]) => [a, b, round(b / a, 4)]);
    expect(saidOf(rows, 2)).toEqual(["ratio 1 0"]);
  });

  test("ratio: in per cent of something else", () => {
    const rows = parts.map(([a], k) => [a, 1000 + 97 * k, round((100 * (1000 + 97 * k)) / a, 3)]);
    expect(saidOf(rows, 2)).toEqual(["ratio 1 0"]);
  });
});

test("a sum of two is a difference where the last of its lines alone changes signs", () => {
  const rows = FIRST.map((a, k) => [LAST[9 - k] ?? 0, a, (LAST[9 - k] ?? 0) - a]).map(([a = 0, b = 0, c = 0], k) =>
    k % 3 === 0 ? [b, a, -c] : [a, b, c],
  );
  expect(saidOf(rows, 2)).toEqual(["difference 0 1"]);
});

describe("what does not matter to any kind", () => {
  /** A line of each kind and what it is made of, by name; the lines stand in this order. */
  const lines: Readonly<Record<string, readonly number[]>> = {
    month: MONTHS,
    running: RUNNING,
    old: noise(12, 41),
    recent: noise(12, 42),
    total: noise(12, 41).map((value, k) => value + (noise(12, 42)[k] ?? 0)),
    share: noise(12, 41).map((value, k) => round((100 * value) / (value + (noise(12, 42)[k] ?? 0)), 2)),
    base: near(noise(12, 42), 43),
    index: noise(12, 42).map((value, k) => round((100 * value) / (near(noise(12, 42), 43)[k] ?? 1), 2)),
  };
  const table = (order: readonly string[], others: Readonly<Record<string, readonly number[]>> = {}) =>
    transposed(order.map((name) => ({ ...lines, ...others })[name] ?? []));
  /** The known relations of a table in the names of its lines. */
  const told = (order: readonly string[], rows: Rows) =>
    knownIn(rows)
      .filter(({ along }) => along === "across")
      .map(({ kind, result, operands }) =>
        [order[result], "=", kind, ...operands.map((line) => order[line] ?? "").sort()].join(" "),
      )
      .sort();
  const names = Object.keys(lines);
  const expected = [
    "index = index base recent",
    "running = cumulative month",
    "share = share old total",
    "total = sum old recent",
  ];

  test("all are found side by side", () => {
    expect(told(names, table(names))).toEqual(expected);
  });

  test("lines that have nothing to do with them, wherever they stand", () => {
    const property = fc.property(fc.integer({ min: 100, max: 99_999 }), fc.nat(7), fc.nat(7), (seed, first, second) => {
      const others = { noise: noise(12, seed), more: noise(12, seed + 1) };
      const order = [...names];
      order.splice(first, 0, "noise");
      order.splice(second, 0, "more");
      const found = told(order, table(order, others));
      expect(found).toEqual(expected);
    });
    fc.assert(property, { numRuns: 25, seed: 3 });
  });

  test("the power of ten of what they are made of", () => {
    const property = fc.property(fc.integer({ min: 1, max: 3 }), (power) => {
      const scaled = Object.fromEntries(
        Object.entries(lines).map(([name, figures]) => [
          name,
          ["share", "index"].includes(name)
            ? figures
            : figures.map((value) => Number(`${String(value)}e-${String(power)}`)),
        ]),
      );
      expect(told(names, table(names, scaled))).toEqual(expected);
    });
    fc.assert(property, { numRuns: 3, seed: 4 });
  });

  test("the order of lines that hold values", () => {
    const property = fc.property(
      fc.shuffledSubarray(["month", "running", "old", "recent", "base"], { minLength: 5 }),
      (values) => {
        const order = [...values, "total", "share", "index"];
        const found = told(order, table(order));
        expect(found).toEqual(expected);
      },
    );
    fc.assert(property, { numRuns: 25, seed: 6 });
  });
});

test("a price of amounts told in thousands is their ratio times a thousand; a change is told in no thousands", () => {
  const [volumes, values] = [noise(9, 21), noise(9, 22)];
  const rows = volumes.map((volume, k) => [volume, values[k] ?? 0, round((1000 * (values[k] ?? 0)) / volume, 1)]);
  expect(saidOf(rows, 2)).toEqual(["ratio 1 0"]);
  expect(knownIn(rows).find(({ result }) => result === 2)?.scale).toBe(1000);
  const changes = volumes.map((volume, k) => [
    volume,
    values[k] ?? 0,
    round(1000 * ((values[k] ?? 0) / volume - 1), 1),
  ]);
  expect(saidOf(changes, 2)).toEqual([]);
});
