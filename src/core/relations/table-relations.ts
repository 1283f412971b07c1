import type { CellRange } from "../model/cells/address";
import type { SheetGrid } from "../model/cells/workbook";
import { cellAt } from "../model/cells/workbook";
import type { FigureColumn } from "../model/tables/figure";
import type { TableRelation } from "../model/tables/relation";
import type { ColumnModel } from "../model/tables/table";
import type { FigureRegion } from "./figures";
import { findRelations } from "./find-relations";
import type { Relation } from "./relation";

/** What relations are looked for in: a table's body, as far as its columns are told. */
interface Body {
  readonly sheet: SheetGrid;
  readonly body: CellRange;
  readonly columns: readonly Pick<ColumnModel, "column" | "role">[];
  readonly figures: readonly FigureColumn[];
}

/** The relations among the figures of a table that are known, in rows and columns of its sheet. */
export function tableRelations(table: Body): readonly TableRelation[] {
  return findRelations(regionOfTable(table))
    .filter(({ known }) => known)
    .map((relation) => placed(relation, table.body));
}

/** The figures and the formulas of the columns of a table that hold values or what is computed of them. */
function regionOfTable({ sheet, body, columns, figures }: Body): FigureRegion {
  const rows = body.bottom - body.top + 1;
  const width = body.right - body.left + 1;
  const digits = new Float64Array(rows * width).fill(NaN);
  const decimals = new Uint8Array(rows * width);
  const texts = new Array<string | null>(rows * width).fill(null);
  for (const { column, role } of columns) {
    const own = figures[column - body.left];
    if (own === undefined || (role !== "value" && role !== "measure")) continue;
    own.kinds.forEach((kind, row) => {
      if (kind !== "number" && kind !== "text-number") return;
      const cell = row * width + column - body.left;
      [digits[cell], decimals[cell]] = digitsOf(own.values[row] ?? NaN, own.places[row] ?? 0);
      texts[cell] = cellAt(sheet, body.top + row, column)?.formulaR1C1 ?? null;
    });
  }
  return { rows, columns: width, digits, decimals, formulas: { top: body.top, left: body.left, texts } };
}

/** Most decimals that JavaScript writes out for sure. */
const MOST_PLACES = 100;

/** A figure without its point, as far as it is known, and how many digits stood behind it. */
function digitsOf(value: number, place: number): readonly [digits: number, decimals: number] {
  for (let places = Math.min(MOST_PLACES, Math.max(0, -place)); places >= 0; places--) {
    const digits = Number(value.toFixed(places).replace(".", ""));
    if (Number.isSafeInteger(digits)) return [digits, places];
  }
  return [NaN, 0];
}

function placed(relation: Relation, body: CellRange): TableRelation {
  const { kind, by, along, result, operands, scale, periods, whole, holds, fails, bits } = relation;
  const [line, position] = along === "across" ? [body.left, body.top] : [body.top, body.left];
  return {
    kind,
    by,
    along,
    result: result + line,
    operands: operands.map((operand) => operand + line),
    scale: scale ?? null,
    periods: periods ?? null,
    whole: whole === undefined ? null : whole + position,
    holds: stretches(holds).map(([first, last]) => [first + position, last + position] as const),
    fails: fails.map((at) => at + position),
    bits,
  };
}

/** Ascending positions as stretches without a gap. */
function stretches(positions: readonly number[]): readonly (readonly [number, number])[] {
  const runs: [number, number][] = [];
  for (const at of positions) {
    const run = runs.at(-1);
    if (run?.[1] === at - 1) run[1] = at;
    else runs.push([at, at]);
  }
  return runs;
}
