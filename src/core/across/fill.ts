import { cellAt } from "../model/cells/workbook";
import { contains, placeName, singleCell } from "../model/cells/address";
import type { Decimal } from "../model/cells/decimal";
import { exact } from "../model/cells/decimal";
import type { Bilingual } from "../model/message";
import { message } from "../model/message";
import type { ColumnFill, FilledCell } from "../model/results/fill";
import type { Fix } from "../model/results/finding";
import { printedFigure } from "../model/tables/figure";
import type { ColumnMatch, FileRole, RowMatch, TableMatch } from "../model/tables/file-match";
import type { TableModel } from "../model/tables/table";
import { addable } from "../model/tables/unit";
import { columnsToFill } from "./match-columns";
import { framesOf } from "./times";

const FILL: Bilingual = { vi: "Chép số ở {from}", en: "Copy the figure at {from}" };

/**
 * The share of the figures that two columns both have which may differ before they are not taken for one. Source: a
 * month's figures are revised, those of most rows are not (a fifth at most in the months that were compared).
 */
const MOST_DIFFERING = 0.2;

/** Whose figures are taken first: who publishes them, then the clerk's own earlier forms. */
const ORDER: readonly FileRole[] = ["source", "previous", "same-period"];

/** Rows that are one indicator by their names or their code. */
const isSure = ({ by, row }: RowMatch): boolean => by !== "renamed" && by !== "moved" && row.kind !== "heading";

/** The figure at a cell; null where there is none. */
function figureAt(table: TableModel, row: number, column: number): Decimal | null {
  const { kind, value } = printedFigure(table, row, column);
  return kind === "number" || kind === "text-number" ? exact(value) : null;
}

/** What the other file's figure is in the unit of this one; null where it has none, or one of another thing. */
function figureOf(
  { other }: TableMatch,
  { row, twin }: RowMatch,
  { column, twin: source }: ColumnMatch,
): Decimal | null {
  const figure = figureAt(other, twin.row, source.column);
  const [own, theirs] = [column.unit ?? row.unit, source.unit ?? twin.unit];
  if (figure === null || own === null || theirs === null) return own === theirs ? figure : null;
  return addable(own, theirs) ? figure.times(exact(theirs.factor)).div(exact(own.factor)) : null;
}

/** Whether a cell holds nothing at all, and is no hidden part of a merged one. */
const isEmptyCell = ({ sheet }: TableModel, row: number, column: number): boolean =>
  cellAt(sheet, row, column) === null && !sheet.merges.some((merge) => contains(merge, row, column));

function filledCell(match: TableMatch, rows: RowMatch, columns: ColumnMatch): readonly FilledCell[] {
  const { table, other } = match;
  const { row, twin } = rows;
  const figure = figureOf(match, rows, columns);
  if (figure === null || !isEmptyCell(table, row.row, columns.column.column)) return [];
  const from = { sheet: other.sheet.name, range: singleCell({ row: twin.row, column: columns.twin.column }) };
  const fix: Fix = {
    label: message("fill", FILL, { from: placeName(from.sheet, from.range) }),
    place: { sheet: table.sheet.name, range: singleCell({ row: row.row, column: columns.column.column }) },
    before: null,
    after: figure.toNumber(),
    isCertain: false,
  };
  return [{ row, fix, from }];
}

function columnFill(match: TableMatch, columns: ColumnMatch): ColumnFill {
  const { table, rows } = match;
  const sure = rows.filter(isSure);
  const both = sure.flatMap((row) => {
    const [now, then] = [figureAt(table, row.row.row, columns.column.column), figureOf(match, row, columns)];
    return now === null || then === null ? [] : [now.eq(then)];
  });
  const differing = both.filter((isSame) => !isSame).length;
  return {
    match,
    column: columns.column,
    cells: sure.flatMap((row) => filledCell(match, row, columns)),
    compared: both.length,
    differing,
    isWithheld: differing > MOST_DIFFERING * both.length,
  };
}

/**
 * What can be copied into empty cells from files beside the workbook: figures of one indicator and one time, of each
 * cell from one file only. No cell that holds anything is among them.
 */
export function fillsOf(matches: readonly TableMatch[]): readonly ColumnFill[] {
  const taken = new Set<string>();
  return ORDER.flatMap((role) => matches.filter(({ file }) => file.role === role)).flatMap((match) => {
    const frames = framesOf(match.table, match.other, match.file.role);
    const sides = [
      { table: match.table, frame: frames[0] },
      { table: match.other, frame: frames[1] },
    ] as const;
    return columnsToFill(...sides, match.file.role).flatMap((columns) => {
      const fill = columnFill(match, columns);
      const key = ({ fix: { place } }: FilledCell): string => placeName(place.sheet, place.range);
      const cells = fill.cells.filter((cell) => !taken.has(key(cell)));
      if (!fill.isWithheld) for (const cell of cells) taken.add(key(cell));
      return cells.length === 0 ? [] : [{ ...fill, cells }];
    });
  });
}

/** The changes that fill what is not withheld. */
export const fillFixes = (fills: readonly ColumnFill[]): readonly Fix[] =>
  fills.flatMap(({ cells, isWithheld }) => (isWithheld ? [] : cells.map(({ fix }) => fix)));
