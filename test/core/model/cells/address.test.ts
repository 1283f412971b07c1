import { cellCount, LAST_COLUMN, LAST_ROW, parseArea, parseRange } from "../../../../src/core/model/cells/address";

const B3_D9 = { top: 2, left: 1, bottom: 8, right: 3 };

test.each([
  ["B3:D9", B3_D9],
  ["'Biểu 1'!$B$3:$D$9", B3_D9],
  ["D9:B3", B3_D9],
  ["XFD1048576", { top: LAST_ROW, left: LAST_COLUMN, bottom: LAST_ROW, right: LAST_COLUMN }],
  ["A:H", { top: 0, left: 0, bottom: LAST_ROW, right: 7 }],
  ["Biểu!$C:$B", { top: 0, left: 1, bottom: LAST_ROW, right: 2 }],
  ["1:61", { top: 0, left: 0, bottom: 60, right: LAST_COLUMN }],
  ["Sheet1!$7:$7", { top: 6, left: 0, bottom: 6, right: LAST_COLUMN }],
  ["A:7", null],
  ["#REF!", null],
  ["A1,B2", null],
  ["", null],
])("%s as Excel answers it", (address, range) => {
  expect(parseArea(address)).toEqual(range);
});

test.each(["A:H", "1:61"])("%s is no range of cells", (address) => {
  expect(parseRange(address)).toBeNull();
});

test.each([
  ["A1", 1],
  ["B3:D9", 21],
  ["A:A", LAST_ROW + 1],
])("%s has %i cells", (address, count) => {
  const range = parseArea(address);
  expect(range && cellCount(range)).toBe(count);
});
