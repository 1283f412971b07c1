import type { Finding, Rule } from "../../model/results/finding";
import type { TableModel } from "../../model/tables/table";
import { cellParameter, findingAt, headerText, numberParameter, placeOf, say } from "../findings/finding-at";
import { isOutside } from "../sums/composite-out-of-range";
import { indicesOverMonths } from "./indices-over-months";

type MessageSource = Pick<Rule, "id" | "severity" | "messages">;

/** Where more than one in so many is outside, the columns are not what their headers say. */
const FEW = 3;

/** Indices over months, in a table whose months run down, that lie outside them, in the message `outside`. */
export function outsideTheirMonths(
  rule: MessageSource,
  table: TableModel,
): { readonly checked: number; readonly findings: readonly Finding[] } {
  const all = indicesOverMonths(table);
  const outside = all.filter(({ figure, months }) =>
    isOutside(
      figure,
      months.map((month) => month.figure),
    ),
  );
  if (FEW * outside.length > all.length) return { checked: 0, findings: [] };
  const findings = outside.map(({ row, column, figure, months }) => {
    const values = months.map((month) => month.figure.value);
    const words = say(rule, "outside", {
      label: row.label,
      cell: cellParameter(table, row.row, column.column),
      column: headerText(column),
      value: numberParameter(figure.value),
      low: numberParameter(Math.min(...values)),
      high: numberParameter(Math.max(...values)),
    });
    return findingAt(rule, table, { row, column }, words, {
      related: months.map((month) => placeOf(table, month.row.row, month.column.column)),
    });
  });
  return { checked: all.length, findings };
}
