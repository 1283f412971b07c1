import { readColumns } from "../columns/columns";
import type { ColumnFigures } from "../columns/column-figures";
import { probabilityOf } from "../doubt/probability";
import { signalsOf } from "../doubt/signals";
import { columnLabels } from "../header/header-labels";
import type { Region } from "../regions/region";
import type { SheetReading } from "../sheet-reading";
import { cellOf } from "../sheet-reading";

/** By how much another header must be the better reading, in log odds of a column, before it is chosen. */
const MARGIN = 1;

/**
 * The region under the header that makes its columns most likely: the one found, or fewer of its lines, where those
 * above are rather a title.
 */
export function withBestHeader(sheet: SheetReading, region: Region, figures: readonly ColumnFigures[]): Region {
  const candidates = shorterHeaders(sheet, region);
  if (candidates.length === 0) return region;
  const found = worth(sheet, region, figures);
  let best = { region, worth: found + MARGIN };
  for (const candidate of candidates) {
    const each = { region: candidate, worth: worth(sheet, candidate, figures) };
    if (each.worth > best.worth) best = each;
  }
  return best.region;
}

/** The mean log odds of the columns of figures. */
function worth(sheet: SheetReading, region: Region, figures: readonly ColumnFigures[]): number {
  const signals = signalsOf(readColumns(sheet, region, columnLabels(sheet, region), figures));
  const odds = [...signals.values()].map((each) => {
    const p = probabilityOf(each);
    return Math.log(p / (1 - p));
  });
  return odds.reduce((a, b) => a + b, 0) / Math.max(1, odds.length);
}

/** The region with the first lines of its header taken for its title, one more each time. */
function shorterHeaders(sheet: SheetReading, region: Region): readonly Region[] {
  const { header } = region;
  if (header === null) return [];
  const result: Region[] = [];
  for (let top = header.top + 1; top <= header.bottom; top++) {
    if (region.columnNumberRow !== null && top >= region.columnNumberRow) break;
    const title = titleIn(sheet, header.top, top - 1, region);
    if (title === null) break;
    result.push({ ...region, title, contextTitle: title.text, header: { ...header, top } });
  }
  return result;
}

/** The words of lines that were taken for a header as a title: after those of the title found, the longest of each. */
function titleIn(sheet: SheetReading, top: number, bottom: number, region: Region): Region["title"] {
  let { title } = region;
  for (let row = top; row <= bottom; row++) {
    let longest: NonNullable<Region["title"]> | null = null;
    for (let column = region.body.left; column <= region.body.right; column++) {
      const { text, kind } = cellOf(sheet, row, column);
      if (kind === "text" && text.length > (longest?.text.length ?? 0)) longest = { cell: { row, column }, text };
    }
    if (longest === null) return null;
    title = title === null ? longest : { ...title, text: `${title.text} ${longest.text}` };
  }
  return title;
}
