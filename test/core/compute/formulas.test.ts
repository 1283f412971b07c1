import fc from "fast-check";
import { MEASURES } from "../../../src/core/compute/catalogue";
import { takeMeasure } from "../../../src/core/compute/compute-measures";
import { createEngine } from "../../../src/local-excel/calc/create-engine";
import type { MeasureForm } from "../../../src/core/model/tables/table";
import { newWorkbook } from "../../local-excel/calc/small-workbook";
import { month, plan, seedTable, sixMonths, tableOf, unitOf, value } from "./table-of";
import type { RowSpec } from "./table-of";

const TROUBLE = ["", " ", "-", "…", "1.078,60", 0, -3, true, null] as const;
const cell = fc.oneof(
  { weight: 4, arbitrary: fc.double({ min: 0.001, max: 1e7, noNaN: true }) },
  { weight: 1, arbitrary: fc.constantFrom(...TROUBLE) },
);
const nature = fc.constantFrom<"level" | "index" | "rate">("level", "level", "index", "rate");
const rows = fc.array(fc.record({ figures: fc.tuple(cell, cell, cell), nature, level: fc.constantFrom(0, 1) }), {
  minLength: 1,
  maxLength: 6,
});
const forms = fc.constantFrom<MeasureForm>("index", "change", "fraction");

const specs = (
  given: readonly {
    readonly figures: readonly unknown[];
    readonly nature: "level" | "index" | "rate";
    readonly level: number;
  }[],
): readonly RowSpec[] =>
  given.map((r, i) => ({
    label: `Chỉ tiêu ${String(i)}`,
    unit: r.nature === "level" ? "Tấn" : "%",
    nature: r.nature,
    level: i === 0 ? 0 : r.level,
    figures: r.figures as RowSpec["figures"],
  }));

test.each(MEASURES.map((m) => [m.id, m] as const))(
  "%s: the engine gives the value of every formula, and nothing where there is none",
  (_id, measure) => {
    fc.assert(
      fc.property(rows, forms, fc.boolean(), (given, form, scaled) => {
        const unit = scaled ? { unit: unitOf("Nghìn tấn") } : {};
        const base = scaled ? { unit: unitOf("Tấn") } : {};
        const [earlier, later] =
          measure.of === "growth-previous-period"
            ? [month(2024, 5), month(2024, 6)]
            : [sixMonths(2023), sixMonths(2024)];
        const table = tableOf(
          [
            plan(2024, unit),
            value(earlier, base),
            value(later, unit),
            { role: "measure", measure: "growth-same-period", period: sixMonths(2024), form },
          ],
          specs(given).map((r) => ({ ...r, figures: [...r.figures, 1] })),
        );
        const workbook = newWorkbook({
          T: table.sheet.cells.map((row) =>
            row.map((c) => (c === null ? null : (c.value as string | number | boolean))),
          ),
        });
        const sheetId = workbook.sheets[0]?.id ?? "";
        const columns = takeMeasure(measure, table);
        expect(columns).toHaveLength(1);
        for (const column of columns) {
          for (const computation of column.cells) {
            if (computation.formula === null) {
              expect(computation).toMatchObject({ status: "not-a-ratio", value: null });
              continue;
            }
            const shown = createEngine().evaluate(
              workbook,
              { sheetId, row: computation.row, column: 20 },
              computation.formula.slice(1),
            );
            expect(shown).toBe(computation.value ?? "");
            expect(computation.value === null).toBe(
              !["ok", "by-definition", "small-base"].includes(computation.status),
            );
          }
        }
      }),
      { numRuns: 60 },
    );
  },
);

test("an error value in a figure keeps the cell quiet", () => {
  const table = seedTable();
  const [growth] = MEASURES.flatMap((m) => takeMeasure(m, table));
  const workbook = newWorkbook({
    T: table.sheet.cells.map((row) => row.map((c) => (c === null ? null : (c.value as string | number)))),
  });
  workbook.sheets[0]?.cells.get(7)?.set(3, { value: { error: "#REF!" }, formula: null, style: 0 });
  const formula = growth?.cells.find((c) => c.row === 7)?.formula ?? "";
  expect(
    createEngine().evaluate(workbook, { sheetId: workbook.sheets[0]?.id ?? "", row: 7, column: 20 }, formula.slice(1)),
  ).toBe("");
});
