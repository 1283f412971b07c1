import {
  LAST_COLUMN,
  LAST_ROW,
  cellName,
  columnIndex,
  columnName,
  contains,
  overlaps,
  parseRange,
  placeName,
  quotedSheetName,
  rangeName,
  singleCell,
} from "../../../../src/core/model/cells/address";

test.each([
  [0, "A"],
  [25, "Z"],
  [26, "AA"],
  [51, "AZ"],
  [52, "BA"],
  [701, "ZZ"],
  [702, "AAA"],
  [LAST_COLUMN, "XFD"],
])("column %i is %s, and back", (index, name) => {
  expect(columnName(index)).toBe(name);
  expect(columnIndex(name)).toBe(index);
  expect(columnIndex(name.toLowerCase())).toBe(index);
});

test("a cell is named by column and row, a range by its corners, a single cell by itself", () => {
  expect(cellName({ row: 2, column: 1 })).toBe("B3");
  expect(cellName({ row: LAST_ROW, column: LAST_COLUMN })).toBe("XFD1048576");
  expect(rangeName({ top: 2, left: 1, bottom: 8, right: 3 })).toBe("B3:D9");
  expect(rangeName({ top: 2, left: 1, bottom: 2, right: 3 })).toBe("B3:D3");
  expect(rangeName(singleCell({ row: 2, column: 1 }))).toBe("B3");
  expect(placeName("Biểu 1", { top: 8, left: 5, bottom: 8, right: 5 })).toBe("Biểu 1!F9");
});

const B3_D9 = { top: 2, left: 1, bottom: 8, right: 3 };

test.each([
  ["B3:D9", B3_D9],
  ["$B$3:$D$9", B3_D9],
  ["d9:b3", B3_D9],
  ["D3:B9", B3_D9],
  ["Sheet!B3", singleCell({ row: 2, column: 1 })],
  ["'a!b'!XFD1048576", singleCell({ row: LAST_ROW, column: LAST_COLUMN })],
  ["B", null],
  ["3", null],
  ["B3:", null],
  ["B3:D", null],
  ["ABCD1", null],
  ["B12345678", null],
  ["B3 ", null],
  [" B3", null],
  ["", null],
])("the address %s", (address, range) => {
  expect(parseRange(address)).toEqual(range);
});

test("a sheet's name in a formula is quoted, its quotes doubled", () => {
  expect(quotedSheetName("Biểu 1")).toBe("'Biểu 1'");
  expect(quotedSheetName("Tân's 'A'")).toBe("'Tân''s ''A'''");
});

test("a rectangle holds its edges and corners, and nothing beside them", () => {
  for (let row = 0; row <= 10; row++)
    for (let column = 0; column <= 5; column++)
      expect(contains(B3_D9, row, column)).toBe([2, 3, 4, 5, 6, 7, 8].includes(row) && [1, 2, 3].includes(column));
});

test("two rectangles overlap where a cell lies in both, from either side", () => {
  for (let top = 0; top <= 10; top++)
    for (let left = 0; left <= 5; left++) {
      const other = { top, left, bottom: top + 1, right: left + 1 };
      const shared = [top, top + 1].some((row) => [left, left + 1].some((column) => contains(B3_D9, row, column)));
      expect([overlaps(B3_D9, other), overlaps(other, B3_D9)]).toEqual([shared, shared]);
    }
});
