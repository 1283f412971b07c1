import { errorCode, loaded, onSheet, openExcel, type OpenExcel } from "./excel";

let excel: OpenExcel;
beforeAll(async () => {
  excel = await openExcel();
  await onSheet(excel, (sheet) => {
    sheet.getRange("B2:D4").values = [
      [1, 2, 3],
      [4, 5, 6],
      [7, 8, 9],
    ];
    sheet.getRange("G10:H10").merge();
  });
});
afterAll(() => {
  excel.close();
});

// member of Range, how it is called on B2:D4, the address it gives
const ways: readonly (readonly [string, (range: Excel.Range, sheet: Excel.Worksheet) => Excel.Range, string])[] = [
  ["getCell(0, 0)", (range) => range.getCell(0, 0), "B2"],
  ["getCell(5, 5), outside", (range) => range.getCell(5, 5), "G7"],
  ["getRow(1)", (range) => range.getRow(1), "B3:D3"],
  ["getColumn(2)", (range) => range.getColumn(2), "D2:D4"],
  ["getRowsAbove()", (range) => range.getRowsAbove(), "B1:D1"],
  ["getRowsBelow(2)", (range) => range.getRowsBelow(2), "B5:D6"],
  ["getRowsBelow(-2), inside", (range) => range.getRowsBelow(-2), "B3:D4"],
  ["getColumnsBefore()", (range) => range.getColumnsBefore(), "A2:A4"],
  ["getColumnsAfter(3)", (range) => range.getColumnsAfter(3), "E2:G4"],
  ["getOffsetRange(-1, 2)", (range) => range.getOffsetRange(-1, 2), "D1:F3"],
  ["getResizedRange(1, -2)", (range) => range.getResizedRange(1, -2), "B2:B5"],
  ["getAbsoluteResizedRange(1, 2)", (range) => range.getAbsoluteResizedRange(1, 2), "B2:C2"],
  ["getBoundingRect(D10:E15)", (range) => range.getBoundingRect("D10:E15"), "B2:E15"],
  ["getIntersection(C3:F9)", (range, sheet) => range.getIntersection(sheet.getRange("C3:F9")), "C3:D4"],
  ["getEntireRow", (range) => range.getEntireRow(), "2:4"],
  ["getEntireColumn", (range) => range.getEntireColumn(), "B:D"],
  ["getLastCell", (range) => range.getLastCell(), "D4"],
  ["getLastRow", (range) => range.getLastRow(), "B4:D4"],
  ["getLastColumn", (range) => range.getLastColumn(), "D2:D4"],
  ["getUsedRange of A:C", (_range, sheet) => sheet.getRange("A:C").getUsedRange(true), "B2:C4"],
  ["getSurroundingRegion of C3", (_range, sheet) => sheet.getRange("C3").getSurroundingRegion(), "B2:D4"],
  ["getSurroundingRegion of A1, diagonal", (_range, sheet) => sheet.getRange("A1").getSurroundingRegion(), "A1:D4"],
  ["getRangeEdge(Down) of B2", (_range, sheet) => sheet.getRange("B2").getRangeEdge("Down"), "B4"],
  ["getRangeEdge(Down) of A1", (_range, sheet) => sheet.getRange("A1").getRangeEdge("Down"), "A1048576"],
  ["getRangeEdge(Right) of A3", (_range, sheet) => sheet.getRange("A3").getRangeEdge("Right"), "B3"],
  ["getExtendedRange(Right) of B2", (_range, sheet) => sheet.getRange("B2").getExtendedRange("Right"), "B2:D2"],
  ["getRangeByIndexes(1, 2, 3, 4)", (_range, sheet) => sheet.getRangeByIndexes(1, 2, 3, 4), "C2:F4"],
  ["worksheet.getCell(0, 1)", (_range, sheet) => sheet.getCell(0, 1), "B1"],
];

test.each(ways)("Range.%s", async (_name, go, expected) => {
  const result = await onSheet(excel, async (sheet) => {
    const range = await loaded(
      go(sheet.getRange("B2:D4"), sheet),
      "address,addressLocal,rowIndex,columnIndex,rowCount,columnCount",
    );
    return [range.address, range.addressLocal];
  });
  expect(result).toEqual([`Sheet1!${expected}`, `Sheet1!${expected}`]);
});

const refusals: readonly (readonly [string, (range: Excel.Range, sheet: Excel.Worksheet) => Excel.Range, string])[] = [
  ["getRow beyond the range", (range) => range.getRow(3), "InvalidArgument"],
  ["getColumn(-1)", (range) => range.getColumn(-1), "InvalidArgument"],
  ["getOffsetRange off the sheet", (range) => range.getOffsetRange(-2, 0), "InvalidArgument"],
  ["getResizedRange to nothing", (range) => range.getResizedRange(-3, 0), "InvalidArgument"],
  ["getColumnsBefore off the sheet", (range) => range.getColumnsBefore(2), "InvalidArgument"],
  ["getIntersection of ranges that do not meet", (range) => range.getIntersection("Z1"), "ItemNotFound"],
  ["getUsedRange of empty cells", (_range, sheet) => sheet.getRange("Z1:Z9").getUsedRange(), "ItemNotFound"],
  ["getRangeByIndexes off the sheet", (_range, sheet) => sheet.getRangeByIndexes(0, 16_384, 1, 1), "InvalidArgument"],
];

test.each(refusals)("Range.%s is refused", async (_name, go, code) => {
  expect(await errorCode(onSheet(excel, async (sheet) => loaded(go(sheet.getRange("B2:D4"), sheet), "address")))).toBe(
    code,
  );
});

test("rowIndex, columnIndex, rowCount, columnCount, cellCount", async () => {
  const range = await onSheet(excel, async (sheet) =>
    loaded(sheet.getRange("B2:D4"), "rowIndex,columnIndex,rowCount,columnCount,cellCount"),
  );
  expect([range.rowIndex, range.columnIndex, range.rowCount, range.columnCount, range.cellCount]).toEqual([
    1, 1, 3, 3, 9,
  ]);
});

test("getMergedAreasOrNullObject gives whole the merged areas that begin in the range, or a null object", async () => {
  const result = await onSheet(excel, async (sheet) => {
    const merged = sheet.getRange("G9:G11").getMergedAreasOrNullObject().load("address,areaCount");
    const reachingIn = sheet.getRange("H9:H11").getMergedAreasOrNullObject();
    const none = sheet.getRange("A1").getMergedAreasOrNullObject();
    await sheet.context.sync();
    return [merged.address, merged.areaCount, reachingIn.isNullObject, none.isNullObject];
  });
  expect(result).toEqual(["Sheet1!G10:H10", 1, true, true]);
});

test("OrNullObject members of Range", async () => {
  const result = await onSheet(excel, async (sheet) => {
    const none = [
      sheet.getRange("Z1").getUsedRangeOrNullObject(true),
      sheet.getRange("B2").getIntersectionOrNullObject("C3"),
    ];
    await sheet.context.sync();
    return none.map((each) => each.isNullObject);
  });
  expect(result).toEqual([true, true]);
});

test("Worksheet.getRanges: several areas; address, areaCount, cellCount, areas, getIntersection", async () => {
  const result = await onSheet(excel, async (sheet) => {
    const ranges = sheet.getRanges("B2:C3, F5").load("address,areaCount,cellCount,isEntireRow,areas/items/address");
    const shared = ranges.getIntersection(sheet.getRange("C3:Z9")).load("address");
    const used = ranges.getUsedRangeAreasOrNullObject(true).load("address");
    await sheet.context.sync();
    return [
      ranges.address,
      ranges.areaCount,
      ranges.cellCount,
      ranges.areas.items.map((each) => each.address),
      shared.address,
      used.address,
    ];
  });
  expect(result).toEqual([
    "Sheet1!B2:C3,Sheet1!F5",
    2,
    5,
    ["Sheet1!B2:C3", "Sheet1!F5"],
    "Sheet1!C3,Sheet1!F5",
    "Sheet1!B2:C3",
  ]);
});
