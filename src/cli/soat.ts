import { resolve } from "node:path";
import { main } from "./main";

// npm starts scripts in the project's folder: paths are meant from where the user stood.
process.chdir(resolve(process.env["INIT_CWD"] ?? "."));

/** Cells of the bar. Source: chosen, so that bar, counts and most names fit into eighty columns. */
const BAR = 20;

/** A line that is written over from file to file, and away at the end. */
function progress(done: number, of: number, next: string | null): void {
  const filled = Math.round((BAR * done) / of);
  const bar = `[${"#".repeat(filled)}${" ".repeat(BAR - filled)}] ${String(done)}/${String(of)} ${next ?? ""}`;
  process.stderr.write(`\r\u001b[K${next === null ? "" : bar}`);
}

void main(process.argv.slice(2), {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  ...(process.stderr.isTTY ? { progress } : {}),
}).then((status) => {
  process.exitCode = status;
});
