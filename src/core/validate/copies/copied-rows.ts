import type { Period } from "../../model/tables/period";
import type { ColumnModel, RowModel, TableModel } from "../../model/tables/table";
import { cellAt } from "../../model/cells/workbook";
import { figureAt } from "../figures/amount";
import { valueColumns } from "../figures/breakdowns";
import { isFlow } from "../../model/tables/accumulation";

/** From so many significant digits on a figure is telling: it is not another's by chance. */
export const DIGITS = 3;

/** Successive rows that equal earlier ones in some columns. */
export interface CopiedRows {
  readonly columns: readonly ColumnModel[];
  readonly first: RowModel;
  readonly last: RowModel;
  readonly source: RowModel;
  readonly sourceLast: RowModel;
}

/** How many significant digits a figure is written with. */
export const digits = (value: number): number =>
  String(Math.abs(value))
    .replace(/[.]/, "")
    .replace(/^0+|0+$/g, "").length;

/** A key for the length of a period, whichever it is. */
export function spanLength(period: Period | null): string {
  return period === null ? "" : period.kind === "cumulative" ? String(period.to - period.from) : period.kind;
}

/**
 * So many telling digits in all, in two figures at least, are no chance; nor are so many plans of one year that are
 * all another year's.
 */
const ALL_DIGITS = 8;
const PLANS = 3;

/** Rows of a table whose time runs down that equal earlier rows in all columns of a year, or in all plans. */
export function copiedRows(table: TableModel): { readonly checked: number; readonly copies: readonly CopiedRows[] } {
  const timed = table.rows.flatMap((row) =>
    row.period === undefined || row.kind === "heading" ? [] : [{ row, period: row.period }],
  );
  const found: CopiedRows[] = [];
  let checked = 0;
  for (const columns of columnsOfOneYear(table)) {
    const isPlan = columns[0]?.scenario === "plan";
    const values = (row: RowModel): readonly (number | null)[] =>
      columns.map((c) =>
        isFlow(row, c) && cellAt(table.sheet, row.row, c.column)?.formula === null
          ? (figureAt(table, row.row, c.column)?.value ?? null)
          : null,
      );
    const copies = (later: readonly (number | null)[], earlier: readonly (number | null)[]): boolean =>
      later.some((v) => v !== null && v !== 0) && later.every((v, i) => v !== 0 && v === earlier[i]);
    for (const kind of new Set(timed.map(({ period }) => spanLength(period)))) {
      // The plan of a year stands in every month of it.
      const rows = timed
        .filter(({ period }) => spanLength(period) === kind && (!isPlan || period.kind === "year"))
        .map(({ row }) => ({ row, values: values(row) }));
      for (let distance = 1; distance < rows.length; distance++) {
        let run: typeof rows = [];
        const close = (): void => {
          const [first] = run;
          const last = run.at(-1);
          const told = new Set(run.flatMap((r) => r.values.flatMap((v) => v ?? [])));
          const isTelling = isPlan
            ? columns.length >= PLANS && told.size >= PLANS
            : told.size > 1 &&
              [...told].reduce((all, v) => all + (digits(v) >= DIGITS ? digits(v) : 0), 0) >= ALL_DIGITS;
          const source = first && rows[rows.indexOf(first) - distance];
          const sourceLast = last && rows[rows.indexOf(last) - distance];
          if (first && last && source && sourceLast && isTelling)
            found.push({ columns, first: first.row, last: last.row, source: source.row, sourceLast: sourceLast.row });
          run = [];
        };
        rows.forEach((r, i) => {
          const earlier = rows[i - distance];
          if (!earlier) return;
          checked++;
          if (copies(r.values, earlier.values)) run.push(r);
          else close();
        });
        close();
      }
    }
  }
  return { checked, copies: found };
}

/** The columns of figures of each year by itself, plans apart; what adds up from month to month follows from them. */
function columnsOfOneYear(table: TableModel): readonly (readonly ColumnModel[])[] {
  const groups = new Map<string, ColumnModel[]>();
  for (const column of valueColumns(table)) {
    if (column.period?.kind === "cumulative" || column.quantity === "price") continue;
    const year = column.period !== null && "year" in column.period ? JSON.stringify(column.period.year) : "";
    const key = `${year} ${column.scenario === "plan" ? "plan" : ""}`;
    const group = groups.get(key);
    if (group) group.push(column);
    else groups.set(key, [column]);
  }
  return [...groups.values()];
}
