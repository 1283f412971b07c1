import { createWorkbook } from "../../src/xlsx/package/blank-workbook";
import { openCsv } from "../../src/xlsx/csv-workbook";
import { openWorkbook } from "../../src/xlsx/open-workbook";
import { saveWorkbook } from "../../src/xlsx/save-workbook";
import { describeWithValidator, newOpenXmlErrors, openXmlErrors } from "../fixtures/open-xml-validator";
import { testWith } from "../fixtures/shared-folder";
import { OWN_PACKAGES, REAL_PACKAGES } from "./corpus";
import { changeEverything } from "./everything";
import { partsOf, zipOf } from "./fixture";

const TRANSITIONAL = /http:\/\/schemas\.openxmlformats\.org\/(spreadsheetml|officeDocument|drawingml)\/2006/;
const strictly = (text: string): string =>
  text
    .replace(new RegExp(TRANSITIONAL, "g"), "http://purl.oclc.org/ooxml/$1")
    .replace("<workbook ", '<workbook conformance="strict" ');

/** The first drawn here, and real ones of every kind. */
const SOME =
  /^rich-29|^sct-ExcelExample|^sct-ExcelSample__(BLHH_CSSXCN__1|ThuongMai)|^sct-bc|province|us-crime|case7|^every/;
const SOME_PACKAGES = [...OWN_PACKAGES.slice(0, 1), ...REAL_PACKAGES.filter((each) => SOME.test(each.name))];

describeWithValidator("the Open XML SDK finds nothing wrong", () => {
  test("with a new workbook, and with one changed in every way", () => {
    const opened = createWorkbook("mới.xlsx", ["Một", "Hai & ba"]);
    expect(openXmlErrors(saveWorkbook(opened))).toEqual([]);
    changeEverything(opened);
    expect(openXmlErrors(saveWorkbook(opened, { recalculateOnLoad: true }))).toEqual([]);
  });

  test("with a Strict workbook changed in every way: all it gets is Strict as well", () => {
    const parts = partsOf(saveWorkbook(createWorkbook("mới.xlsx", ["Một", "Hai"])));
    const strict = zipOf(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strictly(text)])));
    const opened = openWorkbook(strict, "mới.xlsx");
    changeEverything(opened);
    const saved = saveWorkbook(opened);
    expect(newOpenXmlErrors(strict, saved)).toEqual([]);
    for (const text of Object.values(partsOf(saved))) expect(text).not.toMatch(TRANSITIONAL);
    const again = openWorkbook(saved, "mới.xlsx").document;
    expect([again.sheets.length, again.sheets[1]?.charts.length, again.customXml.length, again.settings.size]).toEqual([
      3, 6, 1, 1,
    ]);
  });

  test("with an opened CSV file", () => {
    expect(openXmlErrors(saveWorkbook(openCsv(new TextEncoder().encode('a,"1,234.5",12%\n'), "a.csv")))).toEqual([]);
  });

  test("what it would find wrong, it says", () => {
    const opened = createWorkbook("mới.xlsx");
    opened.document.names = [
      { name: "sai tên!", sheetId: null, formula: "1", hidden: false, comment: "x".repeat(300) },
    ];
    expect(openXmlErrors(saveWorkbook(opened)).length).toBeGreaterThan(0);
  });

  for (const { name, path, bytes } of SOME_PACKAGES) {
    testWith(path, `with ${name} changed in every way, but what it had before`, () => {
      const before = bytes();
      const opened = openWorkbook(before, name);
      changeEverything(opened);
      expect(newOpenXmlErrors(before, saveWorkbook(opened))).toEqual([]);
    });
  }
});
