import type { WorkbookDocument } from "../../src/xlsx/document";
import type { Desk } from "../add-in/excel/desk";
import { openDesk, reportOf } from "../add-in/excel/desk";
import type { Drawing } from "../add-in/excel/draw-book";
import { cellOf, drawBook, open, TRADE } from "../add-in/excel/draw-book";
import { stateOf } from "../add-in/excel/workbook-state";
import { sheetNamed, type } from "./clerk-edits";

jest.setTimeout(60_000);

/** Trade with a number kept as text, which would be marked. */
const MARKED: Drawing = { ...TRADE, rows: TRADE.rows.map((row, i) => (i === 8 ? [...row.slice(0, 4), "450,0"] : row)) };

let desk: Desk | null = null;
afterEach(() => {
  desk?.close();
  desk = null;
});

const opened = async (): Promise<{ readonly document: WorkbookDocument; readonly shared: Desk }> => {
  const { document } = open(drawBook(MARKED));
  desk = await openDesk(document);
  desk.office.host.session.legacyShared = true;
  return { document, shared: desk };
};

/** What the cells hold that the sheet was drawn with. */
const clerks = (document: WorkbookDocument): unknown =>
  [...sheetNamed(document, TRADE.name).cells].map(([row, line]) => [
    row,
    [...line].flatMap(([column, cell]) => (column < 6 ? [[column, cell.value]] : [])),
  ]);

describe("a workbook that is shared in the old way", () => {
  test("figures and sheets are written, what Excel refuses is told with the way out; a second press changes nothing", async () => {
    const { document, shared } = await opened();
    const before = stateOf(document);
    const first = reportOf(await shared.press());
    expect(cellOf(document.sheets[0], "H6")).toMatch(/^=IF/);
    expect(document.sheets.map(({ name }) => name)).toEqual([TRADE.name, "Tổng hợp", "Kiểm tra số liệu"]);
    const told = first.edits.refused.map(({ reason }) => reason).join("\n");
    for (const what of ["đánh dấu", "gộp được ô tiêu đề", "liên kết", "biểu đồ"]) expect(told).toContain(what);
    expect(told).toContain("dùng chung kiểu cũ");
    const state = stateOf(document);
    const second = reportOf(await shared.press());
    expect([second.edits.applied, second.edits.refused]).toEqual([0, first.edits.refused]);
    expect(stateOf(document)).toEqual(state);

    type(sheetNamed(document, TRADE.name), 5, 4, 56_500);
    const third = reportOf(await shared.press());
    expect(third.edits.applied).toBeGreaterThan(0);
    type(sheetNamed(document, TRADE.name), 5, 4, 56_000);

    shared.office.host.session.legacyShared = false;
    expect(await shared.remove()).toMatchObject({ stage: "removed", receipt: { left: [] } });
    expect(stateOf(document)).toEqual(before);
  });

  test("what was refused is set by the first press after the sharing has ended", async () => {
    const { document, shared } = await opened();
    reportOf(await shared.press());
    shared.office.host.session.legacyShared = false;
    expect(reportOf(await shared.press()).edits.refused).toEqual([]);
    expect(sheetNamed(document, TRADE.name).conditionalFormats.length).toBeGreaterThan(0);
    expect(sheetNamed(document, "Tổng hợp").charts.length).toBeGreaterThan(0);
  });

  test("Remove is told where it cannot delete its sheets, the clerk's cells stay, and it ends once sharing has", async () => {
    const { document, shared } = await opened();
    const before = stateOf(document);
    const cells = clerks(open(drawBook(MARKED)).document);
    reportOf(await shared.press());
    const state = await shared.remove();
    const isTold = state.stage === "refused" || (state.stage === "removed" && state.receipt.left.length > 0);
    expect([state.stage, isTold]).toEqual([state.stage, true]);
    expect(clerks(document)).toEqual(cells);
    shared.office.host.session.legacyShared = false;
    await shared.remove();
    expect(stateOf(document)).toEqual(before);
  });
});
