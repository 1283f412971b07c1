import type { Recalled } from "../excel/journal/recalled";
import { onRunState, runState } from "../run-state";
import { sourceOf, type Source } from "./source";

/**
 * What the workbook tells of an earlier check, once Excel has told it; null until then, where it tells of none, and from
 * the first press on.
 */
export function recall(ask: () => Promise<Recalled | null>): Source<Recalled | null> {
  const found = sourceOf<Recalled | null>(null);
  onRunState(() => found.set(null));
  const tell = (earlier: Recalled | null): void => {
    if (runState().stage === "idle") found.set(earlier);
  };
  // A host that tells nothing: the pane is as it is beside a workbook that was never checked.
  void ask().then(tell, () => undefined);
  return found;
}
