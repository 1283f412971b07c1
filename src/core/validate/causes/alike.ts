import type { CellRange } from "../../model/cells/address";
import type { Finding } from "../../model/results/finding";
import type { Message } from "../../model/message";
import { adding, joinTo } from "../findings/merged-findings";

/** The rectangle around the places of findings of one sheet. */
export function rangeAround(list: readonly Finding[]): CellRange {
  const ranges = list.map((f) => f.place.range);
  return {
    top: Math.min(...ranges.map((r) => r.top)),
    bottom: Math.max(...ranges.map((r) => r.bottom)),
    left: Math.min(...ranges.map((r) => r.left)),
    right: Math.max(...ranges.map((r) => r.right)),
  };
}

/** Alike findings as one over the rectangle that holds them, said by the first of them and how many there are. */
export function mergeAlike(list: readonly Finding[], first: Finding, id: string, howMany: Message): Finding {
  const range = rangeAround(list);
  const rest = list.filter((f) => f !== first);
  return joinTo(
    {
      ...first,
      id,
      place: { sheet: first.place.sheet, range },
      related: [first.place, ...first.related],
      cells: list.flatMap((f) => f.cells ?? [f.place]),
    },
    rest,
    adding(first, howMany),
  );
}

/** The findings with each list of alike ones replaced by the one that says them all. */
export function replacing(
  findings: readonly Finding[],
  merged: readonly { readonly list: readonly Finding[]; readonly one: Finding }[],
): readonly Finding[] {
  const replaced = new Map<Finding, readonly Finding[]>();
  for (const { list, one } of merged) list.forEach((finding, i) => replaced.set(finding, i === 0 ? [one] : []));
  return findings.flatMap((f) => replaced.get(f) ?? [f]);
}
