import { readColumns } from "../columns/columns";
import type { ReadFigures, ReadTable } from "../doubt/signal";
import { worth } from "../doubt/signals";
import type { ColumnLabel } from "../header/header-labels";
import { columnLabels } from "../header/header-labels";
import type { Region } from "../regions/region";
import type { SheetReading } from "../sheet-reading";
import { cellOf, mergeAt } from "../sheet-reading";

/** By how much another header must be the better reading, in log odds of a column, before it is chosen. */
const MARGIN = 1;

/** The fewest letters of a line that may be a title. Source: of 130 labelled titles over a header one is shorter. */
const TITLE_LENGTH = 40;

/** A share of the columns of figures that is most of them. */
const MOST = 0.6;

/**
 * The columns under the header that makes them most likely: the one found, or fewer of its lines, where those above
 * are rather a title.
 */
export function readBestHeader(sheet: SheetReading, region: Region, figures: ReadFigures): ReadTable {
  const labels = columnLabels(sheet, region);
  const found = readColumns(sheet, region, labels, figures);
  const candidates = shorterHeaders(sheet, region, labels);
  if (candidates.length === 0) return found;
  let best = { read: found, worth: worth(found) + MARGIN };
  for (const candidate of candidates) {
    const read = readColumns(sheet, candidate, columnLabels(sheet, candidate), figures);
    const each = { read, worth: worth(read) };
    if (each.worth > best.worth) best = each;
  }
  return best.read;
}

/**
 * The region with the first lines of its header taken for its title, one more each time; a line whose words do not
 * stand over most of the columns of figures is none.
 */
function shorterHeaders(sheet: SheetReading, region: Region, labels: readonly ColumnLabel[]): readonly Region[] {
  const { header } = region;
  if (header === null) return [];
  const result: Region[] = [];
  let { title } = region;
  for (let top = header.top + 1; top <= header.bottom; top++) {
    if (region.columnNumberRow !== null && top >= region.columnNumberRow) break;
    const line = longestIn(sheet, top - 1, region);
    if (line === null || line.text.length < TITLE_LENGTH || !standsOverMost(line.text, region, labels)) break;
    title = title === null ? line : { ...title, text: `${title.text} ${line.text}` };
    result.push(below(sheet, { ...region, title, contextTitle: title.text }, top));
  }
  return result;
}

/** The region under a header that begins at a row or at the first line below it: no wider than its lines and figures. */
function below(sheet: SheetReading, region: Region, from: number): Region {
  const { header, body } = region;
  if (header === null) return region;
  const isFilled = (row: number): boolean => {
    for (let column = body.left; column <= body.right; column++) if (hasWords(sheet, from, row, column)) return true;
    return false;
  };
  let top = from;
  while (top < header.bottom && !isFilled(top)) top++;
  const isUsed = (column: number): boolean => {
    for (let row = top; row <= body.bottom; row++) if (hasWords(sheet, top, row, column)) return true;
    return false;
  };
  let { right } = body;
  while (right > region.firstValueColumn && !isUsed(right)) right--;
  return { ...region, header: { ...header, top, right }, body: { ...body, right } };
}

/** Whether a cell holds something, itself or as part of a merged area that begins at a row or below it. */
function hasWords(sheet: SheetReading, from: number, row: number, column: number): boolean {
  const merge = mergeAt(sheet, row, column);
  if (merge !== null && merge.top < from) return false;
  return cellOf(sheet, merge?.top ?? row, merge?.left ?? column).kind !== "blank";
}

function standsOverMost(text: string, region: Region, labels: readonly ColumnLabel[]): boolean {
  const ofFigures = labels.filter(({ column }) => column >= region.firstValueColumn);
  return ofFigures.filter(({ parts }) => parts.includes(text)).length >= MOST * ofFigures.length;
}

/** The longest words of a line of a header; null where it has none. */
function longestIn(sheet: SheetReading, row: number, { body }: Region): Region["title"] {
  let longest: Region["title"] = null;
  for (let column = body.left; column <= body.right; column++) {
    const { text, kind } = cellOf(sheet, row, column);
    if (kind === "text" && text.length > (longest?.text.length ?? 0)) longest = { cell: { row, column }, text };
  }
  return longest;
}
