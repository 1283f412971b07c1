import { readFileSync } from "node:fs";
import { join } from "node:path";

import { contains, parseRange, rangeName } from "../../src/core/model/cells/address";
import type { Severity } from "../../src/core/model/results/finding";
import { DEFAULT_SETTINGS } from "../../src/core/model/requests/settings";
import { analyze } from "../../src/core/pipeline";
import { describeWith, shared } from "../fixtures/shared-folder";
import { openCorpusFile, snapshotOf, workbooksIn } from "./corpus-snapshot";

/** Where a finding stands: what it is known by here. */
interface Standing {
  readonly file: string;
  readonly sheet: string;
  readonly range: string;
  readonly rule: string;
  readonly severity: Severity;
}

/** A finding on a real sheet, judged at its cells: whether a clerk would thank for it at this severity, and why. */
interface Judged extends Standing {
  readonly deserves: boolean;
  readonly why: string;
}

/**
 * `read`: the sheets that were read cell by cell, those without findings too; `judged`: what is found; `mended`: what
 * was found once, did not deserve it, and must not come back.
 */
interface Verdicts {
  readonly read: Readonly<Record<string, readonly string[]>>;
  readonly judged: readonly Judged[];
  readonly mended: readonly (Standing & { readonly why: string })[];
}

const { read, judged, mended } = JSON.parse(readFileSync(join(__dirname, "judged-findings.json"), "utf8")) as Verdicts;
const SEVERITIES: readonly Severity[] = ["error", "warning", "information"];
const corpus = shared("corpus") ?? "";

const nameOf = ({ severity, rule, file, sheet, range }: Standing): string =>
  `${severity} ${rule} ${file} ${sheet}!${range}`;

/**
 * Whether a verdict speaks of a finding: the same rule and severity, at the same cells or inside those judged as one.
 */
function speaksOf(verdict: Standing, found: Standing): boolean {
  if (
    verdict.file !== found.file ||
    verdict.sheet !== found.sheet ||
    verdict.rule !== found.rule ||
    verdict.severity !== found.severity
  )
    return false;
  const [outer, inner] = [parseRange(verdict.range), parseRange(found.range)];
  return (
    outer !== null &&
    inner !== null &&
    contains(outer, inner.top, inner.left) &&
    contains(outer, inner.bottom, inner.right)
  );
}

const share = (list: readonly Judged[]): number => list.filter((j) => j.deserves).length / list.length;
const told = (name: string, list: readonly Judged[]): string =>
  `${name}: ${String(list.filter((j) => j.deserves).length)} of ${String(list.length)} deserve it (${(100 * share(list)).toFixed(1)} %)`;

describeWith(corpus === "" ? null : corpus, "findings on real sheets, judged by hand", () => {
  const found: Standing[] = [];
  const crashed: string[] = [];
  const sheets = new Set<string>();
  const present = new Set(corpus === "" ? [] : workbooksIn(corpus));

  beforeAll(async () => {
    for (const file of present) {
      const { workbook, findings, results } = analyze(await snapshotOf(openCorpusFile(corpus, file)), DEFAULT_SETTINGS);
      for (const { name } of workbook.sheets) sheets.add(`${file} ${name}`);
      for (const { place, ruleId, severity } of findings)
        found.push({ file, sheet: place.sheet, range: rangeName(place.range), rule: ruleId, severity });
      crashed.push(...results.filter((r) => r.outcome === "crashed").map((r) => `${file} ${r.ruleId}`));
    }
  });

  const verdictOn = (finding: Standing): Judged | undefined =>
    judged.find((j) => nameOf(j) === nameOf(finding)) ?? judged.find((j) => speaksOf(j, finding));

  test("every error and every warning is judged", () => {
    expect(crashed).toEqual([]);
    expect(found.length).toBeGreaterThan(0);
    const unjudged = found.filter((f) => f.severity !== "information" && !verdictOn(f));
    expect(unjudged.map((f) => `judge it: ${nameOf(f)}`)).toEqual([]);
  });

  test("every verdict is on something that is found; what was mended stays away", () => {
    const here = <T extends Standing>(list: readonly T[]): readonly T[] => list.filter((j) => present.has(j.file));
    expect(
      here(judged)
        .filter((j) => !found.some((f) => speaksOf(j, f)))
        .map((j) => `no longer found: ${nameOf(j)}`),
    ).toEqual([]);
    expect(
      here(mended)
        .filter((m) => found.some((f) => speaksOf(m, f)))
        .map((m) => `back again: ${nameOf(m)}`),
    ).toEqual([]);
  });

  test("at least sixty sheets were read", () => {
    const names = Object.entries(read).flatMap(([file, list]) => list.map((sheet) => `${file} ${sheet}`));
    expect(new Set(names).size).toBeGreaterThanOrEqual(60);
    expect(names.filter((name) => present.has(name.slice(0, name.indexOf(" "))) && !sheets.has(name))).toEqual([]);
  });

  test("nine errors of ten deserve it", () => {
    const now = found.flatMap((f) => verdictOn(f) ?? []);
    const lines = SEVERITIES.flatMap((severity) => {
      const list = now.filter((j) => j.severity === severity);
      const rules = [...new Set(list.map((j) => j.rule))].sort();
      return list.length === 0
        ? []
        : [
            told(severity, list),
            ...rules.map(
              (rule) =>
                `  ${told(
                  rule,
                  list.filter((j) => j.rule === rule),
                )}`,
            ),
          ];
    });
    process.stdout.write(`${lines.join("\n")}\n`);
    expect(share(now.filter((j) => j.severity === "error"))).toBeGreaterThanOrEqual(0.9);
  });
});

test("verdicts give their reason once, in a sentence", () => {
  const all = [...judged, ...mended];
  expect(new Set(judged.map(nameOf)).size).toBe(judged.length);
  for (const { why, range } of all) {
    expect(why).toMatch(/^\S.{15,200}$/);
    expect(parseRange(range)).not.toBeNull();
  }
});
