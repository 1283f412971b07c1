import { outlierInHistory } from "../../../src/core/detect/detectors/outlier-in-history";
import { seasonalOutlier } from "../../../src/core/detect/detectors/seasonal-outlier";
import { renderMessage } from "../../../src/core/i18n/render";
import type { Anomaly, Detector } from "../../../src/core/model/results/anomaly";
import { DEFAULT_SETTINGS } from "../../../src/core/model/requests/settings";
import type { TableModel } from "../../../src/core/model/tables/table";
import { month, tableOf, value } from "../compute/table-of";
import type { RowSpec } from "../compute/table-of";

const found = (detector: Detector, ...tables: readonly TableModel[]): readonly Anomaly[] =>
  tables.flatMap((table) => detector.detect({ table, tables, measures: [], settings: DEFAULT_SETTINGS }));
const placeAt = (row: number, column: number, sheet = "Biểu 1"): Anomaly["place"] => ({
  ...{ sheet, range: { top: row, left: column, bottom: row, right: column } },
});
const ROW = { label: "1. Điện sản xuất", unit: "Triệu KWh" };

/** One row whose columns are the months from January of a year on. */
function along(figures: readonly (number | null)[], from = 2022, row: Partial<RowSpec> = {}): TableModel {
  return tableOf(
    figures.map((_, i) => value(month(from + Math.floor(i / 12), (i % 12) + 1))),
    [{ ...ROW, figures, ...row }],
  );
}

/** What Tết takes from the fourth February and gives to the January before it. */
const MOVED: Readonly<Record<number, number>> = { 36: 500, 37: -500 };

describe("outlier-in-history", () => {
  /** Two years and a half that grow by 4 to 6 % on the year before, the last month by `last` times that. */
  const series = (last: number, months = 30): readonly number[] => {
    const figures: number[] = [];
    for (let i = 0; i < months; i++) {
      const before = figures[i - 12];
      figures.push(before === undefined ? 1000 : before * (1.05 + 0.01 * ((i % 3) - 1)));
    }
    return figures.map((v, i) => (i === months - 1 ? v * last : v));
  };

  test("says growth, the usual growth and of how many months, at the last month", () => {
    const [one, ...others] = found(outlierInHistory, along(series(1.5)));
    expect(others).toEqual([]);
    expect(one).toMatchObject({
      ...{
        detectorId: "outlier-in-history",
        place: placeAt(1, 31),
        impact: null,
        label: "Điện sản xuất",
        siblings: [],
      },
    });
    expect(one && renderMessage(one.message, "vi")).toBe(
      "Điện sản xuất: +59% so với cùng kỳ, khác hẳn mức thường thấy của chỉ tiêu này (trung vị +5%, 15 tháng gần đây).",
    );
    expect(one?.message.id).toBe("outlier-in-history.unusual");
    // Seventeen months have one a year before; January, told with February, is none of its own.
    expect(one?.message.parameters).toMatchObject({
      middle: { value: expect.closeTo(5, 6) as number },
      count: { kind: "number", value: 15 },
    });
    expect(one?.growth).toBeCloseTo(100 * (1.06 * 1.5 - 1), 9);
    expect(one?.score).toBeCloseTo(Math.log((1.06 * 1.5) / 1.05) / 0.05, 6);
    expect(found(outlierInHistory, along(series(0.6)))[0]?.score).toBeLessThan(-3.5);
  });

  test("beyond three and a half spreads, of which none is below five percent", () => {
    const limit = Math.exp(3.5 * 0.05) * (1.05 / 1.06);
    expect(found(outlierInHistory, along(series(limit * 1.001)))).toHaveLength(1);
    expect(found(outlierInHistory, along(series(limit * 0.999)))).toEqual([]);
    const lower = Math.exp(-3.5 * 0.05) * (1.05 / 1.06);
    expect(found(outlierInHistory, along(series(lower * 0.999)))).toHaveLength(1);
    expect(found(outlierInHistory, along(series(lower * 1.001)))).toEqual([]);
  });

  test("two years of months at least, with ten growths before the last", () => {
    expect(found(outlierInHistory, along(series(2, 24)))).toHaveLength(1);
    expect(found(outlierInHistory, along(series(2, 23)))).toEqual([]);
    const gaps = series(2, 26).map((v, i) => (i === 3 || i === 4 ? null : v));
    expect(found(outlierInHistory, along(gaps))).toEqual([]);
  });

  test("January waits for February, and both are one", () => {
    expect(found(outlierInHistory, along(series(2, 37)))).toEqual([]);
    const months = series(1, 38);
    const moved = months.map((v, i) => v + (MOVED[i] ?? 0));
    expect(found(outlierInHistory, along(moved))).toEqual([]);
    const more = months.map((v, i) => (i === 36 || i === 37 ? v * 1.5 : v));
    const [both] = found(outlierInHistory, along(more));
    expect(both?.growth).toBeCloseTo(
      100 * (((more[36] ?? 0) + (more[37] ?? 0)) / ((more[24] ?? 0) + (more[25] ?? 0)) - 1),
      9,
    );
    const without = more.map((v, i) => (i === 36 ? null : v));
    expect(found(outlierInHistory, along(without))).toEqual([]);
  });

  test("an index is its own growth, January and February by their geometric mean; a rate has none", () => {
    const index = (last: number, months = 30): readonly number[] =>
      Array.from({ length: months }, (_, i) => (i === months - 1 ? last : 104 + (i % 3)));
    const of = (figures: readonly number[], nature: "index" | "rate"): readonly (number | null)[] =>
      found(outlierInHistory, along(figures, 2022, { nature, unit: "%" })).map((a) => a.growth);
    expect(of(index(150), "index").map((g) => Math.round((g ?? 0) * 1e6))).toEqual([50e6]);
    expect(of(index(106), "index")).toEqual([]);
    expect(of(index(150), "rate")).toEqual([]);
    const february = index(200, 26).map((v, i) => (i === 24 ? 128 : v));
    expect(of(february, "index").map((g) => Math.round((g ?? 0) * 1e6))).toEqual([60e6]);
  });

  test("a month that is not above zero has no growth", () => {
    const zero = series(1.5).map((v, i) => (i === 17 ? 0 : v));
    expect(found(outlierInHistory, along(zero))).toEqual([]);
    expect(found(outlierInHistory, along(series(1.5).map((v, i) => (i === 29 ? -v : v))))).toEqual([]);
  });
});

describe("seasonal-outlier", () => {
  const series = (odd: Readonly<Record<number, number>> = {}, months = 48): readonly number[] =>
    Array.from({ length: months }, (_, i) => {
      const uneven = 1 + 0.06 * (((i * 7) % 5) / 2 - 1);
      return 1000 * Math.exp(0.4 * Math.cos((2 * Math.PI * i) / 12)) * uneven * (odd[i] ?? 1);
    });
  const places = (figures: readonly (number | null)[], row: Partial<RowSpec> = {}): readonly number[] =>
    found(seasonalOutlier, along(figures, 2021, row)).map((a) => a.place.range.left - 2);

  test("says the month, how far off it is, and of how many years", () => {
    const [one, ...others] = found(seasonalOutlier, along(series({ 42: 1.6 }), 2021));
    expect(others).toEqual([]);
    expect(one).toMatchObject({
      ...{ detectorId: "seasonal-outlier", place: placeAt(1, 44), impact: null, growth: null, siblings: [] },
      label: "Điện sản xuất",
    });
    expect(one?.message.parameters).toMatchObject({
      month: { vi: "tháng 7/2024", en: "month 7/2024" },
      years: { kind: "number", value: 4 },
    });
    const gap = one?.message.parameters["gap"];
    expect(typeof gap === "object" && "value" in gap ? gap.value : 0).toBeCloseTo(100 * (1.6 * 1.06 - 1), -1.3);
    expect(one?.score).toBeGreaterThan(5);
    expect(found(seasonalOutlier, along(series({ 42: 0.5 }), 2021))[0]?.score).toBeLessThan(-5);
  });

  test("of the last twelve months, of three years at least", () => {
    expect(places(series())).toEqual([]);
    expect(places(series({ 36: 1, 37: 2 }))).toEqual([37]);
    expect(places(series({ 47: 2 }))).toEqual([47]);
    expect(places(series({ 35: 2 }))).toEqual([]);
    expect(places(series({ 30: 2 }, 36))).toEqual([30]);
    expect(places(series({ 30: 2 }, 35))).toEqual([]);
  });

  test("without a gap, of amounts above zero", () => {
    expect(places(series({ 42: 2 }).map((v, i) => (i === 20 ? null : v)))).toEqual([]);
    expect(places(series({ 42: 2 }).map((v, i) => (i === 20 ? 0 : v)))).toEqual([]);
    expect(places(series({ 42: 2 }), { nature: "index" })).toEqual([]);
  });

  test("January and February are one, told with February", () => {
    const moved = series().map((v, i) => v + (MOVED[i] ?? 0));
    expect(places(moved)).toEqual([]);
    const [both, ...others] = found(seasonalOutlier, along(series({ 36: 2, 37: 2 }), 2021));
    expect(others).toEqual([]);
    expect(both?.message.parameters["month"]).toEqual({ vi: "tháng 1 và 2/2024", en: "January and February 2024" });
    expect(both?.place).toEqual(placeAt(1, 39));
    const [milder] = found(seasonalOutlier, along(series({ 36: 1.6, 37: 1.6 }), 2021));
    const gap = milder?.message.parameters["gap"];
    expect(typeof gap === "object" && "value" in gap ? gap.value : 0).toBeCloseTo(60, -1.3);
  });
});
