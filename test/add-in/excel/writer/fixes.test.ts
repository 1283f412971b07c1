import type { CellRecord, WorkbookDocument } from "../../../../src/xlsx/document";
import { saveWorkbook } from "../../../../src/xlsx/save-workbook";
import { parseRange } from "../../../../src/core/model/cells/address";
import type { Finding, Fix } from "../../../../src/core/model/results/finding";
import { fixesOf, safeFixes } from "../../../../src/core/model/results/fixes";
import { message } from "../../../../src/core/model/message";
import type { Desk } from "../desk";
import { openDesk, reportOf } from "../desk";
import type { Drawing } from "../draw-book";
import { cellOf, drawBook, open } from "../draw-book";
import { faultyObjects } from "../fault";
import { stateOf } from "../workbook-state";

let desk: Desk | null = null;
afterEach(() => {
  desk?.close();
  desk = null;
});

/** Exports with figures kept as text, one cell in a text format and with a comma for the decimals. */
const EXPORTS: Drawing = {
  name: "Xuất khẩu",
  rows: [
    ["KIM NGẠCH XUẤT KHẨU 6 THÁNG ĐẦU NĂM 2024"],
    ["Đơn vị tính: Triệu USD"],
    ["TT", "Mặt hàng", "Thực hiện 6 tháng đầu năm 2023", "Thực hiện 6 tháng đầu năm 2024"],
    [1, "Cà phê", 377.3, 452],
    [2, "Hạt tiêu", 9.1, "12,7"],
    [3, "Sản phẩm gỗ", 41.2, 52.5],
    [4, "Mủ cao su", 30.5, "1.020,75 "],
    [5, "Hạt điều", 80.25, 91.5],
  ],
  looks: [
    { range: "C4:D8", look: { numberFormat: "#,##0.0", horizontalAlignment: "Right" } },
    { range: "D5:D5", look: { numberFormat: "@" } },
  ],
};

const place = (address: string, sheet = "Xuất khẩu"): Fix["place"] => {
  const range = parseRange(address);
  if (!range) throw new Error(address);
  return { sheet, range };
};
const fixFor = (address: string, before: Fix["before"], after: Fix["after"], sheet?: string): Fix => ({
  label: message("x", { vi: "x", en: "x" }),
  place: place(address, sheet),
  before,
  after,
  isCertain: false,
});

function type(workbook: WorkbookDocument, row: number, column: number, value: string | number | null): void {
  const line = workbook.sheets[0]?.cells.get(row) ?? new Map<number, CellRecord>();
  line.set(column, { value, formula: null, style: line.get(column)?.style ?? 0 });
}

/** D4 holds a formula that has been calculated. */
const withFormula: Drawing["change"] = (sheet) => {
  sheet.cells
    .get(3)
    ?.set(3, { value: 452, formula: { kind: "normal", text: "452" }, style: sheet.cells.get(3)?.get(3)?.style ?? 0 });
};

const formatOf = (workbook: WorkbookDocument, row: number, column: number): string =>
  workbook.styles.look(workbook.sheets[0]?.cells.get(row)?.get(column)?.style ?? 0).numberFormat;

describe("fixes that are pressed", () => {
  test("the safe ones make numbers of text, in their cells only; a second time does nothing; removal gives the text back", async () => {
    const opened = open(drawBook(EXPORTS));
    const sheet = opened.document.sheets[0];
    const before = stateOf(opened.document);
    desk = await openDesk(opened.document);
    const found = reportOf(await desk.press());
    expect(found.findings.filter((f) => f.ruleId === "number-stored-as-text").map((f) => f.range)).toEqual([
      "D5",
      "D7",
    ]);
    const fixes = safeFixes(desk.done().analysis.findings);
    expect(fixes.map((f) => [f.before, f.after])).toEqual([
      ["12,7", 12.7],
      ["1.020,75 ", 1020.75],
    ]);
    const cells = (): unknown =>
      [3, 4, 5, 6, 7].flatMap((row) => [0, 1, 2, 3].map((column) => sheet?.cells.get(row)?.get(column)));
    const others = JSON.stringify(cells());
    const report = reportOf(await desk.fix(fixes));
    expect(desk.done().fixed?.applied.map((p) => p.range)).toEqual([place("D5").range, place("D7").range]);
    expect([
      cellOf(sheet, "D5"),
      cellOf(sheet, "D7"),
      formatOf(opened.document, 4, 3),
      formatOf(opened.document, 6, 3),
    ]).toEqual([12.7, 1020.75, "#,##0.0", "#,##0.0"]);
    expect(report.findings.filter((f) => f.ruleId === "number-stored-as-text")).toEqual([]);
    expect(report.computations.find((c) => c.row === 5)).toMatchObject({ status: "ok", value: (100 * 12.7) / 9.1 });
    // Nothing else of the table has changed.
    const undone = JSON.parse(JSON.stringify(cells())) as (CellRecord | null)[];
    const was = JSON.parse(others) as (CellRecord | null)[];
    expect(undone.filter((c, i) => JSON.stringify(c) !== JSON.stringify(was[i]))).toHaveLength(2);

    const state = stateOf(opened.document);
    const again = reportOf(await desk.fix(fixes));
    expect([again.edits.applied, desk.done().fixed?.applied, desk.done().fixed?.settled.length]).toEqual([0, [], 2]);
    expect(stateOf(opened.document)).toEqual(state);
    expect(await desk.remove()).toMatchObject({ stage: "removed", receipt: { left: [] } });
    expect(stateOf(opened.document)).toEqual(before);
  });

  test("are refused for a cell that holds something else by now; others of the group are made", async () => {
    const opened = open(drawBook(EXPORTS));
    desk = await openDesk(opened.document);
    await desk.press();
    const fixes = safeFixes(desk.done().analysis.findings);
    type(opened.document, 4, 3, "13,7");
    const before = stateOf(opened.document);
    expect(await desk.fix(fixes.slice(0, 1))).toMatchObject({
      outcome: "refused",
      message: { id: "refused-fix-outdated", parameters: { place: "Xuất khẩu!D5" } },
    });
    expect(stateOf(opened.document)).toEqual(before);
    reportOf(await desk.fix(fixes));
    expect(desk.done().fixed).toMatchObject({
      applied: [{ range: place("D7").range }],
      outdated: [{ range: place("D5").range }],
    });
    expect([cellOf(opened.document.sheets[0], "D5"), cellOf(opened.document.sheets[0], "D7")]).toEqual([
      "13,7",
      1020.75,
    ]);
  });

  test("a cell fixed twice goes back to what it was first; one typed over since stays and is told", async () => {
    const opened = open(drawBook(EXPORTS));
    desk = await openDesk(opened.document);
    await desk.press();
    await desk.fix([fixFor("D5", "12,7", 12.7), fixFor("D6", 52.5, 525)]);
    await desk.fix([fixFor("D5", 12.7, 127)]);
    const sheet = opened.document.sheets[0];
    expect([cellOf(sheet, "D5"), cellOf(sheet, "D6")]).toEqual([127, 525]);
    type(opened.document, 5, 3, 99);
    const state = await desk.remove();
    expect([cellOf(sheet, "D5"), formatOf(opened.document, 4, 3), cellOf(sheet, "D6")]).toEqual(["12,7", "@", 99]);
    expect(state).toMatchObject({
      receipt: { left: [{ sheet: "Xuất khẩu", reason: { id: "left-fixed-cell-changed" } }] },
    });
  });

  test.each<readonly [string, Partial<Drawing>, Fix, string | number | null, string]>([
    [
      "a formula in the place of a constant",
      { rows: [...EXPORTS.rows, [null, "Tổng số", 538.35, 600]] },
      fixFor("C9", 538.35, "=SUM(C4:C8)"),
      "=SUM(C4:C8)",
      "General",
    ],
    ["a constant in the place of a formula", { change: withFormula }, fixFor("D4", "=452", 452), 452, "#,##0.0"],
    [
      "a number where Excel made a date",
      {
        looks: [
          { range: "C6:C6", look: { numberFormat: "d-mmm" } },
          { range: "C7:C7", look: { numberFormat: "0.00" } },
        ],
      },
      fixFor("C6", 41.2, 41.5),
      41.5,
      "0.00",
    ],
    ["text in another spelling", {}, fixFor("B4", "Cà phê", "- Cà phê"), "- Cà phê", "General"],
    ["nothing in the place of something", {}, fixFor("D6", 52.5, null), null, "#,##0.0"],
    [
      "something in an empty cell",
      { rows: EXPORTS.rows.map((row, i) => (i === 5 ? row.slice(0, 3) : row)) },
      fixFor("D6", null, 52.5),
      52.5,
      "#,##0.0",
    ],
  ])("%s, and back", async (_, change, fix, expected, format) => {
    const opened = open(drawBook({ ...EXPORTS, ...change }));
    const before = stateOf(opened.document);
    desk = await openDesk(opened.document);
    reportOf(await desk.fix([fix]));
    const { top, left } = fix.place.range;
    expect([
      cellOf(opened.document.sheets[0], `${String.fromCharCode(65 + left)}${String(top + 1)}`),
      formatOf(opened.document, top, left),
    ]).toEqual([expected, format]);
    await desk.remove();
    expect(stateOf(opened.document)).toEqual(before);
  });

  test("Unicode in the place of TCVN3 gets a font that shows it, and both go back", async () => {
    const opened = open(
      drawBook({
        ...EXPORTS,
        rows: EXPORTS.rows.map((row, i) => (i === 3 ? [row[0] ?? null, "Cµ phª", ...row.slice(2)] : row)),
        looks: [...(EXPORTS.looks ?? []), { range: "B4:B4", look: { font: { name: ".VnTime" } } }],
      }),
    );
    const before = stateOf(opened.document);
    const fontOf = (): string =>
      opened.document.styles.look(opened.document.sheets[0]?.cells.get(3)?.get(1)?.style ?? 0).font.name;
    desk = await openDesk(opened.document);
    reportOf(await desk.fix([fixFor("B4", "Cµ phª", "Cà phê")]));
    expect([cellOf(opened.document.sheets[0], "B4"), fontOf()]).toEqual(["Cà phê", "Times New Roman"]);
    await desk.remove();
    expect(stateOf(opened.document)).toEqual(before);
  });

  test("nothing is fixed on a protected sheet, in a read-only workbook or while a cell is being edited", async () => {
    const opened = open(
      drawBook({
        ...EXPORTS,
        change: (sheet) => {
          sheet.protection = { hasPassword: false };
        },
      }),
    );
    const before = stateOf(opened.document);
    desk = await openDesk(opened.document);
    const fix = fixFor("D5", "12,7", 12.7);
    expect(await desk.fix([fix])).toMatchObject({
      outcome: "refused",
      message: { id: "refused-protected-sheet", parameters: { sheet: EXPORTS.name } },
    });
    opened.document.readOnly = true;
    expect(await desk.fix([fix])).toMatchObject({ outcome: "refused", message: { id: "refused-read-only" } });
    opened.document.readOnly = false;
    desk.office.host.setEditingCell(true);
    expect(await desk.fix([fix])).toMatchObject({ outcome: "refused", message: { id: "refused-cell-being-edited" } });
    expect(stateOf(opened.document)).toEqual(before);
  });

  test("after save, reopen and a renamed sheet they can still be taken back", async () => {
    const opened = open(drawBook(EXPORTS));
    desk = await openDesk(opened.document);
    await desk.press();
    await desk.fix(safeFixes(desk.done().analysis.findings));
    desk.close();
    const again = open(saveWorkbook(opened));
    desk = await openDesk(again.document);
    await desk.office.run(async (context) => {
      context.workbook.worksheets.getItem("Xuất khẩu").name = "XK";
      await context.sync();
    });
    expect((await desk.remove()).stage).toBe("removed");
    expect([
      cellOf(again.document.sheets[0], "D5"),
      cellOf(again.document.sheets[0], "D7"),
      again.document.names,
      again.document.customXml,
    ]).toEqual(["12,7", "1.020,75 ", [], []]);
  });

  test("when Excel refuses half-way, everything is as it was", async () => {
    const fault = faultyObjects();
    const opened = open(drawBook(EXPORTS));
    desk = await openDesk(opened.document, fault.options);
    await desk.press();
    const fixes = safeFixes(desk.done().analysis.findings);
    const before = stateOf(opened.document);
    for (let at = 1; at < 200; at++) {
      Object.assign(fault, { steps: 0, refuseAt: at });
      const event = await desk.fix(fixes, { sheets: [] });
      if (event.outcome === "done" || event.message.text.en.includes("What you have just chosen")) {
        expect(at).toBeGreaterThan(6);
        break;
      }
      expect([at, event.message.text.en]).toEqual([at, expect.stringContaining("The workbook is as it was.")]);
      expect([at, stateOf(opened.document)]).toEqual([at, before]);
    }
    fault.refuseAt = 0;
    reportOf(await desk.fix(fixes));
    expect(cellOf(opened.document.sheets[0], "D5")).toBe(12.7);
  });
});

describe("which fixes", () => {
  const finding = (id: string, ...fixes: readonly Fix[]): Finding => ({
    id,
    ruleId: "r",
    severity: "error",
    strong: false,
    place: place("A1"),
    related: [],
    message: message("x", { vi: "x", en: "x" }),
    fixes,
  });
  const sure = (fix: Fix): Fix => ({ ...fix, isCertain: true });

  test("safe ones are certain and have no rival for their cell", () => {
    const findings = [
      finding("a", sure(fixFor("A1", "1", 1)), fixFor("A2", "2", 2)),
      finding("b", sure(fixFor("A3", "x", 3)), fixFor("A3", "x", 30)),
      finding("c", sure(fixFor("A4", "4", 4)), sure(fixFor("A4", "4", 4))),
    ];
    expect(safeFixes(findings).map((f) => f.after)).toEqual([1, 4]);
    expect(fixesOf(findings, ["a", "b"]).map((f) => f.after)).toEqual([1, 2]);
  });
});
