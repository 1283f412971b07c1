import type { ColumnReading } from "../columns/column-draft";
import { periodKey } from "../../model/tables/period";
import { isForeign } from "../../vocabulary/language";
import { periodsOf, withoutPeriods } from "../../vocabulary/periods";
import type { ReadColumn, ReadTable, Signals } from "./signal";
import { flag } from "./signal";

/** What the columns beside a column, and the words around the table, say of its reading. */
export function tableSignals({ models, region, reporting }: ReadTable): (column: ReadColumn) => Signals {
  const values = models.filter((m) => m.role === "value" && !m.hidden);
  const undated = values.filter((m) => m.period === null).length;
  const alike = new Map<string, number>();
  for (const value of values) alike.set(means(value), (alike.get(means(value)) ?? 0) + 1);
  const isTitled = periodsOf(region.contextTitle ?? "").length > 0;
  const ofAll = {
    "header-missing": flag(region.header === null),
    "title-years-unmet": flag(isUnmet(region.contextTitle, models)),
    "language-unknown": flag(isForeign([region.contextTitle ?? "", ...models.flatMap((m) => m.header)].join(" "))),
  };
  return ({ model, draft: { meaning } }) => {
    const isTaken = model.period !== null && (meaning.mention?.year ?? null) === null;
    const from = (source: typeof reporting.source): number => flag(isTaken && reporting.source === source);
    return {
      ...ofAll,
      "same-meaning": flag(model.role === "value" && (alike.get(means(model)) ?? 0) > 1),
      "undated-beside-dated": flag(
        model.role === "value" && model.period === null && !meaning.isAttribute && undated * 2 < values.length,
      ),
      "period-unplaced": flag(model.role === "value" && model.period === null && !meaning.isAttribute && isTitled),
      "period-of-neighbours": from("header"),
      "period-of-title": from("title"),
      "period-of-sheet-name": from("sheet-name"),
      "period-of-position": from("none"),
    };
  };
}

const means = ({ period, scenario, quantity, unit, header }: ColumnReading): string =>
  [period && periodKey(period), scenario, quantity, unit?.text, withoutPeriods(header.join(" "))].join("|");

/** Whether the title names a year and no column is of any that it names. */
function isUnmet(title: string | null, models: readonly ColumnReading[]): boolean {
  const named = periodsOf(title ?? "").flatMap((m) => (m.year && "calendar" in m.year ? [m.year.calendar] : []));
  const dated = models.flatMap((m) =>
    m.period && "year" in m.period && "calendar" in m.period.year ? [m.period.year.calendar] : [],
  );
  return named.length > 0 && dated.length > 0 && !named.some((year) => dated.includes(year));
}
