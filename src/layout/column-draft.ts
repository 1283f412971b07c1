import type { Period } from "../model/period";
import { previousPeriod, samePeriod, samePeriodLastYear } from "../model/period";
import type { ColumnRole, Evidence, MeasureKind } from "../model/table";
import type { ColumnFigures } from "./column-figures";
import type { HeaderMeaning } from "./column-header";
import type { ColumnLabel } from "./header-labels";

/** A column with all that was gathered about it, its role decided. */
export interface Draft {
  readonly label: ColumnLabel;
  readonly figures: ColumnFigures;
  readonly meaning: HeaderMeaning;
  readonly role: ColumnRole;
  readonly sureness: number;
  readonly why: readonly Evidence[];
}

/** The measure that a comparison of two dated periods is. */
export function comparisonOf(current: Period, base: Period): MeasureKind {
  const lastYear = samePeriodLastYear(current);
  if (lastYear && samePeriod(lastYear, base)) return "growth-same-period";
  const previous = previousPeriod(current);
  return previous && samePeriod(previous, base) ? "growth-previous-period" : "growth-other-base";
}
