import { existsSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";

import { builtAddIn } from "../../src/cli/webpack-build";
import { saveWorkbook } from "../../src/xlsx/save-workbook";
import { openCorpusFile, workbooksIn } from "../corpus/corpus-snapshot";
import {
  disagreements,
  eraseComparisons,
  inexact,
  pressAndCollect,
  type WrittenFormula,
} from "../corpus/written-formulas";
import { recalculate } from "../fixtures/libreoffice";

/**
 * Usage: bench-formulas CORPUS [--only PART-OF-NAME] [--erased]. Presses the button on every workbook, `--erased`
 * after its printed comparisons were emptied, and holds every formula that was written against exact arithmetic and
 * LibreOffice. Status 1 where one differs.
 */
async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { only: { type: "string" }, erased: { type: "boolean" } },
  });
  const [corpus] = positionals;
  if (corpus === undefined || !existsSync(corpus)) {
    console.error("bench-formulas CORPUS [--only PART-OF-NAME] [--erased]");
    return 2;
  }
  builtAddIn();
  const saved = new Map<string, Uint8Array>();
  const byFile = new Map<string, readonly WrittenFormula[]>();
  let different = 0;
  let columns = 0;
  for (const file of workbooksIn(corpus).filter((name) => name.includes(values.only ?? ""))) {
    try {
      const opened = openCorpusFile(join(corpus, file));
      const erased = values.erased === true ? await eraseComparisons(opened) : 0;
      const { report, written } = await pressAndCollect(opened);
      const filled = report.computations.filter(({ cell, formula }) => cell !== null && formula !== null).length;
      columns += filled;
      console.log(
        `${file}: ${String(erased)} cells emptied, ${String(written.length)} formulas written, ${String(filled)} of them in columns; refused: ${[...new Set(report.edits.refused.map(({ sheet, reason }) => `${sheet}: ${reason}`))].join(" | ")}`,
      );
      const wrong = inexact(report, opened.document);
      different += wrong.length;
      for (const line of wrong) console.log(`    inexact: ${line}`);
      if (written.length === 0) continue;
      byFile.set(file, written);
      saved.set(file, saveWorkbook(opened));
    } catch (error) {
      different += 1;
      console.log(`${file}: ${String(error)}`);
    }
  }
  for (const [file, bytes] of recalculate(saved)) {
    for (const { sheet, cell, formula, value, libreOffice } of disagreements(byFile.get(file) ?? [], bytes, file)) {
      different += 1;
      console.log(
        `    ${file} ${sheet}!${cell} =${formula}: ${JSON.stringify(value)}, in LibreOffice ${JSON.stringify(libreOffice)}`,
      );
    }
  }
  console.log(
    `\n${String([...byFile.values()].flat().length)} formulas in ${String(byFile.size)} workbooks, ${String(columns)} of them in columns; ${String(different)} differ`,
  );
  return different > 0 ? 1 : 0;
}

void main().then((status) => {
  process.exitCode = status;
});
