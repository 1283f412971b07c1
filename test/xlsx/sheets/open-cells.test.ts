import { openWorkbook } from "../../../src/xlsx/open-workbook";
import { cellAt, drawWorkbook, sheetXml } from "../fixture";

const STRINGS = [
  "<t>Vốn</t>",
  '<t xml:space="preserve">  hai đầu  </t>',
  "<t>  cắt  </t>",
  '<r><rPr><b/></rPr><t xml:space="preserve">đậm </t></r><r><t>nhạt</t></r><rPh sb="0" eb="1"><t>phiên âm</t></rPh>',
  "<t>a_x000D_b_x005F_x0041_</t>",
  "<t/>",
];

function open(cells: string, beforeSheets = "", more: NonNullable<Parameters<typeof drawWorkbook>[0]["more"]> = []) {
  return openWorkbook(
    drawWorkbook({ sheets: { T: sheetXml(`<sheetData>${cells}</sheetData>`) }, strings: STRINGS, beforeSheets, more }),
    "t.xlsx",
  ).document;
}

describe("values of cells", () => {
  test.each([
    ["a number", '<c r="A1"><v>1.5E3</v></c>', 1500],
    ["a shared string", '<c r="A1" t="s"><v>0</v></c>', "Vốn"],
    ["white space that is to be kept", '<c r="A1" t="s"><v>1</v></c>', "  hai đầu  "],
    ["white space that is not", '<c r="A1" t="s"><v>2</v></c>', "cắt"],
    ["rich text without its phonetics", '<c r="A1" t="s"><v>3</v></c>', "đậm nhạt"],
    ["escapes", '<c r="A1" t="s"><v>4</v></c>', "a\rb_x0041_"],
    ["an empty string", '<c r="A1" t="s"><v>5</v></c>', ""],
    [
      "an inline string",
      '<c r="A1" t="inlineStr"><is><r><t>nội </t></r><r><t xml:space="preserve"> tuyến</t></r></is></c>',
      "nội tuyến",
    ],
    ["the text of a formula", '<c r="A1" t="str"><f>A2</f><v>x &amp; y</v></c>', "x & y"],
    ["true", '<c r="A1" t="b"><v>1</v></c>', true],
    ["an error", '<c r="A1" t="e"><v>#DIV/0!</v></c>', { error: "#DIV/0!" }],
    ["an error of a later Excel", '<c r="A1" t="e"><v>#CONNECT!</v></c>', { error: "#VALUE!" }],
    ["a date as text, as Strict files have it", '<c r="A1" t="d"><v>2024-06-30T12:00:00</v></c>', 45473.5],
    ["a style alone", '<c r="A1" s="3"/>', null],
  ])("%s", (_, cell, value) => {
    expect(cellAt(open(`<row r="1">${cell}</row>`).sheets[0], "A1")?.value).toEqual(value);
  });

  test("cells and rows that say no place stand behind the one before", () => {
    const [sheet] = open(
      '<row><c><v>1</v></c><c r="D1"><v>2</v></c><c><v>3</v></c></row><row r="5"/><row><c><v>4</v></c></row>',
    ).sheets;
    expect(["A1", "D1", "E1", "A6"].map((place) => cellAt(sheet, place)?.value)).toEqual([1, 2, 3, 4]);
  });

  test("the date system of 1904 is told", () => {
    const document = open('<row r="1"><c r="A1" t="d"><v>1904-01-02</v></c></row>', '<workbookPr date1904="1"/>');
    expect([document.date1904, cellAt(document.sheets[0], "A1")?.value]).toEqual([true, 1]);
  });
});

describe("formulas of cells", () => {
  test("shared formulas are translated for each cell, a group may be begun anew", () => {
    const [sheet] = open(
      '<row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">B1+$C$1</f><v>1</v></c></row><row r="2"><c r="A2"><f t="shared" si="0"/><v>2</v></c><c r="B2"><f t="shared" ref="B2:B3" si="0">C2*2</f></c></row><row r="3"><c r="B3"><f t="shared" si="0"/></c></row>',
    ).sheets;
    expect(["A1", "A2", "B2", "B3"].map((place) => cellAt(sheet, place)?.formula)).toEqual([
      { kind: "shared", text: "B1+$C$1", group: 0 },
      { kind: "shared", text: "B2+$C$1", group: 0 },
      { kind: "shared", text: "C2*2", group: 1 },
      { kind: "shared", text: "C3*2", group: 1 },
    ]);
  });

  test("array formulas, dynamic ones by their metadata, data tables and newer functions", () => {
    const metadata =
      '<metadata xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><metadataTypes count="2"><metadataType name="XLRICHVALUE"/><metadataType name="XLDAPR"/></metadataTypes><cellMetadata count="2"><bk><rc t="1" v="0"/></bk><bk><rc t="2" v="0"/></bk></cellMetadata></metadata>';
    const [sheet] = open(
      '<row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2*2</f></c><c r="B1" cm="2"><f t="array" ref="B1:B9">_xlfn._xlws.SORT(C1:C9)</f></c><c r="C1" cm="1"><f t="array" ref="C1">D1</f></c><c r="D1"><f t="dataTable" ref="D1:E2" r1="F1"/><v>7</v></c><c r="E1"><f>_xlfn.IFS(A1&gt;1,&quot;a&quot;)</f></c></row>',
      "",
      [
        {
          path: "xl/metadata.xml",
          text: metadata,
          contentType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml",
          from: "xl/workbook.xml",
          type: "sheetMetadata",
        },
      ],
    ).sheets;
    expect(["A1", "B1", "C1", "D1", "E1"].map((place) => cellAt(sheet, place)?.formula)).toEqual([
      { kind: "array", text: "B1:B2*2", range: "A1:A2", dynamic: false },
      { kind: "array", text: "SORT(C1:C9)", range: "B1:B9", dynamic: true },
      { kind: "array", text: "D1", range: "C1", dynamic: false },
      { kind: "data-table", text: "" },
      { kind: "normal", text: 'IFS(A1>1,"a")' },
    ]);
  });
});

describe("spellings of the file", () => {
  test("prefixes and Strict namespaces are read alike", () => {
    const strict = "http://purl.oclc.org/ooxml/spreadsheetml/main";
    const cells =
      '<x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>có</x:t></x:is></x:c></x:row></x:sheetData><x:mergeCells><x:mergeCell ref="A1:B2"/></x:mergeCells>';
    const bytes = drawWorkbook({ sheets: { T: `<x:worksheet xmlns:x="${strict}">${cells}</x:worksheet>` } });
    const [sheet] = openWorkbook(bytes, "t.xlsx").document.sheets;
    expect([cellAt(sheet, "A1")?.value, sheet?.merges]).toEqual(["có", [{ top: 0, left: 0, bottom: 1, right: 1 }]]);
  });
});
