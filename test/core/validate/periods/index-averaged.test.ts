import rule from "../../../../src/core/validate/periods/index-averaged";
import { DEFAULT_SETTINGS } from "../../../../src/core/model/requests/settings";
import type { MeasureForm } from "../../../../src/core/model/tables/table";
import { sixMonths, tableOf, value } from "../../compute/table-of";

function accused(base: number, current: number, printed: number, form: MeasureForm): boolean {
  const table = tableOf(
    [
      value(sixMonths(2023)),
      value(sixMonths(2024)),
      { role: "measure", measure: "growth-same-period", form, period: sixMonths(2024), header: ["So với cùng kỳ (%)"] },
    ],
    [
      {
        label: "Chỉ số sản xuất công nghiệp (IIP) so với cùng kỳ",
        unit: "%",
        nature: "index",
        figures: [base, current, printed],
      },
    ],
  );
  return rule.check({ table, tables: [table], settings: DEFAULT_SETTINGS, fileName: "" }).findings.length > 0;
}

test.each<[string, number, number, number, MeasureForm, boolean]>([
  ["the index itself", 95, 104.5, 104.5, "index", false],
  ["divided by the index before", 95, 104.5, 110, "index", true],
  ["the index less a hundred", 95, 104.5, 4.5, "change", false],
  ["less a hundred, where division says the same", 100, 104.5, 4.5, "change", false],
  ["divided by the index before, less a hundred", 95, 104.5, 10, "change", true],
])("the growth of an index is %s", (_, base, current, printed, form, expected) => {
  expect(accused(base, current, printed, form)).toBe(expected);
});
