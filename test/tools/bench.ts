/**
 * `npm run bench -- PEERS [--sizes 1000,10000,100000] [--times 2]`: ours beside whatever of the peers in a folder is
 * installed here, on the same cells, in one run: the least wall time of so many runs, with its CPU time and its memory
 * at most. Needs GNU time.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import type { RunReport } from "../../src/core/model/results/report";

const LAUNCH = resolve(__dirname, "../../src/cli/launch.mjs");
const TIME = "/usr/bin/time";

/** How a tool is run on a workbook, and how it is found out whether it is installed. */
interface Tool {
  readonly name: string;
  readonly command: (input: string, output: string) => readonly string[];
  readonly probe: readonly string[];
  /** It reads the same cells under Vietnamese headings. */
  readonly isOurs?: true;
}

function toolsIn(folder: string): readonly Tool[] {
  const script = (name: string): string => join(folder, name);
  const importing = (name: string): readonly string[] => ["/usr/bin/python3", "-c", `import ${name}`];
  const installed = (name: string): readonly string[] => [
    "node",
    "-e",
    `require.resolve(${JSON.stringify(join(folder, "node", "node_modules", name))})`,
  ];
  return [
    {
      name: "Soát Số",
      command: (input, output) => ["node", "--max-semi-space-size=64", LAUNCH, input, "--out", output],
      probe: ["node", "--version"],
      isOurs: true,
    },
    {
      name: "openpyxl",
      command: (input, output) => ["/usr/bin/python3", script("peer_openpyxl.py"), input, output],
      probe: importing("openpyxl"),
    },
    ...(["openpyxl", "xlsxwriter"] as const).map((writer) => ({
      name: `pandas + ${writer}`,
      command: (input: string, output: string) => ["/usr/bin/python3", script("peer_pandas.py"), input, output, writer],
      probe: importing(`pandas, ${writer}`),
    })),
    {
      name: "SheetJS",
      command: (input, output) => ["node", script("peer_node.js"), "sheetjs", input, output],
      probe: installed("xlsx"),
    },
    {
      name: "exceljs",
      command: (input, output) => ["node", script("peer_node.js"), "exceljs", input, output],
      probe: installed("exceljs"),
    },
    {
      name: "LibreOffice",
      command: (input, output) => ["/usr/bin/python3", script("peer_lo.py"), input, output],
      probe: importing("uno"),
    },
    {
      name: "R",
      command: (input, output) => ["Rscript", script("peer_r.R"), input, output],
      probe: ["Rscript", "-e", "library(validate); library(readxl); library(openxlsx); library(univOutl)"],
    },
  ];
}

const runs = ([program = "", ...args]: readonly string[]): boolean =>
  spawnSync(program, args, { stdio: "ignore" }).status === 0;

/** Seconds of wall and CPU time, and megabytes at most. */
interface Cost {
  readonly wall: number;
  readonly cpu: number;
  readonly memory: number;
}

function costOf(command: readonly string[], told: string): Cost | null {
  const { status } = spawnSync(TIME, ["-f", "%e %U %S %M", "-o", told, ...command], { stdio: "ignore" });
  if (status !== 0) return null;
  const [wall = 0, user = 0, system = 0, kilobytes = 0] = readFileSync(told, "utf8").trim().split(" ").map(Number);
  return { wall, cpu: user + system, memory: kilobytes / 1024 };
}

function generated(folder: string, rows: number, to: string, ...more: readonly string[]): void {
  if (!runs(["/usr/bin/python3", join(folder, "gen.py"), String(rows), to, ...more]))
    throw new Error(`${folder}/gen.py could not draw ${String(rows)} rows`);
}

const shown = ({ wall, cpu, memory }: Cost): string =>
  `${wall.toFixed(1).padStart(7)} s ${cpu.toFixed(1).padStart(7)} s CPU ${memory.toFixed(0).padStart(6)} MB`;

function bench(folder: string, sizes: readonly number[], times: number): void {
  const work = mkdtempSync(join(tmpdir(), "soat-so-bench-"));
  const tools = toolsIn(folder).filter(({ name, probe }) => {
    if (runs(probe)) return true;
    console.log(`${name}: not installed here, left out`);
    return false;
  });
  try {
    for (const rows of sizes) {
      const [plain, vietnamese] = [join(work, `in-${String(rows)}.xlsx`), join(work, `vi-${String(rows)}.xlsx`)];
      generated(folder, rows, plain);
      generated(folder, rows, vietnamese, "--vi");
      console.log(`${String(rows)} rows of 12 columns`);
      const costs = tools.map((tool) => {
        const command = tool.command(tool.isOurs ? vietnamese : plain, join(work, "out.xlsx"));
        const all = Array.from({ length: times }, () => costOf(command, join(work, "told.txt"))).flatMap(
          (cost) => cost ?? [],
        );
        return { tool, cost: all.sort((a, b) => a.wall - b.wall)[0] ?? null };
      });
      const ours = costs.find(({ tool }) => tool.isOurs)?.cost ?? null;
      for (const { tool, cost } of costs) {
        const ratio = cost === null || ours === null ? "" : `  ${(cost.wall / ours.wall).toFixed(2)} × our wall time`;
        console.log(`  ${tool.name.padEnd(22)}${cost === null ? "failed" : shown(cost) + ratio}`);
      }
      stagesOf(vietnamese, work);
    }
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** What of our time goes into reading, analysing and writing, as the report of one more run tells. */
function stagesOf(input: string, work: string): void {
  const place = join(work, "report.json");
  if (!runs(["node", "--max-semi-space-size=64", LAUNCH, input, "--report", place]) || !existsSync(place)) return;
  const { timing, host } = JSON.parse(readFileSync(place, "utf8")) as RunReport;
  const seconds = (ms: number): string => `${(ms / 1_000).toFixed(1)} s`;
  console.log(
    `  ours: read ${seconds(timing.readMs)}, analyse ${seconds(timing.analyzeMs)}, apply ${seconds(timing.applyMs)}; ` +
      `${String(host.roundTrips)} round trips`,
  );
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sizes: { type: "string", default: "1000,10000,100000" },
    times: { type: "string", default: "2" },
  },
});
const [folder] = positionals;
if (folder === undefined || !existsSync(TIME)) {
  console.error("npm run bench -- FOLDER-OF-PEERS [--sizes 1000,10000] [--times 2]; needs GNU time");
  process.exitCode = 2;
} else bench(resolve(folder), values.sizes.split(",").map(Number), Number(values.times));
