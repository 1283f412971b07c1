import { blankFormOf } from "./blank-form";
import { extent } from "./extent";
import { bodyEnd, bodyStart } from "./body-extent";
import type { Band } from "../header/header-band";
import { headerBand } from "../header/header-band";
import type { RowShape } from "./row-shapes";
import { isOrdinal } from "../../vocabulary/bullets";
import { shapesOf } from "./row-shapes";
import type { SheetReading } from "../sheet-reading";
import { mergeAt } from "../sheet-reading";
import type { Above } from "./title-lines";
import { titleAbove } from "./title-lines";
import type { Region } from "./region";
import { repeatsHeader, unitsOrBefore, unitsUnderHeader } from "./region-units";
import type { PlacedRegion } from "./side-by-side";
import { areApart, columnsOf, gapsOf, withShared } from "./side-by-side";
import { periodsOf } from "../../vocabulary/periods";
import { parseUnit } from "../../vocabulary/units";

/** Rows of the body that are looked at to tell label columns from value columns. */
const SAMPLE = 30;
/** Every table region of a sheet, from the top down, tables side by side from the left. */
export function regionsOf(sheet: SheetReading): readonly PlacedRegion[] {
  const shapes = shapesOf(sheet);
  const regions = regionsIn(sheet, shapes, 0);
  if (regions.length > 0) return regions;
  const blankForm = blankFormOf(sheet, shapes);
  return blankForm ? [{ sheet, region: blankForm }] : [];
}

function regionsIn(sheet: SheetReading, shapes: readonly RowShape[], begin: number): readonly PlacedRegion[] {
  const regions: PlacedRegion[] = [];
  // What stands above a stray line of figures, as "KH 2026 | 232.129" under a title, is still the next table's.
  let start = begin;
  let from = begin;
  while (from < shapes.length) {
    const first = shapes.findIndex((shape, i) => i >= from && shape.isData);
    if (first < 0) break;
    const found = regionAt(sheet, shapes, start, first, regions);
    const beside = besideOneAnother(sheet, shapes, start, first, found);
    if (beside) {
      regions.push(...beside.regions);
      start = beside.next;
    } else if (found.region) {
      regions.push({ sheet, region: found.region });
      start = found.next;
    }
    from = beside?.next ?? found.next;
  }
  return regions;
}

/** The tables that stand side by side in the rows of what was found as one; null where it is one. */
function besideOneAnother(
  sheet: SheetReading,
  shapes: readonly RowShape[],
  start: number,
  first: number,
  found: Found,
): { readonly regions: readonly PlacedRegion[]; readonly next: number } | null {
  for (const gap of gapsOf(sheet, shapes, found.top, first, found.next - 1)) {
    const [left, right] = [
      columnsOf(sheet, sheet.range.left, gap.left - 1),
      columnsOf(sheet, gap.right + 1, sheet.range.right),
    ];
    const [leftShapes, rightShapes] = [shapesOf(left).slice(0, gap.until), shapesOf(right).slice(0, gap.until)];
    const [onLeft, onRight] = [firstRegion(left, leftShapes, start), firstRegion(right, rightShapes, start)];
    if (!onLeft || !onRight || !areApart(onLeft, onRight)) continue;
    const [lefts, rights] = [regionsIn(left, leftShapes, start), regionsIn(right, rightShapes, start)];
    const [a, b] = [lefts[0], rights[0]];
    if (!a || !b) continue;
    let end = Math.max(a.region.body.bottom, b.region.body.bottom);
    const regions: PlacedRegion[] = [];
    for (const each of [...lefts, ...rights].sort(
      (x, y) => topOf(x) - topOf(y) || x.region.body.left - y.region.body.left,
    )) {
      if (topOf(each) > end) break;
      end = Math.max(end, each.region.body.bottom);
      regions.push(each);
    }
    const isBeside = (each: PlacedRegion): boolean =>
      each === b || (rights.includes(each) && topOf(each) <= b.region.body.bottom);
    const shared = regions.map((each) => {
      if (each === a) return { ...a, region: withShared(a, leftShapes, start, b, found.region)[0] };
      return isBeside(each) ? { ...each, region: withShared(a, leftShapes, start, each, found.region)[1] } : each;
    });
    return { regions: shared, next: end - sheet.range.top + 1 };
  }
  return null;
}

/** The first table from a row on, whatever stands side by side in it. */
function firstRegion(sheet: SheetReading, shapes: readonly RowShape[], start: number): PlacedRegion | null {
  for (let from = start; from < shapes.length;) {
    const first = shapes.findIndex((shape, i) => i >= from && shape.isData);
    if (first < 0) return null;
    const { region, next } = regionAt(sheet, shapes, start, first, []);
    if (region) return { sheet, region };
    from = next;
  }
  return null;
}

function topOf({ region }: PlacedRegion): number {
  return region.header?.top ?? region.body.top;
}

function firstValueColumn(shapes: readonly RowShape[], first: number, left: number): number {
  const rows = shapes
    .slice(first, first + 4 * SAMPLE)
    .filter((shape) => shape.isData)
    .slice(0, SAMPLE);
  const numbers = new Map<number, number>();
  const texts = new Map<number, number>();
  let right = left;
  for (const { cells } of rows) {
    for (const { column, cell } of cells) {
      if (column > right) right = column;
      if (cell.kind === "number" || cell.kind === "year" || cell.kind === "mark" || cell.kind === "error")
        numbers.set(column, (numbers.get(column) ?? 0) + 1);
      else if (cell.kind === "text" && !isOrdinal(cell.text)) texts.set(column, (texts.get(column) ?? 0) + 1);
    }
  }
  const labelled = new Set<number>();
  let lastText = left - 1;
  let anyText = false;
  for (let column = left; column <= right; column++) {
    const n = numbers.get(column) ?? 0;
    const t = texts.get(column) ?? 0;
    if (n > 0 && n >= t && labelled.size * 2 >= rows.length) return column;
    for (const { row, cells } of rows) {
      if (
        cells.some((placed) => placed.column === column && placed.cell.kind === "text" && !isOrdinal(placed.cell.text))
      )
        labelled.add(row);
    }
    if (t > 0) anyText = true;
    if (t * 3 >= rows.length) lastText = column;
  }
  if (!anyText || labelled.size * 2 < rows.length) {
    const leading = [...numbers.keys(), ...texts.keys()].reduce((a, b) => Math.min(a, b), right);
    return leading + 1;
  }
  return lastText + 1;
}

interface Found {
  readonly region: Region | null;
  /** The first row of its header, or of its figures where it has none. */
  readonly top: number;
  readonly next: number;
}

function regionAt(
  sheet: SheetReading,
  shapes: readonly RowShape[],
  start: number,
  first: number,
  earlier: readonly PlacedRegion[],
): Found {
  const value = firstValueColumn(shapes, first, sheet.range.left);
  const band = headerBand(sheet, shapes, start, first, value);
  const begun = bodyStart(shapes, band ? band.bottom + 1 : start, first, value, band !== null);
  const unitsBelow = band ? unitsUnderHeader(shapes[begun]) : null;
  const bodyTop = unitsBelow ? bodyStart(shapes, begun + 1, first, value, true) : begun;
  const last = bodyEnd(sheet, shapes, first, value, band);
  const next = last + 1;
  const top = band?.top ?? first;
  const header = band ? shapes.slice(band.top, band.bottom + 1) : [];
  const body = shapes.slice(bodyTop, last + 1);
  const [left, right] = extent(sheet, header, body, value);
  const row = (index: number): number => sheet.range.top + index;
  const dataRows = body.filter((shape) => shape.isData).length;
  if (dataRows < 2 && (band === null || !standsOver(sheet, header, body))) return { region: null, top, next };
  if (band === null && right < value) return { region: null, top, next };
  // Numbers below a table without a word beside or above them are somebody's reckoning.
  if (
    band === null &&
    earlier.length > 0 &&
    !body.some((shape) => shape.cells.some(({ cell }) => cell.kind === "text"))
  )
    return { region: null, top, next };
  const before = earlier.at(-1);
  const previous = before?.sheet === sheet ? before.region : undefined;
  const isSubHeader =
    band !== null &&
    previous?.header !== undefined &&
    previous.header !== null &&
    band.top === band.bottom &&
    !hasOwnColumns(shapes[band.top], body, value);
  const above = titleAbove(shapes, start, band ? band.top : bodyTop, value);
  const isContinued =
    !header.some((shape) => headsLabels(shape, value)) &&
    (isSubHeader || isContinuedBand(shapes, band, value, previous));
  return {
    top,
    next,
    region: {
      title: above.title,
      contextTitle: withDate(above) ?? (isContinued ? (previous?.contextTitle ?? null) : null),
      units: unitsBelow ?? unitsOrBefore(above, repeatsHeader(sheet, shapes, header, previous) ? previous : undefined),
      frameTexts: above.frameTexts,
      header: band
        ? {
            top: row(band.top),
            left,
            bottom: Math.min(mergedBottom(sheet, header, row(band.bottom)), row(bodyTop) - 1),
            right,
          }
        : null,
      columnNumberRow: numberingRow(header),
      body: { top: row(bodyTop), left, bottom: row(last), right },
      firstValueColumn: value,
      inherited: isContinued ? (previous?.inherited ?? previous?.header ?? null) : null,
    },
  };
}

/** Whether a header has words over any of the figures: a line of units may stand beside a stray figure's column. */
function standsOver(sheet: SheetReading, header: readonly RowShape[], body: readonly RowShape[]): boolean {
  const figures = body.flatMap(({ cells }) => cells.filter(({ cell }) => cell.kind === "number"));
  return header.some(({ row, cells }) =>
    cells.some(({ column }) => {
      const right = mergeAt(sheet, row, column)?.right ?? column;
      return figures.some((figure) => figure.column >= column && figure.column <= right);
    }),
  );
}

/** The title with the line that dates the figures, where it names no time itself. */
function withDate({ context, dated }: Above): string | null {
  if (context === null || dated === null || periodsOf(context).length > 0) return context ?? dated;
  return `${context} ${dated}`;
}

/** The last row of a header whose cells are merged downwards over empty rows. */
function mergedBottom(sheet: SheetReading, header: readonly RowShape[], bottom: number): number {
  let last = bottom;
  for (const shape of header)
    for (const { column } of shape.cells) last = Math.max(last, mergeAt(sheet, shape.row, column)?.bottom ?? bottom);
  return last;
}

function numberingRow(header: readonly RowShape[]): number | null {
  return header.find((shape) => shape.isNumbering)?.row ?? null;
}

/** Whether a band of one row names its columns one by one rather than all together, be it a single one. */
function hasOwnColumns(shape: RowShape | undefined, body: readonly RowShape[], value: number): boolean {
  const named = shape?.cells.filter(({ column }) => column >= value).length ?? 0;
  const figures = new Set(
    body.flatMap(({ cells }) =>
      cells.filter(({ column, cell }) => column >= value && cell.kind === "number").map(({ column }) => column),
    ),
  );
  return named > 1 || (named === 1 && figures.size === 1);
}

/** Whether a line of a header heads the labels too ("Chỉ tiêu | Số lượng"), as only a table's own header does. */
function headsLabels({ cells, isNumbering }: RowShape, value: number): boolean {
  return !isNumbering && cells.some(({ column, cell }) => column < value && cell.kind === "text");
}

/** Whether a band only repeats units or a caption under the columns of the table before. */
function isContinuedBand(
  shapes: readonly RowShape[],
  band: Band | null,
  value: number,
  previous: Region | undefined,
): boolean {
  if (!band || !previous?.header) return false;
  const texts = shapes
    .slice(band.top, band.bottom + 1)
    .flatMap(({ cells }) => cells.filter(({ column }) => column >= value));
  return texts.length > 0 && texts.filter(({ cell }) => parseUnit(cell.text) !== null).length * 2 > texts.length;
}
