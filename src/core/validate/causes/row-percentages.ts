import { groupsOf } from "../../model/groups";
import type { Finding, Place } from "../../model/results/finding";
import { sameIndicator } from "../../model/tables/same-indicator";
import type { RowModel, TableModel } from "../../model/tables/table";
import { entryOf } from "../../model/tables/table";
import type { Bilingual, MessageParameter } from "../../model/message";
import { message } from "../../model/message";
import { cellAt } from "../../model/cells/workbook";
import { figureAt } from "../figures/amount";
import { findingAt, numberParameter, placeOf, rangeParameter } from "../findings/finding-at";
import { distinctPlaces, otherRules, placeKey, rank } from "../findings/merged-findings";
import type { ComparativeMeasure } from "../../model/tables/comparison";
import type { RatioColumn, RatioRow } from "../ratios/ratios";
import { ratioColumns } from "../ratios/ratios";

const COMPARISON_RULES: readonly string[] = ["growth-mismatch", "attainment-mismatch"];

/** What a comparison says that nothing of its own explains; a typing error may be found in any number by chance. */
const UNEXPLAINED: readonly string[] = ["plain", "typing-error"];

/** From this many comparisons on that nothing explains, they are told together. */
const SEVERAL = 2;

const WORDS = {
  "row-percentages": {
    vi:
      "{label}: {count} tỷ lệ của dòng này đều không khớp số của dòng ({list}); có thể chép từ kỳ " +
      "khác, hoặc tính từ số chưa điều chỉnh.",
    en:
      "{label}: {count} percentages of this row all disagree with its figures ({list}); they may have " +
      "been copied from another period, or taken from figures since revised.",
  },
  "row-percentages-copied": {
    vi:
      "{label}: {count} tỷ lệ của dòng này đều không khớp số của dòng ({list}), và đúng bằng các " +
      "tỷ lệ ở {source}: chép từ đó?",
    en:
      "{label}: {count} percentages of this row all disagree with its figures ({list}), and are exactly " +
      "those of {source}: copied from there?",
  },
  item: {
    vi: "{cell} ghi {printed}, tính lại được {computed}",
    en: "{cell} says {printed}, the figures give {computed}",
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

const COMPARED: readonly ComparativeMeasure[] = ["growth-same-period", "growth-previous-period", "plan-attainment"];

/** A printed comparison of a row, and the complaint about it where there is one. */
interface Printed {
  readonly ratio: RatioColumn;
  readonly at: RatioRow;
  readonly finding: Finding | null;
}

/**
 * Rows whose printed percentages are off, at least two of them and every growth that is typed, with nothing that
 * explains them: one finding for each, naming the same indicator's row on another sheet where that has exactly these
 * percentages; `contested` are explained otherwise.
 */
export function joinRowPercentages(
  findings: readonly Finding[],
  contested: ReadonlySet<Finding>,
  table: TableModel,
  tables: readonly TableModel[],
): readonly Finding[] {
  const open = findings.filter((f) => COMPARISON_RULES.includes(f.ruleId) && UNEXPLAINED.includes(f.message.id));
  if (open.length < SEVERAL) return findings;
  const ratios = ratioColumns(table, COMPARED);
  const replaced = new Map<Finding, Finding | null>();
  const complaints = groupsOf(open, ({ place }) => placeKey(place));
  const rows = new Set(open.map(({ place }) => place.range.top));
  for (const row of table.rows) {
    if (!rows.has(row.row)) continue;
    const printed = ratios.flatMap((ratio) => printedIn(ratio, row, table, complaints));
    const off = printed
      .flatMap(({ finding, ...rest }) => (finding === null ? [] : [{ ...rest, finding }]))
      .sort((a, b) => a.ratio.column.column - b.ratio.column.column);
    const growthHolds = printed.some(
      ({ ratio, finding }) => finding === null && ratio.comparison.measure !== "plan-attainment",
    );
    const plain = off.filter(({ finding }) => finding.message.id === "plain").length;
    if (
      growthHolds ||
      plain < SEVERAL ||
      off.some(({ finding }) => finding.severity === "information" || contested.has(finding))
    )
      continue;
    off.forEach(({ finding }, i) => replaced.set(finding, i === 0 ? told(table, tables, row, off) : null));
  }
  return findings.flatMap((finding) => {
    const one = replaced.get(finding);
    return one === undefined ? [finding] : one === null ? [] : [one];
  });
}

/**
 * The row's comparison in a column where it was typed: what is a formula, or kept in full precision as formulas leave
 * it, was not copied.
 */
function printedIn(
  ratio: RatioColumn,
  row: RowModel,
  table: TableModel,
  complaints: ReadonlyMap<string, readonly Finding[]>,
): readonly Printed[] {
  const at = entryOf(ratio.rows, row.row);
  if (!at) return [];
  const finding = complaints.get(placeKey(placeOf(table, row.row, ratio.column.column)))?.[0] ?? null;
  const isComputed =
    typeof cellAt(table.sheet, row.row, ratio.column.column)?.formula === "string" || at.printed.unit.eq(0);
  return isComputed && finding === null ? [] : [{ ratio, at, finding }];
}

/** Percentages that the sentence lists. Source: a third one would not fit into 200 letters; all are in the details. */
const MOST_LISTED = 2;

function told(
  table: TableModel,
  tables: readonly TableModel[],
  row: RowModel,
  off: readonly (Printed & { readonly finding: Finding })[],
): Finding {
  const [first, ...others] = off.map(({ finding }) => finding);
  if (!first) throw new Error("a row without percentages");
  const columns = off.map(({ ratio }) => ratio.column.column);
  const [left, right] = [Math.min(...columns), Math.max(...columns)];
  const isRun = right - left === columns.length - 1;
  const range = isRun ? { top: row.row, bottom: row.row, left, right } : first.place.range;
  const source = sourceOf(tables, table, row, off);
  const id = source ? "row-percentages-copied" : "row-percentages";
  const items = off
    .slice(0, MOST_LISTED)
    .map(({ finding: { message: said } }, i) =>
      numbered(WORDS.item, ["cell", "printed", "computed"], said.parameters, i + 1),
    );
  const more = off.length > MOST_LISTED ? ["…"] : [];
  const list: Bilingual = {
    vi: [...items.map(({ text }) => text.vi), ...more].join("; "),
    en: [...items.map(({ text }) => text.en), ...more].join("; "),
  };
  const text = { vi: WORDS[id].vi.replace("{list}", list.vi), en: WORDS[id].en.replace("{list}", list.en) };
  const parameters: Record<string, MessageParameter> = {
    label: row.label,
    count: numberParameter(off.length),
    ...Object.fromEntries(items.flatMap((item) => Object.entries(item.parameters))),
  };
  const worst = [first, ...others].reduce((a, b) => (rank(b) < rank(a) ? b : a));
  const place: Place = { sheet: table.sheet.name, range };
  const one = findingAt(
    { id: worst.ruleId, severity: worst.severity, messages: WORDS },
    table,
    { row, column: null, range },
    message(id, text, { ...parameters, ...(source ? { source: source.name } : {}) }),
    {
      detail: "row-percentages",
      related: distinctPlaces(
        [...[first, ...others].flatMap((f) => [f.place, ...f.related]), ...(source?.places ?? [])],
        place,
      ),
      fixes: [first, ...others].flatMap((f) => f.fixes),
      cells: [first, ...others].map((f) => f.place),
    },
  );
  return { ...one, also: otherRules(worst, [first, ...others]) };
}

/** A clause with its parameters under names of their own. */
function numbered(
  text: Bilingual,
  names: readonly string[],
  from: Readonly<Record<string, MessageParameter>>,
  n: number,
): { readonly text: Bilingual; readonly parameters: Readonly<Record<string, MessageParameter>> } {
  const renamed = (words: string): string => words.replace(/\{(\w+)\}/g, (_, name: string) => `{${name}_${String(n)}}`);
  return {
    text: { vi: renamed(text.vi), en: renamed(text.en) },
    parameters: Object.fromEntries(
      names.flatMap((name) => (from[name] === undefined ? [] : [[`${name}_${String(n)}`, from[name]] as const])),
    ),
  };
}

/**
 * The same indicator's row on another sheet that has exactly these percentages in columns for the same measures; the
 * first in which they follow from its own figures, else the first.
 */
function sourceOf(
  tables: readonly TableModel[],
  table: TableModel,
  row: RowModel,
  off: readonly Printed[],
): { readonly name: MessageParameter; readonly places: readonly Place[] } | null {
  const [, ...twins] = sameIndicator(tables, table, row);
  const sources = twins.flatMap((twin) => {
    const taken: number[] = [];
    for (const { ratio, at } of off) {
      const column = twin.table.columns.find(
        (c) =>
          c.role === "measure" &&
          c.measure === ratio.comparison.measure &&
          !taken.includes(c.column) &&
          figureAt(twin.table, twin.row.row, c.column)?.exact.eq(at.printed.exact) === true,
      );
      if (column) taken.push(column.column);
    }
    if (taken.length < off.length) return [];
    const holds = ratioColumns(twin.table, COMPARED)
      .filter(({ column }) => taken.includes(column.column))
      .every(({ rows }) => entryOf(rows, twin.row.row)?.fits !== false);
    return [{ twin, taken, holds }];
  });
  const best = sources.find(({ holds }) => holds) ?? sources[0];
  if (!best) return null;
  const { twin, taken } = best;
  const range = { top: twin.row.row, bottom: twin.row.row, left: Math.min(...taken), right: Math.max(...taken) };
  return {
    name: rangeParameter(twin.table, range),
    places: taken.map((column) => placeOf(twin.table, twin.row.row, column)),
  };
}
