import { saveWorkbook } from "../../src/xlsx/save-workbook";
import type { Desk } from "../add-in/excel/desk";
import { openDesk, reportOf } from "../add-in/excel/desk";
import type { Drawing } from "../add-in/excel/draw-book";
import { cellOf, drawBook, open, OUTPUT, TRADE, valueOf } from "../add-in/excel/draw-book";
import { stateOf } from "../add-in/excel/workbook-state";
import { drawSample } from "../tools/draw-sample";
import { contentOf, sheetNamed, type } from "./clerk-edits";

let desk: Desk | null = null;
afterEach(() => {
  desk?.close();
  desk = null;
});

const sameBytes = (a: Uint8Array, b: Uint8Array): boolean => Buffer.from(a).equals(Buffer.from(b));

describe("the sample", () => {
  test("one click: columns, marks, sheets, chart; a second changes nothing; removal gives the file back", async () => {
    const original = drawSample();
    const opened = open(original);
    desk = await openDesk(opened.document);
    const report = reportOf(await desk.press());
    const sheet = opened.document.sheets[0];
    const rounded = (address: string): number => Math.round(Number(valueOf(sheet, address)) * 100) / 100;
    expect(["H11", "H12", "H16", "H17", "H23", "G16", "G17", "G23"].map(rounded)).toEqual([
      99.05, 139.4, 108.95, 116.98, 123.7, 23.77, 70, 86,
    ]);
    // No ratio is taken of an index; where a base is missing the formula is there and quiet.
    expect(["G11", "G12"].map((a) => cellOf(sheet, a))).toEqual([null, null]);
    expect(["G18", "H18", "H20"].map((a) => valueOf(sheet, a))).toEqual(["", "", ""]);
    expect(
      sheet?.conditionalFormats
        .map((c) => (c.rule.kind === "custom" ? c.rule.formula : ""))
        .filter((f) => !f.includes('N("soat-so/1:')),
    ).toEqual([]);
    for (const c of report.computations) {
      if (c.cell === null || c.value === null) continue;
      expect(valueOf(sheet, c.cell)).toBeCloseTo(c.value, 9);
      expect(cellOf(sheet, c.cell)).toBe(c.formula);
    }
    const summary = sheetNamed(opened.document, "Tổng hợp");
    expect(summary.charts).toHaveLength(3);
    expect(summary.charts[0]).toMatchObject({ type: "BarClustered", plotVisibleOnly: false });
    expect(opened.document.names.filter((n) => n.name.startsWith("SoatSo.") && !n.hidden)).toEqual([]);
    expect(report.summary).toMatchObject({ sheet: "Tổng hợp", charts: 3 });
    expect(report.edits.applied).toBeGreaterThan(20);

    const saved = saveWorkbook(opened);
    const state = stateOf(opened.document);
    const again = reportOf(await desk.press());
    expect(again.edits.applied).toBe(0);
    expect(stateOf(opened.document)).toEqual(state);
    expect(sameBytes(saveWorkbook(opened), saved)).toBe(true);
    expect({ ...again, edits: null, host: null, timing: null }).toEqual({
      ...report,
      edits: null,
      host: null,
      timing: null,
    });

    await desk.remove();
    expect(sameBytes(saveWorkbook(opened), original)).toBe(true);
  });

  test("saved, reopened and pressed again: nothing changes, and it can still be removed", async () => {
    const opened = open(drawSample());
    const before = stateOf(opened.document);
    desk = await openDesk(opened.document);
    await desk.press();
    desk.close();
    const saved = saveWorkbook(opened);
    const reopened = open(saved);
    desk = await openDesk(reopened.document);
    expect(reportOf(await desk.press()).edits.applied).toBe(0);
    expect(sameBytes(saveWorkbook(reopened), saved)).toBe(true);
    expect((await desk.remove()).stage).toBe("removed");
    expect(stateOf(reopened.document)).toEqual(before);
  });
});

describe("columns that the sheet does not have", () => {
  test("go right of the notes, past hidden columns, with the table's own header, look and width", async () => {
    const opened = open(drawBook(TRADE, OUTPUT));
    const before = stateOf(opened.document);
    desk = await openDesk(opened.document);
    reportOf(await desk.press());
    const sheet = sheetNamed(opened.document, "Thương mại");
    expect(["G3", "G6", "J3", "J6"].map((a) => cellOf(sheet, a))).toEqual([null, null, null, null]);
    expect([cellOf(sheet, "H3"), cellOf(sheet, "H5"), cellOf(sheet, "I5")]).toEqual(["So với cùng kỳ (%)", 5, 6]);
    expect(valueOf(sheet, "H6")).toBeCloseTo(112, 9);
    expect(valueOf(sheet, "H8")).toBe("");
    expect(sheet.merges).toContainEqual({ top: 2, left: 7, bottom: 3, right: 7 });
    const look = (address: { row: number; column: number }): unknown => {
      const { font, fill, borders, horizontalAlignment, wrapText } = opened.document.styles.look(
        sheet.cells.get(address.row)?.get(address.column)?.style ?? 0,
      );
      return { font, fill, horizontalAlignment, wrapText, top: borders.EdgeTop, left: borders.EdgeLeft };
    };
    expect(look({ row: 2, column: 7 })).toEqual(look({ row: 2, column: 4 }));
    expect(look({ row: 6, column: 8 })).toEqual(look({ row: 6, column: 4 }));
    expect(sheet.columns.find((c) => c.first <= 7 && 7 <= c.last)?.width).toBe(14);
    const state = stateOf(opened.document);
    expect(reportOf(await desk.press()).edits.applied).toBe(0);
    expect(stateOf(opened.document)).toEqual(state);
    await desk.remove();
    expect(stateOf(opened.document)).toEqual(before);
  });

  test("are not added where a form must keep its shape or the header is missing", async () => {
    const bare: Drawing = {
      ...TRADE,
      change: (sheet) => {
        sheet.protection = { hasPassword: false };
      },
    };
    const opened = open(drawBook(bare));
    desk = await openDesk(opened.document);
    const report = reportOf(await desk.press());
    expect(cellOf(opened.document.sheets[0], "H3")).toBeNull();
    expect(report.edits.refused.map((r) => r.sheet)).toContain("Thương mại");
    expect(report.summary.sheet).toBe("Tổng hợp");
  });
});

describe("what the clerk does in between", () => {
  test("a cell typed over is theirs from then on, and stays after removal", async () => {
    const opened = open(drawBook(OUTPUT));
    desk = await openDesk(opened.document);
    reportOf(await desk.press());
    const sheet = sheetNamed(opened.document, "Sản lượng");
    type(sheet, 4, 7, 111);
    const report = reportOf(await desk.press());
    expect(cellOf(sheet, "H5")).toBe(111);
    expect(cellOf(sheet, "H4")).toMatch(/^=IF/);
    expect(report.computations.find((c) => c.measure === "growth-same-period" && c.row === 5)?.cell).toBeNull();
    const state = await desk.remove();
    expect(cellOf(sheet, "H5")).toBe(111);
    expect(cellOf(sheet, "H4")).toBeNull();
    expect(state).toMatchObject({ stage: "removed", receipt: { left: [{ sheet: "Sản lượng" }] } });
  });

  test("a cell typed over in a column that was added", async () => {
    const opened = open(drawBook(TRADE));
    desk = await openDesk(opened.document);
    reportOf(await desk.press());
    const sheet = sheetNamed(opened.document, "Thương mại");
    type(sheet, 2, 7, "Tăng trưởng");
    type(sheet, 6, 7, 5);
    const state = stateOf(opened.document);
    expect(reportOf(await desk.press()).edits.applied).toBe(0);
    expect(stateOf(opened.document)).toEqual(state);
    await desk.remove();
    expect([cellOf(sheet, "H3"), cellOf(sheet, "H7"), cellOf(sheet, "H6"), cellOf(sheet, "I3")]).toEqual([
      "Tăng trưởng",
      5,
      null,
      null,
    ]);
  });

  test("a sheet that was renamed is still known", async () => {
    const opened = open(drawBook(OUTPUT));
    desk = await openDesk(opened.document);
    reportOf(await desk.press());
    await desk.office.run(async (context) => {
      context.workbook.worksheets.getItem("Sản lượng").name = "SL tháng 6";
      context.workbook.worksheets.getItem("Tổng hợp").name = "Bảng tổng";
      await context.sync();
    });
    const report = reportOf(await desk.press());
    expect(opened.document.sheets.map((s) => s.name)).toEqual(["SL tháng 6", "Bảng tổng", "Kiểm tra số liệu"]);
    expect(report.summary.sheet).toBe("Bảng tổng");
    await desk.remove();
    expect(opened.document.sheets.map((s) => s.name)).toEqual(["SL tháng 6"]);
    expect(cellOf(opened.document.sheets[0], "H4")).toBeNull();
  });

  test.each([
    ["added", TRADE, "H6"],
    ["filled", OUTPUT, "H4"],
  ] as const)("after a title is reworded the %s columns stay where they are", async (_, drawing, address) => {
    const opened = open(drawBook(drawing));
    const before = stateOf(opened.document);
    desk = await openDesk(opened.document);
    reportOf(await desk.press());
    const sheet = sheetNamed(opened.document, drawing.name);
    const title = cellOf(sheet, "A1");
    const cells = contentOf(stateOf(opened.document));
    type(sheet, 0, 0, "TÌNH HÌNH CHUNG 6 THÁNG ĐẦU NĂM 2024");
    reportOf(await desk.press());
    expect(cellOf(sheet, address)).toMatch(/^=IF/);
    expect(reportOf(await desk.press()).edits.applied).toBe(0);
    type(sheet, 0, 0, String(title));
    reportOf(await desk.press());
    expect(contentOf(stateOf(opened.document))).toEqual(cells);
    await desk.remove();
    expect(stateOf(opened.document)).toEqual(before);
  });

  test("a correction of a figure changes what depends on it and nothing else", async () => {
    const opened = open(drawBook(OUTPUT));
    desk = await openDesk(opened.document);
    reportOf(await desk.press());
    const sheet = sheetNamed(opened.document, "Sản lượng");
    const formulas = ["G4", "H4", "G7", "H7"].map((a) => cellOf(sheet, a));
    type(sheet, 3, 5, 4200);
    const report = reportOf(await desk.press());
    expect(["G4", "H4", "G7", "H7"].map((a) => cellOf(sheet, a))).toEqual(formulas);
    expect(report.summary.paragraphs.join(" ")).toContain("4.200");
    const text = [...sheetNamed(opened.document, "Tổng hợp").cells.values()].flatMap((line) =>
      [...line.values()].map((c) => c.value),
    );
    expect(text).toContainEqual(expect.stringContaining("4.200"));
    const state = stateOf(opened.document);
    expect(reportOf(await desk.press()).edits.applied).toBe(0);
    expect(stateOf(opened.document)).toEqual(state);
  });

  test("a sheet of ours that was deleted is made again", async () => {
    const opened = open(drawBook(OUTPUT));
    const before = stateOf(opened.document);
    desk = await openDesk(opened.document);
    reportOf(await desk.press());
    await desk.office.run(async (context) => {
      context.workbook.worksheets.getItem("Tổng hợp").delete();
      await context.sync();
    });
    expect(reportOf(await desk.press()).summary.sheet).toBe("Tổng hợp");
    expect(sheetNamed(opened.document, "Tổng hợp").charts).toHaveLength(1);
    expect(reportOf(await desk.press()).edits.applied).toBe(0);
    await desk.remove();
    expect(stateOf(opened.document)).toEqual(before);
  });

  test("something typed on our summary sheet is kept when the sheet is rewritten, and when it is removed", async () => {
    const opened = open(drawBook(OUTPUT));
    desk = await openDesk(opened.document);
    reportOf(await desk.press());
    const summary = sheetNamed(opened.document, "Tổng hợp");
    type(summary, 1, 0, "Ghi chú của phòng");
    type(sheetNamed(opened.document, "Sản lượng"), 3, 5, 4200);
    reportOf(await desk.press());
    expect(cellOf(summary, "A2")).toBe("Ghi chú của phòng");
    await desk.remove();
    expect(opened.document.sheets.map((s) => s.name)).toEqual(["Sản lượng", "Tổng hợp"]);
    expect(cellOf(sheetNamed(opened.document, "Tổng hợp"), "A2")).toBe("Ghi chú của phòng");
    expect(cellOf(sheetNamed(opened.document, "Tổng hợp"), "A1")).toBeNull();
  });
});

describe("other people's things", () => {
  test("a sheet of theirs called Tổng hợp is not ours", async () => {
    const theirs: Drawing = { name: "TỔNG HỢP", rows: [["ghi chú"]] };
    const opened = open(drawBook(OUTPUT, theirs));
    desk = await openDesk(opened.document);
    const report = reportOf(await desk.press());
    expect(report.summary.sheet).toBe("Tổng hợp (2)");
    expect(cellOf(sheetNamed(opened.document, "TỔNG HỢP"), "A1")).toBe("ghi chú");
  });

  test("text that looks like a formula stays text", async () => {
    const renamed = new Map([
      [3, "==1+1 Điện"],
      [4, "-Đường"],
    ]);
    const tricky: Drawing = {
      ...OUTPUT,
      rows: OUTPUT.rows.map((row, i) => {
        const name = renamed.get(i);
        return name === undefined ? row : [row[0] ?? null, name, ...row.slice(2)];
      }),
    };
    const opened = open(drawBook(tricky));
    expect(cellOf(opened.document.sheets[0], "B4")).toBe("=1+1 Điện");
    desk = await openDesk(opened.document);
    reportOf(await desk.press());
    const summary = sheetNamed(opened.document, "Tổng hợp");
    const cells = [...summary.cells.values()].flatMap((line) => [...line.values()]);
    expect(cells).toContainEqual(expect.objectContaining({ formula: null, value: "=1+1 Điện" }));
    const state = stateOf(opened.document);
    expect(reportOf(await desk.press()).edits.applied).toBe(0);
    expect(stateOf(opened.document)).toEqual(state);
  });
});
