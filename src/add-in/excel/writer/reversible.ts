import type { Job } from "../round-trips";
import type { Progress, Reach } from "./progress";

/** Something that is done to a sheet, and how it is taken back. */
export interface Reversible {
  readonly jobs: readonly Job[];
  /** It is one call, which Excel does or refuses as a whole. */
  readonly isOneCall: boolean;
  /** Jobs that take it back, on the same sheet of another context. */
  readonly undo: (sheet: Excel.Worksheet, workbook: Excel.Workbook) => readonly Job[];
}

/** Jobs that take steps back. */
export interface TakingBack {
  /** All of these must be done. */
  readonly certain: readonly Job[];
  /** Those of a call that Excel has refused: where it refuses these too, there is nothing to be taken back. */
  readonly doubtful: readonly Job[];
}

/** The jobs of steps, each of them followed by itself. */
export function followEach(
  progress: Progress,
  nameOf: (index: number) => string,
  steps: readonly Reversible[],
): readonly Job[] {
  return steps.flatMap(({ jobs }, i) => (jobs.length === 0 ? [] : progress.follow(nameOf(i), jobs)));
}

/** How the steps are taken back that a run came to, the last of them first; nothing of what it did not come to. */
export function takingBack(
  steps: readonly Reversible[],
  reached: (index: number) => Reach,
  sheetId: string,
  workbook: Excel.Workbook,
): TakingBack {
  const back = steps
    .map((step, i) => ({ step, reach: step.jobs.length === 0 ? "untouched" : reached(i) }))
    .filter(({ reach }) => reach !== "untouched")
    .reverse();
  const isDoubtful = ({ step, reach }: (typeof back)[number]): boolean => step.isOneCall && reach === "begun";
  const jobsOf = (of: typeof back): readonly Job[] =>
    of.flatMap(({ step }) => step.undo(workbook.worksheets.getItem(sheetId), workbook));
  return {
    certain: jobsOf(back.filter((each) => !isDoubtful(each))),
    doubtful: jobsOf(back.filter(isDoubtful)),
  };
}
