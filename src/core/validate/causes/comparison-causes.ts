import type { Finding } from "../../model/results/finding";
import type { TableModel } from "../../model/tables/table";
import { joinRowPercentages } from "./row-percentages";
import { joinSharedOperands } from "./shared-operand";

/**
 * Complaints about printed comparisons, one for each cause: a figure that several are taken from, else a row whose
 * percentages are all off.
 */
export function joinComparisons(
  findings: readonly Finding[],
  table: TableModel,
  tables: readonly TableModel[],
): readonly Finding[] {
  const shared = joinSharedOperands(findings, table, tables);
  return joinRowPercentages(shared.findings, shared.contested, table, tables);
}
