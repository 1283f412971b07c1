import { exact, meet } from "../../model/cells/decimal";
import { sameIndicator, unitKey } from "../../model/tables/same-indicator";
import { crossesMerger } from "../../model/tables/territory";
import type { ColumnModel, RowModel, TableModel } from "../../model/tables/table";
import { areOfOneThing } from "../../model/tables/table";
import type { Figure } from "../figures/amount";
import { figureAt, termAt } from "../figures/amount";
import { valueColumns } from "../figures/breakdowns";
import type { Span } from "./period-sums";
import { addsUp, columnSums, spanOfPeriod, tile } from "./period-sums";
import { spanOf } from "../ratios/ratios";
import type { Rounded } from "../sums/sum-judgement";

/** A figure for some months, and where it stands. */
export interface Piece {
  readonly table: TableModel;
  readonly row: RowModel;
  readonly column: ColumnModel;
  readonly span: Span;
  readonly figure: Figure;
}

/**
 * A row's cumulative figure and what makes it up: figures of its own table and of other tables for the same
 * indicator.
 */
interface SumAcross {
  readonly row: RowModel;
  readonly total: Figure;
  /** Without gap or overlap, in order; at least one stands in another table. */
  readonly pieces: readonly Piece[];
  /**
   * What is added: the pieces, and where the row's own table prints a month of theirs anew, by how much it was
   * revised.
   */
  readonly terms: readonly Rounded[];
}

const sameColumnKind = (a: ColumnModel, b: ColumnModel): boolean =>
  areOfOneThing(a, b) && unitKey(a.unit) === unitKey(b.unit);

function piecesOf(table: TableModel, row: RowModel, whole: ColumnModel, year: string): readonly Piece[] {
  return valueColumns(table).flatMap((column) => {
    const span = addsUp(column) && sameColumnKind(column, whole) ? spanOfPeriod(column.period) : null;
    const figure = span?.year === year ? termAt(table, row.row, column.column) : null;
    return span !== null && figure !== null ? [{ table, row, column, span, figure }] : [];
  });
}

const spanKey = ({ from, to }: Span): string => `${String(from)}-${String(to)}`;

/** One piece for each span: the own table's, else the others' where they agree with one another. */
function withoutConflicts(own: readonly Piece[], others: readonly Piece[]): readonly Piece[] {
  const printed = new Set(own.map((p) => spanKey(p.span)));
  const bySpan = new Map<string, readonly Piece[]>();
  for (const piece of others)
    if (!printed.has(spanKey(piece.span)))
      bySpan.set(spanKey(piece.span), [...(bySpan.get(spanKey(piece.span)) ?? []), piece]);
  const agreed = [...bySpan.values()].flatMap((pieces) => {
    const [first] = pieces;
    return first && pieces.every((p) => meet(spanOf(p.figure), spanOf(first.figure))) ? [first] : [];
  });
  return [...own, ...agreed];
}

/**
 * By how much months inside a piece from another table were revised where the own table prints them anew: the new
 * figure, less the old.
 */
function revisions(piece: Piece, own: readonly Piece[], others: readonly Piece[]): readonly Rounded[] {
  const inside = (p: Piece): boolean =>
    p.span.from === p.span.to &&
    p.span.from >= piece.span.from &&
    p.span.to <= piece.span.to &&
    p.span.to - p.span.from < piece.span.to - piece.span.from;
  return own.filter(inside).flatMap((now) => {
    const before = others.find((p) => p.table === piece.table && spanKey(p.span) === spanKey(now.span));
    if (!before || meet(spanOf(now.figure), spanOf(before.figure))) return [];
    return [now.figure, { exact: exact(0).minus(before.figure.exact), unit: before.figure.unit }];
  });
}

/**
 * For each cumulative column that the table's own columns do not make up: the rows where figures of other tables and
 * its own do.
 */
export function sumsAcross(
  table: TableModel,
  tables: readonly TableModel[],
  isFlow: (row: RowModel, column: ColumnModel) => boolean,
): readonly { readonly whole: ColumnModel; readonly rows: readonly SumAcross[] }[] {
  const made = new Set(columnSums(table).map((s) => s.whole));
  return valueColumns(table).flatMap((whole) => {
    const span =
      addsUp(whole) && whole.period?.kind === "cumulative" && !made.has(whole) ? spanOfPeriod(whole.period) : null;
    if (span?.from !== 1) return [];
    const rows = table.rows.flatMap((row) => {
      const total = row.period === undefined && isFlow(row, whole) ? figureAt(table, row.row, whole.column) : null;
      const [, ...twins] = total === null ? [] : sameIndicator(tables, table, row);
      if (total === null || twins.length === 0) return [];
      const own = piecesOf(table, row, whole, span.year);
      const others = twins
        .flatMap((twin) => piecesOf(twin.table, twin.row, whole, span.year))
        .filter((p) => !crossesMerger(table, p.column.period, whole.period));
      const pieces = tile(
        1,
        span.to,
        withoutConflicts(own, others).filter((p) => p.span.to - p.span.from < span.to - span.from),
      );
      if (!pieces || pieces.length < 2 || pieces.every((p) => p.table === table)) return [];
      return [
        {
          row,
          total,
          pieces,
          terms: [
            ...pieces.map((p) => p.figure),
            ...pieces.filter((p) => p.table !== table).flatMap((p) => revisions(p, own, others)),
          ],
        },
      ];
    });
    return rows.length > 0 ? [{ whole, rows }] : [];
  });
}
