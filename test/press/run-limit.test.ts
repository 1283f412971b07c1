import { runState } from "../../src/add-in/run-state";
import type { Desk } from "../add-in/excel/desk";
import { openDesk, reportOf } from "../add-in/excel/desk";
import { drawBook, open, OUTPUT } from "../add-in/excel/draw-book";
import { faultyWay } from "../add-in/excel/fault";
import { stateOf } from "../add-in/excel/workbook-state";
import { contentOf } from "./clerk-edits";

let desk: Desk | null = null;
afterEach(() => {
  jest.restoreAllMocks();
  desk?.office.page.takeErrors();
  desk?.close();
  desk = null;
});

/** Makes eleven minutes pass while a request is on its way, and tells how to go back to the time there is. */
function passTime(): () => void {
  const now = performance.now.bind(performance);
  const spy = jest.spyOn(performance, "now").mockImplementation(() => now() + 660_000);
  return () => {
    spy.mockRestore();
  };
}

test("a press, a removal that takes longer than ten minutes ends with a sentence wherever it is, and the next mends", async () => {
  const way = faultyWay();
  const { document } = open(drawBook(OUTPUT));
  const before = contentOf(stateOf(document));
  desk = await openDesk(document, { between: way.between });
  reportOf(await desk.press());
  const wanted = contentOf(stateOf(document));
  await desk.remove();
  // While reading, before writing, and between writing and closing.
  for (const late of [2, 6, 7]) {
    way.requests = 0;
    let back = (): void => undefined;
    way.fate = (request) => {
      if (request === late) back = passTime();
      return null;
    };
    const event = await desk.press();
    back();
    way.fate = () => null;
    const text = { vi: expect.stringMatching(/quá 10 phút nên đã dừng|quá \{minutes\} phút nên đã dừng/) as string };
    expect([late, event]).toMatchObject([late, { outcome: "refused", message: { id: "refused-too-long", text } }]);
    expect(runState().stage).toBe("refused");
    if (late < 7) expect([late, contentOf(stateOf(document))]).toEqual([late, before]);
    reportOf(await desk.press());
    expect([late, contentOf(stateOf(document))]).toEqual([late, wanted]);
    expect(await desk.remove()).toMatchObject({ stage: "removed", receipt: { left: [] } });
    expect([late, contentOf(stateOf(document))]).toEqual([late, before]);
  }
});

test("who shows the state of a run cannot keep it from its end", async () => {
  const { onRunState } = await import("../../src/add-in/run-state");
  const heard = jest.spyOn(globalThis, "queueMicrotask").mockImplementation(() => undefined);
  desk = await openDesk(open(drawBook(OUTPUT)).document);
  const stop = onRunState(() => {
    throw new Error("a pane that cannot be drawn");
  });
  const [first, second] = [desk.press(), desk.remove()];
  expect((await first).outcome).toBe("done");
  expect((await second).stage).toBe("removed");
  stop();
  expect(heard.mock.calls.length).toBeGreaterThan(3);
});
