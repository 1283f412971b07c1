import fc from "fast-check";
import { computeMeasures } from "../../../src/core/compute/compute-measures";
import { runDetectors } from "../../../src/core/detect/run-detectors";
import { renderMessage } from "../../../src/core/i18n/render";
import type { Anomaly } from "../../../src/core/model/results/anomaly";
import { DEFAULT_SETTINGS } from "../../../src/core/model/requests/settings";
import type { TableModel } from "../../../src/core/model/tables/table";
import { seedTable, sixMonths, tableOf, value } from "../compute/table-of";
import type { RowSpec } from "../compute/table-of";

const swings = (table: TableModel): readonly Anomaly[] =>
  runDetectors([table], computeMeasures([table]), DEFAULT_SETTINGS).filter((a) => a.detectorId === "sector-swing");

test("the seed: mining and no other sector", () => {
  const found = swings(seedTable());
  expect(found.map((a) => a.label)).toEqual(["Khai khoáng"]);
  const [mining] = found;
  expect(mining?.score).toBeGreaterThan(6.3);
  expect(mining?.score).toBeLessThan(6.6);
  expect(mining?.growth).toBeCloseTo(39.4, 10);
  expect(mining?.place).toEqual({ sheet: "Biểu 1", range: { top: 2, left: 4, bottom: 2, right: 4 } });
  expect(mining?.siblings.map((s) => s.label)).toHaveLength(4);
});

test("an index table that prints only growth is judged by what it prints", () => {
  const column = { role: "measure", measure: "growth-same-period", form: "change", period: sixMonths(2024) } as const;
  const rows = [39.4, 1.27, -3.03, 0.75].map(
    (g, i) => ({ label: `Ngành ${String(i)}`, unit: "%", level: 1, nature: "index", figures: [g] }) as const,
  );
  const table = tableOf([column], [{ label: "Toàn ngành", unit: "%", nature: "index", figures: [-0.95] }, ...rows]);
  expect(swings(table).map((a) => a.label)).toEqual(["Ngành 0"]);
});

test("an index needs no column to be compared with", () => {
  const rows = [139.4, 101.27, 96.97, 100.75].map(
    (g, i) => ({ label: `Ngành ${String(i)}`, unit: "%", level: 1, nature: "index", figures: [g] }) as const,
  );
  const table = tableOf(
    [value(sixMonths(2024))],
    [{ label: "Chỉ số sản xuất công nghiệp", unit: "%", nature: "index", figures: [99.05] }, ...rows],
  );
  expect(swings(table).map((a) => a.label)).toEqual(["Ngành 0"]);
});

describe("what is never set beside what", () => {
  const half = [value(sixMonths(2023)), value(sixMonths(2024))];

  test("a list of unlike indicators is no group", () => {
    const table = tableOf(half, [
      { label: "Giá trị sản xuất", unit: "Tỷ đồng", figures: [1000, 1010] },
      { label: "Xuất khẩu", unit: "Triệu USD", figures: [1000, 1020] },
      { label: "Điện", unit: "Triệu KWh", figures: [1000, 2500] },
      { label: "Nhập khẩu", unit: "Triệu USD", figures: [1000, 990] },
    ]);
    expect(swings(table)).toEqual([]);
  });

  test("a list of like things at the top level is one", () => {
    const table = tableOf(
      half,
      [1010, 1020, 2500, 990].map((v, i) => ({ label: `Mặt hàng ${String(i)}`, unit: "Tấn", figures: [1000, v] })),
    );
    expect(swings(table).map((a) => a.label)).toEqual(["Mặt hàng 2"]);
  });

  test("volumes and values of the same parent are judged apart", () => {
    const table = tableOf(half, [
      { label: "Xuất khẩu", unit: "Triệu USD", figures: [3000, 3030] },
      { label: "Cà phê (lượng)", unit: "Tấn", level: 1, figures: [1000, 1600] },
      { label: "Cà phê", unit: "Triệu USD", level: 1, figures: [1000, 1010] },
      { label: "Tiêu", unit: "Triệu USD", level: 1, figures: [1000, 1020] },
      { label: "Điều", unit: "Triệu USD", level: 1, figures: [1000, 1000] },
    ]);
    expect(swings(table)).toEqual([]);
  });

  test("a small base is left out", () => {
    const rows: readonly RowSpec[] = [1010, 1020, 990].map((v, i) => ({
      label: `Mặt hàng ${String(i)}`,
      unit: "Tấn",
      figures: [1000, v],
    }));
    expect(swings(tableOf(half, [...rows, { label: "Lẻ", unit: "Tấn", figures: [3, 40] }]))).toEqual([]);
  });

  test("two siblings are too few", () => {
    expect(
      swings(
        tableOf(
          half,
          [1000, 3000].map((v, i) => ({ label: `Mặt hàng ${String(i)}`, unit: "Tấn", figures: [1000, v] })),
        ),
      ),
    ).toEqual([]);
  });
});

test("contribution to the parent is the impact", () => {
  const table = tableOf(
    [value(sixMonths(2023)), value(sixMonths(2024))],
    [
      { label: "Xuất khẩu", unit: "Triệu USD", figures: [3000, 3630] },
      { label: "Cà phê", unit: "Triệu USD", level: 1, figures: [1000, 1600] },
      { label: "Tiêu", unit: "Triệu USD", level: 1, figures: [1000, 1020] },
      { label: "Điều", unit: "Triệu USD", level: 1, figures: [1000, 1010] },
    ],
  );
  expect(swings(table).map((a) => [a.label, a.impact])).toEqual([["Cà phê", 20]]);
});

describe("growth that is printed, without last year's figures", () => {
  const growth = { role: "measure", measure: "growth-same-period", form: "index", period: sixMonths(2024) } as const;
  const goods = (last: readonly (number | null)[]): readonly RowSpec[] => [
    { label: "Tổng số", unit: "Tấn", figures: [10000, 104] },
    { label: "Cà phê", unit: "Tấn", level: 1, figures: [3000, 102] },
    { label: "Tiêu", unit: "Tấn", level: 1, figures: [3000, 105] },
    { label: "Điều", unit: "Tấn", level: 1, figures: [2000, 103] },
    { label: "Chè", unit: "Tấn", level: 1, figures: last },
  ];
  const table = (last: readonly (number | null)[]): TableModel =>
    tableOf([value(sixMonths(2024)), growth], goods(last));

  test("weighs by the base that the current figure and its growth imply", () => {
    const [swing] = swings(table([2000, 160]));
    expect(swing?.label).toBe("Chè");
    expect(swing?.impact).toBeCloseTo((100 * (2000 - 2000 / 1.6)) / (10000 / 1.04), 10);
  });

  test.each([
    ["fewer than ten units of the last digit", 2000, 28000],
    ["under a thousandth of the total", 30.5, 400],
  ])("a base of %s is left out", (_name, current, index) => {
    expect(swings(table([current, index]))).toEqual([]);
  });

  test("without the current figure growth is judged as it is printed", () => {
    expect(swings(table([null, 28000])).map((a) => [a.label, a.impact])).toEqual([["Chè", null]]);
  });

  test("inflation among price indices is a rate", () => {
    const prices = ["Chỉ số giá tiêu dùng", "Chỉ số giá vàng", "Chỉ số giá đô la Mỹ"].map(
      (label, i) => ({ label, unit: "%", nature: "index", figures: [104 + i] }) as const,
    );
    expect(
      swings(
        tableOf([growth], [...prices, { label: "LẠM PHÁT CƠ BẢN (*)", unit: "%", nature: "index", figures: [2.5] }]),
      ),
    ).toEqual([]);
    expect(
      swings(tableOf([growth], [...prices, { label: "Chỉ số giá gạo", unit: "%", nature: "index", figures: [2.5] }])),
    ).toHaveLength(1);
  });
});

describe("a line that stands apart in volume and in value", () => {
  const columns = [
    value(sixMonths(2023), { quantity: "volume" }),
    value(sixMonths(2023), { quantity: "value" }),
    value(sixMonths(2024), { quantity: "volume" }),
    value(sixMonths(2024), { quantity: "value" }),
  ];
  const rows = (volume: number, worth: number): readonly RowSpec[] => [
    ...[1010, 1020, 990].map((v, i): RowSpec => ({
      label: `Mặt hàng ${String(i)}`,
      unit: "Tấn",
      figures: [1000, 1000, v, v + 5],
    })),
    { label: "Than đá", unit: "Tấn", figures: [1000, 1000, volume, worth] },
  ];

  test("is one swing, told where it is further away", () => {
    expect(swings(tableOf(columns, rows(2000, 3000))).map((a) => [a.label, a.place.range.left])).toEqual([
      ["Than đá", 5],
    ]);
  });

  test("is two where the one rises and the other falls", () => {
    expect(swings(tableOf(columns, rows(2000, 300)))).toHaveLength(2);
  });
});

describe("what a swing says", () => {
  const half = [value(sixMonths(2023)), value(sixMonths(2024))];
  const visitors = (last: RowSpec): readonly RowSpec[] => [
    { label: "TỔNG SỐ", unit: "Tấn", figures: [20000, 21000] },
    { label: "Phân theo thị trường", kind: "heading", level: 1, figures: [null, null] },
    { label: "1. CHÂU Á", unit: "Tấn", level: 2, figures: [8000, 8400] },
    ...[1010, 1020, 1030].map((v, i): RowSpec => ({
      label: `Nước ${String(i)}`,
      unit: "Tấn",
      level: 3,
      figures: [1000, v],
    })),
    last,
  ];
  const said = (last: Partial<RowSpec>): readonly string[] =>
    swings(tableOf(half, visitors({ label: "Lào", unit: "Tấn", level: 3, figures: [1000, 1600], ...last }))).map((a) =>
      renderMessage(a.message, "vi"),
    );

  test("of what it is a part, and what it does to the outermost total, also through headings", () => {
    expect(said({})).toEqual([
      "Lào: +60% so với cùng kỳ, khác hẳn 3 chỉ tiêu còn lại của “Châu Á” (trung vị của nhóm +2,5%); riêng dòng này làm tổng số tăng 3 điểm phần trăm.",
    ]);
    expect(
      swings(tableOf(half, visitors({ label: "Lào", unit: "Tấn", level: 3, figures: [1000, 1600] })))[0]?.impact,
    ).toBeCloseTo(3, 10);
  });

  test("nothing of less than a tenth of a point", () => {
    expect(said({ figures: [30, 45] })).toEqual([
      "Lào: +50% so với cùng kỳ, khác hẳn 3 chỉ tiêu còn lại của “Châu Á” (trung vị của nhóm +2,5%).",
    ]);
  });

  test.each([
    ["a line of what remains", { label: "Một số nước khác" }, 0],
    ["a branch whose name ends so", { label: "Khai khoáng khác" }, 1],
    ["a line that begins from next to nothing", { figures: [15, 1600] }, 0],
    ["a line that falls from next to nothing", { figures: [15, 7] }, 1],
  ])("%s", (_name, last, count) => {
    expect(said(last as Partial<RowSpec>)).toHaveLength(count);
  });

  test("where a line stands still it is the others that moved", () => {
    const fallen = (own: number): TableModel =>
      tableOf(half, [
        ...[610, 620, 615].map((v, i): RowSpec => ({ label: `Nước ${String(i)}`, unit: "Tấn", figures: [1000, v] })),
        { label: "Lào", unit: "Tấn", figures: [1000, own] },
      ]);
    expect(swings(fallen(1010))).toEqual([]);
    expect(swings(fallen(1100)).map((a) => a.label)).toEqual(["Lào"]);
  });
});

describe("properties", () => {
  const half = [value(sixMonths(2023)), value(sixMonths(2024))];
  const pairs = fc.uniqueArray(fc.tuple(fc.integer({ min: 1000, max: 9000 }), fc.integer({ min: 1000, max: 90000 })), {
    minLength: 3,
    maxLength: 25,
  });
  const rowsOf = (figures: readonly (readonly [number, number])[]): RowSpec[] =>
    figures.map((f, i) => ({ label: `Mặt hàng ${String(i)} ${String(f[0])}`, unit: "Tấn", figures: [...f] }));
  const flagged = (rows: readonly RowSpec[]): readonly string[] =>
    swings(tableOf(half, rows))
      .map((a) => `${a.label} ${a.score.toFixed(6)}`)
      .sort();

  test("scaling by a power of two keeps every flag and score", () => {
    fc.assert(
      fc.property(pairs, (figures) => {
        const scaled = rowsOf(figures).map((r) => ({ ...r, figures: r.figures.map((v) => Number(v) * 64) }));
        expect(flagged(scaled)).toEqual(flagged(rowsOf(figures)));
      }),
    );
  });

  test("the order of siblings changes nothing", () => {
    fc.assert(
      fc.property(pairs, (figures) => {
        expect(flagged([...rowsOf(figures)].reverse())).toEqual(flagged(rowsOf(figures)));
      }),
    );
  });

  test("a row without figures changes nothing", () => {
    fc.assert(
      fc.property(pairs, (figures) => {
        expect(flagged([{ label: "Mới", unit: "Tấn", figures: [null, null] }, ...rowsOf(figures)])).toEqual(
          flagged(rowsOf(figures)),
        );
      }),
    );
  });
});
