import type { Desk } from "../add-in/excel/desk";
import { openDesk, reportOf } from "../add-in/excel/desk";
import { drawBook, open, OUTPUT, TRADE } from "../add-in/excel/draw-book";
import { faultyObjects } from "../add-in/excel/fault";
import { stateOf } from "../add-in/excel/workbook-state";
import { sheetNamed, type } from "./clerk-edits";

jest.setTimeout(120_000);

const GROUP = { abilities: { mergesUndo: true } };

let desk: Desk | null = null;
afterEach(() => {
  desk?.close();
  desk = null;
});

describe("where a run is one step of Undo", () => {
  test("what was added is removed, sheets too, which have no undo", async () => {
    const opened = open(drawBook(TRADE, OUTPUT));
    const before = stateOf(opened.document);
    desk = await openDesk(opened.document);
    expect(reportOf(await desk.press(GROUP)).edits.applied).toBeGreaterThan(0);
    const state = await desk.remove(GROUP.abilities);
    expect([state.stage, stateOf(opened.document)]).toEqual(["removed", before]);
  });

  test("a run that fails is taken back, the sheets it had added too", async () => {
    const fault = faultyObjects();
    const opened = open(drawBook(OUTPUT));
    const before = stateOf(opened.document);
    desk = await openDesk(opened.document, { ...fault.options });
    for (const code of ["InvalidArgument", "GeneralException"]) {
      fault.code = code;
      fault.refuseWriting = /^=IF/;
      const event = await desk.press(GROUP);
      expect([code, event.outcome, event.outcome === "refused" ? event.message.text.en : ""]).toEqual([
        code,
        "refused",
        expect.stringContaining("The workbook is as it was."),
      ]);
      expect(stateOf(opened.document)).toEqual(before);
    }
  });

  test("where the group is refused after something was written, the run is made without it", async () => {
    const fault = faultyObjects();
    const clean = open(drawBook(OUTPUT));
    desk = await openDesk(clean.document);
    reportOf(await desk.press());
    desk.close();
    const opened = open(drawBook(OUTPUT));
    desk = await openDesk(opened.document, fault.options);
    Object.assign(fault, { code: "UndoNotSupported", refuseAt: 40 });
    expect(reportOf(await desk.press(GROUP)).edits.applied).toBeGreaterThan(0);
    expect(stateOf(opened.document)).toEqual(stateOf(clean.document));
    type(sheetNamed(opened.document, "Sản lượng"), 3, 5, 4200);
    for (const refuseAt of [3, 12]) {
      Object.assign(fault, { steps: 0, refuseAt });
      expect([refuseAt, (await desk.remove(GROUP.abilities)).stage]).toEqual([refuseAt, "removed"]);
      fault.refuseAt = 0;
      reportOf(await desk.press(GROUP));
    }
  });
});
