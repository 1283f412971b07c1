import type { Period } from "../../model/tables/period";
import { previousPeriod, samePeriod, samePeriodLastYear } from "../../model/tables/period";
import type { ColumnModel, ColumnRole, Evidence, MeasureKind } from "../../model/tables/table";
import type { Pair } from "../../relations/witness";
import type { ColumnFigures } from "./column-figures";
import type { HeaderMeaning } from "../header/column-header";
import type { ColumnLabel } from "../header/header-labels";

/** A column with all that was gathered about it, its role decided. */
export interface Draft {
  readonly label: ColumnLabel;
  readonly figures: ColumnFigures;
  readonly meaning: HeaderMeaning;
  readonly role: ColumnRole;
  readonly why: readonly Evidence[];
}

/** A column as it was read, before its doubt is measured. */
export type ColumnReading = Omit<ColumnModel, "confidence">;

/** The measure that a comparison of two dated periods is. */
export function comparisonOf(current: Period, base: Period): MeasureKind {
  const lastYear = samePeriodLastYear(current);
  if (lastYear && samePeriod(lastYear, base)) return "growth-same-period";
  const previous = previousPeriod(current);
  return previous && samePeriod(previous, base) ? "growth-previous-period" : "growth-other-base";
}

/** The measure that the roles and periods of two columns make their ratio; null where they make it none. */
export function measureOfRatio({ over, under }: Pair, models: readonly ColumnReading[]): MeasureKind | null {
  const current = models.find((m) => m.column === over);
  const base = models.find((m) => m.column === under);
  if (!current || !base || current.quantity !== base.quantity) return null;
  if (base.scenario === "plan") return current.scenario === "plan" ? null : "plan-attainment";
  if (current.scenario === "plan") return "plan-growth";
  return current.period && base.period && !samePeriod(current.period, base.period)
    ? comparisonOf(current.period, base.period)
    : null;
}
