import { errorCode, loaded, onSheet, openExcel, type OpenExcel } from "./excel";

let excel: OpenExcel;
beforeEach(async () => {
  excel = await openExcel();
});
afterEach(() => {
  excel.close();
});

describe("RangeFormat: look", () => {
  test("font, fill, alignment, protection: what is set is read, what differs is null", async () => {
    const result = await onSheet(excel, async (sheet) => {
      const cells = sheet.getRange("A1:B1");
      cells.format.set({
        font: { name: "Arial", size: 12, bold: true, italic: true, underline: "Single", color: "#C00000" },
        fill: { color: "orange" },
        horizontalAlignment: "Center",
        verticalAlignment: "Top",
        wrapText: true,
        indentLevel: 2,
        textOrientation: 45,
        protection: { locked: false, formulaHidden: true },
      });
      sheet.getRange("B1").format.font.bold = false;
      sheet.getRange("B1").format.fill.clear();
      const { format } = cells;
      format.load(
        "horizontalAlignment,verticalAlignment,wrapText,indentLevel,textOrientation,font/name,font/size,font/bold,font/italic,font/underline,font/color,fill/color,protection/locked,protection/formulaHidden",
      );
      const none = sheet.getRange("B1").format.fill.load("color");
      await sheet.context.sync();
      const { font } = format;
      return [
        [font.name, font.size, font.bold, font.italic, font.underline, font.color],
        [
          format.fill.color,
          none.color,
          format.horizontalAlignment,
          format.verticalAlignment,
          format.wrapText,
          format.indentLevel,
          format.textOrientation,
        ],
        [format.protection.locked, format.protection.formulaHidden],
      ];
    });
    expect(result).toEqual([
      ["Arial", 12, null, true, "Single", "#C00000"],
      [null, "#FFFFFF", "Center", "Top", true, 2, 45],
      [false, true],
    ]);
  });

  test.each([
    ["a colour that is none", (format: Excel.RangeFormat) => void (format.fill.color = "no colour")],
    ["null as a colour", (format: Excel.RangeFormat) => void (format.fill.color = null as never)],
    ["a font size of 0", (format: Excel.RangeFormat) => void (format.font.size = 0)],
    ["an unknown alignment", (format: Excel.RangeFormat) => void (format.horizontalAlignment = "Middle" as never)],
    ["a row height over 409.5", (format: Excel.RangeFormat) => void (format.rowHeight = 410)],
    ["a text as a width", (format: Excel.RangeFormat) => void (format.columnWidth = "wide" as never)],
  ])("refuses %s with InvalidArgument", async (_why, change) => {
    const changing = onSheet(excel, (sheet) => {
      change(sheet.getRange("A1").format);
    });
    expect(await errorCode(changing)).toBe("InvalidArgument");
  });

  test("whole columns and rows are given the look as such; cells that come later take it", async () => {
    const result = await onSheet(excel, async (sheet) => {
      sheet.getRange("B2").values = [[1]];
      sheet.getRange("B:B").format.font.bold = true;
      sheet.getRange("3:3").format.fill.color = "#FFFF00";
      sheet.getRange("B9").values = [[2]];
      const [b2, b3, b9, a3] = ["B2", "B3", "B9", "A3"].map((address) =>
        sheet.getRange(address).load("format/font/bold,format/fill/color"),
      );
      await sheet.context.sync();
      return [b2, b3, b9, a3].map((cell) => [cell?.format.font.bold, cell?.format.fill.color]);
    });
    expect(result).toEqual([
      [true, "#FFFFFF"],
      [true, "#FFFF00"],
      [true, "#FFFFFF"],
      [false, "#FFFF00"],
    ]);
    expect(excel.workbook.sheets[0]?.columns).toHaveLength(1);
  });

  test("borders: edges, inside lines, a neighbour's line, None", async () => {
    const result = await onSheet(excel, async (sheet) => {
      const { borders } = sheet.getRange("B2:C3").format;
      for (const side of ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideVertical"] as const)
        borders.getItem(side).style = "Continuous";
      borders.getItem("EdgeBottom").set({ weight: "Medium", color: "#0000FF" });
      borders.getItem("EdgeRight").style = "Double";
      const inside = borders.getItem("InsideHorizontal").load("style");
      const bottom = borders.getItem("EdgeBottom").load("style,weight,color,sideIndex");
      const right = borders.getItem("EdgeRight").load("style,weight");
      const below = sheet.getRange("B4").format.borders.getItem("EdgeTop").load("style,weight");
      const all = sheet.getRange("A1").format.borders.load("count");
      await sheet.context.sync();
      const seen = [
        inside.style,
        bottom.style,
        bottom.weight,
        bottom.color,
        bottom.sideIndex,
        right.style,
        right.weight,
        below.style,
        below.weight,
        all.count,
      ];
      sheet.getRange("B4:C4").format.borders.getItem("EdgeTop").style = "None";
      bottom.load("style");
      await sheet.context.sync();
      return [...seen, bottom.style];
    });
    expect(result).toEqual([
      "None",
      "Continuous",
      "Medium",
      "#0000FF",
      "EdgeBottom",
      "Double",
      "Thick",
      "Continuous",
      "Medium",
      8,
      "None",
    ]);
  });
});

describe("RangeFormat: sizes", () => {
  // 64 pixels of 0.75 points are Excel's standard column.
  test("columnWidth in points is rounded to pixels and kept in characters; left, width, top, height follow", async () => {
    const result = await onSheet(excel, async (sheet) => {
      const standard = sheet.getRange("A1").load("width,height");
      sheet.getRange("B:B").format.columnWidth = 100;
      sheet.getRange("2:2").format.rowHeight = 20.1;
      const after = sheet.getRange("C3").load("left,top");
      const { format } = sheet.getRange("B2").load("format/columnWidth,format/rowHeight");
      const mixed = sheet.getRange("A1:B2").load("width,height,format/columnWidth,format/rowHeight");
      await sheet.context.sync();
      return [
        standard.width,
        standard.height,
        after.left,
        after.top,
        format.columnWidth,
        format.rowHeight,
        mixed.width,
        mixed.height,
        mixed.format.columnWidth,
        mixed.format.rowHeight,
      ];
    });
    expect(result).toEqual([48, 15, 147.75, 35.25, 99.75, 20.25, 147.75, 35.25, null, null]);
    expect(excel.workbook.sheets[0]?.columns[0]?.width).toBeCloseTo(19, 2);
  });

  test("useStandardWidth and useStandardHeight take a size back", async () => {
    const result = await onSheet(excel, async (sheet) => {
      const { format } = sheet.getRange("B2");
      format.columnWidth = 100;
      format.rowHeight = 40;
      format.load("useStandardWidth,useStandardHeight");
      await sheet.context.sync();
      const before = [format.useStandardWidth, format.useStandardHeight];
      format.useStandardWidth = true;
      format.useStandardHeight = true;
      format.load("columnWidth,rowHeight,useStandardWidth,useStandardHeight");
      await sheet.context.sync();
      return [before, format.columnWidth, format.rowHeight, format.useStandardWidth, format.useStandardHeight];
    });
    expect(result).toEqual([[false, false], 48, 15, true, true]);
  });

  test("useStandardWidth compares widths, and is null for several of them", async () => {
    const result = await onSheet(excel, async (sheet) => {
      sheet.getRange("A:B").format.columnWidth = 48;
      sheet.getRange("C:D").format.columnWidth = 60;
      sheet.getRange("E:E").format.columnWidth = 30;
      const formats = ["A:B", "C:D", "B:C", "D:E", "A:A"].map((address) => sheet.getRange(address).format);
      for (const format of formats) format.load("useStandardWidth");
      await sheet.context.sync();
      return formats.map((format) => format.useStandardWidth);
    });
    expect(result).toEqual([true, false, null, null, true]);
  });

  test("hidden: true where all are, false where none is, null where some are; a hidden row takes no room", async () => {
    const result = await onSheet(excel, async (sheet) => {
      sheet.getRange("2:2").rowHidden = true;
      sheet.getRange("C:D").columnHidden = true;
      const cells = ["A1:B1", "A1:B2", "A2:B2", "B1:C1", "C1:D9"].map((address) =>
        sheet.getRange(address).load("hidden,rowHidden,columnHidden"),
      );
      const below = sheet.getRange("E3").load("top,left");
      await sheet.context.sync();
      return [cells.map((each) => [each.hidden, each.rowHidden, each.columnHidden]), below.top, below.left];
    });
    expect(result).toEqual([
      [
        [false, false, false],
        [null, null, false],
        [true, true, false],
        [null, false, null],
        [true, null, true],
      ],
      15,
      96,
    ]);
  });

  test("columnWidth = 0 hides, a width shows again; autofit widens a column to its longest text and rows to their lines", async () => {
    const result = await onSheet(excel, async (sheet) => {
      sheet.getRange("A:A").format.columnWidth = 0;
      const hidden = sheet.getRange("A1").load("columnHidden,width");
      await sheet.context.sync();
      const before = [hidden.columnHidden, hidden.width];
      sheet.getRange("A1:A2").values = [["x"], ["Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ tiêu dùng"]];
      sheet.getRange("A:A").format.autofitColumns();
      sheet.getRange("B1").values = [["một\nhai\nba"]];
      sheet.getRange("B1").format.wrapText = true;
      sheet.getRange("1:1").format.autofitRows();
      const cells = sheet.getRange("A1").load("columnHidden,width,height");
      await sheet.context.sync();
      return [before, cells.columnHidden, cells.width > 200, cells.height];
    });
    expect(result).toEqual([[true, 0], false, true, 45]);
  });
});

describe("properties of many cells at once", () => {
  test("getCellProperties gives what was asked for, of every cell", async () => {
    const result = await onSheet(excel, async (sheet) => {
      sheet.getRange("A1").format.font.bold = true;
      sheet.getRange("B1").format.fill.color = "#FF0000";
      sheet.getRange("B1").format.borders.getItem("EdgeBottom").style = "Continuous";
      const properties = sheet.getRange("A1:B1").getCellProperties({
        address: true,
        hidden: true,
        format: {
          font: { bold: true, color: true },
          fill: { color: true },
          borders: { style: true },
          horizontalAlignment: true,
          protection: true,
        },
      });
      await sheet.context.sync();
      return properties.value;
    });
    const borders = (bottom: string) => ({
      top: { style: "None" },
      left: { style: "None" },
      right: { style: "None" },
      bottom: { style: bottom },
    });
    const rest = { horizontalAlignment: "General", protection: { locked: true, formulaHidden: false } };
    expect(result).toEqual([
      [
        {
          address: "Sheet1!A1",
          hidden: false,
          format: {
            font: { bold: true, color: "#000000" },
            fill: { color: "#FFFFFF" },
            borders: borders("None"),
            ...rest,
          },
        },
        {
          address: "Sheet1!B1",
          hidden: false,
          format: {
            font: { bold: false, color: "#000000" },
            fill: { color: "#FF0000" },
            borders: borders("Continuous"),
            ...rest,
          },
        },
      ],
    ]);
  });

  test("getRowProperties and getColumnProperties", async () => {
    const result = await onSheet(excel, async (sheet) => {
      sheet.getRange("2:2").rowHidden = true;
      sheet.getRange("B:B").format.columnWidth = 75;
      const cells = sheet.getRange("A1:B2");
      const rows = cells.getRowProperties({
        address: true,
        rowIndex: true,
        rowHidden: true,
        format: { rowHeight: true },
      });
      const columns = cells.getColumnProperties({
        columnIndex: true,
        columnHidden: true,
        format: { columnWidth: true },
      });
      await sheet.context.sync();
      return [rows.value, columns.value];
    });
    expect(result).toEqual([
      [
        { address: "Sheet1!A1:B1", rowIndex: 0, rowHidden: false, format: { rowHeight: 15 } },
        { address: "Sheet1!A2:B2", rowIndex: 1, rowHidden: true, format: { rowHeight: 0 } },
      ],
      [
        { columnIndex: 0, columnHidden: false, format: { columnWidth: 48 } },
        { columnIndex: 1, columnHidden: false, format: { columnWidth: 75 } },
      ],
    ]);
  });

  test("setCellProperties, setRowProperties, setColumnProperties", async () => {
    const result = await onSheet(excel, async (sheet) => {
      const cells = sheet.getRange("A1:B2");
      const bold: Excel.SettableCellProperties = {
        format: { font: { bold: true }, borders: { bottom: { style: "Continuous", color: "#00FF00" } } },
      };
      const plain: Excel.SettableCellProperties = {};
      cells.setCellProperties([
        [bold, plain],
        [plain, { format: { fill: { color: "#0000FF" }, wrapText: true } }],
      ]);
      cells.setRowProperties([{ format: { rowHeight: 30 } }, { rowHidden: true }]);
      cells.setColumnProperties([{ format: { columnWidth: 90 } }, { columnHidden: true }]);
      const [a1, b2] = [sheet.getRange("A1"), sheet.getRange("B2")];
      a1.load("format/font/bold,format/rowHeight,format/columnWidth");
      const line = a1.format.borders.getItem("EdgeBottom").load("style,color");
      b2.load("format/fill/color,format/wrapText,rowHidden,columnHidden");
      await sheet.context.sync();
      return [
        a1.format.font.bold,
        line.style,
        line.color,
        a1.format.rowHeight,
        a1.format.columnWidth,
        b2.format.fill.color,
        b2.format.wrapText,
        b2.rowHidden,
        b2.columnHidden,
      ];
    });
    expect(result).toEqual([true, "Continuous", "#00FF00", 30, 90, "#0000FF", true, true, true]);
  });

  test("an array of another size is InvalidArgument, a member that is not emulated is refused by name", async () => {
    const small = onSheet(excel, (sheet) => {
      sheet.getRange("A1:B2").setCellProperties([[{}, {}]]);
    });
    expect(await errorCode(small)).toBe("InvalidArgument");
    const unknown = onSheet(excel, async (sheet) => {
      sheet.getRange("A1").getCellProperties({ style: true });
      await sheet.context.sync();
    });
    expect(await errorCode(unknown)).toBe("NotImplemented");
  });
});

describe("clear, copyFrom, merge, hyperlink", () => {
  test.each([
    ["Contents", [["", ""]], "#FFFF00", false, 1],
    ["Formats", [[1, "=A1"]], "#FFFFFF", true, 0],
    ["All", [["", ""]], "#FFFFFF", true, 0],
    ["Hyperlinks", [[1, "=A1"]], "#FFFF00", false, 1],
  ] as const)("Range.clear(%s)", async (kind, formulas, colour, plain, conditional) => {
    const result = await onSheet(excel, async (sheet) => {
      const cells = sheet.getRange("A1:B1");
      cells.formulas = [[1, "=A1"]];
      cells.format.fill.color = "#FFFF00";
      cells.conditionalFormats.add("Custom").custom.rule.formula = "=A1>0";
      cells.clear(kind);
      cells.load("formulas,format/fill/color");
      const count = cells.conditionalFormats.getCount();
      const used = sheet.getUsedRangeOrNullObject().load("address");
      await sheet.context.sync();
      return [cells.formulas, cells.format.fill.color, used.isNullObject && plain, count.value];
    });
    expect(result).toEqual([formulas, colour, kind === "All", conditional]);
  });

  test("clearing formats takes merged areas apart, clearing contents does not", async () => {
    const result = await onSheet(excel, async (sheet) => {
      sheet.getRange("A1:B1").merge();
      sheet.getRange("A1:B1").clear("Contents");
      const kept = sheet.getRange("A1").getMergedAreasOrNullObject().load("address");
      await sheet.context.sync();
      sheet.getRange("A1:C1").clear("Formats");
      const gone = sheet.getRange("A1").getMergedAreasOrNullObject();
      await sheet.context.sync();
      return [kept.address, gone.isNullObject];
    });
    expect(result).toEqual(["Sheet1!A1:B1", true]);
  });

  test.each(["All", "Contents", "Formats"] as const)(
    "part of a merged area cannot be cleared (%s), and nothing is cleared then; its links can",
    async (kind) => {
      await onSheet(excel, (sheet) => {
        sheet.getRange("A5:B6").values = [
          [1, 2],
          [3, 4],
        ];
        sheet.getRange("B6:C6").merge();
      });
      const clearing = onSheet(excel, (sheet) => {
        sheet.getRange("A5:B6").clear(kind);
      });
      expect(await errorCode(clearing)).toBe("InvalidOperation");
      const kept = await onSheet(excel, async (sheet) => {
        sheet.getRange("B6").clear("Hyperlinks");
        return loaded(sheet.getRange("A5:B6"), "values");
      });
      expect(kept.values).toEqual([
        [1, 2],
        [3, 4],
      ]);
    },
  );

  test("copyFrom moves relative references along, and can copy values, formulas or formats alone", async () => {
    const result = await onSheet(excel, async (sheet) => {
      sheet.getRange("A1:B2").formulas = [
        [1, "=A1*$A$1"],
        [2, "=A2*$A$1"],
      ];
      sheet.getRange("B1:B2").format.font.bold = true;
      sheet.getRange("C1").copyFrom("B1:B2");
      sheet.getRange("D1").copyFrom("B1:B2", "Values");
      sheet.getRange("E1").copyFrom("B1:B2", "Formulas");
      sheet.getRange("F1:G4").copyFrom("B1:B2", "Formats");
      const cells = sheet.getRange("C1:F2").load("formulas,values");
      const fonts = sheet.getRange("C1:G4").getCellProperties({ format: { font: { bold: true } } });
      await sheet.context.sync();
      return [cells.formulas, fonts.value.map((row) => row.map((cell) => cell.format?.font?.bold))];
    });
    const no = [false, false, false];
    expect(result).toEqual([
      [
        ["=B1*$A$1", 1, "=D1*$A$1", ""],
        ["=B2*$A$1", 2, "=D2*$A$1", ""],
      ],
      [
        [true, false, false, true, true],
        [true, false, false, true, true],
        [...no, true, true],
        [...no, true, true],
      ],
    ]);
  });

  test("merge keeps the first value that is there, across merges row by row, unmerge takes apart what is touched", async () => {
    const result = await onSheet(excel, async (sheet) => {
      sheet.getRange("A1:B2").values = [
        ["", 5],
        [6, ""],
      ];
      sheet.getRange("A1:B2").merge();
      const kept = sheet.getRange("A1:B2").load("values");
      sheet.getRange("D1:E2").merge(true);
      const across = sheet.getRange("A1:Z9").getMergedAreasOrNullObject().load("address");
      await sheet.context.sync();
      const before = [kept.values, across.address];
      sheet.getRange("B1:D1").unmerge();
      const left = sheet.getRange("A1:Z9").getMergedAreasOrNullObject().load("address");
      await sheet.context.sync();
      return [...before, left.address];
    });
    expect(result).toEqual([
      [
        [5, ""],
        ["", ""],
      ],
      "Sheet1!A1:B2,Sheet1!D1:E1,Sheet1!D2:E2",
      "Sheet1!D2:E2",
    ]);
  });

  test("hyperlink: set with text and tip, read back, cleared without the text", async () => {
    const result = await onSheet(excel, async (sheet) => {
      const cell = sheet.getRange("A1");
      const none = cell.load("hyperlink");
      await sheet.context.sync();
      const before = none.hyperlink;
      cell.hyperlink = { documentReference: "'Sheet1'!B9", textToDisplay: "Xem ô", screenTip: "đến ô B9" };
      cell.load("hyperlink,values,format/font/underline");
      await sheet.context.sync();
      const set = [cell.hyperlink, cell.values, cell.format.font.underline];
      cell.clear("Hyperlinks");
      cell.load("hyperlink,values");
      await sheet.context.sync();
      return [before, ...set, cell.hyperlink, cell.values];
    });
    expect(result).toEqual([
      null,
      { documentReference: "'Sheet1'!B9", textToDisplay: "Xem ô", screenTip: "đến ô B9" },
      [["Xem ô"]],
      "Single",
      null,
      [["Xem ô"]],
    ]);
  });

  test("a hyperlink that leads nowhere is InvalidArgument", async () => {
    const setting = onSheet(excel, (sheet) => {
      sheet.getRange("A1").hyperlink = { textToDisplay: "x" };
    });
    expect(await errorCode(setting)).toBe("InvalidArgument");
  });

  test("RangeAreas: format and clear go to every area", async () => {
    const result = await onSheet(excel, async (sheet) => {
      const areas = sheet.getRanges("A1:A2,C1");
      areas.format.fill.color = "#00FF00";
      const colour = areas.load("format/fill/color");
      await sheet.context.sync();
      const before = colour.format.fill.color;
      areas.clear("Formats");
      return [before, (await loaded(sheet.getRange("A1:C2"), "format/fill/color")).format.fill.color];
    });
    expect(result).toEqual(["#00FF00", "#FFFFFF"]);
  });
});
