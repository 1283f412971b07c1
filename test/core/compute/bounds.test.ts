import fc from "fast-check";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { weightBounds } from "../../../src/core/relations/weight-bounds";
import { describeWith, shared } from "../../fixtures/shared-folder";

/** Whether weights that are not negative and make one, of them `weight` for the first, give the composite. */
function isPossible(weight: number, whole: number, index: number, others: readonly number[]): boolean {
  const rest = whole - weight * index;
  const left = 1 - weight;
  const slack = 1e-9;
  return rest >= left * Math.min(...others) - slack && rest <= left * Math.max(...others) + slack;
}

test("a weight within its bounds is possible, one beyond them is not", () => {
  const rate = fc.integer({ min: 500, max: 1_500 }).map((v) => v / 10);
  fc.assert(
    fc.property(rate, rate, fc.array(rate, { minLength: 1, maxLength: 5 }), (whole, index, others) => {
      const bounds = weightBounds(whole, index, others);
      const all = [index, ...others];
      expect(bounds === null).toBe(whole < Math.min(...all) || whole > Math.max(...all));
      if (bounds === null) return;
      const { least, most } = bounds;
      for (const weight of [least, (least + most) / 2, most])
        expect(isPossible(weight, whole, index, others)).toBe(true);
      if (least > 1e-6) expect(isPossible(least - 1e-6, whole, index, others)).toBe(false);
      if (most < 1 - 1e-6) expect(isPossible(most + 1e-6, whole, index, others)).toBe(false);
    }),
  );
});

const oracles = shared("oracles");

describeWith(oracles, "the weights of the seed's sectors", () => {
  test("are those that linear programming gave", () => {
    const file = join(oracles ?? "", "interval_and_contributions.json");
    const { iip } = (
      JSON.parse(readFileSync(file, "utf8")) as {
        seed: {
          iip: { total: number; parts: Record<string, number>; weight_ranges: Record<string, [number, number]> };
        };
      }
    ).seed;
    for (const [sector, range] of Object.entries(iip.weight_ranges)) {
      const others = Object.entries(iip.parts).flatMap(([name, growth]) => (name === sector ? [] : [growth]));
      const bounds = weightBounds(iip.total, iip.parts[sector] ?? Number.NaN, others);
      expect(bounds?.least).toBeCloseTo(range[0], 9);
      expect(bounds?.most).toBeCloseTo(range[1], 9);
    }
  });
});
