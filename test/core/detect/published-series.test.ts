import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { seasonalOutlier } from "../../../src/core/detect/detectors/seasonal-outlier";
import { hidiroglouBerthelot } from "../../../src/core/detect/hidiroglou-berthelot";
import { median, medianAbsoluteDeviation, quantile } from "../../../src/core/detect/statistics";
import { DEFAULT_SETTINGS } from "../../../src/core/model/requests/settings";
import { publishedResults } from "../../fixtures/published-results";
import { shared, testWith } from "../../fixtures/shared-folder";
import { month, tableOf, value } from "../compute/table-of";

/*
 * Series and samples whose outliers others have published, through the detectors or the statistics they use.
 *
 *   seasonal-outlier, month by month as the series grows   X-13ARIMA-SEATS' additive outliers and level shift
 *   hidiroglouBerthelot                                    the rice farms of univOutl's own readme
 *   median, medianAbsoluteDeviation, quantile              univOutl's location and scale by MAD and by IQR, its box fences
 *
 *   medcouple, GESD, S-H-ESD, tsoutliers, SeleMix, ratioSize and the other scales (Gini, Qn, Sn …): not used by any detector
 */

const list = (found: unknown): readonly number[] =>
  Array.isArray(found) ? (found as number[]) : typeof found === "number" ? [found] : [];

/** The months told when a series has come to `end` months, counted from 0, with their scores. */
function flagged(series: readonly number[], end: number): readonly (readonly [month: number, score: number])[] {
  const columns = series.slice(0, end).map((_, i) => value(month(2015 + Math.floor(i / 12), (i % 12) + 1)));
  const table = tableOf(columns, [{ label: "Hành khách", unit: "Nghìn lượt", figures: series.slice(0, end) }]);
  const first = Math.min(...table.columns.filter((c) => c.role === "value").map((c) => c.column));
  return seasonalOutlier
    .detect({ table, tables: [table], measures: [], settings: DEFAULT_SETTINGS })
    .map((a) => [a.place.range.left - first, a.score]);
}

/** All months told when the series is looked at every half-year, its last year each time. */
function everFlagged(series: readonly number[]): readonly number[] {
  const ends = Array.from({ length: Math.floor((series.length - 36) / 6) + 1 }, (_, i) => 36 + 6 * i);
  const months = ends.flatMap((end) => flagged(series, end)).map(([at]) => at);
  return [...new Set(months)].sort((a, b) => a - b);
}

describe("seasonal-outlier on the series of X-13", () => {
  const { series: stored } = publishedResults<{
    readonly series: Readonly<Record<string, { readonly x: readonly number[] }>>;
  }>("seasonal-outliers.json");
  const seriesOf = (name: string): readonly number[] => stored[name]?.x ?? [];

  test("each planted month is told while it is among the last twelve, upwards and downwards as it was planted", () => {
    const series = seriesOf("last60_injected");
    expect(series).toHaveLength(60);
    const signs = [
      [29, 41],
      [46, 58],
    ].map(([at = 0, end = 0]) =>
      flagged(series, end)
        .filter(([m]) => m === at)
        .map(([, score]) => Math.sign(score)),
    );
    expect(signs).toEqual([[1], [-1]]);
  });

  test("every month that is told as the series grows: the planted ones, and those about a fall of the level that lasts", () => {
    expect(everFlagged(seriesOf("last60_injected"))).toEqual([29, 46]);
    expect(everFlagged(seriesOf("AirPassengers_AO100_LS120"))).toEqual([99, 119, 121]);
    expect(seriesOf("AirPassengers_default")).toHaveLength(144);
    expect(everFlagged(seriesOf("AirPassengers_default"))).toEqual([]);
  });
});

describe("Hidiroglou-Berthelot on the rice farms", () => {
  const farms = shared("oracles", "ricefarms_y5_y6.csv");
  testWith(farms, "the bounds and the number of farms of univOutl's readme", () => {
    const records = parse<Record<string, string>>(readFileSync(farms ?? ""), {
      columns: true,
    });
    const pairs = records.map((r) => ({ id: Number(r["id"]), base: Number(r["yt1"]), current: Number(r["yt2"]) }));
    const found = hidiroglouBerthelot(pairs, { sizeExponent: 0.5, leastSpread: 0.05, widths: [4, 4], tail: 0.25 });
    expect(found?.bounds.map((b) => b.toFixed(5))).toEqual(["-44.10808", "44.39336"]);
    expect(found?.outliers).toHaveLength(26);
  });
});

interface Bounds {
  readonly data: string;
  readonly method: string;
  readonly k?: number;
  readonly pars?: { readonly median: number; readonly scale: number };
  readonly quartiles?: readonly number[];
  readonly fences?: readonly number[];
  readonly bounds?: readonly number[];
  readonly outliers: unknown;
}

interface Results {
  readonly data: Readonly<Record<string, readonly number[]>>;
  readonly boxB: readonly Bounds[];
  readonly LocScaleB: readonly Bounds[];
}

const outside = (values: readonly number[], [low = 0, high = 0]: readonly number[]): readonly number[] =>
  values.flatMap((v, i) => (v < low || v > high ? [i + 1] : []));
const close = (found: readonly number[], expected: readonly number[] | undefined): void => {
  expect(found).toHaveLength(expected?.length ?? -1);
  found.forEach((f, i) => {
    expect(Math.abs(f - (expected?.[i] ?? Number.NaN))).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(f)));
  });
};

function expectLocationAndScale({ data, method, k = 3, pars, bounds, outliers }: Bounds, stored: Results): void {
  const values = stored.data[data] ?? [];
  const scale =
    method === "MAD" ? medianAbsoluteDeviation(values) : (quantile(values, 0.75) - quantile(values, 0.25)) / 1.349;
  close([median(values), scale], [pars?.median ?? Number.NaN, pars?.scale ?? Number.NaN]);
  const found = [median(values) - k * scale, median(values) + k * scale];
  close(found, bounds);
  expect(outside(values, found)).toEqual(list(outliers));
}

function expectBox({ data, quartiles, fences, outliers }: Bounds, stored: Results): void {
  const values = stored.data[data] ?? [];
  const [q1, q2, q3] = [0.25, 0.5, 0.75].map((p) => quantile(values, p)) as [number, number, number];
  close([q1, q2, q3], quartiles);
  const found = [q1 - 1.5 * (q3 - q1), q3 + 1.5 * (q3 - q1)];
  close(found, fences);
  expect(outside(values, found)).toEqual(list(outliers));
}

describe("univOutl's bounds that need a median, a MAD or quartiles", () => {
  const stored = publishedResults<Results>("location-and-scale.json");
  test.each(stored.LocScaleB)("$method of $data", (bounds) => expectLocationAndScale(bounds, stored));
  test.each(stored.boxB)("box of $data", (bounds) => expectBox(bounds, stored));

  const all = shared("oracles", "univOutl_box_locscale_ratiosize.json");
  testWith(all, "and those of 509 companies", () => {
    const results = JSON.parse(readFileSync(all ?? "", "utf8")) as Results;
    const ofCompanies = ({ data }: Bounds): boolean => data === "RDPerfComp_1982_y";
    const scales = results.LocScaleB.filter((b) => ofCompanies(b) && (b.method === "MAD" || b.method === "IQR"));
    const boxes = results.boxB.filter((b) => ofCompanies(b) && b.method === "resistant");
    expect([scales.length, boxes.length]).toEqual([2, 1]);
    for (const bounds of scales) expectLocationAndScale(bounds, results);
    for (const bounds of boxes) expectBox(bounds, results);
  });
});
