import { groupsOf } from "../../model/groups";
import type { Finding, Rule } from "../../model/results/finding";
import type { ColumnModel, RowModel, TableModel } from "../../model/tables/table";
import { rowAt } from "../../model/tables/table";
import { cellAt, styleKey } from "../../model/cells/workbook";
import { figureAt } from "../figures/amount";
import { cellParameter, findingAt, placeOf, rangeParameter, say } from "../findings/finding-at";
import type { Breakdown } from "../figures/breakdowns";
import { valueColumns } from "../figures/breakdowns";
import { referencesOf } from "../formulas/references";

type MessageSource = Pick<Rule, "id" | "severity" | "messages">;

const TERM = String.raw`(?:SUM\([A-Z]{1,3}\d+(?::[A-Z]{1,3}\d+)?(?:,[A-Z]{1,3}\d+(?::[A-Z]{1,3}\d+)?)*\)|[A-Z]{1,3}\d+)`;
const PURE_SUM = new RegExp(String.raw`^=\+?${TERM}(?:\+${TERM})*$`, "i");

/** By cell (`styleKey`). */
const known = new WeakMap<TableModel, Map<number, readonly RowModel[] | null>>();

/**
 * The rows that a cell's formula adds, each as often as it does; null where it is no plain sum of cells of its own
 * column in the table.
 */
function addedRows(table: TableModel, row: RowModel, column: ColumnModel): readonly RowModel[] | null {
  const formula = cellAt(table.sheet, row.row, column.column)?.formula ?? null;
  if (formula === null) return null;
  let ofTable = known.get(table);
  if (!ofTable) known.set(table, (ofTable = new Map<number, readonly RowModel[] | null>()));
  const key = styleKey(row.row, column.column);
  const found = ofTable.get(key);
  if (found !== undefined) return found;
  const rows = readAddedRows(table, row, column, formula);
  ofTable.set(key, rows);
  return rows;
}

function readAddedRows(
  table: TableModel,
  row: RowModel,
  column: ColumnModel,
  formula: string,
): readonly RowModel[] | null {
  if (!PURE_SUM.test(formula.replace(/[\s$]/g, ""))) return null;
  const references = referencesOf(formula);
  const added: RowModel[] = [];
  for (const { range, sheet } of references) {
    if (sheet !== null || range.left !== column.column || range.right !== column.column) return null;
    for (let line = range.top; line <= range.bottom; line++) {
      const part = rowAt(table, line);
      if (!part || part === row) return null;
      added.push(part);
    }
  }
  return added.length >= 2 ? added : null;
}

const keyOf = (rows: readonly RowModel[]): string => rows.map((row) => String(row.row)).join(" ");

/**
 * What the formulas of a row say it is made of, where they name the same rows in at least two columns: the list most
 * of them name.
 */
export function formulaBreakdowns(table: TableModel): readonly Breakdown[] {
  const columns = valueColumns(table);
  return table.rows.flatMap((parent) => {
    if (parent.kind === "heading") return [];
    const lists = new Map<string, { readonly rows: readonly RowModel[]; count: number }>();
    for (const column of columns) {
      const rows = addedRows(table, parent, column);
      if (!rows || countedTwice(table, parent, column).length > 0) continue;
      const known = lists.get(keyOf(rows));
      if (known) known.count++;
      else lists.set(keyOf(rows), { rows, count: 1 });
    }
    const [most] = [...lists.values()].sort((a, b) => b.count - a.count);
    if (!most || most.count < 2) return [];
    const parts = most.rows.filter(
      (row) => row.kind !== "heading" && columns.some((c) => figureAt(table, row.row, c.column) !== null),
    );
    return parts.length >= 2 ? [{ parent, heading: null, parts }] : [];
  });
}

/** A subtotal that a formula adds together with rows that make it up. */
interface Twice {
  readonly subtotal: RowModel;
  readonly parts: readonly RowModel[];
}

function countedTwice(table: TableModel, parent: RowModel, column: ColumnModel): readonly Twice[] {
  const added = addedRows(table, parent, column) ?? [];
  return added.flatMap((subtotal) => {
    const parts = addedRows(table, subtotal, column)?.filter((part) => added.includes(part)) ?? [];
    return parts.length > 0 ? [{ subtotal, parts }] : [];
  });
}

/** Whether a cell's formula adds a subtotal and its parts as well. */
export function countsTwice(table: TableModel, row: RowModel, column: ColumnModel): boolean {
  return countedTwice(table, row, column).length > 0;
}

/** The totals whose formulas add a subtotal and its parts as well; the rule needs the message `twice`. */
export function countedTwiceFindings(rule: MessageSource, table: TableModel): readonly Finding[] {
  return table.rows.flatMap((row) => {
    const found = new Map<string, { readonly twice: Twice; readonly columns: ColumnModel[] }>();
    for (const column of valueColumns(table)) {
      for (const twice of countedTwice(table, row, column)) {
        // A subtotal that reaches too far itself is told as that; what shows an error has no figure to be wrong.
        if (countsTwice(table, twice.subtotal, column) || figureAt(table, row.row, column.column) === null) continue;
        if (twice.parts.every((part) => (figureAt(table, part.row, column.column)?.value ?? 0) === 0)) continue;
        const key = `${String(twice.subtotal.row)} ${keyOf(twice.parts)}`;
        const known = found.get(key);
        if (known) known.columns.push(column);
        else found.set(key, { twice, columns: [column] });
      }
    }
    const byColumns = groupsOf(found.values(), ({ columns }) => columns.map((c) => c.column).join(" "));
    return [...byColumns.values()].flatMap((list) => twiceFinding(rule, table, row, list) ?? []);
  });
}

/** A total that adds subtotals and their parts, told once for all of them; the rule also needs `twice-several`. */
function twiceFinding(
  rule: MessageSource,
  table: TableModel,
  row: RowModel,
  list: readonly { readonly twice: Twice; readonly columns: readonly ColumnModel[] }[],
): Finding | null {
  const [one] = list;
  const [first, last] = [one?.columns[0], one?.columns.at(-1)];
  const [top, bottom] = [one?.twice.parts[0], one?.twice.parts.at(-1)];
  if (!one || !first || !last || !top || !bottom) return null;
  const range = { top: row.row, bottom: row.row, left: first.column, right: last.column };
  const { subtotal } = one.twice;
  const parameters = {
    label: row.label,
    range: rangeParameter(table, range),
    formula: cellAt(table.sheet, row.row, first.column)?.formula ?? "",
    subtotal: cellParameter(table, subtotal.row, first.column),
    part: rangeParameter(table, { top: top.row, bottom: bottom.row, left: first.column, right: first.column }),
  };
  const words =
    list.length === 1
      ? say(rule, "twice", parameters)
      : say(rule, "twice-several", { ...parameters, count: { kind: "number", value: list.length } });
  return findingAt(rule, table, { row, column: first, range }, words, {
    related: list.flatMap(({ twice }) =>
      [twice.subtotal, ...twice.parts].map((r) => placeOf(table, r.row, first.column)),
    ),
    detail: `twice ${subtotal.label}`,
  });
}
