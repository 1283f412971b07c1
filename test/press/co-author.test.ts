import type { WorkbookDocument } from "../../src/xlsx/document";
import { safeFixes } from "../../src/core/model/results/fixes";
import type { Desk } from "../add-in/excel/desk";
import { openDesk, reportOf } from "../add-in/excel/desk";
import { cellOf, drawBook, open, OUTPUT } from "../add-in/excel/draw-book";
import { faultyObjects } from "../add-in/excel/fault";
import { stateOf } from "../add-in/excel/workbook-state";
import { sheetNamed, type } from "./clerk-edits";

jest.setTimeout(120_000);

/** A row of which the last figure is kept as text. */
const TEXT_ROW = [1, "Điện sản xuất", "Triệu kWh", 9000, 4100, "3900,5"];

let desk: Desk | null = null;
afterEach(() => {
  desk?.close();
  desk = null;
});

/** A desk on which somebody else does something before the n-th request of the add-in, counted from 1. */
async function deskWith(
  document: WorkbookDocument,
  options: Parameters<typeof openDesk>[1] = {},
): Promise<{ readonly desk: Desk; readonly before: (request: number, what: () => void) => void; requests: number }> {
  desk = await openDesk(document, options);
  const { Excel: excel } = desk.office;
  const counted = { requests: 0 };
  let planned: { readonly request: number; readonly what: () => void } | null = null;
  const { sync } = excel.RequestContext.prototype as unknown as { sync: (this: unknown, ...all: unknown[]) => unknown };
  (excel.RequestContext.prototype as unknown as { sync: unknown }).sync = function (this: unknown, ...all: unknown[]) {
    counted.requests += 1;
    if (planned?.request === counted.requests) planned.what();
    return sync.apply(this, all);
  };
  return Object.assign(counted, {
    desk,
    before(request: number, what: () => void) {
      counted.requests = 0;
      planned = { request, what };
    },
  });
}

const addBlankSheet = async (at: Desk, name: string): Promise<void> => {
  await at.office.run(async (context) => {
    context.workbook.worksheets.add(name);
    await context.sync();
  });
};

test("what is typed into a sheet of ours during a removal stays, until it is being deleted", async () => {
  const lost: number[] = [];
  let requests = 8;
  for (let request = 1; request <= requests; request++) {
    const { document } = open(drawBook(OUTPUT));
    const other = await deskWith(document);
    reportOf(await other.desk.press());
    const own = document.sheets[1];
    if (own === undefined) throw new Error("no sheet of ours");
    let isTyped = false;
    other.before(request, () => {
      isTyped = document.sheets.includes(own);
      if (isTyped) type(own, 40, 9, "của tôi");
    });
    const state = await other.desk.remove();
    ({ requests } = other);
    const isThere = document.sheets.includes(own);
    if (isTyped && !isThere) lost.push(request);
    if (isTyped && isThere)
      expect([request, cellOf(own, "J41"), state]).toEqual([
        request,
        "của tôi",
        expect.objectContaining({
          receipt: expect.objectContaining({ left: [expect.objectContaining({ sheet: own.name })] }) as unknown,
        }),
      ]);
    other.desk.close();
    desk = null;
  }
  // It is looked at in the request before.
  expect(lost).toHaveLength(1);
});

describe("a figure typed into a cell that is about to be filled", () => {
  test("is refused, or stays and is told, whenever it is typed; removal leaves it", async () => {
    const outcomes: string[] = [];
    for (let request = 1; request <= 8; request++) {
      const { document } = open(drawBook(OUTPUT));
      const other = await deskWith(document);
      const sheet = sheetNamed(document, OUTPUT.name);
      other.before(request, () => {
        type(sheet, 3, 6, 4711);
      });
      const event = await other.desk.press({ language: "en" });
      expect([request, cellOf(sheet, "G4")]).toEqual([request, 4711]);
      const told = event.outcome === "done" ? event.report.edits.refused.map((r) => [r.range, r.reason]) : "refused";
      outcomes.push(JSON.stringify(told));
      await other.desk.remove();
      expect([request, cellOf(sheet, "G4"), cellOf(sheet, "G5")]).toEqual([request, 4711, null]);
      other.desk.close();
      desk = null;
    }
    expect(outcomes.some((o) => o.includes("Somebody typed into this cell while it was being written"))).toBe(true);
  });

  test("stays where the run is taken back afterwards", async () => {
    const fault = faultyObjects();
    const { document } = open(drawBook(OUTPUT));
    const other = await deskWith(document, fault.options);
    const sheet = sheetNamed(document, OUTPUT.name);
    fault.refuseMembers = /^WorksheetCustomPropertyCollection\.Add$/;
    for (const request of [5, 6, 7]) {
      type(sheet, 3, 6, "");
      sheet.cells.get(3)?.delete(6);
      other.before(request, () => {
        type(sheet, 3, 6, 4711);
      });
      expect((await other.desk.press()).outcome).toBe("refused");
      expect([request, cellOf(sheet, "G4"), cellOf(sheet, "G5")]).toEqual([request, 4711, null]);
    }
  });

  test("over one of ours that is taken away: it stays", async () => {
    for (let request = 1; request <= 6; request++) {
      const { document } = open(drawBook(OUTPUT));
      const other = await deskWith(document);
      const sheet = sheetNamed(document, OUTPUT.name);
      reportOf(await other.desk.press());
      other.before(request, () => {
        type(sheet, 3, 6, 4711);
      });
      const state = await other.desk.remove();
      expect([request, state.stage, cellOf(sheet, "G4"), cellOf(sheet, "G5")]).toEqual([
        request,
        "removed",
        4711,
        null,
      ]);
      other.desk.close();
      desk = null;
    }
  });
});

test("a figure typed into a cell that is being fixed stays, and the fix is told as outdated", async () => {
  const outcomes: string[] = [];
  for (let request = 1; request <= 4; request++) {
    const { document } = open(drawBook({ ...OUTPUT, rows: OUTPUT.rows.map((row, i) => (i === 3 ? TEXT_ROW : row)) }));
    const other = await deskWith(document);
    const sheet = sheetNamed(document, OUTPUT.name);
    await other.desk.press();
    const fixes = safeFixes(other.desk.done().analysis.findings);
    expect(fixes.map((f) => f.after)).toEqual([3900.5]);
    other.before(request, () => {
      type(sheet, 3, 5, 4711);
    });
    const event = await other.desk.fix(fixes);
    expect([request, cellOf(sheet, "F4")]).toEqual([request, 4711]);
    outcomes.push(event.outcome === "done" ? String(other.desk.done().fixed?.outdated.length) : event.message.id);
    await other.desk.remove();
    expect([request, cellOf(sheet, "F4")]).toEqual([request, 4711]);
    other.desk.close();
    desk = null;
  }
  expect(outcomes).toContain("1");
});

describe("a run that is taken back", () => {
  test("leaves a blank sheet that somebody has added meanwhile", async () => {
    const fault = faultyObjects();
    for (let request = 2; request <= 7; request++) {
      const { document } = open(drawBook(OUTPUT));
      const other = await deskWith(document, fault.options);
      const before = stateOf(document);
      fault.refuseMembers = null;
      await addBlankSheet(other.desk, "Tháng 7");
      const withSheet = stateOf(document);
      document.sheets = document.sheets.filter((s) => s.name !== "Tháng 7");
      expect(stateOf(document)).toEqual(before);
      const blank = open(drawBook(OUTPUT, { name: "Tháng 7", rows: [] })).document.sheets[1];
      other.before(request, () => {
        if (blank) document.sheets = [...document.sheets, { ...blank, id: "{00000000-0001-0000-7700-000000000000}" }];
      });
      fault.refuseMembers = /^WorksheetCustomPropertyCollection\.Add$/;
      expect((await other.desk.press()).outcome).toBe("refused");
      expect([request, document.sheets.map((s) => s.name)]).toEqual([request, [OUTPUT.name, "Tháng 7"]]);
      expect(withSheet).toBeDefined();
      other.desk.close();
      desk = null;
    }
  });

  test("leaves what another run has written meanwhile", async () => {
    const done = open(drawBook(OUTPUT)).document;
    desk = await openDesk(done);
    reportOf(await desk.press());
    desk.close();
    const outcomes: string[] = [];
    for (let request = 2; request <= 6; request++) {
      const { document } = open(drawBook(OUTPUT));
      const other = await deskWith(document);
      other.before(request, () => {
        Object.assign(document, {
          sheets: [...done.sheets],
          names: [...done.names],
          customXml: [...done.customXml],
          styles: done.styles,
        });
      });
      const wanted = stateOf(done);
      const event = await other.desk.press();
      outcomes.push(event.outcome);
      expect([request, stateOf(document)]).toEqual([request, wanted]);
      other.desk.close();
      desk = null;
    }
    expect(outcomes).toContain("refused");
  });
});
