import type { SheetDocument } from "../../../src/xlsx/document";
import { emptySheet } from "../../../src/xlsx/package/blank-sheet";
import { openWorkbook } from "../../../src/xlsx/open-workbook";
import { saveWorkbook } from "../../../src/xlsx/save-workbook";
import { UnsavableChange } from "../../../src/xlsx/unreadable-workbook";
import {
  STYLES,
  changedParts,
  drawWorkbook,
  partsOf,
  plain,
  putCell,
  sheetXml,
  workbookParts,
  zipOf,
} from "../fixture";

const FIRST = "xl/worksheets/sheet1.xml";

const bytes = drawWorkbook({
  sheets: {
    Một: sheetXml(
      '<sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews><cols><col min="1" max="3" width="12" bestFit="1"/></cols><sheetData/><mergeCells count="2"><mergeCell ref="A1:B1"/><mergeCell ref="A2:B2"/></mergeCells><conditionalFormatting sqref="A1"><cfRule type="expression" dxfId="0" priority="1"><formula>A1&gt;1</formula></cfRule><cfRule type="top10" priority="2" rank="3"/></conditionalFormatting><pageMargins left="1" right="1" top="1" bottom="1" header="0" footer="0"/>',
    ),
    Hai: sheetXml("<sheetData/>"),
    Ba: sheetXml("<sheetData/>"),
  },
  styles: STYLES,
  beforeSheets: '<bookViews><workbookView xWindow="1"/></bookViews>',
  afterSheets:
    '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="2">Ba!$A$1</definedName><definedName name="Tên" localSheetId="1">Hai!$A$1</definedName></definedNames><calcPr calcId="1"/>',
});

const open = () => openWorkbook(bytes, "t.xlsx");
type Opened = ReturnType<typeof open>;
const firstSheet = (opened: Opened): SheetDocument => {
  const [sheet] = opened.document.sheets;
  if (sheet === undefined) throw new Error("no sheet");
  return sheet;
};
const firstAfter = (change: (sheet: SheetDocument, opened: Opened) => void): string => {
  const opened = open();
  change(firstSheet(opened), opened);
  return partsOf(saveWorkbook(opened))[FIRST] ?? "";
};

describe("tabs", () => {
  test("a new sheet in the middle moves the numbers of local names", () => {
    const opened = open();
    const added = emptySheet("{new}", "Tổng & hợp");
    added.visibility = "VeryHidden";
    putCell(added, 0, 0, plain("x", opened.document.styles.derive(0, { numberFormat: "0.000" })));
    opened.document.sheets.splice(1, 0, added);
    const after = saveWorkbook(opened);
    expect(changedParts(bytes, after)).toEqual([
      "[Content_Types].xml",
      "xl/_rels/workbook.xml.rels",
      "xl/sharedStrings.xml",
      "xl/styles.xml",
      "xl/workbook.xml",
      "xl/worksheets/sheet4.xml",
    ]);
    expect(partsOf(after)["xl/workbook.xml"]).toContain(
      '<sheet name="Tổng &amp; hợp" sheetId="4" state="veryHidden" r:id="rId5"/><sheet name="Hai"',
    );
    const again = openWorkbook(after, "t.xlsx").document;
    expect(
      again.names.map(({ name, sheetId }) => [name, again.sheets.find((sheet) => sheet.id === sheetId)?.name]),
    ).toEqual([
      ["_xlnm.Print_Area", "Ba"],
      ["Tên", "Hai"],
    ]);
    expect(again.styles.look(again.sheets[1]?.cells.get(0)?.get(0)?.style ?? 0).numberFormat).toBe("0.000");
  });

  test("order, names, visibility and the tab in front", () => {
    const opened = open();
    const { document } = opened;
    document.sheets.reverse();
    for (const sheet of document.sheets) if (sheet.name === "Hai") sheet.visibility = "Hidden";
    const [last] = document.sheets;
    if (last !== undefined) {
      last.name = "Ba'";
      document.activeSheetId = last.id;
    }
    document.names = document.names.map((each) => ({ ...each, formula: each.formula.replace("Ba!", "'Ba'''!") }));
    const after = saveWorkbook(opened);
    expect(changedParts(bytes, after)).toEqual(["xl/workbook.xml", FIRST, "xl/worksheets/sheet3.xml"]);
    expect(partsOf(after)[FIRST]).toContain('<sheetView workbookViewId="0"/>');
    const again = openWorkbook(after, "t.xlsx").document;
    expect(again.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ["Ba'", "Visible"],
      ["Hai", "Hidden"],
      ["Một", "Visible"],
    ]);
    expect(again.names.map(({ name, formula }) => [name, formula])).toEqual([
      ["_xlnm.Print_Area", "'Ba'''!$A$1"],
      ["Tên", "Hai!$A$1"],
    ]);
    expect(again.activeSheetId).toBe(again.sheets[0]?.id);
  });

  test("a sheet taken away goes with its part, its names and its content type", () => {
    const opened = open();
    opened.document.sheets.splice(1, 1);
    opened.document.names = opened.document.names.filter((each) => each.name !== "Tên");
    const after = saveWorkbook(opened);
    const parts = partsOf(after);
    expect(Object.keys(parts)).not.toContain("xl/worksheets/sheet2.xml");
    expect(parts["[Content_Types].xml"]).not.toContain("sheet2");
    expect(parts["xl/workbook.xml"]).toContain('<definedNames><definedName name="_xlnm.Print_Area" localSheetId="1">');
    expect(openWorkbook(after, "t.xlsx").document.sheets.map((sheet) => sheet.name)).toEqual(["Một", "Ba"]);
  });

  test("a sheet that rules of the file speak of cannot be renamed", () => {
    const named = openWorkbook(
      drawWorkbook({
        sheets: {
          Số: sheetXml("<sheetData/>"),
          B: sheetXml(
            '<sheetData/><dataValidations count="1"><dataValidation type="list" sqref="A1"><formula1>Số!$A$1:$A$3</formula1></dataValidation></dataValidations>',
          ),
        },
      }),
      "t.xlsx",
    );
    const [sheet] = named.document.sheets;
    if (sheet !== undefined) sheet.name = "Khác";
    expect(() => saveWorkbook(named)).toThrow(/"Số" cannot be renamed/);
  });

  test("a chart sheet keeps its place behind its neighbour", () => {
    const relationship = {
      path: "xl/chartsheets/sheet1.xml",
      text: "<chartsheet/>",
      contentType: "application/vnd.openxmlformats-officedocument.spreadsheetml.chartsheet+xml",
      from: "xl/workbook.xml",
      type: "chartsheet",
      id: "rIdChart",
    };
    const parts = workbookParts({
      sheets: { A: sheetXml("<sheetData/>"), B: sheetXml("<sheetData/>") },
      more: [relationship],
    });
    const workbook =
      parts["xl/workbook.xml"]
        ?.replace('<sheet name="B"', '<sheet name="Đồ thị" sheetId="9" r:id="rIdChart"/><sheet name="B"')
        .replace(
          "</sheets>",
          '</sheets><definedNames><definedName name="x" localSheetId="2">B!$A$1</definedName></definedNames>',
        ) ?? "";
    const opened = openWorkbook(zipOf({ ...parts, "xl/workbook.xml": workbook }), "t.xlsx");
    opened.document.sheets.reverse();
    const saved = partsOf(saveWorkbook(opened))["xl/workbook.xml"] ?? "";
    expect([...saved.matchAll(/sheet name="([^"]+)"/g)].map((match) => match[1])).toEqual(["B", "A", "Đồ thị"]);
    expect(saved).toContain('<definedName name="x" localSheetId="0">');
  });
});

describe("the list of defined names", () => {
  const named = (list: string): Uint8Array =>
    drawWorkbook({ sheets: { A: sheetXml("<sheetData/>") }, afterSheets: `${list}<calcPr calcId="1"/>` });

  test.each(["<definedNames/>", "<definedNames></definedNames>", ""])("untouched keeps its bytes: %s", (list) => {
    const before = named(list);
    expect(Buffer.compare(saveWorkbook(openWorkbook(before, "t.xlsx")), before)).toBe(0);
  });

  test("goes with its last name", () => {
    const opened = openWorkbook(named('<definedNames><definedName name="x">A!$A$1</definedName></definedNames>'), "t");
    opened.document.names = [];
    expect(partsOf(saveWorkbook(opened))["xl/workbook.xml"]).not.toContain("definedName");
  });
});

describe("what a sheet says besides its cells", () => {
  test("columns: those unchanged keep their characters, a new one inherits what it covers", () => {
    const after = firstAfter((sheet) => {
      sheet.columns = [
        { first: 0, last: 0, width: 12, hidden: false, style: null, outlineLevel: 0 },
        { first: 1, last: 1, width: 30, hidden: true, style: 1, outlineLevel: 1 },
        { first: 6, last: 6, width: null, hidden: false, style: 2, outlineLevel: 0 },
      ];
    });
    expect(after).toContain(
      '<cols><col min="1" max="1" width="12" customWidth="1" bestFit="1"/><col min="2" max="2" width="30" style="1" hidden="1" customWidth="1" outlineLevel="1" bestFit="1"/><col min="7" max="7" width="9.140625" style="2"/></cols>',
    );
    expect(
      firstAfter(
        (sheet) =>
          (sheet.columns = [
            ...sheet.columns,
            { first: 6, last: 6, width: 5, hidden: false, style: null, outlineLevel: 0 },
          ]),
      ),
    ).toContain('<cols><col min="1" max="3" width="12" bestFit="1"/><col min="7"');
  });

  test("merged areas come and go", () => {
    const area = { top: 4, left: 0, bottom: 5, right: 2 };
    expect(firstAfter((sheet) => (sheet.merges = [...sheet.merges.slice(1), area]))).toContain(
      '<mergeCells count="2"><mergeCell ref="A2:B2"/><mergeCell ref="A5:C6"/></mergeCells>',
    );
    expect(firstAfter((sheet) => (sheet.merges = []))).not.toContain("mergeCell");
  });

  test("elements that were not there stand where the schema wants them", () => {
    const after = firstAfter((sheet) => {
      sheet.tabColor = "#FF8800";
      sheet.page = {
        ...sheet.page,
        orientation: "Landscape",
        paperSize: 9,
        fitToWidth: 1,
        fitToHeight: 0,
        centerHorizontally: true,
      };
      sheet.protection = { hasPassword: false };
      sheet.autoFilter = { top: 0, left: 0, bottom: 8, right: 3 };
      sheet.hyperlinks = [
        {
          area: { top: 0, left: 0, bottom: 0, right: 0 },
          address: "https://example.org/?a=1&b=2",
          documentReference: null,
          screenTip: null,
        },
      ];
      sheet.customProperties = new Map([["khóa", "giá trị"]]);
      sheet.defaultRowHeight = 18;
    });
    const order = [
      "sheetPr",
      "sheetViews",
      "sheetFormatPr",
      "cols",
      "sheetData",
      "sheetProtection",
      "autoFilter",
      "mergeCells",
      "conditionalFormatting",
      "hyperlinks",
      "printOptions",
      "pageMargins",
      "pageSetup",
      "customProperties",
    ];
    const places = order.map((local) => after.indexOf(`<${local}`));
    expect(order.filter((_, i) => (places[i] ?? -1) < 0)).toEqual([]);
    expect([...places].sort((a, b) => a - b)).toEqual(places);
    expect(after).toContain('<sheetPr><tabColor rgb="FFFF8800"/><pageSetUpPr fitToPage="1"/></sheetPr>');
  });

  test("frozen panes, grid lines and selection", () => {
    const after = firstAfter((sheet) => {
      sheet.frozen = { rows: 3, columns: 0 };
      sheet.showGridlines = false;
      sheet.selection = { top: 4, left: 1, bottom: 4, right: 2 };
    });
    expect(after).toContain(
      '<sheetView tabSelected="1" workbookViewId="0" showGridLines="0"><pane ySplit="3" topLeftCell="A4" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="B5" sqref="B5:C5"/></sheetView>',
    );
  });

  test("all of it read back is what it was", () => {
    const opened = open();
    const sheet = firstSheet(opened);
    sheet.page = {
      orientation: "Portrait",
      paperSize: 8,
      printArea: "Một!$A$1:$B$2",
      scale: 85,
      fitToWidth: 2,
      fitToHeight: 1,
      centerHorizontally: true,
      margins: { left: 85.05, right: 42.5, top: 56.7, bottom: 56.7, header: 28.35, footer: 28.35 },
      headers: { all: '&C&"Times New Roman,Regular"&P', first: "" },
      firstPageNumber: 3,
      rowBreaks: [12, 40],
    };
    sheet.hyperlinks = [
      {
        area: { top: 1, left: 1, bottom: 1, right: 3 },
        address: "https://example.org/",
        documentReference: "a b",
        screenTip: '"chú"',
      },
    ];
    sheet.customProperties = new Map([
      ["a", "ă"],
      ["b", "<1>"],
    ]);
    sheet.frozen = { rows: 1, columns: 2 };
    const again = openWorkbook(saveWorkbook(opened), "t.xlsx").document.sheets[0];
    expect([again?.page, again?.hyperlinks, again?.customProperties, again?.frozen]).toEqual([
      sheet.page,
      sheet.hyperlinks,
      sheet.customProperties,
      sheet.frozen,
    ]);
  });

  test("changes that cannot be written are refused by name", () => {
    const refuse = (change: (sheet: SheetDocument) => void): jest.JestMatchers<() => unknown> =>
      expect(() => firstAfter(change));
    refuse((sheet) => (sheet.protection = { hasPassword: true })).toThrow(UnsavableChange);
    refuse(
      (sheet) =>
        (sheet.tables = [
          {
            id: 1,
            name: "B",
            area: { top: 0, left: 0, bottom: 1, right: 1 },
            headerRow: true,
            totalsRow: false,
            columns: ["a", "b"],
          },
        ]),
    ).toThrow(/tables/);
    refuse((sheet) => putCell(sheet, 0, 0, plain(Number.NaN))).toThrow(/NaN/);
  });
});

describe("conditional formats", () => {
  const fresh = (priority: number) => ({
    id: "n",
    areas: [{ top: 2, left: 0, bottom: 8, right: 0 }],
    priority,
    stopIfTrue: false,
    rule: { kind: "custom" as const, formula: 'A3<>"x"', format: { fill: "#FFF2CC", fontColor: null, bold: null } },
    origin: null,
  });

  test("a new one at the lowest priority leaves the file's as they are", () => {
    const after = firstAfter((sheet) => (sheet.conditionalFormats = [...sheet.conditionalFormats, fresh(2)]));
    expect(after).toContain(
      'rank="3"/></conditionalFormatting><conditionalFormatting sqref="A3:A9"><cfRule type="expression" dxfId="2" priority="3"><formula>A3&lt;&gt;"x"</formula></cfRule></conditionalFormatting>',
    );
  });

  test("a new one at the top pushes the others down", () => {
    const after = firstAfter(
      (sheet) =>
        (sheet.conditionalFormats = [
          fresh(0),
          ...sheet.conditionalFormats.map((each) => ({ ...each, priority: each.priority + 1 })),
        ]),
    );
    expect(
      [...after.matchAll(/<cfRule type="(\w+)"[^>]* priority="(\d)"/g)].map((match) => [match[1], match[2]]),
    ).toEqual([
      ["expression", "2"],
      ["top10", "3"],
      ["expression", "1"],
    ]);
  });

  test("rules of the file can be taken away, with what held them", () => {
    expect(firstAfter((sheet) => (sheet.conditionalFormats = sheet.conditionalFormats.slice(1)))).toContain(
      '<conditionalFormatting sqref="A1"><cfRule type="top10" priority="2" rank="3"/></conditionalFormatting>',
    );
    expect(firstAfter((sheet) => (sheet.conditionalFormats = []))).not.toContain("conditionalFormatting");
  });

  test("a data bar goes with its twin in the extension list, and only with that", () => {
    const x14 = (id: string): string =>
      `<x14:conditionalFormatting><x14:cfRule type="dataBar" id="${id}"/><xm:sqref>A1</xm:sqref></x14:conditionalFormatting>`;
    const bar = (id: string, cell: string, priority: number): string =>
      `<conditionalFormatting sqref="${cell}"><cfRule type="dataBar" priority="${String(priority)}"><dataBar/><extLst><ext><x14:id>${id}</x14:id></ext></extLst></cfRule></conditionalFormatting>`;
    const inside = (rules: string, twins: string): string =>
      `<sheetData/>${rules}<extLst><ext uri="{78}"><x14:conditionalFormattings>${twins}</x14:conditionalFormattings></ext><ext uri="{other}"/></extLst>`;
    const spaces =
      ' xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"';
    const twice = openWorkbook(
      drawWorkbook({
        sheets: { T: sheetXml(inside(bar("{1}", "A1", 1) + bar("{2}", "B1", 2), x14("{1}") + x14("{2}")), spaces) },
      }),
      "t.xlsx",
    );
    const sheet = firstSheet(twice);
    expect(sheet.conditionalFormats).toHaveLength(2);
    sheet.conditionalFormats = sheet.conditionalFormats.slice(1);
    expect(partsOf(saveWorkbook(twice))[FIRST]).toBe(sheetXml(inside(bar("{2}", "B1", 2), x14("{2}")), spaces));
    sheet.conditionalFormats = [];
    expect(partsOf(saveWorkbook(twice))[FIRST]).toBe(
      sheetXml('<sheetData/><extLst><ext uri="{other}"/></extLst>', spaces),
    );
  });

  test("what was added reads back, and its removal gives the bytes from before", () => {
    const opened = open();
    const sheet = firstSheet(opened);
    sheet.conditionalFormats = [...sheet.conditionalFormats, fresh(2)];
    const again = openWorkbook(saveWorkbook(opened), "t.xlsx");
    const [second] = again.document.sheets;
    expect(second?.conditionalFormats[2]).toMatchObject({ areas: fresh(2).areas, priority: 2, rule: fresh(2).rule });
    if (second !== undefined) second.conditionalFormats = second.conditionalFormats.slice(0, 2);
    expect(partsOf(saveWorkbook(again))[FIRST]).toBe(partsOf(bytes)[FIRST]);
  });
});

describe("what belongs to the whole workbook", () => {
  test("names come, change and go", () => {
    const opened = open();
    const { document } = opened;
    document.names = [
      ...document.names.filter((each) => each.name !== "Tên"),
      { name: "Mới", sheetId: null, formula: 'IFS(1>0,"a&b")', hidden: true, comment: "vì sao" },
    ];
    firstSheet(opened).page = { ...firstSheet(opened).page, printArea: "Một!$A$1:$C$3" };
    const again = openWorkbook(saveWorkbook(opened), "t.xlsx").document;
    expect(again.names.map(({ name, formula, hidden, comment }) => [name, formula, hidden, comment])).toEqual([
      ["_xlnm.Print_Area", "Ba!$A$1", false, ""],
      ["Mới", 'IFS(1>0,"a&b")', true, "vì sao"],
      ["_xlnm.Print_Area", "Một!$A$1:$C$3", false, ""],
    ]);
    document.names = [];
    for (const sheet of document.sheets) sheet.page = { ...sheet.page, printArea: null };
    expect(partsOf(saveWorkbook(opened))["xl/workbook.xml"]).not.toContain("definedName");
  });

  test("custom XML parts come, change and go without a trace", () => {
    const opened = open();
    const record = {
      id: "{11111111-2222-4333-8444-555555555555}",
      namespaceUri: "urn:thử",
      xml: '<a xmlns="urn:thử">1</a>',
    };
    opened.document.customXml = [record];
    const saved = saveWorkbook(opened);
    const again = openWorkbook(saved, "t.xlsx");
    expect(again.document.customXml).toEqual([record]);
    again.document.customXml = [{ ...record, xml: '<a xmlns="urn:thử">2</a>' }];
    expect(changedParts(saved, saveWorkbook(again))).toEqual(["customXml/item1.xml"]);
    again.document.customXml = [];
    expect(changedParts(bytes, saveWorkbook(again))).toEqual([]);
  });

  test("settings are kept as properties of the add-in's webextension part", () => {
    const opened = open();
    opened.document.settings = new Map([["sổ", '{"n":"<1>"}']]);
    const saved = saveWorkbook(opened, {
      addIn: {
        id: "8b1d9c1e-0000-4000-8000-000000000001",
        version: "1.2.0.0",
        store: "developer",
        storeType: "Registry",
      },
    });
    expect(partsOf(saved)["xl/webextensions/webextension1.xml"]).toContain(
      '<we:reference id="8b1d9c1e-0000-4000-8000-000000000001" version="1.2.0.0" store="developer" storeType="Registry"/>',
    );
    const again = openWorkbook(saved, "t.xlsx");
    expect(again.document.settings).toEqual(opened.document.settings);
    again.document.settings = new Map([...again.document.settings, ["b", "2"]]);
    expect(changedParts(saved, saveWorkbook(again))).toEqual(["xl/webextensions/webextension1.xml"]);
  });

  test("structure protection and calculation mode", () => {
    const opened = open();
    opened.document.structureProtection = { hasPassword: false };
    opened.document.calculationMode = "Manual";
    const saved = partsOf(saveWorkbook(opened))["xl/workbook.xml"] ?? "";
    expect(saved).toMatch(
      /<workbookProtection lockStructure="1"\/><bookViews>.*<calcPr calcId="1" calcMode="manual"\/>/s,
    );
  });
});
