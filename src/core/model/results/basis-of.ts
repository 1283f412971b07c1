import { contains } from "../cells/address";
import { valueAt } from "../cells/workbook";
import { latestPeriod, periodOfRow, relativeKey } from "../tables/latest-period";
import type { Period } from "../tables/period";
import type { ColumnModel, TableModel } from "../tables/table";
import { columnAt, rowAt } from "../tables/table";
import type { Anomaly } from "./anomaly";
import type { Basis } from "./basis";
import { timeKey } from "./basis";
import type { Finding, Place } from "./finding";
import { rowKey, stableHash } from "./finding";

/** Digits of a figure that mean anything. Source: nine are more than any figure of a report has. */
const DIGITS = 9;

/** A table with what it is known by: of several that are alike and report the same time, which of them. */
interface KnownTable {
  readonly table: TableModel;
  readonly key: string;
  readonly period: Period | null;
}

function knownTables(tables: readonly TableModel[]): readonly KnownTable[] {
  const turns = new Map<string, number>();
  return tables.map((table) => {
    // Its turn among all that are alike, which stands behind the identity, is another one once last month's is copied.
    const [identity = ""] = table.id.split("-");
    const period = latestPeriod(table);
    const alike = `${identity} ${timeKey(period)}`;
    const turn = (turns.get(alike) ?? 0) + 1;
    turns.set(alike, turn);
    return { table, key: `${identity} ${String(turn)}`, period };
  });
}

function columnPart({ role, scenario, measure, quantity, period, header }: ColumnModel, reported: Period | null) {
  const time = period === null ? header.join(" ") : relativeKey(period, reported);
  return [role, scenario, measure, quantity, time].join("|");
}

/** What is told by rule or detector `id` at a place is about. */
function basisAt(id: string, { sheet, range }: Place, known: ReadonlyMap<string, readonly KnownTable[]>): Basis {
  const own = known.get(sheet) ?? [];
  const found = own.find(({ table }) => contains(table.body, range.top, range.left)) ?? own[0];
  if (found === undefined) return { about: stableHash(id), period: null };
  const { table, key, period } = found;
  const row = range.top === range.bottom ? rowAt(table, range.top) : null;
  const column = range.left === range.right ? columnAt(table, range.left) : null;
  return {
    about: stableHash(
      [id, key, row === null ? "" : rowKey(table, row), column === null ? "" : columnPart(column, period)].join(
        "\u0001",
      ),
    ),
    period: periodOfRow(table, row, column),
  };
}

function bySheet(tables: readonly TableModel[]): ReadonlyMap<string, readonly KnownTable[]> {
  const known = new Map<string, KnownTable[]>();
  for (const each of knownTables(tables)) {
    const own = known.get(each.table.sheet.name) ?? [];
    own.push(each);
    known.set(each.table.sheet.name, own);
  }
  return known;
}

/** The findings, each with what an answer to it would be about; as they are where no table is given. */
export function withBasis(findings: readonly Finding[], tables: readonly TableModel[]): readonly Finding[] {
  if (tables.length === 0) return findings;
  const known = bySheet(tables);
  return findings.map((finding) => ({ ...finding, basis: basisAt(finding.ruleId, finding.place, known) }));
}

/** The movements, each with what an explanation of it would be about. */
export function withMovementBasis(anomalies: readonly Anomaly[], tables: readonly TableModel[]): readonly Anomaly[] {
  const known = bySheet(tables);
  return anomalies.map((anomaly) => {
    const { sheet, range } = anomaly.place;
    const grid = known.get(sheet)?.[0]?.table.sheet;
    const value = grid === undefined ? null : valueAt(grid, range.top, range.left);
    const figures = [value, anomaly.growth].map((each) =>
      typeof each === "number" ? Number(each.toPrecision(DIGITS)) : each,
    );
    const basis = basisAt(anomaly.detectorId, anomaly.place, known);
    return { ...anomaly, basis: { ...basis, figures: stableHash(JSON.stringify(figures)) } };
  });
}
