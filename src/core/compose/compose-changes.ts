import type { Analysis } from "../model/results/analysis";
import type { ChangeBatch, OwnedColumn } from "../model/changes/workbook-change";
import { isEmptyForm } from "../model/tables/table";
import type { ChecksOptions } from "./sheets/checks-sheet";
import { checksSheet } from "./sheets/checks-sheet";
import { composeMarks } from "./compose-marks";
import { placeColumns } from "./columns/column-placement";
import { summarySheet } from "./sheets/summary-sheet";

/** What the composition depends on beside the analysis. */
interface ComposeOptions extends ChecksOptions {
  /** Columns of ours that stand from an earlier run: they keep their places. */
  readonly owned: readonly OwnedColumn[];
}

/** Everything that the workbook is to hold of ours after an analysis: same analysis, same edits. */
export function composeChanges(analysis: Analysis, options: ComposeOptions): ChangeBatch {
  const { language } = options;
  const tables = analysis.tables.filter((t) => !isEmptyForm(t));
  if (tables.length === 0) return { columns: [], marks: [], sheets: [], skipped: [] };
  const placed = placeColumns(tables, analysis.measures, options.owned, language);
  const marked = composeMarks(analysis);
  const refused = [...placed.skipped, ...marked.skipped];
  const summary = summarySheet(analysis, language);
  const checks = checksSheet(analysis, refused, options);
  return {
    columns: placed.columns,
    marks: marked.marks,
    sheets: summary === null ? [checks] : [summary, checks],
    skipped: refused,
  };
}
