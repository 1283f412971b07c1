import type { RowModel, TableModel } from "./table";
import { labelPath } from "./table";
import { normalizeLabel } from "../message";
import type { Unit } from "./unit";

/** A unit as it is compared: two of one key need no conversion; empty where there is none. */
export function unitKey(unit: Unit | null): string {
  return unit === null ? "" : `${unit.dimension}/${unit.base}/${String(unit.factor)}`;
}

/** A table's rows by what they are known by, and what each is known by. */
interface PathsOfRows {
  readonly rows: ReadonlyMap<string, RowModel>;
  readonly keys: ReadonlyMap<RowModel, string>;
}

const byPath = new WeakMap<TableModel, PathsOfRows>();

function pathKey(table: TableModel, row: RowModel, labels: ReadonlyMap<string, string>): string {
  return [
    ...labelPath(table, row).map((label) => labels.get(label) ?? normalizeLabel(label)),
    row.code ?? "",
    unitKey(row.unit),
    row.quantity ?? "",
    row.nature,
  ].join("\u0001");
}

/**
 * A table's rows by path of labels, code, unit and kind of figure, in one text; headings, rows that share a key, and
 * rows that stand for a time are left out.
 */
export function rowsByPath(table: TableModel): ReadonlyMap<string, RowModel> {
  return pathsOf(table).rows;
}

function pathsOf(table: TableModel): PathsOfRows {
  const found = byPath.get(table);
  if (found) return found;
  const labels = new Map(
    [...new Set(table.rows.map(({ label }) => label))].map((label) => [label, normalizeLabel(label)]),
  );
  const keys = new Map(table.rows.map((row) => [row, pathKey(table, row, labels)]));
  const rows = new Map<string, RowModel>();
  const doubled = new Set<string>();
  for (const [row, key] of keys) {
    if (row.kind === "heading" || row.label === "" || row.period !== undefined) continue;
    if (rows.has(key)) doubled.add(key);
    rows.set(key, row);
  }
  for (const key of doubled) rows.delete(key);
  const paths = { rows, keys };
  byPath.set(table, paths);
  return paths;
}

/**
 * Rows that two tables must share before a title that says less than the other's counts as the same. Source: measured
 * on 56 real workbooks: 297 pairs of tables are of one subject, as many at 1, 2, 3 and 5 rows; a total
 * and one line more recur by chance.
 */
const SHARED_ROWS = 3;

/**
 * Whether two tables are about one thing: their titles name one subject, or one of them says less and the rows recur.
 */
export function areOfOneSubject(a: TableModel, b: TableModel): boolean {
  const [x, y] = [a.meaning.subject, b.meaning.subject];
  if (x === y && x !== "") return true;
  const [wordsX, wordsY] = [x.split(" "), y.split(" ")].map((words) => words.filter((word) => word !== ""));
  if (!wordsX || !wordsY) return false;
  const [few, many] = wordsX.length <= wordsY.length ? [wordsX, wordsY] : [wordsY, wordsX];
  if (!few.every((word) => many.includes(word))) return false;
  const [rowsA, rowsB] = [rowsByPath(a), rowsByPath(b)];
  const shared = [...rowsA.keys()].filter((key) => rowsB.has(key)).length;
  return 2 * shared >= Math.min(rowsA.size, rowsB.size) && shared >= (x === y ? 1 : SHARED_ROWS);
}

/** A row and the table it stands in. */
interface PlacedRow {
  readonly table: TableModel;
  readonly row: RowModel;
}

const related = new WeakMap<readonly TableModel[], Map<TableModel, readonly TableModel[]>>();

/** The other tables of one subject, in the workbook's order. */
function tablesLike(tables: readonly TableModel[], table: TableModel): readonly TableModel[] {
  let known = related.get(tables);
  if (!known) related.set(tables, (known = new Map<TableModel, readonly TableModel[]>()));
  const found = known.get(table);
  if (found) return found;
  const like = tables.filter((other) => other !== table && areOfOneSubject(table, other));
  known.set(table, like);
  return like;
}

/**
 * The row itself first, then the rows of other tables that hold the same indicator: by the tables' subject, the labels
 * down to the row, code, unit and kind of figure; alone where its table has two such rows.
 */
export function sameIndicator(tables: readonly TableModel[], table: TableModel, row: RowModel): readonly PlacedRow[] {
  const own: PlacedRow = { table, row };
  const { rows, keys } = pathsOf(table);
  const key = keys.get(row);
  if (key === undefined || rows.get(key) !== row) return [own];
  return [
    own,
    ...tablesLike(tables, table).flatMap((other) => {
      const twin = rowsByPath(other).get(key);
      return twin ? [{ table: other, row: twin }] : [];
    }),
  ];
}
