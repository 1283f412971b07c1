import { cellName } from "../../model/cells/address";
import type { CellContent } from "../../model/changes/workbook-change";
import type { HeadlineFigure, PlanProgressLine, Summary } from "../../model/results/summary";
import type { Bilingual, Language } from "../../model/message";
import type { SheetDraft } from "./sheet-draft";
import {
  addHead,
  addNote,
  addSection,
  amountFormat,
  frame,
  fromSheet,
  sourceCell,
  unitScale,
  WIDTHS,
} from "./summary-look";
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
  monthsLeft: { vi: "Số tháng còn lại", en: "Months left" },
  required: { vi: "Bình quân tháng cần đạt", en: "Needed a month" },
  unit: { vi: "Đơn vị tính", en: "Unit" },
  calendar: { vi: "{months}/12 tháng", en: "{months}/12 months" },
  lastYear: { vi: "năm trước", en: "last year" },
  reached: { vi: "đã đạt", en: "reached" },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** Columns of the table, zero-based, in the order of its labels. */
const COLUMN = {
  name: 0,
  attainment: 1,
  reference: 2,
  source: 3,
  pace: 4,
  required: 5,
  unit: 6,
  months: 7,
} as const;

/**
 * How far the headline's plans have come against the year, and what each month that is left must bring. `first` is
 * the sheet row of the first headline.
 */
export function addProgress(sheet: SheetDraft, summary: Summary, first: number, language: Language): void {
  const { progress, headline } = summary;
  if (progress.length === 0) return;
  const say = (words: Bilingual): string => words[language];
  addSection(sheet, say(WORDS.section));
  addNote(
    sheet,
    say(WORDS.note) + say(progress.some((line) => line.lastYear !== null) ? WORDS.noteLastYear : WORDS.noteCalendar),
  );
  const head = addHead(
    sheet,
    [
      WORDS.indicator,
      WORDS.attainment,
      WORDS.reference,
      WORDS.source,
      WORDS.pace,
      WORDS.required,
      WORDS.unit,
      WORDS.monthsLeft,
    ].map(say),
  );
  for (const line of progress) {
    const of = headline[line.line];
    if (!of?.current?.cell || !of.plan?.cell) continue;
    const row = sheet.row();
    const source =
      line.lastYear === null ? say(WORDS.calendar).replace("{months}", String(line.months)) : say(WORDS.lastYear);
    sheet.add([
      { formula: `=${cellName({ row: first + line.line, column: 0 })}` },
      // Quiet where the pace is: a blank figure has attained nothing.
      {
        formula: `=IF(ISNUMBER(${cellName({ row, column: COLUMN.pace })}),${cellName({ row: first + line.line, column: 5 })},"")`,
      },
      referenceCell(line),
      { text: source },
      { formula: paceFormula(line, of.current, of.plan) },
      { formula: fromSheet(of.current.sheet, line.required) },
      { text: line.unit },
      { number: 12 - line.months },
    ]);
    const at = (from: number, to = from): { top: number; left: number; bottom: number; right: number } => ({
      top: row,
      left: from,
      bottom: row,
      right: to,
    });
    sheet.look(at(COLUMN.name), { wrap: true, align: "Left" });
    sheet.look(at(COLUMN.attainment, COLUMN.reference), { numberFormat: "#,##0.0" });
    sheet.look(at(COLUMN.source), { align: "Center", wrap: true });
    sheet.look(at(COLUMN.pace), { numberFormat: "#,##0.00" });
    sheet.look(at(COLUMN.months), { align: "Center" });
    sheet.look(at(COLUMN.required), {
      numberFormat: `${amountFormat(line.required.value)};"${say(WORDS.reached)}";"${say(WORDS.reached)}"`,
      align: "Right",
    });
    sheet.look(at(COLUMN.unit), { align: "Center", wrap: true });
    sheet.height(
      row,
      Math.max(
        heightOf(of.label, WIDTHS[COLUMN.name]),
        heightOf(source, WIDTHS[COLUMN.source]),
        heightOf(line.unit, WIDTHS[COLUMN.unit]),
      ),
    );
  }
  frame(sheet, { top: head + 1, left: 0, bottom: sheet.row() - 1, right: COLUMN.months });
  sheet.skip(1);
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
