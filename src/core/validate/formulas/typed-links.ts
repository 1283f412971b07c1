import type { ColumnModel, RowModel, TableModel } from "../../model/tables/table";
import type { Cell } from "../../model/cells/workbook";
import { cellAt } from "../../model/cells/workbook";

/** A typed number in a column whose other figures are all linked to one column of another sheet or workbook. */
interface TypedLink {
  readonly row: RowModel;
  readonly column: ColumnModel;
  readonly value: number;
  readonly neighbour: { readonly row: number; readonly column: number };
  readonly count: number;
}

/** Links of a column before one between them that was typed stands out. */
const LINKS = 5;
/** What share of a column's figures must be linked, of 4. */
const LINKED = 3;

/** The numbers typed between links; rows of another sheet need not follow each other as those of the table do. */
export function typedAmongLinks(table: TableModel): readonly TypedLink[] {
  return table.columns.flatMap((column) => {
    if (column.role !== "value" && column.role !== "measure") return [];
    const cells = table.rows.flatMap((row) => {
      const cell = cellAt(table.sheet, row.row, column.column);
      return row.kind !== "heading" && cell !== null && typeof cell.value === "number"
        ? [{ row, value: cell.value, link: linkOf(cell) }]
        : [];
    });
    const counts = new Map<string, number>();
    for (const { link } of cells) if (link !== null) counts.set(link, (counts.get(link) ?? 0) + 1);
    return cells.flatMap(({ row, value, link }, i): readonly TypedLink[] => {
      const [before, after] = [cells[i - 1], cells[i + 1]];
      const count = before?.link === undefined || before.link === null ? 0 : (counts.get(before.link) ?? 0);
      if (
        link !== null ||
        cellAt(table.sheet, row.row, column.column)?.formula !== null ||
        !before ||
        before.link !== after?.link ||
        count < LINKS ||
        4 * count < LINKED * cells.length
      )
        return [];
      return [{ row, column, value, neighbour: { row: before.row.row, column: column.column }, count }];
    });
  });
}

/** A formula to another sheet with its rows left out; null for any other. */
function linkOf(cell: Cell): string | null {
  return cell.formulaR1C1?.includes("!") === true ? cell.formulaR1C1.replace(/R(?:\[-?\d+\]|\d+)?(?=C)/g, "R") : null;
}
