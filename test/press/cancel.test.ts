import type { Desk } from "../add-in/excel/desk";
import { openDesk, reportOf } from "../add-in/excel/desk";
import { drawBook, open, OUTPUT } from "../add-in/excel/draw-book";
import { faultyWay } from "../add-in/excel/fault";
import { stateOf } from "../add-in/excel/workbook-state";
import { inPauses } from "../../src/add-in/analysis/apart";
import { drawLarge } from "../tools/draw-large";
import { contentOf } from "./clerk-edits";

jest.setTimeout(600_000);

let desk: Desk | null = null;
afterEach(() => {
  desk?.close();
  desk = null;
});

/** Stops the run that is under way, where it can be stopped. */
async function cancel(): Promise<void> {
  const { runState } = await import("../../src/add-in/run-state");
  const state = runState();
  if ("cancel" in state) state.cancel?.();
}

test("stopped while a request is under way, whichever it is, the workbook is as it was, or the run goes to its end", async () => {
  const way = faultyWay();
  // Figures and formulas of so many rows are written in several requests.
  const { document } = open(drawLarge(16, 60));
  const before = contentOf(stateOf(document));
  desk = await openDesk(document, { between: way.between });
  const outcomes: string[] = [];
  for (let at = 1; outcomes.at(-1) !== "done"; at++) {
    way.requests = 0;
    way.fate = (request) => {
      if (request === at) void cancel();
      return null;
    };
    const event = await desk.press({ analyze: inPauses });
    way.fate = () => null;
    outcomes.push(event.outcome);
    if (event.outcome === "done") break;
    expect(event.message.text).toEqual({
      vi: "Đã dừng theo yêu cầu của bạn. Sổ làm việc vẫn như trước.",
      en: "Stopped, as you asked. The workbook is as it was.",
    });
    expect([at, contentOf(stateOf(document))]).toEqual([at, before]);
  }
  // Four to read, one to look at what is written to, and the first of those that write.
  expect(outcomes.length).toBeGreaterThan(7);
  expect(outcomes.slice(0, -1)).toEqual(outcomes.slice(1).map(() => "refused"));
  await desk.remove();
  expect(contentOf(stateOf(document))).toEqual(before);
});

test.each([0, 0.5, 1])("stopped when %d of the analysis is done, the workbook is as it was", async (share) => {
  const { document } = open(drawBook(OUTPUT));
  const before = stateOf(document);
  desk = await openDesk(document);
  const { onRunState } = await import("../../src/add-in/run-state");
  const leave = onRunState((state) => {
    if ("share" in state && state.share === share) state.cancel?.();
  });
  const event = await desk.press({ analyze: inPauses });
  leave();
  expect(event).toMatchObject({ outcome: "refused", message: { id: "refused-cancelled" } });
  expect(stateOf(document)).toEqual(before);
  expect(reportOf(await desk.press()).edits.applied).toBeGreaterThan(0);
});
