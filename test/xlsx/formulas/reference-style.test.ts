import fc from "fast-check";
import { areaText, columnLetters, columnOfLetters, parseArea } from "../../../src/xlsx/formulas/address";
import { fromR1C1, toR1C1, translateFormula } from "../../../src/xlsx/formulas/reference-style";

describe("R1C1 spelling, seen from C5", () => {
  test.each([
    ["A1", "R[-4]C[-2]"],
    ["$A$1", "R1C1"],
    ["C5", "RC"],
    ["$A5+A$5", "RC1+R5C[-2]"],
    ["SUM(B2:$D$9)", "SUM(R[-3]C[-1]:R9C4)"],
    ["SUM(A:A)+SUM($B:D)", "SUM(C[-2])+SUM(C2:C[1])"],
    ["SUM(3:5)+SUM($1:$1)", "SUM(R[-2]:R)+SUM(R1)"],
    ["'Biểu 01'!D2*2", "'Biểu 01'!R[-3]C[1]*2"],
    ["'It''s A1'!A1", "'It''s A1'!R[-4]C[-2]"],
    ["Data2024!A1+T1!B2", "Data2024!R[-4]C[-2]+T1!R[-3]C[-1]"],
    ["SUM(Jan:Mar!B2)", "SUM(Jan:Mar!R[-3]C[-1])"],
    ["[20]XK!H7+'[2]T 12'!H7", "[20]XK!R[2]C[5]+'[2]T 12'!R[2]C[5]"],
    ['LOG10(A1)&"A1""B2"', 'LOG10(R[-4]C[-2])&"A1""B2"'],
    ["SUM(Table1[A1],Table1[[#This Row],[B2 ']x]],[@C3])", "SUM(Table1[A1],Table1[[#This Row],[B2 ']x]],[@C3])"],
    ["1E5+1.5e-3+.5*2%", "1E5+1.5e-3+.5*2%"],
    ["XFE1+A1048577+HeSo1+Đ1+A1.B+_A1", "XFE1+A1048577+HeSo1+Đ1+A1.B+_A1"],
    ["IF(A1=#N/A,#REF!,Sheet1!#REF!)", "IF(R[-4]C[-2]=#N/A,#REF!,Sheet1!#REF!)"],
    ["A1#+SUM(B2:INDEX(B:B,3))", "R[-4]C[-2]#+SUM(R[-3]C[-1]:INDEX(C[-1],3))"],
    ["A1:B2 B1:B9", "R[-4]C[-2]:R[-3]C[-1] R[-4]C[-1]:R[4]C[-1]"],
  ])("%s is %s", (a1, r1c1) => {
    expect(toR1C1(a1, 4, 2)).toBe(r1c1);
    expect(fromR1C1(r1c1, 4, 2)).toBe(a1);
  });

  test("small letters are read, capitals written", () => {
    expect(toR1C1("sum(a1:$b$2)", 4, 2)).toBe("sum(R[-4]C[-2]:R2C2)");
    expect(fromR1C1("sum(r[-4]c[-2]:r2c2)", 4, 2)).toBe("sum(A1:$B$2)");
  });

  test("a relative reference past the edge comes back in on the other side", () => {
    expect(fromR1C1("R[-1]C[-1]", 0, 0)).toBe("XFD1048576");
  });

  test("names of functions, sheets and values that look like R1C1 stay", () => {
    expect(fromR1C1("ROUND(R1C1,2)+RC_1+Rate+'R1C1'!R1C1+\"RC\"", 0, 0)).toBe(
      "ROUND($A$1,2)+RC_1+Rate+'R1C1'!$A$1+\"RC\"",
    );
  });
});

describe("a formula moved to another cell", () => {
  test.each([
    ["A1+$A$1+A$1+$A1", [0, 1], [2, 3], "C3+$A$1+C$1+$A3"],
    ["SUM(A$5:A7)", [7, 0], [3, 0], "SUM(A3:A$5)"],
    ["A1", [1, 1], [0, 1], "#REF!"],
    ["SUM(A1:B2)+1", [2, 0], [1, 0], "SUM(#REF!)+1"],
    ["'T 1'!A1*2", [1, 1], [1, 0], "'T 1'!#REF!*2"],
    ["SUM(B:B,2:2)", [4, 4], [5, 6], "SUM(D:D,3:3)"],
    ["[20]XK!H7", [6, 0], [9, 1], "[20]XK!I10"],
    ['"A1"&Bảng[Cột A1]', [0, 0], [9, 9], '"A1"&Bảng[Cột A1]'],
    ["XFD1", [0, 0], [0, 1], "#REF!"],
  ] as const)("%s from %j to %j is %s", (formula, from, to, expected) => {
    expect(translateFormula(formula, from[0], from[1], to[0], to[1])).toBe(expected);
  });
});

const corner = fc.record({
  row: fc.nat(1_048_575),
  column: fc.nat(16_383),
  rowFixed: fc.boolean(),
  columnFixed: fc.boolean(),
});
const cellText = corner.map(
  (c) => (c.columnFixed ? "$" : "") + columnLetters(c.column) + (c.rowFixed ? "$" : "") + String(c.row + 1),
);
const piece = fc.oneof(
  cellText,
  fc.constantFrom(
    "SUM(",
    ")",
    "'a A1'!",
    '"B2"',
    "+",
    "LOG10(1)",
    "Tỷ_lệ",
    "T[Cột]",
    "12.5",
    "A:C",
    "$2:7",
    "#N/A",
    ",",
  ),
);

describe("properties", () => {
  test("A1 → R1C1 → A1 gives the same formula", () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), fc.nat(1_048_575), fc.nat(16_383), (pieces, row, column) => {
        const formula = pieces.join(" ");
        expect(fromR1C1(toR1C1(formula, row, column), row, column)).toBe(formula);
      }),
    );
  });

  test("a formula filled down keeps its R1C1 spelling wherever it still fits the sheet", () => {
    fc.assert(
      fc.property(cellText, fc.nat(1000), fc.nat(1000), (text, fromRow, toRow) => {
        const moved = translateFormula(text + "*2", fromRow, 5, toRow, 5);
        if (moved.startsWith("#REF!")) expect(toR1C1(text, fromRow, 5)).toMatch(/R\[-?\d+\]/);
        else expect(toR1C1(moved, toRow, 5)).toBe(toR1C1(text + "*2", fromRow, 5));
      }),
    );
  });

  test("column letters there and back", () => {
    fc.assert(fc.property(fc.nat(16_383), (column) => columnOfLetters(columnLetters(column)) === column));
    expect(columnLetters(16_383)).toBe("XFD");
    expect(columnOfLetters("XFE")).toBe(-1);
  });
});

test.each([
  ["B2", { top: 1, left: 1, bottom: 1, right: 1 }, "B2"],
  ["$C$9:B2", { top: 1, left: 1, bottom: 8, right: 2 }, "B2:C9"],
  ["A:B", { top: 0, left: 0, bottom: 1_048_575, right: 1 }, "A1:B1048576"],
  ["3:4", { top: 2, left: 0, bottom: 3, right: 16_383 }, "A3:XFD4"],
])("the area %s", (text, area, written) => {
  expect(parseArea(text)).toEqual(area);
  expect(areaText(area)).toBe(written);
});

test.each(["", "A", "5", "A0", "A1048577", "XFE1", "A1:B", "A1:B2:C3", "HeSo"])("%j is no area", (text) => {
  expect(parseArea(text)).toBeNull();
});
