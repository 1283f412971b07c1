import type { ColumnModel, RowModel, TableModel } from "../model/table";
import type { Cell } from "../model/workbook";
import { cellAt } from "../model/workbook";
import { childrenOf } from "./hierarchy";

/** A cell whose two neighbours, down the column or along the row, share one formula that stands at least three times in the run. */
export interface OddCell {
  readonly row: RowModel;
  readonly column: ColumnModel;
  readonly cell: Cell;
  readonly neighbour: { readonly row: number; readonly column: number; readonly cell: Cell };
  /** How often the neighbours' formula stands in the run. */
  readonly count: number;
}

interface Member {
  readonly row: RowModel;
  readonly column: ColumnModel;
  readonly cell: Cell;
}

const OWN_COLUMN = /R\[-?\d+\]C(?![[\d])/;

/** How often a formula must stand in a run before a neighbour is measured by it. */
const RUN = 3;

/** A formula relative to its cell; "=+A1" and "=A1" are one. */
function formulaOf(cell: Cell): string | null {
  return cell.formulaR1C1?.replace(/^=\+/, "=") ?? null;
}

/** The cells that stand out of a run of one formula, and how many cells with formulas were looked at. */
export function oddCells(table: TableModel): { readonly checked: number; readonly odd: readonly OddCell[] } {
  const children = childrenOf(table);
  const columns = table.columns.filter((c) => c.role === "value" || c.role === "measure");
  const rows = table.rows.filter((row) => row.kind !== "heading");
  const member = (row: RowModel, column: ColumnModel): Member | null => {
    const cell = cellAt(table.sheet, row.row, column.column);
    return cell !== null && cell.value !== null ? { row, column, cell } : null;
  };
  const runs = [
    ...columns.map((column) => rows.flatMap((row) => member(row, column) ?? [])),
    ...rows.map((row) => columns.flatMap((column) => member(row, column) ?? [])),
  ];
  // A subtotal among its parts is made otherwise than they are.
  const isSubtotal = (row: RowModel): boolean => children.has(row.row);
  const odd = new Map<string, OddCell>();
  const consistent = new Set<string>();
  let checked = 0;
  for (const run of runs) {
    const counts = new Map<string, number>();
    const subtotals = new Map<string, Set<boolean>>();
    for (const { row, cell } of run) {
      if (formulaOf(cell) === null) continue;
      const formulaR1C1 = formulaOf(cell) ?? "";
      counts.set(formulaR1C1, (counts.get(formulaR1C1) ?? 0) + 1);
      subtotals.set(formulaR1C1, (subtotals.get(formulaR1C1) ?? new Set<boolean>()).add(isSubtotal(row)));
    }
    run.forEach((m, i) => {
      const before = run[i - 1];
      const after = run[i + 1];
      const formula = before ? formulaOf(before.cell) : null;
      const own = formulaOf(m.cell);
      if (own !== null) checked++;
      if (!before || !after || formula === null) return;
      const key = `${String(m.row.row)} ${String(m.column.column)}`;
      if (own !== null && (own === formula || own === formulaOf(after.cell))) consistent.add(key);
      const count = counts.get(formula) ?? 0;
      // A sum of cells of its own column is a subtotal, whatever the hierarchy says.
      if (own !== null && OWN_COLUMN.test(own) && !OWN_COLUMN.test(formula)) return;
      if (formula !== formulaOf(after.cell) || own === formula || count < RUN) return;
      const mixed = (subtotals.get(formula)?.size ?? 0) > 1;
      if ((!mixed && (isSubtotal(m.row) !== isSubtotal(before.row) || isSubtotal(m.row) !== isSubtotal(after.row))) || m.column.role !== before.column.role) return;
      if (!odd.has(key)) odd.set(key, { ...m, neighbour: { row: before.row.row, column: before.column.column, cell: before.cell }, count });
    });
  }
  return { checked, odd: [...odd].filter(([key]) => !consistent.has(key)).map(([, cell]) => cell) };
}
