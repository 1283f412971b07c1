import { computeMeasures, takeMeasure } from "../../../src/core/compute/compute-measures";
import { pace } from "../../../src/core/compute/measures/pace";
import { requiredRunRate } from "../../../src/core/compute/measures/required-run-rate";
import { measure, round2 } from "./measures-of";
import { month, plan, sixMonths, tableOf, unitOf, value, wholeYear } from "./table-of";

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
    const columns = computeMeasures([table]);
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
    expect(computeMeasures([table]).map((c) => [c.measure, c.header.vi, c.header.en])).toEqual([
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
    const columns = computeMeasures([table]);
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
    ["Tỷ đồng", "Triệu đồng", [100, 40_000], 10_000, "(C2*1000-D2)/6"],
    ["Triệu đồng", "Tỷ đồng", [100_000, 40], 10, "(C2/1000-D2)/6"],
  ])(
    "what a month must still bring is told in the current column's unit: a plan in %s, reached in %s",
    (planned, reached, figures, monthly, taken) => {
      const table = tableOf(
        [plan(2024, { unit: unitOf(planned) }), value(sixMonths(2024), { unit: unitOf(reached) })],
        [{ label: "Bán lẻ", figures }],
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
    expect(computeMeasures([table])).toEqual([]);
  });
});
