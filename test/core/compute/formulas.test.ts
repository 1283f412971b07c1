import fc from "fast-check";
import { MEASURES } from "../../../src/core/compute/catalogue";
import { takeMeasure } from "../../../src/core/compute/compute-measures";
import { createEngine } from "../../../src/local-excel/calc/create-engine";
import type { ComparativeMeasure } from "../../../src/core/model/tables/comparison";
import type { ColumnModel, MeasureForm } from "../../../src/core/model/tables/table";
import { newWorkbook } from "../../local-excel/calc/small-workbook";
import { month, plan, seedTable, sixMonths, tableOf, unitOf, value, wholeYear } from "./table-of";
import type { RowSpec } from "./table-of";

const TROUBLE = ["", " ", "-", "…", "1.078,60", 0, -3, true, null] as const;
const cell = fc.oneof(
  { weight: 4, arbitrary: fc.double({ min: 0.001, max: 1e7, noNaN: true }) },
  { weight: 1, arbitrary: fc.constantFrom(...TROUBLE) },
);
const nature = fc.constantFrom<"level" | "index" | "rate">("level", "level", "index", "rate");
const rows = fc.array(fc.record({ figures: fc.tuple(cell, cell, cell, cell), nature, level: fc.constantFrom(0, 1) }), {
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
  measure: string,
): readonly RowSpec[] =>
  given.map((r, i) => ({
    label: `Chỉ tiêu ${String(i)}`,
    unit: r.nature === "level" ? "Tấn" : "%",
    nature: measure === "contribution-bounds" ? "index" : r.nature,
    level: i === 0 ? 0 : r.level,
    // Excel compares fifteen digits: figures that differ beyond them are one to it.
    figures: r.figures.map((f) =>
      measure in COLUMNS && typeof f === "number" ? Number(f.toFixed(4)) : f,
    ) as RowSpec["figures"],
  }));

type Columns = (unit: Partial<ColumnModel>, base: Partial<ColumnModel>) => readonly Partial<ColumnModel>[];

/** The columns of four figures that most measures are taken from, the last one of another kind. */
const usual =
  (of: ComparativeMeasure): Columns =>
  (unit, base) => {
    const [earlier, later] =
      of === "growth-previous-period" ? [month(2024, 5), month(2024, 6)] : [sixMonths(2023), sixMonths(2024)];
    return [plan(2024, unit), value(earlier, base), value(later, unit), { role: "note" }];
  };

/** Those of the measures that need others. */
const COLUMNS: Readonly<Record<string, Columns>> = {
  "required-growth": (unit, base) => [
    plan(2024, base),
    value(sixMonths(2023), unit),
    value(sixMonths(2024), unit),
    value(wholeYear(2023), unit),
  ],
  "price-volume": () => [
    value(sixMonths(2023), { quantity: "volume" }),
    value(sixMonths(2023), { quantity: "value" }),
    value(sixMonths(2024), { quantity: "volume" }),
    value(sixMonths(2024), { quantity: "value" }),
  ],
  "contribution-bounds": () => [
    value(sixMonths(2024)),
    ...["a", "b", "c"].map((header) => ({ role: "note" as const, header: [header] })),
  ],
};

/** How many columns they come to, where it is not one; indices without sectors have no bounds. */
const COUNTS: Readonly<Record<string, readonly number[]>> = { "price-volume": [2], "contribution-bounds": [0, 2] };

test.each(MEASURES.map((m) => [m.id, m] as const))(
  "%s: the engine gives the value of every formula, and nothing where there is none",
  (_id, measure) => {
    fc.assert(
      fc.property(rows, forms, fc.boolean(), (given, form, scaled) => {
        const unit = scaled ? { unit: unitOf("Nghìn tấn") } : {};
        const base = scaled ? { unit: unitOf("Tấn") } : {};
        const table = tableOf(
          [
            ...(COLUMNS[measure.id] ?? usual(measure.of))(unit, base),
            { role: "measure", measure: "growth-same-period", period: sixMonths(2024), form },
          ],
          specs(given, measure.id).map((r) => ({ ...r, figures: [...r.figures, 1] })),
        );
        const workbook = newWorkbook({
          T: table.sheet.cells.map((row) =>
            row.map((c) => (c === null ? null : (c.value as string | number | boolean))),
          ),
        });
        const sheetId = workbook.sheets[0]?.id ?? "";
        const columns = takeMeasure(measure, table);
        expect(COUNTS[measure.id] ?? [1]).toContain(columns.length);
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
