import type { ComparativeMeasure } from "../../model/tables/comparison";
import type { Interval } from "../../model/cells/decimal";
import type { Finding, Rule, RuleCheck, RuleContext } from "../../model/results/finding";
import { ruleCheck } from "../../model/results/finding";
import type { MeasureForm, TableModel } from "../../model/tables/table";
import type { Message, MessageParameter } from "../../model/message";
import { TYPING_ERROR_WORDS, typingError } from "../figures/typing-errors";
import { cellParameter, findingAt, headerText, numberParameter, placeOf, say } from "../findings/finding-at";
import type { OtherOperand } from "./other-operands";
import { explainingOperand, operandName, otherColumns } from "./other-operands";
import type { RatioColumn, RatioRow } from "./ratios";
import { ratioColumns, ratioFits, ratioOf, spanOf } from "./ratios";
import { figureOf } from "../figures/amount";

type MessageSource = Pick<Rule, "id" | "severity" | "messages">;

/** Rows that must fail before a whole column is taken to be misread rather than wrong row by row. */
const COLUMN_ROWS = 3;

/** Checks printed comparisons row by row, in the words of `ratioMessages`. */
export function checkRatios(
  rule: MessageSource,
  { table, tables }: Pick<RuleContext, "table" | "tables">,
  measures: readonly ComparativeMeasure[],
): RuleCheck {
  let checked = 0;
  const findings: Finding[] = [];
  const missing: Message[] = [];
  for (const ratio of ratioColumns(table, measures)) {
    const wrong = ratio.rows.filter((r) => !r.fits && r.fitsOtherwise === null);
    const right = ratio.rows.length - wrong.length;
    if (wrong.length >= COLUMN_ROWS && wrong.length > right) {
      const finding = columnFinding(rule, table, ratio, wrong);
      if (finding) {
        checked += ratio.rows.length;
        findings.push(finding);
      } else
        missing.push(
          say(rule, "column-unclear", {
            column: headerText(ratio.column),
            current: headerText(ratio.comparison.current),
            base: headerText(ratio.comparison.base),
          }),
        );
      continue;
    }
    checked += ratio.rows.length;
    for (const row of wrong) findings.push(rowFinding(rule, table, tables, ratio, row, right > 0));
  }
  return ruleCheck(checked, findings, missing);
}

/** The values a comparison of the two figures can take in a form, widened by the printed figure's rounding. */
function meantSpan(row: RatioRow, form: MeasureForm): Interval {
  const current = spanOf(row.current);
  const base = spanOf(row.base);
  const scale = form === "fraction" ? 1 : 100;
  const shift = form === "change" ? 100 : 0;
  const half = row.printed.unit.div(2);
  return {
    low: current.low.times(scale).div(base.high).minus(shift).minus(half),
    high: current.high.times(scale).div(base.low).minus(shift).plus(half),
  };
}

function shownDecimals(row: RatioRow, form: MeasureForm): number {
  const decimals = Math.max(0, -Math.round(Math.log10(row.printed.unit.toNumber())));
  return Math.min(Math.max(decimals, form === "fraction" ? 3 : 1), form === "fraction" ? 4 : 2);
}

function rowFinding(
  rule: MessageSource,
  table: TableModel,
  tables: readonly TableModel[],
  ratio: RatioColumn,
  row: RatioRow,
  columnHolds: boolean,
): Finding {
  const { comparison, column, form } = ratio;
  const at = row.row.row;
  const decimals = shownDecimals(row, form);
  const parameters: Record<string, MessageParameter> = {
    label: row.row.label,
    cell: cellParameter(table, at, column.column),
    printed: numberParameter(row.printed.value, decimals),
    computed: numberParameter(ratioOf(row.current, row.base, form), decimals),
    current: cellParameter(table, at, comparison.current.column),
    base: cellParameter(table, at, comparison.base.column),
  };
  const other = explainingOperand(tables, table, ratio, row);
  const typo = other ? null : typingError(row.printed.value, meantSpan(row, form));
  const words = other
    ? say(rule, `other-${other.role}`, {
        ...parameters,
        other: cellParameter(other.table, other.row.row, other.column.column),
        header: operandName(table, other),
      })
    : typo
      ? say(rule, "typing-error", {
          ...parameters,
          typingError: TYPING_ERROR_WORDS[typo.kind],
          intended: numberParameter(typo.intended, decimals),
        })
      : say(rule, "plain", parameters);
  const rounded = Number(ratioOf(row.current, row.base, form).toFixed(decimals));
  // Without a row that agrees, and without an explanation, the column may be meant otherwise.
  const isLastDigit =
    Math.abs(row.printed.value - ratioOf(row.current, row.base, form)) < 1.5 * row.printed.unit.toNumber();
  const severity = isLastDigit ? "information" : columnHolds || other || typo ? rule.severity : "warning";
  return findingAt(rule, table, { row: row.row, column }, words, {
    severity,
    related: [
      placeOf(table, at, comparison.current.column),
      placeOf(table, at, comparison.base.column),
      ...(other ? [placeOf(other.table, other.row.row, other.column.column)] : []),
    ],
    fixes:
      ratioFits(row.current, row.base, figureOf(rounded), form) === true
        ? [
            {
              label: say(rule, "fix", parameters),
              place: placeOf(table, at, column.column),
              before: row.printed.value,
              after: rounded,
              isCertain: false,
            },
          ]
        : [],
  });
}

function columnFinding(
  rule: MessageSource,
  table: TableModel,
  ratio: RatioColumn,
  wrong: readonly RatioRow[],
): Finding | null {
  const votes = new Map<string, { readonly operand: OtherOperand; count: number }>();
  for (const row of wrong) {
    for (const operand of otherColumns(table, ratio, row)) {
      const key = `${operand.role} ${String(operand.column.column)}`;
      const vote = votes.get(key);
      if (vote) vote.count++;
      else votes.set(key, { operand, count: 1 });
    }
  }
  const best = [...votes.values()].sort((a, b) => b.count - a.count)[0];
  const first = wrong[0];
  const last = wrong[wrong.length - 1];
  if (!best || !first || !last || 3 * best.count < 2 * wrong.length) return null;
  const words = say(rule, `column-other-${best.operand.role}`, {
    column: headerText(ratio.column),
    base: headerText(ratio.comparison.base),
    current: headerText(ratio.comparison.current),
    header: headerText(best.operand.column),
    count: numberParameter(best.count),
    rows: numberParameter(ratio.rows.length),
  });
  const range = { top: first.row.row, bottom: last.row.row, left: ratio.column.column, right: ratio.column.column };
  return findingAt(rule, table, { row: null, column: ratio.column, range }, words, {
    severity: "warning",
    strong: true,
  });
}
