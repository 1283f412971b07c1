import type { ColumnModel, RowModel, TableModel } from "../../model/tables/table";
import type { Cell } from "../../model/cells/workbook";
import { cellAt } from "../../model/cells/workbook";
import { childrenOf } from "../figures/breakdowns";

/**
 * A cell whose two neighbours, down the column or along the row, share one formula that stands at least three times
 * in the run, or that leaves the columns of its kind in one row.
 */
interface OddCell {
  readonly row: RowModel;
  readonly column: ColumnModel;
  readonly cell: Cell;
  readonly neighbour: { readonly row: number; readonly column: number; readonly cell: Cell };
  /** How often the neighbours' formula stands in the run. */
  readonly count: number;
  /** The neighbours' formula, moved here, takes the cells that they take: no blank line lies between. */
  readonly isMovable: boolean;
}

interface Member {
  readonly row: RowModel;
  readonly column: ColumnModel;
  readonly cell: Cell;
}

const OWN_COLUMN = /R\[-?\d+\]C(?![[\d])/;

/** How often a formula must stand in a run before a neighbour is measured by it. */
const RUN = 3;

const SUM = /^=\+?SUM\(/i;

/** Formulas for each typed figure of a run, below which typing is no slip. */
const TYPED = 1.25;

/** A formula relative to its cell; "=+A1" and "=A1" are one. */
function formulaOf(cell: Cell): string | null {
  return cell.formulaR1C1?.replace(/^=\+/, "=") ?? null;
}

/** A reference to a line of the own column, by how far off it is. */
const OWN_LINE = /(?<![A-Z\d])R\[(-?\d+)\]C(?![[\d])/g;

/**
 * The formulas of a run, null for what is typed; down a column what they take of it is told by filled lines, for a
 * running total steps over the blank ones of the quarters.
 */
function formulasOf(run: readonly Member[], isDown: boolean): readonly (string | null)[] {
  const turns = new Map(run.map(({ row }, i) => [row.row, i]));
  return run.map(({ row, cell }, i) => {
    const formula = formulaOf(cell);
    if (formula === null || !isDown) return formula;
    return formula.replace(OWN_LINE, (written, offset: string) => {
      const turn = turns.get(row.row + Number(offset));
      return turn === undefined ? written : `R[${String(turn - i)}]C`;
    });
  });
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
  const hasFormula = (row: RowModel, column: ColumnModel): boolean =>
    (cellAt(table.sheet, row.row, column.column)?.formulaR1C1 ?? null) !== null;
  const formulaRows = rows.filter((row) => columns.some((column) => hasFormula(row, column)));
  const runs = [
    ...columns
      .filter((column) => formulaRows.some((row) => hasFormula(row, column)))
      .map((column) => ({ run: rows.flatMap((row) => member(row, column) ?? []), isDown: true })),
    ...formulaRows.map((row) => ({ run: columns.flatMap((column) => member(row, column) ?? []), isDown: false })),
  ];
  // A subtotal among its parts is made otherwise than they are.
  const isSubtotal = (row: RowModel): boolean => children.has(row.row);
  const odd = new Map<string, OddCell>();
  const consistent = new Set<string>();
  let checked = 0;
  for (const { run, isDown } of runs) {
    const formulas = formulasOf(run, isDown);
    const typed = run.filter(({ cell }, i) => formulas[i] === null && typeof cell.value === "number").length;
    const counts = new Map<string, number>();
    const subtotals = new Map<string, Set<boolean>>();
    run.forEach(({ row }, i) => {
      const formula = formulas[i] ?? null;
      if (formula === null) return;
      counts.set(formula, (counts.get(formula) ?? 0) + 1);
      subtotals.set(formula, (subtotals.get(formula) ?? new Set<boolean>()).add(isSubtotal(row)));
    });
    run.forEach((m, i) => {
      const before = run[i - 1];
      const after = run[i + 1];
      const formula = formulas[i - 1] ?? null;
      const own = formulas[i] ?? null;
      if (own !== null) checked++;
      const key = `${String(m.row.row)} ${String(m.column.column)}`;
      // January's cumulative figure is the month's, in the total's row as in all rows below it.
      const isAsBeside = formulas[i - 1] === own || formulas[i + 1] === own;
      if (own !== null && isAsBeside) consistent.add(key);
      if (!before || !after || formula === null) return;
      const count = counts.get(formula) ?? 0;
      // A rate among totals is no sum of the rates above it.
      if (own === null && SUM.test(formula) && m.column.meaning.isRatio) return;
      // Where every other cell is typed, typing is the way of the row.
      if (own === null && TYPED * typed > count) return;
      // A sum of cells of its own column is a subtotal, whatever the hierarchy says.
      if (own !== null && OWN_COLUMN.test(own) && !OWN_COLUMN.test(formula)) return;
      if (formula !== formulas[i + 1] || own === formula || count < RUN) return;
      const mixed = (subtotals.get(formula)?.size ?? 0) > 1;
      if (
        (!mixed && (isSubtotal(m.row) !== isSubtotal(before.row) || isSubtotal(m.row) !== isSubtotal(after.row))) ||
        m.column.role !== before.column.role
      )
        return;
      if (!odd.has(key))
        odd.set(key, {
          ...m,
          neighbour: { row: before.row.row, column: before.column.column, cell: before.cell },
          count,
          isMovable: formula === formulaOf(before.cell) && m.row.row - before.row.row <= 1,
        });
    });
  }
  for (const [key, cell] of unlikeTheirKind(
    formulaRows.map((row) => columns.map((column) => (column.role === "measure" ? member(row, column) : null))),
  ))
    if (!odd.has(key)) odd.set(key, cell);
  return { checked, odd: [...odd].filter(([key]) => !consistent.has(key)).map(([, cell]) => cell) };
}

/**
 * So many columns must share a formula in a row, and so many other rows must show that a further column goes as they
 * do.
 */
const ALIKE = 2;

/** What a formula is made of but for the cells and numbers it takes. */
const skeletonOf = (formula: string): string =>
  formula.replace(/R(?:\[-?\d+\]|\d+)?C(?:\[-?\d+\]|\d+)?/g, "#").replace(/\d+(?:\.\d+)?/g, "0");

/**
 * Cells of measure columns that in every other row go as columns further off do ("Tốc độ tăng" of several subjects),
 * and in one row take other cells or numbers.
 */
function unlikeTheirKind(grid: readonly (readonly (Member | null)[])[]): readonly (readonly [string, OddCell])[] {
  const formulas = grid.map((line) => line.map((m) => (m === null ? null : formulaOf(m.cell))));
  const goAlike = (a: number, b: number, except: number): boolean => {
    const both = formulas.filter(
      (line, i) => i !== except && typeof line[a] === "string" && typeof line[b] === "string",
    );
    return both.length >= ALIKE && both.every((line) => line[a] === line[b]);
  };
  return grid.flatMap((line, i) => {
    const own = formulas[i] ?? [];
    const counts = new Map<string, number>();
    for (const formula of own) if (formula !== null) counts.set(formula, (counts.get(formula) ?? 0) + 1);
    const [usual, ...others] = [...counts].filter(([, count]) => count >= ALIKE);
    if (!usual || others.length > 0) return [];
    const [formula, count] = usual;
    const first = own.indexOf(formula);
    const neighbour = line[first];
    if (!neighbour) return [];
    return line.flatMap((m, j): readonly (readonly [string, OddCell])[] => {
      const other = own[j];
      if (
        !m ||
        typeof other !== "string" ||
        other === formula ||
        skeletonOf(other) !== skeletonOf(formula) ||
        !goAlike(first, j, i)
      )
        return [];
      return [
        [
          `${String(m.row.row)} ${String(m.column.column)}`,
          {
            ...m,
            neighbour: { row: neighbour.row.row, column: neighbour.column.column, cell: neighbour.cell },
            count,
            isMovable: true,
          },
        ],
      ];
    });
  });
}
