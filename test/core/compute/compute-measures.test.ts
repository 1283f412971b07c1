import fc from "fast-check";
import { computeMeasures, takeMeasure } from "../../../src/core/compute/compute-measures";
import { pace } from "../../../src/core/compute/measures/pace";
import { requiredRunRate } from "../../../src/core/compute/measures/required-run-rate";
import { toR1C1 } from "../../../src/xlsx/formulas/reference-style";
import { indexBaseOf } from "../../../src/core/model/tables/index-base";
import type { MeasureColumn } from "../../../src/core/model/results/computation";
import { DEFAULT_SETTINGS } from "../../../src/core/model/requests/settings";
import type { TableModel } from "../../../src/core/model/tables/table";
import { month, plan, seedTable, sixMonths, tableOf, unitOf, value, wholeYear } from "./table-of";
import type { RowSpec } from "./table-of";

const measure = (table: TableModel, id: string): MeasureColumn => {
  const found = computeMeasures([table], DEFAULT_SETTINGS).find((m) => m.measure === id);
  if (!found) throw new Error(`no ${id}`);
  return found;
};
const round2 = (n: number | null | undefined): number | null =>
  typeof n === "number" ? Math.round(n * 100) / 100 : null;
const halfYears = [plan(2024), value(sixMonths(2023)), value(sixMonths(2024))];

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
    for (const column of computeMeasures([table], DEFAULT_SETTINGS))
      expect(column.cells).toMatchObject([{ row: 2, status: "not-a-ratio", formula: null }]);
  });

  test("a form without figures has no measures", () => {
    expect(
      computeMeasures(
        [tableOf(halfYears, [{ label: "Cà phê", unit: "Tấn", figures: [null, null, null] }])],
        DEFAULT_SETTINGS,
      ),
    ).toEqual([]);
  });
});

describe("form", () => {
  const rows: readonly RowSpec[] = [
    { label: "Chỉ số sản xuất công nghiệp", unit: "%", nature: "index", figures: [114, 104, 107, 7] },
    { label: "Cà phê", unit: "Tấn", figures: [1000, 500, 525, 5] },
  ];
  const growthColumn = { role: "measure", measure: "growth-same-period", period: sixMonths(2024) } as const;

  test.each([
    ["change", [7, 5], "E2-100", "E3/D3*100-100"],
    ["index", [107, 105], "E2,", "E3/D3*100,"],
    ["fraction", [1.07, 1.05], "E2/100", "E3/D3,"],
  ] as const)("%s", (form, values, link, ratio) => {
    const column = measure(tableOf([...halfYears, { ...growthColumn, form }], rows), "growth-same-period");
    expect(column.form).toBe(form);
    column.cells.forEach((c, i) => expect(c.value).toBeCloseTo(values[i] ?? Number.NaN, 10));
    expect(column.cells[0]?.formula).toContain(link);
    expect(column.cells[1]?.formula).toContain(ratio);
  });

  test("an empty column follows the columns beside it, an attainment never takes the change form", () => {
    const june = { role: "measure", measure: "growth-same-period", period: month(2024, 6), form: "change" } as const;
    const columns = [
      ...halfYears,
      june,
      growthColumn,
      { role: "measure", measure: "plan-attainment", period: sixMonths(2024) } as const,
    ];
    const table = tableOf(
      columns,
      rows.map((r) => ({ ...r, figures: [...r.figures, null, null] })),
    );
    expect(measure(table, "growth-same-period").form).toBe("change");
    expect(measure(table, "plan-attainment").form).toBe("index");
  });

  test.each([
    ["Tăng/giảm so với cùng kỳ (%)", null, "change"],
    ["Tăng (+), giảm (-) so với cùng kỳ (%)", null, "change"],
    ["Tốc độ tăng (%)", "So với tháng trước (%)", "change"],
    ["Tăng/giảm so với cùng kỳ (%)", "Tăng/giảm so với tháng trước (%)", "index"],
    ["So với cùng kỳ (%)", null, "index"],
    ["Tốc độ phát triển so với cùng kỳ (%)", null, "index"],
  ] as const)("an empty column headed %s beside %s printed as 107 takes the form %s", (header, other, form) => {
    const june =
      other === null
        ? []
        : [
            {
              role: "measure",
              measure: "growth-previous-period",
              period: month(2024, 6),
              form: "index",
              header: [other],
            } as const,
          ];
    const table = tableOf(
      [...halfYears, { ...growthColumn, header: [header] }, ...june],
      rows.map((r) => ({ ...r, figures: [...r.figures.slice(0, 3), null, 107] })),
    );
    expect(measure(table, "growth-same-period").form).toBe(form);
  });

  test("a hidden side calculation is no model for a column that is seen", () => {
    const aside = {
      role: "measure",
      measure: "growth-previous-period",
      period: month(2024, 6),
      form: "change",
      hidden: true,
    } as const;
    const table = tableOf(
      [...halfYears, growthColumn, aside],
      rows.map((r) => ({ ...r, figures: [...r.figures.slice(0, 3), null, 7] })),
    );
    expect(measure(table, "growth-same-period").form).toBe("index");
  });

  test.each([
    ["So CK (%)", "So KH", "index"],
    ["So CK", "So KH", "fraction"],
    ["So CK (%)", "So KH (%)", "fraction"],
    ["So CK", "So KH (%)", "index"],
  ] as const)(
    "a fraction is a model where both headers say %% or neither: %s beside %s",
    (growth, attainment, form) => {
      const columns = [
        ...halfYears,
        { ...growthColumn, header: [growth] },
        {
          role: "measure",
          measure: "plan-attainment",
          period: sixMonths(2024),
          form: "fraction",
          header: [attainment],
        } as const,
      ];
      const table = tableOf(
        columns,
        rows.map((r) => ({ ...r, figures: [...r.figures.slice(0, 3), null, 0.5] })),
      );
      expect(measure(table, "growth-same-period").form).toBe(form);
    },
  );

  test("0.2377 beside 0.2397 for the plan", () => {
    const columns = [
      ...halfYears,
      { role: "measure", measure: "plan-attainment", period: sixMonths(2024), form: "fraction" } as const,
    ];
    expect(measure(tableOf(columns, rows), "plan-attainment").cells[1]?.value).toBe(0.525);
  });
});

describe("which columns are compared", () => {
  test("month on month, month on the same month, cumulative on cumulative; the plan against the cumulative only", () => {
    const table = tableOf(
      [
        value(month(2019, 1)),
        value({ kind: "cumulative", year: { calendar: 2019 }, from: 1, to: 1 }),
        plan(2020),
        value(month(2019, 12)),
        value(month(2020, 1)),
        value({ kind: "cumulative", year: { calendar: 2020 }, from: 1, to: 1 }),
      ],
      [{ label: "Điện", unit: "Triệu KWh", figures: [92, 92, 1968, 78, 73, 73] }],
    );
    const columns = computeMeasures([table], DEFAULT_SETTINGS);
    expect(
      columns.map((c) => [c.measure, c.comparison.current.column, c.comparison.base.column, round2(c.cells[0]?.value)]),
    ).toEqual([
      ["growth-same-period", 6, 2, 79.35],
      ["growth-same-period", 7, 3, 79.35],
      ["growth-previous-period", 6, 5, 93.59],
      ["plan-attainment", 7, 4, 3.71],
    ]);
    expect(columns.map((c) => c.header.vi)).toEqual([
      "Tháng 1 so với cùng kỳ (%)",
      "1 tháng so với cùng kỳ (%)",
      "So với kỳ trước (%)",
      "So với kế hoạch năm (%)",
    ]);
  });

  test("a year against the year before is growth on the same period, once", () => {
    const table = tableOf(
      [value(wholeYear(2023)), value(wholeYear(2024))],
      [{ label: "Điện", unit: "Triệu KWh", figures: [92, 100] }],
    );
    expect(computeMeasures([table], DEFAULT_SETTINGS).map((c) => [c.measure, c.header.vi, c.header.en])).toEqual([
      ["growth-same-period", "So với năm trước (%)", "On previous year (%)"],
    ]);
  });

  test("one attainment for each plan, in the plan's words", () => {
    const table = tableOf(
      [
        plan(2024, { header: ["Kế hoạch năm 2024", "TW giao"] }),
        plan(2024, { header: ["Kế hoạch năm 2024", "HĐND giao", "2"] }),
        value(sixMonths(2024)),
      ],
      [{ label: "Thu ngân sách", unit: "Tỷ đồng", figures: [1000, 1250, 500] }],
    );
    const columns = computeMeasures([table], DEFAULT_SETTINGS);
    expect(columns.map((c) => [c.header.vi, c.cells[0]?.value])).toEqual([
      ["So với kế hoạch TW giao (%)", 50],
      ["So với kế hoạch HĐND giao (%)", 40],
    ]);
  });

  test.each([
    [["KH TW giao"], ["KH tỉnh giao"], "So với KH TW giao (%)"],
    [["Kế hoạch năm 2024"], ["Kế hoạch điều chỉnh"], "So với kế hoạch năm 2024 (%)"],
    [["Chỉ tiêu giao"], ["Kế hoạch"], "So với chỉ tiêu giao (%)"],
    [["Trung ương giao"], ["Tỉnh giao"], "So với Trung ương giao (%)"],
    [["Kế hoạch"], ["Kế hoạch"], "So với kế hoạch (%)"],
  ])("a plan headed %j beside one headed %j", (first, second, header) => {
    const table = tableOf(
      [plan(2024, { header: first }), plan(2024, { header: second }), value(sixMonths(2024))],
      [{ label: "Thu ngân sách", unit: "Tỷ đồng", figures: [1000, 1250, 500] }],
    );
    expect(measure(table, "plan-attainment").header.vi).toBe(header);
  });

  test("columns in different multiples of one unit are brought to one", () => {
    const table = tableOf(
      [
        plan(2024, { unit: unitOf("Tỷ đồng") }),
        value(sixMonths(2023), { unit: unitOf("Tỷ đồng") }),
        value(sixMonths(2024), { unit: unitOf("Triệu đồng") }),
      ],
      [{ label: "Bán lẻ", figures: [100, 40, 50000] }],
    );
    expect(measure(table, "plan-attainment").cells[0]).toMatchObject({
      value: 50,
      formula: '=IF(COUNT(E2,C2)=2,IF(AND(C2>0,E2>=0),E2/(C2*1000)*100,""),"")',
    });
    expect(measure(table, "growth-same-period").cells[0]?.value).toBe(125);
  });

  test.each([
    ["Tỷ đồng", "Triệu đồng", 100, 40_000, 10_000, "(C2*1000-D2)/6"],
    ["Triệu đồng", "Tỷ đồng", 100_000, 40, 10, "(C2/1000-D2)/6"],
  ])(
    "what a month must still bring is told in the current column's unit: a plan in %s, reached in %s",
    (planned, reached, goal, done, monthly, taken) => {
      const table = tableOf(
        [plan(2024, { unit: unitOf(planned) }), value(sixMonths(2024), { unit: unitOf(reached) })],
        [{ label: "Bán lẻ", figures: [goal, done] }],
      );
      expect(takeMeasure(requiredRunRate, table)[0]?.cells[0]).toMatchObject({
        status: "ok",
        value: monthly,
        formula: `=IF(COUNT(D2,C2)=2,IF(AND(C2>0,D2>=0),${taken},""),"")`,
      });
    },
  );

  test.each([
    ["Tỷ đồng", "Triệu đồng", 100, 25_000, "D2/(C2*1000)*12/6"],
    ["Triệu đồng", "Tỷ đồng", 100_000, 25, "D2*1000/C2*12/6"],
  ])("the pace of a plan in %s, reached in %s", (planned, reached, goal, done, taken) => {
    const table = tableOf(
      [plan(2024, { unit: unitOf(planned) }), value(sixMonths(2024), { unit: unitOf(reached) })],
      [{ label: "Bán lẻ", figures: [goal, done] }],
    );
    expect(takeMeasure(pace, table)[0]?.cells[0]).toMatchObject({
      status: "ok",
      value: 0.5,
      formula: `=IF(COUNT(D2,C2)=2,IF(AND(C2>0,D2>=0),${taken},""),"")`,
    });
  });

  test("columns in units that cannot be compared are not", () => {
    const table = tableOf(
      [value(sixMonths(2023), { unit: unitOf("Tấn") }), value(sixMonths(2024), { unit: unitOf("Tỷ đồng") })],
      [{ label: "Cà phê", figures: [40, 50] }],
    );
    expect(computeMeasures([table], DEFAULT_SETTINGS)).toEqual([]);
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
    computeMeasures([tableOf(halfYears, rows)], DEFAULT_SETTINGS).flatMap((c) => c.cells.map((cell) => cell.value));

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
        for (const column of computeMeasures([table], DEFAULT_SETTINGS)) {
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
