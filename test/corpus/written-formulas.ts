import { cellName, parseRange } from "../../src/core/model/cells/address";
import { exact, type Decimal } from "../../src/core/model/cells/decimal";
import type { CellRecord, CellValue, WorkbookDocument } from "../../src/xlsx/document";
import { openWorkbook, type OpenedWorkbook } from "../../src/xlsx/open-workbook";
import type { RunReport } from "../../src/core/model/results/report";
import { press } from "../press/press";
import { snapshotOf } from "./corpus-snapshot";
import { printedComparisons } from "./twins";

/** A formula that the add-in wrote, with the value the stand-in shows for it. */
export interface WrittenFormula {
  readonly sheet: string;
  readonly cell: string;
  readonly formula: string;
  readonly value: CellValue;
}

/**
 * Empties the growth and attainment columns that a workbook prints and has the inputs of; formats stay. The number of
 * cells emptied.
 */
export async function eraseComparisons(opened: OpenedWorkbook): Promise<number> {
  let erased = 0;
  for (const { sheet, column, top, bottom } of printedComparisons(await snapshotOf(opened))) {
    const rows = opened.document.sheets.find((each) => each.name === sheet)?.cells;
    for (let row = top; row <= bottom; row++) {
      const cell = rows?.get(row)?.get(column);
      if (cell === undefined || (cell.value === null && cell.formula === null)) continue;
      rows?.get(row)?.set(column, { value: null, formula: null, style: cell.style });
      erased += 1;
    }
  }
  return erased;
}

function* formulaCells(
  document: WorkbookDocument,
): Generator<{ readonly sheet: string; readonly cell: string; readonly record: CellRecord }> {
  for (const { name, cells } of document.sheets) {
    for (const [row, line] of cells) {
      for (const [column, record] of line)
        if (record.formula !== null) yield { sheet: name, cell: cellName({ row, column }), record };
    }
  }
}

/**
 * Presses the button on an open workbook, `measures` asked for: the report, and every formula that was not there
 * before.
 */
export async function pressAndCollect(
  opened: OpenedWorkbook,
  measures: readonly string[] = [],
): Promise<{ readonly report: RunReport; readonly written: readonly WrittenFormula[] }> {
  const before = new Map(
    [...formulaCells(opened.document)].map(({ sheet, cell, record }) => [`${sheet}!${cell}`, record.formula?.text]),
  );
  const report = await press(opened, "validateAndCompute", "vi", true, measures);
  const written = [...formulaCells(opened.document)].flatMap(({ sheet, cell, record }) =>
    before.get(`${sheet}!${cell}`) === record.formula?.text
      ? []
      : [{ sheet, cell, formula: record.formula?.text ?? "", value: record.value }],
  );
  return { report, written };
}

/** The value of a cell; null where it is empty. */
export function valueIn(document: WorkbookDocument, sheet: string, cell: string): CellValue {
  const place = parseRange(cell);
  return (
    (place &&
      document.sheets
        .find((each) => each.name === sheet)
        ?.cells.get(place.top)
        ?.get(place.left)?.value) ??
    null
  );
}

/**
 * Whether two programs show the same: equal texts, or numbers equal to twelve digits; an empty text is an empty cell.
 */
export function showsSame(a: CellValue, b: CellValue): boolean {
  if (typeof a === "number" && typeof b === "number")
    return Math.abs(a - b) <= 1e-12 * Math.max(Math.abs(a), Math.abs(b));
  return JSON.stringify(a === "" ? null : a) === JSON.stringify(b === "" ? null : b);
}

/** The formulas for which LibreOffice, recalculating the saved workbook, shows something else than the stand-in. */
export function disagreements(
  written: readonly WrittenFormula[],
  recalculated: Uint8Array,
  name: string,
): readonly (WrittenFormula & { readonly libreOffice: CellValue })[] {
  const { document } = openWorkbook(recalculated, name);
  return written
    .map((each) => ({ ...each, libreOffice: valueIn(document, each.sheet, each.cell) }))
    .filter((each) => !showsSame(each.value, each.libreOffice));
}

const QUOTIENT =
  /^IF\(COUNT\((\w+),([A-Z]+\$?\d+)\)=2,IF\(AND\(\2>0,\1>=0\),\1(?:\*(\d+))?\/(?:\2|\(\2\*(\d+)\))(?:(\*100)?(-100)?|\*12\/(\d+)),""\),""\)$/;
const DIFFERENCE = /^IF\(COUNT\((\w+),(\w+)\)=2,\1-\2(?:([*/])(\d+))?,""\)$/;
const CONTRIBUTION =
  /^IF\(COUNT\((\w+),(\w+),([A-Z]+\$\d+)\)=3,IF\(\3>0,\(\1(?:\*(\d+))?-\2(?:\*(\d+))?\)\/(?:\3|\(\3\*(\d+)\))\*100,""\),""\)$/;
const RUN_RATE = /^IF\(COUNT\((\w+),(\w+)\)=2,IF\(AND\(\2>0,\1>=0\),\(\2(?:([*/])(\d+))?-\1\)\/(\d+),""\),""\)$/;
const BOUNDS =
  /^IF\(COUNT\(([A-Z]+\d+),([A-Z]+\$\d+),([^)]+)\)=\d+,IF\(AND\(\2>=MIN\(\1,\3\),\2<=MAX\(\1,\3\)\),(MIN|MAX)\(\(\1-100\)\*/;
const LINK = /^IF\(COUNT\((\w+)\)=1,IF\(\1>0,\1(-100|\/100)?,""\),""\)$/;

/** The cells of a list of cells and ranges of one column. */
function cellsOf(list: string): readonly string[] {
  return list.split(",").flatMap((part) => {
    const range = parseRange(part.replaceAll("$", ""));
    if (range === null) return [part];
    const rows = Array.from({ length: range.bottom - range.top + 1 }, (_, i) => range.top + i);
    return rows.map((row) => cellName({ row, column: range.left }));
  });
}

/** The least or the most points that a sector adds to a composite of sectors whose weights are unknown. */
function boundOf([own, whole, ...others]: readonly (Decimal | null)[], isLeast: boolean): Decimal | null {
  const known = others.flatMap((each) => each ?? []);
  if (!own || !whole || known.length < others.length) return null;
  const extreme = (figures: readonly Decimal[], sign: 1 | -1): Decimal =>
    figures.reduce((best, each) => (each.minus(best).times(sign).gt(0) ? each : best));
  const [low, high] = [extreme(known, -1), extreme(known, 1)];
  if (whole.lt(extreme([low, own], -1)) || whole.gt(extreme([high, own], 1))) return null;
  const [zero, one] = [exact(0), exact(1)];
  const [fromLow, fromHigh] = [own.minus(low), high.minus(own)];
  const byLow = (): Decimal => whole.minus(low).div(fromLow);
  const byHigh = (): Decimal => high.minus(whole).div(fromHigh);
  const most = extreme([one, fromLow.gt(0) ? byLow() : one, fromHigh.gt(0) ? byHigh() : one], -1);
  const least = extreme([zero, fromLow.lt(0) ? byLow() : zero, fromHigh.lt(0) ? byHigh() : zero], 1);
  const points = [least, most].map((weight) => own.minus(100).times(weight));
  return extreme(points, isLeast ? -1 : 1);
}

/**
 * What a formula of a column comes to, without rounding error up to the division's twentieth digit; null where it
 * must stay quiet, undefined for any other formula.
 */
export function exactly(formula: string, valueOf: (cell: string) => CellValue): Decimal | null | undefined {
  const number = (cell: string | undefined): Decimal | null => {
    const value = valueOf((cell ?? "").replace("$", ""));
    return typeof value === "number" ? exact(value) : null;
  };
  const link = LINK.exec(formula);
  if (link) {
    const value = number(link[1]);
    if (value === null || value.lte(0)) return null;
    return link[2] === "-100" ? value.minus(100) : link[2] === "/100" ? value.div(100) : value;
  }
  const scaled = (value: Decimal, sign: string | undefined, by: string | undefined): Decimal =>
    by === undefined ? value : sign === "/" ? value.div(by) : value.times(by);
  const difference = DIFFERENCE.exec(formula);
  if (difference) {
    const [current, base] = [number(difference[1]), number(difference[2])];
    return current === null || base === null ? null : current.minus(scaled(base, difference[3], difference[4]));
  }
  const contribution = CONTRIBUTION.exec(formula);
  if (contribution) {
    const [current, base, whole] = [number(contribution[1]), number(contribution[2]), number(contribution[3])];
    if (current === null || base === null || whole === null || whole.lte(0)) return null;
    return scaled(current, "*", contribution[4])
      .minus(scaled(base, "*", contribution[5]))
      .times(100)
      .div(scaled(whole, "*", contribution[6]));
  }
  const rate = RUN_RATE.exec(formula);
  if (rate) {
    const [current, planned] = [number(rate[1]), number(rate[2])];
    return current === null || planned === null || planned.lte(0) || current.lt(0)
      ? null
      : scaled(planned, rate[3], rate[4])
          .minus(current)
          .div(rate[5] ?? 1);
  }
  const bounds = BOUNDS.exec(formula);
  if (bounds) return boundOf([bounds[1], bounds[2], ...cellsOf(bounds[3] ?? "")].map(number), bounds[4] === "MIN");
  const quotient = QUOTIENT.exec(formula);
  if (!quotient) return undefined;
  const [current, base] = [number(quotient[1]), number(quotient[2])];
  if (current === null || base === null || base.lte(0) || current.lt(0)) return null;
  const times = quotient[7] === undefined ? (quotient[5] === undefined ? 1 : 100) : 12;
  const ratio = current
    .times(quotient[3] ?? 1)
    .times(times)
    .div(base.times(quotient[4] ?? 1).times(quotient[7] ?? 1));
  return quotient[6] === undefined ? ratio : ratio.minus(100);
}

/**
 * The formulas of columns whose value differs from exact arithmetic by more than doubles must, each with what it
 * should be.
 */
export function inexact(report: RunReport, document: WorkbookDocument): readonly string[] {
  return report.computations.flatMap(({ sheet, cell, formula, value, measure, operands }) => {
    if (cell === null || formula === null) return [];
    const expected = exactly(formula.replace(/^=/, ""), (operand) => valueIn(document, sheet, operand));
    if (expected === undefined) return [`${sheet}!${cell} ${formula}: no formula of a column`];
    if (expected === null)
      return value === null && (valueIn(document, sheet, cell) ?? "") === ""
        ? []
        : [`${sheet}!${cell} ${formula}: ${String(value)} where it should be quiet`];
    // 4 × 10⁻¹⁶ of 100 for each operation; a change form loses digits where it is near zero, and a difference those of
    // its figures.
    const slack = exact(1e-12);
    const isAmount = measure === "difference" || measure === "required-run-rate";
    const size = isAmount
      ? Math.max(...operands.map((operand) => Math.abs(Number(valueIn(document, sheet, operand)))))
      : 100;
    const shown = valueIn(document, sheet, cell);
    return [value, shown].every(
      (each) =>
        typeof each === "number" && exact(each).minus(expected).abs().lte(expected.abs().plus(size).times(slack)),
    )
      ? []
      : [`${sheet}!${cell} ${formula}: ${String(value)} for ${expected.toString()}`];
  });
}
