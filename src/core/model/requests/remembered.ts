import type { Finding, Place } from "../results/finding";
import { stableHash } from "../results/finding";
import type { LayoutHint } from "./layout-hint";
import type { FurtherMeasureId, MeasureRequest } from "./measure-request";
import { withRequest } from "./measure-request";
import type { Settings } from "./settings";
import type { MessageParameter } from "../message";
import type { WorkbookSnapshot } from "../cells/workbook";
import { valueAt } from "../cells/workbook";

/** A finding the clerk has set aside, with the reason, for as long as the figures stay those it was judged on. */
export interface IgnoredFinding {
  /** `Finding.id`. */
  readonly id: string;
  readonly reason: string;
  /** `figuresOf` the finding when it was set aside. */
  readonly figures: string;
}

/** The clerk's explanation of a movement. */
export interface ExplainedAnomaly {
  /** `Anomaly.id`. */
  readonly id: string;
  readonly note: string;
}

/** What the clerk has told and the workbook keeps. */
export interface Remembered {
  readonly hints: readonly LayoutHint[];
  readonly requests: readonly MeasureRequest[];
  readonly ignored: readonly IgnoredFinding[];
  readonly explained: readonly ExplainedAnomaly[];
  /** Null: as by default. */
  readonly thresholds: Settings | null;
}

/** What of it is kept under a key of its own. */
export type RememberedKind = keyof Remembered;

export const REMEMBERED_KINDS: readonly RememberedKind[] = ["hints", "requests", "ignored", "explained", "thresholds"];

export const NOTHING_REMEMBERED: Remembered = { hints: [], requests: [], ignored: [], explained: [], thresholds: null };

/** A finding that is set aside now, with the clerk's reason. */
export interface SetAside {
  readonly finding: Finding;
  readonly reason: string;
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

/**
 * The findings that stand, and those that the clerk has set aside and whose figures have not changed since; both in the
 * order given.
 */
export function setAside(
  findings: readonly Finding[],
  ignored: readonly IgnoredFinding[],
  workbook: WorkbookSnapshot,
): { readonly open: readonly Finding[]; readonly aside: readonly SetAside[] } {
  if (ignored.length === 0) return { open: findings, aside: [] };
  const known = new Map(ignored.map((i) => [i.id, i]));
  const open: Finding[] = [];
  const aside: SetAside[] = [];
  for (const finding of findings) {
    const entry = known.get(finding.id);
    if (entry !== undefined && entry.figures === figuresOf(finding, workbook))
      aside.push({ finding, reason: entry.reason });
    else open.push(finding);
  }
  return { open, aside };
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
  const ids = new Set(findings.map((f) => f.id));
  const fresh = findings.map((f): IgnoredFinding => ({
    id: f.id,
    reason: cut(reason),
    figures: figuresOf(f, workbook),
  }));
  return { ...known, ignored: [...known.ignored.filter((i) => !ids.has(i.id)), ...fresh] };
}

/** Without findings set aside: they are shown again. */
export function withoutIgnored(known: Remembered, ids: readonly string[]): Remembered {
  return { ...known, ignored: known.ignored.filter((i) => !ids.includes(i.id)) };
}

/** With the explanation of a movement, cut to `LONGEST_NOTE` characters; an empty note takes it back. */
export function withExplanation(known: Remembered, anomalyId: string, note: string): Remembered {
  const others = known.explained.filter((e) => e.id !== anomalyId);
  const kept = cut(note);
  return { ...known, explained: kept === "" ? others : [...others, { id: anomalyId, note: kept }] };
}

/** With thresholds of the clerk's own; null gives back the usual ones. */
export function withThresholds(known: Remembered, thresholds: Settings | null): Remembered {
  return { ...known, thresholds };
}

function cut(text: string): string {
  return text.replace(/\s+/g, " ").trim().slice(0, LONGEST_NOTE);
}
