import type { Finding, Rule, RuleCheck } from "../../model/results/finding";
import { ruleCheck } from "../../model/results/finding";
import type { TableModel } from "../../model/tables/table";
import type { Message } from "../../model/message";
import { TYPING_ERROR_WORDS } from "../figures/typing-errors";
import { cellParameter, findingAt, headerText, numberParameter, placeOf, say } from "../findings/finding-at";
import type { Repair } from "./repairs";
import { repairsOf } from "./repairs";
import type { ColumnSum, SumGroup } from "./total-sums";
import { sumGroups } from "./total-sums";

type MessageSource = Pick<Rule, "id" | "severity" | "messages">;

/**
 * Checks every total of a table against its parts; the rule needs the messages `sum`, `typing-error`, `cell`,
 * `unlikely`, `part-missing`, `not-parts` and `fix`.
 */
export function checkTotals(rule: MessageSource, table: TableModel): RuleCheck {
  const groups = sumGroups(table);
  const sums = groups.filter((g) => g.isAdditive).flatMap((g) => g.sums);
  const columns = new Set(sums.map((s) => s.column.column));
  const findings = [...columns].flatMap((column) =>
    columnFindings(
      rule,
      table,
      sums.filter((s) => s.column.column === column),
    ),
  );
  return ruleCheck(
    sums.length,
    findings,
    groups.flatMap((g) => gaps(rule, table, g)),
  );
}

/**
 * The cells whose change mends most sums first, then the sums that no single cell explains, then those that rounding
 * hardly makes.
 */
function columnFindings(rule: MessageSource, table: TableModel, sums: readonly ColumnSum[]): readonly Finding[] {
  const broken = sums.filter((s) => s.judgement.verdict === "differs");
  const { repairs, left } = repairsOf(table, broken, sums);
  const findings = repairs.map((repair) => repairFinding(rule, table, repair));
  for (const s of left) findings.push(sumFinding(rule, table, s, "sum"));
  for (const s of sums) if (s.judgement.verdict === "unlikely") findings.push(sumFinding(rule, table, s, "unlikely"));
  return findings;
}

function related(table: TableModel, s: ColumnSum): Finding["related"] {
  return [s.group.breakdown.parent, ...s.parts.map((p) => p.part.row)].map((row) =>
    placeOf(table, row.row, s.column.column),
  );
}

function sumFinding(rule: MessageSource, table: TableModel, s: ColumnSum, messageId: "sum" | "unlikely"): Finding {
  const { parent, heading } = s.group.breakdown;
  const { sum, difference, bound } = s.judgement;
  const words = say(rule, messageId, {
    label: parent.label,
    column: headerText(s.column),
    cell: cellParameter(table, parent.row, s.column.column),
    total: numberParameter(s.total.value),
    sum: numberParameter(sum.toNumber()),
    count: numberParameter(s.parts.length),
    difference: numberParameter(difference.abs().toNumber()),
    bound: numberParameter(bound.round(10).toNumber()),
  });
  return findingAt(rule, table, { row: parent, column: s.column }, words, {
    severity: messageId === "sum" ? rule.severity : "information",
    related: related(table, s).slice(1),
    detail: heading?.label ?? "",
  });
}

function repairFinding(
  rule: MessageSource,
  table: TableModel,
  { row, column, figure, typo, resolved, intended, agreements }: Repair,
): Finding {
  const parameters = {
    label: resolved[0]?.group.breakdown.parent.label ?? row.label,
    column: headerText(column),
    cell: cellParameter(table, row.row, column.column),
    written: numberParameter(figure.value),
    intended: numberParameter(intended.toNumber()),
  };
  const words =
    typo && typo.kind !== "sign"
      ? say(rule, "typing-error", { ...parameters, typingError: TYPING_ERROR_WORDS[typo.kind] })
      : say(rule, "cell", { ...parameters, count: numberParameter(agreements) });
  return findingAt(rule, table, { row, column }, words, {
    related: resolved.flatMap((s) => related(table, s)).filter((place) => place.range.top !== row.row),
    fixes: [
      {
        label: say(rule, "fix", parameters),
        place: placeOf(table, row.row, column.column),
        before: figure.value,
        after: intended.toNumber(),
        isCertain: false,
      },
    ],
  });
}

/**
 * What could not be added up: rows that are not the whole, or the first cell of a column that is blank or unreadable.
 */
function gaps(
  rule: MessageSource,
  table: TableModel,
  { breakdown: { parent }, isAdditive, sums, unread }: SumGroup,
): readonly Message[] {
  if (!isAdditive && sums.length > 0) return [say(rule, "not-parts", { label: parent.label })];
  const first = unread.filter(
    ({ column }, i) => unread.findIndex((other) => other.column.column === column.column) === i,
  );
  return first.map(({ row, column }) =>
    say(rule, "part-missing", {
      label: parent.label,
      column: headerText(column),
      cell: cellParameter(table, row.row, column.column),
    }),
  );
}
