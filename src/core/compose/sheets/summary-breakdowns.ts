import { cellName } from "../../model/cells/address";
import type { CellContent } from "../../model/changes/workbook-change";
import type { Breakdown, BreakdownPart, Summary, TakenMeasure } from "../../model/results/summary";
import type { Bilingual, Language } from "../../model/message";
import type { SheetDraft } from "./sheet-draft";
import { addHead, addNote, addSection, amountFormat, frame, fromSheet, HEAD_ROWS, TABLE_SIZE } from "./summary-look";
import type { HeadlinePlaces } from "./summary-headline";
import { heightOf } from "./text-height";

const WORDS = {
  section: { vi: "Cơ cấu và đóng góp", en: "Shares and contributions" },
  note: {
    vi:
      "Đóng góp: số điểm phần trăm mà mỗi phần làm tăng, giảm tổng so với cùng kỳ; phần đóng " +
      "góp nhiều nhất xếp trước.",
    en: "Contribution: the percentage points by which each part moves its total on the same period; the largest first.",
  },
  indicator: { vi: "Chỉ tiêu", en: "Indicator" },
  unit: { vi: "Đơn vị tính", en: "Unit" },
  difference: { vi: "Tăng, giảm so với cùng kỳ", en: "Difference on same period" },
  share: { vi: "Cơ cấu (%)", en: "Share (%)" },
  contribution: { vi: "Đóng góp (điểm\u00a0%)", en: "Contribution (points)" },
  memo: { vi: "Trong đó: {label}", en: "Of which: {label}" },
  further: {
    vi: "và {count} mục khác, đóng góp không lớn hơn",
    en: "and {count} more, contributing no more than these",
  },
  furtherTotals: {
    vi: "Còn {count} chỉ tiêu khác ở bảng trên cũng có số của từng phần; xem ở biểu gốc.",
    en: "{count} more indicators of the table above have parts; see the source tables.",
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

/**
 * How many totals are taken apart at most. Source: measured on 56 real workbooks: at most three; five of six parts each
 * are 35 lines, under one A4 page.
 */
const MOST_TOTALS = 5;

/** Points by which a part is set in. Source: Excel sets in by about the width of two letters. */
const INDENT = 10;

/** Columns of the table, zero-based, in the order of its labels. */
const COLUMN = { difference: 2, share: 3, contribution: 4 } as const;

const signed = (format: string): string => `+${format};-${format};${format}`;

/**
 * What the headline's totals are made of, and which parts move them; answers the rows in which the parts of each total
 * stand.
 */
export function addBreakdowns(
  sheet: SheetDraft,
  summary: Summary,
  lines: HeadlinePlaces,
  language: Language,
): readonly (readonly number[])[] {
  if (summary.breakdowns.length === 0) return [];
  const say = (words: Bilingual): string => words[language];
  addSection(sheet, say(WORDS.section), HEAD_ROWS);
  addNote(sheet, say(WORDS.note));
  const head = addHead(
    sheet,
    [WORDS.indicator, WORDS.unit, WORDS.difference, WORDS.share, WORDS.contribution].map(say),
  );
  const places = summary.breakdowns.slice(0, MOST_TOTALS).map((breakdown) => {
    const top = sheet.row();
    addTotal(sheet, breakdown, summary, lines);
    const rows = breakdown.parts.map((part) =>
      addPart(
        sheet,
        breakdown.sheet,
        part,
        part.isMemo ? say(WORDS.memo).replace("{label}", () => part.label) : part.label,
      ),
    );
    if (breakdown.further > 0) {
      const row = sheet.add([{ text: say(WORDS.further).replace("{count}", String(breakdown.further)) }]);
      sheet.look(
        { top: row, left: 0, bottom: row, right: COLUMN.contribution },
        { italic: true, indent: 1, align: "Left" },
      );
      sheet.merge({ top: row, left: 0, bottom: row, right: COLUMN.contribution });
    }
    sheet.keep(top, sheet.row() - 1);
    return rows;
  });
  frame(sheet, { top: head + 1, left: 0, bottom: sheet.row() - 1, right: COLUMN.contribution });
  const more = summary.breakdowns.length - MOST_TOTALS;
  if (more > 0) addNote(sheet, say(WORDS.furtherTotals).replace("{count}", String(more)));
  sheet.skip(1);
  return places;
}

function addTotal(
  sheet: SheetDraft,
  { line, sheet: source, difference }: Breakdown,
  { headline }: Summary,
  lines: HeadlinePlaces,
): void {
  const of = headline[line];
  const at = lines.get(line);
  if (of === undefined || at === undefined) return;
  const row = sheet.add([
    { formula: `=${cellName({ row: at, column: 0 })}` },
    { text: of.unit },
    measureCell(source, difference),
  ]);
  look(sheet, row, difference, { bold: true, indent: 0 });
  sheet.height(row, heightOf(of.label, sheet.widths[0] ?? 0, TABLE_SIZE, true));
}

function addPart(sheet: SheetDraft, source: string, part: BreakdownPart, label: string): number {
  const row = sheet.add([
    { text: label },
    { text: part.unit },
    ...[part.difference, part.share, part.contribution].map((measure) => measureCell(source, measure)),
  ]);
  look(sheet, row, part.difference, { bold: false, indent: 1 });
  sheet.height(row, heightOf(label, (sheet.widths[0] ?? 0) - INDENT, TABLE_SIZE));
  return row;
}

function look(
  sheet: SheetDraft,
  row: number,
  difference: TakenMeasure | null,
  { bold, indent }: { readonly bold: boolean; readonly indent: number },
): void {
  const at = (from: number, to = from): { top: number; left: number; bottom: number; right: number } => ({
    top: row,
    left: from,
    bottom: row,
    right: to,
  });
  sheet.look(at(0), { wrap: true, align: "Left", indent, bold });
  sheet.look(at(1), { align: "Center", wrap: true });
  sheet.look(at(COLUMN.difference), { numberFormat: signed(amountFormat(difference?.value ?? 0)), bold });
  sheet.look(at(COLUMN.share), { numberFormat: "#,##0.0" });
  sheet.look(at(COLUMN.contribution), { numberFormat: signed("#,##0.00") });
}

function measureCell(sheet: string, measure: TakenMeasure | null): CellContent | null {
  return measure === null ? null : { formula: fromSheet(sheet, measure) };
}
