/** The figures of a folder, as they are printed. */
import type { Mutant } from "./mutants";
import type { Fate } from "./protocol";

/** A mutant and what became of it. */
export interface Verdict {
  readonly mutant: Mutant;
  readonly fate: Fate;
  /** The test that failed. */
  readonly by: string | null;
}

/** 97.5 % of a standard normal variable lie below. */
const NORMAL_975 = 1.959964;

/** Wilson's 95 % interval of a share (Wilson 1927, "Probable inference", JASA 22:209–212). */
export function wilson(successes: number, trials: number): readonly [low: number, high: number] {
  if (trials === 0) return [0, 1];
  const share = successes / trials;
  const z2 = NORMAL_975 ** 2 / trials;
  const centre = share + z2 / 2;
  const half = NORMAL_975 * Math.sqrt((share * (1 - share)) / trials + z2 / trials / 4);
  return [(centre - half) / (1 + z2), (centre + half) / (1 + z2)];
}

const oneLine = (text: string): string => {
  const line = text.replace(/\s+/g, " ");
  return line.length > 100 ? `${line.slice(0, 97)}…` : line;
};

/** One mutant on one line: where, and what became of what. */
export function changeLine({ mutant, fate }: Verdict): string {
  const note = fate === "not-reached" ? " (no test reaches it)" : "";
  const { file, line, mutator, original, replacement } = mutant;
  return `  ${file}:${String(line)} ${mutator}: ${oneLine(original)} → ${oneLine(replacement)}${note}`;
}

/** A folder's mutants by fate, its share and interval, and every survivor. */
export function folderReport(folder: string, verdicts: readonly Verdict[]): string {
  const count = (fate: Fate): number => verdicts.filter((each) => each.fate === fate).length;
  const caught = count("killed") + count("timed-out");
  const [low, high] = wilson(caught, verdicts.length);
  const percent = (share: number): string => (100 * share).toFixed(0);
  const survivors = verdicts.filter(({ fate }) => fate === "survived" || fate === "not-reached");
  return [
    `${folder}: ${String(verdicts.length)} mutants, ${String(count("killed"))} killed, ` +
      `${String(survivors.length)} survived, ${String(count("timed-out"))} timed out; ` +
      `${percent(caught / Math.max(1, verdicts.length))} % (95 %: ${percent(low)}–${percent(high)})`,
    ...survivors
      .toSorted((a, b) => a.mutant.file.localeCompare(b.mutant.file) || a.mutant.line - b.mutant.line)
      .map(changeLine),
  ].join("\n");
}
