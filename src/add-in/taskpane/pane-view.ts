import type { Message } from "../../core/model/message";
import type { FixReceipt } from "../../core/model/results/fixes";
import type { RunState } from "../run-state";

/**
 * Something that is told without taking the place of the results: a run that was refused, what came of fixes, a place
 * that cannot be shown (null: it is hidden or gone).
 */
export type Notified =
  | { readonly about: "run"; readonly message: Message }
  | { readonly about: "fixes"; readonly receipt: FixReceipt }
  | { readonly about: "givenBack"; readonly receipt: FixReceipt }
  | { readonly about: "place"; readonly message: Message | null };

/** The parts of the pane, of which one is shown. */
export type PaneTab = "results" | "report" | "layout";

/** What is made of the results for others. */
export type DocumentKind = "questionSheet" | "textCheck" | "textRenew";

/** What may stand in the place of all parts. */
export type Cover = "help" | "settings" | "diagnosis" | "files" | DocumentKind;

/** What the pane shows beside the language. */
export interface PaneView {
  /**
   * What came of a run: it stays to be read while the next one is under way, and when the next one is refused.
   */
  readonly outcome: RunState;
  /** The end of a run that was told last. */
  readonly last: RunState;
  readonly notice: Notified | null;
  readonly cover: Cover | null;
  readonly tab: PaneTab;
  /** The item of the list whose cell was gone to last, or is selected. */
  readonly current: string | null;
}

/** What changes the view. */
export type PaneEvent =
  /** A run has come to an end. */
  | { readonly type: "ended"; readonly state: RunState }
  /** A place was asked for; `refusal` is null where it is shown. */
  | { readonly type: "went"; readonly refusal: Message | "hidden" | null }
  | { readonly type: "cover"; readonly cover: Cover | null }
  | { readonly type: "tab"; readonly tab: PaneTab }
  | { readonly type: "current"; readonly id: string | null }
  | { readonly type: "noticeClosed" };

/** The view of a pane that opens while the run is in this state. */
export function firstView(state: RunState): PaneView {
  return { outcome: state, last: state, notice: null, cover: null, tab: "results", current: null };
}

/** The view after an event. */
export function nextView(view: PaneView, event: PaneEvent): PaneView {
  switch (event.type) {
    case "ended":
      return afterRun(view, event.state);
    case "went":
      return { ...view, notice: noticeOfPlace(view.notice, event.refusal) };
    case "cover":
      return { ...view, cover: event.cover };
    case "tab":
      return { ...view, tab: event.tab, cover: null };
    case "current":
      return { ...view, current: event.id };
    case "noticeClosed":
      return { ...view, notice: null };
  }
}

function afterRun({ outcome, tab, current }: PaneView, state: RunState): PaneView {
  const ended = { last: state, cover: null, tab, current };
  if (state.stage === "refused" && outcome.stage === "done")
    return { ...ended, outcome, notice: { about: "run", message: state.message } };
  return { ...ended, outcome: state, notice: state.stage === "done" ? noticeOfChanges(state) : null };
}

function noticeOfChanges({
  fixed,
  givenBack,
}: Pick<Extract<RunState, { readonly stage: "done" }>, "fixed" | "givenBack">): Notified | null {
  if (fixed !== null) return { about: "fixes", receipt: fixed };
  return givenBack === null ? null : { about: "givenBack", receipt: givenBack };
}

/** A place that is shown takes away what was told of another, and nothing else. */
function noticeOfPlace(notice: Notified | null, refusal: Message | "hidden" | null): Notified | null {
  if (refusal === null) return notice?.about === "place" ? null : notice;
  return { about: "place", message: refusal === "hidden" ? null : refusal };
}
