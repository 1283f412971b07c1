import type { CellRange } from "../model/cells/address";
import type { TableRelation } from "../model/tables/relation";
import type { ColumnModel } from "../model/tables/table";
import type { PlacedFigures } from "./figure-region";
import { figureRegion } from "./figure-region";
import { findRelations } from "./find-relations";
import type { Relation } from "./relation";

/** What relations are looked for in: a table's body, as far as its columns are told. */
interface Body extends PlacedFigures {
  readonly columns: readonly Pick<ColumnModel, "column" | "role">[];
}

/** The relations among the figures of a table that are known, in rows and columns of its sheet. */
export function tableRelations(table: Body): readonly TableRelation[] {
  const ofFigures = table.columns.filter(({ role }) => role === "value" || role === "measure");
  return findRelations(
    figureRegion(
      table,
      ofFigures.map(({ column }) => column),
    ),
  )
    .filter(({ known }) => known)
    .map((relation) => placed(relation, table.body));
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
