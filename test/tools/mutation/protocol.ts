/** What the tool and the process that runs the tests say to one another. */

/** How often each mutant's place was passed, by its id. */
export type Hits = Readonly<Record<string, number>>;

/** A test file, and the places of those of its tests that are to run. */
export interface FilePlan {
  readonly file: string;
  readonly only: readonly number[];
}

/** One test without any mutant; `milliseconds` are the processor's. */
export interface MeasuredTest {
  readonly index: number;
  readonly name: string;
  readonly milliseconds: number;
  readonly outcome: "passed" | "failed" | "skipped";
  readonly hits: Hits;
}

/** A test file without any mutant; `hits` are those outside its tests, on loading or in "beforeAll". */
export interface MeasuredFile {
  readonly file: string;
  readonly milliseconds: number;
  readonly hits: Hits;
  readonly tests: readonly MeasuredTest[];
}

export type Question =
  | { readonly kind: "measure"; readonly file: string }
  | { readonly kind: "judge"; readonly id: string; readonly plan: readonly FilePlan[]; readonly hitLimit: number };

/** What became of a mutant. */
export type Fate = "killed" | "survived" | "timed-out" | "not-reached";

export type Answer =
  | ({ readonly kind: "measured" } & MeasuredFile)
  | { readonly kind: "judged"; readonly id: string; readonly outcome: Fate; readonly by: string | null }
  | { readonly kind: "broken"; readonly reason: string };
