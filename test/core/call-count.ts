import { Session } from "node:inspector";
import { setFlagsFromString } from "node:v8";

/** V8's optimizing compilers. */
const COMPILERS = ["opt", "maglev"];

/** How often the code of one function, its loops and branches included, was run. */
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
          runs: ranges.reduce((runs, { count }) => runs + count, 0),
        })),
      )
      .filter(({ runs }) => runs > 0);
  }
}
