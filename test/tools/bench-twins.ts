import { existsSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";

import { openCorpusFile, snapshotOf, workbooksIn } from "../corpus/corpus-snapshot";
import { KNOWN_FAULTS } from "../corpus/known-faults";
import type { ErasedFigure } from "../corpus/twins";
import { twinsOf } from "../corpus/twins";

const causeOf = (file: string, figure: ErasedFigure): string | null => {
  if (figure.outcome === "quiet" && figure.status === "not-a-ratio") return "the sheet divides an index by an index";
  if (figure.outcome === "quiet" && figure.printed === 0) return "0 in a cell whose formula was never calculated";
  return KNOWN_FAULTS[file]?.[`${figure.sheet}!${figure.cell}`] ?? null;
};

/**
 * Usage: bench-twins CORPUS [--only PART-OF-NAME] [--unpaired]. Erases printed growth and attainment wherever a sheet
 * has their inputs, computes them again and compares. Status 1 where an exception has no known cause.
 */
async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { only: { type: "string" }, unpaired: { type: "boolean" } },
  });
  const [corpus] = positionals;
  if (corpus === undefined || !existsSync(corpus)) {
    console.error("bench-twins CORPUS [--only PART-OF-NAME] [--unpaired]");
    return 2;
  }
  const all: ErasedFigure[] = [];
  const sheets = new Set<string>();
  let unexplained = 0;
  let faults = 0;
  for (const file of workbooksIn(corpus).filter((name) => name.includes(values.only ?? ""))) {
    const { figures, unpaired } = twinsOf(await snapshotOf(openCorpusFile(join(corpus, file))));
    all.push(...figures);
    for (const { sheet } of figures) sheets.add(`${file} ${sheet}`);
    if (figures.length + unpaired.length > 0)
      console.log(
        `${file}: ${String(figures.length)} figures erased, ${String(figures.filter((f) => f.outcome === "inside").length)} found again; ${String(unpaired.length)} columns printed without their inputs`,
      );
    if (values.unpaired === true)
      for (const { sheet, column, measure, header } of unpaired)
        console.log(`    ${sheet} ${column}: ${measure} “${header}”`);
    for (const figure of figures.filter((f) => f.outcome !== "inside" && f.outcome !== "inputs-rounded")) {
      const cause = causeOf(file, figure);
      if (cause === null) unexplained += 1;
      else faults += 1;
      if (figure.status !== "not-a-ratio")
        console.log(
          `    ${figure.sheet} ${figure.cell} ${figure.outcome} ${figure.status ?? ""}: ${String(figure.printed)} printed, ${String(figure.value)} from ${figure.operands.join(" and ")}: ${cause ?? "NO KNOWN CAUSE"}`,
        );
    }
  }
  const of = (outcome: ErasedFigure["outcome"]): number => all.filter((f) => f.outcome === outcome).length;
  const judged = all.length - faults;
  console.log(
    `\n${String(all.length)} figures on ${String(sheets.size)} sheets: ${String(of("inside"))} inside the rounding of what was printed, ${String(of("inputs-rounded"))} inside it for some values that round to the inputs shown, ${String(faults)} contradicted by the sheet itself, ${String(unexplained)} without a known cause`,
  );
  console.log(
    `inside, of those the sheet does not contradict: ${((100 * of("inside")) / Math.max(1, judged)).toFixed(2)} %`,
  );
  return unexplained > 0 ? 1 : 0;
}

void main().then((status) => {
  process.exitCode = status;
});
