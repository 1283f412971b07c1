import { comparisonsOf } from "../../model/tables/comparison";
import type { ColumnModel, RowModel, TableModel } from "../../model/tables/table";
import type { Figure } from "../figures/amount";
import { figureAt } from "../figures/amount";
import { ratioFits } from "../ratios/ratios";

/** A quantity and a value of one period. */
interface Exchangeable {
  readonly quantity: ColumnModel;
  readonly value: ColumnModel;
}

/**
 * Whether the printed growth of a row's quantity and of its value both fail as the two stand, and both hold once they
 * are exchanged: no chance makes two of them fit.
 */
export function growthAsksForExchange(table: TableModel, row: RowModel, { quantity, value }: Exchangeable): boolean {
  const [q, v] = [quantity, value].map((column) => figureAt(table, row.row, column.column));
  if (!q || !v || q.exact.eq(v.exact)) return false;
  const ofQuantity = printedGrowth(table, row, quantity);
  const ofValue = printedGrowth(table, row, value);
  return (
    ofQuantity !== null &&
    ofValue !== null &&
    ofQuantity(q) === false &&
    ofValue(v) === false &&
    ofQuantity(v) === true &&
    ofValue(q) === true
  );
}

/** Whether a figure in place of a column's gives the growth that the row prints of it; null where it prints none. */
function printedGrowth(
  table: TableModel,
  row: RowModel,
  column: ColumnModel,
): ((figure: Figure) => boolean | null) | null {
  for (const { current, base, column: printedColumn } of comparisonsOf(table)) {
    if (printedColumn === null || (current !== column && base !== column)) continue;
    const printed = figureAt(table, row.row, printedColumn.column);
    const other = figureAt(table, row.row, (current === column ? base : current).column);
    if (!printed || !other) continue;
    const form = printedColumn.form ?? "index";
    return (figure) =>
      current === column ? ratioFits(figure, other, printed, form) : ratioFits(other, figure, printed, form);
  }
  return null;
}
