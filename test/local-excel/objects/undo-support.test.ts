import { errorCode, onSheet, openExcel, type OpenExcel, type Script } from "./excel";

let excel: OpenExcel;
beforeEach(async () => {
  excel = await openExcel(["One", "Two"]);
});
afterEach(() => {
  excel.close();
});

/** What becomes of a script in an undo group. */
async function inGroup(script: Script<unknown>): Promise<string> {
  excel.host.session.mergingUndo = true;
  const outcome = await errorCode(onSheet(excel, script)).catch(() => "done");
  excel.host.session.mergingUndo = false;
  return outcome;
}

test.each<readonly [string, Script<unknown>, string]>([
  ["a sheet is deleted", (sheet) => sheet.delete(), "UndoNotSupported"],
  ["a sheet is renamed, which has no undo on the desktop", (sheet) => void (sheet.name = "Three"), "UndoNotSupported"],
  ["a sheet is hidden", (sheet) => void (sheet.visibility = "Hidden"), "UndoNotSupported"],
  ["a sheet is protected", (sheet) => sheet.protection.protect(), "UndoNotSupported"],
  ["a sheet's name is read", (sheet) => void sheet.load("name"), "done"],
  ["a sheet is added", (_, context) => void context.workbook.worksheets.add("Three"), "done"],
  ["a cell is written", (sheet) => void (sheet.getRange("A1").values = [[1]]), "done"],
])("in an undo group: %s", async (_, script, outcome) => {
  expect(await inGroup(script)).toBe(outcome);
});

test("outside a group the same is done", async () => {
  await onSheet(excel, (sheet) => sheet.delete());
  expect(excel.workbook.sheets.map((s) => s.name)).toEqual(["Two"]);
});
