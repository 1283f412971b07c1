import type { Desk } from "../add-in/excel/desk";
import { openDesk, reportOf } from "../add-in/excel/desk";
import { drawBook, open, OUTPUT, TRADE } from "../add-in/excel/draw-book";
import { faultyObjects, faultyWay } from "../add-in/excel/fault";
import { stateOf } from "../add-in/excel/workbook-state";
import type { CellRecord, WorkbookDocument } from "../../src/xlsx/document";
import { contentOf, sheetNamed, type } from "./clerk-edits";

let desk: Desk | null = null;
afterEach(() => {
  desk?.close();
  desk = null;
});

/** More than the request has that writes the figures of a small workbook. Source: counted, 96 and about as many. */
const MOST_ACTIONS = 120;

describe("when Excel refuses half-way", () => {
  test("what is refused of a removal stays and is told, and goes with the next", async () => {
    const fault = faultyObjects();
    const opened = open(drawBook(TRADE));
    const before = stateOf(opened.document);
    desk = await openDesk(opened.document, fault.options);
    for (const at of [1, 5, 9, 14, 20]) {
      fault.refuseAt = 0;
      reportOf(await desk.press());
      fault.steps = 0;
      fault.refuseAt = at;
      const state = await desk.remove();
      const left = state.stage === "removed" ? state.receipt.left.map(({ reason }) => reason.text.en) : state.stage;
      // What is refused first is the lock, without which nothing is taken away.
      const told = at === 1 ? "refused" : [expect.stringContaining("Press Remove once more")];
      expect([at, left]).toEqual([at, told]);
      if (state.stage === "refused") expect(state.message.text.en).toContain("The workbook is as it was.");
      fault.refuseAt = 0;
      expect((await desk.remove()).stage).toBe("removed");
      expect([at, stateOf(opened.document)]).toEqual([at, before]);
    }
  });

  test("a first run leaves the workbook as it was, or figures without some cosmetic, which the next run sets", async () => {
    const bytes = drawBook(OUTPUT);
    const fault = faultyObjects();
    const probe = open(bytes);
    desk = await openDesk(probe.document, fault.options);
    reportOf(await desk.press());
    const total = fault.steps;
    const wanted = stateOf(probe.document);
    desk.close();
    expect(total).toBeGreaterThan(100);
    const opened = open(bytes);
    const before = stateOf(opened.document);
    desk = await openDesk(opened.document, fault.options);
    const spread = Array.from({ length: 24 }, (_, i) => Math.floor((total * (i + 1)) / 24));
    const outcomes: string[] = [];
    for (const at of new Set([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, ...spread])) {
      Object.assign(fault, { steps: 0, refuseAt: at });
      const event = await desk.press();
      fault.refuseAt = 0;
      if (event.outcome === "refused") {
        outcomes.push(event.message.text.en.includes("The workbook is as it was.") ? "as it was" : "partly");
        if (outcomes.at(-1) === "as it was") expect([at, stateOf(opened.document)]).toEqual([at, before]);
      } else {
        outcomes.push("without");
        const told = event.report.edits.refused.map(({ reason }) => reason);
        expect([at, told]).toEqual([at, [expect.stringMatching(/^Chưa .*bấm lại để thử lần nữa\.$/)]]);
        expect([at, cellsOf(stateOf(opened.document))]).toEqual([at, cellsOf(wanted)]);
      }
      reportOf(await desk.press());
      expect([at, withoutIds(stateOf(opened.document))]).toEqual([at, withoutIds(wanted)]);
      await desk.remove();
      expect([at, stateOf(opened.document)]).toEqual([at, before]);
    }
    expect([...new Set(outcomes)]).toEqual(["as it was", "without"]);
  });

  test("whichever of its actions is the last that Excel does, a run that says so leaves the workbook as it was", async () => {
    const way = faultyWay();
    const opened = open(drawBook(OUTPUT));
    desk = await openDesk(opened.document, { between: way.between });
    const writes = await requestThatWrites(desk, opened.document, way);
    const outcomes: string[] = [];
    for (const isSecond of [false, true]) {
      for (let after = 1; after <= MOST_ACTIONS && outcomes.at(-1) !== "done"; after += isSecond ? 6 : 1) {
        if (isSecond) {
          reportOf(await desk.press());
          type(sheetNamed(opened.document, OUTPUT.name), 3, 5, 4200 + after);
        }
        const before = withoutIds(writtenIn(stateOf(opened.document)));
        const names = opened.document.names.map(({ name, formula }) => [name, formula]);
        way.requests = 0;
        way.fate = (request) => (request === writes ? { after, code: "GeneralException" } : null);
        const event = await desk.press();
        way.fate = () => null;
        const text = event.outcome === "refused" ? event.message.text.en : "done";
        outcomes.push(text.endsWith("The workbook is as it was.") ? "as it was" : text);
        if (outcomes.at(-1) === "as it was") {
          const now = opened.document.names.map(({ name, formula }) => [name, formula]);
          expect([after, withoutIds(writtenIn(stateOf(opened.document))), now]).toEqual([after, before, names]);
        }
      }
      const ends = outcomes.splice(0);
      expect(ends.filter((end) => end === "as it was").length).toBeGreaterThan(10);
      expect(ends.filter((end) => end !== "as it was" && end !== "done")).toEqual([]);
      await desk.remove();
    }
  });

  test("a run that was cut off, with no way back, is mended by the next and can be removed", async () => {
    const bytes = drawBook(TRADE);
    const fault = faultyObjects();
    const clean = open(bytes);
    desk = await openDesk(clean.document, fault.options);
    reportOf(await desk.press());
    const total = fault.steps;
    const emptySheets = fault.sheetsAdded.map((step) => step + 1);
    expect(emptySheets).toHaveLength(2);
    const [wanted, cells] = [contentOf(stateOf(clean.document)), cellsOf(stateOf(clean.document))];
    desk.close();
    const opened = open(bytes);
    const before = stateOf(opened.document);
    desk = await openDesk(opened.document, fault.options);
    for (const from of [2, 5, 12, 30, 60, 120, total - 5, ...emptySheets]) {
      Object.assign(fault, { steps: 0, refuseFrom: from });
      const event = await desk.press();
      const told =
        event.outcome === "refused" ? event.message.text.en : event.report.edits.refused.map((r) => r.reason).join(" ");
      const isPart = event.outcome === "refused";
      // Once the figures are written, what they can stand without is told.
      expect([from, told]).toEqual([
        from,
        expect.stringContaining(isPart ? "Part of the results has been written" : "bấm lại để thử lần nữa"),
      ]);
      if (!isPart) expect([from, cellsOf(stateOf(opened.document))]).toEqual([from, cells]);
      fault.refuseFrom = 0;
      reportOf(await desk.press());
      expect([from, contentOf(stateOf(opened.document))]).toEqual([from, wanted]);
      const state = stateOf(opened.document);
      expect(reportOf(await desk.press()).edits.applied).toBe(0);
      expect(stateOf(opened.document)).toEqual(state);
      await desk.remove();
      expect([from, stateOf(opened.document)]).toEqual([from, before]);
    }
  });

  test("where the one step of Undo is refused, the run is made without it", async () => {
    const fault = faultyObjects();
    const opened = open(drawBook(OUTPUT));
    desk = await openDesk(opened.document, fault.options);
    reportOf(await desk.press({ abilities: { mergesUndo: true } }));
    type(sheetNamed(opened.document, "Sản lượng"), 3, 5, 4200);
    Object.assign(fault, { steps: 0, refuseAt: 25 });
    const report = reportOf(await desk.press({ abilities: { mergesUndo: true } }));
    expect(report.edits.applied).toBeGreaterThan(0);
    expect(reportOf(await desk.press()).edits.applied).toBe(0);
  });

  test("a run that takes a column away leaves it as it was, or says that a part is done", async () => {
    const bytes = drawBook(TRADE);
    const fault = faultyObjects();
    const opened = open(bytes);
    const bare = stateOf(opened.document);
    desk = await openDesk(opened.document, fault.options);
    const outcomes = new Map<string, string>();
    for (const member of ["Unmerge", "Clear", "NumberFormat", "SetCellProperties", "Formulas"]) {
      fault.refuseMembers = null;
      reportOf(await desk.press());
      const sheet = sheetNamed(opened.document, TRADE.name);
      // Without last year's figures there is no growth.
      const kept = new Map([...sheet.cells].map(([row, line]) => [row, new Map(line)]));
      for (const row of [3, 5, 6, 8]) sheet.cells.get(row)?.delete(3);
      const before = writtenIn(stateOf(opened.document));
      fault.refuseMembers = new RegExp(`^Range\\.${member}$`);
      const event = await desk.press();
      const text = event.outcome === "refused" ? event.message.text.en : "done";
      const end = /as it was\.$/.test(text) ? "as it was" : text;
      outcomes.set(member, end.includes("Part of the results") ? "part" : end);
      if (end === "as it was") expect([member, writtenIn(stateOf(opened.document))]).toEqual([member, before]);
      fault.refuseMembers = null;
      reportOf(await desk.press());
      await desk.remove();
      for (const row of [3, 5, 6, 8]) sheet.cells.get(row)?.set(3, kept.get(row)?.get(3) as CellRecord);
      expect([member, contentOf(stateOf(opened.document))]).toEqual([member, contentOf(bare)]);
    }
    // How it looked is not known once a part of that is given back; what is refused is refused to the way back as well.
    expect(Object.fromEntries(outcomes)).toEqual({
      Unmerge: "as it was",
      Clear: "as it was",
      NumberFormat: "as it was",
      SetCellProperties: "part",
      Formulas: "part",
    });
  });

  test("a later run leaves what the first one wrote", async () => {
    const fault = faultyObjects();
    const opened = open(drawBook(OUTPUT));
    desk = await openDesk(opened.document, fault.options);
    reportOf(await desk.press());
    const sheet = sheetNamed(opened.document, "Sản lượng");
    type(sheet, 3, 5, 4200);
    const before = stateOf(opened.document);
    Object.assign(fault, { steps: 0, refuseMembers: /^Worksheet\.Calculate$/ });
    expect((await desk.press()).outcome).toBe("refused");
    const after = stateOf(opened.document);
    expect(contentOf(after)).toEqual(contentOf(before));
    fault.refuseMembers = null;
    reportOf(await desk.press());
    const state = stateOf(opened.document);
    expect(reportOf(await desk.press()).edits.applied).toBe(0);
    expect(stateOf(opened.document)).toEqual(state);
  });
});

/** Which of its requests of a press is the one that writes the figures. */
async function requestThatWrites(
  at: Desk,
  document: WorkbookDocument,
  way: ReturnType<typeof faultyWay>,
): Promise<number> {
  let writes = 0;
  way.requests = 0;
  way.fate = (request) => {
    if (document.customXml.length === 0) writes = request;
    return null;
  };
  reportOf(await at.press());
  way.fate = () => null;
  await at.remove();
  return writes;
}

/** What every cell holds that is not empty, sheet by sheet. */
function cellsOf(state: unknown): unknown {
  return (contentOf(state) as { readonly sheets: unknown }).sheets;
}

/** What the cells hold and look like, and which are merged; without what their formulas come to. */
function writtenIn(state: unknown): unknown {
  const { sheets } = state as { readonly sheets: readonly { readonly cells: unknown[][]; readonly merges: unknown }[] };
  return sheets.map(({ cells, merges }) => [cells.map((c) => [c[0], c[1], c[3] ?? c[2], c[4]]), merges]);
}

/**
 * A state without the ids of sheets, which a sheet that is added anew has new, and with names in one order: a print
 * area that was refused at first is named after what came behind it.
 */
function withoutIds(state: unknown): unknown {
  const ordered = (key: string, value: unknown): unknown =>
    key === "names" && Array.isArray(value)
      ? value.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
      : value;
  return JSON.parse(
    JSON.stringify(state, (key, value: unknown) => (key === "sheetId" ? undefined : ordered(key, value))),
  );
}
