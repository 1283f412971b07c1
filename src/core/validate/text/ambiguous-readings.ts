import { comparisonsOf } from "../../model/tables/comparison";
import type { RowModel, TableModel } from "../../model/tables/table";
import { figure as valueOf } from "../../model/tables/table";
import { figureAt, figureOf } from "../figures/amount";
import { valueColumns } from "../figures/breakdowns";
import { numberText } from "../../vocabulary/numbers";
import { ratioFits } from "../ratios/ratios";

/** Which of two readings of a text holds, and what says so; null where nothing decides. */
type ReadingChoice = { readonly value: number; readonly by: "ratio" | "style" | "neighbours" } | null;

/** How far a figure may be from the one it is compared with before its reading is doubted. */
const FAR = 5;

/**
 * Decides between the vi-VN and the en-US reading of the text at a cell: by printed growth and attainment, by how the
 * column's and the table's other texts are written, by the figure it is compared with.
 */
export function chooseReading(
  table: TableModel,
  row: RowModel,
  column: number,
  readings: { readonly vi: number; readonly en: number },
): ReadingChoice {
  const byRatio = one(readings, (value) => agreesWithRatios(table, row, column, value));
  if (byRatio !== null) return { value: byRatio, by: "ratio" };
  const style = writtenStyle(table, column);
  if (style !== null) return { value: readings[style], by: "style" };
  const byNeighbours = one(readings, (value) => isNearOthers(table, row, column, value));
  return byNeighbours === null ? null : { value: byNeighbours, by: "neighbours" };
}

/** The reading for which the test holds while it fails for the other. */
function one(
  { vi, en }: { readonly vi: number; readonly en: number },
  test: (value: number) => boolean | null,
): number | null {
  const forVi = test(vi);
  const forEn = test(en);
  if (forVi === true && forEn === false) return vi;
  return forEn === true && forVi === false ? en : null;
}

function agreesWithRatios(table: TableModel, row: RowModel, column: number, value: number): boolean | null {
  const mine = figureOf(value);
  let agreed: boolean | null = null;
  for (const { current, base, column: measure } of comparisonsOf(table)) {
    if (measure === null || (current.column !== column && base.column !== column)) continue;
    const printed = figureAt(table, row.row, measure.column);
    const top = current.column === column ? mine : figureAt(table, row.row, current.column);
    const bottom = base.column === column ? mine : figureAt(table, row.row, base.column);
    const fits = printed && top && bottom ? ratioFits(top, bottom, printed, measure.form ?? "index") : null;
    if (fits !== null) agreed = (agreed ?? true) && fits;
  }
  return agreed;
}

const styles = new WeakMap<TableModel, Map<number, "vi" | "en" | "both" | "none">>();

function columnStyle(table: TableModel, column: number): "vi" | "en" | "both" | "none" {
  let known = styles.get(table);
  if (!known) styles.set(table, (known = new Map<number, "vi" | "en" | "both" | "none">()));
  const found = known.get(column);
  if (found) return found;
  let vi = false;
  let en = false;
  for (const row of table.rows) {
    const value = valueOf(table, row.row, column);
    const text = typeof value === "string" ? numberText(value) : null;
    if (text?.kind === "number") {
      vi ||= text.style === "vi";
      en ||= text.style === "en";
    }
  }
  const style = vi && en ? "both" : vi ? "vi" : en ? "en" : "none";
  known.set(column, style);
  return style;
}

function writtenStyle(table: TableModel, column: number): "vi" | "en" | null {
  const own = columnStyle(table, column);
  if (own === "vi" || own === "en") return own;
  if (own === "both") return null;
  const others = new Set(table.columns.map((c) => columnStyle(table, c.column)));
  if (others.has("both") || (others.has("vi") && others.has("en"))) return null;
  return others.has("vi") ? "vi" : others.has("en") ? "en" : null;
}

function isNearOthers(table: TableModel, row: RowModel, column: number, value: number): boolean | null {
  const compared = new Set<number>();
  for (const { measure, current, base } of comparisonsOf(table)) {
    if (measure === "plan-attainment") continue;
    if (current.column === column) compared.add(base.column);
    if (base.column === column) compared.add(current.column);
  }
  const others = valueColumns(table)
    .flatMap((c) => (compared.has(c.column) ? [figureAt(table, row.row, c.column)?.value ?? null] : []))
    .filter((v) => v !== null && v > 0);
  if (others.length === 0 || value <= 0) return null;
  return others.every((other) => other !== null && value / other < FAR && other / value < FAR);
}
