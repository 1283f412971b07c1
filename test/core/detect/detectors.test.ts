import { computeMeasures } from "../../../src/core/compute/compute-measures";
import { largeMover } from "../../../src/core/detect/detectors/large-mover";
import { hidiroglouBerthelot } from "../../../src/core/detect/hidiroglou-berthelot";
import { findingId } from "../../../src/core/model/results/finding";
import { figure } from "../../../src/core/model/tables/table";
import { sectorSwing } from "../../../src/core/detect/detectors/sector-swing";
import { topContributor } from "../../../src/core/detect/detectors/top-contributor";
import { renderMessage } from "../../../src/core/i18n/render";
import type { Anomaly, Detector } from "../../../src/core/model/results/anomaly";
import type { Settings } from "../../../src/core/model/requests/settings";
import { DEFAULT_SETTINGS } from "../../../src/core/model/requests/settings";
import type { TableModel } from "../../../src/core/model/tables/table";
import { sixMonths, tableOf, value } from "../compute/table-of";
import type { RowSpec } from "../compute/table-of";

const HALVES = [value(sixMonths(2023)), value(sixMonths(2024))];
function found(detector: Detector, table: TableModel, settings: Partial<Settings> = {}): readonly Anomaly[] {
  const all = { ...DEFAULT_SETTINGS, ...settings };
  return detector.detect({ table, tables: [table], measures: computeMeasures([table]), settings: all });
}
const place = (row: number, column = 3): Anomaly["place"] => ({
  sheet: "Biểu 1",
  range: { top: row, left: column, bottom: row, right: column },
});
const part = (label: string, base: number, current: number, unit = "Tấn"): RowSpec => ({
  ...{ label, unit, level: 1, figures: [base, current] },
});
const total = (base: number, current: number, label = "Tổng"): RowSpec => ({
  ...{ label, unit: "Tấn", figures: [base, current] },
});

describe("large-mover", () => {
  /** 19 lines that grow by 0 to 6 %, and a twentieth. */
  const list = (last: readonly [number, number], count = 19): TableModel =>
    tableOf(HALVES, [
      total(100_000, 110_000),
      ...Array.from({ length: count }, (_, i) =>
        part(`Hàng ${String(i)}`, 1000 + i, (1000 + i) * (1 + ((i * 5) % 7) / 100)),
      ),
      part("1. Hàng lớn", ...last),
    ]);

  test("says growth, contribution and against how many", () => {
    const [one, ...others] = found(largeMover, list([40_000, 20_000]));
    expect(others).toEqual([]);
    expect(one).toMatchObject({
      detectorId: "large-mover",
      place: place(21),
      impact: -20,
      growth: -50,
      label: "Hàng lớn",
    });
    expect(one && renderMessage(one.message, "vi")).toBe(
      "Hàng lớn: -50% so với cùng kỳ, vừa lớn vừa lệch nhiều trong 20 dòng cùng nhóm.",
    );
    expect(one?.siblings).toHaveLength(20);
    expect(one?.siblings[0]).toEqual({ label: "Hàng 0", growth: 0, place: place(2) });
    expect(one?.siblings[19]).toMatchObject({ label: "Hàng lớn", growth: -50 });
    expect(one?.score).toBeLessThan(-0.6745 * 20);
    expect(found(largeMover, list([40_000, 80_000]))[0]?.score).toBeGreaterThan(0.6745 * 20);
  });

  test("its id is of the row and the column it stands in", () => {
    const table = list([40_000, 20_000]);
    const [row, column] = [table.rows.at(-1), table.columns[3]];
    const [one] = found(largeMover, table);
    expect(row && column && findingId("large-mover", table, row, column)).toBe(one?.id);
    expect(one?.message.id).toBe("large-mover.large");
  });

  test("the score is the distance in quartile distances, 0.6745 of which are a standard deviation", () => {
    for (const last of [
      [40_000, 20_000],
      [40_000, 80_000],
    ] as const) {
      const table = list(last);
      const pairs = table.rows.slice(1).map((r) => ({
        base: Number(figure(table, r.row, 2)),
        current: Number(figure(table, r.row, 3)),
      }));
      const result = hidiroglouBerthelot(pairs);
      const [low, middle, high] = result?.quartiles ?? [0, 0, 0];
      const own = result?.scores.at(-1) ?? 0;
      const distance = own > middle ? high - middle : middle - low;
      expect(found(largeMover, table)[0]?.score).toBeCloseTo((0.6745 * (own - middle)) / distance, 6);
    }
  });

  test("among twenty lines or more, of which a small one may swing", () => {
    expect(found(largeMover, list([40_000, 20_000], 18))).toEqual([]);
    expect(found(largeMover, list([100, 130]))).toEqual([]);
    expect(found(largeMover, list([40_000, 41_200]))).toEqual([]);
  });

  test("a line without a figure of either time, or of none, does not count", () => {
    for (const last of [
      [0, 20_000],
      [40_000, 0],
    ] as const) {
      const table = list(last, 19);
      const rows = table.rows;
      expect(rows).toHaveLength(21);
      expect(found(largeMover, table)).toEqual([]);
    }
  });
});

describe("top-contributor", () => {
  const table = (...rows: readonly RowSpec[]): TableModel => tableOf(HALVES, [total(1000, 1100), ...rows]);
  const told = (t: TableModel): readonly unknown[] =>
    found(topContributor, t).map((a) => [a.label, a.impact, Math.round(a.score * 1000) / 1000]);

  test("names the parts that move the total most, with their points and their part of all movement", () => {
    const t = table(part("- Cà phê", 500, 600), part("Tiêu", 300, 320), part("Điều", 200, 180));
    expect(told(t)).toEqual([["Cà phê", 10, 0.714]]);
    const [coffee] = found(topContributor, t);
    expect(coffee).toMatchObject({
      detectorId: "top-contributor",
      place: place(2),
      explains: true,
      siblings: [
        { label: "Cà phê", growth: expect.closeTo(20, 9) as number, place: place(2) },
        { label: "Tiêu", place: place(3) },
        { label: "Điều", place: place(4) },
      ],
    });
    expect(coffee?.growth).toBeCloseTo(20, 9);
    const [row, column] = [t.rows[1], t.columns[3]];
    expect(row && column && findingId("top-contributor", t, row, column)).toBe(coffee?.id);
    expect(coffee?.message.id).toBe("top-contributor.raises");
    expect(coffee && renderMessage(coffee.message, "en")).toBe(
      "Cà phê (+20%) adds 10 percentage points to the +10% of the total.",
    );
  });

  test("a fifth of the movement is enough, less is not; one that falls is said to lower", () => {
    expect(told(table(part("A", 500, 580), part("B", 300, 280)))).toEqual([
      ["A", 8, 0.8],
      ["B", -2, -0.2],
    ]);
    expect(told(table(part("A", 500, 581), part("B", 300, 280)))).toEqual([["A", 8.1, 0.802]]);
    const [, falling] = found(topContributor, table(part("A", 500, 580), part("B", 300, 280)));
    expect(falling?.message.id).toBe("top-contributor.lowers");
    expect(falling && renderMessage(falling.message, "vi")).toContain("2 điểm phần trăm");
  });

  test("nothing of less than a tenth of a point; exactly that much is told", () => {
    expect(told(tableOf(HALVES, [total(10_000, 10_019), part("A", 5000, 5010), part("B", 3000, 3009)]))).toEqual([
      ["A", 0.1, 0.526],
    ]);
  });

  test("parts that fill the total, or are several breakdowns of it, not what only overlaps", () => {
    expect(told(table(part("A", 500, 600), part("B", 530, 530)))).toHaveLength(1);
    expect(told(table(part("A", 1000, 1100), part("B", 1000, 1000)))).toHaveLength(1);
    expect(told(table(part("A", 975, 1075), part("B", 1000, 1000)))).toHaveLength(1);
    expect(told(table(part("A", 500, 600), part("B", 540, 540)))).toEqual([]);
    expect(told(table(part("A", 900, 1000), part("B", 1000, 1000)))).toEqual([]);
    // Less than the whole is named: the rest is not printed.
    expect(told(table(part("A", 300, 400), part("B", 100, 100)))).toHaveLength(1);
  });

  test("two parts of an outermost total, at least", () => {
    expect(told(table(part("A", 500, 600)))).toEqual([]);
    const inner = (label: string, base: number, current: number): RowSpec => ({
      ...part(label, base, current),
      level: 2,
    });
    expect(told(table(part("A", 1000, 1100), inner("A1", 500, 600), inner("A2", 500, 500)))).toEqual([]);
    const list = tableOf(HALVES, [total(1000, 1100, "A"), total(1000, 1000, "B")]);
    expect(told(list)).toEqual([]);
  });
});

describe("sector-swing", () => {
  const list = (last: number, size = 4): TableModel =>
    tableOf(HALVES, [
      total(100_000, 102_000),
      ...Array.from({ length: size - 1 }, (_, i) => part(`Hàng ${String(i)}`, 1000, 1000)),
      part("Hàng lệch", 1000, last),
    ]);
  const count = (t: TableModel, settings: Partial<Settings> = {}): number => found(sectorSwing, t, settings).length;

  test("is told with score, impact and siblings", () => {
    const [swing, ...others] = found(sectorSwing, list(1500));
    expect(others).toEqual([]);
    expect(swing).toMatchObject({
      detectorId: "sector-swing",
      place: place(5),
      impact: 0.5,
      growth: 50,
      label: "Hàng lệch",
      siblings: [
        { label: "Hàng 0", growth: 0, place: place(2) },
        { label: "Hàng 1", growth: 0, place: place(3) },
        { label: "Hàng 2", growth: 0, place: place(4) },
        { label: "Hàng lệch", growth: 50, place: place(5) },
      ],
    });
    const [row, column] = [list(1500).rows[4], list(1500).columns[3]];
    expect(row && column && findingId("sector-swing", list(1500), row, column)).toBe(swing?.id);
    expect(swing?.score).toBeCloseTo(Math.log(1.5) / DEFAULT_SETTINGS.swingFloor, 9);
    expect(swing && renderMessage(swing.message, "vi")).toBe(
      "Hàng lệch: +50% so với cùng kỳ, khác hẳn 3 chỉ tiêu còn lại cùng nhóm (trung vị của nhóm 0%); riêng dòng này làm tổng số tăng 0,5 điểm phần trăm.",
    );
    const [fall] = found(sectorSwing, list(500));
    expect(fall && renderMessage(fall.message, "en")).toContain("alone it lowers the total by 0.5 percentage points");
  });

  test("beyond the score of few siblings, or of many", () => {
    const floor = { swingFloor: 0.1, swingScore: [2, 6] as const };
    expect(count(list(1000 * Math.exp(0.21)), floor)).toBe(1);
    expect(count(list(1000 * Math.exp(0.19)), floor)).toBe(0);
    const few = { ...floor, swingManySiblings: 5 };
    expect(count(list(1000 * Math.exp(0.5), 4), few)).toBe(1);
    expect(count(list(1000 * Math.exp(0.5), 5), few)).toBe(0);
    expect(count(list(1000 * Math.exp(0.61), 5), few)).toBe(1);
    expect(count(list(1000 * Math.exp(0.61), 6), few)).toBe(1);
  });

  test("a swing lies as many points from the median as are set, to either side", () => {
    const settings = { swingPoints: 30 };
    expect([1300, 1299, 700, 701].map((last) => count(list(last), settings))).toEqual([1, 0, 1, 0]);
  });

  test("three siblings are enough; five are said to be many", () => {
    const ids = [3, 4, 5, 6].map((size) => found(sectorSwing, list(1500, size)).map((a) => a.message.id));
    expect(ids).toEqual([
      ["sector-swing.few-moves"],
      ["sector-swing.few-moves"],
      ["sector-swing.many-moves"],
      ["sector-swing.many-moves"],
    ]);
    expect(count(list(1500, 2))).toBe(0);
  });

  test("a line that itself moves by five percent", () => {
    const fallen = (own: number): TableModel =>
      tableOf(HALVES, [
        ...[600, 600, 600].map((v, i): RowSpec => ({ label: `Nước ${String(i)}`, unit: "Tấn", figures: [1000, v] })),
        { label: "Lào", unit: "Tấn", figures: [1000, own] },
      ]);
    expect([1049, 1050, 951, 949].map((own) => count(fallen(own)))).toEqual([0, 1, 0, 1]);
  });

  test("is said to move its total from a tenth of a point on", () => {
    const of = (last: number): readonly string[] =>
      found(
        sectorSwing,
        tableOf(HALVES, [
          total(100_000, 101_000),
          ...[0, 1, 2].map((i) => part(`Hàng ${String(i)}`, 1000, 1000)),
          part("Hàng lệch", 200, last),
        ]),
      ).map((a) => a.message.id);
    expect([of(300), of(299)]).toEqual([["sector-swing.few-moves"], ["sector-swing.few"]]);
    expect([of(100), of(101)]).toEqual([["sector-swing.few-moves"], ["sector-swing.few"]]);
  });

  test("names the kind of figure where the table prints two", () => {
    const columns = (["volume", "value", "price"] as const).flatMap((quantity) =>
      [2023, 2024].map((year) => value(sixMonths(year), { quantity })),
    );
    const rows = (moving: number): readonly RowSpec[] =>
      [0, 1, 2, 3].map((i) => ({
        ...{ label: `Hàng ${String(i)}`, unit: "Tấn" },
        figures: [0, 1, 2].flatMap((q) => [1000, q === moving && i === 3 ? 1600 : 1000]),
      }));
    const labels = (moving: number, kept = columns): readonly unknown[] =>
      found(sectorSwing, tableOf(kept, rows(moving))).map((a) => a.message.parameters["label"]);
    expect([0, 1, 2].map((moving) => labels(moving))).toEqual([
      [{ vi: "Hàng 3 (lượng)", en: "Hàng 3 (quantity)" }],
      [{ vi: "Hàng 3 (trị giá)", en: "Hàng 3 (value)" }],
      [{ vi: "Hàng 3", en: "Hàng 3" }],
    ]);
    expect(labels(0, columns.slice(0, 2))).toEqual([{ vi: "Hàng 3", en: "Hàng 3" }]);
  });
});
