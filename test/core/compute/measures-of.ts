import { computeMeasures } from "../../../src/core/compute/compute-measures";
import type { MeasureColumn } from "../../../src/core/model/results/computation";
import type { TableModel } from "../../../src/core/model/tables/table";
import { plan, sixMonths, value } from "./table-of";

/** The first column of a measure; throws where the table has none. */
export const measure = (table: TableModel, id: string): MeasureColumn => {
  const found = computeMeasures([table]).find((m) => m.measure === id);
  if (!found) throw new Error(`no ${id}`);
  return found;
};
/** A value as it is printed; null where there is none. */
export const round2 = (n: number | null | undefined): number | null =>
  typeof n === "number" ? Math.round(n * 100) / 100 : null;
/** A year's plan beside two half-years. */
export const halfYears = [plan(2024), value(sixMonths(2023)), value(sixMonths(2024))];
