import type { Finding, Rule } from "../../model/results/finding";
import { comparisonsOf } from "../../model/tables/comparison";
import { sameIndicator } from "../../model/tables/same-indicator";
import type { ColumnModel, RowModel, TableModel } from "../../model/tables/table";
import { cellAt } from "../../model/cells/workbook";
import type { Figure } from "../figures/amount";
import { figureAt } from "../figures/amount";
import { cellParameter, findingAt, numberParameter, placeOf, say } from "../findings/finding-at";

type MessageSource = Pick<Rule, "id" | "severity" | "messages">;

/** Indices run within these; of so many others all must, before one near nought is a change. */
const INDEX_LOW = 50;
const INDEX_HIGH = 200;
const INDICES = 4;
const CHANGE = 30;
/** A change is told as a share of one up to this. */
const FRACTION = 2;
/** So many other figures of the indicator must be indices too. */
const OTHERS = 2;
/** Points by which the index that is meant may leave those of the same indicator, or of the months around it. */
const NEAR = 10;

const isUsual = ({ value }: Figure): boolean => value >= INDEX_LOW && value <= INDEX_HIGH;

const isIndexColumn = (c: ColumnModel): boolean =>
  !c.isEmpty &&
  c.role === "measure" &&
  c.form === "index" &&
  (c.measure === "growth-same-period" || c.measure === "growth-previous-period");

/**
 * Whether what a row says of growth can be judged by its like alone: it is an index, a month of a table of growth, or
 * has no figure of the other time beside it.
 */
function isIndexRow(table: TableModel, row: RowModel, column: ColumnModel): boolean {
  return (
    row.kind !== "heading" &&
    (row.nature === "index" ||
      (row.nature === "level" && comparisonsOf(table).every((c) => c.column !== column)) ||
      (row.period !== undefined &&
        table.columns.every((c) => c.role !== "value" || figureAt(table, row.row, c.column) === null)))
  );
}

/**
 * Typed changes (11.26) and fractions (1.1126) of an indicator whose other figures are indices (111.26), in a column
 * of indices that have no figures beside them. The rule needs the messages `index` and `fix`.
 */
export function oddIndices(
  rule: MessageSource,
  table: TableModel,
  tables: readonly TableModel[],
): { readonly checked: number; readonly findings: readonly Finding[] } {
  const columns = table.columns.filter(isIndexColumn);
  let checked = 0;
  const findings = columns.flatMap((column) => {
    const figures = table.rows.flatMap((row) => {
      if (!isIndexRow(table, row, column)) return [];
      const figure = figureAt(table, row.row, column.column);
      return figure ? [{ row, figure }] : [];
    });
    checked += figures.length;
    const usual = figures.filter(({ figure }) => isUsual(figure));
    const [only, ...more] = figures.filter(({ figure }) => !isUsual(figure));
    if (!only || more.length > 0 || usual.length < INDICES || only.figure.exact.eq(0)) return [];
    if (cellAt(table.sheet, only.row.row, column.column)?.formula !== null) return [];
    const values = usual.map(({ figure }) => figure.value);
    const others = othersOf(tables, table, only.row, column);
    // Growth of amounts may fall to a tenth; it is no fraction of one then, but for the scale.
    if (only.row.nature === "level" && only.row.period === undefined && only.figure.value >= FRACTION) return [];
    const isAlone = others.length === 0 && only.figure.value < FRACTION;
    const meant = meantBy(only.figure, only.row.period !== undefined || isAlone ? values : others);
    return meant === null
      ? []
      : [
          indexFinding(
            rule,
            table,
            { row: only.row, column },
            { printed: only.figure.value, value: meant, usual: values },
          ),
        ];
  });
  return { checked, findings };
}

/** The other figures of an indicator in columns of indices, of its own table and of those that have it too. */
function othersOf(
  tables: readonly TableModel[],
  table: TableModel,
  row: RowModel,
  column: ColumnModel,
): readonly number[] {
  return sameIndicator(tables, table, row).flatMap((twin) =>
    twin.table.columns.flatMap((c) =>
      isIndexColumn(c) && (twin.table !== table || c !== column)
        ? (figureAt(twin.table, twin.row.row, c.column)?.value ?? [])
        : [],
    ),
  );
}

/** The index that a figure stands for, as others of its kind tell; null where they tell none. */
function meantBy({ exact, value }: Figure, others: readonly number[]): number | null {
  if (others.length === 0 || others.some((other) => other < INDEX_LOW || other > INDEX_HIGH)) return null;
  const [low, high] = [Math.min(...others) - NEAR, Math.max(...others) + NEAR];
  const isNear = (index: number): boolean => index >= low && index <= high;
  const change = exact.plus(100).toNumber();
  if (
    Math.abs(value) <= CHANGE &&
    (others.length >= OTHERS || isNear(change)) &&
    !(value < FRACTION && isNear(100 * value))
  )
    return change;
  const fraction = exact.times(100).toNumber();
  return value > 0 && value < FRACTION && isNear(fraction) ? fraction : null;
}

function indexFinding(
  rule: MessageSource,
  table: TableModel,
  spot: { readonly row: RowModel; readonly column: ColumnModel },
  { printed, value, usual }: { readonly printed: number; readonly value: number; readonly usual: readonly number[] },
): Finding {
  const { row, column } = spot;
  const cell = cellParameter(table, row.row, column.column);
  const words = say(rule, "index", {
    label: row.label,
    cell,
    printed: numberParameter(printed),
    low: numberParameter(Math.min(...usual)),
    high: numberParameter(Math.max(...usual)),
    value: numberParameter(value),
  });
  return findingAt(rule, table, spot, words, {
    severity: "warning",
    fixes: [
      {
        label: say(rule, "fix", { value: numberParameter(value), cell }),
        place: placeOf(table, row.row, column.column),
        before: printed,
        after: value,
        isCertain: false,
      },
    ],
  });
}
