import type { Outcome } from "./judgement";
import type { Tried } from "./matrix";
import type { Phase } from "./rig";
import { PHASES } from "./rig";

/** The outcomes of what was tried, by row and column; in a row of a member the columns are phases and modes. */
export type OutcomeTable = ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>>;

/** The place of a case in a table. */
export interface Place {
  readonly row: string;
  readonly column: string;
}

/** The columns of the table of members. */
export const MEMBER_COLUMNS: readonly string[] = PHASES.flatMap((phase) => [`${phase} once`, `${phase} always`]);

/** The columns of the table of requests. */
export const WIRE_COLUMNS: readonly Phase[] = PHASES;

/** What was tried, as a table; the rows in the order of their names, or in that given. */
export function tableOf<C>(
  tried: readonly Tried<C>[],
  place: (of: C) => Place,
  rows: readonly string[] = [...new Set(tried.map(({ of }) => place(of).row))].sort(),
): OutcomeTable {
  const table = new Map<string, Map<string, Set<Outcome>>>(rows.map((row) => [row, new Map()]));
  for (const { of, outcome } of tried) {
    const { row, column } = place(of);
    const cells = table.get(row) ?? new Map<string, Set<Outcome>>();
    table.set(row, cells);
    cells.set(column, (cells.get(column) ?? new Set()).add(outcome));
  }
  return table;
}

/** Between two columns. */
const GAP = "  ";
const NOTHING = "-";

/** A table as text, one line a row; what was not come to is "-". */
export function printed(title: readonly string[], columns: readonly string[], table: OutcomeTable): string {
  const lines = [
    ["", ...columns],
    ...[...table].map(([row, cells]) => [
      row,
      ...columns.map((column) => [...(cells.get(column) ?? [])].sort().join("/") || NOTHING),
    ]),
  ];
  const widths = lines.reduce<readonly number[]>(
    (most, line) => line.map((cell, i) => Math.max(most[i] ?? 0, cell.length)),
    [],
  );
  const text = lines.map((line) =>
    line
      .map((cell, i) => cell.padEnd(widths[i] ?? 0))
      .join(GAP)
      .trimEnd(),
  );
  return [...title.map((line) => `# ${line}`), ...text, ""].join("\n");
}

/** Reads such a text. */
export function parsed(text: string, columns: readonly string[]): OutcomeTable {
  const [, ...lines] = text.split("\n").filter((line) => line !== "" && !line.startsWith("#"));
  return new Map(
    lines.map((line) => {
      const [row = "", ...cells] = line.split(/ {2,}/);
      const sets = cells.map((cell) => new Set(cell === NOTHING ? [] : cell.split("/")));
      return [row, new Map(columns.map((column, i) => [column, sets[i] ?? new Set<string>()]))];
    }),
  );
}
