import { halfYears, measure } from "./measures-of";
import { month, sixMonths, tableOf } from "./table-of";
import type { RowSpec } from "./table-of";

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
