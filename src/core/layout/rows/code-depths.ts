import type { RowDepth } from "./row-depths";
import { isTotalLabel } from "./row-depths";
import type { RowLabel } from "./row-labels";

const SECTION = /^[A-Z]$/;
const NUMBER = /^\d+(?:\.\d+)*\.?$/;
/** What lies between two levels, beside other looks of a row. */
const STEP = 20;

/** The steps of a code from the outermost down: what is above it is known by the first of them. */
type Steps = (code: string) => readonly string[];

/** "01.1" over "01.11", "10" over "101", "B" over the numbers that follow it. */
const byDigits: Steps = (code) => [...code.replaceAll(".", "")];

/** "1.1" over "1.1.1", not over "1.10". */
const bySegments: Steps = (code) => code.replace(/\.$/, "").split(".");

/**
 * The level of every code, where each that belongs under another follows it, with nothing of others between them;
 * null where one does not.
 */
function levelsOf(codes: readonly string[], steps: Steps): readonly number[] | null {
  const open: string[] = [];
  const closed = new Set<string>();
  const closedNumbers = new Set<string>();
  const children = new Map<string, number>();
  const keyOf = (path: readonly string[]): string => path.join(".");
  const above = (code: string): readonly string[] => {
    const path = steps(code);
    return path.slice(1).map((_, i) => keyOf(path.slice(0, i + 1)));
  };
  const holds = (outer: string, inner: string): boolean =>
    !SECTION.test(inner) && (SECTION.test(outer) || above(inner).includes(keyOf(steps(outer))));
  const levels: number[] = [];
  for (const code of codes) {
    for (let last = open.at(-1); last !== undefined && !holds(last, code); last = open.at(-1)) {
      closed.add(last);
      if (!SECTION.test(last)) closedNumbers.add(keyOf(steps(last)));
      open.pop();
    }
    if (closed.has(code) || (!SECTION.test(code) && above(code).some((key) => closedNumbers.has(key)))) return null;
    const last = open.at(-1);
    if (last === code) return null;
    if (last !== undefined) children.set(last, (children.get(last) ?? 0) + 1);
    levels.push(open.length);
    open.push(code);
  }
  // One code that happens to begin like the one before is no order of its own.
  const isNested = [...children].some(([code, count]) => count > 1 && (!SECTION.test(code) || children.size > 1));
  return isNested ? levels : null;
}

/**
 * The depths of rows by a column of codes that contain one another ("01 > 01.1 > 01.11", "B > 05, C > 10 > 101");
 * null where they do not, or not throughout.
 */
export function codeDepths(rows: readonly RowLabel[], depths: readonly RowDepth[]): readonly RowDepth[] | null {
  const isCoded = (row: RowLabel): boolean => row.label !== "" && row.code !== null;
  const codes = rows.filter(isCoded).map((row) => (row.code ?? "").trim());
  if (codes.length < 4 || !codes.every((code) => SECTION.test(code) || NUMBER.test(code))) return null;
  if (rows.some((row, i) => row.label !== "" && row.code === null && !isTotalLabel(row) && i > 0)) return null;
  const levels = levelsOf(codes, byDigits) ?? levelsOf(codes, bySegments);
  if (levels === null) return null;
  let next = 0;
  return rows.map((row, i): RowDepth => ({
    depth: isCoded(row) ? STEP * (levels[next++] ?? 0) : -STEP,
    isBreakdown: isCoded(row) ? false : (depths[i]?.isBreakdown ?? false),
  }));
}
