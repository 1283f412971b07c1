import { columnName } from "../../model/cells/address";
import { message } from "../../model/message";
import type { Evidence } from "../../model/tables/table";
import type { ColumnReading, Draft } from "./column-draft";
import { proved } from "../proofs";
import type { ColumnWitness } from "../../relations/witness";
import { averageGrowthOf } from "../../relations/witness";

/** Rows in which an average rate must come out, and the share of those that can be compared. */
const ROWS = 2;
const SHARE = 0.6;

/**
 * A column for several years together whose figures are the average yearly growth between a year's column and that of
 * the year before the first: the column as that; null where none are or no such columns stand beside it.
 */
export function averageGrowth(
  model: ColumnReading,
  draft: Draft,
  models: readonly ColumnReading[],
  witness: ColumnWitness,
): ColumnReading | null {
  const { mention } = draft.meaning;
  if (mention?.kind !== "years" || (model.role !== "value" && model.role !== "measure")) return null;
  const years = mention.to - mention.from;
  for (const [from, length] of [
    [mention.from - 1, years + 1],
    [mention.from, years],
  ] as const) {
    for (const current of ofYear(models, mention.to))
      for (const base of ofYear(models, from)) {
        if (length < 1) continue;
        const pair = { over: current.column, under: base.column };
        const { holds, asked, form } = averageGrowthOf(witness, model.column, pair, length);
        if (holds < ROWS || holds < SHARE * asked) continue;
        return {
          ...model,
          role: "measure",
          scenario: null,
          measure: "average-growth",
          form,
          period: { kind: "years", from: mention.from, to: mention.to },
          evidence: proved(model.evidence, averageRate(current, base, holds, asked)),
        };
      }
  }
  return null;
}

const ofYear = (models: readonly ColumnReading[], year: number): readonly ColumnReading[] =>
  models.filter(
    ({ role, period }) =>
      role === "value" && period?.kind === "year" && "calendar" in period.year && period.year.calendar === year,
  );

/** The figures are the average yearly growth between two columns. */
function averageRate(current: ColumnReading, base: ColumnReading, hits: number, rows: number): Evidence {
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
