import { createWorkbook } from "../../../src/local-excel/xlsx/blank-workbook";
import { openCsv } from "../../../src/local-excel/xlsx/csv-workbook";
import { openWorkbook } from "../../../src/local-excel/xlsx/open-workbook";
import { saveWorkbook } from "../../../src/local-excel/xlsx/save-workbook";
import { hasOpenXmlValidator, newOpenXmlErrors, openXmlErrors } from "../../open-xml-validator";
import { corpusBytes, corpusWorkbooks } from "./corpus";
import { changeEverything } from "./everything";

const runs = hasOpenXmlValidator();
if (!runs) process.stderr.write("skipped: the Open XML SDK validator does not run on this machine\n");
const corpus = corpusWorkbooks().filter((name) => /^rich-29|^sct-ExcelExample|^sct-ExcelSample__(BLHH_CSSXCN__1|ThuongMai)|^sct-bc|province|us-crime|case7/.test(name));

jest.setTimeout(120_000);

(runs ? describe : describe.skip)("the Open XML SDK finds nothing wrong", () => {
  test("with a new workbook, and with one changed in every way", () => {
    const opened = createWorkbook("mới.xlsx", ["Một", "Hai & ba"]);
    expect(openXmlErrors(saveWorkbook(opened))).toEqual([]);
    changeEverything(opened);
    expect(openXmlErrors(saveWorkbook(opened, { recalculateOnLoad: true }))).toEqual([]);
  });

  test("with an opened CSV file", () => {
    expect(openXmlErrors(saveWorkbook(openCsv(new TextEncoder().encode('a,"1,234.5",12%\n'), "a.csv")))).toEqual([]);
  });

  test("what it would find wrong, it says", () => {
    const opened = createWorkbook("mới.xlsx");
    opened.document.names = [{ name: "sai tên!", sheetId: null, formula: "1", hidden: false, comment: "x".repeat(300) }];
    expect(openXmlErrors(saveWorkbook(opened)).length).toBeGreaterThan(0);
  });

  (corpus.length > 0 ? test.each(corpus) : test.skip.each(["none"]))("with %s changed in every way, but what it had before", (name) => {
    const bytes = corpusBytes(name);
    const opened = openWorkbook(bytes, name);
    changeEverything(opened);
    expect(newOpenXmlErrors(bytes, saveWorkbook(opened))).toEqual([]);
  });
});
