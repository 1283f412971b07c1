import { message } from "../model/message";
import type { Bilingual, Message } from "../model/message";
import type { TableModel } from "../model/tables/table";
import type { Day } from "../vocabulary/cut-off";
import { cutOffDay } from "../vocabulary/cut-off";

const DIFFERENT: Bilingual = {
  vi: "Biểu này tính đến {day}, còn tệp “{file}” tính đến {other}: hai ngày chốt số khác nhau nên số có thể khác nhau.",
  en: "This table counts up to {day}, the file “{file}” up to {other}: two cut-off days, so figures may differ.",
};

/** From this day of a month on a figure is of the whole month. Source: the shortest month has 28 days. */
const MONTH_END = 28;

const told = ({ day, month, year }: Day): string => [day, month, ...(year === null ? [] : [year])].join("/");

/** The first day that the sheet around a table says its figures are counted up to. */
function cutOffOf({ sheet, body }: TableModel): Day | null {
  if (sheet.usedRange === null) return null;
  for (const [i, cells] of sheet.cells.entries()) {
    const row = sheet.usedRange.top + i;
    if (row >= body.top && row <= body.bottom) continue;
    for (const cell of cells) {
      const day = typeof cell?.value === "string" ? cutOffDay(cell.value) : null;
      if (day !== null) return day;
    }
  }
  return null;
}

/**
 * Says so where two tables are counted up to different days: of one month, or one of them before its month's end and
 * the other not on the same day; null where either says no day.
 */
export function differentCutOff(table: TableModel, other: TableModel, file: string): Message | null {
  const [own, theirs] = [cutOffOf(table), cutOffOf(other)];
  if (own === null || theirs === null) return null;
  const isSameMonth = own.month === theirs.month && (own.year ?? theirs.year) === (theirs.year ?? own.year);
  const isSameDay = own.day === theirs.day || (!isSameMonth && Math.min(own.day, theirs.day) >= MONTH_END);
  return isSameDay ? null : message("cut-off", DIFFERENT, { day: told(own), file, other: told(theirs) });
}
