import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

import { bodyFigures } from "../../src/core/layout/figures";
import { columnIndex, columnName, parseRange } from "../../src/core/model/cells/address";
import type { SheetGrid, WorkbookSnapshot } from "../../src/core/model/cells/workbook";
import type { RelationKind, TableRelation } from "../../src/core/model/tables/relation";
import type { ColumnRole } from "../../src/core/model/tables/table";
import { tableRelations } from "../../src/core/relations/table-relations";
import type { LabelledSheet, LabelledTable } from "./layout-score";
import { snapshotOf } from "./snapshot";

/** Kinds of relations by which a measure may be made of columns. */
const MADE_BY: Readonly<Record<string, readonly RelationKind[]>> = {
  "growth-same-period": ["index", "change", "ratio"],
  "growth-previous-period": ["index", "change", "ratio"],
  "growth-other-base": ["index", "change", "ratio"],
  "plan-attainment": ["index", "ratio", "share", "change"],
  "plan-growth": ["index", "change", "ratio"],
  share: ["share", "ratio", "index"],
  "average-growth": ["average-growth", "change"],
  contribution: ["product", "ratio", "change"],
  difference: ["difference"],
};

/** How what figures and formulas show of a table stands to what a person saw in it. */
interface Comparison {
  readonly agreeing: number;
  /** One line each: place, what the relation says, what the label says. */
  readonly contradicting: readonly string[];
}

type LabelledColumn = LabelledTable["columns"][number];

/** Compares the relations of every labelled table of a folder with its measures and its outline. */
export async function compareWithLabels(corpus: string, labels: string): Promise<Comparison> {
  const snapshots = new Map<string, WorkbookSnapshot>();
  const found: Comparison[] = [];
  for (const name of readdirSync(labels).filter((file) => file.endsWith(".json"))) {
    const labelled = JSON.parse(readFileSync(join(labels, name), "utf8")) as LabelledSheet;
    let snapshot = snapshots.get(labelled.file);
    if (!snapshot) snapshots.set(labelled.file, (snapshot = await snapshotOf(join(corpus, labelled.file))));
    const sheet = labelled.file.endsWith(".csv")
      ? snapshot.sheets[0]
      : snapshot.sheets.find((each) => each.name === labelled.sheet);
    if (!sheet) continue;
    for (const table of labelled.tables) found.push(compare(`${labelled.file} ${labelled.sheet}`, sheet, table));
  }
  return {
    agreeing: found.reduce((sum, { agreeing }) => sum + agreeing, 0),
    contradicting: found.flatMap(({ contradicting }) => contradicting),
  };
}

function compare(place: string, sheet: SheetGrid, table: LabelledTable): Comparison {
  const body = parseRange(table.body);
  if (!body) return { agreeing: 0, contradicting: [] };
  const columns = table.columns.map(({ column, role }) => ({ column: columnIndex(column), role: role as ColumnRole }));
  const relations = tableRelations({ sheet, body, columns, figures: bodyFigures(sheet, body) });
  const byColumn = new Map(table.columns.map((column) => [columnIndex(column.column), column]));
  const said = relations.flatMap((relation) => {
    const fault = relation.along === "across" ? measureFault(relation, byColumn) : outlineFault(relation, table);
    return fault === null ? [] : [{ relation, fault }];
  });
  return {
    agreeing: said.filter(({ fault }) => fault === "").length,
    contradicting: said.flatMap(({ relation, fault }) =>
      fault === "" ? [] : [`${place}: ${textOf(relation)}; ${fault}`],
    ),
  };
}

function textOf({ kind, by, along, result, operands, holds, fails }: TableRelation): string {
  const name = (line: number) => (along === "across" ? columnName(line) : String(line + 1));
  const count = holds.reduce((sum, [first, last]) => sum + last - first + 1, 0);
  return `${name(result)} = ${kind} of ${operands.map(name).join(", ")} (${by}, holds ${String(count)}, fails ${String(fails.length)})`;
}

/** Why a relation contradicts a labelled measure; "" where it agrees, null where it says nothing of one. */
function measureFault(relation: TableRelation, columns: ReadonlyMap<number, LabelledColumn>): string | null {
  const own = columns.get(relation.result);
  if (own?.role !== "measure" || own.measure === undefined || relation.kind === "copy") return null;
  const kinds = MADE_BY[own.measure];
  if (kinds === undefined) return null;
  // A rate may itself be added up, averaged or subtracted; that says nothing of how it is made.
  const operands = relation.operands.map((line) => columns.get(line));
  if (operands.some((column) => column?.role !== "value")) return null;
  if (!kinds.includes(relation.kind)) return `labelled ${own.measure}`;
  return operandsFault(own, operands);
}

/** Whether the two columns are those that the label's periods and scenarios call for. */
function operandsFault(own: LabelledColumn, [first, second]: readonly (LabelledColumn | undefined)[]): string {
  const { measure = "" } = own;
  const [period, recent, old] = [own, first, second].map((column) => column?.period ?? null);
  const says = `labelled ${measure} for ${String(period)}, its columns are for ${String(recent)} and ${String(old)}`;
  if (measure === "plan-attainment") return second?.scenario === "plan" ? "" : says;
  if (!period || !recent || !old || !measure.startsWith("growth")) return "";
  if (measure === "growth-same-period" && yearBefore(period) !== old) return says;
  return recent === period ? "" : says;
}

/** "2023-06" for "2024-06", "2023-01/2023-06" for "2024-01/2024-06". */
function yearBefore(period: string): string {
  return period.replace(/\d{4}/g, (year) => String(Number(year) - 1));
}

/** Why a sum of rows contradicts the outline: a part of it stands elsewhere than under it. */
function outlineFault({ kind, result, operands }: TableRelation, { rows = [] }: LabelledTable): string | null {
  if (kind !== "sum") return null;
  const byRow = new Map(rows.map((row) => [row.row - 1, row]));
  if (!byRow.has(result) || !operands.every((line) => byRow.has(line))) return null;
  const isUnder = (line: number): boolean => {
    const parent = byRow.get(line)?.parent ?? null;
    return parent !== null && (parent - 1 === result || isUnder(parent - 1));
  };
  const elsewhere = operands.filter((line) => !isUnder(line));
  if (elsewhere.length === 0) return "";
  const parents = elsewhere.map((line) => `${String(line + 1)} under ${String(byRow.get(line)?.parent ?? "nothing")}`);
  return `labelled ${parents.join(", ")}`;
}
