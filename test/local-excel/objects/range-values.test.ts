import { errorCode, loaded, onSheet, openExcel, type OpenExcel } from "./excel";

let excel: OpenExcel;
beforeEach(async () => {
  excel = await openExcel();
});
afterEach(() => {
  excel.close();
});

describe("Range.values: what is entered", () => {
  // input, value, type, number format
  const table: readonly (readonly [unknown, unknown, string, string])[] = [
    [5, 5, "Double", "General"],
    [true, true, "Boolean", "General"],
    ["", "", "Empty", "General"],
    ["Tổng số", "Tổng số", "String", "General"],
    ["29.96", 29.96, "Double", "General"],
    ["-1,234.5", -1234.5, "Double", "#,##0.00"],
    ["12%", 0.12, "Double", "0%"],
    ["12.5%", 0.125, "Double", "0.00%"],
    ["1.5E3", 1500, "Double", "0.00E+00"],
    ["1 1/2", 1.5, "Double", "# ?/?"],
    ["1.234,5", "1.234,5", "String", "General"],
    ["1/2/2026", 46024, "Double", "m/d/yyyy"],
    ["2026-01-02", 46024, "Double", "m/d/yyyy"],
    ["19-8-2025", "19-8-2025", "String", "General"],
    ["15-Feb-2026", 46068, "Double", "d-mmm-yy"],
    ["13:30", 0.5625, "Double", "h:mm"],
    ["1:30 PM", 0.5625, "Double", "h:mm AM/PM"],
    ["true", true, "Boolean", "General"],
    ["#N/A", "#N/A", "Error", "General"],
    ["'007", "007", "String", "General"],
    ["'=A1", "=A1", "String", "General"],
    ["T.11", "T.11", "String", "General"],
    ["II.1", "II.1", "String", "General"],
  ];
  test.each(table)("%j is read as %j, %s, %s", async (input, value, type, format) => {
    const result = await onSheet(excel, async (sheet) => {
      const cell = sheet.getRange("B2");
      cell.values = [[input]];
      return loaded(cell, "values,valueTypes,numberFormat");
    });
    expect([result.values[0]?.[0], result.valueTypes[0]?.[0], result.numberFormat[0]?.[0]]).toEqual([
      value,
      type,
      format,
    ]);
  });

  test("text that begins with = or + or - and is no number is a formula", async () => {
    const result = await onSheet(excel, async (sheet) => {
      sheet.getRange("A1").values = [[4]];
      sheet.getRange("B1:B3").values = [["=a1*2"], ["+A1"], ["-A1"]];
      return loaded(sheet.getRange("B1:B3"), "values,formulas");
    });
    expect(result.formulas).toEqual([["=A1*2"], ["=+A1"], ["=-A1"]]);
    expect(result.values).toEqual([[8], [4], [-4]]);
  });

  test("a cell formatted as text takes everything as text (number format @)", async () => {
    const result = await onSheet(excel, async (sheet) => {
      const cells = sheet.getRange("A1:C1");
      cells.numberFormat = [["@", "@", "@"]];
      cells.values = [["12", "=A1", 7]];
      return loaded(cells, "values,formulas");
    });
    expect(result.values).toEqual([["12", "=A1", "7"]]);
  });

  test("null in the array leaves a cell as it is, one value fills the range (blank and null values)", async () => {
    const result = await onSheet(excel, async (sheet) => {
      const cells = sheet.getRange("A1:B2");
      cells.values = 3 as never;
      cells.values = [
        [null, 1],
        ["", null],
      ];
      return loaded(cells, "values");
    });
    expect(result.values).toEqual([
      [3, 1],
      ["", 3],
    ]);
  });

  test.each([
    ["too few columns", "A1:B2", [[1], [2]]],
    [
      "too many rows",
      "A1:B1",
      [
        [1, 2],
        [3, 4],
      ],
    ],
    ["null for the whole property", "A1:B1", null],
    ["a range without bounds", "A:B", 1],
    ["a formula that does not parse", "A1:B1", [["=SUM(", 1]]],
    ["text beyond 32,767 characters", "A1:A1", [["x".repeat(32_768)]]],
  ])("refuses %s with InvalidArgument and writes nothing", async (_why, address, values) => {
    const code = await errorCode(
      onSheet(excel, (sheet) => {
        sheet.getRange(address).values = values as never;
      }),
    );
    expect(code).toBe("InvalidArgument");
    expect(excel.workbook.sheets[0]?.cells.size).toBe(0);
  });

  test("more than 1,500 cells, which office.js sends in parts", async () => {
    const rows = Array.from({ length: 1000 }, (_, i) => [i, `=A${String(i + 1)}+1`]);
    const result = await onSheet(excel, async (sheet) => {
      const cells = sheet.getRange("A1:B1000");
      cells.formulas = rows;
      return loaded(cells, "values");
    });
    expect(result.values[999]).toEqual([999, 1000]);
    const code = await errorCode(
      onSheet(excel, (sheet) => {
        sheet.getRange("A1:B999").values = rows;
      }),
    );
    expect(code).toBe("InvalidArgument");
  });

  test("in a merged area only the top left cell keeps what is written", async () => {
    const result = await onSheet(excel, async (sheet) => {
      const cells = sheet.getRange("A1:B2");
      cells.merge();
      cells.values = [
        [1, 2],
        [3, 4],
      ];
      return loaded(cells, "values");
    });
    expect(result.values).toEqual([
      [1, ""],
      ["", ""],
    ]);
  });
});

describe("Range.formulas, formulasR1C1, text", () => {
  test("a constant is its value, formulas come back in capitals, in both notations", async () => {
    const result = await onSheet(excel, async (sheet) => {
      const cells = sheet.getRange("A1:C1");
      cells.formulas = [[2, "=sum($a$1:a1)", "x"]];
      return loaded(cells, "formulas,formulasLocal,formulasR1C1,values");
    });
    expect(result.formulas).toEqual([[2, "=SUM($A$1:A1)", "x"]]);
    expect(result.formulasLocal).toEqual(result.formulas);
    expect(result.formulasR1C1).toEqual([[2, "=SUM(R1C1:RC[-1])", "x"]]);
    expect(result.values).toEqual([[2, 2, "x"]]);
  });

  test("formulasR1C1 is taken relative to the cell", async () => {
    const result = await onSheet(excel, async (sheet) => {
      sheet.getRange("A1:A2").values = [[1], [2]];
      sheet.getRange("B1:B2").formulasR1C1 = [["=RC[-1]*10"], ["=RC[-1]*10"]];
      return loaded(sheet.getRange("B1:B2"), "formulas,values");
    });
    expect(result.formulas).toEqual([["=A1*10"], ["=A2*10"]]);
    expect(result.values).toEqual([[10], [20]]);
  });

  test("text shows the number format whatever the width of the column", async () => {
    const result = await onSheet(excel, async (sheet) => {
      const cells = sheet.getRange("A1:C1");
      cells.values = [[26830.7, 0.0895, ""]];
      cells.numberFormat = [["#,##0.0", "0.00%", "General"]];
      cells.format.columnWidth = 6;
      return loaded(cells, "text");
    });
    expect(result.text).toEqual([["26,830.7", "8.95%", ""]]);
  });

  test("a formula of several values spills; hasSpill, getSpillingToRange, getSpillParent", async () => {
    const result = await onSheet(excel, async (sheet) => {
      sheet.getRange("A4:D4").values = [[1, 2, 3, 4]];
      sheet.getRange("G4").formulas = [["=A4:D4"]];
      const spill = sheet.getRange("G4").getSpillingToRange().load("address,values,hasSpill");
      const parent = sheet.getRange("H4").getSpillParent().load("address");
      const none = sheet.getRange("A4").getSpillParentOrNullObject();
      await sheet.context.sync();
      return [spill.address, spill.values, spill.hasSpill, parent.address, none.isNullObject];
    });
    expect(result).toEqual(["Sheet1!G4:J4", [[1, 2, 3, 4]], true, "Sheet1!G4", true]);
  });

  test("part of an array formula cannot be changed, the whole of it can", async () => {
    const [first] = excel.workbook.sheets;
    if (first !== undefined) first.mayHoldArrays = true;
    first?.cells.set(
      0,
      new Map([
        [0, { value: 1, formula: { kind: "array", text: "C1:C2*1", range: "A1:A2", dynamic: false }, style: 0 }],
      ]),
    );
    first?.cells.set(1, new Map([[0, { value: 2, formula: null, style: 0 }]]));
    const formulas = await onSheet(
      excel,
      async (sheet) => (await loaded(sheet.getRange("A1:A2"), "formulas")).formulas,
    );
    expect(formulas).toEqual([["=C1:C2*1"], ["=C1:C2*1"]]);
    const code = await errorCode(
      onSheet(excel, (sheet) => {
        sheet.getRange("A2").values = [[1]];
      }),
    );
    expect(code).toBe("InvalidOperation");
    const values = await onSheet(excel, async (sheet) => {
      sheet.getRange("A1:A2").values = [[7], [8]];
      return (await loaded(sheet.getRange("A1:A2"), "formulas")).formulas;
    });
    expect(values).toEqual([[7], [8]]);
  });
});

describe("Range: whole rows and columns, and limits", () => {
  test("cell properties of unbounded ranges are null, the others are not", async () => {
    const result = await onSheet(excel, async (sheet) => {
      const cells = sheet
        .getRange("C:D")
        .load("values,text,formulas,numberFormat,address,cellCount,isEntireColumn,isEntireRow");
      await sheet.context.sync();
      return [
        cells.values,
        cells.text,
        cells.formulas,
        cells.numberFormat,
        cells.address,
        cells.cellCount,
        cells.isEntireColumn,
        cells.isEntireRow,
      ];
    });
    expect(result).toEqual([null, null, null, null, "Sheet1!C:D", 2_097_152, true, false]);
  });

  test("more than five million cells give null values; cellCount is -1 beyond 2^31 - 1", async () => {
    const result = await onSheet(excel, async (sheet) => {
      const large = sheet.getRange("A1:F1000000").load("values");
      const whole = sheet.getRange().load("cellCount,address");
      await sheet.context.sync();
      return [large.values, whole.cellCount, whole.address];
    });
    expect(result).toEqual([null, -1, "Sheet1!1:1048576"]);
  });
});

describe("calculation", () => {
  test("what depends on a written cell follows; in manual mode only the formula itself is evaluated (Application.calculationMode)", async () => {
    const result = await onSheet(excel, async (sheet, context) => {
      sheet.getRange("A1:B1").formulas = [[1, "=A1+1"]];
      context.application.calculationMode = "Manual";
      sheet.getRange("A1").values = [[10]];
      sheet.getRange("C1").formulas = [["=A1*2"]];
      const waiting = sheet.getRange("A1:C1").load("values");
      await context.sync();
      const before = waiting.values;
      context.application.calculate("Recalculate");
      const after = sheet.getRange("A1:C1").load("values");
      await context.sync();
      return [before, after.values];
    });
    expect(result).toEqual([[[10, 2, 20]], [[10, 11, 20]]]);
  });

  test("suspendApiCalculationUntilNextSync: values follow after the sync", async () => {
    const result = await onSheet(excel, async (sheet, context) => {
      sheet.getRange("A1:B1").formulas = [[1, "=A1+1"]];
      await context.sync();
      context.application.suspendApiCalculationUntilNextSync();
      sheet.getRange("A1").values = [[5]];
      const within = sheet.getRange("B1").load("values");
      await context.sync();
      const before = within.values[0]?.[0] as unknown;
      const after = await loaded(sheet.getRange("B1"), "values");
      return [before, after.values[0]?.[0] as unknown];
    });
    expect(result).toEqual([2, 6]);
  });

  test("a formula that cannot be evaluated here is refused by name, not given a made-up value", async () => {
    const code = await errorCode(
      onSheet(excel, (sheet) => {
        sheet.getRange("A1").formulas = [['=CUBEVALUE("x","y")']];
      }),
    );
    expect(code).toBe("NotImplemented");
  });
});

describe("protected sheets", () => {
  test("locked cells are AccessDenied, unlocked ones can be written; formats are AccessDenied", async () => {
    await onSheet(excel, (sheet) => {
      sheet.getRange("B1").format.protection.locked = false;
      sheet.protection.protect();
    });
    const write = (address: string) =>
      onSheet(excel, (sheet) => {
        sheet.getRange(address).values = 1 as never;
      });
    expect(await errorCode(write("A1"))).toBe("AccessDenied");
    expect(await errorCode(write("A1:B1"))).toBe("AccessDenied");
    await write("B1");
    const look = onSheet(excel, (sheet) => {
      sheet.getRange("B1").format.fill.color = "yellow";
    });
    expect(await errorCode(look)).toBe("AccessDenied");
    const values = await onSheet(
      excel,
      async (sheet) => (await loaded(sheet.getRange("B1:C1"), "values")).values as unknown[][],
    );
    expect(values).toEqual([[1, ""]]);
  });
});
