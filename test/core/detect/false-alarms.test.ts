import { computeMeasures } from "../../../src/core/compute/compute-measures";
import { sectorSwing } from "../../../src/core/detect/detectors/sector-swing";
import { DEFAULT_SETTINGS } from "../../../src/core/model/requests/settings";
import { sixMonths, tableOf, value } from "../compute/table-of";

const GROUPS = 500;
/** Four standard errors of a share; of one that is nearly 0 or 1, those of one in a hundred. */
const tolerance = (share: number): number => 4 * Math.sqrt(Math.max(share * (1 - share), 0.01) / GROUPS);

/** A generator of even numbers between 0 and 1 (mulberry32): the same ones at every run. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * How often a clean group is flagged, and how often one member multiplied by 1.4 or 2 is. Log growth is spread by 6 %
 * about 6 %.
 */
function study(size: number, tails: "normal" | "heavy"): readonly [number, number, number] {
  const random = generator(size * 7 + (tails === "heavy" ? 1 : 0));
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const student = (): number =>
    normal() / Math.sqrt((normal() ** 2 + normal() ** 2 + normal() ** 2) / 3) / Math.sqrt(3);
  const flagged = (pairs: readonly (readonly [number, number])[]): readonly number[] => {
    const table = tableOf(
      [value(sixMonths(2023)), value(sixMonths(2024))],
      pairs.map(([base, current], i) => ({ label: `Ngành ${String(i)}`, unit: "Tấn", figures: [base, current] })),
    );
    return sectorSwing
      .detect({
        table,
        tables: [table],
        measures: computeMeasures([table]),
        settings: DEFAULT_SETTINGS,
      })
      .map((a) => a.place.range.top - 1);
  };
  const hits: [number, number, number] = [0, 0, 0];
  for (let group = 0; group < GROUPS; group++) {
    const pairs = Array.from({ length: size }, () => {
      const base = 1000 * Math.exp(normal());
      return [base, base * 1.06 * Math.exp(0.06 * (tails === "normal" ? normal() : student()))] as const;
    });
    const planted = Math.floor(random() * size);
    if (flagged(pairs).length > 0) hits[0] += 1;
    for (const [i, factor] of [
      [1, 1.4],
      [2, 2],
    ] as const) {
      if (
        flagged(
          pairs.map(([base, current], k) => [base, k === planted ? current * factor : current] as const),
        ).includes(planted)
      )
        hits[i] += 1;
    }
  }
  return [hits[0] / GROUPS, hits[1] / GROUPS, hits[2] / GROUPS];
}

// Expected: an independent simulation of 4,000 groups each.
test.each([
  [3, "normal", 0.015, 0.492, 0.84],
  [5, "normal", 0.015, 0.683, 0.98],
  [10, "normal", 0.017, 0.838, 1],
  [5, "heavy", 0.05, 0.827, 0.989],
  [10, "heavy", 0.126, 0.958, 1],
  [20, "heavy", 0.099, 0.913, 1],
] as const)(
  "%i siblings, %s tails: false alarms %p, found at 1.4 times %p, at twice %p",
  (size, tails, alarms, small, large) => {
    const [a, s, l] = study(size, tails);
    expect(Math.abs(a - alarms)).toBeLessThan(tolerance(alarms));
    expect(Math.abs(s - small)).toBeLessThan(tolerance(small));
    expect(Math.abs(l - large)).toBeLessThan(tolerance(large));
  },
);
