import { parseRange, columnIndex } from "../../src/core/model/cells/address";
import type { CellRange } from "../../src/core/model/cells/address";
import { calendarText, previousPeriod, relativeRole, samePeriod } from "../../src/core/model/tables/period";
import type { Period } from "../../src/core/model/tables/period";
import type { ColumnModel, TableModel } from "../../src/core/model/tables/table";
import { SURE, columnAt, rowAt } from "../../src/core/model/tables/table";

/** A table as a person labelled it; addresses in A1. */
export interface LabelledTable {
  readonly title: string | null;
  readonly header: string | null;
  readonly body: string;
  readonly columns: readonly {
    readonly column: string;
    readonly role: string;
    readonly scenario?: string | null;
    readonly measure?: string;
    readonly form?: string | null;
    readonly period?: string | null;
    readonly relative?: string;
    readonly quantity?: string;
    readonly unit?: string;
  }[];
  readonly rows?: readonly {
    readonly row: number;
    readonly level: number;
    readonly kind: string;
    readonly parent: number | null;
    /** The row whose figure it helps to make; absent where the labels do not say. */
    readonly addsTo?: number | null;
  }[];
}

/** The labels of one sheet of one file. */
export interface LabelledSheet {
  readonly file: string;
  readonly sheet: string;
  readonly tables: readonly LabelledTable[];
}

/** What of a labelled sheet is compared. */
export const FIELDS = [
  "header",
  "body",
  "role",
  "measure",
  "scenario",
  "period",
  "quantity",
  "row kind",
  "row parent",
  "row adds to",
] as const;
export type Field = (typeof FIELDS)[number];

/** One comparison of a label with what was read. */
export interface Outcome {
  readonly field: Field;
  /** The class the label belongs to, for recall ("plan", "growth-same-period index"). */
  readonly kind: string;
  readonly place: string;
  readonly wanted: string;
  readonly got: string;
  readonly isRight: boolean;
  /** The column was read with confidence; null for what is no column. */
  readonly isSure: boolean | null;
}

function overlap(a: CellRange, b: CellRange): number {
  const rows = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) + 1;
  const columns = Math.min(a.right, b.right) - Math.max(a.left, b.left) + 1;
  return rows > 0 && columns > 0 ? rows * columns : 0;
}

function text(range: CellRange | null): string {
  if (!range) return "none";
  return `${String(range.top + 1)}:${String(range.left)}-${String(range.bottom + 1)}:${String(range.right)}`;
}

/** The period of a column as the labels write it; `reporting` is the table's latest discrete period. */
function periodText(period: Period | null, reporting: Period | null): string {
  if (period === null) return "none";
  const calendar = calendarText(period);
  if (calendar !== null) return calendar;
  const previous = reporting === null ? null : previousPeriod(reporting);
  if (previous && samePeriod(previous, period)) return "previous-period";
  return relativeRole(period) ?? "none";
}

function reportingOf(table: TableModel): Period | null {
  let best: Period | null = null;
  for (const { period, role, scenario } of table.columns) {
    if (role !== "value" || scenario === "plan" || period?.kind !== "month" || !("offset" in period.year)) continue;
    if (
      best?.kind !== "month" ||
      !("offset" in best.year) ||
      period.year.offset > best.year.offset ||
      (period.year.offset === best.year.offset && period.month > best.month)
    )
      best = period;
  }
  return best;
}

/** The table that covers most of a labelled body. */
const nearest = (tables: readonly TableModel[], body: CellRange): TableModel | null =>
  tables.reduce<TableModel | null>(
    (best, table) => (overlap(table.body, body) > (best ? overlap(best.body, body) : 0) ? table : best),
    null,
  );

/** Compares what was read from a sheet with its labels. */
export function score(labels: LabelledSheet, tables: readonly TableModel[]): readonly Outcome[] {
  const outcomes: Outcome[] = [];
  for (const label of labels.tables) {
    const body = parseRange(label.body);
    if (!body) continue;
    const found = nearest(tables, body);
    const where = `${labels.file} ${labels.sheet} ${label.body}`;
    const wantedHeader = label.header === null ? null : parseRange(label.header);
    const rowsOnly = (range: CellRange | null): string =>
      range ? `${String(range.top + 1)}-${String(range.bottom + 1)}` : "none";
    outcomes.push({
      field: "header",
      kind: "header",
      place: where,
      wanted: text(wantedHeader),
      got: text(found?.header ?? null),
      isRight:
        rowsOnly(wantedHeader) === rowsOnly(found?.header ?? null) &&
        (wantedHeader === null || wantedHeader.right === found?.header?.right),
      isSure: null,
    });
    outcomes.push({
      field: "body",
      kind: "body",
      place: where,
      wanted: text(body),
      got: text(found?.body ?? null),
      isRight: text(body) === text(found?.body ?? null),
      isSure: null,
    });
    const reporting = found ? reportingOf(found) : null;
    for (const column of label.columns) outcomes.push(...columnOutcomes(column, where, found, reporting));
    for (const row of label.rows ?? []) {
      const read = found ? rowAt(found, row.row - 1) : null;
      const place = `${where} row ${String(row.row)} ${read?.label.slice(0, 30) ?? ""}`;
      const parent = read?.parent === null || read?.parent === undefined ? "none" : String(read.parent + 1);
      outcomes.push({
        field: "row kind",
        kind: row.kind,
        place,
        wanted: row.kind,
        got: read?.kind ?? "missing",
        isRight: read?.kind === row.kind,
        isSure: null,
      });
      outcomes.push({
        field: "row parent",
        kind: "parent",
        place,
        wanted: row.parent === null ? "none" : String(row.parent),
        got: read ? parent : "missing",
        isRight: read !== null && (row.parent === null ? read.parent === null : read.parent === row.parent - 1),
        isSure: null,
      });
      if (row.addsTo !== undefined)
        outcomes.push({
          field: "row adds to",
          kind: "adds to",
          place,
          wanted: String(row.addsTo ?? "none"),
          got: read === null ? "missing" : String(read.addsTo === null ? "none" : read.addsTo + 1),
          isRight: read !== null && read.addsTo === (row.addsTo === null ? null : row.addsTo - 1),
          isSure: null,
        });
    }
  }
  return outcomes;
}

/** The labelled columns of a sheet as they were read, with the fields (all but the quantity) that are wrong. */
export function columnOutcomesOf(
  labels: LabelledSheet,
  tables: readonly TableModel[],
): readonly { readonly place: string; readonly model: ColumnModel; readonly misses: readonly string[] }[] {
  return labels.tables.flatMap((label) => {
    const body = parseRange(label.body);
    const found = body === null ? null : nearest(tables, body);
    if (!found) return [];
    const reporting = reportingOf(found);
    return label.columns.flatMap((column) => {
      const model = columnAt(found, columnIndex(column.column));
      if (!model) return [];
      const outcomes = columnOutcomes(column, `${labels.file} ${labels.sheet}`, found, reporting);
      const misses = outcomes.filter((o) => !o.isRight && o.field !== "quantity");
      return [
        {
          place: outcomes[0]?.place ?? column.column,
          model,
          misses: misses.map((o) => `${o.field}: wanted ${o.wanted}, got ${o.got}`),
        },
      ];
    });
  });
}

function columnOutcomes(
  label: LabelledTable["columns"][number],
  where: string,
  table: TableModel | null,
  reporting: Period | null,
): readonly Outcome[] {
  const read: ColumnModel | null = table ? columnAt(table, columnIndex(label.column)) : null;
  const place = `${where} ${label.column} “${read?.header.join(" ").slice(0, 70) ?? ""}”`;
  const isSure = read !== null && table !== null && read.confidence >= SURE && table.confidence >= SURE;
  const outcome = (field: Field, kind: string, wanted: string, got: string): Outcome => ({
    field,
    kind,
    place,
    wanted,
    got,
    isRight: wanted === got,
    isSure,
  });
  const result = [outcome("role", label.role, label.role, read?.role ?? "missing")];
  if (label.role === "measure") {
    const wanted = `${label.measure ?? "?"} ${label.form ?? "none"}`;
    result.push(outcome("measure", wanted, wanted, `${read?.measure ?? "none"} ${read?.form ?? "none"}`));
  }
  if (label.role === "value") {
    result.push(outcome("scenario", label.scenario ?? "none", label.scenario ?? "none", read?.scenario ?? "none"));
  }
  if (label.role === "value" || label.role === "measure") {
    result.push(
      outcome(
        "period",
        "period",
        label.period ?? label.relative ?? "none",
        periodText(read?.period ?? null, reporting),
      ),
    );
    result.push(outcome("quantity", label.quantity ?? "none", label.quantity ?? "none", read?.quantity ?? "none"));
  }
  return result;
}
