import { renderMessage } from "../../i18n/render";
import { formatNumber } from "../../i18n/number-format";
import { SHEET_SIGNATURES } from "../../model/changes/sheet-signature";
import type { Bilingual, Language } from "../../model/message";
import type { Analysis } from "../../model/results/analysis";
import type { DocumentColumn, DocumentRow, ReportDocument } from "../../model/results/report-document";
import type { HeadlineRow } from "../../model/results/summary";
import { depthOf } from "../sheets/summary-headline";
import { withLeadingZeros } from "../../vocabulary/dates";

const WORDS = {
  kind: { vi: "PHỤ LỤC", en: "APPENDIX" },
  title: { vi: "Một số chỉ tiêu chủ yếu", en: "Main indicators" },
  attachedTo: {
    vi: "(Kèm theo Báo cáo số …/BC-… ngày … tháng … năm … của …)",
    en: "(Attached to Report No. … of …, dated …)",
  },
  table: { vi: "Biểu số liệu", en: "Table of figures" },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** Decimals of a percentage. Source: Nghị định 30/2020 leaves them open; statistical yearbooks print two. */
const PERCENT_DECIMALS = 2;

/** Decimals of a figure at most. Source: as on the summary sheet. */
const FIGURE_DECIMALS = 3;

/** A column of the headline table: how its cell is read off a line. */
interface HeadlineColumn {
  readonly holds: DocumentColumn["holds"];
  readonly textOf: (row: HeadlineRow, language: Language) => string;
}

const percent = (value: number | null, language: Language): string =>
  value === null ? "" : formatNumber(value, language, PERCENT_DECIMALS);
const figure = (value: number | undefined, language: Language): string =>
  value === undefined ? "" : formatNumber(value, language, FIGURE_DECIMALS);

/** In the order of the headings of the summary sheet. */
const COLUMNS: readonly HeadlineColumn[] = [
  { holds: "name", textOf: ({ label }) => label },
  { holds: "unit", textOf: ({ unit }) => unit },
  { holds: "figure", textOf: ({ plan }, language) => figure(plan?.value, language) },
  { holds: "figure", textOf: ({ samePeriod }, language) => figure(samePeriod?.value, language) },
  { holds: "figure", textOf: ({ current }, language) => figure(current?.value, language) },
  { holds: "figure", textOf: ({ attainment }, language) => percent(attainment, language) },
  { holds: "figure", textOf: ({ growth }, language) => percent(growth, language) },
];

/** The headline table, without columns that no line has anything in. */
function tableOf(analysis: Analysis, language: Language): ReportDocument["table"] {
  const lines = analysis.summary.headline;
  if (lines.length === 0) return null;
  const filled = COLUMNS.map((column, index) => ({
    holds: column.holds,
    heading: SHEET_SIGNATURES.summary.headings.say[index]?.[language] ?? "",
    texts: lines.map((line) => column.textOf(line, language)),
  })).filter(({ holds, texts }) => holds !== "figure" || texts.some((text) => text !== ""));
  const rows = lines.map((line, position): DocumentRow => ({
    cells: filled.map(({ texts }) => texts[position] ?? ""),
    depth: depthOf(line, analysis),
  }));
  return { title: WORDS.table[language], columns: filled.map(({ heading, holds }) => ({ heading, holds })), rows };
}

/** The drafted report and the headline table as an appendix; null where the workbook gives nothing to report. */
export function reportDocument(analysis: Analysis, language: Language): ReportDocument | null {
  const { summary } = analysis;
  const table = tableOf(analysis, language);
  const paragraphs = summary.paragraphs
    .map((sentences) => sentences.map((sentence) => renderMessage(sentence, language)).join(" "))
    .filter((text) => text !== "")
    .map(withLeadingZeros);
  if (table === null && paragraphs.length === 0) return null;
  const title = summary.title === null ? WORDS.title[language] : renderMessage(summary.title, language);
  return {
    language,
    kind: WORDS.kind[language],
    title: withLeadingZeros(title),
    attachedTo: WORDS.attachedTo[language],
    paragraphs,
    table,
  };
}
