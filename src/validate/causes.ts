import type { CellRange } from "../model/address";
import { overlaps, rangeName } from "../model/address";
import type { Finding, MessageParts, Place, RuleResult } from "../model/finding";
import { findingId } from "../model/finding";
import type { TableModel } from "../model/table";
import type { Bilingual, Message } from "../model/text";
import { message } from "../model/text";
import { childrenOf } from "./hierarchy";
import { joinClauses, joinMessages, tellParts } from "./message-parts";
import { joinSharedOperands, namesSharedOperand } from "./shared-operand";

/** Rules that doubt one plan from several sides: the first of them states it, the others give reasons. */
const PLAN_RULES: readonly string[] = ["attainment-contradicts-growth", "off-pace", "implied-plan", "plan-period-mismatch"];

/** The same rules, the one with the plainest question first. */
const ASKING_RULES: readonly string[] = ["plan-period-mismatch", "attainment-contradicts-growth", "off-pace", "implied-plan"];

/** What `total-mismatch` says where it names the one cell that breaks the sums. */
const REPAIRS: readonly string[] = ["slip", "cell"];

/** Rules whose finding may be a consequence of a figure that a broken sum names. */
const FOLLOWING_TOTALS: readonly string[] = ["growth-mismatch", "attainment-mismatch", "memo-exceeds-total", "breakdowns-disagree", "cumulative-mismatch", "cumulative-decreases", "unit-slip"];

/** The same where several comparisons name the figure: those that it does not explain stay. */
const FOLLOWING_COMPARISONS: readonly string[] = ["memo-exceeds-total", "breakdowns-disagree", "cumulative-decreases", "unit-slip"];

/** From this share of a table's rows on, the same complaint is one about the table. */
const MANY = 1 / 3;
const MANY_ROWS = 3;

/** From this many columns on, the same complaint about a column is one about the table. */
const MANY_COLUMNS = 3;

const WORDS = {
  follows: { vi: "Cũng vì ô này mà {other} không khớp.", en: "For the same reason {other} disagrees." },
  follow: { vi: "Cũng vì ô này mà {count} chỗ khác không khớp, chẳng hạn {other}.", en: "For the same reason {count} other figures disagree, {other} among them." },
  rows: { vi: "Biểu có {rows} dòng như vậy.", en: "{rows} rows of the table are like this." },
  columns: { vi: "Biểu có {columns} cột như vậy.", en: "{columns} columns of the table are like this." },
} as const satisfies Readonly<Record<string, Bilingual>>;

/**
 * One finding for each cause, worst first: reasons that doubt the same figure are joined, consequences are listed under their cause, what
 * holds for over a third of a table's rows, or for several of its columns, is said once.
 */
export function groupCauses(results: readonly RuleResult[], tables: readonly TableModel[]): readonly Finding[] {
  const order = new Map(tables.map((table, i) => [table.id, i]));
  const grouped = tables.flatMap((table) => {
    const own = results.filter((result) => result.tableId === table.id).flatMap((result) => result.findings);
    return oneForEachCause(own, table).map((finding) => ({ finding, table }));
  });
  return grouped
    .map((entry, i) => ({ ...entry, i }))
    .sort((a, b) => rank(a.finding) - rank(b.finding) || b.finding.related.length - a.finding.related.length || (order.get(a.table.id) ?? 0) - (order.get(b.table.id) ?? 0) || a.i - b.i)
    .map(({ finding }) => finding);
}

function oneForEachCause(findings: readonly Finding[], table: TableModel): readonly Finding[] {
  const afterTotals = joinConsequences(joinPlanReasons(findings), FROM_TOTALS);
  const afterComparisons = joinConsequences(joinSharedOperands(afterTotals, table), FROM_COMPARISONS);
  return collapseColumns(collapseRows(afterComparisons, table), table);
}

function rank({ severity, strong }: Finding): number {
  return severity === "error" ? 0 : severity === "warning" ? (strong ? 1 : 2) : 3;
}

const placeKey = (place: Place): string => `${place.sheet}!${rangeName(place.range)}`;
const samePlan = (finding: Finding): string => `${placeKey(finding.place)} ${finding.related[0] ? placeKey(finding.related[0]) : ""}`;

function joinPlanReasons(findings: readonly Finding[]): readonly Finding[] {
  const joined = new Map<Finding, Finding>();
  const dropped = new Set<Finding>();
  for (const list of groupBy(findings.filter((f) => PLAN_RULES.includes(f.ruleId)), samePlan)) {
    const [first, ...rest] = list.sort((a, b) => PLAN_RULES.indexOf(a.ruleId) - PLAN_RULES.indexOf(b.ruleId));
    if (!first || rest.length === 0) continue;
    const reasons = rest.flatMap((f) => partsOf(f).reason ?? []);
    const closings = list.toSorted((a, b) => ASKING_RULES.indexOf(a.ruleId) - ASKING_RULES.indexOf(b.ruleId)).flatMap((f) => partsOf(f).closing ?? []);
    const { statement } = partsOf(first);
    joined.set(first, joinTo(first, rest, { statement: reasons.length === 0 ? statement : joinMessages([statement, joinClauses(reasons)]), reason: null, closing: closings[0] ?? null }));
    for (const finding of rest) dropped.add(finding);
  }
  return findings.filter((f) => !dropped.has(f)).map((f) => joined.get(f) ?? f);
}

/** Which findings name one cell as the cause of several, and which of those that touch the cell then follow from it. */
interface Following {
  readonly isCause: (finding: Finding) => boolean;
  readonly follows: (other: Finding, cause: Finding) => boolean;
}

const FROM_TOTALS: Following = { isCause: (f) => f.ruleId === "total-mismatch" && REPAIRS.includes(f.message.id), follows: (other) => FOLLOWING_TOTALS.includes(other.ruleId) };

const FROM_COMPARISONS: Following = {
  isCause: namesSharedOperand,
  follows: (other, cause) => FOLLOWING_COMPARISONS.includes(other.ruleId) || (PLAN_RULES.includes(other.ruleId) && placeKey(other.place) === placeKey(cause.place)),
};

function joinConsequences(findings: readonly Finding[], { isCause, follows }: Following): readonly Finding[] {
  const dropped = new Set<Finding>();
  const joined = new Map<Finding, Finding>();
  for (const cause of findings.filter(isCause)) {
    const touches = (place: Place): boolean => place.sheet === cause.place.sheet && overlaps(place.range, cause.place.range) && isCell(place.range);
    const following = findings.filter((f) => f !== cause && !dropped.has(f) && follows(f, cause) && (touches(f.place) || f.related.some(touches)));
    if (following.length === 0) continue;
    for (const finding of following) dropped.add(finding);
    const elsewhere = following.filter((f) => placeKey(f.place) !== placeKey(cause.place));
    joined.set(cause, joinTo(cause, following, elsewhere[0] ? adding(cause, alsoOff(elsewhere[0], elsewhere.length)) : partsOf(cause)));
  }
  return findings.filter((f) => !dropped.has(f)).map((f) => joined.get(f) ?? f);
}

function alsoOff({ place }: Finding, count: number): Message {
  const parameters = { other: { kind: "cell", sheet: place.sheet, address: rangeName(place.range) }, count: { kind: "number", value: count } } as const;
  return count === 1 ? message("follows", WORDS.follows, parameters) : message("follow", WORDS.follow, parameters);
}

const isCell = (range: CellRange): boolean => range.top === range.bottom && range.left === range.right;

const partsOf = (finding: Finding): MessageParts => finding.parts ?? { statement: finding.message, reason: null, closing: null };

/** What a finding says with a sentence more, its question still last. */
function adding(finding: Finding, sentence: Message): MessageParts {
  const parts = partsOf(finding);
  return { ...parts, statement: joinMessages([parts.statement, sentence]) };
}

function joinTo(first: Finding, rest: readonly Finding[], parts: MessageParts): Finding {
  const places = new Map<string, Place>();
  for (const place of [...first.related, ...rest.flatMap((f) => [f.place, ...f.related])]) if (placeKey(place) !== placeKey(first.place)) places.set(placeKey(place), place);
  const worst = [first, ...rest].reduce((a, b) => (rank(b) < rank(a) ? b : a));
  return { ...first, severity: worst.severity, strong: worst.strong, related: [...places.values()], message: tellParts(parts), parts, fixes: [...first.fixes, ...rest.flatMap((f) => f.fixes)] };
}

/** Rules about single cells, whatever their column. */
const CELL_RULES: readonly string[] = ["missing-value", "text-in-number-cell", "ambiguous-number"];

/** The rows of a table that hold a figure and stand at the bottom: what "a third of the rows" is a third of. */
function rowsOf(table: TableModel): number {
  const children = childrenOf(table);
  return table.rows.filter((row) => row.kind !== "heading" || children.get(row.row) === undefined).length;
}

function collapseRows(findings: readonly Finding[], table: TableModel): readonly Finding[] {
  const rows = rowsOf(table);
  const ofColumn = (f: Finding): string => (CELL_RULES.includes(f.ruleId) ? "" : `${f.message.id} ${String(f.place.range.left)}:${String(f.place.range.right)}`);
  const inOneRow = findings.filter((f) => f.place.range.top === f.place.range.bottom);
  const merged = groupBy(inOneRow, (f) => `${f.ruleId} ${f.severity} ${ofColumn(f)}`).flatMap((list) => {
    const [first] = list;
    const lines = new Set(list.map((f) => f.place.range.top)).size;
    if (!first || lines < MANY_ROWS || lines <= MANY * rows) return [];
    const column = CELL_RULES.includes(first.ruleId) ? null : (table.columns.find((c) => c.column === first.place.range.left) ?? null);
    const id = findingId(first.ruleId, table, null, column, `rows ${first.severity} ${column === null ? "" : first.message.id}`);
    return [{ list, one: mergeAlike(list, first, id, message("rows", WORDS.rows, { rows: { kind: "number", value: lines } })) }];
  });
  return replacing(findings, merged);
}

function collapseColumns(findings: readonly Finding[], table: TableModel): readonly Finding[] {
  const inOneColumn = findings.filter(({ place: { range } }) => range.left === range.right && range.top < range.bottom);
  const merged = groupBy(inOneColumn, (f) => `${f.ruleId} ${f.severity} ${f.message.id}`).flatMap((list) => {
    const [first] = list;
    const columns = new Set(list.map((f) => f.place.range.left)).size;
    if (!first || columns < MANY_COLUMNS) return [];
    const id = findingId(first.ruleId, table, null, null, `columns ${first.severity} ${first.message.id}`);
    return [{ list, one: mergeAlike(list, first, id, message("columns", WORDS.columns, { columns: { kind: "number", value: columns } })) }];
  });
  return replacing(findings, merged);
}

/** Alike findings as one over the rectangle that holds them, said by the first of them and how many there are. */
function mergeAlike(list: readonly Finding[], first: Finding, id: string, howMany: Message): Finding {
  const ranges = list.map((f) => f.place.range);
  const range: CellRange = {
    top: Math.min(...ranges.map((r) => r.top)),
    bottom: Math.max(...ranges.map((r) => r.bottom)),
    left: Math.min(...ranges.map((r) => r.left)),
    right: Math.max(...ranges.map((r) => r.right)),
  };
  const rest = list.filter((f) => f !== first);
  return joinTo({ ...first, id, place: { sheet: first.place.sheet, range }, related: [first.place, ...first.related] }, rest, adding(first, howMany));
}

function replacing(findings: readonly Finding[], merged: readonly { readonly list: readonly Finding[]; readonly one: Finding }[]): readonly Finding[] {
  const replaced = new Map<Finding, readonly Finding[]>();
  for (const { list, one } of merged) list.forEach((finding, i) => replaced.set(finding, i === 0 ? [one] : []));
  return findings.flatMap((f) => replaced.get(f) ?? [f]);
}

function groupBy(findings: readonly Finding[], keyOf: (finding: Finding) => string): readonly Finding[][] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = keyOf(finding);
    const list = groups.get(key);
    if (list) list.push(finding);
    else groups.set(key, [finding]);
  }
  return [...groups.values()];
}
