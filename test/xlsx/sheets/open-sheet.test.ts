import { openWorkbook } from "../../../src/xlsx/open-workbook";
import { STYLES, drawWorkbook, sheetXml } from "../fixture";

const X14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";

/** A sheet that says something of everything. */
const SHEET = sheetXml(
  [
    '<sheetPr><tabColor theme="4"/><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:D9"/>',
    '<sheetViews><sheetView showGridLines="0" workbookViewId="0"><pane xSplit="2" ySplit="3" topLeftCell="C4" activePane="bottomRight" state="frozen"/><selection pane="topRight" activeCell="C1" sqref="C1"/><selection pane="bottomRight" activeCell="D5" sqref="D5:E6 G1"/></sheetView></sheetViews>',
    '<sheetFormatPr baseColWidth="10" defaultRowHeight="15.75"/><cols><col min="2" max="2" width="30.5" customWidth="1" style="1"/><col min="4" max="6" width="9" hidden="1" outlineLevel="1"/></cols>',
    '<sheetData><row r="2" ht="31.5" customHeight="1" hidden="1"/><row r="3" s="1" customFormat="1" outlineLevel="2"/><row r="4" s="1"><c r="A4"><v>1</v></c></row></sheetData>',
    '<sheetProtection sheet="1" hashValue="x" saltValue="y" spinCount="1"/><autoFilter ref="A3:D9"/><mergeCells count="1"><mergeCell ref="A1:D1"/></mergeCells>',
    '<conditionalFormatting sqref="A4:A9 C4"><cfRule type="expression" dxfId="0" priority="3" stopIfTrue="1"><formula>A4&gt;1</formula></cfRule><cfRule type="expression" dxfId="1" priority="1"><formula>A4&lt;1</formula></cfRule><cfRule type="colorScale" priority="7"><colorScale/></cfRule></conditionalFormatting>',
    '<hyperlinks><hyperlink ref="A4" r:id="rIdLink" tooltip="mở"/><hyperlink ref="B4" location="T!A1"/></hyperlinks><printOptions horizontalCentered="1"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>',
    '<customProperties><customPr name="mã" r:id="rIdProperty"/></customProperties><tableParts count="1"><tablePart r:id="rIdTable"/></tableParts>',
    `<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}"><x14:conditionalFormattings xmlns:x14="${X14}"><x14:conditionalFormatting xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:cfRule type="iconSet" priority="2" id="{1}"/><xm:sqref>B4:B9</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>`,
  ].join(""),
);

const TABLE =
  '<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="4" name="b" displayName="Bảng" ref="A3:B5" totalsRowCount="1"><tableColumns count="2"><tableColumn id="1" name="Một_x000a_dòng"/><tableColumn id="2" name="Hai"/></tableColumns></table>';

const bytes = drawWorkbook({
  sheets: { T: SHEET, Ẩn: sheetXml("<sheetData/>") },
  styles: STYLES,
  beforeSheets:
    '<workbookProtection lockStructure="1" workbookPassword="AB"/><bookViews><workbookView activeTab="1"/></bookViews>',
  afterSheets:
    '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">T!$A$1:$D$9</definedName><definedName name="HeSo" comment="gốc">1.05</definedName><definedName name="Kín" hidden="1" localSheetId="1">T!$A$4</definedName></definedNames><calcPr calcMode="manual"/>',
  more: [
    {
      path: "xl/tables/table1.xml",
      text: TABLE,
      contentType: "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml",
      from: "xl/worksheets/sheet1.xml",
      type: "table",
      id: "rIdTable",
    },
    {
      path: "xl/customProperty1.bin",
      text: "g\u0000i\u0000",
      contentType: "application/vnd.openxmlformats-officedocument.spreadsheetml.customProperty",
      from: "xl/worksheets/sheet1.xml",
      type: "customProperty",
      id: "rIdProperty",
    },
    { path: "xl/link", text: "", from: "xl/worksheets/sheet1.xml", type: "hyperlink", id: "rIdLink" },
  ],
});

const { document } = openWorkbook(bytes, "t.xlsx");
const [sheet, hidden] = document.sheets;

describe("what a workbook says of itself", () => {
  test("the tab in front, protection, calculation and defined names", () => {
    expect([document.activeSheetId, document.structureProtection, document.calculationMode, document.kind]).toEqual([
      hidden?.id,
      { hasPassword: true },
      "Manual",
      "xlsx",
    ]);
    expect(document.names).toEqual([
      { name: "_xlnm.Print_Area", sheetId: sheet?.id, formula: "T!$A$1:$D$9", hidden: false, comment: "" },
      { name: "HeSo", sheetId: null, formula: "1.05", hidden: false, comment: "gốc" },
      { name: "Kín", sheetId: hidden?.id, formula: "T!$A$4", hidden: true, comment: "" },
    ]);
  });

  test("sheets have ids as Excel on the web gives them", () => {
    expect(document.sheets.map((each) => each.id)).toEqual([
      "{00000000-0001-0000-0000-000000000000}",
      "{00000000-0001-0000-0100-000000000000}",
    ]);
  });
});

describe("what a sheet says besides its cells", () => {
  test("rows, columns and sizes", () => {
    expect([...(sheet?.rows ?? [])]).toEqual([
      [1, { height: 31.5, hidden: true, style: null, outlineLevel: 0 }],
      [2, { height: null, hidden: false, style: 1, outlineLevel: 2 }],
    ]);
    expect(sheet?.columns).toEqual([
      { first: 1, last: 1, width: 30.5, hidden: false, style: 1, outlineLevel: 0 },
      { first: 3, last: 5, width: 9, hidden: true, style: null, outlineLevel: 1 },
    ]);
    expect([sheet?.defaultRowHeight, sheet?.defaultColumnWidth]).toEqual([15.75, 11.42578125]);
    expect([hidden?.defaultRowHeight, hidden?.defaultColumnWidth]).toEqual([15, 9.140625]);
  });

  test("view, protection, filter, merges, page", () => {
    expect([sheet?.frozen, sheet?.showGridlines, sheet?.selection]).toEqual([
      { rows: 3, columns: 2 },
      false,
      { top: 4, left: 3, bottom: 5, right: 4 },
    ]);
    expect([sheet?.tabColor, sheet?.protection, sheet?.autoFilter?.top, sheet?.merges.length]).toEqual([
      "#4472C4",
      { hasPassword: true },
      2,
      1,
    ]);
    expect(sheet?.page).toEqual({
      firstPageNumber: null,
      headers: null,
      margins: null,
      rowBreaks: [],
      scale: null,
      orientation: "Landscape",
      paperSize: 9,
      printArea: "T!$A$1:$D$9",
      fitToWidth: 1,
      fitToHeight: 0,
      centerHorizontally: true,
    });
  });

  test("hyperlinks, tables and custom properties", () => {
    expect(sheet?.hyperlinks).toEqual([
      { area: { top: 3, left: 0, bottom: 3, right: 0 }, address: "xl/link", documentReference: null, screenTip: "mở" },
      { area: { top: 3, left: 1, bottom: 3, right: 1 }, address: null, documentReference: "T!A1", screenTip: null },
    ]);
    expect(sheet?.tables).toEqual([
      {
        id: 4,
        name: "Bảng",
        area: { top: 2, left: 0, bottom: 4, right: 1 },
        headerRow: true,
        totalsRow: true,
        columns: ["Một\ndòng", "Hai"],
      },
    ]);
    expect(sheet?.customProperties).toEqual(new Map([["mã", "gi"]]));
  });

  test("conditional formats, ranked by priority; only those a record can hold whole are custom", () => {
    expect(
      sheet?.conditionalFormats.map(({ areas, priority, stopIfTrue, rule, origin }) => [
        areas.length,
        priority,
        stopIfTrue,
        rule,
        origin,
      ]),
    ).toEqual([
      [
        2,
        2,
        true,
        { kind: "custom", formula: "A4>1", format: { fill: "#FFC7CE", fontColor: "#9C0006", bold: true } },
        0,
      ],
      [
        2,
        0,
        false,
        {
          kind: "other",
          type: "expression",
          seen: { formula: "A4<1", format: { fill: null, fontColor: null, bold: null } },
        },
        1,
      ],
      [2, 3, false, { kind: "other", type: "colorScale" }, 2],
      [1, 1, false, { kind: "other", type: "iconSet" }, 3],
    ]);
  });
});
