import { entryOf } from "../../../../src/add-in/excel/journal/entry";
import { freeSheetName } from "../../../../src/add-in/excel/writer/sheet-name";

describe("what is handed to Excel for a cell", () => {
  test.each([
    "=1+1",
    "+84 26",
    "-",
    "@abc",
    "'trong",
    "12",
    "1.1",
    "1/6/2024",
    " 5",
    "5%",
    "(6)",
    "TRUE",
    "false",
    "Jan 5",
    "May 2024",
    "#N/A",
  ])("%j stays text by an apostrophe", (text) => {
    expect(entryOf({ text })).toBe(`'${text}`);
  });

  test.each(["Tổng số", "May mặc", "Marble", "Trueman", "I", "Đường tinh chế 2024"])("%j needs none", (text) => {
    expect(entryOf({ text })).toBe(text);
  });

  test("numbers and formulas go as they are", () => {
    expect([entryOf({ number: -3.5 }), entryOf({ formula: "=A1" })]).toEqual([-3.5, "=A1"]);
  });
});

describe("a name for a new sheet", () => {
  test.each([
    ["Tổng hợp", [], "Tổng hợp"],
    ["Tổng hợp", ["TỔNG HỢP"], "Tổng hợp (2)"],
    ["Tổng hợp", ["tổng hợp", "Tổng hợp (2)"], "Tổng hợp (3)"],
    ["A/B: [x]?", [], "A B   x  "],
    ["x".repeat(40), ["x".repeat(31)], `${"x".repeat(27)} (2)`],
  ])("%s beside %j", (wanted, taken, name) => {
    expect(freeSheetName(wanted, taken)).toBe(name);
  });
});
