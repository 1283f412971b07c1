import type { TrialSheet } from "../excel/trial-sheet";
import type * as Run from "../run";
import { enter, runState } from "../run-state";
import { aimAt, runOptions } from "../commands/run-options";
import { currentLanguage } from "../commands/language";
import { sourceOf, type Source } from "./source";

/** A first try on a sample sheet, which is taken away again. */
export interface Trial {
  /** The sheet that was added; null where there is none. */
  readonly sheet: Source<TrialSheet | null>;
  readonly begin: () => void;
  readonly end: () => void;
}

/** What does some of the work once it is fetched. */
type Work = (act: (run: typeof Run) => Promise<void>) => Promise<void>;

const fetchTrial = async () => {
  const [{ addTrialSheet, dropTrialSheet }, { refusalOf }] = await Promise.all([
    import(/* webpackChunkName: "work" */ "../excel/trial-sheet"),
    import(/* webpackChunkName: "work" */ "../excel/errors"),
  ]);
  return { addTrialSheet, dropTrialSheet, refusalOf };
};

/**
 * A try: the sheet is added and only it is checked; at the end what was added goes, and the sheet with it.
 * @param aim aims the runs at what the clerk has chosen, once the sample has been checked
 */
export function createTrial(work: Work, aim: () => void): Trial {
  const sheet = sourceOf<TrialSheet | null>(null);
  const begin = async (run: typeof Run): Promise<void> => {
    const { addTrialSheet, refusalOf } = await fetchTrial();
    try {
      enter({ stage: "writing" });
      const added = await addTrialSheet(currentLanguage());
      sheet.set(added);
      aimAt([added.name]);
      await run.validateAndCompute(runOptions());
    } catch (error) {
      enter({ stage: "refused", message: refusalOf(error).sentence });
    } finally {
      aim();
    }
  };
  const end = async (run: typeof Run): Promise<void> => {
    const added = sheet.current();
    if (added === null) return;
    const { dropTrialSheet, refusalOf } = await fetchTrial();
    await run.removeAdditions(runOptions());
    // What could not be taken away is told, and the sample stays with it.
    if (runState().stage !== "removed") return;
    try {
      await dropTrialSheet(added);
      sheet.set(null);
    } catch (error) {
      enter({ stage: "refused", message: refusalOf(error).sentence });
    }
  };
  return { sheet, begin: () => void work(begin), end: () => void work(end) };
}
