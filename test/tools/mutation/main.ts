/**
 * Changes the source of src/core in small places and counts how many of the changes the tests of test/core notice.
 * `npm run mutation -- FOLDER… [--seed N] [--count N] [--slowest MS] [--together MS] [--all]`; without a folder, all of
 * them. `--all` names the test that noticed each change.
 */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Mutant } from "./mutants";
import { instrument, onlyDrawn, shuffled } from "./mutants";
import type { Limits } from "./plan";
import { planOf } from "./plan";
import type { MeasuredFile } from "./protocol";
import type { Verdict } from "./report";
import { folderReport } from "./report";
import type { TestProcess } from "./test-process";
import { testProcess } from "./test-process";
import { typeCheck } from "./type-check";

const ROOT = join(__dirname, "../../..");
/** Longest time for one test file without a mutant. */
const MEASURING_MS = 600_000;
/**
 * A mutant that passes its place a hundred times as often as the source does has an endless loop, as Stryker has it.
 */
const HIT_FACTOR = 100;
/**
 * A mutant may take this many times the processor's time of the source, and a minute more, on a machine with other
 * work.
 */
const TIME_FACTOR = 20;
const MORE_MS = 60_000;

/** The first mutants of the shuffled list that TypeScript accepts, `count` of each folder. */
function draw(mutants: readonly Mutant[], folders: readonly string[], seed: number, count: number): readonly Mutant[] {
  const accepts = typeCheck(ROOT);
  return folders.flatMap((folder) => {
    const drawn: Mutant[] = [];
    const ofFolder = mutants.filter((mutant) => mutant.folder === folder);
    let refused = 0;
    for (const mutant of shuffled(ofFolder, seed)) {
      if (drawn.length === count) break;
      if (accepts(mutant.file, mutant.changed)) drawn.push(mutant);
      else refused++;
    }
    console.error(
      `${folder}: ${String(ofFolder.length)} mutants, ${String(drawn.length)} drawn, ` +
        `${String(refused)} on the way refused by TypeScript`,
    );
    return drawn;
  });
}

async function measure(tests: TestProcess): Promise<readonly MeasuredFile[]> {
  const files = readdirSync(join(ROOT, "test/core"), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.test\.tsx?$/.test(name))
    .map((name) => `test/core/${name.replaceAll("\\", "/")}`)
    .sort();
  const measured: MeasuredFile[] = [];
  for (const file of files) {
    const answer = await tests.ask({ kind: "measure", file }, MEASURING_MS);
    if (answer?.kind !== "measured") throw new Error(`${file} cannot be run without a mutant`);
    measured.push(answer);
    for (const test of answer.tests.filter(({ outcome }) => outcome === "failed"))
      console.error(`left out, it fails without a mutant: ${file} › ${test.name}`);
  }
  return measured;
}

async function judge(
  tests: TestProcess,
  mutant: Mutant,
  measured: readonly MeasuredFile[],
  limits: Limits,
): Promise<Verdict> {
  const plan = planOf(mutant, measured, limits);
  if (plan.files.length === 0) return { mutant, fate: "not-reached", by: null };
  const question = { kind: "judge", id: mutant.id, plan: plan.files, hitLimit: HIT_FACTOR * plan.hits } as const;
  const answer = await tests.ask(question, TIME_FACTOR * plan.milliseconds + MORE_MS);
  return answer?.kind === "judged"
    ? { mutant, fate: answer.outcome, by: answer.by }
    : { mutant, fate: "timed-out", by: null };
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      seed: { type: "string", default: "1" },
      count: { type: "string", default: "100" },
      slowest: { type: "string", default: "1000" },
      together: { type: "string", default: "4000" },
      all: { type: "boolean", default: false },
    },
  });
  const limits = { slowest: Number(values.slowest), together: Number(values.together) };
  const known = readdirSync(join(ROOT, "src/core"), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const folders = positionals.length > 0 ? positionals : known.map(({ name }) => name);
  const unknown = folders.find((folder) => !known.some(({ name }) => name === folder));
  if (unknown !== undefined) throw new Error(`src/core has no folder ${unknown}`);
  const { mutants, sources } = await instrument(ROOT, folders);
  const drawn = draw(mutants, folders, Number(values.seed), Number(values.count));
  const ids = new Set(drawn.map(({ id }) => id));
  const tests = testProcess(ROOT, new Map([...sources].map(([file, text]) => [file, onlyDrawn(text, ids)])));
  try {
    const measured = await measure(tests);
    const all = measured.flatMap((file) => file.tests.filter(({ outcome }) => outcome === "passed"));
    const slow = all.filter(({ milliseconds }) => milliseconds > limits.slowest);
    console.log(
      `seed ${values.seed}; ${String(all.length)} tests, of which ${String(slow.length)} are left out for taking ` +
        `more than ${values.slowest} ms of the processor; ${values.together} ms for one mutant`,
    );
    for (const folder of folders) {
      const verdicts: Verdict[] = [];
      for (const mutant of drawn.filter((each) => each.folder === folder)) {
        const verdict = await judge(tests, mutant, measured, limits);
        verdicts.push(verdict);
        if (values.all) console.log(`${verdict.fate} ${mutant.file}:${String(mutant.line)} ${verdict.by ?? ""}`);
      }
      console.log(folderReport(folder, verdicts));
    }
  } finally {
    tests.end();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
