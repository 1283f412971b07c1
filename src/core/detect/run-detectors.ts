import type { AccusedCells } from "../model/results/accused";
import { NOTHING_ACCUSED, isAccused } from "../model/results/accused";
import type { Anomaly } from "../model/results/anomaly";
import type { MeasureColumn } from "../model/results/computation";
import type { Settings } from "../model/requests/settings";
import type { TableModel } from "../model/tables/table";
import { isEmptyForm } from "../model/tables/table";
import { DETECTORS } from "./catalogue";

/** Oddness × impact; an impact that cannot be said counts as one point. */
function remarkability(anomaly: Anomaly): number {
  return Math.abs(anomaly.score) * Math.max(Math.abs(anomaly.impact ?? 1), 0.01);
}

/**
 * Every anomaly of the tables, by oddness times impact, the most remarkable first; what only explains a movement stands
 * after what calls for a look. `measures` are those of all tables; forms without figures are passed over, and what
 * stands in accused cells.
 */
export function runDetectors(
  tables: readonly TableModel[],
  measures: readonly MeasureColumn[],
  settings: Settings,
  accused: AccusedCells = NOTHING_ACCUSED,
): readonly Anomaly[] {
  const found = tables
    .filter((table) => !isEmptyForm(table))
    .flatMap((table) => {
      const own = measures.filter((m) => m.tableId === table.id);
      return DETECTORS.flatMap((detector) => detector.detect({ table, tables, measures: own, settings }));
    })
    .filter(({ place: { sheet, range } }) => !isAccused(accused, sheet, { row: range.top, column: range.left }));
  const explains = (anomaly: Anomaly): number => (anomaly.explains === true ? 1 : 0);
  return found
    .map((anomaly, order) => ({ anomaly, order }))
    .sort(
      (a, b) =>
        explains(a.anomaly) - explains(b.anomaly) ||
        remarkability(b.anomaly) - remarkability(a.anomaly) ||
        a.order - b.order,
    )
    .map(({ anomaly }) => anomaly);
}
