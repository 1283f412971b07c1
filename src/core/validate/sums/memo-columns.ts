import { samePeriod } from "../../model/tables/period";
import { unitKey } from "../../model/tables/same-indicator";
import type { ColumnModel, RowModel, TableModel } from "../../model/tables/table";
import type { Figure } from "../figures/amount";
import { figureAt } from "../figures/amount";
import { valueColumns } from "../figures/breakdowns";
import { judgeSum } from "./sum-judgement";

/** A row in which a column that is said to be part of another one holds more than it. */
export interface ColumnExcess {
  readonly row: RowModel;
  readonly part: ColumnModel;
  readonly whole: ColumnModel;
  readonly figure: Figure;
  readonly total: Figure;
}

/**
 * Rows in which a part must not exceed its whole for each in which it does. Source: as for a list of rows, where half
 * failing says that it is no part; columns have more rows, and a banner may reach over one column too many.
 */
const HOLDING = 4;

/** What a part may be part of: the nearest column of figures before it that is not said to be one, of its time and unit. */
function wholeBefore(columns: readonly ColumnModel[], part: ColumnModel): ColumnModel | null {
  const before = columns.filter((c) => c.column < part.column && !c.meaning.isOfWhich).at(-1);
  if (before === undefined) return null;
  const isOfTime =
    part.period === before.period ||
    (part.period !== null && before.period !== null && samePeriod(part.period, before.period));
  const isOfKind =
    unitKey(part.unit) === unitKey(before.unit) &&
    part.scenario === before.scenario &&
    (part.quantity === null || part.quantity === before.quantity);
  return isOfTime && isOfKind ? before : null;
}

/** The rows in which columns headed "Trong đó" exceed the column they are part of, where that is so in few of them. */
export function columnsOfWhich(table: TableModel): {
  readonly checked: number;
  readonly exceeding: readonly ColumnExcess[];
} {
  const columns = valueColumns(table).filter(
    (c) => c.quantity !== "price" && !c.meaning.isRatio && !c.meaning.isSigned && !c.meaning.isChange,
  );
  let checked = 0;
  const exceeding = columns.flatMap((part) => {
    const whole = part.meaning.isOfWhich ? wholeBefore(columns, part) : null;
    if (whole === null) return [];
    const rows = table.rows.flatMap((row) => {
      if (row.kind === "heading" || row.nature !== "level" || row.meaning.isSigned) return [];
      const [figure, total] = [part, whole].map((c) => figureAt(table, row.row, c.column));
      return figure && total && total.value >= 0 ? [{ row, part, whole, figure, total }] : [];
    });
    const over = rows.filter(({ figure, total }) => {
      const { difference, bound } = judgeSum(total, [figure]);
      return difference.plus(bound).lt(0);
    });
    if (over.length * HOLDING > rows.length - over.length) return [];
    checked += rows.length;
    return over;
  });
  return { checked, exceeding };
}
