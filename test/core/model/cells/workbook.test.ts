import { cellAt, isBlank, isErrorValue, styleKey, valueAt } from "../../../../src/core/model/cells/workbook";
import { withoutDiacritics } from "../../../../src/core/model/message";
import { sheetOf } from "../../../fixtures/sheet";

test("a cell is found where it stands on the sheet, not in the used range", () => {
  const sheet = sheetOf(
    "A",
    [
      ["a", null],
      [1, { error: "#N/A" }],
    ],
    {},
    { row: 4, column: 2 },
  );
  expect(cellAt(sheet, 4, 2)?.text).toBe("a");
  expect(valueAt(sheet, 5, 2)).toBe(1);
  expect(valueAt(sheet, 5, 3)).toEqual({ error: "#N/A" });
  for (const [row, column] of [
    [4, 3],
    [3, 2],
    [6, 2],
    [4, 1],
    [4, 4],
    [0, 0],
  ] as const) {
    expect(cellAt(sheet, row, column)).toBeNull();
    expect(valueAt(sheet, row, column)).toBeNull();
  }
  expect(cellAt(sheetOf("B", []), 0, 0)).toBeNull();
});

test.each([
  [null, true, false],
  ["", true, false],
  [" \u00a0\n", true, false],
  ["x", false, false],
  [0, false, false],
  [false, false, false],
  [{ error: "#REF!" }, false, true],
])("%j shows nothing: %p; is an error: %p", (value, blank, error) => {
  expect([isBlank(value), isErrorValue(value)]).toEqual([blank, error]);
});

test("every cell of a sheet has a style key of its own", () => {
  expect(new Set([styleKey(0, 0), styleKey(0, 16_383), styleKey(1, 0), styleKey(1, 1)]).size).toBe(4);
  expect(styleKey(1, 0)).toBe(16_384);
});

test("without diacritics, whatever their form", () => {
  expect(withoutDiacritics("Đường sắt, đô thị")).toBe("Duong sat, do thi");
  expect(withoutDiacritics("Tô\u0309ng")).toBe("Tong");
  expect(withoutDiacritics("한")).toBe("한");
});
