import { cellName, rangeName } from "../../model/cells/address";
import { groupsOf } from "../../model/groups";
import type { Finding } from "../../model/results/finding";
import { findingId } from "../../model/results/finding";
import type { TableModel } from "../../model/tables/table";
import { columnAt, rowAt } from "../../model/tables/table";
import { message } from "../../model/message";
import { rank } from "../findings/merged-findings";
import { mergeAlike, rangeAround, replacing } from "./alike";

/** Rules about how a single cell was filled in: what touches was filled in, or left blank, in one go. */
const BLOCK_RULES: readonly string[] = [
  "missing-value",
  "number-stored-as-text",
  "text-in-number-cell",
  "ambiguous-number",
  "date-in-number-cell",
  "formula-error",
];

/** Cells from which a full rectangle is said as one. Source: two by two, the least that is no run of its own. */
const LEAST_CELLS = 4;

const BLOCK = {
  vi: "Cả khối {range} ({count} ô) như vậy.",
  en: "All {count} cells of {range} are like this.",
} as const;

/** Cells that touch, fill a rectangle and have the same fault, said once for all of them. */
export function collapseBlocks(findings: readonly Finding[], table: TableModel): readonly Finding[] {
  const cells = findings.filter(
    ({ ruleId, place: { range } }) =>
      BLOCK_RULES.includes(ruleId) && range.top === range.bottom && range.left === range.right,
  );
  const merged = [...groupsOf(cells, ({ ruleId, place }) => `${ruleId} ${place.sheet}`).values()].flatMap((alike) =>
    touchingLists(alike).flatMap((list) => {
      const [first] = list.toSorted((a, b) => rank(a) - rank(b));
      const range = rangeAround(list);
      const area = (range.bottom - range.top + 1) * (range.right - range.left + 1);
      if (first === undefined || list.length < LEAST_CELLS || area !== list.length) return [];
      const [row, column] = [rowAt(table, range.top), columnAt(table, range.left)];
      const id = findingId(first.ruleId, table, row, column, "block");
      const howMany = message("block", BLOCK, {
        range: { kind: "cell", sheet: first.place.sheet, address: rangeName(range) },
        count: { kind: "number", value: list.length },
      });
      return [{ list, one: mergeAlike(list, first, id, howMany) }];
    }),
  );
  return replacing(findings, merged);
}

/** Findings of single cells, those together whose cells touch above, below or beside. */
function touchingLists(cells: readonly Finding[]): readonly (readonly Finding[])[] {
  const at = new Map(cells.map((f) => [nameOf(f.place.range.top, f.place.range.left), f] as const));
  const order = new Map(cells.map((f, i) => [f, i] as const));
  const lists: Finding[][] = [];
  for (const cell of cells) {
    const list: Finding[] = [];
    const next = [cell];
    for (let each = next.pop(); each !== undefined; each = next.pop()) {
      const { top, left } = each.place.range;
      if (!at.delete(nameOf(top, left))) continue;
      list.push(each);
      for (const [row, column] of [
        [top - 1, left],
        [top + 1, left],
        [top, left - 1],
        [top, left + 1],
      ] as const) {
        const beside = at.get(nameOf(row, column));
        if (beside) next.push(beside);
      }
    }
    if (list.length > 0) lists.push(list.sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0)));
  }
  return lists;
}

const nameOf = (row: number, column: number): string => (row < 0 || column < 0 ? "" : cellName({ row, column }));
