import { createWorkbook } from "../../../src/xlsx/package/blank-workbook";
import { openOfficePage, type OfficePage } from "../office-page";

let excel: OfficePage;
let changes = 0;
beforeEach(async () => {
  excel = await openOfficePage({
    workbook: createWorkbook("t.xlsx", ["Một", "Hai"]).document,
    onChange: () => void (changes += 1),
  });
  changes = 0;
});
afterEach(() => excel.close());

test.each<readonly [string, (sheet: Excel.Worksheet, context: Excel.RequestContext) => void, boolean]>([
  ["reading", (sheet) => sheet.getRange("A1:B2").load("values,formulas"), false],
  ["asking for the used range", (sheet) => sheet.getUsedRangeOrNullObject(true).load("address"), false],
  ["writing", (sheet) => void (sheet.getRange("A1").values = [[1]]), true],
  ["a look", (sheet) => void (sheet.getRange("A1").format.fill.color = "#FF0000"), true],
  ["selecting", (sheet) => sheet.getRange("B2").select(), true],
  ["another sheet in front", (_, context) => context.workbook.worksheets.getItem("Hai").activate(), true],
  ["a new sheet", (_, context) => void context.workbook.worksheets.add("Ba"), true],
])("whether a batch is told as a change of the workbook: %s", async (_, script, expected) => {
  await excel.run(async (context) => {
    script(context.workbook.worksheets.getItem("Một"), context);
    await context.sync();
  });
  expect(changes > 0).toBe(expected);
});
