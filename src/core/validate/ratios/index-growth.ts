import { comparisonsOf } from "../../model/tables/comparison";
import { meet } from "../../model/cells/decimal";
import type { Finding, Rule } from "../../model/results/finding";
import type { ColumnModel, RowModel, TableModel } from "../../model/tables/table";
import type { Figure } from "../figures/amount";
import { figureAt } from "../figures/amount";
import { cellParameter, findingAt, numberParameter, placeOf, say } from "../findings/finding-at";
import { spanOf } from "./ratios";

type MessageSource = Pick<Rule, "id" | "severity" | "messages">;

/** Index rows that repeat the index in the growth column before a row that does not is doubted. */
const FAITHFUL_ROWS = 2;

interface IndexRow {
  readonly row: RowModel;
  readonly index: Figure;
  readonly printed: Figure;
  readonly repeats: boolean;
}

/**
 * Checks that the growth of index rows is the index itself, where the column says so elsewhere; the rule needs the
 * message `index-row`.
 */
export function checkIndexGrowth(
  rule: MessageSource,
  table: TableModel,
): { readonly checked: number; readonly findings: readonly Finding[] } {
  let checked = 0;
  const findings: Finding[] = [];
  for (const { measure, column, current } of comparisonsOf(table)) {
    if (measure !== "growth-same-period" || column === null || column.isEmpty) continue;
    const rows = indexRows(table, current, column);
    const deviating = rows.filter((r) => !r.repeats);
    const faithful = rows.length - deviating.length;
    if (faithful < FAITHFUL_ROWS || deviating.length > faithful) continue;
    checked += rows.length;
    for (const { row, index, printed } of deviating) {
      const words = say(rule, "index-row", {
        label: row.label,
        index: numberParameter(index.value),
        printed: numberParameter(printed.value),
        current: cellParameter(table, row.row, current.column),
        cell: cellParameter(table, row.row, column.column),
      });
      findings.push(
        findingAt(rule, table, { row, column }, words, { related: [placeOf(table, row.row, current.column)] }),
      );
    }
  }
  return { checked, findings };
}

function indexRows(table: TableModel, current: ColumnModel, growth: ColumnModel): readonly IndexRow[] {
  return table.rows.flatMap((row) => {
    if (row.nature !== "index" || row.kind === "heading") return [];
    const index = figureAt(table, row.row, current.column);
    const printed = figureAt(table, row.row, growth.column);
    if (!index || !printed) return [];
    const asIndex = { ...printed, exact: printed.exact.plus(growth.form === "change" ? 100 : 0) };
    return [{ row, index, printed, repeats: meet(spanOf(index), spanOf(asIndex)) }];
  });
}
