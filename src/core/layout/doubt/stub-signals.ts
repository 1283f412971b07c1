import { isDoubt } from "../evidence";
import type { ReadColumn, ReadTable, Signals } from "./signal";
import { flag } from "./signal";

/** What speaks for and against the reading of a column without figures: what its header says and what it holds. */
export function stubSignals({ model, draft }: ReadColumn, { models, region }: ReadTable): Signals {
  const isNamed = model.evidence.some((each) => each.message.id === "layout-header");
  const isBlank = model.role === "blank";
  return {
    "stub-named": flag(isNamed),
    "doubt-named": flag(model.evidence.some(isDoubt)),
    "labels-several": flag(
      !isNamed &&
        model.role === "label" &&
        draft.label.own.length > 0 &&
        models.some((m) => m.role === "label" && m.column < model.column),
    ),
    "header-missing": flag(region.header === null && !isNamed && model.role !== "label"),
    "stub-hidden": flag(!isNamed && !isBlank && model.hidden),
    "stub-by-content": flag(!isNamed && !isBlank && model.role !== "label"),
    "blank-but-filled": flag(isBlank && draft.figures.filled > 0),
  };
}
