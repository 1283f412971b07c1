import type { CellAddress, CellRange } from "../../model/cells/address";
import { cellName, placeName } from "../../model/cells/address";
import type { Analysis } from "../../model/results/analysis";
import { decimalsOf } from "../../model/cells/decimal";
import type { ClerkWords } from "../../model/changes/clerk-words";
import type { CellContent, SheetChange } from "../../model/changes/workbook-change";
import { SHEET_SIGNATURES } from "../../model/changes/sheet-signature";
import type { HeadlineFigure, HeadlineRow } from "../../model/results/summary";
import type { Bilingual, Language } from "../../model/message";
import { overtakenSheets } from "../../model/tables/latest-period";
import { renderMessage } from "../../i18n/render";
import { isStill } from "../compose-marks";
import type { StandingParagraph } from "../words/paragraphs";
import { headlineSubject, movementSubject } from "../words/line-subjects";
import { addParagraphs } from "../words/paragraphs";
import type { SheetDraft } from "./sheet-draft";
import { draftSheet, widthOf } from "./sheet-draft";
import { addBreakdowns } from "./summary-breakdowns";
import { addChart } from "./summary-chart";
import { addSection, HEAD, LAST, PROSE, sourceCell, unitScale, WIDTHS } from "./summary-look";
import { addProgress } from "./summary-progress";
import { addWatch } from "./summary-watch";
import { heightOf } from "./text-height";

const WORDS = {
  sheet: { vi: "Tổng hợp", en: "Summary" },
  title: { vi: "TỔNG HỢP KẾT QUẢ", en: "SUMMARY OF RESULTS" },
  rowChanged: { vi: "đã đổi", en: "changed" },
  movements: { vi: "Biến động đáng chú ý", en: "Notable movements" },
  explained: { vi: "Giải thích: {note}", en: "Explanation: {note}" },
  noMovements: { vi: "Không có biến động nào vượt ngưỡng.", en: "No movement exceeds the thresholds." },
  doubts: { vi: "Số liệu cần xem lại trước khi sử dụng", en: "Figures to be looked at before use" },
  report: { vi: "Dự thảo nội dung báo cáo", en: "Draft of the report" },
} as const satisfies Readonly<Record<string, Bilingual>>;

const SIGNATURE = SHEET_SIGNATURES.summary;

/** Points of two lines of the sheet's font. Source: 11-point Calibri stands in rows of 15 points, and 3 keep them apart. */
const STATUS_HEIGHT = 33;

/**
 * What a director reads: headline table with live links, movements, doubts, the drafted report and one chart. Null
 * when there is no figure to show.
 */
export function summarySheet(
  analysis: Analysis,
  language: Language,
  words: readonly ClerkWords[] = [],
): SheetChange | null {
  const { summary } = analysis;
  if (summary.headline.length === 0) return null;
  const say = (words: Bilingual): string => words[language];
  const sheet = draftSheet("summary", say(WORDS.sheet), WIDTHS);
  const across = (row: number): CellRange => ({ top: row, left: 0, bottom: row, right: LAST });

  const title = sheet.add(
    [{ text: summary.title === null ? say(WORDS.title) : renderMessage(summary.title, language) }],
    { bold: true, size: 14, align: "Center", valign: "Center", wrap: true },
  );
  sheet.merge(across(title));
  sheet.height(
    title,
    heightOf(
      summary.title === null ? say(WORDS.title) : renderMessage(summary.title, language),
      widthOf(WIDTHS, 0, LAST),
      14,
      true,
    ) + 6,
  );
  sheet.merge(across(sheet.add([{ text: say(SIGNATURE.text.says) }], { italic: true, align: "Center" })));
  sheet.skip(1);

  const head = sheet.add(
    SIGNATURE.headings.say.map((words) => ({ text: say(words) })),
    HEAD,
    50,
  );
  const first = head + 1;
  for (const row of summary.headline) addHeadlineRow(sheet, analysis, row, say(WORDS.rowChanged));
  const last = sheet.row() - 1;
  const table = { top: first, left: 0, bottom: last, right: LAST };
  sheet.look(table, { border: true, valign: "Center" });
  sheet.skip(1);

  addProgress(sheet, summary, first, language);

  let told: readonly StandingParagraph[] = [];
  if (summary.paragraphs.some((sentences) => sentences.length > 0)) {
    addSection(sheet, say(WORDS.report));
    // Filled in by `addWatch`, two lines high: it names what is out of date.
    const status = sheet.add([], { ...PROSE, italic: true }, STATUS_HEIGHT);
    sheet.merge(across(status));
    told = addParagraphs(sheet, summary, words, language);
    sheet.skip(1);
  }

  addSection(sheet, say(WORDS.movements));
  // Those that move most, and whatever else the clerk has explained.
  const overtaken = overtakenSheets(analysis.tables);
  const explained = analysis.anomalies.filter(
    (a) => analysis.explanations.has(a.id) && !summary.movements.includes(a) && !overtaken.has(a.place.sheet),
  );
  const movements = [...summary.movements, ...explained].map((a) => ({
    place: a.place,
    subject: movementSubject(a),
    text: withNote(renderMessage(a.message, language), analysis.explanations.get(a.id), say(WORDS.explained)),
  }));
  if (movements.length === 0) sheet.add([{ text: say(WORDS.noMovements) }]);
  for (const { place, text, subject } of movements) sheet.about(addEntry(sheet, place, text), subject);
  sheet.skip(1);

  addBreakdowns(sheet, summary, first, language);

  if (summary.doubts.length > 0) {
    addSection(sheet, say(WORDS.doubts));
    for (const finding of summary.doubts) addEntry(sheet, finding.place, renderMessage(finding.message, language));
    sheet.skip(1);
  }

  addChart(sheet, summary.headline, first, language);
  const [paragraph] = told;
  if (paragraph !== undefined)
    addWatch(sheet, summary.watched, { status: paragraph.row - 1, paragraphs: told }, language);
  return sheet.done("Portrait");
}

/** The sentence, and the clerk's explanation after it. */
function withNote(sentence: string, note: string | undefined, words: string): string {
  return note === undefined ? sentence : `${sentence} ${words.replace("{note}", () => note)}`;
}

function addEntry(
  sheet: SheetDraft,
  place: { readonly sheet: string; readonly range: CellRange },
  text: string,
): number {
  const row = sheet.add(
    [{ text: placeName(place.sheet, place.range) }, { text }],
    { ...PROSE },
    heightOf(text, widthOf(WIDTHS, 1, LAST)),
  );
  sheet.link(row, 0, place.sheet, place.range);
  sheet.merge({ top: row, left: 1, bottom: row, right: LAST });
  return row;
}

/** How many of the rows it is part of stand in the headline table above it: a heading without figures does not. */
export function depthOf({ tableId, row }: HeadlineRow, { tables, summary }: Analysis): number {
  const rows = tables.find((t) => t.id === tableId)?.rows ?? [];
  const parentOf = (of: number): number | null => rows.find((r) => r.row === of)?.parent ?? null;
  let depth = 0;
  for (let parent = parentOf(row); parent !== null; parent = parentOf(parent)) {
    if (summary.headline.some((h) => h.tableId === tableId && h.row === parent)) depth += 1;
  }
  return depth;
}

function addHeadlineRow(sheet: SheetDraft, analysis: Analysis, headline: HeadlineRow, changed: string): void {
  const row = sheet.row();
  const depth = depthOf(headline, analysis);
  const at = (column: number): string => cellName({ row, column });
  const figures: readonly (HeadlineFigure | null)[] = [headline.plan, headline.samePeriod, headline.current];
  const checks = [
    ...figures.flatMap((figure, i) => (figure?.cell ? [isStill(at(i + 2), figure.value)] : [])),
    ...(headline.attainmentCell && headline.attainment !== null ? [isStill(at(5), headline.attainment)] : []),
    ...(headline.growthCell && headline.growth !== null ? [isStill(at(6), headline.growth)] : []),
  ];
  sheet.add([
    { text: headline.label },
    { text: headline.unit },
    ...figures.map(figureCell),
    attainmentCell(headline, at),
    growthCell(headline, at, analysis),
    checks.length === 0 ? null : { formula: `=IF(IFERROR(AND(${checks.join(",")}),FALSE),"","${changed}")` },
  ]);
  sheet.about(row, headlineSubject(headline, analysis.summary));
  sheet.look(
    { top: row, left: 0, bottom: row, right: 0 },
    { wrap: true, align: "Left", indent: Math.min(5, depth), bold: depth === 0 },
  );
  sheet.look({ top: row, left: 1, bottom: row, right: 1 }, { align: "Center", wrap: true });
  figures.forEach((figure, i) => {
    if (figure !== null)
      sheet.look({ top: row, left: i + 2, bottom: row, right: i + 2 }, { numberFormat: formatOf(figure, analysis) });
  });
  sheet.look({ top: row, left: 5, bottom: row, right: 6 }, { numberFormat: "#,##0.00" });
  sheet.height(row, heightOf(headline.label, WIDTHS[0] - 10 * Math.min(5, depth), undefined, depth === 0));
}

/** A link to the cell the figure stands in, so that it follows the clerk's corrections. */
function figureCell(figure: HeadlineFigure | null): CellContent | null {
  if (figure === null) return null;
  return figure.cell === null ? { number: figure.value } : { formula: `=${sourceCell(figure.sheet, figure.cell)}` };
}

function attainmentCell(row: HeadlineRow, at: (column: number) => string): CellContent | null {
  if (row.attainment === null) return null;
  if (row.attainmentCell && row.current)
    return ownCell(
      row.current.sheet,
      row.attainmentCell,
      row.attainmentCell.form === "fraction" ? (own) => `100*${own}` : (own) => own,
    );
  if (!row.plan?.cell || !row.current?.cell) return { number: row.attainment };
  const scale = unitScale(row.attainment, (100 * row.current.value) / row.plan.value);
  return {
    formula: `=IF(AND(ISNUMBER(${at(2)}),ISNUMBER(${at(4)})),IF(${at(2)}>0,${scale}100*${at(4)}/${at(2)},""),"")`,
  };
}

function growthCell(row: HeadlineRow, at: (column: number) => string, { tables }: Analysis): CellContent | null {
  if (row.growth === null) return null;
  // Where only growth is printed there is no figure beside it that would tell the sheet.
  const sheet = row.current?.sheet ?? tables.find(({ id }) => id === row.tableId)?.sheet.name;
  if (row.growthCell && sheet !== undefined) {
    const change = {
      index: (own: string) => `${own}-100`,
      change: (own: string) => own,
      fraction: (own: string) => `100*(${own}-1)`,
    } as const;
    return ownCell(sheet, row.growthCell, change[row.growthCell.form]);
  }
  if (row.isIndex)
    return !row.current?.cell ? { number: row.growth } : { formula: `=IF(ISNUMBER(${at(4)}),${at(4)}-100,"")` };
  if (!row.samePeriod?.cell || !row.current?.cell) return { number: row.growth };
  const scale = unitScale(row.growth + 100, (100 * row.current.value) / row.samePeriod.value);
  return {
    formula: `=IF(AND(ISNUMBER(${at(3)}),ISNUMBER(${at(4)})),IF(${at(3)}>0,100*(${scale}${at(4)}/${at(3)}-1),""),"")`,
  };
}

/**
 * A link to the measure the sheet prints itself: what is said must be what is printed there, not what rounded figures
 * would give.
 */
function ownCell(sheet: string, cell: CellAddress, change: (own: string) => string): CellContent {
  const own = sourceCell(sheet, cell);
  return { formula: `=IF(ISNUMBER(${own}),${change(own)},"")` };
}

/**
 * The format of the cell the figure is taken from, thousands set apart; where that has none, the digits the figure
 * has.
 */
function formatOf(figure: HeadlineFigure, analysis: Analysis): string {
  const sheet = analysis.workbook.sheets.find((s) => s.id === figure.sheetId);
  const source =
    figure.cell === null || !sheet?.usedRange
      ? undefined
      : sheet.cells[figure.cell.row - sheet.usedRange.top]?.[figure.cell.column - sheet.usedRange.left];
  if (source && source.numberFormat !== "General" && source.numberFormat !== "@")
    return source.numberFormat.replace(/^0(?=$|\.0+$)/, "#,##0");
  const decimals = Math.min(3, decimalsOf(figure.value));
  return decimals === 0 ? "#,##0" : `#,##0.${"0".repeat(decimals)}`;
}
