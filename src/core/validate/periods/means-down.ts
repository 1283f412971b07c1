import type { Finding, Rule } from "../../model/results/finding";
import type { TableModel } from "../../model/tables/table";
import { cellParameter, findingAt, headerText, numberParameter, placeOf, say } from "../findings/finding-at";
import { indicesOverMonths, plainMeans } from "./indices-over-months";

type MessageSource = Pick<Rule, "id" | "severity" | "messages">;

/** Means from which a column is told. Source: one index may lie on the mean by chance. */
const ROWS = 2;

/** Indices over months down that are their plain mean, where nothing beside them is another thing: once a column. */
export function meansDown(
  rule: MessageSource,
  table: TableModel,
): { readonly checked: number; readonly findings: readonly Finding[] } {
  const all = indicesOverMonths(table);
  const means = plainMeans(all);
  if (means.length < ROWS) return { checked: all.length, findings: [] };
  const columns = [...new Set(means.map(({ column }) => column))];
  const findings = columns.flatMap((column) => {
    const own = means.filter((mean) => mean.column === column);
    const [first, last] = [own[0], own.at(-1)];
    if (first === undefined || last === undefined) return [];
    const words = say(rule, "down", {
      label: first.row.label,
      column: headerText(column),
      cell: cellParameter(table, first.row.row, column.column),
      months: numberParameter(first.months.length),
      count: numberParameter(own.length),
    });
    return [
      findingAt(
        rule,
        table,
        {
          row: null,
          column,
          range: { top: first.row.row, bottom: last.row.row, left: column.column, right: column.column },
        },
        words,
        { cells: own.map(({ row }) => placeOf(table, row.row, column.column)) },
      ),
    ];
  });
  return { checked: all.length, findings };
}
