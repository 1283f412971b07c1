import { groupsOf } from "../../model/groups";
import { contains } from "../../model/cells/address";
import type { Finding, RuleResult } from "../../model/results/finding";
import { findingId } from "../../model/results/finding";
import type { TableModel } from "../../model/tables/table";
import { columnAt, rowAt } from "../../model/tables/table";
import type { Bilingual, Message, MessageParameter } from "../../model/message";
import { message } from "../../model/message";
import { cellAt } from "../../model/cells/workbook";
import { figureOf } from "../figures/amount";
import { RULES } from "../catalogue";
import { causeOf } from "./cause";
import { mergeAlike, rangeAround, replacing } from "./alike";
import { collapseBlocks } from "./blocks";
import { joinComparisons } from "./comparison-causes";
import type { Following } from "./consequences";
import { alsoOff, isCell, joinConsequences } from "./consequences";
import { joinAcrossSheets, joinSameFigure } from "./same-figure";
import { childrenOf } from "../figures/breakdowns";
import { joinTo, partsOf, placeKey, rank } from "../findings/merged-findings";
import { withClauses } from "../findings/message-parts";
import type { TableUses } from "./operand-uses";
import { tableUses, usesOf } from "./operand-uses";
import { namesSharedOperand } from "./shared-operand";

/** Rules that doubt one plan from several sides: the first of them states it, the others give reasons. */
const PLAN_RULES: readonly string[] = [
  "attainment-contradicts-growth",
  "off-pace",
  "implied-plan",
  "plan-period-mismatch",
];

/** The same rules, the one with the plainest question first. */
const ASKING_RULES: readonly string[] = [
  "plan-period-mismatch",
  "attainment-contradicts-growth",
  "off-pace",
  "implied-plan",
];

/** What `total-mismatch` says where it names the one cell that breaks the sums. */
const REPAIRS: readonly string[] = ["typing-error", "cell"];

/** Rules whose finding may be a consequence of a figure that a broken sum names. */
const FOLLOWING_TOTALS: readonly string[] = [
  "growth-mismatch",
  "attainment-mismatch",
  "derived-mismatch",
  "memo-exceeds-total",
  "breakdowns-disagree",
  "cumulative-mismatch",
  "cumulative-decreases",
  "unit-slip",
  "contribution-mismatch",
];

/** The same where several comparisons name the figure: those that it does not explain stay. */
const FOLLOWING_COMPARISONS: readonly string[] = [
  "memo-exceeds-total",
  "breakdowns-disagree",
  "cumulative-decreases",
  "unit-slip",
];

/** Rules about how a cell was filled in, which explains what is wrong with its figure. */
const FILLING_RULES: readonly string[] = ["constant-among-formulas", "inconsistent-formula"];

/** Rules about a figure that such a filling explains. */
const FILLED_WRONG: readonly string[] = [
  "growth-mismatch",
  "attainment-mismatch",
  "derived-mismatch",
  "total-mismatch",
  "cumulative-mismatch",
  "percent-scale-mix",
  "formula-error",
];

/** From this share of a table's rows on, the same complaint is one about the table. */
const MANY = 1 / 3;
const MANY_ROWS = 3;

/** From this many columns on, the same complaint about a column is one about the table. */
const MANY_COLUMNS = 3;

const WORDS = {
  "total-agrees": {
    vi: "Ô này ghi {total}, khớp với “{agrees}”.",
    en: "The cell says {total}, which agrees with “{agrees}”.",
  },
  "total-agrees-not": {
    vi: "Ô này ghi {total}, không khớp với cách nào.",
    en: "The cell says {total}, which agrees with neither.",
  },
  typed: {
    vi: "Ô này là số gõ tay, trong khi các ô cùng dãy như {neighbour} là công thức.",
    en: "The cell is typed, while others of its run, such as {neighbour}, are formulas.",
  },
  formula: {
    vi: "Công thức ở ô này ({formula}) khác các ô cùng dãy ({expected}).",
    en: "Its formula ({formula}) is unlike its run ({expected}).",
  },
  rows: { vi: "Biểu có {rows} dòng như vậy.", en: "{rows} rows of the table are like this." },
  columns: { vi: "Biểu có {columns} cột như vậy.", en: "{columns} columns of the table are like this." },
} as const satisfies Readonly<Record<string, Bilingual>>;

/**
 * One finding for each cause, worst first: reasons that doubt the same figure are joined, consequences are listed
 * under their cause, what holds for over a third of a table's rows, or for several of its columns, is said once.
 */
export function groupCauses(results: readonly RuleResult[], tables: readonly TableModel[]): readonly Finding[] {
  const order = new Map(tables.map((table, i) => [table.id, i]));
  const byTable = groupsOf(results, ({ tableId }) => tableId);
  const grouped = tables.flatMap((table) => {
    const own = inCatalogueOrder(byTable.get(table.id) ?? []).flatMap((result) => result.findings);
    return oneForEachCause(own, table, tables).map((finding) => ({ finding, table }));
  });
  const tableOf = new Map(grouped.map(({ finding, table }) => [finding.id, table]));
  return joinAcrossSheets(
    joinConsequences(
      grouped.map(({ finding }) => finding),
      FROM_OTHER_TABLES,
    ),
  )
    .flatMap((finding, i) => {
      const table = tableOf.get(finding.id);
      return table ? [{ finding, table, i }] : [];
    })
    .sort(
      (a, b) =>
        rank(a.finding) - rank(b.finding) ||
        b.finding.related.length - a.finding.related.length ||
        (order.get(a.table.id) ?? 0) - (order.get(b.table.id) ?? 0) ||
        a.i - b.i,
    )
    .map(({ finding }) => ({ ...finding, also: finding.also ?? [], cause: causeOf(finding) }));
}

const CATALOGUE_ORDER: ReadonlyMap<string, number> = new Map(RULES.map((rule, i) => [rule.id, i]));

function inCatalogueOrder(results: readonly RuleResult[]): readonly RuleResult[] {
  return results.toSorted(
    (a, b) =>
      (CATALOGUE_ORDER.get(a.ruleId) ?? Infinity) - (CATALOGUE_ORDER.get(b.ruleId) ?? Infinity) ||
      (a.ruleId < b.ruleId ? -1 : a.ruleId > b.ruleId ? 1 : 0),
  );
}

function oneForEachCause(
  findings: readonly Finding[],
  table: TableModel,
  tables: readonly TableModel[],
): readonly Finding[] {
  const afterTotals = joinConsequences(
    joinConsequences(joinPlanReasons(findings), fromTotals(table, tables)),
    FROM_BREAKDOWNS,
  );
  const afterComparisons = joinConsequences(joinComparisons(afterTotals, table, tables), FROM_COMPARISONS);
  const ofFigures = joinSameFigure(joinConsequences(joinConsequences(afterComparisons, FROM_SIGNS), FROM_FILLING));
  return collapseColumns(collapseRows(collapseBlocks(ofFigures, table), table), table);
}

const samePlan = (finding: Finding): string =>
  `${placeKey(finding.place)} ${finding.related[0] ? placeKey(finding.related[0]) : ""}`;

function joinPlanReasons(findings: readonly Finding[]): readonly Finding[] {
  const joined = new Map<Finding, Finding>();
  const dropped = new Set<Finding>();
  for (const list of groupBy(
    findings.filter((f) => PLAN_RULES.includes(f.ruleId)),
    samePlan,
  )) {
    const [first, ...rest] = list.sort((a, b) => PLAN_RULES.indexOf(a.ruleId) - PLAN_RULES.indexOf(b.ruleId));
    if (!first || rest.length === 0) continue;
    const reasons = rest.flatMap((f) => partsOf(f).reason ?? []);
    const closings = list
      .toSorted((a, b) => ASKING_RULES.indexOf(a.ruleId) - ASKING_RULES.indexOf(b.ruleId))
      .flatMap((f) => partsOf(f).closing ?? []);
    const { statement } = partsOf(first);
    joined.set(
      first,
      joinTo(first, rest, {
        statement: withClauses(statement, reasons),
        reason: null,
        closing: closings[0] ?? null,
      }),
    );
    for (const finding of rest) dropped.add(finding);
  }
  return findings.filter((f) => !dropped.has(f)).map((f) => joined.get(f) ?? f);
}

/**
 * What a figure that breaks a total breaks besides; a comparison, or a sum of periods, that would be off with the
 * figure mended too has a cause of its own.
 */
function fromTotals(table: TableModel, tables: readonly TableModel[]): Following {
  let uses: TableUses | null = null;
  const ofTable = (): TableUses => (uses ??= tableUses(table, tables));
  return {
    isCause: (f) => f.ruleId === "total-mismatch" && REPAIRS.includes(f.message.id),
    follows: (other, cause) =>
      PLAN_RULES.includes(other.ruleId) ||
      (FOLLOWING_TOTALS.includes(other.ruleId) &&
        isCell(other.place.range) &&
        staysOff(ofTable(), other, cause) !== true),
    tell: alsoOff,
    mends: (other, cause) => staysOff(ofTable(), other, cause) === false,
  };
}

/**
 * Whether what is complained of would still not hold with the cause's figure mended; null where that cannot be said.
 */
function staysOff(uses: TableUses, other: Finding, cause: Finding): boolean | null {
  const { table } = uses;
  const after = cause.fixes[0]?.after;
  const [row, column] = [rowAt(table, cause.place.range.top), columnAt(table, cause.place.range.left)];
  if (typeof after !== "number" || row === null || column === null) return null;
  const use = (usesOf(uses, row, column) ?? []).find(
    (u) => u.kind !== "parts" && u.row.row === other.place.range.top && u.column.column === other.place.range.left,
  );
  return use === undefined
    ? null
    : !use.holdsWith(figureOf(after, cellAt(table.sheet, row.row, column.column)?.numberFormat));
}

/** A total that differs from one of two breakdowns which differ themselves. */
const FROM_BREAKDOWNS: Following = {
  isCause: (f) => f.ruleId === "breakdowns-disagree" && f.message.id === "differ",
  follows: (other, cause) =>
    other.ruleId === "total-mismatch" &&
    other.message.id === "sum" &&
    placeKey(other.place) === placeKey(cause.place) &&
    other.related.every((p) => cause.related.some((q) => placeKey(p) === placeKey(q))),
  tell: totalBeside,
};

const FROM_COMPARISONS: Following = {
  isCause: namesSharedOperand,
  follows: (other, cause) =>
    FOLLOWING_COMPARISONS.includes(other.ruleId) ||
    (PLAN_RULES.includes(other.ruleId) && placeKey(other.place) === placeKey(cause.place)),
  tell: alsoOff,
};

/**
 * A cumulative figure that falls below an earlier one of another table, which is off itself and with which mended it
 * does not fall.
 */
const FROM_OTHER_TABLES: Following = {
  isCause: (f) => (f.ruleId === "total-mismatch" && REPAIRS.includes(f.message.id)) || namesSharedOperand(f),
  follows: (other, cause) => {
    const after = cause.fixes[0]?.after;
    const now = other.message.parameters["value"];
    const mends =
      typeof after === "number" &&
      typeof now === "object" &&
      "kind" in now &&
      now.kind === "number" &&
      now.value >= after;
    return other.ruleId === "cumulative-decreases" && other.message.id === "sheets" && mends;
  },
  tell: alsoOff,
};

/** A contribution with the wrong sign puts the sum off that it is a part of. */
const FROM_SIGNS: Following = {
  isCause: (f) => f.ruleId === "sign-mismatch" && f.message.id === "contribution",
  follows: (other) => other.ruleId === "contributions-do-not-add-up",
  tell: alsoOff,
};

const FROM_FILLING: Following = {
  isCause: (f) =>
    FILLED_WRONG.includes(f.ruleId) && f.severity !== "information" && f.place.range.top === f.place.range.bottom,
  follows: (other, cause) =>
    FILLING_RULES.includes(other.ruleId) &&
    isCell(other.place.range) &&
    contains(cause.place.range, other.place.range.top, other.place.range.left),
  tell: ([first]) => {
    const { neighbour, formula, expected } = first?.message.parameters ?? {};
    if (formula !== undefined && expected !== undefined)
      return message("formula", WORDS.formula, { formula, expected });
    return neighbour === undefined ? null : message("typed", WORDS.typed, { neighbour });
  },
};

/** Which of two breakdowns a total agrees with that differs from the other. */
function totalBeside([first, ...others]: readonly Finding[], cause: Finding): Message | null {
  const [differing, total] = [first?.message.parameters["sum"], first?.message.parameters["total"]];
  const { one, other, first: firstLabel, second: secondLabel } = cause.message.parameters;
  if (differing === undefined || total === undefined || firstLabel === undefined || secondLabel === undefined)
    return null;
  if (others.length > 0) return message("total-agrees-not", WORDS["total-agrees-not"], { total });
  return message("total-agrees", WORDS["total-agrees"], {
    total,
    agrees: distance(differing, one) < distance(differing, other) ? secondLabel : firstLabel,
  });
}

function distance(a: MessageParameter, b: MessageParameter | undefined): number {
  const value = (p: MessageParameter | undefined): number =>
    typeof p === "object" && "kind" in p && p.kind === "number" ? p.value : NaN;
  return Math.abs(value(a) - value(b));
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
  const ofColumn = (f: Finding): string =>
    CELL_RULES.includes(f.ruleId) ? "" : `${f.message.id} ${String(f.place.range.left)}:${String(f.place.range.right)}`;
  const inOneRow = findings.filter((f) => f.place.range.top === f.place.range.bottom);
  const merged = groupBy(inOneRow, (f) => `${f.ruleId} ${f.severity} ${ofColumn(f)}`).flatMap((list) => {
    const [first] = list;
    const lines = new Set(list.map((f) => f.place.range.top)).size;
    if (!first || lines < MANY_ROWS || lines <= MANY * rows) return [];
    const column = CELL_RULES.includes(first.ruleId)
      ? null
      : (table.columns.find((c) => c.column === first.place.range.left) ?? null);
    const id = findingId(
      first.ruleId,
      table,
      null,
      column,
      `rows ${first.severity} ${column === null ? "" : first.message.id}`,
    );
    return [
      {
        list,
        one: mergeAlike(list, first, id, message("rows", WORDS.rows, { rows: { kind: "number", value: lines } })),
      },
    ];
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
    // A column with a single such cell among them is one more.
    const around = rangeAround(list);
    const lone = findings.filter(
      (f) =>
        f.ruleId === first.ruleId &&
        f.severity === first.severity &&
        isCell(f.place.range) &&
        contains(around, f.place.range.top, f.place.range.left),
    );
    const all = [...list, ...lone];
    const count = new Set(all.map((f) => f.place.range.left)).size;
    return [
      {
        list: all,
        one: mergeAlike(
          all,
          first,
          id,
          message("columns", WORDS.columns, { columns: { kind: "number", value: count } }),
        ),
      },
    ];
  });
  return replacing(findings, merged);
}

function groupBy(findings: readonly Finding[], keyOf: (finding: Finding) => string): readonly Finding[][] {
  return [...groupsOf(findings, keyOf).values()];
}
