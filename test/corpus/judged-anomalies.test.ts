import { readFileSync } from "node:fs";
import { join } from "node:path";

import { parseRange, rangeName } from "../../src/core/model/cells/address";
import { DEFAULT_SETTINGS } from "../../src/core/model/requests/settings";
import { analyze } from "../../src/core/pipeline";
import { describeWith, shared } from "../fixtures/shared-folder";
import { openCorpusFile, snapshotOf, workbooksIn } from "./corpus-snapshot";

/** Where an anomaly stands: what it is known by here. */
interface Standing {
  readonly file: string;
  readonly sheet: string;
  readonly range: string;
  readonly detector: string;
}

/**
 * An anomaly on a real sheet, judged beside its siblings: whether the reader of the report would thank for it, and
 * why.
 */
interface Judged extends Standing {
  readonly deserves: boolean;
  readonly why: string;
}

/** What was told once and is told no more; `deserved` where the reader loses something by that. */
interface Mended extends Standing {
  readonly deserved: boolean;
  readonly why: string;
}

/**
 * `first`: the shares when the sheets were first read; `read`: those sheets; `judged`: what is told now; `mended`:
 * what must not come back.
 */
interface Verdicts {
  readonly first: Readonly<Record<string, { readonly deserve: number; readonly of: number }>>;
  readonly read: Readonly<Record<string, readonly string[]>>;
  readonly judged: readonly Judged[];
  readonly mended: readonly Mended[];
}

const { first, read, judged, mended } = JSON.parse(
  readFileSync(join(__dirname, "judged-anomalies.json"), "utf8"),
) as Verdicts;
const corpus = shared("corpus") ?? "";

const nameOf = ({ detector, file, sheet, range }: Standing): string => `${detector} ${file} ${sheet}!${range}`;
const share = (list: readonly Judged[]): number => list.filter((j) => j.deserves).length / list.length;
const told = (name: string, list: readonly Judged[]): string =>
  `${name}: ${String(list.filter((j) => j.deserves).length)} of ${String(list.length)} deserve it (${(100 * share(list)).toFixed(1)} %)`;

describeWith(corpus === "" ? null : corpus, "anomalies on real sheets, judged by hand", () => {
  const found: (Standing & { readonly rank: number; readonly explains: boolean })[] = [];
  const present = new Set(corpus === "" ? [] : workbooksIn(corpus));

  beforeAll(async () => {
    for (const file of present) {
      const { anomalies } = analyze(await snapshotOf(openCorpusFile(corpus, file)), DEFAULT_SETTINGS);
      anomalies.forEach(({ place, detectorId, explains }, rank) =>
        found.push({
          file,
          sheet: place.sheet,
          range: rangeName(place.range),
          detector: detectorId,
          rank,
          explains: explains === true,
        }),
      );
    }
  });

  const verdictOn = (standing: Standing): Judged | undefined => judged.find((j) => nameOf(j) === nameOf(standing));

  test("every anomaly is judged", () => {
    expect(found.length).toBeGreaterThan(0);
    expect(found.filter((f) => !verdictOn(f)).map((f) => `judge it: ${nameOf(f)}`)).toEqual([]);
  });

  test("every verdict is on something that is found; what was mended stays away", () => {
    const names = new Set(found.map(nameOf));
    expect(
      judged.filter((j) => present.has(j.file) && !names.has(nameOf(j))).map((j) => `no longer found: ${nameOf(j)}`),
    ).toEqual([]);
    expect(mended.filter((m) => names.has(nameOf(m))).map((m) => `back again: ${nameOf(m)}`)).toEqual([]);
  });

  test("at least sixty sheets were read", () => {
    expect(Object.values(read).flat().length).toBeGreaterThanOrEqual(60);
  });

  test("what calls for a look deserves it, and so does what stands first", () => {
    const now = found.flatMap((f) => verdictOn(f) ?? []);
    const lines = [...new Set(now.map((j) => j.detector))].sort().map((detector) => {
      const before = first[detector];
      return `${told(
        detector,
        now.filter((j) => j.detector === detector),
      )}${before ? `, at first ${String(before.deserve)} of ${String(before.of)}` : ""}`;
    });
    const alarms = found.filter((f) => !f.explains).flatMap((f) => verdictOn(f) ?? []);
    const ahead = found.filter((f) => !f.explains && f.rank === 0).flatMap((f) => verdictOn(f) ?? []);
    process.stdout.write(`${[told("alarms", alarms), told("ranked first", ahead), ...lines].join("\n")}\n`);
    expect(share(alarms)).toBeGreaterThanOrEqual(LEAST_SHARE);
    expect(share(ahead)).toBeGreaterThanOrEqual(LEAST_SHARE);
  });
});

/** Of ten that call for a look the reader may shrug at three. */
const LEAST_SHARE = 0.7;

test("verdicts give their reason once, in a sentence", () => {
  const all = [...judged, ...mended];
  expect(new Set(all.map(nameOf)).size).toBe(all.length);
  for (const { why, range } of all) {
    expect(why).toMatch(/^\S.{15,200}$/);
    expect(parseRange(range)).not.toBeNull();
  }
});
