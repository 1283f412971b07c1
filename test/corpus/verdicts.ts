import { contains, parseRange, rangeName } from "../../src/core/model/cells/address";
import type { Severity } from "../../src/core/model/results/finding";
import { DEFAULT_SETTINGS } from "../../src/core/model/requests/settings";
import { analyze } from "../../src/core/pipeline";
import { snapshotOf, type Source } from "./corpus-snapshot";

/** Where something that is told stands: what it is known by here. */
interface Standing {
  readonly file: string;
  readonly sheet: string;
  readonly range: string;
}

/** A finding, by its rule and severity. */
export interface ToldFinding extends Standing {
  readonly rule: string;
  readonly severity: Severity;
}

/** A movement, by its detector. */
export interface ToldAnomaly extends Standing {
  readonly detector: string;
}

/** Whether the reader would thank for what is told, and why. */
export type Judged<T extends Standing> = T & { readonly deserves: boolean; readonly why: string };

/**
 * `read`: sheets that were read cell by cell; `quiet`: workbooks of which nothing is told; `judged`: what is told now;
 * `mended`: what was told once and must not come back. Nothing is said of a workbook that none of them names.
 */
export interface Verdicts<T extends Standing> {
  readonly read: Readonly<Record<string, readonly string[]>>;
  readonly quiet: readonly string[];
  readonly judged: readonly Judged<T>[];
  readonly mended: readonly (T & { readonly why: string })[];
}

/** What one analysis of a workbook tells. */
export interface Told {
  readonly file: string;
  readonly sheets: readonly string[];
  readonly findings: readonly ToldFinding[];
  /** Its rank in the workbook's list, from 0; whether it explains a total rather than calls for a look. */
  readonly anomalies: readonly (ToldAnomaly & {
    readonly rank: number;
    readonly explains: boolean;
    readonly score: number;
  })[];
  readonly crashed: readonly string[];
  /** What was read and found comes out of a structured clone as it went in, as it must to cross to a worker. */
  readonly isPlain: boolean;
}

/** Whether a value comes out of a structured clone as it went in: `toStrictEqual` holds prototypes apart in any realm. */
function isPlainData(value: unknown): boolean {
  try {
    expect(structuredClone(value)).toStrictEqual(value);
    return true;
  } catch {
    return false;
  }
}

/** Reads and analyses a workbook, once for all verdicts. */
export async function toldOf(source: Source): Promise<Told> {
  const file = source.name;
  const analysis = analyze(await snapshotOf(source.open()), DEFAULT_SETTINGS);
  const { workbook, findings, anomalies, results } = analysis;
  return {
    file,
    isPlain: isPlainData(analysis),
    sheets: workbook.sheets.map(({ name }) => name),
    findings: findings.map(({ place, ruleId, severity }) => ({
      file,
      sheet: place.sheet,
      range: rangeName(place.range),
      rule: ruleId,
      severity,
    })),
    anomalies: anomalies.map(({ place, detectorId, explains, score }, rank) => ({
      file,
      sheet: place.sheet,
      range: rangeName(place.range),
      detector: detectorId,
      rank,
      explains: explains === true,
      score,
    })),
    crashed: results.filter((r) => r.outcome === "crashed").map((r) => `${file} ${r.ruleId}`),
  };
}

/** The workbooks that verdicts name. */
export function namedIn({ read, quiet, judged, mended }: Verdicts<Standing>): ReadonlySet<string> {
  return new Set([...Object.keys(read), ...quiet, ...[...judged, ...mended].map(({ file }) => file)]);
}

export const findingName = ({ severity, rule, file, sheet, range }: ToldFinding): string =>
  `${severity} ${rule} ${file} ${sheet}!${range}`;
export const anomalyName = ({ detector, file, sheet, range }: ToldAnomaly): string =>
  `${detector} ${file} ${sheet}!${range}`;

/**
 * Whether a verdict speaks of a finding: the same rule and severity, at the same cells or inside those judged as one.
 */
function speaksOf(verdict: ToldFinding, found: ToldFinding): boolean {
  const isSame = (["file", "sheet", "rule", "severity"] as const).every((key) => verdict[key] === found[key]);
  const [outer, inner] = [parseRange(verdict.range), parseRange(found.range)];
  return (
    isSame &&
    outer !== null &&
    inner !== null &&
    contains(outer, inner.top, inner.left) &&
    contains(outer, inner.bottom, inner.right)
  );
}

/** The verdict on a finding, the one at the very cells first. */
export function verdictOnFinding(
  { judged }: Verdicts<ToldFinding>,
  finding: ToldFinding,
): Judged<ToldFinding> | undefined {
  return judged.find((j) => findingName(j) === findingName(finding)) ?? judged.find((each) => speaksOf(each, finding));
}

/** The verdict on a movement. */
export function verdictOnAnomaly(
  { judged }: Verdicts<ToldAnomaly>,
  anomaly: ToldAnomaly,
): Judged<ToldAnomaly> | undefined {
  return judged.find((j) => anomalyName(j) === anomalyName(anomaly));
}

/** Where verdicts and findings part: what nobody judged, what is no longer found, what came back, what crashed. */
export function findingFaults(verdicts: Verdicts<ToldFinding>, told: readonly Told[]): readonly string[] {
  const present = new Set(told.map(({ file }) => file));
  const found = told.flatMap(({ findings }) => findings);
  const here = <T extends Standing>(list: readonly T[]): readonly T[] => list.filter((j) => present.has(j.file));
  return [
    ...told.flatMap(({ crashed }) => crashed.map((each) => `crashed: ${each}`)),
    ...found
      .filter((f) => f.severity !== "information" && !verdictOnFinding(verdicts, f))
      .map((f) => `judge it: ${findingName(f)}`),
    ...here(verdicts.judged)
      .filter((j) => !found.some((f) => speaksOf(j, f)))
      .map((j) => `no longer found: ${findingName(j)}`),
    ...here(verdicts.mended)
      .filter((m) => found.some((f) => speaksOf(m, f)))
      .map((m) => `back again: ${findingName(m)}`),
  ];
}

/** Where verdicts and movements part. */
export function anomalyFaults(verdicts: Verdicts<ToldAnomaly>, told: readonly Told[]): readonly string[] {
  const present = new Set(told.map(({ file }) => file));
  const found = told.flatMap(({ anomalies }) => anomalies);
  const names = new Set(found.map(anomalyName));
  return [
    ...found.filter((f) => !verdictOnAnomaly(verdicts, f)).map((f) => `judge it: ${anomalyName(f)}`),
    ...verdicts.judged
      .filter((j) => present.has(j.file) && !names.has(anomalyName(j)))
      .map((j) => `no longer found: ${anomalyName(j)}`),
    ...verdicts.mended.filter((m) => names.has(anomalyName(m))).map((m) => `back again: ${anomalyName(m)}`),
  ];
}

/** The share of verdicts that deserve it; NaN of none. */
export function share(list: readonly { readonly deserves: boolean }[]): number {
  return list.filter((j) => j.deserves).length / list.length;
}

/** The same in words: "error: 9 of 10 deserve it (90.0 %)". */
export function shareText(name: string, list: readonly { readonly deserves: boolean }[]): string {
  const deserving = list.filter((j) => j.deserves).length;
  return `${name}: ${String(deserving)} of ${String(list.length)} deserve it (${(100 * share(list)).toFixed(1)} %)`;
}
