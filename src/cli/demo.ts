import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./webpack-build";
import { main } from "./main";

const SAMPLE = "bao-cao-6-thang-2024";
const out = join(ROOT, "out");
mkdirSync(out, { recursive: true });

void main(
  [
    join(ROOT, "assets", `${SAMPLE}.xlsx`),
    "--out",
    join(out, `${SAMPLE}.xlsx`),
    "--report",
    join(out, `${SAMPLE}.json`),
    ...process.argv.slice(2),
  ],
  {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
  },
).then((status) => {
  process.exitCode = status;
});
