import type { Finding, Place, Rule } from "../../model/results/finding";
import type { ColumnModel, TableModel } from "../../model/tables/table";
import type { MessageParameter } from "../../model/message";
import type { PartIds } from "../findings/finding-at";
import { cellParameter, findingAt, headerText, percentParameter, placeOf, sayInParts } from "../findings/finding-at";
import { isExplained } from "../findings/reasons";
import type { PlanProgress } from "./pace";

type MessageSource = Pick<Rule, "id" | "severity" | "messages">;

/** What a doubt of a plan says besides the plan, the figure set against it and the attainment. */
interface PlanDoubt {
  readonly parts: PartIds;
  readonly parameters?: Readonly<Record<string, MessageParameter>>;
  /** The column of last year's figure or of the growth that the doubt rests on. */
  readonly base?: ColumnModel | null;
  readonly strong?: boolean;
  /** Further cells it rests on. */
  readonly related?: readonly Place[];
}

/**
 * A finding that doubts a plan, at the figure that is set against it; `label`, `current`, `plan`, `attainment` and
 * `base` are filled in.
 */
export function planFinding(
  rule: MessageSource,
  table: TableModel,
  progress: PlanProgress,
  { parts, parameters, base = null, strong = false, related = [] }: PlanDoubt,
): Finding {
  const { row, comparison, attainment } = progress;
  const cell = (column: ColumnModel): MessageParameter => cellParameter(table, row.row, column.column);
  const words = sayInParts(rule, parts, {
    label: row.label,
    current: cell(comparison.current),
    plan: cell(comparison.base),
    attainment: percentParameter(100 * attainment),
    ...(base === null ? {} : { base: cell(base) }),
    ...parameters,
  });
  // The reason is there: worth reading, not worth asking.
  const isTold = isExplained(table, row);
  return findingAt(rule, table, { row, column: comparison.current }, words, {
    ...(isTold ? { severity: "information" } : {}),
    strong: strong && !isTold,
    related: [
      ...[comparison.base, ...(base === null ? [] : [base])].map((column) => placeOf(table, row.row, column.column)),
      ...related,
    ],
    detail: headerText(comparison.base),
  });
}
