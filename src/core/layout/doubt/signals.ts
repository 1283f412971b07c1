import { isDoubt } from "../evidence";
import { figureSignals } from "./figure-signals";
import { headerSignals } from "./header-signals";
import type { ReadColumn, ReadTable, Signals } from "./signal";
import { flag } from "./signal";
import { tableSignals } from "./table-signals";

/** Everything that speaks for or against the reading of each column of figures, by column of the sheet. */
export function signalsOf(table: ReadTable): ReadonlyMap<number, Signals> {
  const read = table.models.flatMap((model, i): readonly ReadColumn[] => {
    const draft = table.drafts[i];
    return draft && (model.role === "value" || model.role === "measure") ? [{ model, draft }] : [];
  });
  const [ofHeader, ofTable] = [headerSignals(read), tableSignals(table)];
  return new Map(
    read.map((column) => [
      column.model.column,
      { ...ofHeader(column), ...ofTable(column), ...figureSignals(column, table), ...saidSignals(column) },
    ]),
  );
}

/** What the words beside a column say against what was read in it. */
const CONTRADICTIONS = ["layout-base-later", "layout-same-time", "layout-year-conflict"] as const;

/** What the reading itself names for and against. */
function saidSignals({ model, draft }: ReadColumn): Signals {
  const has = (id: string): boolean => model.evidence.some((each) => each.message.id === id);
  return {
    "header-says": flag(has("layout-header") && draft.meaning.isUnderstood),
    "numbering-says": flag(has("layout-stated-ratio")),
    ...(has("layout-average-growth") ? { "ratio-holds": 1 } : {}),
    "doubt-named": flag(model.evidence.some(isDoubt) || CONTRADICTIONS.some(has)),
    "measure-by-default": flag(
      model.role === "measure" &&
        draft.meaning.measure !== model.measure &&
        !has("layout-ratio") &&
        !has("layout-average-growth"),
    ),
  };
}
