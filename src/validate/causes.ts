import type { CellRange } from "../model/address";
import { overlaps, rangeName } from "../model/address";
import type { Finding, Place, RuleResult } from "../model/finding";
import { stableHash } from "../model/finding";
import type { TableModel } from "../model/table";
import type { Bilingual, Message, MessageParameter } from "../model/text";
import { message } from "../model/text";
import { childrenOf } from "./hierarchy";

/** Rules that doubt one plan from several sides, the one that asks the question first. */
const PLAN_RULES: readonly string[] = ["attainment-contradicts-growth", "off-pace", "implied-plan", "plan-period-mismatch"];

/** Rules whose finding may be a consequence of a figure that a broken sum names. */
const FOLLOWING_RULES: readonly string[] = ["growth-mismatch", "attainment-mismatch", "memo-exceeds-total", "breakdowns-disagree", "cumulative-mismatch", "cumulative-decreases", "unit-slip"];

/** From this share of a table's rows on, the same complaint is one about the table. */
const MANY = 1 / 3;
const MANY_ROWS = 3;

/** One finding for each cause, worst first: reasons that doubt the same figure are joined, consequences are listed under their cause, what holds for over a third of a table is said once. */
export function groupCauses(results: readonly RuleResult[], tables: readonly TableModel[]): readonly Finding[] {
  const order = new Map(tables.map((table, i) => [table.id, i]));
  const grouped = tables.flatMap((table) => {
    const own = results.filter((result) => result.tableId === table.id).flatMap((result) => result.findings);
    return collapse(joinConsequences(joinPlanReasons(own)), table).map((finding) => ({ finding, table }));
  });
  return grouped
    .map((entry, i) => ({ ...entry, i }))
    .sort((a, b) => rank(a.finding) - rank(b.finding) || b.finding.related.length - a.finding.related.length || (order.get(a.table.id) ?? 0) - (order.get(b.table.id) ?? 0) || a.i - b.i)
    .map(({ finding }) => finding);
}

function rank({ severity, strong }: Finding): number {
  return severity === "error" ? 0 : severity === "warning" ? (strong ? 1 : 2) : 3;
}

const placeKey = (place: Place): string => `${place.sheet}!${rangeName(place.range)}`;
const samePlan = (finding: Finding): string => `${placeKey(finding.place)} ${finding.related[0] ? placeKey(finding.related[0]) : ""}`;

function joinPlanReasons(findings: readonly Finding[]): readonly Finding[] {
  const byPlan = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (!PLAN_RULES.includes(finding.ruleId)) continue;
    const key = samePlan(finding);
    const list = byPlan.get(key);
    if (list) list.push(finding);
    else byPlan.set(key, [finding]);
  }
  const joined = new Map<Finding, Finding>();
  const dropped = new Set<Finding>();
  for (const list of byPlan.values()) {
    const [first, ...rest] = list.sort((a, b) => PLAN_RULES.indexOf(a.ruleId) - PLAN_RULES.indexOf(b.ruleId));
    if (!first || rest.length === 0) continue;
    // The pace is already told where growth contradicts it.
    const told = first.ruleId === "attainment-contradicts-growth" ? rest.filter((f) => f.ruleId !== "off-pace") : rest;
    joined.set(first, joinTo(first, rest, joinMessages([...told, first].map((f) => f.message))));
    for (const finding of rest) dropped.add(finding);
  }
  return findings.filter((f) => !dropped.has(f)).map((f) => joined.get(f) ?? f);
}

function joinConsequences(findings: readonly Finding[]): readonly Finding[] {
  const causes = findings.filter((f) => f.ruleId === "total-mismatch" && f.severity === "error" && f.fixes.length > 0);
  const dropped = new Set<Finding>();
  const joined = new Map<Finding, Finding>();
  for (const cause of causes) {
    const touches = (place: Place): boolean => place.sheet === cause.place.sheet && overlaps(place.range, cause.place.range) && isCell(place.range);
    const following = findings.filter((f) => f !== cause && !dropped.has(f) && FOLLOWING_RULES.includes(f.ruleId) && (touches(f.place) || f.related.some(touches)));
    if (following.length === 0) continue;
    for (const finding of following) dropped.add(finding);
    joined.set(cause, joinTo(cause, following, joinMessages([cause.message, ALSO(following.length)])));
  }
  return findings.filter((f) => !dropped.has(f)).map((f) => joined.get(f) ?? f);
}

const isCell = (range: CellRange): boolean => range.top === range.bottom && range.left === range.right;

const ALSO_WORDS: Bilingual = { vi: "Cũng vì ô này mà {also} chỗ khác không khớp.", en: "For the same reason {also} other figures disagree." };
const ALSO = (count: number): Message => message("also", ALSO_WORDS, { also: { kind: "number", value: count } });

function joinTo(first: Finding, rest: readonly Finding[], words: Message): Finding {
  const places = new Map<string, Place>();
  for (const place of [...first.related, ...rest.flatMap((f) => [f.place, ...f.related])]) if (placeKey(place) !== placeKey(first.place)) places.set(placeKey(place), place);
  const worst = [first, ...rest].reduce((a, b) => (rank(b) < rank(a) ? b : a));
  return { ...first, severity: worst.severity, strong: worst.strong, related: [...places.values()], message: words, fixes: [...first.fixes, ...rest.flatMap((f) => f.fixes)] };
}

/** Several sentences as one message; each keeps its own parameters. */
export function joinMessages(messages: readonly Message[]): Message {
  const [only] = messages;
  if (only && messages.length === 1) return only;
  const parameters: Record<string, MessageParameter> = {};
  const texts = messages.map((m, i) => {
    const rename = (text: string): string => text.replace(/\{(\w+)\}/g, (_, name: string) => `{${name}_${String(i + 1)}}`);
    for (const [name, value] of Object.entries(m.parameters)) parameters[`${name}_${String(i + 1)}`] = value;
    return { vi: rename(m.text.vi), en: rename(m.text.en) };
  });
  return message(messages.map((m) => m.id).join("+"), { vi: texts.map((t) => t.vi).join(" "), en: texts.map((t) => t.en).join(" ") }, parameters);
}

/** Rules about single cells, whatever their column. */
const CELL_RULES: readonly string[] = ["missing-value", "text-in-number-cell", "ambiguous-number"];

const MANY_WORDS: Bilingual = { vi: "{rows} dòng của biểu cùng một tình trạng; chẳng hạn:", en: "{rows} rows of the table are in the same state; for instance:" };

/** The rows of a table that hold a figure and stand at the bottom: what "a third of the rows" is a third of. */
function rowsOf(table: TableModel): number {
  const children = childrenOf(table);
  return table.rows.filter((row) => row.kind !== "heading" || children.get(row.row) === undefined).length;
}

function collapse(findings: readonly Finding[], table: TableModel): readonly Finding[] {
  const alike = new Map<string, Finding[]>();
  for (const finding of findings) {
    const { top, bottom, left, right } = finding.place.range;
    const detail = CELL_RULES.includes(finding.ruleId) ? "" : `${finding.message.id} ${String(left)}:${String(right)}`;
    const key = top === bottom ? `${finding.ruleId} ${finding.severity} ${detail}` : finding.id;
    const list = alike.get(key);
    if (list) list.push(finding);
    else alike.set(key, [finding]);
  }
  const rows = rowsOf(table);
  const replaced = new Map<Finding, Finding | null>();
  for (const list of alike.values()) {
    const [first, ...rest] = list;
    const lines = new Set(list.map((f) => f.place.range.top)).size;
    if (!first || lines < MANY_ROWS || lines <= MANY * rows) continue;
    for (const finding of rest) replaced.set(finding, null);
    const words = joinMessages([message("many", MANY_WORDS, { rows: { kind: "number", value: lines } }), first.message]);
    const range: CellRange = {
      top: Math.min(...list.map((f) => f.place.range.top)),
      bottom: Math.max(...list.map((f) => f.place.range.bottom)),
      left: Math.min(...list.map((f) => f.place.range.left)),
      right: Math.max(...list.map((f) => f.place.range.right)),
    };
    const merged = joinTo({ ...first, place: { sheet: first.place.sheet, range } }, rest, words);
    replaced.set(first, { ...merged, id: `${first.ruleId}-${stableHash(["many", table.id, ...list.map((f) => f.id)].join(" "))}` });
  }
  return findings.flatMap((f) => {
    const other = replaced.get(f);
    return other === undefined ? [f] : other === null ? [] : [other];
  });
}
