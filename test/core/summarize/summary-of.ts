import { computeMeasures } from "../../../src/core/compute/compute-measures";
import { renderMessage } from "../../../src/core/i18n/render";
import type { Finding } from "../../../src/core/model/results/finding";
import type { Summary } from "../../../src/core/model/results/summary";
import type { TableModel } from "../../../src/core/model/tables/table";
import { summarize } from "../../../src/core/summarize/summarize";
import { plan, sixMonths, tableOf, value } from "../compute/table-of";
import type { RowSpec } from "../compute/table-of";

/** The summary of tables, with findings where some are given. */
export const summaryOf = (tables: readonly TableModel[], findings: readonly Finding[] = []): Summary =>
  summarize(tables, computeMeasures(tables), findings, []);
const OPENING = /^(?:Trong 6 tháng đầu năm 2024|In the first 6 months of 2024), (.)/u;

/** A sentence without the half-year that it opens with. */
const withoutPeriod = (sentence: string): string =>
  sentence.replace(OPENING, (_, first: string) => first.toUpperCase());

/** Every sentence of its paragraphs, the half-year they open with left out. */
export const sentences = (summary: Summary, language: "vi" | "en" = "vi"): readonly string[] =>
  summary.paragraphs.flat().map((m) => withoutPeriod(renderMessage(m, language)));

/** A year's plan beside two half-years. */
export const half = [plan(2024), value(sixMonths(2023)), value(sixMonths(2024))];
/** What is said of a table of one row. */
export const one = (row: Partial<RowSpec> & Pick<RowSpec, "figures">, columns = half): string | undefined =>
  sentences(summaryOf([tableOf(columns, [{ label: "Kim ngạch xuất khẩu", unit: "Triệu USD", ...row }])]))[0];
