import type { Message } from "../../../src/core/model/message";
import { message } from "../../../src/core/model/message";
import type { FixReceipt } from "../../../src/core/model/results/fixes";
import type { RunState } from "../../../src/add-in/run-state";
import type { Notified, PaneView } from "../../../src/add-in/taskpane/pane-view";
import { firstView, nextView } from "../../../src/add-in/taskpane/pane-view";

type Done = Extract<RunState, { readonly stage: "done" }>;

const REFUSAL: Message = message("refused-busy", { vi: "Excel đang bận.", en: "Excel is busy." });
const RECEIPT: FixReceipt = { applied: [], settled: [], outdated: [] };
// Of a run that was done the view looks at nothing but what came of fixes.
const done = (fixed: FixReceipt | null, givenBack: FixReceipt | null = null): Done =>
  ({ stage: "done", fixed, givenBack }) as Done;
const [DONE, FIXED, GIVEN_BACK] = [done(null), done(RECEIPT), done(null, RECEIPT)];
const IDLE: RunState = { stage: "idle" };
const REFUSED: RunState = { stage: "refused", message: REFUSAL };
const REMOVED: RunState = { stage: "removed", receipt: { removed: 3, left: [] } };
const OF_RUN: Notified = { about: "run", message: REFUSAL };
const OF_FIXES: Notified = { about: "fixes", receipt: RECEIPT };
const OF_GIVING_BACK: Notified = { about: "givenBack", receipt: RECEIPT };
const OF_PLACE: Notified = { about: "place", message: null };

const viewOf = (outcome: RunState, notice: Notified | null = null): PaneView => ({
  ...firstView(outcome),
  notice,
  cover: "help",
});

test.each<[string, PaneView, RunState, RunState, Notified | null]>([
  ["the first run", viewOf(IDLE), DONE, DONE, null],
  ["a run after a notice", viewOf(DONE, OF_PLACE), DONE, DONE, null],
  ["a run that followed fixes", viewOf(DONE), FIXED, FIXED, OF_FIXES],
  ["a run that followed the taking back of fixes", viewOf(DONE), GIVEN_BACK, GIVEN_BACK, OF_GIVING_BACK],
  ["a removal", viewOf(DONE, OF_FIXES), REMOVED, REMOVED, null],
  ["a refusal with nothing to show", viewOf(IDLE), REFUSED, REFUSED, null],
  ["a refusal over results", viewOf(DONE, OF_PLACE), REFUSED, DONE, OF_RUN],
  ["a refusal after a removal", viewOf(REMOVED), REFUSED, REFUSED, null],
])("the end of %s", (_, view, state, outcome, notice) => {
  expect(nextView(view, { type: "ended", state })).toEqual({
    outcome,
    last: state,
    notice,
    cover: null,
    tab: "results",
    current: null,
  });
});

test.each<[string, Notified | null, Message | "hidden" | null, Notified | null]>([
  ["that is shown takes back what was told of another", OF_PLACE, null, null],
  ["that is shown leaves what was told of fixes", OF_FIXES, null, OF_FIXES],
  ["that is hidden is told", OF_FIXES, "hidden", OF_PLACE],
  ["that Excel does not show is told with its sentence", null, REFUSAL, { about: "place", message: REFUSAL }],
])("a place %s", (_, notice, refusal, expected) => {
  const view = viewOf(DONE, notice);
  expect(nextView(view, { type: "went", refusal })).toEqual({ ...view, notice: expected });
});

test("help opens and closes, and a notice closes, without touching the rest", () => {
  const view = viewOf(DONE, OF_RUN);
  expect(nextView(view, { type: "cover", cover: null })).toEqual({ ...view, cover: null });
  expect(nextView(view, { type: "noticeClosed" })).toEqual({ ...view, notice: null });
});
