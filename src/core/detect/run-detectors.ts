import type { AccusedCells } from "../model/results/accused";
import { NOTHING_ACCUSED, isAccused } from "../model/results/accused";
import type { Anomaly } from "../model/results/anomaly";
import type { MeasureColumn } from "../model/results/computation";
import type { Settings } from "../model/requests/settings";
import type { TableModel } from "../model/tables/table";
import { isEmptyForm } from "../model/tables/table";
import { DETECTORS } from "./catalogue";
import { markedBelow, priority } from "./rank";

export { endOfList } from "./rank";

/**
 * Every anomaly of the tables, by how likely it is wrong times what it does to its headline total (selective
 * editing); what could move no headline stands behind, and what only explains a movement last. `measures` are those of
 * all tables; forms without figures are passed over, and so is what rests on accused cells.
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
      return markedBelow(DETECTORS.flatMap((detector) => detector.detect({ table, tables, measures: own, settings })));
    })
    .filter(({ place: { sheet, range } }) => !isAccused(accused, sheet, { row: range.top, column: range.left }));
  const group = ({ explains, movesNoHeadline }: Anomaly): number => {
    if (explains === true) return 2;
    return movesNoHeadline === true ? 1 : 0;
  };
  return found
    .map((anomaly, order) => ({ anomaly, order }))
    .sort(
      (a, b) =>
        group(a.anomaly) - group(b.anomaly) ||
        priority(b.anomaly) - priority(a.anomaly) ||
        Math.abs(b.anomaly.score) - Math.abs(a.anomaly.score) ||
        a.order - b.order,
    )
    .map(({ anomaly }) => anomaly);
}
