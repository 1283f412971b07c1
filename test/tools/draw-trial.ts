/**
 * Usage: draw-trial FOLDER [--held | --both] [--seed N]. Writes the public trial's workbooks and truth.json, by default
 * the half that may be looked at; `--held` the half that is kept for last looks.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { drawTrial } from "../trial/draw/public-trial";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { held: { type: "boolean" }, both: { type: "boolean" }, seed: { type: "string" } },
});
const [folder] = positionals;
if (folder === undefined) {
  process.stderr.write("draw-trial FOLDER [--held | --both] [--seed N]\n");
  process.exitCode = 2;
} else {
  const one = values.held === true ? "held" : "open";
  const half = values.both === true ? "both" : one;
  mkdirSync(folder, { recursive: true });
  const books = values.seed === undefined ? drawTrial(half) : drawTrial(half, Number(values.seed));
  for (const { truth, bytes } of books) writeFileSync(join(folder, truth.file), bytes);
  writeFileSync(
    join(folder, "truth.json"),
    `${JSON.stringify({ workbooks: books.map(({ truth }) => truth) }, null, 1)}\n`,
  );
}
