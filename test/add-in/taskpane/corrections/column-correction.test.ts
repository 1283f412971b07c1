import type { ColumnModel, TableModel } from "../../../../src/core/model/tables/table";
import { columnDraft, correctionOf, withMeasure } from "../../../../src/add-in/taskpane/corrections/column-correction";
import { tableOf } from "../../../core/layout/table-text";
import { GOALS } from "../drawings";

describe("what is chosen for a column", () => {
  const table: TableModel = tableOf(GOALS.rows);
  const at = (index: number): ColumnModel => {
    const found = table.columns[index];
    if (!found) throw new Error("no column");
    return found;
  };
  const draft = (index: number): ReturnType<typeof columnDraft> => columnDraft(at(index), table, 2030);

  test("says only what is otherwise than read", () => {
    expect(correctionOf(draft(4), at(4))).toEqual({});
    expect(correctionOf({ ...draft(4), scenario: "estimate" }, at(4))).toEqual({ scenario: "estimate" });
    expect(correctionOf({ ...draft(4), role: "note" }, at(4))).toEqual({ role: "note" });
    expect(correctionOf({ ...draft(4), period: { ...draft(4).period, kind: "unknown" } }, at(4))).toEqual({
      period: null,
    });
    expect(correctionOf({ ...draft(4), unit: " Tấn " }, at(4))).toEqual({ unit: "Tấn" });
    expect(
      correctionOf(
        { ...draft(4), unit: "  " },
        { ...at(4), unit: { text: "Tấn", dimension: "mass", base: "tấn", factor: 1 } },
      ),
    ).toEqual({ unit: null });
  });

  test("says all of another role", () => {
    expect(correctionOf(withMeasure({ ...draft(4), role: "measure" }, "plan-attainment", at(4), table), at(4))).toEqual(
      { role: "measure", measure: "plan-attainment", form: "index", quantity: null },
    );
  });

  test.each([
    ["fraction", [1.05, 0.98, 1.2]],
    ["index", [105, 98, 120]],
    ["change", [5, -2, 20]],
  ] as const)("a measure is first taken for what its figures look like: %s", (form, values) => {
    const of = tableOf([
      ["SẢN LƯỢNG NĂM 2024"],
      ["Sản phẩm", "Năm 2024", "Cột lạ"],
      ...values.map((value, i) => [`Loại ${String(i)}`, 10 * (i + 1), value]),
    ]);
    const odd = of.columns[2];
    if (!odd) throw new Error("no column");
    expect(
      withMeasure(columnDraft({ ...odd, role: "value", form: null }, of, 2030), "growth-same-period", odd, of).form,
    ).toBe(form);
  });
});
