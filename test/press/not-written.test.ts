import type { Desk } from "../add-in/excel/desk";
import { openDesk, reportOf } from "../add-in/excel/desk";
import type { Drawing } from "../add-in/excel/draw-book";
import { cellOf, drawBook, open, OUTPUT } from "../add-in/excel/draw-book";
import { stateOf } from "../add-in/excel/workbook-state";
import { sheetNamed, type } from "./clerk-edits";

let desk: Desk | null = null;
afterEach(() => {
  desk?.close();
  desk = null;
});

describe("refusals", () => {
  test("a read-only workbook is reported on and not written", async () => {
    const opened = open(drawBook(OUTPUT));
    opened.document.readOnly = true;
    const before = stateOf(opened.document);
    desk = await openDesk(opened.document);
    const report = reportOf(await desk.press());
    expect(report.computations.length).toBeGreaterThan(0);
    expect(report.edits).toMatchObject({ applied: 0 });
    expect(report.edits.refused).toHaveLength(1);
    expect(stateOf(opened.document)).toEqual(before);
  });

  test("while a cell is being edited nothing happens, with one sentence", async () => {
    const opened = open(drawBook(OUTPUT));
    const before = stateOf(opened.document);
    desk = await openDesk(opened.document);
    desk.office.host.setEditingCell(true);
    expect(await desk.press()).toMatchObject({ outcome: "refused", message: { id: "refused-cell-being-edited" } });
    expect(stateOf(opened.document)).toEqual(before);
    desk.office.host.setEditingCell(false);
    expect(reportOf(await desk.press()).edits.applied).toBeGreaterThan(0);
  });

  test("where the structure is protected, columns are written and sheets are not", async () => {
    const opened = open(drawBook(OUTPUT));
    opened.document.structureProtection = { hasPassword: false };
    desk = await openDesk(opened.document);
    const report = reportOf(await desk.press());
    expect(cellOf(opened.document.sheets[0], "H4")).toMatch(/^=IF/);
    expect(opened.document.sheets).toHaveLength(1);
    expect(report.summary.sheet).toBeNull();
    expect(report.edits.refused).toHaveLength(1);
  });

  test("a workbook without tables, and an empty form, are left alone and say why", async () => {
    const opened = open(drawBook({ name: "Trống", rows: [["Xin chào"]] }));
    const before = stateOf(opened.document);
    desk = await openDesk(opened.document);
    expect(await desk.press()).toMatchObject({ outcome: "done", note: { id: "nothing-no-table" } });
    expect(stateOf(opened.document)).toEqual(before);
  });

  test("where the only form has been emptied since, the columns and marks added for it go, our own sheets stay", async () => {
    const opened = open(drawBook(OUTPUT));
    desk = await openDesk(opened.document);
    reportOf(await desk.press());
    expect(cellOf(opened.document.sheets[0], "H4")).toMatch(/^=IF/);
    for (const [row, line] of opened.document.sheets[0]?.cells ?? []) {
      for (const [column, cell] of line)
        if (row >= 3 && typeof cell.value === "number" && cell.formula === null)
          line.set(column, { ...cell, value: null });
    }
    const emptied = await desk.press();
    expect(emptied).toMatchObject({ outcome: "done", note: { id: expect.stringMatching(/^nothing-/) as string } });
    expect([cellOf(opened.document.sheets[0], "H4"), opened.document.sheets.map((s) => s.name)]).toEqual([
      null,
      [OUTPUT.name, "Tổng hợp", "Kiểm tra số liệu"],
    ]);
    expect(opened.document.names.filter((n) => n.name.startsWith("SoatSo.Col"))).toEqual([]);
    const state = stateOf(opened.document);
    expect(await desk.press()).toMatchObject({ outcome: "done", report: { edits: { applied: 0 } } });
    expect(stateOf(opened.document)).toEqual(state);
  });

  test("more than three sheets are written only after a yes", async () => {
    const many = ["A", "B", "C", "D"].map((name): Drawing => ({ ...OUTPUT, name }));
    const opened = open(drawBook(...many));
    desk = await openDesk(opened.document);
    const asked: unknown[] = [];
    const refused = reportOf(
      await desk.press({
        confirm: (question) => {
          asked.push(question);
          return Promise.resolve(false);
        },
      }),
    );
    expect(asked).toHaveLength(1);
    expect(cellOf(opened.document.sheets[0], "H4")).toBeNull();
    expect(refused.edits.refused.length).toBeGreaterThanOrEqual(4);
    expect(refused.summary.sheet).toBe("Tổng hợp");
    reportOf(await desk.press({ confirm: () => Promise.resolve(true) }));
    for (const name of ["A", "B", "C", "D"]) expect(cellOf(sheetNamed(opened.document, name), "H4")).toMatch(/^=IF/);
  });

  test("a question that nobody answers ends by itself: nothing is written, and it is told", async () => {
    const many = ["A", "B", "C", "D"].map((name): Drawing => ({ ...OUTPUT, name }));
    const opened = open(drawBook(...many));
    const before = stateOf(opened.document);
    desk = await openDesk(opened.document);
    let isEnded = false;
    const report = reportOf(
      await desk.press({
        answerLimit: 1,
        confirm: (_, signal) =>
          new Promise(() => {
            signal.addEventListener("abort", () => {
              isEnded = true;
            });
          }),
      }),
    );
    expect(isEnded).toBe(true);
    expect(report.edits).toMatchObject({
      applied: 0,
      refused: [{ reason: expect.stringContaining("chưa được trả lời") as string }],
    });
    expect(stateOf(opened.document)).toEqual(before);
    reportOf(await desk.press());
    expect(cellOf(sheetNamed(opened.document, "D"), "H4")).toMatch(/^=IF/);
  });

  test("a sheet that is changed between reading and writing is not written", async () => {
    const opened = open(drawBook(OUTPUT));
    const sheet = sheetNamed(opened.document, "Sản lượng");
    desk = await openDesk(opened.document);
    const { onRunState } = await import("../../src/add-in/run-state");
    for (const change of [
      () => {
        type(sheet, 4, 1, "Đường thô");
      },
      () => {
        type(sheet, 5, 7, 99);
      },
    ]) {
      const stop = onRunState((state) => {
        if (state.stage === "writing") change();
      });
      expect(await desk.press()).toMatchObject({
        outcome: "refused",
        message: { id: "refused-changed-meanwhile", parameters: { sheet: "Sản lượng" } },
      });
      stop();
      expect([cellOf(sheet, "G4"), opened.document.sheets.length, opened.document.customXml.length]).toEqual([
        null,
        1,
        0,
      ]);
    }
  });

  test.each([
    ["removal pressed during a check begins when that has ended", "press", "remove", "removal", "removed"],
    ["a check pressed during a removal begins when that has ended", "remove", "press", "check", "done"],
  ] as const)("%s, and is told", async (_, first, second, then, end) => {
    const opened = open(drawBook(OUTPUT));
    desk = await openDesk(opened.document);
    reportOf(await desk.press());
    const { onRunState, runState } = await import("../../src/add-in/run-state");
    const told: unknown[] = [];
    const stop = onRunState((state) => told.push("then" in state ? state.then : null));
    await Promise.all([desk[first](), desk[second](), desk[second]()]);
    stop();
    expect(told).toContain(then);
    expect(runState().stage).toBe(end);
    expect(opened.document.sheets).toHaveLength(end === "removed" ? 1 : 3);
  });

  test("three presses at once are one run", async () => {
    const opened = open(drawBook(OUTPUT));
    desk = await openDesk(opened.document);
    let told = 0;
    desk.window.addEventListener("soat-so:report", () => {
      told += 1;
    });
    await Promise.all([desk.press(), desk.press(), desk.press()]);
    expect(told).toBe(1);
    expect(opened.document.sheets.map((s) => s.name)).toEqual(["Sản lượng", "Tổng hợp", "Kiểm tra số liệu"]);
  });

  test("a sheet that is not there is named", async () => {
    desk = await openDesk(open(drawBook(OUTPUT)).document);
    expect(await desk.press({ sheets: ["Không có"] })).toMatchObject({
      outcome: "refused",
      message: { id: "refused-no-such-sheet", parameters: { sheet: "Không có" } },
    });
  });
});
