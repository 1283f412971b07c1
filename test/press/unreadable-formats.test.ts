import { cellName } from "../../src/core/model/cells/address";
import type { Desk } from "../add-in/excel/desk";
import { openDesk, reportOf } from "../add-in/excel/desk";
import type { Drawing } from "../add-in/excel/draw-book";
import { drawBook, open, OUTPUT, TRADE } from "../add-in/excel/draw-book";
import { faultyObjects } from "../add-in/excel/fault";
import { stateOf } from "../add-in/excel/workbook-state";

jest.setTimeout(60_000);

/** Trade with a number kept as text, which is marked, and a conditional format of the clerk's. */
const MARKED: Drawing = { ...TRADE, rows: TRADE.rows.map((row, i) => (i === 8 ? [...row.slice(0, 4), "450,0"] : row)) };

let desk: Desk | null = null;
afterEach(() => {
  desk?.close();
  desk = null;
});

test.each<readonly [string, string]>([
  ["its formula", "ConditionalFormatRule.Formula"],
  ["its type", "ConditionalFormat.Type"],
])("a conditional format of which Excel cannot read %s is left alone and stops nothing", async (_, member) => {
  const fault = faultyObjects();
  const { document } = open(drawBook(MARKED, OUTPUT));
  desk = await openDesk(document, fault.options);
  await desk.office.run(async (context) => {
    const format = context.workbook.worksheets.getItem(OUTPUT.name).getRange("D4:D7").conditionalFormats.add("Custom");
    format.custom.rule.formula = "=D4>5000";
    await context.sync();
  });
  const before = stateOf(document);
  const theirs = document.sheets[1]?.conditionalFormats[0]?.id ?? "";
  expect(theirs).not.toBe("");
  fault.refuseReading = (read, self) => read === member && JSON.stringify(self).includes(theirs);
  expect(reportOf(await desk.press()).edits.applied).toBeGreaterThan(0);
  const marks = document.sheets[0]?.conditionalFormats.length ?? 0;
  expect(marks).toBeGreaterThan(0);
  expect(reportOf(await desk.press()).edits.applied).toBe(0);
  expect(document.sheets[0]?.conditionalFormats).toHaveLength(marks);
  const state = await desk.remove();
  expect([state.stage, stateOf(document)]).toEqual(["removed", before]);
});

test("a mark whose formula Excel answers as it is at the first cell of the sheet is known again", async () => {
  const { document } = open(drawBook(MARKED));
  desk = await openDesk(document);
  reportOf(await desk.press());
  const [sheet] = document.sheets;
  if (sheet === undefined) throw new Error("no sheet");
  expect(sheet.conditionalFormats.length).toBeGreaterThan(0);
  sheet.conditionalFormats = sheet.conditionalFormats.map((format) => {
    const [area] = format.areas;
    if (format.rule.kind !== "custom" || area === undefined) return format;
    const cell = cellName({ row: area.top, column: area.left });
    expect(format.rule.formula).toContain(cell);
    return { ...format, rule: { ...format.rule, formula: format.rule.formula.replaceAll(cell, "A1") } };
  });
  const before = stateOf(document);
  expect(reportOf(await desk.press()).edits.applied).toBe(0);
  expect(stateOf(document)).toEqual(before);
});
