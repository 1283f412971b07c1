import fc from "fast-check";

import type { ColumnWitness } from "../../../src/core/relations/witness";
import {
  averageGrowthOf,
  columnWitness,
  differencesOf,
  quotientOf,
  quotientsOf,
  shareOf,
} from "../../../src/core/relations/witness";
import { bodyFigures } from "../../../src/core/layout/figures";
import { sheetOf } from "../../fixtures/sheet";

type Row = readonly (number | string | null)[];

function witnessOf(rows: readonly Row[]): ColumnWitness {
  const sheet = sheetOf(
    "Biểu",
    rows.map((row) => [...row]),
  );
  const body = { top: 0, left: 0, bottom: rows.length - 1, right: Math.max(...rows.map((row) => row.length)) - 1 };
  return columnWitness({ sheet, body, figures: bodyFigures(sheet, body) });
}

const round = (value: number, digits: number): number => Number(value.toFixed(digits));
const NOW = [1217, 8804, 315, 2960, 7713];
const BEFORE = [1103, 9017, 287, 2644, 7992];
const rowsWith = (of: (now: number, before: number) => number): readonly Row[] =>
  NOW.map((now, k) => [now, BEFORE[k] ?? 0, of(now, BEFORE[k] ?? 1)]);

describe("a quotient", () => {
  test.each([
    ["index", (x: number, y: number) => round((100 * x) / y, 1)],
    ["change", (x: number, y: number) => round((100 * x) / y - 100, 2)],
    ["fraction", (x: number, y: number) => round(x / y, 4)],
  ] as const)("is told as %s, and of which pair", (form, of) => {
    expect(quotientsOf(witnessOf(rowsWith(of)), 2, [0, 1])).toEqual([{ over: 0, under: 1, form, holds: 5, asked: 5 }]);
  });

  test("holds only as far as the digits printed allow", () => {
    const rows = rowsWith((x, y) => round((100 * x) / y + 0.6, 1));
    expect(quotientOf(witnessOf(rows), 2, { over: 0, under: 1 })).toMatchObject({ holds: 0, asked: 5 });
  });

  test("is not asked where the two figures are the same, one is missing or nothing divides", () => {
    const rows: readonly Row[] = [
      [5, 5, 100],
      [7, null, 3],
      [3, 0, 9],
      [12, 8, 150],
    ];
    expect(quotientOf(witnessOf(rows), 2, { over: 0, under: 1 })).toMatchObject({ holds: 1, asked: 1 });
  });

  test("of fewer than three rows, or of half of them, is none", () => {
    const rows = rowsWith((x, y) => round((100 * x) / y, 1));
    expect(quotientsOf(witnessOf(rows.slice(0, 2)), 2, [0, 1])).toEqual([]);
    const half: readonly Row[] = [...rows.slice(0, 3), ...rows.slice(2).map(([x = 0, y = 0]) => [x, y, 9.7])];
    expect(quotientsOf(witnessOf(half), 2, [0, 1])).toEqual([]);
  });
});

test("a difference is told within the rounding of its figures, and names the minuend first", () => {
  const rows: readonly Row[] = NOW.map((now, k) => [now, BEFORE[k] ?? 0, now - (BEFORE[k] ?? 0)]);
  expect(differencesOf(witnessOf(rows), 2, [0, 1])).toEqual([{ over: 0, under: 1, holds: 5, asked: 5 }]);
  const off = rows.map(([x = 0, y = 0, d]) => [x, y, Number(d) + 3]);
  expect(differencesOf(witnessOf(off), 2, [0, 1])).toEqual([]);
});

describe("a share", () => {
  const total = NOW.reduce((a, b) => a + b, 0);
  const parts: readonly Row[] = NOW.map((now) => [now, round((100 * now) / total, 1)]);
  test("is of the whole that stands among the figures", () => {
    expect(shareOf(witnessOf([[total, 100], ...parts]), 1, [0])).toEqual({ of: 0, form: "index", holds: 5, asked: 5 });
  });
  test("is of their sum where the whole is not there", () => {
    expect(shareOf(witnessOf(parts), 1, [0])).toEqual({ of: 0, form: "index", holds: 5, asked: 5 });
  });
  test("of other figures is none", () => {
    expect(shareOf(witnessOf(BEFORE.map((before, k) => [before, Number(parts[k]?.[1])])), 1, [0])).toBeNull();
  });
});

test("average growth over so many periods holds for every pair that it was printed from, and for no other number", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: 200, max: 99_999 }), fc.integer({ min: 300, max: 3_000 })), {
        minLength: 3,
        maxLength: 8,
      }),
      fc.integer({ min: 2, max: 10 }),
      (figures, periods) => {
        const rows = figures.map(([old, more]) => {
          const now = Math.round((old * more) / 1_000) + 1;
          return [now, old, round(100 * ((now / old) ** (1 / periods) - 1), 2)];
        });
        const told = averageGrowthOf(witnessOf(rows), 2, { over: 0, under: 1 }, periods);
        expect(told.holds).toBe(told.asked);
      },
    ),
  );
  const rows = NOW.map((now, k) => [
    3 * now,
    BEFORE[k] ?? 0,
    round(100 * (((3 * now) / (BEFORE[k] ?? 1)) ** 0.2 - 1), 2),
  ]);
  expect(averageGrowthOf(witnessOf(rows), 2, { over: 0, under: 1 }, 5)).toEqual({ form: "change", holds: 5, asked: 5 });
  expect(averageGrowthOf(witnessOf(rows), 2, { over: 0, under: 1 }, 4).holds).toBe(0);
});

test("average growth at the very edge of what is printed is decided exactly", () => {
  // 1.21 = 1.1²: 10 is right to the last digit however the root of a double falls.
  const rows: readonly Row[] = [
    [121, 100, 10],
    [484, 400, 10],
    [1089, 900, 10],
  ];
  expect(averageGrowthOf(witnessOf(rows), 2, { over: 0, under: 1 }, 2)).toMatchObject({ holds: 3, asked: 3 });
});
