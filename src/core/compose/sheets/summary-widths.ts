import { formatNumber } from "../../i18n/number-format";
import type { Summary } from "../../model/results/summary";
import { widthOf } from "./sheet-draft";
import { LAST, TABLE_SIZE, WIDTHS } from "./summary-look";
import { textWidth } from "./text-height";

/** Points of the printed columns as they are where no amount asks for more: a page at its whole size. */
const PAGE_WIDTH = widthOf(WIDTHS, 0, LAST);

/** The least percentage at which tables of 11 points and text of 13 can still be read. Source: 8 points in print. */
const LEAST_SCALE = 70;

/** Points inside a cell that hold no digits, and the minus. Source: five pixels (ECMA-376, 18.3.1.13) and a figure. */
const PADDING = 10;

/** Points the names have at least. Source: the longest word of 17,020 labels of real workbooks at 11 points is 62. */
const NAMES_LEAST = 96;

/** Decimals a figure is written with at most. Source: as `formatOf` in the headline writes them. */
const DECIMALS = 3;

/** The columns of amounts: plan, same period, this period. */
const AMOUNTS = [2, 3, 4] as const;

/**
 * Widths of the columns in points, so that no amount is cut: what amounts take more than they have is taken from the
 * names, as far as these can give.
 */
export function summaryWidths({ headline }: Summary): readonly number[] {
  const needed = AMOUNTS.map((column, i) => {
    const figures = headline.flatMap(({ plan, samePeriod, current }) => [plan, samePeriod, current][i] ?? []);
    const widest = Math.max(
      0,
      ...figures.map(({ value }) => textWidth(formatNumber(value, "vi", DECIMALS), TABLE_SIZE)),
    );
    return Math.max(WIDTHS[column], Math.ceil(widest + PADDING));
  });
  const more = needed.reduce((sum, width, i) => sum + width - WIDTHS[AMOUNTS[i] ?? 2], 0);
  const [, unit, , , , attained, growth, desk] = WIDTHS;
  return [Math.max(NAMES_LEAST, WIDTHS[0] - more), unit, ...needed, attained, growth, desk];
}

/** Percent at which the printed columns are as wide as a page; 100 where they are no wider. */
export function summaryScale(widths: readonly number[]): number {
  return Math.max(LEAST_SCALE, Math.min(100, Math.floor((100 * PAGE_WIDTH) / widthOf(widths, 0, LAST))));
}
