import { faultsOf } from "../hostile/hostile-books";
import { damagedFiles, ownSeeds, realSeeds, type Outcome } from "../hostile/damaged-files";

/** The greatest cost of one file, in milliseconds of CPU and mebibytes of memory beyond what was held before. */
interface Cost {
  readonly cpu: number;
  readonly memory: number;
}

const argumentOf = (name: string, otherwise: number): number => {
  const at = process.argv.indexOf(name);
  return at < 0 ? otherwise : Number(process.argv[at + 1]);
};

const MEBIBYTE = 1024 * 1024;

/** Damages sound files and prints what became of them, and every crash. */
function runDamaged(): void {
  const [first, count] = [argumentOf("--seed", 1), argumentOf("--count", 10_000)];
  const seeds = [...ownSeeds(), ...realSeeds()];
  const ends = new Map<string, number>();
  const crashes: string[] = [];
  let [slowest, largest] = [0, 0];
  for (let number = first; number < first + count; number++) {
    const [before, memory] = [process.cpuUsage(), process.memoryUsage().rss];
    let end: string;
    try {
      end = endOf([...damagedFiles(seeds, number, 1)][0]);
    } catch (error) {
      end = "crashed";
      const cause = error instanceof Error && error.cause instanceof Error ? (error.cause.stack ?? "") : String(error);
      crashes.push(`${error instanceof Error ? error.message : ""}\n${cause.split("\n").slice(0, 6).join("\n")}`);
    }
    ends.set(end, (ends.get(end) ?? 0) + 1);
    const cost: Cost = { cpu: cpuSince(before), memory: (process.memoryUsage().rss - memory) / MEBIBYTE };
    if (cost.cpu > slowest || cost.memory > largest)
      process.stdout.write(`file ${String(number)}: ${cost.cpu.toFixed(0)} ms CPU, ${cost.memory.toFixed(0)} MB\n`);
    [slowest, largest] = [Math.max(slowest, cost.cpu), Math.max(largest, cost.memory)];
  }
  for (const crash of crashes) process.stdout.write(`${crash}\n`);
  for (const [end, times] of [...ends].sort((a, b) => b[1] - a[1])) process.stdout.write(`${String(times)}\t${end}\n`);
  process.stdout.write(`${String(crashes.length)} of ${String(count)} crashed; seeds: ${String(seeds.length)}\n`);
  if (crashes.length > 0) process.exitCode = 1;
}

/** How a file ended, without what is its own: its name, the part, numbers. */
function endOf(outcome: Outcome | undefined): string {
  if (outcome === undefined) return "nothing";
  return `${outcome.end} ${outcome.sentence.replace(/“[^”]*”/g, "…").replace(/ \([^)]*\)/, "")}`.trim();
}

function cpuSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

/** Presses, presses again, saves and clears hostile workbooks, and prints every fault. */
async function runBooks(): Promise<void> {
  const [first, count] = [argumentOf("--seed", 1), argumentOf("--count", 100)];
  let bad = 0;
  for (let seed = first; seed < first + count; seed++) {
    const faults = await faultsOf(seed).catch((error: unknown) => [
      `crashed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    ]);
    if (faults.length > 0) bad += 1;
    for (const fault of faults) process.stdout.write(`workbook ${String(seed)}: ${fault}\n`);
  }
  process.stdout.write(`${String(bad)} of ${String(count)} hostile workbooks have a fault\n`);
  if (bad > 0) process.exitCode = 1;
}

if (process.argv.includes("--damaged")) runDamaged();
else void runBooks();
