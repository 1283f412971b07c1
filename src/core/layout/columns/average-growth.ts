import { columnName } from "../../model/cells/address";
import { message } from "../../model/message";
import type { ColumnModel, Evidence } from "../../model/tables/table";
import type { Draft } from "./column-draft";
import type { ColumnFigures } from "./column-figures";

/** Rows in which an average rate must come out, and the share of those that can be compared. */
const ROWS = 2;
const SHARE = 0.6;

/**
 * Half a unit of the last place of a rate printed with `digits` decimals, and as much again where the clerk worked from
 * rounded figures.
 */
const tolerance = (digits: number): number => 10 ** -digits;

const decimalsOf = (value: number): number => Math.min(6, String(value).split(".")[1]?.length ?? 0);

/**
 * A column for several years together whose figures are the average yearly growth between a year's column and that of
 * the year before the first: the column as that; null where none are or no such columns stand beside it.
 */
export function averageGrowth(
  model: ColumnModel,
  draft: Draft,
  models: readonly ColumnModel[],
  drafts: readonly Draft[],
): ColumnModel | null {
  const { mention } = draft.meaning;
  if (mention?.kind !== "years" || (model.role !== "value" && model.role !== "measure")) return null;
  const years = mention.to - mention.from;
  for (const [from, length] of [
    [mention.from - 1, years + 1],
    [mention.from, years],
  ] as const) {
    for (const current of ofYear(models, mention.to))
      for (const base of ofYear(models, from)) {
        const [x, y] = [figuresOf(drafts, current), figuresOf(drafts, base)];
        if (!x || !y || length < 1) continue;
        const { hits, rows, isChange } = rateHits(draft.figures, x, y, length);
        if (hits < ROWS || hits < SHARE * rows) continue;
        return {
          ...model,
          role: "measure",
          scenario: null,
          measure: "average-growth",
          form: isChange ? "change" : "index",
          period: { kind: "years", from: mention.from, to: mention.to },
          confidence: 0.97,
          evidence: [...model.evidence, averageRate(current, base, hits, rows)],
        };
      }
  }
  return null;
}

const ofYear = (models: readonly ColumnModel[], year: number): readonly ColumnModel[] =>
  models.filter(
    ({ role, period }) =>
      role === "value" && period?.kind === "year" && "calendar" in period.year && period.year.calendar === year,
  );

const figuresOf = (drafts: readonly Draft[], column: ColumnModel): ColumnFigures | undefined =>
  drafts.find((d) => d.label.column === column.column)?.figures;

/** In how many rows a column is the average yearly growth from `y` to `x`, as a change (7.4) or an index (107.4). */
function rateHits(
  rate: ColumnFigures,
  x: ColumnFigures,
  y: ColumnFigures,
  years: number,
): { readonly hits: number; readonly rows: number; readonly isChange: boolean } {
  const hits = { change: 0, index: 0 };
  let rows = 0;
  for (const [row, value] of rate.values) {
    const [end, start] = [x.values.get(row), y.values.get(row)];
    if (end === undefined || start === undefined || start <= 0 || end <= 0 || end === start) continue;
    rows++;
    const expected = 100 * (end / start) ** (1 / years);
    const off = tolerance(decimalsOf(value));
    if (Math.abs(expected - 100 - value) <= off) hits.change++;
    else if (Math.abs(expected - value) <= off) hits.index++;
  }
  return { hits: Math.max(hits.change, hits.index), rows, isChange: hits.change >= hits.index };
}

/** The figures are the average yearly growth between two columns. */
function averageRate(current: ColumnModel, base: ColumnModel, hits: number, rows: number): Evidence {
  return {
    weight: 0.97,
    message: message(
      "layout-average-growth",
      {
        vi: "{hits}/{rows} dòng bằng tốc độ tăng bình quân năm từ cột {base} đến cột {current}.",
        en: "{hits} of {rows} rows equal the average yearly growth from column {base} to column {current}.",
      },
      { hits: String(hits), rows: String(rows), current: columnName(current.column), base: columnName(base.column) },
    ),
  };
}
