import { createEngine } from "../../../src/local-excel/calc/create-engine";
import { publishedResults } from "../../fixtures/published-results";
import { type Entry, enter, newWorkbook, shown, table, valueAt } from "./small-workbook";

interface Oracle {
  readonly sheet: string;
  readonly data: readonly (readonly Entry[])[];
  readonly names: Readonly<Record<string, number>>;
  readonly hiddenRow: number;
  readonly cases: readonly { readonly formula: string; readonly expected: Entry }[];
}

const oracle = publishedResults<Oracle>("formulas.json");
const names = Object.fromEntries(Object.entries(oracle.names).map(([name, value]) => [name, String(value)]));
const workbook = newWorkbook({ [oracle.sheet]: oracle.data, Tính: [] }, names);
const [data, formulas] = workbook.sheets;
if (data === undefined || formulas === undefined) throw new Error("no sheets");
const columns = (oracle.data[0] ?? []).map(String);
data.tables = [table("tblDL", { top: 0, left: 0, bottom: oracle.data.length - 1, right: columns.length - 1 }, columns)];
data.rows.set(oracle.hiddenRow - 1, { height: null, hidden: true, style: null, outlineLevel: 0 });
oracle.cases.forEach(({ formula }, row) => enter(formulas, row, 0, formula));
const report = createEngine().calculate(workbook);

test("no formula is kept", () => {
  expect(report.kept).toEqual([]);
  expect(oracle.cases.length).toBeGreaterThan(70);
});

test.each(oracle.cases.map(({ formula, expected }, index) => [formula, shown(expected), index] as const))(
  "%s is %p",
  (_formula, expected, index) => {
    const value = valueAt(workbook, `A${String(index + 1)}`, "Tính");
    if (typeof expected === "number") expect(value).toBeCloseTo(expected, 10);
    else expect(value).toBe(expected ?? "");
  },
);
