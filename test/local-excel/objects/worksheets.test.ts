import { errorCode, loaded, onSheet, openExcel, type OpenExcel } from "./excel";
import { waitUntil } from "../../fixtures/wait-until";

let excel: OpenExcel;
beforeEach(async () => {
  excel = await openExcel(["Mục lục", "T6", "Data"]);
});
afterEach(() => {
  excel.close();
});

async function sheetNames(): Promise<readonly string[]> {
  return excel.run(async (context) =>
    (await loaded(context.workbook.worksheets, "items/name")).items.map((sheet) => sheet.name),
  );
}

describe("WorksheetCollection", () => {
  test("items are in tab order; getItem takes a name in any case, or an id; getCount, getFirst, getLast", async () => {
    const result = await excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const byName = worksheets.getItem("data").load("id,name,position");
      await context.sync();
      const byId = worksheets.getItem(byName.id).load("name");
      const missing = worksheets.getItemOrNullObject("nowhere");
      const count = worksheets.getCount(true);
      const [first, last] = [worksheets.getFirst().load("name"), worksheets.getLast().load("name")];
      await context.sync();
      return [byName.name, byName.position, byId.name, missing.isNullObject, count.value, first.name, last.name];
    });
    expect(result).toEqual(["Data", 2, "Data", true, 3, "Mục lục", "Data"]);
    expect(await sheetNames()).toEqual(["Mục lục", "T6", "Data"]);
  });

  test("getItem of a sheet that is not there is ItemNotFound", async () => {
    const code = await errorCode(
      excel.run(async (context) => {
        context.workbook.worksheets.getItem("nowhere").load("name");
        await context.sync();
      }),
    );
    expect(code).toBe("ItemNotFound");
  });

  test("add puts a sheet last and does not activate it; without a name it is the next free Sheet number", async () => {
    const result = await onSheet(excel, async (_sheet, context) => {
      const named = context.workbook.worksheets.add("Tổng hợp").load("name,position,visibility");
      const unnamed = context.workbook.worksheets.add().load("name");
      const active = context.workbook.worksheets.getActiveWorksheet().load("name");
      await context.sync();
      return [named.name, named.position, named.visibility, unnamed.name, active.name];
    });
    expect(result).toEqual(["Tổng hợp", 3, "Visible", "Sheet5", "Mục lục"]);
  });

  test.each([
    ["over 31 characters", "x".repeat(32), "InvalidArgument"],
    ["a colon", "a:b", "InvalidArgument"],
    ["brackets", "a[1]", "InvalidArgument"],
    ["a slash", "6/2026", "InvalidArgument"],
    ["an apostrophe at the end", "nam'", "InvalidArgument"],
    ["History", "history", "InvalidArgument"],
    ["the name of another sheet in another case", "DATA", "ItemAlreadyExists"],
  ])("refuses %s", async (_why, name, code) => {
    const adding = onSheet(excel, (_sheet, context) => {
      context.workbook.worksheets.add(name);
    });
    const renaming = onSheet(excel, (sheet) => {
      sheet.name = name;
    });
    expect(await errorCode(adding)).toBe(code);
    expect(await errorCode(renaming)).toBe(code);
    expect(await sheetNames()).toHaveLength(3);
  });
});

describe("Worksheet", () => {
  test("a new name is followed by formulas, names and conditional formats, and by nothing in texts", async () => {
    const result = await excel.run(async (context) => {
      const { worksheets, names } = context.workbook;
      const [index, data] = [worksheets.getItem("Mục lục"), worksheets.getItem("Data")];
      data.getRange("A1:A2").values = [[1], [2]];
      index.getRange("A1:A4").formulas = [
        ["=SUM(Data!A1:A2)"],
        ['="Data!A1"&Data!A1'],
        ["=SUM(T6:Data!A1)"],
        ["=XData+1"],
      ];
      const custom = index.getRange("B1").conditionalFormats.add("Custom");
      custom.custom.rule.formula = "=Data!$A$1=1";
      names.add("Nguồn", data.getRange("A1:A2"));
      await context.sync();
      data.name = "Số liệu 6";
      const formulas = index.getRange("A1:A4").load("formulas,values");
      const name = names.getItem("Nguồn").load("formula,value");
      custom.custom.rule.load("formula");
      await context.sync();
      return [
        formulas.formulas.flat(),
        formulas.values[0]?.[0] as unknown,
        name.formula as unknown,
        name.value as unknown,
        custom.custom.rule.formula,
      ];
    });
    expect(result).toEqual([
      ["=SUM('Số liệu 6'!A1:A2)", "=\"Data!A1\"&'Số liệu 6'!A1", "=SUM('T6:Số liệu 6'!A1)", "=XData+1"],
      3,
      "='Số liệu 6'!$A$1:$A$2",
      "'Số liệu 6'!A1:A2",
      "='Số liệu 6'!$A$1=1",
    ]);
  });

  test("position moves the tab", async () => {
    await onSheet(excel, (sheet) => {
      sheet.position = 2;
    });
    expect(await sheetNames()).toEqual(["T6", "Data", "Mục lục"]);
  });

  test("visibility: hiding the sheet in front brings the next one; the last visible one stays", async () => {
    const active = await excel.run(async (context) => {
      context.workbook.worksheets.getItem("Mục lục").visibility = "Hidden";
      context.workbook.worksheets.getItem("Data").visibility = "VeryHidden";
      const sheet = context.workbook.worksheets.getActiveWorksheet().load("name");
      await context.sync();
      return sheet.name;
    });
    expect(active).toBe("T6");
    const hiding = onSheet(excel, (sheet) => {
      sheet.visibility = "Hidden";
    });
    expect(await errorCode(hiding)).toBe("InvalidOperation");
    const activating = onSheet(excel, (_sheet, context) => {
      context.workbook.worksheets.getItem("Data").activate();
    });
    expect(await errorCode(activating)).toBe("InvalidOperation");
  });

  test("delete makes references #REF! and takes the sheet's own names with it; the last visible sheet stays", async () => {
    const result = await excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const data = worksheets.getItem("Data");
      data.names.add("Own", data.getRange("A1"));
      const cell = worksheets.getItem("T6").getRange("A1");
      cell.formulas = [["=Data!A1+Data!$B$1:$C$2+1"]];
      await context.sync();
      data.delete();
      cell.load("formulas,values");
      await context.sync();
      return [cell.formulas, cell.values];
    });
    expect(result).toEqual([[["=#REF!+#REF!+1"]], [["#REF!"]]]);
    expect(excel.workbook.names).toEqual([]);
    await excel.run(async (context) => {
      context.workbook.worksheets.getItem("T6").delete();
      await context.sync();
    });
    const last = onSheet(excel, (sheet) => {
      sheet.delete();
    });
    expect(await errorCode(last)).toBe("InvalidOperation");
    expect(await sheetNames()).toEqual(["Mục lục"]);
  });

  test("an id is not given again after its sheet was deleted", async () => {
    const ids = await onSheet(excel, async (_sheet, context) => {
      const { worksheets } = context.workbook;
      const first = worksheets.add("x").load("id");
      await context.sync();
      first.delete();
      const second = worksheets.add("x").load("id");
      await context.sync();
      return [first.id, second.id];
    });
    expect(ids[0]).not.toBe(ids[1]);
  });

  test("tabColor, showGridlines, standardWidth (8.43 characters), standardHeight (15 points)", async () => {
    const result = await onSheet(excel, async (sheet) => {
      sheet.load("tabColor,showGridlines,standardWidth,standardHeight");
      await sheet.context.sync();
      const before = [sheet.tabColor, sheet.showGridlines, sheet.standardWidth, sheet.standardHeight];
      sheet.tabColor = "#217346";
      sheet.showGridlines = false;
      sheet.standardWidth = 20;
      const width = sheet.getRange("A1").load("width");
      sheet.load("tabColor,showGridlines,standardWidth");
      await sheet.context.sync();
      return [before, [sheet.tabColor, sheet.showGridlines, sheet.standardWidth, width.width]];
    });
    expect(result).toEqual([
      ["", true, 8.43, 15],
      ["#217346", false, 20, 108.75],
    ]);
  });

  test.each([
    ["B2:C5", "T6", "'T6'!B2:C5"],
    ["'T6'!A1", "T6", "'T6'!A1"],
    ["$A:$B", "Data", "Data!A:B"],
    ["2:3", "Mục lục", "'Mục lục'!2:3"],
    ["Nguồn", "Data", "Data!C3:D4"],
  ])("getRange(%j) on %s is %s", async (address, name, expected) => {
    const result = await excel.run(async (context) => {
      context.workbook.names.add("Nguồn", "=Data!$C$3:$D$4");
      return (await loaded(context.workbook.worksheets.getItem(name).getRange(address), "address")).address;
    });
    expect(result).toBe(expected);
  });

  test.each(["A0", "XFE1", "nowhere", "Data!A1", "A1:B", ""])(
    "getRange(%j) of another sheet or of nothing is InvalidArgument",
    async (address) => {
      if (address === "") {
        const whole = await onSheet(excel, async (sheet) => (await loaded(sheet.getRange(address), "address")).address);
        expect(whole).toBe("'Mục lục'!1:1048576");
        return;
      }
      expect(await errorCode(onSheet(excel, async (sheet) => loaded(sheet.getRange(address), "address")))).toBe(
        "InvalidArgument",
      );
    },
  );

  test("getUsedRange: A1 on a blank sheet, formats count unless values are asked for; OrNullObject", async () => {
    const result = await onSheet(excel, async (sheet) => {
      const blank = sheet.getUsedRange().load("address");
      const none = sheet.getUsedRangeOrNullObject();
      await sheet.context.sync();
      sheet.getRange("C3:D4").values = [
        [1, ""],
        ["", 2],
      ];
      sheet.getRange("F9").format.fill.color = "yellow";
      const [all, values] = [
        sheet.getUsedRange().load("address"),
        sheet.getUsedRangeOrNullObject(true).load("address"),
      ];
      await sheet.context.sync();
      return [blank.address, none.isNullObject, all.address, values.address];
    });
    expect(result).toEqual(["'Mục lục'!A1", true, "'Mục lục'!C3:F9", "'Mục lục'!C3:D4"]);
  });

  test("a protected structure refuses to add, rename, move, hide and delete sheets", async () => {
    await onSheet(excel, (_sheet, context) => {
      context.workbook.protection.protect();
    });
    const attempts: readonly ((sheet: Excel.Worksheet, context: Excel.RequestContext) => void)[] = [
      (_sheet, context) => void context.workbook.worksheets.add("x"),
      (sheet) => void (sheet.name = "x"),
      (sheet) => void (sheet.position = 1),
      (sheet) => void (sheet.visibility = "Hidden"),
      (sheet) => void sheet.delete(),
    ];
    for (const attempt of attempts) expect(await errorCode(onSheet(excel, attempt))).toBe("AccessDenied");
    expect(await sheetNames()).toEqual(["Mục lục", "T6", "Data"]);
  });
});

describe("Workbook", () => {
  test("name, readOnly, autoSave, selection", async () => {
    const result = await onSheet(excel, async (sheet, context) => {
      sheet.getRange("B2:C3").select();
      const { workbook } = context;
      workbook.load("name,readOnly,autoSave");
      const [selected, cell] = [workbook.getSelectedRange().load("address"), workbook.getActiveCell().load("address")];
      await context.sync();
      return [workbook.name, workbook.readOnly, workbook.autoSave, selected.address, cell.address];
    });
    expect(result).toEqual(["book.xlsx", false, false, "'Mục lục'!B2:C3", "'Mục lục'!B2"]);
  });

  test("application.cultureInfo is en-US", async () => {
    const result = await onSheet(excel, async (_sheet, context) => {
      const { cultureInfo } = context.application;
      cultureInfo.load("name");
      cultureInfo.numberFormat.load("numberDecimalSeparator,numberGroupSeparator");
      await context.sync();
      return [
        cultureInfo.name,
        cultureInfo.numberFormat.numberDecimalSeparator,
        cultureInfo.numberFormat.numberGroupSeparator,
      ];
    });
    expect(result).toEqual(["en-US", ".", ","]);
  });

  test("what is not emulated is refused by name", async () => {
    const refused = onSheet(excel, async (_sheet, context) => {
      context.workbook.slicers.load("items/name");
      await context.sync();
    });
    expect(await errorCode(refused)).toBe("NotImplemented");
  });
});

describe("events", () => {
  test("onChanged tells address and values, from this add-in; runtime.enableEvents silences it", async () => {
    const heard: unknown[] = [];
    await onSheet(excel, async (sheet, context) => {
      context.workbook.worksheets.onChanged.add((event) => {
        heard.push([
          event.address,
          event.changeType,
          event.source,
          event.triggerSource,
          event.details?.valueBefore,
          event.details?.valueAfter,
        ]);
        return Promise.resolve();
      });
      await context.sync();
      sheet.getRange("B2").values = [[7]];
      sheet.getRange("C1:D1").values = [[1, 2]];
      await context.sync();
      context.runtime.enableEvents = false;
      sheet.getRange("B3").values = [[8]];
      await context.sync();
      context.runtime.enableEvents = true;
      sheet.getRange("B4").values = [[9]];
      await context.sync();
    });
    await waitUntil("the last change is heard", () => heard.length >= 3);
    expect(heard).toEqual([
      ["B2", "RangeEdited", "Local", "ThisLocalAddin", "", 7],
      ["C1:D1", "RangeEdited", "Local", "ThisLocalAddin", undefined, undefined],
      ["B4", "RangeEdited", "Local", "ThisLocalAddin", "", 9],
    ]);
  });

  test("onActivated and onDeactivated", async () => {
    const heard: string[] = [];
    await onSheet(excel, async (_sheet, context) => {
      const { worksheets } = context.workbook;
      worksheets.onActivated.add((event) => Promise.resolve(void heard.push(`activated ${event.worksheetId}`)));
      worksheets.onDeactivated.add((event) => Promise.resolve(void heard.push(`deactivated ${event.worksheetId}`)));
      await context.sync();
      worksheets.getItem("T6").activate();
      await context.sync();
    });
    await waitUntil("both sheets are heard", () => heard.length >= 2);
    const [first, second] = excel.workbook.sheets.map((sheet) => sheet.id);
    expect(heard).toEqual([`deactivated ${String(first)}`, `activated ${String(second)}`]);
  });
});
