import type { CellAddress } from "../../model/cells/address";
import { groupsOf } from "../../model/groups";
import { cellName } from "../../model/cells/address";
import { decimalsOf } from "../../model/cells/decimal";
import type { CellContent } from "../../model/changes/workbook-change";
import { SHEET_SIGNATURES } from "../../model/changes/sheet-signature";
import type { Bilingual, Language } from "../../model/message";
import type { Analysis } from "../../model/results/analysis";
import type { HeadlineFigure, HeadlineRow } from "../../model/results/summary";
import { isStill } from "../compose-marks";
import { headlineSubject } from "../words/line-subjects";
import type { SheetDraft } from "./sheet-draft";
import { widthOf } from "./sheet-draft";
import {
  addHead,
  addSection,
  DESK,
  DESK_LOOK,
  frame,
  LAST,
  sourceCell,
  TABLE_SIZE,
  unitScale,
  HEAD_ROWS,
} from "./summary-look";
import { heightOf } from "./text-height";

const WORDS = {
  changed: { vi: "đã đổi", en: "changed" },
  further: { vi: "Các chỉ tiêu chi tiết", en: "Further indicators" },
} as const satisfies Readonly<Record<string, Bilingual>>;

/**
 * Indicators on the first page: as many as are read out in a meeting, and where the text beside them is long as many as
 * are joined by what they are made of.
 */
const FIRST_PAGE = { usual: 8, beside: 6 } as const;

/** Points from which the text of the report is long. Source: eight lines, text and a chart fill a page of A4. */
const LONG_TEXT = 190;

/** The deepest a name is set in. Source: five steps leave two thirds of the column. */
const MOST_INDENT = 5;

/** Points of one step. Source: Excel sets in by about the width of two letters. */
const INDENT = 10;

/** The row of the page on which each line of the headline stands; lines that stand nowhere are left out. */
export type HeadlinePlaces = ReadonlyMap<number, number>;

/**
 * The lines of the first page: the outermost, then what these are made of, as many as it holds; those that one total is
 * made of are not parted.
 */
function firstLines(analysis: Analysis, textHeight: number): ReadonlySet<number> {
  const lines = analysis.summary.headline.map((of, line) => ({
    line,
    depth: depthOf(of, analysis),
    outer: outerLine(of, analysis),
  }));
  const chosen = lines.filter(({ depth }) => depth === 0).slice(0, FIRST_PAGE.usual);
  const most = textHeight > LONG_TEXT ? FIRST_PAGE.beside : FIRST_PAGE.usual;
  const inner = lines.filter(({ depth }) => depth > 0).toSorted((a, b) => a.depth - b.depth || a.line - b.line);
  for (const group of groupsOf(inner, ({ depth, outer }) => `${String(depth)} ${String(outer)}`).values()) {
    if (chosen.length + group.length <= most) chosen.push(...group);
  }
  return new Set(chosen.map(({ line }) => line));
}

function addTableHead(sheet: SheetDraft, language: Language): number {
  const labels = SHEET_SIGNATURES.summary.headings.say.map((words) => words[language]);
  const row = addHead(sheet, labels.slice(0, LAST + 1));
  sheet.put(row, DESK, { text: labels[DESK] ?? "" });
  sheet.look({ top: row, left: DESK, bottom: row, right: DESK }, DESK_LOOK);
  return row;
}

/** The main indicators, for the first page, which they share with a text of that height in points. */
export function addHeadline(
  sheet: SheetDraft,
  analysis: Analysis,
  textHeight: number,
  language: Language,
): HeadlinePlaces {
  const places = new Map<number, number>();
  const chosen = firstLines(analysis, textHeight);
  const head = addTableHead(sheet, language);
  analysis.summary.headline.forEach((of, line) => {
    if (chosen.has(line)) places.set(line, addHeadlineRow(sheet, analysis, of, WORDS.changed[language]));
  });
  frame(sheet, { top: head + 1, left: 0, bottom: sheet.row() - 1, right: LAST });
  sheet.skip(1);
  return places;
}

/** The indicators that the first page does not hold, each below what it is part of; where they and the others stand. */
export function addFurtherLines(
  sheet: SheetDraft,
  analysis: Analysis,
  before: HeadlinePlaces,
  language: Language,
): HeadlinePlaces {
  const { headline } = analysis.summary;
  const left = headline.flatMap((of, line) => (before.has(line) ? [] : [{ of, line }]));
  if (left.length === 0) return before;
  const places = new Map(before);
  addSection(sheet, WORDS.further[language], HEAD_ROWS - 1);
  const head = addTableHead(sheet, language);
  let under: number | null = null;
  for (const { of, line } of left) {
    const parent = outerLine(of, analysis);
    if (parent !== null && parent !== under && places.has(parent))
      addNameOf(sheet, places.get(parent) ?? 0, headline[parent]?.label ?? "");
    under = parent ?? line;
    places.set(line, addHeadlineRow(sheet, analysis, of, WORDS.changed[language]));
  }
  frame(sheet, { top: head + 1, left: 0, bottom: sheet.row() - 1, right: LAST });
  sheet.skip(1);
  return places;
}

/** A row across the table with no more than the name of a line that stands on the first page. */
function addNameOf(sheet: SheetDraft, at: number, label: string): void {
  const row = sheet.add([{ formula: `=${cellName({ row: at, column: 0 })}` }]);
  const across = { top: row, left: 0, bottom: row, right: LAST };
  sheet.merge(across);
  sheet.look(across, { wrap: true, align: "Left", bold: true });
  sheet.height(row, heightOf(label, widthOf(sheet.widths, 0, LAST), TABLE_SIZE, true));
}

/** The outermost line that a line is part of; null where it is itself outermost. */
function outerLine({ tableId, row }: HeadlineRow, { tables, summary }: Analysis): number | null {
  const rows = tables.find((t) => t.id === tableId)?.rows ?? [];
  const parentOf = (of: number): number | null => rows.find((r) => r.row === of)?.parent ?? null;
  let outer: number | null = null;
  for (let parent = parentOf(row); parent !== null; parent = parentOf(parent)) {
    const line = summary.headline.findIndex((h) => h.tableId === tableId && h.row === parent);
    if (line >= 0) outer = line;
  }
  return outer;
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

function addHeadlineRow(sheet: SheetDraft, analysis: Analysis, headline: HeadlineRow, changed: string): number {
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
    { wrap: true, align: "Left", indent: Math.min(MOST_INDENT, depth), bold: depth === 0 },
  );
  sheet.look({ top: row, left: 1, bottom: row, right: 1 }, { align: "Center", wrap: true });
  figures.forEach((figure, i) => {
    if (figure !== null)
      sheet.look({ top: row, left: i + 2, bottom: row, right: i + 2 }, { numberFormat: formatOf(figure, analysis) });
  });
  sheet.look({ top: row, left: 5, bottom: row, right: 6 }, { numberFormat: "#,##0.00" });
  const [names = 0, units = 0] = sheet.widths;
  sheet.height(
    row,
    Math.max(
      heightOf(headline.label, names - INDENT * Math.min(MOST_INDENT, depth), TABLE_SIZE, depth === 0),
      heightOf(headline.unit, units, TABLE_SIZE),
    ),
  );
  sheet.look({ top: row, left: DESK, bottom: row, right: DESK }, DESK_LOOK);
  return row;
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
