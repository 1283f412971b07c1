import { readFileSync } from "node:fs";
import { join } from "node:path";
import { hidiroglouBerthelot } from "../../../src/core/detect/hidiroglou-berthelot";
import { decompose } from "../../../src/core/detect/seasonal-trend";
import { median, medianAbsoluteDeviation, quantile, robustScores } from "../../../src/core/detect/statistics";
import { shared } from "../../fixtures/shared-folder";

const folder = shared("oracles");

function against(name: string, tests: () => void): void {
  if (folder !== null) describe(name, tests);
  else test.skip(`${name} (skipped: the folder with published results is absent)`, () => undefined);
}

const read = (file: string): unknown => JSON.parse(readFileSync(join(folder ?? "", file), "utf8"));
const list = (value: unknown): readonly number[] =>
  Array.isArray(value) ? (value as number[]) : typeof value === "number" ? [value] : [];

function expectClose(actual: number | undefined, expected: number | undefined): void {
  if (actual === undefined || expected === undefined) throw new Error("a number is missing");
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(expected)));
}

against("Hidiroglou-Berthelot as univOutl computes it", () => {
  interface Case {
    readonly name: string;
    readonly params: {
      readonly U?: number;
      readonly A?: number;
      readonly C?: number | readonly number[];
      readonly pct?: number;
    };
    readonly yt1: readonly (number | null)[];
    readonly yt2: readonly (number | null)[];
    readonly result: {
      readonly error?: string;
      readonly median_ratio: number;
      readonly quartiles_E: readonly number[];
      readonly bounds_E: readonly number[];
      readonly E: readonly number[];
      readonly outliers: unknown;
    };
  }
  const cases = read("hb_univOutl.json") as readonly Case[];

  test("all stored cases are there", () => {
    expect(cases).toHaveLength(32);
  });

  test.each(cases.map((c, i) => [`${String(i)} ${c.name} ${JSON.stringify(c.params)}`, c] as const))(
    "%s",
    (_name, { params, yt1, yt2, result }) => {
      const kept = yt1.flatMap((base, i) => {
        const current = yt2[i] ?? null;
        return base === null || current === null || base === 0 || current === 0 ? [] : [{ id: i + 1, base, current }];
      });
      const [below = 4, above = below] = list(params.C);
      const actual = hidiroglouBerthelot(kept, {
        sizeExponent: params.U ?? 0.5,
        leastSpread: params.A ?? 0.05,
        widths: [below, above],
        tail: params.pct ?? 0.25,
      });
      if (result.error !== undefined) {
        expect(actual).toBeNull();
        return;
      }
      expectClose(actual?.medianRatio, result.median_ratio);
      result.quartiles_E.forEach((q, i) => {
        expectClose(actual?.quartiles[i], q);
      });
      result.bounds_E.forEach((b, i) => {
        expectClose(actual?.bounds[i], b);
      });
      result.E.forEach((e, i) => {
        expectClose(actual?.scores[i], e);
      });
      expect(actual?.outliers.map((i) => kept[i]?.id)).toEqual(list(result.outliers));
    },
  );
});

against("medians, deviations and quantiles as R computes them", () => {
  const cases = read("robust_medcouple_mad_quantiles.json") as readonly {
    readonly x: readonly number[];
    readonly mad: number;
    readonly median: number;
    readonly quantile7: readonly number[];
  }[];

  test.each(cases.map((c) => [JSON.stringify(c.x).slice(0, 60), c] as const))(
    "%s",
    (_name, { x, mad, median: middle, quantile7 }) => {
      expectClose(median(x), middle);
      expectClose(medianAbsoluteDeviation(x), mad);
      [0.1, 0.25, 0.5, 0.75, 0.9].forEach((p, i) => {
        expectClose(quantile(x, p), quantile7[i]);
      });
    },
  );
});

against("outliers planted in a seasonal series", () => {
  const stored = read("x13_outliers.json") as Readonly<Record<string, { readonly x?: readonly number[] }>>;
  const flags = (name: string): readonly number[] => {
    const logs = (stored[name]?.x ?? []).map(Math.log);
    return robustScores(decompose(logs, 12).remainder, 0.05).flatMap((z, i) => (Math.abs(z) > 3.5 ? [i] : []));
  };

  test("the two in the last sixty months, and nothing else", () => {
    expect(flags("last60_injected")).toEqual([29, 46]);
  });

  test("the sound series has none; the one with a shifted level is flagged at the planted month and where the level falls", () => {
    expect(flags("AirPassengers_default")).toEqual([]);
    expect(flags("AirPassengers_AO100_LS120")).toEqual([99, 119, 121]);
  });
});
