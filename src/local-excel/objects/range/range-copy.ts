import { translateFormula } from "../../../xlsx/formulas/reference-style";
import type { Area, CellRecord, SheetDocument } from "../../../xlsx/document";
import { areaOfSize, columnCount, contains, isUnbounded, overlaps, rowCount } from "../area";
import { oneOf, optionalBoolean } from "../arguments";
import { settledSheet } from "../workbook/calculation";
import { cellAt, inheritedStyle, isBlank, putCell, sheetOf, styleAt } from "../cells/cells";
import { invalidArgument, invalidOperation } from "../errors";
import { isRange, range, type RangeHandle } from "../handles";
import { notEmulated, type Argument, type Session } from "../object-type";
import { refuseLockedCells, refuseProtectedSheet } from "../worksheet/protection-check";
import { unmergeIn, withoutLinks } from "./range-clear";
import { rangeByText } from "./range-navigation";
import { arraysOver, cutMerges, replaceCells } from "./range-write";

const COPY_KINDS = ["All", "Formulas", "Values", "Formats"] as const;
type CopyKind = (typeof COPY_KINDS)[number];

/**
 * Range.copyFrom: into the range's top left corner, and again as often as the source fits into the range exactly.
 * @throws {HostError} NotImplemented for whole rows or columns, arrays, conditional formats, hyperlinks and
 *   transposing, AccessDenied where protection forbids it, InvalidOperation where a merged area would be cut.
 */
export function copyFrom(self: RangeHandle, args: readonly Argument[], session: Session): null {
  const kind = oneOf(args[1] ?? "All", COPY_KINDS);
  const skipBlanks = optionalBoolean(args, 2);
  if (optionalBoolean(args, 3)) throw notEmulated("Range.copyFrom with transpose");
  const source = sourceOf(self, args[0], session);
  const target = targetArea(self.area, source.area);
  const from = settledSheet(session, source.sheetId);
  const to = sheetOf(session, self.sheetId);
  if (isUnbounded(source.area) || isUnbounded(target)) throw notEmulated("Range.copyFrom with whole rows or columns");
  refuseLockedCells(session, to, [target]);
  if (kind === "All" || kind === "Formats") refuseProtectedSheet(to);
  if (cutMerges(to, target).length > 0) throw invalidOperation();
  if (kind !== "Formats" && arraysOver(from, source.area).length > 0)
    throw notEmulated("Range.copyFrom with array formulas");
  const cells = readSource(from, source.area);
  const copy: Copy = { from, to, source: source.area, target, cells, skipBlanks };
  if (kind !== "Formats") copyContents(session, copy, kind);
  if (kind === "All" || kind === "Formats") copyLooks(copy);
  return null;
}

/** What is copied, and where to. */
interface Copy {
  readonly from: SheetDocument;
  readonly to: SheetDocument;
  readonly source: Area;
  readonly target: Area;
  /** The cells of the source, row by row, as they were before anything was written. */
  readonly cells: readonly (readonly Copied[])[];
  readonly skipBlanks: boolean;
}

function sourceOf(self: RangeHandle, value: Argument | undefined, session: Session): RangeHandle {
  if (isRange(value)) return value;
  if (typeof value !== "string") throw notEmulated("Range.copyFrom with RangeAreas");
  const found = rangeByText(value, self.sheetId, session);
  if (found === null) throw invalidArgument();
  return range(found.sheetId, found.area);
}

function targetArea(wanted: Area, source: Area): Area {
  const rows = rowCount(wanted) % rowCount(source) === 0 ? rowCount(wanted) : rowCount(source);
  const columns = columnCount(wanted) % columnCount(source) === 0 ? columnCount(wanted) : columnCount(source);
  return areaOfSize(wanted.top, wanted.left, rows, columns);
}

interface Copied {
  readonly cell: CellRecord | null;
  readonly style: number;
}

function readSource(sheet: SheetDocument, area: Area): readonly (readonly Copied[])[] {
  return Array.from({ length: rowCount(area) }, (_, i) =>
    Array.from({ length: columnCount(area) }, (__, j) => ({
      cell: cellAt(sheet, area.top + i, area.left + j),
      style: styleAt(sheet, area.top + i, area.left + j),
    })),
  );
}

/** Visits every target cell with the source cell it is copied from, relative to the source's corner. */
function eachTarget(
  { target, cells }: Copy,
  visit: (row: number, column: number, i: number, j: number, source: Copied) => void,
): void {
  for (let row = target.top; row <= target.bottom; row += 1) {
    for (let column = target.left; column <= target.right; column += 1) {
      const i = (row - target.top) % cells.length;
      const j = (column - target.left) % (cells[0]?.length ?? 1);
      const source = cells[i]?.[j];
      if (source !== undefined) visit(row, column, i, j, source);
    }
  }
}

function copyContents(session: Session, copy: Copy, kind: CopyKind): void {
  const { to, source, target, skipBlanks } = copy;
  const records: { row: number; column: number; record: CellRecord | null }[] = [];
  eachTarget(copy, (row, column, i, j, { cell }) => {
    if (isBlank(cell)) {
      const old = cellAt(to, row, column);
      if (skipBlanks || isBlank(old)) return;
      records.push({ row, column, record: { value: null, formula: null, style: styleAt(to, row, column) } });
      return;
    }
    const formula = kind === "Values" ? null : (cell?.formula ?? null);
    if (formula?.kind === "data-table") throw notEmulated("Range.copyFrom with data tables");
    const text = formula === null ? null : translateFormula(formula.text, source.top + i, source.left + j, row, column);
    records.push({
      row,
      column,
      record: {
        value: cell?.value ?? null,
        formula: text === null ? null : { kind: "normal", text },
        style: styleAt(to, row, column),
      },
    });
  });
  replaceCells(session, to, target, records);
}

function copyLooks(copy: Copy): void {
  const { from, to, source, target, skipBlanks } = copy;
  const formats = from.conditionalFormats.filter((format) => format.areas.some((area) => overlaps(area, source)));
  const replaced = to.conditionalFormats.filter((format) => format.areas.some((area) => overlaps(area, target)));
  if (formats.length > 0 || replaced.length > 0) throw notEmulated("Range.copyFrom with conditional formats");
  eachTarget(copy, (row, column, _i, _j, { cell, style }) => {
    if (skipBlanks && isBlank(cell)) return;
    const old = cellAt(to, row, column);
    if (old === null ? inheritedStyle(to, row, column) !== style : old.style !== style)
      putCell(to, row, column, { value: old?.value ?? null, formula: old?.formula ?? null, style });
  });
  const merges = from.merges.filter((merge) => contains(source, merge));
  if (from !== to || !contains(source, target)) unmergeIn(to, target);
  const links = from.hyperlinks.filter((link) => overlaps(link.area, source));
  if (links.length > 0) throw notEmulated("Range.copyFrom with hyperlinks");
  to.hyperlinks = withoutLinks(to.hyperlinks, target);
  for (let top = target.top; top <= target.bottom; top += rowCount(source)) {
    for (let left = target.left; left <= target.right; left += columnCount(source)) {
      const moved = merges.map((merge) =>
        areaOfSize(merge.top - source.top + top, merge.left - source.left + left, rowCount(merge), columnCount(merge)),
      );
      if (moved.length > 0 && !(from === to && top === source.top && left === source.left))
        to.merges = [...to.merges, ...moved];
    }
  }
}
