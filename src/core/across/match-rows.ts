import { groupsOf } from "../model/groups";
import { labelLikeness, normalizeLabel, withoutTones, wordsIn } from "../model/message";
import type { ColumnMatch, RowBond, RowMatch } from "../model/tables/file-match";
import { printedFigure } from "../model/tables/figure";
import { rowsByPath, unitKey } from "../model/tables/same-indicator";
import type { RowModel, TableModel } from "../model/tables/table";
import { labelPath } from "../model/tables/table";

/** How sure each bond is, 0 to 1: an order. Source: by eye on the 20 tables of two consecutive published months. */
const CONFIDENCE: Readonly<Record<RowBond, number>> = {
  path: 1,
  code: 0.97,
  label: 0.95,
  spelling: 0.9,
  moved: 0.85,
  renamed: 0.6,
};

/** The share of words two labels must have in common before one is the other's new name. Source: one of two words. */
const SAME_WORDS = 0.5;

/** The share above which it is the same name, put otherwise. Source: one word of a long name. */
const SAME_NAME = 0.8;

interface Sides {
  readonly table: TableModel;
  readonly other: TableModel;
}

const isIndicator = (row: RowModel): boolean =>
  row.kind !== "heading" && row.label.trim() !== "" && row.period === undefined;

const indicators = (table: TableModel): readonly RowModel[] => table.rows.filter(isIndicator);

const kindKey = (row: RowModel): string => [row.quantity ?? "", row.nature].join("|");

const parentLabel = (table: TableModel, row: RowModel): string => {
  const path = labelPath(table, row);
  return normalizeLabel(path.at(-2) ?? "");
};

/** Rows that share a key which each side has once, and which nothing else has matched. */
function bond(
  by: RowBond,
  { table, other }: Sides,
  matched: ReadonlyMap<RowModel, RowMatch>,
  keyOf: (of: TableModel, row: RowModel) => string | null,
): readonly RowMatch[] {
  const taken = new Set([...matched.values()].map(({ twin }) => twin));
  const open = (of: TableModel, isTaken: (row: RowModel) => boolean): Map<string | null, RowModel[]> =>
    groupsOf(
      indicators(of).filter((row) => !isTaken(row)),
      (row) => keyOf(of, row),
    );
  const theirs = open(other, (row) => taken.has(row));
  return [...open(table, (row) => matched.has(row))].flatMap(([key, rows]) => {
    const twins = key === null ? [] : (theirs.get(key) ?? []);
    const [row, twin] = [rows[0], twins[0]];
    return row !== undefined && twin !== undefined && rows.length === 1 && twins.length === 1
      ? [{ row, twin, by, confidence: CONFIDENCE[by] }]
      : [];
  });
}

function byPath({ table, other }: Sides): readonly RowMatch[] {
  const theirs = rowsByPath(other);
  return [...rowsByPath(table)].flatMap(([key, row]) => {
    const twin = theirs.get(key);
    return twin === undefined ? [] : [{ row, twin, by: "path" as const, confidence: CONFIDENCE.path }];
  });
}

/** Whether two rows hold the same figure, not zero, in columns of one time. */
function sharesFigure(
  { table, other }: Sides,
  row: RowModel,
  twin: RowModel,
  columns: readonly ColumnMatch[],
): boolean {
  return columns.some((c) => {
    const [a, b] = [printedFigure(table, row.row, c.column.column), printedFigure(other, twin.row, c.twin.column)];
    return a.kind === "number" && b.kind === "number" && a.value === b.value && a.value !== 0;
  });
}

/** Rows that stand between the same neighbours, in one unit, and share half their words or a figure. */
function renamed(
  sides: Sides,
  matched: ReadonlyMap<RowModel, RowMatch>,
  columns: readonly ColumnMatch[],
): readonly RowMatch[] {
  const { table, other } = sides;
  const taken = new Set([...matched.values()].map(({ twin }) => twin));
  const [own, theirs] = [indicators(table), indicators(other)];
  const placeOf = new Map(theirs.map((row, i) => [row, i]));
  const twinOf = (row: RowModel | undefined): number | undefined =>
    row === undefined ? undefined : placeOf.get(matched.get(row)?.twin ?? row);
  const found: RowMatch[] = [];
  for (const [i, row] of own.entries()) {
    if (matched.has(row)) continue;
    const [above, below] = [twinOf(own[i - 1]), twinOf(own[i + 1])];
    const twin = theirs[above === undefined ? (below ?? 0) - 1 : above + 1];
    if (twin === undefined || taken.has(twin) || !mayBeRenamed(sides, row, twin, columns)) continue;
    taken.add(twin);
    const by = labelLikeness(row.label, twin.label) > SAME_NAME ? "spelling" : "renamed";
    found.push({ row, twin, by, confidence: CONFIDENCE[by] });
  }
  return found;
}

function mayBeRenamed(sides: Sides, row: RowModel, twin: RowModel, columns: readonly ColumnMatch[]): boolean {
  if (unitKey(row.unit) !== unitKey(twin.unit) || kindKey(row) !== kindKey(twin)) return false;
  return labelLikeness(row.label, twin.label) >= SAME_WORDS || sharesFigure(sides, row, twin, columns);
}

/**
 * The rows of two tables that hold the same indicators, in the order of the first table; `columns` are of one time.
 */
export function matchRows(table: TableModel, other: TableModel, columns: readonly ColumnMatch[]): readonly RowMatch[] {
  const sides = { table, other };
  const matched = new Map<RowModel, RowMatch>();
  const add = (matches: readonly RowMatch[]): void => {
    for (const match of matches) matched.set(match.row, match);
  };
  add(byPath(sides));
  add(
    bond("code", sides, matched, (_, row) =>
      row.code === null ? null : [row.code, kindKey(row), wordsIn(row.label)[0] ?? ""].join("|"),
    ),
  );
  add(
    bond("label", sides, matched, (of, row) =>
      [normalizeLabel(row.label), parentLabel(of, row), kindKey(row)].join("|"),
    ),
  );
  add(
    bond("spelling", sides, matched, (of, row) =>
      [withoutTones(normalizeLabel(row.label)), withoutTones(parentLabel(of, row)), kindKey(row)].join("|"),
    ),
  );
  add(bond("moved", sides, matched, (_, row) => [normalizeLabel(row.label), kindKey(row)].join("|")));
  add(renamed(sides, matched, columns));
  return table.rows.flatMap((row) => matched.get(row) ?? []);
}
