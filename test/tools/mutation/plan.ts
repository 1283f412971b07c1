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

/** A test that passes by itself and is quick enough to be run for every mutant that it reaches. */
const counts = (slowest: number) => (test: MeasuredFile["tests"][number]) =>
  test.outcome === "passed" && test.milliseconds <= slowest;

/** Milliseconds of the processor: of one test, and of all tests for one mutant. */
export interface Limits {
  readonly slowest: number;
  readonly together: number;
}

/**
 * The folder's own tests first, then the files that take least time for it, as many as `together` allows; none slower
 * than `slowest`.
 */
export function planOf(mutant: Mutant, measured: readonly MeasuredFile[], limits: Limits): MutantPlan {
  const own = `test/core/${mutant.folder}/`;
  let spent = 0;
  const files = measured
    .map((file) => {
      const onLoading = file.hits[mutant.id] ?? 0;
      const tests = file.tests
        .filter(counts(limits.slowest))
        .filter((test) => onLoading > 0 || (test.hits[mutant.id] ?? 0) > 0);
      return {
        file: file.file,
        only: tests.map((test) => test.index),
        milliseconds: file.milliseconds + tests.reduce((sum, test) => sum + test.milliseconds, 0),
        hits: onLoading + tests.reduce((sum, test) => sum + (test.hits[mutant.id] ?? 0), 0),
        rank: file.file.startsWith(own) ? 0 : 1,
      };
    })
    .filter((file) => file.only.length > 0)
    .sort((a, b) => a.rank - b.rank || a.milliseconds - b.milliseconds)
    .filter(({ milliseconds }, position) => (spent += milliseconds) <= limits.together || position === 0);
  return {
    files: files.map(({ file, only }) => ({ file, only })),
    milliseconds: files.reduce((sum, file) => sum + file.milliseconds, 0),
    hits: files.reduce((sum, file) => sum + file.hits, 0),
  };
}
