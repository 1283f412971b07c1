import type { Anomaly } from "../results/anomaly";
import type { Basis } from "../results/basis";
import { timeKey } from "../results/basis";
import { withBasis, withMovementBasis } from "../results/basis-of";
import type { Finding, Place } from "../results/finding";
import { stableHash } from "../results/finding";
import type { LayoutHint } from "./layout-hint";
import type { FurtherMeasureId, MeasureRequest } from "./measure-request";
import { withRequest } from "./measure-request";
import type { Settings } from "./settings";
import type { Language, MessageParameter } from "../message";
import type { Period } from "../tables/period";
import type { TableModel } from "../tables/table";
import type { WorkbookSnapshot } from "../cells/workbook";
import { valueAt } from "../cells/workbook";

/** What an answer is about and the time it was given for; absent in what an earlier version kept. */
interface AnswerBasis {
  /** `Basis.about`. */
  readonly about?: string;
  readonly period?: Period | null;
}

/** A finding the clerk has set aside, with the reason, for as long as time and figures stay those it was judged on. */
export interface IgnoredFinding extends AnswerBasis {
  /** `Finding.id`. */
  readonly id: string;
  readonly reason: string;
  /** `figuresOf` the finding when it was set aside. */
  readonly figures: string;
}

/** The clerk's explanation of a movement, of the time and the figures it was given for. */
export interface ExplainedAnomaly extends AnswerBasis {
  /** `Anomaly.id`. */
  readonly id: string;
  readonly note: string;
  /** `MovementBasis.figures`; absent in what an earlier version kept. */
  readonly figures?: string;
}

/** The clerk's own words for the report in a language, with the draft they were written over. */
export interface OwnParagraph {
  readonly language: Language;
  readonly text: string;
  /** The draft, as twelve digits. */
  readonly draft: string;
}

/** What the clerk has told and the workbook keeps. */
export interface Remembered {
  readonly hints: readonly LayoutHint[];
  readonly requests: readonly MeasureRequest[];
  readonly ignored: readonly IgnoredFinding[];
  readonly explained: readonly ExplainedAnomaly[];
  /** At most one for each language. */
  readonly paragraphs: readonly OwnParagraph[];
  /** Ids of rules and detectors that the clerk has switched off. */
  readonly quiet: readonly string[];
  /** Null: as by default. */
  readonly thresholds: Settings | null;
}

/** What of it is kept under a key of its own. */
export type RememberedKind = keyof Remembered;

export const REMEMBERED_KINDS: readonly RememberedKind[] = [
  "hints",
  "requests",
  "ignored",
  "explained",
  "paragraphs",
  "quiet",
  "thresholds",
];

export const NOTHING_REMEMBERED: Remembered = {
  hints: [],
  requests: [],
  ignored: [],
  explained: [],
  paragraphs: [],
  quiet: [],
  thresholds: null,
};

/** A finding that is set aside now, with the clerk's reason. */
export interface SetAside {
  readonly finding: Finding;
  readonly reason: string;
  /** `IgnoredFinding.id`, by which it is shown again. */
  readonly keptAs: string;
}

/**
 * The longest reason or note that is kept, in characters. Source: reckoned with `heightOf`: in the narrowest column
 * that shows a note (190 points) 707 letters fill the highest row Excel has; 200 are left for the words around it.
 */
export const LONGEST_NOTE = 500;

/**
 * Cells of one place that are looked at. Source: measured on the 137 findings of 56 real workbooks: of 591 places one
 * has more (13,356 cells), the next 264.
 */
const MOST_CELLS = 2_000;

/**
 * What the figures of a finding are, as twelve digits: those in its cells and those in its sentence, whatever the
 * last digits of a calculation.
 */
function figuresOf(finding: Finding, workbook: WorkbookSnapshot): string {
  const values = [finding.place, ...finding.related].map((place) => valuesIn(place, workbook));
  const said = Object.entries(finding.message.parameters).flatMap(([name, parameter]) => figureIn(name, parameter));
  return stableHash(JSON.stringify([values, said.toSorted()]));
}

function valuesIn({ sheet, range }: Place, workbook: WorkbookSnapshot): readonly unknown[] {
  const grid = workbook.sheets.find((s) => s.name === sheet);
  const values: unknown[] = [];
  if (!grid) return values;
  for (let row = range.top; row <= range.bottom; row++) {
    for (let column = range.left; column <= range.right && values.length < MOST_CELLS; column++) {
      const value = valueAt(grid, row, column);
      values.push(typeof value === "number" ? settled(value) : value);
    }
  }
  return values;
}

function figureIn(name: string, parameter: MessageParameter): readonly string[] {
  return typeof parameter === "object" && "value" in parameter ? [`${name} ${String(settled(parameter.value))}`] : [];
}

function settled(value: number): number {
  return Number(value.toPrecision(9));
}

type Answered = Pick<Finding, "id"> & { readonly basis?: Basis };
type Answer = AnswerBasis & { readonly id: string };

/** Whether an answer was given to this, at this time, whatever the figures then; by the id where it tells no more. */
function isOf({ id, about, period }: Answer, { id: ownId, basis }: Answered): boolean {
  if (about === undefined || basis === undefined) return id === ownId;
  return about === basis.about && timeKey(period ?? null) === timeKey(basis.period);
}

/** Finds, of things with ids and bases, those with one of the two in common with another. */
function byWhat<T extends Answer>(answers: readonly T[]): (of: Answered) => readonly T[] {
  const known = new Map<string, T[]>();
  for (const answer of answers)
    for (const key of new Set([answer.id, answer.about ?? answer.id]))
      known.set(key, [...(known.get(key) ?? []), answer]);
  return ({ id, basis }) => [...new Set([...(known.get(id) ?? []), ...(known.get(basis?.about ?? id) ?? [])])];
}

/** With what was last said of the same thing that does not hold now, where something was. */
function withEarlier<T extends Answered, A extends AnswerBasis>(
  of: T,
  answers: readonly A[],
  said: (a: A) => string,
): T {
  const { basis } = of;
  const last = answers.findLast((a) => basis !== undefined && a.about === basis.about && said(a) !== "");
  if (last === undefined || basis === undefined) return of;
  const period = last.period ?? null;
  return { ...of, earlier: { reason: said(last), period, isOfThisTime: timeKey(period) === timeKey(basis.period) } };
}

/**
 * The findings that stand, and those that the clerk has set aside, at the time they are of and on the figures they have;
 * both in the order given.
 */
export function setAside(
  all: readonly Finding[],
  remembered: readonly IgnoredFinding[],
  workbook: WorkbookSnapshot,
  tables: readonly TableModel[] = [],
): { readonly findings: readonly Finding[]; readonly ignored: readonly SetAside[] } {
  const known = withBasis(all, tables);
  if (remembered.length === 0) return { findings: known, ignored: [] };
  const findings: Finding[] = [];
  const ignored: SetAside[] = [];
  const answersTo = byWhat(remembered);
  for (const finding of known) {
    const answers = answersTo(finding);
    const entry = answers.findLast((i) => isOf(i, finding));
    if (entry !== undefined && entry.figures === figuresOf(finding, workbook))
      ignored.push({ finding, reason: entry.reason, keptAs: entry.id });
    else findings.push(withEarlier(finding, answers, ({ reason }) => reason));
  }
  return { findings, ignored };
}

/** The movements with what was said of them before, and the explanations of those as they are now, by their ids. */
export function explanationsOf(
  found: readonly Anomaly[],
  { explained }: Pick<Remembered, "explained">,
  tables: readonly TableModel[],
): { readonly anomalies: readonly Anomaly[]; readonly explanations: ReadonlyMap<string, string> } {
  const anomalies = withMovementBasis(found, tables);
  const explanations = new Map<string, string>();
  if (explained.length === 0) return { anomalies, explanations };
  const answersTo = byWhat(explained);
  const told = anomalies.map((anomaly) => {
    const answers = answersTo(anomaly);
    const entry = answers.findLast((e) => isOf(e, anomaly));
    if (entry === undefined || (entry.figures ?? anomaly.basis?.figures) !== anomaly.basis?.figures)
      return withEarlier(anomaly, answers, ({ note }) => note);
    explanations.set(anomaly.id, entry.note);
    return anomaly;
  });
  return { anomalies: told, explanations };
}

/** With a hint for a table, in the place of the one it had. */
export function withHint(known: Remembered, hint: LayoutHint): Remembered {
  return { ...known, hints: [...known.hints.filter((h) => h.tableId !== hint.tableId), hint] };
}

/** Without the hint for a table: it is read as it stands. */
export function withoutHint(known: Remembered, tableId: string): Remembered {
  return { ...known, hints: known.hints.filter((h) => h.tableId !== tableId) };
}

/**
 * With the further measures that are wanted as columns of a table, in the place of those it had; none: as by default.
 */
export function withMeasures(known: Remembered, tableId: string, measures: readonly FurtherMeasureId[]): Remembered {
  return { ...known, requests: withRequest(known.requests, tableId, measures) };
}

/**
 * With findings set aside for one reason (cut to `LONGEST_NOTE` characters), on the figures as they are in the workbook
 * that was read; in the place of what was said of them before.
 */
export function withIgnored(
  known: Remembered,
  findings: readonly Finding[],
  reason: string,
  workbook: WorkbookSnapshot,
): Remembered {
  const fresh = findings.map((f): IgnoredFinding => ({
    id: f.id,
    reason: cut(reason),
    figures: figuresOf(f, workbook),
    ...f.basis,
  }));
  const answersTo = byWhat(known.ignored);
  const replaced = new Set(findings.flatMap((f) => answersTo(f).filter((i) => isOf(i, f))));
  return { ...known, ignored: [...known.ignored.filter((i) => !replaced.has(i)), ...fresh] };
}

/** Without findings set aside: they are shown again. */
export function withoutIgnored(known: Remembered, ids: readonly string[]): Remembered {
  return { ...known, ignored: known.ignored.filter((i) => !ids.includes(i.id)) };
}

/** With the explanation of a movement, cut to `LONGEST_NOTE` characters; an empty note takes it back. */
export function withExplanation(known: Remembered, anomaly: Pick<Anomaly, "id" | "basis">, note: string): Remembered {
  const { id, basis } = anomaly;
  const others = known.explained.filter((e) => !isOf(e, anomaly));
  const kept = cut(note);
  return { ...known, explained: kept === "" ? others : [...others, { id, note: kept, ...basis }] };
}

/** The most of the clerk's own words that is kept, in characters. Source: the longest text that a cell of Excel holds. */
export const LONGEST_PARAGRAPH = 32_767;

/** With the clerk's own words for the report in a language, over a draft; null takes them back. */
export function withParagraph(
  known: Remembered,
  language: Language,
  own: Omit<OwnParagraph, "language"> | null,
): Remembered {
  const others = known.paragraphs.filter((each) => each.language !== language);
  if (own === null) return { ...known, paragraphs: others };
  return {
    ...known,
    paragraphs: [...others, { language, text: own.text.slice(0, LONGEST_PARAGRAPH), draft: own.draft }],
  };
}

/** With exactly these rules and detectors switched off. */
export function withQuiet(known: Remembered, ids: readonly string[]): Remembered {
  return { ...known, quiet: [...new Set(ids)].toSorted() };
}

/** With thresholds of the clerk's own; null gives back the usual ones. */
export function withThresholds(known: Remembered, thresholds: Settings | null): Remembered {
  return { ...known, thresholds };
}

function cut(text: string): string {
  return text.replace(/\s+/g, " ").trim().slice(0, LONGEST_NOTE);
}
