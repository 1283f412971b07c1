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

/** The column of a phase in the table of requests, as it is pressed outside a step of Undo or in one. */
export const wireColumn = (phase: Phase, mergesUndo: boolean): string => (mergesUndo ? `${phase} in a step` : phase);

/** The columns of the table of requests. */
export const WIRE_COLUMNS: readonly string[] = PHASES.flatMap((phase) =>
  [false, true].map((mergesUndo) => wireColumn(phase, mergesUndo)),
);

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

/** What stands around a table. */
export interface Frame {
  readonly title: readonly string[];
  readonly foot: readonly string[];
}

/** A table as text, one line a row; what was not come to is "-". */
export function printed({ title, foot }: Frame, columns: readonly string[], table: OutcomeTable): string {
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
  const remarks = (lines: readonly string[]): readonly string[] => lines.map((line) => `# ${line}`);
  return [...remarks(title), ...text, ...remarks(foot), ""].join("\n");
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
