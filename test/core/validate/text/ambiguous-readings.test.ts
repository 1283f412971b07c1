import type { ColumnModel } from "../../../../src/core/model/tables/table";
import { chooseReading } from "../../../../src/core/validate/text/ambiguous-readings";
import { plan, sixMonths, tableOf, value } from "../../compute/table-of";

const growth: Partial<ColumnModel> = {
  role: "measure",
  measure: "growth-same-period",
  form: "index",
  period: sixMonths(2024),
  header: ["So với cùng kỳ (%)"],
};
const readings = { vi: 1234, en: 1.234 };

test.each([
  ["the current figure's", [1000, "1.234", 123.4], 3],
  ["the base's", ["1.234", 1357.4, 110], 2],
])("a printed growth decides %s reading, whatever style the other texts have", (_, figures, column) => {
  const table = tableOf(
    [value(sixMonths(2023)), value(sixMonths(2024)), growth],
    [
      { label: "Cà phê", unit: "Tấn", figures },
      { label: "Chè", unit: "Tấn", figures: ["1.5", "2.5", null] },
    ],
  );
  const [first] = table.rows;
  expect(first && chooseReading(table, first, column, readings)).toEqual({ value: 1234, by: "ratio" });
});

test("without a growth that fits one reading alone the neighbour decides, and without a neighbour nothing does", () => {
  const choice = (...figures: readonly (number | string | null)[]) => {
    const table = tableOf(
      [value(sixMonths(2023)), value(sixMonths(2024)), growth],
      [{ label: "Cà phê", unit: "Tấn", figures }],
    );
    const [first] = table.rows;
    return first && chooseReading(table, first, 3, readings);
  };
  expect(choice(1100, null, 300)).toEqual({ value: 1234, by: "neighbours" });
  expect(choice(null, null, 123.4)).toBeNull();
});

test("a column that the figure is not compared with is no neighbour", () => {
  const table = tableOf(
    [plan(2024), value(sixMonths(2023)), value(sixMonths(2024))],
    [{ label: "Cà phê", unit: "Tấn", figures: [20000, 1100, null] }],
  );
  const [first] = table.rows;
  expect(first && chooseReading(table, first, 4, readings)).toEqual({ value: 1234, by: "neighbours" });
});
