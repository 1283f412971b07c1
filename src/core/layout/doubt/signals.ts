import type { ColumnReading } from "../columns/column-draft";
import type { Evidence } from "../../model/tables/table";
import { isDoubt } from "../evidence";
import { isProvedByFigures } from "../proofs";
import { figureSignals } from "./figure-signals";
import { headerSignals } from "./header-signals";
import type { ReadColumn, ReadTable, Signals } from "./signal";
import { flag } from "./signal";
import { logOdds } from "./probability";
import { stubSignals } from "./stub-signals";
import { tableSignals } from "./table-signals";

/** Everything that speaks for or against the reading of each column, by column of the sheet. */
export function signalsOf(table: ReadTable): ReadonlyMap<number, Signals> {
  const read = table.models.flatMap((model, i): readonly ReadColumn[] => {
    const draft = table.drafts[i];
    return draft ? [{ model, draft }] : [];
  });
  const figures = read.filter(({ model }) => isOfFigures(model));
  const [ofHeader, ofTable] = [headerSignals(figures), tableSignals(table)];
  return new Map(
    read.map((column) => [
      column.model.column,
      isOfFigures(column.model)
        ? { ...ofHeader(column), ...ofTable(column), ...figureSignals(column, table), ...saidSignals(column) }
        : stubSignals(column, table),
    ]),
  );
}

const isOfFigures = ({ role }: ColumnReading): boolean => role === "value" || role === "measure";

/** The mean log odds of the columns of figures: what a reading of the table is worth beside another. */
export function worth(table: ReadTable): number {
  const signals = signalsOf(table);
  const odds = table.models.filter(isOfFigures).map(({ column }) => logOdds(signals.get(column) ?? {}));
  return odds.reduce((a, b) => a + b, 0) / Math.max(1, odds.length);
}

/** What the words beside a column say against what was read in it. */
const CONTRADICTIONS = ["layout-base-later", "layout-same-time", "layout-year-conflict"] as const;

const isOfFew = ({ message }: Evidence): boolean => message.id === "layout-doubt-fewFigures";

/** What the reading itself names for and against. */
function saidSignals({ model, draft }: ReadColumn): Signals {
  const has = (id: string): boolean => model.evidence.some((each) => each.message.id === id);
  return {
    "header-says": flag(has("layout-header") && draft.meaning.isUnderstood),
    "numbering-says": flag(has("layout-stated-ratio")),
    ...(has("layout-average-growth") || has("layout-share") ? { "ratio-holds": 1 } : {}),
    "doubt-named": flag(model.evidence.some((each) => isDoubt(each) && !isOfFew(each)) || CONTRADICTIONS.some(has)),
    "few-and-unread": flag(model.evidence.some(isOfFew)),
    "measure-by-default": flag(
      model.role === "measure" && draft.meaning.measure !== model.measure && !isProvedByFigures(model.evidence),
    ),
  };
}
