import type { CellRange } from "../../model/cells/address";
import type { ClerkWords } from "../../model/changes/clerk-words";
import type { Look, SheetChange } from "../../model/changes/workbook-change";
import { ROW_HEIGHT } from "../../model/changes/workbook-change";
import { SHEET_SIGNATURES } from "../../model/changes/sheet-signature";
import type { Bilingual, Language } from "../../model/message";
import type { Analysis } from "../../model/results/analysis";
import { renderMessage } from "../../i18n/render";
import type { ChartDraft, PagePlaces } from "../charts/chart-draft";
import { chooseCharts } from "../charts/choose-charts";
import type { PlacedChart } from "../charts/place-charts";
import { drawChart, fitsIn, placeChart, watchedChart } from "../charts/place-charts";
import { roomOf } from "./page-breaks";
import type { StandingParagraph } from "../words/paragraphs";
import { addParagraphs } from "../words/paragraphs";
import type { SheetDraft } from "./sheet-draft";
import { draftSheet, widthOf } from "./sheet-draft";
import { addBreakdowns } from "./summary-breakdowns";
import type { HeadlinePlaces } from "./summary-headline";
import { addFurtherLines, addHeadline } from "./summary-headline";
import { addIndex } from "./summary-index";
import { addNote, addSection, DESK, DESK_LOOK, LAST } from "./summary-look";
import { addMovements } from "./summary-movements";
import { addProgress } from "./summary-progress";
import { addWatch } from "./summary-watch";
import { summaryScale, summaryWidths } from "./summary-widths";
import { heightOf } from "./text-height";

const WORDS = {
  sheet: { vi: "Tổng hợp", en: "Summary" },
  title: { vi: "TỔNG HỢP KẾT QUẢ", en: "SUMMARY OF RESULTS" },
  enclosed: {
    vi: "(Kèm theo Báo cáo số ……/BC-…… ngày …… tháng …… năm ……)",
    en: "(Enclosed with Report No. …… dated ……)",
  },
  report: { vi: "Dự thảo nội dung báo cáo", en: "Draft of the report" },
} as const satisfies Readonly<Record<string, Bilingual>>;

const SIGNATURE = SHEET_SIGNATURES.summary;

/** Points of the title. Source: Nghị định 30/2020/NĐ-CP, Phụ lục I: the title of an annex is bold, of 13 to 14 points. */
const TITLE_SIZE = 14;

/** The colour of the tab, by which our sheets are told from the clerk's. */
const TAB_COLOR = "#1F4E79";

/**
 * What a director reads: an annex with the main indicators, the drafted report and a chart on its first page; progress,
 * contributions, movements, further charts and an index of what was read behind it. Null when there is no figure to
 * show.
 */
export function summarySheet(
  analysis: Analysis,
  language: Language,
  words: readonly ClerkWords[] = [],
): SheetChange | null {
  const { summary } = analysis;
  if (summary.headline.length === 0) return null;
  const widths = summaryWidths(summary);
  const sheet = draftSheet("summary", WORDS.sheet[language], widths);
  addTitle(sheet, analysis, language);
  const paragraphs = paragraphsOf(analysis, language);
  const height = paragraphs.reduce((sum, text) => sum + heightOf(text, widthOf(widths, 0, LAST)), 0);
  const first = addHeadline(sheet, analysis, height, language);
  const told = addReport(sheet, analysis, words, language);

  const charts = chooseCharts({ analysis, language });
  const scale = summaryScale(widths);
  const placed: PlacedChart[] = [];
  const rowsLeft = (): number => Math.floor(sheet.left(scale) / ROW_HEIGHT);
  const place = (draft: ChartDraft): void => {
    placed.push(placeChart(sheet, draft, { number: placed.length + 1, room: rowsLeft() }));
  };
  const [foremost, ...others] = charts;
  const isFirst = foremost !== undefined && fitsIn(rowsLeft(), foremost);
  if (isFirst) place(foremost);
  // What stands behind the first page begins one of its own, unless the text has begun it.
  if (sheet.used() <= roomOf(scale) && hasMore(analysis, first, charts)) sheet.newPage();
  else if (isFirst || foremost === undefined) sheet.skip(1);
  if (foremost !== undefined && !isFirst) {
    place(foremost);
    sheet.skip(1);
  }

  const lines = addFurtherLines(sheet, analysis, first, language);
  const progress = addProgress(sheet, summary, lines, language);
  const parts = addBreakdowns(sheet, summary, lines, language);
  addMovements(sheet, analysis, language);
  others.forEach(place);
  sheet.skip(1);
  addIndex(sheet, analysis, language);
  if (summary.leftOut !== null) addNote(sheet, renderMessage(summary.leftOut, language));
  sheet.printTo(sheet.row() - 1);

  const places: PagePlaces = {
    headlineAt: (line) => lines.get(line) ?? null,
    progressAt: (line) => progress.get(line) ?? null,
    partAt: (breakdown, part) => parts[breakdown]?.[part] ?? null,
  };
  for (const chart of placed) drawChart(sheet, chart, places, language);
  const [paragraph] = told;
  if (paragraph !== undefined)
    addWatch(
      sheet,
      [...summary.watched, ...placed.map(watchedChart)],
      { status: paragraph.row, paragraphs: told },
      language,
    );
  return sheet.done("Portrait", {
    scale,
    lastPrintedColumn: LAST,
    headRow: null,
    filter: null,
    tabColor: TAB_COLOR,
  });
}

/** Whether more is told than the first page holds, beside the tables that were read. */
function hasMore({ summary }: Analysis, first: HeadlinePlaces, charts: readonly ChartDraft[]): boolean {
  const { headline, progress, breakdowns, movements } = summary;
  return first.size < headline.length || [progress, breakdowns, movements, charts].some(({ length }) => length > 0);
}

/** The title of an annex: what it is, of which time, and the report it goes with, left to be filled in. */
function addTitle(sheet: SheetDraft, { summary }: Analysis, language: Language): void {
  const { widths } = sheet;
  const across = (row: number): CellRange => ({ top: row, left: 0, bottom: row, right: LAST });
  const line = (text: string, look: Look, height: number): void => {
    sheet.merge(across(sheet.add([{ text }], { align: "Center", valign: "Center", wrap: true, ...look }, height)));
  };
  const title = summary.title === null ? WORDS.title[language] : renderMessage(summary.title, language);
  const bold = { bold: true, size: TITLE_SIZE } as const;
  line(SIGNATURE.text.says[language], bold, heightOf(title, Infinity, TITLE_SIZE, true));
  line(title, bold, heightOf(title, widthOf(widths, 0, LAST), TITLE_SIZE, true));
  line(WORDS.enclosed[language], { italic: true }, heightOf(title, Infinity));
  sheet.skip(1);
}

const paragraphsOf = ({ summary }: Analysis, language: Language): readonly string[] =>
  summary.paragraphs
    .map((sentences) => sentences.map((sentence) => renderMessage(sentence, language)).join(" "))
    .filter((text) => text !== "");

/** The drafted report, and beside it, unprinted, whether it still tells what the figures say. */
function addReport(
  sheet: SheetDraft,
  { summary }: Analysis,
  words: readonly ClerkWords[],
  language: Language,
): readonly StandingParagraph[] {
  if (summary.paragraphs.every((sentences) => sentences.length === 0)) return [];
  addSection(sheet, WORDS.report[language]);
  const told = addParagraphs(sheet, summary, words, language);
  // The cell is filled in by `addWatch`.
  const first = told[0]?.row ?? 0;
  sheet.look({ top: first, left: DESK, bottom: first, right: DESK }, DESK_LOOK);
  return told;
}
