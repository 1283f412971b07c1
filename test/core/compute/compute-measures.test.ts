import fc from "fast-check";
import { computeMeasures } from "../../../src/core/compute/compute-measures";
import { toR1C1 } from "../../../src/xlsx/formulas/reference-style";
import { indexBaseOf } from "../../../src/core/model/tables/index-base";
import { halfYears, measure, round2 } from "./measures-of";
import { seedTable, sixMonths, tableOf, value } from "./table-of";
import type { RowSpec } from "./table-of";

describe("the seed's figures", () => {
  const growth = measure(seedTable(), "growth-same-period");
  const attainment = measure(seedTable(), "plan-attainment");

  test("growth of retail, exports and imports as printed in the report", () => {
    expect([5, 6, 11].map((i) => round2(growth.cells[i]?.value))).toEqual([108.95, 116.98, 123.7]);
  });

  test("attainment of retail, exports and imports as printed in the report", () => {
    expect([5, 6, 11].map((i) => round2(attainment.cells[i]?.value))).toEqual([23.77, 70, 86]);
  });

  test("index rows show themselves and have no attainment", () => {
    expect(growth.cells.slice(0, 5).map((c) => [c.status, c.value])).toEqual(
      [99.05, 139.4, 101.27, 96.97, 100.75].map((v) => ["by-definition", v]),
    );
    expect(growth.cells[1]?.formula).toBe('=IF(COUNT(E3)=1,IF(E3>0,E3,""),"")');
    expect(attainment.cells.slice(0, 5).map((c) => [c.status, c.value, c.formula])).toEqual(
      Array(5).fill(["not-a-ratio", null, null]),
    );
  });

  test("amounts without a base stay quiet and keep their formula", () => {
    expect(growth.cells[8]).toMatchObject({
      status: "missing",
      value: null,
      formula: '=IF(COUNT(E10,D10)=2,IF(AND(D10>0,E10>=0),E10/D10*100,""),"")',
    });
    expect(growth.form).toBe("index");
    expect(growth.header).toEqual({ vi: "So với cùng kỳ (%)", en: "On same period last year (%)" });
  });

  test("operands: current first", () => {
    expect(growth.cells[6]?.operands).toEqual([
      { row: 7, column: 4 },
      { row: 7, column: 3 },
    ]);
  });
});

describe("where no ratio can be taken", () => {
  const cases: readonly [string, unknown, unknown, string][] = [
    ["zero base", 5, 0, "zero-base"],
    ["negative base", -5, -3, "negative-base"],
    ["from loss to profit", 5, -3, "sign-change"],
    ["from profit to loss", -5, 300, "sign-change"],
    ["blank base", 5, null, "missing"],
    ["blank current", null, 5, "missing"],
    ["text", "1.078,60", 900, "missing"],
    ["dash", 7, "-", "missing"],
    ["error value", { error: "#REF!" }, 900, "missing"],
    ["true", true, 900, "missing"],
  ];
  test.each(cases)("%s", (_name, current, base, status) => {
    const table = tableOf(
      [value(sixMonths(2023)), value(sixMonths(2024))],
      [
        { label: "Cà phê", unit: "Tấn", figures: [base, current] as never },
        { label: "Hồ tiêu", unit: "Tấn", figures: [1000, 1100] },
      ],
    );
    expect(measure(table, "growth-same-period").cells[0]).toMatchObject({ status, value: null });
  });

  test("a tiny base is printed and labelled", () => {
    const table = tableOf(
      [value(sixMonths(2023)), value(sixMonths(2024))],
      [
        { label: "Tổng số", unit: "Tấn", figures: [90000, 95000] },
        { label: "Cao su", unit: "Tấn", level: 1, figures: [3, 41] },
        { label: "Chè", unit: "Tấn", level: 1, figures: [80, 88] },
        { label: "Cà phê", unit: "Tấn", level: 1, figures: [89917, 94871] },
      ],
    );
    const cells = measure(table, "growth-same-period").cells;
    expect(cells.map((c) => c.status)).toEqual(["ok", "small-base", "small-base", "ok"]);
    expect(round2(cells[1]?.value)).toBe(1366.67);
  });

  test("rates have no ratio; headings have no cell", () => {
    const table = tableOf(halfYears, [
      { label: "Một số chỉ tiêu", kind: "heading", figures: [null, null, null] },
      { label: "Tỷ lệ hộ dùng điện", unit: "%", nature: "rate", figures: [99, 97, 98] },
    ]);
    for (const column of computeMeasures([table]))
      expect(column.cells).toMatchObject([{ row: 2, status: "not-a-ratio", formula: null }]);
  });

  test("a form without figures has no measures", () => {
    expect(
      computeMeasures([tableOf(halfYears, [{ label: "Cà phê", unit: "Tấn", figures: [null, null, null] }])]),
    ).toEqual([]);
  });
});

describe("what an index is relative to", () => {
  test.each([
    ["Chỉ số sản xuất công nghiệp (IIP) so với cùng kỳ theo giá so sánh năm 2010", "same-period"],
    ["Chỉ số sản xuất công nghiệp (IIP)", "same-period"],
    ["Chỉ số giá tiêu dùng so với tháng trước", "previous-period"],
    ["Chỉ số giá so với tháng 12 năm trước", "other"],
    ["Chỉ số giá so với kỳ gốc 2019", "other"],
  ])("%s", (label, expected) => {
    const table = tableOf(halfYears, [{ label, unit: "%", nature: "index", figures: [null, 101, 102] }]);
    const [row] = table.rows;
    expect(row && indexBaseOf(table, row)).toBe(expected);
    expect(measure(table, "growth-same-period").cells[0]?.status).toBe(
      expected === "same-period" ? "by-definition" : "not-a-ratio",
    );
  });
});

describe("properties", () => {
  const figures = fc.array(
    fc.tuple(
      fc.integer({ min: 1000, max: 99999 }),
      fc.integer({ min: 1000, max: 99999 }),
      fc.integer({ min: 1000, max: 99999 }),
    ),
    { minLength: 1, maxLength: 8 },
  );
  const growthsOf = (rows: readonly RowSpec[]): readonly (number | null)[] =>
    computeMeasures([tableOf(halfYears, rows)]).flatMap((c) => c.cells.map((cell) => cell.value));

  test("scaling every figure keeps growth and attainment", () => {
    fc.assert(
      fc.property(figures, fc.constantFrom(2, 4, 1024), (rows, factor) => {
        const spec = (k: number): readonly RowSpec[] =>
          rows.map((r, i) => ({ label: `Mặt hàng ${String(i)}`, unit: "Tấn", figures: r.map((v) => v * k) }));
        expect(growthsOf(spec(factor))).toEqual(growthsOf(spec(1)));
      }),
    );
  });

  test("one R1C1 shape: every formula of a column is the first one moved down", () => {
    fc.assert(
      fc.property(figures, (rows) => {
        const table = tableOf(
          halfYears,
          rows.map((r, i) => ({ label: `Mặt hàng ${String(i)}`, unit: "Tấn", figures: r })),
        );
        for (const column of computeMeasures([table])) {
          const shapes = new Set(column.cells.map((c) => c.formula && toR1C1(c.formula, c.row, 5)));
          expect(shapes.size).toBe(1);
        }
      }),
    );
  });

  test("a row without figures leaves the others as they are", () => {
    fc.assert(
      fc.property(figures, fc.nat(), (rows, at) => {
        const spec: RowSpec[] = rows.map((r, i) => ({ label: `Mặt hàng ${String(i)}`, unit: "Tấn", figures: r }));
        const position = at % (spec.length + 1);
        const added = [
          ...spec.slice(0, position),
          { label: "Mặt hàng mới", unit: "Tấn", figures: [null, null, null] },
          ...spec.slice(position),
        ];
        expect(growthsOf(added).filter((g) => g !== null)).toEqual(growthsOf(spec));
      }),
    );
  });
});
