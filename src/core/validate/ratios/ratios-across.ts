import { normalizeLabel } from "../../model/message";
import type { ComparativeMeasure } from "../../model/tables/comparison";
import { comparisonsOf } from "../../model/tables/comparison";
import type { Period } from "../../model/tables/period";
import { isCumulative, previousPeriod, samePeriod, samePeriodLastYear, yearOf } from "../../model/tables/period";
import type { ColumnModel, MeasureForm, RowModel, TableModel } from "../../model/tables/table";
import { LIKELY, rowAt, SURE } from "../../model/tables/table";
import type { Figure } from "../figures/amount";
import { figureAt } from "../figures/amount";
import { valueColumns } from "../figures/breakdowns";
import { ratioFits } from "./ratios";

/** A figure and where it stands. */
export interface PlacedFigure {
  readonly table: TableModel;
  readonly row: RowModel;
  readonly column: ColumnModel;
  readonly figure: Figure;
}

/** A printed comparison and the two figures it is taken of, which stand in another section or table. */
export interface AcrossRow {
  readonly printed: PlacedFigure;
  readonly current: PlacedFigure;
  readonly base: PlacedFigure;
  readonly fits: boolean;
}

/** Comparisons of one section that are those of figures of another section or table, all but a few. */
export interface RatiosAcross {
  readonly measure: ComparativeMeasure;
  readonly form: MeasureForm;
  readonly rows: readonly AcrossRow[];
}

/**
 * Printed comparisons that must agree, all different, and the share of them that may fail, before they are taken to be
 * of the figures. Source: a growth printed to one decimal agrees with two other figures by chance in about one case of
 * a hundred, so that three of one section do in one of a million.
 */
const LEAST_ROWS = 3;
const DEVIATING = 0.5;

/** Sections that are tried for the figures of one, the nearest first. */
const MOST_SECTIONS = 8;

/** The rows of a table under one outermost row. */
interface Section {
  readonly table: TableModel;
  readonly root: number;
}

/** A printed comparison whose figures are looked for. */
interface Printed extends PlacedFigure {
  readonly period: Period;
}

interface PrintedSection extends Section {
  readonly measure: ComparativeMeasure;
  readonly cells: readonly Printed[];
}

const FORMS: readonly MeasureForm[] = ["index", "change", "fraction"];

function rootOf(table: TableModel, row: RowModel): number {
  let at = row;
  for (let steps = 0; at.parent !== null && steps < table.rows.length; steps++) {
    const parent = rowAt(table, at.parent);
    if (parent === null) break;
    at = parent;
  }
  return at.row;
}

/** The measure that a column, or a row of indices or rates in a column of figures, prints; null for none of these. */
function measureAt(row: RowModel, column: ColumnModel, claimed: ReadonlySet<number>): ComparativeMeasure | null {
  if (column.role === "measure") {
    const { measure } = column;
    const isOurs =
      measure === "growth-same-period" || measure === "growth-previous-period" || measure === "plan-attainment";
    return isOurs && !claimed.has(column.column) && row.nature === "level" ? measure : null;
  }
  if (column.role !== "value" || column.scenario === "plan" || row.nature === "level") return null;
  const { indexBase } = row.meaning;
  if (indexBase === "other") return null;
  return indexBase === "previous-period" ? "growth-previous-period" : "growth-same-period";
}

function printedSections(table: TableModel): readonly PrintedSection[] {
  const claimed = new Set(comparisonsOf(table).flatMap(({ column }) => (column ? [column.column] : [])));
  const columns = table.columns.filter((c) => !c.isEmpty && c.period !== null && c.confidence >= SURE);
  const found = new Map<string, { readonly section: Omit<PrintedSection, "cells">; readonly cells: Printed[] }>();
  for (const row of table.rows) {
    if (row.kind === "heading" || row.label === "" || row.period !== undefined) continue;
    for (const column of columns) {
      const measure = measureAt(row, column, claimed);
      const figure = measure === null ? null : figureAt(table, row.row, column.column);
      if (measure === null || figure === null || column.period === null) continue;
      const section = { table, root: rootOf(table, row), measure };
      const key = `${String(section.root)} ${measure}`;
      const entry = found.get(key) ?? { section, cells: [] };
      entry.cells.push({ table, row, column, figure, period: column.period });
      found.set(key, entry);
    }
  }
  return [...found.values()]
    .filter(({ cells }) => cells.length >= LEAST_ROWS)
    .map(({ section, cells }) => ({ ...section, cells }));
}

/** The rows of amounts of a workbook by what they are called. */
type RowsByLabel = ReadonlyMap<string, readonly (Section & { readonly row: RowModel })[]>;

const known = new WeakMap<readonly TableModel[], RowsByLabel>();

function rowsByLabel(tables: readonly TableModel[]): RowsByLabel {
  const found = known.get(tables);
  if (found) return found;
  const rows = new Map<string, (Section & { readonly row: RowModel })[]>();
  for (const table of tables) {
    if (table.confidence < LIKELY) continue;
    for (const row of table.rows) {
      if (row.kind === "heading" || row.label === "" || row.nature !== "level" || row.period !== undefined) continue;
      const label = normalizeLabel(row.label);
      const entries = rows.get(label) ?? [];
      entries.push({ table, root: rootOf(table, row), row });
      rows.set(label, entries);
    }
  }
  known.set(tables, rows);
  return rows;
}

/** A section of amounts with, for each printed comparison, the row of the same name. */
interface Partner extends Section {
  readonly rows: ReadonlyMap<Printed, RowModel>;
}

/** The sections of amounts in which the names of most printed comparisons recur, once each. */
function partnersOf({ table, cells }: PrintedSection, tables: readonly TableModel[]): readonly Partner[] {
  const labels = rowsByLabel(tables);
  const found = new Map<
    string,
    { readonly section: Section; readonly rows: Map<Printed, RowModel>; isDouble: boolean }
  >();
  for (const cell of cells)
    for (const entry of labels.get(normalizeLabel(cell.row.label)) ?? []) {
      const key = `${String(tables.indexOf(entry.table))} ${String(entry.root)}`;
      const partner = found.get(key) ?? { section: entry, rows: new Map<Printed, RowModel>(), isDouble: false };
      partner.isDouble ||= partner.rows.has(cell);
      partner.rows.set(cell, entry.row);
      found.set(key, partner);
    }
  const near = (section: Section): number => Math.abs(tables.indexOf(section.table) - tables.indexOf(table));
  return [...found.values()]
    .filter(({ rows, isDouble }) => !isDouble && rows.size >= LEAST_ROWS && 2 * rows.size >= cells.length)
    .map(({ section, rows }) => ({ table: section.table, root: section.root, rows }))
    .sort((a, b) => near(a) - near(b))
    .slice(0, MOST_SECTIONS);
}

function baseOf(measure: ComparativeMeasure, period: Period): Period | null {
  switch (measure) {
    case "growth-same-period":
      return samePeriodLastYear(period);
    case "growth-previous-period":
      return previousPeriod(period);
    case "plan-attainment":
      return isCumulative(period) ? yearOf(period) : null;
  }
}

/** The figure of a row for a time, planned or not; null where none is sure, or two are for it. */
function figureFor(table: TableModel, row: RowModel, period: Period, isPlan: boolean): PlacedFigure | null {
  const columns = valueColumns(table).filter(
    (c) =>
      c.confidence >= SURE && (c.scenario === "plan") === isPlan && c.period !== null && samePeriod(c.period, period),
  );
  const [column, ...others] = columns;
  const figure = column === undefined || others.length > 0 ? null : figureAt(table, row.row, column.column);
  return column === undefined || figure === null ? null : { table, row, column, figure };
}

type Operands = Omit<AcrossRow, "fits">;

function operandsOf(printed: Printed, row: RowModel, table: TableModel, measure: ComparativeMeasure): Operands | null {
  const wanted = baseOf(measure, printed.period);
  if (wanted === null) return null;
  const own = printed.column.role === "measure" ? printed : null;
  const at = (period: Period, isPlan: boolean): PlacedFigure | null =>
    figureFor(table, row, period, isPlan) ?? (own && figureFor(own.table, own.row, period, isPlan));
  const [current, base] = [at(printed.period, false), at(wanted, measure === "plan-attainment")];
  return current === null || base === null || base.figure.value === 0 ? null : { printed, current, base };
}

const fitsIn = ({ printed, current, base }: Operands, form: MeasureForm): boolean =>
  ratioFits(current.figure, base.figure, printed.figure, form) === true;

/** Whether a comparison that does not hold in a form does in another one: a matter of scale. */
export const fitsOtherwise = (row: Operands, form: MeasureForm): boolean =>
  FORMS.some((other) => other !== form && fitsIn(row, other));

/** The comparisons as those of a partner's figures, in the form that most agree in; null where too few do. */
function against({ measure, cells }: PrintedSection, { table, rows }: Partner): RatiosAcross | null {
  const operands = cells.flatMap((cell) => {
    const row = rows.get(cell);
    const found = row === undefined ? null : operandsOf(cell, row, table, measure);
    return found !== null && found.printed.row !== found.current.row ? [found] : [];
  });
  const told = FORMS.map((form) => ({
    measure,
    form,
    rows: operands.map((row) => ({ ...row, fits: fitsIn(row, form) })),
  }));
  const agreeing = ({ rows: all }: RatiosAcross): number =>
    new Set(all.flatMap(({ fits, printed }) => (fits ? [printed.figure.value] : []))).size;
  const [best] = told.sort((a, b) => agreeing(b) - agreeing(a));
  if (best === undefined || agreeing(best) < LEAST_ROWS) return null;
  const wrong = best.rows.filter(({ fits }) => !fits).length;
  return wrong > DEVIATING * agreeing(best) ? null : best;
}

/**
 * The comparisons a table prints of figures that stand in another of its sections or in another table of the workbook:
 * "Tốc độ tăng" below or beside "Giá trị sản xuất".
 */
export function ratiosAcross(table: TableModel, tables: readonly TableModel[]): readonly RatiosAcross[] {
  return printedSections(table).flatMap((section) => {
    for (const partner of partnersOf(section, tables)) {
      const found = against(section, partner);
      if (found !== null) return [found];
    }
    return [];
  });
}
