import { DATED_LINE } from "./documents";
import { grammar, match, reading } from "./words";

/** A day up to which figures are counted. */
export interface Day {
  readonly day: number;
  readonly month: number;
  /** Null where the line names none. */
  readonly year: number | null;
}

const DAY = /(\d{1,2})\s?[/.-]\s?(\d{1,2})(?:\s?[/.-]\s?((?:19|20)\d\d))?(?!\d)/u;

/** The day that a line says figures are counted up to; null where it says none. */
export const cutOffDay = grammar(
  (text: string): Day | null => {
    const line = reading(text);
    const said = match(DATED_LINE, line);
    const found = said === null ? null : DAY.exec(line.slice(said.index));
    if (found === null) return null;
    const [day, month] = [Number(found[1]), Number(found[2])];
    return day < 1 || day > 31 || month < 1 || month > 12
      ? null
      : { day, month, year: found[3] === undefined ? null : Number(found[3]) };
  },
  {
    vi: [
      ["Số liệu tính đến ngày 15/6/2024", { day: 15, month: 6, year: 2024 }],
      ["(Cập nhật đến 20/6)", { day: 20, month: 6, year: null }],
      ["Tính đến nay", null],
      ["Quyết định 45/QĐ-UBND", null],
    ],
  },
);
