import type { Finding, Rule } from "../../model/results/finding";
import type { ColumnModel, RowModel, TableModel } from "../../model/tables/table";
import { cellAt } from "../../model/cells/workbook";
import { figureAt } from "../figures/amount";
import { cellParameter, findingAt, placeOf, rangeParameter, say } from "../findings/finding-at";
import type { CircularRun } from "./circular";
import { referencesOf } from "./references";

type MessageSource = Pick<Rule, "id" | "severity" | "messages">;

/** A run of cells of one row that take their figures from themselves, with what their parts make; the rule needs `itself` and `circle`. */
export function circleFinding(
  rule: MessageSource,
  table: TableModel,
  { row, first, last, via, formula }: CircularRun,
): Finding {
  const range = { top: row.row, bottom: row.row, left: first.column, right: last.column };
  const parameters = { label: row.label, range: rangeParameter(table, range), formula };
  const sum = via === null ? sumWithout(table, row, first) : null;
  const words =
    via === null && sum !== null
      ? say(rule, "itself", { ...parameters, sum: { kind: "number", value: sum } })
      : say(rule, "circle", {
          ...parameters,
          source: cellParameter(table, via?.row ?? row.row, via?.column ?? first.column),
        });
  return findingAt(rule, table, { row, column: first, range }, words, {
    related: via === null ? [] : [placeOf(table, via.row, via.column)],
    detail: "circle",
  });
}

/** What the parts of a sum that names its own cell make without it; null where they are not all figures. */
function sumWithout(table: TableModel, row: RowModel, column: ColumnModel): number | null {
  const formula = cellAt(table.sheet, row.row, column.column)?.formula ?? "";
  const [reference, ...others] = referencesOf(formula);
  if (reference === undefined || others.length > 0) return null;
  const { top, bottom, left, right } = reference.range;
  if (left !== right || left !== column.column) return null;
  let sum = 0;
  for (let line = top; line <= bottom; line++) {
    if (line === row.row) continue;
    const figure = figureAt(table, line, left);
    if (figure === null) return null;
    sum += figure.value;
  }
  return Number(sum.toPrecision(15));
}
