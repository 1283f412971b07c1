import fc from "fast-check";
import type { Area, ColumnRecord } from "../../../src/xlsx/document";
import {
  bounding,
  cellCount,
  contains,
  containsCell,
  intersect,
  subtract,
} from "../../../src/local-excel/objects/area";
import { formatAddress, parseAddress, quoteSheetName } from "../../../src/local-excel/objects/cells/address";
import { restyle, stylesIn } from "../../../src/local-excel/objects/format/cell-styles";
import { changeColumns, changeRow, columnAt, styleAt } from "../../../src/local-excel/objects/cells/cells";
import { renameSheetInFormula } from "../../../src/local-excel/objects/worksheet/sheet-rename";
import { pixelsOfWidth, widthOfPixels } from "../../../src/xlsx/sheets/column-width";
import { emptySheet } from "../../../src/xlsx/package/blank-sheet";

const area = (size: number): fc.Arbitrary<Area> =>
  fc.tuple(fc.nat(size), fc.nat(size), fc.nat(size), fc.nat(size)).map(([a, b, c, d]) => ({
    top: Math.min(a, c),
    left: Math.min(b, d),
    bottom: Math.max(a, c),
    right: Math.max(b, d),
  }));

test("subtract leaves exactly the cells that are in one rectangle and not in the other, each once", () => {
  fc.assert(
    fc.property(area(6), area(6), (whole, hole) => {
      const parts = subtract(whole, hole);
      for (let row = 0; row <= 6; row += 1) {
        for (let column = 0; column <= 6; column += 1) {
          const expected = containsCell(whole, row, column) && !containsCell(hole, row, column) ? 1 : 0;
          expect(parts.filter((part) => containsCell(part, row, column))).toHaveLength(expected);
        }
      }
    }),
  );
});

test("an intersection lies in both, a bounding rectangle holds both", () => {
  fc.assert(
    fc.property(area(20), area(20), (a, b) => {
      const shared = intersect(a, b);
      if (shared !== null) expect(contains(a, shared) && contains(b, shared)).toBe(true);
      expect(contains(bounding(a, b), a) && contains(bounding(a, b), b)).toBe(true);
      expect(cellCount(a) - (shared === null ? 0 : cellCount(shared))).toBe(
        subtract(a, b).reduce((sum, part) => sum + cellCount(part), 0),
      );
    }),
  );
});

const sheetName = fc.stringMatching(/^[^:\\/?*[\]'][^:\\/?*[\]]{0,28}[^:\\/?*[\]']$/);

test("an address with any sheet's name reads back as what it was", () => {
  fc.assert(
    fc.property(sheetName, area(100), (name, cells) => {
      expect(parseAddress(formatAddress(name, cells))).toEqual({ sheetName: name, area: cells });
    }),
  );
});

test.each([
  ["Sheet1", "Sheet1"],
  ["Tổng_hợp", "Tổng_hợp"],
  ["Tổng hợp", "'Tổng hợp'"],
  ["T6", "'T6'"],
  ["R1C1", "'R1C1'"],
  ["2026", "'2026'"],
  ["6-2026", "'6-2026'"],
  ["Huyện d'Or", "'Huyện d''Or'"],
])("the sheet name %s is written %s", (name, expected) => {
  expect(quoteSheetName(name)).toBe(expected);
});

test.each([
  ["Data!A1+'Data'!B2", "N!A1+N!B2"],
  ["data!$A:$A", "N!$A:$A"],
  ['"Data!A1"&Data!A1', '"Data!A1"&N!A1'],
  ["'My Data'!A1", "'My Data'!A1"],
  ["XData!A1+Data_2!A1", "XData!A1+Data_2!A1"],
  ["[Book2.xlsx]Data!A1", "[Book2.xlsx]Data!A1"],
  ["'[Book2.xlsx]Data'!A1", "'[Book2.xlsx]Data'!A1"],
  ["SUM(Data:T6!A1)", "SUM('N:T6'!A1)"],
  ["Bảng[Data!]", "Bảng[Data!]"],
  ["SUM(A1:A2)", "SUM(A1:A2)"],
])("renaming Data to N makes %s %s", (formula, expected) => {
  expect(renameSheetInFormula(formula, "Data", "N")).toBe(expected);
});

test("column records stay sorted, apart, and change only where they are told to", () => {
  const change = fc.tuple(fc.nat(9), fc.nat(9), fc.integer({ min: 1, max: 3 }), fc.boolean());
  fc.assert(
    fc.property(fc.array(change, { maxLength: 8 }), (changes) => {
      const sheet = emptySheet("{1}", "S");
      const expected = new Map<number, Pick<ColumnRecord, "width" | "hidden">>();
      for (const [a, b, width, hidden] of changes) {
        const [first, last] = [Math.min(a, b), Math.max(a, b)];
        changeColumns(sheet, first, last, (record) => ({ ...record, width, hidden }));
        for (let column = first; column <= last; column += 1) expected.set(column, { width, hidden });
      }
      for (let column = 0; column < 12; column += 1) {
        const record = columnAt(sheet, column);
        expect([record?.width ?? null, record?.hidden ?? false]).toEqual([
          expected.get(column)?.width ?? null,
          expected.get(column)?.hidden ?? false,
        ]);
      }
      sheet.columns.forEach((record, index) => {
        expect(record.first).toBeGreaterThan(sheet.columns[index - 1]?.last ?? -1);
      });
    }),
  );
});

test("restyle gives every cell of the area the new style and no other cell; stylesIn sees what the cells show", () => {
  const whole = { rows: 1_048_575, columns: 16_383 };
  const target = fc.oneof(
    area(4),
    fc
      .tuple(fc.nat(4), fc.nat(4))
      .map(([a, b]): Area => ({ top: 0, bottom: whole.rows, left: Math.min(a, b), right: Math.max(a, b) })),
    fc
      .tuple(fc.nat(4), fc.nat(4))
      .map(([a, b]): Area => ({ left: 0, right: whole.columns, top: Math.min(a, b), bottom: Math.max(a, b) })),
  );
  fc.assert(
    fc.property(
      fc.array(fc.tuple(target, fc.integer({ min: 1, max: 5 })), { maxLength: 6 }),
      area(5),
      (steps, seen) => {
        const sheet = emptySheet("{1}", "S");
        const expected = (row: number, column: number) =>
          steps.reduce((style, [where, made]) => (containsCell(where, row, column) ? made : style), 0);
        for (const [where, made] of steps) restyle(sheet, where, () => made);
        const shown = new Set<number>();
        for (let row = 0; row <= 6; row += 1) {
          for (let column = 0; column <= 6; column += 1) {
            expect(styleAt(sheet, row, column)).toBe(expected(row, column));
            if (containsCell(seen, row, column)) shown.add(expected(row, column));
          }
        }
        expect(new Set(stylesIn(sheet, seen))).toEqual(shown);
      },
    ),
  );
});

test("a row that says nothing any more is forgotten", () => {
  const sheet = emptySheet("{1}", "S");
  changeRow(sheet, 3, (record) => ({ ...record, hidden: true }));
  changeRow(sheet, 3, (record) => ({ ...record, hidden: false }));
  expect(sheet.rows.size).toBe(0);
});

test("every whole number of pixels survives as a width in characters", () => {
  for (let pixels = 0; pixels <= 1790; pixels += 1) expect(pixelsOfWidth(widthOfPixels(pixels))).toBe(pixels);
});
