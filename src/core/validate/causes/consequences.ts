import type { CellRange } from "../../model/cells/address";
import { overlaps, rangeName } from "../../model/cells/address";
import type { Finding, Place } from "../../model/results/finding";
import type { Bilingual, Message } from "../../model/message";
import { message } from "../../model/message";
import { adding, joinTo, partsOf, placeKey } from "../findings/merged-findings";

const WORDS = {
  follows: { vi: "Cũng vì ô này mà {other} không khớp.", en: "For the same reason {other} disagrees." },
  follow: {
    vi: "Cũng vì ô này mà {count} chỗ khác không khớp, chẳng hạn {other}.",
    en: "For the same reason {count} other figures disagree, {other} among them.",
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

/**
 * Which findings name one cell as the cause of several, which of those that touch the cell then follow from it, and
 * what is said of those.
 */
export interface Following {
  readonly isCause: (finding: Finding) => boolean;
  readonly follows: (other: Finding, cause: Finding) => boolean;
  readonly tell: (following: readonly Finding[], cause: Finding) => Message | null;
  /** Whether mending the cause mends it too: what is proposed for it was computed from the figure as it stands. */
  readonly mends?: (other: Finding, cause: Finding) => boolean;
}

/** The findings with those that follow from others told by these. */
export function joinConsequences(
  findings: readonly Finding[],
  { isCause, follows, tell, mends }: Following,
): readonly Finding[] {
  const causes = findings.filter(isCause);
  if (causes.length === 0) return findings;
  const dropped = new Set<Finding>();
  const joined = new Map<Finding, Finding>();
  const touching = cellsTouched(findings);
  for (const cause of causes) {
    if (dropped.has(cause)) continue;
    const own = cause.cells ?? [cause.place];
    const touches = (place: Place): boolean =>
      isCell(place.range) && own.some(({ sheet, range }) => place.sheet === sheet && overlaps(place.range, range));
    const following = touching(cause.place).filter(
      (f) => f !== cause && !dropped.has(f) && follows(f, cause) && (touches(f.place) || f.related.some(touches)),
    );
    if (following.length === 0) continue;
    for (const finding of following) dropped.add(finding);
    const sentence = tell(following, cause);
    const rest = following.map((f) => (mends?.(f, cause) === true ? { ...f, fixes: [] } : f));
    joined.set(cause, joinTo(cause, rest, sentence ? adding(cause, sentence) : partsOf(cause)));
  }
  return findings.filter((f) => !dropped.has(f)).map((f) => joined.get(f) ?? f);
}

/** The findings that name a single cell in the rows of a place, in their order. */
function cellsTouched(findings: readonly Finding[]): (place: Place) => readonly Finding[] {
  const rows = new Map<string, Set<number>>();
  const keyOf = (sheet: string, row: number): string => `${sheet}!${String(row)}`;
  for (const [turn, finding] of findings.entries())
    for (const { sheet, range } of [finding.place, ...finding.related]) {
      if (!isCell(range)) continue;
      const key = keyOf(sheet, range.top);
      const turns = rows.get(key);
      if (turns) turns.add(turn);
      else rows.set(key, new Set([turn]));
    }
  return ({ sheet, range }) => {
    const turns = new Set<number>();
    for (let row = range.top; row <= range.bottom; row++)
      for (const turn of rows.get(keyOf(sheet, row)) ?? []) turns.add(turn);
    return [...turns].sort((a, b) => a - b).flatMap((turn) => findings[turn] ?? []);
  };
}

/** What else does not hold for the same reason; null where that is all at the cause itself. */
export function alsoOff(following: readonly Finding[], cause: Finding): Message | null {
  const elsewhere = following.filter((f) => placeKey(f.place) !== placeKey(cause.place));
  const [first] = elsewhere;
  if (!first) return null;
  const parameters = {
    other: { kind: "cell", sheet: first.place.sheet, address: rangeName(first.place.range) },
    count: { kind: "number", value: elsewhere.length },
  } as const;
  return elsewhere.length === 1
    ? message("follows", WORDS.follows, parameters)
    : message("follow", WORDS.follow, parameters);
}

/** Whether a range is a single cell. */
export const isCell = (range: CellRange): boolean => range.top === range.bottom && range.left === range.right;
