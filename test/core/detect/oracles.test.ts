import { readFileSync } from "node:fs";
import { hidiroglouBerthelot } from "../../../src/core/detect/hidiroglou-berthelot";
import { decompose } from "../../../src/core/detect/seasonal-trend";
import { median, medianAbsoluteDeviation, quantile, robustScores } from "../../../src/core/detect/statistics";
import { publishedResults } from "../../fixtures/published-results";
import { describeWith, shared } from "../../fixtures/shared-folder";

const list = (value: unknown): readonly number[] =>
  Array.isArray(value) ? (value as number[]) : typeof value === "number" ? [value] : [];

function expectClose(actual: number | undefined, expected: number | undefined): void {
  if (actual === undefined || expected === undefined) throw new Error("a number is missing");
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(expected)));
}

interface RatioCase {
  readonly name: string;
  readonly params: {
    readonly U?: number;
    readonly A?: number;
    readonly C?: number | readonly number[];
    readonly pct?: number;
  };
  readonly result: {
    readonly error?: string;
    readonly median_ratio: number;
    readonly quartiles_E: readonly number[];
    readonly bounds_E: readonly number[];
    readonly E: readonly number[];
    readonly outliers: unknown;
  };
}

type Figures = readonly (number | null)[];

function expectResult({ params, result }: RatioCase, before: Figures, after: Figures): void {
  const kept = before.flatMap((base, i) => {
    const current = after[i] ?? null;
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
}

describe("Hidiroglou-Berthelot as univOutl computes it", () => {
  const { samples, cases } = publishedResults<{
    readonly samples: Readonly<Record<string, { readonly before: Figures; readonly after: Figures }>>;
    readonly cases: readonly RatioCase[];
  }>("hidiroglou-berthelot.json");

  test.each(cases)("$name $params", (one) => {
    const sample = samples[one.name];
    expectResult(one, sample?.before ?? [], sample?.after ?? []);
  });

  test("the cases kept are all but those of the rice farms", () => {
    expect(cases).toHaveLength(21);
  });
});

const farms = shared("oracles", "hb_univOutl.json");
describeWith(farms, "Hidiroglou-Berthelot on the rice farms as univOutl computes it", () => {
  type Farms = RatioCase & { readonly yt1: Figures; readonly yt2: Figures };
  const all = farms === null ? [] : (JSON.parse(readFileSync(farms, "utf8")) as readonly Farms[]);

  test("every one of its parameters", () => {
    const cases = all.filter(({ name }) => name === "ricefarms");
    expect(cases).toHaveLength(11);
    for (const one of cases) expectResult(one, one.yt1, one.yt2);
  });
});

interface Sample {
  readonly x: readonly number[];
  readonly mad: number;
  readonly median: number;
  readonly quantile7: readonly number[];
}

function expectStatistics({ x, mad, median: middle, quantile7 }: Sample): void {
  expectClose(median(x), middle);
  expectClose(medianAbsoluteDeviation(x), mad);
  [0.1, 0.25, 0.5, 0.75, 0.9].forEach((p, i) => {
    expectClose(quantile(x, p), quantile7[i]);
  });
}

describe("medians, deviations and quantiles as R computes them", () => {
  const { samples } = publishedResults<{ readonly samples: readonly Sample[] }>("medians-and-quantiles.json");
  test.each(samples)("$x", expectStatistics);
});

const statistics = shared("oracles", "robust_medcouple_mad_quantiles.json");
describeWith(statistics, "medians, deviations and quantiles of long samples as R computes them", () => {
  test("samples of 48 to 509 figures", () => {
    const long = (JSON.parse(readFileSync(statistics ?? "", "utf8")) as readonly Sample[]).filter(
      ({ x }) => x.length > 30,
    );
    expect(long.map(({ x }) => x.length)).toEqual([509, 48, 141]);
    long.forEach(expectStatistics);
  });
});

describe("outliers planted in a seasonal series", () => {
  const { series } = publishedResults<{
    readonly series: Readonly<Record<string, { readonly x: readonly number[] }>>;
  }>("seasonal-outliers.json");
  const flags = (name: string): readonly number[] => {
    const logs = (series[name]?.x ?? []).map(Math.log);
    return robustScores(decompose(logs, 12).remainder, 0.05).flatMap((z, i) => (Math.abs(z) > 3.5 ? [i] : []));
  };

  test("the two in the last sixty months, and nothing else", () => {
    expect(flags("last60_injected")).toEqual([29, 46]);
  });

  test("the sound series has none; the one with a shifted level is flagged at the planted month and where the level falls", () => {
    expect(series["AirPassengers_default"]?.x).toHaveLength(144);
    expect(flags("AirPassengers_default")).toEqual([]);
    expect(flags("AirPassengers_AO100_LS120")).toEqual([99, 119, 121]);
  });
});
