import type * as Apart from "../../../src/add-in/analysis/apart";
import type { RunEvent } from "../../../src/core/model/results/report";
import { cellOf, drawBook, open, OUTPUT } from "../excel/draw-book";
import type { Desk } from "../excel/desk";
import { openDesk } from "../excel/desk";
import { stateOf } from "../excel/workbook-state";

// There are no workers in this process, nor is there a script to start one from.
jest.mock("../../../src/add-in/analysis/start-worker", () => ({
  analyzeInWorker: jest.requireActual<typeof Apart>("../../../src/add-in/analysis/apart").inPauses,
}));

let desk: Desk | null = null;
afterEach(() => {
  desk?.close();
  desk = null;
});

async function ribbon(
  bytes: Uint8Array,
  search = "",
): Promise<{ readonly opened: ReturnType<typeof open>; readonly desk: Desk; readonly events: RunEvent[] }> {
  const opened = open(bytes);
  const own = await openDesk(opened.document, { search, pane: "Background" });
  desk = own;
  const events: RunEvent[] = [];
  own.window.addEventListener("soat-so:report", (event) => events.push((event as CustomEvent<RunEvent>).detail));
  // Every page loads the add-in anew.
  await jest.isolateModulesAsync(async () => {
    await import("../../../src/add-in/commands/commands");
  });
  return { opened, desk: own, events };
}

describe("the ribbon's buttons", () => {
  test("Validate & Compute runs once, tells its report, opens the pane and ends", async () => {
    const { opened, desk: own, events } = await ribbon(drawBook(OUTPUT));
    expect((await own.office.host.invokeCommand("validateAndCompute")).status).toBe(0);
    expect(events).toHaveLength(1);
    expect(events[0]).toMatchObject({ outcome: "done", report: { summary: { charts: 1 } } });
    expect(cellOf(opened.document.sheets[0], "H4")).toMatch(/^=IF/);
    expect(own.office.host.runtime.state).toBe("Visible");
  });

  test("three rapid clicks are one run, and each command ends", async () => {
    const { desk: own, events } = await ribbon(drawBook(OUTPUT));
    const ended = await Promise.all([1, 2, 3].map(() => own.office.host.invokeCommand("validateAndCompute")));
    expect(ended.map((e) => e.status)).toEqual([0, 0, 0]);
    expect(events).toHaveLength(1);
  });

  test("Remove gives the workbook back, and opens the pane, which says so", async () => {
    const { opened, desk: own } = await ribbon(drawBook(OUTPUT));
    const before = stateOf(opened.document);
    await own.press();
    expect(own.office.host.runtime.state).not.toBe("Visible");
    expect((await own.office.host.invokeCommand("removeAdditions")).status).toBe(0);
    expect(stateOf(opened.document)).toEqual(before);
    expect(own.office.host.runtime.state).toBe("Visible");
  });

  test("a refusal ends the command and is told", async () => {
    const { desk: own, events } = await ribbon(drawBook(OUTPUT));
    own.office.host.setEditingCell(true);
    expect((await own.office.host.invokeCommand("validateAndCompute")).status).toBe(0);
    expect(events).toMatchObject([{ outcome: "refused", message: { id: "refused-cell-being-edited" } }]);
  });

  test("the page's address names sheets and answers the question", async () => {
    const books = ["A", "B", "C", "D"].map((name) => ({ ...OUTPUT, name }));
    const some = await ribbon(drawBook(...books), "?sheet=B&sheet=D");
    await some.desk.office.host.invokeCommand("validateAndCompute");
    expect(
      ["A", "B", "C", "D"].map(
        (name) =>
          cellOf(
            some.opened.document.sheets.find((s) => s.name === name),
            "H4",
          ) !== null,
      ),
    ).toEqual([false, true, false, true]);
  });

  test.each([
    ["", false],
    ["?confirm=all", true],
  ])("with %j four sheets are written: %s", async (search, written) => {
    const books = ["A", "B", "C", "D"].map((name) => ({ ...OUTPUT, name }));
    const { opened, desk: own } = await ribbon(drawBook(...books), search);
    await own.office.host.invokeCommand("validateAndCompute");
    expect(cellOf(opened.document.sheets[0], "H4") !== null).toBe(written);
  });
});
