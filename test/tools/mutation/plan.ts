/** Which tests a mutant has to face, and in which order. */
import type { Mutant } from "./mutants";
import type { FilePlan, MeasuredFile } from "./protocol";

/** The tests that reach a mutant, and what they took without it. */
export interface MutantPlan {
  readonly files: readonly FilePlan[];
  readonly milliseconds: number;
  /** How often the unchanged source passes the place. */
  readonly hits: number;
}

/** Milliseconds of the processor: of one test, and of all tests for one mutant. */
export interface Limits {
  readonly slowest: number;
  readonly together: number;
}

interface ReachingFile extends FilePlan {
  readonly milliseconds: number;
  readonly hits: number;
}

/** The tests of a file that reach the mutant: those that pass its place, all where loading the file does. */
function reaching(mutant: Mutant, file: MeasuredFile, limits: Limits): ReachingFile {
  const onLoading = file.hits[mutant.id] ?? 0;
  const tests = file.tests
    .filter((test) => test.outcome === "passed" && test.milliseconds <= limits.slowest)
    .filter((test) => onLoading > 0 || (test.hits[mutant.id] ?? 0) > 0);
  return {
    file: file.file,
    only: tests.map((test) => test.index),
    milliseconds: file.milliseconds + tests.reduce((sum, test) => sum + test.milliseconds, 0),
    hits: onLoading + tests.reduce((sum, test) => sum + (test.hits[mutant.id] ?? 0), 0),
  };
}

/** The first files that take no longer than `together`, the very first in any case. */
function affordable(files: readonly ReachingFile[], together: number): readonly ReachingFile[] {
  let spent = 0;
  const end = files.findIndex(({ milliseconds }, position) => {
    spent += milliseconds;
    return position > 0 && spent > together;
  });
  return end < 0 ? files : files.slice(0, end);
}

/** The folder's own tests first, then the files that take least time for it, as far as the limits allow. */
export function planOf(mutant: Mutant, measured: readonly MeasuredFile[], limits: Limits): MutantPlan {
  const own = `test/core/${mutant.folder}/`;
  const rank = ({ file }: FilePlan): number => (file.startsWith(own) ? 0 : 1);
  const all = measured
    .map((file) => reaching(mutant, file, limits))
    .filter(({ only }) => only.length > 0)
    .sort((a, b) => rank(a) - rank(b) || a.milliseconds - b.milliseconds);
  const files = affordable(all, limits.together);
  return {
    files: files.map(({ file, only }) => ({ file, only })),
    milliseconds: files.reduce((sum, file) => sum + file.milliseconds, 0),
    hits: files.reduce((sum, file) => sum + file.hits, 0),
  };
}
