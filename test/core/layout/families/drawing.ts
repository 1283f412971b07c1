import { columnName, parseRange, rangeName } from "../../../../src/core/model/cells/address";
import type { CellRange } from "../../../../src/core/model/cells/address";
import type { Column, ColumnLabel, Part, Row, RowKind, Sheet } from "./family";
import { figuresOf, isMade, tokenAt } from "./figures";
import type { Figure, Figures } from "./figures";
import { columnsOf, linesOf, rowsOf } from "./parse";

/** A cell as it is drawn, and what of the table it belongs to. */
export interface DrawnCell {
  readonly row: number;
  readonly column: number;
  readonly value: string | number | null;
  readonly figure: Figure | null;
  readonly place: "above" | "head" | "body" | "below";
  readonly isBold: boolean;
  readonly indent: number;
}

/** A table's labels in the form that labelled sheets have. */
interface TableLabels {
  readonly title: string | null;
  readonly unit: string | null;
  readonly header: string;
  readonly body: string;
  readonly columns: readonly ({ readonly column: string } & ColumnLabel)[];
  readonly rows: readonly {
    readonly row: number;
    readonly level: number;
    readonly kind: RowKind;
    readonly parent: number | null;
    readonly addsTo: number | null;
  }[];
}

/** A part after it was placed: its cells, its merges, its labels, and what the test recomputes it from. */
export interface DrawnPart {
  readonly cells: readonly DrawnCell[];
  readonly merges: readonly CellRange[];
  readonly left: number;
  readonly labels: TableLabels;
  readonly columns: readonly Column[];
  readonly rows: readonly (Row | null)[];
  readonly figures: Figures;
}

const LABELLED_ROWS = 40;

interface Line {
  readonly place: DrawnCell["place"];
  readonly tokens: readonly string[];
  readonly figures: readonly (Figure | null)[];
  readonly isBold: boolean;
}

function linesOfPart(part: Part, rows: readonly (Row | null)[], figures: Figures, width: number): readonly Line[] {
  const plain = (text: string | undefined, place: Line["place"]): readonly Line[] =>
    text === undefined
      ? []
      : linesOf(text).map((line) => ({ place, tokens: line.split("|"), figures: [], isBold: place === "head" }));
  return [
    ...plain(part.above, "above"),
    ...plain(part.head, "head"),
    ...rows.map((row, i): Line => {
      const tokens = row === null ? [] : Array.from({ length: width }, (_, column) => tokenAt(row, column));
      return { place: "body", tokens, figures: figures[i] ?? [], isBold: row?.isBold ?? false };
    }),
    ...plain(part.below, "below"),
  ];
}

function textOf(token: string): { readonly value: string | number | null; readonly indent: number } {
  if (token === "" || token === "<" || token === "^" || isMade(token)) return { value: null, indent: 0 };
  if (/^\d+(?:\.\d+)?$/.test(token)) return { value: Number(token), indent: 0 };
  const indent = /^>*/.exec(token)?.[0].length ?? 0;
  return {
    value: token.slice(indent).replace(/^[#']/, "").replace(/¶/g, "\n"),
    indent,
  };
}

function mergesOf(lines: readonly Line[], top: number, left: number): readonly CellRange[] {
  const token = (row: number, column: number): string => lines[row]?.tokens[column] ?? "";
  return lines.flatMap((line, row) =>
    line.tokens.flatMap((own, column) => {
      if (own === "<" || own === "^") return [];
      let right = column;
      while (token(row, right + 1) === "<") right++;
      let bottom = row;
      while (token(bottom + 1, column) === "^") bottom++;
      if (right === column && bottom === row) return [];
      return [{ top: top + row, left: left + column, bottom: top + bottom, right: left + right }];
    }),
  );
}

function drawPart(sheet: Sheet, part: Part, index: number, at: { top: number; left: number }): DrawnPart {
  const { top, left } = at;
  const columns = columnsOf(part.columns);
  const rows = rowsOf(part.body);
  const headTop = top + (part.above === undefined ? 0 : linesOf(part.above).length);
  const bodyTop = headTop + linesOf(part.head).length;
  const live = sheet.live === true;
  const figures = figuresOf({ seed: sheet.seed + 1000 * index, live, top: bodyTop, left, columns, rows });
  const lines = linesOfPart(part, rows, figures, columns.length);
  const cells = lines.flatMap(({ place, tokens, figures: numbers, isBold }, i) =>
    tokens.map((token, j): DrawnCell => {
      const figure = numbers[j] ?? null;
      return { row: top + i, column: left + j, figure, place, isBold, ...(figure ? NOTHING : textOf(token)) };
    }),
  );
  const right = left + columns.length - 1;
  const filled = rows.flatMap((row, i) => (row === null ? [] : [bodyTop + i]));
  const titled = lines.flatMap((line, i) =>
    line.tokens.flatMap((token, j) => (token.startsWith("#") ? [{ row: top + i, column: left + j }] : [])),
  )[0];
  const onSheet = (row: number | null): number | null => (row === null ? null : bodyTop + row + 1);
  const labels: TableLabels = {
    title: titled === undefined ? null : `${columnName(titled.column)}${String(titled.row + 1)}`,
    unit: part.unit ?? null,
    header: rangeName({ top: headTop, left, bottom: bodyTop - 1, right }),
    body: rangeName({ top: filled[0] ?? bodyTop, left, bottom: filled.at(-1) ?? bodyTop, right }),
    columns: columns.map(({ label }, j) => ({ column: columnName(left + j), ...label })),
    rows: rows
      .flatMap((row, i) =>
        row === null
          ? []
          : [
              {
                row: bodyTop + i + 1,
                level: row.level,
                kind: row.kind,
                parent: onSheet(row.parent),
                addsTo: onSheet(row.addsTo),
              },
            ],
      )
      .slice(0, LABELLED_ROWS),
  };
  return { cells, merges: mergesOf(lines, top, left), left, labels, columns, rows, figures };
}

const NOTHING = { value: null, indent: 0 } as const;

/** The tables of a sheet where they stand. */
export function drawSheet(sheet: Sheet): readonly DrawnPart[] {
  const drawn: DrawnPart[] = [];
  let next = 0;
  for (const [index, part] of sheet.parts.entries()) {
    const start = part.at === undefined ? null : parseRange(part.at);
    const done = drawPart(sheet, part, index, { top: start?.top ?? next, left: start?.left ?? 0 });
    drawn.push(done);
    next = Math.max(next, 2 + Math.max(...done.cells.map((cell) => cell.row)));
  }
  return drawn;
}
