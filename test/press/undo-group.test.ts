import { overlaps } from "../../src/core/model/cells/address";
import type { RangeHandle } from "../../src/local-excel/objects/handles";
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

test("a merged heading of ours is parted before any of its cells is cleared", async () => {
  const fault = faultyObjects();
  const opened = open(drawBook(TRADE));
  const before = stateOf(opened.document);
  desk = await openDesk(opened.document, fault.options);
  reportOf(await desk.press());
  const [sheet] = opened.document.sheets;
  const heading = sheet?.merges.find(({ left }) => left > 5);
  expect(heading).toBeDefined();
  // As Excel on the desktop refuses to change a part of a merged cell.
  fault.refuseMembers = {
    test: (member, self) =>
      member === "Range.Clear" &&
      sheet?.merges.some((merge) => merge.left > 5 && overlaps(merge, (self as RangeHandle).area)) === true,
  };
  const state = await desk.remove();
  expect([state.stage, stateOf(opened.document)]).toEqual(["removed", before]);
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
    for (const refuseAt of [3, 8]) {
      Object.assign(fault, { steps: 0, refuseAt });
      expect([refuseAt, (await desk.remove(GROUP.abilities)).stage]).toEqual([refuseAt, "removed"]);
      fault.refuseAt = 0;
      reportOf(await desk.press(GROUP));
    }
  });
});
