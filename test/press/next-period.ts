import type { CellRecord, SheetDocument, WorkbookDocument } from "../../src/xlsx/document";
import { textIn } from "./clerk-edits";

/** The months that a text names made those of a month later: "6 tháng" → "7 tháng", "Tháng 5" → "Tháng 6". */
export function aMonthLater(text: string): string {
  const later = (month: string): string => String(Number(month) + 1);
  return text
    .replace(/(tháng\s+)(\d{1,2})(?!\d)/giu, (_, word: string, month: string) => word + later(month))
    .replace(/(?<!\d)(\d{1,2})(\s+tháng)/giu, (_, month: string, word: string) => later(month) + word);
}

/** The years in which the workbooks lie: a number among them is no figure. */
const YEARS = { first: 1990, last: 2050 } as const;

/** The figure that was typed into a cell; null for a year, an ordinal, a column number and whatever is no number. */
export function figureIn({ value, formula }: CellRecord): number | null {
  if (typeof value !== "number" || formula !== null) return null;
  const isNumbering = Number.isInteger(value) && (value < 100 || (value >= YEARS.first && value <= YEARS.last));
  return isNumbering ? null : value;
}

/** What the clerk does to last month's sheet: names a month later, and puts other figures in. */
export function turnToNextMonth(sheet: SheetDocument): void {
  for (const cells of sheet.cells.values())
    for (const [column, cell] of [...cells]) {
      const figure = figureIn(cell);
      if (typeof cell.value === "string") cells.set(column, { ...cell, value: aMonthLater(cell.value) });
      else if (figure !== null) cells.set(column, { ...cell, value: Number((figure * 1.031).toFixed(2)) });
    }
}

/** A text of ours with its place. */
export interface OurText {
  readonly place: string;
  readonly text: string;
}

const EARLIER = /^Lời của kỳ trước/;

/** Every text on a sheet of ours down to the words of earlier periods, titles and descriptions of charts with them. */
export function textsBefore(sheet: SheetDocument): readonly OurText[] {
  const rows = [...sheet.cells].sort(([a], [b]) => a - b);
  const end = rows.find(([row]) => EARLIER.test(textIn(sheet, row, 0)))?.[0] ?? Infinity;
  return [
    ...rows.flatMap(([row, cells]) =>
      row >= end
        ? []
        : [...cells].flatMap(([column, { value }]) =>
            typeof value === "string" ? [{ place: `${sheet.name}!${String(row)},${String(column)}`, text: value }] : [],
          ),
    ),
    ...sheet.charts.map((chart) => ({ place: `${sheet.name} chart`, text: JSON.stringify([chart.title, chart.name]) })),
  ];
}

/** The words of earlier periods that a sheet keeps: what they are told by, and the words. */
export function earlierOn(sheet: SheetDocument): readonly (readonly [string, string])[] {
  const rows = [...sheet.cells].sort(([a], [b]) => a - b);
  const start = rows.findIndex(([row]) => EARLIER.test(textIn(sheet, row, 0)));
  if (start < 0) return [];
  return rows.slice(start + 1).flatMap(([, cells]) => {
    const texts = [...cells.values()].flatMap(({ value }) =>
      typeof value === "string" && value !== "" ? [value] : [],
    );
    return texts.length === 2 ? [[texts[0] ?? "", texts[1] ?? ""] as const] : [];
  });
}

/** The texts in cells of the clerk's sheets that were not there in the workbook without our additions. */
export function addedTexts(document: WorkbookDocument, without: WorkbookDocument): readonly OurText[] {
  return without.sheets.flatMap((bare, i) =>
    [...(document.sheets[i]?.cells ?? [])].flatMap(([row, cells]) =>
      [...cells].flatMap(([column, { value }]) =>
        typeof value === "string" && (bare.cells.get(row)?.get(column)?.value ?? null) === null
          ? [{ place: `${bare.name}!${String(row)},${String(column)}`, text: value }]
          : [],
      ),
    ),
  );
}
