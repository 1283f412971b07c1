import type { Analysis } from "../model/results/analysis";
import type { ClerkWords } from "../model/changes/clerk-words";
import type { ChangeBatch, OwnedColumn, SheetChange } from "../model/changes/workbook-change";
import { isEmptyForm } from "../model/tables/table";
import type { ChecksOptions } from "./sheets/checks-sheet";
import { checksSheet } from "./sheets/checks-sheet";
import { composeMarks } from "./compose-marks";
import { placeColumns } from "./columns/column-placement";
import { summarySheet } from "./sheets/summary-sheet";
import { earlierExplanations, earlierReasons } from "./words/earlier-reasons";
import { withClerkWords } from "./words/earlier-words";
import { reportPeriod } from "./words/report-period";

/** What the composition depends on beside the analysis. */
interface ComposeOptions extends ChecksOptions {
  /** Columns of ours that stand from an earlier run: they keep their places. */
  readonly owned: readonly OwnedColumn[];
  /** What stands on our sheets from an earlier run and is the clerk's to reword; none where there is no such run. */
  readonly words?: readonly ClerkWords[];
}

/** Everything that the workbook is to hold of ours after an analysis: same analysis, same edits. */
export function composeChanges(analysis: Analysis, options: ComposeOptions): ChangeBatch {
  const { language } = options;
  const tables = analysis.tables.filter((t) => !isEmptyForm(t));
  if (tables.length === 0) return { columns: [], marks: [], sheets: [], skipped: [] };
  const placed = placeColumns(tables, analysis.measures, options.owned, language);
  const marked = composeMarks(analysis);
  const refused = [...placed.skipped, ...marked.skipped];
  const words = options.words ?? [];
  const summary = summarySheet(analysis, language, words);
  const drawn = [...(summary === null ? [] : [summary]), checksSheet(analysis, refused, options)];
  const period = reportPeriod(analysis.summary);
  const told = summary === null ? "checks" : "summary";
  const kept = (sheet: SheetChange): SheetChange =>
    withClerkWords(
      // The other sheet is worked through line by line, each of which has a time of its own.
      sheet.role === "summary" ? { ...sheet, period } : sheet,
      words.filter(({ role }) => role === sheet.role),
      [
        ...(sheet.role === told ? earlierExplanations(analysis, told) : []),
        ...(sheet.role === "checks" ? earlierReasons(analysis) : []),
      ],
      language,
    );
  return { columns: placed.columns, marks: marked.marks, sheets: drawn.map(kept), skipped: refused };
}
