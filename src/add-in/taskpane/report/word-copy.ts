import { formatNumber, formatPercent } from "../../../core/i18n/number-format";
import type { Bilingual, Language } from "../../../core/model/message";
import type { HeadlineFigure, HeadlineRow } from "../../../core/model/results/summary";

/** A table as words: its head and its lines, every line as long as the head. */
export interface WordTable {
  readonly head: readonly string[];
  readonly lines: readonly (readonly string[])[];
}

interface TableColumn {
  readonly head: Bilingual;
  readonly of: (row: HeadlineRow, language: Language) => string;
}

const figure = (found: HeadlineFigure | null, language: Language): string =>
  found === null ? "" : formatNumber(found.value, language, 2);

const percent = (value: number | null, language: Language, isSigned: boolean): string =>
  value === null ? "" : formatPercent(value, language, 2, isSigned);

const COLUMNS: readonly TableColumn[] = [
  { head: { vi: "Chỉ tiêu", en: "Indicator" }, of: ({ label }) => label },
  { head: { vi: "Đơn vị tính", en: "Unit" }, of: ({ unit }) => unit },
  { head: { vi: "Kế hoạch", en: "Plan" }, of: ({ plan }, language) => figure(plan, language) },
  { head: { vi: "Cùng kỳ", en: "Same period" }, of: ({ samePeriod }, language) => figure(samePeriod, language) },
  { head: { vi: "Thực hiện", en: "Actual" }, of: ({ current }, language) => figure(current, language) },
  {
    head: { vi: "Hoàn thành kế hoạch", en: "Plan attainment" },
    of: ({ attainment }, language) => percent(attainment, language, false),
  },
  {
    head: { vi: "Tăng, giảm so với cùng kỳ", en: "Change on the same period" },
    of: ({ growth }, language) => percent(growth, language, true),
  },
];

/** The headline figures as a table; columns of which no line has anything are left out, null where no line is left. */
export function reportTable(headline: readonly HeadlineRow[], language: Language): WordTable | null {
  if (headline.length === 0) return null;
  const columns = COLUMNS.map(({ head, of }) => ({
    head: head[language],
    cells: headline.map((row) => of(row, language)),
  })).filter(({ cells }) => cells.some((cell) => cell !== ""));
  return {
    head: columns.map(({ head }) => head),
    lines: headline.map((_, i) => columns.map(({ cells }) => cells[i] ?? "")),
  };
}

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);

/** The font of official documents. Source: Decree 30/2020/ND-CP, annex I: Times New Roman, 13 to 14 points. */
const FONT = "font-family:'Times New Roman',serif;font-size:14pt";
/** The column of the first figure: before it stand the indicator and its unit. Source: `COLUMNS`. */
const FIRST_FIGURE = 2;
const CELL = "border:1px solid black;padding:2pt 4pt";

/** Table and paragraphs for Word, which reads HTML from the clipboard; every word of the clerk's stays a word. */
export function wordHtml(text: string, table: WordTable | null): string {
  const paragraphs = text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== "")
    .map((line) => `<p style="${FONT};text-align:justify;text-indent:1cm;margin:6pt 0">${escaped(line)}</p>`);
  return `<html><body style="${FONT}">${paragraphs.join("")}${table === null ? "" : tableHtml(table)}</body></html>`;
}

function tableHtml({ head, lines }: WordTable): string {
  const sideOf = (i: number): string => (i < FIRST_FIGURE ? "left" : "right");
  const cell = (tag: "th" | "td", text: string, i: number): string =>
    `<${tag} style="${CELL};text-align:${tag === "th" ? "center" : sideOf(i)}">${escaped(text)}</${tag}>`;
  const line = (tag: "th" | "td", cells: readonly string[]): string =>
    `<tr>${cells.map((text, i) => cell(tag, text, i)).join("")}</tr>`;
  return `<table style="border-collapse:collapse;${FONT}">${line("th", head)}${lines.map((cells) => line("td", cells)).join("")}</table>`;
}

/** The same as text: paragraphs, then the table with tabs between its cells. */
export function wordText(text: string, table: WordTable | null): string {
  if (table === null) return text;
  return [text, "", ...[table.head, ...table.lines].map((cells) => cells.join("\t"))].join("\n");
}
