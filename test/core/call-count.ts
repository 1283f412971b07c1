import { Session } from "node:inspector";
import { setFlagsFromString } from "node:v8";

/** V8's optimizing compilers. */
const COMPILERS = ["opt", "maglev"];

/** How often one function was called, or its innermost loop turned where that is more. */
export interface FunctionWork {
  readonly name: string;
  readonly runs: number;
}

interface Coverage {
  readonly result: readonly {
    readonly url: string;
    readonly functions: readonly {
      readonly functionName: string;
      readonly ranges: readonly {
        readonly startOffset: number;
        readonly count: number;
      }[];
    }[];
  }[];
}

/**
 * Counts what the functions of a folder do while something runs: every call of each and every turn of its loops, as V8
 * counts them, so that the same work has the same number on any machine. What V8 itself does (`includes`, copying) is
 * not counted. To be made before the functions run, once: loops are counted only in what was compiled afterwards.
 */
export class CallCount {
  private readonly session = new Session();

  constructor(private readonly folder: string) {
    // Calls within optimized code are not all counted.
    for (const compiler of COMPILERS) setFlagsFromString(`--no-${compiler}`);
    this.session.connect();
    this.session.post("Profiler.enable");
    this.session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: true });
  }

  /** What `work` gave, and what it cost, by function, the dearest first. */
  count<T>(work: () => T): { readonly value: T; readonly functions: readonly FunctionWork[] } {
    this.take();
    const value = work();
    return { value, functions: this.take().sort((a, b) => b.runs - a.runs) };
  }

  /** The same of work that takes turns with others. */
  async countRun<T>(
    work: () => Promise<T>,
  ): Promise<{ readonly value: T; readonly functions: readonly FunctionWork[] }> {
    this.take();
    const value = await work();
    return { value, functions: this.take().sort((a, b) => b.runs - a.runs) };
  }

  close(): void {
    this.session.post("Profiler.stopPreciseCoverage");
    this.session.disconnect();
    setFlagsFromString("--opt");
  }

  /** The counts since it was asked last. */
  private take(): FunctionWork[] {
    let coverage: Coverage = { result: [] };
    this.session.post("Profiler.takePreciseCoverage", (error, taken) => {
      if (error) throw new Error(error.message);
      coverage = taken;
    });
    return coverage.result
      .filter(({ url }) => url.includes(this.folder))
      .flatMap(({ url, functions }) =>
        functions.map(({ functionName, ranges }) => ({
          name: `${url.slice(url.indexOf(this.folder) + this.folder.length)} ${functionName} ${String(ranges[0]?.startOffset)}`,
          // A branch that some calls take parts a function into more ranges, which are no more work.
          runs: ranges.reduce((runs, { count }) => Math.max(runs, count), 0),
        })),
      )
      .filter(({ runs }) => runs > 0);
  }
}

/** All that was run. */
export const runsOf = (functions: readonly FunctionWork[]): number =>
  functions.reduce((sum, { runs }) => sum + runs, 0);

/** Work that may grow with the rows: eleven times for ten times the rows. Source: the design's promise. */
const MOST = 11;

/** A function that alone grows this much, for ten times the rows, looks through all of them for each. */
const STEEP = 30;

/** Turns at a cell, from which on a function's own growth counts. */
const EVERY_CELL = 5;

/**
 * The functions, in words, whose work grew the most where all of it grew more than it may for ten times the rows, else
 * those that grew out of all proportion by themselves; `cells` are those of the second time.
 */
export function grownTooMuch(
  few: readonly FunctionWork[],
  many: readonly FunctionWork[],
  cells: number,
): readonly string[] {
  const before = new Map(few.map(({ name, runs }) => [name, runs]));
  const compared = many.map(({ name, runs }) => ({ name, runs, from: before.get(name) ?? 0 }));
  const isTooMuch = runsOf(many) > MOST * runsOf(few);
  return compared
    .filter(({ runs, from }) => (isTooMuch ? runs > MOST * from : runs > STEEP * from && runs > EVERY_CELL * cells))
    .sort((a, b) => b.runs - MOST * b.from - (a.runs - MOST * a.from))
    .slice(0, 5)
    .map(({ name, from, runs }) => `${name}: ${String(from)} → ${String(runs)}`);
}
