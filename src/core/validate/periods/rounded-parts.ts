import { exact } from "../../model/cells/decimal";
import type { RowModel, TableModel } from "../../model/tables/table";
import type { SumJudgement } from "../sums/sum-judgement";

/** A row with whether its figure is what figures of other times make. */
interface JudgedRow {
  readonly row: RowModel;
  readonly judgement: SumJudgement;
}

/**
 * The rows that differ, those apart that are off by no more than the rounding of their parts, every one of which
 * agrees: a total that adds up rounded parts carries the rounding of each.
 */
export function differingRows<T extends JudgedRow>(table: TableModel, judged: readonly T[]): readonly T[] {
  const partsOf = new Map<number, JudgedRow[]>();
  for (const entry of judged) {
    const { addsTo } = entry.row;
    if (addsTo !== null) partsOf.set(addsTo, [...(partsOf.get(addsTo) ?? []), entry]);
  }
  const counts = new Map<number, number>();
  for (const { addsTo } of table.rows) if (addsTo !== null) counts.set(addsTo, (counts.get(addsTo) ?? 0) + 1);
  const isOfRounding = ({ row, judgement }: T): boolean => {
    const parts = partsOf.get(row.row) ?? [];
    return (
      parts.length > 0 &&
      parts.length === counts.get(row.row) &&
      parts.every((part) => part.judgement.verdict !== "differs") &&
      judgement.difference.abs().lte(parts.reduce((all, part) => all.plus(part.judgement.bound), exact(0)))
    );
  };
  return judged.filter((entry) => entry.judgement.verdict === "differs" && !isOfRounding(entry));
}
