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
    for (const { cell } of run) if (cell.formulaR1C1 !== null) counts.set(cell.formulaR1C1, (counts.get(cell.formulaR1C1) ?? 0) + 1);
    run.forEach((m, i) => {
      const before = run[i - 1];
      const after = run[i + 1];
      const formula = before?.cell.formulaR1C1 ?? null;
      if (m.cell.formulaR1C1 !== null) checked++;
      if (!before || !after || formula === null) return;
      const key = `${String(m.row.row)} ${String(m.column.column)}`;
      if (m.cell.formulaR1C1 !== null && (m.cell.formulaR1C1 === formula || m.cell.formulaR1C1 === after.cell.formulaR1C1)) consistent.add(key);
      const count = counts.get(formula) ?? 0;
      // A sum of cells of its own column is a subtotal, whatever the hierarchy says.
      if (m.cell.formulaR1C1 !== null && OWN_COLUMN.test(m.cell.formulaR1C1) && !OWN_COLUMN.test(formula)) return;
      if (formula !== after.cell.formulaR1C1 || m.cell.formulaR1C1 === formula || count < RUN) return;
      if (isSubtotal(m.row) !== isSubtotal(before.row) || isSubtotal(m.row) !== isSubtotal(after.row) || m.column.role !== before.column.role) return;
      if (!odd.has(key)) odd.set(key, { ...m, neighbour: { row: before.row.row, column: before.column.column, cell: before.cell }, count });
    });
  }
  return { checked, odd: [...odd].filter(([key]) => !consistent.has(key)).map(([, cell]) => cell) };
}
