import { groupsOf } from "../../model/groups";
import type { Decimal, Interval } from "../../model/cells/decimal";
import { within } from "../../model/cells/decimal";
import type { Finding, Place } from "../../model/results/finding";
import type { ColumnModel, RowModel, TableModel } from "../../model/tables/table";
import type { Bilingual, Message, MessageParameter } from "../../model/message";
import { message } from "../../model/message";
import { cellAt } from "../../model/cells/workbook";
import type { Figure } from "../figures/amount";
import { figureAt, figureOf } from "../figures/amount";
import type { TypingError } from "../figures/typing-errors";
import { TYPING_ERROR_WORDS, typingError } from "../figures/typing-errors";
import { cellParameter, findingAt, headerText, numberParameter, placeOf } from "../findings/finding-at";
import { valueColumns } from "../figures/breakdowns";
import { distinctPlaces, otherRules, placeKey } from "../findings/merged-findings";
import type { OperandUse } from "./operand-uses";
import { tableUses, usesOf } from "./operand-uses";
import type { Rounded } from "../sums/sum-judgement";

/** Rules about one printed comparison of a row. */
const COMPARISON_RULES: readonly string[] = ["growth-mismatch", "attainment-mismatch", "derived-mismatch"];

/**
 * Rules whose finding stands at the printed figure of a use; which cell breaks a total is found where totals are
 * checked.
 */
const RULES_OF: Readonly<Record<OperandUse["kind"], readonly string[]>> = {
  comparison: COMPARISON_RULES,
  periods: ["cumulative-mismatch"],
  parts: [],
};

/** How many values a range shown to the reader has at least, where there are as many. */
const SHOWN = 10;

const WORDS = {
  "shared-operand": {
    vi: "{label}: với {intended} ở {cell} thì {uses} cùng khớp; ô đang ghi {written}.",
    en: "{label}: with {intended} in {cell}, {uses} agree; it now says {written}.",
  },
  "shared-operand-range": {
    vi:
      "{label}: với {intended} ở {cell} (số nào từ {low} đến {high} cũng được) thì {uses} cùng khớp; ô " +
      "đang ghi {written}.",
    en: "{label}: with {intended} in {cell} (any figure from {low} to {high} will do), {uses} agree; it now says {written}.",
  },
  "shared-operand-typing-error": {
    vi: "Số {intended}, không phải {written}: {typingError} ở {cell}? Khi đó {uses} của {label} cùng khớp.",
    en: "{intended}, not {written}: {typingError} in {cell}? Then {uses} of {label} agree.",
  },
  "shared-operand-other": {
    vi: "{label}: {uses} cùng khớp nếu lấy {other} (“{header}”) thay cho {cell}.",
    en: "{label}: {uses} agree if {other} (“{header}”) is taken in place of {cell}.",
  },
  fix: { vi: "Ghi {intended} vào {cell}", en: "Put {intended} into {cell}" },
  "fix-range": {
    vi: "Ghi {intended} vào {cell} (một số từ {low} đến {high})",
    en: "Put {intended} into {cell} (one of {low} to {high})",
  },
  periods: { vi: "tổng các kỳ", en: "the sum of the periods" },
  and: { vi: " và ", en: " and " },
} as const satisfies Readonly<Record<string, Bilingual>>;

const FIGURE_MESSAGES: readonly string[] = ["shared-operand", "shared-operand-range", "shared-operand-typing-error"];

/** A figure that several printed comparisons are taken from, and what would make them all hold. */
interface Cause {
  readonly row: RowModel;
  readonly column: ColumnModel;
  readonly figure: Figure;
  readonly resolved: readonly OperandUse[];
  readonly findings: readonly Finding[];
  /** The worst of them, whose rule says it. */
  readonly lead: Finding;
  readonly intended: number;
  readonly range: { readonly low: number; readonly high: number } | null;
  readonly typo: TypingError | null;
  readonly other: ColumnModel | null;
}

/** A table's findings with those that share a figure as one, and those that two figures would explain equally well. */
interface SharedOperands {
  readonly findings: readonly Finding[];
  readonly contested: ReadonlySet<Finding>;
}

/**
 * Printed comparisons of a row that disagree and share a figure, as one finding at that figure where one value of it
 * makes all that is printed from it hold, what holds already included; where no value does, or two figures explain
 * them equally well, they stay apart.
 */
export function joinSharedOperands(
  findings: readonly Finding[],
  table: TableModel,
  tables: readonly TableModel[],
): SharedOperands {
  const replaced = new Map<Finding, Finding | null>();
  const rows = rowsToExplain(findings, table);
  if (rows.length === 0) return { findings, contested: new Set() };
  const uses = tableUses(table, tables);
  const columns = valueColumns(table);
  const complaints = groupsOf(findings, ({ place }) => placeKey(place));
  const candidates = rows.flatMap((row) =>
    columns.flatMap((column) => causeAt(table, row, column, usesOf(uses, row, column) ?? [], complaints) ?? []),
  );
  for (const cause of unrivalled(candidates))
    cause.findings.forEach((finding, i) =>
      replaced.set(finding, i === 0 ? { ...told(table, cause), also: otherRules(cause.lead, cause.findings) } : null),
    );
  return {
    findings: findings.flatMap((finding) => {
      const one = replaced.get(finding);
      return one === undefined ? [finding] : one === null ? [] : [one];
    }),
    contested: new Set(candidates.flatMap((cause) => cause.findings).filter((finding) => !replaced.has(finding))),
  };
}

/**
 * Rows with a complaint about a comparison, and another that may come of the same figure: in the row, or of a sum
 * over periods.
 */
function rowsToExplain(findings: readonly Finding[], table: TableModel): readonly RowModel[] {
  const counts = new Map<number, { all: number; comparisons: number }>();
  let sums = 0;
  for (const { ruleId, place } of findings) {
    if (
      !Object.values(RULES_OF).some((ids) => ids.includes(ruleId)) ||
      place.range.top !== place.range.bottom ||
      place.range.left !== place.range.right
    )
      continue;
    const count = counts.get(place.range.top) ?? { all: 0, comparisons: 0 };
    const isComparison = COMPARISON_RULES.includes(ruleId);
    if (!isComparison) sums++;
    counts.set(place.range.top, { all: count.all + 1, comparisons: count.comparisons + (isComparison ? 1 : 0) });
  }
  return table.rows.filter((row) => {
    const { all, comparisons } = counts.get(row.row) ?? { all: 0, comparisons: 0 };
    return comparisons >= 1 && (all >= 2 || (row.period !== undefined && sums > 0));
  });
}

/**
 * The figures that explain more than any other that explains one of the same complaints: of two that explain equally
 * much, neither.
 */
function unrivalled(candidates: readonly Cause[]): readonly Cause[] {
  const weight = (cause: Cause): number =>
    2 * cause.resolved.length + (cause.typo !== null || cause.other !== null ? 1 : 0);
  const explanations = candidates.flatMap((cause) => cause.findings.map((finding) => ({ finding, cause })));
  const rivals = groupsOf(explanations, ({ finding }) => finding);
  return candidates.filter((cause) =>
    cause.findings.every((finding) =>
      (rivals.get(finding) ?? []).every((rival) => rival.cause === cause || weight(rival.cause) < weight(cause)),
    ),
  );
}

function causeAt(
  table: TableModel,
  row: RowModel,
  column: ColumnModel,
  uses: readonly OperandUse[],
  complaints: ReadonlyMap<string, readonly Finding[]>,
): Cause | null {
  const figure = figureAt(table, row.row, column.column);
  if (!figure) return null;
  const holding = uses.filter((use) => use.holds);
  const broken = uses.flatMap((use) => {
    const there = use.holds ? [] : (complaints.get(placeKey(placeOf(table, use.row.row, use.column.column))) ?? []);
    const finding = there.find((f) => RULES_OF[use.kind].includes(f.ruleId));
    return finding ? [{ use, finding }] : [];
  });
  const comparisons = broken
    .filter(({ use }) => use.kind === "comparison")
    .sort((a, b) => a.use.column.column - b.use.column.column);
  if (comparisons.length === 0) return null;
  // A sum over periods may be off for a reason of its own.
  for (const tried of [[...comparisons, ...broken.filter(({ use }) => use.kind === "periods")], comparisons]) {
    const resolved = tried.map(({ use }) => use);
    const telling = tried.map(({ finding }) => finding).filter((f) => f.severity !== "information");
    const lead = telling.find((f) => f.severity === "error") ?? telling[0];
    if (!lead || telling.length < 2) continue;
    const intended = intendedFigure(table, row, column, figure, [...holding, ...resolved]);
    if (intended)
      return { row, column, figure, resolved, findings: tried.map(({ finding }) => finding), lead, ...intended };
  }
  return null;
}

/** The values that every use allows; null where there are none. */
function common(uses: readonly OperandUse[]): Interval | null {
  const low = uses.map((use) => use.allowed.low).reduce((a, b) => (a.gt(b) ? a : b));
  const highs = uses.flatMap((use) => use.allowed.high ?? []);
  const [first] = highs;
  if (!first) return null;
  const high = highs.reduce((a, b) => (a.lt(b) ? a : b), first);
  return low.lte(high) && high.gt(0) ? { low, high } : null;
}

/**
 * What was meant: the figure of another column of the row, what a typing error makes of it, or the roundest value at
 * the cell's own precision.
 */
function intendedFigure(
  table: TableModel,
  row: RowModel,
  column: ColumnModel,
  figure: Figure,
  uses: readonly OperandUse[],
): Pick<Cause, "intended" | "range" | "typo" | "other"> | null {
  const meant = common(uses);
  if (!meant || within(figure.exact, meant)) return null;
  const format = cellAt(table.sheet, row.row, column.column)?.numberFormat;
  const holdsWith = (value: Rounded): boolean => uses.every((use) => use.holdsWith(value));
  // Where a sum asks for another figure too, it is the figure that is off, not what was compared.
  const others = uses.some((use) => use.kind === "periods" && !use.holds)
    ? []
    : valueColumns(table).filter((c) => c !== column);
  for (const other of others) {
    const taken = figureAt(table, row.row, other.column);
    if (taken && within(taken.exact, meant) && holdsWith(taken))
      return { intended: taken.value, range: null, typo: null, other };
  }
  const typo = typingError(figure.value, meant);
  if (typo && typo.kind !== "sign" && holdsWith(figureOf(typo.intended, format)))
    return { intended: typo.intended, range: null, typo, other: null };
  const ends = valuesInside(meant, figure.unit);
  if (!ends) return null;
  const intended = roundest(meant, figure.unit).toNumber();
  if (!holdsWith(figureOf(intended, format))) return null;
  return {
    intended,
    range: ends.low.eq(ends.high) ? null : { low: ends.low.toNumber(), high: ends.high.toNumber() },
    typo: null,
    other: null,
  };
}

/** The first and the last multiple of a step in an interval; null where it holds none. */
function multiplesInside({ low, high }: Interval, step: Decimal): Interval | null {
  const first = low.div(step).round(0, 3).times(step);
  const lowest = low.gt(0) ? first : step;
  const last = high.div(step).round(0, 0).times(step);
  const [from, to] = [lowest.lt(low) ? lowest.plus(step) : lowest, last.gt(high) ? last.minus(step) : last];
  return from.lte(to) && to.gt(0) ? { low: from, high: to } : null;
}

/** The ends of what an interval holds at a precision, no finer than it takes to tell them. */
function valuesInside(meant: Interval, unit: Decimal): Interval | null {
  let step = unit;
  let ends = multiplesInside(meant, step);
  while (
    ends &&
    ends.high
      .minus(ends.low)
      .div(step)
      .gte(10 * SHOWN)
  ) {
    step = step.times(10);
    ends = multiplesInside(meant, step) ?? ends;
  }
  return ends;
}

/** The multiple of the coarsest power of ten of the unit in an interval, the one nearest to its centre. */
function roundest(meant: Interval, unit: Decimal): Decimal {
  const centre = meant.low.plus(meant.high).div(2);
  let best = centre;
  for (
    let step = unit, ends = multiplesInside(meant, step);
    ends;
    step = step.times(10), ends = multiplesInside(meant, step)
  ) {
    const near = centre.div(step).round(0, 1).times(step);
    best = near.lt(ends.low) ? ends.low : near.gt(ends.high) ? ends.high : near;
  }
  return best;
}

function told(table: TableModel, cause: Cause): Finding {
  const { row, column, figure, intended, range, typo, other, resolved, lead } = cause;
  const cell = cellParameter(table, row.row, column.column);
  const parameters: Record<string, MessageParameter> = {
    label: row.label,
    cell,
    intended: numberParameter(intended),
    written: numberParameter(figure.value),
    ...(range ? { low: numberParameter(range.low), high: numberParameter(range.high) } : {}),
    ...(typo ? { typingError: TYPING_ERROR_WORDS[typo.kind] } : {}),
    ...(other ? { other: cellParameter(table, row.row, other.column), header: headerText(other) } : {}),
  };
  const speaker = { id: lead.ruleId, severity: lead.severity, messages: WORDS };
  const columns = resolved.filter((use) => use.row === row).flatMap((use) => [use.column, ...use.others]);
  const around = (own: ColumnModel): readonly Place[] => {
    const inRow = [...columns, column].map((c) => placeOf(table, row.row, c.column));
    return distinctPlaces(
      [...inRow, ...cause.findings.flatMap((f) => [f.place, ...f.related])],
      placeOf(table, row.row, own.column),
    );
  };
  const first = resolved[0]?.column ?? column;
  // Taken from another column, it is the comparisons that are to be computed again, not the figure.
  if (other)
    return findingAt(
      speaker,
      table,
      { row, column: first },
      listing(table, "shared-operand-other", parameters, resolved),
      { detail: "shared-operand", related: around(first), fixes: cause.findings.flatMap((f) => f.fixes) },
    );
  const fix = {
    label: range ? message("fix-range", WORDS["fix-range"], parameters) : message("fix", WORDS.fix, parameters),
    place: placeOf(table, row.row, column.column),
    before: figure.value,
    after: intended,
    isCertain: false,
  };
  const id = typo ? "shared-operand-typing-error" : range ? "shared-operand-range" : "shared-operand";
  return findingAt(speaker, table, { row, column }, listing(table, id, parameters, resolved), {
    detail: "shared-operand",
    related: around(column),
    fixes: [fix],
  });
}

/** Whether a finding says that one figure, shared by several comparisons, is off. */
export function namesSharedOperand({ message: { id } }: Finding): boolean {
  return FIGURE_MESSAGES.includes(id);
}

/** A sentence with the cells of what would agree in place of `{uses}`. */
function listing(
  table: TableModel,
  id: keyof typeof WORDS,
  parameters: Readonly<Record<string, MessageParameter>>,
  resolved: readonly OperandUse[],
): Message {
  const named = resolved.map((use, i): readonly [string, MessageParameter] => [
    `use_${String(i + 1)}`,
    use.kind === "periods" ? WORDS.periods : cellParameter(table, use.row.row, use.column.column),
  ]);
  const list = (and: string): string => {
    const names = named.map(([name]) => `{${name}}`);
    return names.length < 2 ? names.join("") : names.slice(0, -1).join(", ") + and + names.slice(-1).join("");
  };
  const text = {
    vi: WORDS[id].vi.replace("{uses}", list(WORDS.and.vi)),
    en: WORDS[id].en.replace("{uses}", list(WORDS.and.en)),
  };
  return message(id, text, { ...parameters, ...Object.fromEntries(named) });
}
