import type { RowKind } from "../../model/tables/table";
import type { Unit } from "../../model/tables/unit";
import { addable } from "../../model/tables/unit";
import { codeDepths } from "./code-depths";
import { SELECTION_WORDS } from "../../vocabulary/divisions";
import { opensPartialList } from "../../vocabulary/of-which";
import { REST_LABEL } from "../../vocabulary/rests";
import { matches } from "../../vocabulary/words";
import type { RowLabel } from "./row-labels";
import type { RowDepth } from "./row-depths";
import { SLACK, isRunningCount, isTotalLabel, rankOf, rowDepths } from "./row-depths";
import type { RowPlace } from "./time-rows";
import { timeRowPlaces } from "./time-rows";

/** The figure columns that may be summed, by row of the sheet. */
export type SumColumns = readonly ReadonlyMap<number, number>[];

interface Node {
  readonly index: number;
  parent: number | null;
  isHeading: boolean;
}

/** Where every row stands: level, kind and parent, in the order of the rows. `units` are the rows' resolved units. */
export function rowPlaces(
  rows: readonly RowLabel[],
  units: readonly (Unit | null)[],
  sums: SumColumns,
  isEmptyForm: boolean,
): readonly RowPlace[] {
  const times = timeRowPlaces(rows);
  if (times) return times;
  const looks = rowDepths(rows);
  const depths = isRunningCount(rows) ? (codeDepths(rows, looks) ?? looks) : looks;
  const nodes = nest(rows, depths, isEmptyForm);
  gatherUnderTotals(rows, nodes, depths);
  gatherInSections(rows, nodes, depths);
  gatherAboveTotal(rows, units, nodes, depths, sums);
  const children = childrenOf(nodes);
  if (isEmptyForm) for (const node of nodes) if (beginsWithTotal(rows, children, node.index)) node.isHeading = true;
  const memo = memoRows(rows, units, sums, nodes, children, depths);
  return rows.map((_, i): RowPlace => {
    const node = nodes[i];
    const parent = node?.parent ?? null;
    return {
      level: levelOf(nodes, i),
      kind: kindOf(rows, nodes, children, memo, depths, i),
      parent: parent === null ? null : (rows[parent]?.row ?? null),
    };
  });
}

/** The last "Tổng số" under each parent. */
type Wholes = ReadonlyMap<number | null, number>;

function nest(rows: readonly RowLabel[], depths: readonly RowDepth[], isEmptyForm: boolean): Node[] {
  const nodes: Node[] = [];
  const stack: { index: number; depth: number }[] = [];
  const wholes = new Map<number | null, number>();
  const hasUnits = rows.some((row) => row.unit !== null);
  rows.forEach((row, i) => {
    const own = depths[i] ?? { depth: 0, isBreakdown: false };
    const isHeading = !row.hasFigures && (!isEmptyForm || (row.unit === null && (own.isBreakdown || hasUnits)));
    if (row.label === "") {
      nodes.push({ index: i, parent: stack.at(-1)?.index ?? null, isHeading });
      return;
    }
    const anchor = own.isBreakdown ? anchorOf(rows, depths, nodes, stack, wholes, i) : null;
    while (stack.length > 0 && (stack.at(-1)?.depth ?? 0) >= own.depth - SLACK && stack.at(-1)?.index !== anchor)
      stack.pop();
    if (anchor !== null) {
      while (stack.length > 0 && stack.at(-1)?.index !== anchor) stack.pop();
      if (stack.length === 0) stack.push({ index: anchor, depth: depths[anchor]?.depth ?? 0 });
    }
    const parent = anchor ?? stack.at(-1)?.index ?? null;
    nodes.push({ index: i, parent, isHeading });
    if (row.hasFigures && isTotalLabel(row)) wholes.set(parent, i);
    const depth = anchor === null ? own.depth : Math.max(own.depth, (depths[anchor]?.depth ?? 0) + 0.1);
    stack.push({ index: i, depth: isHeading && adoptsEquals(rows, depths, i) ? depth - SLACK - 0.5 : depth });
  });
  return nodes;
}

/** Whether a heading stands over rows that look no deeper than itself, as in sheets without indents and bold type. */
function adoptsEquals(rows: readonly RowLabel[], depths: readonly RowDepth[], i: number): boolean {
  const own = depths[i];
  const row = rows[i];
  const next = depths[i + 1];
  const nextRow = rows[i + 1];
  if (
    !own ||
    !row ||
    !next ||
    !nextRow ||
    nextRow.label === "" ||
    !nextRow.hasFigures ||
    row.ordinal !== null ||
    nextRow.ordinal !== null
  )
    return false;
  const isTitle =
    own.isBreakdown ||
    /:$/.test(row.label) ||
    (row.label === row.label.toUpperCase() && nextRow.label !== nextRow.label.toUpperCase());
  return isTitle && Math.abs(next.depth - own.depth) <= SLACK && !next.isBreakdown;
}

/** The row that a breakdown heading breaks down: the last one with figures that stands as high as it, or higher. */
function anchorOf(
  rows: readonly RowLabel[],
  depths: readonly RowDepth[],
  nodes: readonly Node[],
  stack: readonly { index: number; depth: number }[],
  wholes: Wholes,
  i: number,
): number | null {
  const own = depths[i]?.depth ?? 0;
  const hasPrefix = rows[i]?.prefix !== null;
  for (let s = stack.length - 1; s >= 0; s--) {
    const entry = stack[s];
    if (!entry) continue;
    const row = rows[entry.index];
    if (!row || nodes[entry.index]?.isHeading) continue;
    const slack = hasPrefix && row.prefix === null && rankOf(row.ordinal) === null ? 5 : SLACK;
    if ((depths[entry.index]?.depth ?? 0) <= own + slack) return wholeBeside(depths, nodes, wholes, entry.index);
  }
  return null;
}

/** The "Tổng số" that stands beside a row, before it and at its depth; the row itself where there is none. */
function wholeBeside(depths: readonly RowDepth[], nodes: readonly Node[], wholes: Wholes, i: number): number {
  const whole = wholes.get(nodes[i]?.parent ?? null);
  return whole !== undefined && Math.abs((depths[whole]?.depth ?? 0) - (depths[i]?.depth ?? 0)) <= SLACK ? whole : i;
}

function siblingsAfter(nodes: readonly Node[], depths: readonly RowDepth[], i: number): readonly number[] {
  const parent = nodes[i]?.parent ?? null;
  const depth = depths[i]?.depth ?? 0;
  const result: number[] = [];
  for (let j = i + 1; j < nodes.length; j++) {
    const node = nodes[j];
    if (!node || node.parent !== parent) continue;
    if (Math.abs((depths[j]?.depth ?? 0) - depth) > SLACK + 3) break;
    result.push(j);
  }
  return result;
}

/** "Tổng số" first: what follows beside it is part of it. */
function gatherUnderTotals(rows: readonly RowLabel[], nodes: readonly Node[], depths: readonly RowDepth[]): void {
  const begun = new Set<number | null>();
  rows.forEach((row, i) => {
    const node = nodes[i];
    const isFirst = node !== undefined && !begun.has(node.parent);
    if (node && row.label !== "" && !node.isHeading) begun.add(node.parent);
    if (!node || !isTotalLabel(row) || row.label === "" || (node.isHeading && row.hasFigures)) return;
    if (!isFirst) return;
    const after = siblingsAfter(nodes, depths, i);
    if (after.length === 0) return;
    for (const j of after) {
      const other = rows[j];
      if (!other || isTotalLabel(other)) break;
      const sibling = nodes[j];
      if (sibling) sibling.parent = i;
    }
  });
}

/** Several runs of rows, each closed by its own "Tổng số": every one is the whole of the run before it. */
function gatherRuns(rows: readonly RowLabel[], nodes: readonly Node[], roots: readonly number[]): boolean {
  const isWhole = (i: number | undefined): boolean => i !== undefined && isWholeRow(rows, i);
  const wholes = roots.filter(isWhole);
  const parents = new Set(nodes.map((n) => n.parent));
  if (wholes.length < 2 || !isWhole(roots.at(-1)) || isWhole(roots[0]) || wholes.some((i) => parents.has(i)))
    return false;
  let run: number[] = [];
  for (const i of roots) {
    if (!isWhole(i)) {
      run.push(i);
      continue;
    }
    for (const part of run) {
      const node = nodes[part];
      if (node) node.parent = i;
    }
    run = [];
  }
  return true;
}

/** A section whose rows are closed by a whole of their own ("Cộng"): they are its parts. */
function gatherInSections(rows: readonly RowLabel[], nodes: readonly Node[], depths: readonly RowDepth[]): void {
  for (const heading of nodes) {
    if (!heading.isHeading || depths[heading.index]?.isBreakdown === true) continue;
    const list = nodes.filter((n) => n.parent === heading.index && !n.isHeading && rows[n.index]?.label !== "");
    const wholes = list.filter((n) => isWholeRow(rows, n.index));
    const last = list.at(-1);
    if (
      last === undefined ||
      list.length < 3 ||
      wholes.length !== 1 ||
      wholes[0] !== last ||
      nodes.some((n) => n.parent === last.index)
    )
      continue;
    for (const part of list) if (part !== last) part.parent = last.index;
  }
}

const isWholeRow = (rows: readonly RowLabel[], i: number): boolean => {
  const row = rows[i];
  return row !== undefined && isTotalLabel(row);
};

/** How far the depths of rows lie apart that are parts of one whole. */
const ONE_DEPTH = 8;

/** "Tổng số" last, or a last row that is the sum of those before: they are its parts. */
function gatherAboveTotal(
  rows: readonly RowLabel[],
  units: readonly (Unit | null)[],
  nodes: readonly Node[],
  depths: readonly RowDepth[],
  sums: SumColumns,
): void {
  const all = nodes.filter((n) => n.parent === null && rows[n.index]?.label !== "").map((n) => n.index);
  const roots = all.filter((i) => nodes[i]?.isHeading === false);
  if (gatherRuns(rows, nodes, roots)) return;
  const last = roots.at(-1);
  const row = last === undefined ? undefined : rows[last];
  if (last === undefined || row === undefined || all.at(-1) !== last || nodes.some((n) => n.parent === last)) return;
  const sections = all.filter((i) => nodes[i]?.isHeading === true && nodes.some((n) => n.parent === i));
  const isClosing = isTotalLabel(row) && sections.length >= 2 && roots.length === 1;
  const parts = isClosing ? sections : roots.slice(0, -1);
  if (!isClosing && roots.length < 3) return;
  const depthOf = (i: number): number => depths[i]?.depth ?? 0;
  const isApart = parts.some((i) => Math.abs(depthOf(i) - depthOf(last)) > ONE_DEPTH);
  // A total that has no number among rows that have one looks higher than they do.
  const isUnnumbered =
    isTotalLabel(row) &&
    rankOf(row.ordinal) === null &&
    parts.every((i) => Math.abs(depthOf(i) - depthOf(parts[0] ?? i)) <= ONE_DEPTH);
  if (isApart && !isUnnumbered) return;
  if (parts.some((i) => isWholeRow(rows, i))) return;
  if (
    isApart &&
    parts.some((i) => {
      const [unit, total] = [units[i], units[last]];
      return unit && total && !addable(unit, total);
    })
  )
    return;
  if (!isTotalLabel(row) && !isSumOf(rows, last, parts, sums, 0.005)) return;
  for (const i of parts) {
    const node = nodes[i];
    if (node) node.parent = last;
  }
}

/** Whether in most columns that have them the parts add up to the whole, within a share of it. */
function isSumOf(
  rows: readonly RowLabel[],
  whole: number,
  parts: readonly number[],
  sums: SumColumns,
  within: number,
  any = false,
): boolean {
  let hits = 0;
  let compared = 0;
  for (const column of sums) {
    const total = column.get(rows[whole]?.row ?? -1);
    const values = parts.map((i) => column.get(rows[i]?.row ?? -1)).filter((v) => v !== undefined);
    if (total === undefined || total === 0 || values.length < 2) continue;
    compared++;
    if (Math.abs(values.reduce((a, b) => a + b, 0) - total) <= within * Math.abs(total)) hits++;
  }
  return compared > 0 && (any ? hits > 0 : hits * 2 > compared);
}

function childrenOf(nodes: readonly Node[]): ReadonlyMap<number, readonly number[]> {
  const children = new Map<number, number[]>();
  for (const node of nodes) {
    if (node.parent === null) continue;
    const list = children.get(node.parent);
    if (list) list.push(node.index);
    else children.set(node.parent, [node.index]);
  }
  return children;
}

function beginsWithTotal(
  rows: readonly RowLabel[],
  children: ReadonlyMap<number, readonly number[]>,
  i: number,
): boolean {
  const first = children.get(i)?.[0];
  const row = first === undefined ? undefined : rows[first];
  return row !== undefined && isTotalLabel(row) && !rows[i]?.hasFigures;
}

/** Rows that are listed without adding up to what they stand under. */
function memoRows(
  rows: readonly RowLabel[],
  units: readonly (Unit | null)[],
  sums: SumColumns,
  nodes: readonly Node[],
  children: ReadonlyMap<number, readonly number[]>,
  depths: readonly RowDepth[],
): ReadonlySet<number> {
  const memo = new Set<number>();
  const partOf = (list: readonly number[], whole: number): void => {
    const isFull = isFullList(rows, units, sums, list, whole);
    for (const i of list) {
      const unit = units[i];
      const total = units[whole];
      if (!isFull || (unit && total && !addable(unit, total))) memo.add(i);
    }
  };
  for (const [parent, list] of children) {
    const row = rows[parent];
    if (!row) continue;
    const whole = nodes[parent]?.isHeading ? (nodes[parent].parent ?? parent) : parent;
    if (
      nodes[parent]?.isHeading &&
      (opensPartialList(row.name) || (depths[parent]?.isBreakdown && matches(SELECTION_WORDS, row.name)))
    ) {
      partOf(list, whole);
      continue;
    }
    const opens = (i: number): boolean => {
      const child = rows[i];
      return child !== undefined && child.hasFigures && opensPartialList(child.name);
    };
    const from = list.findIndex(opens);
    const others = list.filter((i) => !opens(i) && !nodes[i]?.isHeading);
    // "Trong đó phí vận tải" between the parts: it is of the part above alone where the others, those after it too,
    // make up the whole.
    if (from > 0 && others.length >= 3 && !opens(list.at(-1) ?? from) && isSumOf(rows, whole, others, sums, 0.002))
      for (const i of list) {
        if (opens(i)) memo.add(i);
      }
    else if (from >= 0)
      partOf(
        list.slice(from).filter((i) => !nodes[i]?.isHeading),
        whole,
      );
    else {
      for (const i of list) {
        const unit = units[i];
        const total = units[parent];
        if (unit && total && !nodes[parent]?.isHeading && !addable(unit, total)) memo.add(i);
      }
    }
  }
  return memo;
}

/**
 * Whether a list that ends in "Hàng khác" covers its whole: its items in the whole's unit come near to it, or nothing
 * is filled in.
 */
function isFullList(
  rows: readonly RowLabel[],
  units: readonly (Unit | null)[],
  sums: SumColumns,
  list: readonly number[],
  whole: number,
): boolean {
  if (list.length >= 3 && isSumOf(rows, whole, list, sums, 0.002)) return true;
  const last = rows[list.at(-1) ?? -1];
  if (!last || !matches(REST_LABEL, last.name) || last.name.length > 40) return false;
  const total = units[whole];
  const alike = list.filter((i) => {
    const unit = units[i];
    return !unit || !total || addable(unit, total);
  });
  const known = sums.some(
    (column) => column.has(rows[whole]?.row ?? -1) && alike.some((i) => column.has(rows[i]?.row ?? -1)),
  );
  return !known || isSumOf(rows, whole, alike, sums, 0.05, true);
}

function levelOf(nodes: readonly Node[], i: number): number {
  let level = 0;
  const seen = new Set<number>([i]);
  for (
    let parent = nodes[i]?.parent ?? null;
    parent !== null && !seen.has(parent);
    parent = nodes[parent]?.parent ?? null
  ) {
    seen.add(parent);
    level++;
  }
  return level;
}

function kindOf(
  rows: readonly RowLabel[],
  nodes: readonly Node[],
  children: ReadonlyMap<number, readonly number[]>,
  memo: ReadonlySet<number>,
  depths: readonly RowDepth[],
  i: number,
): RowKind {
  const node = nodes[i];
  const row = rows[i];
  if (!node || !row) return "component";
  if (node.isHeading) return "heading";
  if (memo.has(i)) return "memo";
  if (node.parent === null) return "total";
  const parent = nodes[node.parent];
  // Under a section title stand wholes of their own; under "Phân theo …" stand parts.
  if (
    parent?.isHeading &&
    !depths[node.parent]?.isBreakdown &&
    (isTotalLabel(row) || (children.get(i)?.length ?? 0) > 0)
  )
    return "total";
  return "component";
}
