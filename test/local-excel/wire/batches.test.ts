import { openOfficePage, type OfficePage } from "../office-page";
import { tinyModel, type TinyModel } from "./tiny-model";

let model: TinyModel;
let office: OfficePage;
beforeEach(async () => {
  model = tinyModel();
  office = await openOfficePage(model);
});
afterEach(() => office.close());

const failure = async (batch: (context: Excel.RequestContext) => Promise<unknown>): Promise<OfficeExtension.Error> => {
  const error: unknown = await office.run(batch).then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error === null) throw new Error("the batch did not fail");
  return error as OfficeExtension.Error;
};

describe("reading and writing through the real library", () => {
  test("writes cells and reads them back with their address and a colour far inside", async () => {
    const read = await office.run(async (context) => {
      const range = context.workbook.worksheets.getItem("One").getRange("A1:B2");
      range.values = [
        ["Name", "Qty"],
        ["Pear", 3],
      ];
      range.format.fill.color = "#FFFF00";
      range.load("values,address,format/fill/color");
      await context.sync();
      return [range.values, range.address, range.format.fill.color];
    });
    expect(read).toEqual([
      [
        ["Name", "Qty"],
        ["Pear", 3],
      ],
      "One!R1C1",
      "#FFFF00",
    ]);
    expect(model.cell("One", 1, 1)).toBe(3);
  });

  test("loads the members of a collection, some of them, and what they lead to", async () => {
    const names = await office.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load("items/name,items/position");
      await context.sync();
      const all = worksheets.items.map(({ name, position }) => [name, position]);
      worksheets.load({ name: true, $top: 1, $skip: 1 } as object);
      await context.sync();
      return [all, worksheets.items.map(({ name }) => name)];
    });
    expect(names).toEqual([
      [
        ["One", 0],
        ["Two", 1],
      ],
      ["Two"],
    ]);
  });

  test("what was not loaded is not there", async () => {
    const error = await failure(async (context) => {
      const sheet = context.workbook.worksheets.getItem("One");
      sheet.load("name");
      await context.sync();
      return sheet.id;
    });
    expect(error.code).toBe("PropertyNotLoaded");
  });

  test("a sheet stays the same sheet when it is renamed", async () => {
    await office.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("One");
      sheet.name = "Renamed";
      await context.sync();
      sheet.getRange("A1").values = [[1]];
      await context.sync();
    });
    expect(model.cell("Renamed", 0, 0)).toBe(1);
  });

  test("a property that the library writes under another name arrives all the same", async () => {
    await office.run(async (context) => {
      context.workbook.worksheets.getItem("One").showGridlines = false;
      await context.sync();
    });
    expect(model.sheets[0]?.cells.get("gridlines")).toBe(false);
  });

  test("an added sheet is added once, whatever is done with it later", async () => {
    await office.run(async (context) => {
      const sheet = context.workbook.worksheets.add("New");
      await context.sync();
      sheet.getRange("A1").values = [["x"]];
      await context.sync();
      sheet.load("name");
      await context.sync();
    });
    expect(model.sheets.map(({ name }) => name)).toEqual(["One", "Two", "New"]);
    expect(model.cell("New", 0, 0)).toBe("x");
  });

  test("a range is kept from one sync to the next, and let go at the end", async () => {
    const values = await office.run(async (context) => {
      const range = context.workbook.worksheets.getItem("One").getRange("A1");
      await context.sync();
      range.values = [[7]];
      await context.sync();
      range.load("values");
      await context.sync();
      return range.values;
    });
    expect(values).toEqual([[7]]);
  });

  test("objects as arguments arrive as objects", async () => {
    const address = await office.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Two");
      const both = sheet.getRange("A1").getBoundingRect(sheet.getRange("A3"));
      both.load("rowCount");
      await context.sync();
      return both.rowCount;
    });
    expect(address).toBe(3);
  });

  test("4,000 cells are split by the library and arrive whole", async () => {
    const rows = Array.from({ length: 1000 }, (_, row) => [row, row * 2, `r${String(row)}`, true]);
    const read = await office.run(async (context) => {
      const range = context.workbook.worksheets.getItem("One").getRange("A1:D1000");
      range.values = rows;
      range.load("values");
      await context.sync();
      return range.values as unknown[][];
    });
    expect(read).toEqual(rows);
    expect(model.cell("One", 999, 2)).toBe("r999");
  });

  test("a large write of the wrong size is refused before anything is written", async () => {
    const error = await failure(async (context) => {
      context.workbook.worksheets.getItem("One").getRange("A1:D999").values = Array.from({ length: 1000 }, () => [
        1, 2, 3, 4,
      ]);
      await context.sync();
    });
    expect([error.code, error.debugInfo.errorLocation]).toEqual(["InvalidArgument", "Range._ValidateArraySize"]);
    expect(model.cell("One", 0, 0)).toBe("");
  });

  test("counts what goes over the wire", async () => {
    const before = { ...office.host.traffic };
    await office.run(async (context) => {
      context.workbook.load("name");
      await context.sync();
      await context.sync();
      context.workbook.load("name");
      await context.sync();
    });
    expect(office.host.traffic.roundTrips - before.roundTrips).toBe(2);
    expect(office.host.traffic.requestBytes).toBeGreaterThan(before.requestBytes);
    expect(office.host.traffic.largestResponse).toBeGreaterThan(20);
  });
});

describe("null objects", () => {
  test("what is not there, what is reached from it, and what is there", async () => {
    const nulls = await office.run(async (context) => {
      const { worksheets } = context.workbook;
      const missing = worksheets.getItemOrNullObject("Nowhere");
      const inside = missing.getRange("A1").format.fill;
      inside.load("color");
      const there = worksheets.getItemOrNullObject("One");
      const used = there.getRange("A1").getUsedRangeOrNullObject();
      used.load("address,isNullObject");
      await context.sync();
      return [missing.isNullObject, inside.isNullObject, there.isNullObject, used.isNullObject];
    });
    expect(nulls).toEqual([true, true, false, true]);
  });

  test("calling and assigning on a null object does nothing", async () => {
    await office.run(async (context) => {
      const missing = context.workbook.worksheets.getItemOrNullObject("Nowhere");
      missing.name = "Somewhere";
      missing.delete();
      await context.sync();
    });
    expect(model.sheets.map(({ name }) => name)).toEqual(["One", "Two"]);
  });
});

describe("errors", () => {
  test("say what failed, where, and in which statement", async () => {
    const error = await failure(async (context) => {
      context.workbook.worksheets.getItem("Nowhere").load("name");
      await context.sync();
    });
    expect([error.code, error.debugInfo.errorLocation]).toEqual(["ItemNotFound", "WorksheetCollection.getItem"]);
    expect((error.debugInfo as { readonly statement?: string }).statement).toMatch(/worksheets\.getItem\(/);
    expect((error as unknown as { readonly httpStatusCode: number }).httpStatusCode).toBe(404);
  });

  test("what a batch did before its error stays done, and what comes after is not done", async () => {
    const error = await failure(async (context) => {
      const sheet = context.workbook.worksheets.getItem("One");
      sheet.getRange("A1").values = [["kept"]];
      sheet.getRange("not an address").values = [["never"]];
      sheet.getRange("A2").values = [["after"]];
      await context.sync();
    });
    expect([error.code, error.debugInfo.errorLocation]).toEqual(["InvalidArgument", "Worksheet.getRange"]);
    expect([model.cell("One", 0, 0), model.cell("One", 1, 0)]).toEqual(["kept", ""]);
  });

  test("loading what a class does not have", async () => {
    const error = await failure(async (context) => {
      context.workbook.worksheets.getItem("One").load("colour");
      await context.sync();
    });
    expect([error.code, error.debugInfo.errorLocation]).toEqual(["InvalidArgument", "Worksheet.colour"]);
  });

  test("a fault of the stand-in is a general exception to the script and is reported at the end", async () => {
    const broken = await openOfficePage(tinyModel());
    const code = await broken
      .run(async (context) => {
        context.workbook.worksheets.getItem("One").load("tabId");
        await context.sync();
      })
      .then(
        () => "none",
        (error: unknown) => (error as OfficeExtension.Error).code,
      );
    expect(code).toBe("GeneralException");
    expect(() => broken.close()).toThrow("broken");
  });
});

describe("what is refused by name", () => {
  test("a class or a member without behaviour", async () => {
    const property = await failure(async (context) => {
      context.workbook.worksheets.getItem("One").load("tabColor");
      await context.sync();
    });
    expect([property.code, property.message, property.debugInfo.errorLocation]).toEqual([
      "NotImplemented",
      "not emulated: Worksheet.tabColor",
      "Worksheet.tabColor",
    ]);
    const method = await failure(async (context) => {
      context.workbook.worksheets.getItem("One").activate();
      await context.sync();
    });
    expect(method.message).toBe("not emulated: Worksheet.activate");
    const navigation = await failure(async (context) => {
      context.workbook.tables.load("items/name");
      await context.sync();
    });
    expect(navigation.message).toBe("not emulated: Workbook.tables");
    const written = await failure(async (context) => {
      context.workbook.worksheets.getItem("One").getRange("A1").format.wrapText = true;
      await context.sync();
    });
    expect(written.message).toBe("not emulated: writing RangeFormat.wrapText");
  });

  test("loading everything asks for more than there is", async () => {
    const error = await failure(async (context) => {
      context.workbook.worksheets.getItem("One").load();
      await context.sync();
    });
    expect([error.code, error.message]).toEqual(["NotImplemented", "not emulated: Worksheet.visibility"]);
  });

  test("a member of a set that is not declared", async () => {
    const old = await openOfficePage({ ...tinyModel(), requirementSets: { ExcelApi: "1.3" } });
    const error = await old
      .run(async (context) => {
        context.workbook.worksheets.getItemOrNullObject("One");
        await context.sync();
      })
      .then(
        () => null,
        (reason: unknown) => reason as OfficeExtension.Error,
      );
    expect([error?.code, error?.debugInfo.errorLocation]).toEqual([
      "ApiNotFound",
      "WorksheetCollection.getItemOrNullObject",
    ]);
    old.close();
  });
});
