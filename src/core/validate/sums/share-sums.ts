import { exact } from "../../model/cells/decimal";
import type { Decimal } from "../../model/cells/decimal";
import type { Finding, Rule, RuleCheck } from "../../model/results/finding";
import { ruleCheck } from "../../model/results/finding";
import type { ColumnModel, RowModel, TableModel } from "../../model/tables/table";
import type { Bilingual } from "../../model/message";
import { cellAt } from "../../model/cells/workbook";
import { amountAt, figureAt, termAt } from "../figures/amount";
import {
  cellParameter,
  findingAt,
  headerText,
  numberParameter,
  placeOf,
  rangeParameter,
  say,
} from "../findings/finding-at";
import { breakdownsOf, childrenOf, valueColumns } from "../figures/breakdowns";
import type { Rounded, SumJudgement } from "./sum-judgement";
import { judgeSum } from "./sum-judgement";
import { sumGroups } from "./total-sums";

type MessageSource = Pick<Rule, "id" | "severity" | "messages">;

/** A whole and rows that may be all of its shares, over the columns that hold shares. */
interface ShareGroup {
  readonly whole: RowModel;
  readonly parts: readonly RowModel[];
  readonly columns: readonly ColumnModel[];
}

/** One column of shares against their whole. */
interface ShareSum {
  readonly group: ShareGroup;
  readonly column: ColumnModel;
  readonly total: Rounded;
  readonly judgement: SumJudgement;
  /** Whether every part is given; where one is not, the others may only be too much. */
  readonly isFull: boolean;
}

const HIGHER: Bilingual = { vi: "lên", en: "up" };
const LOWER: Bilingual = { vi: "xuống", en: "down" };

/** How many rows a block of shares may have been written away from its own. */
const REACH = 3;

/**
 * Checks that the shares of a whole add up to what it says, 100 as a rule; the rule needs the messages `shares` and
 * `shifted`.
 */
export function checkShares(rule: MessageSource, table: TableModel): RuleCheck {
  const findings = new Map<string, Finding>();
  let checked = 0;
  for (const group of shareGroups(table)) {
    const sums = group.columns.flatMap((column) => shareSum(table, group, column) ?? []);
    if (!isWhole(table, group, sums)) continue;
    checked += sums.length;
    for (const column of group.columns) {
      const broken = sums.find((s) => s.column === column && s.judgement.verdict === "differs");
      const finding =
        (broken || amountAt(table, group.whole.row, column.column).kind === "blank"
          ? shiftedFinding(rule, table, group, column)
          : null) ?? (broken ? sharesFinding(rule, table, broken) : null);
      if (finding) findings.set(finding.id, findings.get(finding.id) ?? finding);
    }
  }
  return ruleCheck(checked, [...findings.values()]);
}

/** By so much of the whole weights may miss it before they are taken for those of some parts only. */
const NEARLY = 0.2;

/** Whether a column holds the weights that a composite is taken with. */
export const isWeightColumn = (column: ColumnModel): boolean => column.role === "value" && column.meaning.isWeight;

function shareGroups(table: TableModel): readonly ShareGroup[] {
  const printed = table.columns.filter((c) => c.role === "measure" && c.measure === "share" && !c.isEmpty);
  const values = valueColumns(table);
  const breakdowns = breakdownsOf(table);
  const ofColumns = [printed, values.filter(isWeightColumn)].flatMap((columns) =>
    columns.length === 0
      ? []
      : [...breakdowns.map(({ parent, parts }) => ({ whole: parent, parts })), ...runsUnderWholes(table, columns)].map(
          (b) => ({ ...b, columns }),
        ),
  );
  // "Cơ cấu kinh tế" without a figure of its own: the whole of what stands under it is 100.
  const ofHeadings = table.rows.flatMap((whole) => {
    if (whole.kind !== "heading" || !whole.meaning.isComposition) return [];
    const parts = (childrenOf(table).get(whole.row) ?? []).filter((row) => row.kind !== "memo");
    return parts.length >= 2 && parts.every((row) => row.nature === "rate") ? [{ whole, parts, columns: values }] : [];
  });
  const ofRows = breakdowns.flatMap(({ parent, parts }) => {
    const shares = parts.filter((row) => row.nature === "rate");
    const isComposed =
      parent.nature === "rate" &&
      shares.length >= 2 &&
      values.filter((c) => figureAt(table, parent.row, c.column)?.exact.eq(100)).length >= 2;
    return isComposed ? [{ whole: parent, parts: shares, columns: values }] : [];
  });
  const seen = new Set<string>();
  return [...ofColumns, ...ofRows, ...ofHeadings].filter(({ whole, parts }) => {
    const key = [whole, ...parts].map((row) => String(row.row)).join(" ");
    return !seen.has(key) && seen.add(key).size > 0;
  });
}

/**
 * Under each row of nothing but 100, the runs of rows up to the next such row or heading, as labels without numbers
 * do not tell levels.
 */
function runsUnderWholes(
  table: TableModel,
  columns: readonly ColumnModel[],
): readonly { readonly whole: RowModel; readonly parts: readonly RowModel[] }[] {
  const runs: { whole: RowModel; parts: RowModel[] }[] = [];
  let whole: RowModel | null = null;
  for (const row of table.rows) {
    if (columns.every((c) => isHundred(table, row, c))) whole = row;
    const last = runs.at(-1);
    if (row === whole || (row.kind === "heading" && whole !== null)) runs.push({ whole, parts: [] });
    else if (last) last.parts.push(row);
  }
  return runs.filter(({ parts }) => parts.length >= 2);
}

const hundredOf = (column: ColumnModel): number => (column.form === "fraction" ? 1 : 100);

function isHundred(table: TableModel, row: RowModel, column: ColumnModel): boolean {
  return figureAt(table, row.row, column.column)?.exact.eq(hundredOf(column)) === true;
}

function shareSum(table: TableModel, group: ShareGroup, column: ColumnModel): ShareSum | null {
  const { whole, parts } = group;
  const printed = figureAt(table, whole.row, column.column);
  const isAlways = group.columns.every(
    (c) => amountAt(table, whole.row, c.column).kind !== "figure" || isHundred(table, whole, c),
  );
  // The whole of all shares is 100 exactly, whatever it is rounded to.
  const total = isAlways ? { exact: exact(hundredOf(column)), unit: exact(0) } : printed;
  const figures = parts.flatMap((part) => termAt(table, part.row, column.column) ?? []);
  if (
    !total ||
    figures.length < 2 ||
    figures.some((f) => f.exact.lt(0)) ||
    parts.some((p) => ["error", "ambiguous"].includes(amountAt(table, p.row, column.column).kind))
  )
    return null;
  const judgement = judgeSum(total, figures);
  const isFull = figures.length === parts.length;
  if (!isFull && judgement.difference.gte(0)) return null;
  return { group, column, total, judgement, isFull };
}

/**
 * Whether the parts are all of the whole: in at least half of the columns they make it up, or the amounts beside them
 * do.
 */
function isWhole(table: TableModel, { whole, parts }: ShareGroup, sums: readonly ShareSum[]): boolean {
  const full = sums.filter((s) => s.isFull);
  const agreeing = full.filter((s) => s.judgement.verdict !== "differs").length;
  if (whole.kind === "heading") return agreeing >= 2 && 2 * agreeing >= full.length;
  if (agreeing > 0) return 2 * agreeing >= full.length;
  // Weights are given for all that a composite is taken of.
  if (
    full.length > 0 &&
    full.every(
      ({ column, judgement, total }) =>
        isWeightColumn(column) && judgement.difference.abs().lte(total.exact.times(NEARLY)),
    )
  )
    return true;
  const amounts = sumGroups(table).find((g) => g.breakdown.parent === whole && g.isAdditive);
  return full.length > 0 && amounts?.parts.length === parts.length && amounts.parts.every((p) => parts.includes(p.row));
}

/** The shares and their whole as they would agree some rows higher or lower. */
function shiftedFinding(
  rule: MessageSource,
  table: TableModel,
  { whole, parts }: ShareGroup,
  column: ColumnModel,
): Finding | null {
  for (const shift of Array.from({ length: 2 * REACH }, (_, i) => (i < REACH ? i + 1 : REACH - i - 1))) {
    const total = figureAt(table, whole.row + shift, column.column);
    const figures = parts.flatMap((part) => figureAt(table, part.row + shift, column.column) ?? []);
    if (
      total?.exact.eq(hundredOf(column)) !== true ||
      figures.length < parts.length ||
      judgeSum({ exact: total.exact, unit: exact(0) }, figures).verdict !== "agrees"
    )
      continue;
    const rows = [whole, ...parts].map((row) => row.row + shift);
    const range = { top: Math.min(...rows), bottom: Math.max(...rows), left: column.column, right: column.column };
    const words = say(rule, "shifted", {
      label: whole.label,
      column: headerText(column),
      range: rangeParameter(table, range),
      count: numberParameter(Math.abs(shift)),
      direction: shift > 0 ? HIGHER : LOWER,
      cell: cellParameter(table, whole.row, column.column),
      total: numberParameter(total.value),
    });
    return findingAt(rule, table, { row: whole, column, range }, words, { detail: "shares" });
  }
  return null;
}

function sharesFinding(
  rule: MessageSource,
  table: TableModel,
  { group: { whole, parts }, column, total, judgement }: ShareSum,
): Finding {
  const rows = parts.map((part) => part.row);
  const typed = typedAmongFormulas(table, parts, column);
  const words = say(rule, "shares", {
    label: whole.label,
    column: headerText(column),
    range: rangeParameter(table, {
      top: Math.min(...rows),
      bottom: Math.max(...rows),
      left: column.column,
      right: column.column,
    }),
    sum: numberParameter(rounded(judgement.sum)),
    total: numberParameter(total.exact.toNumber()),
    bound: numberParameter(rounded(judgement.bound)),
  });
  const inParts =
    whole.kind === "heading" && typed === null
      ? { range: { top: Math.min(...rows), bottom: Math.max(...rows), left: column.column, right: column.column } }
      : {};
  return findingAt(rule, table, { row: typed ?? whole, column, ...inParts }, words, {
    related: [whole, ...parts]
      .filter((row) => row !== (typed ?? whole))
      .map((row) => placeOf(table, row.row, column.column)),
    detail: "shares",
  });
}

/** The one share that is typed where the others are formulas: it is the one to be doubted. */
function typedAmongFormulas(table: TableModel, parts: readonly RowModel[], column: ColumnModel): RowModel | null {
  const typed = parts.filter((part) => (cellAt(table.sheet, part.row, column.column)?.formula ?? null) === null);
  return typed.length === 1 && parts.length > 2 ? (typed[0] ?? null) : null;
}

const rounded = (value: Decimal): number => value.round(4).toNumber();
