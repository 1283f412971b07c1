import type { Finding, Rule } from "../../model/results/finding";
import type { ColumnModel, RowModel, TableModel } from "../../model/tables/table";
import { cellAt } from "../../model/cells/workbook";
import type { Breakdown } from "../figures/breakdowns";
import { breakdownsOf, valueColumns } from "../figures/breakdowns";
import { figureAt } from "../figures/amount";
import { cellParameter, findingAt, numberParameter, placeOf, rangeParameter, say } from "../findings/finding-at";
import { conversion, scaled, superfluousParts } from "./sum-judgement";
import { sumGroups } from "./total-sums";

type MessageSource = Pick<Rule, "id" | "severity" | "messages">;

/** Columns in which one row must be missing from the total, and the others make it up to the digit. */
const COLUMNS = 2;
/** Fewer parts than these are not known to be a list. */
const PARTS = 3;

/** A total that is the sum of all its numbered parts but one, in every column. */
interface LeftOut {
  readonly parent: RowModel;
  readonly parts: readonly RowModel[];
  readonly missing: RowModel;
  readonly columns: readonly ColumnModel[];
}

/**
 * Totals that leave out one of the parts that stand under them, numbered one after the other; typed or by a formula
 * whose range stops short. The rule needs the messages `left-out` and `left-out-formula`.
 */
export function leftOutFindings(rule: MessageSource, table: TableModel): readonly Finding[] {
  const told = new Set(
    sumGroups(table)
      .filter((g) => g.isAdditive && g.sums.some((s) => s.judgement.verdict === "differs"))
      .map((g) => g.breakdown.parent),
  );
  return breakdownsOf(table, PARTS).flatMap((breakdown) => {
    const found = told.has(breakdown.parent) ? null : leftOutOf(table, breakdown);
    return found === null ? [] : [leftOutFinding(rule, table, found)];
  });
}

function leftOutOf(table: TableModel, { parent, parts }: Breakdown): LeftOut | null {
  if (parent.meaning.total === null || parent.nature !== "level" || !areNumbered(parts)) return null;
  const columns = valueColumns(table).filter((c) => c.quantity !== "price" && !c.meaning.isRatio);
  const telling = columns.filter((c) =>
    [parent, ...parts].every((row) => (figureAt(table, row.row, c.column)?.value ?? 0) > 0),
  );
  if (telling.length < COLUMNS || telling.length < columns.length) return null;
  if (parts.some((part) => conversion(part.unit, parent.unit) === null)) return null;
  const superfluous = telling.map((c) => superfluousIn(table, parent, parts, c));
  const [missing, ...others] = parts.filter((_, i) => superfluous.every((places) => places.has(i)));
  return missing === undefined || others.length > 0 ? null : { parent, parts, missing, columns: telling };
}

/** Whether the ordinals of rows run 1, 2, 3 to the end: what is numbered with the others belongs to them. */
function areNumbered(parts: readonly RowModel[]): boolean {
  return parts.every(({ ordinal, kind }, i) => kind === "component" && ordinal?.replace(/[.)]$/, "") === String(i + 1));
}

/** The places of the parts without which the others make up the total of a column in which all have figures. */
function superfluousIn(
  table: TableModel,
  parent: RowModel,
  parts: readonly RowModel[],
  { column }: ColumnModel,
): ReadonlySet<number> {
  const total = figureAt(table, parent.row, column);
  const terms = parts.flatMap((part) => {
    const figure = figureAt(table, part.row, column);
    const factor = conversion(part.unit, parent.unit);
    return figure === null || factor === null ? [] : [scaled(figure, factor)];
  });
  return total === null || terms.length < parts.length ? new Set() : superfluousParts(total, terms);
}

function leftOutFinding(rule: MessageSource, table: TableModel, { parent, parts, missing, columns }: LeftOut): Finding {
  const [first] = columns;
  const at = columns.map(({ column }) => column);
  const range = { top: parent.row, bottom: parent.row, left: Math.min(...at), right: Math.max(...at) };
  const [left] = at;
  const formula = left === undefined ? null : (cellAt(table.sheet, parent.row, left)?.formula ?? null);
  const sumOf = (row: RowModel): number => (left === undefined ? 0 : (figureAt(table, row.row, left)?.value ?? 0));
  const sum = parts.reduce((all, part) => all + sumOf(part), 0);
  const words = say(rule, formula === null ? "left-out" : "left-out-formula", {
    label: parent.label,
    range: rangeParameter(table, range),
    part: missing.label,
    cell: cellParameter(table, missing.row, range.left),
    count: numberParameter(parts.length),
    sum: numberParameter(Number(sum.toPrecision(15))),
    total: numberParameter(sumOf(parent)),
    ...(formula === null ? {} : { formula }),
  });
  return findingAt(rule, table, { row: parent, column: first ?? null, range }, words, {
    related: at.map((column) => placeOf(table, missing.row, column)),
    detail: "left-out",
  });
}
