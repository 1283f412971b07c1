import type { Decimal } from "../../model/cells/decimal";
import { exact } from "../../model/cells/decimal";
import { groupsOf } from "../../model/groups";
import { comparisonsOf } from "../../model/tables/comparison";
import type { ColumnModel, RowModel, TableModel } from "../../model/tables/table";
import { entryOf } from "../../model/tables/table";
import type { Figure } from "../figures/amount";
import { figureAt, termAt } from "../figures/amount";
import { derivationsOf, holds } from "../ratios/derivations";
import type { TypingError } from "../figures/typing-errors";
import { typingError } from "../figures/typing-errors";
import { judgeFigures } from "../figures/exact-counts";
import { isFlow } from "../../model/tables/accumulation";
import { columnSums } from "../periods/period-sums";
import { ratioFits } from "../ratios/ratios";
import type { Rounded } from "./sum-judgement";
import { scaled } from "./sum-judgement";
import type { ColumnSum } from "./total-sums";
import { slackOf } from "./total-sums";

/** A single cell whose change makes sums agree. */
export interface Repair {
  readonly row: RowModel;
  readonly column: ColumnModel;
  readonly figure: Figure;
  readonly intended: Decimal;
  readonly typo: TypingError | null;
  /** The broken sums it mends. */
  readonly resolved: readonly ColumnSum[];
  /** Sums and printed comparisons that would agree and do not now. */
  readonly agreements: number;
}

interface Candidate extends Repair {
  /** The broken sum whose difference it makes up. */
  readonly of: ColumnSum;
  readonly score: number;
}

const replaced = (s: ColumnSum, row: RowModel, value: Rounded): "agrees" | "unlikely" | "differs" => {
  const { parent } = s.group.breakdown;
  if (parent.row === row.row)
    return judgeFigures(
      parent,
      s.column,
      value,
      s.parts.map((p) => p.scaled),
    ).verdict;
  return judgeFigures(
    parent,
    s.column,
    s.total,
    s.parts.map((p) => (p.part.row.row === row.row ? scaled(value, p.part.factor) : p.scaled)),
  ).verdict;
};

const rowsOf = (s: ColumnSum): readonly RowModel[] => [s.group.breakdown.parent, ...s.parts.map((p) => p.part.row)];

/**
 * The cells of a column whose change mends most of its broken sums and breaks none, each with the typing error that
 * explains it, and the sums that none of them mends: one after the other, as long as one cell stands out. What printed
 * growth, attainment and differences say of the figure, and the longer and shorter periods of its row, counts as
 * evidence. `all` are the column's sums, the broken ones among them.
 */
export function repairsOf(
  table: TableModel,
  broken: readonly ColumnSum[],
  all: readonly ColumnSum[],
): { readonly repairs: readonly Repair[]; readonly left: readonly ColumnSum[] } {
  const touching = groupsOf(
    all.flatMap((sum) => rowsOf(sum).map(({ row }) => ({ row, sum }))),
    ({ row }) => row,
  );
  const candidates = broken.flatMap((s) =>
    candidatesFor(table, s, (row) => (touching.get(row) ?? []).map(({ sum }) => sum)),
  );
  const byRow = groupsOf(candidates, ({ row }) => row.row);
  const best = new Map([...byRow].flatMap(([row, own]) => bestOf(own).map((candidate) => [row, candidate] as const)));
  const left = new Set(broken);
  const repairs: Repair[] = [];
  for (let next = outstanding(best); next !== null; next = outstanding(best)) {
    repairs.push(next);
    for (const sum of next.resolved) left.delete(sum);
    // Only the rows of mended sums have fewer candidates now.
    for (const { row } of next.resolved.flatMap(rowsOf)) {
      const [own] = bestOf((byRow.get(row) ?? []).filter(({ of }) => left.has(of)));
      if (own) best.set(row, own);
      else best.delete(row);
    }
  }
  return { repairs, left: [...left] };
}

/** The first of those with the highest score. */
function bestOf(candidates: readonly Candidate[]): readonly Candidate[] {
  const [first, ...others] = candidates;
  return first ? [others.reduce((best, other) => (other.score > best.score ? other : best), first)] : [];
}

/** The one that mends enough and more than any other. */
function outstanding(candidates: ReadonlyMap<number, Candidate>): Candidate | null {
  let best: Candidate | null = null;
  let second = -Infinity;
  for (const candidate of candidates.values()) {
    if (best === null || candidate.score > best.score) {
      second = best?.score ?? second;
      best = candidate;
    } else if (candidate.score > second) second = candidate.score;
  }
  return best !== null && best.score >= 1.5 && second < best.score ? best : null;
}

/** What the change of each figure of a broken sum would mend. */
function candidatesFor(
  table: TableModel,
  s: ColumnSum,
  touching: (row: number) => readonly ColumnSum[],
): readonly Candidate[] {
  const { difference } = s.judgement;
  const figures = [
    { row: s.group.breakdown.parent, figure: s.total, delta: difference.times(-1) },
    ...s.parts.map((p) => ({ row: p.part.row, figure: p.figure, delta: difference.div(p.part.factor) })),
  ];
  return figures.flatMap(({ row, figure, delta }) =>
    figure.exact.eq(0) && figure.unit.eq(0) ? [] : [judge(table, s, row, figure, delta, touching(row.row))],
  );
}

function judge(
  table: TableModel,
  s: ColumnSum,
  row: RowModel,
  figure: Figure,
  delta: Decimal,
  touched: readonly ColumnSum[],
): Candidate {
  const part = s.parts.find((p) => p.part.row.row === row.row);
  const slack = part ? slackOf(s.judgement.bound, part, s.parts) : s.judgement.bound;
  const centre = figure.exact.plus(delta);
  const typo = typingError(figure.value, { low: centre.minus(slack), high: centre.plus(slack) });
  const intended = typo ? { exact: exact(typo.intended), unit: figure.unit } : { exact: centre, unit: figure.unit };
  let score = typo && typo.kind !== "digit" ? 0.5 : typo ? 0.25 : 0;
  const resolved: ColumnSum[] = [];
  for (const other of touched) {
    const after = replaced(other, row, intended);
    if (other.judgement.verdict === "differs" && after !== "differs") {
      resolved.push(other);
      score++;
    } else if (other.judgement.verdict !== "differs" && after === "differs") score--;
  }
  // An amount that turns negative is no better explanation.
  if (intended.exact.lt(0) && figure.exact.gte(0)) score--;
  const evidence =
    ratioEvidence(table, row, s.column, figure, intended) +
    derivedEvidence(table, row, s.column, intended) +
    periodEvidence(table, row, s.column, intended);
  return {
    of: s,
    row,
    column: s.column,
    figure,
    intended: intended.exact,
    typo,
    resolved,
    agreements: resolved.length + Math.max(0, evidence),
    score: score + evidence,
  };
}

/** +1 for every printed comparison that would agree instead of disagree, −1 for the reverse. */
function ratioEvidence(
  table: TableModel,
  row: RowModel,
  column: ColumnModel,
  figure: Figure,
  intended: Rounded,
): number {
  let evidence = 0;
  for (const { current, base, column: printedColumn } of comparisonsOf(table)) {
    if (printedColumn === null || printedColumn.isEmpty || (current !== column && base !== column)) continue;
    const printed = figureAt(table, row.row, printedColumn.column);
    const currentFigure = current === column ? figure : figureAt(table, row.row, current.column);
    const baseFigure = base === column ? figure : figureAt(table, row.row, base.column);
    if (!printed || !currentFigure || !baseFigure) continue;
    const form = printedColumn.form ?? "index";
    const before = ratioFits(currentFigure, baseFigure, printed, form);
    const after = ratioFits(
      current === column ? intended : currentFigure,
      base === column ? intended : baseFigure,
      printed,
      form,
    );
    if (before === false && after === true) evidence++;
    if (before === true && after === false) evidence--;
  }
  return evidence;
}

/** The same for columns that follow from the figure's by what the table's rows show. */
function derivedEvidence(table: TableModel, row: RowModel, column: ColumnModel, intended: Rounded): number {
  return derivationsOf(table).reduce((evidence, { current, base, operation, rows }) => {
    const found = current === column || base === column ? entryOf(rows, row.row) : undefined;
    if (!found) return evidence;
    return (
      evidence +
      Number(
        holds(operation, {
          ...found,
          current: current === column ? intended : found.current,
          base: base === column ? intended : found.base,
        }),
      ) -
      Number(holds(operation, found))
    );
  }, 0);
}

/** The same for the longer period of the row that the figure is a part of, or the sum. */
function periodEvidence(table: TableModel, row: RowModel, column: ColumnModel, intended: Rounded): number {
  return columnSums(table).reduce((evidence, { whole, parts }) => {
    if (whole !== column && !parts.includes(column)) return evidence;
    const total = isFlow(row, whole) ? figureAt(table, row.row, whole.column) : null;
    const terms = parts.flatMap((part) => termAt(table, row.row, part.column) ?? []);
    if (!total || terms.length < parts.length) return evidence;
    const agrees = (value: Rounded | null): number =>
      Number(
        judgeFigures(
          row,
          whole,
          value !== null && whole === column ? value : total,
          terms.map((term, i) => (value !== null && parts[i] === column ? value : term)),
        ).verdict !== "differs",
      );
    return evidence + agrees(intended) - agrees(null);
  }, 0);
}
