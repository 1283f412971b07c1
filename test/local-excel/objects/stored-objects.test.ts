import type { WorkbookDocument } from "../../../src/xlsx/document";
import { errorCode, loaded, onSheet, openExcel, type OpenExcel } from "./excel";

let excel: OpenExcel;
beforeEach(async () => {
  excel = await openExcel(["Sheet1", "Data"], withTable);
});
afterEach(() => {
  excel.close();
});

function withTable(workbook: WorkbookDocument): void {
  const [, data] = workbook.sheets;
  if (data === undefined) return;
  data.tables = [
    {
      id: 1,
      name: "Bảng1",
      area: { top: 1, left: 1, bottom: 4, right: 2 },
      headerRow: true,
      totalsRow: true,
      columns: ["Chỉ tiêu", "Giá trị"],
    },
  ];
  data.cells.set(
    1,
    new Map([
      [1, { value: "Chỉ tiêu", formula: null, style: 0 }],
      [2, { value: "Giá trị", formula: null, style: 0 }],
    ]),
  );
  data.cells.set(2, new Map([[2, { value: 7, formula: null, style: 0 }]]));
}

describe("NamedItemCollection, NamedItem", () => {
  test("add of a range, a formula and a constant; type, value, formula, scope, comment, visible; delete", async () => {
    const result = await onSheet(excel, async (sheet, context) => {
      const { names } = context.workbook;
      sheet.getRange("A1:A2").values = [[3], [4]];
      const range = names.add("Vùng", sheet.getRange("A1:A2"), "hai ô");
      const formula = names.add("Tổng", "=SUM(Sheet1!$A$1:$A$2)");
      const constant = sheet.names.add("Hệ_số", "=1.5");
      constant.visible = false;
      for (const each of [range, formula, constant]) each.load("name,type,value,formula,scope,comment,visible");
      const address = range.getRange().load("address");
      const none = formula.getRangeOrNullObject();
      sheet.getRange("B1").formulas = [["=Tổng*Hệ_số"]];
      const cell = sheet.getRange("B1").load("values");
      const [inBook, inSheet] = [names.getCount(), sheet.names.getCount()];
      await context.sync();
      const told = [range, formula, constant].map((each) => [
        each.name,
        each.type,
        each.value as unknown,
        each.formula as unknown,
        each.scope,
        each.comment,
        each.visible,
      ]);
      formula.delete();
      cell.load("values");
      const gone = names.getItemOrNullObject("Tổng");
      await context.sync();
      return [told, address.address, none.isNullObject, inBook.value, inSheet.value, cell.values, gone.isNullObject];
    });
    expect(result).toEqual([
      [
        ["Vùng", "Range", "Sheet1!A1:A2", "=Sheet1!$A$1:$A$2", "Workbook", "hai ô", true],
        ["Tổng", "Double", 7, "=SUM(Sheet1!$A$1:$A$2)", "Workbook", "", true],
        ["Hệ_số", "Double", 1.5, "=1.5", "Worksheet", "", false],
      ],
      "Sheet1!A1:A2",
      true,
      2,
      1,
      [["#NAME?"]],
      true,
    ]);
  });

  test.each([
    ["a space", "hai từ", "InvalidArgument"],
    ["what reads as a cell", "AB12", "InvalidArgument"],
    ["what reads as R1C1", "R1C1", "InvalidArgument"],
    ["a digit at the start", "1a", "InvalidArgument"],
    ["a name that is there, in another case", "VÙNG", "ItemAlreadyExists"],
  ])("names.add refuses %s", async (_why, name, code) => {
    const adding = onSheet(excel, async (sheet, context) => {
      context.workbook.names.add("Vùng", sheet.getRange("A1"));
      await context.sync();
      context.workbook.names.add(name, sheet.getRange("A1"));
    });
    expect(await errorCode(adding)).toBe(code);
  });

  test("a formula can be set and is checked", async () => {
    const value = await onSheet(excel, async (sheet, context) => {
      const name = context.workbook.names.add("Vùng", sheet.getRange("A1"));
      name.formula = "=Data!$B$2";
      return (await loaded(name, "value")).value as unknown;
    });
    expect(value).toBe("Data!B2");
    const wrong = onSheet(excel, (_sheet, context) => {
      context.workbook.names.getItem("Vùng").formula = "=SUM(";
    });
    expect(await errorCode(wrong)).toBe("InvalidArgument");
  });
});

describe("Table, to be read", () => {
  test("ranges, columns, worksheet; getItem by name in any case; Range.getTables", async () => {
    const result = await onSheet(excel, async (sheet, context) => {
      const table = context.workbook.tables
        .getItem("bảng1")
        .load("id,name,showHeaders,showTotals,columns/items/name,columns/items/index,worksheet/name");
      const ranges = [
        table.getRange(),
        table.getHeaderRowRange(),
        table.getDataBodyRange(),
        table.getTotalRowRange(),
        table.columns.getItem("Giá trị").getDataBodyRange(),
      ];
      for (const each of ranges) each.load("address");
      const touching = context.workbook.worksheets.getItem("Data").getRange("B5:Z9").getTables().load("items/name");
      const contained = context.workbook.worksheets.getItem("Data").getRange("B5:Z9").getTables(true).getCount();
      const none = sheet.tables.getCount();
      await context.sync();
      return [
        [
          table.name,
          table.showHeaders,
          table.showTotals,
          table.worksheet.name,
          table.columns.items.map((column) => [column.index, column.name]),
        ],
        ranges.map((each) => each.address),
        touching.items.map((each) => each.name),
        contained.value,
        none.value,
      ];
    });
    expect(result).toEqual([
      [
        "Bảng1",
        true,
        true,
        "Data",
        [
          [0, "Chỉ tiêu"],
          [1, "Giá trị"],
        ],
      ],
      ["Data!B2:C5", "Data!B2:C2", "Data!B3:C4", "Data!B5:C5", "Data!C3:C4"],
      ["Bảng1"],
      0,
      0,
    ]);
  });

  test("its header row cannot be written here, and nothing may be merged over it", async () => {
    const header = onSheet(excel, (_sheet, context) => {
      context.workbook.worksheets.getItem("Data").getRange("B2").values = [["Khác"]];
    });
    expect(await errorCode(header)).toBe("NotImplemented");
    const merging = onSheet(excel, (_sheet, context) => {
      context.workbook.worksheets.getItem("Data").getRange("A3:B3").merge();
    });
    expect(await errorCode(merging)).toBe("MergedRangeConflict");
  });
});

describe("CustomXmlPart", () => {
  const xml = '<journal xmlns="urn:soat-so:journal" version="1"><a/></journal>';

  test("add, getByNamespace, getOnlyItem, getXml, setXml, delete", async () => {
    const result = await onSheet(excel, async (_sheet, context) => {
      const parts = context.workbook.customXmlParts;
      const part = parts.add(xml).load("id,namespaceUri");
      await context.sync();
      const found = parts.getByNamespace("urn:soat-so:journal").getOnlyItem();
      const text = found.getXml();
      found.setXml(xml.replace("journal", "log").replace("</journal>", "</log>"));
      const changed = parts.getItem(part.id).getXml();
      const none = parts.getByNamespace("urn:other").getOnlyItemOrNullObject();
      await context.sync();
      const told = [part.namespaceUri, text.value, changed.value.slice(0, 4), none.isNullObject];
      found.delete();
      const [count, gone] = [parts.getCount(), parts.getItemOrNullObject(part.id)];
      await context.sync();
      return [...told, count.value, gone.isNullObject];
    });
    expect(result).toEqual(["urn:soat-so:journal", xml, "<log", true, 0, true]);
  });

  test("XML that is not well formed is InvalidArgument; two parts have two ids; getOnlyItem of two is ItemNotFound", async () => {
    const wrong = onSheet(excel, (_sheet, context) => {
      context.workbook.customXmlParts.add("<a><b></a>");
    });
    expect(await errorCode(wrong)).toBe("InvalidArgument");
    await onSheet(excel, (_sheet, context) => {
      context.workbook.customXmlParts.add(xml);
      context.workbook.customXmlParts.add(xml);
    });
    expect(new Set(excel.workbook.customXml.map((part) => part.id)).size).toBe(2);
    const only = onSheet(excel, async (_sheet, context) => {
      context.workbook.customXmlParts.getByNamespace("urn:soat-so:journal").getOnlyItem().load("id");
      await context.sync();
    });
    expect(await errorCode(only)).toBe("ItemNotFound");
  });
});

describe("Setting, WorksheetCustomProperty", () => {
  test("settings keep JSON: add sets or adds, value can be set, delete", async () => {
    const result = await onSheet(excel, async (_sheet, context) => {
      const { settings } = context.workbook;
      settings.add("lựa chọn", { a: [1, "x", null] });
      settings.add("lựa chọn", { a: [2] });
      settings.add("khác", true);
      const item = settings.getItem("lựa chọn").load("key,value");
      const [count, none] = [settings.getCount(), settings.getItemOrNullObject("không có")];
      await context.sync();
      const told = [item.key, item.value as unknown, count.value, none.isNullObject];
      item.delete();
      const left = settings.getCount();
      await context.sync();
      return [...told, left.value];
    });
    expect(result).toEqual(["lựa chọn", { a: [2] }, 2, true, 1]);
  });

  test("custom properties of a sheet: keys in any case, overwritten by add, at most 255 characters", async () => {
    const result = await onSheet(excel, async (sheet) => {
      const properties = sheet.customProperties;
      properties.add("Signature", "1");
      properties.add("SIGNATURE", "2");
      const item = properties.getItem("signature").load("key,value");
      const count = properties.getCount();
      await sheet.context.sync();
      item.value = "3";
      const again = await loaded(properties.getItemOrNullObject("signature"), "value");
      return [item.key, count.value, again.value];
    });
    expect(result).toEqual(["Signature", 1, "3"]);
    const long = onSheet(excel, (sheet) => {
      sheet.customProperties.add("k".repeat(256), "x");
    });
    expect(await errorCode(long)).toBe("InvalidArgument");
  });
});

describe("protection", () => {
  test("protect and unprotect without a password", async () => {
    const result = await onSheet(excel, async (sheet, context) => {
      const both = () => [sheet.protection.protected, context.workbook.protection.protected];
      const read = async () => {
        sheet.protection.load("protected");
        context.workbook.protection.load("protected");
        await context.sync();
        return both();
      };
      const before = await read();
      sheet.protection.protect();
      context.workbook.protection.protect();
      const during = await read();
      sheet.protection.unprotect();
      context.workbook.protection.unprotect();
      return [before, during, await read()];
    });
    expect(result).toEqual([
      [false, false],
      [true, true],
      [false, false],
    ]);
  });

  test.each([
    [
      "without a password where one is needed",
      (sheet: Excel.Worksheet) => void sheet.protection.unprotect(),
      "AccessDenied",
    ],
    [
      "with a password, which cannot be checked here",
      (sheet: Excel.Worksheet) => void sheet.protection.unprotect("x"),
      "NotImplemented",
    ],
    ["protecting what is protected", (sheet: Excel.Worksheet) => void sheet.protection.protect(), "AccessDenied"],
  ])("%s is refused", async (_why, act, code) => {
    const [sheet] = excel.workbook.sheets;
    if (sheet !== undefined) sheet.protection = { hasPassword: true };
    expect(await errorCode(onSheet(excel, act))).toBe(code);
  });

  test("options that cannot be kept and new passwords are refused", async () => {
    const options = onSheet(excel, (sheet) => {
      sheet.protection.protect({ allowFormatCells: true });
    });
    const password = onSheet(excel, (sheet) => {
      sheet.protection.protect({ allowFormatCells: false, selectionMode: "Normal" }, "x");
    });
    expect([await errorCode(options), await errorCode(password)]).toEqual(["NotImplemented", "NotImplemented"]);
    expect(excel.workbook.sheets[0]?.protection).toBeNull();
  });
});

describe("WorksheetFreezePanes, PageLayout, AutoFilter", () => {
  test("freezeRows, freezeColumns, freezeAt, getLocationOrNullObject, unfreeze", async () => {
    const result = await onSheet(excel, async (sheet) => {
      const places: (string | boolean)[] = [];
      const steps: readonly (() => void)[] = [
        () => sheet.freezePanes.freezeRows(3),
        () => sheet.freezePanes.freezeColumns(),
        () => sheet.freezePanes.freezeAt(sheet.getRange("A1:B4")),
        () => sheet.freezePanes.unfreeze(),
      ];
      for (const step of steps) {
        step();
        const place = sheet.freezePanes.getLocationOrNullObject().load("address");
        await sheet.context.sync();
        places.push(place.isNullObject || place.address);
      }
      return places;
    });
    expect(result).toEqual(["Sheet1!1:3", "Sheet1!A:A", "Sheet1!A1:B4", true]);
  });

  test("orientation, paperSize, centerHorizontally, zoom to pages, print area", async () => {
    const result = await onSheet(excel, async (sheet) => {
      const { pageLayout } = sheet;
      const none = pageLayout.getPrintAreaOrNullObject();
      pageLayout.set({
        orientation: "Landscape",
        paperSize: "A4",
        centerHorizontally: true,
        zoom: { horizontalFitToPages: 1 },
      });
      pageLayout.setPrintArea("A1:D20,F1:G9");
      pageLayout.load("orientation,paperSize,centerHorizontally,zoom");
      const area = pageLayout.getPrintArea().load("address");
      await sheet.context.sync();
      return [
        none.isNullObject,
        pageLayout.orientation,
        pageLayout.paperSize,
        pageLayout.centerHorizontally,
        pageLayout.zoom,
        area.address,
      ];
    });
    expect(result).toEqual([
      true,
      "Landscape",
      "A4",
      true,
      { horizontalFitToPages: 1, verticalFitToPages: null },
      "Sheet1!A1:D20,Sheet1!F1:G9",
    ]);
    expect(excel.workbook.sheets[0]?.page).toMatchObject({
      printArea: "Sheet1!$A$1:$D$20,Sheet1!$F$1:$G$9",
      fitToWidth: 1,
      fitToHeight: 0,
    });
  });

  test("margins, a header from the second page on, breaks and the rows of every page; a filter is put on and taken off", async () => {
    const result = await onSheet(excel, async (sheet) => {
      const { pageLayout, horizontalPageBreaks } = sheet;
      pageLayout.set({ leftMargin: 85, rightMargin: 43, topMargin: 57, bottomMargin: 57, headerMargin: 28 });
      pageLayout.headersFooters.state = "FirstAndDefault";
      pageLayout.headersFooters.defaultForAllPages.centerHeader = "&P";
      pageLayout.setPrintTitleRows("$3:$3");
      horizontalPageBreaks.add("A21:C21");
      horizontalPageBreaks.add("B9");
      sheet.autoFilter.apply("A3:C9");
      pageLayout.load("leftMargin,headerMargin,footerMargin");
      pageLayout.headersFooters.load("state");
      pageLayout.headersFooters.defaultForAllPages.load("centerHeader");
      pageLayout.headersFooters.firstPage.load("centerHeader");
      horizontalPageBreaks.load("items/rowIndex");
      await sheet.context.sync();
      return [
        [pageLayout.leftMargin, pageLayout.headerMargin, pageLayout.footerMargin],
        pageLayout.headersFooters.state,
        pageLayout.headersFooters.defaultForAllPages.centerHeader,
        pageLayout.headersFooters.firstPage.centerHeader,
        horizontalPageBreaks.items.map(({ rowIndex }) => rowIndex),
      ];
    });
    expect(result).toEqual([[85, 28, 21.6], "FirstAndDefault", "&P", "", [8, 20]]);
    const [sheet] = excel.workbook.sheets;
    expect(sheet?.autoFilter).toEqual({ top: 2, left: 0, bottom: 8, right: 2 });
    expect(excel.workbook.names.find(({ name }) => name === "_xlnm.Print_Titles")?.formula).toBe("Sheet1!$3:$3");
    await onSheet(excel, (active) => {
      active.horizontalPageBreaks.removePageBreaks();
      active.autoFilter.remove();
    });
    expect([sheet?.page.rowBreaks, sheet?.autoFilter]).toEqual([[], null]);
    for (const act of [
      (active: Excel.Worksheet) => {
        active.pageLayout.headersFooters.state = "OddAndEven";
      },
      (active: Excel.Worksheet) => {
        active.pageLayout.setPrintTitleRows("A3:C3");
      },
    ])
      await expect(errorCode(onSheet(excel, act))).resolves.toMatch(/NotImplemented|InvalidArgument/);
  });

  test("autoFilter: enabled, range; isDataFiltered is only said where no row is hidden", async () => {
    const [sheet] = excel.workbook.sheets;
    if (sheet !== undefined) sheet.autoFilter = { top: 0, left: 0, bottom: 9, right: 2 };
    const result = await onSheet(excel, async (active) => {
      const filter = active.autoFilter.load("enabled,isDataFiltered");
      const range = filter.getRangeOrNullObject().load("address");
      const none = active.context.workbook.worksheets.getItem("Data").autoFilter.getRangeOrNullObject();
      await active.context.sync();
      return [filter.enabled, filter.isDataFiltered, range.address, none.isNullObject];
    });
    expect(result).toEqual([true, false, "Sheet1!A1:C10", true]);
    const hidden = onSheet(excel, async (active) => {
      active.getRange("3:3").rowHidden = true;
      await loaded(active.autoFilter, "isDataFiltered");
    });
    expect(await errorCode(hidden)).toBe("NotImplemented");
  });
});
