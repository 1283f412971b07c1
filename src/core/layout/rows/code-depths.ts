import type { RowDepth } from "./row-depths";
import { isTotalLabel } from "./row-depths";
import type { RowLabel } from "./row-labels";

const SECTION = /^[A-Z]$/;
const NUMBER = /^\d+(?:\.\d+)*\.?$/;
/** What lies between two levels, beside other looks of a row. */
const STEP = 20;

type IsUnder = (above: string, below: string) => boolean;

const segments = (code: string): readonly string[] => code.replace(/\.$/, "").split(".");

/** "01.1" over "01.11", "10" over "101", "B" over the numbers that follow it. */
const byDigits: IsUnder = (above, below) => {
  const [short, long] = [above.replaceAll(".", ""), below.replaceAll(".", "")];
  return long.length > short.length && long.startsWith(short);
};

/** "1.1" over "1.1.1", not over "1.10". */
const bySegments: IsUnder = (above, below) => {
  const [short, long] = [segments(above), segments(below)];
  return long.length > short.length && short.every((segment, i) => segment === long[i]);
};

/**
 * The level of every code, where each that belongs under another follows it, with nothing of others between them;
 * null where one does not.
 */
function levelsOf(codes: readonly string[], isUnder: IsUnder): readonly number[] | null {
  const open: string[] = [];
  const closed: string[] = [];
  const children = new Map<string, number>();
  const holds: IsUnder = (above, below) =>
    SECTION.test(above) ? !SECTION.test(below) : !SECTION.test(below) && isUnder(above, below);
  const levels: number[] = [];
  for (const code of codes) {
    for (let last = open.at(-1); last !== undefined && !holds(last, code); last = open.at(-1)) {
      closed.push(last);
      open.pop();
    }
    if (closed.some((each) => each === code || (!SECTION.test(each) && !SECTION.test(code) && isUnder(each, code))))
      return null;
    const above = open.at(-1);
    if (above === code) return null;
    if (above !== undefined) children.set(above, (children.get(above) ?? 0) + 1);
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
