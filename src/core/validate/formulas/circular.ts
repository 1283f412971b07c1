import type { CellAddress } from "../../model/cells/address";
import type { ColumnModel, RowModel, TableModel } from "../../model/tables/table";
import { columnAt, rowAt } from "../../model/tables/table";
import { cellAt, isErrorValue, valueAt } from "../../model/cells/workbook";
import { referencesOf } from "./references";

/** A cell whose formula takes its figure, in the end, from itself. */
interface CircularCell {
  readonly row: RowModel;
  readonly column: ColumnModel;
  readonly formula: string;
  /** The next cell on the way back; null where the formula names its own cell. */
  readonly via: CellAddress | null;
}

/** Circular cells of one row that stand side by side with the same formula. */
export interface CircularRun {
  readonly row: RowModel;
  readonly first: ColumnModel;
  readonly last: ColumnModel;
  readonly formula: string;
  readonly via: CellAddress | null;
}

/** Functions that ask where a cell is, not what is in it: they may name their own. */
const OF_PLACE = /\b(?:ROWS?|COLUMNS?|CELL|SHEET|FORMULATEXT|ISFORMULA|OFFSET)\([^()]*\)/giu;

const known = new WeakMap<TableModel, readonly CircularCell[]>();

/** Every cell of a table's body whose formula leads back to it, within the body, in the order of the sheet. */
function circularCells(table: TableModel): readonly CircularCell[] {
  const found = known.get(table);
  if (found) return found;
  const cells = findCircular(table);
  known.set(table, cells);
  return cells;
}

const keyOf = (row: number, column: number): number => row * 16_384 + column;

/** A formula of the body with the formulas of the body that it names. */
interface Node {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  readonly names: readonly number[];
}

function formulasOf(table: TableModel): ReadonlyMap<number, Node> {
  const nodes = new Map<number, Node>();
  const isFormula = (row: number, column: number): boolean =>
    rowAt(table, row) !== null &&
    columnAt(table, column) !== null &&
    cellAt(table.sheet, row, column)?.formula?.startsWith("=") === true;
  for (const { row } of table.rows)
    for (const { column } of table.columns) {
      if (!isFormula(row, column)) continue;
      const formula = cellAt(table.sheet, row, column)?.formula ?? "";
      const names: number[] = [];
      for (const { sheet, workbook, range } of referencesOf(formula.replace(OF_PLACE, "0"))) {
        if (workbook !== null || (sheet !== null && sheet !== table.sheet.name)) continue;
        const [top, bottom] = [Math.max(range.top, table.body.top), Math.min(range.bottom, table.body.bottom)];
        const [left, right] = [Math.max(range.left, table.body.left), Math.min(range.right, table.body.right)];
        for (let line = top; line <= bottom; line++)
          for (let at = left; at <= right; at++) if (isFormula(line, at)) names.push(keyOf(line, at));
      }
      nodes.set(keyOf(row, column), { row, column, formula, names });
    }
  return nodes;
}

function findCircular(table: TableModel): readonly CircularCell[] {
  const nodes = openNodes(formulasOf(table));
  return [...nodes].flatMap(([key, { row, column, formula, names }]): readonly CircularCell[] => {
    const [model, own] = [rowAt(table, row), columnAt(table, column)];
    if (model === null || own === null) return [];
    if (names.includes(key)) return [{ row: model, column: own, formula, via: null }];
    const next = names.find((name) => nodes.has(name) && leadsTo(nodes, name, key));
    const via = next === undefined ? undefined : nodes.get(next);
    return via === undefined ? [] : [{ row: model, column: own, formula, via: { row: via.row, column: via.column } }];
  });
}

/** The formulas left when those that depend on none of them are taken away, again and again. */
function openNodes(all: ReadonlyMap<number, Node>): ReadonlyMap<number, Node> {
  const waiting = new Map([...all].map(([key, { names }]) => [key, names.length] as const));
  const usedBy = new Map<number, number[]>();
  for (const [key, { names }] of all)
    for (const name of names) {
      const users = usedBy.get(name);
      if (users) users.push(key);
      else usedBy.set(name, [key]);
    }
  const free = [...waiting].flatMap(([key, count]) => (count === 0 ? [key] : []));
  for (let key = free.pop(); key !== undefined; key = free.pop()) {
    waiting.delete(key);
    for (const user of usedBy.get(key) ?? []) {
      const left = (waiting.get(user) ?? 0) - 1;
      waiting.set(user, left);
      if (left === 0) free.push(user);
    }
  }
  return new Map([...all].filter(([key]) => waiting.has(key)));
}

function leadsTo(nodes: ReadonlyMap<number, Node>, from: number, to: number): boolean {
  const seen = new Set<number>();
  const next = [from];
  for (let key = next.pop(); key !== undefined; key = next.pop()) {
    if (key === to) return true;
    if (seen.has(key)) continue;
    seen.add(key);
    next.push(...(nodes.get(key)?.names ?? []));
  }
  return false;
}

/** The circular cells of a table, one run for those side by side, one run for each circle. */
export function circularRuns(table: TableModel): readonly CircularRun[] {
  const cells = circularCells(table);
  const byCell = new Map(cells.map((cell) => [keyOf(cell.row.row, cell.column.column), cell] as const));
  const runs: { row: RowModel; first: ColumnModel; last: ColumnModel; formula: string; via: CellAddress | null }[] = [];
  const told = new Set<number>();
  for (const { row, column, formula, via } of cells) {
    const key = keyOf(row.row, column.column);
    // What shows an error is told as one.
    if (told.has(key) || isErrorValue(valueAt(table.sheet, row.row, column.column))) continue;
    told.add(key);
    // The other cells of a circle are told with its first, in whatever column they stand.
    for (let at = via; at !== null && !told.has(keyOf(at.row, at.column));) {
      told.add(keyOf(at.row, at.column));
      at = byCell.get(keyOf(at.row, at.column))?.via ?? null;
    }
    const before = runs.at(-1);
    if (before?.row === row && before.last.column === column.column - 1 && (before.via === null) === (via === null))
      before.last = column;
    else runs.push({ row, first: column, last: column, formula, via });
  }
  return runs;
}

const places = new WeakMap<TableModel, ReadonlySet<number>>();

/** Whether the figure at a cell is taken from itself, and so is none. */
export function isCircular(table: TableModel, row: number, column: number): boolean {
  let known = places.get(table);
  if (!known) {
    known = new Set(circularCells(table).map((cell) => keyOf(cell.row.row, cell.column.column)));
    places.set(table, known);
  }
  return known.has(keyOf(row, column));
}
