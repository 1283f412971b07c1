import { cellName } from "../../model/cells/address";
import type { CellContent } from "../../model/changes/workbook-change";
import type { HeadlineFigure, PlanProgressLine, Summary } from "../../model/results/summary";
import type { Bilingual, Language } from "../../model/message";
import type { SheetDraft } from "./sheet-draft";
import {
  addHead,
  addNote,
  addSection,
  HEAD_ROWS,
  NOTE_SIZE,
  amountFormat,
  frame,
  fromSheet,
  sourceCell,
  unitScale,
  TABLE_SIZE,
} from "./summary-look";
import type { HeadlinePlaces } from "./summary-headline";
import { heightOf } from "./text-height";

const WORDS = {
  section: { vi: "Tiến độ thực hiện kế hoạch", en: "Progress against the plan" },
  note: {
    vi:
      "Tiến độ = đạt kế hoạch ÷ mức đối chiếu; từ 1,00 trở lên là kịp kế hoạch. Mức đối " +
      "chiếu là phần thời gian đã qua của năm",
    en: "Pace = attainment ÷ reference; 1.00 or more is on plan. The reference is the part of the year that has passed",
  },
  noteLastYear: {
    vi: "; nơi biết số năm trước thì lấy số cùng kỳ ÷ cả năm của năm trước.",
    en: "; where last year's figures are known, last year's same period ÷ whole year.",
  },
  noteCalendar: { vi: ".", en: "." },
  indicator: { vi: "Chỉ tiêu", en: "Indicator" },
  attainment: { vi: "Đạt kế hoạch (%)", en: "Plan attained (%)" },
  reference: { vi: "Mức đối chiếu (%)", en: "Reference (%)" },
  source: { vi: "Căn cứ", en: "Taken from" },
  pace: { vi: "Tiến độ (lần)", en: "Pace (ratio)" },
  required: { vi: "Bình quân tháng còn lại cần đạt", en: "Needed a month from now on" },
  unit: { vi: "Đơn vị tính", en: "Unit" },
  calendar: { vi: "{months}/12 tháng", en: "{months}/12 months" },
  lastYear: { vi: "năm trước", en: "last year" },
  reached: { vi: "đã đạt", en: "reached" },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** Columns of the table, zero-based, in the order of its labels. */
const COLUMN = {
  name: 0,
  unit: 1,
  attainment: 2,
  reference: 3,
  required: 4,
  pace: 5,
  source: 6,
} as const;

/**
 * How far the headline's plans have come against the year, and what each month that is left must bring; answers where each
 * stands.
 */
export function addProgress(
  sheet: SheetDraft,
  summary: Summary,
  lines: HeadlinePlaces,
  language: Language,
): ReadonlyMap<number, number> {
  const { progress, headline } = summary;
  const places = new Map<number, number>();
  if (progress.length === 0) return places;
  const say = (words: Bilingual): string => words[language];
  addSection(sheet, say(WORDS.section), HEAD_ROWS);
  addNote(
    sheet,
    say(WORDS.note) + say(progress.some((line) => line.lastYear !== null) ? WORDS.noteLastYear : WORDS.noteCalendar),
  );
  const head = addHead(
    sheet,
    [WORDS.indicator, WORDS.unit, WORDS.attainment, WORDS.reference, WORDS.required, WORDS.pace, WORDS.source].map(say),
  );
  for (const line of progress) {
    const of = headline[line.line];
    const at = lines.get(line.line);
    if (!of?.current?.cell || !of.plan?.cell || at === undefined) continue;
    const row = sheet.row();
    places.set(line.line, row);
    const source =
      line.lastYear === null ? say(WORDS.calendar).replace("{months}", String(line.months)) : say(WORDS.lastYear);
    sheet.add([
      { formula: `=${cellName({ row: at, column: 0 })}` },
      { text: line.unit },
      // Quiet where the pace is: a blank figure has attained nothing.
      {
        formula: `=IF(ISNUMBER(${cellName({ row, column: COLUMN.pace })}),${cellName({ row: at, column: 5 })},"")`,
      },
      referenceCell(line),
      { formula: fromSheet(of.current.sheet, line.required) },
      { formula: paceFormula(line, of.current, of.plan) },
      { text: source },
    ]);
    const cells = (from: number, to = from): { top: number; left: number; bottom: number; right: number } => ({
      top: row,
      left: from,
      bottom: row,
      right: to,
    });
    sheet.look(cells(COLUMN.name), { wrap: true, align: "Left" });
    sheet.look(cells(COLUMN.attainment, COLUMN.reference), { numberFormat: "#,##0.0" });
    sheet.look(cells(COLUMN.source), { align: "Center", wrap: true, size: NOTE_SIZE });
    sheet.look(cells(COLUMN.pace), { numberFormat: "#,##0.00" });
    sheet.look(cells(COLUMN.required), {
      numberFormat: `${amountFormat(line.required.value)};"${say(WORDS.reached)}";"${say(WORDS.reached)}"`,
      align: "Right",
    });
    sheet.look(cells(COLUMN.unit), { align: "Center", wrap: true });
    sheet.height(
      row,
      Math.max(
        heightOf(of.label, sheet.widths[COLUMN.name] ?? 0, TABLE_SIZE),
        heightOf(source, sheet.widths[COLUMN.source] ?? 0, NOTE_SIZE),
        heightOf(line.unit, sheet.widths[COLUMN.unit] ?? 0, TABLE_SIZE),
      ),
    );
  }
  frame(sheet, { top: head + 1, left: 0, bottom: sheet.row() - 1, right: COLUMN.source });
  sheet.skip(1);
  return places;
}

const cellOf = (figure: HeadlineFigure): string =>
  figure.cell === null ? String(figure.value) : sourceCell(figure.sheet, figure.cell);

/** What part of the plan was to be expected by now, in percent. */
function referenceCell({ months, lastYear }: PlanProgressLine): CellContent {
  if (lastYear === null) return { formula: `=100*${String(months)}/12` };
  const [same, year] = [cellOf(lastYear.same), cellOf(lastYear.year)];
  return { formula: `=IF(COUNT(${same},${year})=2,IF(AND(${same}>0,${year}>=${same}),100*${same}/${year},""),"")` };
}

/**
 * Against the calendar the measure's own formula; against last year the same, with last year's share in place of the
 * months.
 */
function paceFormula(
  { months, lastYear, calendarPace }: PlanProgressLine,
  current: HeadlineFigure,
  plan: HeadlineFigure,
): string {
  if (lastYear === null) return fromSheet(current.sheet, calendarPace);
  const [c, p, same, year] = [current, plan, lastYear.same, lastYear.year].map(cellOf) as [
    string,
    string,
    string,
    string,
  ];
  const scale = unitScale((calendarPace.value * months) / 12, current.value / plan.value);
  return `=IF(COUNT(${c},${p},${same},${year})=4,IF(AND(${p}>0,${c}>=0,${same}>0,${year}>=${same}),${scale}${c}/${p}/(${same}/${year}),""),"")`;
}
