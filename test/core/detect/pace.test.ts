import { paceBreak } from "../../../src/core/detect/detectors/pace-break";
import { renderMessage } from "../../../src/core/i18n/render";
import type { Anomaly, Detector } from "../../../src/core/model/results/anomaly";
import { DEFAULT_SETTINGS } from "../../../src/core/model/requests/settings";
import type { Period } from "../../../src/core/model/tables/period";
import type { ColumnModel, TableModel } from "../../../src/core/model/tables/table";
import { month, tableOf, understood, value, wholeYear } from "../compute/table-of";
import type { RowSpec } from "../compute/table-of";

const found = (detector: Detector, ...tables: readonly TableModel[]): readonly Anomaly[] =>
  tables.flatMap((table) => detector.detect({ table, tables, measures: [], settings: DEFAULT_SETTINGS }));
const placeAt = (row: number, column: number, sheet = "Biểu 1"): Anomaly["place"] => ({
  ...{ sheet, range: { top: row, left: column, bottom: row, right: column } },
});
const titled = (text: string): Partial<TableModel> => ({ title: { cell: { row: 0, column: 0 }, text } });

describe("pace-break", () => {
  const upTo = (to: number, year = 2024): Period => ({ kind: "cumulative", year: { calendar: year }, from: 1, to });
  const row = (figures: readonly (number | null)[], more: Partial<RowSpec> = {}): RowSpec => ({
    ...{ label: "Xuất khẩu", unit: "Triệu USD", figures },
    ...more,
  });
  const ids = (...tables: readonly TableModel[]): readonly string[] =>
    found(paceBreak, ...tables).map((a) => a.message.id);
  const four = (early: number, whole: number, more: Partial<RowSpec> = {}): TableModel =>
    tableOf([value(upTo(4)), value(upTo(6))], [row([early, whole], more)]);

  test("says both run rates, and where it breaks", () => {
    const [one, ...others] = found(paceBreak, four(400, 440));
    expect(others).toEqual([]);
    expect(one).toMatchObject({
      ...{
        detectorId: "pace-break",
        place: placeAt(1, 3),
        impact: null,
        growth: null,
        label: "Xuất khẩu",
        siblings: [],
      },
    });
    expect(one?.score).toBeCloseTo(Math.log(20 / 100) / 0.25, 9);
    expect(one && renderMessage(one.message, "vi")).toBe(
      "Xuất khẩu: các tháng 5-6 bình quân 20 một tháng, trước đó 100 một tháng.",
    );
    const [small] = found(paceBreak, four(4, 4.41));
    expect(small?.message.parameters).toMatchObject({ late: { decimals: 2 }, early: { decimals: 2 } });
    expect(one?.message.parameters).toMatchObject({ late: { decimals: 1 }, early: { decimals: 1 } });
  });

  test("two and a half times the earlier rate, or under its inverse", () => {
    expect(ids(four(400, 899))).toEqual([]);
    expect(ids(four(400, 901))).toEqual(["pace-break.break"]);
    expect(ids(four(400, 479))).toEqual(["pace-break.break"]);
    expect(ids(four(400, 481))).toEqual([]);
  });

  test("of two months or more after three or more", () => {
    const of = (from: number, to: number): readonly string[] =>
      ids(tableOf([value(upTo(from)), value(upTo(to))], [row([100 * from, 100 * from + 10 * (to - from)])]));
    expect(of(3, 6)).toEqual(["pace-break.break"]);
    expect(of(2, 6)).toEqual([]);
    expect(of(5, 6)).toEqual([]);
  });

  test("not where a rate is nothing or less, nor of a figure of few units", () => {
    expect(ids(four(400, 400))).toEqual([]);
    expect(ids(four(400, 390))).toEqual([]);
    expect(ids(four(-40, 390))).toEqual([]);
    expect(ids(four(0, 390))).toEqual([]);
    expect(ids(four(8, 9))).toEqual([]);
    expect(ids(four(9, 11))).toEqual([]);
    expect(ids(four(10, 11))).toEqual(["pace-break.break"]);
  });

  const seasons = (before: readonly number[], now: readonly number[]): TableModel =>
    tableOf([value(upTo(4, 2023)), value(upTo(6, 2023)), value(upTo(4)), value(upTo(6))], [row([...before, ...now])]);

  test("with last year's rates, twice its own change", () => {
    expect(ids(seasons([400, 600], [400, 499]))).toEqual(["pace-break.season"]);
    expect(ids(seasons([400, 600], [400, 501]))).toEqual([]);
    expect(ids(seasons([400, 600], [400, 801]))).toEqual(["pace-break.season"]);
    const [one] = found(paceBreak, seasons([400, 600], [400, 440]));
    expect(one?.message.parameters).toMatchObject({ lateBefore: { value: 100 }, earlyBefore: { value: 100 } });
    expect(one?.score).toBeCloseTo(Math.log(0.2) / 0.25, 9);
    // A year without a rate of its own says nothing of the season.
    expect(ids(seasons([0, 600], [400, 440]))).toEqual(["pace-break.break"]);
    expect(ids(seasons([-4, 600], [400, 440]))).toEqual(["pace-break.break"]);
    // Last year broke alike; last year broke, this year is even.
    expect(ids(seasons([400, 440], [400, 440]))).toEqual([]);
    expect(ids(seasons([400, 420], [400, 600]))).toEqual([]);
    // This year must change by half itself, in the same direction.
    expect(ids(seasons([400, 1000], [400, 540]))).toEqual([]);
    expect(ids(seasons([400, 1000], [400, 530]))).toEqual(["pace-break.season"]);
    expect(ids(seasons([400, 400], [400, 440]))).toEqual(["pace-break.break"]);
  });

  test("of a single month three times last year's change, and only with last year", () => {
    const of = (june: number): readonly string[] =>
      ids(
        tableOf(
          [value(month(2023, 6)), value(upTo(6, 2023)), value(month(2024, 6)), value(upTo(6))],
          [row([100, 600, june, 500 + june])],
        ),
      );
    expect([of(299), of(301), of(34), of(33)]).toEqual([[], ["pace-break.month"], [], ["pace-break.month"]]);
  });

  test("the months that stand beside a figure are taken from it, one after the other, as long as last year is known", () => {
    const columns = (year: number): readonly Partial<ColumnModel>[] => [
      value(month(year, 5)),
      value(month(year, 6)),
      value(upTo(6, year)),
    ];
    expect(ids(tableOf(columns(2024), [row([20, 20, 440])]))).toEqual([]);
    const [one] = found(paceBreak, tableOf([...columns(2023), ...columns(2024)], [row([100, 100, 600, 20, 20, 440])]));
    expect(one?.message.parameters).toMatchObject({ late: { value: 20 }, early: { value: 100 } });
    expect(one?.message.parameters["months"]).toEqual({ vi: "các tháng 5-6", en: "months 5-6" });
  });

  test.each<[string, Partial<RowSpec>]>([
    ["a heading", { kind: "heading" }],
    ["an index", { nature: "index" }],
    ["a share", { unit: "%" }],
    ["a stock", { label: "Tồn kho" }],
    ["people", { label: "Dân số trung bình" }],
    ["land", { label: "Diện tích gieo trồng" }],
    ["what stands at the end", { label: "Dư nợ cho vay" }],
  ])("%s has no pace", (_, more) => {
    expect(ids(four(400, 440, more))).toEqual([]);
    expect(ids(four(400, 440, { label: "Tồnkho" }))).toHaveLength(1);
  });

  test("neither plans, nor text, nor other kinds of figure, nor months from another than January count", () => {
    const with4 = (extra: Partial<ColumnModel>, figure: number | string = 400): readonly string[] =>
      ids(tableOf([value(upTo(4), extra), value(upTo(6))], [{ ...row([]), figures: [figure, 440] }]));
    expect(with4({})).toHaveLength(1);
    expect(with4({ scenario: "plan" })).toEqual([]);
    expect(with4({ quantity: "value" })).toEqual([]);
    expect(with4({ role: "measure" })).toEqual([]);
    expect(with4({ period: { kind: "cumulative", year: { calendar: 2024 }, from: 2, to: 4 } })).toEqual([]);
    expect(with4({ period: upTo(4, 2022) })).toEqual([]);
    expect(with4({}, "x")).toEqual([]);
    const price = four(400, 440);
    expect(ids({ ...price, rows: price.rows.map((r) => ({ ...r, quantity: "price" as const })) })).toEqual([]);
  });

  test("is told at the figure, not at a plan or a measure of the same months, nor because of a plan to come", () => {
    const places = (...more: readonly Partial<ColumnModel>[]): readonly number[] => {
      const columns = [value(upTo(4)), value(upTo(6)), ...more];
      return found(paceBreak, tableOf(columns, [row([400, 440, ...more.map(() => 440)])])).map(
        (a) => a.place.range.left,
      );
    };
    const later = (scenario: "plan" | "actual", to = 6): Partial<ColumnModel> => ({
      ...{ role: "value", scenario, period: upTo(to, 2025) },
    });
    expect(places()).toEqual([3]);
    expect(places({ role: "value", scenario: "plan", period: upTo(6) })).toEqual([3]);
    expect(places({ role: "measure", measure: "growth-same-period", period: upTo(6) })).toEqual([3]);
    expect(places(later("plan"))).toEqual([3]);
    expect(places({ ...later("actual"), role: "note" })).toEqual([3]);
    // Of two years the later is the report.
    expect(places(later("actual"))).toEqual([]);
  });

  test("is told at the year's last figure only", () => {
    const table = tableOf([value(upTo(4)), value(upTo(6)), value(upTo(9))], [row([400, 440, 900])]);
    expect(found(paceBreak, table).map((a) => a.place.range.left)).not.toContain(3);
  });

  const years = (...figures: readonly (readonly (number | null)[])[]): TableModel => {
    const table = tableOf(
      figures.map((_, i) =>
        value(wholeYear(2024 - figures.length + 1 + i), { header: [`Năm ${String(2024 - figures.length + 1 + i)}`] }),
      ),
      Array.from({ length: 12 }, (_, m) => ({
        label: String(m + 1),
        unit: "Tấn",
        figures: figures.map((y) => y[m] ?? null),
      })),
      titled("Sản lượng"),
    );
    return {
      ...table,
      rows: table.rows.map((r, i) => ({ ...r, period: { kind: "month", year: { offset: 0 }, month: i + 1 } })),
    };
  };
  const even = Array.from({ length: 12 }, () => 100);

  test("down the rows: the last one, two or three months against those before", () => {
    const last = (count: number, rate: number): readonly number[] =>
      Array.from({ length: 8 }, (_, i) => (i >= 8 - count ? rate : 100));
    expect(found(paceBreak, years(even, last(1, 25))).map((a) => [a.message.id, a.place.range.top])).toEqual([
      ["pace-break.month", 8],
    ]);
    const [three] = found(paceBreak, years(even, last(3, 25)));
    expect(three?.message.parameters).toMatchObject({
      months: { vi: "các tháng 6-8", en: "months 6-8" },
      early: { value: 100 },
      late: { value: 25 },
    });
    expect(ids(years(last(3, 20)))).toEqual(["pace-break.break"]);
    expect(ids(years(even, last(1, 60)))).toEqual([]);
  });

  test("down the rows a stock has none, nor a year with a gap", () => {
    const table = years(even, [100, 100, 100, 100, 100, 100, 25, 25]);
    expect(ids(table)).toHaveLength(1);
    expect(ids(understood({ ...table, ...titled("Tồn kho") }))).toEqual([]);
    expect(ids(years(even, [100, null, 100, 100, 100, 100, 25, 25]))).toEqual([]);
  });
});
