import fc from "fast-check";

import type { FigureRegion, Lines } from "../../../src/core/relations/figures";
import { linesOf } from "../../../src/core/relations/lines-of";
import { findRelations } from "../../../src/core/relations/find-relations";
import { isEqual, isProductOf, quotientMeets } from "../../../src/core/relations/precision/intervals";
import { judgeSum } from "../../../src/core/relations/kinds/totals";

/** A figure as digits and places behind the point. */
type Figure = readonly [digits: number, decimals: number];

function regionOfFigures(rows: readonly (readonly Figure[])[]): FigureRegion {
  const columns = rows[0]?.length ?? 0;
  const figures = rows.flat();
  return {
    rows: rows.length,
    columns,
    digits: Float64Array.from(figures, ([digits]) => digits),
    decimals: Uint8Array.from(figures, ([, decimals]) => decimals),
  };
}

const columnsOf = (rows: readonly (readonly Figure[])[]): Lines => linesOf(regionOfFigures(rows))[0];
const verdicts = (rows: readonly (readonly Figure[])[]) => [
  ...(judgeSum(columnsOf(rows), 2, [0, 1], 0)?.verdicts ?? []),
];

describe("sums beyond what a double holds", () => {
  // 16 digits with 2 and with 12 decimals in one table: on one power of ten they have 26.
  const rows = Array.from({ length: 40 }, (_, k) => k);
  const large: readonly Figure[][] = rows.map((k) => {
    const [a, b] = [4_412_345_678_901_233 + 79_190 * k * k, 4_512_345_678_901_233 + 1_047_290 * k * k + (k % 2)];
    return [
      [a, 2],
      [b, 2],
      [a + b, 2],
      [123_456_789_012 + k, 12],
    ];
  });
  const all = (verdict: number) => rows.map(() => verdict);

  test("hold to the last digit", () => {
    expect(columnsOf(large).safe).toBe(false);
    expect(verdicts(large)).toEqual(all(1));
  });

  test("fail by one step more than rounding allows, and hold at the edge", () => {
    const moved = (by: number) => large.map(([a, b, sum, d]) => [a, b, [(sum?.[0] ?? 0) + by, 2], d] as Figure[]);
    expect(verdicts(moved(1))).toEqual(all(1));
    expect(verdicts(moved(2))).toEqual(all(-1));
    expect(verdicts(moved(-1))).toEqual(all(1));
    expect(verdicts(moved(-2))).toEqual(all(-1));
  });

  test("figures that one double stands for are told apart", () => {
    const lines = columnsOf([
      [
        [9_007_199_254_740_991, 1],
        [9_007_199_254_740_990, 1],
        [1, 15],
      ],
    ]);
    expect(isEqual(lines, 0, 0)).toBe(true);
    expect(isEqual(lines, 0, 1)).toBe(false);
  });

  test("the printed unit of figures whose common multiples no double holds", () => {
    const rows: Figure[][] = [1, 2, 3, 4].map((k) => [
      [1_234_567 + k, 0],
      [987_654_321_012_345 + k, 14],
    ]);
    expect([...columnsOf(rows).units].slice(0, 4)).toEqual([1e14, 1e14, 1e14, 1e14]);
  });

  test("decimals beyond fifteen are rounded, and a relation stays", () => {
    const rows: Figure[][] = [17, 23, 31, 45, 58, 61].map((k) => [
      [1000 * k + 7, 3],
      [10 * k * k + 3, 3],
      [1000 * k + 7 + 10 * k * k + 3, 3],
      [k, 20],
    ]);
    const known = findRelations(regionOfFigures(rows)).filter(({ known }) => known);
    expect(known.map(({ kind, result }) => [kind, result])).toContainEqual(["sum", 2]);
  });
});

describe("products", () => {
  test.each<[string, Figure, Figure, Figure, boolean]>([
    ["within doubles", [12_345, 0], [6789, 0], [83_810_205, 0], true],
    ["within doubles, one off", [12_345, 0], [6789, 0], [83_810_206, 0], false],
    ["beyond", [94_906_265, 0], [94_906_265, 2], [9_007_199_136_250_225, 2], true],
    ["beyond, by the last digit", [94_906_265, 0], [94_906_265, 2], [9_007_199_136_250_224, 2], false],
  ])("%s", (_name, a, b, value, holds) => {
    expect(isProductOf(columnsOf([[a, b, value]]), 2, [0, 1])).toBe(holds);
  });
});

describe("a quotient of intervals", () => {
  /** By the definition: whether some three numbers that round to the figures make a quotient, in fractions. */
  function meets([v, vd]: Figure, [x, xd]: Figure, [y, yd]: Figure, scale: number, less: number): boolean {
    const most = Math.max(vd, xd, yd);
    const at = ([digits, decimals]: Figure) => 2n * BigInt(digits) * 10n ** BigInt(most - decimals);
    const unit = (decimals: number) => 10n ** BigInt(most - decimals);
    const one = BigInt(scale) * 10n ** BigInt(most);
    const corners = [-1n, 1n].flatMap((i) =>
      [-1n, 1n].map((j) => [at([x, xd]) + i * unit(xd), at([y, yd]) + j * unit(yd)] as const),
    );
    const [value, half] = [at([v, vd]), unit(vd)];
    // value/2 ± half/2 against one·(a/b − less), over every corner; all denominators are positive.
    const sides = (shift: bigint) => corners.map(([a, b]) => (value + shift) * b - 2n * one * (a - BigInt(less) * b));
    return sides(half).some((side) => side >= 0n) && sides(-half).some((side) => side <= 0n);
  }
  const figure = (most: number) => fc.tuple(fc.integer({ min: 1, max: most }), fc.integer({ min: 0, max: 4 }));

  test("is met exactly where numbers that round to the figures make it, up to sixteen digits", () => {
    const property = fc.property(
      figure(9_007_199_254_740),
      figure(9_007_199_254_740).filter(([digits]) => digits > 1),
      fc.constantFrom([1, 0], [100, 0], [1, 1], [100, 1]),
      fc.integer({ min: -3, max: 3 }),
      fc.integer({ min: 0, max: 3 }),
      (x, y, [scale = 1, less = 0], by, decimals) => {
        const number = ([digits, places]: Figure) => digits / 10 ** places;
        const nearby = Math.round(scale * (number(x) / number(y) - less) * 10 ** decimals) + by;
        fc.pre(Number.isSafeInteger(nearby));
        const lines = columnsOf([[[nearby, decimals], x, y]]);
        const cells = { result: 0, over: 1, under: 2, scale, less: less === 1 ? 1 : 0 } as const;
        const plain = [...lines.units].every(
          (unit, k) => unit === 10 ** (lines.decimals - ([decimals, x[1], y[1]][k] ?? 0)),
        );
        fc.pre(plain);
        expect(quotientMeets(lines, cells)?.holds).toBe(meets([nearby, decimals], x, y, scale, less));
      },
    );
    fc.assert(property, { numRuns: 400, seed: 8 });
  });

  test("at its edge: 3.8 / 2 may be as little as 3.75 / 2.5, which is rounded to 1; 3.9 / 2 may not", () => {
    const holds = (tenths: number) => {
      const lines = columnsOf([
        [
          [1, 0],
          [tenths, 1],
          [2, 0],
        ],
      ]);
      // Of one figure alone the missing decimal may be a zero; here it is not known.
      const printed = { ...lines, units: Float64Array.from([10, 1, 10]) };
      return quotientMeets(printed, { result: 0, over: 1, under: 2, scale: 1, less: 0 })?.holds;
    };
    expect([38, 39].map(holds)).toEqual([true, false]);
  });

  test("is not asked where the denominator may be zero", () => {
    const lines = columnsOf([
      [
        [5, 0],
        [3, 0],
        [0, 0],
      ],
    ]);
    expect(quotientMeets(lines, { result: 0, over: 1, under: 2, scale: 1, less: 0 })).toBeNull();
  });
});
