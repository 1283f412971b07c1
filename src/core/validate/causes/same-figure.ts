import { groupsOf } from "../../model/groups";
import { overlaps } from "../../model/cells/address";
import type { Finding } from "../../model/results/finding";
import { distinctPlaces, joinTo, partsOf, placeKey, rank } from "../findings/merged-findings";
import type { Following } from "./consequences";
import { alsoOff, isCell, joinConsequences } from "./consequences";
import { rangeAround, replacing } from "./alike";

/** Rules that say of one figure that it is wrong, no telling whether others hang on it. */
const LOCATING: readonly string[] = ["negative-value", "cumulative-decreases", "unit-slip", "percent-scale-mix"];

/** Rules that say of a block of figures that they are another's. */
const COPIES: readonly string[] = ["stale-copy", "near-copy", "swapped-columns"];

/** What such a figure puts off. */
const FOLLOWING_FIGURE: readonly string[] = [
  "total-mismatch",
  "growth-mismatch",
  "attainment-mismatch",
  "derived-mismatch",
  "cumulative-mismatch",
  "breakdowns-disagree",
  "memo-exceeds-total",
  "composite-out-of-range",
  "cumulative-decreases",
  "cumulative-growth-out-of-range",
  "contribution-mismatch",
  "contributions-do-not-add-up",
];

/** Rules about the size of a figure, which is one complaint when another rule says what is wrong with it. */
const OF_SIZE: readonly string[] = [
  ...FOLLOWING_FIGURE,
  "unit-slip",
  "negative-value",
  "cumulative-decreases",
  "cumulative-growth-out-of-range",
  "off-pace",
  "implied-plan",
  "attainment-contradicts-growth",
  "sign-mismatch",
];

/** A sum whose figures disagree, no telling which, where another rule says which. */
const isUnlocated = ({ ruleId, message: { id } }: Finding): boolean =>
  ruleId !== "total-mismatch" || id.split("+").includes("sum") || id.split("+").includes("unlikely");

const FROM_FIGURES: Following = {
  isCause: (f) =>
    f.severity !== "information" &&
    (COPIES.includes(f.ruleId) || (LOCATING.includes(f.ruleId) && isCell(f.place.range))),
  follows: (other, cause) =>
    FOLLOWING_FIGURE.includes(other.ruleId) &&
    (isUnlocated(other) || cause.ruleId === "swapped-columns" || cause.ruleId === "unit-slip"),
  // What is said of a block is said of all its columns alike.
  tell: (following, cause) => (COPIES.includes(cause.ruleId) ? null : alsoOff(following, cause)),
};

/** What else is wrong with a figure that is known to be wrong. */
const FROM_SAME_CELL: Following = {
  isCause: (f) => isCell(f.place.range) && OF_SIZE.includes(f.ruleId) && f.severity !== "information",
  follows: (other, cause) =>
    OF_SIZE.includes(other.ruleId) && placeKey(other.place) === placeKey(cause.place) && rank(other) >= rank(cause),
  tell: () => null,
};

/** A figure that does not follow from others, and what is worked out from it. */
const FROM_DERIVED: Following = {
  isCause: (f) => f.ruleId === "derived-mismatch" && isCell(f.place.range),
  follows: (other, cause) => other.ruleId === "derived-mismatch" && placeKey(other.place) !== placeKey(cause.place),
  tell: alsoOff,
};

/** A contribution that does not follow puts the sum of all off; a growth with the wrong sign its contribution. */
const FROM_CONTRIBUTIONS: Following = {
  isCause: (f) => f.ruleId === "contribution-mismatch" || f.ruleId === "sign-mismatch",
  follows: (other, cause) =>
    other.ruleId === "contributions-do-not-add-up" ||
    (other.ruleId === "sign-mismatch" && placeKey(other.place) !== placeKey(cause.place)),
  tell: alsoOff,
};

/** Findings of a table, those of one figure as one: what is said of it twice, and what it puts off. */
export function joinSameFigure(findings: readonly Finding[]): readonly Finding[] {
  const once = joinRepeated(findings);
  const derived = joinConsequences(joinConsequences(once, FROM_DERIVED), FROM_CONTRIBUTIONS);
  return joinTablewide(joinConsequences(joinConsequences(derived, FROM_FIGURES), FROM_SAME_CELL));
}

/** Rules of which one complaint at a place, or about one value of a row, is enough. */
const ONCE: readonly string[] = ["cumulative-decreases", "period-conflict", "composite-out-of-range"];

function joinRepeated(findings: readonly Finding[]): readonly Finding[] {
  return joinCopies(joinAtPlace(findings));
}

/** Two columns that were copied in the same rows of a table, as one block; of more the table is told. */
function joinCopies(findings: readonly Finding[]): readonly Finding[] {
  const copies = findings.filter((f) => f.ruleId === "stale-copy" && f.place.range.top < f.place.range.bottom);
  if (new Set(copies.map((f) => f.place.range.left)).size !== 2) return findings;
  const blocks = groupsOf(
    copies,
    ({ severity, place: { sheet, range } }) => `${severity} ${sheet}!${String(range.top)}:${String(range.bottom)}`,
  );
  return replacing(
    findings,
    [...blocks.values()].flatMap((list) => {
      const [first, ...rest] = list;
      if (first === undefined || rest.length === 0) return [];
      const one = joinTo(first, rest, partsOf(first));
      const place = { sheet: first.place.sheet, range: rangeAround(list) };
      return [{ list, one: { ...one, place, cells: list.map((f) => f.place) } }];
    }),
  );
}

function joinAtPlace(findings: readonly Finding[]): readonly Finding[] {
  const keyOf = (f: Finding): string =>
    f.ruleId === "composite-out-of-range"
      ? `${f.ruleId} ${f.severity} ${f.place.sheet}!${String(f.place.range.top)} ${JSON.stringify(f.message.parameters["value"])}`
      : `${f.ruleId} ${placeKey(f.place)}`;
  const repeated = groupsOf(
    findings.filter((f) => ONCE.includes(f.ruleId) && f.place.range.top === f.place.range.bottom),
    keyOf,
  );
  return replacing(
    findings,
    [...repeated.values()].flatMap((list) => {
      const [first, ...rest] = list;
      return first === undefined || rest.length === 0 ? [] : [{ list, one: joinTo(first, rest, partsOf(first)) }];
    }),
  );
}

/** What is said of a whole table because its period, or its figures, are another's. */
function joinTablewide(findings: readonly Finding[]): readonly Finding[] {
  const cause = findings.find((f) => f.severity !== "information" && OF_ANOTHER.includes(f.ruleId) && isOfTable(f));
  const rest = findings.filter((f) => f.ruleId === "cumulative-mismatch" && f.message.id === "across-table");
  if (cause === undefined || rest.length === 0) return findings;
  return replacing(findings, [{ list: [cause, ...rest], one: joinTo(cause, rest, partsOf(cause)) }]);
}

const OF_ANOTHER: readonly string[] = ["period-conflict", "stale-copy"];

const isOfTable = ({ ruleId, place: { range } }: Finding): boolean =>
  ruleId === "period-conflict" || range.top < range.bottom;

/** By how much a cumulative figure differs from last month's and what came after; null for another finding. */
function stepOf({ ruleId, message: { id, parameters } }: Finding): number | null {
  const difference = parameters["difference"];
  return ruleId === "cumulative-mismatch" &&
    id === "across" &&
    typeof difference === "object" &&
    "kind" in difference &&
    difference.kind === "number"
    ? Number(difference.value.toPrecision(9))
    : null;
}

const names = (finding: Finding, other: Finding): boolean =>
  finding.related.some(
    (place) => place.sheet === other.place.sheet && overlaps(place.range, other.place.range) && isCell(place.range),
  );

/**
 * Findings of the whole workbook, those of one figure as one: a cumulative figure is off against the month before and
 * the month after by as much, and so is its total; what another rule says of a figure explains the sums it enters.
 */
export function joinAcrossSheets(findings: readonly Finding[]): readonly Finding[] {
  const steps = groupsOf(
    findings.filter((f) => stepOf(f) !== null),
    stepOf,
  );
  const merged = [...steps.values()].flatMap((alike) => {
    const lists = connected(alike);
    return lists.flatMap((list) => {
      // The total stands above its parts: the last row of the first sheet is the part that is off.
      const sheet = list[0]?.place.sheet;
      const first = list.filter((f) => f.place.sheet === sheet).at(-1);
      if (first === undefined || list.length < 2) return [];
      const rest = list.filter((f) => f !== first);
      return [{ list, one: joinTo(first, rest, partsOf(first)) }];
    });
  });
  return joinConsequences(replacing(findings, merged), FROM_OTHER_SHEETS);
}

/** Findings that name one another, or stand in one column, together. */
function connected(findings: readonly Finding[]): readonly (readonly Finding[])[] {
  const left = new Set(findings);
  const lists: Finding[][] = [];
  for (const start of findings) {
    if (!left.delete(start)) continue;
    const list = [start];
    for (let i = 0; i < list.length; i++) {
      const here = list[i] ?? start;
      for (const other of left) {
        const isBeside = other.place.sheet === here.place.sheet && other.place.range.left === here.place.range.left;
        if (!isBeside && !names(here, other) && !names(other, here)) continue;
        left.delete(other);
        list.push(other);
      }
    }
    lists.push(list.sort((a, b) => findings.indexOf(a) - findings.indexOf(b)));
  }
  return lists;
}

const FROM_OTHER_SHEETS: Following = {
  isCause: (f) =>
    isCell(f.place.range) ? OF_SIZE.includes(f.ruleId) && f.severity !== "information" : f.ruleId === "stale-copy",
  follows: (other, cause) =>
    (other.ruleId === "cumulative-growth-out-of-range" && cause.ruleId === "cumulative-mismatch") ||
    (other.ruleId === "cumulative-mismatch" &&
      (other.message.id === "across" || (other.message.id === "across-table" && cause.ruleId === "stale-copy")) &&
      other.place.sheet !== cause.place.sheet &&
      distinctPlaces(other.related, other.place).some(
        (place) => place.sheet === cause.place.sheet && overlaps(place.range, cause.place.range),
      )),
  tell: alsoOff,
};
